"""How surely two figures are the same indicator.

In: two items. Out: a score from 0 to 1, from names, clauses, headings, units, the size of the values and the growth
printed beside them. Refused: pairs of other role, scope, base or unit, which score 0.
"""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

from compare.indicators.bounds import DUST, Outlines
from compare.indicators.names import Likeness, compatible, kinship, weigh_names, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.indicators._items import Item
    from compare.indicators.names import Name
    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords

__all__ = ["Scorer", "unit_relation"]

#: Names less alike than this end the matter.
RELATED = 0.4
#: Amounts may differ by so many orders of magnitude before they are doubted.
STEPS = 0.5
#: How the evidence is mixed where both figures have a name.
NAME, HEADING = 0.76, 0.06
#: Evidence from the clause alone counts this much.
NAMELESS = 0.8
#: Likeness of the words that lead up to the figures counts nearly as much as that of the names.
SUBJECT = 0.96
#: Left of the score for units that are only comparable.
ALIKE, COUNTED = 0.93, 0.85
#: Left of the score where the words that lead up to the figures exclude each other.
CLAUSES = 0.75
#: A decline after which there is no earlier level to lead back to, in percent.
NOTHING_LEFT = -100
#: What a printed growth does to a pair whose earlier level it leads back to, or not; and how exactly it must.
FITS, UNFIT, FIT, MISFIT = 1.12, 0.85, 0.015, 0.25
#: Left of the score of two equal sizes of a named thing, unless the words around them are the same.
SAME_SIZE, SAME_WORDS = 0.75, 0.9
#: Left of the score where one is told as the outcome of several years.
END = 0.95
#: Left of the score where one figure is a range, and where one counts what is new, the other all there is.
RANGE, STOCK = 0.88, 0.75
#: Left of the score where one figure is called a share and the other a growth.
OTHER_KIND = 0.7


def unit_relation(a: str, b: str, rules: IndicatorWords, terms: Terms) -> str:
    """Tell how two units stand: same, alike (comparable in context), counted (other base) or none."""
    if a == b:
        return "same"
    relations = (
        (rules.spellings, "same"),
        ((*rules.units, *terms.units), "alike"),
        (rules.counted, "counted"),
    )
    for groups, relation in relations:
        if any(a in group and b in group for group in groups):
            return relation
    return ""


class Scorer:
    """Scores pairs of items of two reports, 0 to 1; the same whichever comes first."""

    def __init__(self, names: Iterable[Name], language: str, terms: Terms) -> None:
        self._rules = words_of(language)
        self._terms = terms
        self._like = Likeness(weigh_names(names), language)
        self._outlines = Outlines(self._like, self._rules.light)
        self._even = Likeness(language=language)
        groups = (*self._rules.spellings, *self._rules.units, *terms.units, *self._rules.counted)
        self._related_units = frozenset(unit for group in groups for unit in group)
        self._units: dict[tuple[str, str], float] = {}
        self._contexts: dict[int, Name] = {}

    def scores(self, old: Sequence[Item], new: Sequence[Item], least: float) -> dict[tuple[int, int], float]:
        """Score all pairs of items, by their numbers; those that score no more than `least` are left out."""
        return {
            (i, j): score
            for i, j, factor in self._comparable(old, new)
            if (score := self._score(old[i], new[j], factor)) > least
        }

    def _comparable(self, old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int, float]]:
        """Give the pairs that may score, and what role, scope, unit, base and kind leave of it.

        These are the same for many figures: they are weighed once for all figures that share them. Then most
        pairs go because their words have no letter in common.
        """
        lefts, rights = _by_measure(old), _by_measure(new)
        old_letters, new_letters = [[self._letters(item) for item in items] for items in (old, new)]
        for sort in lefts:
            for left, right in product(lefts[sort].values(), rights.get(sort, {}).values()):
                a, b = old[left[0]], new[right[0]]
                factor = self._unit_factor(a, b) * _base_factor(a, b) * _kind_factor(a, b)
                if factor:
                    yield from (
                        (i, j, factor) for i in left for j in right if old_letters[i] & new_letters[j]
                    )

    def _letters(self, item: Item) -> int:
        """Give the letters of the words that must agree; all letters there are for a figure without a name."""
        if not item.names:
            return -1
        found = self._outlines.of(item.subject).letters
        for name in item.names:
            found |= self._outlines.of(name).letters
        return found

    def _score(self, a: Item, b: Item, factor: float) -> float:
        """Score a pair of comparable figures; 0 where it must not be one."""
        if a.names and b.names and not self._may_be_related(a, b):
            return 0.0
        name, full = self._name_evidence(a, b)
        if name < RELATED and (a.names and b.names):
            return 0.0
        left, right = self._context(a), self._context(b)
        if a.names == b.names and left.words == right.words:
            full = max(full, self._like.telling(left))  # the same words around the same name
        context = self._like(left, right)
        factor *= _shape_factor(a, b) * _growth_factor(a, b) * _attribute_factor(a, b, context)
        context *= min(self._like.telling(left), self._like.telling(right))
        if not (a.names and b.names):
            return min(1.0, max(NAMELESS * context, name * full) * factor)
        heading = self._even(a.heading, b.heading)
        # What a bare name cannot prove, its clause must.
        share = NAME * (0.3 + 0.7 * full)
        rest = 1.0 - share - HEADING
        return min(1.0, (share * name + rest * context + HEADING * heading) * factor * _size_factor(a, b))

    def _may_be_related(self, a: Item, b: Item) -> bool:
        """Tell whether any likeness of the two can be near enough; names against names, clause against clause."""
        return self._may_be_alike(a.subject, b.subject) or any(
            self._may_be_alike(p, q) for p in a.names for q in b.names
        )

    def _may_be_alike(self, p: Name, q: Name) -> bool:
        most = self._outlines.at_most(p, q)
        return most >= RELATED - DUST and most * kinship(p, q) >= RELATED - DUST

    def _name_evidence(self, a: Item, b: Item) -> tuple[float, float]:
        """Compare names with names and clause with clause; give the better one and how much it tells."""
        like, full = self._like, self._like.telling
        pairs = [(like(p, q), min(full(p), full(q))) for p in a.names for q in b.names]
        # Where the names themselves exclude each other, the words around them cannot make them one.
        if not pairs or any(compatible(p, q) for p in a.names for q in b.names):
            said = like(a.subject, b.subject)
            pairs.append((SUBJECT * said, min(full(a.subject), full(b.subject))))
        return max(pairs, key=lambda pair: pair[0] * (0.5 + 0.5 * pair[1]))

    def _context(self, item: Item) -> Name:
        """Read the words around a figure; most figures have no partner for which it would matter."""
        if id(item) not in self._contexts:
            self._contexts[id(item)] = item.read(item.around)
        return self._contexts[id(item)]

    def _unit_factor(self, a: Item, b: Item) -> float:
        units = a.quantity.unit, b.quantity.unit
        if units[0] == units[1]:
            return 1.0
        if not self._related_units.issuperset(units):
            return 0.0
        if units not in self._units:
            relation = unit_relation(*units, self._rules, self._terms)
            self._units[units] = {"same": 1.0, "alike": ALIKE, "counted": COUNTED, "": 0.0}[relation]
        return self._units[units]


def _by_measure(items: Sequence[Item]) -> dict[tuple[str, str], dict[tuple[str, ...], list[int]]]:
    """Sort the numbers of items by role and scope, and these by what else decides whether two may be a pair."""
    sorts: dict[tuple[str, str], dict[tuple[str, ...], list[int]]] = {}
    for number, item in enumerate(items):
        q = item.quantity
        measures = sorts.setdefault((q.role, item.scope), {})
        measures.setdefault((q.unit, item.base, q.kind, item.measure), []).append(number)
    return sorts


def _base_factor(a: Item, b: Item) -> float:
    """Keep bases apart; where several years have led to is the level of the last of them."""
    if a.base == b.base:
        return 1.0
    return END if {a.base, b.base} == {"", "end"} else 0.0


def _kind_factor(a: Item, b: Item) -> float:
    if a.quantity.kind == b.quantity.kind:
        return 1.0 if a.measure == b.measure else OTHER_KIND
    if "count" in (a.quantity.kind, b.quantity.kind):
        return 0.0
    return OTHER_KIND if a.measure != b.measure else 1.0


def _shape_factor(a: Item, b: Item) -> float:
    """Doubt a range beside a point, and what was added beside all there is."""
    range_beside_point = (a.quantity.upper is None) != (b.quantity.upper is None)
    clauses_apart = not compatible(a.subject, b.subject)
    other_stock = {a.stock, b.stock} == {"added", "stands"}
    return (
        (RANGE if range_beside_point else 1.0)
        * (STOCK if other_stock else 1.0)
        * (CLAUSES if clauses_apart else 1.0)
    )


def _growth_factor(a: Item, b: Item) -> float:
    """Weigh whether the growth printed beside the later level leads back to the earlier one."""
    earlier, later = (a, b) if (a.year or 0, b.year or 0) <= (b.year or 0, a.year or 0) else (b, a)
    growth = later.growth.value if later.growth else None
    x, y = earlier.quantity.value, later.quantity.value
    if (
        a.quantity.role != "review"
        or a.year == b.year
        or growth is None
        or not x
        or not y
        or growth <= NOTHING_LEFT
    ):
        return 1.0
    miss = abs(x * (1 + growth / 100) / y - 1)
    return FITS if miss <= FIT else UNFIT if miss > MISFIT else 1.0


def _attribute_factor(a: Item, b: Item, context: float) -> float:
    """Doubt two equal sizes of a named thing: the thing is the same, nothing was measured anew."""
    equal = a.attribute and b.attribute and a.quantity.value == b.quantity.value
    return SAME_SIZE if equal and context < SAME_WORDS else 1.0


def _size_factor(a: Item, b: Item) -> float:
    """Doubt pairs of amounts that differ by more than one order of magnitude."""
    x, y = abs(a.quantity.value or 0.0), abs(b.quantity.value or 0.0)
    if a.measure == "move" or a.quantity.unit != b.quantity.unit or not x or not y:
        return 1.0
    steps = abs(math.log10(x / y))
    return 1.0 if steps <= STEPS else max(0.6, 1.0 - 0.3 * (steps - STEPS))
