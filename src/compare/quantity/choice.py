"""Choose the name of a number between what stands before it, what stands behind it and what was said before.

In: a mark, the words on its left, the noun on its right, the topic. Out: a name, or one for each number of a list.
Refused: nothing; a name that cannot be told is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.quantity.acts import owes_owner, owner_in, parted
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.members import members_of, without_head
from compare.quantity.nouns import JOINT, is_bearer
from compare.quantity.phrases import (
    AND_SO_ON,
    HEADS,
    KEPT,
    Left,
    bare,
    bare_text,
    first_example,
    subject_of,
    undated,
)
from compare.quantity.thin import newly_in, thing_of, without_deed
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

VERBS = frozenset(WORDS.light + WORDS.kept + WORDS.verbs + WORDS.glue)
ALIKE = frozenset(WORDS.alike)
OWNERS = frozenset(WORDS.owners)
_MOVES = frozenset(WORDS.rises + WORDS.falls)
_DOING = frozenset(WORDS.rises + WORDS.falls + WORDS.light).difference(WORDS.copulas)
_GIVING = frozenset(WORDS.light).difference(WORDS.middles)
_LIGHT = frozenset(WORDS.light)
_COMPARATORS = frozenset(WORDS.comparators)
_NEWLY_OR_NET = (*WORDS.frames.newly, *WORDS.frames.net)
_OUTCOMES = frozenset(WORDS.links).intersection(WORDS.frames.acts, WORDS.frames.lone)
_WHERE = frozenset("jst")
_NOWHERE = frozenset((*WORDS.alike, *WORDS.hollow, *WORDS.abstract))
_TAKEN = frozenset((*WORDS.hollow, *WORDS.frames.findings))
_DEALING = frozenset(WORDS.dealing)
_GATHERING = frozenset(WORDS.frames.gathering)
GOALS = (*WORDS.hollow, *WORDS.frames.goals)
_GIVEN = frozenset(WORDS.frames.given)


def choose(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Choose between the phrase on the left, the one on the right and the one said before."""
    aim = _aim(mark, left, right, carried)
    aim = aim or (_put_out(left, right) or _bearers(left, right, mark.unit) if right else "")
    if aim:
        return aim
    if not left.text or (carried and _COMPARATORS.intersection(left.opening)):
        return _without_left(mark, left, right, carried)
    last = left.phrase[-1]
    link = _linking(left)
    counted = mark.classifier and not mark.owned
    tied = counted and not OWNERS.isdisjoint(left.link[-1:])  # 考核靠后的3个单位
    loose = not link or tied or (counted and link[-1] in _DOING)
    if mark.noun and loose:
        return (last if last in KEPT else right) + mark.unit
    joined = _of_both(mark, left, right, carried, loose=loose) if right else ""
    if joined:
        return joined
    if right and link and link[-1] in _GIVING:
        return bare(left.phrase) + right
    return _with_topic(bare(left.phrase), carried) or right


def _bearers(left: Left, right: str, unit: str) -> str:
    """Name people who stand before their number by themselves, not by what they do (田长49名分片包干)."""
    people = unit in WORDS.frames.people and is_bearer(left.text, unit) and not is_bearer(right, unit)
    return bare(left.phrase) if people and not left.link and VERBS.isdisjoint(left.phrase[:1]) else ""


def _put_out(left: Left, right: str) -> str:
    """Name how much a work puts out or takes in (日处理60吨污水厂); empty where nothing says so."""
    puts = next((word for word in WORDS.frames.capacities if left.text.endswith(word)), "")
    return f"{without_deed(right)}{puts}{WORDS.frames.capacity}" if puts else ""


def _aim(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Name a goal by what it is the goal of, and tasks by what they were taken from; empty where neither is told."""
    goal = next((word for word in GOALS if right.startswith(word)), "") if mark.owned else ""
    topic = bare(left.phrase[:-1]) if left.phrase[1:] and is_away(left) else carried  # 合格率离97%的目标
    bound = not left.text and goal in WORDS.frames.goals  # 经费27万元，低于30万元的控制线
    if goal and topic and (bound or is_away(left)):  # 治理率38%，离40%的目标差一点
        mark.scope = "from"  # told in passing: it is no result
        return topic + goal
    link = _linking(left)
    if right not in _TAKEN or not (left.text and link) or link[-1] not in WORDS.copulas:
        return ""
    if right in WORDS.frames.findings:  # of what they are is said later, as of all that tells little
        return right
    done = left.phrase[1:] != [] and rjieba.tag(left.phrase[-1])[0][1].startswith("v")
    return bare(left.phrase[:-1] if done else left.phrase) + right  # 要点分解为62项任务


def is_away(left: Left) -> bool:
    """Whether what stands right before a number is how far something is from it (离, 跨过)."""
    said = left.phrase[-1] if left.phrase else "".join(left.opening[-1:] + left.link)
    return said in WORDS.frames.away


def _linking(left: Left) -> list[str]:
    """Return the words between a phrase and its number that say more than of whom, or that several are alike."""
    return [word for word in left.link if word not in OWNERS and word not in ALIKE]


def _of_both(mark: Mark, left: Left, right: str, carried: str, *, loose: bool) -> str:
    """Name a number by the noun behind it, with what before it belongs to the name; empty where nothing does."""
    last, link = left.phrase[-1], _linking(left)
    led = last in VERBS
    several = len(left.phrase) > 1 and len(left.text) <= LENGTHS.taker
    if mark.unit in WORDS.times and left.phrase[0] in _LIGHT and not led:  # 召开联席会议3次专题部署防汛
        return ""
    if mark.owned and not led:
        what = bare(left.phrase)
        alone = link or right in WORDS.hollow or right in left.text
        return what if alone else what + right if mark.kind == "percent" else right + what
    giver = bare(left.phrase[:-1]) if led and several and not OWNERS.isdisjoint(left.link) else ""
    offered = "" if giver in VERBS else giver  # 代表提出的25件建议
    general = not offered and mark.classifier and right.endswith(WORDS.frames.told_by)
    reached = _reached(left, link, right, carried) if general else ""
    if offered or reached:
        return reached or offered + right
    there = "".join(left.phrase[:-1])
    gathered = last in _GATHERING and mark.classifier and VERBS.isdisjoint(left.phrase[:-1])
    # 为退役军人提供5万个岗位; 科技城汇聚300个团队
    given = (last in _GIVEN and several) or (gathered and LENGTHS.gathered <= len(there) <= LENGTHS.taker)
    if not loose or not (given or led or mark.classifier or not mark.money):
        return ""
    if not (led or link or given or mark.money or mark.unit in WORDS.times) and _is_place(left, right):
        return left.text + right
    if "".join(left.phrase[-PAIR:]) in WORDS.frames.adding:  # 改造提升35所小学
        last = left.phrase[-PAIR:][0]
    kept = last in KEPT or (mark.classifier and newly_in(last) == last)  # 新进4家企业
    return (there if given else last if kept else "") + right


def _is_place(left: Left, right: str) -> bool:
    """Whether nothing but nouns stand right before a number: where the things are (加工园一期3条生产线)."""
    plain = left.link or len(left.text) > LENGTHS.taker or right.endswith(WORDS.frames.told_by)
    doing = not VERBS.isdisjoint(left.phrase) or left.phrase[-1] in _NOWHERE
    return not (plain or doing) and all(tag[0] == "n" or tag in _WHERE for _, tag in rjieba.tag(left.text))


def needs_topic(name: str) -> bool:
    """Whether a name says nothing without the noun said before."""
    return name in (*WORDS.totals_of, *WORDS.sums, *WORDS.frames.heads) or name.startswith(WORDS.shares)


def _with_topic(name: str, carried: str) -> str:
    """Complete a name that needs the noun said before: a bare measure, a share, a comparison."""
    if carried and name.startswith(WORDS.shares):
        return carried + name
    if carried and name in WORDS.sums:
        new = next((word for word in _NEWLY_OR_NET if carried.startswith(word)), "")
        act, thing = parted(carried)
        new = new or newly_in(carried)  # 新入库企业3家，总数23家
        return (thing if thing and act in WORDS.frames.adding else carried.removeprefix(new)) + name
    if carried and name in WORDS.frames.heads:
        return thing_of(carried) + name
    if carried and name in WORDS.totals_of:
        return without_head(parted(carried)[1] or carried) + name
    return name or carried


def _without_left(mark: Mark, left: Left, right: str, carried: str) -> str:
    """Name a number that follows nothing but a verb: by what it counts, else by what was said before."""
    words = left.opening + left.link
    verb = next(
        (word for word in reversed(words) if word in KEPT or (mark.classifier and word in _OUTCOMES)), ""
    )
    if verb in _OUTCOMES and not right:  # 申请复议5件，其中维持4件
        return verb
    if mark.noun:
        return (verb or right) + mark.unit
    if right:
        return verb + right
    return carried or ("" if verb in _MOVES else verb)


def deal(left: Left, otherwise: str, count: int, *, uneven: bool = False) -> list[str]:
    """Deal the members of a list to as many values, or the whole to each."""
    members = members_of(left.text)
    if uneven and otherwise and left.text and not left.link:  # 老城区8条、12公里道路改造
        return [bare(left.phrase) + otherwise] * count
    if len(members) == count:
        whose = owner_in(members[0]) or ("" if owes_owner(members[0]) else without_head(members[0]))
        return [bare_text(whose + m if _lacks(m) and whose != members[0] else m) for m in members]
    for double, both in WORDS.frames.doubles.items():
        if len(both) == count and double in left.text:
            return [bare_text(left.text.replace(double, one, 1)) for one in both]
    return [bare(left.phrase) or otherwise] * count


def dealt_before(clause: str, left: Left, count: int) -> list[str]:
    """Deal the things listed in the clause before to as many values, each with its bare measure; empty where none fit.

    Examples
    --------
    >>> from compare.quantity.phrases import split_left
    >>> dealt_before("废水、废渣处理能力不断提高", split_left("处理率分别达到"), 2)
    ['废水处理率', '废渣处理率']

    """
    members = JOINT.split(undated(clause))
    bare_rate = owes_owner(left.text)
    lacks = not left.text or _lacks(left.text) or left.text in WORDS.rate_nouns
    if len(members) != count or _DEALING.isdisjoint(left.link) or not lacks:
        return []
    members = [bare_text(members[0]), *members[1:-1], subject_of(members[-1]) or members[-1]]
    stem = left.text[:-1] if bare_rate else ""
    names = [(member.partition(stem)[0] if stem else member) + left.text for member in members]
    return names if all(len(member) >= PAIR for member in members) else []


def _lacks(member: str) -> bool:
    """Whether a member of a list needs the thing the first one names."""
    return member in WORDS.totals_of or member in HEADS or owes_owner(member)


def _reached(left: Left, link: list[str], right: str, carried: str) -> str:
    """Tell a general noun apart by what stands before its number; empty where that does not."""
    last = left.phrase[-1]
    if link and (link[-1].endswith(WORDS.levels) or link[-1] in WORDS.origins):  # 扩展至7个街道
        if left.phrase[0] == right and carried:  # 服务圈由6个社区扩大到12个社区
            return carried if carried.endswith(right) else carried + right
        return bare(left.phrase) + right
    phrase = [word for word in left.phrase if word not in ALIKE]
    if phrase[1:] and phrase[-1] in WORDS.frames.reaching:  # 法律会诊走进40家企业
        while phrase[2:] and phrase[-2] in WORDS.openers:  # 已覆盖
            del phrase[-2]
        return bare(phrase[:-1]) + right
    if last in AND_SO_ON and right in WORDS.frames.bare:  # 渠道清淤、堤岸加固等7项工程
        return "".join(first_example(left.phrase[:-1])) + last + right
    return last + right if right in WORDS.frames.bare and last in WORDS.verbs else ""  # 接入35家单位
