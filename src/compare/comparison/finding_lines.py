"""One record → one line of a finding.

In: a figure, an indicator, a section. Out: a line, English or Chinese. Refused: a label language that does not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import tables
from compare.comparison.sentences import excerpt, say
from compare.comparison.tuning import HEADLINES
from compare.languages import load

if TYPE_CHECKING:
    from compare.records import Goal, IndicatorChange, PlanChange, Quantity, Report


def figure_line(quantity: Quantity, labels: str) -> str:
    """Word one figure, what it measures, its place."""
    return say(
        labels,
        "figure",
        text=figure_words(quantity, labels),
        indicator=named(quantity.indicator, quantity.statistic, labels, quantity.act)
        if quantity.indicator
        else say(labels, "unknown"),
        at=quantity.span,
        doubt=say(labels, "doubtful") if quantity.doubtful else "",
    )


def indicator_line(change: IndicatorChange, labels: str, reports: tuple[str, str] | None = None) -> str:
    """Word one indicator: both figures and the change; with the names of the reports, which figure is whose."""
    old, new = change.old, change.new
    return say(
        labels,
        "indicator_dated" if reports else "indicator_pair",
        role=tables.label_value(new.role if new else "", "role", labels=labels),
        indicator=change.indicator or say(labels, "unknown"),
        old=figure_words(old, labels) if old else "—",
        new=figure_words(new, labels) if new else "—",
        change=movement(change, labels),
        then=reports[0] if reports else "",
        now=reports[1] if reports else "",
        unsure=""
        if change.confidence >= HEADLINES.sure
        else say(labels, "unsure", confidence=change.confidence),
    )


def goal_words(goal: Goal, labels: str) -> str:
    """Word a goal, a target with the name of its indicator where its own words do not contain it."""
    # Of several targets in one clause each is shown in its own words.
    text = excerpt(goal.goal if goal.kind == "measure" else goal.text)
    if goal.kind == "measure" or not goal.indicator or goal.indicator[-2:] in text:
        return text
    return say(labels, "card_named", indicator=goal.indicator, goal=text)


def bound_words(goal: Goal, labels: str) -> str:
    r"""Word the figure of a target, with the sign of its bound.

    Examples
    --------
    >>> from compare import plan, read_text
    >>> told = read_text(
    ...     "石河镇2030年工作报告\n一、2030年工作回顾\n修路。\n二、2031年工作安排\n新增就业1.5万人以上。"
    ... )
    >>> bound_words(plan(told).found_goals[0], "en"), bound_words(plan(told).found_goals[0], "zh")
    ('≥ 15,000 people', '≥1.5万人')

    """
    ends = [value for value in (goal.target_value, goal.target_upper) if value is not None]
    if not ends:
        return ""
    return _signed(goal.comparator, tables.span_text(ends, goal.unit, labels), labels)


def _signed(sign: str, text: str, labels: str) -> str:
    """Set the sign of a bound before a figure, where it has one."""
    return text if sign in ("", "range", "=") else f"{sign}{' ' * (labels == 'en')}{text}"


def target_words(goal: Goal, labels: str) -> str:
    """Word a target: what is measured, and its figure."""
    equals = "= " if goal.comparator == "=" else ""
    return f"{goal.indicator} {equals}{bound_words(goal, labels)}".strip()


def figure_words(quantity: Quantity, labels: str) -> str:
    r"""Word a figure: as printed, or as readers of the labels write it, with the sign of the bound it has.

    Examples
    --------
    >>> from compare import plan, read_text
    >>> told = read_text("石河镇2030年工作报告\n一、2030年工作回顾\n新增就业1.2万人以上。")
    >>> figure_words(plan(told).found_quantities[0], "en"), figure_words(plan(told).found_quantities[0], "zh")
    ('≥ 12,000 people', '≥1.2万人')

    """
    text = tables.figure_text(quantity.text, quantity.value, quantity.unit, labels)
    # Where the words of the bound are part of the text that is shown, they say it.
    return _signed("" if quantity.qualifier in text else quantity.bound, text, labels)


def difference(
    change: float, percent: float | None, unit: str, labels: str, *, points: bool, bound: str = ""
) -> str:
    """Word a change in its unit, and in percent where there is one; between percentages in points.

    `bound` is its sign where it is not exact, see `compare.tables.difference_bound`.

    Examples
    --------
    >>> (
    ...     difference(3.0, None, "%", "en", points=True),
    ...     difference(50.0, 10.0, "人", "zh", points=False, bound="<"),
    ... )
    ('+3 percentage points', '<+50人（<+10.0%）')

    """
    value = bound + tables.measure(change, "个百分点" if points else unit, labels, signed=True)
    if percent is None or points:
        return value
    return say(labels, "amount_percent", value=value, percent=f"{bound}{percent:+.1f}%".replace("-", "−"))


def step_line(change: PlanChange, labels: str) -> str:
    """Word the way from this year's figure to a target."""
    goal = change.goal
    row = {
        "base_value": change.base.value if change.base else None,
        "base_text": change.base.text if change.base else "",
        "base_bound": change.base.bound if change.base else "",
        "comparator": goal.comparator,
        "target_value": goal.target_value,
        "target_upper": goal.target_upper,
        "unit": change.unit,
        "change": change.change,
        "change_percent": change.change_percent,
    }
    text = tables.step_text(row, labels)
    if change.base is None or change.comparable or not change.note:
        return text
    return say(labels, "step_apart", step=text, note=tables.word_note(change.note, labels))


def section_name(report: Report, section: int | None, labels: str) -> str:
    """Return the label of a section, of an opening its role, of none a dash."""
    if section is None:
        return "—"
    found = report.sections[section]
    return found.label or f"({tables.label_value(found.role, 'role', labels=labels)})"


def movement(change: IndicatorChange, labels: str) -> str:
    """Word a change in its unit, and in percent where that is allowed."""
    if change.change is None:
        return tables.word_note(change.notes, labels) or say(labels, "no_change")
    unit = change.new.unit if change.new else ""
    points = change.new is not None and change.new.kind in ("percent", "rate") and unit == "%"
    old, new = (side.bound if side else "" for side in (change.old, change.new))
    targets = change.new is not None and change.new.role == "plan" and old == new
    bound = "" if targets else tables.difference_bound(old, new)
    return difference(change.change, change.change_percent, unit, labels, points=points, bound=bound)


def named(indicator: str, statistic: str, labels: str, act: str = "") -> str:
    """Return the name of an indicator; that it is a growth, a running total, or came new by an act it does not name.

    Examples
    --------
    >>> named("粮食产量", "growth", "zh"), named("粮食产量", "level", "zh")
    ('粮食产量（增长率）', '粮食产量')
    >>> named("贷款", "added", "zh", "新增"), named("新增贷款", "added", "zh", "新增")
    ('贷款（新增）', '新增贷款')

    """
    kind = tables.unsaid_kind(statistic, indicator, act, labels=labels)
    if statistic == "cumulative":
        kind = tables.label_value(statistic, "statistic", labels=labels)
    return say(labels, "named", indicator=indicator, kind=kind) if kind else indicator


def well_known(indicator: str, language: str) -> bool:
    """Whether an indicator is one that is known by more than one name, as the tables of the language have them.

    Examples
    --------
    >>> well_known("地区生产总值", "zh"), well_known("打捞漂浮垃圾", "zh")
    (True, False)

    """
    name = indicator.casefold()
    known = load(language).indicators.synonyms.items()
    return any(one.casefold() in name for kept, others in known for one in (kept, *others))


def unsure(confidence: float, labels: str) -> str:
    """Return the caveat of a finding that is not sure; empty for a sure one."""
    return "" if confidence >= HEADLINES.sure else say(labels, "guessed", confidence=confidence)
