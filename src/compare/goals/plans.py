"""Which passages hold the plan, and for which horizon.

In: a report. Out: the passages of the plan with their horizon, and those of the review. Refused:
nothing; a report
without a plan has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from compare.languages.en import goals as english
from compare.languages.zh import goals as chinese

if TYPE_CHECKING:
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report

__all__ = ["plan_passages", "review_passages", "words_for"]

Horizon = Literal["year", "later"]


def words_for(report: Report) -> GoalWords:
    """Give the language data for a report."""
    return english.WORDS if report.language == "en" else chinese.WORDS


def plan_passages(report: Report) -> dict[int, Horizon]:
    """Give the passages that plan, each with its horizon.

    A plan of several years shows in the heading of its section or in the opening of its paragraphs; from
    there it
    holds until a paragraph speaks of the coming year, or the section ends.
    """
    words = words_for(report)
    if words.forward is not None:
        return _announcing(report, words)
    horizons: dict[int, Horizon] = {}
    carried: Horizon = "year"
    section = None
    for number, passage in enumerate(report.passages):
        if passage.section != section:
            section = passage.section
            carried = _horizon_of(report.section_label(passage), report.plan_year, words) or "year"
        carried = _horizon_of(passage.text[:60], report.plan_year, words) or carried
        if passage.role == "plan":
            horizons[number] = carried
    return horizons


def _announcing(report: Report, words: GoalWords) -> dict[int, Horizon]:
    """Without a chapter for the plan, take every passage in which a sentence looks forward."""
    assert words.forward is not None  # noqa: S101 (the caller asked)
    forward = re.compile(words.forward.pattern, re.IGNORECASE)
    return {n: "year" for n, p in enumerate(report.passages) if forward.search(p.text)}


def _horizon_of(text: str, plan_year: int | None, words: GoalWords) -> Horizon | None:
    """Tell the horizon a heading or an opening names, if any; the coming year wins where both stand."""
    if re.search(words.this_year.pattern, text) or (plan_year and str(plan_year) in text):
        return "year"
    return "later" if re.search(words.later.pattern, text) else None


def review_passages(report: Report) -> frozenset[int]:
    """Give the passages that tell what was done; the opening counts, it sums the year up."""
    return frozenset(n for n, p in enumerate(report.passages) if _tells(p, report))


def _tells(passage: Passage, report: Report) -> bool:
    return passage.role == "review" or (passage.role == "opening" and report.review_year is not None)
