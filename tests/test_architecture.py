"""The house keeps its plan: which room may import which, by which door, and what stands at the top level."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from each import each

import compare

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "src" / "compare"


#: What every room may import.
FIRST = frozenset({"version", "expressions", "lazy", "records", "extras"})


def rooms_in_the_readme():
    """Read the table of the rooms: each room, in order, with those it may use."""
    text = (HOUSE / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|[^|]+\|([^|]*)\|$", text, re.MULTILINE)
    return {room: set(re.findall(r"\w+", used)) | FIRST for room, used in rows}


ROOMS = rooms_in_the_readme()


def name_of(path):
    parts = ("compare", *path.relative_to(HOUSE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(HOUSE.rglob("*.py"))}


def imports_of(module):
    """Name the modules of the house that a module imports anywhere in it, also for its annotations only."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from {name if name in MODULES else node.module for name in named} & set(MODULES)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)


@cache
def all_imports():
    """Name for each module those it imports; read once, by the worker that asks."""
    return {module: set(imports_of(module)) - {module} for module in MODULES}


def room_of(module):
    return module.split(".")[1] if "." in module else ""


def by_front_door(module):
    """Whether a module may be imported from another room: a room itself, or a shape of the languages."""
    return module.count(".") <= 1 or module.startswith("compare.languages.shapes.")


def circles(imports):
    """Name the modules from which a chain of imports leads back to them."""
    reached = {module: set(targets) for module, targets in imports.items()}
    for middle in imports:
        for on in [targets for targets in reached.values() if middle in targets]:
            on.update(reached[middle])
    return sorted(module for module, targets in reached.items() if module in targets)


def code_lines(path):
    """Give the lines of a module, the examples in its docstrings left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.lstrip().startswith((">>>", "... "))]


def without_docstrings(path):
    """Give the lines of a module, its docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            node.body[0] = ast.Pass()
    return ast.unparse(tree).splitlines()


def test_each_room_stands_in_the_table_below_those_it_uses():
    """Whoever comes next finds every room in the table, in the order the data flows."""
    kept = {path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert kept - {"__init__"} <= set(ROOMS)
    assert set(ROOMS) <= kept
    order = list(ROOMS)
    for room, used in ROOMS.items():
        assert used <= {*order[: order.index(room)], *FIRST}, room


@each([module for module in MODULES if room_of(module)])
def test_a_room_imports_only_what_the_table_allows(module):
    """Data flows one way: no module imports a room that its row of the table does not name."""
    room = room_of(module)
    assert {room_of(target) for target in all_imports()[module]} <= ROOMS[room] | {room}


def test_a_room_is_entered_by_its_front_door():
    """What lies inside a room is its own business; a language is loaded by its code, never named."""
    guilty = {
        module
        for module, targets in all_imports().items()
        for target in targets
        if room_of(target) != room_of(module) and not by_front_door(target)
    }
    assert guilty == set()


def test_only_a_front_door_lists_what_others_may_use():
    """Within a room a name without an underscore is for its neighbours: a second list of them would only be kept up."""
    listing = {
        m
        for m, path in MODULES.items()
        if re.search(r"^__all__\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {m for m in listing if m.count(".") > 1 and MODULES[m].name != "__init__.py"} == set()


def test_no_room_asks_for_a_language_by_its_code():
    """A room takes the language it is given; only the grammar of figures in one script is built on its tables."""
    named = re.compile(r"""(?<![.\w])load\(["']""")
    guilty = {
        module
        for module, path in MODULES.items()
        if room_of(module) != "languages"
        and named.search(path.read_text(encoding="utf-8"))  # few are taken apart
        and any(named.search(line) for line in without_docstrings(path))
    }
    assert guilty == {"compare.quantity.lexicon"}


def test_no_modules_import_each_other():
    """There is an order in which the modules can be read: no chain of imports leads back to where it began."""
    assert circles(all_imports()) == []


def test_a_circle_would_be_noticed():
    """A way round over three modules is found, and only its members are named."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == ["a", "b", "c"]


#: Names that two rooms share because they do one thing there, and why.
SHARED = {
    "tuning": "each room keeps the numbers that decide in it, with their ranges",
    "format": "what a format is: to read in the one room, to write in the other",
    "formats": "the one list of them, on either side",
    "markdown": "the format of that name, read and written",
    "word": "the format of that name, read and written",
}


def names_twice(modules):
    """Name what two modules are called: a room has one as well, and a line below it makes no other name.

    A language has a module for each task it has words for, named for the room or the module that reads them,
    and `records` has one for each group of nouns: their names are looked for among themselves.
    """
    tails = {}
    for module in modules:
        _, room, *inside = module.split(".")
        group = module.rsplit(".", 1)[0] if room in {"languages", "records"} and inside else ""
        tails.setdefault((group, (inside or [room])[-1].lstrip("_")), set()).add(module)
    return {name: sorted(found) for (_, name), found in tails.items() if len(found) > 1}


def test_a_module_name_means_one_thing():
    """Whoever reads the name of a module, in an import or in an error, knows which one it is."""
    assert set(names_twice(set(MODULES) - {"compare"})) == set(SHARED)


def test_a_name_given_twice_would_be_noticed():
    """Rooms count as well, a line below makes no difference, and languages are alike on purpose."""
    assert names_twice(["compare.goals.figures", "compare.grids._figures", "compare.plots.flow"]) == {
        "figures": ["compare.goals.figures", "compare.grids._figures"]
    }
    assert set(names_twice(["compare.text", "compare.export.text"])) == {"text"}
    assert names_twice(["compare.languages.zh.goals", "compare.languages.en.goals", "compare.goals"]) == {}


@each([m for m, path in MODULES.items() if path.name == "__init__.py"])
def test_no_name_at_a_front_door_hides_a_module(package):
    """A function and a module of one name would take each other's place, whichever is imported last."""
    door = importlib.import_module(package)
    inside = {module.name for module in pkgutil.iter_modules(door.__path__)}
    assert inside.isdisjoint(getattr(door, "__all__", ()))


def test_the_room_of_quantities_leaves_the_function_alone():
    """Importing the room and its modules does not put a module in the place of the public function."""
    code = (
        "import compare, compare.quantity.find, compare.panels.making;"
        "print(compare.quantity.find.__name__, callable(compare.quantities), callable(compare.panel))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["compare.quantity.find", "True", "True"]


@each(compare.__all__)
def test_a_public_name_loads(name):
    """Front doors load on first use: every name they promise is there, and no other."""
    assert getattr(compare, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing_of_the_kind'"):
        _ = compare.nothing_of_the_kind


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
    keepers = {
        "expressions.py",  # keeps what was compiled beside the bytecode, whole or not at all; no results
        "reading/_cache.py",  # keeps fetched pages in the user's cache folder, whole or not at all; no results
        "reading/_old_word.py",  # lays a copy out for LibreOffice, in a folder that is removed at once
        "reading/_package.py",  # writes a package anew in memory
    }
    guilty = [
        str(path.relative_to(HOUSE))
        for path in HOUSE.rglob("*.py")
        if path.relative_to(HOUSE).parts[0] not in {"export", "plots"}
        and path.relative_to(HOUSE).as_posix() not in keepers
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
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == ""
