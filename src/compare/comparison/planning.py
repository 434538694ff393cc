"""One report against its own plan: what was done, what is lacking, what is planned, and what follows from what.

In: a report, or anything `read` takes. Out: a `Plan` with frames, plots, findings and export. Refused: what `read`
refuses; a report without a plan has empty tables and says so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from compare import plots, tables
from compare.comparison.citations import file_notes
from compare.comparison.doubts import reading_warnings, what_was_read
from compare.comparison.finding_lines import figure_line, named, step_line, target_words
from compare.comparison.outlook import plan_first
from compare.comparison.results import OneReport, drawing, first_lines
from compare.comparison.sentences import excerpt, say
from compare.goals import find_plan, plan_changes
from compare.intake import as_report
from compare.quantity import find_quantities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.intake import Readable
    from compare.records import Goal, PlanChange, Problem, Quantity, Report

SHOWN_FIGURES = 40  # lines of figures printed before the reader is sent to the tables
SHOWN_GOALS = (
    40  # goals printed one by one; of longer plans targets and marked measures only, this many of a kind
)


def plan(report: Report | Readable) -> Plan:
    """Lay a report's review against its own plan for the next year.

    Parameters
    ----------
    report : Report, path, bytes or file object

    Returns
    -------
    Plan

    Raises
    ------
    ReadError
        If the source cannot be read.

    Examples
    --------
    >>> import compare
    >>> planned = compare.plan(
    ...     compare.read_text('''甲市2023年度法治政府建设情况的报告
    ... 一、主要成效
    ... 推动营商环境3.0改革，办理复议案件12件。
    ... 二、存在的问题
    ... 一是普法宣传形式不够新颖。
    ... 三、2024年工作计划
    ... 推进营商环境4.0改革。创新普法宣传形式。''')
    ... )
    >>> planned.goals["relation"].tolist()[0]
    'upgraded'

    """
    read = as_report(report)
    found = find_quantities(read)
    problems, goals = find_plan(read, found)
    return Plan(read, found, problems, goals)


@dataclass(frozen=True, repr=False)
class Plan(OneReport):
    """A report's figures, problems and goals, and what each goal builds on and answers.

    Attributes
    ----------
    report : Report
    found_quantities : tuple of Quantity
        Every measurement of the report.
    found_problems : tuple of Problem
    found_goals : tuple of Goal

    """

    report: Report
    found_quantities: tuple[Quantity, ...]
    found_problems: tuple[Problem, ...]
    found_goals: tuple[Goal, ...]

    @cached_property
    def quantities(self) -> pd.DataFrame:
        """Every measurement, one a row (columns as `compare.quantities`)."""
        return tables.build("quantities", tables.quantities_rows(self.found_quantities, self.report))

    @cached_property
    def problems(self) -> pd.DataFrame:
        """The problems the report names: problem, status, answered_by, text, start, end."""
        return tables.build(
            "problems", tables.problems_rows(self.found_problems, self.found_goals, self.report)
        )

    @cached_property
    def goals(self) -> pd.DataFrame:
        """The goals: what each builds on and answers, with both places in the source."""
        return tables.build("goals", tables.goals_rows(self.found_goals, self.found_problems, self.report))

    @cached_property
    def found_changes(self) -> tuple[PlanChange, ...]:
        """The way from this year's figure to each target, as records."""
        return plan_changes(self.report, self.found_goals, self.found_quantities)

    @cached_property
    def changes(self) -> pd.DataFrame:
        """From this year's figures to next year's targets: base, target, change, and why there is none."""
        return tables.build("changes", tables.changes_rows(self.found_changes))

    def plot_steps(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw the way from this year's figure to each target of the next year."""
        return self._steps_drawn()(ax=ax, labels=labels)

    def _steps_drawn(self) -> Callable[..., Axes]:
        return partial(plots.plot_steps, tables.rows_of("changes", tables.changes_rows(self.found_changes)))

    @property
    def done(self) -> tuple[Quantity, ...]:
        """The measurements of the review, as records."""
        return tuple(q for q in self.found_quantities if q.role in ("review", "opening"))

    @property
    def empty(self) -> bool:
        """Whether the report contained nothing at all: no figure, no problem, no goal."""
        return not (self.found_quantities or self.found_problems or self.found_goals)

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return what a reader should know first: problems no goal addresses, goals beyond what was done, totals."""
        return plan_first(
            self.report,
            self.done,
            self.found_problems,
            self.found_goals,
            changes=self.found_changes,
            labels=labels,
        )

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report what was done, what is lacking, what is planned and what is left open, each claim with its place."""
        return [
            *self._head(labels),
            "",
            *first_lines(self.findings(labels=labels), labels),
            "",
            *self._report_steps(labels),
            *self._report_done(labels),
            "",
            *self._report_problems(labels),
            "",
            *self._report_goals(labels),
            "",
            *self._report_gap(labels),
        ]

    def _head(self, labels: str) -> Iterator[str]:
        report = self.report
        unknown = say(labels, "unknown")
        yield say(
            labels,
            "plan_head",
            place=report.place or unknown,
            review=report.review_year or unknown,
            plan=report.plan_year or unknown,
        )
        yield say(labels, "source", title=report.title or unknown, source=report.source)
        yield what_was_read(report, labels)
        yield from reading_warnings([report], labels)
        yield from file_notes([report], labels)

    def _report_steps(self, labels: str) -> Iterator[str]:
        """Yield the targets that have a figure this year, each with both places."""
        based = [(change, change.base) for change in self.found_changes if change.base is not None]
        if not self.found_changes:
            return
        yield say(labels, "steps_head", count=len(based), new=len(self.found_changes) - len(based))
        for change, base in based[:SHOWN_FIGURES]:
            yield say(
                labels,
                "step",
                number=change.number + 1,
                indicator=named(change.indicator, change.statistic, labels, change.act),
                step=step_line(change, labels),
                base=base.span,
                at=change.goal.span,
            )
        yield ""

    def _report_done(self, labels: str) -> Iterator[str]:
        yield say(
            labels,
            "done_head",
            review=self.report.review_year or say(labels, "unknown"),
            count=len(self.done),
        )
        chapter = None
        for quantity in self.done[:SHOWN_FIGURES]:
            if quantity.section != chapter:
                chapter = quantity.section
                yield f"  {chapter}"
            yield figure_line(quantity, labels)
        if not self.done:
            yield say(labels, "no_figures")
        if len(self.done) > SHOWN_FIGURES:
            yield say(labels, "more", count=len(self.done) - SHOWN_FIGURES)

    def _report_problems(self, labels: str) -> Iterator[str]:
        yield say(labels, "problems_head", count=len(self.found_problems))
        if not self.found_problems:
            yield say(labels, "no_problems")
        for number, problem in enumerate(self.found_problems, 1):
            yield say(labels, "problem", number=number, problem=problem.problem, at=problem.span)
            yield say(labels, problem.status, goals=", ".join(str(i + 1) for i in problem.answered_by))

    def _report_goals(self, labels: str) -> Iterator[str]:
        counts = Counter(goal.relation for goal in self.found_goals)
        yield say(
            labels,
            "goals_head",
            plan=self.report.plan_year or say(labels, "unknown"),
            count=len(self.found_goals),
            relations=say(labels, "joint").join(
                say(
                    labels,
                    "of_relation",
                    count=counts[one],
                    relation=tables.label_value(one, "relation", labels=labels),
                )
                for one in tables.GoalRelation
                if counts[one] or one != tables.GoalRelation.LOWERED
            ),
        )
        if not self.found_goals:
            yield say(labels, "no_goals")
        numbered = list(enumerate(self.found_goals, 1))
        if len(numbered) <= SHOWN_GOALS:
            yield from self._report_some(labels, numbered)
            return
        targets = [(n, goal) for n, goal in numbered if goal.kind == "numeric"]
        marked = [
            (n, goal)
            for n, goal in numbered
            if goal.kind == "measure" and (goal.answers or goal.relation == "upgraded")
        ]
        for name, chosen in (("goals_targets", targets), ("goals_marked", marked)):
            yield say(labels, name, count=len(chosen))
            yield from self._report_some(labels, chosen)
        yield say(labels, "goals_others", count=len(numbered) - len(targets) - len(marked))

    def _report_some(self, labels: str, chosen: Sequence[tuple[int, Goal]]) -> Iterator[str]:
        for number, goal in chosen[:SHOWN_GOALS]:
            yield from self._report_goal(labels, number, goal)
        if len(chosen) > SHOWN_GOALS:
            yield say(labels, "more", count=len(chosen) - SHOWN_GOALS)

    def _report_goal(self, labels: str, number: int, goal: Goal) -> Iterator[str]:
        yield say(
            labels,
            "goal",
            number=number,
            relation=tables.label_value(goal.relation, "relation", labels=labels),
            goal=goal.goal,
            at=goal.span,
        )
        if goal.kind == "numeric":
            yield say(labels, "target", target=target_words(goal, labels))
        if goal.horizon != "year":
            yield say(labels, "later")
        if goal.base_span:
            yield say(labels, "builds_on", base=excerpt(goal.builds_on), at=goal.base_span)
        if goal.answers:
            yield say(labels, "answers", problems=", ".join(str(i + 1) for i in goal.answers))

    def _report_gap(self, labels: str) -> Iterator[str]:
        if not self.found_problems:
            return
        open_problems = [(n, p) for n, p in enumerate(self.found_problems, 1) if p.status == "unanswered"]
        if open_problems:
            yield say(labels, "gap_head", count=len(open_problems), all=len(self.found_problems))
            for number, problem in open_problems:
                yield say(labels, "gap", number=number, problem=problem.problem)
        elif all(problem.answered_by for problem in self.found_problems):
            yield say(labels, "no_gap")
        yield say(labels, "caveat")

    def plot_counts(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw what was counted, chapter by chapter."""
        return self._counts_drawn()(ax=ax, labels=labels)

    def _counts_drawn(self) -> Callable[..., Axes]:
        rows = tables.quantities_rows(self.found_quantities, self.report)
        return partial(plots.plot_counts, tables.rows_of("quantities", rows))

    def plot_answers(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw which goal addresses which problem."""
        return self._answers_drawn()(ax=ax, labels=labels)

    def _answers_drawn(self) -> Callable[..., Axes]:
        named = tables.problems_rows(self.found_problems, self.found_goals, self.report)
        return partial(plots.plot_answers, tables.rows_of("problems", named), self._goal_rows())

    def plot_flow(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw which goal grows out of which chapter."""
        return plots.plot_flow(self._goal_rows(), ax=ax, labels=labels)

    def _goal_rows(self) -> list[dict[str, Any]]:
        rows = tables.goals_rows(self.found_goals, self.found_problems, self.report)
        return tables.rows_of("goals", rows)

    @property
    def years(self) -> tuple[int, ...]:
        """The year the report reviews, where it is known."""
        return (self.report.review_year,) if self.report.review_year else ()

    def drawings(self, labels: str) -> Iterator[tables.Drawing]:
        """Give the drawings: the way to each target, what was counted, answers, and what grows out of what."""
        if self.found_changes:
            yield drawing("steps", self._steps_drawn(), labels, "changes")
        yield drawing("counts", self._counts_drawn(), labels, "quantities")
        yield drawing("answers", self._answers_drawn(), labels, "problems")
        yield drawing("flow", partial(plots.plot_flow, self._goal_rows()), labels, "goals")

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather goals, problems, figures and repairs, the findings and the drawings."""
        return tables.Tables(
            title="\n".join(self._head(labels)).splitlines()[0],
            frames=(
                ("changes", self.changes),
                ("goals", self.goals),
                ("problems", self.problems),
                ("quantities", self.quantities),
                ("outline", tables.build("outline", tables.outline_rows(self.report))),
                ("repairs", tables.build("repairs", tables.repairs_rows(self.report))),
            ),
            notes=tuple(line.strip() for line in self._head(labels)),
            findings=self.findings(labels=labels),
            passage=self.passage,
            years=self.years,
            figures=self.figures(labels=labels),
        )
