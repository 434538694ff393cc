"""Which figure of the old report and which of the new one are the same indicator.

In: the items of two reports. Out: pairs of item numbers with a score and a confidence, each item in one
pair at most. Refused: pairs of other role, measure, unit or base, and what names and clauses do not carry.

Every comparable pair gets a score from names, clause, headings and the size of the values; the best
one-to-one assignment is found; what stands beside a sure pair in both texts is lifted, and it is found again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.indicators._score import Scorer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.indicators._items import Item
    from compare.indicators.terms import Terms

__all__ = ["Match", "match_items"]

#: Below this score two figures stay alone.
ENOUGH = 0.66
#: From this score a pair is sure enough to lift its neighbours.
ANCHOR = 0.86
#: What a neighbour of an anchor gains.
LIFT = 0.08
#: A rival that scores nearer than this makes a pair doubtful, and by how much of the missing margin.
MARGIN, DOUBT = 0.15, 0.8


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
    scorer = Scorer((name for item in (*old, *new) for name in item.names), language, terms)
    scores = scorer.scores(old, new, ENOUGH - LIFT)
    chosen = _assign(scores, old, new)
    anchors = {pair for pair in chosen if scores[pair] >= ANCHOR}
    lifted = {
        pair: min(1.0, score + LIFT * _beside(pair, anchors, old, new)) for pair, score in scores.items()
    }
    return tuple(
        Match(i, j, lifted[i, j], _confidence(i, j, lifted)) for i, j in sorted(_assign(lifted, old, new))
    )


def _assign(
    scores: Mapping[tuple[int, int], float], old: Sequence[Item], new: Sequence[Item]
) -> list[tuple[int, int]]:
    """Find the one-to-one pairs of the highest sum, among those that score enough."""
    good = {pair: score for pair, score in scores.items() if score >= ENOUGH}
    if not good:
        return []
    import lap  # noqa: PLC0415 (only needed here)
    import numpy as np  # noqa: PLC0415 (heavy, and only needed here)

    rows, columns = sorted({i for i, _ in good}), sorted({j for _, j in good})
    row_at, column_at = {i: n for n, i in enumerate(rows)}, {j: n for n, j in enumerate(columns)}
    cost = np.zeros((len(rows), len(columns)))
    for (i, j), score in good.items():
        # What lies nearer in the two texts wins a tie.
        cost[row_at[i], column_at[j]] = 1e-4 * abs(old[i].place - new[j].place) - score
    chosen = lap.lapjvx(cost, extend_cost=True, return_cost=False)
    pairs = [(rows[int(r)], columns[int(c)]) for r, c in zip(*chosen, strict=True)]
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
