"""How surely a figure of the new review is the result of a target.

In: a target and a figure, each with its names and the words around it. Out: a score from 0 to 1. Refused: other
units, amounts against percentages, what was added against what there is, names that say nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from compare.goals.subjects import key_of
from compare.goals.tuning import EVIDENCE
from compare.indicators import DUST, Likeness, Name, Outlines, parse_name, weigh_names, words_of
from compare.languages import load
from compare.records import Span
from compare.text import Weights, contained, covered, first_piece, last_piece, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report

__all__ = ["Scale", "Side", "goal_side", "result_side", "scale_of", "score", "unit_factor"]

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_EXACT = 1e-6


@dataclass(frozen=True)
class Side:
    """A figure with its names and the words around it.

    Attributes
    ----------
    names : tuple of Name
        Taken apart by `indicators`.
    terms : frozenset of str
        What the names are about.
    near : frozenset of str
        What the words between the figures beside it are about.
    around : str
        The words of the sentence around it.
    stock : str
        `added`, `stands` or nothing.
    unit, kind : str
    value : float
    read : callable
        Takes words apart as the names were.
    about : callable
        Tells what words are about.
    part : bool
        Whether it is a part of a total.

    """

    names: tuple[Name, ...]
    terms: frozenset[str]
    near: frozenset[str]
    around: str
    stock: str
    unit: str
    kind: str
    value: float
    read: Callable[[str], Name]
    about: Callable[[str], frozenset[str]]
    part: bool = False

    @cached_property
    def sentence(self) -> Name:
        """The words around it, taken apart; few pairs need them."""
        return self.read(self.around)

    @cached_property
    def surroundings(self) -> frozenset[str]:
        """What the words around it are about."""
        return self.about(self.around)


@dataclass(frozen=True, slots=True)
class Scale:
    """How alike names are among all the names; how much terms tell; which units stand for each other; the language."""

    alike: Likeness
    outlines: Outlines
    terms: Weights
    heads: Mapping[str, int]
    units: tuple[tuple[str, ...], ...]
    language: str


def scale_of(goals: Sequence[Side], results: Sequence[Side], report: Report) -> Scale:
    """Weigh words, terms and heads by how many names have them."""
    heads = Counter(head for sides in (goals, results) for head in _heads_once(sides))
    language = report.language
    alike = Likeness(weigh_names(name for side in (*goals, *results) for name in side.names), language)
    return Scale(
        alike,
        Outlines(alike, words_of(language).light),
        weigh(side.terms for side in (*goals, *results)),
        heads,
        (*words_of(language).units, *load(report.language).goals.same_units),
        language,
    )


def _heads_once(sides: Sequence[Side]) -> set[str]:
    """Give the heads that only one figure of a report has."""
    counts = Counter(head for side in sides for head in {name.head for name in side.names})
    return {head for head, count in counts.items() if count == 1 and len(head) > 1}


def goal_side(old: Report, goal: Goal, drop: tuple[str, ...]) -> Side:
    """Take a target with what stands around it."""
    value = goal.target_value or 0.0
    start, end = _figure_in(goal.text, value)
    kind = (
        "count" if goal.unit not in load(old.language).goals.percents else "rate" if value < 0 else "percent"
    )
    at = Span(goal.at.start + start, goal.at.start + end)
    return _side(old, goal.indicator, at, drop, (goal.unit, kind, value))


def result_side(new: Report, quantity: Quantity, drop: tuple[str, ...]) -> Side:
    """Take a figure of the review with what stands around it."""
    measure = (quantity.unit, quantity.kind, quantity.value or 0.0)
    return _side(new, quantity.indicator, quantity.at, drop, measure, part=quantity.scope == "part")


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


def _side(
    report: Report,
    indicator: str,
    at: Span,
    drop: tuple[str, ...],
    measure: tuple[str, str, float],
    *,
    part: bool = False,
) -> Side:
    words = load(report.language).goals
    about = partial(terms_of, rules=key_of(words))
    read = partial(parse_name, language=report.language, drop=drop)
    before = last_piece(report.text[max(0, at.start - EVIDENCE.left) : at.start], words.stops)
    after = first_piece(report.text[at.end : at.end + EVIDENCE.right], words.stops + words.pauses)
    last = last_piece(before, words.pauses + words.list_marks)
    near = f"{_FIGURE.split(last)[-1]} {_FIGURE.split(after)[0]}"
    return Side(
        tuple(read(name) for name in indicator.split(";") if name),
        about(indicator),
        about(near),
        _FIGURE.sub(" ", f"{before} {after}"),
        _stock(last, words),
        *measure,
        read,
        about,
        part,
    )


def _stock(clause: str, words: GoalWords) -> str:
    """Tell what was added from what there is."""
    if words.added.regex.search(clause):
        return "added"
    return "stands" if words.stands.regex.search(clause) else ""


def score(goal: Side, result: Side, scale: Scale, *, least: float = 0.0) -> float:
    """Tell how surely a figure is the result of a target, 0 to 1; 0 also where it cannot reach `least`."""
    factor = unit_factor(goal.unit, result.unit, scale) * (EVIDENCE.part if result.part else 1.0)
    if not factor or ("count" in (goal.kind, result.kind) and goal.kind != result.kind):
        return 0.0
    if (goal.stock, result.stock) == ("added", "stands"):
        return 0.0
    lone = _lone_head(goal, result, scale)
    # Names and the words around are dear to compare: not where even the best could not lift the pair far enough.
    needed = 0.0 if lone else ((least - EVIDENCE.nearer) / factor - EVIDENCE.context) / EVIDENCE.name
    evidence = _names(goal, result, scale, needed)
    if evidence < needed:
        return 0.0
    context = scale.alike(goal.sentence, result.sentence)
    found = EVIDENCE.name * evidence + EVIDENCE.context * context
    if lone:
        found = max(found, EVIDENCE.lone_head)
    return min(1.0, found * factor + EVIDENCE.nearer * _nearness(goal.value, result.value))


def _names(goal: Side, result: Side, scale: Scale, needed: float) -> float:
    """Tell how alike the names are; pairs that are less alike than needed need not be told exactly."""
    pairs = [(a, b) for a in goal.names for b in result.names]
    evidence = _within(goal, result, scale.terms)
    for a, b in pairs:
        if scale.outlines.at_most(a, b) >= max(needed, evidence) - DUST:
            evidence = max(evidence, scale.alike(a, b))
    if pairs and all(_excluding(a, b) for a, b in pairs):
        evidence = min(evidence, EVIDENCE.conflict)
    light = words_of(scale.language).light
    if pairs and any(all(_is_bare(name, light) for name in side) for side in (goal.names, result.names)):
        evidence = min(evidence, EVIDENCE.bare)
    return evidence


def _is_bare(name: Name, light: frozenset[str]) -> bool:
    return all(word in light for word in name.words)


def _within(goal: Side, result: Side, weights: Weights) -> float:
    """Tell how surely one name lies within the other, or within the words right beside the figure."""
    found = 0.0
    options = (
        (goal.terms, result.terms, contained, EVIDENCE.within),
        (goal.terms, result.near, contained, EVIDENCE.beside),
        (result.terms, goal.surroundings if not goal.terms else frozenset(), covered, EVIDENCE.beside),
    )
    for one, other, measure, left in options:
        if weights.sum(one & other) >= EVIDENCE.least_shared and _telling(one & other, goal):
            found = max(found, left * measure(one, other, weights))
    return found


def _telling(shared: frozenset[str], goal: Side) -> bool:
    """Tell whether what two names share may carry a pair: more than one term, or the head of the name."""
    return len(shared) > 1 or not goal.names or any(name.head.endswith(tuple(shared)) for name in goal.names)


def _excluding(a: Name, b: Name) -> bool:
    left, right = dict(a.families), dict(b.families)
    return any(not left[family] & right[family] for family in left.keys() & right.keys())


def _lone_head(goal: Side, result: Side, scale: Scale) -> bool:
    """Tell two figures of one size whose head no other figure of either report has."""
    if (
        abs(goal.value) < EVIDENCE.large
        or not 1 / EVIDENCE.size <= abs(result.value / goal.value) <= EVIDENCE.size
    ):
        return False
    heads = {name.head for name in goal.names} & {name.head for name in result.names}
    return any(scale.heads.get(head) == 2 for head in heads)  # noqa: PLR2004 (once in each report)


def _nearness(a: float, b: float) -> float:
    """Tell how near two values lie, 1 for the same and 0 for ten times or more."""
    if not a or not b:
        return 0.0
    return max(0.0, 1.0 - abs(math.log10(abs(a / b))))


def unit_factor(a: str, b: str, scale: Scale) -> float:
    """Tell how far one unit may stand for another, 0 to 1."""
    if a == b:
        return 1.0
    return EVIDENCE.alike if any(a in group and b in group for group in scale.units) else 0.0
