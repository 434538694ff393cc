"""Read the tables of a page out of its markup.

In: the markup. Out: `Table` records, each cell with its place in the markup. Refused: nothing; a table that contains
another is layout and left out.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise

from compare.lazy import regex
from compare.reading.tuning import WEB
from compare.records import Cell, Span, Table

TAG = regex(r"<(/?)(table|tr|td|th|ix:header)\b([^<>]{0,4000})>", re.IGNORECASE)
ANY_TAG = regex(r"<[^<>]{0,8000}>")
LEAD = regex(r"(?:<[^<>]{0,8000}>|&(?:#160|#xa0|#12288|#x3000|nbsp|emsp|ensp);|\s)+", re.IGNORECASE)
SPAN = regex(r"(col|row)span\s?=\s?[\"']?(\d{1,3})", re.IGNORECASE)
INDENT = regex(r"(?:padding-left|text-indent|padding:\s?[\d.]{1,6}\w{0,3} [\d.]{1,6}\w{0,3} [\d.]{1,6}\w{0,3})"
                    r"[: ]\s?(\d{1,3})(?:\.\d{1,4})?p[tx]", re.IGNORECASE)  # fmt: skip
WIDTHS = {"\u3000": 10, "\u2003": 10, "\u2002": 5, "\u00a0": 3}
"""How many points a blank is wide, about."""


def web_tables(raw: str) -> tuple[Table, ...]:
    """Read the tables of a page that contain no other table.

    Examples
    --------
    >>> (table,) = web_tables("<p>Roads (in millions)</p><table><tr><td>Paved<td>$<td>12</table>")
    >>> [cell.text for cell in table.cells], table.above
    (['Paved', '$', '12'], 'Roads (in millions)')

    """
    raw = _uncommented(raw)
    tables: list[Table] = []
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
                above = _plain(raw[max(before, start - WEB.markup) : raw.rfind("<", 0, start)])
                cells = _cells(raw, tags, tag.start())
                several = any(a.row == b.row for a, b in pairwise(cells))  # else it only frames text
                tables += (
                    [Table(Span(start, tag.start()), above[-WEB.said_above :], cells)] if several else []
                )
            tags, before = [], tag.end()
        elif opened:
            tags.append(tag)
    return tuple(tables)


def _plain(markup: str) -> str:
    if "<" in markup and not markup.startswith("<"):
        markup = markup[markup.find(">") + 1 :] if markup.find(">") < markup.find("<") else markup
    return " ".join(html.unescape(ANY_TAG.sub(" ", markup)).split())


def _uncommented(raw: str) -> str:
    """Blank what is commented out; every place stays where it is."""
    pieces, at = [], 0
    while (start := raw.find("<!--", at)) >= 0 and (end := raw.find("-->", start)) >= 0:
        pieces += [raw[at:start], " " * (end + 3 - start)]
        at = end + 3
    return "".join([*pieces, raw[at:]]) if pieces else raw


def _cells(raw: str, tags: list[re.Match[str]], end: int) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    row, column = -1, 0
    hanging: dict[int, int] = {}  # columns that a cell of a row above still covers, and for how many rows
    for n, tag in enumerate(tags):
        if tag[1]:
            continue
        if tag[2].lower() == "tr":
            row, column = row + 1, 0
            hanging = {at: left - 1 for at, left in hanging.items() if left > 1}
            continue
        row = max(row, 0)
        spans = {key.lower(): max(1, int(value)) for key, value in SPAN.findall(tag[3])}
        while column in hanging:
            column += 1
        stop = column + spans.get("col", 1)
        if spans.get("row", 1) > 1:
            hanging.update(dict.fromkeys(range(column, stop), spans["row"]))
        inner = Span(tag.end(), tags[n + 1].start() if n + 1 < len(tags) else end)
        text = _plain(raw[inner.slice])
        if text:
            indent = INDENT.search(tag[3]) or INDENT.search(raw[inner.slice][:600])
            set_in = (int(indent[1]) if indent else 0) + _blanks(raw[inner.slice][:600])
            place = _letters(raw, inner)
            cells.append(Cell(row, column, text, place, spans.get("row", 1), stop - column, set_in))
        column = stop
    return tuple(c if c.bottom <= row + 1 else replace(c, rows=row + 1 - c.row) for c in cells)


def _blanks(inner: str) -> int:
    """Return how far the blanks in front of a text set it in, in points."""
    said = html.unescape(ANY_TAG.sub("", inner)).lstrip(" \t\r\n")
    return sum(WIDTHS.get(blank, 0) for blank in said[: len(said) - len(said.lstrip())])


def _letters(raw: str, inner: Span) -> Span:
    """Find the letters of a cell between its tags."""
    lead = LEAD.match(raw, inner.start, inner.end)
    start = lead.end() if lead else inner.start
    end = raw.find("<", start, inner.end)
    if end < 0 or _plain(raw[end : inner.end]):
        end = start + len(raw[start : inner.end].rstrip())
    return Span(start, end)
