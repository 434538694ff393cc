"""Undo the damage that copying and scraping did to a text.

In: a text and its map to the source. Out: the mended text, the map carried along, one record per repair.
Refused: nothing; what cannot be mended is left as it is and said so.
"""

from compare.repair.layout import LAYOUT_KINDS, LayoutOptions, mend_layout
from compare.repair.pipeline import Repaired, RepairOptions, repair_text
from compare.repair.state import KINDS

__all__ = [
    "KINDS",
    "LAYOUT_KINDS",
    "LayoutOptions",
    "RepairOptions",
    "Repaired",
    "mend_layout",
    "repair_text",
]
