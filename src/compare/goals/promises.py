"""A promise through the reports of several years: made, made again, kept, begun, given up, or never heard of again.

In: the reports of one place in their order, the goals of each, what the next report says of them. Out: `PromiseStep`
records. Refused: a promise that cannot be judged; a step between reports of years that do not follow each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.evidence import names_thing
from compare.languages import load
from compare.records import PromiseStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import FollowUp, Report

__all__ = ["follow_promises"]

_AGAIN = ("repeated", "recurring")


def follow_promises(
    reports: Sequence[Report], followups: Sequence[Sequence[FollowUp]]
) -> tuple[PromiseStep, ...]:
    """Follow what was promised without a figure from report to report.

    Parameters
    ----------
    reports : sequence of Report
        Of one place, by year.
    followups : sequence of sequence of FollowUp
        For each report but the last what the next one says of its goals; none where their years do not follow.

    Returns
    -------
    tuple of PromiseStep
        Promise by promise, as they were first made; the steps of one in their order.

    """
    steps: list[PromiseStep] = []
    seen: set[tuple[int, int]] = set()
    number = 0
    for first, found in enumerate(followups):
        for n, item in enumerate(found):
            if item.goal.kind == "numeric" or item.status == "not-judged" or (first, n) in seen:
                continue
            number += 1
            steps += _one(number, first, n, (reports, followups), seen)
    return tuple(steps)


def _one(
    number: int,
    first: int,
    n: int,
    told: tuple[Sequence[Report], Sequence[Sequence[FollowUp]]],
    seen: set[tuple[int, int]],
) -> list[PromiseStep]:
    """Follow one promise until the reports say what became of it, or say nothing."""
    reports, followups = told
    item = followups[first][n]
    goal, stage, at = item.goal, "promised", first
    steps = []
    while True:
        seen.add((at, n))
        item, report = followups[at][n], reports[at]
        steps.append(
            PromiseStep(
                number,
                goal.goal,
                goal.grade,
                report.plan_year,
                stage,
                item.goal.text,
                report.source,
                item.goal.span,
            )
        )
        at += 1
        words = load(reports[at].language).goals
        known = followups[at] if item.status in _AGAIN and at < len(followups) else ()
        following = _goal_at(known, item, words)
        if following is None:
            last = "promised-again" if item.status in _AGAIN else item.status
            year = reports[at].plan_year if item.status in _AGAIN else reports[at].review_year
            text, source = item.result_text, reports[at].source
            return [
                *steps,
                PromiseStep(number, goal.goal, goal.grade, year, last, text, source, item.result_span),
            ]
        n, stage = following, "promised-again"


def _goal_at(found: Sequence[FollowUp], item: FollowUp, words: GoalWords) -> int | None:
    """Return the goal of the next report that a clause of its plan sets, if it is one that can be judged."""
    span = item.result_span
    if span is None:
        return None
    inside = [
        n
        for n, other in enumerate(found)
        if other.goal.kind != "numeric"
        and other.status != "not-judged"
        and other.goal.span.overlaps(span)
        and names_thing(item.goal.text, other.goal.goal, words)
    ]
    return inside[0] if len(inside) == 1 else None
