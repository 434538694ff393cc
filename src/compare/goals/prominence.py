"""Which goals a reader looks for first.

In: what became of the goals of a report. Out: their numbers, in order. Refused: goals that were not judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.evidence import is_checkable
from compare.languages import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import FollowUp


def rank_followups(
    followups: Sequence[FollowUp], language: str, *, checkable: bool = False
) -> tuple[int, ...]:
    """Return the numbers of the goals that were judged, as a reader looks for them.

    They are grouped by section, the section with the weightiest goal first; within it the headline targets (output,
    income, employment, prices, revenue, energy), other targets, deliverables, actions.

    Parameters
    ----------
    followups : sequence of FollowUp
    language : str
    checkable : bool
        Only those whose outcome can be checked by what they name.

    """
    words = load(language).goals
    weights = {
        n: _weight(item, words)
        for n, item in enumerate(followups)
        if item.status != "not-judged" and (not checkable or is_checkable(item.goal, words))
    }
    sections: dict[str, tuple[int, int]] = {}
    for n, weight in weights.items():
        best, first = sections.get(followups[n].section, (0, n))
        sections[followups[n].section] = (max(best, weight), first)

    def place(n: int) -> tuple[int, int, int, int]:
        best, first = sections[followups[n].section]
        return -best, first, -weights[n], n

    return tuple(sorted(weights, key=place))


def _weight(item: FollowUp, words: GoalWords) -> int:
    """Return how weighty a goal is for a reader, 0 to 3."""
    if item.goal.kind == "numeric":
        return 3 if words.headlines.any_case.search(item.goal.indicator) else 2
    return 1 if item.goal.grade == "deliverable" else 0
