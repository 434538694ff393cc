"""The findings of one report with its plan, and of many years: what a reader should know first, as data.

In: records. Out: findings with sentence, figure, texts with places, and caveat. Refused: nothing; what no record
supports is not found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.comparison.citations import quote, quote_figure, year_words
from compare.comparison.finding_lines import bound_words, difference, figure_words, named, unsure, well_known
from compare.comparison.sentences import excerpt, say
from compare.comparison.tuning import HEADLINES
from compare.tables import Finding, Findings, difference_bound, figure_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.indicators import TrendPoint
    from compare.records import Goal, PlanChange, Problem, Quantity, Report

SHOWN = {"steps": 4, "upgraded": 3, "open": 3}
"""How many of a kind come first: no kind fills the whole list."""
WEIGHTS = {"steps": 0.98, "open": 0.95, "upgraded": 0.75, "goals": 0.6, "figures": 0.5}
"""How early a kind comes, an order set by hand: where figures are to go, what is missing, what is more; totals last."""
STAGES = ("version", "phase", "stage")
"""What a target goes beyond earlier work by, whatever its figure says."""


def plan_first(
    report: Report,
    done: Sequence[Quantity],
    problems: Sequence[Problem],
    goals: Sequence[Goal],
    *,
    changes: Sequence[PlanChange] = (),
    labels: str = "en",
) -> Findings:
    """Return what a report did, lacks and plans, the weightiest first."""
    # A target that is compared is told with its figures; one whose figures are not goes beyond nothing that is known.
    figured = {change.goal.span for change in changes if change.base is not None}
    return Findings.of(
        [
            *_open_problems(report, problems, labels),
            *_steps(report, changes, labels),
            *_upgraded(
                report,
                [g for g in goals if g.span not in figured and (g.kind != "numeric" or g.why in STAGES)],
                labels,
            ),
            *_totals(report, done, goals, labels),
        ]
    )


def _open_problems(report: Report, problems: Sequence[Problem], labels: str) -> Iterator[Finding]:
    left = [problem for problem in problems if problem.status == "unanswered"]
    when = year_words(report.review_year, labels, report.source)
    if problems and all(problem.answered_by for problem in problems):
        sentence = say(labels, "first_answered", count=len(problems))
        yield Finding("open", sentence, "0", caveat=say(labels, "caveat"), weight=WEIGHTS["open"])
    for n, problem in enumerate(left[: SHOWN["open"]]):
        yield Finding(
            "open",
            say(labels, "first_open", problem=excerpt(problem.problem)),
            quotes=(quote(report, problem.span, when, labels),),
            caveat=say(labels, "caveat"),
            weight=WEIGHTS["open"] - n * HEADLINES.further,
        )


def _steps(report: Report, changes: Sequence[PlanChange], labels: str) -> Iterator[Finding]:
    """Yield the targets that move this year's figure: well-known indicators first, then the largest step."""
    moved = sorted(
        (c for c in changes if c.base is not None and c.change),
        key=lambda c: (
            not well_known(c.indicator, report.language),
            -abs(c.change_percent if c.change_percent is not None else c.change or 0.0),
        ),
    )
    review, plan = (year_words(year, labels) for year in (report.review_year, report.plan_year))
    for n, change in enumerate(moved[: SHOWN["steps"]]):
        base, goal, step = change.base, change.goal, change.change
        if base is None or step is None:
            continue
        told = difference(
            step,
            change.change_percent,
            change.unit,
            labels,
            points=change.unit == "%",
            bound=difference_bound(base.bound, goal.comparator.strip("=")) if base.bound else "",
        )
        yield Finding(
            "step",
            say(
                labels,
                "first_step",
                indicator=named(change.indicator, change.statistic, labels, change.act),
                target=bound_words(goal, labels),
                plan=plan,
                base=figure_words(base, labels),
                review=review,
                change=told,
            ),
            told,
            quotes=(
                quote_figure(report, base.span, review, labels, part="review"),
                quote(report, goal.span, plan, labels, part="plan"),
            ),
            weight=WEIGHTS["steps"] - n * HEADLINES.further,
        )


def _upgraded(report: Report, goals: Sequence[Goal], labels: str) -> Iterator[Finding]:
    beyond = sorted(
        (goal for goal in goals if goal.relation == "upgraded"), key=lambda goal: -goal.confidence
    )
    when = year_words(report.review_year, labels, report.source)
    for n, goal in enumerate(beyond[: SHOWN["upgraded"]]):
        base = () if goal.base_span is None else (quote(report, goal.base_span, when, labels, part="review"),)
        planned = quote(report, goal.span, year_words(report.plan_year, labels, "→"), labels, part="plan")
        yield Finding(
            "upgraded",
            say(labels, "first_upgraded", goal=excerpt(goal.goal)),
            quotes=(*base, planned),
            caveat=unsure(goal.confidence, labels),
            weight=WEIGHTS["upgraded"] - n * HEADLINES.further,
        )


def _totals(
    report: Report, done: Sequence[Quantity], goals: Sequence[Goal], labels: str
) -> Iterator[Finding]:
    unknown = say(labels, "unknown")
    if goals:
        targets = sum(goal.kind == "numeric" for goal in goals)
        yield Finding(
            "goals",
            say(
                labels,
                "first_goals",
                count=len(goals),
                plan=report.plan_year or unknown,
                targets=targets,
                others=len(goals) - targets,
            ),
            str(len(goals)),
            weight=WEIGHTS["goals"],
        )
    if done:
        sentence = say(labels, "first_figures", count=len(done), year=report.review_year or unknown)
        yield Finding("figures", sentence, str(len(done)), weight=WEIGHTS["figures"])


def told_in(reports: Sequence[Report], source: str, year: int) -> Report | None:
    """Return the report of a name that tells the value of a year; of several of one name the one on that year."""
    named = [report for report in reports if report.source == source]
    return min(named, key=lambda report: report.review_year != year, default=None)


def trend_first(reports: Sequence[Report], points: Sequence[TrendPoint], labels: str) -> Findings:
    """Return the first and the last value of the well-known indicators, then of those with the most years."""
    series: dict[tuple[str, str, str], dict[int, TrendPoint]] = {}
    for point in points:
        series.setdefault((point.indicator, point.unit, point.kind), {}).setdefault(point.year, point)
    language = reports[-1].language
    ranked = sorted(
        (
            years
            for years in series.values()
            if len(years) > 1 and all(point.statistic != "change" for point in years.values())
        ),
        key=lambda years: (not well_known(next(iter(years.values())).indicator, language), -len(years)),
    )
    found = []
    for n, years in enumerate(ranked):
        first, last = years[min(years)], years[max(years)]
        when = [year_words(point.year, labels) for point in (first, last)]
        worded = [figure_text(point.text, point.value, point.unit, labels) for point in (first, last)]
        found.append(
            Finding(
                "trend",
                say(
                    labels,
                    "first_trend",
                    indicator=named(first.indicator, first.statistic, labels, first.act),
                    old=worded[0],
                    new=worded[1],
                    then=when[0],
                    now=when[1],
                ),
                " → ".join(worded),
                tuple(
                    quote_figure(report, point.span, year_words(report.review_year, labels), labels)
                    for point in (first, last)
                    if (report := told_in(reports, point.source, point.year)) is not None
                ),
                unsure(min(first.confidence, last.confidence), labels),
                max(0.0, 1 - n * HEADLINES.further),
            )
        )
    return Findings.of(found)
