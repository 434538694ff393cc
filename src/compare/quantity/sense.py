"""Tell what a number says of its indicator: a level, a growth, a part, a sum so far, a starting point.

In: the marks of one list and the words around them. Out: nothing; kind, sign, scope and note are set on the
marks. Refused: nothing; where no word says otherwise a percentage is a share and an amount the plain level.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.signs import RATIOS
from compare.quantity.tuning import STEPS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_RISES = frozenset(WORDS.rises)
_FALLS = frozenset(WORDS.falls)
_FALLEN = frozenset(WORDS.fall_nouns)
_RATES = frozenset(WORDS.rate_nouns).difference(WORDS.frames.movers)
_ORIGINS = frozenset(WORDS.origins)
_TOTAL = regex("|".join(map(re.escape, WORDS.totals)))
_ASIDE = frozenset((*WORDS.owners, WORDS.a_year))
_POINT = "点"
_BELOW = regex(WORDS.below.pattern)


class Context(NamedTuple):
    """The words around a list of numbers."""

    link: list[str]
    """Words between the indicator and the number."""
    phrase: str
    clause: str
    """The indicator's phrase, and the whole clause up to the number."""
    right: str = ""
    """The noun phrase behind the number."""


def settle(group: list[Mark], around: Context) -> None:
    """Set kind, sign, scope and note of the marks of one list."""
    direction = _direction(around)
    below = not direction and _BELOW.search(around.clause) is not None
    scope = _scope(around)
    for mark in group:
        if mark.unit in RATIOS:
            mark.kind = "rate" if direction or mark.unit.endswith(_POINT) else "percent"
            if direction < 0 or (below and mark.unit.endswith(_POINT)):
                _negate(mark)
        elif mark.unit == "倍" and direction:
            mark.kind = "rate"
        elif direction and not scope and not (around.right and mark.classifier) and not _reached(around.link):
            mark.scope = mark.scope or "change"
            if direction < 0:
                _negate(mark)
        mark.scope = scope or mark.scope


def _negate(mark: Mark) -> None:
    """Give a decline its sign, unless one is printed."""
    if mark.value is not None:
        mark.value = -abs(mark.value)
    if mark.upper is not None:
        mark.upper = -abs(mark.upper)


def _direction(around: Context) -> int:
    """Give 1 for growth, −1 for decline, 0 for a level."""
    link = [word for word in around.link if word not in _ASIDE]
    level = link and link[-1].endswith(WORDS.levels)
    led = len(link) < PAIR or (len(link[-2]) == 1 and link[-1] in WORDS.levels)  # 降为 as two words
    if level and (led or not link[-1].endswith(WORDS.copulas)):
        fallen = not _FALLEN.isdisjoint(link)  # 降幅收窄到8%
        return (
            -1 if fallen else 1 if _RATES.intersection(link) else _noun_direction(around.phrase)
        )  # 增幅回升到9%
    for word in reversed(link):
        if word in _FALLS:
            return -1
        if word in _RISES:
            return 1
    return _noun_direction(around.phrase)


def _reached(link: list[str]) -> bool:
    """Tell a number that something was brought to from one it was moved by: 精简为211项."""
    return len(link) >= PAIR and link[-1] in WORDS.copulas and link[-2] in WORDS.frames.movers


def _noun_direction(phrase: str) -> int:
    if phrase.endswith(WORDS.frames.own_rates):
        return 0
    if phrase.endswith(WORDS.fall_nouns):
        return -1
    return 1 if phrase.endswith(WORDS.rate_nouns) else 0


def _scope(around: Context) -> str:
    if _ORIGINS.intersection(around.link[-STEPS.origin :]):
        return "from"
    if around.clause.lstrip("、（( ").startswith(WORDS.parts):
        return "part"
    if _TOTAL.search(around.clause):
        return "cumulative"
    if around.clause.startswith(WORDS.pers) or any(word.startswith(WORDS.pers) for word in around.link):
        return "per"
    return ""
