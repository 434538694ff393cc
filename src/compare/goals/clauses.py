"""Cut passages into sentences and clauses, without cutting through a name.

In: a report and the roles wanted. Out: clauses with their place in `Report.text`. Refused: a cut inside quotation
marks, titles or brackets, or between two digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report

__all__ = ["Clause", "cut", "cut_clauses", "cut_sentences", "sentence_around", "strip"]

# A bracket that is not closed within this many characters was never meant to be one: cutting goes on
# behind it.
LONGEST_NAME = 60
# What a sentence tells of a figure stands this near to it; longer sentences are lists.
REACH = 300
# Marks that may as well stand in a number or a time of day.
_IN_NUMBERS = ".,:"
EDGES = " \t\r\n\u3000\u2003\xa0\u200b"


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence.

    Attributes
    ----------
    text : str
        Equal to `Report.text[at.start:at.end]`.
    at : Span
    passage : int
        Index into `Report.passages`.
    sentence : Span
        The sentence it stands in, in `Report.text`.
    whole : str
        For a member of a list: the clause with this member alone; else empty.

    """

    text: str
    at: Span
    passage: int
    sentence: Span
    whole: str = ""


def sentence_around(text: str, at: Span, within: Span, stops: str) -> Span:
    """Give the sentence around a place, no farther than `REACH` characters to either side.

    Examples
    --------
    >>> sentence_around("修路。建桥3座。植树。", Span(5, 7), Span(0, 11), "。")
    Span(start=3, end=7)

    """
    low, high = max(within.start, at.start - REACH), min(within.end, at.end + REACH)
    start = max([low, *(text.rfind(mark, low, at.start) + 1 for mark in stops)])
    end = min([high, *(found for mark in stops if (found := text.find(mark, at.end, high)) >= 0)])
    return Span(*strip(text, min(start, at.start), max(end, at.end)))


@lru_cache(maxsize=32)
def _marks(marks: str, openers: tuple[str, ...]) -> re.Pattern[str]:
    """Find the characters at which a cut is thought about at all."""
    return re.compile(f"[{re.escape(marks + ''.join(openers))}]")


def cut(text: str, marks: str, brackets: tuple[tuple[str, str], ...]) -> Iterator[tuple[int, int]]:
    """Give start and end of the pieces of a text between some marks.

    Examples
    --------
    >>> text = "办好“山、水”展，修路"
    >>> [text[a:b] for a, b in cut(text, "、，", (("“", "”"),))]
    ['办好“山、水”展', '修路']

    """
    closers = dict(brackets)
    find = _marks(marks, tuple(closers)).search
    start = i = 0
    while found := find(text, i):
        i = found.start()
        closer = closers.get(text[i])
        if closer is not None:
            i = max(i, text.find(closer, i + 1, i + LONGEST_NAME))
        elif text[i] not in _IN_NUMBERS or not _between_digits(text, i):
            yield start, i
            start = i + 1
        i += 1
    yield start, len(text)


def _between_digits(text: str, i: int) -> bool:
    return text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch inwards over white space."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def cut_sentences(passage: Passage, words: GoalWords) -> Iterator[Span]:
    """Give the sentences of a passage, as places in `Report.text`."""
    for start, end in cut(passage.text, words.stops, words.brackets):
        first, last = strip(passage.text, start, end)
        if first < last:
            yield Span(passage.at.start + first, passage.at.start + last)


def cut_clauses(report: Report, words: GoalWords, wanted: frozenset[int]) -> tuple[Clause, ...]:
    """Give the clauses of some passages, in reading order.

    Parameters
    ----------
    report : Report
    words : GoalWords
    wanted : frozenset of int
        Indices of the passages.

    """
    found = []
    for number in sorted(wanted):
        for sentence in cut_sentences(report.passages[number], words):
            base, text = sentence.start, report.text[sentence.slice]
            for start, end in cut(text, words.pauses, words.brackets):
                first, last = strip(text, start, end)
                if first < last:
                    found.append(Clause(text[first:last], Span(base + first, base + last), number, sentence))
    return tuple(found)
