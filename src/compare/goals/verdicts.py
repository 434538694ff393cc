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

DUST = 1e-9  # of binary fractions


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


def room_of(goal: Goal, words: GoalWords) -> float:
    """Return how far from its target a result may lie that is promised to be about it, in the target's unit.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.records import Goal, Span
    >>> about = Goal("", "numeric", "", "", (), "", "≈", 5.0, None, "%", 1.0, "", Span(0, 0), Span(0, 0), 0)
    >>> room_of(about, load("zh").goals)
    0.1

    """
    if goal.comparator != "≈":
        return 0.0
    return VERDICTS.points if goal.unit in words.percents else VERDICTS.about * abs(goal.target_value or 0.0)


def judge(goal: Goal, actual: float, good: str, room: float = 0.0) -> bool:
    """Tell whether a target was met.

    Parameters
    ----------
    goal : Goal
        A numeric one.
    actual : float
        Signed as the target is: a decline is negative.
    good : str
        `low` for a ceiling; anything else is read as a floor where the goal does not print its bound.
    room : float
        What `room_of` returns for the goal.

    Examples
    --------
    >>> from compare.records import Goal, Span
    >>> goal = Goal("", "numeric", "new", "", (), "", "≈", 5.0, None, "%", 1.0, "", Span(0, 0), Span(0, 0), 0)
    >>> judge(goal, 4.9, "high", 0.1), judge(goal, 4.8, "high", 0.1), judge(goal, 4.5, "low")
    (True, False, True)

    """
    target = goal.target_value or 0.0
    upper = goal.target_upper if goal.target_upper is not None else target
    slack = room + DUST * max(1.0, abs(target))
    if goal.comparator == "≥":
        return actual >= target - slack
    if goal.comparator == "≤":
        return actual <= upper + slack
    # A decline that was aimed at: the deeper, the better.
    if good == "low" or target < 0:
        return actual <= max(target, upper) + slack
    return actual >= min(target, upper) - slack


def distance_to(goal: Goal, actual: float) -> float:
    """Return how far a result lies from its target, in the target's unit; 0 within a range.

    Examples
    --------
    >>> from compare.records import Goal, Span
    >>> goal = Goal(
    ...     "", "numeric", "new", "", (), "", "range", 6.0, 6.5, "%", 1.0, "", Span(0, 0), Span(0, 0), 0
    ... )
    >>> distance_to(goal, 6.2), distance_to(goal, 5.5), distance_to(goal, 7.0)
    (0.0, -0.5, 0.5)

    """
    target = goal.target_value or 0.0
    upper = goal.target_upper if goal.target_upper is not None else target
    low, high = min(target, upper), max(target, upper)
    if low <= actual <= high:
        return 0.0
    return actual - (low if actual < low else high)
