"""Read a line of a plain text as a row of a table: how its cells are parted, and where each is set.

In: a line. Out: a `Line` of `Part` records. Refused: paragraphs, and sentences that are set with tabs or wide blanks.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.lazy import regex
from compare.reading.tuning import TYPED
from compare.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STROKES = regex(r"[|｜│┃]")
RULE = regex(r"[\s|｜│┃+:=_\-—─━┌┬┐├┼┤└┴┘═╔╦╗╠╬╣╚╩╝]+")
"""A line that only parts rows."""
GAP = regex(r"(?:[ \u00a0\u2002]{2,}|\u3000+)[ \u00a0\u2002\u3000]*|\t+")
LED = regex(
    r"[ \u00a0]?(?:\.[ \u00a0]?){3,}[ \u00a0]*(?=\S)|[ \u00a0]?\.{1,2}[ \u00a0]{2,}(?=[\d$(])|" + GAP.pattern
)
"""Dots lead from a name to its numbers; in a list of contents they lead to a page."""
PAGE_LED = regex(r"(?:\. ?){3,}\s*\d{1,3}\s*$")
MARKS = regex(r"\s*(?:<(?:/?TABLE|CAPTION|S|C|PAGE|/?FN|F\d{1,2})>\s*){1,40}", re.IGNORECASE)
"""Marks of old filings: where a table, its caption, its names and its columns begin, and where a page ends."""
SIGN = regex(r"[$€£]")
LONE = "lone"
"""The manner of a longer line with a single cell."""
YEAR = regex(r"(?:FY\s?)?(?:19|20)\d\d年?度?")
SIGNS = frozenset("，。；！？,;!?")
"""Where a cell contains such a sign and is this long, the line is a sentence."""
NUMBER = regex(
    r"[-–—−+(（]?(?:[$€£¥￥]\s{0,3})?[-–—−(（]?(?:\d|\.\d)[\d,，.]{0,20}\s?[)）]?\s?(?:%|％|‰|[^\W\d_]{1,4})?[)）]?"
)


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


def read_line(whole: str, start: int) -> Line | None:
    """Read a line as a row; one that only parts rows has no cells and any manner."""
    bare = whole.rstrip("\r\n")
    if len(bare) > TYPED.longest_row:
        return None
    if RULE.fullmatch(bare):
        return Line("", tuple(_parts(bare, start, GAP, numbered=False)))
    if STROKES.search(bare):
        return Line("stroke", tuple(_parts(bare, start, STROKES, numbered=True)))
    lead = len(bare) - len(bare.lstrip())
    if "\t" in bare[lead:].rstrip():
        parts = tuple(_parts(bare, start, re.compile("\t"), numbered=True))
        return Line("tab", parts) if len(parts) <= TYPED.most_cells else None
    parts = tuple(_priced(_parts(bare, start, GAP if PAGE_LED.search(bare) else LED, numbered=False)))
    if len(parts) == 1:  # a group of rows, a part of a name, or a sentence
        plain = len(parts[0].text) <= TYPED.lone and not SIGNS & set(parts[0].text)
        return Line("" if plain else LONE, parts)
    said = any(len(part.text) > TYPED.sentence and SIGNS & set(part.text) for part in parts)
    said = said and not any(NUMBER.fullmatch(part.text) for part in parts[1:])
    return None if said or len(parts) > TYPED.most_cells else Line("blank", parts)


def _priced(parts: Iterable[Part]) -> Iterator[Part]:
    """Put a sign of money that stands apart to its number, which is placed by its digits."""
    sign: Part | None = None
    for part in parts:
        whole = part
        if sign is not None:
            text, place = f"{sign.text} {part.text}", Span(sign.span.start, part.span.end)
            whole, sign = Part(text, place, part.left, part.right), None
        elif SIGN.fullmatch(part.text):
            sign = part
            continue
        elif SIGN.match(part.text):
            digits = part.text[1:].lstrip()
            whole = part._replace(left=part.left + len(part.text) - len(digits))
        yield whole
    if sign is not None:
        yield sign


def _parts(line: str, start: int, sign: re.Pattern[str], *, numbered: bool) -> Iterator[Part]:
    """Yield the cells of a line, placed by their number or by how far right they are set."""
    widths = [] if numbered else [0, *accumulate(width_of(char) for char in line)]
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
    wide = alone and bool(other) and width_of(one[-1]) == width_of(other[0]) == 2  # noqa: PLR2004 - a line may end in blanks
    return wide and end - start <= TYPED.within


def width_of(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
