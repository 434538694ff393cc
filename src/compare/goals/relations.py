"""How a goal follows from what was done, and what that rests on.

In: a goal's words, its target, its base. Out: continued, upgraded, lowered or new, and the evidence. Refused: an
upgrade without evidence; a comparison of figures that measure different things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.numbers import MOVES, Step, step_between
from compare.goals.standings import place_number
from compare.goals.subjects import versions_in
from compare.goals.tuning import BASES

if TYPE_CHECKING:
    from compare.goals.bases import Base
    from compare.goals.clauses import Clause
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Quantity


def relate(
    goal: str, target: Target | None, base: Base, words: GoalWords, *, told: str, text: str
) -> tuple[str, str]:
    """Say how a goal follows from its base, and by which evidence.

    Parameters
    ----------
    goal : str
        The words of its clause.
    target : Target or None
    base : Base
    words : GoalWords
    told : str
        All that the review tells: what stands nowhere in it is new to a set.
    text : str
        The report's.

    Returns
    -------
    relation : str
        continued, upgraded, lowered or new.
    why : str
        figure, version, phase, stage, circle, verb or none.

    """
    if base.clause is None:
        return "new", "none"
    was = base.clause.text
    step = step_between(target, base.figure, words, text) if target and base.figure else None
    if target and step is not None and step.comparable:
        further = target.quantity.statistic in MOVES and _goes_on(goal, words)
        return _by_figure(step, further=further)
    found = (
        _by_number(goal, was, words)
        or _by_words(goal, was, words, told, sure=base.score >= BASES.upgrades)
        or (
            None if target or base.score < BASES.upgrades else _by_step_behind(goal, base.clause, text, words)
        )
        or _by_turn(goal, base.clause, text, words)
    )
    if found:
        return found
    if step is not None and step.grows:
        return "upgraded", "circle"
    if (step is not None and step.rises) or (target and base.counted and _is_more(target, base.counted)):
        return "upgraded", "figure"
    return "continued", "verb" if _goes_on(goal, words) else "none"


def _is_more(target: Target, counted: Quantity) -> bool:
    """Tell a number that is above the one its base counts in the same unit, though they are of no one thing by name."""
    wanted = target.quantity
    counts = wanted.kind == counted.kind == "count" and target.comparator != "≤"
    return counts and (wanted.value or 0.0) > (counted.value or 0.0)


def _goes_on(goal: str, words: GoalWords) -> bool:
    return words.goes_on.regex.search(goal) is not None


def _by_figure(step: Step, *, further: bool) -> tuple[str, str]:
    if step.direction == "held":
        return "continued", "figure"
    better = "lowered" if step.good == "low" else "raised"
    if step.direction == better:
        return "upgraded", "figure"
    # A further fall adds to the one before it, however small it is.
    return ("continued", "verb") if further else ("lowered", "figure")


def _by_number(goal: str, was: str, words: GoalWords) -> tuple[str, str] | None:
    """Compare versions and phases."""
    old, new = versions_in(was, words), versions_in(goal, words)
    if new and (old or max(new) > 1):
        return ("upgraded" if max(new) > max(old, default=1.0) else "continued"), "version"
    before, after = _phases(was, words), _phases(goal, words)
    if before and after and after > before:
        return "upgraded", "phase"
    return _by_place(goal, was, words)


def _by_place(goal: str, was: str, words: GoalWords) -> tuple[str, str] | None:
    """Compare the places in one ranking: among the first five after the sixth is more, after the second is no less."""
    old, new = (words.placed.regex.search(text) for text in (was, goal))
    if old and words.standings and words.standings.gained.regex.search(goal):
        return "upgraded", "figure"
    if old is None or new is None:
        return None
    held, aimed = (place_number(found.group(1), words) for found in (old, new))
    return ("upgraded" if aimed < held else "continued"), "figure"


def _phases(text: str, words: GoalWords) -> int:
    return max((words.numerals.index(m) + 1 for m in words.phases.regex.findall(text)), default=0)


def _by_words(goal: str, was: str, words: GoalWords, told: str, *, sure: bool) -> tuple[str, str] | None:
    """Find a later stage, a wider circle, or, of the same thing for sure, a stronger verb."""
    if _climbs(goal, was, words):
        return "upgraded", "stage"
    if words.circles.regex.search(goal) and not words.circles.regex.search(was):
        return "upgraded", "circle"
    whole = words.whole.regex.search(goal) and not words.whole.regex.search(was)
    if whole or _wider(goal, was, words, told):
        return "upgraded", "circle"
    more = words.comparatives.regex.search(goal)
    if (
        sure
        and more
        and not words.comparatives.regex.search(was)
        and not _lifts_again(more.group(), was, words)
    ):
        return "upgraded", "verb"
    return None


def _climbs(goal: str, was: str, words: GoalWords) -> bool:
    """Tell a goal that comes to a stage or title behind the one that was told."""
    return any(
        lower.regex.search(was) and higher.regex.search(goal) and not higher.regex.search(was)
        for lower, higher in (*words.ladders, *words.ranks)
    )


def _by_step_behind(goal: str, clause: Clause, text: str, words: GoalWords) -> tuple[str, str] | None:
    """Find a stage behind the one that the clause right behind a base tells: 改建公路28公里，路基成型.

    That clause opens with the part that has come so far; one that opens with an act or a name tells of another thing.
    """
    behind = text[clause.at.end : min(clause.sentence.end, clause.at.end + BASES.behind)]
    begins = behind.lstrip(words.pauses + " ")
    phase = words.phases.regex.match(begins)
    part = any(low.regex.match(begins) for low, _ in words.ladders)
    own = phase or (part and not begins.startswith(words.commitments))
    return ("upgraded", "stage") if own and _climbs(goal, clause.text + behind, words) else None


def _lifts_again(more: str, was: str, words: GoalWords) -> bool:
    """Tell a rise of what rose already: 提高标准, and its base says 标准继续提高."""
    lifts = words.lifts
    return lifts is not None and bool(lifts.regex.search(more) and lifts.regex.search(was))


def _by_turn(goal: str, clause: Clause, text: str, words: GoalWords) -> tuple[str, str] | None:
    """Find a goal to turn what its base, or the clause right behind it, says has fallen."""
    if not words.turns or not words.turns[1].regex.search(goal):
        return None
    end = min(clause.sentence.end, clause.at.end + BASES.behind)
    fell = words.turns[0].regex.search(text[clause.at.start : end]) is not None
    return ("upgraded", "figure") if fell else None


def _wider(goal: str, was: str, words: GoalWords, told: str) -> bool:
    """Tell a list that names what the base names and something the whole review never did."""
    members = _members(goal, words)
    if not BASES.set_least <= len(members) <= BASES.set_most:
        return False
    known = [m for m in members if m and (m in was or m[-4:] in was)]
    fresh = [m for m in members[1:] if m not in told]  # the first still has the act before it
    return len(known) > 1 and bool(fresh)


def _members(text: str, words: GoalWords) -> list[str]:
    """Return the members of a list within a clause; the first still has what stands before it."""
    for mark in words.list_marks:
        pieces = [p.strip() for p in text.split(mark)]
        if len(pieces) > 1:
            last = words.list_ends.regex.split(pieces[-1])[0]
            return [*pieces[:-1], last]
    return []
