"""Rows of a table on their way to lines of text, and the table again from where those lines are.

In: rows as a format gives them. Out: one line of text a row, and `Table` records with a place for every cell. Refused:
what only lays a page out: a single column, or cells that contain paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.reading.tuning import TYPED
from compare.records import Cell, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEADERS = regex(r"(?:\s?[.·…‥]){3,}$")
"""Dots that lead from a name to its number."""
BROKEN = regex(r"(?<=[\u2e80-\ufaff\uff00-\uffef]) (?=[\u2e80-\ufaff\uff00-\uffef])")


@dataclass(slots=True)
class Laid:
    """A cell: what it says, its column, and how many columns and rows it covers."""

    text: str
    column: int
    columns: int = 1
    rows: int = 1
    indent: int = 0


@dataclass(slots=True)
class Row:
    """A row: which table it is of, which of its rows, and its cells that contain text."""

    table: int
    number: int
    cells: list[Laid] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The row as a line of text."""
        return "\t".join(cell.text for cell in self.cells)


def said_in_cell(text: str) -> str:
    r"""Fold the blanks of a cell; where it is broken between characters that set no spaces there is none.

    Dots behind a name lead to its number and say nothing.

    Examples
    --------
    >>> (
    ...     said_in_cell(" 商业\n 企业"),
    ...     said_in_cell("net  sales"),
    ...     said_in_cell("Roads . . . ."),
    ...     said_in_cell("..."),
    ... )
    ('商业企业', 'net sales', 'Roads', '...')

    """
    whole = BROKEN.sub("", " ".join(text.split()))
    return LEADERS.sub("", whole) or whole


def tables_of(raw: str, rows: Iterable[tuple[int, Row]]) -> tuple[Table, ...]:
    r"""Make tables of rows whose lines begin at these places of the text.

    Examples
    --------
    >>> raw = "Roads\npaved\t12\nplain\t7"
    >>> rows = [
    ...     (6, Row(0, 0, [Laid("paved", 0), Laid("12", 1)])),
    ...     (15, Row(0, 1, [Laid("plain", 0), Laid("7", 1)])),
    ... ]
    >>> (table,) = tables_of(raw, rows)
    >>> table.above, [raw[cell.span.slice] for cell in table.cells]
    ('Roads', ['paved', '12', 'plain', '7'])

    """
    gathered: dict[int, list[tuple[int, Row]]] = {}
    for at, row in rows:
        gathered.setdefault(row.table, []).append((at, row))
    tables = []
    before = 0
    for placed in gathered.values():
        cells = tuple(_cells(placed))
        if cells:
            span = Span(min(c.span.start for c in cells), max(c.span.end for c in cells))
            tables.append(Table(span, above(raw[max(before, span.start - TYPED.above) : span.start]), cells))
            before = span.end
    return tuple(tables)


def _cells(placed: Sequence[tuple[int, Row]]) -> Iterable[Cell]:
    for start, row in placed:
        at = start
        for cell in row.cells:
            place = Span(at, at + len(cell.text))
            yield Cell(row.number, cell.column, cell.text, place, cell.rows, cell.columns, cell.indent)
            at = place.end + 1


def above(text: str) -> str:
    """Return the last lines of what is printed above a table."""
    lines = [line.strip() for line in text.splitlines()]
    return "\n".join([line for line in lines if line][-TYPED.above_lines :])
