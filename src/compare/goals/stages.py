"""How far a clause of the next report says that the work on a goal has come.

In: a goal, and a clause that tells of it. Out: done, partly, under-way or dropped. Refused: an end of some of what was
promised, of another part of it, or one that what follows takes back, as the end of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.evidence import run_of, thing_of
from compare.goals.subjects import key_of
from compare.goals.things import core_of, listed_in
from compare.goals.tuning import DEEDS
from compare.text import PAIR, terms_of

if TYPE_CHECKING:
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal

WHOLE = 100  # per cent


def stage_of(goal: Goal, told: str, words: GoalWords, behind: str = "") -> str:
    """Return how far a clause says that the work has come: done, partly, under-way or dropped.

    What was promised as done is done only where the clause says so, and what stands behind it in the sentence does not
    take it back; what was promised as work is done where the clause reports the work.
    """
    if words.dropped.regex.search(told) and not words.dropped.regex.search(goal.goal):
        return "dropped"
    works = words.begun.regex.search(goal.goal) is not None or not _asks_end(goal, words)
    steps = [found.group(found.lastindex or 0) for found in words.underway.regex.finditer(told)]
    how = next((step for step in steps if step not in goal.goal), steps[0] if steps else "")
    prepares = how and how not in goal.goal and (not works or _prepares(how, words))
    if prepares or _slips(told, words) or _is_share(told, words):
        return "under-way"
    if (
        _is_some_of(goal.goal, told, words)
        or (_asks_end(goal, words) and _leaves_some(told, behind, words))
        or (
            not _everywhere(told, words)
            and (_everywhere(goal.goal, words) or _misses_some(goal.text, told, behind, words))
        )
    ):
        return "partly"  # some of all that was promised
    tried = any(
        pilot.regex.search(told) and not pilot.regex.search(goal.goal) for pilot, _ in words.ladders[:1]
    )
    step = _is_step(goal.text, told, words)
    some = tried or step or _is_first_phase(goal.text, told, words)
    back = words.takes_back.regex.search(behind) is not None
    early = words.first_places.regex.search(told) or _stops_early(goal.goal, told, words)
    whole = not works or (step and words.things.regex.search(goal.text) is not None)
    if back or early or (whole and some):
        return "partly"  # in some places; the first of two steps
    if works or (how and how in goal.goal):
        return "done"  # to begin, to work on it, or the shell of the house was all that was promised
    return "done" if _finished(told, words) else "under-way"


def _asks_end(goal: Goal, words: GoalWords) -> bool:
    """Tell a goal that promises an end: a thing, a completion, or a state that shall be reached by no said act."""
    named = goal.grade == "deliverable" or words.completion.regex.search(goal.goal) is not None
    return named or (words.states is not None and verb_of(goal.goal, words) == "")


def _leaves_some(told: str, behind: str, words: GoalWords) -> bool:
    """Tell a clause whose rate, or the share of all behind it, is less than the whole: 签约率96.4%."""
    return bool(words.portions.regex.match(behind) or words.portions.regex.search(told))


def _misses_some(promised: str, told: str, behind: str, words: GoalWords) -> bool:
    """Tell a clause with some of the places or kinds that a goal lists, the next clause with none of the others."""
    found = words.spots.regex.search(promised)
    names = listed_in(found.group(1) if found else core_of(promised, words), words)
    short = found or all(len(name) <= DEEDS.short for name in names[:-1])
    heads = [name[:PAIR] for name in names if len(name) >= PAIR]
    there = sum(head in told for head in heads)
    return bool(short) and 0 < there < len(heads) and not any(h in behind for h in heads if h not in told)


def _is_first_phase(promised: str, told: str, words: GoalWords) -> bool:
    """Tell a clause on the first phase alone of a thing that was promised whole: its name stands before the phase."""
    phases, thing = list(words.phases.regex.finditer(told)), thing_of(promised, words)
    return (
        not words.phases.regex.search(promised)
        and {found.group(1) for found in phases} == {words.numerals[0]}
        and any(
            told[found.start() - PAIR : found.start()] in thing for found in phases if found.start() >= PAIR
        )
    )


def _is_step(promised: str, told: str, words: GoalWords) -> bool:
    """Tell a clause that says of a thing what else is finished than was promised of it: the hall is painted."""
    key, thing = key_of(words), thing_of(promised, words)
    return any(
        run_of(thing, told[: found.start()]) >= PAIR
        and not terms_of(found.group(1), key) & terms_of(promised, key)
        and not words.makes.regex.match(found.group(1))
        and not words.works.regex.search(found.group(1))
        for found in words.steps.regex.finditer(told)
        if words.works is not None and terms_of(found.group(1), key)
    )


def _slips(told: str, words: GoalWords) -> bool:
    """Tell a clause on work that is late and not finished."""
    rest = words.slips.regex.sub("", told)
    return rest != told and not words.achieved.regex.search(rest)


def _is_share(told: str, words: GoalWords) -> bool:
    """Tell a clause that says how much of the work is finished, if that is not all of it: 完成主体工程的85%."""
    found = words.parts_done.regex.search(told)
    return found is not None and float(found.group(1)) < WHOLE


def _is_some_of(goal: str, told: str, words: GoalWords) -> bool:
    """Tell a clause that says how many of those there were are finished, if not all are, from the number promised."""
    several = words.shares_done.regex.finditer(told) if words.shares_done else ()
    return any(
        int(found[3]) < int(found[1])
        and found[3] not in goal
        and any(cue.regex.search(found[0]) for cue in (words.achieved, words.ended))
        for found in several
    )


def _stops_early(goal: str, told: str, words: GoalWords) -> bool:
    """Tell a clause that reports the first of two steps that were promised, and not the second."""
    return any(
        (first := early.regex.search(goal))
        and late.regex.search(goal, first.end())
        and first.group() in told
        and not late.regex.search(told)
        for early, late in words.ladders
    )


def _prepares(how: str, words: GoalWords) -> bool:
    """Tell work that only prepares: a survey, a draft."""
    return any(early.regex.search(how) for early, _ in words.ladders[1:3])


def _everywhere(text: str, words: GoalWords) -> bool:
    """Tell a text that speaks of all places or all there is."""
    return any(cue.regex.search(text) for cue in (words.whole, words.rollout))


def _finished(told: str, words: GoalWords) -> bool:
    """Tell a clause that reports completion from one that reports work."""
    achieved = words.achieved.regex.search(told) is not None
    finished = achieved or words.ended.regex.search(told) is not None
    if words.begun.regex.search(told) and not achieved:
        return False
    if words.progress.regex.search(told) and not finished:
        return False
    made = any(cue.regex.search(told) for cue in (words.makes, words.figures))
    carried = verb_of(told, words) in (*words.stages[0], *words.stages[2], *words.stages[4])
    return finished or made or not carried
