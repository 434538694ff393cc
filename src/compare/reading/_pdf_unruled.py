"""Tables of PDF pages without rules between their columns: told by numbers that are set below each other.

In: the lines of a page. Out: the same, those that are rows of tables as such; names and heads that are broken over
lines in one piece. Refused: runs of lines of which fewer than half contain a number beside a name.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.reading._pdf_lines import Line
from compare.reading._table_rows import Laid, Row, said_in_cell
from compare.reading._text_lines import NUMBER, YEAR
from compare.reading._text_tables import columns_of
from compare.reading.tuning import LINES, RULED, UNRULED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from compare.reading._pdf_lines import Char


def with_rows_set_below(lines: list[Line], first: int) -> list[Line]:
    """Make rows of the lines whose cells are set below each other, where half of them contain a number."""
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = _end_of_rows(lines, at)
        run = lines[at:stop]
        heads = _heads_above(out, run) if sum(bool(line.cells) for line in run) >= RULED.smallest else []
        whole, above = _gathered(heads, run)
        if _is_table(whole[above:]):
            out = out[: len(out) - len(heads)]
            out += _rows_of(whole, first, above)
            first += 1
        else:
            out += run or [lines[at]]
        at = max(stop, at + 1)
    return out


def _end_of_rows(lines: Sequence[Line], start: int) -> int:
    """Return the index behind the last row that begins with this line; a short line between rows names a group."""
    end = at = start
    while at < len(lines) and lines[at].row is None:
        line = lines[at]
        if at > start and not 0 <= line.top - lines[at - 1].top <= 2 * UNRULED.apart * line.em:
            break
        if line.cells:
            end = at + 1
        elif at == start or not _names(line) or at + 1 - end > UNRULED.between:
            break
        at += 1
    return end


def _names(line: Line) -> bool:
    """Whether a line between two rows may name a group, or go on with a name, which then has no capital."""
    return len(line.text) <= UNRULED.short or line.text.lstrip()[:1].islower()


def _dates(line: Line) -> bool:
    """Whether the numbers of a line are years, which are heads."""
    said = [cell.text.strip() for cell in line.cells if NUMBER.fullmatch(cell.text.strip())]
    return len(said) > 1 and all(YEAR.fullmatch(text) for text in said)


def _counts(line: Line) -> bool:
    """Whether a number is set beside a name, or beside another number."""
    return any(NUMBER.fullmatch(cell.text.strip()) for cell in line.cells[1:])


def _gathered(heads: Sequence[Line], run: Sequence[Line]) -> tuple[list[Line], int]:
    """Put the lines of a row whose names or heads are broken over lines together; return also how many are heads."""
    lines = [*heads, *run]
    usual = _step(run)
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1] if groups else []
        over = [other for other in last if _overlap(line, other)]
        near = any(abs(line.top - other.top) < UNRULED.broken * usual for other in over) or (
            bool(last) and not over and abs(line.top - last[-1].top) < UNRULED.beside * usual
        )
        if near and not (_counts(line) and any(map(_counts, last))):
            last.append(line)
        else:
            groups.append([line])
    above = sum(group[-1] in heads for group in groups)
    return [_as_one(group) for group in groups], above


def _overlap(one: Line, other: Line) -> bool:
    """Whether a cell of a line is below or above one of another."""
    return any(a.x0 < b.x1 and b.x0 < a.x1 for a in one.cells or [one] for b in other.cells or [other])


def _step(run: Sequence[Line]) -> float:
    """Return how far rows with numbers are apart; a group or a broken name may be between some."""
    tops = [line.top for line in run if _counts(line)]
    steps = sorted(b - a for a, b in pairwise(tops) if b > a)
    return steps[len(steps) // 4] if steps else 0.0


def _as_one(group: Sequence[Line]) -> Line:
    """Make one line of several: what is set below each other is one cell."""
    if len(group) == 1:
        return group[0]
    cells: list[list[Line]] = []
    for part in sorted((cell for line in group for cell in line.cells or [line]), key=lambda cell: cell.top):
        met = next((c for c in cells if any(part.x0 < o.x1 and o.x0 < part.x1 for o in c)), None)
        if met is None:
            cells.append([part])
        else:
            met.append(part)
    made = sorted((Line.of([c for part in cell for c in part.chars]) for cell in cells), key=lambda c: c.x0)
    whole = Line.of([char for cell in made for char in cell.chars])
    whole.cells = made if len(made) > 1 else []
    return whole


def _is_table(run: Sequence[Line]) -> bool:
    rows = [line for line in run if line.cells]
    counted = sum(map(_counts, rows))
    # Too many of them are names that were broken over lines; what goes on with a name has no capital.
    single = sum(not line.cells and not line.text.lstrip()[:1].islower() for line in run)
    return len(rows) >= RULED.smallest and counted * 2 >= len(rows) and single * 2 <= len(rows)


def _heads_above(lines: Sequence[Line], run: Sequence[Line]) -> list[Line]:
    """Return the lines right above a table that are heads of several columns, that of the names among them."""
    cells = [cell for line in run for cell in line.cells]
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    second = min(line.cells[1].x0 for line in run if line.cells)
    columns = max((line.cells for line in run), key=len)
    heads: list[Line] = []
    # Lone lines: parts of heads where heads of several columns stand above or beside them.
    waiting: list[Line] = []
    below, near = run[0], UNRULED.broken * _step(run)
    for line in reversed(lines[-UNRULED.heads :]):
        parts = _recut(line, columns) if line.row is None else []
        inside = line.x0 >= left - line.em and line.x1 <= right + UNRULED.wider * line.em
        if not parts or not inside or not -near < below.top - line.top <= UNRULED.apart * 2 * line.em:
            break
        beside = abs(below.top - line.top) < near  # a part of a head that is broken over lines
        far = below.top - line.top > UNRULED.farther * near / UNRULED.broken
        waiting.append(replace(line, cells=parts if len(parts) > 1 else []))
        below = line
        if len(parts) > 1 or beside or not (line.x1 > second or len(line.text) > UNRULED.short or far):
            heads += waiting
            waiting = []
        elif len(line.text) > UNRULED.short or len(waiting) > UNRULED.between:
            break
    heads.sort(key=lambda line: line.top)
    while heads and not heads[0].cells and not (len(heads) > 1 and heads[1].top - heads[0].top < near):
        if len(heads) > 1 and heads[1].cells:
            break
        heads.pop(0)
    return heads


def _recut(line: Line, columns: Sequence[Line]) -> list[Line]:
    """Cut a line again where its characters are far apart; where each part has a column of its own, less far."""
    narrow = _cut(line, UNRULED.head_gap)
    middles = [(cell.x0 + cell.x1) / 2 for cell in columns]
    over = {min(range(len(middles)), key=lambda n: abs(middles[n] - (p.x0 + p.x1) / 2)) for p in narrow}
    return narrow if len(over) == len(narrow) else _cut(line, LINES.cell_gap)


def _cut(line: Line, gap: float) -> list[Line]:
    parts: list[list[Char]] = []
    for char in sorted(line.chars, key=lambda c: c.x0):
        if parts and char.x0 - parts[-1][-1].x1 < gap * line.em:
            parts[-1].append(char)
        else:
            parts.append([char])
    return [Line.of(part) for part in parts]


def _rows_of(run: Sequence[Line], table: int, heads: int) -> list[Line]:
    parts = [line.cells or [line] for line in run]
    body = [[(cell.x0, cell.x1) for cell in cells] for cells in parts[heads:]]
    places = columns_of(body)
    headed = not _counts(run[heads]) or _dates(run[heads])
    # The names of rows need no head of their own.
    below = {column for place in places[0] for column in range(*place) if column} if headed else set()
    under: list[tuple[Line, tuple[int, int]]] = (
        list(zip(parts[heads], places[0], strict=True)) if headed else []
    )
    for cells in reversed(parts[:heads]):
        above = _repeated(cells, under) or _spread(cells, _lefts_and_middles(body, places), below)
        under = list(zip(cells, above, strict=True))
        body.insert(0, [(cell.x0, cell.x1) for cell in cells])
        below |= {column for place in above for column in range(*place) if column}
        places = [above, *places]
    left = min(cells[0].x0 for cells in parts)
    made = []
    for number, (line, cells, across) in enumerate(zip(run, parts, places, strict=True)):
        laid = [
            Laid(said_in_cell(cell.text), start, stop - start, 1, round(cell.x0 - left) if not start else 0)
            for cell, (start, stop) in zip(cells, across, strict=True)
        ]
        made.append(replace(line, row=Row(table, number, laid), cells=[]))
    return made


def _repeated(
    cells: Sequence[Line], under: Sequence[tuple[Line, tuple[int, int]]]
) -> list[tuple[int, int]] | None:
    """Return the columns of heads above heads that repeat: amount and share, amount and share."""
    inner = [(line.text, *place) for line, place in under if place[0]]
    begin = min((line.x0 for line, place in under if place[0]), default=0.0)
    outer = [cell for cell in cells if cell.x1 > begin]
    each = len(inner) // max(1, len(outer))
    said = [text for text, *_ in inner]
    if len(outer) < RULED.smallest or each < RULED.smallest or said != said[:each] * len(outer):
        return None
    before = [(n, n + 1) for n in range(len(cells) - len(outer))]
    return before + [(inner[n * each][1], inner[n * each + each - 1][2]) for n in range(len(outer))]


def _lefts_and_middles(
    rows: Sequence[Sequence[tuple[float, float]]], places: Sequence[Sequence[tuple[int, int]]]
) -> list[tuple[float, float]]:
    """Return the left edge and the middle of each column."""
    width = max(stop for row in places for _, stop in row)
    ends: list[list[float]] = [[] for _ in range(width)]
    for row, across in zip(rows, places, strict=True):
        for edges, (first, stop) in zip(row, across, strict=True):
            if stop == first + 1:
                ends[first] += edges
    return [(min(found), (min(found) + max(found)) / 2) if found else (0.0, 0.0) for found in ends]


def _spread(
    cells: Sequence[Line], columns: Sequence[tuple[float, float]], below: Collection[int]
) -> list[tuple[int, int]]:
    """Let each head be above the columns in whose middle it is: one, or several that have heads of their own.

    Above several it may begin where the first of them begins.
    """
    width = len(columns)
    # For each column: how far the heads so far are from the middle of what is below them, and which columns they took.
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
    for column in range(width):
        best.append((best[column][0] + (UNRULED.skipped if column in below else 0.0), ()))
    for cell in cells:
        centre = (cell.x0 + cell.x1) / 2
        following: list[tuple[float, tuple[tuple[int, int], ...]]] = [(math.inf, ())]
        for stop in range(1, width + 1):
            cost, taken = following[stop - 1]
            options = [(cost + (UNRULED.skipped if stop - 1 in below else 0.0), taken)]
            for first in range(stop - 1, -1, -1):
                if first < stop - 1 and not {first, stop - 1} <= set(below):
                    break
                away = abs(centre - (columns[first][1] + columns[stop - 1][1]) / 2)
                if first < stop - 1:
                    away = min(away, abs(cell.x0 - columns[first][0]))
                options.append((best[first][0] + away, (*best[first][1], (first, stop))))
            following.append(min(options, key=lambda option: option[0]))
        best = following
    found = list(best[width][1])
    return found if len(found) == len(cells) else [(n, n + 1) for n in range(len(cells))]
