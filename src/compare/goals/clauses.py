"""Cut passages into sentences and clauses, without cutting through a name.

In: a report and the roles wanted. Out: clauses with their place in `Report.text`. Refused: a cut inside quotation
marks, titles or brackets, or between two digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import Span
from compare.text import cut, strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence."""

    text: str
    """Equal to `Report.text[at.start:at.end]`."""
    at: Span

    passage: int
    """Index into `Report.passages`."""
    sentence: Span
    """The sentence it stands in, in `Report.text`."""
    whole: str = ""
    """For a member of a list: the clause with this member alone; else empty."""
    lead: str = ""
    """What leads in: the headline of its item, and the clause that says with what in view it is done."""
    aim: str = ""
    """What stands right behind it and says what it is good for, with the pause between."""


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
