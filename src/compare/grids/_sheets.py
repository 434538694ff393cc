"""Tell what each number cell of a table says whose heads and names are in a language with units printed as words.

In: tables, a language, the year of the report. Out: `SheetFigure` records. Refused: numbers that count rows or columns,
years in heads, tables of contents, tables with fewer numbers than `SHEETS.least`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.grids._broken import whole_names
from compare.grids._dimensions import Reader, Said, Time
from compare.grids._structure import Layout
from compare.grids.tuning import SHEETS
from compare.languages import load
from compare.text import Recent, unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.grids._structure import Placed
    from compare.records import Table

LARGEST = 200_000
"""A table with more places is none that anybody printed."""


@dataclass(frozen=True, slots=True)
class SheetFigure:
    """The number of one cell."""

    start: int  # its place in the source
    end: int
    table: int  # which table of the report
    path: tuple[str, ...]  # group rows, the names of its row, then the words of its heads
    thing: str  # the name of its row
    year: int | None
    period: str  # year, and the part of it where one is named
    value: float  # with sign and scale
    unit: str
    kind: str
    statistic: str
    grain: float = 0.0  # what one of its last printed digit is worth

    @property
    def name(self) -> str:
        """The path as one line."""
        return ": ".join(self.path)


def read_sheets(tables: Sequence[Table], language: str, year: int | None) -> tuple[SheetFigure, ...]:
    """Read the figures out of the tables of a report; columns that name no year are of the `year` it tells of.

    Examples
    --------
    >>> from compare.records import Cell, Span, Table
    >>> rows = (
    ...     ("指标", "单位", "本年", "上年"),
    ...     ("粮食产量", "万吨", "1.2", "1.1"),
    ...     ("公路", "公里", "30", "28"),
    ... )
    >>> cells = [Cell(r, c, said, Span(0, 0)) for r, row in enumerate(rows) for c, said in enumerate(row)]
    >>> for found in read_sheets([Table(Span(0, 0), "", tuple(cells))], "zh", 2023)[:2]:
    ...     print(found.name, found.period, found.value, found.unit)
    粮食产量 2023 12000.0 吨
    粮食产量 2022 11000.0 吨

    """
    kept = tuple(tables)
    return _RECENT.recall((kept, language, year), lambda: tuple(_all(kept, language, year)))


_RECENT = Recent[tuple[SheetFigure, ...]]()


def _all(tables: tuple[Table, ...], language: str, year: int | None) -> Iterator[SheetFigure]:
    words = load(language).sheets
    if words is None:
        return
    reader = Reader(words, language)
    for number, table in enumerate(tables):
        if max(c.stop for c in table.cells) * max(c.bottom for c in table.cells) > LARGEST:
            continue
        layout = Layout.of(whole_names(table, words.broken.regex), reader)
        placed = list(layout.placed())
        if len(placed) >= SHEETS.least and _is_headed(placed):
            yield from _told_apart([_figure(number, cell, layout, reader, year) for cell in placed], placed)


def _is_headed(placed: Sequence[Placed]) -> bool:
    """Whether the numbers of several columns have heads; else nothing tells them apart."""
    bare = sum(not cell.heads for cell in placed)
    return len({cell.cell.column for cell in placed}) == 1 or bare <= SHEETS.headless * len(placed)


def _figure(number: int, placed: Placed, layout: Layout, reader: Reader, year: int | None) -> SheetFigure:
    heads = [cell.text for cell in placed.heads]
    own = [cell.text for cell in placed.names]
    value, behind = placed.number
    measure = reader.measure(Said(behind, heads, own, placed.unit, placed.table_unit, layout.default))
    time = reader.time([*reversed(heads), *own], layout.caption)
    when = _year(time, year)
    names = [name for text in own if (name := reader.name(text)) and not reader.is_year(text)]
    over = [word for text in reader.whole(heads) if (word := reader.head(text, compared=layout.compared))]
    path = (*placed.groups, *names, *over)
    span = placed.cell.span
    return SheetFigure(
        span.start,
        span.end,
        number,
        path,
        names[-1] if names else path[-1] if path else "",
        when,
        f"{when or ''}{time.part}",
        round(value * measure.scale, 6),
        measure.unit,
        measure.kind,
        measure.statistic,
        measure.scale / 10 ** _decimals(placed.cell.text),
    )


def _decimals(text: str) -> int:
    """Count the digits behind the point."""
    return sum(map(str.isdecimal, text.replace("．", ".").partition(".")[2]))


def _year(time: Time, year: int | None) -> int | None:
    base = time.caption or year
    if time.year is not None:
        return time.year
    return base + time.back if base is not None else None


def _told_apart(figures: list[SheetFigure], placed: Sequence[Placed]) -> list[SheetFigure]:
    """Name figures also by their whole head where nothing else tells them apart."""
    keys = [(f.path, f.period, f.unit, f.statistic) for f in figures]
    twice = Counter(keys)
    return [
        replace(figure, path=(*figure.path, unspaced(cell.heads[-1].text)))
        if twice[key] > 1 and cell.heads
        else figure
        for figure, key, cell in zip(figures, keys, placed, strict=True)
    ]
