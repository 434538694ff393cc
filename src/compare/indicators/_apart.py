"""Which two figures are never laid side by side, whatever their words.

In: two items of one role, kind of value and unit. Out: whether they must not be a pair. Refused: nothing; what words
and values make likely is weighed in `compare.indicators._features`.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from compare.indicators.tuning import APART, EVIDENCE

if TYPE_CHECKING:
    from compare.indicators._items import Item
    from compare.records import Quantity

#: What cannot be all there is.
_NEW = frozenset({"added", "done"})


def brought(q: Quantity) -> bool:
    """Tell what acts brought within the year, new or done up (新增装机8万千瓦, 改造码头5处), not what is net."""
    grown = q.statistic == "change" and q.act != "" and (q.value or 0) > 0
    return q.kind == "count" and (q.statistic == "added" or grown)


def comes_new(item: Item) -> bool:
    """Tell what was not there before; what was there and is done up did not come new."""
    q = item.quantity
    return brought(q) and (q.statistic == "change" or not q.act or item.stock == "added")


def never_pair(a: Item, b: Item) -> bool:
    """Tell whether two figures must not be a pair: additions beside a total, other times, other turns of pay."""
    p, q = a.quantity, b.quantity
    other_turn = a.often and b.often and a.often != b.often  # 2,556 yuan a year and 221 yuan a month
    spent = (a.stock == "set") != (b.stock == "set")  # a budget beside what was taken in or spent
    if p.period != q.period or other_turn or spent or _other_stretch(p.days or 0, q.days or 0):
        return True
    if (p.statistic == "change") != (q.statistic == "change") and not (comes_new(a) and comes_new(b)):
        return True
    sized = (
        a.attribute and b.attribute and p.statistic == q.statistic == "level" and p.unit not in p.indicator
    )
    if sized and (p.value == q.value or not (p.act or q.act)):
        return True  # the size of a named thing: nothing was measured anew, or the things are two
    # ranked among so many others: another field
    other_field = p.statistic == q.statistic == "rank-or-other" and p.kind == "count" and p.value != q.value
    if other_field or (a.whose and b.whose and a.whose.isdisjoint(b.whose)):
        return True
    if (a.office and b.everywhere) or (b.office and a.everywhere):
        return True  # what one office did beside what was done in the whole place
    return _listed(a, b) or (p.kind == "count") != (q.kind == "count")


def stocks_differ(a: Item, b: Item) -> bool:
    """Tell what came new from all there is, and from a level; what was done up to now from what one year brought."""
    if _may_be_all(a, b) or _may_be_all(b, a):
        return True
    kinds = {_stock_of(a), _stock_of(b)}
    # A share is one of all there is, either way.
    summed = (a.base == "running") != (b.base == "running") and a.quantity.statistic != "share"
    other = b if a.base == "running" else a
    return (
        ("stands" in kinds and any(_came_new(i) for i in (a, b)))
        or ("added" in kinds and any(_is_level(i) for i in (a, b)) and not _done_alike(a, b))
        or (summed and _stock_of(other) != "stands")
    )


def _is_level(item: Item) -> bool:
    return item.quantity.statistic == "level" and item.stock not in _NEW


def _done_alike(a: Item, b: Item) -> bool:
    """Tell what an act brought in the year, whether or not it is called new: by one act, or set by a plan."""
    planned = a.role == "plan" and a.quantity.act and b.quantity.act
    return "stands" not in (a.stock, b.stock) and bool(planned or a.said.act & b.said.act)


def _may_be_all(a: Item, b: Item) -> bool:
    """Tell whether one may be all there is, which the other report tells beside what came new.

    What is not called new may be, unless it is nearer to what came new and not just what there was before that.
    """
    if a.total is None or b.stock in _NEW:
        return False
    came, was = a.quantity.value or 0.0, b.quantity.value
    return not brought(b.quantity) or came + (was or 0.0) == a.total or not is_nearer(b, came, a.total)


def is_nearer(item: Item, one: float, other: float) -> bool:
    """Tell whether a value is nearer to one than to another, by how many times as much they are."""
    value = abs(item.quantity.value or 0)
    low, high = sorted((abs(one), abs(other)))
    return value > 0 and (value * value < low * high) == (abs(one) <= abs(other))


def denied(a: Item, b: Item) -> bool:
    """Tell whether one name is the other one denied (taxes, and what is no tax)."""
    plain, denied = sorted((a.quantity, b.quantity), key=lambda q: q.negated)
    letters, others = set(plain.indicator), set(denied.indicator)
    return letters != set() and letters <= others


def _other_stretch(days: int, others: int) -> bool:
    """Tell whether one is of half a year and the other of a whole one; a single day is the end of either."""
    return min(days, others) > 1 and abs(days - others) > EVIDENCE.stretch


def _listed(a: Item, b: Item) -> bool:
    """Tell whether one is said of a list of things together and the other of one of them.

    A name that holds none of them may be the one for all.
    """
    one, several = sorted((a.members, b.members), key=len)
    if len(one) != 1 or len(several) < APART.listed:
        return False
    (name,), (*parts, last) = one, several
    # What all of them are (pipes for gas, water and heat) stands behind the last.
    same = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(last), reversed(name), strict=False))
    own = last[: len(last) - sum(1 for _ in same)]
    return not own or any(part[-APART.word :] in name for part in (*parts, own))


def _came_new(item: Item) -> bool:
    return item.stock == "added" and item.quantity.statistic in {"added", "growth", "level"}


def _stock_of(item: Item) -> str:
    """Tell what came new from all there is; empty where it may be either."""
    if item.quantity.statistic == "cumulative":
        return "stands"
    if item.stock == "added" and item.quantity.statistic == "added":
        return "added"
    told = item.quantity.statistic == "growth" or (
        item.stock == "stands" and item.quantity.statistic == "level"
    )
    return item.stock if told else ""
