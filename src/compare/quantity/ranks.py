"""Read what is told of a place in a row: of what, among whom, which place (产量居全国第3位).

In: a Chinese text, its measurements and their names. Out: one mark for each rank that has a name, in order. Refused:
a place whose thing cannot be told, and several places dealt to several things.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.marks import Mark
from compare.quantity.members import without_head
from compare.quantity.numerals import read_spelled
from compare.quantity.phrases import BREAK, split_left
from compare.quantity.tuning import REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

_PLACE = regex(WORDS.frames.place.pattern)
_HOLDING, _CONTEST = regex(WORDS.frames.holding.pattern), regex(WORDS.frames.contest.pattern)
_CLAUSES = regex(r"[，,；;、：:]")
_DEALT = frozenset((*WORDS.dealing, *WORDS.joints))
_KEPT = frozenset((*WORDS.shares, *WORDS.ratio_nouns, *WORDS.rate_nouns)).difference(WORDS.rises)
_OF_OTHERS = (*WORDS.rate_nouns, *WORDS.totals_of, *WORDS.sums)


def find_ranks(text: str, marks: Sequence[Mark], names: list[str]) -> list[tuple[Mark, str]]:
    """Find the ranks of a text with their names; a count of those among whom one is held is named for them.

    Examples
    --------
    >>> [(mark.value, name) for mark, name in find_ranks("茶叶产量增速居全省第3位。", [], [])]
    [(3.0, '茶叶产量增速全省位次')]

    """
    starts = [mark.start for mark in marks]
    found = []
    for place in _PLACE.finditer(text):
        window = BREAK.split(text[max(0, place.start() - REACHES.rank) : place.start()])[-1]
        holding = _HOLDING.search(window)
        if holding is None:
            continue
        i = bisect_right(starts, place.start()) - 1
        near = i >= 0 and marks[i].start >= place.start() - len(window)
        others = holding["many"] or holding["of"]
        if near and others:  # 居24个县第3位: so many others are no measurement
            marks[i].statistic, names[i] = "rank-or-other", others
            near, i = i > 0 and marks[i - 1].start >= place.start() - len(window), i - 1
        name = _named(window[: holding.start()], marks[i] if near else None, names[i] if near else "")
        if name:
            found.append((_mark(text, place), f"{name}{holding['among']}{WORDS.frames.rank_noun}"))
    return found


def _named(before: str, mark: Mark | None, told: str) -> str:
    """Name what holds a place: by the words before the verb, the contest or the figure before where those need it."""
    contest = _CONTEST.search(before)
    left = split_left(_CLAUSES.split(before)[-1])
    if _DEALT.intersection(left.phrase) or _DEALT.intersection(left.link):
        return ""
    phrase = left.text + "".join(word for word in left.link if word in _KEPT)
    if any(sign.isdigit() for sign in phrase):
        phrase = ""
    if contest and (len(phrase) <= PAIR or phrase in _OF_OTHERS):
        return split_left(contest[1]).text + phrase
    if phrase and phrase not in _OF_OTHERS:
        return phrase if len(phrase) > PAIR else ""
    rate = WORDS.frames.rate_noun if mark is not None and mark.statistic == "growth" and not phrase else ""
    return f"{without_head(told) if phrase in WORDS.totals_of else told}{phrase or rate}" if told else ""


def _mark(text: str, place: re.Match[str]) -> Mark:
    printed = place[1]
    value = float(printed) if printed.isdecimal() else read_spelled(printed, WORDS.digits, WORDS.multipliers)
    return Mark(
        place.start(),
        place.end(),
        value,
        text[place.end() - 1 : place.end()] if place.end() > place.end(1) else WORDS.frames.rank_noun[0],
        after=place.end(),
        kind="ordinal",
        note="ordinal",
        statistic="rank-or-other",
    )
