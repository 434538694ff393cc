"""Keep, through any HTML parser, the place in the source where each piece of text stood.

In: the decoded source of a page. Out: the source with a marker before each stretch of text, and, for the text a parser
gives back, the pieces with their offsets. Refused: nothing; where the source leaves no character free for markers
there are none, and the text is its own source.

A parser of hostile pages moves, closes and decodes as it likes, and reports no offsets. A marker is text, so it goes
wherever the text goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

PRIVATE = range(0xE000, 0xF900)
REFERENCE = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
SPOT = regex(rf">(?=[^<]|<[^a-zA-Z/!?])|{REFERENCE}|\r\n?")
"""Where a new stretch begins: after a tag, and at and after whatever a parser writes differently."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and where it stood; exact if it is there letter by letter."""

    text: str
    start: int
    end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Markers:
    """A source with markers in it."""

    marked: str
    raw: str
    spots: tuple[int, ...]
    pattern: re.Pattern[str] | None

    def pieces(self, text: str) -> Iterator[Piece]:
        """Cut a text the parser gave at its markers.

        Examples
        --------
        >>> [p for p in set_markers("<p>A&amp;B").pieces(set_markers("<p>A&amp;B").marked[3:])][1]
        Piece(text='&amp;', start=4, end=9, exact=True)

        """
        if self.pattern is None:
            return
        parts = self.pattern.split(text)
        for number, piece in zip(parts[1::2], parts[2::2], strict=True):
            at = int(number)
            if not piece or at >= len(self.spots):
                continue
            start = self.spots[at]
            if self.raw.startswith(piece, start):
                yield Piece(piece, start, start + len(piece), exact=True)
            else:
                stop = self.spots[at + 1] if at + 1 < len(self.spots) else len(self.raw)
                yield Piece(piece, start, stop, exact=False)

    def plain(self, text: str) -> str:
        """Take the markers out of a text."""
        return self.pattern.sub("", text) if self.pattern else text


def set_markers(raw: str) -> Markers:
    """Put a marker before each stretch of text of a page."""
    used = set(raw)
    free = [chr(code) for code in PRIVATE if chr(code) not in used][:2]
    if len(free) < 2:  # noqa: PLR2004 - one opens a marker, one closes it
        return Markers(raw, raw, (), None)
    spots = sorted({0, *_spots(raw)})
    out = []
    for number, (start, stop) in enumerate(zip(spots, [*spots[1:], len(raw)], strict=True)):
        out += [free[0], str(number), free[1], raw[start:stop]]
    out.insert(0, raw[: spots[0]])
    return Markers("".join(out), raw, tuple(spots), re.compile(f"{free[0]}([0-9]+){free[1]}"))


def _spots(raw: str) -> Iterator[int]:
    for match in SPOT.finditer(raw):
        if match[0] != ">":
            yield match.start()
        yield match.end()
