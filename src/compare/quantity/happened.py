"""Read what the clause before says that something happened to: what is told next is of that.

In: a text, its marks, the place of one. Out: what it happened to, empty where the clause counts things or does
something to others. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE, TRIM
from compare.quantity.phrases import BREAK, opens_clause, undated
from compare.quantity.slogans import praised_in
from compare.quantity.tuning import LENGTHS, REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_FRAMES = WORDS.frames
_DAY, _LASTED = regex(WORDS.dates.pattern), regex(_FRAMES.lasted.pattern)
_FRONTS = frozenset((*_FRAMES.fronts, *WORDS.movers))
_DOES, _HOW, _WITH, _SOMEBODY = "v", frozenset(("d", "ad")), "p", "r"
_NO_THING, _SAYING = frozenset((_DOES, _WITH, _SOMEBODY, "f")), frozenset("il")
_SAYS = frozenset((_DOES, "vd", "vi", "a", "ul", _WITH)) | _HOW
_ENDS = frozenset((*WORDS.ends, *WORDS.later_ends))
_BETTERED = frozenset((*_FRAMES.progress, *_FRAMES.movers))
_OPENING = frozenset(_FRAMES.opening)
_FILLS = frozenset("tcd")
_QUOTE, _UNQUOTE = "“", "”"


def happened_before(text: str, marks: list[Mark], i: int, name: str) -> str:
    """Return what something happened to in the clause before that of a figure, which counts nothing but time."""
    end = marks[i].start
    clauses = CLAUSE.split(BREAK.split(text[max(0, end - REACHES.before) : end])[-1])
    if len(clauses) < PAIR or len(clauses[-1].strip(TRIM)) > len(name) + LENGTHS.act:
        return ""  # its own clause names something else first
    clause = clauses[-PAIR]
    till = end - len(clauses[-1]) - 1
    inside = (mark for mark in marks[:i] if till - len(clause) <= mark.start < till)
    return happening(clause) if all(mark.unit.endswith(_FRAMES.lasting) for mark in inside) else ""


def happening(clause: str) -> str:
    """Return what a clause says something happened to.

    Examples
    --------
    >>> (
    ...     happening("电商园于3月开园"),
    ...     happening("“夜市”延长到18晚"),
    ...     happening("绿道贯通后"),
    ...     happening("各项工作推进"),
    ... )
    ('电商园', '“夜市”', '绿道', '')

    """
    said = _LASTED.split(undated(clause).strip(TRIM), maxsplit=1)[0]
    said = _DAY.sub("", said).strip(TRIM)
    for then in _FRAMES.thereafter:
        said = said.removesuffix(then)
    if praised_in(said):
        return praised_in(said)
    words = [(word, _DOES if word in _OPENING else tag) for word, tag in rjieba.tag(said)]
    plain = [word for word, _ in words]
    start, end = 0, len(words)
    while start < end and (words[start][1][0] in _FILLS or opens_clause(plain, start)):
        if plain[start] in _FRONTS or words[start][1] == _WITH:
            return ""
        start += 1
    if start == end or words[start][1] in _NO_THING or words[-1][1][0] not in "vu":
        return ""
    while end > start + 1 and (words[end - 1][1] in _SAYS or plain[end - 1] in _ENDS):
        end -= 1
    quoted = False
    for at in range(start, end):
        quoted = (quoted or _QUOTE in plain[at]) and _UNQUOTE not in plain[at]
        if at > start and not quoted and words[at][1] in (_WITH, *_HOW):
            end = at
            break
    if any(tag in _SAYING for _, tag in words[start:end]):
        return ""
    did = any(tag == _DOES for _, tag in words[end:]) and _BETTERED.isdisjoint(plain[end:])
    return "".join(plain[start:end]).strip(TRIM) if did else ""
