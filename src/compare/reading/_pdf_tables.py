"""Tables of PDF pages that are told by their rules; closed where their sides are open.

In: a page as pdfplumber sees it, and the characters of the page. Out: lines that are rows of tables, tables that go on
over a page break as one. Refused: boxes around text, drawings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from compare.reading._pdf_lines import Line, find_lines
from compare.reading._table_rows import Laid, Row, said_in_cell
from compare.reading._text_lines import NUMBER
from compare.reading.tuning import RULED, TYPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.reading._pdf_lines import Char

Box = tuple[float, float, float, float]
MOST_EDGES = 4_000
"""A page with more rules than this is a drawing."""


@dataclass(slots=True)
class Ruled:
    """A table of a page: its box, its rows, where each of its columns begins."""

    box: Box
    rows: list[list[Laid]]
    tops: list[float]
    edges: list[float]
    blanks: list[tuple[int, int, int]] = field(default_factory=list)  # of empty cells: row, rows, column


def ruled_tables(page: Any) -> list[tuple[Box, list[Box]]]:
    """Return the tables of a page that are told by rules: the box of each, and the boxes of its cells."""
    if not RULED.smallest * 2 <= len(page.edges) <= MOST_EDGES:
        return []
    sides = _open_sides(page)
    settings = {"explicit_vertical_lines": sides} if sides else {}
    return [(table.bbox, [cell for cell in table.cells if cell]) for table in page.find_tables(settings)]


def _open_sides(page: Any) -> list[dict[str, Any]]:
    """Return the sides that tables without them would have, from where their rules between rows end."""
    flat = sorted(
        ((e["top"], e["x0"], e["x1"]) for e in page.edges if e["orientation"] == "h"), key=lambda e: e[:2]
    )
    rules: list[list[float]] = []  # top, left, right of whole rules
    for top, left, right in flat:
        last = rules[-1] if rules else None
        if last and abs(top - last[0]) <= 1 and left <= last[2] + RULED.near:
            last[2] = max(last[2], right)
        else:
            rules.append([top, left, right])
    upright = [(e["x0"], e["top"], e["bottom"]) for e in page.edges if e["orientation"] == "v"]
    sides = []
    rules.sort(key=lambda rule: (round(rule[1] / RULED.near), round(rule[2] / RULED.near), rule[0]))
    for _, group in groupby(
        rules, key=lambda rule: (round(rule[1] / RULED.near), round(rule[2] / RULED.near))
    ):
        for same in _tied(list(group), upright):
            top, bottom = same[0][0], same[-1][0]
            inner = [x for x, low, high in upright if low < bottom and high > top]
            known = [x for x in same[0][1:] if any(abs(x - other) <= RULED.near for other in inner)]
            sides += [_side(x, top, bottom) for x in same[0][1:] if x not in known]
    return sides


def _tied(
    rules: Sequence[list[float]], upright: Sequence[tuple[float, float, float]]
) -> Iterator[list[list[float]]]:
    """Yield the rules between rows that upright rules tie together: those of one table.

    Where no rule parts columns, what is between two rules is a row, or several.
    """
    gaps = [b[0] - a[0] for a, b in pairwise(rules)]
    parted = [
        any(
            low <= a[0] + RULED.near
            and b[0] - RULED.near <= high
            and a[1] + RULED.near < x < a[2] - RULED.near
            for x, low, high in upright
        )
        for a, b in pairwise(rules)
    ]
    rows = sorted(gap for gap, found in zip(gaps, parted, strict=True) if found)
    if not rows:
        return
    tied = [rules[0]]
    for b, gap, found in zip(rules[1:], gaps, parted, strict=True):
        if not found and gap > RULED.one_row * rows[len(rows) // 2]:
            if len(tied) >= RULED.least_rules:
                yield tied
            tied = []
        tied.append(b)
    if len(tied) >= RULED.least_rules:
        yield tied


def _side(x: float, top: float, bottom: float) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": x,
        "x1": x,
        "top": top,
        "bottom": bottom,
        "width": 0,
        "height": bottom - top,
    }


def as_lines(boxes: Sequence[Box], chars: Sequence[Char]) -> Ruled | None:
    """Put the characters of a table into its cells; nothing where it only frames text."""
    boxes = list(_split(boxes, chars))
    lefts, tops = _edges(box[0] for box in boxes), _edges(box[1] for box in boxes)
    rights, bottoms = _edges(box[2] for box in boxes), _edges(box[3] for box in boxes)
    columns, lines = sorted({*lefts, *rights[-1:]}), sorted({*tops, *bottoms[-1:]})
    rows: list[list[Laid]] = [[] for _ in tops]
    blanks = []
    for box in sorted(boxes, key=lambda b: (b[1], b[0])):
        row, column = _at(lines, box[1]), _at(columns, box[0])
        height = max(1, _at(lines, box[3]) - row)
        width = max(1, _at(columns, box[2]) - column)
        inside = _inside(chars, box)
        text = said_in_cell(" ".join(line.text for line in find_lines(inside)))
        if len(text) > TYPED.largest_cell:
            return None
        if text and row < len(rows):
            rows[row].append(Laid(text, column, width, height, _set_in(inside, box)))
        elif not text:
            blanks.append((row, height, column))
    if sum(len(row) >= RULED.smallest for row in rows) < RULED.smallest:
        return None
    whole = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    return Ruled(whole, rows, tops, columns, blanks)


def _split(boxes: Sequence[Box], chars: Sequence[Char]) -> Iterator[Box]:
    """Yield the boxes, cut where rows without rules between them share a row of boxes.

    That is so where several boxes side by side contain equally many lines on the same heights, one of them numbers.
    """
    for top, bottom in sorted({(box[1], box[3]) for box in boxes}):
        beside = [box for box in boxes if (box[1], box[3]) == (top, bottom)]
        lines = [[ln for ln in find_lines(_inside(chars, box)) if ln.text.strip()] for box in beside]
        counts = [len(found) for found in lines if len(found) > 1]
        same = len(counts) > 1 and min(counts) == max(counts) and sum(map(bool, lines)) == len(counts)
        numbers = any(
            len(found) > 1 and all(NUMBER.fullmatch(ln.text.strip()) for ln in found) for found in lines
        )
        if not (same and numbers):
            yield from beside
            continue
        parts = [[found[n] for found in lines if found] for n in range(counts[0])]
        cuts = [
            (max(ln.bottom for ln in above) + min(ln.top for ln in below)) / 2
            for above, below in pairwise(parts)
        ]
        for low, high in pairwise([top, *cuts, bottom]):
            yield from ((box[0], low, box[2], high) for box in beside)


def _set_in(inside: Sequence[Char], box: Box) -> int:
    """Return how far a text is set in; not at all where it is set in the middle of its cell."""
    left, right = min(c.x0 for c in inside) - box[0], box[2] - max(c.x1 for c in inside)
    return 0 if abs(left - right) <= RULED.near else round(left)


def _inside(chars: Sequence[Char], box: Box) -> list[Char]:
    return [
        c
        for c in chars
        if box[0] <= (c.x0 + c.x1) / 2 <= box[2] and box[1] <= (c.top + c.bottom) / 2 <= box[3]
    ]


def _edges(values: Iterable[float]) -> list[float]:
    """Return the edges, those that differ by little as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > RULED.near:
            found.append(value)
    return found


def _at(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - value))


# tables over page breaks ------------------------------------------------------------------------------------


def join_pages(pages: Sequence[list[Line]]) -> None:
    """Assign each table of a file its number; one that begins a page goes on with the one that ends the page before."""
    count = 0
    last: tuple[Line, list[Line]] | None = None
    for lines in pages:
        begun: dict[int, list[Line]] = {}
        for line in lines:
            if line.row is not None:
                begun.setdefault(line.row.table, []).append(line)
        first = next((line for line in lines if len(line.text.strip()) > RULED.least_line), None)
        for mine in begun.values():
            goes_on = last is not None and mine[0] is first and _goes_on(last[1], mine)
            if goes_on and last is not None:
                _append(last[1], mine)
                whole = [*last[1], *mine]
            else:
                count += 1
                whole = mine
            for line in mine:
                if line.row is not None:
                    line.row.table = count
            last = (mine[-1], whole)
        ending = next((line for line in reversed(lines) if len(line.text.strip()) > RULED.least_line), None)
        if last is not None and ending is not last[0]:
            last = None


def _goes_on(before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether two tables have the same columns, or one parts some of the other's."""
    one, other = before[0].edges, after[0].edges
    if not one or not other:
        return bool(one) == bool(other) and abs(before[0].x0 - after[0].x0) < 2 * before[0].em
    few, many = sorted((one, other), key=len)
    inside = all(any(abs(edge - known) <= RULED.near for known in many) for edge in few)
    return inside and abs(one[0] - other[0]) <= RULED.near and abs(one[-1] - other[-1]) <= RULED.near


def _append(before: Sequence[Line], after: Sequence[Line]) -> None:
    """Let the rows of a page follow those of the page before; heads that are printed anew are left out."""
    kept = [line.row for line in before if line.row is not None]
    next_row = max(row.number + max((c.rows for c in row.cells), default=1) for row in kept)
    edges = _edges([*before[0].edges, *after[0].edges])
    for line in before:
        _move(line, edges)
    blanks = [(first, height, column) for line in after[:1] for first, height, column in line.blanks]
    blanks = [(first, height, _at(edges, after[0].edges[column])) for first, height, column in blanks]
    for line in after:
        _move(line, edges)
    repeated = 0
    said = [row.line for row in kept]
    while repeated < len(after) and repeated < len(said) and after[repeated].text == said[repeated]:
        repeated += 1
    shift = 0
    for number, line in enumerate(after):
        row = line.row
        if row is None:
            continue
        if number < repeated:
            line.row = Row(row.table, -1, row.cells)
            shift = row.number + 1
            continue
        row.number += next_row - shift
    for first, height, column in blanks:
        if first == shift:
            _stretch(kept, column, next_row, height)


def _move(line: Line, edges: list[float]) -> None:
    """Count the columns of a row anew, by the edges of a whole table."""
    for cell in line.row.cells if line.row is not None and line.edges else ():
        stop = _at(edges, line.edges[cell.column + cell.columns])
        cell.column = _at(edges, line.edges[cell.column])
        cell.columns = max(1, stop - cell.column)
    line.edges = edges


def _stretch(rows: Sequence[Row], column: int, end: int, height: int) -> None:
    """Let a name that covers the last rows of a page cover the empty cell below it on the next page, too."""
    for row in reversed(rows):
        for cell in row.cells:
            if cell.column == column:
                if (
                    row.number + cell.rows >= end
                    and (cell.rows > 1 or height > 1)
                    and not NUMBER.fullmatch(cell.text)
                ):
                    cell.rows += height
                return
