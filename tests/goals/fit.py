"""Fits how likely a clause tells of a goal from answers of several places, and says how right that is place by place.

    python tests/goals/fit.py        # the weights, and for each place what a model fitted without it says

The answers are those of `tests/answers` and, where they lie beside the checkout, of ../shared/gold. A clause of the new
review tells of a goal where a reader says that it does (done, partly), a clause of the new plan where one says that the
goal is repeated; plans are left out for goals that are done, as no reader looked on there.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import compare
from compare.goals import find_goals, telling
from compare.goals.deeds import Reader, judge_deeds
from compare.goals.evidence import is_judged
from compare.goals.telling import Telling
from compare.languages import load
from compare.quantity import find_quantities

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import called, shared, span
from places import folders, rows, texts

RIDGE = 0.5
TOLD, AGAIN = {"done", "partly"}, {"repeated"}


@dataclass
class Place:
    """The goals of a place that readers judged: what they say, and clauses that may tell of one, with their labels."""

    name: str
    reader: Reader
    want: dict
    labelled: list


def look(folder):
    """Return a place, its texts read."""
    old, new = (compare.read(path) for path in texts(folder))
    goals = find_goals(old, find_quantities(old))
    answers = [a for a in rows(folder / "goals_text.csv") if a["sure"] == "1" and a["status"]]
    mine = {
        n: [a for a in answers if shared((goal.span.start, goal.span.end), span(a, "old_"))]
        for n, goal in enumerate(goals)
        if goal.kind == "measure" and is_judged(goal, load(new.language).goals)
    }
    mine = {n: some for n, some in mine.items() if some}
    want = {n: {called(a["status"], "commitments") for a in some} for n, some in mine.items()}
    reader = Reader(goals, new, want)
    labelled = [
        (told, label(new, clause, mine[n], statuses))
        for index, statuses in ((reader.done, TOLD), (reader.planned, AGAIN))
        for n, several in list(reader.look(index))[: len(want)]  # behind them come the members of lists
        if index is reader.done or not want[n] & TOLD
        for clause, told in several
        if told
    ]
    return Place(folder.name, reader, want, labelled)


def label(new, clause, answers, statuses):
    """Tell whether readers say that a clause tells of a goal."""
    at = new.source_span(clause.at.start, clause.at.end)
    return float(
        any(
            called(a["status"], "commitments") in statuses and shared((at.start, at.end), span(a, "new_"))
            for a in answers
        )
    )


def fit(places):
    """Return the weights and the intercept."""
    labelled = [pair for place in places for pair in place.labelled]
    return regress([t for t, _ in labelled], [y for _, y in labelled], [RIDGE] * len(Telling._fields))


def use(weights, intercept):
    """Let the room judge by other weights."""
    telling.WEIGHTS, telling.INTERCEPT = Telling(*weights), intercept


def main():
    places = [look(folder) for folder in folders()]
    table, told = Counter(), []
    for place in places:
        use(*fit([other for other in places if other is not place]))
        deeds = judge_deeds(place.reader)
        marks = []
        for n, want in place.want.items():
            status = called(deeds[n].status, "commitments")
            good = status in want
            marks.append(good)
            table[status if good else min(want), status] += 1
            told.append((status, deeds[n].score, good))
        sys.stdout.write(f"{place.name:24s} right {sum(marks) / max(1, len(marks)):.3f} ({len(marks)})\n")
    right = sum(good for *_, good in told)
    sys.stdout.write(f"all, each left out       right {right / len(told):.3f} ({len(told)})\n")
    for (want, got), n in sorted(table.items()):
        sys.stdout.write(f"  asked {want:14s} told {got:14s} {n}\n")
    for status in ("done", "partly", "repeated", "not-mentioned"):
        for low, high in ((0.9, 1.01), (0.75, 0.9), (0.6, 0.75), (0.5, 0.6), (0.0, 0.5)):
            part = [good for s, sure, good in told if s == status and low <= sure < high]
            if part:
                sys.stdout.write(f"  {status:14s} from {low}: right {sum(part)} of {len(part)}\n")
    weights, intercept = fit(places)
    sys.stdout.write(f"INTERCEPT = {intercept}\n{Telling(*weights)}\n")


if __name__ == "__main__":
    sys.exit(main())
