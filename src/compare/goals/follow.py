"""Last year's goals against this year's results, and the results nobody announced.

In: two reports, the goals of the old one, the quantities of the new one. Out: `FollowUp` records. Refused: reports of
different places or of years that do not follow each other (every goal stays open, and says why); a verdict without a
printed result.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.goals.belonging import mismatch
from compare.goals.candidates import Frames, sentence_of
from compare.goals.clauses import Clause
from compare.goals.deeds import Deed, find_deeds
from compare.goals.evidence import goes_on, is_judged
from compare.goals.numbers import difference, like_units
from compare.goals.outcomes import as_counted, find_results
from compare.goals.plans import review_passages
from compare.goals.rewordings import falls_short
from compare.goals.stages import stage_of
from compare.goals.standings import find_standings, place_told
from compare.goals.subjects import key_of
from compare.goals.targets import MEASURED
from compare.goals.things import core_of, listed_in
from compare.goals.tuning import NAMES, RESULTS
from compare.goals.verdicts import direction_of, distance_to, judge, room_of
from compare.indicators import told_in, words_of
from compare.languages import load
from compare.records import FollowUp, Note
from compare.text import covered, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.goals.candidates import Result
    from compare.goals.standings import Standing
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report, Span

# What the words of the new report are worth for a target without a figure, by what they say; else it is not reported.
_TOLD = ("done", "partly", "under-way", "dropped")
_NOTES = {"under-way": "progress", "repeated": "planned-again", "recurring": "planned-again"}


def follow_up(
    old: Report,
    new: Report,
    old_goals: Sequence[Goal],
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
) -> tuple[FollowUp, ...]:
    """Look for each goal of the old report in the new one.

    Parameters
    ----------
    old, new : Report
    old_goals : sequence of Goal
        What `find_goals` finds in the old report.
    old_quantities, new_quantities : iterable of Quantity
        What `compare.quantity.find_quantities` finds in each report.

    Returns
    -------
    tuple of FollowUp
        One for each goal, in their order. Numeric goals are met, missed or not-reported; measures done, partly,
        repeated or not-mentioned. Where the reports do not belong together every goal is left open with a note.

    """
    words = load(new.language).goals
    reason = mismatch(old, new)
    if reason:
        note = Note(reason)
        return tuple(
            _open(g, note) if is_judged(g, words) else replace(_unjudged(g), notes=(note,)) for g in old_goals
        )
    judged = [
        n
        for n, goal in enumerate(old_goals)
        if is_judged(goal, words) or goes_on(goal, old_goals[n - 1] if n else None, words)
    ]
    frames = Frames(old, new, old_goals, old_quantities, new_quantities)
    results = find_results(frames)
    # A target that a figure answers needs no words, and one of several years is left open.
    asked = [
        n
        for n in judged
        if old_goals[n].kind == "measure" or (n not in results and old_goals[n].horizon != "later")
    ]
    deeds = find_deeds(old_goals, new, asked)
    results |= {
        n: as_counted(frames, n, result)
        for n, deed in deeds.items()
        if deed.clause
        and deed.status in _TOLD
        and (result := frames.answer_in(n, deed.clause.at, deed.clause.sentence))
    }
    silent = _said_by_others(frames, results, deeds)
    known = set(judged) - silent
    standings = find_standings(old, new, old_goals, words)

    def verdict(n: int, goal: Goal) -> FollowUp:
        if n not in known:
            return _unjudged(goal, said=n in silent)
        if n in standings and n not in results:
            return _by_place(new, goal, *standings[n])
        if n in results or n not in deeds:
            return _by_figure(new, goal, results.get(n), words, falls=n in results and frames.falls(n))
        return _by_words(new, goal, deeds[n], frames, words)

    return tuple(
        replace(verdict(n, goal), section=old.section_label(old.passages[goal.passage]))
        for n, goal in enumerate(old_goals)
    )


def follow_given(
    old: Report,
    new: Report,
    old_goals: Sequence[Goal],
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
    *,
    given: tuple[int, Span],
) -> FollowUp | None:
    """Return what becomes of a goal where a person says which passage tells of it; nothing where there is no such one.

    Parameters
    ----------
    old, new : Report
    old_goals : sequence of Goal
    old_quantities, new_quantities : iterable of Quantity
    given : tuple of (int, Span)
        The number of the goal, and the place of the passage in the source of the new report.

    """
    words = load(new.language).goals
    goal = old_goals[given[0]]
    number = next((n for n, p in enumerate(new.passages) if p.span == given[1]), None)
    if number is None:
        return None
    at, text = new.passages[number].at, new.passages[number].text
    frames = Frames(old, new, old_goals, old_quantities, new_quantities)
    result = frames.answer_in(given[0], at)
    deed = Deed(stage_of(goal, text, words), Clause(text, at, number, at), 1.0)
    found = _by_figure(new, goal, result, words) if result else _by_words(new, goal, deed, frames, words)
    return replace(found, section=old.section_label(old.passages[goal.passage]))


def _said_by_others(
    frames: Frames, results: Mapping[int, Result], deeds: Mapping[int, Deed]
) -> frozenset[int]:
    """Return the goals whose clause another goal has the verdict on: one clause, one verdict.

    A clause with a figure may be a target and an act: the target decides, but for the size of a thing (a plant for 80
    tons) and the sum of what it names (the parks A and B, 2 of them), where nothing answers it and the thing does, no
    figure of the same unit beside it.
    """
    silent, goals, words = set(), frames.goals, frames.words
    for n, goal in enumerate(goals):
        if goal.kind != "measure":
            continue
        beside = [
            k
            for k in range(max(0, n - NAMES.beside), min(len(goals), n + NAMES.beside + 1))
            if goals[k].kind == "numeric" and goals[k].at.overlaps(goal.at)
        ]
        deed = deeds.get(n)
        clause = deed.clause if deed and deed.status in _TOLD else None
        units = [q.unit for q in frames.within(clause.at)] if clause else []
        sizes = all(
            (goals[k].unit in words.sizes or _sums_up(frames, k))
            and k not in results
            and not any(like_units(unit, goals[k].unit, words) for unit in units)
            for k in beside
        )
        if beside and clause and sizes:
            silent.update(beside)
        elif beside:
            silent.add(n)
    return frozenset(silent)


def _sums_up(frames: Frames, number: int) -> bool:
    """Tell a number that only sums up the names before it: 建设甲、乙2个园区."""
    before = frames.goals[number].goal.partition(frames.wanted[number].text)[0]
    names = listed_in(core_of(before, frames.words), frames.words)
    return len(names) > 1 and len(names) == frames.goals[number].target_value


def _unjudged(goal: Goal, *, said: bool = False) -> FollowUp:
    return FollowUp(goal, "not-judged", None, "", None, 0.0, (Note("judged-beside"),) if said else ())


def _open(goal: Goal, note: Note) -> FollowUp:
    status = "not-reported" if goal.kind == "numeric" else "not-mentioned"
    return FollowUp(goal, status, None, "", None, 0.0, (note,))


def _by_figure(
    new: Report, goal: Goal, result: Result | None, words: GoalWords, *, falls: bool = False
) -> FollowUp:
    """Judge a target by the figure that answers it; one below where it starts is a ceiling if nothing else is known."""
    if result is None or goal.horizon == "later":
        return _open(goal, Note("later-years"))
    quantity = told_in(result.quantity, goal.unit, words_of(new.language))
    told = new.text[sentence_of(new, result.quantity, words).slice]
    direction = direction_of(goal.indicator or goal.text, words)
    found = FollowUp(goal, "not-comparable", quantity, told, quantity.span, result.score)
    found = replace(found, good=direction.good if direction else "low" if falls else "")
    if result.apart:  # a value in another unit would stand beside the unit of the target
        actual = None if result.apart == "other-unit" else quantity
        return replace(found, actual=actual, notes=(Note(result.apart),))
    reached = quantity.value or 0.0
    room = room_of(goal, words)
    notes = []
    if quantity.unit != result.quantity.unit:
        notes.append(Note("result-converted", (("text", result.quantity.unit), ("unit", goal.unit))))
    if goal.comparator == "≈":
        unit = words.percents[-1] if goal.unit in words.percents else goal.unit
        notes.append(Note("about", (("room", f"{room:g}"), ("unit", unit))))
    if goal.comparator in ("≈", "=", "range"):
        if not found.good:
            notes.append(Note("unknown-direction"))
        elif direction and direction.good == "low":
            notes.append(Note(direction.reason))
    gap = distance_to(goal, reached)
    distance, percent = difference(reached - gap, reached, quantity.kind)
    met = judge(goal, reached, found.good, room)
    return replace(
        found,
        status="met" if met else "missed",
        notes=tuple(notes),
        distance=distance,
        distance_percent=percent,
    )


def _by_place(new: Report, goal: Goal, promised: int, told: Standing) -> FollowUp:
    """Judge a place in a ranking by the one that is told."""
    at = new.source_span(told.whole.start, told.whole.end)
    status = "met" if told.place <= promised else "missed"
    return FollowUp(goal, status, place_told(told, new), new.text[told.whole.slice], at, RESULTS.named)


def _by_words(new: Report, goal: Goal, deed: Deed, frames: Frames, words: GoalWords) -> FollowUp:
    """Judge a goal by what the new report says of it; a target stays open, with what is said."""
    status, score = deed.status, round(deed.score, 3)
    acts = deed.clause if goal.kind != "numeric" and status in _TOLD else None
    actual = falls_short(frames, goal, acts.at) if acts else None
    if goal.kind == "numeric":
        bare = deed.clause is not None and not words.figures.regex.search(deed.clause.text)
        status = "told-without-figure" if status in _TOLD and bare else "not-reported"
        score = score if status == "told-without-figure" else RESULTS.unreported
    elif deed.clause is not None and status in _TOLD and words.contrary.regex.search(goal.goal):
        grown = [q.value or 0.0 for q in frames.within(deed.clause.at) if q.statistic == "growth"]
        status = ("missed" if max(grown) > 0 else "met") if grown else status
    elif actual is not None:
        status = "missed"
    notes = [Note(_NOTES[deed.status])] if deed.status in _NOTES else []
    if deed.late:
        notes = [Note("late", (("text", deed.late),))]
    return FollowUp(goal, status, actual, *_told(new, deed), score, tuple(notes))


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
