"""From this year's figure to the one a plan sets: the difference, or why there is none.

In: a target, the figure its goal builds on. Out: a step with direction and difference. Refused: a difference between
figures that measure different things (a change against a level, what is added against what there is, a part against
the whole, another span of time); it is said and not computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.tuning import CHANGES, NAMES
from compare.goals.verdicts import direction_of
from compare.indicators import brought
from compare.text import PAIR, last_piece

if TYPE_CHECKING:
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Quantity

MOVES = ("growth", "change")
_SUMS = {"level", "added"}
_MONTHS = range(90, 185)  # days: a quarter, half a year; in a single month something merely began
_DIGITS = 6  # decimals kept: enough for shares of a point, and no dust of binary fractions


@dataclass(frozen=True, slots=True)
class Step:
    """What lies between a figure of the review and the target that follows it."""

    comparable: bool
    change: float | None = None
    change_percent: float | None = None

    direction: str = ""
    """raised, lowered or held; empty where it cannot be computed."""
    note: str = ""
    """Why no difference is computed: a code."""
    good: str = ""
    """`low` or `high`, empty where it is not known."""
    grows: bool = False
    """Whether the target adds to what there is."""
    rises: bool = False
    """Whether the target promises more of what the base already tells a change of, a change for the better, or more
    than all there is."""


def step_between(target: Target, base: Quantity, words: GoalWords, text: str) -> Step:
    """Compare a target with the figure its goal builds on.

    Parameters
    ----------
    target : Target
    base : Quantity
    words : GoalWords
    text : str
        The report's.

    """
    wanted = target.quantity
    direction = direction_of(target.indicator or target.clause.text, words)
    # What is kept below a bound is wanted low, whatever its name suggests; a rate that is good stays so.
    ceiling = target.comparator == "≤" and not (
        direction and direction.good == "high" and wanted.kind == "percent"
    )
    good = "low" if ceiling or (direction is None and _falls(wanted)) else direction.good if direction else ""
    note = why_apart(wanted, base, words)
    if not note and sums_differ(target, base, words, text):
        note = "statistic"
    if not note and wanted.kind == "count" and _counts_others(target, base, words, text):
        note = "scope"
    if note:
        moved = (wanted.value or 0.0) * (-1 if good == "low" else 1)
        grows = note == "statistic" and _adds(target, words, text)
        told = base.statistic in MOVES and wanted.statistic not in MOVES and (base.value or 0.0) > 0
        better = wanted.statistic in MOVES and base.statistic not in MOVES and moved > 0
        more = good != "low" and _is_more(target, base, note, words, text)
        often = _is_each(target, base, words, text) and (
            _times(target, words, text) * (wanted.value or 0.0) > (base.value or 0.0)
        )
        return Step(
            comparable=False, note=note, good=good, grows=grows, rises=told or better or more or often
        )
    change, percent = difference(base.value or 0.0, wanted.value or 0.0, wanted.kind)
    return Step(
        comparable=True,
        change=change,
        change_percent=percent,
        direction=_direction(target, change, words),
        good=good,
    )


def _is_more(target: Target, base: Quantity, note: str, words: GoalWords, text: str) -> bool:
    """Tell a number above all there is, or one that is to be raised and lies above what its base tells."""
    wanted = target.quantity
    moves = wanted.statistic in MOVES or base.statistic in MOVES
    if note not in ("statistic", "scope") or moves or wanted.kind != base.kind or target.comparator == "≤":
        return False
    before = _before_target(target, text)[-NAMES.raised :]
    raised = words.origin.regex.search(before) is not None or _reaches(target, words, text)
    return (raised or _is_stock(base, words, text)) and (wanted.value or 0.0) > (base.value or 0.0)


def _falls(wanted: Quantity) -> bool:
    """Whether a plan sets itself a fall: what it wants less of is wanted low."""
    return wanted.statistic in MOVES and (wanted.value or 0.0) < 0


def difference(old: float, new: float, kind: str) -> tuple[float, float | None]:
    """Return what lies between two values, and of counts the share of the old one in per cent, where it is above 0.

    Examples
    --------
    >>> difference(265.0, 300.0, "count"), difference(87.5, 90.0, "percent")
    ((35.0, 13.2), (2.5, None))

    """
    change = round(new - old, _DIGITS)
    return change, round(100 * change / old, 1) if old > 0 and kind == "count" else None


def _direction(target: Target, change: float, words: GoalWords) -> str:
    """Say which way a target moves its figure; a level kept, a ceiling above it, a floor not far below hold it."""
    near = abs(change) <= CHANGES.held * abs((target.quantity.value or 0.0) - change)
    holds = words.holds.regex.search(target.clause.text) is not None
    kept = near or target.comparator == "≤" or target.quantity.kind == "percent" or holds
    about = near and holds and (target.comparator == "≈" or (target.comparator == "=" and change < 0))
    if not change or about or (kept and _within(target, change)):
        return "held"
    return "raised" if change > 0 else "lowered"


def _within(target: Target, change: float) -> bool:
    """Tell a target to keep a level, whose bound already lies on the safe side of it."""
    if target.comparator == "≥":
        return change <= 0
    return change >= 0 if target.comparator == "≤" else False


def why_apart(wanted: Quantity, base: Quantity, words: GoalWords) -> str:
    """Return why the frames of two figures forbid to subtract them: a code, empty where they may be."""
    if not like_units(wanted.unit, base.unit, words):
        return "statistic" if "rate" in (wanted.kind, base.kind) else "other-unit"
    # What was spent is no step from what the budget set; a plan that sets one anew goes on from the one before.
    was, will = (q.indicator.endswith(words.budgets) for q in (base, wanted))
    apart = {
        "bound": base.upper is not None or base.doubtful,
        "scope": scopes_differ(wanted, base) or (was and not will),
        "period": wanted.period != base.period,
        "statistic": kinds_differ(wanted, base, words),
    }
    return next((code for code, differs in apart.items() if differs), "")


def scopes_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of other owners, of a part and the whole, or of what is and what is not."""
    mine, theirs = (frozenset(filter(None, q.whose.split("、"))) for q in (one, other))
    whose = bool(mine and theirs) and not (mine <= theirs or theirs <= mine)
    short, long = sorted((one.indicator, other.indicator), key=len)
    of_one = one.statistic == other.statistic and long.startswith(short)
    of_one = of_one and (one.statistic == "share" or len(short) > PAIR)
    # 新增学位2160个，其中公办1860个: a part with a name of its own is the whole of what is so called.
    sums = one.statistic == other.statistic or {one.statistic, other.statistic} <= _SUMS
    of_one = of_one or (sums and one.thing == other.thing != "")
    part = not of_one and (one.scope == "part") != (other.scope == "part")
    return whose or part or one.negated != other.negated


def _counts_others(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell things at a later stage, or those that are left, from those of the base."""
    return (
        _later_stage(target, base, words, text)
        or _of_the_rest(target, base, words, text)
        or _brings_new(target.quantity, base, words)
        or _brings_new(base, target.quantity, words)
        or _is_of_all(target, base, words, text)
    )


def _brings_new(one: Quantity, other: Quantity, words: GoalWords) -> bool:
    """Tell new things from those of their kind that are made better: 新造油茶, 改造油茶."""
    new, better = words.adds.regex, words.improves.regex
    brings = new.match(one.act) is not None and not better.search(one.act + one.indicator)
    return brings and better.search(other.act) is not None and not new.search(other.act)


def _is_of_all(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell the number of all there are, of which something is wanted, and told what they have: 14个村全部达标."""
    behind = text[target.quantity.at.end : target.clause.at.end]
    every = words.whole.regex.search(behind) and not words.whole.regex.search(_behind(base, text, words))
    return bool(every) and target.quantity.value == base.value


def _later_stage(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell so many things that are begun or finished from those that are prepared, except where a trial spreads."""
    was = _before(base, text, words) + _behind(base, text, words)
    return any(
        lower.regex.search(was) and higher.regex.search(target.clause.text) and not higher.regex.search(was)
        for lower, higher in words.ladders[1:]
    )


def _of_the_rest(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell the number of what is left of several from that of those that were done (交付615套; 完成剩余247套)."""
    will = _before_target(target, text)
    return bool(words.rests.regex.search(will)) != bool(words.rests.regex.search(_before(base, text, words)))


def sums_differ(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell what is added within a year from what there is in all; and all there are, of which some are told next."""
    if base.kind != "count":
        return False
    if _is_each(target, base, words, text):
        return True  # 每季度1次, 全年3次
    if words.out_of.regex.match(text, base.at.end):
        return True  # 13个司法所中有8个达标
    if _adds(target, words, text):
        was, will = _before(base, text, words), _before_target(target, text)
        built = words.built.regex.search(was) is not None and not words.built.regex.search(will)
        stock = _is_stock(base, words, text)
        if _added(base, words, text) or _adds_alike(target.quantity, base, built=built and not stock):
            return False
        reached = not base.act and words.reached.regex.search(was) is not None
        return built or stock or reached or not _is_deed(base, was, text, words)
    return _added(base, words, text) or (_is_stock(base, words, text) and not _reaches(target, words, text))


def _is_each(target: Target, base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell how often something is done in each month or quarter from how often it was done in all."""
    counted = target.quantity.statistic != "per-unit" and target.quantity.unit not in words.money
    return (
        counted
        and _times(target, words, text) > 0
        and not words.rhythm.regex.search(_before(base, text, words))
    )


def _times(target: Target, words: GoalWords, text: str) -> int:
    """Return how often a year has what a target is set for each of; 0 where it is set for no such stretch."""
    found = words.rhythm.regex.search(_before_target(target, text))
    return next((n for name, n in words.often.items() if name in found.group()), 0) if found else 0


def _is_deed(base: Quantity, was: str, text: str, words: GoalWords) -> bool:
    """Tell how many things something was done with from how many there are, by the words around a figure."""
    done = base.statistic != "level" or base.act != "" or verb_of(was, words) != ""
    within = words.yearly.regex.search(was) is not None or words.takes.regex.fullmatch(was) is not None
    return done or within or _finished(base, text, words)


def _adds_alike(wanted: Quantity, base: Quantity, *, built: bool) -> bool:
    """Whether both say what a year adds.

    What was built may be all there is (建成公厕140座), but hardly where the plan builds nearly as many again; what was
    done by the very act of the plan was done within the year (改造完成18个).
    """
    added = wanted.statistic == "added" and (built or base.statistic == "added")
    alike = (wanted.value or 0.0) >= CHANGES.as_many * (base.value or 0.0)
    return added and (alike or (base.statistic == "added" and wanted.act == base.act != ""))


def kinds_differ(one: Quantity, other: Quantity, words: GoalWords) -> bool:
    """Whether one of two figures is a share, a growth, a rank and the other is not.

    How long a case takes is told of the average one, whether its name says so or not; of each person is of one person.
    """
    lasts = all(
        q.unit in words.durations or q.statistic == "per-unit" or words.each.regex.search(q.indicator)
        for q in (one, other)
    )
    exact = ("share", "rank-or-other", *MOVES, *(() if lasts else ("per-unit",)))
    apart = one.statistic != other.statistic and (one.statistic in exact or other.statistic in exact)
    return apart and not (_comes(one, words) and _comes(other, words))


def _comes(q: Quantity, words: GoalWords) -> bool:
    """Whether a figure tells what came new; what was there and is done up (改造码头5处) did not."""
    return brought(q) and (q.statistic == "change" or not q.act or words.adds.regex.search(q.act) is not None)


def like_units(one: str, other: str, words: GoalWords) -> bool:
    """Whether two measure words count the same within one report."""
    return one == other or any(one in group and other in group for group in words.like_units)


def _adds(target: Target, words: GoalWords, text: str) -> bool:
    before = _own_words(_before_target(target, text), target.quantity, words)
    new = words.adds.regex.search(before + target.indicator) is not None
    # 新入驻企业6家，产值突破8亿元: what another clause adds is nothing of what this one comes to.
    return new or (target.quantity.statistic == "added" and not words.reached.regex.search(before))


def _before_target(target: Target, text: str) -> str:
    """Return what stands in its clause before a target."""
    return text[target.clause.at.start : target.quantity.at.start]


def _own_words(before: str, figure: Quantity, words: GoalWords) -> str:
    """Return of a list the words of a figure's own member, where its frame says that it is no addition.

    新增公路9公里、总里程达到86公里.
    """
    own = last_piece(before, words.list_marks)
    listed = figure.statistic in ("level", "cumulative") and any(
        c.isdecimal() for c in before[: -len(own) or None]
    )
    return own if own and listed else before


def _before(base: Quantity, text: str, words: GoalWords) -> str:
    """Return the words of its clause before a figure."""
    start = max((text.rfind(mark, 0, base.at.start) for mark in words.pauses + words.stops), default=-1)
    return _own_words(text[start + 1 : base.at.start], base, words)


def _behind(base: Quantity, text: str, words: GoalWords) -> str:
    """Return the words of its clause behind a figure."""
    ends = (text.find(mark, base.at.end) for mark in words.pauses + words.stops)
    return text[base.at.end : min((end for end in ends if end >= 0), default=len(text))]


def _finished(base: Quantity, text: str, words: GoalWords) -> bool:
    """Tell what was finished within the year by what follows its figure: 3条主干道路建成通车."""
    return base.kind == "count" and words.achieved.regex.search(_behind(base, text, words)) is not None


def _added(base: Quantity, words: GoalWords, text: str) -> bool:
    return words.adds.regex.search(_before(base, text, words)) is not None


def _is_stock(base: Quantity, words: GoalWords, text: str) -> bool:
    """Tell a figure of what there is in all from one of what was done within the year."""
    if _added(base, words, text):
        return False
    return base.statistic == "cumulative" or words.stocks.regex.search(_before(base, text, words)) is not None


def is_total(figure: Quantity, words: GoalWords, text: str) -> bool:
    """Tell a figure of all there is, whose name says no more than that."""
    return words.total.regex.search(_before(figure, text, words)) is not None


def is_far(wanted: Quantity, figure: Quantity) -> bool:
    """Tell an amount of which another is a tenth or less: no plan moves a figure so far within a year."""
    low, high = sorted(abs(q.value or 0.0) for q in (wanted, figure))
    return wanted.kind == "count" and NAMES.far * low <= high and high >= NAMES.many


def has_come_to(before: str, words: GoalWords) -> bool:
    """Tell by the words before a figure what something has come to in the last months of a year: 下半年扩至5个.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> [has_come_to(before, zh) for before in ("下半年扩至", "上半年扩至", "下半年举办")]
    [True, False, False]

    """
    spans = [*words.spans.regex.finditer(before)] if words.spans else []
    return bool(spans) and spans[-1].group(1) is None and words.grown.regex.search(before) is not None


def is_of_months(figure: Quantity) -> bool:
    r"""Tell a figure of some months, half a year at most, which a target for a year is not laid against.

    Examples
    --------
    >>> from compare import read_text
    >>> from compare.quantity import find_quantities
    >>> report = read_text(
    ...     "临江区2023年政府工作报告\n一、2023年工作\n上半年出口增长3.1%。全年投资增长4.2%。\n"
    ... )
    >>> [is_of_months(figure) for figure in find_quantities(report) if figure.kind == "rate"]
    [True, False]

    """
    return figure.days in _MONTHS


def _reaches(target: Target, words: GoalWords, text: str) -> bool:
    """Tell a target for what there shall be in all."""
    before = _before_target(target, text)
    levels = (words.stocks, words.reached, words.grown)
    all_there_are = words.whole.regex.match(text, target.quantity.at.end) is not None
    return (
        all_there_are
        or target.quantity.statistic == "cumulative"
        or any(cue.regex.search(before) for cue in levels)
    )
