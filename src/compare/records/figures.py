"""What is measured: a quantity, the change of an indicator, and remarks on either as codes.

In: places. Out: frozen records. Refused: nothing; what is no measurement is sorted out where it is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records.places import Span
    from compare.records.reports import Role


_OPPOSITE = {">": "<", "≥": "≤", "≤": "≥", "<": ">"}


def opposite_bound(bound: str) -> str:
    """Return the sign of a bound as it is for the negative value; about a value is about its negative.

    Examples
    --------
    >>> opposite_bound(">"), opposite_bound("≈"), opposite_bound("")
    ('<', '≈', '')

    """
    return _OPPOSITE.get(bound, bound)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a row, as a code and values; it is worded where tables are shown, in the language of the labels.

    Examples
    --------
    >>> str(Note("zero")), str(Note("unit", (("old", "件"), ("new", "人次"))))
    ('zero', 'unit(old=件, new=人次)')

    """

    code: str  # one of `compare.tables.NOTES`
    values: tuple[tuple[str, str], ...] = ()  # what is filled in, by name

    def __str__(self) -> str:
        filled = ", ".join(f"{name}={value}" for name, value in self.values)
        return f"{self.code}({filled})" if filled else self.code


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral expression: a measurement, or (on request) what merely looks like one."""

    value: float | None  # in the base unit, signed for rates; `upper` only for a range
    upper: float | None
    unit: str  # base unit or measure word (元, 人, %, 个百分点, 件 …)
    qualifier: str  # as printed (超, 近, 余, 以上, 左右 …), empty if exact
    kind: str  # count, percent, rate; or date, year, ordinal, list-marker, name, version, vague
    # What is measured, as a row name; several that share one value are joined by `;`. Empty if not known.
    indicator: str
    text: str  # number and unit as printed
    span: Span  # its place in the source and in `Report.text`
    at: Span
    passage: int  # index into `Report.passages`
    role: Role
    section: str  # label of the section
    # What the value is besides the year's plain level: `cumulative`, `from` (the start of 由X增至Y), `part` (其中),
    # `per`, `change` (an increase in an amount) … empty for the plain level.
    scope: str = ""
    # Code of why it was left out of the measurements, or of what a reader should know; see `compare.tables.NOTES`.
    note: str = ""
    doubtful: bool = False  # whether there is unresolved damage near it
    thing: str = ""  # what is counted or measured, without the act and without what it is of
    # What was done to the thing (received, concluded, newly added, demolished), as printed; empty where not said.
    act: str = ""
    statistic: str = ""  # level, change, growth, share, added, cumulative, per-unit or rank-or-other
    whose: str = ""  # of whom, where, or of which part; empty where not said
    # The span of time covered, as printed (a half year, five years); empty for the year of the chapter.
    period: str = ""
    negated: bool = False  # whether the name contains a negation (not face to face, non-fossil)
    cell: bool = False  # whether it is read from a cell of a table; the period is then the year of its column
    bare: str = ""  # the indicator as its clause has it, where what it is of was put before it; else empty
    # The first and the last day it is of, as 2024-12-31, where they are known; the same for a figure of one day.
    since: str = ""
    until: str = ""
    bound: str = ""  # what the qualifier makes of the value: > ≥ ≈ ≤ <; empty where it is told as it is

    @property
    def days(self) -> int | None:
        """How many days it is of, where both ends are known."""
        if not (self.since and self.until):
            return None
        return (date.fromisoformat(self.until) - date.fromisoformat(self.since)).days + 1


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """The same indicator in two reports, or one that only one of them has."""

    indicator: str
    old: Quantity | None
    new: Quantity | None
    status: str  # paired, new or gone
    # New minus old, in the unit (percentage points between percentages); None where none may be computed.
    change: float | None
    change_percent: float | None  # in percent of the old value; None for percentages and rates
    confidence: float  # 0 to 1
    notes: tuple[Note, ...] = ()  # why no change is computed, or what the text itself prints beside it
