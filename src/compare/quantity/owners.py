"""Say whose a figure is, where its name alone does not tell: of which event, list, window or contract.

In: a text, its marks, their names. Out: the names; one that is nothing but an act or a general noun has before it what
its sentence speaks of. Refused: nothing; where no owner is found a name stays as it is. The frames stay bare: what is
counted is the same whoever owns it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import rjieba

from compare.lazy import regex
from compare.quantity.acts import VERBS, lone_act, parted
from compare.quantity.happened import happened_before
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE, NUMERALS, TRIM, end_of
from compare.quantity.parts import without_new
from compare.quantity.phrases import AND_SO_ON, BREAK, bare, subject_of, tidy, undated
from compare.quantity.praised import praised
from compare.quantity.sound import IN_CASE, is_bare_rate, is_short, whole
from compare.quantity.spread import spread
from compare.quantity.thin import is_deed, is_fragment, newly_in, tells_little, thing_of
from compare.quantity.tuning import LENGTHS, REACHES, STEPS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_FRAMES = WORDS.frames
_HOLDING = frozenset((*_FRAMES.carrying_out, *_FRAMES.hands, *_FRAMES.acts, *WORDS.light))
_OPERATING, _OPENING = _FRAMES.operating, frozenset(_FRAMES.opening)
_HOW = frozenset((*WORDS.openers, *_FRAMES.degrees))
_DEEDS = VERBS.union(WORDS.ends, WORDS.later_ends)
_KINDS = frozenset((*_FRAMES.bare, *WORDS.classifiers))
_EVENTS = frozenset(WORDS.kept).difference(_FRAMES.adding)
_RATES = WORDS.frames.rate_ends
_NUMBER, _TIME = WORDS.frames.number_of, WORDS.times[0]
_QUOTED = regex(r"[“《][^“”《》]{2,}[”》][\u4e00-\u9fff]{0,6}$")
_TITLE = regex(r"“[^“”]{2,10}”(?=[\u4e00-\u9fff])")
_DAY = regex(WORDS.dates.pattern)
_QUOTES = regex("[“”《》]")
_ROUND = regex(rf"^[{''.join(WORDS.digits)}](?:{'|'.join(_FRAMES.rounds)})")
_PHASE = regex(rf"[{''.join(WORDS.digits)}](?:{'|'.join(_FRAMES.rounds)})$")
_SEATS = frozenset(_FRAMES.places_in_brackets)
_TAILS = frozenset((*WORDS.openers, *WORDS.links, *WORDS.hollow))
_HANDLED = regex(_FRAMES.handled.pattern)
_AHEAD = frozenset(_FRAMES.ahead)
_STRESSING = frozenset((*_FRAMES.stressing, *_FRAMES.hands))
_NO_OWNER = frozenset("0123456789、;的")


class _Told(NamedTuple):
    """The figures of a text, their names, and what the first ones were found to be of."""

    text: str
    marks: list[Mark]
    names: list[str]
    owners: dict[int, str]


def with_owners(text: str, marks: list[Mark], names: list[str]) -> list[str]:
    """Put before each name that tells little what its sentence speaks of."""
    names, owners = praised(text, marks, names)
    names, spread_there = spread(text, marks, names)
    for i, what in spread_there.items():
        owners[i] = _titled(what + marks[i].thing) or _fit(what) or _set_up(text, marks[i].start)
    for i, (mark, name) in enumerate(zip(marks, names, strict=True)):
        if not name or ";" in name or i in owners:
            continue
        thin = mark.unit not in WORDS.ages and tells_little(name)
        thin = thin and (mark.kind != "percent" or name.endswith(_RATES))
        done = name if name.startswith(_OPERATING) else mark.act + name
        opened = "" if thin or not done.startswith(_OPERATING) else _opened_before(text, marks, i)
        if opened:
            names[i], owners[i] = done, opened
            continue
        if mark.kind != "count" and i:  # a share or a growth is of what the figure before is of
            owners[i] = _of_the_same(name, names[i - 1], owners.get(i - 1, ""))
        if not (thin or owners.get(i)) and is_short(name, mark):
            owners[i] = _fit(happened_before(text, marks, i, name))
        if (thin or is_bare_rate(name)) and not owners.get(i):
            owners[i] = _owner(_Told(text, marks, names, owners), i, counted=mark.kind != "count")
    names = [
        "" if i in owners and not owners[i] and is_fragment(name) else name for i, name in enumerate(names)
    ]
    told = [_joined(owners.get(i, ""), name) for i, name in enumerate(names)]
    for mark, name, full in zip(marks, names, told, strict=True):
        mark.bare = name if full != name else mark.bare
        if mark.bare and (newly_in(name) == name or name in _AHEAD):  # what it is of is the thing itself
            mark.bare, mark.thing = "", full.removeprefix(name)
    return told


def _owner(told: _Told, i: int, *, counted: bool) -> str:
    """Find what a figure is of: said in its clause, then in those before, the nearest first; or counted there."""
    text, marks, _, owners = told
    end = marks[i].start
    begin = max(0, end - REACHES.before)
    breaks = [m.end() for m in BREAK.finditer(text, begin, end)]
    whole, begin = bool(breaks) or not begin, max(breaks, default=begin)
    said = text[begin:end]
    starts = [begin, *(m.end() for m in CLAUSE.finditer(text, begin, end))]
    last, found = i, ""
    for start in reversed(starts):
        before, last, own = last, _first_from(marks, last, start), start == starts[-1]
        if last < before:
            rest = (
                "" if own or marks[before - 1].unit == marks[i].unit else text[marks[before - 1].after : end]
            )
            found = owners.get(before - 1) or _object(rest)
            beside = () if found else range(before - 1, last - 1, -1)
            found = found or next(filter(None, (_beside(told, at, i, said) for at in beside)), "")
        elif not counted:
            clause = undated(text[start:end])
            found = _front(clause, told.names[i]) if own else _object(clause)
            if not (found or own) and start == begin and whole:
                cases = IN_CASE.search(clause[: clause.rfind(WORDS.owners[0]) + 1])  # 能办的当场办
                found = "" if cases else _fit(subject_of(clause) or _dated(text[start:end]))
            # Findings are told by how they were found.
            untitled = found or own or told.names[i].endswith(_FRAMES.findings)
            found = found if untitled else _titled(clause)
        if found:
            return found
        end = start - 1
    return ""


def _opened_before(text: str, marks: list[Mark], i: int) -> str:
    """Return what the clauses before say has opened, for what is told of its work (调解中心3月揭牌，进驻调解员8名)."""
    end = marks[i].start
    begin = max(
        0, end - REACHES.before, marks[i - 1].after if i and marks[i - 1].unit == marks[i].unit else 0
    )
    said = BREAK.split(text[begin:end])[-1]
    for clause in reversed(CLAUSE.split(said)[:-1]):
        words: list[str] = rjieba.cut(_DAY.sub("", undated(clause)))
        at = next((n for n in range(1, len(words)) if "".join(words[n:]) in _OPENING), 0)
        while at > 1 and words[at - 1] in _HOW:
            at -= 1
        if at:
            return _fit("".join(words[:at]))
    return ""


def _first_from(marks: list[Mark], last: int, start: int) -> int:
    """Return the first of the figures up to one that stand behind a place."""
    while last and marks[last - 1].start >= start:
        last -= 1
    return last


def _beside(told: _Told, at: int, i: int, said: str) -> str:
    """Return what a figure is of by one before it: the same, or the thing that one counts in another unit."""
    _, marks, names, owners = told
    if _takes(told, at, i):
        return _whole_of(told, at)
    if marks[i].kind == "rate" and names[at] != names[i]:
        return ""
    if owners.get(at):
        return owners[at]
    if (
        marks[at].kind != "count"
        or marks[at].money
        or marks[at].unit == marks[i].unit
        or names[at].endswith(names[i])
    ):
        return ""
    words: list[str] = rjieba.cut(_owner_in(names[at]))
    tails = ("".join(words[n:]) for n in range(max(1, len(words) - 1)))  # 组织船员开展专题培训6次、参训80人次
    several = any(word in names[at] for word in (*WORDS.and_so_on, WORDS.joints[0]))  # “甲巡讲”、“乙周”等活动
    own = next((tail for tail in tails if tail in said and not lone_act(tail)), "")
    return own or ("" if several else _titled(names[at]))


def _takes(told: _Told, at: int, i: int) -> bool:
    """Whether a name says what was done to, or what there is of, the things that a figure before it counts."""
    mark, other, name = told.marks[i], told.marks[at], told.names[i]
    if name == other.unit + _NUMBER:  # 事故7起、死亡5人，起数下降22%
        return True
    alike = mark.unit.removesuffix(_TIME) == other.unit.removesuffix(_TIME) and other.kind == "count"
    between = told.text[other.after : mark.start]
    if not alike or name not in between or tells_little(told.names[at]):
        return False
    if mark.money:
        return name in WORDS.frames.standing
    return newly_in(name) == name or (mark.classifier and (name in _FRAMES.verdicts or is_deed(name)))


def _whole_of(told: _Told, at: int) -> str:
    """Return the things that a figure counts, with what it is of."""
    thing = thing_of(told.names[at]).rpartition(WORDS.owners[0])[2]  # 按程序办理的决策
    return _fit(_joined(told.owners.get(at, ""), thing))


def _of_the_same(name: str, last: str, owner: str) -> str:
    """Return what a share or a growth is of, where the figure before it is of the same thing."""
    if owner or not tells_little(name):
        return owner if name.startswith(last) or parted(last)[1] in name else ""
    before, thing, _ = last.rpartition(rjieba.cut(name)[0])
    return _fit(without_new(before)) if thing else ""  # 法治督察查摆问题, 问题整改率


def _front(clause: str, name: str) -> str:
    """Return what stands in the clause itself before the name."""
    if name.endswith(_FRAMES.time_limit) and IN_CASE.search(clause):
        return ""  # 一时办不了的限5天答复: it says for which cases
    if clause.endswith(WORDS.owners[0]):  # 督察反馈的12个问题
        told = ""
        for word in reversed(rjieba.cut(clause[:-1])):
            if len(word) < PAIR or len(told + word) > LENGTHS.place:
                break
            told = word + told
        return _fit(told) or (told if len(told) > PAIR and not _KINDS.intersection(rjieba.cut(told)) else "")
    said = whole(subject_of(clause))
    within = said in name or (len(said) > PAIR and said[:-1] in name)  # 停车位添了: 新增停车位
    return "" if within else _fit(said)


def _titled(clause: str) -> str:
    """Return the title that a clause opens with (“清风巷”走进集市: “清风巷”)."""
    title = _TITLE.match(clause)
    return title[0] if title and not tells_little(title[0], owner=True) else ""


def _dated(clause: str) -> str:
    """Return what a clause speaks of, where the day it was done stands behind it (电站11月拿到批复 → 电站)."""
    day = _DAY.search(clause)
    return clause[: day.start()].strip(TRIM) if day else ""


def object_before(sentence: str) -> str:
    """Return what the clause before the last of a sentence did, where no number stands in it (办好研修班，全年3期)."""
    clauses = CLAUSE.split(BREAK.split(sentence)[-1])
    said = clauses[-2] if len(clauses) > 1 else ""
    return "" if not said or any(map(str.isdigit, said)) else _object(said)


def _set_up(text: str, end: int) -> str:
    """Return what a clause before set up that names nobody who did it (建立合同台账，在3个部门试点)."""
    said = BREAK.split(text[max(0, end - REACHES.before) : end])[-1]
    *_, clause, _ = ("", *CLAUSE.split(said))
    words: list[str] = rjieba.cut(undated(clause))
    return object_before(said) if words and words[0] in _HOLDING else ""


def _object(clause: str) -> str:
    """Return what a clause did, where nothing more is said of it (设立受理窗口 → 受理窗口)."""
    handled = _HANDLED.search(clause)
    if handled:  # 对赋权事项进行评估
        return _fit(handled[1])
    words: list[str] = rjieba.cut(undated(clause))
    verb = next((at for at, word in enumerate(words[: STEPS.holding]) if word in _HOLDING), -1)
    if verb < 0:
        return ""
    if words[verb + 1 : verb + 2] == [WORDS.owners[1]]:  # 签订了协议
        del words[verb + 1]
    end = end_of(words, verb + 1)
    begin = verb + (len(words[verb]) == 1)  # 新 设 窗口
    return _fit(bare(words[begin:end])) if end == len(words) and verb + 1 < end else ""


def _owner_in(name: str) -> str:
    """Return what the name of a figure before says that this one is of."""
    if name.startswith(_FRAMES.spreading):
        return ""  # 试点社区
    act, thing = parted(name)
    if not AND_SO_ON.isdisjoint(rjieba.cut(thing)):
        return ""  # 甲巡讲等活动520场，受众9万人次: of all of them, not of the first
    event = act in _EVENTS and name.endswith(act)  # 电工培训
    words: list[str] = rjieba.cut(name if event else thing)
    kind = words[1:] != [] and words[-1] in _KINDS and words[-2] not in WORDS.after  # 亿元以上项目
    short = words[:-1] if kind else words
    return _fit("".join(short)) or _fit("".join(words))


def _fit(owner: str) -> str:
    """Return an owner that tells something and is short enough; of a long one its quoted end."""
    words: list[str] = rjieba.cut(_ROUND.sub("", tidy(owner)))
    if len("".join(words)) > LENGTHS.owner and words[PAIR:]:  # 区供水信息系统一期
        phase = _PHASE.match(words[-1]) is not None
        words = words[words[0] in _SEATS : len(words) - phase]
    while words and words[-1] in _TAILS:
        words.pop()
    while words[PAIR:] and words[0] in _STRESSING:  # 仍办讲座
        words.pop(0)
    if "".join(words).endswith(_FRAMES.vague):
        return ""
    while (
        words[PAIR:]
        and min(map(len, words[:PAIR])) >= PAIR
        and (words[0] in _DEEDS or words[0] in WORDS.openers)
    ):
        words.pop(0)
    owner = "".join(words)
    if len(owner) > LENGTHS.owner:
        quoted = _QUOTED.search(owner)
        owner = quoted[0] if quoted else ""
    if (
        len(owner) < PAIR
        or tells_little(owner, owner=True)
        or lone_act(owner)
        or owner[0] in NUMERALS
        or not _NO_OWNER.isdisjoint(owner)
    ):
        return ""
    tags = [tag for _, tag in rjieba.tag(owner)]
    return owner if (tags[1:] or tags[0].startswith("n")) and "r" not in tags else ""


def _joined(owner: str, name: str) -> str:
    """Put an owner before a name, no part of it twice; both are cut where they are too long together."""
    if (
        not owner
        or owner in name
        or f"“{name}”" in owner
        or (name in _QUOTES.sub("", owner) and name not in owner)
    ):
        return name
    if owner.endswith(name):
        return owner
    if newly_in(name) == name or name in _AHEAD:
        return name + owner  # 疏浚沟渠8公里、新修3公里
    whole = name
    twice = next((n for n in range(min(len(owner), len(name)), 1, -1) if owner.endswith(name[:n])), 0)
    name = name[twice:]
    for cut in (_not_twice, _shorter_owner, _shorter_name):
        if len(owner) + len(name) > LENGTHS.name:
            owner, name = cut(owner, name)
    return owner + name if len(owner) + len(name) <= LENGTHS.whole else whole


def _not_twice(owner: str, name: str) -> tuple[str, str]:
    """Leave out of a name what its owner says already."""
    words: list[str] = rjieba.cut(name)
    return owner, "".join([*(word for word in words[:-1] if word not in owner), words[-1]])


def _shorter_owner(owner: str, name: str) -> tuple[str, str]:
    """Leave of an owner its quoted name, or what stands before its acts."""
    quoted = _QUOTED.search(owner)
    if quoted:
        return quoted[0], name
    words: list[str] = rjieba.cut(owner)
    while len(words) > 1 and words[-1] in _DEEDS:
        words.pop()
    short = "".join(words)
    return ("" if tells_little(short, owner=True) else short) or owner, name


def _shorter_name(owner: str, name: str) -> tuple[str, str]:
    """Leave out the acts before the noun of a name, as far as there is no room for them."""
    words: list[str] = rjieba.cut(name)
    while len(words) > 1 and words[0] in _DEEDS and len(owner) + sum(map(len, words)) > LENGTHS.name:
        words.pop(0)
    return owner, "".join(words)
