"""Scores what is read of the beginnings of published yearly reports against the answers beside them.

    python tests/answers/openings.py                # ../shared/reports/openings, one line a field
    python tests/answers/openings.py --errors       # and every answer that was missed
    python tests/answers/openings.py FOLDER         # another folder of NNN.txt and answers.csv

Title, place and year count once a page; `-` in the answers says that the page does not name it, and then nothing may
be read. A place is right with or without the larger places around it. A figure is right with its value and unit;
its name apart from that, once as `pairs.py` takes names for right, and once more strictly.
Roles are scored on the stretches `openings-roles.csv` names by offsets, where that file knows the page.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import compare

sys.path.insert(0, str(Path(__file__).parent))

from places import HERE, SHARED, is_named, likeness, rows

FOLDER = SHARED / "reports" / "openings"
ROLES = HERE / "openings-roles.csv"
CLOSE = 0.8
"""A name this like it has neither too many words nor too few."""


def same_place(found: str, answer: str) -> bool:
    """Whether two names are one place: the larger place before it may be left out."""
    return bool(found) == bool(answer) and (found.endswith(answer) or answer.endswith(found))


def bare(text: str) -> str:
    """Return a title without blanks, with brackets and signs of one width."""
    return re.sub(r"\s", "", text).translate(str.maketrans("（）：，", "():,"))


def fields(report: compare.Report, answers: dict[str, str]) -> dict[str, tuple[bool, str, str]]:
    """Return for title, place and year whether they are right, with what was found and what was asked."""
    asked = {key: "" if value == "-" else value for key, value in answers.items()}
    year = str(report.review_year or "")
    said = {"title": report.title, "place": report.place, "review_year": year}
    right = {
        "title": bare(report.title) == bare(asked["title"]),
        "place": same_place(report.place, asked["place"]),
        # A page that names no year cannot be asked for one; any other year is wrong.
        "review_year": year == asked["review_year"],
    }
    return {key: (right[key], said[key], asked[key]) for key in right}


def figures(report: compare.Report, wanted: list[dict[str, str]]) -> tuple[Counter[str], list[str]]:
    """Return how many answers were found, and those that were not."""
    frame = compare.quantities(report)
    values = zip(frame["value"].astype(float).round(6), frame["unit"].fillna(""), strict=True)
    pool: dict[tuple[float, str], list[str]] = defaultdict(list)
    for key, name in zip(values, frame["indicator"].fillna(""), strict=True):
        pool[key].append(name)
    counts: Counter[str] = Counter()
    missed = []
    for row in wanted:
        key = (round(float(row["value"].split("..")[0]), 6), row["unit"])
        hit = next((k for k in (key, (-key[0], key[1])) if pool.get(k)), None)
        counts["found" if hit else "missed"] += 1
        if not hit:
            missed.append(f"{row['value']} {row['unit']} ({row['indicator']})")
            continue
        name = max(pool[hit], key=lambda name: likeness(name, row["indicator"]))
        pool[hit].remove(name)
        if row["indicator"]:
            close = likeness(name, row["indicator"]) >= CLOSE
            counts["named"] += is_named(name, row["indicator"])
            counts["named closely"] += close
            counts["names asked"] += 1
            if not close:
                missed.append(f"{row['value']} {row['unit']}: {name} for {row['indicator']}")
    counts["more"] = sum(map(len, pool.values()))
    return counts, missed


def roles(report: compare.Report, stem: str) -> list[tuple[bool, str]]:
    """Return for each stretch with a known role whether it is read so."""
    found = []
    for row in ROLE_ROWS[stem]:
        start, end = int(row["start"]), int(row["end"])
        said = next(
            (p.role for p in report.passages if p.span.start < end and start < p.span.end), "no passage"
        )
        found.append((said == row["role"], f"{start}-{end} {said} for {row['role']}"))
    return found


ROLE_ROWS: dict[str, list[dict[str, str]]] = defaultdict(list)


def main(folder: Path, *, errors: bool) -> None:
    """Print the scores, and before them, if asked, what was missed."""
    if ROLES.exists():
        for row in rows(ROLES):
            ROLE_ROWS[row["file"]].append(row)
    pages: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(folder / "answers.csv"):
        pages[row["file"]].append(row)
    pages.pop("file", None)
    right: dict[str, list[bool]] = defaultdict(list)
    total: Counter[str] = Counter()
    for stem, answers in pages.items():
        lines, counts = score(compare.read(folder / f"{stem}.txt"), stem, answers, right)
        total += counts
        if errors and lines:
            print("\n".join(lines))
    for key, oks in sorted(right.items()):
        print(f"{key:34} {sum(oks)} of {len(oks)}  {sum(oks) / len(oks):.3f}")
    print(f"figures found {total['found']} of {total['found'] + total['missed']}, {total['more']} more")
    for key in ("named", "named closely"):
        print(
            f"{key:34} {total[key]} of {total['names asked']}  {total[key] / max(total['names asked'], 1):.3f}"
        )


def score(
    report: compare.Report, stem: str, answers: list[dict[str, str]], right: dict[str, list[bool]]
) -> tuple[list[str], Counter[str]]:
    """Score one page into `right`; return the lines that say what was missed, and the counts of figures."""
    lines = []
    asked = {row["field"]: row["value"] for row in answers if row["field"] != "quantity"}
    for key, (ok, said, wanted) in fields(report, asked).items():
        right[key].append(ok)
        if wanted:
            right[f"{key} (where there is one)"].append(ok)
        if not ok:
            lines.append(f"{stem} {key}: {said!r} for {wanted!r}")
    for ok, line in roles(report, stem):
        right["role"].append(ok)
        if not ok:
            lines.append(f"{stem} role: {line}")
    counts, missed = figures(report, [row for row in answers if row["field"] == "quantity"])
    lines += [f"{stem} figure {line}" for line in missed]
    return lines, counts


if __name__ == "__main__":
    given = [arg for arg in sys.argv[1:] if not arg.startswith("--")]
    main(Path(given[0]) if given else FOLDER, errors="--errors" in sys.argv)
