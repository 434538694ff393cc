"""A text as lines, without indents, and what each line looks like.

In: the repaired text. Out: `Line` records with offsets into it. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # what ends a line for `str.splitlines`
BLANK = " \t\x1f\u00a0\u1680\u180e\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something: its text without indent, and where that stands."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> list[Line]:
    """Cut a text into lines, leaving out blank ones, indents and trailing spaces."""
    lines = []
    at = 0
    for line in text.splitlines(keepends=True):
        whole = line.rstrip(BREAKS)
        left = whole.lstrip(BLANK)
        bare = left.rstrip(BLANK)
        if bare:
            start = at + len(whole) - len(left)
            lines.append(Line(start, start + len(bare), bare))
        at += len(line)
    return lines
