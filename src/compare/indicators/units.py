"""How two units stand to each other.

In: two units and the tables of a language. Out: the relation. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords

__all__ = ["unit_relation"]


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
