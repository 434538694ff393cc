"""Put characters for the radicals that only look like them, as PDF files and their copies have them.

In: a text on its way through the steps. Out: the same with plain characters, a record for each. Refused: radicals that
stand for no single character, which stay.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from compare.repair.changes import Change, State, apply_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["plain_characters", "plain_radicals"]

RADICAL = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
_SUPPLEMENT = dict(
    zip(
        "⺠⺟⺒⺌⺍⺎⺏⺐⺑⺓⺕⺗⺝⺢⺫⺬⺮⺳⺴⺶⺼⺽⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳",
        "民母巳小小兀尣尢尢幺彐心月水目示竹网网羊肉臼虎衣覀西见角讠贝足车辶长门雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟",
        strict=True,
    )
)
"""The supplementary radicals the standard decomposes into nothing, and the characters of the same form."""


def plain_characters(text: str) -> str:
    """Return a text with characters for radicals, of the same length.

    Examples
    --------
    >>> plain_characters("⼀、⾏政⺠事")
    '一、行政民事'

    """
    return RADICAL.sub(lambda match: _plain(match[0]), text)


def _plain(char: str) -> str:
    plain = _SUPPLEMENT.get(char) or unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char


def plain_radicals(state: State) -> State:
    """Put characters for radicals and for characters that are twice in Unicode.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> plain_radicals(State("⼯作", SourceMap.identity("⼯作"))).text
    '工作'

    """

    def changes() -> Iterator[Change]:
        for match in RADICAL.finditer(state.text):
            plain = _plain(match[0])
            if plain != match[0]:
                yield Change(match.start(), match.end(), plain, "radical")

    return apply_changes(state, changes())
