"""From the characters of a page to its lines in reading order.

In: characters with their boxes, in the order the file holds them. Out: lines. Refused: nothing; characters that stand
askew (watermarks) were left out before.

Spaces are told by geometry alone: what a file holds as spaces between Chinese characters is most often justification.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.reading._characters import sets_no_space
from compare.reading.tuning import LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.reading._table_rows import Row


@dataclass(frozen=True, slots=True)
class Char:
    """A character and its box, y growing downwards."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    spaced: bool = False  # whether the file contains a space before it


@dataclass(slots=True)
class Line:
    """Characters that stand side by side."""

    chars: list[Char] = field(default_factory=list)
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    em: float = 1.0
    cells: list[Line] = field(default_factory=list)
    row: Row | None = None  # the row of a table the line is
    edges: list[float] = field(default_factory=list)  # where the columns of that table begin
    blanks: list[tuple[int, int, int]] = field(default_factory=list)  # its empty cells: row, rows, column

    @classmethod
    def of(cls, chars: list[Char]) -> Line:
        """Put a box around characters."""
        sizes = sorted(char.size for char in chars)
        return cls(
            chars,
            min(c.x0 for c in chars),
            max(c.x1 for c in chars),
            min(c.top for c in chars),
            max(c.bottom for c in chars),
            max(sizes[len(sizes) // 2], 1.0),
        )

    @property
    def text(self) -> str:
        """What the line says; cells stand apart by tabs."""
        if self.row is not None:
            return self.row.line
        if self.cells:
            return "\t".join(cell.text for cell in self.cells)
        return "".join(_spaced(self.chars, self.em))

    def beside(self, other: Line) -> bool:
        """Whether the two are on one line."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > LINES.same_line * min(self.bottom - self.top, other.bottom - other.top)


def _spaced(chars: Sequence[Char], em: float) -> Iterable[str]:
    yield chars[0].text
    for a, b in pairwise(chars):
        gap = (b.x0 - a.x1) / em
        chinese = sets_no_space(a.text[-1]), sets_no_space(b.text[0])
        if (
            (all(chinese) and gap >= LINES.chinese_space)
            or (any(chinese) and not all(chinese) and gap >= LINES.chinese_space)
            or (
                not any(chinese) and (gap >= LINES.latin_space or (b.spaced and gap >= LINES.latin_space / 2))
            )
        ):
            yield " "
        yield b.text


def find_lines(chars: Iterable[Char]) -> list[Line]:
    """Put characters on lines, and the lines of columns one below the other."""
    rows = _rows(_runs(chars))
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        end = _shared_gap_end(rows, at)
        if end - at >= LINES.gutter_rows:
            lines += _columns(rows[at:end]) or [_as_row(row) for row in rows[at:end]]
        else:
            cells = end - at >= LINES.table_rows
            end = end if cells else at + 1
            lines += [
                _as_row(row) if cells else Line.of([c for run in row for c in run.chars])
                for row in rows[at:end]
            ]
        at = end
    return lines


def _runs(chars: Iterable[Char]) -> list[Line]:
    """Cut the characters where they jump: to another line, backwards, or over a wide gap."""
    runs: list[list[Char]] = []
    for char in chars:
        last = runs[-1][-1] if runs else None
        if last is not None and _carries_on(last, char):
            runs[-1].append(char)
        else:
            runs.append([char])
    return [Line.of(run) for run in runs]


def _carries_on(a: Char, b: Char) -> bool:
    em = max(a.size, b.size, 1.0)
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    if shared <= LINES.same_line * min(a.bottom - a.top, b.bottom - b.top):
        return False
    return -LINES.back * em <= b.x0 - a.x1 < LINES.cell_gap * em


def _rows(runs: Sequence[Line]) -> list[list[Line]]:
    """Gather what follows each other and stands side by side, from left to right."""
    rows: list[list[Line]] = []
    for run in runs:
        if rows and all(run.beside(other) and not _overlaps(run, other) for other in rows[-1]):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _overlaps(a: Line, b: Line) -> bool:
    return min(a.x1, b.x1) - max(a.x0, b.x0) > min(a.em, b.em)


def _shared_gap_end(rows: Sequence[Sequence[Line]], start: int) -> int:
    """Return the index behind the rows that leave a gap at the same place as the first one."""
    gaps = [(a.x1, b.x0) for a, b in pairwise(rows[start])]
    return max((_gap_end(rows, start, low, high) for low, high in gaps), default=start)


def _gap_end(rows: Sequence[Sequence[Line]], start: int, low: float, high: float) -> int:
    at = start + 1
    while at < len(rows):
        row = rows[at]
        if rows[at][0].top < rows[at - 1][0].top:  # the next column, or the next page of a spread
            break
        sides = [(line.x0, line.x1) for line in row]
        if len(row) > 1:
            low, high = (
                max([low, *(x1 for _, x1 in sides if x1 <= high)]),
                min([high, *(x0 for x0, _ in sides if x0 >= low)]),
            )
        if high - low < row[0].em / 2 or any(x0 < low and x1 > high for x0, x1 in sides):
            break
        at += 1
    while at > start + 1 and len(rows[at - 1]) < 2 and rows[at - 1][0].x0 < low:  # noqa: PLR2004
        at -= 1  # what follows on the left alone is no second column any more
    return at


def _widest_gap(row: Sequence[Line]) -> tuple[float, float]:
    return max(((a.x1, b.x0) for a, b in pairwise(row)), key=lambda gap: gap[1] - gap[0])


def _columns(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """Put the right column below the left one, if the two are columns of text and no table."""
    low, high = _widest_gap(rows[0])
    middle = (low + high) / 2
    left = [line for row in rows for line in row if line.x1 <= middle + line.em]
    right = [
        line for row in rows for line in row if line.x0 >= middle - line.em and line.x1 > middle + line.em
    ]
    if len(left) + len(right) != sum(map(len, rows)) or any(len(row) > 2 for row in rows):  # noqa: PLR2004
        return []
    for side in (left, right):
        edge = max((line.x1 for line in side), default=0.0)
        full = [
            line
            for line in side
            if line.x1 >= edge - LINES.full * line.em and line.x1 - line.x0 >= LINES.column * line.em
        ]
        if len(side) < LINES.gutter_rows or len(full) * 2 < len(side):
            return []
    return left + right


def _as_row(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    whole = Line.of([char for line in row for char in line.chars])
    whole.cells = row
    return whole
