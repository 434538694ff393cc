"""Which printed figure of the new review answers which target.

In: targets of the old plan, the new report and its quantities. Out: for each target its result, where there is one.
Refused: figures of the new plan, of other years or of several years together; a figure for two targets.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from compare.goals.evidence import goal_side, result_side, scale_of, score, unit_factor
from compare.goals.plans import looks_forward, review_passages
from compare.goals.tuning import RESULTS
from compare.indicators import tell_bases
from compare.languages import load
from compare.text import lift, pair_off, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.goals.evidence import Scale, Side
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report

__all__ = ["Result", "find_results"]


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


def find_results(
    old: Report, new: Report, goals: Sequence[Goal], quantities: Iterable[Quantity]
) -> dict[int, Result]:
    """Find the results of the numeric goals, by the number of the goal; those without a result are not there.

    Each figure answers one target, the one it fits best; a figure beside a sure result is likelier to be one.

    Parameters
    ----------
    old, new : Report
    goals : sequence of Goal
        Of the old report.
    quantities : iterable of Quantity
        Of the new report.

    """
    figures = _figures(new, quantities)
    numbers = [n for n, g in enumerate(goals) if g.kind == "numeric" and g.target_value is not None]
    drop = tuple(name for name in (old.place, new.place) if len(name) > 1)
    lefts = [goal_side(old, goals[n], drop) for n in numbers]
    rights = [result_side(new, q, drop) for q in figures]
    scale = scale_of(lefts, rights, new)
    comparable = _comparable(lefts, rights, scale)
    scores = {
        (i, j): found
        for i, left in enumerate(lefts)
        for j in comparable[left.unit]
        if (found := score(left, rights[j], scale, least=RESULTS.enough - RESULTS.lift))
        >= RESULTS.enough - RESULTS.lift
    }
    lifted = _lift(scores)
    return {numbers[i]: Result(figures[j], round(min(1.0, lifted[i, j]), 3)) for i, j in _choose(lifted)}


def _comparable(lefts: Sequence[Side], rights: Sequence[Side], scale: Scale) -> dict[str, list[int]]:
    """Give for each unit of a target the figures whose unit may stand for it, in their order."""
    by_unit: dict[str, list[int]] = {}
    for j, right in enumerate(rights):
        by_unit.setdefault(right.unit, []).append(j)
    return {
        unit: sorted(
            j for other, numbers in by_unit.items() if unit_factor(unit, other, scale) for j in numbers
        )
        for unit in {left.unit for left in lefts}
    }


def _figures(new: Report, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Take the figures that tell of the year reviewed."""
    told = review_passages(new)
    words = load(new.language).goals
    return [
        quantity
        for quantity, base in tell_bases(new, quantities)
        if quantity.passage in told
        and base in ("", "end")
        and quantity.scope not in ("from", "cumulative")
        and not quantity.doubtful
        and not looks_forward(_sentence(new, quantity, words), words)
    ]


def _sentence(new: Report, quantity: Quantity, words: GoalWords) -> str:
    passage = new.passages[quantity.passage].at
    return new.text[sentence_around(new.text, quantity.at, passage, words.stops).slice]


def _choose(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Take the best pairs first, each side once."""
    best = sorted(scores, key=lambda pair: (-scores[pair], pair))
    return pair_off(pair for pair in best if scores[pair] >= RESULTS.enough)


def _lift(scores: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Lift pairs that stand beside a sure pair in both reports."""
    anchors = [pair for pair in _choose(scores) if scores[pair] >= RESULTS.anchor]
    near = [step for step in range(-RESULTS.apart, RESULTS.apart + 1) if step]
    return lift(scores, anchors, RESULTS.lift, list(product(near, near)))
