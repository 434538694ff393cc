"""Find the tables of a plain text: cells between upright strokes, between tabs, or set below each other by blanks.

In: a text. Out: `Table` records with a place for every cell. Refused: a run of fewer rows than `LEAST_ROWS`, and, where
no strokes part its cells, one without a number in every other row: prose that is set with tabs or wide blanks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.reading._table_rows import above
from compare.reading._text_lines import (
    LONE,
    MARKS,
    NUMBER,
    RULE,
    STROKES,
    YEAR,
    Line,
    Part,
    read_line,
    width_of,
)
from compare.reading.tuning import TYPED
from compare.records import Cell, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
    lines = list(_lines(text))
    for (line, blank), (following, _) in zip(lines, [*lines[1:], (None, 0)], strict=False):
        near = blank <= TYPED.between and not (
            blank and line is not None and _is_heading(line, run, following)
        )
        if run and line is not None and near and _belongs(line, run):
            run.append(line)
        else:
            if run:
                yield run
            run = [line] if line is not None and line.manner and line.manner != LONE else []
    if run:
        yield run


def _lines(text: str) -> Iterator[tuple[Line | None, int]]:
    """Yield each line that says something, as a row if it may be one, and how many blank lines are above it."""
    blank = at = 0
    for whole in text.splitlines(keepends=True):
        start, at = at, at + len(whole)
        bare = whole.strip()
        if not bare:
            blank += 1
        elif not MARKS.fullmatch(bare):
            yield read_line(whole, start), blank
            blank = 0


def _is_heading(line: Line, run: Sequence[Line], following: Line | None) -> bool:
    """Whether a line below a blank one is no row: it is long, or words alone are above it or below it."""
    lone = len(line.parts) == 1 and not RULE.fullmatch(line.parts[0].text)
    below = following is not None and _numbered(following)
    return lone and (line.manner == LONE or not below or not any(map(_numbered, run[-TYPED.latest :])))


def _belongs(line: Line, run: Sequence[Line]) -> bool:
    """Whether a line goes on with a table: it is parted as the table is, or stands above or beside its numbers."""
    if line.manner != LONE:
        return line.manner in ("", run[0].manner)
    if run[0].manner != "blank":
        return False
    several = [row.parts for row in run[-TYPED.latest :] if len(row.parts) > 1]
    first = [row[0].left for row in several if NUMBER.fullmatch(row[0].text)]
    edge = min([row[1].left for row in several] + first, default=0.0)
    (part,) = line.parts
    unread = all(_dated(row) for row in several)
    return part.right <= edge or (unread and part.left >= edge / 2)


def _numbered(line: Line) -> bool:
    return any(NUMBER.fullmatch(part.text) for part in line.parts)


def _dated(row: Sequence[Part]) -> bool:
    """Whether a row has no numbers but years: it is one of heads."""
    return all(YEAR.fullmatch(part.text) or not NUMBER.fullmatch(part.text) for part in row)


def _table(text: str, run: Sequence[Line], before: int) -> Table | None:
    manner = run[0].manner
    last = max(n for n, line in enumerate(run) if line.manner not in ("", LONE))
    rows = _rows(run[: last + 1])
    if manner == "stroke":
        rows = _aligned(text, rows)
    several = [row for row in rows if len(row) > 1]
    counted = sum(any(NUMBER.fullmatch(part.text) for part in row[1:]) for row in several)
    if len(several) < TYPED.least_rows or (manner != "stroke" and counted * 2 < len(several)):
        return None
    if any(len(part.text) > TYPED.largest_cell for row in rows for part in row):
        return None
    places = columns_of([[(part.left, part.right) for part in row] for row in rows])
    cells = tuple(
        Cell(number, first, " ".join(part.text.split()), part.span, 1, stop - first, _indent(text, part))
        for number, (row, across) in enumerate(zip(rows, places, strict=True))
        for part, (first, stop) in zip(row, across, strict=True)
    )
    span = Span(cells[0].span.start, cells[-1].span.end)
    line = text.rfind("\n", before, span.start) + 1
    over = (said for said in text[before:line].splitlines()[-TYPED.most_above :] if not _parts_only(said))
    return Table(span, above("\n".join(over)[-TYPED.above :]), cells)


def _rows(run: Sequence[Line]) -> list[tuple[Part, ...]]:
    """Return the cells of each row; heads are as wide as the rule below them."""
    rows = []
    wide: tuple[Part, ...] = ()
    for line in reversed(run):
        if _is_rule(line):
            wide = line.parts if run[0].manner == "blank" else ()
        else:
            wide = wide if _dated(line.parts) else ()
            alone = [rule for rule in wide if sum(_meet(rule, part) for part in line.parts) == 1]
            rows.append(tuple(_widened(part, alone) for part in line.parts))
    return rows[::-1]


def _is_rule(line: Line) -> bool:
    return all(RULE.fullmatch(part.text) for part in line.parts)


def _meet(one: Part, other: Part) -> bool:
    return one.left < other.right and other.left < one.right


def _widened(part: Part, rules: Sequence[Part]) -> Part:
    over = [rule for rule in rules if _meet(rule, part) and rule.left > TYPED.within]
    if len(over) != 1 or (NUMBER.fullmatch(part.text) and not YEAR.fullmatch(part.text)):
        return part
    return part._replace(left=min(part.left, over[0].left), right=max(part.right, over[0].right))


def _parts_only(line: str) -> bool:
    """Whether a line above a table is a rule or a mark."""
    return bool(RULE.fullmatch(line) or MARKS.fullmatch(line))


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
    return sum(map(width_of, lead)) if not lead.strip(" \t\u3000\u00a0|｜") else 0


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
    for row in sorted(rows, key=len, reverse=True)[: TYPED.telling]:
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
