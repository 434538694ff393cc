"""Read what is said of counted things behind them: what was done with them, what they did, what money went to.

In: a name and the rest of its clause. Out: the name told apart by it. Refused: nothing; what says nothing changes none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.acts import ACTS, CLOSING, MOVES, NEWLY, SKIPPED, act_at
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import done_beside, is_bearer, right_phrase
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.behind import Behind
    from compare.quantity.marks import Mark

_FRAMES = WORDS.frames
_EDGES = f" {WORDS.joints[0]}{WORDS.owners[0]}"
_HOLLOW = frozenset(
    (*WORDS.openers, *_FRAMES.plain, *_FRAMES.predicate_light, *_FRAMES.carrying_out, *_FRAMES.each_has)
)
_NO_THING = frozenset("vda")
_COUNT = regex(r"[0-9](?![0-9]*[A-Za-z])")
_BOUND = regex(f"^[^0-9]{{2,}}(?:{'|'.join(WORDS.before)})[0-9][0-9.]*[^0-9]{{1,6}}$")
_OF = WORDS.owners[0]
_FOR, _NO_SAYING = frozenset(_FRAMES.beneficiary), frozenset((*WORDS.owners, *WORDS.joints, *WORDS.and_so_on))
_NO_LEAD = SKIPPED.union(_FRAMES.fronts, _FRAMES.existing, _FRAMES.making)
_ALL_VERBS = ACTS | MOVES | frozenset((*WORDS.verbs, *WORDS.light))
_SAYS = frozenset((*WORDS.ends, *WORDS.later_ends)) - SKIPPED - frozenset((*WORDS.joints, *WORDS.owners))


def doings(tail: str) -> str:
    """Return the rest of a clause if it says nothing but what was done (条道路提升改造), else nothing."""
    owned = tail.startswith(WORDS.owners[0])
    tail = tail[1:] if owned else tail
    if not PAIR <= len(tail) <= LENGTHS.act:
        return ""
    words: list[str] = rjieba.cut(tail)
    if owned:
        return tail if words[-1] in CLOSING or act_at(words, len(words) - 1) else ""
    known = all(word in ACTS or word in MOVES or word in CLOSING for word in words)
    return tail if known and words[-1] in CLOSING else ""


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
    undone = _FRAMES.lacking.regex.match(tail) is not None  # 两项承诺没有兑现
    general = (
        name.endswith(_FRAMES.told_by) or undone or (len(name) <= LENGTHS.short and is_bearer(name, unit))
    )
    if not (general or tail.startswith(_FRAMES.honours)):
        return name
    words = rjieba.cut(lead)
    if lead and lead not in NEWLY and not (_NO_LEAD.issuperset(words) or _ALL_VERBS.isdisjoint(words)):
        return name
    predicate, noun = predicate_of(tail)
    if not predicate or name.startswith(predicate) or _HOLLOW.issuperset(rjieba.cut(predicate)):
        return name
    if predicate.endswith(name):  # 2个平台获评中试平台
        return predicate
    if len(predicate) <= LENGTHS.short < len(name) and not undone:
        return f"{name}{predicate}"
    return f"{lead if lead in NEWLY else ''}{predicate}{'' if noun else _OF}{name}"


def done_by(name: str, mark: Mark, before: list[str], behind: Behind) -> str:
    """Put before plain things what is said of them to the end of their clause; a name that tells more stays.

    People and works told apart by a short word are named without it, and so is whoever something is done for.

    Parameters
    ----------
    name : str
        The name so far.
    mark : Mark
        The number.
    before : list of str
        The words that open its clause and that lead to the number.
    behind : Behind
        What stands behind it.

    Returns
    -------
    str
        The name as shown (又有4个司法所完成规范化改造: 完成规范化改造的司法所).

    """
    listed = behind.tail.startswith(WORDS.joints, len(behind.rest))  # 获得省、市奖励: it goes on
    said = behind.after if behind.rest and not listed else ""
    thing = mark.classifier and not (mark.owned or mark.noun) and mark.unit not in _FRAMES.people
    if not (thing and said and name == behind.right and len(name) <= LENGTHS.thing) or said[0] in _NO_SAYING:
        return name
    if not _FOR.isdisjoint(before) or rjieba.tag(name)[-1][1][0] in _NO_THING:
        return name
    predicate, noun = predicate_of(said)
    if len(predicate) < LENGTHS.long or predicate.count("“") != predicate.count("”") or name in predicate:
        return name
    return f"{predicate}{'' if noun else _OF}{name}"


def chosen_for(noun: str, said: str, unit: str) -> str:
    """Name things by what they were chosen for; empty where what is said behind them is nothing of the kind.

    Examples
    --------
    >>> (
    ...     chosen_for("项目", "入选全国范例", "个"),
    ...     chosen_for("", "获评劳模", "人"),
    ...     chosen_for("", "获批", "项"),
    ... )
    ('入选全国范例的项目', '获评劳模', '')

    """
    if not said.startswith(_FRAMES.honours) or said in _FRAMES.honours:
        return ""
    return told_apart(noun, said, "", unit) if noun else predicate_of(said)[0]


def predicate_of(tail: str) -> tuple[str, bool]:
    """Return what is said of a noun in the rest of its clause, and whether it is itself a noun (开展检查 → 检查)."""
    words: list[str] = rjieba.cut(tail)
    owned = words[:1] != [] and words[0] in WORDS.owners  # 9个村的集体合同实行代审
    if words[:1] and (
        (words[0] in (*WORDS.joints, *WORDS.and_so_on) and not done_beside(tail))
        or (owned and _SAYS.isdisjoint(words[2:]))
    ):
        return "", False
    start = int(owned)
    while start < len(words) and words[start] in _FRAMES.predicate_light:
        start += 1
    predicate = "".join(words[start:]).strip(_EDGES)
    if words[-1:] and words[-1] in WORDS.glue:  # a number cuts it off: 分配给29位
        return "", False
    counts = _COUNT.search(predicate) and not _BOUND.search(predicate)
    if not PAIR <= len(predicate) <= LENGTHS.predicate or counts:
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
    treated = _FRAMES.treated.regex.match(behind)
    if treated:  # 投资3亿元，对管网进行改造
        return f"{treated[1]}{treated[2]}{name}"
    found = _FRAMES.spent_on.regex.match(behind)
    thing = found[1].partition(_OF) if found else ("", "", "")
    before = "" if thing[0].startswith(WORDS.joints) else thing[0]
    purpose = before if len(before) > PAIR else before + right_phrase(thing[2], "")[0]
    return f"{purpose.strip('“”')}{name}" if purpose else name
