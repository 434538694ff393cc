"""The numbers that decide which tables of two reports are the same, and which of their cells belong together.

In: nothing. Out: three records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_COMPANIES = "by reading the pairs of six companies' filings; not fitted"
_TAGS = "right by the companies' own tags for more than this part of such pairs"
_BULLETINS = "by reading bulletins and yearly forms of two years; not fitted"
_HELD = "by reading reports; a quarter of it is held by tests/tuning/test_moved_settings.py"


@constants
class Pairing:
    """From two tables to the pairs of their cells."""

    sure: float = knob(0.98, 0.95, 1.0, _TAGS)
    likely: float = knob(0.9, 0.8, 0.95, _TAGS)
    alone: float = knob(0.85, 0.7, 0.95, _TAGS)
    renamed: float = knob(0.7, 0.5, 0.9, _TAGS)
    """Confidence of a pair where the later report repeats the amount; where its table is the same, or states another
    amount; where it states none; where the name of the row is another one."""
    agreeing: float = knob(0.34, 0.25, 0.6, _COMPANIES)
    """Of the rows that state last year this part has to agree with last year's report."""
    shared: float = knob(0.5, 0.3, 0.8, _COMPANIES)
    whole: float = knob(0.9, 0.7, 1.0, _BULLETINS)
    """Tables without a column for last year need the first part of their rows in common; with the second they are
    the same table for sure."""
    split: float = knob(0.7, 0.5, 0.9, _COMPANIES)
    """Where the amounts of last year differ, this part of them differs by one factor: shares were split."""
    repeated: float = knob(0.6, 0.4, 0.8, _COMPANIES)
    """A table without years that repeats this part of last year's amounts states last year."""
    digits: int = knob(3, 2, 4, _COMPANIES)
    """Amounts of so many digits that are the same belong together though their rows were renamed."""
    like: float = knob(0.3, 0.2, 0.5, _COMPANIES)
    alike: float = knob(0.6, 0.4, 0.8, _COMPANIES)
    """How alike the names of renamed rows are: where the amount of last year is the same, and where none is printed."""
    near: float = knob(0.1, 0.05, 0.2, _BULLETINS)
    """A revision moves a value by this part at most; what differs more is of something else."""


@constants
class Sheets:
    """Which tables are sheets of figures, and where their heads, units and days are."""

    least: int = knob(2, 2, 4, _BULLETINS)
    """A table with fewer numbers is layout or a list of contents …"""
    least_figures: int = knob(2, 2, 4, _COMPANIES)
    """… and so is one with fewer figures that have a name."""
    headless: float = knob(0.3, 0.15, 0.6, _BULLETINS)
    """In a table of several columns at most this part of the numbers has no head."""
    top: int = knob(3, 2, 6, _COMPANIES)
    """Heads of columns are looked for in so many rows."""
    caption_line: int = knob(60, 30, 120, _BULLETINS)
    """A longer line above a table is a sentence."""
    longest_unit: int = knob(8, 4, 16, _BULLETINS)
    """A unit in brackets that is none of the known ones has no more letters."""
    caption_words: int = knob(25, 12, 50, _COMPANIES)
    """So many words above a table speak of it."""
    dated: int = knob(400, 200, 800, _COMPANIES)
    """Letters above a table in which its day is looked for."""
    least_entries: int = knob(4, 3, 5, _HELD)
    """Fewer names with numbers are no list of contents …"""
    longest_page: int = knob(3, 2, 4, _HELD)
    """… and no page has a number of more digits."""


@constants
class Scales:
    """Where a table says in what its numbers are, and which of them are in it."""

    head_rows: int = knob(4, 2, 8, _COMPANIES)
    caption: int = knob(300, 150, 600, _COMPANIES)
    """In so many first rows, and so many letters above the table."""
    short: int = knob(20, 10, 40, _COMPANIES)
    """A statement of the scale of shares with fewer signs speaks of shares only."""
    whole: int = knob(9, 7, 12, _COMPANIES)
    """A number printed with so many digits is not in thousands or millions."""


PAIRING, SHEETS, SCALES = Pairing(), Sheets(), Scales()
