"""Which printed figure of the new review answers a target, and whether it was met.

In: targets of the old plan, the new report and its quantities. Out: for each target the result and the
verdict.
Refused: figures of the new plan, start values, running totals, figures of another unit or another indicator.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.figures import MEASURED
from compare.goals.plans import review_passages, words_for
from compare.goals.subjects import Weights as TermWeights
from compare.goals.subjects import contained, covered, key_of, terms_of, weigh
from compare.indicators.names import Name, Weights, parse_name, similarity, weigh_names, words_of
from compare.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.languages.shapes.goals import Direction, GoalWords
    from compare.records import Goal, Quantity, Report

__all__ = ["ABOUT", "Result", "direction_of", "find_results", "judge"]

# "About" a target: within a twentieth of it. Targets are set in steps of half a point, a tenth of five
# per cent;
# a twentieth keeps "about 5" from covering 5.5 or 4.5.
ABOUT = 0.05
# Below this score a figure is not taken for the result of a target: better none than a wrong one.
ENOUGH = 0.6
# How the evidence is mixed: the names, and the words of the sentence around them.
NAME, CONTEXT = 0.7, 0.3
# What is left of the evidence where one name only lies within the other, or within the words around the figure.
WITHIN, BESIDE = 0.92, 0.85
# Shared terms must weigh this much together (1 is a term of one name only), or they prove nothing.
LEAST_SHARED = 0.8
# What is left where the names hold words that exclude each other (town and country, import and export).
CONFLICT = 0.4
# What is left for a part of a total.
PART = 0.9
# A head that no other figure of either report has, with values of one size: enough, barely.
LONE_HEAD, SIZE = 0.62, 2.0
# Characters of the sentence taken as context, left and right of a figure.
LEFT, RIGHT = 36, 16
# Left of the score for units that may only stand for each other.
ALIKE = 0.93
PERCENT = frozenset({"%", "个百分点"})
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_EXACT = 1e-6


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
    """A figure with its names and the words around it.

    Attributes
    ----------
    names : tuple of Name
        Taken apart by `indicators`.
    terms : frozenset of str
        What the names are about.
    near : frozenset of str
        What the words between the figures beside it are about.
    sentence : Name
        The words of the sentence around it, taken apart.
    around : frozenset of str
        What they are about.
    unit, kind : str
    value : float

    """

    names: tuple[Name, ...]
    terms: frozenset[str]
    near: frozenset[str]
    sentence: Name
    around: frozenset[str]
    unit: str
    kind: str
    value: float


@dataclass(frozen=True, slots=True)
class _Scale:
    """How much words and terms tell among all the names, and in which language."""

    words: Weights
    terms: TermWeights
    heads: Mapping[str, int]
    language: str


def find_results(
    old: Report, new: Report, goals: Sequence[Goal], quantities: Iterable[Quantity]
) -> dict[int, Result]:
    """Find the results of the numeric goals, by the number of the goal; those without a result are not there.

    Each figure answers one target, the one it fits best.
    """
    told = review_passages(new)
    figures = [q for q in quantities if q.passage in told and _can_be_result(q)]
    drop = tuple(name for name in (old.place, new.place) if len(name) > 1)
    rights = [_result_side(new, q, drop) for q in figures]
    numbers = [n for n, g in enumerate(goals) if g.kind == "numeric" and g.target_value is not None]
    lefts = {n: _goal_side(old, goals[n], drop) for n in numbers}
    scale = _scale([*lefts.values()], rights, new.language)
    scores = {
        (n, m): score
        for n in numbers
        for m, right in enumerate(rights)
        if (score := _score(lefts[n], right, scale) * (PART if figures[m].scope == "part" else 1.0)) >= ENOUGH
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


def _scale(lefts: Sequence[_Side], rights: Sequence[_Side], language: str) -> _Scale:
    heads = Counter(head for sides in (lefts, rights) for head in _heads_once(sides))
    return _Scale(
        weigh_names(name for side in (*lefts, *rights) for name in side.names),
        weigh(side.terms for side in (*lefts, *rights)),
        heads,
        language,
    )


def _heads_once(sides: Sequence[_Side]) -> set[str]:
    """Give the heads that only one figure of a report has."""
    counts = Counter(head for side in sides for head in {name.head for name in side.names})
    return {head for head, count in counts.items() if count == 1 and len(head) > 1}


def _goal_side(old: Report, goal: Goal, drop: tuple[str, ...]) -> _Side:
    value = goal.target_value or 0.0
    start, end = _figure_in(goal.text, value)
    kind = "count" if goal.unit not in PERCENT else "rate" if value < 0 else "percent"
    at = Span(goal.at.start + start, goal.at.start + end)
    return _side_of(old, goal.indicator, at, drop, _Measure(goal.unit, kind, value))


def _result_side(new: Report, quantity: Quantity, drop: tuple[str, ...]) -> _Side:
    measure = _Measure(quantity.unit, quantity.kind, quantity.value or 0.0)
    return _side_of(new, quantity.indicator, quantity.at, drop, measure)


def _figure_in(text: str, value: float) -> tuple[int, int]:
    """Find the figure of a target in its words: the printed number that is the value but for a power of ten."""
    found = (0, 0)
    for match in _FIGURE.finditer(text):
        printed = float(match.group().replace(",", ""))
        found = match.span()
        if printed and value:
            steps = math.log10(abs(value) / printed)
            if abs(steps - round(steps)) < _EXACT:
                return found
    return found


@dataclass(frozen=True, slots=True)
class _Measure:
    unit: str
    kind: str
    value: float


def _side_of(report: Report, indicator: str, at: Span, drop: tuple[str, ...], measure: _Measure) -> _Side:
    words = words_for(report)
    key, language = key_of(words), report.language
    before = report.text[max(0, at.start - LEFT) : at.start]
    before = before[max((before.rfind(mark) for mark in words.stops), default=-1) + 1 :]
    after = report.text[at.end : at.end + RIGHT]
    stops = [place for mark in words.stops + words.pauses if (place := after.find(mark)) >= 0]
    after = after[: min(stops, default=len(after))]
    pauses = [before.rfind(mark) for mark in words.pauses + words.list_marks]
    near = _FIGURE.split(before[max(pauses, default=-1) + 1 :])[-1] + " " + _FIGURE.split(after)[0]
    around = _FIGURE.sub(" ", f"{before} {after}")
    return _Side(
        tuple(parse_name(part, language, drop=drop) for part in indicator.split(";") if part),
        terms_of(indicator, key),
        terms_of(near, key),
        parse_name(around, language, drop=drop),
        terms_of(around, key),
        measure.unit,
        measure.kind,
        measure.value,
    )


def _score(goal: _Side, result: _Side, scale: _Scale) -> float:
    factor = _unit_factor(goal.unit, result.unit, scale.language)
    if not factor or ("count" in (goal.kind, result.kind) and goal.kind != result.kind):
        return 0.0
    pairs = [(a, b) for a in goal.names for b in result.names]
    name = max(
        (similarity(a, b, weights=scale.words, language=scale.language) for a, b in pairs), default=0.0
    )
    evidence = max(name, _within(goal, result, scale.terms))
    if pairs and all(_excluding(a, b) for a, b in pairs):
        evidence = min(evidence, CONFLICT)
    context = similarity(goal.sentence, result.sentence, weights=scale.words, language=scale.language)
    score = NAME * evidence + CONTEXT * context
    if score < LONE_HEAD and _lone_head(goal, result, scale):
        score = LONE_HEAD
    return score * factor


def _within(goal: _Side, result: _Side, weights: TermWeights) -> float:
    """Tell how surely one name lies within the other, or within the words right beside the figure."""
    found = 0.0
    options = (
        (goal.terms, result.terms, contained, WITHIN),
        (goal.terms, result.near, contained, BESIDE),
        (result.terms, goal.around if not goal.terms else frozenset(), covered, BESIDE),
    )
    for one, other, measure, left in options:
        if weights.sum(one & other) >= LEAST_SHARED:
            found = max(found, left * measure(one, other, weights))
    return found


def _excluding(a: Name, b: Name) -> bool:
    left, right = dict(a.families), dict(b.families)
    return any(not left[family] & right[family] for family in left.keys() & right.keys())


def _lone_head(goal: _Side, result: _Side, scale: _Scale) -> bool:
    """Tell two figures of one size whose head no other figure of either report has."""
    if not goal.value or not 1 / SIZE <= abs(result.value / goal.value) <= SIZE:
        return False
    heads = {name.head for name in goal.names} & {name.head for name in result.names}
    return any(scale.heads.get(head) == 2 for head in heads)  # noqa: PLR2004 (once in each report)


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
