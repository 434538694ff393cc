"""What speaks for and against two figures being the same indicator.

In: the items of two reports. Out: for each pair that may be one, its `Evidence`. Refused: pairs of other role, base,
kind of value or unit; an addition beside all there is; pairs whose sentences share no word, without an earlier value.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from compare.indicators._apart import brought, denied, is_nearer, never_pair, stocks_differ
from compare.indicators._earlier import rounding
from compare.indicators._meaning import likeness
from compare.indicators._parse import words_of
from compare.indicators.conversion import factor_between, told_in, unit_relation
from compare.indicators.names import Likeness, compatible, weigh_names
from compare.indicators.tuning import EVIDENCE
from compare.text import contained, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.indicators._earlier import Earlier
    from compare.indicators._items import Item
    from compare.indicators._meaning import Bag
    from compare.indicators.own_terms import Terms

#: Kinds of value that are never laid beside another kind.
_APART = {"growth": "growth", "share": "share", "rank-or-other": "rank-or-other"}


#: What rounding may add.
_DUST = 1e-6


class Evidence(NamedTuple):
    """What is known of a pair; every number from 0 to 1 unless it says otherwise."""

    name: float
    """How alike the names are by their words, words that exclude each other considered."""
    meaning: float
    inside: float
    """How alike they are by meanings, and how much of the one that says less the other holds."""
    same: float
    """Whether the names are one by their meanings."""
    letters: float
    """How many pairs of letters the names share."""
    clause: float
    context: float
    topic: float
    """How alike the clauses, the sentences, the headings are."""
    same_act: float
    other_act: float
    """Whether both name one act, or two."""
    agrees: float
    differs: float
    """Whether the new report says of the year before what the old one says, or something else."""
    conflict: float
    """Whether the words that lead up to the two exclude each other."""
    mixed: float
    """Whether one counts what was added, up to now, per unit or of a part, and the other does not say so."""
    unit: float
    """Whether the units are written differently."""
    steps: float
    """Orders of magnitude between the values, 0 to 2."""
    unsaid: float
    """How much of the one name is said nowhere around the other."""
    apart: float
    """How much of each name is said nowhere around the other: both at once."""
    part: float
    """How much the one name has in its midst that is said nowhere around the other: a part of the whole."""
    bare: float
    """How little the barer name says by itself, unless the clauses are alike."""
    far: float
    """How far apart the two stand in their reports."""
    end: float
    """Whether one is told as the outcome of several years."""
    close: float
    """How near the values are, for what neighbours already speak for; a half for growths, which say nothing so."""


def weighed_again(found: Evidence) -> tuple[float, ...]:
    """Return what is weighed once more beside the rivals and neighbours of a pair."""
    return (
        found.close,
        found.apart,
        found.unsaid,
        found.name,
        found.clause,
        found.other_act,
        found.mixed,
    )


class Witness:
    """Gives evidence on the pairs of two reports."""

    def __init__(
        self, old: Sequence[Item], new: Sequence[Item], language: str, terms: Terms, *, near: bool = True
    ) -> None:
        self._old, self._new, self._near = old, new, near
        self._rules, self._terms = words_of(language), terms
        items = (*old, *new)
        self._weights = weigh(item.said.clause for item in items)
        self._nearby = weigh(item.said.context for item in items)
        self._like = Likeness(weigh_names(name for item in items for name in item.names), language)
        self._units: dict[tuple[str, str], str] = {}

    def pairs(self) -> Iterator[tuple[int, int, Evidence]]:
        """Return the pairs that may be one indicator, by their numbers, with what is known of them."""
        rights = _by_kind(self._new)
        for kind, left in _by_kind(self._old).items():
            for (unit, some), (other, others) in product(left.items(), rights.get(kind, {}).items()):
                relation = self._relation(unit, other)
                for i, j in product(some, others) if relation else ():
                    found = self._of(self._old[i], self._new[j], relation)
                    if found is not None:
                        yield i, j, found

    def _of(self, a: Item, b: Item, relation: str) -> Evidence | None:
        x, y = a.bare or a, b.bare or b  # whose it is may stand in the name of one alone
        if (x is not a or y is not b) and self._names(x, y)[0] > self._names(a, b)[0]:
            a, b = x, y
        if relation == "converted":
            a = self._told_in(a, b.quantity.unit)
        agrees, differs, led = _told_before(a, b)
        unlike = a.said.clause.isdisjoint(b.said.clause) and a.said.letters.isdisjoint(b.said.letters)
        strange = unlike and a.said.context.isdisjoint(b.said.context)
        if (strange and not agrees) or never_pair(a, b) or (stocks_differ(a, b) and not led):
            return None
        clause = likeness(a.said.clause, b.said.clause, self._weights)
        letters = _dice(a.said.letters, b.said.letters)
        if a.quantity.negated != b.quantity.negated and (letters >= EVIDENCE.nearly or denied(a, b)):
            return None  # face to face, and not face to face
        name, excluded, conflict, bare, part = self._names(a, b)
        if excluded:
            return None
        unsaid = self._unsaid(a, b), self._unsaid(b, a)
        meaning = likeness(a.said.name, b.said.name, self._weights)
        acts = a.said.act, b.said.act
        same_act = bool(acts[0] & acts[1])
        return Evidence(
            name=name,
            meaning=meaning,
            inside=contained(a.said.name, b.said.name, self._weights),
            same=float(a.said.name == b.said.name != frozenset()),
            letters=letters,
            clause=clause,
            context=likeness(a.said.context, b.said.context, self._nearby),
            topic=likeness(a.said.topic, b.said.topic, self._nearby),
            same_act=float(same_act),
            other_act=float(bool(acts[0] and acts[1]) and not same_act),
            agrees=agrees,
            differs=differs,
            conflict=float(conflict),
            mixed=float(_mixed(a, b)),
            unit=float(relation != "same"),
            steps=_steps(a, b),
            unsaid=max(unsaid),
            apart=min(unsaid),
            part=part * max(unsaid),
            bare=bare * (1 - clause),
            far=abs(a.place - b.place),
            end=float(a.base != b.base),
            close=_close(a, b) if self._near else EVIDENCE.usual,
        )

    def _unsaid(self, a: Item, b: Item) -> float:
        """Return how much of the name of the one is said nowhere around the other."""
        lacking = a.said.name - b.said.context - b.said.clause - b.said.topic
        return self._weights.sum(lacking) / (self._weights.sum(a.said.name) or 1.0)

    def _names(self, a: Item, b: Item) -> tuple[float, bool, bool, float, float]:
        """Compare the names.

        Returns
        -------
        tuple of (float, bool, bool, float, float)
            How alike they are, whether they exclude each other, whether the words before them do, how little the
            barer one says, how much the one has in its midst that the other lacks.

        """
        if not a.names or not b.names:
            return 0.0, False, not compatible(a.subject, b.subject), 1.0, 0.0
        pairs = [(self._like(p, q), p, q) for p in a.names for q in b.names]
        best, p, q = max(pairs, key=lambda pair: pair[0])
        excluded = not any(compatible(p, q) for _, p, q in pairs)
        bare = 1.0 - min(self._like.telling(p), self._like.telling(q))
        return best, excluded, not compatible(a.subject, b.subject), bare, min(1.0, self._like.inserted(p, q))

    def _told_in(self, item: Item, unit: str) -> Item:
        """Tell an item in another unit of its measure, with what its report says of the year before."""
        factor = factor_between(item.quantity.unit, unit, self._rules)
        earlier = tuple(e._replace(value=e.value * factor, room=e.room * factor) for e in item.earlier)
        return replace(item, quantity=told_in(item.quantity, unit, self._rules), earlier=earlier)

    def _relation(self, old: str, new: str) -> str:
        if old == new:
            return "same"
        if (old, new) not in self._units:
            self._units[old, new] = unit_relation(old, new, self._rules, self._terms)
        return self._units[old, new]


def _by_kind(items: Sequence[Item]) -> dict[tuple[str, str], dict[str, list[int]]]:
    """Sort the numbers of items by role, kind of value and base, then by unit: only within one sort are pairs."""
    sorts: dict[tuple[str, str], dict[str, list[int]]] = {}
    for number, item in enumerate(items):
        q = item.quantity
        if item.scope != "from":
            base = "" if item.base in ("", "end", "running") else item.base
            sorts.setdefault((item.role, f"{_APART.get(q.statistic, '')}{base}"), {}).setdefault(
                q.unit, []
            ).append(number)
    return sorts


def _mixed(a: Item, b: Item) -> bool:
    ranges = a.quantity.upper is None, b.quantity.upper is None
    return a.quantity.statistic != b.quantity.statistic or a.scope != b.scope or ranges[0] != ranges[1]


def _told_before(a: Item, b: Item) -> tuple[float, float, bool]:
    """Tell whether what the later report says of the year before is what the earlier one says.

    Returns
    -------
    tuple of (float, float, bool)
        Whether it is, whether it cannot be, and whether what came new and all there is lead back to it exactly.

    """
    if a.level and b.level:  # the growths of one thing have one name, too
        a, b = a.level, b.level
    earlier, later = (a, b) if (a.year or 0, b.year or 0) <= (b.year or 0, a.year or 0) else (b, a)
    x = earlier.quantity.value
    if a.role != "review" or a.year == b.year or x is None or not later.earlier:
        return 0.0, 0.0, False
    misses = [_miss(x, value, earlier) for value in later.earlier]
    exact = any(not miss and not told.loose for miss, told in zip(misses, later.earlier, strict=True))
    return float(min(misses) <= 0), float(min(misses) > 1), exact and _is_all(earlier, later)


def _is_all(earlier: Item, later: Item) -> bool:
    """Tell all there was from what came new, as which it may be told, too (17 built; then 8 new ones, 25 in all)."""
    total, was = later.quantity.value or 0.0, earlier.quantity.value or 0.0
    if not brought(earlier.quantity):
        return not earlier.quantity.act
    return is_nearer(earlier, total, total - was)


def _miss(x: float, told: Earlier, item: Item) -> float:
    """Return 0 where a value is the one worked back, more than 1 where it cannot be."""
    off = abs(x - told.value)
    if told.loose:
        share = off / abs(told.value or 1.0)
        return 0.0 if share <= EVIDENCE.fit or off <= told.room else 2.0 if share > EVIDENCE.misfit else 1.0
    return 0.0 if off <= told.room + rounding(item.quantity) + _DUST else 2.0


def _steps(a: Item, b: Item) -> float:
    x, y = abs(a.quantity.value or 0.0), abs(b.quantity.value or 0.0)
    if a.measure == "move" or not x or not y:
        return 0.0
    return max(0.0, abs(math.log10(x / y)) - EVIDENCE.steps)


def _close(a: Item, b: Item) -> float:
    x, y = abs(a.quantity.value or 0.0), abs(b.quantity.value or 0.0)
    if a.measure == "move":
        return 0.5
    return max(0.0, 1.0 - abs(math.log10(x / y)) / EVIDENCE.close) if x and y else 0.0


def _dice(a: Bag, b: Bag) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
