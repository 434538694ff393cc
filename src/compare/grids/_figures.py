"""Tell what each number cell of a table says: its path, period, unit, scale and value.

In: grids and a language. Out: `CellFigure` records. Refused: years in heads, footnote marks, page numbers of contents.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.languages import load
from compare.text import Recent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.grids import GridWords
    from compare.records import Cell, Table

__all__ = ["CellFigure", "read_figures"]

NUMBER = re.compile(
    r"([-–—(]?)\s?[$€£]?\s?([-–—(]?)\s?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s?\)?\s?(%|pp)?\s?\)?"
)
YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d")
ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MARK = re.compile(r"\(\d\)")
SHAPE = re.compile(r"[$€£%\d\s.,()—–-]*")
ASIDE = re.compile(r"\([^()]{0,200}\)")
"""What stands in brackets in the name of a row says nothing of its unit."""
WHOLE = 9
"""A number printed with so many digits is not in thousands or millions."""
LEAST = 2
"""A table with fewer numbers is layout or a list of contents."""


@dataclass(frozen=True, slots=True)
class CellFigure:
    """The number of one cell.

    Attributes
    ----------
    start, end : int
        Its place in the source.
    table : int
        Which table of the report.
    path : tuple of str
        Group rows and the name of its row.
    head : str
        The heads of its column.
    year : int or None
        The year of the column, or of the row where the columns have none.
    value : float
        With sign and scale.
    unit : str

    """

    start: int
    end: int
    table: int
    path: tuple[str, ...]
    head: str
    year: int | None
    value: float
    unit: str

    @property
    def name(self) -> str:
        """Path and the words of the column head."""
        head = self.head if self.year is None or not ANY_YEAR.search(self.head) else ""
        return ": ".join(part for part in (*self.path, head) if part)


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
    common = Counter(said for table in tables if (said := _scale_said(table, words)))
    usual = common.most_common(1)[0][0] if common else ""
    found: list[CellFigure] = []
    for n, table in enumerate(tables):
        figures = _Reader(n, table, words, usual).figures()
        if len(figures) >= LEAST:
            found += figures
    return tuple(found)


def _scale_said(table: Table, words: GridWords) -> str:
    heads = " ".join(cell.text for row in table.rows[:4] for cell in row)
    found = words.scale.regex.search(heads) or words.scale.regex.search(table.above[-300:])
    return found[1].lower() if found else ""


class _Reader:
    """One table while it is read row by row."""

    def __init__(self, number: int, table: Table, words: GridWords, usual: str) -> None:
        self.number, self.table, self.words = number, table, words
        whole = " ".join(cell.text for row in table.rows for cell in row)
        caption = f"{table.above[-300:]} {whole[:300]}"
        scales = dict(words.scales)
        self.scale = scales.get(_scale_said(table, words) or usual, 1.0)
        shares = words.shares_scale.regex.search(caption)
        self.shares_scale = scales[shares[1].lower()] if shares else self.scale
        self.money = "$" in whole or bool(_scale_said(table, words))

    def figures(self) -> list[CellFigure]:
        heads: list[Cell] = []
        fresh = True  # whether the rows read last were heads
        groups: list[tuple[int, str]] = []
        deep = 0  # how far the rows of the present groups are indented
        found: list[CellFigure] = []
        for row in self.table.rows:
            stub, numbers = _parts(row)
            if not numbers:
                if stub is not None and len(row) > 1 and all(SHAPE.fullmatch(cell.text) for cell in row[1:]):
                    continue  # a row of dashes and signs is no head
                if stub is not None and len(row) == 1 and heads and stub.column == 0:
                    groups = [group for group in groups if group[0] < stub.indent]
                    groups.append((stub.indent, stub.text))
                    deep = stub.indent
                    continue
                heads = [*heads, *row] if fresh else list(row)
                fresh = True
                continue
            if all(YEAR.fullmatch(cell.text) for cell in numbers) and (fresh or stub is None):
                heads = [*heads, *row] if fresh else list(row)
                fresh = True
                continue
            fresh = False
            if stub is not None:
                deep = max([deep, stub.indent]) if groups else 0
                # Where the rows of a group are indented, one that is not stands outside of it.
                groups = [g for g in groups if g[0] < stub.indent or (g[0] == stub.indent and deep <= g[0])]
            path = tuple(text for _, text in groups)
            path = (*path, stub.text) if stub is not None else path
            figures = [self._figure(row, cell, path, heads) for cell in numbers]
            # A digit in brackets under no head is a mark of a footnote.
            found += [
                f for f, cell in zip(figures, numbers, strict=True) if f.head or not MARK.fullmatch(cell.text)
            ]
        return found

    def _figure(
        self, row: tuple[Cell, ...], cell: Cell, path: tuple[str, ...], heads: list[Cell]
    ) -> CellFigure:
        beside = {other.column: other.text for other in row}
        left = next((c.text for c in row if c.stop == cell.column), "")
        right = beside.get(cell.stop, "")
        over = [
            h.text
            for h in heads
            if h.column < cell.stop and cell.column < h.stop and (h.column or h.stop > 1)
        ]
        head = " ".join(over)
        years = [int(year) for year in ANY_YEAR.findall(head)] or [
            int(year) for text in path[-1:] for year in ANY_YEAR.findall(text)
        ]
        unit, scale = self._unit(cell.text, left, right, path, head)
        match = NUMBER.fullmatch(cell.text)
        value = float((match[3] or "0").replace(",", "") + (match[4] or "")) if match else 0.0
        negative = (match is not None and bool(match[1] or match[2])) or left.endswith("(")
        value = round(value * scale, 6) * (-1 if negative else 1)
        year = years[-1] if years else None
        return CellFigure(cell.span.start, cell.span.end, self.number, path, head, year, value, unit)

    def _unit(self, text: str, left: str, right: str, path: tuple[str, ...], head: str) -> tuple[str, float]:
        """Tell unit and factor of a number: by the signs beside it, then by row and head, then by the table."""
        words = self.words
        dollar = "$" in text or left.startswith(("$", "($")) or left.endswith("$")
        row = ASIDE.sub("", path[-1]) if path else ""
        near = ASIDE.sub("", " ".join((*path[-2:], head)))
        of_shares = bool(words.shares.regex.search(near)) and not words.money_row.regex.search(row)
        if "%" in text or right.startswith(("%", ")%", "pp")):
            unit, scale = "%", 1.0
        elif len(text.replace(",", "")) >= WHOLE:
            unit, scale = words.share if of_shares and not dollar else words.currency, 1.0
        elif "." in text and words.per_share.regex.search(near):
            unit, scale = f"{words.currency}/share", 1.0
        elif dollar:
            unit, scale = words.currency, self.scale
        elif words.percent.regex.search(head):
            unit, scale = "%", 1.0
        elif of_shares:
            unit, scale = words.share, self.shares_scale
        elif words.percent.regex.search(row) and "." in text:
            unit, scale = "%", 1.0
        elif words.counted.regex.search(" ".join((*path[-1:], head))) or not self.money:
            unit, scale = "", 1.0
        else:
            unit, scale = words.currency, self.scale
        return unit, scale


def _parts(row: tuple[Cell, ...]) -> tuple[Cell | None, list[Cell]]:
    """Tell the name of a row from its numbers."""
    first = row[0]
    named = bool(re.search(r"[^\W\d_]", first.text)) or (len(row) > 1 and first.column == 0)
    stub = first if (named and not NUMBER.fullmatch(first.text)) or first.column == 0 else None
    rest = row[1:] if stub is not None else row
    return stub, [c for c in rest if _is_number(c.text)]


def _is_number(text: str) -> bool:
    return bool(re.search(r"\d", text) and NUMBER.fullmatch(text))
