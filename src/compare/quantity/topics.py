"""Supply what a name leaves out from what was said before: the thing, who acts, of what a rate is.

In: a name, its mark, the words before and behind it, what was told before in its sentence. Out: the name as a reader
would say it alone. Refused: nothing; where nothing before fits, the name stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.quantity.behind import STOP
from compare.quantity.frames import parted, predicate_of, sent_on, told_apart
from compare.quantity.nouns import CLAUSE, PAIR
from compare.quantity.phrases import BREAK, HEADS, KEPT, bare_text, doing_before
from compare.quantity.words import SIGNS as WORDS

if TYPE_CHECKING:
    from compare.quantity.behind import Behind
    from compare.quantity.marks import Mark
    from compare.quantity.phrases import Left

__all__ = [
    "MARKS",
    "NEWLY",
    "PEOPLE",
    "TIMES",
    "WINDOW",
    "Before",
    "Told",
    "completed",
    "heading_before",
    "with_actor",
]

WINDOW = 90
"""Characters looked at before a number: more than any clause of the reports that were looked at."""
MARKS = " \t\u3000（）()、，,：:；;。"
PEOPLE, NEWLY, TIMES = (frozenset(w) for w in (WORDS.people, WORDS.frames.newly, WORDS.frames.times))
_PERSONS = re.compile(WORDS.frames.persons.pattern)
_THINGS = frozenset(WORDS.frames.doings)
_FINDINGS, _REACHING = frozenset(WORDS.frames.findings), frozenset(WORDS.frames.reaching)
_SPENDING, _MAKING = frozenset(WORDS.frames.spending), frozenset(WORDS.frames.making)
_SHORT = 4
_LONGEST_ACTOR = 16
_TAKERS = 10


class Told:
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
        if not name or unit in TIMES or parted(name)[1]:
            return self.names
        topic = self.by_unit.get(unit, "") or (self.names or [self.before.get(unit, "")])[-1]
        return [topic] if topic else []


class Before(NamedTuple):
    """What stands before a number: parted, its clause, and all since the number before."""

    left: Left
    clause: str
    gap: str


def completed(name: str, mark: Mark, before: Before, behind: Behind, carried: list[str]) -> str:
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
        newly = next((word for word in left.link + left.opening if word in NEWLY), "")
        topic = doing_before(before.gap) if newly else ""
        name = f"{newly}{topic}" if topic else name
    if carried and act in _REACHING and mark.unit in PEOPLE:  # 培训班6期，覆盖干部900人次
        reached_by = parted(carried[-1])[1]
        return f"{reached_by}{name}" if thing and reached_by and len(reached_by) <= _TAKERS else name
    alone = act != "" and not thing and name not in _THINGS and (name not in KEPT or name in NEWLY)
    part = mark.scope == "part" and len(name) <= _SHORT and mark.unit not in PEOPLE and not (act and thing)
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
    if done or not carried or gap.strip(MARKS) != CLAUSE.split(gap)[-1].strip(MARKS):
        return "" if done in name else done
    act = parted(carried[-1])[0]
    return act if len(act) == PAIR and act not in name and act not in WORDS.light else ""


def _with_thing(name: str, topic: str, mark: Mark) -> str:
    """Complete an act, or a part, by the thing said before."""
    topic = next((topic.removeprefix(word) for word in NEWLY if topic.startswith(word)), topic)
    if len(topic) < PAIR or topic in name or name in topic or name.endswith(HEADS):
        return name
    if name in NEWLY:
        return f"{name}{topic}"
    return topic if mark.scope == "cumulative" else f"{topic}{name}"


def heading_before(text: str, at: int) -> str:
    """Return what the short sentence before speaks of, where its own says nothing (推进棚改。完成4000户)."""
    line = text[max(0, at - WINDOW) : at]
    sentences = BREAK.split(line)
    before = sentences[-2].strip(MARKS) if len(sentences) > 1 else ""
    short = PAIR <= len(before) <= _LONGEST_ACTOR and not CLAUSE.search(before)
    return bare_text(before) if short and not any(sign.isdigit() for sign in before) else ""


def with_actor(name: str, sentence: str) -> str:
    """Put who acts in a sentence, as last said, before what was done so many times."""
    found = list(_PERSONS.finditer(BREAK.split(sentence)[-1]))
    if not found:
        return name
    who = STOP.split(found[-1].string[: found[-1].end()])[-1].strip(MARKS)
    return who + name if len(who) <= _LONGEST_ACTOR and who not in name and parted(name)[0] else name
