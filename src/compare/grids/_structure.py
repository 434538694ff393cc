"""Lay a table out: which rows are heads, which columns are names, and which groups a row is in.

In: a table and what reads its words. Out: `Placed` records, a number each, with the heads above it and the names beside
it. Refused: tables of contents; rows and columns that only count.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from compare.grids.tuning import SHEETS
from compare.lazy import regex
from compare.text import unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.grids._dimensions import Reader
    from compare.records import Cell, Table

ORDER = regex(r"\d{1,3}")


class Group(NamedTuple):
    """A row that others are below: how far it is set in, the manner of its number, its name."""

    indent: int
    rank: int
    name: str
    alone: bool  # it has no numbers: all that follows is in it
    inner: bool = False


class Placed(NamedTuple):
    """A number cell with the heads above it, the groups it is in and the names beside it."""

    cell: Cell
    number: tuple[float, str]
    heads: tuple[Cell, ...]
    groups: tuple[str, ...]
    names: tuple[Cell, ...]
    unit: str
    table_unit: str


@dataclass(slots=True)
class Layout:
    """A table while it is read."""

    reader: Reader
    owner: list[list[Cell | None]]  # which cell covers each place
    # The number of each cell that has one, and the unit behind it.
    numbers: dict[tuple[int, int], tuple[float, str]]
    caption: list[str]  # lines that name the whole table
    unit: str = ""  # the unit of the whole table, and that of its kind of form
    default: str = ""
    compared: bool = False  # whether it has columns for this year and for last year
    # Columns of names, of units, and those that only number the rows.
    stubs: set[int] = field(default_factory=set)
    unit_columns: set[int] = field(default_factory=set)
    ignored: set[int] = field(default_factory=set)
    body: set[int] = field(default_factory=set)  # rows with numbers
    groups: list[Group] = field(default_factory=list)

    @classmethod
    def of(cls, table: Table, reader: Reader) -> Layout:
        """Lay out a table."""
        cells = table.cells
        owner: list[list[Cell | None]] = [
            [None] * max(c.stop for c in cells) for _ in range(max(c.bottom for c in cells))
        ]
        for cell in cells:
            for row in owner[cell.row : cell.bottom]:
                row[cell.column : cell.stop] = [cell] * (cell.stop - cell.column)
        numbers = {(c.row, c.column): n for c in cells if (n := reader.number(c.text)) is not None}
        caption = table.above.splitlines()
        layout = cls(reader, owner, numbers, caption, reader.unit_in(caption), reader.form_unit(cells))
        layout._tell_columns()
        return layout

    def placed(self) -> Iterator[Placed]:
        """Go down the rows: captions, heads, groups, numbers."""
        if self._is_contents():
            return
        heads: list[int] = []
        fresh = True  # whether the rows read last were heads
        for row in range(len(self.owner)):
            cells = self._begun(row)
            if row in self.body:
                if not (fresh and heads and self._counts_columns(row)):
                    fresh = False
                    yield from self._read(row, cells, heads)
            elif not cells or self._states(row, cells):
                continue
            elif self._is_group(row, cells, begun=bool(heads)):
                self._enter(cells[0])
            else:
                heads = [*heads, row] if fresh else [row]
                fresh = True

    # columns and rows ------------------------------------------------------------------------------------

    def _tell_columns(self) -> None:
        """Tell names from numbers, units and order."""
        width = range(len(self.owner[0]))
        self._drop_years()
        rows = [r for r in range(len(self.owner)) if any((r, c) in self.numbers for c in width)]
        named: Counter[int] = Counter()
        counted: Counter[int] = Counter()
        for row in rows:
            for column in width:
                cell = self.owner[row][column]
                if cell is not None and not self.reader.is_blank(cell.text):
                    is_number = (cell.row, cell.column) in self.numbers
                    counted[column] += is_number
                    named[column] += not is_number
        self.stubs = {c for c in width if named[c] > counted[c]}
        for column in width:
            self._tell_column(column, rows)
        free = self.stubs | self.ignored
        self.body = {r for r in rows if any((r, c) in self.numbers and c not in free for c in width)}
        heads = [c.text for row in range(min(SHEETS.top, len(self.owner))) for c in self._begun(row)]
        self.compared = any(map(self.reader.is_last_year, heads))

    def _tell_column(self, column: int, rows: Sequence[int]) -> None:
        top = [
            self.owner[r][column]
            for r in range(min(SHEETS.top, rows[0] if rows else SHEETS.top, len(self.owner)))
        ]
        heads = {unspaced(cell.text) for cell in top if cell is not None and cell.columns == 1}
        said = [cell.text for r in rows if (cell := self.owner[r][column]) is not None]
        if heads & set(self.reader.words.order_heads):
            self.ignored.add(column)
        elif heads & set(self.reader.words.unit_heads) or (
            column in self.stubs and column and said and all(map(self.reader.unit, said))
        ):
            self.unit_columns.add(column)
            self.stubs.add(column)

    def _drop_years(self) -> None:
        """Take years out of the numbers where they are heads or names of rows."""
        first = True
        for row in range(len(self.owner)):
            cells = [c for c in self._begun(row) if (c.row, c.column) in self.numbers]
            years = [c for c in cells if self.reader.is_year(c.text)]
            if first and cells and len(years) == len(cells) and (len(years) > 1 or row == 0):
                for cell in years:
                    del self.numbers[cell.row, cell.column]
            elif cells:
                first = False
                if cells[0] in years and cells[0].column == 0 and len(cells) > 1:
                    del self.numbers[row, 0]

    def _begun(self, row: int) -> list[Cell]:
        """Return the cells that begin in a row."""
        return [c for n, c in enumerate(self.owner[row]) if c is not None and (c.row, c.column) == (row, n)]

    def _counts_columns(self, row: int) -> bool:
        """Whether a row only counts the columns: 1, 2, 3."""
        said = [c.text.strip() for c in self._begun(row) if c.column not in self.stubs]
        orders = [int(text) for text in said if ORDER.fullmatch(text)]
        return len(orders) == len(said) > 1 and orders == list(range(orders[0], orders[0] + len(orders)))

    def _is_contents(self) -> bool:
        """Whether the numbers are pages."""
        first = [cell.text for row in range(min(SHEETS.top, len(self.owner))) for cell in self._begun(row)]
        return any(self.reader.is_contents(said) for said in (*first, *self.caption[-1:]))

    def _states(self, row: int, cells: Sequence[Cell]) -> bool:
        """Whether a row states the name or the unit of the whole table."""
        unit = self.reader.unit_in([cell.text for cell in cells])
        edge = row == 0 or row + 1 == len(self.owner) or len(cells) == 1
        if unit and edge and not any(self.reader.in_brackets(cell.text) for cell in cells):
            self.unit = unit
            return True
        numbered = row == 0 and len(cells) == 2 and self.reader.is_caption(cells[0].text)  # noqa: PLR2004 - 表1　名称
        lone = len(cells) == 1 and not self.body & set(range(row)) and self.reader.is_caption(cells[0].text)
        if numbered or lone:
            self.caption.append("".join(cell.text for cell in cells))
            return True
        return False

    # groups and names ------------------------------------------------------------------------------------

    def _is_group(self, row: int, cells: Sequence[Cell], *, begun: bool) -> bool:
        """Whether a row without numbers names the rows below it, and is no head."""
        if len(cells) > 1 or row + 1 >= len(self.owner):
            return False
        if begun and row + 1 in self.body and self.reader.unit(cells[0].text) is None:
            return True  # also where it is set in the middle of the table
        following = self._begun(row + 1)
        refilled = any(cell.column == 0 for cell in following)
        if cells[0].column:
            return len(following) > 1 and refilled and bool(self.body & set(range(row)))
        return cells[0].columns >= len(self.owner[0]) or (cells[0].rows == 1 and refilled)

    def _enter(self, cell: Cell) -> None:
        """Begin a group with a row that has no numbers."""
        group = Group(
            0 if cell.column else cell.indent,
            self.reader.rank(cell.text),
            self.reader.name(cell.text),
            alone=True,
        )
        while self.groups and not self._contains(self.groups[-1], group):
            self.groups.pop()
        self.groups.append(group)
        self.unit = self.reader.unit_of_name(cell.text) or self.unit

    def _contains(self, group: Group, row: Group) -> bool:
        """Whether a row is in a group."""
        if group.rank and row.rank:
            return row.rank > group.rank
        if row.alone:
            return group.alone and row.indent > group.indent
        if group.alone:
            return row.indent >= group.indent
        if row.inner and not group.inner:
            return row.indent >= group.indent
        return row.indent > group.indent

    def _read(self, row: int, cells: Sequence[Cell], heads: Sequence[int]) -> Iterator[Placed]:
        first = next(
            (c for c in self.owner[row] if c is not None and c.column in self.stubs - self.ignored), None
        )
        plain = first is not None and first.row == row and first.column == 0
        if first is not None and plain:
            inner = self.reader.is_inner(first.text)
            mine = Group(
                first.indent,
                self.reader.rank(first.text),
                self.reader.name(first.text),
                alone=False,
                inner=inner,
            )
            while self.groups and not self._contains(self.groups[-1], mine):
                self.groups.pop()
        # A blank before a name goes on with the name above it, which is no group then.
        groups = tuple(group.name for group in self.groups if group.alone or (first and not first.column))
        above = self._filled(heads)
        for cell in cells:
            number = self.numbers.get((row, cell.column))
            if number is not None and cell.column not in self.stubs | self.ignored:
                over = [line[cell.column] for line in above]
                names, unit = self._names(row, cell.column)
                yield Placed(cell, number, tuple(self._telling(over)), groups, names, unit, self.unit)
        if first is not None and plain and first.rows == 1:
            # What follows "of which" at the same depth is no part of it, but of what it is a part of.
            beside = inner and self.groups and self.groups[-1].indent == mine.indent
            if not beside:
                self.groups.append(mine)

    def _filled(self, heads: Sequence[int]) -> list[list[Cell | None]]:
        """Return the rows of heads, a head of several columns above each of them.

        Where a format does not say how many columns a head covers, it covers the blank ones on its right that have
        heads of their own below.
        """
        rows = [list(self.owner[row]) for row in heads]
        for row, below in zip(reversed(rows[:-1]), reversed(rows[1:]), strict=True):
            lone = sum(cell is not None for cell in row) == 1
            for column, cell in enumerate(list(row)):
                stop = column + 1
                while cell is not None and stop < len(row) and row[stop] is None and below[stop] is not None:
                    stop += 1
                if cell is not None and stop > cell.stop and not (lone and column == 0):
                    row[column:stop] = [replace(cell, columns=stop - column)] * (stop - column)
        return rows

    def _telling(self, heads: Sequence[Cell | None]) -> list[Cell]:
        """Leave out the heads that are above all numbers alike."""
        values = set(range(len(self.owner[0]))) - self.stubs - self.ignored
        found = dict.fromkeys(head for head in heads if head is not None)
        return [
            head
            for head in found
            if len(values) == 1
            or not values <= set(range(head.column, head.stop))
            or self.reader.says_more(head.text)
        ]

    def _beside(self, row: int, begin: int, stop: int) -> list[Cell | None]:
        """Return the cells of names in a row; a blank one before a name goes on with the name above it."""
        line = self.owner[row][begin:stop]
        named = [n for n, cell in enumerate(line) if cell is not None and n + begin not in self.unit_columns]
        for n in range(named[-1] if named else 0):
            above = row
            while line[n] is None and above and above - 1 in self.body:
                above -= 1
                line[n] = self.owner[above][begin + n]
        return line

    def _names(self, row: int, column: int) -> tuple[tuple[Cell, ...], str]:
        """Return the names beside a number: the columns of names next to it on the left, and the unit there."""
        names = self.stubs | self.ignored
        stop = column
        while stop and stop - 1 not in names:
            stop -= 1  # over the numbers on the left
        begin = stop
        while begin and begin - 1 in names:
            begin -= 1
        cells = dict.fromkeys(c for c in self._beside(row, begin, stop) if c is not None)
        units = [c.text for c in cells if c.column in self.unit_columns]
        named = [
            c for c in cells if (c.row, c.column) not in self.numbers and c.column not in self.unit_columns
        ]
        kept = [c for c in named if not self.ignored.issuperset(range(c.column, c.stop))]
        kept = kept or [c for c in named if not c.text.strip().isdecimal()]  # a total in place of a number
        return tuple(c for c in kept if not self.reader.is_blank(c.text)), units[-1] if units else ""
