"""Which passages hold the plan, and for which horizon.

In: a report. Out: the passages of the plan with their horizon, and those of the review. Refused: nothing; a report
without a plan has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from compare.goals.clauses import cut_clauses
from compare.languages import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report

Horizon = Literal["year", "later"]


def plan_passages(report: Report) -> dict[int, Horizon]:
    """Give the passages that plan, each with its horizon.

    A plan of several years shows in the heading of its section or in the opening of its paragraphs; from there it
    holds until a paragraph speaks of the coming year, or the section ends.
    """
    words = load(report.language).goals
    if words.forward is not None:
        return _announcing(report, words)
    horizons: dict[int, Horizon] = {}
    carried: Horizon = "year"
    section = None
    for number, passage in enumerate(report.passages):
        if passage.section != section:
            section = passage.section
            carried = _horizon_of(report.section_label(passage), report.plan_year, words) or "year"
        opening = passage.text[:60]
        if not _is_deadline(opening, report.plan_year, words):
            carried = _horizon_of(opening, report.plan_year, words) or carried
        if passage.role == "plan":
            horizons[number] = carried
    return horizons


def _is_deadline(text: str, plan_year: int | None, words: GoalWords) -> bool:
    """Tell a date within a year of the plan (2017年底前 for 2016): when one thing is due, no plan of a term."""
    found = words.later.regex.search(text)
    year = words.year.regex.search(found[0]) if found else None
    return year is not None and plan_year is not None and int(year[1]) <= plan_year + 1


def _announcing(report: Report, words: GoalWords) -> dict[int, Horizon]:
    """Without a chapter for the plan, take every passage in which a sentence looks forward."""
    return {n: "year" for n, p in enumerate(report.passages) if looks_forward(p.text, words)}


def looks_forward(text: str, words: GoalWords) -> bool:
    """Tell a text that announces itself as looking forward, in a language whose plans have no chapter."""
    return words.forward is not None and words.forward.any_case.search(text) is not None


def _horizon_of(text: str, plan_year: int | None, words: GoalWords) -> Horizon | None:
    """Tell the horizon a heading or an opening names, if any; the coming year wins where both stand."""
    if words.this_year.regex.search(text) or (plan_year and str(plan_year) in text):
        return "year"
    return "later" if words.later.regex.search(text) else None


def review_passages(report: Report) -> frozenset[int]:
    """Give the passages that tell what was done; the opening counts, it sums the year up."""
    return frozenset(n for n, p in enumerate(report.passages) if _tells(p, report))


def _tells(passage: Passage, report: Report) -> bool:
    return passage.role == "review" or (passage.role == "opening" and report.review_year is not None)


def outcome_passages(report: Report) -> frozenset[int]:
    """Return the passages that report what was done: those of the year, and those of the years before in that chapter.

    In the last year of a plan of several years the chapter that reviews the year reports those years, too; what was
    built in them is built.
    """
    chapters = {number for number, section in enumerate(report.sections) if section.role == "review"}
    within = {
        n
        for n, p in enumerate(report.passages)
        if p.role == "other" and not p.row and _chapter(report, p.section) in chapters
    }
    return review_passages(report) | within


def _chapter(report: Report, section: int) -> int:
    """Return the chapter that a section belongs to."""
    while (parent := report.sections[section].parent) is not None:
        section = parent
    return section


def outcome_clauses(report: Report) -> tuple[Clause, ...]:
    """Return the clauses that report what was done, in the year or in the years before it."""
    words = load(report.language).goals
    told = outcome_passages(report)
    clauses = cut_clauses(report, words, told)
    return (*(c for c in clauses if not looks_forward(c.text, words)), *_drafts(report, told, words))


def _drafts(report: Report, told: frozenset[int], words: GoalWords) -> Iterator[Clause]:
    """Yield the clauses of other chapters that say that the document lies there which they sum up."""
    if words.drafted is None:
        return
    others = (n for n, p in enumerate(report.passages) if p.role == "other" and n not in told)
    holding = frozenset(n for n in others if words.drafted.regex.search(report.passages[n].text))
    yield from (c for c in cut_clauses(report, words, holding) if words.drafted.regex.search(c.text))


def late_clauses(report: Report) -> tuple[Clause, ...]:
    """Return the clauses of the chapter on problems that say what is not finished in time."""
    words = load(report.language).goals
    problems = frozenset(n for n, p in enumerate(report.passages) if p.role == "problems")
    return tuple(c for c in cut_clauses(report, words, problems) if words.late.any_case.search(c.text))


def planned_clauses(report: Report) -> tuple[Clause, ...]:
    """Give the clauses that tell what is to be done, and do not stand in the review."""
    words = load(report.language).goals
    if words.forward is not None:
        clauses = cut_clauses(report, words, frozenset(plan_passages(report)))
        return tuple(c for c in clauses if looks_forward(c.text, words))
    clauses = cut_clauses(report, words, frozenset(plan_passages(report)) - outcome_passages(report))
    idle = (words.rhetoric, words.situations)
    return tuple(c for c in clauses if not any(cue.any_case.search(c.text) for cue in idle))
