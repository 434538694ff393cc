"""The same indicator in two reports or more: which belong together, and what may be told of the change.

In: reports and their quantities. Out: `IndicatorChange` records for two reports, `TrendPoint` records
for many. Refused: a pair that would only look right; figures of another scope, base or year stay alone.
"""

from __future__ import annotations

from compare.indicators._apart import brought
from compare.indicators._changes import pair_given, pair_indicators
from compare.indicators._items import Item, make_items, tell_bases
from compare.indicators._meaning import bag_of, likeness
from compare.indicators._parse import Name, parse_name, words_of
from compare.indicators.conversion import told_in
from compare.indicators.names import compatible
from compare.indicators.own_terms import NO_TERMS, Terms, as_terms, read_terms
from compare.indicators.trend import TrendPoint, trace_indicators

__all__ = [
    "NO_TERMS",
    "Item",
    "Name",
    "Terms",
    "TrendPoint",
    "as_terms",
    "bag_of",
    "brought",
    "compatible",
    "likeness",
    "make_items",
    "pair_given",
    "pair_indicators",
    "parse_name",
    "read_terms",
    "tell_bases",
    "told_in",
    "trace_indicators",
    "words_of",
]
