"""Where the printed figures of a report stand in its text, every time they are printed.

In: a text and the figures found in it. Out: the places of all that look like one of them. Refused: nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Figures:
    """Finds printed figures in stretches of a text, from left to right, the longest that fits first.

    One expression of all figures would find the same; to compile it takes longer than all the searches.

    Examples
    --------
    >>> list(Figures("5座12座", ["5座", "12座", "2座"]).within(0, 5))
    [(0, 2), (2, 5)]

    """

    def __init__(self, text: str, figures: Iterable[str]) -> None:
        self._text = text
        self._figures = frozenset(filter(None, figures))
        lengths: dict[str, set[int]] = {}
        for figure in self._figures:
            lengths.setdefault(figure[0], set()).add(len(figure))
        self._lengths = {sign: sorted(sizes, reverse=True) for sign, sizes in lengths.items()}
        self._opening = re.compile(f"[{''.join(map(re.escape, sorted(lengths)))}]" if lengths else "(?!)")

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give start and end of each figure that lies in a stretch of the text."""
        text, figures = self._text, self._figures
        while opening := self._opening.search(text, start, end):
            at = opening.start()
            start = at + 1
            for length in self._lengths[opening.group()]:
                if at + length <= end and text[at : at + length] in figures:
                    start = at + length
                    yield at, start
                    break
