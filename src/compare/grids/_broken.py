"""Names of rows that are broken over lines, in one piece.

In: a table as it is printed. Out: the same without the lines that only go on with a name. Refused: groups of rows,
which are names of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.lazy import regex

if TYPE_CHECKING:
    import re

    from compare.records import Cell, Table

    Row = tuple[Cell, ...]

CLOSED = (":", "：", ".", "。")
WIDE = regex(r"[\u2e80-\ufaff\uff00-\uffef]$")


def whole_names(table: Table, broken: re.Pattern[str]) -> Table:
    """Put the parts of names together; `broken` is how a name ends that goes on in the next line.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.records import Cell, Span, Table
    >>> said = (("Sales of bran and",), ("other goods", "12"), ("Wages", "7"), ("paid",), ("Taxes:",))
    >>> cells = [Cell(r, c, text, Span(0, 0)) for r, row in enumerate(said) for c, text in enumerate(row)]
    >>> whole = whole_names(Table(Span(0, 0), "", tuple(cells)), load("en").grids.broken.regex)
    >>> [" ".join(cell.text for cell in row) for row in whole.rows]
    ['Sales of bran and other goods 12', 'Wages 7', 'paid', 'Taxes:']

    """
    rows: list[Row] = []
    waiting: Row | None = None  # a part of a name whose row is still to come
    for n, row in enumerate(table.rows):
        if waiting is not None:
            row = _joined(waiting, row)  # noqa: PLW2901 - the row is the whole of both
            waiting = None
        if not _is_name(row):
            rows.append(row)
        elif rows and _goes_on(rows[-1], row, broken):
            rows[-1] = _joined(rows[-1], row)
        elif n + 1 < len(table.rows) and _begins(row, table.rows[n + 1 : n + 3], broken):
            waiting = row
        else:
            rows.append(row)
    if len(rows) == len(table.rows):
        return table
    return replace(table, cells=tuple(cell for row in rows for cell in row))


def _is_name(row: Row) -> bool:
    """Whether a row is a name and nothing else."""
    return len(row) == 1 and row[0].column == 0 and row[0].columns == row[0].rows == 1


def _goes_on(before: Row, row: Row, broken: re.Pattern[str]) -> bool:
    """Whether a name goes on with that of the row above, which has numbers."""
    name = before[0]
    if name.column or len(before) == 1 or row[0].text.endswith(CLOSED):
        return False
    return bool(broken.search(name.text)) or (row[0].text[:1].islower() and row[0].indent > name.indent)


def _begins(row: Row, following: tuple[Row, ...], broken: re.Pattern[str]) -> bool:
    """Whether the name of the next row goes on with this one."""
    name, after = row[0], following[0][0]
    if after.column or name.text.endswith(CLOSED):
        return False
    if broken.search(name.text):
        return True
    # Rows of a group may all begin with small letters.
    alike = len(following) > 1 and following[1][0].text[:1].islower()
    return after.text[:1].islower() and len(following[0]) > 1 and not alike


def _joined(one: Row, other: Row) -> Row:
    """Return a row with both names; it stands where its numbers are."""
    between = "" if WIDE.search(one[0].text) else " "
    numbered = one if len(one) > 1 else other
    indent = min(one[0].indent, other[0].indent)
    name = replace(numbered[0], text=f"{one[0].text}{between}{other[0].text}", indent=indent)
    return (name, *numbered[1:])
