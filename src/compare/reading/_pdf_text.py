"""From the lines of the pages to a text: page headers and numbers taken away, lines rejoined into paragraphs.

In: the lines of each page. Out: the text as it is on the pages (what spans point into), the rejoined text, the map
between the two, and where each page begins. Refused: nothing; a line of which it is not sure that it goes on stays one.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.reading._characters import sets_no_space
from compare.reading._extract import Extract
from compare.reading._pdf_tables import join_pages
from compare.reading._table_rows import tables_of
from compare.reading.tuning import PARAGRAPHS
from compare.records import SourceMap, TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.reading._pdf_lines import Line
    from compare.reading._table_rows import Row

NUMBER = regex(r"\W{0,6}[0-9]{1,4}(?:\s{0,3}/\s{0,3}[0-9]{1,4})?\W{0,6}")
HYPHENATED = regex(r"[A-Za-z]{2}-$")
SENTENCE_ENDS = "。！？.!?：:；;"


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page in reading order, and its height."""

    lines: tuple[Line, ...]
    height: float


@dataclass(slots=True)
class _Placed:
    """A line with the column it is in, and where it is in the text."""

    line: Line
    page: int
    left: float
    right: float
    leading: float
    display: bool  # whether its letters are those of a title
    measured: bool  # whether several lines say where the column ends
    jump: bool  # first of a column or page
    start: int = 0
    end: int = 0


def rejoin(pages: Sequence[PageLines]) -> Extract:
    """Write out the pages, take page headers and line breaks away, and put tables together over page breaks."""
    join_pages([list(page.lines) for page in pages])
    headers = _headers(pages)
    sizes = sorted(line.em for page in pages for line in page.lines)
    title = PARAGRAPHS.title_size * (sizes[len(sizes) // 2] if sizes else 1.0)
    placed: list[_Placed] = []
    starts: list[int] = []
    raw: list[str] = []
    rows: list[tuple[int, Row]] = []
    at = 0
    for number, page in enumerate(pages):
        starts.append(at)
        if number:
            raw.append("\f")
            at += 1
            starts[-1] = at
        body = [
            line
            for i, line in enumerate(page.lines)
            if (number, i) not in headers and (line.row is None or line.row.number >= 0)
        ]
        columns = iter(_columns(body, number, title))
        for i, line in enumerate(page.lines):
            text = line.text
            end = at + len(text)
            if line.row is not None and line.row.number >= 0:
                rows.append((at, line.row))
            if (number, i) not in headers and (line.row is None or line.row.number >= 0):
                spot = next(columns)
                spot.start, spot.end = at, end
                placed.append(spot)
            last = i + 1 == len(page.lines)
            raw += [text] if last else [text, "\n"]
            at = end if last else end + 1
    whole = "".join(raw)
    text, places = SourceMap.identity(whole).edit(whole, _edits(placed, len(whole)))
    return Extract(whole, text, places, pages=tuple(starts), tables=tables_of(whole, rows))


def _edits(placed: Sequence[_Placed], length: int) -> Iterator[TextEdit]:
    """Return what belongs between each line and the next; headers lie between lines and go with the breaks."""
    if not placed:
        yield TextEdit(0, length, "")
        return
    if placed[0].start:
        yield TextEdit(0, placed[0].start, "")
    for a, b in itertools.pairwise(placed):
        if not _goes_on(a, b):
            yield TextEdit(a.end, b.start, "\n")
            continue
        before, after = a.line.text[-1:], b.line.text[:1]
        if HYPHENATED.search(a.line.text) and after.isascii() and after.islower():
            yield TextEdit(a.end - 1, b.start, "")
        else:
            yield TextEdit(a.end, b.start, "" if sets_no_space(before) or sets_no_space(after) else " ")
    if placed[-1].end < length:
        yield TextEdit(placed[-1].end, length, "")


def _goes_on(a: _Placed, b: _Placed) -> bool:
    """Whether a line carries on in the next one."""
    one, other = a.line, b.line
    if one.cells or other.cells or one.row or other.row:
        return False
    if abs(one.em - other.em) > PARAGRAPHS.other_size * max(one.em, other.em):
        return False
    if a.display and abs(one.x0 + one.x1 - other.x0 - other.x1) < PARAGRAPHS.centred * one.em and not b.jump:
        return True
    if a.right - a.left < _least_width(a) * one.em or (not a.measured and one.text[-1] in SENTENCE_ENDS):
        return False
    if one.x1 < a.right - PARAGRAPHS.short * one.em or other.x0 > b.left + PARAGRAPHS.indent * other.em:
        return False
    return b.jump or a.leading <= 0 or other.top - one.top <= PARAGRAPHS.leading * a.leading


def _least_width(placed: _Placed) -> float:
    """Return how wide a column must be, in ems, for its lines to be broken ones."""
    return (
        PARAGRAPHS.narrow if placed.measured or not sets_no_space(placed.line.text[-1]) else PARAGRAPHS.wide
    )


def _columns(lines: Sequence[Line], page: int, title: float) -> list[_Placed]:
    """Return for each line the edges of its column."""
    placed: list[_Placed] = []
    for block in _blocks(lines):
        plain = [line for line in block if not line.cells and not line.row] or list(block)
        widest = max(line.x1 - line.x0 for line in plain)
        left = min((line.x0 for line in plain if line.x1 - line.x0 >= widest / 2), default=plain[0].x0)
        right = max(line.x1 for line in plain)
        gaps = sorted(b.top - a.top for a, b in itertools.pairwise(block) if b.top > a.top)
        leading = gaps[len(gaps) // 4] if gaps else 0.0
        even = sum(line.x1 >= right - PARAGRAPHS.even * line.em for line in plain)
        full = even > PARAGRAPHS.few or (
            even == PARAGRAPHS.few and right - left >= PARAGRAPHS.wide * plain[0].em
        )
        placed += [
            _Placed(line, page, left, right, leading, line.em >= title, full, jump=i == 0)
            for i, line in enumerate(block)
        ]
    return placed


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Cut the lines where they jump upwards: to the next column."""
    block: list[Line] = []
    for line in lines:
        if block and line.top < block[-1].top - line.em:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _headers(pages: Sequence[PageLines]) -> set[tuple[int, int]]:
    """Find page headers, footers and numbers: page and index of the line."""
    found: set[tuple[int, int]] = set()
    seen: Counter[tuple[bool, str]] = Counter()
    edges = [(p, i, top, line) for p, page in enumerate(pages) for i, top, line in _edge_lines(page)]
    for _, _, top, line in edges:
        seen[top, _shape(line.text)] += 1
    needed = max(2, PARAGRAPHS.repeated * len(pages))
    for page, index, top, line in edges:
        if NUMBER.fullmatch(line.text.strip()) or seen[top, _shape(line.text)] >= needed:
            found.add((page, index))
    return found


def _edge_lines(page: PageLines) -> Iterator[tuple[int, bool, Line]]:
    order = sorted(range(len(page.lines)), key=lambda i: page.lines[i].top)
    order = [i for i in order if page.lines[i].row is None]
    for i in order[: PARAGRAPHS.edge]:
        if page.lines[i].bottom <= page.height * PARAGRAPHS.edge_part:
            yield i, True, page.lines[i]
    for i in order[-PARAGRAPHS.edge :]:
        if page.lines[i].top >= page.height * (1 - PARAGRAPHS.edge_part):
            yield i, False, page.lines[i]


def _shape(text: str) -> str:
    """Return a line without its figures and spaces: the same on every page, whatever the number."""
    return re.sub(r"[0-9]+", "#", "".join(text.split()))
