"""A text as lines.

In: a text. Out: `Line` records, blank lines left out. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BREAKS", "Line", "split_lines"]

BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line, for `str.splitlines` and for every room."""
_BLANK = " \t\x1f\u00a0\u1680\u180e\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))


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
