"""The numbers that decide which findings are told, and how a redline shows what changed.

In: nothing. Out: two records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_HANDS = "set by hand; not fitted"
_PAIRS = "by reading redlines of real pairs; not fitted"


@constants
class Headlines:
    """Which findings are told first, and how sure they must be."""

    sure: float = knob(0.9, 0.8, 0.99, _HANDS)
    """From this confidence on a finding has no caveat. Of a pair of figures it is the probability that the pair is
    right, of goals and their results a product of factors set by hand."""
    known: float = knob(0.8, 0.6, 0.95, _HANDS)
    """A well-known indicator comes from this confidence on, with a caveat where it is not sure."""
    few: int = knob(100, 50, 200, _HANDS)
    """Fewer than so many of something are no headline, however well known it is."""
    broken: float = knob(0.75, 0.6, 0.9, _HANDS)
    """A promise is called broken from this confidence on, with a caveat where it is not sure."""
    further: float = knob(0.001, 0.0005, 0.002, _HANDS)
    """What each further finding of a kind comes behind the one before it: less than two kinds differ by."""
    caption: int = knob(300, 225, 375, _PAIRS)
    """Letters above a table of a filing that may be its title."""


@constants
class Revisions:
    """Which edits a redline shows inside a text, rather than one text gone and another one new."""

    kept: float = knob(0.2, 0.1, 0.4, _PAIRS)
    """This part of the shorter text stays; as in the tables."""
    moved: float = knob(0.5, 0.3, 0.8, _PAIRS)
    """This part of the longer text stays of a block that moved."""


HEADLINES, REVISIONS = Headlines(), Revisions()
