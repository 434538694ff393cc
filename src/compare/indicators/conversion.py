"""How two units stand to each other, and a figure told in another one.

In: units, figures and the tables of a language. Out: the relation; the figure in the other unit. Refused: units of
different measures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.indicators.own_terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity


def unit_relation(a: str, b: str, rules: IndicatorWords, terms: Terms) -> str:
    """Tell how two units stand: same, alike (comparable in context), converted, counted (other base) or none."""
    if a == b:
        return "same"
    relations = (
        (rules.spellings, "same"),
        ((*rules.units, *terms.units), "alike"),
        (rules.measures, "converted"),
        (rules.counted, "counted"),
    )
    for groups, relation in relations:
        if any(a in group and b in group for group in groups):
            return relation
    return ""


def factor_between(unit: str, other: str, rules: IndicatorWords) -> float:
    """Return how many of the other unit one of a unit holds; 1 where they are of no one measure."""
    return next(
        (group[unit] / group[other] for group in rules.measures if unit in group and other in group), 1.0
    )


def told_in(q: Quantity, unit: str, rules: IndicatorWords) -> Quantity:
    """Tell a figure in another unit of the same measure; as it stands where there is no such unit."""
    factor = factor_between(q.unit, unit, rules)
    if factor == 1 or q.value is None:
        return q
    upper = None if q.upper is None else _tidy(q.upper * factor)
    return replace(q, value=_tidy(q.value * factor), upper=upper, unit=unit)


def _tidy(value: float) -> float:
    """Drop the dust that binary fractions leave."""
    return float(f"{value:.12g}")
