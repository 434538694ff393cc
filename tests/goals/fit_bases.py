"""Fits how likely a goal goes on from a clause of the review, from plans read by hand, and says how right that is.

    python tests/goals/fit_bases.py            # the weights, and for each place what a model fitted without it says
    python tests/goals/fit_bases.py FOLDER …   # with further answers

A clause is a base where most of it is what a reader named. A goal of several parts, none of which shares words with
what was named, teaches nothing; nor does a target whose figure of this year was found by its measure.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import compare
from compare.goals import footing, whole_plan
from compare.goals.bases import Review
from compare.goals.footing import Footing, chance
from compare.goals.tuning import BASES
from compare.quantity import find_quantities

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import alike, cover
from places import folders, rows, texts

RIDGE = 1.0


@dataclass
class Seen:
    """A goal of a plan: what readers named for it, what was found by measure, and clauses with what speaks for each."""

    asked: list
    measured: str
    looked: list


def see(report):
    """Return for each goal of a report its clause, the clause found by measure, and those that share most with it."""
    seen, plain = [], Review.find_base

    def spy(review, goal, target=None, paired=None):
        figure = review.counterparts.find(target, paired)[0] if target else None
        number = review.counterparts.clause_of(figure) if figure else None
        looked = [(review.clauses[n].text, told) for n, told in review.footings(goal, target)]
        seen.append((review.clauses[number].text if number is not None else "", looked))
        return plain(review, goal, target, paired)

    Review.find_base = spy
    _, goals = whole_plan.find_plan(report, find_quantities(report))
    Review.find_base = plain
    return zip(goals, seen, strict=True)


def look(folder):
    """Return the goals of a place that readers read."""
    found = []
    for which, path in zip(("old", "new"), texts(folder), strict=True):
        answers = [r for r in rows(folder / f"plan-{which}.csv") if r["type"] == "goal" and r["sure"] == "1"]
        if not answers:
            continue
        report = compare.read(path)
        for goal, (measured, looked) in see(report):
            at = goal.span.start, goal.span.end
            asked = [
                (which, r["id"], base_of(r, report))
                for r in answers
                if cover((int(r["char_start"]), int(r["char_end"])), at)
            ]
            if asked:
                found.append(Seen(asked, measured, looked))
    return found


def base_of(row, report):
    """Return what a reader named: of an original only where it stands is kept."""
    if "continues_evidence" in row:
        return row["continues_evidence"]
    place = row.get("base_start"), row.get("base_end")
    return report.raw[int(place[0]) : int(place[1])] if all(place) else ""


def is_base(asked, text):
    """Whether a clause is most of what a reader named."""
    return any(base and alike(base, text) > 0.6 for *_, base in asked)


def fit(places):
    """Return the weights and the intercept."""
    pairs = []
    for one in (one for place in places for one in place if not one.measured):
        labels = [float(is_base(one.asked, text)) for text, _ in one.looked]
        if any(labels) or not any(base for *_, base in one.asked):
            pairs += [(told, label) for (_, told), label in zip(one.looked, labels, strict=True)]
    return regress([told for told, _ in pairs], [y for _, y in pairs], [RIDGE] * len(Footing._fields))


def use(weights, intercept):
    """Let the room judge by other weights."""
    footing.WEIGHTS, footing.INTERCEPT = Footing(*weights), intercept


def count(place):
    """Count bases found and asked for, and goals of which it is rightly said whether they have one."""
    told = {}
    for one in place:
        best = max(one.looked, key=lambda pair: chance(pair[1]), default=None)
        likely = best is not None and chance(best[1]) >= BASES.builds_on
        text = one.measured or (best[0] if likely else "")
        for asked in one.asked:
            told.setdefault(asked, []).append(text)
    asked = [(base, texts_) for (*_, base), texts_ in told.items()]
    right = sum(any(is_base([(base,)], text) for text in texts_ if text) for base, texts_ in asked if base)
    known = sum(any(bool(text) == bool(base) for text in texts_) for base, texts_ in asked)
    return right, sum(1 for base, _ in asked if base), known, len(asked)


def line(name, counts):
    """Return the shares of a place."""
    right, due, known, goals = counts
    return (
        f"{name:24s} base {right / max(1, due):.3f} ({due})  has one {known / max(1, goals):.3f} ({goals})\n"
    )


def main(argv):
    places = {folder.name: look(folder) for folder in (*folders(), *map(Path, argv))}
    total = [0] * 4
    for name, place in places.items():
        use(*fit([other for one, other in places.items() if one != name]))
        counts = count(place)
        total = [a + b for a, b in zip(total, counts, strict=True)]
        sys.stdout.write(line(name, counts))
    sys.stdout.write(line("all, each left out", total))
    weights, intercept = fit(places.values())
    use(weights, intercept)
    sys.stdout.write(
        line("all, none left out", [sum(n) for n in zip(*map(count, places.values()), strict=True)])
    )
    sys.stdout.write(f"INTERCEPT = {intercept}\nWEIGHTS = {Footing(*weights)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
