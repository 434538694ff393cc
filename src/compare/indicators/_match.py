"""Which figure of the old report and which of the new one are the same indicator.

In: the items of two reports. Out: pairs of item numbers with a score and a confidence, each item in one
pair at most. Refused: pairs of other role, measure, unit or base; pairs whose names and clauses do not carry them.

Every comparable pair gets a score from names, clause, headings and the size of the values; the best
one-to-one assignment is found; pairs that stand beside sure pairs in both texts are lifted, and it is found again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.indicators.names import Weights, similarity, weigh_names, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.indicators._items import Item
    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords

__all__ = ["Match", "match_items", "unit_relation"]

#: Below this score two figures stay alone.
ENOUGH = 0.66
#: From this score a pair is sure enough to lift its neighbours.
ANCHOR = 0.86
#: What a neighbour of an anchor gains.
LIFT = 0.08
#: Names less alike than this end the matter.
RELATED = 0.4
#: Amounts may differ by so many orders of magnitude before they are doubted.
STEPS = 0.7
#: A rival that scores nearer than this makes a pair doubtful, and by how much of the missing margin.
MARGIN, DOUBT = 0.15, 0.8
#: How the evidence is mixed where both figures have a name.
NAME, CONTEXT, HEADING = 0.74, 0.18, 0.08
#: Evidence from the clause alone counts this much.
NAMELESS = 0.8
#: Left of the score for units that are only comparable.
ALIKE, COUNTED = 0.93, 0.85
#: Left of the score where one figure is called a share and the other a growth.
OTHER_KIND = 0.85


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of items, by their numbers."""

    old: int
    new: int
    score: float
    confidence: float


def match_items(old: Sequence[Item], new: Sequence[Item], language: str, terms: Terms) -> tuple[Match, ...]:
    """Pair the items of two reports one to one.

    Swapping the two reports gives the same pairs: the solver always sees them in one canonical order.
    """
    if [i.quantity.text for i in old] > [i.quantity.text for i in new]:
        swapped = match_items(new, old, language, terms)
        return tuple(Match(m.new, m.old, m.score, m.confidence) for m in swapped)
    rules = words_of(language)
    weights = weigh_names(name for item in (*old, *new) for name in item.names)
    scores = {
        (a.order, b.order): score
        for a in old
        for b in new
        if (score := _score(a, b, weights, rules, language, terms)) > ENOUGH - LIFT
    }
    chosen = _assign(scores, old, new)
    anchors = {pair for pair in chosen if scores[pair] >= ANCHOR}
    lifted = {
        pair: min(1.0, score + LIFT * _beside(pair, anchors, old, new)) for pair, score in scores.items()
    }
    return tuple(
        Match(i, j, lifted[i, j], _confidence(i, j, lifted)) for i, j in sorted(_assign(lifted, old, new))
    )


def unit_relation(a: str, b: str, rules: IndicatorWords, terms: Terms) -> str:
    """Tell how two units stand: same, alike (comparable in context), counted (other base) or none."""
    if a == b:
        return "same"
    for groups, relation in (((*rules.units, *terms.units), "alike"), (rules.counted, "counted")):
        if any(a in group and b in group for group in groups):
            return relation
    return ""


def _score(a: Item, b: Item, weights: Weights, rules: IndicatorWords, language: str, terms: Terms) -> float:
    if a.quantity.role != b.quantity.role or a.quantity.scope != b.quantity.scope or a.base != b.base:
        return 0.0
    factor = (
        _kind_factor(a, b)
        * {"same": 1.0, "alike": ALIKE, "counted": COUNTED, "": 0.0}[
            unit_relation(a.quantity.unit, b.quantity.unit, rules, terms)
        ]
    )
    if not factor:
        return 0.0
    name = max(
        (similarity(p, q, weights=weights, language=language) for p in a.names for q in b.names), default=-1.0
    )
    if 0 <= name < RELATED:
        return 0.0
    context = similarity(a.context, b.context, weights=weights, language=language)
    if name < 0:
        return NAMELESS * context * factor
    heading = similarity(a.heading, b.heading, language=language)
    return (NAME * name + CONTEXT * context + HEADING * heading) * factor * _size_factor(a, b)


def _kind_factor(a: Item, b: Item) -> float:
    if a.quantity.kind == b.quantity.kind:
        return 1.0 if a.measure == b.measure else OTHER_KIND
    if "count" in (a.quantity.kind, b.quantity.kind):
        return 0.0
    return OTHER_KIND if a.measure != b.measure else 1.0


def _size_factor(a: Item, b: Item) -> float:
    """Doubt pairs of amounts that differ by more than one order of magnitude."""
    x, y = abs(a.quantity.value or 0.0), abs(b.quantity.value or 0.0)
    if a.measure == "move" or not x or not y:
        return 1.0
    steps = abs(math.log10(x / y))
    return 1.0 if steps <= STEPS else max(0.7, 1.0 - 0.2 * (steps - STEPS))


def _assign(
    scores: Mapping[tuple[int, int], float], old: Sequence[Item], new: Sequence[Item]
) -> list[tuple[int, int]]:
    """Find the one-to-one pairs of the highest sum, among those that score enough."""
    good = {pair: score for pair, score in scores.items() if score >= ENOUGH}
    if not good:
        return []
    import numpy as np  # noqa: PLC0415 (heavy, and only needed here)
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    rows, columns = sorted({i for i, _ in good}), sorted({j for _, j in good})
    row_at, column_at = {i: n for n, i in enumerate(rows)}, {j: n for n, j in enumerate(columns)}
    gain = np.zeros((len(rows), len(columns)))
    for (i, j), score in good.items():
        # What lies nearer in the two texts wins a tie.
        gain[row_at[i], column_at[j]] = score - 1e-4 * abs(old[i].place - new[j].place)
    chosen = linear_sum_assignment(gain, maximize=True)
    pairs = [(rows[r], columns[c]) for r, c in zip(*chosen, strict=True)]
    return [pair for pair in pairs if pair in good]


def _beside(
    pair: tuple[int, int], anchors: set[tuple[int, int]], old: Sequence[Item], new: Sequence[Item]
) -> bool:
    """Tell whether the figures next to both are a sure pair in the same passages."""
    i, j = pair
    return any(
        (i + step, j + step) in anchors
        and old[i + step].quantity.passage == old[i].quantity.passage
        and new[j + step].quantity.passage == new[j].quantity.passage
        for step in (-1, 1)
    )


def _confidence(i: int, j: int, scores: Mapping[tuple[int, int], float]) -> float:
    """Tell how sure a pair is: its score, less where another pair would have scored nearly as high."""
    score = scores[i, j]
    rival = max((s for (a, b), s in scores.items() if (a == i) != (b == j)), default=0.0)
    margin = score - rival
    return round(max(0.0, min(1.0, score - DOUBT * max(0.0, MARGIN - margin))), 3)
