"""What stands around a goal and is none itself: a heading, what guides all work, what is in view, what it is good for.

In: the clauses of a plan. Out: those that may be goals, each with what leads in to it and what it aims at. Refused:
nothing; a clause that leads in to nothing is kept, and so is one that names a programme or a thing of its own.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.subjects import names_in
from compare.goals.tuning import COMMITMENTS
from compare.records import Span

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
        if words.orientations and words.orientations.regex.search(report.text[clause.sentence.slice]):
            continue
        if _is_headline(report, clause, words):
            headline = f"{headline} {clause.text}".strip()
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


def _is_headline(report: Report, clause: Clause, words: GoalWords) -> bool:
    """Tell a clause of the short sentence an item or a paragraph opens with, where others say what is done."""
    passage = report.passages[clause.passage]
    begin = _begin(report, clause, words)
    rest = report.text[clause.sentence.end : passage.at.end]
    if clause.sentence.start > begin or not any(map(str.isalnum, rest)):
        return False
    marker = words.markers.regex.match(passage.text)
    sentence = report.text[max(begin, clause.sentence.start) : clause.sentence.end]
    if clause.at not in (clause.sentence, Span(begin, clause.sentence.end)):
        numbered = marker is not None and _is_numbered(marker.group(), words)
        return numbered and _is_heading(sentence, passage.heading, words)
    if marker:
        return clause.text.endswith(passage.heading)
    heads = len(rest) > 2 * len(sentence) and any(pause in rest for pause in words.pauses)
    return heads and _says_no_thing(sentence, words)


def _is_numbered(marker: str, words: GoalWords) -> bool:
    """Tell the number of a part of a report, （一） or 一、, from words that count what follows (一是)."""
    return marker.rstrip().endswith((*(closer for _, closer in words.brackets), *words.list_marks))


def _is_heading(sentence: str, heading: str, words: GoalWords) -> bool:
    """Tell a sentence that is the heading of its paragraph, with no figure in it and no lack to mend."""
    plain = not any(map(str.isdigit, sentence)) and words.mends.regex.match(sentence) is None
    return heading != "" and sentence == heading and plain


def _says_no_thing(sentence: str, words: GoalWords) -> bool:
    """Tell a short sentence that names nothing to finish from one with a thing, an act by its name, or a figure."""
    things = (words.deliverables, words.projects, words.things, words.makes)
    return (
        len(sentence) <= COMMITMENTS.heading
        and not any(map(str.isdigit, sentence))
        and not names_in(sentence, words)
        and not any(cue and cue.regex.search(sentence) for cue in things)
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
