"""Tells whether two states of the code give the same results on real reports, cell by cell and byte by byte.

    python tests/same/same.py REVISION                  # the work tree beside a commit: tables and findings, a minute
    python tests/same/same.py --files REVISION OTHER    # two commits: every exported file as well, seven minutes

Every consecutive pair of years in ../shared/reports is read and compared, and so is the plan of every report; every
table, finding and exported file is written by the code of either state in a process of its own. Prints one line for
each that differs, and exits with 1 then.
"""

from __future__ import annotations

import filecmp
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT.parent / "shared" / "reports"
SKIPPED = {
    "openings",
    *os.environ.get("SAME_SKIP", "").split(),
}  # single pages, and what need not be looked at now


def pairs() -> list[tuple[Path, Path]]:
    """Return the pairs of consecutive years, every place and format of it."""
    places: dict[tuple[Path, str, str], list[tuple[int, Path]]] = {}
    for path in sorted(p for p in REPORTS.rglob("*") if p.is_file() and p.parent.name not in SKIPPED):
        if found := re.fullmatch(r"([a-z]+)-(\d{4})(.*)", path.stem):
            places.setdefault((path.parent, found[1], path.suffix), []).append((int(found[2]), path))
    rows = []
    for years in places.values():
        rows += [(a, b) for y, a in years for z, b in years if z == y + 1]
    first = {p.stem.split("-")[0]: p for p in sorted((REPORTS / "provinces").glob("*-2026.txt"))}
    rows += [
        (p, first[p.stem.split("-")[0]]) for p in sorted((REPORTS / "provinces-docx").glob("*-2025.docx"))
    ]
    pages = [p for p in sorted(REPORTS.rglob("*-old.html")) if p.parent.name not in SKIPPED]
    rows += [(p, p.with_name(p.name.replace("-old", "-new"))) for p in pages]
    return rows


def dump(out: Path, *, files: bool) -> None:
    """Write everything the code of this process has to say of each pair."""
    import compare

    def keep(folder: Path, result: object) -> None:
        for labels in ("en", "zh"):
            lines = (getattr(result, "printout", None) or result.findings)(labels=labels)  # type: ignore[attr-defined]
            (folder / f"findings-{labels}.txt").write_text("\n".join(map(str, lines)), encoding="utf-8")
            if files:
                result.export(folder / labels, labels=labels)  # type: ignore[attr-defined]
        for name, frame in result.tables().frames:  # type: ignore[attr-defined]
            frame.to_csv(folder / f"{name}.csv")

    for old, new in pairs():
        folder = out / f"{old.parent.name}-{old.name}-{new.name}"
        folder.mkdir(parents=True)
        reports = [compare.read(old), compare.read(new)]
        keep(folder, compare.reports(*reports))
    for path in sorted({p for pair in pairs() for p in pair} | set((REPORTS / "haizhu").glob("*.txt"))):
        folder = out / f"plan-{path.parent.name}-{path.name}"
        folder.mkdir(parents=True)
        keep(folder, compare.plan(compare.read(path)))


def run(source: Path, out: Path, *, files: bool) -> subprocess.Popen[bytes]:
    """Start to dump with the code that lies in `source`."""
    environment = os.environ | {
        "PYTHONPATH": str(source),
        "SOURCE_DATE_EPOCH": "1700000000",
        "PYTHONHASHSEED": "0",
    }
    options = ["--files"] if files else []
    return subprocess.Popen([sys.executable, __file__, "--dump", str(out), *options], env=environment)


def differences(before: Path, after: Path) -> list[str]:
    """Name the files that differ or stand on one side only."""
    names = {str(p.relative_to(side)) for side in (before, after) for p in side.rglob("*") if p.is_file()}
    return sorted(
        name
        for name in names
        if not ((before / name).is_file() and (after / name).is_file())
        or not filecmp.cmp(before / name, after / name, shallow=False)
    )


def main(argv: list[str]) -> int:
    """Compare two states; see the head of this file."""
    files = "--files" in argv
    argv = [word for word in argv if word != "--files"]
    if argv[:1] == ["--dump"]:
        dump(Path(argv[1]), files=files)
        return 0
    keep = os.environ.get("SAME_KEEP")
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(keep) if keep else Path(scratch)
        sources = []
        for number, revision in enumerate(argv):
            tree = Path(scratch) / f"tree{number}"
            tree.mkdir()
            packed = subprocess.run(
                ["git", "archive", revision, "src"], cwd=ROOT, capture_output=True, check=True
            )
            subprocess.run(["tar", "x", "-C", str(tree)], input=packed.stdout, check=True)
            sources.append(tree / "src")
        sources = [*sources, ROOT / "src"][:2]
        sides = [base / "before", base / "after"]
        running = [run(source, side, files=files) for source, side in zip(sources, sides, strict=True)]
        codes = [process.wait() for process in running]
        if any(codes):
            return 2
        found = differences(*sides)
        print("\n".join(found))
        print(f"{len(pairs())} pairs, {len(found)} files differ")
        return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
