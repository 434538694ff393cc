"""What is read: a report, its sections and passages, and its tables.

In: places. Out: frozen records. Refused: nothing; a report is checked where it is read.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from compare.records.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from compare.records.places import Repair, SourceMap, Span

Role = Literal["opening", "review", "problems", "plan", "other"]
ROLES: tuple[Role, ...] = ("opening", "review", "problems", "plan", "other")


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or a part of one."""

    # As printed (一、 · （二） · 3. · Item 7), empty for an unnumbered heading.
    number: str
    heading: str  # the heading without its number, empty for text before the first heading
    level: int  # 1 for chapters, 2 and more for what is below them, 0 for the opening
    role: Role  # what the section is for
    span: Span  # from the heading to the last character of the section, in the source
    at: Span  # the same in `Report.text`
    parent: int | None = None  # index of the section this one belongs to

    @property
    def label(self) -> str:
        """Number and heading as one line, apart where both are of Latin script ("Item 1." and "Business")."""
        first, last = self.heading[:1], self.number[-1:]
        blank = " " if last.isascii() and last and first.isascii() and first.isalpha() else ""
        return f"{self.number}{blank}{self.heading}"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or one enumerated item where a paragraph contains several."""

    text: str  # the repaired text; equal to `Report.text[at.start:at.end]`
    role: Role  # what the passage is for; may differ from its section's (problems and plan in one chapter)
    section: int  # index into `Report.sections`
    span: Span  # its place in the source
    at: Span  # its place in `Report.text`
    heading: str = ""  # the run-in heading the passage opens with (without a number), empty if it has none
    # Whether it is a row of a table; its role is other, as a row states no problem and no goal.
    row: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table that contains text."""

    row: int  # where it begins, from 0
    column: int
    text: str  # what it says, blanks folded
    span: Span  # the place of its letters in the source
    rows: int = 1  # how many it covers
    columns: int = 1
    indent: int = 0  # how far its text is set in, in whatever unit the format has; 0 where it says nothing

    @property
    def stop(self) -> int:
        """The column behind its last."""
        return self.column + self.columns

    @property
    def bottom(self) -> int:
        """The row behind its last."""
        return self.row + self.rows


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is printed, whatever the format of the source."""

    span: Span  # from its first to behind its last letter, in the source
    above: str  # the text right above it, where its caption and its unit are
    cells: tuple[Cell, ...]  # those that contain text, row by row

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells that begin in each row, from left to right; rows without any are left out."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        return tuple(tuple(found[row]) for row in sorted(found))

    def frame(self) -> pd.DataFrame:
        """Return the cells as a frame, one a row; `frame.pivot(index="row", columns="column")` lays them out.

        Examples
        --------
        >>> from compare.records import Span
        >>> cells = (Cell(0, 0, "道路", Span(0, 2)), Cell(0, 1, "12公里", Span(3, 7)))
        >>> Table(Span(0, 7), "", cells).frame()[["column", "text", "start", "end"]].to_dict("records")
        [{'column': 0, 'text': '道路', 'start': 0, 'end': 2}, {'column': 1, 'text': '12公里', 'start': 3, 'end': 7}]

        """
        import pandas as pd  # noqa: PLC0415 - only whoever asks for a frame needs it

        columns = ("row", "column", "rows", "columns", "text", "start", "end")
        cells = [(c.row, c.column, c.rows, c.columns, c.text, c.span.start, c.span.end) for c in self.cells]
        return pd.DataFrame(cells, columns=columns)


@dataclass(frozen=True, slots=True)
class Report:
    """A report that was read, repaired and cut into sections and passages.

    Attributes
    ----------
    title, place : str
        Empty where the text does not say.
    review_year, plan_year : int or None
        The year reviewed and the year planned for; None where the text does not say.
    language : str
        `zh` or `en`.
    source : str
        A name for people: file name, address or `text`.
    raw : str
        The source as decoded, before any repair; every span points into it.
    text : str
        The repaired text.
    places : SourceMap
        From `text` back to `raw`.
    repairs : tuple of Repair
    sections : tuple of Section
    passages : tuple of Passage
        In reading order, not overlapping.
    meta : tuple of (str, str)
        What the file says of itself (front matter: issuer, date, address …).
    pages : tuple of int
        Where in `raw` each page begins; empty where the source has no pages (all but PDF).
    marks : tuple of (int, int)
        Headings the format itself marks, or a person named: offset in `raw`, and level.
    issuer : str
        Who reports, as printed (the office with its place); empty where the text does not tell.
    period : str
        The part of the year the report is of, as its title says (上半年); empty where it is of a whole year.
    warnings : tuple of str
        What makes the reading doubtful: a code, and its values behind `|`; `compare.comparison.doubts` words them.
    grids : tuple of Table
        The tables in the text, as they are printed.
    corrector : callable or None
        How this report is corrected: a correction reads the text anew, so whoever read it passes it along.

    """

    title: str
    place: str
    review_year: int | None
    plan_year: int | None
    language: str
    source: str
    raw: str = field(repr=False)
    text: str = field(repr=False)
    places: SourceMap = field(repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    meta: tuple[tuple[str, str], ...] = ()
    pages: tuple[int, ...] = field(default=(), repr=False)
    marks: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    issuer: str = ""
    period: str = ""
    warnings: tuple[str, ...] = ()
    grids: tuple[Table, ...] = field(default=(), repr=False)
    corrector: Callable[..., Report] | None = field(default=None, repr=False, compare=False)

    def with_(
        self,
        *,
        title: str | None = None,
        place: str | None = None,
        review_year: int | None = None,
        plan_year: int | None = None,
        headings: Mapping[str, int] | None = None,
        roles: Mapping[str, str] | None = None,
    ) -> Report:
        """Return the report as it should have been read; see `compare.intake.correct`.

        Parameters
        ----------
        title, place : str, optional
        review_year, plan_year : int, optional
        headings : mapping of str to int, optional
            A line of the report, or how it begins, and its level: 1 chapter, 2 part of one, 0 no heading.
        roles : mapping of str to str, optional
            A chapter by its number or heading, or a paragraph by how it begins, and its role.

        """
        if self.corrector is None:
            raise UsageError("this report was not read by compare.read; read it before it is corrected")
        return self.corrector(
            self,
            title=title,
            place=place,
            review_year=review_year,
            plan_year=plan_year,
            headings=headings,
            roles=roles,
        )

    @property
    def tables(self) -> tuple[pd.DataFrame, ...]:
        """The tables in the text as frames: one row a cell, with its place in the table and in `raw`."""
        return tuple(table.frame() for table in self.grids)

    def page(self, span: Span) -> int | None:
        """Return the number of the page a place in the source begins on, from 1; None where there are no pages."""
        return max(1, bisect_right(self.pages, span.start)) if self.pages else None

    def source_span(self, start: int, end: int) -> Span:
        """Return the place in `raw` that `text[start:end]` came from."""
        return self.places.span(start, end)

    def section_label(self, passage: Passage) -> str:
        """Return number and heading of the section of a passage."""
        return self.sections[passage.section].label if self.sections else ""

    @property
    def doubts(self) -> tuple[Repair, ...]:
        """The damaged spots that were found and could not be undone."""
        return tuple(r for r in self.repairs if not r.resolved)
