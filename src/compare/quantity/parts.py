"""Complete a name that says only an act, or only which part of a whole it is, by the thing said before.

In: a name, the thing, the mark. Out: the name with the thing. Refused: nothing; a name that is a thing itself stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import JOINTS, is_bearer
from compare.quantity.phrases import HEADS
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark
    from compare.quantity.phrases import Left

_BEFORE_THING = frozenset((*WORDS.frames.newly, *WORDS.frames.rest, *WORDS.frames.ahead))
_NEW = regex(f"^(?:{'|'.join(WORDS.frames.newly)})")
_HOLDERS = frozenset(unit for unit in WORDS.people if WORDS.frames.people.get(unit, unit) == unit)
_INTAKES, _FOUND = WORDS.frames.intakes, frozenset(WORDS.frames.intakes)
_RULINGS = frozenset(WORDS.frames.rulings)
_LONE = frozenset(WORDS.frames.lone)


def without_new(thing: str) -> str:
    """Return a thing without the word that says it is new."""
    return _NEW.sub("", thing, count=1)


def with_thing(name: str, topic: str, mark: Mark) -> str:
    """Complete an act, or a part, by the thing said before."""
    topic = without_new(topic).rpartition(WORDS.owners[0])[2]
    came = next((word for word in _INTAKES if topic.endswith(word) and name not in _FOUND), "")
    topic = topic[: -len(came)] if came and len(topic) > len(came) + 1 else topic  # 积案排查23件，化解19件
    if name in _RULINGS:  # what came in as an application is ended as a case
        topic = topic.removesuffix(WORDS.frames.papers[0]) or topic
    if len(topic) < PAIR or topic in name or name in topic or name.endswith(HEADS) or topic in _LONE:
        return name  # 不予受理9件，审结31件: 不予 is no thing
    if name in _BEFORE_THING:
        return f"{name}{topic}"
    return topic if mark.scope == "cumulative" else f"{topic}{name}"


def _member(name: str, whole: str) -> str:
    """Return a whole told as a list (审核合同、文件) with the one member that a part is (文件: 审核文件)."""
    words: list[str] = rjieba.cut(whole)
    joints = [n for n, word in enumerate(words) if word in JOINTS]
    if not joints or not joints[0]:
        return ""
    members = [words[joints[0] - 1]]
    members += ["".join(words[a + 1 : b]) for a, b in zip(joints, [*joints[1:], len(words)], strict=True)]
    return "".join(words[: joints[0] - 1]) + name if name in members else ""


def moved_part(mark: Mark, left: Left, whole: str, before: str, behind: str) -> str:
    """Name how many of the things that were adjusted went up, or down; empty where nothing says so.

    调整收费标准60项，其中上调20项、下调40项: they are parts of the whole, neither moved the number of them. The act
    stands in the name of the whole or right before its number.
    """
    acts = WORDS.frames.adjusting
    act = next((word for word in acts if whole.startswith(word)), "")
    thing = whole.removeprefix(act) if act or before.endswith(acts) else ""
    said = [word for word in left.link if not word.startswith(WORDS.parts)]
    if not (thing and mark.classifier and len(said) == 1) or left.text or behind:
        return ""
    if said[0] not in WORDS.frames.adjusted:
        return ""
    mark.scope, mark.value = "part", abs(mark.value or 0.0)
    return thing + said[0]


def of_part(name: str, topic: str, mark: Mark, behind: str) -> str:
    """Complete what only says which part it is (案件97件，其中公路41件: 公路案件), unless it is a thing."""
    if (
        len(name) > (LENGTHS.part_behind if behind else LENGTHS.part)
        or mark.unit in _HOLDERS
        or is_bearer(name, mark.unit)
    ):
        return name
    member = _member(name, topic)
    if member:
        return member
    bound = next((word for word in WORDS.after if name.endswith(word)), "")
    if bound:  # 亿元以上项目12个，其中5亿元以上3个
        topic = topic.rpartition(bound)[2]
    told = with_thing(name, topic, mark)
    if told == name or behind:
        return told
    return name if name[-1] in rjieba.cut(topic)[-1] else f"{name}{without_new(topic)}"
