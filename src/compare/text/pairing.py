"""From scores to pairs: each side once, in order.

In: pairs of numbers and their scores. Out: the pairs that stay. Refused: nothing; no pairs give none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Pair = tuple[int, int]


def pair_off(pairs: Iterable[Pair], given: Iterable[Pair] = ()) -> list[Pair]:
    """Go through pairs, the best first, and keep those of which no side has a partner yet, also not among those given.

    Examples
    --------
    >>> pair_off([(0, 0), (0, 1), (1, 1)])
    [(0, 0), (1, 1)]

    """
    used_old: set[int] = set()
    used_new: set[int] = set()
    for i, j in given:
        used_old.add(i)
        used_new.add(j)
    kept = []
    for i, j in pairs:
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            kept.append((i, j))
    return kept


def assign(scores: Mapping[Pair, float], apart: Callable[[int, int], float]) -> list[Pair]:
    """Return the one-to-one pairs of the highest sum of scores; of equal scores the pair that is less far apart wins.

    Examples
    --------
    >>> sorted(assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}, lambda i, j: abs(i - j)))
    [(0, 1), (1, 0)]

    """
    if not scores:
        return []
    import lap  # noqa: PLC0415 - only needed here
    import numpy as np  # noqa: PLC0415 - heavy, and only needed here

    rows, columns = sorted({i for i, _ in scores}), sorted({j for _, j in scores})
    row_at, column_at = {i: n for n, i in enumerate(rows)}, {j: n for n, j in enumerate(columns)}
    cost = np.zeros((len(rows), len(columns)))
    for (i, j), score in scores.items():
        cost[row_at[i], column_at[j]] = _TIE * apart(i, j) - score
    chosen = lap.lapjvx(cost, extend_cost=True, return_cost=False)
    pairs = [(rows[int(r)], columns[int(c)]) for r, c in zip(*chosen, strict=True)]
    return [pair for pair in pairs if pair in scores]


_TIE = 1e-4  # what one place apart takes off a score: it settles ties and nothing else


def rivals(scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return for each pair the best score of another pair that has one side in common with it, 0 for none.

    Examples
    --------
    >>> rivals({(0, 0): 0.9, (0, 1): 0.7, (2, 2): 0.8})
    {(0, 0): 0.7, (0, 1): 0.9, (2, 2): 0.0}

    """
    return {pair: max(both) for pair, both in rivals_of_each(scores).items()}


def rivals_of_each(scores: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
    """Return for each pair the best score of another pair of its first side, and of its second, 0 for none.

    Examples
    --------
    >>> rivals_of_each({(0, 0): 0.9, (0, 1): 0.7, (2, 1): 0.8})[0, 1]
    (0.9, 0.8)

    """
    best: dict[tuple[int, int], list[float]] = {}
    for (i, j), score in scores.items():
        for side in ((0, i), (1, j)):
            best.setdefault(side, []).append(score)
    for found in best.values():
        found.sort(reverse=True)

    def other(side: tuple[int, int], own: float) -> float:
        first, *rest = best[side]
        return rest[0] if rest and first == own else 0.0 if first == own else first

    return {(i, j): (other((0, i), own), other((1, j), own)) for (i, j), own in scores.items()}


def heaviest_chain(pairs: Sequence[Pair], weights: Sequence[float], width: int) -> list[Pair]:
    """Return the heaviest chain of pairs that rises on both sides; weights are above 0, the second side has a width.

    A Fenwick tree contains the best chain so far up to each number of the second side.

    Examples
    --------
    >>> heaviest_chain([(0, 1), (1, 0), (2, 2)], [1.0, 3.0, 1.0], 3)
    [(1, 0), (2, 2)]

    """
    tree: list[tuple[float, int]] = [(0.0, -1)] * (width + 1)
    order = sorted(range(len(pairs)), key=lambda k: (pairs[k][0], -pairs[k][1]))
    back = [-1] * len(pairs)
    for place, k in enumerate(order):
        at = pairs[k][1]
        best = (0.0, -1)
        while at > 0:
            best = max(best, tree[at])
            at &= at - 1
        back[place] = best[1]
        entry, at = (best[0] + weights[k], place), pairs[k][1] + 1
        while at <= width:
            tree[at] = max(tree[at], entry)
            at += at & -at
    kept, place = [], max(tree)[1]
    while place >= 0:
        kept.append(pairs[order[place]])
        place = back[place]
    return kept[::-1]
