"""Find what a report says it lacks.

In: a report. Out: its problems, one for each item of a list or each clause of a paragraph. Refused: the sentence that
announces them, what will be done about them, rhetoric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.clauses import cut_sentences
from compare.goals.subjects import key_of
from compare.records import Problem, Span
from compare.text import cut, strip, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report

__all__ = ["find_problems"]

# A sentence this short after the opener is one problem even if it has several clauses.
SHORTEST = 4


def find_problems(report: Report, words: GoalWords) -> tuple[Problem, ...]:
    """Give the problems of a report in reading order, not yet answered.

    Parameters
    ----------
    report : Report
    words : GoalWords

    """
    numbers = [n for n, p in enumerate(report.passages) if p.role == "problems"]
    if words.forward is not None:  # risks are told one by one, each under a sentence that names it
        return tuple(
            _item(report, report.passages[n], n, words)
            for n in numbers
            if _names_a_risk(report.passages[n], words)
        )
    listed = [n for n in numbers if words.markers.regex.match(report.passages[n].text)]
    found: list[Problem] = []
    for number in numbers:
        passage = report.passages[number]
        if number in listed:
            found.append(_item(report, passage, number, words))
        elif not listed:
            found += _sentences(report, passage, number, words)
    return tuple(found)


def _names_a_risk(passage: Passage, words: GoalWords) -> bool:
    """Tell a passage of one sentence that names what may go wrong."""
    if words.markers.regex.match(passage.text) or len(list(cut_sentences(passage, words))) != 1:
        return False
    return words.lacks.any_case.search(passage.text) is not None


def _item(report: Report, passage: Passage, number: int, words: GoalWords) -> Problem:
    """Take a whole enumerated item as one problem, its first clause as the headline."""
    marker = words.markers.regex.match(passage.text)
    start = marker.end() if marker else 0
    first, last = strip(passage.text, start, len(passage.text))
    at = Span(passage.at.start + first, passage.at.start + last)
    return _problem(report, at, number, words)


def _problem(report: Report, at: Span, number: int, words: GoalWords) -> Problem:
    text = report.text[at.slice]
    stop, end = next(cut(text, words.stops + words.pauses, words.brackets))
    first, last = strip(text, stop, end)
    if last - first < SHORTEST:
        first, last = 0, len(text)
    return Problem(text[first:last], text, report.source_span(at.start, at.end), at, number)


def _sentences(report: Report, passage: Passage, number: int, words: GoalWords) -> Iterator[Problem]:
    """Take each sentence of a paragraph as one problem, from its opener to the words on what will be done."""
    open_ = False
    for sentence in cut_sentences(passage, words):
        text = report.text[sentence.slice]
        at = sentence
        if not open_:
            opener = _behind_opener(text, words)
            if opener is None:
                # Without an opener in the passage at all, everything in it is a problem.
                if words.problem_openers.regex.search(passage.text):
                    continue
            elif opener >= len(text):
                open_ = True
                continue
            else:
                at = Span(sentence.start + opener, sentence.end)
            open_ = True
        text = report.text[at.slice]
        if words.problem_ends.regex.search(text):
            return
        yield from _parts(report, at, number, words)


def _behind_opener(text: str, words: GoalWords) -> int | None:
    """Give where the problems start in the sentence that announces them; its end if it only announces."""
    if not words.problem_openers.regex.search(text):
        return None
    pieces = list(cut(text, words.pauses, words.brackets))
    behind = 0
    for start, end in pieces:
        if words.announcing.regex.search(text[start:end]):
            behind = end + 1
    return behind


def _parts(report: Report, at: Span, number: int, words: GoalWords) -> Iterator[Problem]:
    """Cut a sentence into its clauses where each names a lack of its own; else keep it whole."""
    text = report.text[at.slice]
    pieces = [strip(text, a, b) for a, b in cut(text, words.pauses, words.brackets)]
    pieces = [(a, b) for a, b in pieces if b > a]
    joined: list[tuple[int, int]] = []
    for a, b in pieces:
        lacking = words.lacks.regex.search(text[a:b]) is not None
        if joined and not (lacking and words.lacks.regex.search(text[slice(*joined[-1])])):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    for a, b in joined:
        if terms_of(text[a:b], key_of(words)):
            yield _problem(report, Span(at.start + a, at.start + b), number, words)
