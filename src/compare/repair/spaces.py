"""Take out what no reader sees, and bring spaces, letters and digits to one width.

In: a text with zero-width characters, ideographic or no-break spaces, full-width letters and digits. Out:
the text without the first, plain spaces for the second, plain letters and digits for the third. Refused:
full-width punctuation and signs, which are how Chinese is written; line ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.repair.changes import Change, State, apply_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["drop_invisible", "narrow_letters", "plain_spaces"]

# Zero-width space, non-joiner, joiner, marks of direction, word joiner, byte order mark, soft hyphen.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+")
_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_TO_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def drop_invisible(state: State) -> State:
    """Remove characters that have no width.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> drop_invisible(State("一\u200b村", SourceMap.identity("一\u200b村"))).text
    '一村'

    """
    return apply_changes(
        state, (Change(m.start(), m.end(), "", "invisible") for m in _INVISIBLE.finditer(state.text))
    )


def plain_spaces(state: State) -> State:
    """Put a plain space for each ideographic, no-break, em or other odd space; nothing moves.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> plain_spaces(State("\u3000\u3000一、", SourceMap.identity("\u3000\u3000一、"))).text
    '  一、'

    """

    def changes() -> Iterator[Change]:
        for m in _ODD_SPACES.finditer(state.text):
            yield Change(m.start(), m.end(), " " * (m.end() - m.start()), "space")

    return apply_changes(state, changes())


def narrow_letters(state: State) -> State:
    """Put plain letters and digits for full-width ones, and leave all full-width signs (，％：) as they are.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> narrow_letters(State("２０２３年，", SourceMap.identity("２０２３年，"))).text
    '2023年，'

    """

    def changes() -> Iterator[Change]:
        for m in _WIDE.finditer(state.text):
            yield Change(m.start(), m.end(), m.group().translate(_TO_NARROW), "width")

    return apply_changes(state, changes())
