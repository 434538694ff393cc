"""What a figure measures: of what thing, by which act, of whom, as what kind of value.

In: a mark that has its name, and the words around it. Out: nothing; thing, act, statistic, whose, period and
negated are set on the mark. Refused: nothing; what is not said stays empty.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

import rjieba

from compare.quantity.nouns import is_bearer, right_phrase
from compare.quantity.phrases import Left, bare
from compare.quantity.words import SIGNS as WORDS

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

__all__ = [
    "Said",
    "doings",
    "frame_mark",
    "frame_plainly",
    "lone_act",
    "measured_by",
    "owes_owner",
    "owner_in",
    "parted",
    "people_who",
    "sent_on",
    "shrunk",
    "told_apart",
    "without_agent",
]

_FRAMES = WORDS.frames
_ADDING, _NEWLY = frozenset(_FRAMES.adding), frozenset(_FRAMES.newly)
_MOVES = frozenset((*_FRAMES.movers, *WORDS.rises, *WORDS.falls)) - _ADDING
_MOVING = frozenset((*WORDS.rises, *WORDS.falls)) - _ADDING
_NET, _AGAIN, _STOOD = frozenset(_FRAMES.net), frozenset(_FRAMES.again), frozenset(_FRAMES.stood)
_RECURRING = frozenset(_FRAMES.recurring)
_ACTS = frozenset((*_FRAMES.adding, *_FRAMES.acts, *WORDS.light, *WORDS.kept, *WORDS.verbs)) - _MOVES
_CLOSING = frozenset(_FRAMES.closing)
_PLAIN = frozenset(WORDS.middles) | frozenset(_FRAMES.plain) - _ADDING
_LONE = frozenset((*_FRAMES.lone, WORDS.joints[0])) | _ACTS
_RATE_WORDS = frozenset((*_FRAMES.rate_words, *WORDS.alike))
_PER_EACH = re.compile(_FRAMES.per_each.pattern)
_EDGES = f" {WORDS.joints[0]}{WORDS.owners[0]}"
_HOLLOW = frozenset((*WORDS.openers, *_FRAMES.plain, *_FRAMES.predicate_light, *_FRAMES.carrying_out))
_POINTS = _FRAMES.points
_RATIOS = frozenset(("%", "‰"))
_NEGATION = re.compile(_FRAMES.negations.pattern)
_DENIAL = re.compile(_FRAMES.denials.pattern)
_NEAR_DENIAL = 10
_SHRINKING = re.compile(_FRAMES.shrinking.pattern)
_PERIOD = re.compile(_FRAMES.period.pattern)
_NEW = re.compile("|".join(_FRAMES.newly))
_WHOSE = re.compile("|".join(sorted(_FRAMES.whose, key=len, reverse=True)))
_TOTALS = re.compile("|".join(map(re.escape, WORDS.totals)))
_STANDING = _FRAMES.standing
_SKIPPED = frozenset((*WORDS.openers, *WORDS.alike, *WORDS.blanks, WORDS.joints[0], WORDS.a_year))
_AGENTS = re.compile(_FRAMES.agents.pattern)
_AGENT = re.compile(_FRAMES.agents.pattern.removesuffix("$"))
_BEHALF, _OFFICE = re.compile(_FRAMES.behalf.pattern), re.compile(_FRAMES.office.pattern)
_LONGEST_ACT = 6
_LONGEST_AGENT = 14
_BY = WORDS.origins[0]
_LEAST = 2
_SHORT = 4
_LONGEST_PREDICATE = 20
_COUNT = re.compile(r"[0-9](?![0-9]*[A-Za-z])")
_OF = WORDS.owners[0]
_NO_LEAD = _SKIPPED.union(_FRAMES.fronts, _FRAMES.existing, _FRAMES.making)
_ALL_VERBS = _ACTS | _MOVES | frozenset((*WORDS.verbs, *WORDS.light))
_SAYS = frozenset((*WORDS.ends, *WORDS.later_ends)) - _SKIPPED - frozenset((*WORDS.joints, *WORDS.owners))


class Said(NamedTuple):
    """The words around a mark.

    Attributes
    ----------
    link : list of str
        Between name and number.
    verbs : list of str
        Before the name, those dropped from it included.
    clause : str
        The clause up to the number.
    before : str
        The act of the mark before, where the list goes on without a verb.
    planned : bool
        Whether the text speaks of what is to come; not known here, and left False.

    """

    link: list[str]
    verbs: list[str]
    clause: str
    before: str = ""


def frame_mark(mark: Mark, name: str, said: Said) -> None:
    """Set what a mark measures."""
    act, mark.thing = parted(name)
    if _OF in mark.thing and act not in said.clause:  # 修复信用的企业: the act is theirs
        act, mark.thing = "", name
    mark.act = act or _leading(said.verbs) or said.before or _act_around(mark, name, said)
    mark.whose = WORDS.joints[0].join(
        dict.fromkeys(
            _FRAMES.alike.get(word, word)
            for word in filter(None, (*_WHOSE.findall(name), _office(said.verbs, act)))
        )
    )
    period = _PERIOD.search(said.clause)
    mark.period = period[0] if period else ""
    mark.negated = (
        _NEGATION.search(name) is not None or _DENIAL.search(said.clause[-_NEAR_DENIAL:]) is not None
    )
    mark.statistic = _statistic(mark, name, said)


def _act_around(mark: Mark, name: str, said: Said) -> str:
    """Return the act that stands behind or within a name, else one that says only that something was done."""
    moved = next((word for word in said.link if word in _ADDING), "")
    new = None if moved or mark.money else _NEW.search(name)
    return moved or (new[0] if new else next((word for word in said.verbs if word in _PLAIN), ""))


def _leading(words: list[str]) -> str:
    """Return the act a clause begins with; plain words of doing only where no other act follows."""
    found, strange, at = "", 0, 0
    while at < len(words):
        count = _act_at(words, at)
        word = "".join(words[at : at + max(1, count)])
        at += max(1, count)
        if count and word not in _PLAIN:
            found = f"{found}{word}" if found and len(found) + len(word) <= _LONGEST_ACT else found or word
        elif found:
            break
        elif not (word in _SKIPPED or word in _PLAIN or word in _MOVES):
            strange += 1  # 迭代建设, 研究出台: one word of manner may stand before the act
            if strange > 1 or len(word) > _LEAST:
                break
    return found


def _office(words: list[str], act: str) -> str:
    """Return the one office that acts in a clause (区政府办受理申请), empty where none or many do."""
    words = list(dropwhile(_SKIPPED.__contains__, words))
    who, end = "", 0
    for at, word in enumerate(words if not _act_at(words, 0) else ()):
        who += word
        if len(who) > _LONGEST_AGENT or (end and not _OFFICE.match(who)):
            break
        end = at + 1 if _OFFICE.match(who) else 0
    done = "".join(words[end:])
    acts = _act_at(words, end) if done else act
    return "".join(words[:end]).removeprefix(_BY) if end and (acts or _BEHALF.match(done)) else ""


def _act_at(words: list[str], at: int) -> int:
    """Count the words that are an act together (出庭 应诉), none where no act stands there."""
    if "".join(words[at : at + 2]) in _ACTS and at + 1 < len(words):
        return 2
    return int(at < len(words) and words[at] in _ACTS)


def frame_plainly(mark: Mark, name: str) -> None:
    """Set what a mark measures where only its name and kind are known."""
    mark.thing = name
    if mark.kind == "rate":
        mark.statistic = "growth" if mark.unit == "%" else "change"
    elif mark.kind == "percent":
        mark.statistic = "share"
    else:
        mark.statistic = {"change": "change", "per": "per-unit"}.get(mark.scope, "level")


def _statistic(mark: Mark, name: str, said: Said) -> str:
    """Tell which kind of value a mark is."""
    if mark.kind == "rate":
        differs = any(word in said.link or word in name for word in _FRAMES.differing)
        return "rank-or-other" if differs else "change" if mark.unit in _POINTS else "growth"
    if mark.kind == "percent" or (not mark.unit and name.endswith(_FRAMES.ratios)):
        return "rank-or-other" if any(word in name for word in _FRAMES.beyond) else "share"
    standing = name.endswith(_STANDING)
    if not _NET.isdisjoint(said.link) or (name.startswith(_FRAMES.net) and not standing):
        return "change"
    if mark.scope == "cumulative" and not standing:
        return "cumulative"
    return _kind_of_amount(mark, name, said) if _NEWLY.isdisjoint(said.link) else "added"


def _kind_of_amount(mark: Mark, name: str, said: Said) -> str:
    """Tell a change, a value per unit, a place in a row and an addition from a level."""
    moved = not _MOVING.isdisjoint(said.link)
    if mark.scope == "change" or (mark.scope == "per" and moved and not said.link[-1].endswith(WORDS.levels)):
        return "change"
    if (
        not mark.money
        and mark.kind == "count"
        and (_PER_EACH.search(name) or _PER_EACH.search("".join(said.link)))
    ):
        return "per-unit"
    if mark.scope == "per" and _RECURRING.isdisjoint(said.link):
        return "per-unit"
    if mark.classifier and (
        name.endswith(_FRAMES.yardsticks) or any(word in name for word in _FRAMES.ranking)
    ):
        return "rank-or-other"
    return "added" if _adds(mark, name, said) else "level"


def _adds(mark: Mark, name: str, said: Said) -> bool:
    """Tell whether a figure counts what the act added, renewed or took away."""
    if (
        name.endswith(_STANDING)
        or mark.scope == "from"
        or (said.link and said.link[-1].endswith(WORDS.levels))
    ):
        return _NEW.search(name) is not None
    fresh = mark.classifier and name.startswith(_FRAMES.fresh) and not name.startswith(_FRAMES.stale)
    again = mark.classifier and not _AGAIN.isdisjoint(said.verbs)
    said_new = bool(_NEW.match(name) if mark.money and name.endswith(_FRAMES.spending) else _NEW.search(name))
    new = fresh or again or mark.act in _NEWLY or said_new
    if new or (mark.money and mark.unit):
        return new
    if not _STOOD.isdisjoint(said.verbs):
        return False
    return name in _ADDING or mark.act.startswith(_FRAMES.adding) or mark.act.endswith(_FRAMES.adding)


@lru_cache(maxsize=4096)
def parted(name: str) -> tuple[str, str]:
    """Part a name into the act it begins or ends with, and the thing.

    Examples
    --------
    >>> parted("办结法律援助案件"), parted("棚户区改造"), parted("粮食产量")
    (('办结', '法律援助案件'), ('改造', '棚户区'), ('', '粮食产量'))

    """
    words: list[str] = rjieba.cut(name)
    start, end = 0, len(words)
    while start < end and sum(map(len, words[: start + 1])) <= _LONGEST_ACT + words[:start].count(
        WORDS.joints[0]
    ):
        listed = start > 0 and words[start] in WORDS.joints and _act_at(words, start + 1)  # 废止、失效
        count = 1 if listed else _act_at(words, start) if words[start] not in WORDS.joints else 0
        moved = words[start] in _MOVES and start + 1 < end and _act_at(words, start + 1)
        if not count and not moved:
            break
        start += count or 1
    if start >= end:
        return name, ""
    while end > start + 1 and words[end - 1] in _CLOSING:
        end -= 1
    act = "".join(words[:start]) if start else "".join(words[end:])
    if not start and act in _FRAMES.papers:  # 信息公开申请
        return "", name
    return act, "".join(words[start:end])


@lru_cache(maxsize=1024)
def lone_act(name: str) -> bool:
    """Tell an act without the thing it is done to.

    Examples
    --------
    >>> lone_act("驳回"), lone_act("出庭应诉"), lone_act("办结案件")
    (True, False, False)

    """
    if name in _FRAMES.doings or (name in WORDS.kept and name not in _NEWLY):
        return False
    act, thing = parted(name) if name else ("", "")
    return (
        (act != "" and not thing)
        or name in _FRAMES.lone
        or (name != "" and _LONE.issuperset(rjieba.cut(name)))
    )


def without_agent(name: str) -> str:
    """Leave out who acts before an act; what is no act stays whole.

    Examples
    --------
    >>> without_agent("各级调解组织全年调处纠纷"), without_agent("行政机关败诉率")
    ('调处纠纷', '行政机关败诉率')

    """
    if not _AGENT.match(name):
        return name
    words: list[str] = rjieba.cut(name)
    for at in range(1, len(words)):
        if not _AGENTS.match("".join(words[:at])) or _AGENTS.match("".join(words[: at + 1])):
            continue  # 区政府 may go on to 区政府办
        rest = rjieba.cut(_BEHALF.sub("", "".join(words[at:])))
        rest = rest[int(rest[:1] != [] and rest[0] in _SKIPPED) :]
        acts = rest and (rest[0][:_LEAST] in _ACTS or _act_at(rest, 0)) and not owes_owner("".join(rest))
        if acts and (len("".join(rest)) > _LEAST or "".join(rest) in _FRAMES.lone or rest[0] in _CLOSING):
            plain = bare(rest)
            if plain in _FRAMES.occasions:
                return "".join(words[:at]) + plain  # 委员会召开会议
            return plain if len(plain) > _LEAST else "".join(rest)
    return name


@lru_cache(maxsize=1024)
def owes_owner(name: str) -> bool:
    """Tell a rate that says nothing without the thing it is of.

    Examples
    --------
    >>> owes_owner("按时办结率"), owes_owner("森林覆盖率")
    (True, False)

    """
    stem = next((name.removesuffix(end) for end in _FRAMES.rate_ends if name.endswith(end)), "")
    return stem != "" and _RATE_WORDS.issuperset(rjieba.cut(stem))


@lru_cache(maxsize=1024)
def owner_in(rate: str) -> str:
    """Return of what a rate is, as far as its name says it (案卷合格率 → 案卷).

    Examples
    --------
    >>> owner_in("案卷合格率"), owner_in("合格率"), owner_in("森林覆盖率")
    ('案卷', '', '')

    """
    words: list[str] = rjieba.cut(rate)
    return next(("".join(words[:at]) for at in range(len(words)) if owes_owner("".join(words[at:]))), "")


@lru_cache(maxsize=4096)
def measured_by(name: str) -> str:
    """Return of what a rate beside a count is: of what was counted, or of the way by which it came in.

    Examples
    --------
    >>> measured_by("服务热线受理诉求"), measured_by("网格员报送隐患线索"), measured_by("信访事项")
    ('服务热线', '隐患线索', '信访事项')

    """
    act, thing = parted(name)
    words: list[str] = rjieba.cut(name)
    acts = [at for at in range(1, len(words)) if _act_at(words, at)]
    way = next((who for at in acts if (who := "".join(words[:at])).endswith(_FRAMES.channels)), "")
    if way or act or not acts:
        return way or thing
    what = words[acts[0] :]
    while what[1:] and _act_at(what, 0):
        what = what[_act_at(what, 0) :]
    told = "".join(what)
    return told if len(told) > 1 and not _act_at(what, 0) else thing


def doings(tail: str) -> str:
    """Return the rest of a clause if it says nothing but what was done (条道路提升改造), else nothing."""
    owned = tail.startswith(WORDS.owners[0])
    tail = tail[1:] if owned else tail
    if not _LEAST <= len(tail) <= _LONGEST_ACT:
        return ""
    words: list[str] = rjieba.cut(tail)
    if owned:
        return tail if words[-1] in _CLOSING or _act_at(words, len(words) - 1) else ""
    known = all(word in _ACTS or word in _MOVES or word in _CLOSING for word in words)
    return tail if known and words[-1] in _CLOSING else ""


def told_apart(name: str, tail: str, lead: str, unit: str = "") -> str:
    """Tell a general noun apart by the predicate behind it (三个单位实行挂牌督办 → 挂牌督办单位).

    Parameters
    ----------
    name : str
        The noun behind the number.
    tail : str
        What follows the noun in its clause.
    lead : str
        What stands before the number in its clause, empty where it only says whom an act reaches.
    unit : str
        The unit, which may tell that bearers are counted.

    """
    if not (name.endswith(_FRAMES.told_by) or (len(name) <= _SHORT and is_bearer(name, unit))):
        return name
    words = rjieba.cut(lead)
    if lead and lead not in _NEWLY and not (_NO_LEAD.issuperset(words) or _ALL_VERBS.isdisjoint(words)):
        return name
    predicate, noun = predicate_of(tail)
    if not predicate or name.startswith(predicate) or _HOLLOW.issuperset(rjieba.cut(predicate)):
        return name
    if predicate.endswith(name):  # 2个平台获评中试平台
        return predicate
    if len(predicate) <= _SHORT < len(name):
        return f"{name}{predicate}"
    return f"{lead if lead in _NEWLY else ''}{predicate}{'' if noun else _OF}{name}"


def predicate_of(tail: str) -> tuple[str, bool]:
    """Return what is said of a noun in the rest of its clause, and whether it is itself a noun (开展检查 → 检查)."""
    words: list[str] = rjieba.cut(tail)
    owned = words[:1] != [] and words[0] in WORDS.owners  # 9个村的集体合同实行代审
    if words[:1] and (
        words[0] in (*WORDS.joints, *WORDS.and_so_on) or (owned and _SAYS.isdisjoint(words[2:]))
    ):
        return "", False
    start = int(owned)
    while start < len(words) and words[start] in _FRAMES.predicate_light:
        start += 1
    predicate = "".join(words[start:]).strip(_EDGES)
    if words[-1:] and words[-1] in WORDS.glue:  # a number cuts it off: 分配给29位
        return "", False
    if not _LEAST <= len(predicate) <= _LONGEST_PREDICATE or _COUNT.search(predicate):
        return "", False
    return predicate, any(word in _FRAMES.predicate_verbs for word in words[:start])


def people_who(unit: str, tail: str) -> str:
    """Name people who are only counted by what they did (96户实现脱贫 → 脱贫户)."""
    noun = _FRAMES.people.get(unit)
    predicate = predicate_of(tail)[0] if noun else ""
    return f"{predicate}{noun}" if predicate else ""


def sent_on(name: str, behind: str) -> str:
    """Name money by what it was spent on (投资3亿元，实施了河道清淤 → 河道清淤投资)."""
    if name not in _FRAMES.spending:
        return name
    found = re.match(_FRAMES.spent_on.pattern, behind)
    thing = found[1].partition(_OF) if found else ("", "", "")
    before = "" if thing[0].startswith(WORDS.joints) else thing[0]
    purpose = before if len(before) > _LEAST else before + right_phrase(thing[2], "")[0]
    return f"{purpose.strip('“”')}{name}" if purpose else name


def shrunk(mark: Mark, name: str, left: Left) -> str:
    """Read 减少农户300户 as 农户减少300户: the sign goes to the value, the verb out of the name."""
    verb = _SHRINKING.match(name)
    if verb is None or mark.kind != "count" or mark.value is None or len(name) - verb.end() < _LEAST:
        return name
    if left.link and left.link[-1].endswith(WORDS.levels):
        return name
    mark.value, mark.scope = -abs(mark.value), "change"
    return name[verb.end() :]
