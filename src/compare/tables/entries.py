"""What a row of each table is: a record with what it is read against, under the names the declaration reads.

In: the records of one or two reports. Out: one view a row. Refused: nothing.

They are apart from the frames because a panel writes the rows of thousands of pairs and looks at none of them as a
frame. A table whose records need nothing beside them (terms, measures, trends) has no view: its rows are the records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compare.tables.framing import JOIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.records import (
        Edit,
        Goal,
        IndicatorChange,
        Pair,
        Passage,
        PlanChange,
        Problem,
        Quantity,
        Repair,
        Report,
        Section,
        Span,
    )


def _chapter(report: Report, index: int) -> Section:
    """Climb from a section to the chapter it belongs to."""
    section = report.sections[index]
    while section.parent is not None:
        section = report.sections[section.parent]
    return section


def chapter_label(report: Report | None, passage: int) -> str:
    """Name the chapter a passage stands in, the sections between left out; empty without a report."""
    if report is None or not report.sections or not 0 <= passage < len(report.passages):
        return ""
    return _chapter(report, report.passages[passage].section).label


def _section_at(report: Report, span: Span | None) -> int | None:
    """Find the innermost section around a place in the source."""
    if span is None:
        return None
    around = [i for i, s in enumerate(report.sections) if s.span.start <= span.start < s.span.end]
    return max(around, key=lambda i: report.sections[i].span.start, default=None)


def _label_at(report: Report | None, span: Span | None, *, chapter: bool = False) -> str:
    index = _section_at(report, span) if report is not None else None
    if report is None or index is None:
        return ""
    return (_chapter(report, index) if chapter else report.sections[index]).label


def _ids(letter: str, indices: Iterable[int]) -> str:
    return JOIN.join(f"{letter}{i + 1}" for i in indices)


# One report ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _QuantityRow:
    quantity: Quantity
    report: Report | None

    @property
    def chapter(self) -> str:
        return chapter_label(self.report, self.quantity.passage) or self.quantity.section


def quantities_rows(quantities: Iterable[Quantity], report: Report | None = None) -> Iterator[_QuantityRow]:
    """Yield the rows of the quantities of a report; without it, `chapter` repeats `section`."""
    return (_QuantityRow(quantity, report) for quantity in quantities)


@dataclass(frozen=True, slots=True)
class _ProblemRow:
    problem: Problem
    number: int
    goals: Sequence[Goal]
    report: Report | None

    @property
    def id(self) -> str:
        return f"P{self.number}"

    @property
    def answered_by(self) -> str:
        return JOIN.join(self.goals[i].goal for i in self.problem.answered_by if i < len(self.goals))

    @property
    def answered_by_ids(self) -> str:
        return _ids("G", self.problem.answered_by)

    @property
    def section(self) -> str:
        return _label_at(self.report, self.problem.span)


def problems_rows(
    problems: Sequence[Problem], goals: Sequence[Goal] = (), report: Report | None = None
) -> Iterator[_ProblemRow]:
    """Yield the rows of what a report says it lacks."""
    return (_ProblemRow(problem, n, goals, report) for n, problem in enumerate(problems, 1))


@dataclass(frozen=True, slots=True)
class _GoalRow:
    goal: Goal
    number: int
    problems: Sequence[Problem]
    report: Report | None

    @property
    def id(self) -> str:
        return f"G{self.number}"

    @property
    def answers(self) -> str:
        return JOIN.join(self.problems[i].problem for i in self.goal.answers if i < len(self.problems))

    @property
    def answers_ids(self) -> str:
        return _ids("P", self.goal.answers)

    @property
    def section(self) -> str:
        return _label_at(self.report, self.goal.span)

    @property
    def base_chapter(self) -> str:
        return _label_at(self.report, self.goal.base_span, chapter=True)


def goals_rows(
    goals: Sequence[Goal], problems: Sequence[Problem] = (), report: Report | None = None
) -> Iterator[_GoalRow]:
    """Yield the rows of what a report says will be done."""
    return (_GoalRow(goal, n, problems, report) for n, goal in enumerate(goals, 1))


@dataclass(frozen=True, slots=True)
class _PlanChangeRow:
    change: PlanChange

    @property
    def id(self) -> str:
        return f"G{self.change.number + 1}"

    @property
    def goal(self) -> Goal:
        return self.change.goal

    @property
    def base(self) -> Quantity | None:
        return self.change.base

    @property
    def note(self) -> str:
        return "other-unit" if self.change.note == "unit" else self.change.note


def changes_rows(changes: Iterable[PlanChange]) -> Iterator[_PlanChangeRow]:
    """Yield the rows of what the goals of a plan make of this year's figures."""
    return map(_PlanChangeRow, changes)


@dataclass(frozen=True, slots=True)
class _RepairRow:
    repair: Repair
    section: str


def repairs_rows(report: Report) -> Iterator[_RepairRow]:
    """Yield the rows of the repairs of a report."""
    return (_RepairRow(repair, _label_at(report, repair.span)) for repair in report.repairs)


@dataclass(frozen=True, slots=True)
class _OutlineRow:
    section: Section
    passages: int
    parent: str

    @property
    def characters(self) -> int:
        return len(self.section.at)


def outline_rows(report: Report) -> Iterator[_OutlineRow]:
    """Yield the rows of the section tree of a report."""
    counts = [0] * len(report.sections)
    for passage in report.passages:
        if passage.section < len(counts):
            counts[passage.section] += 1
    for section, count in zip(report.sections, counts, strict=True):
        parent = report.sections[section.parent].label if section.parent is not None else ""
        yield _OutlineRow(section, count, parent)


# Two reports --------------------------------------------------------------------------------------------------


def _passage_label(report: Report, passage: Passage) -> str:
    section = report.section_label(passage)
    if not passage.heading or passage.heading in section:
        return section
    return f"{section} · {passage.heading}" if section else passage.heading


@dataclass(frozen=True, slots=True)
class _PairRow:
    pair: Pair
    old: Section | Passage | None
    new: Section | Passage | None
    old_label: str
    new_label: str


def _side(report: Report, index: int | None, level: str) -> tuple[Section | Passage | None, str]:
    """Return one side of a pair with its label; nothing where the side is absent."""
    if index is None:
        return None, ""
    if level == "sections":
        return report.sections[index], report.sections[index].label
    passage = report.passages[index]
    return passage, _passage_label(report, passage)


def pairs_rows(
    pairs: Iterable[Pair], old: Report, new: Report, level: Literal["sections", "passages"] = "sections"
) -> Iterator[_PairRow]:
    """Yield the rows of the sections, or passages, that belong together."""
    for pair in pairs:
        left, old_label = _side(old, pair.old, level)
        right, new_label = _side(new, pair.new, level)
        yield _PairRow(pair, left, right, old_label, new_label)


@dataclass(frozen=True, slots=True)
class _IndicatorRow:
    change: IndicatorChange
    old: Quantity | None
    new: Quantity | None
    one: Quantity

    @property
    def doubtful(self) -> bool:
        return any(q.doubtful for q in (self.old, self.new) if q)


def indicators_rows(changes: Iterable[IndicatorChange]) -> Iterator[_IndicatorRow]:
    """Yield the rows of the indicators of two reports; `one` is the new figure, or the old one where there is none."""
    for change in changes:
        one = change.new or change.old
        if one is not None:
            yield _IndicatorRow(change, change.old, change.new, one)


@dataclass(frozen=True, slots=True)
class _EditRow:
    passage: int
    edit: Edit
    old: Span | None
    new: Span | None


def _edit_span(report: Report, passage: int | None, at: Span) -> Span | None:
    """Carry a place in a passage's text back to the source."""
    if passage is None:
        return None
    base = report.passages[passage].at.start
    return report.source_span(base + at.start, base + at.end)


def wording_rows(
    pairs: Sequence[Pair], edits: Iterable[Sequence[Edit]], old: Report, new: Report
) -> Iterator[_EditRow]:
    """Yield the rows of the edits inside the pairs of passages; each pair with its own."""
    for number, (pair, found) in enumerate(zip(pairs, edits, strict=True)):
        for edit in found:
            left, right = _edit_span(old, pair.old, edit.old_at), _edit_span(new, pair.new, edit.new_at)
            yield _EditRow(number, edit, left, right)
