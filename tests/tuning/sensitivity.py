"""Moves every number that decides answers by a quarter, and prints how many rows of the tables change.

    python tests/tuning/sensitivity.py                      # every number, on four real pairs: some minutes
    python tests/tuning/sensitivity.py align wording.TERMS  # those whose path begins so
    python tests/tuning/sensitivity.py --pairs district     # on the pairs whose folder is so named
    python tests/tuning/sensitivity.py grids --pairs 10-k-html   # those of tables, on companies' filings

A number is a setting of a record in a `tuning` module, or a constant of a module in capitals. Each is moved to three
quarters and to five quarters of its value (whole numbers by one at least) in a process of its own. A number whose two
counts are 0 does nothing on these pairs: it is proved by a table of cases, bounds work, or goes.
"""

import argparse
import dataclasses
import importlib
import os
import pkgutil
import re
import sys
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

import compare
from compare.text import settings

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "reports"
PAIRS = ("fazhi", "guowuyuan", "hailar", "provinces")
SINGLE = (  # damaged in its characters, in its lines, in what the page adds
    "haizhu/haizhu-2023.txt",
    "guowuyuan/guowuyuan-2018-one-line.txt",
    "guowuyuan/guowuyuan-2019-wiki-residue.txt",
)
ROOMS = (
    "text",
    "reading",
    "repair",
    "sections",
    "intake",
    "align",
    "wording",
    "grids",
    "quantity",
    "indicators",
    "goals",
    "comparison",
)
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
_STEP = 0.25


def pairs_of(folders):
    """Give the last pair of years of each folder, every pair of pages in it, and the damaged reports."""
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
    for path in map(REPORTS.joinpath, SINGLE):
        yield path, path


def modules():
    """Give the modules of the rooms that decide answers."""
    for room in ROOMS:
        package = importlib.import_module(f"compare.{room}")
        for info in pkgutil.iter_modules(package.__path__, f"compare.{room}."):
            yield importlib.import_module(info.name)


def numbers():
    """Give every number: path, value, range (or nothing), source, and who holds it under which name."""
    seen = set()
    for module in list(modules()):
        for name, value in vars(module).items():
            path = f"{module.__name__.removeprefix('compare.')}.{name}"
            if dataclasses.is_dataclass(value) and name.isupper() and module.__name__.endswith(".tuning"):
                for s in settings(value):
                    where = f"{s.low:g} to {s.high:g}"
                    yield (
                        path.replace(".tuning", "") + f".{s.name}",
                        s.value,
                        where,
                        s.source,
                        (value, s.name),
                    )
            elif _CONSTANT.fullmatch(name) and type(value) in (int, float) and (name, value) not in seen:
                seen.add((name, value))  # others may have imported it
                yield path, value, "", "", (module, name)


def moved(value, step):
    """Give a value moved by a step: whole numbers stay whole."""
    return (
        value * (1 + step)
        if isinstance(value, float)
        else value + (round(value * step) or (1 if step > 0 else -1))
    )


def set_number(holder, name, value):
    """Put a value in the place of another, wherever its name has been imported to."""
    if not hasattr(holder, "__spec__"):
        object.__setattr__(holder, name, value)
        return
    old = getattr(holder, name)
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("compare.") and vars(module).get(name) is old:
            setattr(module, name, value)


def rows(pairs):
    """Give all rows of all tables of some pairs, and what was repaired, each with how often it is there."""
    found = Counter()
    for old, new in pairs:
        report = compare.read(new)
        results = {"plan": compare.plan(report)}
        if old != new:
            results["pair"] = compare.reports(compare.read(old), report)
        found.update(f"{new.stem} repair {repair}" for repair in report.repairs)
        for kind, result in results.items():
            for name, frame in result.tables().frames:
                lines = frame.to_csv(index=False).splitlines()
                found.update(f"{new.stem} {kind} {name} {line}" for line in lines)
    return found


def changed(job):
    """Give how many rows are other ones when a number is moved; runs in a process of its own."""
    path, step, pairs = job
    if path:
        value, (holder, name) = next((v, h) for p, v, _, _, h in numbers() if p == path)
        set_number(holder, name, moved(value, step))
    try:
        return path, step, rows(pairs)
    except Exception as error:  # noqa: BLE001 - a bound may not be movable
        return path, step, type(error).__name__


def main(argv):
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("begin", nargs="*", default=[""])
    parser.add_argument("--pairs", nargs="*", default=PAIRS)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args(argv)
    pairs = list(pairs_of(options.pairs))
    chosen = [n for n in numbers() if any(n[0].startswith(begin) for begin in options.begin)]
    jobs = [("", 0, pairs), *((n[0], step, pairs) for n in chosen for step in (-_STEP, _STEP))]
    print(f"{len(chosen)} numbers on {', '.join(b.stem for _, b in pairs)}")
    counts = {}
    with get_context("fork").Pool(options.workers, maxtasksperchild=1) as pool:
        results = pool.imap(changed, jobs)
        _, _, before = next(results)
        for path, value, where, source, _ in chosen:
            for _ in range(2):
                _, step, after = next(results)
                lost = sum((before - after).values()) if isinstance(after, Counter) else after
                come = sum((after - before).values()) if isinstance(after, Counter) else 0
                counts[path, step] = max(lost, come) if isinstance(after, Counter) else lost
            less, more = counts[path, -_STEP], counts[path, _STEP]
            print(f"{path:55} {value:<10g} {where:14} {less!s:>8} {more!s:>8}  {source}", flush=True)
    still = [path for path, *_ in chosen if not counts[path, -_STEP] and not counts[path, _STEP]]
    print(f"of {sum(before.values())} rows; {len(still)} numbers change none: {' '.join(still)}")


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main(sys.argv[1:])
