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
from compare.goals.deeds import Reader
from compare.goals.evidence import is_judged, stage_of
from compare.goals.telling import Telling, chance, likely
from compare.goals.tuning import DEEDS
from compare.quantity import find_quantities

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import called, shared, span
from places import folders, rows, texts

RIDGE = 0.5
TOLD, AGAIN = {"done", "partly"}, {"repeated"}


@dataclass
class Case:
    """A goal: what readers say of it, and the clauses that may tell of it, each with its label."""

    place: str
    want: set
    done: list
    planned: list
    stages: list


def look(folder):
    """Return the goals of a place that readers judged."""
    old, new = (compare.read(path) for path in texts(folder))
    goals = find_goals(old, find_quantities(old))
    answers = [a for a in rows(folder / "goals_text.csv") if a["sure"] == "1" and a["status"]]
    reader = Reader(goals, new, range(len(goals)))
    judged = {n: g for n, g in enumerate(goals) if g.kind == "measure" and is_judged(g, reader.words)}
    found = zip(reader.look(reader.done), reader.look(reader.planned), strict=True)
    for (n, done), (_, planned) in list(found)[: len(goals)]:
        mine = [a for a in answers if shared((goals[n].span.start, goals[n].span.end), span(a, "old_"))]
        if n not in judged or not mine:
            continue
        yield Case(
            folder.name,
            {called(a["status"], "commitments") for a in mine},
            [(told, label(new, clause, mine, TOLD)) for clause, told in done if told],
            [(told, label(new, clause, mine, AGAIN)) for clause, told in planned if told],
            [stage_of(goals[n], clause.text, reader.words) for clause, told in done if told],
        )


def label(new, clause, answers, statuses):
    """Tell whether readers say that a clause tells of a goal."""
    at = new.source_span(clause.at.start, clause.at.end)
    return float(
        any(
            called(a["status"], "commitments") in statuses and shared((at.start, at.end), span(a, "new_"))
            for a in answers
        )
    )


def fit(cases):
    """Return the weights and the intercept."""
    labelled = [pair for case in cases for pair in case.done]
    labelled += [pair for case in cases if not case.want & TOLD for pair in case.planned]
    return regress([t for t, _ in labelled], [y for _, y in labelled], [RIDGE] * len(Telling._fields))


def use(weights, intercept):
    """Let the room judge by other weights."""
    telling.WEIGHTS, telling.INTERCEPT = Telling(*weights), intercept


def judge(case):
    """Return what is told of a goal, how likely that is, and whether a clause that is told is the right one."""
    told, right, stage = max(
        ((likely(t), y, s) for (t, y), s in zip(case.done, case.stages, strict=True)), default=(0.0, 0.0, "")
    )
    again, again_right = max(((chance(t), y) for t, y in case.planned), default=(0.0, 0.0))
    if told >= DEEDS.told:
        return called(stage, "commitments"), told, right
    if again >= DEEDS.again:
        return "repeated", (1 - told) * again, again_right
    return "not-mentioned", (1 - told) * (1 - again), 0.0


def main():
    cases = [case for folder in folders() for case in look(folder)]
    places = sorted({case.place for case in cases})
    table, told, marks = Counter(), [], Counter()
    for place in places:
        use(*fit([case for case in cases if case.place != place]))
        for case in cases:
            if case.place == place:
                status, sure, _ = judge(case)
                good = status in case.want
                marks[place] += good
                table[status if good else min(case.want), status] += 1
                told.append((status, sure, good))
        n = sum(case.place == place for case in cases)
        sys.stdout.write(f"{place:24s} right {marks[place] / n:.3f} ({n})\n")
    sys.stdout.write(
        f"all, each left out       right {sum(marks.values()) / len(cases):.3f} ({len(cases)})\n"
    )
    for (want, got), n in sorted(table.items()):
        sys.stdout.write(f"  asked {want:14s} told {got:14s} {n}\n")
    for status in ("done", "partly", "repeated", "not-mentioned"):
        for low, high in ((0.9, 1.01), (0.75, 0.9), (0.6, 0.75), (0.5, 0.6), (0.0, 0.5)):
            part = [good for s, sure, good in told if s == status and low <= sure < high]
            if part:
                sys.stdout.write(f"  {status:14s} from {low}: right {sum(part)} of {len(part)}\n")
    weights, intercept = fit(cases)
    sys.stdout.write(f"INTERCEPT = {intercept}\n{Telling(*weights)}\n")


if __name__ == "__main__":
    sys.exit(main())
