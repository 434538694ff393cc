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
from compare.text import assign, lift, rivals

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
    anchors = [pair for pair in _assign(scores, old, new) if scores[pair] >= ANCHOR]

    def together(pair: tuple[int, int], anchor: tuple[int, int]) -> bool:
        return (
            old[pair[0]].quantity.passage == old[anchor[0]].quantity.passage
            and new[pair[1]].quantity.passage == new[anchor[1]].quantity.passage
        )

    lifted = {
        pair: min(1.0, score)
        for pair, score in lift(scores, anchors, LIFT, [(-1, -1), (1, 1)], together).items()
    }
    others = rivals(lifted)
    return tuple(
        Match(i, j, lifted[i, j], _confidence(lifted[i, j], others[i, j]))
        for i, j in sorted(_assign(lifted, old, new))
    )


def _assign(
    scores: Mapping[tuple[int, int], float], old: Sequence[Item], new: Sequence[Item]
) -> list[tuple[int, int]]:
    """Find the one-to-one pairs of the highest sum, among those that score enough."""
    good = {pair: score for pair, score in scores.items() if score >= ENOUGH}
    return assign(good, lambda i, j: abs(old[i].place - new[j].place))


def _confidence(score: float, rival: float) -> float:
    """Return how sure a pair is: its score, less where another pair would have scored nearly as high."""
    return round(max(0.0, min(1.0, score - DOUBT * max(0.0, MARGIN - (score - rival)))), 3)
