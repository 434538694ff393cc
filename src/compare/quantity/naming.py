"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark; kind, sign and scope are settled on the way,
because the words that tell growth from level stand between the indicator and the number. Refused: nothing; an
indicator that cannot be told is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.quantity.accounts import account_of, name_of_account, share_of_budget
from compare.quantity.behind import STOP, Behind, read_behind
from compare.quantity.choice import ALIKE, OWNERS, VERBS, choose, deal, needs_topic
from compare.quantity.frames import (
    Said,
    doings,
    frame_mark,
    parted,
    people_who,
    predicate_of,
    sent_on,
    told_apart,
    without_agent,
)
from compare.quantity.members import members_of
from compare.quantity.nouns import JOINTS, PAIR
from compare.quantity.phrases import (
    BREAK,
    HEADS,
    KEPT,
    Left,
    bare,
    bare_text,
    clause_of,
    doing_before,
    split_left,
    subject_of,
    tidy,
)
from compare.quantity.sense import Context, settle
from compare.quantity.words import SIGNS as WORDS

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

__all__ = ["name_marks"]

_WINDOW = 90
"""Characters looked at before a number: more than any clause of the reports that were looked at."""
_LONGEST_LIST = 12

_RANK = re.compile(WORDS.rank.pattern)
_PEOPLE = frozenset(WORDS.people)
_NEWLY = frozenset(WORDS.frames.newly)
_PERSONS = re.compile(WORDS.frames.persons.pattern)
_MARKS = " \t\u3000（）()、，,：:；;。"
_SHRINKING = re.compile(WORDS.frames.shrinking.pattern)
_THINGS = frozenset(WORDS.frames.doings)
_FINDINGS, _REACHING = frozenset(WORDS.frames.findings), frozenset(WORDS.frames.reaching)
_SPENDING, _TIMES = frozenset(WORDS.frames.spending), frozenset(WORDS.frames.times)
_MAKING = frozenset(WORDS.frames.making)
_SERVING = frozenset(WORDS.frames.fronts) & frozenset(WORDS.copulas)
_SHORT = 4
_LONGEST_ACTOR = 16
_TAKERS = 10
_CLAUSES = re.compile(r"[，,；;。:：]")
_NOTE = re.compile(WORDS.note_mark.pattern)
_SEMICOLONS = frozenset("；;")


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign, scope and frame of the marks in place."""
    names: list[str] = []
    told = _Told()
    i = 0
    while i < len(marks):
        group = _list_from(text, marks, i)
        i += len(group)
        previous = marks[i - len(group) - 1] if i > len(group) else None
        names.extend(_name_list(text, group, previous, read_behind(text, marks, i, group[-1]), told))
    if not _NOTE.search(text):
        return names
    for mark in marks:
        mark.thing = _NOTE.sub("", mark.thing)
    return [_NOTE.sub("", name) for name in names]


class _Told:
    """What was told before, in the sentence a number stands in.

    Attributes
    ----------
    names : list of str
        The names so far, of which the last may be the topic of what follows.
    untold : str or None
        The unit of the last of them where it is no topic of a bare measure.
    by_unit, before : dict of str to str
        The last name of each unit: in this sentence, and in the one that a semicolon has just ended.
    account : str
        What a budget was told of.
    sentence, end : int
        Where the sentence begins, as far as it is looked at, and where the last number ends.

    """

    __slots__ = ("account", "before", "by_unit", "end", "names", "sentence", "untold")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.by_unit: dict[str, str] = {}
        self.before: dict[str, str] = {}
        self.untold: str | None = None
        self.account = ""
        self.sentence = self.end = 0

    def end_sentence(self, start: int, *, whole: bool) -> None:
        """Forget what a sentence told, and with it what was told over the semicolon where the whole one ends."""
        self.before, self.by_unit = {} if whole else self.by_unit, {}
        self.names, self.account, self.sentence = [], "", start

    def topics(self, unit: str, name: str) -> list[str]:
        """Return the names that may be the topic of a number; of an act alone those of what is counted alike."""
        if not name or unit in _TIMES or parted(name)[1]:
            return self.names
        topic = self.by_unit.get(unit, "") or (self.names or [self.before.get(unit, "")])[-1]
        return [topic] if topic else []


def _name_list(text: str, group: list[Mark], previous: Mark | None, behind: Behind, told: _Told) -> list[str]:
    """Name the marks of one list and set their frames."""
    first, last = group[0], group[-1]
    start = max(told.end, first.start - _WINDOW)
    gap = _RANK.sub("", text[start : first.start])
    ends = BREAK.findall(gap)
    if ends:
        told.end_sentence(start, whole=not _SEMICOLONS.issuperset(ends))
    left, clause, names = _name_group(gap, group, behind, told.names, at_start=start == 0, untold=told.untold)
    names = [without_agent(tidy(name)) for name in names]
    topics = told.topics(first.unit, names[0])
    names = _said_fully(names, group, _Before(left, clause, gap), behind, topics)
    if not names[0] and (first.classifier or first.kind == "percent"):
        names = [_heading_before(text, first.start)] * len(group)
    names, topical = _of_account(names, first, left, clause, told)
    before = previous.act if previous and told.names and _goes_on(gap, clause, left, previous, first) else ""
    if before and previous and previous.scope == "cumulative":  # 累计提出意见9件、提案6件
        for mark in group:
            mark.scope = mark.scope or "cumulative"
    new = before in _NEWLY and not clause.startswith(WORDS.parts) and names[0] == tidy(left.text)
    if new and first.kind == "count" and not first.money:
        names = [before + name for name in names]
    if first.unit in _TIMES and len(group) == 1:
        names = [_with_actor(names[0], text[told.sentence : first.start])]
    names = [_shrunk(mark, name, left) for mark, name in zip(group, names, strict=True)]
    for mark, name in zip(group, names, strict=True):
        frame_mark(mark, name, Said(left.link, _before_name(left.whole, name), clause, before))
    if topical and any(names):
        told.names += names if len(group) > 1 else names[0].split(";")[:1]
        told.by_unit[last.unit] = told.names[-1]
    told.untold = last.unit if last.noun or last.unit in _PEOPLE else None
    told.end = last.after
    return names


def _of_account(names: list[str], mark: Mark, left: Left, clause: str, told: _Told) -> tuple[list[str], bool]:
    """Name what follows a budget; and whether it may be a topic: a share or the outturn of the year before is none."""
    if told.names and mark.kind == "percent":
        of = told.account or told.names[-1]
        share = share_of_budget(names[0], mark, of)
        if share or _portion(left, clause):  # 为预算数的98%
            return [share or f"{of}{WORDS.shares[0]}{name}" for name in names], False
    if len(names) > 1:
        return names, True
    own, name = account_of(names[0])
    if told.account and (not left.text or name in WORDS.frames.outturns or name in told.names[-1:]):
        name = name_of_account(name, mark, clause, told.account)
    told.account = own or told.account
    return [name], mark.scope != "from" or not told.account


class _Before(NamedTuple):
    """What stands before a number: parted, its clause, and all since the number before."""

    left: Left
    clause: str
    gap: str


def _before_name(words: list[str], name: str) -> list[str]:
    """Return the words before a name; all, where it does not stand among them."""
    at = "".join(words).rfind(name)
    if at <= 0 or not name:
        return [] if at == 0 and name else words
    end = 0
    while at >= len(words[end]):
        at -= len(words[end])
        end += 1
    return words[:end]


def _said_fully(
    told: list[str], group: list[Mark], before: _Before, behind: Behind, carried: list[str]
) -> list[str]:
    """Complete the names of one list by what is said behind it, else by what was said before."""
    last, right, rest = group[-1], behind.right, behind.rest
    alone = not (before.left.text or right or before.clause.strip(_MARKS))
    if alone and last.unit in WORDS.frames.people:
        return [people_who(mark.unit, rest) or name for mark, name in zip(group, told, strict=True)]
    done = doings(rest[len(right) :]) if right and told[0].endswith(right) and rest.startswith(right) else ""
    if done:
        return [name + done for name in told]
    return [_completed(told[0], last, before, behind, carried)] if len(group) == 1 else told


def _shrunk(mark: Mark, name: str, left: Left) -> str:
    """Read 减少农户300户 as 农户减少300户: the sign goes to the value, the verb out of the name."""
    verb = _SHRINKING.match(name)
    if verb is None or mark.kind != "count" or mark.value is None or len(name) - verb.end() < PAIR:
        return name
    if left.link and left.link[-1].endswith(WORDS.levels):
        return name
    mark.value, mark.scope = -abs(mark.value), "change"
    return name[verb.end() :]


def _with_actor(name: str, sentence: str) -> str:
    """Put who acts in a sentence, as last said, before what was done so many times."""
    found = list(_PERSONS.finditer(BREAK.split(sentence)[-1]))
    if not found:
        return name
    who = STOP.split(found[-1].string[: found[-1].end()])[-1].strip(_MARKS)
    return who + name if len(who) <= _LONGEST_ACTOR and who not in name and parted(name)[0] else name


def _portion(left: Left, clause: str) -> bool:
    """Whether a percentage is told as one of something else (收入12亿元，为预算数的98%)."""
    return clause.lstrip(_MARKS).startswith(WORDS.frames.portions) and not OWNERS.isdisjoint(left.link)


def _heading_before(text: str, at: int) -> str:
    """Return what the short sentence before speaks of, where its own says nothing (推进棚改。完成4000户)."""
    line = text[max(0, at - _WINDOW) : at]
    sentences = BREAK.split(line)
    before = sentences[-2].strip(_MARKS) if len(sentences) > 1 else ""
    short = PAIR <= len(before) <= _LONGEST_ACTOR and not _CLAUSES.search(before)
    return bare_text(before) if short and not any(sign.isdigit() for sign in before) else ""


def _goes_on(gap: str, clause: str, left: Left, previous: Mark, mark: Mark) -> bool:
    """Whether a list goes on without a verb of its own (新建大棚20个、仓库3座; 新增…，其中…)."""
    if clause.startswith(WORDS.parts):
        return previous.unit == mark.unit and not left.link
    return (
        gap[:1] == "、" and not _CLAUSES.search(gap) and not left.link and not VERBS.intersection(left.phrase)
    )


def _completed(name: str, mark: Mark, before: _Before, behind: Behind, carried: list[str]) -> str:
    """Complete a name that says too little by the predicate, the purpose or the topic."""
    left, said = before.left, behind.said
    if mark.money and name in _SPENDING:
        return sent_on(name, behind.purpose)
    making = left.text in _MAKING
    made = name.removeprefix(left.text) if making else name
    at = said.find(made) if not mark.noun else -making
    if at >= 0 and said and (mark.classifier or mark.noun or (mark.owned and mark.unit == "%")):
        reached = left.opening[:1] != [] and left.opening[0] in WORDS.frames.fronts and "的" in left.link
        told = told_apart(made, said[at + (0 if mark.noun else len(made)) :], "" if reached else left.text)
        name = name if told == made else told
    act, thing = parted(name) if name else ("", "")
    if mark.classifier and not (carried or behind.right or left.text):  # 本村创成文明村，全镇新增1个
        newly = next((word for word in left.link + left.opening if word in _NEWLY), "")
        topic = doing_before(before.gap) if newly else ""
        name = f"{newly}{topic}" if topic else name
    if carried and act in _REACHING and mark.unit in _PEOPLE:  # 培训班6期，覆盖干部900人次
        reached_by = parted(carried[-1])[1]
        return f"{reached_by}{name}" if thing and reached_by and len(reached_by) <= _TAKERS else name
    alone = act != "" and not thing and name not in _THINGS and (name not in KEPT or name in _NEWLY)
    part = mark.scope == "part" and len(name) <= _SHORT and mark.unit not in _PEOPLE and not (act and thing)
    if mark.scope == "part" and carried and mark.classifier and name == carried[-1] and not behind.right:
        predicate = predicate_of(behind.rest)[0]  # 开工9条，其中4条实现通车
        return f"{predicate}{parted(name)[1]}" if predicate else name
    if carried and mark.classifier and (alone or part):
        return _with_thing(name, parted(carried[-1])[1], mark)
    if mark.classifier and (thing or name) in _FINDINGS:
        return _found_by(before.gap, name, carried) + name
    return name


def _found_by(gap: str, name: str, carried: list[str]) -> str:
    """Return what was done when something was found: in the clause before, or as the figure before says."""
    done = doing_before(gap, opens=not carried)
    if done or not carried or gap.strip(_MARKS) != _CLAUSES.split(gap)[-1].strip(_MARKS):
        return "" if done in name else done
    act = parted(carried[-1])[0]
    return act if len(act) == PAIR and act not in name and act not in WORDS.light else ""


def _with_thing(name: str, topic: str, mark: Mark) -> str:
    """Complete an act, or a part, by the thing said before."""
    topic = next((topic.removeprefix(word) for word in _NEWLY if topic.startswith(word)), topic)
    if len(topic) < PAIR or topic in name or name in topic or name.endswith(HEADS):
        return name
    if name in _NEWLY:
        return f"{name}{topic}"
    return topic if mark.scope == "cumulative" else f"{topic}{name}"


def _list_from(text: str, marks: list[Mark], i: int) -> list[Mark]:
    """Collect the marks that follow each other with nothing but joints between them."""
    group = [marks[i]]
    for other in marks[i + 1 : i + _LONGEST_LIST]:
        if text[group[-1].after : other.start] not in JOINTS:
            break
        group.append(other)
    return group


def _name_group(
    gap: str, group: list[Mark], behind: Behind, carried: list[str], *, at_start: bool, untold: str | None
) -> tuple[Left, str, list[str]]:
    """Name the marks of one list from what stands on both sides of it and what was said before.

    Returns
    -------
    tuple of (Left, str, list of str)
        What stands before the list, its clause, and the names.

    """
    first, right = group[0], behind.right
    clause, topics = clause_of(gap, at_start=at_start)
    left = split_left(clause[: len(clause) - first.before])
    if first.classifier and right and _SERVING.intersection(left.link[-1:]) and behind.served:
        left = left._replace(phrase=[], text="")  # 组织律师为38家企业会诊
    phrase = left.text
    settle(group, Context(left.link, phrase, clause, right))
    before = carried[-1] if carried else ""
    if not before and (not (phrase or right) or needs_topic(bare(left.phrase))):
        before = next(filter(None, map(subject_of, topics)), "")
    if len(group) > 1:
        if not phrase and len(carried) >= len(group):
            return left, clause, carried[-len(group) :]
        return (
            left,
            clause,
            deal(left, right or before, len(group), uneven=bool(right) and first.unit != group[-1].unit),
        )
    if untold and before:
        measure = bare(left.phrase)
        before = "" if measure in WORDS.totals_of and not measure.startswith(untold) else before
    name = choose(first, left, "" if right in WORDS.hollow and phrase else right, before)
    if ALIKE.intersection(left.link) and phrase:
        return left, clause, [";".join(members_of(name))]
    return left, clause, [name]
