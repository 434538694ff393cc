"""Moves every number that decides answers by a quarter, and prints how many rows of the tables change.

    python tests/tuning/sensitivity.py                      # every number, on real pairs and damaged reports: hours
    python tests/tuning/sensitivity.py align WORDING TERMS.least # those of a room, a record, one number
    python tests/tuning/sensitivity.py --pairs district --  # on the pairs whose folder is so named
    python tests/tuning/sensitivity.py --as figures quantity     # only the figures of the later reports; or the plan
    python tests/tuning/sensitivity.py --as text --files "../shared/cases/*/*" -- reading   # only what is read
    python tests/tuning/sensitivity.py --tests -- grids     # which tests of its room fail
    python tests/tuning/sensitivity.py --list goals         # what there is, without a run

A number is a setting of a record in a `tuning` module, or a constant of a module. Each is moved to three quarters and
to five quarters of its value (whole numbers by one at least) in the source, before it is imported, in a process of its
own. A number whose two counts are 0 does nothing on these pairs: it is proved by a test, bounds work, or goes.
"""

import argparse
import contextlib
import glob
import io
import os
import re
import sys
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from tuned import chosen, move, moved

HERE = Path(__file__).resolve().parents[2]
REPORTS = HERE.parent / "shared" / "reports"
PAIRS = ("fazhi", "guowuyuan", "hailar", "provinces")
SINGLE = (  # damaged in its characters, in its lines, in what the page adds
    "haizhu/haizhu-2023.txt",
    "guowuyuan/guowuyuan-2018-one-line.txt",
    "guowuyuan/guowuyuan-2019-wiki-residue.txt",
)
TESTS = {  # beside those that are named like their room
    "quantity": ("tests/test_quantities.py", "tests/test_frames.py", "tests/test_amounts.py"),
    "goals": ("tests/test_followup*.py", "tests/test_plan_layouts.py", "tests/test_risks.py"),
    "grids": ("tests/sheets",),
    "comparison": ("tests/export/test_redline.py", "tests/test_style.py"),
}
_STEP = 0.25


def pairs_of(folders):
    """Give the last pair of years of each folder, and every pair of pages in it."""
    for folder in folders:
        pages = sorted((REPORTS / folder).glob("*-old.html"))
        yield from ((page, page.with_name(page.name.replace("-old.", "-new."))) for page in pages)
        years = {}
        for path in sorted((REPORTS / folder).glob("*.txt")):
            if found := re.fullmatch(r"([a-z-]+)-(\d{4})", path.stem):
                years[found[1], int(found[2])] = path
        both = [
            (path, years[place, year + 1])
            for (place, year), path in years.items()
            if (place, year + 1) in years
        ]
        yield from both[-1:]


def rows(pairs, kind):
    """Give all rows of all tables of some pairs, and what was repaired, each with how often it is there."""
    import compare  # not before the number was moved

    found = Counter()
    for old, new in pairs:
        try:
            report = compare.read(new)
        except compare.CompareError as error:
            found[f"{new.stem} {error}"] += 1
            continue
        found.update(f"{new.stem} repair {repair}" for repair in report.repairs)
        if kind == "text":
            parts = (*report.raw.splitlines(), *report.grids, *report.sections, *report.passages)
            told = report.title, report.place, report.review_year, report.plan_year, report.period
            found.update(f"{new.stem} {part!r}" for part in (*parts, told, report.warnings))
            continue
        if kind == "figures":
            found.update(
                f"{new.stem} {line}" for line in compare.quantities(report).to_csv(index=False).splitlines()
            )
            continue
        results = {"plan": compare.plan(report)}
        if old != new and kind == "pair":
            results["pair"] = compare.reports(compare.read(old), report)
        for result, value in results.items():
            for name, frame in value.tables().frames:
                lines = frame.to_csv(index=False).splitlines()
                found.update(f"{new.stem} {result} {name} {line}" for line in lines)
            findings = getattr(value, "findings", None)
            found.update(f"{new.stem} {result} {finding}" for finding in (findings() if findings else ()))
    return found


def failing(room, named):
    """Give the tests of a room, or those that are named, that fail, up to the first."""
    import pytest

    paths = [f"src/compare/{room}", f"tests/{room}", f"tests/test_{room}*.py", *TESTS.get(room, ())]
    paths = named or paths
    paths = [path for pattern in paths for path in sorted(glob.glob(str(HERE / pattern)))]  # noqa: PTH207
    flags = ["-x", "-q", "-m", "not slow and not notebook", "-p", "no:cacheprovider"]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = pytest.main([*flags, "--rootdir", str(HERE), "-c", str(HERE / "pyproject.toml"), *paths])
    named = re.findall(r"^(?:FAILED|ERROR) (\S+)", said.getvalue(), re.MULTILINE)
    return Counter(named or [f"code {code}"] * (code > 1))


def measured(job):
    """Give what comes out when a number is moved; runs in a process of its own."""
    number, step, pairs, kind = job
    if number:
        move(number, moved(number.value, step))
    try:
        return failing(number.room, pairs) if kind == "tests" else rows(pairs, kind)
    except Exception as error:  # noqa: BLE001 - a bound may not be movable
        return Counter([type(error).__name__])


def difference(before, after):
    """Give how many rows are other ones."""
    return max(sum((before - after).values()), sum((after - before).values()))


def lines(numbers, pairs, kind):
    """Yield each number with what a quarter less and a quarter more of it change."""
    # What packages load is loaded here, and warm in each process.
    before = Counter() if kind == "tests" else measured((None, 0, pairs, kind))
    for name in [name for name in sys.modules if name.split(".")[0] == "compare"]:
        del sys.modules[name]
    with get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        for number in numbers:
            less = pool.apply(measured, ((number, -_STEP, pairs, kind),))
            held = kind == "tests" and less  # one that fails is proof enough
            more = Counter() if held else pool.apply(measured, ((number, _STEP, pairs, kind),))
            fails = " ".join(sorted({*less, *more})) if kind == "tests" else ""
            yield number, difference(before, less), difference(before, more), fails


def shown(number):
    """Give a number with its range."""
    where = "-" if number.low is None else f"{number.low:g} to {number.high:g}"
    return f"{number.path:45} {number.value:<10g} {where:14}"


def main(argv):
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*")
    parser.add_argument("--pairs", nargs="*")
    parser.add_argument("--files", nargs="*", help="single reports in place of pairs")
    parser.add_argument("--as", dest="kind", choices=("text", "figures", "plan", "pair"), default="pair")
    parser.add_argument("--tests", nargs="*", help="which tests fail: these, or those of the room")
    parser.add_argument("--bare", action="store_true", help="only those without a range")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_intermixed_args(argv)
    try:
        numbers = [n for n in chosen(options.names) if n.low is None or not options.bare]
    except LookupError as error:
        parser.error(str(error))
    files = [Path(path) for pattern in options.files or () for path in sorted(glob.glob(pattern))]  # noqa: PTH207
    damaged = () if files or options.pairs else map(REPORTS.joinpath, SINGLE)
    pairs = [] if files else list(pairs_of(options.pairs or PAIRS))
    pairs += [(path, path) for path in (*files, *damaged)]
    if options.tests is not None:
        pairs, options.kind = options.tests, "tests"
    if options.list:
        print("\n".join(f"{shown(number)} {number.source}" for number in numbers))
        return
    told = " ".join(pairs) if options.kind == "tests" else ", ".join(new.stem for _, new in pairs)
    told = told or "the tests of their rooms"
    print(f"{len(numbers)} numbers on {told}", flush=True)
    still = []
    for number, less, more, held in lines(numbers, pairs, options.kind):
        print(f"{shown(number)} {less!s:>8} {more!s:>8}  {held or number.source}", flush=True)
        still += [number.path] * (not less and not more)
    print(f"{len(still)} of {len(numbers)} numbers change nothing: {' '.join(still)}")


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main(sys.argv[1:])
