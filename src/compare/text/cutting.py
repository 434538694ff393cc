"""Cut texts into lines, sentences and clauses, and find those around a place.

In: a text, and the marks that part it where it is not to be cut into lines or sentences. Out: `Line` records, blank
lines left out; places of sentences, which together are the text; places of other pieces. Refused: a cut inside what
brackets hold together, or between two digits.

A sentence ends behind its stop, with the closing quotation marks and blanks that cling to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.languages import CODES, load
from compare.lazy import regex
from compare.records import Span
from compare.text.tuning import CUTTING

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line, for `str.splitlines` and for every room."""
_BLANK = " \t\x1f\u00a0\u1680\u180e\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))
_PAUSE = regex(r"[，,、：:\s]")
_IN_NUMBERS = ".,:"  # marks that may as well be in a number or a time of day
_EDGES = " \t\r\n\u3000\u2003\xa0\u200b"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that contains something, without indent and trailing blanks."""

    start: int  # where its text stands
    end: int
    text: str
    indent: int = 0  # blanks in front of it
    gap: int = 0  # blank lines before it


def split_lines(text: str) -> list[Line]:
    r"""Cut a text into the lines that contain something.

    Examples
    --------
    >>> [
    ...     (line.start, line.text, line.indent, line.gap)
    ...     for line in split_lines("修路。\n\n\u3000\u3000建桥。")
    ... ]
    [(0, '修路。', 0, 0), (7, '建桥。', 2, 1)]

    """
    lines: list[Line] = []
    at, last = 0, -1
    for number, line in enumerate(text.splitlines(keepends=True)):
        whole = line.rstrip(BREAKS)
        left = whole.lstrip(_BLANK)
        bare = left.rstrip(_BLANK)
        if bare:
            indent = len(whole) - len(left)
            start = at + indent
            lines.append(Line(start, start + len(bare), bare, indent, number - last - 1))
            last = number
        at += len(line)
    return lines


@cache
def _stops() -> re.Pattern[str]:
    """Match what ends a sentence, with all that clings to it."""
    languages = [load(code).wording for code in CODES]
    stops = re.escape("".join(words.stops for words in languages))
    closing = f"[{re.escape(''.join(words.closing for words in languages))}]*"
    opening = re.escape("".join(words.opening for words in languages))
    full = f"(?<=[{stops}])[{stops}]*{closing}\\s*"
    # A Latin full stop ends a sentence before a blank and a capital, not behind an abbreviation or initial.
    short = "".join(f"(?<!\\b{re.escape(word)}[.])" for words in languages for word in words.abbreviations)
    latin = f"(?<=[.]){short}(?<!\\b[A-Z][.]){closing}\\s+(?=[{opening}(A-Z•])"
    # One class of signs in front lets the search skip all letters at once.
    return regex(f"[{stops}.\\n](?:{full}|(?<=\\n)\\s*|{latin})")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences: start and end of each, which together are the text.

    Examples
    --------
    >>> text = "青溪大桥通车。新增公交3条；票价不变。"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['青溪大桥通车。', '新增公交3条；', '票价不变。']

    """
    ends = [m.end() for m in _stops().finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [piece for a, b in pairwise([0, *ends]) if a < b for piece in _cut_long(text, a, b)]


def _cut_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence that is too long behind a comma or blank, where there is one."""
    pieces = []
    while end - start > CUTTING.sentence:
        marks = list(_PAUSE.finditer(text, start + CUTTING.sentence // 2, start + CUTTING.sentence))
        at = marks[0].end() if marks else start + CUTTING.sentence
        pieces.append((start, at))
        start = at
    return [*pieces, (start, end)]


@lru_cache(maxsize=64)
def _any_of(marks: str, openers: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Find the characters at which a cut is thought about at all."""
    return regex(f"[{re.escape(marks + ''.join(openers))}]")


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
            i = max(i, text.find(closer, i + 1, i + CUTTING.bracket))
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
    """Return the sentence around a place, no farther than `CUTTING.reach` characters to either side, without blanks.

    Examples
    --------
    >>> sentence_around("修路。建桥3座。植树。", Span(5, 7), Span(0, 11), "。")
    Span(start=3, end=7)

    """
    near = Span(max(within.start, at.start - CUTTING.reach), min(within.end, at.end + CUTTING.reach))
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
