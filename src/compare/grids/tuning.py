"""The numbers that decide which tables of two reports are the same, and which of their cells belong together.

In: nothing. Out: a record. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from compare.text import knob

_COMPANIES = "by reading the pairs of six companies' filings; not fitted"
_TAGS = "right by the companies' own tags for more than this part of such pairs"
_BULLETINS = "by reading bulletins and yearly forms of two years; not fitted"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
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


PAIRING = Pairing()
