"""The nouns of every room, and the errors every room raises.

In: nothing but the standard library, and pandas where a frame is asked for. Out: frozen, slotted dataclasses with
tuples inside, the map from repaired text back to the source, and the `CompareError` family. Refused: spans that end
before they begin.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pandas as pd

__all__ = [
    "Cell",
    "CompareError",
    "Edit",
    "ExportError",
    "FollowUp",
    "Goal",
    "IndicatorChange",
    "Note",
    "Pair",
    "Passage",
    "PlanChange",
    "Problem",
    "ProblemPair",
    "PromiseStep",
    "Quantity",
    "ReadError",
    "Repair",
    "Report",
    "Role",
    "Section",
    "SourceMap",
    "Span",
    "StructureError",
    "Table",
    "TargetPath",
    "TextEdit",
    "UsageError",
    "as_path",
]

Role = Literal["opening", "review", "problems", "plan", "other"]
ROLES: tuple[Role, ...] = ("opening", "review", "problems", "plan", "other")


class CompareError(Exception):
    """Whatever `compare` refuses; the message says what, where and what to do.

    Attributes
    ----------
    exit_code : int
        What the command `yoy` returns for it (1 to 5).

    """

    exit_code = 1


class UsageError(CompareError, ValueError):
    """An argument that cannot be meant: an unknown label language, a format without a writer."""

    exit_code = 2


class ReadError(CompareError, ValueError):
    """A source that cannot be read: missing, empty, binary, of unknown encoding, too large."""

    exit_code = 3


class StructureError(CompareError, LookupError):
    """A text that was read but contains no report: no chapter, no plan, nothing to compare."""

    exit_code = 4


class ExportError(CompareError, OSError):
    """A file that could not be written whole; whatever was there before is unchanged."""

    exit_code = 5


def as_path(given: object, argument: str) -> Path:
    """Return the path an argument names.

    Raises
    ------
    UsageError
        If it is anything else.

    Examples
    --------
    >>> as_path(5, "path")
    Traceback (most recent call last):
    compare.records.UsageError: path: give the name of a file or a folder, not int

    """
    if not isinstance(given, str | os.PathLike):
        raise UsageError(f"{argument}: give the name of a file or a folder, not {type(given).__name__}")
    return Path(given)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: Python character offsets, 0-based, end exclusive.

    Examples
    --------
    >>> "海珠区2023年".__getitem__(Span(3, 8).slice)
    '2023年'

    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(
                f"span {self.start}..{self.end}: start must not be negative nor lie behind the end"
            )

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def slice(self) -> slice:
        """The span as a slice, to cut it out of its text."""
        return slice(self.start, self.end)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class TextEdit:
    """One replacement in a text that is being repaired: `text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each character of a repaired text came from in the source as decoded.

    The text is cut into stretches. A stretch that was not changed in length maps character by character; one
    that was maps as a whole, because nothing finer is known.

    Attributes
    ----------
    length : int
        Characters in the repaired text.
    source_length : int
        Characters in the source.
    starts, source_starts, source_ends : tuple of int
        Per stretch: its first offset in the text, and the source offsets it covers.
    exact : tuple of bool
        Per stretch: whether it maps character by character.

    Examples
    --------
    >>> text, places = SourceMap.identity("區(qū)政府").edit("區(qū)政府", [TextEdit(0, 5, "区")])
    >>> text, places.span(0, 1), places.span(1, 3)
    ('区政府', Span(start=0, end=5), Span(start=5, end=7))

    """

    length: int
    source_length: int
    starts: tuple[int, ...] = ()
    source_starts: tuple[int, ...] = ()
    source_ends: tuple[int, ...] = ()
    exact: tuple[bool, ...] = ()

    @classmethod
    def identity(cls, text: str) -> SourceMap:
        """Map a text that was not changed at all."""
        n = len(text)
        return cls(n, n, (0,), (0,), (n,), (True,)) if n else cls(0, 0)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source that `text[start:end]` came from.

        Raises
        ------
        IndexError
            If the offsets do not lie in the text.

        """
        if not 0 <= start <= end <= self.length:
            raise IndexError(f"offsets {start}..{end} lie outside a text of {self.length} characters")
        if start == end:
            at = self._source_start(start) if start < self.length else self._source_end(end)
            return Span(at, at)
        return Span(self._source_start(start), self._source_end(end))

    def _stretch(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _source_start(self, offset: int) -> int:
        i = self._stretch(offset)
        return self.source_starts[i] + (offset - self.starts[i] if self.exact[i] else 0)

    def _source_end(self, offset: int) -> int:
        if offset == 0:
            return self.source_starts[0] if self.starts else 0
        i = self._stretch(offset - 1)
        return self.source_starts[i] + offset - self.starts[i] if self.exact[i] else self.source_ends[i]

    def edit(self, text: str, edits: Iterable[TextEdit]) -> tuple[str, SourceMap]:
        """Carry out replacements on the text and follow where everything came from.

        Parameters
        ----------
        text : str
            The text this map belongs to.
        edits : iterable of TextEdit
            In order, not overlapping, offsets into `text`.

        Returns
        -------
        tuple of (str, SourceMap)
            The changed text and its map into the same source.

        Raises
        ------
        ValueError
            If the edits overlap or are out of order.

        """
        pieces: list[str] = []
        stretches: list[tuple[int, int, int, bool]] = []  # text start, source start, source end, exact
        at = done = 0
        for change in edits:
            if change.start < done or change.end < change.start:
                raise ValueError(
                    f"edit at {change.start}..{change.end} overlaps the one before it or runs backwards"
                )
            if change.end - change.start == len(change.new):
                # Nothing moves: the stretches stay, only the letters differ.
                kept = text[done : change.start] + change.new
            else:
                kept = text[done : change.start]
            if kept:
                self._keep(stretches, done, done + len(kept), at)
                pieces.append(kept)
                at += len(kept)
            if change.end - change.start != len(change.new) and change.new:
                source = self.span(change.start, change.end)
                stretches.append((at, source.start, source.end, False))
                pieces.append(change.new)
                at += len(change.new)
            done = change.end
        if done < len(text):
            self._keep(stretches, done, len(text), at)
            pieces.append(text[done:])
            at += len(text) - done
        columns = tuple(zip(*stretches, strict=True)) or ((), (), (), ())
        return "".join(pieces), SourceMap(at, self.source_length, *columns)

    def _keep(self, stretches: list[tuple[int, int, int, bool]], start: int, end: int, at: int) -> None:
        """Append the stretches of `text[start:end]`, which will begin at `at`."""
        i = self._stretch(start)
        while i < len(self.starts) and self.starts[i] < end:
            upper = self.starts[i + 1] if i + 1 < len(self.starts) else self.length
            first, last = max(start, self.starts[i]), min(end, upper)
            if self.exact[i]:
                source = self.source_starts[i] + first - self.starts[i]
                entry = (at + first - start, source, source + last - first, True)
            else:
                entry = (at + first - start, self.source_starts[i], self.source_ends[i], False)
            previous = stretches[-1] if stretches else None
            if not (previous and previous[3] and entry[3] and previous[2] == entry[1]):
                stretches.append(entry)
            else:  # one run of untouched source: no need for a second stretch
                stretches[-1] = (previous[0], previous[1], entry[2], True)
            i += 1


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended, or found damaged and left alone.

    Attributes
    ----------
    before, after : str
        What was there and what is there now; equal where the damage was seen but could not be undone.
    why : str
        The kind of damage, one of the names in `compare.repair.KINDS`.
    span : Span
        Where it was in the source as decoded.
    certainty : float
        How sure the mending is, 0 to 1; below 1 something had to be guessed.

    """

    before: str
    after: str
    why: str
    span: Span
    certainty: float = 1.0

    @property
    def resolved(self) -> bool:
        """Whether the damage was undone; an unresolved one makes the figures near it doubtful."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or a part of one.

    Attributes
    ----------
    number : str
        As printed (一、 · （二） · 3. · Item 7), empty for an unnumbered heading.
    heading : str
        The heading without its number, empty for text before the first heading.
    level : int
        1 for chapters, 2 and more for what is below them, 0 for the opening.
    role : Role
        What the section is for.
    span : Span
        From the heading to the last character of the section, in the source.
    at : Span
        The same in `Report.text`.
    parent : int or None
        Index of the section this one belongs to.

    """

    number: str
    heading: str
    level: int
    role: Role
    span: Span
    at: Span
    parent: int | None = None

    @property
    def label(self) -> str:
        """Number and heading as one line."""
        return f"{self.number}{self.heading}"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or one enumerated item where a paragraph contains several.

    Attributes
    ----------
    text : str
        The repaired text; equal to `Report.text[at.start:at.end]`.
    role : Role
        What the passage is for; may differ from its section's (problems and plan in one chapter).
    section : int
        Index into `Report.sections`.
    span : Span
        Its place in the source.
    at : Span
        Its place in `Report.text`.
    heading : str
        The run-in heading the passage opens with (without a number), empty if it has none.
    row : bool
        Whether it is a row of a table; its role is other, as a row states no problem and no goal.

    """

    text: str
    role: Role
    section: int
    span: Span
    at: Span
    heading: str = ""
    row: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table that contains text.

    Attributes
    ----------
    row, column : int
        Where it begins, from 0.
    text : str
        What it says, blanks folded.
    span : Span
        The place of its letters in the source.
    rows, columns : int
        How many it covers.
    indent : int
        How far its text is set in, in whatever unit the format has; 0 where it says nothing.

    """

    row: int
    column: int
    text: str
    span: Span
    rows: int = 1
    columns: int = 1
    indent: int = 0

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
    """A table as it is printed, whatever the format of the source.

    Attributes
    ----------
    span : Span
        From its first to behind its last letter, in the source.
    above : str
        The text right above it, where its caption and its unit are.
    cells : tuple of Cell
        Those that contain text, row by row.

    """

    span: Span
    above: str
    cells: tuple[Cell, ...]

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


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a row, as a code and values; it is worded where tables are shown, in the language of the labels.

    Attributes
    ----------
    code : str
        One of `compare.tables.NOTES`.
    values : tuple of (str, str)
        What is filled in, by name.

    Examples
    --------
    >>> str(Note("zero")), str(Note("unit", (("old", "件"), ("new", "人次"))))
    ('zero', 'unit(old=件, new=人次)')

    """

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        filled = ", ".join(f"{name}={value}" for name, value in self.values)
        return f"{self.code}({filled})" if filled else self.code


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral expression: a measurement, or (on request) what merely looks like one.

    Attributes
    ----------
    value, upper : float or None
        In the base unit, signed for rates; `upper` only for a range.
    unit : str
        Base unit or measure word (元, 人, %, 个百分点, 件 …).
    qualifier : str
        As printed (超, 近, 余, 以上, 左右 …), empty if exact.
    kind : str
        count, percent, rate; or date, year, ordinal, list-marker, name, version, vague.
    indicator : str
        What is measured, as a row name; several that share one value are joined by `;`. Empty if not known.
    text : str
        Number and unit as printed.
    span, at : Span
        Its place in the source and in `Report.text`.
    passage : int
        Index into `Report.passages`.
    role : Role
    section : str
        Label of the section.
    scope : str
        What the value is besides the year's plain level: `cumulative`, `from` (the start of 由X增至Y), `part`
        (其中), `per`, `change` (an increase in an amount) … empty for the plain level.
    note : str
        Code of why it was left out of the measurements, or of what a reader should know; see `compare.tables.NOTES`.
    doubtful : bool
        Whether there is unresolved damage near it.
    thing : str
        What is counted or measured, without the act and without what it is of.
    act : str
        What was done to the thing (received, concluded, newly added, demolished), as printed; empty where not said.
    statistic : str
        level, change, growth, share, added, cumulative, per-unit or rank-or-other.
    whose : str
        Of whom, where, or of which part; empty where not said.
    period : str
        The span of time covered, as printed (a half year, five years); empty for the year of the chapter.
    negated : bool
        Whether the name contains a negation (not face to face, non-fossil).
    cell : bool
        Whether it is read from a cell of a table; the period is then the year of its column.

    """

    value: float | None
    upper: float | None
    unit: str
    qualifier: str
    kind: str
    indicator: str
    text: str
    span: Span
    at: Span
    passage: int
    role: Role
    section: str
    scope: str = ""
    note: str = ""
    doubtful: bool = False
    thing: str = ""
    act: str = ""
    statistic: str = ""
    whose: str = ""
    period: str = ""
    negated: bool = False
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """An old and a new section or passage that belong together, or one that has no partner.

    Attributes
    ----------
    relation : str
        same, partial, moved, new or gone.
    role : Role
    old, new : int or None
        Indices into the sections or passages of the two reports.
    similarity, confidence : float
        0 to 1.

    """

    relation: str
    role: Role
    old: int | None
    new: int | None
    similarity: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside a pair of passages.

    Attributes
    ----------
    op : str
        insert, delete, replace or moved.
    old_text, new_text : str
    old_at, new_at : Span
        Offsets into the two texts that were compared.
    kind : str
        wording, figure (nothing but digits differ), numbering (the mark of an item) or typography (width of signs,
        blanks, form of quotation marks).

    """

    op: str
    old_text: str
    new_text: str
    old_at: Span
    new_at: Span
    kind: str = "wording"


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """The same indicator in two reports, or one that only one of them has.

    Attributes
    ----------
    indicator : str
    old, new : Quantity or None
    status : str
        paired, new or gone.
    change : float or None
        New minus old, in the unit (percentage points between percentages); None where none may be computed.
    change_percent : float or None
        In percent of the old value; None for percentages and rates.
    confidence : float
        0 to 1.
    notes : tuple of Note
        Why no change is computed, or what the text itself prints beside it.

    """

    indicator: str
    old: Quantity | None
    new: Quantity | None
    status: str
    change: float | None
    change_percent: float | None
    confidence: float
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the report says it lacks.

    Attributes
    ----------
    problem : str
        The headline: the first statement of the item.
    text : str
        The whole item.
    span, at : Span
        Place of `text` in the source and in `Report.text`.
    passage : int
    answered_by : tuple of int
        Indices of the goals that speak to it; empty means unanswered.

    """

    problem: str
    text: str
    span: Span
    at: Span
    passage: int
    answered_by: tuple[int, ...] = ()

    @property
    def status(self) -> str:
        """`answered` or `unanswered`."""
        return "answered" if self.answered_by else "unanswered"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something the report says will be done or reached.

    Attributes
    ----------
    goal : str
        What is to be done, in the report's words, without the leading modal.
    kind : str
        numeric (a target with a figure) or measure (a named act).
    relation : str
        continued, upgraded, lowered or new against what the same report says was done; empty where that was not asked.
    builds_on : str
        The earlier passage's words it continues, empty for a new one.
    answers : tuple of int
        Indices of the problems it speaks to.
    indicator, comparator, unit : str
        For a numeric goal; comparator is one of = ≈ ≥ ≤ range.
    target_value, target_upper : float or None
    confidence : float
        0 to 1, of relation and answers together.
    text : str
    span, at : Span
        Place of `text` in the source and in `Report.text`.
    passage : int
    base_span : Span or None
        Place of `builds_on` in the source.
    horizon : str
        `year`, or `later` for a target of a five-year plan.
    grade : str
        What it is worth to whoever checks it: figure (a number to reach), deliverable (a named thing to finish, set up
        or issue), action (something to do to a named thing), direction (a wish or a slogan).
    why : str
        What the relation rests on: figure, version, phase, stage, circle, verb or none; empty where it was not asked.
    base : Quantity or None
        The figure a target builds on.

    """

    goal: str
    kind: str
    relation: str
    builds_on: str
    answers: tuple[int, ...]
    indicator: str
    comparator: str
    target_value: float | None
    target_upper: float | None
    unit: str
    confidence: float
    text: str
    span: Span
    at: Span
    passage: int
    base_span: Span | None = None
    horizon: str = "year"
    grade: str = ""
    why: str = ""
    base: Quantity | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the next report says of a goal.

    Attributes
    ----------
    goal : Goal
    status : str
        met, missed, not-comparable, told-without-figure, not-reported (numeric); done, partly, under-way, recurring,
        repeated, dropped, not-mentioned (measure); not-judged (either).
    actual : Quantity or None
    result_text : str
    result_span : Span or None
        Place in the new report's source; always set for met and missed.
    confidence : float
        0 to 1.
    notes : tuple of Note
    good : str
        Which way the indicator of a target is good: high, low; empty where that is not known.
    distance, distance_percent : float or None
        From the target to the result, in its unit (points between percentages), and in per cent of the target; None
        where there is no result to compare, the second between percentages too.
    section : str
        The part of the plan the goal is in.

    """

    goal: Goal
    status: str
    actual: Quantity | None
    result_text: str
    result_span: Span | None
    confidence: float
    notes: tuple[Note, ...] = ()
    good: str = ""
    distance: float | None = None
    distance_percent: float | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class PromiseStep:
    """One step of a promise that is followed through the reports of several years.

    Attributes
    ----------
    number : int
        Of the promise, from 1.
    goal : str
        What was promised, in the words of the first report that did.
    grade : str
    year : int or None
        The year planned for, or the year reviewed.
    stage : str
        promised, promised-again, done, partly, under-way, dropped, not-mentioned.
    text : str
        The words of the report; empty where it says nothing.
    source : str
        The report.
    span : Span or None
        Place of the words in its source.

    """

    number: int
    goal: str
    grade: str
    year: int | None
    stage: str
    text: str
    source: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class PlanChange:
    """From the figure a report gives for its year to the one it sets for the next, for one goal.

    Attributes
    ----------
    number : int
        Index of the goal.
    goal : Goal
    base : Quantity or None
        This year's figure; None where the review has none for the goal.
    indicator, unit, statistic : str
    change : float or None
        Target minus base, in the unit (percentage points between percentages); None where none may be computed.
    change_percent : float or None
        In percent of the base; None between percentages.
    direction : str
        raised, held, lowered or new; empty where a base is there and the direction cannot be computed from it.
    comparable : bool
        Whether the change is computed.
    note : str
        Why it is not: a code (`no-base`, `no-target`, `statistic`, `unit`, `scope`, `period`, `bound`); empty else.

    """

    number: int
    goal: Goal
    base: Quantity | None
    indicator: str
    unit: str
    statistic: str
    change: float | None
    change_percent: float | None
    direction: str
    comparable: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class TargetPath:
    """One target over two reports: what was reached before, what was set, what was reached, what is set next.

    Attributes
    ----------
    goal : Goal
        The target of the old report.
    base : Quantity or None
        The old report's figure for its year.
    status : str
        met, missed, not-reported … as in the follow-up.
    actual : Quantity or None
        The new report's figure.
    following : Goal or None
        The target of the new report for the same indicator.
    change : float or None
        The new target minus the old one; None where none may be computed.
    note : str

    """

    goal: Goal
    base: Quantity | None
    status: str
    actual: Quantity | None
    following: Goal | None
    change: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProblemPair:
    """A problem of last year's report and what this year's says of it.

    Attributes
    ----------
    relation : str
        same (in the same words), reworded, gone or new; of the risk factors of a filing also moved.
    old, new : Problem or None
    similarity : float
        How much of the one is in the other, 0 to 1.

    """

    relation: str
    old: Problem | None
    new: Problem | None
    similarity: float
