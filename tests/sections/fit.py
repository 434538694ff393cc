"""Fits how likely a sentence says what is lacking, or what will be done, and says how right that is place by place.

    python tests/sections/fit.py     # the weights, and for each place what a model fitted without it says

The sentences are those of the plans in `tests/answers`, of folders named on the command line too: what a reader calls a
problem, what one calls a goal, and what stands in a review and is neither.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import compare
from compare.sections._judging import Signs, judge_of

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from places import folders, rows, texts

RIDGE = 0.5
SHORTEST = 4


def look(folder):
    """Return the sentences of a place: what readers call them, and their signs."""
    for which, path in zip(("old", "new"), texts(folder), strict=True):
        answers, report = rows(folder / f"plan-{which}.csv"), compare.read(path)
        judge = judge_of("zh", report.plan_year)
        for passage in report.passages if answers else ():
            for start, text in judge._sentences(passage.text):
                at = report.source_span(passage.at.start + start, passage.at.start + start + len(text))
                called = {
                    r["type"]
                    for r in answers
                    if int(r["char_start"]) < at.end and at.start < int(r["char_end"])
                }
                said = called.pop() if len(called) == 1 else passage.role if not called else ""
                if said in ("problem", "goal", "review") and len(text) >= SHORTEST:
                    yield folder.name, said, judge.signs(text)


def fit(rows_, wanted):
    """Return the weights and the intercept."""
    labels = [float(said == wanted) for _, said, _ in rows_]
    return regress([signs for _, _, signs in rows_], labels, [RIDGE] * len(Signs._fields))


def main(argv):
    found = [row for folder in [*folders(), *map(Path, argv)] for row in look(folder)]
    for wanted in ("problem", "goal"):
        marks = Counter()
        for place in sorted({place for place, _, _ in found}):
            weights, intercept = fit([row for row in found if row[0] != place], wanted)
            for _, said, signs in (row for row in found if row[0] == place):
                told = sum(a * b for a, b in zip(weights, signs, strict=True)) + intercept > 0
                marks[said, told] += 1
        sys.stdout.write(f"{wanted}: {dict(marks)}\n")
        weights, intercept = fit(found, wanted)
        sys.stdout.write(f"  {Signs(*(round(w, 1) for w in weights))}, {intercept:.1f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
