"""Tell which kind of value a figure is: a level, a change, an addition, a part, a sum so far, what each has.

In: a mark, its name and the words around it. Out: the kind. Refused: nothing; where no word says otherwise an amount
is a level and a percentage a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.acts import ADDING, CLOSING, NEWLY
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import TRIM
from compare.quantity.thin import newly_in
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark, Said

_FRAMES = WORDS.frames
_MOVED = frozenset((*WORDS.rises, *WORDS.falls))
_NET, _AGAIN, _STOOD = frozenset(_FRAMES.net), frozenset(_FRAMES.again), frozenset(_FRAMES.stood)
_FRESH = NEWLY - _AGAIN
_RECURRING = frozenset(_FRAMES.recurring)
PLAIN = frozenset(WORDS.middles) | frozenset(_FRAMES.plain) - ADDING
_PER_EACH, _EACH_DOES = regex(_FRAMES.per_each.pattern), regex(_FRAMES.each_does.pattern)
_PAPERS_OF = frozenset((*_FRAMES.papers_of, *WORDS.people))
_EACH = regex(_FRAMES.each.pattern)
_PERIODICALLY = _FRAMES.on_average
_PER_AREA = _FRAMES.per_area
_HONOURED = regex(_FRAMES.honoured.pattern)
_POINTS = _FRAMES.points
NEW = regex("|".join(_FRAMES.newly))
_STANDING = _FRAMES.standing
_CAPACITY = tuple(word + _FRAMES.capacity for word in _FRAMES.capacities)
_BUILDING = frozenset(_FRAMES.building)
_REMOVING = frozenset(_FRAMES.removing)
_RENEWED = tuple(ADDING & CLOSING)
_EARLY = regex(f"^(?:{'|'.join(_FRAMES.predicate_light)})*")
_DAY = regex(f"^(?:{WORDS.dates.pattern})")
_AIMS = regex(_FRAMES.aims.pattern)
_COMPARATORS = frozenset(WORDS.comparators)
YEARLY = frozenset((*_FRAMES.before_year, WORDS.a_year))
_OF = WORDS.owners[0]


def statistic_of(mark: Mark, name: str, said: Said) -> str:
    """Tell which kind of value a mark is."""
    if mark.kind == "rate":
        return "rank-or-other" if _differs(name, said) else "change" if mark.unit in _POINTS else "growth"
    if mark.kind == "percent" or _is_ratio(mark, name, said):
        return "rank-or-other" if any(word in name for word in _FRAMES.beyond) else "share"
    standing = name.endswith(_STANDING)
    if name.endswith(_CAPACITY):
        return "level"
    if not _NET.isdisjoint(said.link) or (name.startswith(_FRAMES.net) and not standing):
        return "change"
    if mark.scope == "cumulative" and not standing:
        return "cumulative"
    return _kind_of_amount(mark, name, said) if _FRESH.isdisjoint(said.link) else "added"


def _differs(name: str, said: Said) -> bool:
    """Whether a figure is set against a plan or against others, not against what was before."""
    said_so = any(word in said.link or word in name for word in _FRAMES.differing)
    return said_so or _AIMS.search(said.clause) is not None


def _is_ratio(mark: Mark, name: str, said: Said) -> bool:
    """Whether a number without a unit is a ratio, or a multiple of something else (是诉讼案件的2.6倍)."""
    multiple = mark.unit == _FRAMES.fold and said.link[-1:] == [_OF] and YEARLY.isdisjoint(said.link)
    return multiple or (not mark.unit and name.endswith(_FRAMES.ratios))


def _kind_of_amount(mark: Mark, name: str, said: Said) -> str:
    """Tell a change, a value per unit, a place in a row and an addition from a level."""
    moved = not _MOVED.isdisjoint(said.link)
    if mark.scope == "change" or (mark.scope == "per" and moved and not _reached(said.link)):
        return "rank-or-other" if _AIMS.search(said.clause) else "change"
    if mark.kind == "count" and (
        _told_of_each(mark, name + "".join(said.link), said.clause) or _EACH_DOES.search(said.clause)
    ):
        return "per-unit"
    if mark.scope == "per" and not _recurs(said):
        return "per-unit"
    if mark.classifier and (
        name.endswith(_FRAMES.yardsticks) or any(word in name for word in _FRAMES.ranking)
    ):
        return "rank-or-other"
    left = said.clause.startswith(_FRAMES.left_over)  # 新建厂房2栋，另有1栋正在施工
    came = "added" if _COMPARATORS.isdisjoint(said.verbs) else "change"  # 较上年添了8家
    return came if (_opened(mark, said) if left else _adds(mark, name, said)) else "level"


def _recurs(said: Said) -> bool:
    """Whether an amount is told of each month or the like, and of nothing else (每月, not 每人每月)."""
    pers = [word for word in said.link if word.startswith(WORDS.pers) or word in _RECURRING]
    pers += [word for word in rjieba.cut(said.clause[: LENGTHS.act]) if word in _RECURRING][:1]
    return pers != [] and _RECURRING.issuperset(pers)


def _told_of_each(mark: Mark, said: str, clause: str) -> bool:
    """Whether an amount is what each has: of a spread area even money is (亩均节本130元)."""
    if mark.unit.endswith(_FRAMES.spans) and said.endswith(_PERIODICALLY):  # 审批用时平均43天
        return True
    each = _EACH.match(clause.strip(TRIM)) if mark.money else _PER_EACH.search(said)
    return each is not None or any(word in said for word in _PER_AREA)


def _reached(link: list[str]) -> bool:
    """Whether the words before a number, and before what it is told for each of, say what was come to (到每人3元)."""
    said = next((word for word in reversed(link) if not word.startswith(WORDS.pers)), "")
    return said.endswith(WORDS.levels)


def _adds(mark: Mark, name: str, said: Said) -> bool:
    """Tell whether a figure counts what the act added, renewed or took away."""
    reached = _reached(said.link)
    spent = mark.money and name.endswith(_FRAMES.spending)
    if spent or reached or mark.scope == "from" or name.endswith(_STANDING):
        told = said.clause if said.clause.endswith(_STANDING) else name  # 新增公路30公里，总里程860公里
        return (NEW.match(name) if spent else NEW.search(told)) is not None
    mended = mark.act.startswith(_FRAMES.mending) or mark.act.endswith(_FRAMES.mending)
    if mark.act in _REMOVING or (mended and _is_case(mark, name)):
        return False
    fresh = mark.classifier and name.startswith(_FRAMES.fresh) and not name.startswith(_FRAMES.stale)
    fresh = (
        fresh or bool(newly_in(name) or newly_in(mark.act)) or _opened(mark, said) or _done_within(mark, name)
    )
    again = mark.classifier and not (_AGAIN | NEWLY).isdisjoint((*said.verbs, *said.link))
    new = fresh or again or mark.act in NEWLY or NEW.search(name) is not None
    if new or (mark.money and mark.unit) or mark.unit in _FRAMES.times:
        return new
    if not _STOOD.isdisjoint(said.verbs) or name.endswith(_FRAMES.ended):
        return _STOOD.isdisjoint(said.verbs)
    if name in ADDING or mark.act.startswith(_FRAMES.adding) or mark.act.endswith(_FRAMES.adding):
        return True
    words = rjieba.cut(name) if mark.act in PLAIN or not mark.act else []
    return (words[1:] != [] and words[-1] in _BUILDING) or any(
        word[PAIR:].endswith(_RENEWED) for word in words[-1:]
    )  # 危房改造 is one word to the dictionary


def _is_case(mark: Mark, name: str) -> bool:
    """Whether what was mended is a case or a finding, not a place (信用修复3件, 整治隐患5处)."""
    return mark.unit in _PAPERS_OF or name.endswith(_FRAMES.findings)


def _done_within(mark: Mark, name: str) -> bool:
    """Whether an act that adds stands behind who or where it was done (园区建成厂房, 县城翻新小区)."""
    words: list[str] = [] if mark.act or mark.negated or _OF in name else rjieba.cut(name)
    return any(word in _BUILDING for word in words[1:-1])


def _opened(mark: Mark, said: Said) -> bool:
    """Whether things are there from this year on, as is said behind them (5条道路建成通车, 4个村获评省级示范村)."""
    if not (mark.classifier and said.behind):
        return False
    told = _EARLY.sub("", _DAY.sub("", said.behind), count=1)
    honoured = mark.unit not in _FRAMES.papers_of and _HONOURED.match(told)
    return told.startswith(_FRAMES.opened) or told in _FRAMES.launched or bool(honoured)
