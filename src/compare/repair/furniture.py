"""Take the page away around a text: buttons and source lines above, editors and licences below.

In: a text on its way through the steps. Out: the same without these lines, a record for each stretch.
Refused: nothing; a line below that is followed by much text is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.repair.changes import Change, State, apply_changes
from compare.repair.lines import PROSE
from compare.text import split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.layout import LayoutWords
    from compare.text import Line

__all__ = ["drop_furniture"]

HEAD_LINES = 60
"""How far from the top the furniture above a body may reach."""
TAIL_FROM = 0.5
"""The body fills at least this part of a page that holds a report."""
TAIL_SHARE = 0.25
"""What follows an end mark is furniture only if it is no more than this part of the page."""
MARK_LIMIT = 120
"""An end mark is a short line (licences are the longest)."""


def drop_furniture(state: State, words: LayoutWords) -> State:
    """Remove the lines of the page above and below the body, and what it sets into the lines."""
    lines = split_lines(state.text)
    head = _body(lines)
    tail = _tail(lines, words, len(state.text))
    above = [
        Change(line.start, _line_end(state.text, line, lines, i), "", "furniture")
        for i, line in enumerate(lines[:head])
        if (tail is None or line.start < tail) and re.search(words.furniture.pattern, line.text)
    ]
    begin = above[-1].end if above else 0
    inside = [
        Change(m.start(), m.end(), "", "furniture")
        for m in re.finditer(words.inline.pattern, state.text)
        if begin <= m.start() and m.end() <= (len(state.text) if tail is None else tail)
    ]
    below = [] if tail is None else [Change(tail, len(state.text), "", "furniture")]
    return apply_changes(state, [*above, *inside, *below])


def _body(lines: Sequence[Line]) -> int:
    """Give the index of the first paragraph: nothing from there on is furniture above a body."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if len(line.text) >= PROSE:
            return index
    return min(len(lines), HEAD_LINES)


def _line_end(text: str, line: Line, lines: Sequence[Line], index: int) -> int:
    """Take the line break along, but not the indent of the next line."""
    stop = lines[index + 1].start if index + 1 < len(lines) else len(text)
    end = line.end
    while end < stop and text[end] not in "\r\n":
        end += 1
    while end < stop and text[end] in "\r\n":
        end += 1
    return end


def _tail(lines: Sequence[Line], words: LayoutWords, length: int) -> int | None:
    """Give the offset where the page goes on below the body, if it does."""
    for index, line in enumerate(lines):
        if line.start < length * TAIL_FROM or len(line.text) > MARK_LIMIT:
            continue
        if not re.search(words.end_mark.pattern, line.text):
            continue
        if sum(len(rest.text) for rest in lines[index:]) <= length * TAIL_SHARE:
            return line.start
    return None
