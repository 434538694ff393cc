"""Undo the damage that copying and scraping did to a text.

In: a text and its map to the source. Out: the mended text, the map carried along, one record per repair.
Refused: nothing; what cannot be mended is left as it is and said so.
"""

from __future__ import annotations

from dataclasses import dataclass

from compare.records import Repair, SourceMap

__all__ = ["Repaired", "repair_text"]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended text, where it came from, and what was done."""

    text: str
    places: SourceMap
    repairs: tuple[Repair, ...]


def repair_text(text: str, places: SourceMap | None = None) -> Repaired:
    """Mend a text."""
    return Repaired(text, places or SourceMap.identity(text), ())
