"""What the new report says of a named measure: done, under way, only planned again, or nothing.

In: measures of the old plan and the new report. Out: for each measure where the new report speaks of it
and with
what wording. Refused: a clause that shares only words every report uses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from compare.goals.clauses import cut
from compare.goals.plans import planned_clauses, told_clauses, words_for
from compare.goals.subjects import COMMON, Weights, apart_in, key_of, names_in, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Report

__all__ = ["Deed", "find_deeds"]

# From this likeness on, a clause speaks of a measure: found on four pairs of reports, among 0.40 to 0.55.
SPEAKS = 0.45
# From this likeness on, a clause speaks of the indicator of a target: its name is short and must be there.
INDICATOR = 0.7
# What a named programme that both name adds.
NAMED = 0.3
# What is left where a measure names a programme of which the other text has not one term.
UNNAMED = 0.8
# A pair of characters that the other text has in order, but not side by side (博览会, 博会), counts this much.
APART = 0.5
# A clause that shares this much (1 is a term nobody else uses), and at least this part of the measure, is also
# judged by how much of it lies in the measure.
BOTH_WAYS = 1.5
LEAST_COVERED = 0.3
# Terms spread over a whole sentence must weigh this much together, or they met there by chance.
SPREAD = 2.0
# Sums of weights differ by less than this, whatever the order they are added in.
ROUNDING = 1e-9
# A member of a list must be found this surely, and be about this many terms, to be looked for by itself.
MEMBER, MEMBER_TERMS = 0.55, 3
# What is left of the likeness where a whole sentence is needed.
SENTENCE = 0.9
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


@dataclass(frozen=True)
class _Subject:
    """What a text is about."""

    text: str
    words: GoalWords

    @cached_property
    def terms(self) -> frozenset[str]:
        """Its terms."""
        return terms_of(self.text, key_of(self.words))

    @cached_property
    def names(self) -> frozenset[str]:
        """The programmes and documents it names."""
        return names_in(self.text, self.words)

    @cached_property
    def named_terms(self) -> frozenset[str]:
        """What those names are about."""
        return frozenset(term for name in self.names for term in terms_of(name, key_of(self.words)))

    @cached_property
    def apart(self) -> frozenset[str]:
        """The pairs of characters it has in order but apart."""
        return apart_in(self.text, self.words)


class _Index:
    """Clauses and sentences that can be looked up by their terms."""

    def __init__(self, report: Report, clauses: Sequence[Clause], words: GoalWords) -> None:
        sentences = {c.sentence: c for c in clauses}
        whole = [replace(c, text=report.text[at.slice], at=at) for at, c in sentences.items() if at != c.at]
        self.pieces = [*clauses, *whole]
        self.factors = [1.0] * len(clauses) + [SENTENCE] * len(whole)
        self.subjects = [_Subject(c.text, words) for c in self.pieces]
        self.clauses = len(clauses)
        self.holders: dict[str, list[int]] = {}
        for number, subject in enumerate(self.subjects):
            for term in subject.terms:
                self.holders.setdefault(term, []).append(number)

    def weigh(self, weights: Weights) -> None:
        """Let the terms tell as much as they do among all texts that are compared."""
        self.weights = weights
        self.totals = [weights.sum(s.terms) for s in self.subjects]

    def best(self, goal: _Subject) -> tuple[Clause | None, float]:
        """Find the piece that speaks of a measure most, the first of several equal ones.

        What two texts can have in common at most is cheap to count; pieces that cannot win any more are left out.
        """
        total = self.weights.sum(goal.terms)
        number, score = -1, 0.0
        for most, candidate in self._hopeful(goal, total):
            if most < score:
                break
            like = self.factors[candidate] * self._likeness(goal, total, candidate)
            if like > score or (like == score > 0.0 and candidate < number):
                number, score = candidate, like
        return (self.pieces[number] if number >= 0 else None), score

    def _hopeful(self, goal: _Subject, total: float) -> list[tuple[float, int]]:
        """Give the pieces that share a term with a measure and how like it they can be at most, best first."""
        shared: dict[int, float] = {}
        everywhere = ROUNDING
        for term in goal.terms:
            holders = self.holders.get(term, ())
            weight = self.weights.of(term)
            if len(holders) > COMMON:
                everywhere += weight
                continue
            for number in holders:
                shared[number] = shared.get(number, 0.0) + weight
        found = [
            (self._most(goal, total, number, same + everywhere), number) for number, same in shared.items()
        ]
        return sorted(found, key=lambda pair: -pair[0])

    def _most(self, goal: _Subject, total: float, number: int, same: float) -> float:
        """Give how like a measure a piece is at most that shares terms of this weight with it."""
        both = number < self.clauses
        if same < SPREAD and not both:
            return 0.0
        like = (same + APART * max(0.0, total - same)) / total
        if both:
            whole = self.totals[number]
            within = same + APART * max(0.0, whole - same)
            if within >= BOTH_WAYS:
                like = max(like, 0.5 * like + 0.5 * within / whole)
        return self.factors[number] * min(1.0, like + (NAMED if goal.names else 0.0))

    def _likeness(self, goal: _Subject, total: float, number: int) -> float:
        """Tell how much of a measure a piece speaks of; a short piece may lie within the measure."""
        told, weights, both_ways = self.subjects[number], self.weights, number < self.clauses
        same = weights.sum(goal.terms & told.terms)
        if not total or (same < SPREAD and not both_ways):
            return 0.0
        like = (same + APART * weights.sum((goal.terms - told.terms) & told.apart)) / total
        if both_ways and like >= LEAST_COVERED:
            within = same + APART * weights.sum((told.terms - goal.terms) & goal.apart)
            if within >= BOTH_WAYS:
                like = max(like, 0.5 * like + 0.5 * within / self.totals[number])
        if goal.names & told.names:
            like += NAMED
        elif goal.named_terms and not goal.named_terms & (told.terms | told.apart):
            like *= UNNAMED
        return min(1.0, like)


def find_deeds(goals: Sequence[Goal], new: Report) -> dict[int, Deed]:
    """Find what the new report says of each goal, by its number.

    Parameters
    ----------
    goals : sequence of Goal
    new : Report

    """
    words = words_for(new)
    told, planned = _Index(new, told_clauses(new), words), _Index(new, planned_clauses(new), words)
    subjects = {n: _Subject(_core(_subject_text(g), words), words) for n, g in enumerate(goals)}
    weights = weigh(
        [
            *(s.terms for s in told.subjects[: told.clauses]),
            *(s.terms for s in planned.subjects[: planned.clauses]),
            *(s.terms for s in subjects.values()),
        ]
    )
    told.weigh(weights)
    planned.weigh(weights)
    return {n: _deed(goals[n], subject, (told, planned), words) for n, subject in subjects.items()}


def _subject_text(goal: Goal) -> str:
    """Give the words that say what a goal is about: the indicator of a target, where it has one."""
    return goal.text if goal.kind == "measure" else goal.indicator or goal.text


def _core(text: str, words: GoalWords) -> str:
    """Leave off the word that only sums a list up (等重大展会)."""
    end = re.search(words.list_sums.pattern, text)
    marked = end and any(mark in text[: end.start()] for mark in words.list_marks)
    return text[: end.start()] if end and marked and end.start() >= LIST else text


def _deed(goal: Goal, subject: _Subject, indices: tuple[_Index, _Index], words: GoalWords) -> Deed:
    told, planned = indices
    clause, score = told.best(subject)
    enough = SPEAKS if goal.kind == "measure" else INDICATOR
    if clause is not None and score >= enough:
        told_of = _about(clause.text, subject, words)
        return Deed("partly" if _unfinished(goal.goal, told_of, words) else "done", clause, score)
    members = _members(goal.text, words) if goal.kind == "measure" else []
    best = [told.best(member) for member in members]
    seen = [(found, like) for found, like in best if found is not None and like >= MEMBER]
    if seen:
        found, like = max(seen, key=lambda pair: pair[1])
        whole = len(seen) == len(members) and not _unfinished(goal.goal, found.text, words)
        return Deed("done" if whole else "partly", found, like)
    options = [planned.best(subject), *(planned.best(m) for m in members)]
    clause, again = max(options, key=lambda pair: pair[1])
    if clause is not None and (
        again >= max(MEMBER, enough) or (again >= enough and (clause, again) == options[0])
    ):
        return Deed("repeated", clause, again)
    return Deed("not-mentioned", None, 1.0 - max(score, again))


def _about(text: str, subject: _Subject, words: GoalWords) -> str:
    """Keep the clauses of a sentence that share a term with a measure."""
    pieces = [text[a:b] for a, b in cut(text, words.pauses, words.brackets)]
    return "\n".join(p for p in pieces if terms_of(p, key_of(words)) & subject.terms) or text


def _members(text: str, words: GoalWords) -> list[_Subject]:
    """Give the members of a list as subjects of their own, if each is about enough."""
    core = _core(text, words)
    pieces = [core[a:b] for a, b in cut(core, words.list_marks, words.brackets)]
    pieces = [part for piece in pieces for part in re.split(words.partners.pattern, piece)]
    subjects = [_Subject(piece, words) for piece in pieces]
    long = len(subjects) > 1 and all(len(s.terms) >= MEMBER_TERMS for s in subjects)
    return subjects if long else []


def _unfinished(goal: str, result: str, words: GoalWords) -> bool:
    """Tell whether completion was promised and only progress is told."""
    if not re.search(words.completion.pattern, goal):
        return False
    underway = re.search(words.underway.pattern, result)
    if underway and underway.group(underway.lastindex or 0) not in goal:
        return True
    return re.search(words.progress.pattern, result) is not None and not re.search(
        words.achieved.pattern, result
    )
