"""Read lists of numbers: which numbers one list holds, and what its first member says for the others.

In: a text, its marks, what stands between two of them. Out: the marks of a list; whether its verb, its scope, its bound
reach on; scopes and periods are set on the marks. Refused: nothing; what belongs to no list stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.quantity.acts import parted
from compare.quantity.choice import VERBS
from compare.quantity.frames import PERIOD
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE, JOINTS
from compare.quantity.phrases import split_left, undated
from compare.quantity.thin import newly_in
from compare.quantity.tuning import REACHES, STEPS

if TYPE_CHECKING:
    from compare.quantity.marks import Mark
    from compare.quantity.topics import Before, Told

_LEADS = VERBS.difference(WORDS.joints)
_OF = WORDS.owners[0]


def goes_on(before: Before, previous: Mark, mark: Mark, noun: str) -> bool:
    """Whether a list goes on without a verb of its own (新建大棚20个、仓库3座; 新建5条路、3座桥; 新增…，其中…)."""
    left, gap = before.left, before.gap
    if before.clause.startswith(WORDS.parts):
        return previous.unit == mark.unit and not left.link
    if noun and gap.startswith(noun) and gap.removeprefix(noun) in JOINTS:
        return True
    leads = _LEADS.intersection(left.phrase[:-1]) or (left.phrase[-1:] and parted(left.text)[0])
    return gap[:1] == WORDS.joints[0] and not (
        CLAUSE.search(gap) or left.link or newly_in(left.text) or leads
    )


def joins(gap: str, previous: Mark | None, mark: Mark) -> bool:
    """Whether a number goes on with the list of the one before it (其中轿车10辆、货车20辆)."""
    alike = previous is not None and previous.unit == mark.unit
    return alike and gap.startswith(WORDS.joints) and not CLAUSE.search(gap)


def pass_on(scope: str, previous: Mark | None, group: list[Mark]) -> None:
    """Pass on to a list the scope of the number before it (累计提出意见9件、提案6件)."""
    for mark in group if previous and previous.scope == scope else ():
        mark.scope = mark.scope or scope


def deal_times(clause: str, group: list[Mark]) -> None:
    """Give each of several numbers the time that is listed for it (上半年、下半年分别为2户和3户)."""
    times = PERIOD.findall(clause) if len(group) > 1 else []
    for mark, time in zip(group, times, strict=True) if len(times) == len(group) else ():
        mark.period = time


def list_from(text: str, marks: list[Mark], i: int) -> list[Mark]:
    """Collect the marks that follow each other with nothing but joints between them."""
    group = [marks[i]]
    for other in marks[i + 1 : i + STEPS.listed]:
        if text[group[-1].after : other.start] not in JOINTS:
            break
        group.append(other)
    return group


def is_bounded(gap: str, previous: Mark | None, mark: Mark) -> bool:
    """Whether what is counted is told apart by a bound right before it (投资超5亿元的项目已达4个)."""
    bound = previous and previous.before and previous.unit != mark.unit and mark.classifier
    return bool(bound) and gap.startswith(_OF) and not CLAUSE.search(gap)


def bounded(text: str, previous: Mark | None, gap: str, told: Told) -> str:
    """Name what is counted by the bound before it and the noun that follows that, else by what is counted alike."""
    if previous is None:
        return ""
    noun = gap[1:].strip().removesuffix("".join(split_left(gap[1:]).link))
    said = text[max(told.sentence, previous.start - REACHES.bound) : previous.after]
    bound = undated(CLAUSE.split(said)[-1].rpartition(WORDS.joints[0])[2])
    return f"{bound}{_OF}{noun}" if noun else bound
