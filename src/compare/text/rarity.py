"""How much of what two things are about they share: the rarer a term, the more it says.

In: sets of terms (pairs of characters, words, names). Out: the weights of terms, and how much of one set another
covers. Refused: nothing; a set without terms is like no other.

The weight is the inverse document frequency of Spärck Jones (1972, *Journal of Documentation* 28), brought to 0 to 1.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Term = TypeVar("Term")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term of several sets tells."""

    table: Mapping[str, float]  # from 0 (in all of them) to 1 (in one of them)
    rest: float = 1.0  # the weight of a term none of them holds

    def of(self, term: str) -> float:
        """Return the weight of one term."""
        return self.table.get(term, self.rest)

    def sum(self, terms: Iterable[str]) -> float:
        """Return the weight of several; rounded once, so that the order of a set does not matter."""
        weight, rest = self.table.get, self.rest
        return math.fsum([weight(term, rest) for term in terms]) if terms else 0.0


def weigh(sets: Iterable[Iterable[str]], *, spare: int = 1, least: float = 0.0) -> Weights:
    """Weigh terms by how few of some sets contain each, at least with `least`.

    So many sets as `spare` are thought to contain none of the terms: a term of all sets still says a little.

    Examples
    --------
    >>> weights = weigh([{"老街", "改造"}, {"改造"}, {"小学"}])
    >>> round(weights.of("改造"), 2), weights.of("老街")
    (0.5, 1.0)

    """
    counts: Counter[str] = Counter()
    total = spare
    for terms in sets:
        counts.update(terms)
        total += 1
    full = math.log(total)
    if not full:
        return Weights({})
    return Weights({term: max(least, math.log(total / count) / full) for term, count in counts.items()})


def covered(part: frozenset[str], whole: frozenset[str], weights: Weights) -> float:
    """Return how much of one subject another one covers, 0 to 1.

    Examples
    --------
    >>> covered(frozenset({"老街", "改造"}), frozenset({"改造"}), Weights({}))
    0.5

    """
    shared = part & whole
    return weights.sum(shared) / (weights.sum(part) or 1.0) if shared else 0.0


def contained(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Return how much of the smaller subject of two lies in the larger one, 0 to 1.

    Examples
    --------
    >>> contained(frozenset({"老街", "改造"}), frozenset({"改造"}), Weights({}))
    1.0

    """
    shared = one & other
    return weights.sum(shared) / (min(weights.sum(one), weights.sum(other)) or 1.0) if shared else 0.0


def find_holders(sets: Iterable[tuple[int, Iterable[Term]]]) -> dict[Term, list[int]]:
    """Return for each term the numbers of the sets that hold it, in their order; a set lists a term once.

    Examples
    --------
    >>> find_holders(enumerate([["老街", "改造"], ["改造"]]))
    {'老街': [0], '改造': [0, 1]}

    """
    holders: dict[Term, list[int]] = {}
    for number, terms in sets:
        for term in terms:
            holders.setdefault(term, []).append(number)
    return holders
