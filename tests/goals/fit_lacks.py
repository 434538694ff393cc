"""Fits which clauses are problems of their own from answers made by hand, and says how right that is place by place.

    python tests/goals/fit_lacks.py     # the weights, and for each place what a model fitted without it says

The clauses are those of the prose in which the plans of `tests/answers`, and of folders named on the command line, tell
what is lacking. One is apart from the one before where no problem of a reader holds both.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import compare
from compare.goals import lacks, problems
from compare.goals.tuning import APART
from compare.languages import load
from compare.text import chance_of

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import shared
from places import folders, rows, texts

RIDGE = 1.0


def look(folder):
    """Yield the place, the signs of each clause but the first of a sentence, and whether a reader parts it."""
    words = load("zh").goals
    for which, path in zip(("old", "new"), texts(folder), strict=True):
        answers = [r for r in rows(folder / f"plan-{which}.csv") if r["type"] == "problem"]
        report = compare.read(path)
        for sentence, signs in seen(report, words) if answers else ():
            own = [holders(report, answers, at) for at, _ in sentence]
            for number, (before, this) in enumerate(pairwise(own), 1):
                if (before and this) or (not this and any(own[:number])):
                    yield folder.name, signs[number - 1], float(bool(this) and before.isdisjoint(this))


def seen(report, words):
    """Yield the clauses of each sentence that tells what is lacking, with their places, and the signs of those."""
    sentences = list(in_prose(report, words))
    manner = lacks.manner_of([[text for _, text in one] for one in sentences], words)
    judge = problems.judge_of(report.language, report.plan_year)
    for one in sentences:
        texts_ = [text for _, text in one]
        yield one, [lacks.signs(texts_, n, manner, words, judge) for n in range(1, len(one))]


def in_prose(report, words):
    """Yield the sentences that tell what is lacking outside of lists: their clauses, with their places in the text."""
    judge = problems.judge_of(report.language, report.plan_year)
    for passage in report.passages:
        if passage.role == "problems" and not problems._items(passage, words):
            for at in problems.told_in(report, passage, words, judge):
                text = report.text[at.slice]
                yield [((at.start + a, at.start + b), text[a:b]) for a, b in problems._pieces(text, words)]


def holders(report, answers, at):
    """Return the problems of a reader that hold most of a clause."""
    span = report.source_span(*at)
    return {
        r["id"]
        for r in answers
        if 2 * shared((int(r["char_start"]), int(r["char_end"])), (span.start, span.end))
        >= span.end - span.start
    }


def fit(found):
    """Return the weights and the intercept."""
    return regress([x for _, x, _ in found], [y for *_, y in found], [RIDGE] * len(lacks.Apart._fields))


def count(found, weights, intercept):
    """Return how many clauses are rightly and wrongly told to be apart, and how many are."""
    told = [(chance_of(x, weights, intercept) >= APART.own, y) for _, x, y in found]
    return (
        sum(t and y == 1 for t, y in told),
        sum(t and y == 0 for t, y in told),
        sum(y == 1 for _, y in told),
    )


def main(argv):
    found = [row for folder in [*folders(), *map(Path, argv)] for row in look(folder)]
    total = [0, 0, 0]
    for place in sorted({row[0] for row in found}):
        some = [row for row in found if row[0] == place]
        counts = count(some, *fit([row for row in found if row[0] != place]))
        total = [a + b for a, b in zip(total, counts, strict=True)]
        sys.stdout.write(
            f"{place:24s} apart {counts[0]} of {counts[2]}, wrongly {counts[1]} of {len(some) - counts[2]}\n"
        )
    sys.stdout.write(
        f"each left out: apart {total[0]} of {total[2]}, wrongly {total[1]} of {len(found) - total[2]}\n"
    )
    weights, intercept = fit(found)
    right, wrong, due = count(found, weights, intercept)
    sys.stdout.write(f"none left out: apart {right} of {due}, wrongly {wrong}\n")
    sys.stdout.write(f"WEIGHTS, INTERCEPT = {lacks.Apart(*weights)}, {intercept}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
