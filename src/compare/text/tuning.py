"""The numbers of what every room does with texts, each with its range and its source.

In: nothing. Out: three records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text.knobs import knob

_READING = "by reading reports; not fitted"
_WORK = "a bound on work, not on answers"
_HELD = "by reading reports; a quarter of it is held by tests/tuning/test_moved_settings.py"


@constants
class Cutting:
    """Where sentences and brackets end that are never closed."""

    sentence: int = knob(1000, 750, 1250, _HELD)
    """A longer sentence is cut: nobody could read it at once, and comparing it word by word would take too long."""
    reach: int = knob(300, 225, 375, _HELD)
    """What a sentence says of a figure is this near to it; longer sentences are lists."""
    bracket: int = knob(60, 45, 75, _HELD)
    """A bracket that is not closed within so many characters was never meant to be one: cutting goes on behind it."""


@constants
class Likeness:
    """How likeness by rare terms is measured; whatever is fitted to likenesses was fitted with these."""

    farthest: int = knob(4, 3, 5, _HELD)
    """How far apart two characters of a long name may stand that its short form puts side by side."""
    few: int = knob(8, 6, 10, _HELD)
    """Among so many texts a term that only one holds counts half."""


@constants
class Work:
    """How much is done at a time: memory and time, not answers."""

    sparse: int = knob(100, 75, 125, _WORK)
    """Where fewer than one cell in so many is hit, hits are sorted."""
    dense: float = knob(0.01, 0.0075, 0.0125, _WORK)
    """A run shared by more than this part of all pairs goes through the dense product …"""
    block: int = knob(2048, 1536, 2560, _WORK)
    """… of so many runs at a time: the block stays below 2048 × texts × 4 bytes …"""
    tile: int = knob(32, 24, 40, _WORK)
    """… and of so many texts a side …"""
    depth: int = knob(256, 192, 320, _WORK)
    """… and so many runs, that are multiplied at a time; see `space._add_product`."""
    step: int = knob(1_000_000, 750000, 1250000, _WORK)
    """Pairs added up at a time: temporary arrays stay below 50 MB."""


CUTTING = Cutting()
LIKENESS = Likeness()
WORK = Work()
