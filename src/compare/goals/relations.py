"""What a goal builds on in the same report, and which problems it speaks to.

In: pieces of the plan, of the review, and the problems. Out: base and relation of each goal, links between goals and
problems, each with a score. Refused: a base that only shares words every report uses; a link by the report's own
title words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.subjects import fields_of, holding, key_of, names_in, versions_in
from compare.goals.tuning import BASES, LINKS
from compare.text import contained, covered, find_holders, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Problem

__all__ = ["Base", "Review", "link_problems", "stage_of"]


@dataclass(frozen=True, slots=True)
class Base:
    """What a goal builds on.

    Attributes
    ----------
    clause : Clause or None
    relation : str
        continued, upgraded or new.
    score : float
        How sure, 0 to 1.

    """

    clause: Clause | None
    relation: str
    score: float


class Review:
    """What was done, prepared for being looked up.

    Parameters
    ----------
    clauses : sequence of Clause
    words : GoalWords

    """

    def __init__(self, clauses: Sequence[Clause], words: GoalWords) -> None:
        self.words = words
        self.clauses = tuple(c for c in clauses if not words.rhetoric.regex.search(c.text))
        key = key_of(words)
        self.terms = tuple(terms_of(c.text, key) for c in self.clauses)
        self.names = tuple(names_in(c.text, words) for c in self.clauses)
        self.weights = weigh(self.terms)
        self.holders = find_holders(enumerate(self.terms))

    def find_base(self, goal: Clause, indicator: str = "") -> Base:
        """Find what a goal continues or upgrades, and how sure that is.

        A target is looked up by its indicator, which may stand in an earlier clause than the figure.
        """
        terms = terms_of(indicator, key_of(self.words))
        if len(terms) < BASES.telling:  # a name of one word (scale, area) tells nothing by itself
            terms, indicator = terms_of(goal.text, key_of(self.words)), ""
        names = names_in(goal.text, self.words)
        near = holding(terms, self.holders)
        best, score = None, 0.0
        for number in sorted(near):
            like = self._likeness(terms, names, number)
            if like > score:
                best, score = number, like
        if best is None or score < (BASES.measures if indicator else BASES.builds_on):
            return Base(None, "new", round(1.0 - score, 3))
        clause = self.clauses[best]
        relation = "upgraded" if self._upgrades(goal, clause, score) else "continued"
        return Base(clause, relation, round(min(1.0, 0.4 + 0.6 * score), 3))

    def _likeness(self, terms: frozenset[str], names: frozenset[str], number: int) -> float:
        other = self.terms[number]
        like = covered(terms, other, self.weights)
        inside = contained(terms, other, self.weights)
        if inside >= BASES.inside and self.weights.sum(terms & other) >= BASES.least_shared:
            like = max(like, 0.7 * inside)
        if names & self.names[number]:
            like = max(like, BASES.named * (0.9 + 0.1 * like))
        return like

    def _upgrades(self, goal: Clause, base: Clause, score: float) -> bool:
        words = self.words
        old, new = versions_in(base.text, words), versions_in(goal.text, words)
        if old and new:
            return max(new) > max(old)
        if score < BASES.upgrades:
            return False
        if words.comparatives.regex.search(goal.text) and not words.comparatives.regex.search(base.text):
            return True
        return self._wider(goal, base) or stage_of(goal.text, words) >= stage_of(base.text, words) + 3

    def _wider(self, goal: Clause, base: Clause) -> bool:
        """Tell a list that names what the base names and something the whole review never did."""
        members = _members(goal.text, self.words)
        if not BASES.set_least <= len(members) <= BASES.set_most:
            return False
        known = [m for m in members if m and _said(m, base.text)]
        fresh = [m for m in members if not any(m in c.text for c in self.clauses)]
        return len(known) >= 2 and bool(fresh)  # noqa: PLR2004


def _said(member: str, text: str) -> bool:
    return member in text or member[-4:] in text


def _members(text: str, words: GoalWords) -> list[str]:
    """Give the members of a list within a clause; the first still has what stands before it."""
    for mark in words.list_marks:
        pieces = [p.strip() for p in text.split(mark)]
        if len(pieces) > 1:
            last = words.list_ends.regex.split(pieces[-1])[0]
            return [*pieces[:-1], last]
    return []


def stage_of(text: str, words: GoalWords) -> int:
    """Give how far the work has come, by the first verb that tells; the middle where none does."""
    places = [
        (at, level)
        for level, verbs in enumerate(words.stages)
        for verb in verbs
        if (at := text.find(verb)) >= 0
    ]
    return min(places)[1] if places else len(words.stages) // 2


def link_problems(
    problems: Sequence[Problem], goals: Sequence[Clause], title: str, words: GoalWords
) -> dict[tuple[int, int], float]:
    """Score which goal speaks to which problem.

    Parameters
    ----------
    problems : sequence of Problem
    goals : sequence of Clause
    title : str
        Of the report: its words are what everything is about, so they link nothing.
    words : GoalWords

    Returns
    -------
    dict of (int, int) to float
        Problem and goal by number, with a score from 0 to 1; pairs that have no link are not there.

    """
    key = key_of(words)
    common = terms_of(title, key)
    lacks = [terms_of(p.text, key) - common for p in problems]
    aims = [terms_of(g.text, key) - common for g in goals]
    weights = weigh([*lacks, *aims])
    lack_fields = [fields_of(p.text, words) for p in problems]
    aim_fields = [fields_of(g.text, words) for g in goals]
    found: dict[tuple[int, int], float] = {}
    for i, lack in enumerate(lacks):
        scores = {
            j: covered(aim, lack, weights)
            + LINKS.shared_field * _shared_fields(lack_fields, i, aim_fields[j])
            for j, aim in enumerate(aims)
            if lack_fields[i] & aim_fields[j] or weights.sum(lack & aim) > LINKS.more_than_one
        }
        best = max(scores.values(), default=0.0)
        good = [j for j, s in scores.items() if s >= max(LINKS.answers, LINKS.near_best * best)]
        good.sort(key=lambda j: (-scores[j], j))
        found |= {(i, j): round(min(1.0, scores[j]), 3) for j in good[: LINKS.most]}
    return found


def _shared_fields(lack_fields: Sequence[frozenset[str]], i: int, aim: frozenset[str]) -> float:
    """Count shared fields, one that several problems touch for less."""
    total = 0.0
    for field in lack_fields[i] & aim:
        total += 1.0 / sum(field in other for other in lack_fields)
    return total
