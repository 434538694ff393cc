"""Scores what is told of pairs of reports against answers that two people made by hand.

    python tests/answers/pairs.py                  # every folder beside this file and of ../shared/gold
    python tests/answers/pairs.py PLACE …          # those named, here or given as a folder
    python tests/answers/pairs.py --errors PLACE   # and every row that is wrong or was missed
    python tests/answers/pairs.py --ledger COMMIT PLACE …    # as lines for FIRST-LOOKS.csv

A folder holds offsets, values and labels; `README.md` beside this file says what each column means. Where both people
did not agree a row is `sure` 0 and counts neither for nor against. Figures are precision P and recall R, or the share
that is right, with n. The columns are those of ../shared/gold, so that ../shared/tools/score.py reads the same folders.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

import compare
from compare.languages import load
from compare.tables import build

sys.path.insert(0, str(Path(__file__).parent))

from places import Row, folders, is_named, readers_of, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MEASURED = {"count", "percent", "rate"}
NONE = pd.DataFrame()
TELLS = 0.6
"""A row tells of a problem that shares a run of its words this long, as a share of the shorter of the two."""
TOLD = {"done", "partly", "under-way"}
HEADLINES = load("zh").goals.headlines
# What the answers, made before, call the outcomes that are told apart now. What is not judged counts for itself.
CALLED = {
    "told-without-figure": "not-reported",
    "not-comparable": "not-reported",
    "under-way": "partly",
    "recurring": "repeated",
    "dropped": "not-mentioned",
    "begun": "partly",
}


def called(status: str, name: str) -> str:
    """Return an outcome as the first answers call it; an act that bears a figure and is met is done."""
    return "done" if status == "met" and name == "commitments" else CALLED.get(status, status)


class Tally:
    """What was right and what was not, by name."""

    def __init__(self) -> None:
        self.marks: dict[str, list[bool]] = defaultdict(list)
        self.errors: list[str] = []

    def add(self, name: str, right: bool, what: object = "") -> None:  # noqa: FBT001
        """Count one row; keep what it was where it is wrong."""
        self.marks[name].append(right)
        if not right:
            self.errors.append(f"{name}: {what}")

    def line(self) -> str:
        """Return every share with its number of rows."""
        return "  ".join(f"{k} {sum(v) / len(v):.3f} ({len(v)})" for k, v in self.marks.items())


def span(row: Row, side: str = "") -> tuple[int, int] | None:
    """Return a place, None where the row has none."""
    try:
        return int(float(row[f"{side}start"])), int(float(row[f"{side}end"]))
    except (KeyError, TypeError, ValueError):
        return None


def shared(a: tuple[int, int] | None, b: tuple[int, int] | None) -> int:
    """Return how many characters two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) if a and b else 0


def cover(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two places share half of the shorter one."""
    return 2 * shared(a, b) >= min(a[1] - a[0], b[1] - b[0]) > 0


def number(text: object) -> float | None:
    """Return a value as printed in the answers; of a range the lower end."""
    try:
        return float(str(text).split("..")[0])
    except ValueError:
        return None


def equal(got: object, want: object) -> bool:
    """Whether two values are the same; a sign is asked for where the answer has one."""
    a, b = number(got), number(want)
    if a is None or b is None:
        return a is b
    return abs((a if b < 0 else abs(a)) - (b if b < 0 else abs(b))) <= 1e-6 * max(1.0, abs(b))


def alike(a: str, b: str) -> float:
    """Return the longest common run of two texts as a share of the shorter one."""
    run = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    return run / max(1, min(len(a), len(b)))


def score_quantities(folder: Path, report: compare.Report, tally: Tally) -> None:
    """Score the figures of the stretch: found, unit, name, statistic."""
    (stretch,) = rows(folder / "stretch.csv")
    begin, end = int(stretch["start"]), int(stretch["end"])
    wanted = [r for r in rows(folder / "quantities.csv") if r["kind"] in MEASURED]
    found = [
        r for r in compare.quantities(report).to_dict("records") if begin <= r["start"] and r["end"] <= end
    ]
    taken: set[int] = set()
    for row in found:
        match = [
            i
            for i, w in enumerate(wanted)
            if i not in taken and shared(span(row), span(w)) and equal(row["value"], w["value"])
        ]
        tally.add("quantities P", bool(match), (row["text"], row["indicator"], row["value"]))
        if not match:
            continue
        want = wanted[match[0]]
        taken.add(match[0])
        tally.add("unit", row["unit"] == want["unit"], (row["text"], row["unit"], want["unit"]))
        name, asked = str(row["indicator"]), readers_of(want)
        if asked:
            tally.add("named", any(is_named(name, one) for one in asked), (row["text"], name, *asked))
        if want.get("statistic"):
            tally.add(
                "statistic",
                row.get("statistic") == want["statistic"],
                (name, row["text"], row.get("statistic"), want["statistic"]),
            )
    for i, want in enumerate(wanted):
        tally.add("quantities R", i in taken, (want["value"], want["unit"], want["indicator"]))


def score_pairs(answers: list[Row], found: Iterable[Row], name: str, tally: Tally) -> None:
    """Score pairs of figures: whether each is right, and at high confidence; whether each answer was found."""
    taken = set()
    for row in found:
        match = [
            i
            for i, a in enumerate(answers)
            if shared(span(row, "old_"), span(a, "old_")) and shared(span(row, "new_"), span(a, "new_"))
        ]
        taken.update(match)
        if match and all(answers[i]["sure"] != "1" for i in match):
            continue
        told = (row["indicator"], row["old_text"], row["new_text"], round(row["confidence"], 2))
        tally.add(f"{name} P", bool(match), told)
        if row["confidence"] >= 0.9:
            tally.add(f"{name} P≥.9", bool(match), told)
    for i, a in enumerate(answers):
        if a["sure"] == "1":
            tally.add(f"{name} R", i in taken, (a["indicator"], a["old_value"], a["new_value"]))


def converted(row: Row, answer: Row) -> bool:
    """Whether a result is the answer's, told in the unit of its target."""
    return "result-converted" in row["note"] and shared(span(row, "new_"), span(answer, "new_")) > 0


def score_followup(folder: Path, found: list[Row], tally: Tally) -> None:
    """Score what became of the goals: numeric ones, then commitments; and how often each verdict is right."""
    for name, file in (("targets", "goals.csv"), ("commitments", "goals_text.csv")):
        for a in rows(folder / file):
            if a["sure"] != "1" or not a["status"]:
                continue
            match = [r for r in found if shared(span(r, "old_"), span(a, "old_"))]
            judged = [r for r in match if r["status"] != "not-judged"]
            tally.add(f"{name} not left out", bool(judged) or not match)
            if match and not judged:
                continue
            right = [
                r
                for r in judged
                if called(r["status"], name) == called(a["status"], name)
                and (
                    not a.get("actual_value")
                    or equal(r["actual_value"], a["actual_value"])
                    or converted(r, a)
                )
            ]
            if (
                a.get("indicator")
                and HEADLINES.any_case.search(a["indicator"])
                and a["status"] in ("met", "missed")
            ):
                told = [r for r in match if equal(r["actual_value"], a["actual_value"]) or converted(r, a)]
                tally.add("headline targets", bool(told), (a["indicator"], a["actual_value"]))
            label = a.get("indicator") or a.get("commitment") or span(a, "old_")
            tally.add(
                f"{name} judged",
                bool(right),
                (label, a["status"], [(r["status"], r["goal"], r["result_text"]) for r in match]),
            )
            for r in match:
                if (
                    r["status"] in TOLD
                    and called(a["status"], name) in ("done", "partly")
                    and span(a, "new_")
                ):
                    named = shared(span(r, "new_"), span(a, "new_")) > 0
                    tally.add(f"{name} evidence", named, (r["goal"], r["result_text"], span(a, "new_")))
                if r["status"] in ("met", "missed", "done"):
                    tally.add(
                        f"{r['status']} P",
                        called(r["status"], name) == called(a["status"], name),
                        (r["goal"], a["status"], r["result_text"]),
                    )


def score_plan(folder: Path, which: str, report: compare.Report, tally: Tally) -> None:
    """Score problems, goals, relations, bases, grades, answers and numeric changes of one report."""
    answers = rows(folder / f"plan-{which}.csv")
    if not answers:
        return
    for r in answers:  # of an original no words are kept, only where they stand
        r.setdefault("evidence", report.raw[int(r["char_start"]) : int(r["char_end"])])
        base = (r.get("base_start"), r.get("base_end"))
        r.setdefault("continues_evidence", report.raw[int(base[0]) : int(base[1])] if all(base) else "")
    told = compare.plan(report)
    goals, problems = told.goals.to_dict("records"), told.problems.to_dict("records")

    def hits(row: Row, frame: list[Row]) -> list[Row]:
        return [x for x in frame if cover(_at(row), (x["start"], x["end"]))]

    named = [r for r in answers if r["type"] == "problem"]
    planned = [r for r in answers if r["type"] == "goal"]
    found_problems, found_goals = found_once(named, problems), found_once(planned, goals)
    for r in named:
        if r["sure"] == "1":
            tally.add("problems R", r["id"] in found_problems, r["evidence"])
        tally.add("problems told", any(tells(x["text"], r) for x in problems), r["evidence"])
        tally.add("no shortfall a goal", not hits(r, goals), r["evidence"])
        tally.add("problems whole", len(parts := parts_of(r, named, problems)) < 2, (r["evidence"], parts))
    for x in problems:
        tally.add("problems P", any(shared(_at(r), (x["start"], x["end"])) for r in named), x["problem"])
        tally.add("problems told P", any(tells(x["text"], r) for r in named), x["text"])
    for r in planned:
        score_goal(r, hits(r, goals), tally, found=r["id"] in found_goals)
    if any(r["answers_problem"] for r in planned):  # else the reader linked none: the problems are general
        score_answered(named, planned, problems, lambda r: hits(r, goals), tally)
    score_changes(
        rows(folder / f"changes-{which}.csv"), getattr(told, "changes", NONE).to_dict("records"), tally
    )


def tells(text: object, row: Row) -> bool:
    """Whether a row says what a problem of a reader says, alone or with others."""
    return alike(row["evidence"], str(text)) > TELLS


def found_once(answers: list[Row], found: list[Row]) -> set[str]:
    """Return the answers that have a row of their own: a row that takes several together is found for one of them."""
    taken: set[int] = set()
    own: set[str] = set()
    for r in answers:
        free = [n for n, x in enumerate(found) if n not in taken and cover(_at(r), (x["start"], x["end"]))]
        if free:
            taken.add(max(free, key=lambda n: shared(_at(r), (found[n]["start"], found[n]["end"]))))
            own.add(r["id"])
    return own


def parts_of(row: Row, named: list[Row], problems: list[Row]) -> list[str]:
    """Return the rows that tell of one problem of a reader and of no other: more than one is cut too finely."""
    others = [_at(other) for other in named if other is not row]
    mine = [x for x in problems if shared(_at(row), span(x))]
    return [x["problem"] for x in mine if not any(shared(at, span(x)) for at in others)]


def score_goal(r: Row, match: list[Row], tally: Tally, *, found: bool) -> None:
    """Score one goal: found, relation, base, grade."""
    if r["sure"] == "1":
        tally.add("goals R", found, r["evidence"])
        shown = [(x["relation"], x.get("why"), x["builds_on"]) for x in match]
        right = any(x["relation"] == r["relation"] for x in match)
        tally.add("relation", right, (r["evidence"], r["relation"], r["why"], r["continues_evidence"], shown))
        if r["continues_evidence"]:
            base = any(alike(r["continues_evidence"], str(x["builds_on"])) > 0.6 for x in match)
            tally.add("base", base, (r["evidence"], r["continues_evidence"], shown))
    if r["grade"]:
        grades = [x.get("grade") for x in match]
        tally.add("grade", r["grade"] in grades, (r["evidence"], r["grade"], grades))


def score_answered(
    named: list[Row],
    planned: list[Row],
    problems: list[Row],
    goals_of: Callable[[Row], list[Row]],
    tally: Tally,
) -> None:
    """Score which goal answers which problem, and which problem no goal answers.

    Where a reader names the parts of a problem beside it, a row that takes them together stands for each of them: what
    answers one part answers that row.
    """
    links = {(r["id"], a) for r in planned for a in r["answers_problem"].split(";") if a}
    parts = {x["id"]: {r["id"] for r in named if cover(_at(r), (x["start"], x["end"]))} for x in problems}
    found = {
        (r["id"], frozenset(parts[p]))
        for r in planned
        for x in goals_of(r)
        for p in str(x["answers_ids"]).split("; ")
        if parts.get(p)
    }
    for goal, of in found:
        tally.add("answers P", any((goal, p) in links for p in of), (goal, *sorted(of)))
    for goal, p in links:
        tally.add("answers R", any(goal == g and p in of for g, of in found), (goal, p))
    silent = {r["id"] for r in named} - {p for _, p in links}
    unanswered = [parts[x["id"]] for x in problems if x["status"] == "unanswered"]
    for of in unanswered:
        tally.add("unanswered P", bool(of) and of <= silent, sorted(of))
    for one in silent:
        if any(r["id"] == one and r["sure"] == "1" for r in named):
            tally.add("unanswered R", any(one in of for of in unanswered), one)


def _at(row: Row) -> tuple[int, int]:
    return int(row["char_start"]), int(row["char_end"])


def _told(value: object) -> bool:
    return not pd.isna(value) and value != ""


def score_changes(answers: list[Row], found: list[Row], tally: Tally) -> None:
    """Score the numeric changes from this year's figure to next year's goal: those a reader makes, those made."""
    for a in answers:
        if a["sure"] != "1" or a["comparable"] != "1":
            continue
        right = [
            x
            for x in found
            if shared(span(x), span(a, "goal_"))
            and shared(span(x, "base_"), span(a, "base_"))
            and _told(x["change"])
            and abs(float(x["change"]) - float(a["change"])) <= 1e-3 * max(1.0, abs(float(a["change"])))
        ]
        tally.add("changes R", bool(right), (a["indicator"], a["base_value"], a["target_value"]))
    for x in found:
        match = [
            a
            for a in answers
            if shared(span(x), span(a, "goal_")) and equal(x["target_value"], a["target_value"])
        ]
        if not _told(x["change"]) or any(a["sure"] != "1" for a in match):
            continue
        right = any(a["comparable"] == "1" and shared(span(x, "base_"), span(a, "base_")) for a in match)
        tally.add("changes P", right, (x["indicator"], x["base_value"], x["target_value"], x["change"]))


def score(folder: Path) -> Tally:
    """Score one pair of reports."""
    tally = Tally()
    old, new = (compare.read(path) for path in texts(folder))
    change = compare.reports(old, new)
    score_quantities(folder, new, tally)
    paired = [r for r in change.indicators.to_dict("records") if r["status"] == "paired"]
    for name, role in (("figures", "review"), ("targets", "plan")):
        score_pairs(rows(folder / f"{name}.csv"), [r for r in paired if r["role"] == role], name, tally)
    score_followup(folder, build("followup", change.found_followups).to_dict("records"), tally)
    for which, report in (("old", old), ("new", new)):
        score_plan(folder, which, report, tally)
    return tally


def find(name: str) -> Path:
    """Return the folder somebody named."""
    return next((p for p in folders() if p.name == name), Path(name))


def ledger(commit: str, folder: Path, tally: Tally) -> Iterable[str]:
    """Return the lines of FIRST-LOOKS.csv for one pair; the agreement of the two people stands beside the answers."""
    agreed = {r["table"]: r["agreement"] for r in rows(folder / "agreement.csv")}
    for name, marks in tally.marks.items():
        share = f"{sum(marks) / len(marks):.3f},{len(marks)},{agreed.get(name.split(' ')[0], '')}"
        yield f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d},{commit},{folder.name},{name},{share}"


def main(argv: list[str]) -> int:
    """Score and print; see the head of this file."""
    commit = argv.pop(argv.index("--ledger") + 1) if "--ledger" in argv else ""
    named = [find(word) for word in argv if not word.startswith("-")]
    for folder in named or folders():
        tally = score(folder)
        if commit:
            print("\n".join(ledger(commit, folder, tally)))
            continue
        print(f"== {folder.name}\n{tally.line()}")
        if "--errors" in argv:
            print("\n".join(f"   {error}" for error in tally.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
