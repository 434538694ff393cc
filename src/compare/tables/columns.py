"""What a column is: its name, its labels, what it says, where its value comes from, and how it is shown.

In: rows, each a record or a mapping by column name. Out: the values of one column. Refused: nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from compare.tables.notes import note_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.tables.vocabulary import Coded, TableName

TEXT = "text"  # str, "" where there is nothing to say
NUMBER = "number"  # float, NaN where there is none
WHOLE = "whole"  # int, always there
OFFSET = "offset"  # int, None where that side is absent
FLAG = "flag"  # bool


class Shown(StrEnum):
    """How a column is shown to people."""

    PLAIN = "plain"  # as its kind is: text, or a number with its thousands apart
    BARE = "bare"  # a number as it is: a year, a level, a row
    PLACE = "place"  # an offset into the source: start and end are shown as one place
    INSIDE = "inside"  # an offset into a passage: for programs
    DETAIL = "detail"  # what a figure was read from: for checking, folded away
    NUMBERS = "numbers"  # the numbers of what another column names: for programs
    SHARE = "share"  # 0 to 1, two digits
    SCORE = "score"  # two digits
    PER = "per"  # two digits on a page
    SIGNED = "signed"  # with its sign
    PERCENT = "percent"  # with its sign and one digit
    NOTE = "note"  # codes of notes, worded in the language of the labels
    NARROW = "narrow"  # a name: wrapped before it makes a sheet wide


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    zh: str  # what people read above it
    en: str
    says: str  # what it says, in one line
    # Where a row has the value, by names of attributes with points between; the name itself if empty. Where a step
    # on the way is None, there is no value.
    path: str = ""
    kind: str = TEXT  # TEXT, NUMBER, WHOLE, OFFSET or FLAG
    shown: Shown = Shown.PLAIN
    words: tuple[type[Coded], ...] = ()  # the closed vocabularies its codes are from, if they are

    def at(self, path: str, kind: str = "") -> Column:
        """Return the same column, its value elsewhere."""
        return replace(self, path=path, kind=kind or self.kind)

    def label(self, labels: str) -> str:
        """Return what people read above it in a language, `zh` or `en`."""
        return self.zh if labels == "zh" else self.en

    def values(self, rows: Sequence[Any]) -> list[Any]:
        """Read the column from rows that are all records, or all mappings.

        Examples
        --------
        >>> from compare.records import Span
        >>> start = Column("start", "起始位置", "Start", "where it begins", "span.start", OFFSET)
        >>> start.values([{"start": 7}]), start.values([type("Goal", (), {"span": Span(3, 5)})])
        ([7], [3])

        """
        absent = "" if self.kind == TEXT else None
        if rows and isinstance(rows[0], Mapping):
            return [row.get(self.name, absent) for row in rows]
        *way, last = (self.path or self.name).split(".")
        reached = list(rows)
        for step in way:
            reached = [None if one is None else getattr(one, step) for one in reached]
        values: list[Any] = [absent if one is None else getattr(one, last) for one in reached]
        return [note_codes(notes) for notes in values] if self.shown is Shown.NOTE else values


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name with its labels, and its columns in order."""

    name: TableName
    columns: tuple[Column, ...]

    @property
    def kinds(self) -> dict[str, str]:
        """The kind of each column, by its name."""
        return {column.name: column.kind for column in self.columns}
