"""Read what stands behind a number: the noun it counts, what is said of it, what money was spent on.

In: a text, its marks, the place of one. Out: a `Behind`. Refused: nothing; what does not stand there is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import rjieba

from compare.lazy import regex
from compare.quantity.acts import lone_act
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import AMONG, JOINTS, is_bearer, right_phrase
from compare.quantity.phrases import BREAK, HEADS
from compare.quantity.thin import without_deed
from compare.quantity.tuning import LENGTHS, REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_ASIDE = regex(r"[（(][\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{1,3}){0,3}[）)]")
"""What stands in brackets behind a noun and is left out of its name (县（区）)."""
_BRACKETS = frozenset("（(")
_NOUN_ASIDE = regex(rf"([\u4e00-\u9fff]{{1,3}})([（(][{WORDS.frames.places_in_brackets}、]{{1,7}}[）)])")
_FOR = frozenset(WORDS.frames.beneficiary)
_NOUNS = tuple(sorted(WORDS.frames.told_by, key=len, reverse=True))
_STAFFED = regex(WORDS.frames.staffed.pattern)
_OF_ALL = frozenset((*WORDS.totals, *WORDS.light, *WORDS.kept, *WORDS.frames.adding))
_SPENDING = WORDS.frames.spending
STOP = regex(r"[。！？!?\n，,；;：:、（）()]")


class Behind(NamedTuple):
    """What stands behind a number: all that is looked at, the noun, the rest of the clause, what is said of it.

    The last is what money was spent on: the words to come without their numbers.
    """

    tail: str
    right: str
    rest: str
    said: str
    purpose: str

    @property
    def after(self) -> str:
        """The rest of the clause behind the noun: what is said of it, or done to it."""
        return self.rest.partition(self.right)[2] if self.right else ""


def read_behind(text: str, marks: list[Mark], i: int, last: Mark) -> Behind:
    """Read what stands behind a mark, which the mark at `i` follows."""
    at, limit = last.after, _start_of(marks, i, text)
    if (
        i < len(marks) and limit == at and last.classifier
    ):  # 2座35千伏变电站: the things stand behind their size
        i += 1
        at, limit = marks[i - 1].after, _start_of(marks, i, text)
    tail, rest = _tail_of(text, at, limit)
    follows = i < len(marks) and limit == at + len(tail)
    noun = tail = AMONG.sub("", tail)
    if not text.startswith(
        tail, at
    ):  # something stood in brackets: the noun ends there, unless a second follows
        aside = _ASIDE.search(text, at)
        noun = tail if not aside or text.startswith(WORDS.joints, aside.end()) else text[at : aside.start()]
    right, last.owned = right_phrase(noun, last.unit)
    bound = _bound(text, marks, i, last) if last.classifier and not last.owned else ""
    told = next((word for word in _NOUNS if bound.startswith(word)), "") if bound else ""
    staffed = _STAFFED.match(bound) if bound and not told else None
    told = staffed[1] if staffed else told
    named = last.unit in WORDS.frames.bearers and not is_bearer(right, last.unit)  # 企业7家产值超过5亿元
    if told or (bound and (named or AMONG.search(text, max(0, last.start - PAIR * PAIR), last.start))):
        return Behind(bound, told, bound, bound, "")
    if right.endswith(WORDS.grades) and i < len(marks) and marks[i].unit == last.unit:
        right += _shared(text, marks, i)
    if last.noun:
        right = _verb_at(text, last.after)
    if follows and marks[i].unit == last.unit and right == tail and lone_act(right):
        return Behind("", "", "", "", "")  # 积案38件化解36件: the act is of the next number
    if follows and right == tail:
        right = tail = without_deed(right)
    said = rest or (
        "" if tail.endswith(HEADS) or STOP.match(tail) else tail
    )  # 36个项目完成投资5亿元: what follows is of the money
    if (
        right
        and rest in ("", right)
        and (tail[len(right) :] in JOINTS or tail[len(right) :] in _FOR)
        and i < len(marks)
        and marks[i].classifier
    ):
        after, spoken = _tail_of(
            text, marks[i].after, _start_of(marks, i + 1, text)
        )  # 5个乡镇和8个部门开展督察
        second = right_phrase(after, marks[i].unit)[0]
        said = (
            right + (spoken or after).removeprefix(second) if second else said
        )  # 90个示范村、610个提升村建成
    return Behind(tail, right, rest, said, _purpose(text, marks, i, at) if last.money else "")


def _shared(text: str, marks: list[Mark], i: int) -> str:
    """Return the noun that the next number says for this one, too (3个国家级和8个省级示范区), without its own grade."""
    noun = right_phrase(_tail_of(text, marks[i].after, _start_of(marks, i + 1, text))[0], marks[i].unit)[0]
    graded = next((n for n in range(PAIR, LENGTHS.grade) if noun[:n].endswith(WORDS.grades)), len(noun))
    return noun[graded:]


def _bound(text: str, marks: list[Mark], i: int, last: Mark) -> str:
    """Return what tells counted things apart by a bound of theirs (7个县财政收入超过10亿元), empty where none does."""
    if i >= len(marks) or not marks[i].before or marks[i].unit == last.unit:
        return ""
    clause = _ASIDE.sub("", text[last.after : marks[i].end])
    words: list[str] = rjieba.cut(text[last.after : marks[i].start - marks[i].before])
    ends = STOP.match(text, marks[i].after) or marks[i].after == len(text)
    of_all = not _OF_ALL.isdisjoint(words) or "".join(words).endswith(_SPENDING)
    return "" if of_all or not ends or STOP.search(clause) or len(clause) > REACHES.behind else clause


def with_aside(text: str, mark: Mark, name: str) -> str:
    """Leave in a name what stands in brackets behind its noun and is a part of it (4个县（市、区）)."""
    found = _NOUN_ASIDE.match(text, mark.after) if mark.classifier and name else None
    noun, aside = found.groups() if found else ("", "")
    at = name.rfind(noun) + len(noun) if noun else 0
    return f"{name[:at]}{aside}{name[at:]}" if at >= len(noun) > 0 and name[at : at + 1] != aside[0] else name


def _purpose(text: str, marks: list[Mark], i: int, at: int) -> str:
    """Return the words behind money without the numbers among them."""
    words, end = "", at + REACHES.behind
    for mark in marks[i : i + PAIR]:
        if mark.start >= end:
            break
        words, at = words + text[at : mark.start], mark.after
    return BREAK.split(words + text[at : max(at, end)])[0]


def _tail_of(text: str, at: int, limit: int) -> tuple[str, str]:
    """Return what is looked at behind a number, and of it the rest of the clause where no other number cuts it."""
    tail = text[at : min(limit, at + REACHES.behind)]
    if not _BRACKETS.isdisjoint(tail):
        tail = _ASIDE.sub("", tail)
    stop = STOP.search(tail)
    return tail, tail[: stop.start()] if stop else "" if limit <= at + REACHES.behind else tail


def _start_of(marks: list[Mark], i: int, text: str) -> int:
    """Give the offset at which a mark begins with its qualifier, or where the text ends."""
    return marks[i].start - marks[i].before if i < len(marks) else len(text)


def _verb_at(text: str, at: int) -> str:
    """Give the verb behind a counted noun that is itself what is counted (学生受益)."""
    return next((verb for verb in WORDS.kept if text.startswith(verb, at)), "")
