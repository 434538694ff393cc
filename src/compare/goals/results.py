"""Which printed figure of the new review answers a target, and whether it was met.

In: targets of the old plan, the new report and its quantities. Out: for each target the result and the
verdict.
Refused: figures of the new plan, start values, running totals, figures of another unit or another indicator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.figures import MEASURED
from compare.goals.plans import review_passages, words_for
from compare.indicators.names import Name, Weights, parse_name, similarity, weigh_names, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.goals import Direction, GoalWords
    from compare.records import Goal, Quantity, Report

__all__ = ["ABOUT", "Result", "direction_of", "find_results", "judge"]

# "About" a target: within a twentieth of it. Targets are set in steps of half a point, a tenth of five
# per cent;
# a twentieth keeps "about 5" from covering 5.5 or 4.5.
ABOUT = 0.05
# Below this score a figure is not taken for the result of a target: better none than a wrong one.
ENOUGH = 0.6
# How the evidence is mixed where both figures have a name; and what the clause alone counts.
NAME, CONTEXT, NAMELESS = 0.7, 0.3, 0.75
# What is left of the score for a part of a total, and for a name that hardly agrees.
PART, LEAST_NAME = 0.9, 0.4
# Characters of the sentence taken as context, left and right of a figure.
LEFT, RIGHT = 36, 16
# Left of the score for units that may only stand for each other.
ALIKE = 0.93


@dataclass(frozen=True, slots=True)
class Result:
    """A figure of the new review that answers a target.

    Attributes
    ----------
    quantity : Quantity
    score : float
        How sure, 0 to 1.

    """

    quantity: Quantity
    score: float


@dataclass(frozen=True, slots=True)
class _Side:
    """A figure with the names and the words around it."""

    names: tuple[Name, ...]
    context: Name
    unit: str
    kind: str


def find_results(
    old: Report, new: Report, goals: Sequence[Goal], quantities: Iterable[Quantity]
) -> dict[int, Result]:
    """Find the results of the numeric goals, by the number of the goal; those without a result are not there.

    Each figure answers one target, the one it fits best.
    """
    told = review_passages(new)
    figures = [q for q in quantities if q.passage in told and _can_be_result(q)]
    drop = tuple(name for name in (old.place, new.place) if len(name) > 1)
    rights = [_side_of(new, q.indicator, q.at.start, q.at.end, q.unit, q.kind, drop) for q in figures]
    numbers = [n for n, g in enumerate(goals) if g.kind == "numeric" and g.target_value is not None]
    lefts = {n: _goal_side(old, goals[n], drop) for n in numbers}
    weights = weigh_names(name for side in (*lefts.values(), *rights) for name in side.names)
    scores = {
        (n, m): score
        for n in numbers
        for m, right in enumerate(rights)
        if (score := _score(lefts[n], right, figures[m], weights, new.language)) >= ENOUGH
    }
    found: dict[int, Result] = {}
    taken: set[int] = set()
    for (n, m), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if n not in found and m not in taken:
            found[n] = Result(figures[m], round(score, 3))
            taken.add(m)
    return found


def _can_be_result(quantity: Quantity) -> bool:
    return (
        quantity.kind in MEASURED
        and quantity.value is not None
        and quantity.scope not in ("from", "cumulative")
        and not quantity.doubtful
    )


def _goal_side(old: Report, goal: Goal, drop: tuple[str, ...]) -> _Side:
    figure = re.search(r"\d", goal.text)
    start = goal.at.start + (figure.start() if figure else 0)
    value = goal.target_value or 0.0
    kind = "count" if goal.unit not in ("%", "个百分点") else "rate" if value < 0 else "percent"
    return _side_of(old, goal.indicator, start, goal.at.end, goal.unit, kind, drop)


def _side_of(
    report: Report, indicator: str, start: int, end: int, unit: str, kind: str, drop: tuple[str, ...]
) -> _Side:
    words = words_for(report)
    before = report.text[max(0, start - LEFT) : start]
    before = before[max((before.rfind(mark) for mark in words.stops), default=-1) + 1 :]
    after = report.text[end : end + RIGHT]
    stops = [at for mark in words.stops + words.pauses if (at := after.find(mark)) >= 0]
    after = after[: min(stops, default=len(after))]
    language = report.language
    names = tuple(parse_name(part, language, drop=drop) for part in indicator.split(";") if part)
    return _Side(names, parse_name(_NUMBERS.sub(" ", f"{before} {after}"), language, drop=drop), unit, kind)


_NUMBERS = re.compile(r"\d[\d.,]*(?:[万亿千百]+|%|％)?")


def _score(goal: _Side, result: _Side, quantity: Quantity, weights: Weights, language: str) -> float:
    factor = _unit_factor(goal.unit, result.unit, language)
    if not factor or ("count" in (goal.kind, result.kind) and goal.kind != result.kind):
        return 0.0
    if quantity.scope == "part":
        factor *= PART
    context = similarity(goal.context, result.context, weights=weights, language=language)
    if not goal.names or not result.names:
        return NAMELESS * context * factor
    name = max(similarity(a, b, weights=weights, language=language) for a in goal.names for b in result.names)
    return 0.0 if name < LEAST_NAME else (NAME * name + CONTEXT * context) * factor


def _unit_factor(a: str, b: str, language: str) -> float:
    if a == b:
        return 1.0
    return ALIKE if any(a in group and b in group for group in words_of(language).units) else 0.0


def direction_of(name: str, words: GoalWords) -> Direction | None:
    """Tell in which direction an indicator is good; None where it is not known.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> direction_of("城镇登记失业率", WORDS).good
    'low'
    >>> direction_of("行政村数", WORDS) is None
    True

    """
    return next((d for d in words.directions if re.search(d.cue.pattern, name, re.IGNORECASE)), None)


def judge(goal: Goal, actual: float, good: str) -> bool:
    """Tell whether a target was met.

    Parameters
    ----------
    goal : Goal
        A numeric one.
    actual : float
    good : str
        `low` for a ceiling, anything else is read as a floor where the goal does not print its bound.

    Examples
    --------
    >>> from compare.records import Goal, Span
    >>> goal = Goal("", "numeric", "new", "", (), "", "≈", 5.0, None, "%", 1.0, "", Span(0, 0), Span(0, 0), 0)
    >>> judge(goal, 4.8, "high"), judge(goal, 4.5, "high"), judge(goal, 4.5, "low")
    (True, False, True)

    """
    target = goal.target_value or 0.0
    upper = goal.target_upper if goal.target_upper is not None else target
    if target < 0:  # a decline that was aimed at: the deeper, the better
        target, upper, actual, good = -target, -upper, -actual, "high"
    if goal.comparator == "≥":
        return actual >= target
    if goal.comparator == "≤":
        return actual <= upper
    room = ABOUT if goal.comparator == "≈" else 0.0
    if good == "low":
        return actual <= upper * (1 + room)
    return actual >= target * (1 - room)
