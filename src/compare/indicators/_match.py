"""Which figure of the old report and which of the new one are the same indicator.

In: the items of two reports. Out: pairs of item numbers with how likely each is right, each item in one pair at most.
Refused: pairs of other role, kind of value, unit or base, and what names and clauses do not carry.

The evidence on each pair that may be one gives a chance; a second look weighs it against its rivals and lifts it where
the figures next to both are likely pairs too, and a third does so again: a rival that has a better partner is none.
The one-to-one assignment of the best chances is told. The weights of all steps were fitted on answers made by hand
(`tests/indicators/fit.py`), so the confidence is a probability: of a hundred pairs at 0.9 some ninety are right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.indicators._features import Evidence, Witness, weighed_again
from compare.indicators._model import MODEL, Model
from compare.indicators.tuning import EVIDENCE
from compare.text import assign, log_odds, rivals

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.indicators._items import Item
    from compare.indicators.own_terms import Terms

    Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of items, by their numbers, and the probability that it is right."""

    old: int
    new: int
    confidence: float


def match_items(
    old: Sequence[Item], new: Sequence[Item], language: str, terms: Terms, *, near: bool = True
) -> tuple[Match, ...]:
    """Pair the items of two reports one to one.

    Swapping the two reports gives the same pairs: the solver always sees them in one canonical order.
    """
    if [i.quantity.text for i in old] > [i.quantity.text for i in new]:
        swapped = match_items(new, old, language, terms, near=near)
        return tuple(sorted((Match(m.new, m.old, m.confidence) for m in swapped), key=lambda m: m.old))
    twins = _twins(old, new)
    once, again = {i for i, _ in twins}, {j for _, j in twins}
    evidence = {
        (i, j): found
        for i, j, found in Witness(old, new, language, terms, near=near).pairs()
        if i not in once and j not in again
    }
    pairs = pair_up(evidence, old, new, MODEL, twins)
    return tuple(sorted((*pairs, *(Match(i, j, 1.0) for i, j in twins)), key=lambda m: (m.old, m.new)))


def _twins(old: Sequence[Item], new: Sequence[Item]) -> set[Pair]:
    """Return the pairs that both reports tell in the same words with the same value, in their order."""
    waiting: dict[tuple[object, ...], list[int]] = {}
    for j, item in enumerate(new):
        waiting.setdefault(_wording(item), []).append(j)
    for numbers in waiting.values():
        numbers.reverse()
    return {
        (i, found.pop())
        for i, item in enumerate(old)
        if not item.attribute and (found := waiting.get(_wording(item)))
    }


def _wording(item: Item) -> tuple[object, ...]:
    q = item.quantity
    return (
        item.role,
        item.base,
        item.scope,
        q.period,
        q.statistic,
        item.printed,
        q.value,
        item.names,
        item.around,
    )


def pair_up(
    evidence: Mapping[Pair, Evidence],
    old: Sequence[Item],
    new: Sequence[Item],
    model: Model,
    known: Collection[Pair] = (),
) -> tuple[Match, ...]:
    """Return the one-to-one pairs that the evidence carries, beside those known."""
    told = chances(evidence, model)
    sure = told
    for weights in model.looks:
        seen = look_again(told, {**sure, **dict.fromkeys(known, 1.0)}, evidence, old, new)
        sure = {pair: model.again(weights, looked) for pair, looked in seen.items()}
    good = {
        pair: log_odds(chance, EVIDENCE.edge) + model.worth
        for pair, chance in sure.items()
        if chance >= model.enough
    }
    chosen = assign(good, lambda i, j: abs(old[i].place - new[j].place))
    return tuple(Match(i, j, round(sure[i, j], 3)) for i, j in sorted(chosen))


def chances(evidence: Mapping[Pair, Evidence], model: Model) -> dict[Pair, float]:
    """Return how likely each pair is by its own evidence; the hopeless are left out."""
    told = {pair: model.chance(found) for pair, found in evidence.items()}
    return {pair: chance for pair, chance in told.items() if chance >= model.least}


def look_again(
    told: Mapping[Pair, float],
    sure: Mapping[Pair, float],
    evidence: Mapping[Pair, Evidence],
    old: Sequence[Item],
    new: Sequence[Item],
) -> dict[Pair, tuple[float, ...]]:
    """Look again at each pair beside the others, as likely as they are by now.

    Returns
    -------
    dict of (int, int) to tuple of float
        The log odds of its own evidence, those of the best rival, the best chance of a pair near it, how much of the
        rest of its passages belongs together, the best chance of the pair of figures right beside both, and the
        evidence that is weighed again.

    """
    others, shared = rivals(sure), _shared(sure, old, new)
    return {
        (i, j): (
            log_odds(chance, EVIDENCE.edge),
            log_odds(max(EVIDENCE.rival, others[i, j]), EVIDENCE.edge),
            _support(sure, (i, j), old, new),
            shared[i, j],
            max(sure.get((i - 1, j - 1), 0.0), sure.get((i + 1, j + 1), 0.0)),
            *weighed_again(evidence[i, j]),
        )
        for (i, j), chance in told.items()
    }


def _shared(told: Mapping[Pair, float], old: Sequence[Item], new: Sequence[Item]) -> dict[Pair, float]:
    """Return for each pair how many of the other figures of its passage have a likely partner in the other one."""
    best: dict[Pair, dict[int, float]] = {}
    for (i, j), chance in told.items():
        rows = best.setdefault((old[i].quantity.passage, new[j].quantity.passage), {})
        rows[i] = max(rows.get(i, 0.0), chance)
    sums = {places: sum(rows.values()) for places, rows in best.items()}
    shared = {}
    for i, j in told:
        places = old[i].quantity.passage, new[j].quantity.passage
        shared[i, j] = min(1.0, (sums[places] - best[places][i]) / EVIDENCE.many)
    return shared


def _support(told: Mapping[Pair, float], pair: Pair, old: Sequence[Item], new: Sequence[Item]) -> float:
    i, j = pair
    return max(
        (
            told.get((i + step, j + other), 0.0)
            for step in (-2, -1, 1, 2)
            for other in ((-2, -1) if step < 0 else (1, 2))
            if 0 <= i + step < len(old)
            and 0 <= j + other < len(new)
            and old[i + step].quantity.passage == old[i].quantity.passage
            and new[j + other].quantity.passage == new[j].quantity.passage
        ),
        default=0.0,
    )
