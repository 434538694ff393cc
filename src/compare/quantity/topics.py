"""Supply what a name leaves out from what was said before: the thing, who acts, of what a rate is.

In: a name, its mark, the words before and behind it, what was told before in its sentence. Out: the name as a reader
would say it alone. Refused: nothing; where nothing before fits, the name stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import rjieba

from compare.lazy import regex
from compare.quantity.acts import lone_act, measured_by, owes_owner, owner_in, parted, without_sum
from compare.quantity.doers import who_did
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE
from compare.quantity.parts import of_part, with_thing, without_new
from compare.quantity.phrases import AND_SO_ON, BREAK, HEADS, bare_text, doing_before, subject_of
from compare.quantity.predicates import chosen_for, predicate_of, sent_on, told_apart
from compare.quantity.thin import thing_of
from compare.quantity.tuning import LENGTHS, REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.behind import Behind
    from compare.quantity.marks import Mark
    from compare.quantity.phrases import Left

MARKS = " \t\u3000（）()、，,：:；;。"
PEOPLE, NEWLY, TIMES = (frozenset(w) for w in (WORDS.people, WORDS.frames.newly, WORDS.frames.times))
_FINDINGS, _REACHING = frozenset(WORDS.frames.findings), frozenset(WORDS.frames.reaching)
_SPENDING, _MAKING = frozenset(WORDS.frames.spending), frozenset(WORDS.frames.making)
_LENT = tuple(head for head in HEADS if head.endswith(WORDS.totals_of))
_VERBAL = frozenset(("v", "vn"))
_RATE = WORDS.frames.rate_ends[0]
_EACH = regex(WORDS.frames.each.pattern)
_EXISTING, _UNDONE = frozenset(WORDS.frames.existing), regex(WORDS.frames.undone.pattern)
_CHANNELS = WORDS.frames.channels


@dataclass(slots=True)
class Told:
    """What was told before, in the sentence a number stands in."""

    names: list[str] = field(default_factory=list)
    """The names so far, of which the last may be the topic of what follows."""
    by_unit: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    """The last name of each unit: in this sentence, and in the one that a semicolon has just ended."""
    first: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    """The first name of each unit: in this sentence, and in the one before."""
    untold: str | None = None
    """The unit of the last of them where it is no topic of a bare measure."""
    account: str = ""
    """What a budget was told of."""
    plan: str = ""
    """The budget that a sum was told to measure, where the figure before was that one."""
    fund: str = ""
    """The fund whose income was told, until the sentence ends with a full stop."""
    counted: list[str] = field(default_factory=list)
    """The things counted last, of which a bare rate is; several where they stand in one list."""
    whose: dict[str, str] = field(default_factory=dict)
    """Of whom each name was said to be."""
    noun: str = ""
    """What the last number counts, as it stands behind it."""
    whole: Mark | None = None
    """The last number in this sentence of which what follows may be a part."""
    sentence: int = 0
    end: int = 0
    """Where the sentence begins, as far as it is looked at, and where the last number ends."""

    def end_sentence(self, start: int, *, whole: bool, paragraph: bool = False) -> None:
        """Forget what a sentence told, and with it what was told over the semicolon where the whole one ends."""
        self.last = self.first if whole else {**self.last, **self.first}
        self.last = {} if paragraph else self.last
        self.before, self.by_unit, self.first = {} if whole else self.by_unit, {}, {}
        self.names, self.account, self.sentence, self.plan = [], "", start, ""
        self.fund = "" if whole else self.fund
        self.counted = (
            [] if whole else [name for name in self.counted if measured_by(name).endswith(_CHANNELS)]
        )
        self.whose, self.whole = {}, None

    def of_fund(self, name: str, mark: Mark) -> str:
        """Say of which fund so much was spent or is left, where its income was told before (收入3亿元；支出2亿元)."""
        if not mark.money or mark.kind != "count":
            return name
        stem = name.removesuffix(WORDS.frames.earned)
        if name.endswith(WORDS.frames.earned):
            of_part = self.fund if mark.scope == "part" else ""
            self.fund = stem if stem.endswith(WORDS.frames.fund_ends) else of_part
        return self.fund + name if name in WORDS.frames.flows else name

    def told_last(self, unit: str, name: str) -> str:
        """Return what the sentence before counted first in a unit, for an act that stands alone (全年新设5万户)."""
        thing = without_new(parted(self.last.get(unit, ""))[1])
        return "" if name in thing else thing

    def done(self, name: str, mark: Mark) -> str:
        """Say to which of the things counted before an act was done, in whatever clause it stands (受2家退库影响)."""
        return with_thing(name, thing_of(self.by_unit.get(mark.unit, "")), mark)

    def accident(self) -> str:
        """Return in what people came to harm, as this sentence or the one before said last."""
        said = (*self.last.values(), *self.before.values(), *self.names)
        return next((name for name in reversed(said) if name.endswith(WORDS.frames.accidents)), "")

    def topics(self, unit: str, name: str, *, part: bool = False) -> list[str]:
        """Return the names that may be the topic of a number; of an act or a part those of what is counted alike."""
        if not name or unit in TIMES:
            return self.names or ([self.before[unit]] if not name and unit in self.before else [])
        whole = self.by_unit.get(unit) or self.before.get(unit) if part else ""
        if not whole and parted(name)[1] and not lone_act(name):
            return [] if part else self.names
        said = [told for told in self.names if not who_did(told)]
        topic = whole or self.by_unit.get(unit, "") or (said or [self.before.get(unit, "")])[-1]
        return [topic] if topic else []

    def own(self, names: list[str], group: list[Mark], plains: list[str], *, more: bool) -> list[str]:
        """Say of what bare rates are, and of what each has so many; keep the things counted for what follows."""
        first = group[0]
        if first.unit in self.by_unit and (len(names) > 1 or not parted(names[0])[0]):
            names = [_of_people(name, self.by_unit[first.unit]) for name in names]
        if first.kind == "percent":
            if any(map(owes_owner, names)):
                return self._owned(names, group)
            owner = owner_in(names[0]) if len(names) == 1 else ""
            if owner.endswith(_CHANNELS):  # 积案39件，热线办结率99%，满意率95%
                self.counted = [owner]
            return [_portion(self.counted[-1], name) for name in names] if self.counted else names
        if first.classifier and (first.scope == "per" or _EACH.match(names[0])):
            return [self._each(name, first.unit) for name in names]
        if all(map(who_did, names)):  # 审理案件44件，负责人出庭41件，败诉率9%
            return names
        lent = lone_act(plains[0])
        if first.classifier and first.unit not in TIMES and not (lent and self.counted):
            things = [n.removesuffix(p) if lent else n for n, p in zip(names, plains, strict=True)]
            self.counted = [*self.counted, *things] if more else things
        elif first.money and not self.counted:  # 清理欠款8亿元，清偿率91%
            self.counted = names
        elif first.kind == "count" and not (first.classifier or first.money):
            self.counted = []
            return [self._measured(name, first.unit) for name in names]
        return names

    def of_these(self, said: str, unit: str) -> str:
        """Say what the things are of which only something is said (承接事项92项，行使过的有31项)."""
        thing = without_new(parted(self.by_unit.get(unit, ""))[1]).rpartition(WORDS.owners[0])[2]
        little = thing in said or thing.endswith((*WORDS.totals_of, *WORDS.sums))
        return said if little else f"{said}{WORDS.owners[0]}{thing}"

    def _owned(self, names: list[str], group: list[Mark]) -> list[str]:
        """Put before bare rates of what they are: one each, or every one of all that was counted together.

        A rate of several things is shown as one name; each thing with the rate stays at hand for the pairing.
        """
        owners = list(dict.fromkeys(_measured_in(names[0], thing) for thing in self.counted)) or [""]
        if len(owners) == len(names) and len(set(names)) == 1:  # 建议68件、提案101件，满意率分别为99%和98%
            return [_owned(name, of) for name, of in zip(names, owners, strict=True)]
        owners = [of for of in owners if of] or [""]
        for mark, name in zip(group, names, strict=True) if len(owners) > 1 else ():
            mark.bare = ";".join(_owned(name, of) for of in owners)
        return [_owned(name, WORDS.joints[0].join(owners)) for name in names]

    def _measured(self, name: str, unit: str) -> str:
        """Lend a thing the measure that was told of another in the same unit (蔬菜播种面积9公顷；瓜2公顷)."""
        last = self.by_unit.get(unit) or self.before.get(unit, "")
        head = next((head for head in _LENT if last.endswith(head)), "") if last.endswith(_LENT) else ""
        lacks = name and not name.endswith(HEADS) and not parted(name)[0]
        return f"{name}{head}" if lacks and len(name) <= LENGTHS.short and name not in last else name

    def halves(self, names: list[str], mark: Mark) -> list[str]:
        """Lend halves of a double what was told of the other half, where they are counted."""
        return [self._other_half(name, mark.unit) for name in names] if mark.kind == "count" else names

    def _other_half(self, name: str, unit: str) -> str:
        """Lend one half of a double what was told of the other in the same unit (进口通关时间28小时，出口1小时)."""
        last = self.by_unit.get(unit) or self.before.get(unit, "")
        halves = (pair for both in WORDS.frames.doubles.values() for pair in (both, both[::-1]))
        told = (last.removeprefix(one) for one, other in halves if name == other and last.startswith(one))
        return name + next(told, "")

    def _each(self, name: str, unit: str) -> str:
        """Complete a name that only says of what each has so many (每村7名)."""
        thing = without_new(self.by_unit.get(unit, "")) if _EACH.match(name) else ""
        return f"{name}{'' if thing in name else without_sum(thing)}"

    def with_things(self, names: list[str], mark: Mark) -> list[str]:
        """Say to what so much was done, where the same measure was told of it (新建公路30公里，改造20公里)."""
        measured = mark.kind == "count" and not (mark.classifier or mark.money or mark.unit in TIMES)
        thing = parted(self.by_unit.get(mark.unit, ""))[1] if measured else ""
        alone = [thing and (lone_act(name) or name in WORDS.kept) for name in names]
        return [
            with_thing(name, thing, mark) if lone else name for name, lone in zip(names, alone, strict=True)
        ]

    def of_whom(self, name: str, whose: str, *, goes_on: bool) -> str:
        """Return of whom a figure is: as it says itself, as its level or the one before it in a list says."""
        found = whose or self.whose.get(name, "")
        if not found and goes_on and self.names:
            last = self.whose.get(self.names[-1], "")
            found = last if last in WORDS.frames.owners else ""
        self.whose[name] = found
        return found

    def keep(self, name: str, plain: str, mark: Mark) -> None:
        """Keep a name as the topic of what follows; one that was lent its thing leaves the lender in place."""
        unit = mark.unit
        self.names.append(name)
        if mark.scope == "part" or who_did(name):
            return
        lent = lone_act(plain) and name != plain
        self.first.setdefault(unit, name.removesuffix(plain) if lent else name)
        self.by_unit[unit] = self.by_unit.get(unit) or name.removesuffix(plain) if lent else name


def _of_people(name: str, last: str) -> str:
    """Lend people the measure told of all of them (居民收入3万元，城镇、农村居民分别为4万元和2万元)."""
    people = next((word for word in WORDS.frames.people_at if name.endswith(word) and word in last), "")
    measure = last.rpartition(people)[2] if people else ""
    return name + measure if measure.endswith(HEADS) else name


def _measured_in(rate: str, name: str) -> str:
    """Return of what a bare rate is: of what was counted, with the act where the rate is of that (调解成功率)."""
    act, thing = parted(name)
    of_act = thing and rate == WORDS.frames.of_act.get(act)
    return f"{thing}{act}" if of_act else without_new(measured_by(name))


def _portion(whole: str, name: str) -> str:
    """Say of what a part is told as a share, where a short word names only the part (财政收入8亿元，税收占比60%)."""
    part = next((name.removesuffix(end) for end in WORDS.frames.portions_of if name.endswith(end)), "")
    return whole + name if 1 < len(part) <= LENGTHS.portion and part not in whole else name


def _owned(name: str, owner: str) -> str:
    """Put before a bare rate of what it is."""
    if not owes_owner(name):
        return name
    stem = next((name.removesuffix(end) for end in WORDS.frames.rate_ends if name.endswith(end)), name)
    return owner.removesuffix(stem) + name


class Before(NamedTuple):
    """What stands before a number: parted, its clause, all since the number before, the topics of money."""

    left: Left
    clause: str
    gap: str
    topics: tuple[str, str] = ("", "")


def completed(name: str, mark: Mark, before: Before, behind: Behind, carried: list[str]) -> str:
    """Complete a name that says too little by the predicate, the purpose or the topic."""
    left, said = before.left, behind.said
    if mark.money and name in _SPENDING:
        return _of_money(name, before, behind)
    making = left.text in _MAKING
    made = name.removeprefix(left.text) if making else name
    at = said.find(made) if not mark.noun else -making
    if at >= 0 and said and (mark.classifier or mark.noun or (mark.owned and mark.unit == "%")):
        reached = (
            left.opening[:1] != [] and left.opening[0] in WORDS.frames.fronts and WORDS.owners[0] in left.link
        )
        told = told_apart(
            made, said[at + (0 if mark.noun else len(made)) :], "" if reached else left.text, mark.unit
        )
        name = name if told == made else told
    act, thing = parted(name) if name else ("", "")
    if mark.classifier and not (carried or behind.right or left.text):  # 本村创成文明村，全镇新增1个
        newly = next((word for word in left.link + left.opening if word in NEWLY), "")
        topic = doing_before(before.gap, longest=LENGTHS.topic) if newly else ""
        name = f"{newly}{topic}" if topic else name
    if carried and act in _REACHING and mark.unit in PEOPLE:  # 培训班6期，覆盖干部900人次
        own = left.text.removesuffix(act) if left.text.endswith(act) else ""
        reached_by = own or parted(carried[-1])[1]
        return f"{reached_by}{name}" if thing and reached_by and len(reached_by) <= LENGTHS.taker else name
    alone = lone_act(name)
    whole = carried[-1] if mark.scope == "part" and carried and mark.classifier else ""
    told = _of_whole(name, whole, behind) if whole else name
    if told != name or (name == whole and not behind.right):
        return told
    left_over = mark.money and name in WORDS.frames.rest  # 清偿账款9600万元，余下2100万元
    if (
        carried
        and (mark.classifier or left_over)
        and (alone or (mark.scope == "part" and not (act and thing)))
    ):
        topic = _owing(carried[-1]) if left_over else parted(carried[-1])[1]
        return with_thing(name, topic, mark) if alone else of_part(name, topic, mark, behind.right)
    if mark.classifier and (thing or name) in _FINDINGS:
        return _found_by(before.gap, name, carried) + name
    return name


def _owing(name: str) -> str:
    """Return what money was paid on, without the verb (清偿拖欠账款 → 拖欠账款)."""
    words = rjieba.tag(name)
    verb = len(words) > PAIR and words[0][1] in _VERBAL
    return "".join(word for word, _ in words[verb:])


def _of_whole(name: str, whole: str, behind: Behind) -> str:
    """Tell a part by what is said of it, or what somebody did by what was done in all."""
    of_all, of_what = parted(whole)
    if name == whole and not behind.right:  # 开工9条，其中4条实现通车
        predicate = predicate_of(behind.rest)[0]
        of = WORDS.owners[0] if len(predicate) > LENGTHS.short else ""
        return f"{predicate}{of}{of_what}" if predicate else name
    act, who = parted(name)  # 办结案件90件，其中镇街办结30件
    return name + of_what if act and name == who + act and of_all and who not in of_what else name


def done_to(mark: Mark, before: Before, behind: Behind, carried: list[str]) -> str:
    """Name by what was done to so many, as is said behind them: things by what they were chosen for, else a percentage.

    Empty where nothing was (保交房项目100%交付; “扫码办”等2项获评优秀案例).
    """
    done = behind.rest
    undone = carried and behind.right in ("", done) and before.left.text in _EXISTING and _UNDONE.match(done)
    if undone:  # 清偿欠款5亿元，尚有2亿元未清偿
        return done + (carried[-1].removeprefix(undone[1]) if mark.money else parted(carried[-1])[1])
    if mark.classifier and (not before.left.text or before.left.phrase[-1] in AND_SO_ON):
        return chosen_for(behind.right, behind.after if behind.right else done, mark.unit)
    if mark.kind != "percent":
        return ""
    if done.startswith(WORDS.frames.passive):  # 意见312条，九成被起草单位采纳
        done = rjieba.cut(done)[-1]
    if not owes_owner(done + _RATE):
        return ""
    return f"{before.left.text or parted((carried or [''])[-1])[1]}{done}{_RATE}"


def _of_money(name: str, before: Before, behind: Behind) -> str:
    """Say what money went to: by the subject of its sentence, else its purpose, else the sentence before."""
    own, last = before.topics
    if own:
        return own + name
    spent = sent_on(name, behind.purpose)
    return last + name if spent == name else spent


def _found_by(gap: str, name: str, carried: list[str]) -> str:
    """Return what was done when something was found: in the clause before, or as the figure before says."""
    done = doing_before(gap, opens=not carried)
    if done or not carried or gap.strip(MARKS) != CLAUSE.split(gap)[-1].strip(MARKS):
        return "" if done in name else done
    act = parted(carried[-1])[0]
    return act if len(act) == PAIR and act not in name and act not in WORDS.light else ""


def with_measure(name: str, mark: Mark, sentence: str) -> str:
    """Say of a span of time what is measured, where the clause before says it (办证时间压缩，店铺3天、摊位1天)."""
    if not mark.unit.endswith(WORDS.frames.spans) or not name or name.endswith(HEADS + WORDS.lifetimes):
        return name
    clauses = CLAUSE.split(BREAK.split(sentence)[-1])[:-1]
    said = subject_of(clauses[-1]) if clauses else ""
    return name + said if said.endswith(WORDS.lifetimes) and said not in name else name


def heading_before(text: str, at: int) -> str:
    """Return what the short sentence before speaks of, where its own says nothing (推进棚改。完成4000户)."""
    line = text[max(0, at - REACHES.before) : at]
    sentences = BREAK.split(line)
    before = sentences[-2].strip(MARKS) if len(sentences) > 1 else ""
    short = PAIR <= len(before) <= LENGTHS.topic and not CLAUSE.search(before)
    return bare_text(before) if short and not any(sign.isdigit() for sign in before) else ""


def topics_of_money(text: str, at: int) -> tuple[str, str]:
    """Return what the sentence speaks of that an amount stands in, and the sentence before it in the paragraph."""
    _, newline, line = text[max(0, at - 2 * REACHES.before) : at].rpartition("\n")
    whole = newline or at <= 2 * REACHES.before
    sentences = BREAK.split(line)
    own = CLAUSE.split(sentences[-1])
    first = own[0] if len(own) > 1 else ""
    before = CLAUSE.split(sentences[-2])[0] if len(sentences) > (1 if whole else 2) else ""
    told = [
        bare_text(subject_of(clause, praised=True)) if not any(map(str.isdigit, clause)) else ""
        for clause in (first, before)
    ]
    return told[0], told[1]
