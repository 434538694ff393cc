"""Fits how likely a figure answers a target from answers of several places, and says how right that is place by place.

    python tests/goals/fit_results.py          # the weights, and what models say of places they were fitted without
    python tests/goals/fit_results.py --rows   # and each answer

Figures answer a target where a reader gives that place and value as its result. The targets that a figure of their own
name answers serve for fitting, and as rivals; how right the answers are is counted of the others.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import compare
from compare.goals import answering, find_goals
from compare.goals.answering import Fit
from compare.goals.candidates import Frames
from compare.goals.evidence import is_judged
from compare.goals.outcomes import plain_results
from compare.goals.tuning import RESULTS
from compare.quantity import find_quantities

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import equal, shared, span
from places import folders, rows, texts

RIDGE, AGAIN, LOW = 1.0, 0.5, 0.5


def look(folder):
    """Return a place: its figures, what speaks for each as an answer, the label of each, the targets still open."""
    old, new = (compare.read(path) for path in texts(folder))
    planned = find_quantities(old)
    frames = Frames(old, new, find_goals(old, planned), planned, find_quantities(new))
    answers = [a for a in rows(folder / "goals.csv") if a["sure"] == "1" and a["status"]]
    told = list(frames.told.values())
    asked = {
        n: next((a for a in answers if shared((q.span.start, q.span.end), span(a, "old_"))), None)
        for n, q in frames.wanted.items()
        if is_judged(frames.goals[n], frames.words)
    }
    fits = {pair: fit for pair, fit in answering.fits(frames, told).items() if pair[0] in asked}
    labels = {(n, j): float(_answers(frames, asked[n], n, told[j])) for n, j in fits if asked[n] is not None}
    plain = plain_results(frames)
    taken = {result.quantity.at for result in plain.values()}
    open_ = {n for n in asked if n not in plain and frames.goals[n].horizon != "later"}
    free = [q for q in told if q.at not in taken]
    return SimpleNamespace(
        name=folder.name,
        frames=frames,
        told=told,
        fits=fits,
        labels=labels,
        open=open_,
        free=free,
        asked=asked,
    )


def _answers(frames, answer, number, told):
    """Tell whether a reader gives a figure as the result of a target."""
    at = span(answer, "new_")
    value = answering.as_asked(frames, number, told).value
    return bool(at and shared((told.span.start, told.span.end), at)) and equal(value, answer["actual_value"])


def fit(places):
    """Return the weights and intercepts of both steps, and let the room judge by them."""
    pairs = [(place, pair) for place in places for pair in place.labels]
    answering.WEIGHTS, answering.INTERCEPT = regress(
        [place.fits[pair] for place, pair in pairs],
        [place.labels[pair] for place, pair in pairs],
        [RIDGE] * len(Fit._fields),
    )
    looked = [(place, pair, seen) for place in places for pair, seen in answering.beside(place.fits).items()]
    looked = [(place.labels[pair], seen) for place, pair, seen in looked if pair in place.labels]
    answering.SECOND, answering.BASE = regress(
        [seen for _, seen in looked], [y for y, _ in looked], [AGAIN] * 2
    )


def main(argv):
    places = [look(folder) for folder in folders()]
    answering.RESULTS, told = replace(RESULTS, likely=LOW), []
    for place in places:
        fit([other for other in places if other is not place])
        for n, (quantity, chance) in answering.likely_answers(place.frames, place.open, place.free).items():
            if place.asked[n] is None:
                continue
            j = next(j for j, q in enumerate(place.told) if q.at == quantity.at)
            right = place.labels[n, j]
            told.append(
                (chance, right, place.name, place.frames.goals[n].goal, quantity.indicator, quantity.text)
            )
    for least in (0.95, 0.9, 0.8, 0.7, 0.6, 0.5):
        part = [right for chance, right, *_ in told if chance >= least]
        sys.stdout.write(f"from {least}: right {sum(part):.0f} of {len(part)}\n")
    if "--rows" in argv:
        sys.stdout.writelines(f"  {row}\n" for row in sorted(told, key=lambda row: -row[0]))
    fit(places)
    sys.stdout.write(
        f"{Fit(*answering.WEIGHTS)}\nINTERCEPT = {answering.INTERCEPT}\n"
        f"SECOND = {answering.SECOND}\nBASE = {answering.BASE}\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
