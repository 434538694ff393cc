"""Find the tables of a plain text: cells between upright strokes, between tabs, or set below each other by blanks.

In: a text. Out: `Table` records with a place for every cell. Refused: a run of fewer rows than `LEAST_ROWS`, and, where
no strokes part its cells, one without a number in every other row: prose that is set with tabs or wide blanks.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.lazy import regex
from compare.reading._rows import ABOVE, LARGEST_CELL, above
from compare.records import Cell, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["columns_of", "text_tables"]

LEAST_ROWS = 2
LONGEST_ROW = 1_000
"""A longer line is a paragraph."""
MOST_CELLS = 60
TELLING = 500
"""So many rows say where the columns of a table are."""
BETWEEN = 1
"""So many blank lines may be between two rows of a table."""
STROKES = regex(r"[|｜│┃]")
RULE = regex(r"[\s|｜│┃+:=_\-—─━┌┬┐├┼┤└┴┘═╔╦╗╠╬╣╚╩╝]+")
"""A line that only parts rows."""
GAP = regex(r"(?:[ \u00a0\u2002]{2,}|\u3000+)[ \u00a0\u2002\u3000]*|\t+")
SIGNS = frozenset("，。；！？,;!?")
"""Where a cell contains such a sign and is this long, the line is a sentence."""
SENTENCE, SHORT = 12, 20
WITHIN = 4
"""So many blanks may be between the two characters of one word."""
NUMBER = regex(r"[-–—−+(（]?\d[\d,，.]{0,20}[)）]?\s?(?:%|％|‰|[^\W\d_]{1,4})?")


class Part(NamedTuple):
    """A cell of a line: its text, its place, and from where to where it is on the line."""

    text: str
    span: Span
    left: float
    right: float


class Line(NamedTuple):
    """A line that may be a row: how its cells are parted, and its cells."""

    manner: str
    parts: tuple[Part, ...]


def text_tables(text: str) -> tuple[Table, ...]:
    r"""Find the tables of a text.

    Examples
    --------
    >>> (table,) = text_tables("单位：公里\n| 名称 | 2023年 |\n|---|---|\n| 道路 | 12 |\n")
    >>> table.above, [(cell.row, cell.column, cell.text) for cell in table.cells]
    ('单位：公里', [(0, 0, '名称'), (0, 1, '2023年'), (1, 0, '道路'), (1, 1, '12')])
    >>> [cell.text for cell in text_tables("道路    12公里\n桥梁    3座\n河流    5条")[0].cells][:2]
    ['道路', '12公里']

    """
    tables: list[Table] = []
    before = 0
    for run in _runs(text):
        table = _table(text, run, before)
        if table is not None:
            tables.append(table)
            before = table.span.end
    return tuple(tables)


def _runs(text: str) -> Iterator[list[Line]]:
    """Yield the lines that follow each other and are parted in the same manner."""
    run: list[Line] = []
    blank = at = 0
    for whole in text.splitlines(keepends=True):
        start, at = at, at + len(whole)
        bare = whole.strip()
        if not bare:
            blank += 1
            continue
        line = _read(whole, start)
        if run and line is not None and line.manner in ("", run[0].manner) and blank <= BETWEEN:
            run.append(line)
        else:
            if run:
                yield run
            run = [line] if line is not None and line.manner else []
        blank = 0
    if run:
        yield run


def _read(whole: str, start: int) -> Line | None:
    """Read a line as a row; one that only parts rows has no cells and any manner."""
    bare = whole.rstrip("\r\n")
    if len(bare) > LONGEST_ROW:
        return None
    if RULE.fullmatch(bare):
        return Line("", ())
    if STROKES.search(bare):
        return Line("stroke", tuple(_parts(bare, start, STROKES, numbered=True)))
    lead = len(bare) - len(bare.lstrip())
    if "\t" in bare[lead:].rstrip():
        parts = tuple(_parts(bare, start, re.compile("\t"), numbered=True))
        return Line("tab", parts) if len(parts) <= MOST_CELLS else None
    parts = tuple(_parts(bare, start, GAP, numbered=False))
    if len(parts) == 1:  # a group of rows, or a sentence
        return Line("", parts) if len(parts[0].text) <= SHORT and not SIGNS & set(parts[0].text) else None
    said = any(len(part.text) > SENTENCE and SIGNS & set(part.text) for part in parts)
    return None if said or len(parts) > MOST_CELLS else Line("blank", parts)


def _parts(line: str, start: int, sign: re.Pattern[str], *, numbered: bool) -> Iterator[Part]:
    """Yield the cells of a line, placed by their number or by how far right they are set."""
    widths = [] if numbered else [0, *accumulate(_width(char) for char in line)]
    edges = [m.span() for m in sign.finditer(line) if numbered or not _inside_word(line, *m.span())]
    led = bool(edges) and not line[: edges[0][0]].strip() and sign is STROKES
    bounds = [(0, 0), *edges, (len(line), len(line))]
    for number, ((_, left), (right, _)) in enumerate(pairwise(bounds)):
        text = line[left:right].strip()
        if not text:
            continue
        at = left + line[left:right].index(text[0])
        column = number - led
        across = (column, column + 0.9) if numbered else (widths[at], widths[at + len(text)])
        yield Part(text, Span(start + at, start + at + len(text)), *across)


def _inside_word(line: str, start: int, end: int) -> bool:
    """Whether blanks only set the two characters of a word apart."""
    one, other = line[max(0, start - 2) : start], line[end : end + 2]
    alone = len(one.strip()) == 1 and not (other[1:].strip() and other[1:].isalpha())
    wide = alone and bool(other) and _width(one[-1]) == _width(other[0]) == 2  # noqa: PLR2004 - a line may end in blanks
    return wide and end - start <= WITHIN


def _width(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _table(text: str, run: Sequence[Line], before: int) -> Table | None:
    manner = run[0].manner
    last = max(n for n, line in enumerate(run) if line.manner)
    rows = [line.parts for line in run[: last + 1] if line.parts]
    if manner == "stroke":
        rows = _aligned(text, rows)
    several = [row for row in rows if len(row) > 1]
    counted = sum(any(NUMBER.fullmatch(part.text) for part in row[1:]) for row in several)
    if len(several) < LEAST_ROWS or (manner != "stroke" and counted * 2 < len(several)):
        return None
    if any(len(part.text) > LARGEST_CELL for row in rows for part in row):
        return None
    places = columns_of([[(part.left, part.right) for part in row] for row in rows])
    cells = tuple(
        Cell(number, first, " ".join(part.text.split()), part.span, 1, stop - first, _indent(text, part))
        for number, (row, across) in enumerate(zip(rows, places, strict=True))
        for part, (first, stop) in zip(row, across, strict=True)
    )
    span = Span(cells[0].span.start, cells[-1].span.end)
    line = text.rfind("\n", before, span.start) + 1
    return Table(span, above(text[max(before, line - ABOVE) : max(before, line)]), cells)


def _aligned(text: str, rows: Sequence[tuple[Part, ...]]) -> list[tuple[Part, ...]]:
    """Leave room for the names of rows in heads that begin with a stroke, where the rows below begin with names."""
    led = [bool(STROKES.search(_lead(text, row[0]))) for row in rows]
    if sum(led) * 2 >= len(rows):
        return list(rows)
    return [
        tuple(part._replace(left=part.left + 1, right=part.right + 1) for part in row) if ahead else row
        for row, ahead in zip(rows, led, strict=True)
    ]


def _lead(text: str, part: Part) -> str:
    """Return what is in front of a cell on its line."""
    return text[text.rfind("\n", 0, part.span.start) + 1 : part.span.start]


def _indent(text: str, part: Part) -> int:
    """Count the blanks in front of the first cell of a line."""
    lead = _lead(text, part)
    return sum(map(_width, lead)) if not lead.strip(" \t\u3000\u00a0|｜") else 0


def columns_of(rows: Sequence[Sequence[tuple[float, float]]]) -> list[list[tuple[int, int]]]:
    """Return the first column of each cell and the one behind its last, from the left and right edges of the cells.

    Examples
    --------
    >>> columns_of([[(5, 12)], [(0, 2), (5, 6), (10, 12)], [(0, 3), (11, 12)]])
    [[(1, 3)], [(0, 1), (1, 2), (2, 3)], [(0, 1), (2, 3)]]

    """
    bands = _bands(rows)
    return [_in_turn([_across(edges, bands) for edges in row]) for row in rows]


def _in_turn(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Let no cell begin in a column of the one on its left."""
    found: list[tuple[int, int]] = []
    for first, stop in places:
        begin = max(first, found[-1][1] if found else 0)
        found.append((begin, max(stop, begin + 1)))
    return found


def _bands(rows: Sequence[Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Find the columns: what the rows with the most cells have below each other, and what is between."""
    bands: list[tuple[float, float]] = []
    for row in sorted(rows, key=len, reverse=True)[:TELLING]:
        for left, right in row:
            met = [n for n, (low, high) in enumerate(bands) if left < high and low < right]
            if not met:
                bands.append((left, right))
            elif len(met) == 1:
                low, high = bands[met[0]]
                widened = (min(low, left), max(high, right))
                others = (band for n, band in enumerate(bands) if n != met[0])
                if not any(widened[0] < b and a < widened[1] for a, b in others):
                    bands[met[0]] = widened
        bands.sort()
    return bands


def _across(edges: tuple[float, float], bands: Sequence[tuple[float, float]]) -> tuple[int, int]:
    met = [n for n, (low, high) in enumerate(bands) if edges[0] < high and low < edges[1]]
    if met:
        return met[0], met[-1] + 1
    middle = sum(edges) / 2
    nearest = min(range(len(bands)), key=lambda n: abs(sum(bands[n]) / 2 - middle))
    return nearest, nearest + 1
