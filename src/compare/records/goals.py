"""What is planned: problems, goals, and what became of them.

In: places and quantities. Out: frozen records. Refused: nothing; what is no goal is sorted out where it is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records.figures import Note, Quantity
    from compare.records.places import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the report says it lacks."""

    problem: str  # the headline: the first statement of the item
    text: str  # the whole item
    span: Span  # place of `text` in the source and in `Report.text`
    at: Span
    passage: int
    answered_by: tuple[int, ...] = ()  # indices of the goals that speak to it
    # Whether a goal may speak to it, and too little says so: it is not called unanswered.
    unsure: bool = False

    @property
    def status(self) -> str:
        """`answered`, `unanswered` or `not-told`."""
        return "answered" if self.answered_by else "not-told" if self.unsure else "unanswered"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something the report says will be done or reached."""

    goal: str  # what is to be done, in the report's words, without the leading modal
    kind: str  # numeric (a target with a figure) or measure (a named act)
    # continued, upgraded, lowered or new against what the same report says was done; empty where that was not
    # asked.
    relation: str
    builds_on: str  # the earlier passage's words it continues, empty for a new one
    answers: tuple[int, ...]  # indices of the problems it speaks to
    indicator: str  # for a numeric goal; comparator is one of = ≈ ≥ ≤ range
    comparator: str
    target_value: float | None
    target_upper: float | None
    unit: str
    confidence: float  # 0 to 1, of relation and answers together
    text: str
    span: Span  # place of `text` in the source and in `Report.text`
    at: Span
    passage: int
    base_span: Span | None = None  # place of `builds_on` in the source
    horizon: str = "year"  # `year`, or `later` for a target of a five-year plan
    # What it is worth to whoever checks it: figure (a number to reach), deliverable (a named thing to finish, set
    # up or issue), action (something to do to a named thing), direction (a wish or a slogan).
    grade: str = ""
    # What the relation rests on: figure, version, phase, stage, circle, verb or none; empty where it was not asked.
    why: str = ""
    base: Quantity | None = None  # the figure a target builds on


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the next report says of a goal."""

    goal: Goal
    # One of met, missed, not-comparable, told-without-figure, not-reported (numeric); done, partly, under-way,
    # recurring, repeated, dropped, not-mentioned (measure); not-judged (either).
    status: str
    actual: Quantity | None
    result_text: str
    result_span: Span | None  # place in the new report's source; always set for met and missed
    confidence: float  # 0 to 1
    notes: tuple[Note, ...] = ()
    good: str = ""  # which way the indicator of a target is good: high, low; empty where that is not known
    # From the target to the result, in its unit (points between percentages), and in per cent of the target; None
    # where there is no result to compare, the second between percentages too.
    distance: float | None = None
    distance_percent: float | None = None
    section: str = ""  # the part of the plan the goal is in


@dataclass(frozen=True, slots=True)
class PromiseStep:
    """One step of a promise that is followed through the reports of several years."""

    number: int  # of the promise, from 1
    goal: str  # what was promised, in the words of the first report that did
    grade: str
    year: int | None  # the year planned for, or the year reviewed
    stage: str  # promised, promised-again, done, partly, under-way, dropped, not-mentioned
    text: str  # the words of the report; empty where it says nothing
    source: str  # the report
    span: Span | None  # place of the words in its source


@dataclass(frozen=True, slots=True)
class PlanChange:
    """From the figure a report gives for its year to the one it sets for the next, for one goal."""

    number: int  # index of the goal
    goal: Goal
    base: Quantity | None  # this year's figure; None where the review has none for the goal
    indicator: str
    unit: str
    statistic: str
    # Target minus base, in the unit (percentage points between percentages); None where none may be computed.
    change: float | None
    change_percent: float | None  # in percent of the base; None between percentages
    # raised, held, lowered or new; empty where a base is there and the direction cannot be computed from it.
    direction: str
    comparable: bool  # whether the change is computed
    # Why it is not: a code (`no-base`, `no-target`, `statistic`, `unit`, `scope`, `period`, `bound`); empty else.
    note: str = ""
    act: str = ""  # by which act, as printed; see `Quantity.act`


@dataclass(frozen=True, slots=True)
class TargetPath:
    """One target over two reports: what was reached before, what was set, what was reached, what is set next."""

    goal: Goal  # the target of the old report
    base: Quantity | None  # the old report's figure for its year
    status: str  # met, missed, not-reported … as in the follow-up
    actual: Quantity | None  # the new report's figure
    following: Goal | None  # the target of the new report for the same indicator
    change: float | None  # the new target minus the old one; None where none may be computed
    note: str = ""
    statistic: str = ""  # what the target is of its thing: a growth, a level …


@dataclass(frozen=True, slots=True)
class ProblemPair:
    """A problem of last year's report and what this year's says of it."""

    # same (in the same words), reworded, gone or new; of the risk factors of a filing also moved.
    relation: str
    old: Problem | None
    new: Problem | None
    similarity: float  # how much of the one is in the other, 0 to 1
