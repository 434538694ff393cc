"""What is planned: problems, goals, and what became of them.

In: places and quantities. Out: frozen records. Refused: nothing; what is no goal is sorted out where it is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records.figures import Note, Quantity
    from compare.records.places import Span

__all__ = [
    "FollowUp",
    "Goal",
    "PlanChange",
    "Problem",
    "ProblemPair",
    "PromiseStep",
    "TargetPath",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the report says it lacks.

    Attributes
    ----------
    problem : str
        The headline: the first statement of the item.
    text : str
        The whole item.
    span, at : Span
        Place of `text` in the source and in `Report.text`.
    passage : int
    answered_by : tuple of int
        Indices of the goals that speak to it.
    unsure : bool
        Whether a goal may speak to it, and too little says so: it is not called unanswered.

    """

    problem: str
    text: str
    span: Span
    at: Span
    passage: int
    answered_by: tuple[int, ...] = ()
    unsure: bool = False

    @property
    def status(self) -> str:
        """`answered`, `unanswered` or `not-told`."""
        return "answered" if self.answered_by else "not-told" if self.unsure else "unanswered"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something the report says will be done or reached.

    Attributes
    ----------
    goal : str
        What is to be done, in the report's words, without the leading modal.
    kind : str
        numeric (a target with a figure) or measure (a named act).
    relation : str
        continued, upgraded, lowered or new against what the same report says was done; empty where that was not asked.
    builds_on : str
        The earlier passage's words it continues, empty for a new one.
    answers : tuple of int
        Indices of the problems it speaks to.
    indicator, comparator, unit : str
        For a numeric goal; comparator is one of = ≈ ≥ ≤ range.
    target_value, target_upper : float or None
    confidence : float
        0 to 1, of relation and answers together.
    text : str
    span, at : Span
        Place of `text` in the source and in `Report.text`.
    passage : int
    base_span : Span or None
        Place of `builds_on` in the source.
    horizon : str
        `year`, or `later` for a target of a five-year plan.
    grade : str
        What it is worth to whoever checks it: figure (a number to reach), deliverable (a named thing to finish, set up
        or issue), action (something to do to a named thing), direction (a wish or a slogan).
    why : str
        What the relation rests on: figure, version, phase, stage, circle, verb or none; empty where it was not asked.
    base : Quantity or None
        The figure a target builds on.

    """

    goal: str
    kind: str
    relation: str
    builds_on: str
    answers: tuple[int, ...]
    indicator: str
    comparator: str
    target_value: float | None
    target_upper: float | None
    unit: str
    confidence: float
    text: str
    span: Span
    at: Span
    passage: int
    base_span: Span | None = None
    horizon: str = "year"
    grade: str = ""
    why: str = ""
    base: Quantity | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the next report says of a goal.

    Attributes
    ----------
    goal : Goal
    status : str
        met, missed, not-comparable, told-without-figure, not-reported (numeric); done, partly, under-way, recurring,
        repeated, dropped, not-mentioned (measure); not-judged (either).
    actual : Quantity or None
    result_text : str
    result_span : Span or None
        Place in the new report's source; always set for met and missed.
    confidence : float
        0 to 1.
    notes : tuple of Note
    good : str
        Which way the indicator of a target is good: high, low; empty where that is not known.
    distance, distance_percent : float or None
        From the target to the result, in its unit (points between percentages), and in per cent of the target; None
        where there is no result to compare, the second between percentages too.
    section : str
        The part of the plan the goal is in.

    """

    goal: Goal
    status: str
    actual: Quantity | None
    result_text: str
    result_span: Span | None
    confidence: float
    notes: tuple[Note, ...] = ()
    good: str = ""
    distance: float | None = None
    distance_percent: float | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class PromiseStep:
    """One step of a promise that is followed through the reports of several years.

    Attributes
    ----------
    number : int
        Of the promise, from 1.
    goal : str
        What was promised, in the words of the first report that did.
    grade : str
    year : int or None
        The year planned for, or the year reviewed.
    stage : str
        promised, promised-again, done, partly, under-way, dropped, not-mentioned.
    text : str
        The words of the report; empty where it says nothing.
    source : str
        The report.
    span : Span or None
        Place of the words in its source.

    """

    number: int
    goal: str
    grade: str
    year: int | None
    stage: str
    text: str
    source: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class PlanChange:
    """From the figure a report gives for its year to the one it sets for the next, for one goal.

    Attributes
    ----------
    number : int
        Index of the goal.
    goal : Goal
    base : Quantity or None
        This year's figure; None where the review has none for the goal.
    indicator, unit, statistic : str
    change : float or None
        Target minus base, in the unit (percentage points between percentages); None where none may be computed.
    change_percent : float or None
        In percent of the base; None between percentages.
    direction : str
        raised, held, lowered or new; empty where a base is there and the direction cannot be computed from it.
    comparable : bool
        Whether the change is computed.
    note : str
        Why it is not: a code (`no-base`, `no-target`, `statistic`, `unit`, `scope`, `period`, `bound`); empty else.

    """

    number: int
    goal: Goal
    base: Quantity | None
    indicator: str
    unit: str
    statistic: str
    change: float | None
    change_percent: float | None
    direction: str
    comparable: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class TargetPath:
    """One target over two reports: what was reached before, what was set, what was reached, what is set next.

    Attributes
    ----------
    goal : Goal
        The target of the old report.
    base : Quantity or None
        The old report's figure for its year.
    status : str
        met, missed, not-reported … as in the follow-up.
    actual : Quantity or None
        The new report's figure.
    following : Goal or None
        The target of the new report for the same indicator.
    change : float or None
        The new target minus the old one; None where none may be computed.
    note : str

    """

    goal: Goal
    base: Quantity | None
    status: str
    actual: Quantity | None
    following: Goal | None
    change: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProblemPair:
    """A problem of last year's report and what this year's says of it.

    Attributes
    ----------
    relation : str
        same (in the same words), reworded, gone or new; of the risk factors of a filing also moved.
    old, new : Problem or None
    similarity : float
        How much of the one is in the other, 0 to 1.

    """

    relation: str
    old: Problem | None
    new: Problem | None
    similarity: float
