"""Whether a printed result meets a target.

In: a target and a figure. Out: met or not, and from which side it was judged. Refused: nothing; a direction that is
not known is read as a floor, and the caller says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.tuning import VERDICTS

if TYPE_CHECKING:
    from compare.languages.shapes.goals import Direction, GoalWords
    from compare.records import Goal

__all__ = ["direction_of", "judge"]


def direction_of(name: str, words: GoalWords) -> Direction | None:
    """Tell in which direction an indicator is good; None where it is not known.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> direction_of("城镇登记失业率", WORDS).good
    'low'
    >>> direction_of("行政村数", WORDS) is None
    True

    """
    return next((d for d in words.directions if d.cue.any_case.search(name)), None)


def judge(goal: Goal, actual: float, good: str) -> bool:
    """Tell whether a target was met.

    Parameters
    ----------
    goal : Goal
        A numeric one.
    actual : float
    good : str
        `low` for a ceiling; anything else is read as a floor where the goal does not print its bound.

    Examples
    --------
    >>> from compare.records import Goal, Span
    >>> goal = Goal("", "numeric", "new", "", (), "", "≈", 5.0, None, "%", 1.0, "", Span(0, 0), Span(0, 0), 0)
    >>> judge(goal, 4.8, "high"), judge(goal, 4.5, "high"), judge(goal, 4.5, "low")
    (True, False, True)

    """
    target = goal.target_value or 0.0
    upper = goal.target_upper if goal.target_upper is not None else target
    if target < 0:  # a decline that was aimed at: the deeper, the better
        target, upper, actual, good = -target, -upper, -actual, "high"
    if goal.comparator == "≥":
        return actual >= target
    if goal.comparator == "≤":
        return actual <= upper
    room = VERDICTS.about if goal.comparator == "≈" else 0.0
    if good == "low":
        return actual <= upper * (1 + room)
    return actual >= min(target, upper) * (1 - room)
