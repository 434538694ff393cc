"""How surely two figures are the same indicator.

In: two items. Out: a score from 0 to 1, from names, clauses, headings, units, the size of the values and the growth
printed beside them. Refused: pairs of other role, scope, base or unit, which score 0.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.indicators.names import Likeness, compatible, weigh_names, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        self._even = Likeness(language=language)
        self._units: dict[tuple[str, str], float] = {}

    def __call__(self, a: Item, b: Item) -> float:
        """Score a pair; 0 where it must not be one."""
        if a.quantity.role != b.quantity.role or a.scope != b.scope:
            return 0.0
        factor = self._unit_factor(a, b) * _base_factor(a, b) * _kind_factor(a, b)
        if not factor:
            return 0.0
        name, full = self._name_evidence(a, b)
        if a.names == b.names and a.context.words == b.context.words:
            full = max(full, self._like.telling(a.context))  # the same words around the same name
        if name < RELATED and (a.names and b.names):
            return 0.0
        context = self._like(a.context, b.context)
        factor *= _shape_factor(a, b) * _growth_factor(a, b) * _attribute_factor(a, b, context)
        context *= min(self._like.telling(a.context), self._like.telling(b.context))
        if not (a.names and b.names):
            return min(1.0, max(NAMELESS * context, name * full) * factor)
        heading = self._even(a.heading, b.heading)
        # What a bare name cannot prove, its clause must.
        share = NAME * (0.3 + 0.7 * full)
        rest = 1.0 - share - HEADING
        return min(1.0, (share * name + rest * context + HEADING * heading) * factor * _size_factor(a, b))

    def _name_evidence(self, a: Item, b: Item) -> tuple[float, float]:
        """Compare names with names and clause with clause; give the better one and how much it tells."""
        like, full = self._like, self._like.telling
        pairs = [(like(p, q), min(full(p), full(q))) for p in a.names for q in b.names]
        # Where the names themselves exclude each other, the words around them cannot make them one.
        if not pairs or any(compatible(p, q) for p in a.names for q in b.names):
            said = like(a.subject, b.subject)
            pairs.append((SUBJECT * said, min(full(a.subject), full(b.subject))))
        return max(pairs, key=lambda pair: pair[0] * (0.5 + 0.5 * pair[1]))

    def _unit_factor(self, a: Item, b: Item) -> float:
        units = a.quantity.unit, b.quantity.unit
        if units not in self._units:
            relation = unit_relation(*units, self._rules, self._terms)
            self._units[units] = {"same": 1.0, "alike": ALIKE, "counted": COUNTED, "": 0.0}[relation]
        return self._units[units]


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
