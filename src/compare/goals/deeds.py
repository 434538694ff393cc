"""What the new report says of a named commitment: done, under way, given up, only planned again, or nothing.

In: commitments of the old plan and the new report. Out: for each of them where the new report speaks of it and with
what wording. Refused: a clause that does not name the thing; a name without a word of what was done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from compare.goals.commitments import without_lead
from compare.goals.evidence import is_whole, names_thing, same_kind, stage_of, thing_of
from compare.goals.plans import late_clauses, outcome_clauses, planned_clauses
from compare.goals.subjects import key_of, names_in
from compare.goals.tuning import DEEDS
from compare.languages import load
from compare.text import (
    apart_terms,
    best_of,
    cut,
    join,
    meet,
    names_as_terms,
    owners_of,
    terms_in,
    terms_of,
    weigh,
    weigh_terms,
    with_groups,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Report
    from compare.text import Incidence, Meeting, Real, Weighing, Weights

__all__ = ["Deed", "find_deeds"]

# Likenesses that differ by less are equal: weights were added in another order.
ROUNDING = 1e-12
# Measures and pieces are held against each other in blocks of so many pairs, so that memory stays flat.
CELLS = 2_000_000

#: A piece that speaks of a commitment, if any does, and how much of it.
Found: TypeAlias = "tuple[Clause | None, float]"
#: The words of the language, and how rare terms are in the new report.
Known: TypeAlias = "tuple[GoalWords, Weights]"


@dataclass(frozen=True, slots=True)
class Deed:
    """What became of a commitment.

    Attributes
    ----------
    status : str
        done, partly, under-way, dropped, recurring, repeated or not-mentioned.
    clause : Clause or None
        Where the new report speaks of it.
    score : float
        How much of its subject that clause covers, 0 to 1.
    late : str
        What the chapter on problems says of its being late; empty where it says nothing.

    """

    status: str
    clause: Clause | None
    score: float
    late: str = ""


class _Book:
    """The numbers that words and names go by while texts are held against each other."""

    def __init__(self, words: GoalWords) -> None:
        self.words = words
        self.key = key_of(words)
        self.terms: dict[str, int] = {}
        self.names: dict[str, int] = {}


class _Subjects:
    """What some texts are about: their terms, pairs of characters they have only apart, and names."""

    def __init__(
        self, terms: Incidence, apart: Incidence, names: Sequence[frozenset[str]], book: _Book
    ) -> None:
        self.terms, self.apart = terms, apart
        self._names, self._book = names, book

    @classmethod
    def of(cls, texts: Sequence[str], book: _Book) -> _Subjects:
        """Read texts."""
        terms = terms_in(texts, book.key, book.terms)
        apart = apart_terms(texts, book.key).less(terms)
        return cls(terms, apart, [names_in(text, book.words) for text in texts], book)

    def take(self, rows: Sequence[int]) -> _Subjects:
        """Take some of the texts, in their order."""
        names = [self._names[row] for row in rows]
        return _Subjects(self.terms.take(rows), self.apart.take(rows), names, self._book)

    @cached_property
    def names(self) -> Incidence:
        """Their names, each as one term."""
        return names_as_terms(self._names, self._book.names)

    @cached_property
    def named(self) -> Incidence:
        """What the names are about."""
        names = [name for names in self._names for name in names]
        terms = terms_in(names, self._book.key, self._book.terms)
        return join(terms, owners_of(self._names), len(self._names))


class _Index:
    """Clauses, and behind them sentences of several clauses, that can be looked up by what they are about."""

    def __init__(self, report: Report, clauses: Sequence[Clause], book: _Book) -> None:
        sentences = {c.sentence: c for c in clauses}
        whole = [replace(c, text=report.text[at.slice], at=at) for at, c in sentences.items() if at != c.at]
        self.book = book
        self.pieces = [*clauses, *whole]
        self.clauses = len(clauses)
        self.factors = np.repeat([1.0, DEEDS.sentence], [len(clauses), len(whole)])
        about = _Subjects.of([clause.text for clause in clauses], book)
        numbers = {piece.at: number for number, piece in enumerate(whole)}
        sentence = np.array([numbers.get(clause.sentence, -1) for clause in clauses], np.int64)
        self.told = about.terms  # a sentence would tell them twice
        self.terms = with_groups(about.terms, sentence, len(whole))
        self.apart = with_groups(about.apart, sentence, len(whole)).less(self.terms)
        self.names = with_groups(about.names, sentence, len(whole))

    def weigh(self, weighing: Weighing) -> None:
        """Let the terms tell as much as they do among all texts that are compared."""
        self.weighing = weighing
        self.totals = self.terms.sums(weighing)

    def look(self, subjects: _Subjects, rows: Mapping[int, Sequence[int]]) -> dict[int, list[Found]]:
        """Find for the texts of each goal, given by their rows, the piece that speaks of it most."""
        found = iter(self.best(subjects, [row for several in rows.values() for row in several]))
        return {n: [next(found) for _ in several] for n, several in rows.items()}

    def best(self, subjects: _Subjects, rows: Sequence[int]) -> Iterator[Found]:
        """Find for each text the piece that speaks of it most, the first of several equal ones."""
        block = max(1, CELLS // max(1, len(self.pieces)))
        for start in range(0, len(rows), block):
            some = rows[start : start + block]
            best = self._best(subjects.take(some))
            for row in range(len(some)):
                number, score = best.get(row, (0, 0.0))
                yield (self.pieces[number] if score else None), score

    def _best(self, goals: _Subjects) -> dict[int, tuple[int, float]]:
        """Tell how much of each commitment each piece speaks of; a short piece may lie within the commitment."""
        met = meet(goals.terms, self.terms, self.weighing)
        same, clause = met.weights, met.columns < self.clauses
        like = same + DEEDS.apart * meet(goals.terms, self.apart, self.weighing).at(met)
        like /= goals.terms.sums(self.weighing)[met.rows]
        within = same + DEEDS.apart * meet(goals.apart, self.terms, self.weighing).at(met)
        short = clause & (like >= DEEDS.least_covered) & (within >= DEEDS.both_ways)
        both = 0.5 * like[short] + 0.5 * within[short] / self.totals[met.columns[short]]
        like[short] = np.maximum(like[short], both)
        like[~clause & (same < DEEDS.spread)] = 0.0
        self._heed_names(goals, met, like)
        return best_of(met, np.minimum(1.0, like) * self.factors[met.columns], ROUNDING)

    def _heed_names(self, goals: _Subjects, met: Meeting, like: Real) -> None:
        """Lift the pieces that name what a commitment names; lower those without a word of it."""
        same = meet(goals.names, self.names).at(met) > 0.0
        said = meet(goals.named, self.terms).at(met) + meet(goals.named, self.apart).at(met) > 0.0
        names = np.isin(met.rows, goals.named.texts)
        like[names & ~same & ~said] *= DEEDS.unnamed
        like[same & (like > 0.0)] += DEEDS.named


def find_deeds(goals: Sequence[Goal], new: Report, wanted: Collection[int]) -> dict[int, Deed]:
    """Find what the new report says of goals, by their number.

    Parameters
    ----------
    goals : sequence of Goal
    new : Report
    wanted : collection of int
        The goals to look for; the others still tell how rare a term is.

    """
    words = load(new.language).goals
    book = _Book(words)
    outcome = [c for c in outcome_clauses(new) if is_whole(c.text, words)]
    plan = planned_clauses(new)
    told, planned, behind = (_Index(new, some, book) for some in (outcome, plan, late_clauses(new)))
    rare = weigh(terms_of(c.text, book.key) for c in (*outcome, *plan))
    subjects = [_core(_subject_text(goal, words), words) for goal in goals]
    things = [thing_of(s, words) if g.kind == "measure" else s for g, s in zip(goals, subjects, strict=True)]
    about = _Subjects.of(things, book)
    weighing = weigh_terms(told.told, planned.told, about.terms)
    for index in (told, planned, behind):
        index.weigh(weighing)

    whole = told.look(about, {n: [n] for n in sorted(wanted)})
    deeds = {
        n: deed
        for n, (found,) in whole.items()
        if (deed := _told(goals[n], subjects[n], found, (words, rare)))
    }
    open_goals = {n: goals[n] for n in whole if n not in deeds}
    parts, members = _members(open_goals, book)
    single = told.look(parts, members)
    lists = {n: _parts(goals[n], words) for n in single}
    deeds |= {
        n: deed
        for n, found in single.items()
        if (deed := _told_in_part(goals[n], lists[n], found, (words, rare)))
    }
    left = [n for n in whole if n not in deeds]
    again = planned.look(about, {n: [n] for n in left})
    in_part = planned.look(parts, {n: members[n] for n in left if n in members})
    deeds |= {
        n: _repeated(
            goals[n],
            [subjects[n], *(lists[n] if n in in_part else ())],
            whole[n][0][1],
            [*again[n], *in_part.get(n, ())],
            (words, rare),
        )
        for n in left
    }
    late = behind.look(about, {n: [n] for n in left})
    return deeds | {
        n: _late(deeds[n], clause, score, words)
        for n, ((clause, score),) in late.items()
        if clause and score >= _enough(goals[n]) and names_thing(subjects[n], clause.text, words, rare)
    }


def _late(again: Deed, clause: Clause, score: float, words: GoalWords) -> Deed:
    """Add what the chapter on problems says to a thing that is planned again, or take it for all that is said."""
    deed = again if again.clause else Deed("under-way", clause, score)
    return replace(deed, late=without_lead(clause, words).text)


def _subject_text(goal: Goal, words: GoalWords) -> str:
    """Give the words that say what a goal is about: the indicator of a target, where it has one."""
    return words.contrary.regex.sub("", goal.text) if goal.kind == "measure" else goal.indicator or goal.text


def _core(text: str, words: GoalWords) -> str:
    """Leave off the word that only sums a list up (等重大展会)."""
    end = words.list_sums.regex.search(text)
    marked = end and any(mark in text[: end.start()] for mark in words.list_marks)
    return text[: end.start()] if end and marked and end.start() >= DEEDS.listed else text


def _enough(goal: Goal) -> float:
    """Give the likeness from which on a piece speaks of a goal as a whole."""
    return DEEDS.speaks if goal.kind == "measure" else DEEDS.indicator


def _told(goal: Goal, subject: str, found: Found, known: Known) -> Deed | None:
    """Judge what is told of a goal as a whole; nothing if nothing is."""
    clause, score = found
    if clause is None or score < _enough(goal) or not names_thing(subject, clause.text, *known):
        return None
    if not is_whole(clause.text, known[0]):
        return None
    told = _about(clause.text, subject, known[0])
    if not same_kind(subject, told, known[0]):
        return None
    stage = stage_of(goal, told, known[0])
    every = all(names_thing(part, clause.text, *known) for part in _parts(goal, known[0]))
    return Deed("partly" if stage == "done" and not every else stage, clause, score)


def _told_in_part(goal: Goal, members: Sequence[str], found: Sequence[Found], known: Known) -> Deed | None:
    """Judge what is told of the members of a goal; nothing if nothing is told of any."""
    seen = [
        (clause, like)
        for member, (clause, like) in zip(members, found, strict=True)
        if clause is not None and like >= DEEDS.member and names_thing(member, clause.text, *known)
    ]
    if not seen:
        return None
    clause, like = max(seen, key=lambda pair: pair[1])
    stage = stage_of(goal, clause.text, known[0])
    return Deed("partly" if stage == "done" and len(seen) < len(found) else stage, clause, like)


def _repeated(goal: Goal, subjects: Sequence[str], told: float, found: Sequence[Found], known: Known) -> Deed:
    """Judge whether the new plan speaks of a goal again: as a whole, or of one of its members."""
    whole = found[0]
    named = [
        (clause, like)
        for subject, (clause, like) in zip(subjects, found, strict=True)
        if clause is not None
        and like >= (_enough(goal) if (clause, like) == whole else max(DEEDS.member, _enough(goal)))
        and is_whole(clause.text, known[0])
        and names_thing(subject, clause.text, *known)
        and same_kind(subject, clause.text, known[0])
    ]
    if named:
        clause, again = max(named, key=lambda pair: pair[1])
        recurs = goal.kind == "measure" and known[0].recurs.regex.search(goal.goal) is not None
        return Deed("recurring" if recurs else "repeated", clause, again)
    return Deed("not-mentioned", None, 1.0 - max(told, *(like for _, like in found)))


def _about(text: str, subject: str, words: GoalWords) -> str:
    """Keep the clauses of a sentence that share a term with a commitment."""
    key, head = key_of(words), thing_of(subject, words)[-2:]
    pieces = [text[a:b] for a, b in cut(text, words.pauses, words.brackets)]
    near = [p for p in pieces if terms_of(p, key) & terms_of(subject, key)]
    return "\n".join([p for p in near if head in p] or near) or text


def _members(goals: Mapping[int, Goal], book: _Book) -> tuple[_Subjects, dict[int, list[int]]]:
    """Read the members of the lists in commitments, and the rows of the lists of which each member is about enough."""
    parts = [(n, part) for n, goal in goals.items() for part in _parts(goal, book.words)]
    about = _Subjects.of([part for _, part in parts], book)
    rows: dict[int, list[int]] = {}
    for row, (n, _) in enumerate(parts):
        rows.setdefault(n, []).append(row)
    counts = about.terms.counts()
    enough = {
        n: several for n, several in rows.items() if min(counts[r] for r in several) >= DEEDS.member_terms
    }
    return about, enough


def _parts(goal: Goal, words: GoalWords) -> list[str]:
    """Return the members of the list in a commitment; none where there is but one."""
    if goal.kind != "measure":
        return []
    core = _core(goal.text, words)
    pieces = [core[a:b] for a, b in cut(core, words.list_marks, words.brackets)]
    pieces = [part for piece in pieces for part in words.partners.regex.split(piece)]
    return pieces if len(pieces) > 1 else []
