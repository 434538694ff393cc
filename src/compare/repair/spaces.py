"""Take out what no reader sees, and bring spaces, letters, digits and characters to one form.

In: a text with zero-width characters, ideographic or no-break spaces, full-width letters and digits, radicals that only
look like characters, as PDF files and their copies have them. Out: the text without the first, plain spaces for the
second, plain letters and digits for the third, the characters for the last, and the Chinese full stop for the point
that ends a Chinese sentence. Refused: all other signs, whose width is a matter of taste; radicals that stand for no
single character; line ends.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.repair.state import Change, State, apply_changes
from compare.repair.tuning import LAYOUT, POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Zero-width space, non-joiner, joiner, marks of direction, word joiner, byte order mark, soft hyphen.
_INVISIBLE = regex("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+")
_ODD_SPACES = regex(
    "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ue5e5]+"
)  # the last is how GBK fonts print the ideographic one
_APART, _CLOSE = regex("[\u4e00-\u9fff](?= [\u4e00-\u9fff])"), regex("[\u4e00-\u9fff]{2}")
_GAP = regex(r"(?<=[^\sA-Za-z]) (?=[^\sA-Za-z])")
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ]+")
# A point between Chinese words ends their sentence; behind or before a numeral it may number an item or name a day.
_POINT = regex(
    r"(?<=[\u4e00-\u9fff）)”》%％])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“《（]|[ \t]*$)",
    re.MULTILINE,
)
_CLAUSE = regex(r"[\u4e00-\u9fff][^。；！？\n.]{7,}$")  # what is shorter is a name (卡尔.马克思)
# 增长3. 5%: between a word and a measure word these are no number of an item and its text
_SPLIT = regex(r"(?<=[\u4e00-\u9fff])[0-9]{1,4}(?: \. ?|\. )[0-9]{1,4}(?=[万亿%％‰]|个百分点)")
_TO_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_RADICAL = regex("[\u2e80-\u2fdf\uf900-\ufaff]")
_SUPPLEMENT = dict(
    zip(
        "⺠⺟⺒⺌⺍⺎⺏⺐⺑⺓⺕⺗⺝⺢⺫⺬⺮⺳⺴⺶⺼⺽⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳",
        "民母巳小小兀尣尢尢幺彐心月水目示竹网网羊肉臼虎衣覀西见角讠贝足车辶长门雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟",
        strict=True,
    )
)
"""The supplementary radicals the standard decomposes into nothing, and the characters of the same form."""


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
    """Put a plain space for each ideographic, no-break, em or other odd space, and close up what a copy spread.

    A decimal that a blank parts is whole again.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> plain_spaces(State("\u3000\u3000一、", SourceMap.identity("\u3000\u3000一、"))).text
    '  一、'

    """

    def changes() -> Iterator[Change]:
        for m in _ODD_SPACES.finditer(state.text):
            yield Change(m.start(), m.end(), " " * (m.end() - m.start()), "space")

    state = apply_changes(state, changes())
    state = apply_changes(
        state, (Change(*m.span(), m[0].replace(" ", ""), "space") for m in _SPLIT.finditer(state.text))
    )
    apart, close = (len(pattern.findall(state.text)) for pattern in (_APART, _CLOSE))
    if apart < LAYOUT.least_spread or apart < LAYOUT.spread * close:
        return state
    return apply_changes(state, (Change(m.start(), m.end(), "", "space") for m in _GAP.finditer(state.text)))


def narrow_letters(state: State) -> State:
    """Put plain letters and digits for full-width ones, the Chinese stop for a point that ends a sentence.

    All other signs (，％：) stay as they are.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> narrow_letters(State("２０２３年，", SourceMap.identity("２０２３年，"))).text
    '2023年，'
    >>> narrow_letters(
    ...     State("不予公开信息数为0条.内容涵盖财政", SourceMap.identity("不予公开信息数为0条.内容涵盖财政"))
    ... ).text
    '不予公开信息数为0条。内容涵盖财政'

    """

    def changes() -> Iterator[Change]:
        for m in _WIDE.finditer(state.text):
            yield Change(m.start(), m.end(), m.group().translate(_TO_NARROW), "width")
        for m in _POINT.finditer(state.text):
            if _CLAUSE.search(state.text, max(0, m.start() - POINTS.reach), m.start()):
                yield Change(m.start(), m.end(), "。", "width")

    return apply_changes(state, sorted(changes(), key=lambda change: change.start))


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
        for match in _RADICAL.finditer(state.text):
            plain = _plain(match[0])
            if plain != match[0]:
                yield Change(match.start(), match.end(), plain, "radical")

    return apply_changes(state, changes())
