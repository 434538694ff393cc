"""Read the tables of a page out of its markup.

In: the markup. Out: `Grid` records: rows of cells, each with its column, its text and its place. Refused: nothing; a
table that contains another is layout and left out.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

__all__ = ["Cell", "Grid", "read_grids"]

TAG = re.compile(r"<(/?)(table|tr|td|th|ix:header)\b([^<>]{0,4000})>", re.IGNORECASE)
ANY_TAG = re.compile(r"<[^<>]{0,8000}>")
LEAD = re.compile(r"(?:<[^<>]{0,8000}>|&#160;|&nbsp;|\s)+")
SPAN = re.compile(r"(col|row)span\s?=\s?[\"']?(\d{1,3})", re.IGNORECASE)
INDENT = re.compile(r"(?:padding-left|text-indent|padding:\s?[\d.]{1,6}\w{0,3} [\d.]{1,6}\w{0,3} [\d.]{1,6}\w{0,3})"
                    r"[: ]\s?(\d{1,3})(?:\.\d{1,4})?p[tx]", re.IGNORECASE)  # fmt: skip
ABOVE = 6_000
"""Characters of markup above a table that may hold its caption."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its first column, the one behind its last, its text, and the place of its letters."""

    column: int
    stop: int
    text: str
    start: int
    end: int
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its place in the markup, the text above it, and its rows of cells that hold text."""

    start: int
    end: int
    above: str
    rows: tuple[tuple[Cell, ...], ...]


def read_grids(raw: str) -> tuple[Grid, ...]:
    """Read the tables of a page that contain no other table.

    Examples
    --------
    >>> (grid,) = read_grids("<p>Roads (in millions)</p><table><tr><td>Paved<td>$<td>12</table>")
    >>> [cell.text for cell in grid.rows[0]], grid.above
    (['Paved', '$', '12'], 'Roads (in millions)')

    """
    grids: list[Grid] = []
    opened: list[int] = []
    tags: list[re.Match[str]] = []
    before = innermost = 0
    for tag in TAG.finditer(raw):
        name, closing = tag[2].lower(), bool(tag[1])
        if name == "ix:header":
            before = tag.end()
        elif name == "table" and not closing:
            innermost = tag.end()
            opened.append(innermost)
            tags = []
        elif name == "table" and opened:
            start = opened.pop()
            if tags and start == innermost:
                above = _plain(raw[max(before, start - ABOVE) : raw.rfind("<", 0, start)])
                grids.append(Grid(start, tag.start(), above[-600:], _rows(raw, tags, tag.start())))
            tags, before = [], tag.end()
        elif opened:
            tags.append(tag)
    return tuple(grids)


def _plain(markup: str) -> str:
    if "<" in markup and not markup.startswith("<"):
        markup = markup[markup.find(">") + 1 :] if markup.find(">") < markup.find("<") else markup
    return " ".join(html.unescape(ANY_TAG.sub(" ", markup)).split())


def _rows(raw: str, tags: list[re.Match[str]], end: int) -> tuple[tuple[Cell, ...], ...]:
    rows: list[list[Cell]] = []
    column = 0
    hanging: dict[int, int] = {}  # columns that a cell of a row above still covers, and for how many rows
    for n, tag in enumerate(tags):
        if tag[1]:
            continue
        if tag[2].lower() == "tr":
            rows.append([])
            column = 0
            hanging = {at: left - 1 for at, left in hanging.items() if left > 1}
            continue
        if not rows:
            rows.append([])
        spans = {key.lower(): max(1, int(value)) for key, value in SPAN.findall(tag[3])}
        while column in hanging:
            column += 1
        stop = column + spans.get("col", 1)
        if spans.get("row", 1) > 1:
            hanging.update(dict.fromkeys(range(column, stop), spans["row"]))
        cell = _cell(raw, tag, tags[n + 1].start() if n + 1 < len(tags) else end, column, stop)
        if cell is not None:
            rows[-1].append(cell)
        column = stop
    return tuple(tuple(row) for row in rows if row)


def _cell(raw: str, tag: re.Match[str], end: int, column: int, stop: int) -> Cell | None:
    inner = raw[tag.end() : end]
    text = _plain(inner)
    if not text:
        return None
    lead = LEAD.match(inner)
    start = tag.end() + (lead.end() if lead else 0)
    last = raw.find("<", start, end)
    if last < 0 or _plain(raw[last:end]):
        last = start + len(raw[start:end].rstrip())
    indent = INDENT.search(tag[3]) or INDENT.search(inner[:600])
    return Cell(column, stop, text, start, last, int(indent[1]) if indent else 0)
