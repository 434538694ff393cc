"""What the new report says of a named measure: done, under way, only planned again, or nothing.

In: measures of the old plan and the new report. Out: for each measure where the new report speaks of it
and with
what wording. Refused: a clause that shares only words every report uses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.clauses import cut_clauses
from compare.goals.plans import plan_passages, review_passages, words_for
from compare.goals.subjects import Weights, covered, key_of, names_in, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Report

__all__ = ["Deed", "find_deeds"]

# From this share of a measure's subject on, a clause speaks of it.
SPEAKS = 0.5
# What a named programme that both name adds.
NAMED = 0.3


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


class _Index:
    """Clauses that can be looked up by their terms."""

    def __init__(self, clauses: Sequence[Clause], words: GoalWords) -> None:
        self.clauses = clauses
        self.terms = [terms_of(c.text, key_of(words)) for c in clauses]
        self.names = [names_in(c.text, words) for c in clauses]
        self.holders: dict[str, set[int]] = {}
        for number, terms in enumerate(self.terms):
            for term in terms:
                self.holders.setdefault(term, set()).add(number)

    def best(
        self, terms: frozenset[str], names: frozenset[str], weights: Weights
    ) -> tuple[int | None, float]:
        """Find the clause that covers most of a subject."""
        near = set().union(*(self.holders.get(term, set()) for term in terms)) if terms else set()
        found, score = None, 0.0
        for number in sorted(near):
            like = covered(terms, self.terms[number], weights)
            if names & self.names[number]:
                like = min(1.0, like + NAMED)
            if like > score:
                found, score = number, like
        return found, score


def find_deeds(goals: Sequence[Goal], new: Report) -> dict[int, Deed]:
    """Find what became of the measures, by the number of the goal."""
    words = words_for(new)
    review = cut_clauses(new, words, review_passages(new))
    plan = cut_clauses(new, words, frozenset(plan_passages(new)) - review_passages(new))
    told, planned = _Index(review, words), _Index(plan, words)
    key = key_of(words)
    subjects = {n: terms_of(g.text, key) for n, g in enumerate(goals) if g.kind == "measure"}
    weights = weigh([*told.terms, *planned.terms, *subjects.values()])
    return {n: _deed(goals[n].text, terms, told, planned, weights, words) for n, terms in subjects.items()}


def _deed(
    text: str, terms: frozenset[str], told: _Index, planned: _Index, weights: Weights, words: GoalWords
) -> Deed:
    names = names_in(text, words)
    number, score = told.best(terms, names, weights)
    if number is not None and score >= SPEAKS:
        clause = told.clauses[number]
        return Deed("partly" if _unfinished(text, clause.text, words) else "done", clause, score)
    number, again = planned.best(terms, names, weights)
    if number is not None and again >= SPEAKS:
        return Deed("repeated", planned.clauses[number], again)
    return Deed("not-mentioned", None, 1.0 - max(score, again))


def _unfinished(goal: str, result: str, words: GoalWords) -> bool:
    """Tell whether completion was promised and only progress is told."""
    return (
        re.search(words.completion.pattern, goal) is not None
        and re.search(words.progress.pattern, result) is not None
        and re.search(words.achieved.pattern, result) is None
    )
