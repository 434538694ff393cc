"""What stands around a goal and is none itself: the headline of an item, with what in view, what it is good for.

In: the clauses of a plan. Out: those that may be goals, each with what leads in to it and what it aims at. Refused:
nothing; a clause that leads in to nothing is kept, and so is one that names a programme of its own.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.subjects import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Report


def with_leads(report: Report, clauses: Sequence[Clause], words: GoalWords) -> tuple[Clause, ...]:
    """Fold what only leads in into the clause behind it, and the aim of one into the clause before it.

    Parameters
    ----------
    report : Report
    clauses : sequence of Clause
        Of the plan, in reading order.
    words : GoalWords

    Returns
    -------
    tuple of Clause
        The others, with `lead` and `aim` filled.

    """
    if words.contexts is None:
        return tuple(clauses)
    found: list[Clause] = []
    headline, context = "", ""
    for clause, behind in pairwise([*clauses, None]):
        if clause is None:
            break
        if not found or found[-1].passage != clause.passage or found[-1].sentence != clause.sentence:
            context = ""
        if clause.at.start <= _begin(report, clause, words):
            headline = ""
        goes_on = behind is not None and behind.sentence == clause.sentence
        if _is_headline(report, clause, behind, words):
            headline = clause.text
        elif goes_on and _is_context(clause, words):
            context = f"{context} {clause.text}".strip()
        elif found and _is_aim(clause, found[-1], words):
            found[-1] = replace(found[-1], aim=report.text[found[-1].at.end : clause.at.end])
        else:
            found.append(replace(clause, lead=f"{headline} {context}".strip()))
            continue
    return tuple(found)


def _begin(report: Report, clause: Clause, words: GoalWords) -> int:
    """Return where the first clause of a passage may begin: behind the number of its item."""
    passage = report.passages[clause.passage]
    marker = words.markers.regex.match(passage.text)
    return passage.at.start + (marker.end() if marker else 0)


def _is_headline(report: Report, clause: Clause, behind: Clause | None, words: GoalWords) -> bool:
    """Tell the short sentence an item opens with, where others follow that say what is done."""
    if behind is None or behind.passage != clause.passage or clause.at != clause.sentence:
        return False
    passage = report.passages[clause.passage]
    marked = words.markers.regex.match(passage.text)
    return (
        bool(marked)
        and clause.at.start <= _begin(report, clause, words)
        and clause.text.endswith(passage.heading)
    )


def _is_context(clause: Clause, words: GoalWords) -> bool:
    """Tell a clause that says with what in view, or on what ground, the next one is done."""
    if words.contexts is None or not words.contexts.regex.search(clause.text):
        return False
    return not (names_in(clause.text, words) and words.programmes.regex.search(clause.text))


def _is_aim(clause: Clause, before: Clause, words: GoalWords) -> bool:
    """Tell a clause that says what the act before it is good for, from an aim beside another one."""
    if words.aims is None or clause.sentence != before.sentence or not words.aims.regex.search(clause.text):
        return False
    return not words.aims.regex.search(before.text) and verb_of(before.text, words) != ""


def is_shortfall(text: str, words: GoalWords) -> bool:
    """Tell a clause that says what is lacking from one that says what will be done about it.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> is_shortfall("停车位仍然不足", zh), is_shortfall("缓解停车位不足", zh)
    (True, False)

    """
    if words.shortfalls is None or not words.shortfalls.regex.search(text):
        return False
    return words.mends.regex.search(text) is None
