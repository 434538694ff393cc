"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark; kind, sign and scope are settled on the way,
because the words that tell growth from level stand between the indicator and the number. Refused: nothing; an
indicator that cannot be told is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.quantity.frames import (
    Said,
    doings,
    frame_mark,
    parted,
    people_who,
    sent_on,
    told_apart,
    without_agent,
)
from compare.quantity.phrases import (
    BREAK,
    HEADS,
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
_NEWLY = frozenset(WORDS.frames.newly)
_PERSONS = re.compile(WORDS.frames.persons.pattern)
_MARKS = " \t\u3000（）()、，,：:；;。"
_SHRINKING = re.compile(WORDS.frames.shrinking.pattern)
_PAIR = 2
_THINGS = frozenset(WORDS.frames.doings)
_SHORT = 4
_LONGEST_ACTOR = 16
_TAKERS = 10
_GIVEN = frozenset(WORDS.frames.given)
_CLAUSES = re.compile(r"[，,；;。:：]")
_STOP = re.compile(r"[。！？!?\n，,；;：:、（）()]")


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign, scope and frame of the marks in place."""
    names: list[str] = []
    carried: list[str] = []
    topical = True  # whether what was carried over may be the topic of a bare measure
    end = i = 0
    actor = ""
    while i < len(marks):
        group = _list_from(text, marks, i)
        first, last = group[0], group[-1]
        start = max(end, first.start - _WINDOW)
        gap = _RANK.sub("", text[start : first.start])
        if BREAK.search(gap):
            carried, actor = [], ""
        actor = _actor_in(gap) or actor
        i += len(group)
        behind, limit = last.after, _start_of(marks, i, text)
        if (
            i < len(marks) and limit == behind and last.classifier
        ):  # 2座35千伏变电站: the things stand behind their size
            behind, limit = marks[i].after, _start_of(marks, i + 1, text)
        tail = text[behind : min(limit, behind + _REACH)]
        right, last.owned = right_phrase(tail, last.unit)
        if last.noun:
            right = _verb_at(text, last.after)
        rest = _rest_of_clause(tail, limit - behind)
        left, clause, told = _name_group(gap, group, right, carried, at_start=start == 0, topical=topical)
        told = _said_fully(
            [without_agent(tidy(name)) for name in told],
            group,
            (left, clause),
            _Behind(tail, right, rest),
            carried,
        )
        if not told[0] and (first.classifier or first.kind == "percent"):
            told = [_heading_before(text, first.start)] * len(group)
        portion = first.kind == "percent" and carried != [] and _portion(left, clause)
        if portion:  # 为预算数的98%
            told = [f"{carried[-1]}{WORDS.shares[0]}{name}" for name in told]
        previous = marks[i - len(group) - 1] if i > len(group) and carried else None
        before = previous.act if previous and _goes_on(gap, clause, left, previous, first) else ""
        new = before in _NEWLY and not clause.startswith(WORDS.parts) and told[0] == tidy(left.text)
        if new and first.kind == "count" and not first.money:
            told = [before + name for name in told]
        told = _with_actor(told, group, actor)
        told = [_shrunk(mark, name, left) for mark, name in zip(group, told, strict=True)]
        said = Said(left.link, left.whole, clause, before)
        for mark, name in zip(group, told, strict=True):
            frame_mark(mark, name, said)
        topical = not last.noun and last.unit not in _PEOPLE
        names.extend(told)
        if any(told) and not portion:
            carried += told if len(group) > 1 else told[0].split(";")[:1]
        end = last.after
    return names


class _Behind(NamedTuple):
    """What stands behind a number: all that is looked at, the noun, and the rest of the clause."""

    tail: str
    right: str
    rest: str


def _said_fully(
    told: list[str], group: list[Mark], before: tuple[Left, str], behind: _Behind, carried: list[str]
) -> list[str]:
    """Complete the names of one list by what is said behind it, else by what was said before."""
    left, clause = before
    last, (tail, right, rest) = group[-1], behind
    if not left.text and not right and not clause.strip(_MARKS) and last.unit in WORDS.frames.people:
        return [people_who(mark.unit, rest) or name for mark, name in zip(group, told, strict=True)]
    done = doings(rest[len(right) :]) if right and told[0].endswith(right) and rest.startswith(right) else ""
    if done:
        return [name + done for name in told]
    return [_completed(told[0], last, left, (tail, rest), carried)] if len(group) == 1 else told


def _shrunk(mark: Mark, name: str, left: Left) -> str:
    """Read 减少农户300户 as 农户减少300户: the sign goes to the value, the verb out of the name."""
    verb = _SHRINKING.match(name)
    if verb is None or mark.kind != "count" or mark.value is None or len(name) - verb.end() < _PAIR:
        return name
    if left.link and left.link[-1].endswith(WORDS.levels):
        return name
    mark.value, mark.scope = -abs(mark.value), "change"
    return name[verb.end() :]


def _with_actor(told: list[str], group: list[Mark], actor: str) -> list[str]:
    """Put who acts before what was done so many times."""
    counted = actor != "" and len(group) == 1 and group[0].unit in WORDS.frames.times
    return [actor + told[0]] if counted and actor not in told[0] and parted(told[0])[0] else told


def _actor_in(gap: str) -> str:
    """Return who acts in the sentence that begins in a gap between two numbers."""
    found = _PERSONS.search(gap)
    if found is None:
        return ""
    who = _STOP.split(gap[: found.end()])[-1].strip(_MARKS)
    return who if len(who) <= _LONGEST_ACTOR else ""


def _portion(left: Left, clause: str) -> bool:
    """Whether a percentage is told as one of something else (收入12亿元，为预算数的98%)."""
    return clause.lstrip(_MARKS).startswith(WORDS.frames.portions) and not _OWNERS.isdisjoint(left.link)


def _heading_before(text: str, at: int) -> str:
    """Return what the short sentence before speaks of, where its own says nothing (推进棚改。完成4000户)."""
    line = text[max(0, at - _WINDOW) : at]
    sentences = BREAK.split(line)
    before = sentences[-2].strip(_MARKS) if len(sentences) > 1 else ""
    short = _PAIR <= len(before) <= _LONGEST_ACTOR and not _CLAUSES.search(before)
    return bare_text(before) if short and not any(sign.isdigit() for sign in before) else ""


def _rest_of_clause(tail: str, room: int) -> str:
    """Return what stands behind a number up to the end of its clause, nothing where another number comes first."""
    stop = _STOP.search(tail)
    end = stop.start() if stop else len(tail)
    return tail[:end] if (stop or room > len(tail)) and end <= room else ""


def _goes_on(gap: str, clause: str, left: Left, previous: Mark, mark: Mark) -> bool:
    """Whether a list goes on without a verb of its own (新建大棚20个、仓库3座; 新增…，其中…)."""
    if clause.startswith(WORDS.parts):
        return previous.unit == mark.unit and not left.link
    return (
        gap[:1] == "、"
        and not _CLAUSES.search(gap)
        and not left.link
        and not _VERBS.intersection(left.phrase)
    )


def _completed(name: str, mark: Mark, left: Left, tail: tuple[str, str], carried: list[str]) -> str:
    """Complete a name that says too little by the predicate, the purpose or the topic."""
    behind, rest = tail
    if mark.money and name in WORDS.frames.spending:
        return sent_on(name, behind)
    at = rest.find(name) if not mark.noun else 0
    if at >= 0 and rest and (mark.classifier or mark.noun or (mark.owned and mark.unit == "%")):
        reached = left.opening[:1] != [] and left.opening[0] in WORDS.frames.fronts and "的" in left.link
        name = told_apart(name, rest[at + (0 if mark.noun else len(name)) :], "" if reached else left.text)
    act, thing = parted(name) if carried and name else ("", name)
    if act in WORDS.frames.reaching and mark.unit in _PEOPLE:  # 培训班6期，覆盖干部900人次
        reached_by = parted(carried[-1])[1]
        return f"{reached_by}{name}" if thing and reached_by and len(reached_by) <= _TAKERS else name
    alone = act != "" and not thing and name not in _THINGS and (name not in KEPT or name in _NEWLY)
    part = mark.scope == "part" and len(name) <= _SHORT and mark.unit not in _PEOPLE
    if carried and mark.classifier and (alone or part):
        topic = parted(carried[-1])[1]
        if topic and topic not in name and not name.endswith(HEADS):
            if name in _NEWLY:
                return f"{name}{topic}"
            return topic if mark.scope == "cumulative" else f"{topic}{name}"
    return name


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
) -> tuple[Left, str, list[str]]:
    """Name the marks of one list from what stands on both sides of it and what was said before.

    Returns
    -------
    tuple of (Left, str, list of str)
        What stands before the list, its clause, and the names.

    """
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
            return left, clause, carried[-len(group) :]
        return (
            left,
            clause,
            _deal(left, right or before, len(group), uneven=bool(right) and first.unit != group[-1].unit),
        )
    if not topical and bare(left.phrase) in WORDS.totals_of:
        before = ""
    name = _choose(first, left, "" if right in WORDS.hollow and phrase else right, before)
    if _ALIKE.intersection(left.link) and phrase:
        return left, clause, [";".join(members_of(name))]
    return left, clause, [name]


def _choose(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Choose between the phrase on the left, the one on the right and the one said before."""
    if not left.text or (carried and _COMPARATORS.intersection(left.opening)):
        return _without_left(mark, left, right, carried)
    last = left.phrase[-1]
    link = [word for word in left.link if word not in _OWNERS]
    loose = not link or (mark.classifier and not mark.owned and link[-1] in _DOING)
    if mark.noun and loose:
        return (last if last in KEPT else right) + mark.unit
    joined = _of_both(mark, left, right, loose=loose) if right else ""
    if joined:
        return joined
    if right and link and link[-1] in _GIVING:
        return bare(left.phrase) + right
    return _with_topic(bare(left.phrase), carried) or right


def _of_both(mark: Mark, left: Left, right: str, *, loose: bool) -> str:
    """Name a number by the noun behind it, with what before it belongs to the name; empty where nothing does."""
    last, link = left.phrase[-1], [word for word in left.link if word not in _OWNERS]
    led = last in _VERBS
    several = len(left.phrase) > 1 and len(left.text) <= _TAKERS
    if mark.owned and not led:
        return bare(left.phrase) if link or right in WORDS.hollow else right + bare(left.phrase)
    giver = bare(left.phrase[:-1]) if led and several and not _OWNERS.isdisjoint(left.link) else ""
    if giver and giver not in _VERBS:  # 代表提出的25件建议
        return giver + right
    reached = link[-1:] != [] and link[-1].endswith(WORDS.levels)
    if mark.classifier and reached and right.endswith(WORDS.frames.told_by):  # 扩展至7个街道
        return bare(left.phrase) + right
    given = last in _GIVEN and several  # 为退役军人提供5万个岗位
    if loose and (given or led or mark.classifier or not mark.money):
        return ("".join(left.phrase[:-1]) if given else last if last in KEPT else "") + right
    return ""


def _needs_topic(name: str) -> bool:
    """Whether a name says nothing without the noun said before."""
    return name in WORDS.totals_of or name in WORDS.sums or name.startswith(WORDS.shares)


def _with_topic(name: str, carried: str) -> str:
    """Complete a name that needs the noun said before: a bare measure, a share, a comparison."""
    if carried and name.startswith(WORDS.shares):
        return carried + name
    if carried and name in WORDS.sums:
        new = next((word for word in _NEWLY if carried.startswith(word)), "")
        return carried.removeprefix(new) + name
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


def _deal(left: Left, otherwise: str, count: int, *, uneven: bool = False) -> list[str]:
    """Deal the members of a list to as many values, or the whole to each."""
    members = members_of(left.text)
    if uneven and otherwise and left.text and not left.link:  # 老城区8条、12公里道路改造
        return [bare(left.phrase) + otherwise] * count
    if len(members) == count:
        return [bare_text(member) for member in members]
    for double, both in WORDS.frames.doubles.items():
        if len(both) == count and double in left.text:
            return [bare_text(left.text.replace(double, one, 1)) for one in both]
    return [bare(left.phrase) or otherwise] * count


def _verb_at(text: str, at: int) -> str:
    """Give the verb behind a counted noun that is itself what is counted (学生受益)."""
    return next((verb for verb in WORDS.kept if text.startswith(verb, at)), "")
