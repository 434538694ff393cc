"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark; kind, sign and scope are settled on the way, because
the words that tell growth from level stand between the indicator and the number. Refused: nothing; an indicator that
cannot be told is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import rjieba

from compare.languages.zh.quantities import WORDS
from compare.quantities.sense import Context, settle

if TYPE_CHECKING:
    from compare.quantities.spot import Mark

__all__ = ["name_marks"]

_SENTENCE = re.compile(r"[。！？!?\n；;]")
_CLAUSE = re.compile(r"[。！？!?\n，,；;：:]")
_PHRASE = re.compile(r"[。！？!?\n，,；;：:、（）()]")
_WINDOW = 90
"""Characters looked at before a number: more than any clause of the reports that were looked at."""
_REACH = 36
_LONGEST_LIST = 12

_LINKS = frozenset(WORDS.links + WORDS.rises + WORDS.falls + WORDS.levels + WORDS.totals + WORDS.before)
_OPENERS = frozenset(WORDS.openers + WORDS.totals + WORDS.parts)
_LIGHT = frozenset(WORDS.light)
_KEPT = frozenset(WORDS.kept)
_VERBS = frozenset(WORDS.light + WORDS.kept + WORDS.verbs)
_ENDS = frozenset(WORDS.ends)
_ADVERBS = frozenset(WORDS.openers).intersection(WORDS.ends)
_GLUE = frozenset(WORDS.glue)
_AND_SO_ON = frozenset(WORDS.and_so_on)
_HEADS = tuple(sorted(WORDS.heads, key=len, reverse=True))
_ALIKE = frozenset(WORDS.alike)
_JOINTS = frozenset(WORDS.joints)
_MEMBERS = re.compile(r"[、和及与]|以及")
_MOVES = frozenset(WORDS.rises + WORDS.falls)
_MIDDLES = frozenset(WORDS.middles)
_OWNERS = frozenset(WORDS.owners)
_ORIGINS = frozenset(WORDS.origins)
_TO = frozenset(WORDS.origins + WORDS.levels + WORDS.copulas + WORDS.rises + WORDS.falls)
_LEVELS = tuple(WORDS.levels)
_NEAR = 4
_PAIR = 2
_SAYING = 4
_LONGEST_SUBJECT = 14
_TRIM = " \t\u3000（）()、，,：:—-·.;；"
_BLANKS = frozenset(" \t\u3000（）()、，,：:—-·")


class _Left(NamedTuple):
    """What stands before a number: the phrase, the words that link it, the words that open it."""

    phrase: list[str]
    link: list[str]
    opening: list[str]


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign and scope of the marks in place."""
    names: list[str] = []
    carried: list[str] = []
    end = i = 0
    while i < len(marks):
        group = _list_from(text, marks, i)
        first, last = group[0], group[-1]
        gap = text[max(end, first.start - _WINDOW) : first.start]
        if _SENTENCE.search(gap):
            carried = []
        limit = marks[i + len(group)].start if i + len(group) < len(marks) else len(text)
        right = _right_of(text, last, limit)
        told = _name_group(gap, group, right, carried, at_start=end == 0 or end < first.start - len(gap))
        names.extend(map(_tidy, told))
        if any(told):
            carried = told if len(group) > 1 else told[0].split(";")[:1]
        end = last.after
        i += len(group)
    return names


def _list_from(text: str, marks: list[Mark], i: int) -> list[Mark]:
    """Collect the marks that follow each other with nothing but joints between them."""
    group = [marks[i]]
    for other in marks[i + 1 : i + _LONGEST_LIST]:
        if text[group[-1].after : other.start] not in _JOINTS:
            break
        group.append(other)
    return group


def _name_group(gap: str, group: list[Mark], right: str, carried: list[str], *, at_start: bool) -> list[str]:
    clause, topic = _clause_of(gap, at_start=at_start)
    left = _split(clause, group[0])
    phrase = "".join(left.phrase).strip(_TRIM)
    settle(group, Context(left.link, left.opening, phrase, clause, right))
    before = carried[0] if carried else ""
    if len(group) > 1:
        if not phrase and len(carried) == len(group):
            return carried
        return _deal(phrase or right or before or topic, len(group))
    if not before and phrase and _bare(left.phrase) in WORDS.totals_of:
        before = _subject(topic)
    name = _choose(group[0], left, phrase, right, before)
    if _ALIKE.intersection(left.link) and phrase:
        return [";".join(_members(name))]
    return [name]


def _clause_of(gap: str, *, at_start: bool) -> tuple[str, str]:
    """Cut two clauses out of what stands between two numbers: the one before the number, the first of its sentence."""
    cut = opening = opened = 0
    for match in _CLAUSE.finditer(gap):
        cut = match.end()
        if _SENTENCE.match(match[0]):
            opening = opened = cut
        elif opened == opening:
            opened = match.start()
    clause = gap[cut:]
    if not cut and not at_start:
        head, comma, tail = clause.partition("、")
        if comma and tail and len(head) + len(tail) > 1:
            clause = tail
    return clause, gap[opening:opened] if opening or at_start else ""


def _split(clause: str, mark: Mark) -> _Left:
    """Split a clause into opening, phrase and link, by whole words."""
    if mark.before:
        clause = clause[: len(clause) - mark.before]
    words: list[str] = rjieba.cut(clause)
    end = len(words)
    while end:
        word = words[end - 1]
        if word not in _LINKS and word not in _BLANKS:
            cut = _fused(word)
            if not cut:
                break
            words[end - 1 : end] = [word[:cut], word[cut:]]
            continue
        end -= 1
    start = 0
    while start < end and (words[start] in _OPENERS or words[start] in _BLANKS):
        start += 1
    for origin in range(end - 1, max(start, end - _NEAR), -1):
        if words[origin] in _ORIGINS:
            end = origin
    if (
        end < len(words)
        and words[end] in WORDS.ratio_nouns
        and (end + 1 == len(words) or words[end + 1] in _TO)
    ):
        end += 1
    phrase, link, opening = words[start:end], words[end:], words[:start]
    for sign in range(len(phrase) - 2, -1, -1):
        if phrase[sign] in _AND_SO_ON:
            phrase = phrase[sign + 1 :]
            break
    return _Left(phrase, link, opening)


_OPEN = re.compile(r"（[^（）]*$|^[^（）]*）")


def _tidy(name: str) -> str:
    """Drop brackets and quotation marks that have lost their partner."""
    if name.count("（") != name.count("）"):
        name = _OPEN.sub("", name)
    if name.count("“") == name.count("”"):
        return name[1:-1] if name[:1] == "“" and name[-1:] == "”" and name.count("“") == 1 else name
    return name.removeprefix("”").removesuffix("“") if name[:1] != "“" else name[1:]


def _fused(word: str) -> int:
    """Find where a link begins that the dictionary holds as one word with the noun before it (价格上涨, 率达)."""
    if len(word) > _PAIR and word[-_PAIR:] in _MOVES:
        return len(word) - _PAIR
    return len(word) - 1 if len(word) > 1 and word[-1] in WORDS.links and word[:-1].endswith(_HEADS) else 0


def _choose(mark: Mark, left: _Left, phrase: str, right: str, carried: str) -> str:
    """Choose between the phrase on the left, the one on the right and the one said before."""
    if not phrase:
        return _without_left(mark, left, right, carried)
    last = left.phrase[-1]
    loose = (
        not left.link or left.link[-1] in _OWNERS or (mark.classifier and not left.link[-1].endswith(_LEVELS))
    )
    if (
        right
        and loose
        and (last in _VERBS or last in _GLUE or mark.classifier or mark.noun or not mark.money)
    ):
        return last + right if last in _KEPT else right
    if right and mark.owned:
        return right + _bare(left.phrase)
    name = _bare(left.phrase)
    if name.startswith(WORDS.shares) and carried:
        return carried + name
    if name in WORDS.totals_of and carried:
        return _without_head(carried) + name
    return name or right or carried


def _without_left(mark: Mark, left: _Left, right: str, carried: str) -> str:
    if right:
        verb = next((word for word in reversed(left.link + left.opening) if word in _KEPT), "")
        return verb + right
    if carried:
        return carried
    words = left.opening + left.link
    return next((word for word in words if word in _KEPT), "") or (mark.unit if mark.noun else "")


def _bare(phrase: list[str]) -> str:
    """Drop the verbs of activity that open a phrase, unless nothing would be left."""
    start = 0
    while start < len(phrase) - 1 and (
        phrase[start] in _LIGHT or phrase[start] in _OPENERS or phrase[start] in _BLANKS
    ):
        start += 1
    rest = phrase[start:]
    for sign in range(len(rest) - 2, 0, -1):
        if rest[sign] == "、" and rest[sign + 1] in _VERBS:
            return _bare(rest[sign + 1 :])
        if rest[sign] in _MIDDLES:
            subject = "".join(rest[:sign]).strip(_TRIM)
            thing = "".join(rest[sign + 1 :]).strip(_TRIM)
            return thing if len(subject) > _LONGEST_SUBJECT else subject + thing
    return "".join(rest).strip(_TRIM)


def _subject(clause: str) -> str:
    """Give what an earlier clause speaks of: its words up to the predicate."""
    words: list[str] = rjieba.cut(clause[:_REACH])
    start = 0
    while start < len(words) and (words[start] in _OPENERS or words[start] in _BLANKS):
        start += 1
    end = start
    while end < len(words) and not _ends(words[end]):
        end += 1
    name = "".join(words[start:end]).strip(_TRIM)
    return name if end < len(words) and len(name) <= _LONGEST_SUBJECT else ""


def _without_head(name: str) -> str:
    head = next((head for head in _HEADS if name.endswith(head) and name != head), "")
    return name.removesuffix(head)


def _right_of(text: str, mark: Mark, limit: int) -> str:
    """Read the noun phrase behind a number, empty if a predicate or nothing follows."""
    start = mark.after
    tail = text[start : min(limit, start + _REACH)]
    if tail[:1] in _OWNERS:
        tail, mark.owned = tail[1:], True
    stop = (_CLAUSE if mark.owned else _PHRASE).search(tail)
    if stop:
        tail = tail[: stop.start()]
    if not tail:
        return mark.unit if mark.noun else ""
    words: list[str] = rjieba.cut(tail)
    end = 0
    if words and mark.unit in WORDS.times:
        return tail
    while end < len(words) and not _ends(words[end]):
        end += 1
    name = "".join(words[:end]).strip(_TRIM)
    if mark.noun:
        return ("".join(words[:1]) if words[0] in _KEPT else "") + mark.unit
    return name


def _ends(word: str) -> bool:
    """Whether a noun phrase ends before a word; 全面完成 and the like are one word to the dictionary."""
    return word in _ENDS or (len(word) == _SAYING and word[:_PAIR] in _ADVERBS)


def _deal(phrase: str, count: int) -> list[str]:
    """Deal the members of a list to as many values, or the whole to each."""
    members = _members(phrase)
    return members if len(members) == count else [phrase] * count


def _members(phrase: str) -> list[str]:
    """Split a list of names; a last one that ends in a measure lends it to the others."""
    members = [part.strip(_TRIM) for part in _MEMBERS.split(phrase) if part.strip(_TRIM)]
    if not members:
        return [phrase]
    last = members[-1]
    lent = next((head for head in _HEADS if last.endswith(head) and last != head), "")
    words: list[str] = rjieba.cut(last)
    if len(words) > 1 and len(words[0]) == len(members[0]):  # 城镇、农村居民收入: what follows 农村 is shared
        lent = last[len(words[0]) :]
    return [member if member.endswith(_HEADS) else member + lent for member in members[:-1]] + [last]
