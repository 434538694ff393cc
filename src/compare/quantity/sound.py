"""Tell names that are none by their form, and mend them by what was said before.

In: a name, its mark, the words around it, what was told before. Out: the name a reader would say. Refused: nothing;
where nothing before fits, the name stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.acts import lone_act, parted
from compare.quantity.choice import GOALS
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE
from compare.quantity.parts import with_thing, without_new
from compare.quantity.predicates import predicate_of
from compare.quantity.thin import is_deed, thing_of
from compare.quantity.topics import MARKS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.behind import Behind
    from compare.quantity.marks import Mark
    from compare.quantity.topics import Before, Told

_FRAMES = WORDS.frames
_TELLING = frozenset((*_FRAMES.fields, *_FRAMES.doings))
_OF = WORDS.owners[0]
_NOT = regex(_FRAMES.negations.pattern)
_STAGES = frozenset((*_FRAMES.rulings, *_FRAMES.stages, *WORDS.joints))
_CASUALTIES = frozenset(_FRAMES.casualties)
_SHORT_OF, _SUFFERED, _AFFECTS = (
    regex(c.pattern) for c in (_FRAMES.short_of, _FRAMES.suffered, _FRAMES.affects)
)
_APIECE = regex(_FRAMES.apiece.pattern)
IN_CASE, _WITHIN, _SO_FAR = (regex(c.pattern) for c in (_FRAMES.in_case, _FRAMES.within, _FRAMES.so_far))


def mended(name: str, mark: Mark, before: Before, behind: Behind, told: Told) -> str:
    """Mend a name that is none by its form; one that is sound stays as it is."""
    name = whole(name)
    if is_short_of(before.clause) and told.names and told.names[-1].endswith(GOALS):
        return told.names[-1] + _FRAMES.gap
    if name in _CASUALTIES:
        return told.accident() + name
    done = behind.right
    such = _such(name, mark, before, behind, told) if mark.classifier else ""
    such = such or (_limit(before.clause, behind.rest) if mark.unit.endswith(_FRAMES.spans) else "")
    if such:
        return such
    each = told.by_unit.get(mark.unit, "") if _APIECE.match(before.clause.strip(MARKS)) else ""
    if each and not done:  # 发放补贴9万元，户均2千元
        return name + without_new(parted(each)[1] or each)
    if not (told.names or done) and mark.unit in _FRAMES.papers_of and _STAGES.issuperset(rjieba.cut(name)):
        thing = told.told_last(mark.unit, name)  # 收到申请40件。受理35件
        return with_thing(name, thing, mark) if thing else name
    return _of_money(name, mark, told) if mark.money else name


def _limit(clause: str, rest: str) -> str:
    """Name a span of time by what is done within it in certain cases (一时定不了的限5天答复), empty where none is."""
    clause = clause.strip(MARKS)
    done = _WITHIN.search(f"{clause}#{CLAUSE.split(rest, maxsplit=1)[0]}") if IN_CASE.search(clause) else None
    return done[1] + _FRAMES.time_limit if done and is_deed(done[1]) else ""


def _such(name: str, mark: Mark, before: Before, behind: Behind, told: Told) -> str:
    """Name things by what is denied of them (运行不正常的污水处理设施), or said of the rest (其余2个正在办手续)."""
    done = behind.right
    rest = before.clause.strip(MARKS) in _FRAMES.rest and (not done or behind.after)
    denied = done and name.endswith(done) and is_deed(done) and _NOT.search(behind.after)
    if not (rest or denied):
        return ""
    predicate, thing = predicate_of(behind.rest)[0], parted(told.by_unit.get(mark.unit, ""))[1]
    if not predicate or predicate.startswith(WORDS.glue) or (rest and not thing):
        return ""
    thing = thing_of(thing) if rest else thing
    return f"{predicate}{_OF}{thing}" if thing else predicate


def _of_money(name: str, mark: Mark, told: Told) -> str:
    """Say on what an act alone was done with money, where its pendant says so (维修资金归集3亿元；使用5千万元)."""
    done = lone_act(name) or (len(name) == PAIR and is_deed(name))
    if not (done or name in _FRAMES.balances) or name.endswith(_FRAMES.spending):
        return name
    topic = told.by_unit.get(mark.unit) or told.before.get(mark.unit, "")
    words: list[str] = rjieba.cut(topic)
    while words[1:] and is_deed(words[-1]):
        words.pop()
    thing = "".join(words)
    if not done or thing.endswith(_FRAMES.funds):  # 基金募集9万元，支出6万元
        return thing + name if thing.endswith(_FRAMES.funds) and name not in thing else name
    if topic.endswith(_FRAMES.spending) and name not in topic:  # 改造投资9亿元，到位7亿元
        return topic + name
    return with_thing(name, thing, mark) if thing != topic else name


def whole(name: str) -> str:
    """Return a name without what is left over of the words before it, since when it was, and no part of it twice.

    Examples
    --------
    >>> whole("的村治理率"), whole("村村"), whole("村村通"), whole("开门以来接诊")
    ('村治理率', '村', '村村通', '接诊')

    """
    name = _SO_FAR.sub("", name.lstrip(_OF))
    half = len(name) // 2
    return name[:half] if half and name == name[:half] * PAIR else name


def is_short_of(clause: str) -> bool:
    """Whether a number only says what is lacking to the goal just told (离30名的目标还差3名)."""
    return _SHORT_OF.match(clause.strip(MARKS)) is not None


def is_aside(clause: str, behind: str) -> bool:
    """Whether a number only says what something is due to (受2家退库影响)."""
    return _SUFFERED.match(clause.strip(MARKS)) is not None and _AFFECTS.search(behind) is not None


def without_effect(name: str) -> str:
    """Return what happened in such an aside (退库影响 → 退库)."""
    return _AFFECTS.sub("", name)


def is_bare_rate(name: str) -> bool:
    """Tell a rate by its form whose one word only says what was done, whatever word that is (空置率, 参考率).

    Examples
    --------
    >>> is_bare_rate("空置率"), is_bare_rate("失业率"), is_bare_rate("森林覆盖率")
    (True, False, False)

    """
    return len(name) == PAIR + 1 and name.endswith(_FRAMES.rate_ends) and name[:PAIR] not in _TELLING


def is_short(name: str, mark: Mark) -> bool:
    """Tell a name so short that it rather says what happened somewhere than what there is in all (来客, 收案)."""
    bare = len(name) <= PAIR + 1 and name not in _TELLING
    return bare and (mark.classifier or mark.money or name.endswith(_FRAMES.rate_ends))
