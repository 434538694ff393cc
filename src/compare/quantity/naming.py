"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark; kind, sign and scope are settled on the way,
because the words that tell growth from level stand between the indicator and the number. Refused: nothing; an
indicator that cannot be told is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.accounts import of_account
from compare.quantity.acts import lone_act, parted, without_agent, without_sum
from compare.quantity.behind import Behind, read_behind, with_aside
from compare.quantity.choice import ALIKE, choose, deal, dealt_before, is_away, needs_topic
from compare.quantity.dealing import dealt_over
from compare.quantity.described import described
from compare.quantity.doers import actor_in, is_doing_rate, with_actor
from compare.quantity.frames import PERIOD, frame_mark, reaches, valued
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.marks import Said
from compare.quantity.members import members_of
from compare.quantity.nouns import AMONG, CLAUSE, JOINTS, OWNERS
from compare.quantity.onward import bounded, deal_times, goes_on, is_bounded, joins, list_from, pass_on
from compare.quantity.owners import object_before, with_owners
from compare.quantity.parts import moved_part, with_thing, without_new
from compare.quantity.phrases import (
    BREAK,
    Left,
    bare,
    clause_of,
    split_left,
    subject_of,
    tidy,
)
from compare.quantity.predicates import doings, done_by, people_who, sent_on
from compare.quantity.sense import Context, settle
from compare.quantity.signs import turn
from compare.quantity.sound import is_aside, is_short_of, mended, without_effect
from compare.quantity.spoken import in_print
from compare.quantity.thin import is_deed, newly_in, thing_of
from compare.quantity.topics import (
    MARKS,
    NEWLY,
    PEOPLE,
    TIMES,
    Before,
    Told,
    completed,
    done_to,
    heading_before,
    topics_of_money,
    with_measure,
)
from compare.quantity.tuning import REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_MEANT = OWNERS.union(WORDS.copulas)

_RANK = regex(WORDS.rank.pattern)
_SERVING = frozenset(WORDS.frames.fronts) & frozenset(WORDS.copulas)
_NOTE = regex(WORDS.note_mark.pattern)
_BETTERING, _LESS = frozenset(WORDS.frames.bettering), regex(WORDS.frames.less_is_better.pattern)
_MAKING = frozenset(WORDS.frames.making)
_SPENDING = frozenset(WORDS.frames.spending)
_OF_THESE = regex(WORDS.frames.of_these.pattern)
_PREDICATES, _SAYS = frozenset(WORDS.later_ends), frozenset("va")
_TO, _OF = WORDS.levels[0], WORDS.owners[0]
_EACH_HAS = frozenset(WORDS.frames.each_has)
_COUNTED = frozenset(WORDS.classifiers)
_REACHING = frozenset(WORDS.frames.reaching)
_STOCK = frozenset(WORDS.frames.stock)
_MOVED = frozenset((*WORDS.rises, *WORDS.falls, *WORDS.frames.movers))
_SUCCESS = WORDS.frames.success
_SEMICOLONS = frozenset("；;")


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign, scope and frame of the marks in place."""
    names: list[str] = []
    told = Told()
    i = 0
    while i < len(marks):
        group = list_from(text, marks, i)
        i += len(group)
        previous = marks[i - len(group) - 1] if i > len(group) else None
        names.extend(_name_list(text, group, previous, read_behind(text, marks, i, group[-1]), told))
    names = [
        with_aside(text, mark, name)
        for mark, name in zip(marks, with_owners(text, marks, names), strict=True)
    ]
    if not _NOTE.search(text):
        return names
    for mark in marks:
        mark.thing = _NOTE.sub("", mark.thing)
    return [_NOTE.sub("", name) for name in names]


def _name_list(text: str, group: list[Mark], previous: Mark | None, behind: Behind, told: Told) -> list[str]:
    """Name the marks of one list and set their frames."""
    first, last = group[0], group[-1]
    start = max(told.end, first.start - REACHES.before)
    gap = _RANK.sub("", text[start : first.start])
    ends = BREAK.findall(gap)
    if ends:
        whole = not (_SEMICOLONS.issuperset(ends) or _OF_THESE.search(gap))
        told.end_sentence(start, whole=whole, paragraph="\n" in ends)
    gap = _of_these(gap, previous, first, told.names, behind.right)
    left, clause, names = _name_group(gap, group, behind, told.names, at_start=start == 0, untold=told.untold)
    names = [without_agent(tidy(name)) for name in names]
    if first.classifier and told.names:
        names = _as_before(names, group, Before(left, clause, gap), behind.right, told.names)
    pass_on("part", previous if joins(gap, previous, first) else None, group)
    said = text[told.sentence : first.start]
    topics = _topics(told, first, names[0], said)
    plains, spent = names, first.money and names[0] in _SPENDING and not topics
    money = topics_of_money(text, first.start) if spent else ("", "")
    names = told.with_things(
        _said_fully(names, group, Before(left, clause, gap, money), behind, topics), first
    )
    if not names[0] and (first.classifier or first.kind == "percent"):
        names = [heading_before(text, first.start) or object_before(said)] * len(group)
    names, aside = _sound(names, group, Before(left, clause, gap), behind, told)
    names, topical = of_account(names, first, left, clause, told)
    names = _adjusted(text, group, left, behind, told) or names
    bound = told.names and text[first.start : first.end] in told.names[-1]  # 75个收入超过20万元，占63%
    topical &= not (aside or (bound and text.startswith(WORDS.shares[0], first.after + 1)))
    last_of = told.whole if clause.startswith(WORDS.parts) and told.whole else previous  # over a growth
    onward = last_of and told.names and goes_on(Before(left, clause, gap), last_of, first, told.noun)
    before = last_of.act if last_of and onward and not _rose(last_of) else ""
    pass_on("cumulative", (last_of if before else None) if gap else previous, group)
    alike = names[0] == tidy(left.text) or (
        names[0] == behind.right and told.names[-1:] and told.names[-1].startswith(before)
    )
    new = before in NEWLY and not clause.startswith(WORDS.parts) and alike
    if new and first.kind == "count" and not first.money:
        names = [before + name for name in names]
    if len(group) == 1 and (first.unit in TIMES or is_doing_rate(names[0])):
        names = [with_actor(names[0], said)]
    names = [with_measure(name, mark, said) for mark, name in zip(group, names, strict=True)]
    names = [
        valued(mark, name, left, (told.names or [""])[-1]) for mark, name in zip(group, names, strict=True)
    ]
    names = [bounded(text, previous, gap, told)] if is_bounded(gap, previous, first) else names
    names = told.halves(_by_the_rest(names, first, behind, told), first)
    _turn_bettered(first, left, names[0])
    counted, more = told.by_unit.get(first.unit, ""), gap.startswith(WORDS.joints)
    names = dealt_over(said, told.own(names, group, plains, more=more), first, counted)
    for mark, name in zip(group, names, strict=True):
        frame_mark(mark, name, Said(left.link, _before_name(left.whole, name), clause, before, behind.after))
        mark.whose = told.of_whom(name, mark.whose, goes_on=gap.startswith(WORDS.joints[0]) and not left.link)
    if topical and any(names):
        for mark, name, plain in zip(group, names, plains, strict=True):
            told.keep(name if len(group) > 1 else name.split(";")[0], plain, mark)
    told.whole = last if last.kind == "count" and last.scope != "part" else told.whole
    told.untold = last.unit if last.noun or last.unit in PEOPLE else None
    told.end, told.noun = last.after, behind.right
    return _as_said(names, group, left, behind)


def _adjusted(text: str, group: list[Mark], left: Left, behind: Behind, told: Told) -> list[str]:
    """Name a part by whether it went up or down, where its whole was adjusted; none where it was not."""
    whole = told.by_unit.get(group[0].unit, "")
    if len(group) > 1 or not whole or told.whole is None or told.whole.unit != group[0].unit:
        return []
    name = moved_part(group[0], left, whole, text[: told.whole.start][-PAIR:], behind.right)
    return [name] if name else []


def _sound(
    names: list[str], group: list[Mark], before: Before, behind: Behind, told: Told
) -> tuple[list[str], bool]:
    """Mend names that are none by their form; and say whether they only tell what something is due to."""
    if _headless(before.left, names, behind) and group[0].classifier:
        names = [told.of_these(names[0], group[0].unit)]
    if is_aside(before.clause, behind.right):
        return [told.done(without_effect(name), group[0]) for name in names], True
    return [mended(names[0], group[0], before, behind, told)] if len(group) == 1 else names, False


def _rose(mark: Mark) -> bool:
    """Whether a level is told by how it moved (律师增加到58名，另有顾问69名): nothing that follows did so."""
    return mark.act in _MOVED and mark.statistic == "level"


def _as_said(names: list[str], group: list[Mark], left: Left, behind: Behind) -> list[str]:
    """Put before a plain thing what is said of it, or what others came to it for (走进30家企业开展体检)."""
    reached = left.phrase[1:] != [] and left.phrase[-1] in _REACHING and names[0].endswith(behind.right)
    if len(group) > 1 or (left.text and not reached):
        return names
    shown = done_by(behind.right if reached else names[0], group[0], left.opening + left.link, behind)
    return names if reached and (_OF in shown or shown == behind.right) else [shown]


def _topics(told: Told, mark: Mark, name: str, said: str) -> list[str]:
    """Return what may be the topic: no event, where somebody did so often what the name says (批示31件次)."""
    if mark.unit in TIMES and lone_act(name) and actor_in(said):
        return []  # 区长主持会议6次，作出批示31件次: he did it, not the meeting
    return told.topics(mark.unit, name, part=mark.scope == "part")


def _by_the_rest(names: list[str], mark: Mark, behind: Behind, told: Told) -> list[str]:
    """Name by the sentence before what is only said to be new (全年新设5万户), by its purpose what is only money."""
    if mark.classifier and not behind.right and not told.names and newly_in(names[0]) == names[0] != "":
        return [name + without_sum(told.told_last(mark.unit, name)) for name in names]
    if not mark.money or names[0]:
        return names
    spent = sent_on(WORDS.frames.fund, behind.purpose)  # 统筹3亿元实施河道清淤
    return [spent] * len(names) if spent != WORDS.frames.fund else names


def _of_these(gap: str, previous: Mark | None, mark: Mark, told: list[str], right: str) -> str:
    """Read a part told in the clause of its whole as one told behind it (12个站中3个停运: 12个站，其中3个停运).

    Whatever brought a figure from one value to the next is read as 到 (由9家并成3家).
    """
    came = previous and previous.scope == "from" and previous.unit == mark.unit and mark.unit in _COUNTED
    if came and not (right or CLAUSE.search(gap) or is_short_of(gap)):
        return _TO
    among = AMONG.search(gap.rstrip(MARKS)) if told and previous and previous.unit == mark.unit else None
    return f"，{WORDS.parts[0]}" if among and told[-1].endswith(gap[: among.start()]) else gap


def _as_before(names: list[str], group: list[Mark], before: Before, right: str, told: list[str]) -> list[str]:
    """Say of what counted right before each has so many; complete a general noun as the one before it in its list."""
    gap, what, last = before.gap, before.left.text, told[-1]
    if names == [last] and not right and gap.endswith(_SUCCESS):  # 调解纠纷23件，成功20件
        return [last + _SUCCESS]
    if names == [last] and not _STOCK.isdisjoint((*before.left.opening, *before.left.link)):
        return [_left_of(told)]
    if names == [last] and not right and reaches(before.left.link):  # 新建书屋22个，全县达到85个
        new = newly_in(last)
        return [last.removeprefix(new) if new and last.startswith(new) else without_new(last)]
    each = what and gap.startswith(what) and last.endswith(what)
    if each and not _EACH_HAS.isdisjoint(before.left.link):  # 两个乡各有1名
        group[0].scope = "per"
        return [WORDS.per_sign + what + right] * len(names)
    noun = next((gap.removesuffix(joint) for joint in JOINTS if gap.endswith(joint)), "")
    lent = last.removesuffix(noun) if noun and last.endswith(noun) and _OF not in last else ""
    lends = lent and (lent in NEWLY or parted(lent)[1]) and names == [right] and right in WORDS.frames.told_by
    return [lent + right] if lends else names  # 防汛督察了5个乡、9个部门


def _left_of(told: list[str]) -> str:
    """Name what there is in the end by the things that came and went (新进6家、退出3家，年末54家)."""
    return thing_of(next((name for name in reversed(told) if not is_deed(name)), told[-1]))


def _headless(left: Left, names: list[str], behind: Behind) -> bool:
    """Whether all that is told is said of things that are not named again (行使过的有31项)."""
    if behind.right:  # 案卷24卷，11卷获评优秀
        words = rjieba.tag(behind.right)
        return (
            not left.text and names == [behind.right] and words[0][0] in _PREDICATES and words[-1][1] in _SAYS
        )
    return WORDS.owners[0] in left.link[:2] and names == [bare(left.phrase)]


def _turn_bettered(mark: Mark, left: Left, name: str) -> None:
    """Make a change for the better negative where less is better (浓度同比改善13%)."""
    if mark.kind == "rate" and not _BETTERING.isdisjoint(left.link) and _LESS.search(name):
        turn(mark)


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
    told: list[str], group: list[Mark], before: Before, behind: Behind, carried: list[str]
) -> list[str]:
    """Complete the names of one list by what is said behind it, else by what was said before."""
    last, right, rest = group[-1], behind.right, behind.rest
    shown = described(last, before.left, behind, carried) if len(group) == 1 else ""
    if shown:
        return [shown]
    alone = not (before.left.text or right or before.clause.strip(MARKS))
    alone |= not right and before.left.text in _MAKING  # 选取6名现场述法
    if alone and last.unit in WORDS.frames.people:
        return [people_who(mark.unit, rest) or name for mark, name in zip(group, told, strict=True)]
    done = doings(behind.after) if right and not last.owned and told[0].endswith(right) else ""
    if done:
        return [name + done for name in told]
    if len(group) == 1:
        done = done_to(last, before, behind, carried)
        return [done or completed(told[0], last, before, behind, carried)]
    thing = parted(carried[-1])[1] if carried and last.classifier else ""
    return [with_thing(name, thing, last) if thing and lone_act(name) else name for name in told]


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
    # 组织医生到3个社区为40户做体检
    sent = not _MAKING.isdisjoint(left.whole[:1]) and left.link[-1:] == [_TO] and behind.said != right
    if first.classifier and right and (sent or (_SERVING.intersection(left.link[-1:]) and behind.after)):
        left = left._replace(phrase=[], text="")  # 组织律师为38家企业会诊
    if first.kind == "count" and first.unit not in TIMES and not right:
        left = in_print(left)
    settle(group, Context(left.link, left.text, clause, right))
    before = carried[-1] if carried else ""
    deal_times(clause, group)
    when = PERIOD.match(left.text)
    if when and left.text[when.end() :] in (("", *WORDS.rate_nouns) if before else ("",)):  # 四季度增幅
        left = left._replace(phrase=[], text="")
    phrase = left.text
    if not before and (not (phrase or right) or needs_topic(bare(left.phrase))):
        told = (subject_of(topic, praised=first.money or phrase != "") for topic in topics)
        before = next(filter(None, told), "")
    if len(group) > 1:
        grown = first.kind == "rate" and phrase in WORDS.rate_nouns  # 水稻12亩，小麦8亩，增速分别为2%和3%
        if (not phrase or grown) and len(carried) >= len(group):
            return left, clause, carried[-len(group) :]
        listed = dealt_before(topics[-1], left, len(group))
        if listed:
            return left, clause, listed
        return (
            left,
            clause,
            deal(left, right or before, len(group), uneven=bool(right) and first.unit != group[-1].unit),
        )
    if untold and before:
        measure = bare(left.phrase)
        all_of = measure in WORDS.frames.heads and untold in PEOPLE  # 讲解员新培养16名，总人数89名
        before = "" if measure in WORDS.totals_of and not (all_of or measure.startswith(untold)) else before
    # 年度计划46项任务
    spare = right in WORDS.hollow and phrase and _MEANT.isdisjoint(left.link[-1:]) and not is_away(left)
    name = choose(first, left, "" if spare else right, before)
    if ALIKE.intersection(left.link) and phrase:
        return left, clause, [";".join(members_of(name))]
    return left, clause, [name]
