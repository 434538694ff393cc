"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark; kind, sign and scope are settled on the way,
because the words that tell growth from level stand between the indicator and the number. Refused: nothing; an
indicator that cannot be told is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.quantity.phrases import (
    BREAK,
    KEPT,
    Left,
    bare,
    bare_text,
    clause_of,
    members_of,
    right_phrase,
    split_left,
    subject_of,
    tidy,
    without_head,
)
from compare.quantity.sense import Context, settle
from compare.quantity.words import SIGNS as WORDS

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

__all__ = ["name_marks"]

_WINDOW = 90
"""Characters looked at before a number: more than any clause of the reports that were looked at."""
_REACH = 40
_LONGEST_LIST = 12

_RANK = re.compile(WORDS.rank.pattern)
_VERBS = frozenset(WORDS.light + WORDS.kept + WORDS.verbs + WORDS.glue)
_ALIKE = frozenset(WORDS.alike)
_JOINTS = frozenset(WORDS.joints)
_OWNERS = frozenset(WORDS.owners)
_MOVES = frozenset(WORDS.rises + WORDS.falls)
_DOING = frozenset(WORDS.rises + WORDS.falls + WORDS.light).difference(WORDS.copulas)
_GIVING = frozenset(WORDS.light).difference(WORDS.middles)
_PEOPLE = frozenset(WORDS.people)
_COMPARATORS = frozenset(WORDS.comparators)


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign and scope of the marks in place."""
    names: list[str] = []
    carried: list[str] = []
    topical = True  # whether what was carried over may be the topic of a bare measure
    end = i = 0
    while i < len(marks):
        group = _list_from(text, marks, i)
        first, last = group[0], group[-1]
        start = max(end, first.start - _WINDOW)
        gap = _RANK.sub("", text[start : first.start])
        if BREAK.search(gap):
            carried = []
        i += len(group)
        behind, limit = last.after, _start_of(marks, i, text)
        if (
            i < len(marks) and limit == behind and last.classifier
        ):  # 2座35千伏变电站: the things stand behind their size
            behind, limit = marks[i].after, _start_of(marks, i + 1, text)
        right, last.owned = right_phrase(text[behind : min(limit, behind + _REACH)], last.unit)
        if last.noun:
            right = _verb_at(text, last.after)
        told = _name_group(gap, group, right, carried, at_start=start == 0, topical=topical)
        told = [tidy(name) for name in told]
        topical = not last.noun and last.unit not in _PEOPLE
        names.extend(told)
        if any(told):
            carried += told if len(group) > 1 else told[0].split(";")[:1]
        end = last.after
    return names


def _start_of(marks: list[Mark], i: int, text: str) -> int:
    """Give the offset at which a mark begins with its qualifier, or where the text ends."""
    return marks[i].start - marks[i].before if i < len(marks) else len(text)


def _list_from(text: str, marks: list[Mark], i: int) -> list[Mark]:
    """Collect the marks that follow each other with nothing but joints between them."""
    group = [marks[i]]
    for other in marks[i + 1 : i + _LONGEST_LIST]:
        if text[group[-1].after : other.start] not in _JOINTS:
            break
        group.append(other)
    return group


def _name_group(
    gap: str, group: list[Mark], right: str, carried: list[str], *, at_start: bool, topical: bool
) -> list[str]:
    """Name the marks of one list from what stands on both sides of it and what was said before."""
    first = group[0]
    clause, topics = clause_of(gap, at_start=at_start)
    left = split_left(clause[: len(clause) - first.before])
    phrase = left.text
    settle(group, Context(left.link, phrase, clause, right))
    before = carried[-1] if carried else ""
    if not before and (not (phrase or right) or _needs_topic(bare(left.phrase))):
        before = next(filter(None, map(subject_of, topics)), "")
    if len(group) > 1:
        if not phrase and len(carried) >= len(group):
            return carried[-len(group) :]
        return _deal(left, right or before, len(group))
    if not topical and bare(left.phrase) in WORDS.totals_of:
        before = ""
    name = _choose(first, left, "" if right in WORDS.hollow and phrase else right, before)
    if _ALIKE.intersection(left.link) and phrase:
        return [";".join(members_of(name))]
    return [name]


def _choose(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Choose between the phrase on the left, the one on the right and the one said before."""
    if not left.text or (carried and _COMPARATORS.intersection(left.opening)):
        return _without_left(mark, left, right, carried)
    last = left.phrase[-1]
    link = [word for word in left.link if word not in _OWNERS]
    loose = not link or (mark.classifier and not mark.owned and link[-1] in _DOING)
    if mark.noun and loose:
        return (last if last in KEPT else right) + mark.unit
    led = last in _VERBS
    if right and mark.owned and not led:
        return bare(left.phrase) if link or right in WORDS.hollow else right + bare(left.phrase)
    if right and loose and (led or mark.classifier or not mark.money):
        return last + right if last in KEPT else right
    if right and link and link[-1] in _GIVING:
        return bare(left.phrase) + right
    return _with_topic(bare(left.phrase), carried) or right


def _needs_topic(name: str) -> bool:
    """Whether a name says nothing without the noun said before."""
    return name in WORDS.totals_of or name in WORDS.sums or name.startswith(WORDS.shares)


def _with_topic(name: str, carried: str) -> str:
    """Complete a name that needs the noun said before: a bare measure, a share, a comparison."""
    if carried and name.startswith(WORDS.shares):
        return carried + name
    if carried and name in WORDS.sums:
        return carried + name
    if carried and name in WORDS.totals_of:
        return without_head(carried) + name
    return name or carried


def _without_left(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Name a number that follows nothing but a verb: by what it counts, else by what was said before."""
    words = left.opening + left.link
    verb = next((word for word in reversed(words) if word in KEPT), "")
    if mark.noun:
        return (verb or right) + mark.unit
    if right:
        return verb + right
    return carried or ("" if verb in _MOVES else verb)


def _deal(left: Left, otherwise: str, count: int) -> list[str]:
    """Deal the members of a list to as many values, or the whole to each."""
    members = members_of(left.text)
    if len(members) == count:
        return [bare_text(member) for member in members]
    return [bare(left.phrase) or otherwise] * count


def _verb_at(text: str, at: int) -> str:
    """Give the verb behind a counted noun that is itself what is counted (学生受益)."""
    return next((verb for verb in WORDS.kept if text.startswith(verb, at)), "")
