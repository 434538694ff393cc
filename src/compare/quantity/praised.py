"""Say of figures whose sentence opens with a slogan that they are of what it is on (信访主渠道更畅通，受理92件).

In: a text, its marks, their names. Out: the names, a bare rate without what was counted before it; and what those are
of that are an act, a bare rate or a short word. Refused: nothing; a name that tells by itself has no such owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.acts import owner_in
from compare.quantity.nouns import CLAUSE
from compare.quantity.slogans import praised_in
from compare.quantity.sound import is_bare_rate, is_short
from compare.quantity.thin import tells_little

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_STOP = regex(r"[。！？!?\n]")


def praised(text: str, marks: list[Mark], names: list[str]) -> tuple[list[str], dict[int, str]]:
    """Return the names and, by their place, the topics of the slogans that they are of."""
    owners: dict[int, str] = {}
    names = list(names)
    end, topic, short = 0, "", set[str]()
    for i, (mark, name) in enumerate(zip(marks, names, strict=True)):
        stops = [stop.end() for stop in _STOP.finditer(text, end, mark.start)]
        if stops or not i:
            topic, short = _opening(text[max(stops, default=0) : mark.start]), set()
        end = mark.after
        if not topic or not name or topic in name:
            continue
        if mark.unit == "%" and owner_in(name) in short:  # 受理纠纷9件，成功率98%: of the mediation
            names[i] = name.removeprefix(owner_in(name))
        if tells_little(names[i]) or is_bare_rate(names[i]) or is_short(names[i], mark):
            short.add(names[i])
            owners[i] = topic
        elif mark.classifier and not any(word in name for word in short):
            topic = ""  # another thing is spoken of
    return names, owners


def _opening(said: str) -> str:
    """Return the topic of the slogan that a sentence opens with before its first figure."""
    first, *rest = CLAUSE.split(said)
    return praised_in(first) if rest else ""
