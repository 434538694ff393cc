"""The house keeps its plan: which room may import which, and what stands at the top level."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "src" / "compare"

ROOMS = {
    "records": set(),
    "languages": {"records"},
    "reading": {"records"},
    "repair": {"records", "languages"},
    "sections": {"records", "languages"},
    "align": {"records", "languages"},
    "wording": {"records", "languages"},
    "quantity": {"records", "languages"},
    "indicators": {"records", "quantity", "languages"},
    "goals": {"records", "quantity", "indicators", "languages"},
    "tables": {"records"},
    "plots": {"tables"},
    "export": {"records", "tables", "plots"},
}
ABOVE = {"comparison": set(ROOMS), "panels": {*ROOMS, "comparison"}, "cli": {*ROOMS, "comparison", "panels"}}


def imported_rooms(path):
    """Name the rooms of `compare` that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "compare":
            parts = node.module.split(".")
            names = [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
            yield from (name for name in names if name in ROOMS or name in ABOVE)
        elif isinstance(node, ast.Import):
            yield from (a.name.split(".")[1] for a in node.names if a.name.startswith("compare."))


def code_lines(path):
    """Give the lines of a module, the examples in its docstrings left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.lstrip().startswith((">>>", "... "))]


def modules():
    for path in sorted(HOUSE.rglob("*.py")):
        inside = path.relative_to(HOUSE)
        room = inside.parts[0].removesuffix(".py")
        if room != "__init__":
            yield pytest.param(room, path, id=str(inside))


@pytest.mark.parametrize(("room", "path"), list(modules()))
def test_a_room_imports_only_rooms_before_it(room, path):
    """Data flows one way: no module imports a room that stands after its own or beside it."""
    allowed = {**ROOMS, **ABOVE}[room] | {room}
    assert set(imported_rooms(path)) <= allowed


def test_only_export_writes_files():
    """Files are written in one room, whole or not at all; nobody else opens one for writing."""
    writers = (
        "write_text(",
        "write_bytes(",
        '"w"',
        '"wb"',
        '"xb"',
        ".to_csv(",
        ".to_excel(",
        ".savefig(",
        "mkstemp(",
    )
    keeper = (
        "reading/_cache.py"  # keeps fetched pages in the user's cache folder, whole or not at all; no results
    )
    guilty = [
        str(path.relative_to(HOUSE))
        for path in HOUSE.rglob("*.py")
        if path.relative_to(HOUSE).parts[0] not in {"export", "plots"}
        and path.relative_to(HOUSE).as_posix() != keeper
        and any(mark in line for line in code_lines(path) for mark in writers)
    ]
    assert guilty == []


def test_the_top_level_holds_only_what_was_agreed():
    """Six entries, LICENSE, CHANGELOG.md, a Chinese README and hidden files: nothing else is kept there."""
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if kept.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in kept.stdout.splitlines() if line}
    agreed = {
        "pyproject.toml",
        "README.md",
        "README.zh.md",
        "LICENSE",
        "CHANGELOG.md",
        "notebooks",
        "src",
        "data",
        "tests",
    }
    assert {name for name in top if not name.startswith(".")} <= agreed


def test_importing_the_package_loads_nothing_heavy():
    """The command answers at once: pandas, Matplotlib and the language models load when they are needed."""
    code = (
        "import sys, compare, compare.cli;"
        "print(*sorted({'pandas','matplotlib','sklearn','scipy','opencc','rjieba','numpy'} & set(sys.modules)))"
    )
    import sys

    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == ""
