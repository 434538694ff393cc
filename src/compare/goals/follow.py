"""Last year's goals against this year's results, and the results nobody announced.

In: two reports, the goals of the old one, the quantities of the new one. Out: `FollowUp` records. Refused: reports of
different places or of years that do not follow each other (every goal stays open, and says why); a verdict without a
printed result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.changes import answer_targets
from compare.goals.deeds import find_deeds
from compare.goals.figures import MEASURED
from compare.goals.plans import review_passages
from compare.goals.results import Result, find_results
from compare.goals.subjects import key_of
from compare.goals.tuning import RESULTS
from compare.goals.verdicts import direction_of, judge
from compare.languages import load
from compare.records import FollowUp, Note
from compare.text import covered, sentence_around, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.goals.deeds import Deed
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report, Span

__all__ = ["follow_up", "mismatch", "unannounced"]

_NOTES_WITHOUT_FIGURE = {"done": "words-only", "partly": "words-only", "repeated": "planned-again"}
_NOTES_OF_MEASURES = {"partly": "progress", "repeated": "planned-again"}


def follow_up(
    old: Report,
    new: Report,
    old_goals: Sequence[Goal],
    new_quantities: Iterable[Quantity],
    old_quantities: Iterable[Quantity] = (),
) -> tuple[FollowUp, ...]:
    """Look for each goal of the old report in the new one.

    Parameters
    ----------
    old, new : Report
    old_goals : sequence of Goal
        What `find_goals` finds in the old report.
    new_quantities : iterable of Quantity
        What `compare.quantity.find_quantities` finds in the new report.
    old_quantities : iterable of Quantity, optional
        The same of the old one: then a target that is not found by its words is also looked for among the figures that
        measure the same.

    Returns
    -------
    tuple of FollowUp
        One for each goal, in their order. Numeric goals are met, missed or not-reported; measures done, partly,
        repeated or not-mentioned. Where the reports do not belong together every goal is left open with a note.

    """
    words = load(new.language).goals
    reason = mismatch(old, new)
    if reason:
        return tuple(_open(goal, Note(reason)) for goal in old_goals)
    figures = tuple(new_quantities)
    results = find_results(old, new, old_goals, figures)
    taken = {result.quantity.at for result in results.values()}
    for number, (quantity, score) in answer_targets(old, new, old_goals, old_quantities, figures).items():
        if number not in results and quantity.at not in taken:
            results[number] = Result(quantity, score)
            taken.add(quantity.at)
    # A target that a figure answers needs no words, and one of several years is left open.
    asked = [
        n
        for n, goal in enumerate(old_goals)
        if goal.kind == "measure" or (n not in results and goal.horizon != "later")
    ]
    deeds = find_deeds(old_goals, new, asked)
    return tuple(
        _by_words(new, goal, deeds[n]) if n in deeds else _by_figure(new, goal, results.get(n), words)
        for n, goal in enumerate(old_goals)
    )


def mismatch(old: Report, new: Report) -> str:
    """Tell why two reports cannot be held against each other: a code, or nothing.

    The codes are `misread`, `elsewhere` and `other-year`.

    Parameters
    ----------
    old, new : Report

    """
    if any(warning.startswith("roles|") for report in (old, new) for warning in report.warnings):
        return "misread"  # a plan read as review would make next year's target this year's result
    if old.place and new.place and not _same_place(old.place, new.place):
        return "elsewhere"
    if not (old.place and new.place) and _reach(old) and _reach(new) and _reach(old) != _reach(new):
        return "elsewhere"
    if old.plan_year and new.review_year and old.plan_year != new.review_year:
        return "other-year"
    return ""


def _same_place(old: str, new: str) -> bool:
    """Tell whether one of two names of places ends with the other (海珠区, 广州市海珠区)."""
    return old.endswith(new) or new.endswith(old)


def _reach(report: Report) -> str:
    """Tell for which level of government a report speaks, by the word it uses for itself most."""
    counts = {
        level: len(cue.regex.findall(report.text))
        for level, cue in load(report.language).goals.reaches.items()
    }
    best = max(counts.values(), default=0)
    leaders = [level for level, count in counts.items() if count == best]
    return leaders[0] if best > 0 and len(leaders) == 1 else ""


def _open(goal: Goal, note: Note) -> FollowUp:
    status = "not-reported" if goal.kind == "numeric" else "not-mentioned"
    return FollowUp(goal, status, None, "", None, 0.0, (note,))


def _by_figure(new: Report, goal: Goal, result: Result | None, words: GoalWords) -> FollowUp:
    """Judge a target by the figure that answers it."""
    if result is None or goal.horizon == "later":
        return _open(goal, Note("later-years"))
    quantity = result.quantity
    passage = new.passages[quantity.passage].at
    direction = direction_of(goal.indicator or goal.text, words)
    met = judge(goal, quantity.value or 0.0, direction.good if direction else "")
    notes = []
    if goal.comparator == "≈":
        notes.append(Note("about"))
    if goal.comparator in ("≈", "=", "range"):
        if direction is None:
            notes.append(Note("unknown-direction"))
        elif direction.good == "low":
            notes.append(Note(direction.reason))
    return FollowUp(
        goal,
        "met" if met else "missed",
        quantity,
        new.text[sentence_around(new.text, quantity.at, passage, words.stops).slice],
        quantity.span,
        result.score,
        tuple(notes),
    )


def _by_words(new: Report, goal: Goal, deed: Deed) -> FollowUp:
    """Judge a goal by what the new report says of it; a target stays open, with what is said."""
    if goal.kind == "numeric":
        key = _NOTES_WITHOUT_FIGURE.get(deed.status, "")
        status, score = "not-reported", RESULTS.unreported
    else:
        key = _NOTES_OF_MEASURES.get(deed.status, "")
        status, score = deed.status, round(deed.score, 3)
    return FollowUp(goal, status, None, *_told(new, deed), score, (Note(key),) if key else ())


def _told(new: Report, deed: Deed) -> tuple[str, Span | None]:
    """Give the words of the new report on a goal, and their place in its source."""
    clause = deed.clause
    return (clause.text, new.source_span(clause.at.start, clause.at.end)) if clause else ("", None)


def unannounced(
    new: Report, followups: Sequence[FollowUp], new_quantities: Iterable[Quantity]
) -> tuple[Quantity, ...]:
    """Give the printed results of the new report that no goal of the old one announced.

    Parameters
    ----------
    new : Report
    followups : sequence of FollowUp
        What `follow_up` gave for the pair.
    new_quantities : iterable of Quantity

    Returns
    -------
    tuple of Quantity
        In reading order.

    """
    words = load(new.language).goals
    key = key_of(words)
    told = review_passages(new)
    answered = {f.actual.at for f in followups if f.actual}
    figures = sorted(
        (q for q in new_quantities if q.passage in told and q.kind in MEASURED), key=lambda q: q.at
    )
    subjects = [terms_of(q.indicator, key) for q in figures]
    aims = [terms_of(f.goal.goal, key) for f in followups]
    weights = weigh([*subjects, *aims])
    return tuple(
        q
        for q, subject in zip(figures, subjects, strict=True)
        if q.at not in answered
        and not any(covered(subject, aim, weights) >= RESULTS.announced for aim in aims)
    )
