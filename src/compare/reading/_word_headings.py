"""Detect the headings of a Word file: by their style where styles are used, else by how they look.

In: its paragraphs. Out: an `Extract`, the text on lines, with headings and tables. Refused: a file without text; where
nothing stands out there are no headings, and numbers in the text may still tell them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.reading._extract import Extract
from compare.reading._table_rows import tables_of
from compare.reading.tuning import LOOKS
from compare.records import ReadError, SourceMap

if TYPE_CHECKING:
    from compare.reading._table_rows import Row

NUMBERED = regex(r"[(（第]?\w{1,3}[、.．)）章]")
SENTENCE_ENDS = "。；：，、！？.;:,!?"


@dataclass(slots=True)
class Paragraph:
    """One line to be: its text, its outline level by style (0 for none), and how it looks."""

    text: str
    level: int = 0
    title: bool = False
    look: tuple[int, float] = (0, 0.0)  # bold, size in half points
    row: Row | None = None  # the row of a table the line is


def lay_out(
    paragraphs: list[Paragraph],
    name: str,
    kind: str,
    *,
    meta: tuple[tuple[str, str], ...] = (),
    warnings: tuple[str, ...] = (),
) -> Extract:
    """Put the paragraphs of a file on lines, and say where headings and tables are; refuse a file without text."""
    levels = _levels([p for p in paragraphs if p.text.strip() and p.row is None])
    lines: list[str] = []
    headings: list[tuple[int, int]] = []
    rows: list[tuple[int, Row]] = []
    at = 0
    for paragraph in paragraphs:
        level = levels.get(id(paragraph), 0)
        if level:
            headings.append((at + len(paragraph.text) - len(paragraph.text.lstrip()), level))
        if paragraph.row is not None:
            rows.append((at, paragraph.row))
        lines.append(paragraph.text)
        at += len(paragraph.text) + 1
    text = "\n".join(lines)
    if not text.strip():
        raise ReadError(
            f"{name} is {kind} that holds no text; if it holds pictures of pages, they need OCR first"
        )
    places = SourceMap.identity(text)
    return Extract(text, text, places, tuple(headings), meta, warnings=warnings, tables=tables_of(text, rows))


def _levels(paragraphs: list[Paragraph]) -> dict[int, int]:
    """Return the level of each heading: by style where styles are used, else by the look."""
    first = paragraphs[0] if paragraphs else None
    styled = {id(p): p.level for p in paragraphs if p.level}
    if styled:
        if first is not None and first.title:
            return {id(first): 1} | {key: level + 1 for key, level in styled.items()}
        return styled
    return _levels_by_look(paragraphs)


def _levels_by_look(paragraphs: list[Paragraph]) -> dict[int, int]:
    """Detect headings in a text without styles: short lines, several of them, all bold or larger than the body."""
    weights: Counter[tuple[int, float]] = Counter()
    for paragraph in paragraphs:
        weights[paragraph.look] += len(paragraph.text)
    if not weights:
        return {}
    bold, size = weights.most_common(1)[0][0]
    stands_out = [p for p in paragraphs[1:] if _is_short(p.text) and _stands_out(p.look, bold, size)]
    looks = Counter(p.look for p in stands_out)
    chosen = [p for p in stands_out if looks[p.look] > 1]
    if not chosen:
        return {}
    ranks = {look: rank for rank, look in enumerate(dict.fromkeys(p.look for p in chosen))}
    plain = {id(p) for p in chosen}
    numbered = sum(
        bool(NUMBERED.match(p.text.strip())) and len(p.text) <= LOOKS.short and id(p) not in plain
        for p in paragraphs
    )
    # Where chapters are numbered but not set apart by their look, what is set apart is below them.
    down = 1 + (numbered > 1)
    return {id(p): ranks[p.look] + down for p in chosen}


def _is_short(text: str) -> bool:
    bare = text.strip()
    return len(bare) <= LOOKS.short and bare[-1] not in SENTENCE_ENDS


def _stands_out(look: tuple[int, float], bold: int, size: float) -> bool:
    """Whether a look is bolder or larger than the body's; a size that is not stated is the body's."""
    own = look[1] or size
    return (look[0] > bold and own >= size) or own > size > 0
