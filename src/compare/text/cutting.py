"""Cut texts into sentences and clauses, and find those around a place.

In: a text and the marks that part it. Out: places of pieces. Refused: a cut inside what brackets hold together, or
between two digits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "REACH",
    "cut",
    "first_piece",
    "last_piece",
    "sentence_around",
    "stretch_around",
    "strip",
    "unspaced",
]

LONGEST_NAME = 60
"""A bracket that is not closed within this many characters was never meant to be one: cutting goes on behind it."""
REACH = 300
"""What a sentence says of a figure is this near to it; longer sentences are lists."""
_IN_NUMBERS = ".,:"  # marks that may as well be in a number or a time of day
_EDGES = " \t\r\n\u3000\u2003\xa0\u200b"


@lru_cache(maxsize=64)
def _any_of(marks: str, openers: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Find the characters at which a cut is thought about at all."""
    return re.compile(f"[{re.escape(marks + ''.join(openers))}]")


def cut(text: str, marks: str, brackets: tuple[tuple[str, str], ...] = ()) -> Iterator[tuple[int, int]]:
    """Yield start and end of the pieces of a text between some marks.

    Examples
    --------
    >>> text = "办好“山、水”展，修路"
    >>> [text[a:b] for a, b in cut(text, "、，", (("“", "”"),))]
    ['办好“山、水”展', '修路']

    """
    closers = dict(brackets)
    find = _any_of(marks, tuple(closers)).search
    start = i = 0
    while found := find(text, i):
        i = found.start()
        closer = closers.get(text[i])
        if closer is not None:
            i = max(i, text.find(closer, i + 1, i + LONGEST_NAME))
        elif text[i] not in _IN_NUMBERS or not _between_digits(text, i):
            yield start, i
            start = i + 1
        i += 1
    yield start, len(text)


def _between_digits(text: str, i: int) -> bool:
    return text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch inwards over white space.

    Examples
    --------
    >>> strip("修路。 建桥。", 3, 7)
    (4, 7)

    """
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def stretch_around(text: str, at: Span, within: Span, marks: str) -> Span:
    """Return what is between the nearest marks before and behind a place.

    Examples
    --------
    >>> stretch_around("修路。建桥3座。植树。", Span(5, 7), Span(0, 11), "。")
    Span(start=3, end=7)

    """
    start = max((text.rfind(mark, within.start, at.start) for mark in marks), default=-1) + 1
    ends = [found for mark in marks if (found := text.find(mark, at.end, within.end)) >= 0]
    return Span(max(start, within.start), min(ends, default=within.end))


def sentence_around(text: str, at: Span, within: Span, stops: str) -> Span:
    """Return the sentence around a place, no farther than `REACH` characters to either side, without blanks.

    Examples
    --------
    >>> sentence_around("修路。建桥3座。植树。", Span(5, 7), Span(0, 11), "。")
    Span(start=3, end=7)

    """
    near = Span(max(within.start, at.start - REACH), min(within.end, at.end + REACH))
    found = stretch_around(text, at, near, stops)
    return Span(*strip(text, min(found.start, at.start), max(found.end, at.end)))


def first_piece(text: str, marks: str) -> str:
    """Return a text up to the first of some marks.

    Examples
    --------
    >>> first_piece("建桥3座，修路", "，。")
    '建桥3座'

    """
    found = _any_of(marks).search(text) if marks else None
    return text[: found.start()] if found else text


def unspaced(text: str) -> str:
    """Return a text without its blanks.

    Examples
    --------
    >>> unspaced(" 商业 企业")
    '商业企业'

    """
    return "".join(text.split())


def last_piece(text: str, marks: str) -> str:
    """Return a text from behind the last of some marks.

    Examples
    --------
    >>> last_piece("建桥3座，修路", "，。")
    '修路'

    """
    return text[max((text.rfind(mark) for mark in marks), default=-1) + 1 :]
