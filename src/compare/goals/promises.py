"""A promise through the reports of several years: made, made again, kept, begun, given up, or never heard of again.

In: for each two years that follow each other what was promised and what became of it. Out: `PromiseStep` records.
Refused: a promise that cannot be judged; a step between reports of years that do not follow each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.evidence import names_thing
from compare.languages import load
from compare.records import PromiseStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.records import FollowUp, Report, Span

_AGAIN = ("repeated", "recurring")


@dataclass(frozen=True, slots=True)
class Promise:
    """What one report promises without a figure, and what the next one says of it."""

    goal: str
    text: str
    at: Span
    """What is promised, the words of the report, and their place."""
    grade: str
    status: str

    told: str
    told_at: Span | None
    """The words of the next report, and their place."""


@dataclass(frozen=True, slots=True)
class Promised:
    """The promises of one report."""

    promises: Sequence[Promise]

    source: str
    told_source: str
    """The report, and the next one."""
    year: int | None
    told_year: int | None
    next_year: int | None
    """The year planned for, the one the next report reviews, and the one that it plans for."""
    language: str


def promised_in(old: Report, new: Report, followups: Sequence[FollowUp]) -> Promised:
    """Return the promises of a report that can be judged, with what became of them.

    Parameters
    ----------
    old, new : Report
    followups : sequence of FollowUp
        What `follow_up` finds for the two; none where their years do not follow each other.

    """
    found = [
        Promise(f.goal.goal, f.goal.text, f.goal.span, f.goal.grade, f.status, f.result_text, f.result_span)
        for f in followups
        if f.goal.kind != "numeric" and f.status != "not-judged"
    ]
    years = (old.plan_year, new.review_year, new.plan_year)
    return Promised(found, old.source, new.source, *years, new.language)


def follow_promises(years: Sequence[Promised]) -> tuple[PromiseStep, ...]:
    """Follow what was promised without a figure from report to report.

    Parameters
    ----------
    years : sequence of Promised
        Of one place, by year; each begins with the report the one before ends with, or nothing is followed beyond.

    Returns
    -------
    tuple of PromiseStep
        Promise by promise, as they were first made; the steps of one in their order.

    """
    steps: list[PromiseStep] = []
    seen: set[tuple[int, int]] = set()
    number = 0
    for first, year in enumerate(years):
        for n in range(len(year.promises)):
            if (first, n) not in seen:
                number += 1
                steps += _one(number, (first, n), years, seen)
    return tuple(steps)


def _one(
    number: int, place: tuple[int, int], years: Sequence[Promised], seen: set[tuple[int, int]]
) -> list[PromiseStep]:
    """Follow one promise until the reports say what became of it, or say nothing."""
    steps: list[PromiseStep] = []
    goal, grade, stage = "", "", "promised"
    while True:
        seen.add(place)
        at, n = place
        year, item = years[at], years[at].promises[n]
        goal, grade = goal or item.goal, grade or item.grade
        steps.append(PromiseStep(number, goal, grade, year.year, stage, item.text, year.source, item.at))
        again = item.status in _AGAIN
        goes_on = again and at + 1 < len(years) and years[at + 1].source == year.told_source
        following = _goal_at(years[at + 1], item) if goes_on else None
        stage = "promised-again" if again else item.status
        if following is None:
            then = year.next_year if again else year.told_year
            last = PromiseStep(number, goal, grade, then, stage, item.told, year.told_source, item.told_at)
            return [*steps, last]
        place = at + 1, following


def _goal_at(year: Promised, item: Promise) -> int | None:
    """Return the promise that a clause of the next report's plan makes, if it is one that can be judged."""
    span, words = item.told_at, load(year.language).goals
    if span is None:
        return None
    inside = [
        n
        for n, other in enumerate(year.promises)
        if other.at.overlaps(span) and names_thing(item.text, other.goal, words)
    ]
    return inside[0] if len(inside) == 1 else None
