"""What the new report says of a named measure: done, under way, only planned again, or nothing.

In: measures of the old plan and the new report. Out: for each measure where the new report speaks of it
and with
what wording. Refused: a clause that shares only words every report uses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.goals.plans import planned_clauses, told_clauses, words_for
from compare.goals.subjects import Weights, apart_in, key_of, names_in, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Report

__all__ = ["Deed", "find_deeds"]

# From this likeness on, a clause speaks of a measure: found on three pairs of reports, the best of 0.40 to 0.55.
SPEAKS = 0.47
# What a named programme that both name adds.
NAMED = 0.3
# A pair of characters that the other text has in order, but not side by side (博览会, 博会), counts this much.
APART = 0.5
# A clause that shares this much (1 is a term nobody else uses) is also judged by how much of it lies in the measure.
BOTH_WAYS = 1.5
# What is left of the likeness where a whole sentence is needed.
SENTENCE = 0.8
# A list before its closing word must be this long to stand for the measure.
LIST = 6


@dataclass(frozen=True, slots=True)
class Deed:
    """What became of a measure.

    Attributes
    ----------
    status : str
        done, partly, repeated or not-mentioned.
    clause : Clause or None
        Where the new report speaks of it.
    score : float
        How much of its subject that clause covers, 0 to 1.

    """

    status: str
    clause: Clause | None
    score: float


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a text is about, and the pairs of characters it has in order but apart."""

    terms: frozenset[str]
    apart: frozenset[str]
    names: frozenset[str]


def _subject(text: str, words: GoalWords) -> _Subject:
    return _Subject(terms_of(text, key_of(words)), apart_in(text, words), names_in(text, words))


class _Index:
    """Clauses and sentences that can be looked up by their terms."""

    def __init__(self, report: Report, clauses: Sequence[Clause], words: GoalWords) -> None:
        sentences = {c.sentence: c for c in clauses}
        whole = [replace(c, text=report.text[at.slice], at=at) for at, c in sentences.items() if at != c.at]
        self.pieces = [*clauses, *whole]
        self.factors = [1.0] * len(clauses) + [SENTENCE] * len(whole)
        self.subjects = [_subject(c.text, words) for c in self.pieces]
        self.clauses = len(clauses)
        self.holders: dict[str, set[int]] = {}
        for number, subject in enumerate(self.subjects):
            for term in subject.terms:
                self.holders.setdefault(term, set()).add(number)

    def best(self, goal: _Subject, weights: Weights) -> tuple[Clause | None, float]:
        """Find the piece that speaks of a measure most."""
        near = set().union(*(self.holders.get(term, set()) for term in goal.terms)) if goal.terms else set()
        found, score = None, 0.0
        for number in sorted(near):
            both = number < self.clauses
            like = self.factors[number] * _likeness(goal, self.subjects[number], weights, both_ways=both)
            if like > score:
                found, score = self.pieces[number], like
        return found, score


def _likeness(goal: _Subject, told: _Subject, weights: Weights, *, both_ways: bool) -> float:
    """Tell how much of a measure a piece speaks of; a short piece may lie within the measure."""
    same = weights.sum(goal.terms & told.terms)
    total = weights.sum(goal.terms)
    if not total:
        return 0.0
    like = (same + APART * weights.sum((goal.terms - told.terms) & told.apart)) / total
    within = same + APART * weights.sum((told.terms - goal.terms) & goal.apart)
    if both_ways and within >= BOTH_WAYS:
        like = max(like, 0.5 * like + 0.5 * within / weights.sum(told.terms))
    if goal.names & told.names:
        like += NAMED
    return min(1.0, like)


def find_deeds(goals: Sequence[Goal], new: Report) -> dict[int, Deed]:
    """Find what became of the measures, by the number of the goal.

    Parameters
    ----------
    goals : sequence of Goal
    new : Report

    """
    words = words_for(new)
    told, planned = _Index(new, told_clauses(new), words), _Index(new, planned_clauses(new), words)
    subjects = {n: _subject(_core(g.text, words), words) for n, g in enumerate(goals) if g.kind == "measure"}
    weights = weigh(
        [
            *(s.terms for s in told.subjects[: told.clauses]),
            *(s.terms for s in planned.subjects[: planned.clauses]),
            *(s.terms for s in subjects.values()),
        ]
    )
    return {n: _deed(goals[n], subject, (told, planned), weights, words) for n, subject in subjects.items()}


def _core(text: str, words: GoalWords) -> str:
    """Leave off the word that only sums a list up (等重大展会)."""
    end = re.search(words.list_sums.pattern, text)
    marked = end and any(mark in text[: end.start()] for mark in words.list_marks)
    return text[: end.start()] if end and marked and end.start() >= LIST else text


def _deed(
    goal: Goal, subject: _Subject, indices: tuple[_Index, _Index], weights: Weights, words: GoalWords
) -> Deed:
    told, planned = indices
    clause, score = told.best(subject, weights)
    if clause is not None and score >= SPEAKS:
        return Deed("partly" if _unfinished(goal.goal, clause.text, words) else "done", clause, score)
    clause, again = planned.best(subject, weights)
    if clause is not None and again >= SPEAKS:
        return Deed("repeated", clause, again)
    return Deed("not-mentioned", None, 1.0 - max(score, again))


def _unfinished(goal: str, result: str, words: GoalWords) -> bool:
    """Tell whether completion was promised and only progress is told."""
    return (
        re.search(words.completion.pattern, goal) is not None
        and re.search(words.progress.pattern, result) is not None
        and re.search(words.achieved.pattern, result) is None
    )
