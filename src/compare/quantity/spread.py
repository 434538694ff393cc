"""Name the places in which something was tried, and those to which it was spread (夜校在2个社区试点，推广到5个社区).

In: a text, its marks, their names. Out: the names, and what was tried or spread there, which is what the figures behind
are of. Refused: nothing; a count of places of which neither is said stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE, TRIM
from compare.quantity.phrases import BREAK, undated
from compare.quantity.tuning import LENGTHS, REACHES

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_FRAMES = WORDS.frames
_PLACED = "|".join(sorted(_FRAMES.told_by, key=len, reverse=True))
_DEED = "|".join(_FRAMES.spreading)
_HOW = "|".join(_FRAMES.spread_how)
_THEN = "|".join(_FRAMES.thereafter)
_THERE = regex(
    rf"([\u4e00-\u9fff]{{0,4}}?(?:{_PLACED}))(?:{_HOW})*({_DEED})(?:{_THEN})?(?=[，,。；;\n“《]|$)"
)
_WHERE = regex(rf"(?:{'|'.join(_FRAMES.spread_in)})[^，。；0-9“”]{{0,12}}$")
_TO = regex(rf"(?P<deed>{_DEED})(?:{'|'.join(WORDS.levels)}|向)[^，。；0-9“”]{{0,12}}$")
_PLACE = regex(rf"([\u4e00-\u9fff]{{0,4}}?(?:{_PLACED}))(?=[，,。；;\n]|$)")
_TITLE = regex("^“[^“”]{2,10}”")
_LEADING = frozenset((*WORDS.openers, *_FRAMES.spread_how))


def spread(text: str, marks: list[Mark], names: list[str]) -> tuple[list[str], dict[int, str]]:
    """Return the names and, by the place of the mark, what was tried or spread there."""
    owners: dict[int, str] = {}
    names = list(names)
    last, since, plain = "", -1, ""
    for i, mark in enumerate(marks):
        if not mark.classifier or mark.kind != "count" or not names[i]:
            continue
        before = BREAK.split(text[max(0, mark.start - REACHES.before) : mark.start])[-1]
        *said, clause = CLAUSE.split(before)
        behind = text[mark.after : mark.after + REACHES.behind]
        if (
            i - 1 in owners and marks[i - 1].unit == mark.unit and names[i] == plain
        ):  # 先在3个村试点，后扩到5个
            owners[i], names[i], mark.thing = owners[i - 1], marks[i - 1].thing, marks[i - 1].thing
            continue
        deed, place, at = _told(clause, behind)
        what = _what(clause[:at])
        told = what != "" and names[i] in (what + place, what.strip("“”") + place)
        if told or not (place and _is_free(names[i], what, place, deed)):
            continue
        title = _TITLE.match(undated(said[-1])) if said and not what else None
        same = last if since >= mark.start - len(before) else ""
        owners[i] = last = what or same or (title[0] if title else "")
        since, plain = mark.start, names[i]
        names[i], mark.act, mark.thing = f"{deed}{place}", deed, place
    return names, owners


def _told(clause: str, behind: str) -> tuple[str, str, int]:
    """Return what was done there, where, and where the words before that end; empty where none is told."""
    there = _THERE.match(behind)
    where = _WHERE.search(clause)
    if there and (where or not clause.strip(TRIM)):
        return there[2], there[1], where.start() if where else 0
    to, place = _TO.search(clause), _PLACE.match(behind)
    return (to["deed"], place[1], to.start()) if to and place else ("", "", 0)


def _what(said: str) -> str:
    """Return what is spoken of, without how it was done."""
    words: list[str] = rjieba.cut(undated(said))
    while words and words[-1] in _LEADING:
        words.pop()
    while words and words[0] in _LEADING:
        words.pop(0)
    what = "".join(words).strip(TRIM)
    return what if len(what) <= LENGTHS.owner else ""


def _is_free(name: str, what: str, place: str, deed: str) -> bool:
    """Whether a name says no more than where, what was tried, or the deed: no thing of its own."""
    rest = name
    for known in (what, what.strip("“”"), place, deed, *_FRAMES.spread_how, WORDS.owners[0]):
        rest = rest.replace(known, "", 1) if known else rest
    return not rest
