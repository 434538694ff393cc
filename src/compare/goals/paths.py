"""From this year's figures to next year's targets, and over two reports to what was reached and what comes next.

In: goals, quantities, pairs of figures. Out: `PlanChange`, `TargetPath` and `ProblemPair` records. Refused: a
difference between figures that measure different things, or that are paired without being sure of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.goals.clauses import Clause
from compare.goals.numbers import Step, is_of_months, like_units, step_between
from compare.goals.subjects import key_of
from compare.goals.targets import Target
from compare.goals.tuning import CHANGES, NAMES
from compare.indicators import pair_indicators, told_in, words_of
from compare.languages import load
from compare.records import IndicatorChange, PlanChange, ProblemPair, Span, TargetPath
from compare.text import PAIR, Recent, Weights, assign, contained, terms_of, unspaced, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import FollowUp, Goal, Problem, Quantity, Report

_DONE = ("review", "opening")
# What keeps two figures of one name apart, by the code of the note that says so.
_APART = {"cumulative": "scope", "scope": "scope", "unit": "unit", "kind": "statistic"}


def plan_changes(
    report: Report, goals: Sequence[Goal], quantities: Iterable[Quantity]
) -> tuple[PlanChange, ...]:
    """Lay the targets of a plan against this year's figures of the same indicator.

    Parameters
    ----------
    report : Report
    goals : sequence of Goal
    quantities : iterable of Quantity
        All of the report.

    Returns
    -------
    tuple of PlanChange
        One for each goal that has a figure, in their order.

    """
    found, words = tuple(quantities), load(report.language).goals
    done = [q for q in found if q.role in _DONE]
    planned = [q for q in found if q.role == "plan"]
    printed = {q.at: q.unit for q in done}
    return tuple(
        _change(number, goal, wanted, _step(goal, wanted, done, words, report.text), printed)
        for number, goal in enumerate(goals)
        if goal.target_value is not None and (wanted := figure_of(goal, planned)) is not None
    )


def _step(goal: Goal, wanted: Quantity, done: Iterable[Quantity], words: GoalWords, text: str) -> Step:
    """Lay a target against the figure its goal builds on; without one it is new where the review has nothing alike."""
    if goal.base is None:
        new = goal.relation in ("new", "") and not _alike(wanted, done)
        return Step(comparable=False, direction="new" if new else "", note="no-base")
    clause = Clause(goal.text, goal.at, goal.passage, goal.at)
    target = Target(wanted, goal.comparator, goal.indicator, clause, goal.at, "year")
    return step_between(target, goal.base, words, text)


def _change(number: int, goal: Goal, wanted: Quantity, step: Step, printed: Mapping[Span, str]) -> PlanChange:
    base = goal.base
    converted = base is not None and printed.get(base.at, base.unit) != base.unit
    return PlanChange(
        number,
        goal,
        goal.base,
        goal.indicator or wanted.indicator,
        goal.unit,
        wanted.statistic,
        step.change,
        step.change_percent,
        step.direction,
        comparable=step.comparable,
        note=step.note or ("base-converted" if converted else ""),
        act=wanted.act,
    )


def pair_targets(report: Report, quantities: Iterable[Quantity]) -> Mapping[Span, IndicatorChange]:
    """Pair the figures of a plan with this year's figures of the same indicator.

    The goals of a report and the changes to them both ask for the pairs; they are found once.

    Returns
    -------
    mapping of Span to IndicatorChange
        By the place of the figure in the plan; only pairs that are sure enough.

    """
    found = tuple(quantities)
    return _RECENT.recall((report.text, report, found), lambda: _pair_targets(report, found))


_RECENT = Recent[dict[Span, IndicatorChange]]()


def _pair_targets(report: Report, quantities: Sequence[Quantity]) -> dict[Span, IndicatorChange]:
    words = load(report.language).goals
    was = {q.at: q for q in quantities}
    # Figures are paired within one role; here those of the review take that of the plan they are laid against.
    done = [
        replace(_in_full(q, words), role="plan")
        for q in quantities
        if q.role in _DONE and not is_of_months(q)
    ]
    wanted = [_in_full(q, words) for q in quantities if q.role == "plan"]
    rows = pair_indicators(report, report, done, wanted, near=False)
    units = words_of(report.language)
    return {
        row.new.at: replace(row, old=base)
        for row in rows
        if row.new
        and row.old
        and row.confidence >= CHANGES.sure
        and len(row.new.indicator) > PAIR  # a shorter name (a town, a case) fits too many figures
        and like_units(row.new.unit, (base := told_in(was[row.old.at], row.new.unit, units)).unit, words)
    }


def _in_full(figure: Quantity, words: GoalWords) -> Quantity:
    """Return a growth under the name of what grows, where the name it has is short for that."""
    full = words.in_short.get(figure.indicator) if figure.statistic == "growth" else None
    return replace(figure, indicator=full) if full else figure


def _alike(wanted: Quantity, done: Iterable[Quantity]) -> bool:
    """Whether the review has a figure of the same unit whose name shares a pair of letters: then nothing is new."""
    pairs = {wanted.indicator[n : n + 2] for n in range(len(wanted.indicator) - 1)}
    return any(q.unit == wanted.unit and any(pair in q.indicator for pair in pairs) for q in done)


def figure_of(goal: Goal, planned: Iterable[Quantity]) -> Quantity | None:
    """Find the figure that is the target of a goal.

    Parameters
    ----------
    goal : Goal
    planned : iterable of Quantity
        Those of the plan.

    """
    inside = (q for q in planned if _holds(goal, q))
    return next((q for q in inside if (q.value, q.unit) == (goal.target_value, goal.unit)), None)


def target_paths(
    followups: Iterable[FollowUp],
    changes: Iterable[PlanChange],
    indicators: Iterable[IndicatorChange],
    following: Sequence[Goal],
) -> tuple[TargetPath, ...]:
    """Follow each target of an old report: its base, its result, and the target the new report sets after it.

    Parameters
    ----------
    followups : iterable of FollowUp
    changes : iterable of PlanChange
        Of the old report.
    indicators : iterable of IndicatorChange
        Of both reports: targets that are paired with targets.
    following : sequence of Goal
        The goals of the new report.

    Returns
    -------
    tuple of TargetPath
        One for each target with a figure, in the order of the follow-ups.

    """
    told = {change.goal.span: change for change in changes}
    pairs = [
        c
        for c in indicators
        if c.old is not None and c.new is not None and c.old.role == "plan" and c.confidence >= CHANGES.sure
    ]
    paths = (
        (_path(item, told.get(item.goal.span), pairs, following), told.get(item.goal.span))
        for item in followups
        if _numeric(item)
    )
    return tuple(replace(path, statistic=change.statistic if change else "") for path, change in paths)


def _numeric(item: FollowUp) -> bool:
    return item.goal.target_value is not None


def _path(
    item: FollowUp, told: PlanChange | None, pairs: Sequence[IndicatorChange], following: Sequence[Goal]
) -> TargetPath:
    goal, base = item.goal, told.base if told and told.comparable else None
    for pair in pairs:
        old, new = pair.old, pair.new
        if old is None or new is None or old.value != goal.target_value or not _holds(goal, old):
            continue
        after = next((g for g in following if g.target_value == new.value and _holds(g, new)), None)
        if after is not None:
            note = next((_APART[n.code] for n in pair.notes if n.code in _APART), "")
            return TargetPath(goal, base, item.status, item.actual, after, pair.change, note)
    return TargetPath(goal, base, item.status, item.actual, None, None)


def _holds(goal: Goal, quantity: Quantity) -> bool:
    return goal.at.start <= quantity.at.start and quantity.at.end <= goal.at.end


def pair_problems(old: Sequence[Problem], new: Sequence[Problem], language: str) -> tuple[ProblemPair, ...]:
    """Pair the problems of two reports: told in the same words, reworded, not told again, or new.

    Parameters
    ----------
    old, new : sequence of Problem
    language : str

    Returns
    -------
    tuple of ProblemPair
        In the order of the old report, new ones last.

    """
    words = load(language).goals
    key = key_of(words)
    lefts, rights = ([terms_of(p.text, key) for p in problems] for problems in (old, new))
    # What says that something is lacking stands in every problem, and says little of which.
    bare = (words.lacks.regex.sub(" ", p.text) for p in (*old, *new))
    telling = frozenset[str]().union(*(terms_of(text, key) for text in bare))
    table = weigh([*lefts, *rights]).table
    weights = Weights({t: w if t in telling else w * CHANGES.lacking for t, w in table.items()})
    good = {
        (i, j): score
        for i, a in enumerate(lefts)
        for j, b in enumerate(rights)
        if (score := contained(a, b, weights)) >= CHANGES.problems
        and (a == b or len(a & b) >= NAMES.problem_words)
    }
    chosen = dict(assign(good, lambda i, j: abs(i - j)))
    rows = [
        ProblemPair(_told(old[i], new[chosen[i]]), old[i], new[chosen[i]], round(good[i, chosen[i]], 3))
        if i in chosen
        else ProblemPair("gone", old[i], None, 0.0)
        for i in range(len(old))
    ]
    taken = set(chosen.values())
    rows += [ProblemPair("new", None, problem, 0.0) for j, problem in enumerate(new) if j not in taken]
    return tuple(rows)


def _told(old: Problem, new: Problem) -> str:
    return "same" if unspaced(old.text) == unspaced(new.text) else "reworded"
