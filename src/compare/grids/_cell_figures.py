"""Tell what each number cell of a table says: its path, period, unit, scale and value.

In: tables and a language. Out: `CellFigure` records. Refused: years in heads, footnote marks, years of maturity.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.grids._broken import whole_names
from compare.grids._heads import ANY_YEAR, NEVER, When, only_time, time_said, without_time
from compare.grids._negatives import signed
from compare.grids._scales import Column, Units
from compare.grids.tuning import SHEETS
from compare.languages import load
from compare.lazy import regex
from compare.text import Recent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.grids import GridWords
    from compare.records import Cell, Table

NUMBER = regex(r"([-–—−(]?)\s?[$€£]?\s?([-–—−(]?)\s?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s?\)?\s?(%|pp)?\s?\)?")
YEAR = regex(r"(?:FY\s?)?(?:19|20)\d\d")
SHORT_YEAR = regex(r"\bFY\s?[-'’]?\s?(\d\d)\b(?!\d|[.,]\d)")
"""A year of two digits (FY24)."""
MARK = regex(r"\(\d\)")
NOTE = regex(r"(?<=[\d)%])\s?(?:\(\s?(?:\d|[a-z])\s?\)|\*+|[†‡])$")
"""A mark of a footnote behind a number."""
MARKS = regex(r"(?:\s?\(\d{1,2}\))+$")
"""Marks of footnotes behind a name."""
WORD = regex(r"[^\W\d_]+")
SIGN = regex(r"\(?[$€£]?\s?\(?")
SHAPE = regex(r"[$€£%\d\s.,()—–-]*")
IN_BRACKETS = regex(r"\([^()]*\)")
SENTENCE = regex(r"(?<=[.;:])\s")


@dataclass(frozen=True, slots=True)
class CellFigure:
    """The number of one cell."""

    start: int  # its place in the source
    end: int
    table: int  # which table of the report
    path: tuple[str, ...]  # group rows and the name of its row
    head: str  # the heads of its column
    year: int | None  # the year of the column, or of the row where the columns have none
    value: float  # with sign and scale
    unit: str
    when: When = NEVER  # all that is said of its time
    digits: str = ""  # the digits as printed
    caption: str = ""  # the text above the table
    column: str = ""  # what the heads of its column say beside the time

    @property
    def name(self) -> str:
        """Path and what the column head says beside its time."""
        parts = (MARKS.sub("", part).rstrip(": ") for part in (*self.path, self.column))
        return ": ".join(part for part in parts if part)


def read_figures(tables: Sequence[Table], language: str) -> tuple[CellFigure, ...]:
    """Read the figures out of the tables of a report.

    Examples
    --------
    >>> from compare.records import Cell, Span, Table
    >>> rows = (("", "2024", "2023"), ("Sales of roads", "1,200", "(3)"), ("Costs", "7", "5"))
    >>> cells = [
    ...     Cell(r, c, said, Span(0, 0)) for r, row in enumerate(rows) for c, said in enumerate(row) if said
    ... ]
    >>> found = read_figures([Table(Span(0, 0), "(in millions)", tuple(cells))], "en")
    >>> [(f.path, f.year, f.value, f.unit) for f in found][:2]
    [(('Sales of roads',), 2024, 1200000000.0, 'USD'), (('Sales of roads',), 2023, -3000000.0, 'USD')]

    """
    kept = tuple(tables)
    return _RECENT.recall((kept, language), lambda: _read(kept, language))


_RECENT = Recent[tuple[CellFigure, ...]]()


def _read(tables: tuple[Table, ...], language: str) -> tuple[CellFigure, ...]:
    words = load(language).grids
    if words is None:
        return ()
    tables = tuple(whole_names(table, words.broken.regex) for table in tables)
    units = [Units.of(table, words) for table in tables]
    common = Counter(unit.said for unit in units if unit.said)
    usual = common.most_common(1)[0][0] if common else ""
    whole = any(unit.said and unit.shares_whole and unit.shares_scale == 1 for unit in units)
    found: list[CellFigure] = []
    before: _Reader | None = None
    for n, (table, unit) in enumerate(zip(tables, units, strict=True)):
        goes_on = before is not None and not table.above
        said = before.units.said if before is not None and goes_on and not before.units.of_column else ""
        reader = _Reader(n, table, words, unit.where_none_is_said(said or usual, whole=whole and not said))
        if before is not None and goes_on:
            reader.go_on(before)
        figures, before = reader.figures(), reader
        if len(figures) >= SHEETS.least_figures and not _lists_pages(figures):
            found += figures
    return tuple(found)


def _lists_pages(figures: Sequence[CellFigure]) -> bool:
    """Whether a table is one of contents: whole numbers without unit or head that only rise."""
    numbers = [f.value for f in figures]
    plain = all(
        f.digits.isdigit() and len(f.digits) <= SHEETS.longest_page and not f.head and not f.unit
        for f in figures
    )
    return len(figures) >= SHEETS.least_entries and plain and numbers == sorted(numbers)


class _Reader:
    """One table while it is read row by row."""

    def __init__(self, number: int, table: Table, words: GridWords, units: Units) -> None:
        self.number, self.table, self.words, self.units = number, table, words, units
        self.heads: list[Cell] = []
        self.fresh = True  # whether the rows read last were heads
        self.groups: list[tuple[int, str]] = []
        self.deep = 0  # how far the rows of the present groups are indented
        self.block = NEVER  # the time named by a row of its own
        self.columns: dict[int, Column] = {}
        self.over: dict[tuple[int, int], str] = {}
        self.caption = table.above[-SHEETS.dated :]
        self.borrowed = False  # whether the heads are those of the table above

    def go_on(self, before: _Reader) -> None:
        """Take over caption and heads from the table right above, which this one goes on with."""
        self.caption, self.heads, self.borrowed = before.caption, before.heads, True

    def figures(self) -> list[CellFigure]:
        found: list[CellFigure] = []
        for row in self.table.rows:
            stub, numbers = _parts(row)
            if not numbers:
                self._take_words(row, stub)
            elif all(YEAR.fullmatch(NOTE.sub("", cell.text)) for cell in numbers) and (
                self.fresh or stub is None
            ):
                self._take_heads(row)
            else:
                found += self._row(row, stub, numbers)
        return _with_time(found, self.caption, self.words)

    def _take_words(self, row: tuple[Cell, ...], stub: Cell | None) -> None:
        """Take a row without numbers as a group of rows, as a time, or as heads of columns."""
        absent = self.words.absent.regex
        if (
            stub is not None
            and len(row) > 1
            and all(SHAPE.fullmatch(c.text) or absent.search(c.text) for c in row[1:])
        ):
            return  # a row of dashes and signs is no head
        alone = row[0] if len(row) == 1 else None
        a_time = alone is not None and only_time(alone.text, self.words)
        if alone is not None and self.heads and a_time and (not self.fresh or alone.column == 0):
            self.block, self.groups = time_said(alone.text, self.words), []
        elif stub is not None and alone is not None and self.heads and stub.column == 0:
            if not IN_BRACKETS.fullmatch(stub.text):
                if self.words.flows.regex.search(stub.text):
                    self.groups = []  # a part of a statement of cash flows is in no other, wherever it is set
                if self.groups and self.groups[-1][0] < stub.indent < self.deep:
                    del self.groups[-1]  # a part of it would stand where its rows stand: the depth is uneven
                self.groups = [group for group in self.groups if group[0] < stub.indent]
                self.groups.append((stub.indent, stub.text))
                self.deep = stub.indent
        else:
            self._take_heads(row)

    def _take_heads(self, row: tuple[Cell, ...]) -> None:
        self.heads = [*self.heads, *row] if self.fresh and not self.borrowed else list(row)
        self.fresh, self.borrowed = True, False
        if row[0].column == 0 and row[0].stop == 1 and only_time(row[0].text, self.words):
            self.block = time_said(row[0].text, self.words)
        self.columns, self.over = {}, {}

    def _row(self, row: tuple[Cell, ...], stub: Cell | None, numbers: list[Cell]) -> list[CellFigure]:
        self.fresh = False
        if stub is not None:
            self.deep = max([self.deep, stub.indent]) if self.groups else 0
            # Where the rows of a group are indented, one that is not stands outside of it.
            self.groups = [
                g for g in self.groups if g[0] < stub.indent or (g[0] == stub.indent and self.deep <= g[0])
            ]
            self._close_wider(stub.text)
        path = tuple(text for _, text in self.groups)
        path = (*path, stub.text) if stub is not None else path
        figures = []
        for cell in numbers:
            head = self._head(cell)
            # A digit in brackets under no head is a mark of a footnote, a year under "Maturity" is no amount, nor is
            # the number of a note.
            mark = not head and MARK.fullmatch(cell.text)
            due = YEAR.fullmatch(cell.text) and self.words.due.regex.search(head)
            if not (mark or due or self.words.references.regex.fullmatch(head)):
                figures.append(self._figure(row, cell, path, head))
        if stub is not None and (said := self._total(stub.text)):
            ended = next(
                (n for n, group in enumerate(self.groups) if self._named(group[1]) == said), len(self.groups)
            )
            del self.groups[ended:]  # a total of what a group is of is its last row
        return figures

    def _close_wider(self, name: str) -> None:
        """Leave the groups that a total reaches beyond: "Total liabilities" is not among long-term liabilities."""
        if said := self._total(name):
            sets = [self._named(text) for _, text in self.groups]
            wider = next(
                (n for n, group in enumerate(sets) if group and (said < group or group < said)), len(sets)
            )
            del self.groups[wider:]

    def _total(self, name: str) -> frozenset[str]:
        """Return the words of what a row is the total of; none where it is no total."""
        first, _, rest = name.partition(" ")
        return self._named(rest) if first.casefold() in self.words.totals else frozenset()

    def _named(self, name: str) -> frozenset[str]:
        return frozenset(WORD.findall(IN_BRACKETS.sub("", name).casefold())) - self.words.time_words

    def _head(self, cell: Cell) -> str:
        place = (cell.column, cell.stop)
        if place not in self.over:
            over = (h for h in self.heads if h.column < cell.stop and cell.column < h.stop)
            said = " ".join(h.text for h in over if h.column or h.stop > 1)
            self.over[place] = SHORT_YEAR.sub(r"FY 20\1", said)
        return self.over[place]

    def _figure(self, row: tuple[Cell, ...], cell: Cell, path: tuple[str, ...], head: str) -> CellFigure:
        left = next((c.text for c in row if c.stop == cell.column and SIGN.fullmatch(c.text)), "")
        right = next((c.text for c in row if c.column == cell.stop), "")
        text = NOTE.sub("", cell.text)
        column = self.columns.setdefault(cell.stop, Column())
        unit, scale = self.units.of_cell((left, text, right), (path, head), column)
        match = NUMBER.fullmatch(text)
        digits = (match[3] or "0").replace(",", "") + (match[4] or "") if match else "0"
        negative = (match is not None and bool(match[1] or match[2])) or left.endswith("(")
        value = signed(float(digits) * (-1 if negative else 1), path, head, unit, self.words)
        value = round(value * scale, 6) + 0.0
        when = NEVER if self.words.cohort.regex.search(head) else time_said(head, self.words)
        if when.year is None:
            when = replace(self.block, months=when.months or self.block.months)
        place = cell.span
        return CellFigure(
            place.start,
            place.end,
            self.number,
            path,
            head,
            when.year,
            value,
            unit,
            when,
            digits,
            self.caption,
            _without_year(head, when, self.words),
        )


def _without_year(head: str, when: When, words: GridWords) -> str:
    """Return what a head says beside its time and its scale."""
    if when.year is None or str(when.year) not in head:
        return head
    return (
        "" if not without_time(head, words) else " ".join(_plain(IN_BRACKETS.sub(" ", head), words).split())
    )


def _plain(text: str, words: GridWords) -> str:
    kept = words.month.regex.sub(" ", ANY_YEAR.sub(" ", text))
    part = words.months.regex.search(kept)
    dropped = (words.time_words | {""}) - set(part[0].casefold().split() if part and not part[1] else ())
    return " ".join(w for w in kept.split() if w.strip(",.:*()").casefold() not in dropped)


def _with_time(found: list[CellFigure], above: str, words: GridWords) -> list[CellFigure]:
    """Date the figures of columns without years: by rows that name a day, or by the caption.

    What stands between two such rows happened before the second of them.
    """
    if not found or any(f.year is not None for f in found):
        return found
    days = [time_said(f.path[-1], words) if _names_a_day(f, words) else NEVER for f in found]
    named = {day.year for day in days if day.year}
    if len(named) > 1:
        dated, current = [], NEVER
        for figure, day in zip(reversed(found), reversed(days), strict=True):
            current = day if day.year else current
            dated.append(replace(figure, year=current.year, when=current))
        return dated[::-1]
    if named:  # from the beginning of a year to its end, which alone is named
        return found
    sentence = next((s for s in reversed(SENTENCE.split(above)) if ANY_YEAR.search(s)), "")
    said = time_said(sentence, words)
    if len(set(ANY_YEAR.findall(sentence))) != 1:
        return found
    return [replace(f, year=said.year, when=said) for f in found]


def _names_a_day(figure: CellFigure, words: GridWords) -> bool:
    if not figure.path:
        return False
    name = figure.path[-1]
    named = words.balance.regex.search(name) or words.ended.regex.search(name)
    return bool(named) and time_said(name, words).year is not None


def _parts(row: tuple[Cell, ...]) -> tuple[Cell | None, list[Cell]]:
    """Tell the name of a row from its numbers."""
    first = row[0]
    named = bool(re.search(r"[^\W\d_]", first.text)) or (len(row) > 1 and first.column == 0)
    stub = first if (named and not NUMBER.fullmatch(first.text)) or first.column == 0 else None
    rest = row[1:] if stub is not None else row
    return stub, [c for c in rest if _is_number(NOTE.sub("", c.text))]


def _is_number(text: str) -> bool:
    return bool(re.search(r"\d", text) and NUMBER.fullmatch(text))
