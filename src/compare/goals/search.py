"""Where a report may speak of a goal: the clauses and sentences that share most with it.

In: clauses of a report, texts to look for. Out: for each text the few pieces that share most with it, with how much.
Refused: nothing; what a piece proves is for `evidence` and `telling` to say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.goals.subjects import in_short, key_of
from compare.goals.tuning import DEEDS
from compare.text import (
    apart_terms,
    best_of,
    meet,
    terms_in,
    with_groups,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Report
    from compare.text import Incidence, Weighing

# Texts and pieces are held against each other in blocks of so many pairs, so that memory stays flat.
CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Met:
    """A piece of a report that shares words with a text."""

    clause: Clause

    covers: float
    within: float
    """How much of the text the piece holds, and how much of the piece the text holds; about 0 to 1."""
    rare: float
    """What they share that hardly any other text holds: a term that n texts hold counts 1/n."""


class Book:
    """The numbers that words go by while texts are held against each other."""

    def __init__(self, words: GoalWords) -> None:
        self.words, self.key = words, key_of(words)
        self.terms: dict[str, int] = {}


class Subjects:
    """What some texts are about: their terms, and pairs of characters they have only apart."""

    def __init__(self, terms: Incidence, apart: Incidence) -> None:
        self.terms, self.apart = terms, apart

    @classmethod
    def of(cls, texts: Sequence[str], book: Book) -> Subjects:
        """Read texts, what is written out in them by its short form."""
        texts = [in_short(text, book.words) for text in texts]
        terms = terms_in(texts, book.key, book.terms)
        return cls(terms, apart_terms(texts, book.key).less(terms))

    def take(self, rows: Sequence[int]) -> Subjects:
        """Take some of the texts, in their order."""
        return Subjects(self.terms.take(rows), self.apart.take(rows))


class Index:
    """Clauses, and behind them sentences of several clauses, that can be looked up by what they are about."""

    def __init__(self, report: Report, clauses: Sequence[Clause], book: Book) -> None:
        sentences = {c.sentence: c for c in clauses}
        whole = [replace(c, text=report.text[at.slice], at=at) for at, c in sentences.items() if at != c.at]
        self.pieces = [*clauses, *whole]
        self.clauses = len(clauses)
        about = Subjects.of([clause.text for clause in clauses], book)
        numbers = {piece.at: number for number, piece in enumerate(whole)}
        sentence = np.array([numbers.get(clause.sentence, -1) for clause in clauses], np.int64)
        self.told = about.terms  # a sentence would tell them twice
        self.terms = with_groups(about.terms, sentence, len(whole))
        self.apart = with_groups(about.apart, sentence, len(whole)).less(self.terms)

    def weigh(self, weighing: Weighing, rarity: Weighing) -> None:
        """Let the terms tell as much as they do among all texts that are compared."""
        self.weighing, self.rarity = weighing, rarity
        self.totals = self.terms.sums(weighing)

    def look(self, subjects: Subjects, rows: Sequence[int]) -> Iterator[list[Met]]:
        """Yield for each text the few pieces that share most with it, the best first."""
        block = max(1, CELLS // max(1, len(self.pieces)))
        for start in range(0, len(rows), block):
            some = rows[start : start + block]
            best = self._look(subjects.take(some))
            yield from (best.get(row, []) for row in range(len(some)))

    def _look(self, texts: Subjects) -> dict[int, list[Met]]:
        """Tell how much each text shares with each piece; a sentence must share more, or its words met by chance."""
        met = meet(texts.terms, self.terms, self.weighing)
        covers = met.weights + DEEDS.apart * meet(texts.terms, self.apart, self.weighing).at(met)
        covers /= texts.terms.sums(self.weighing)[met.rows]
        within = met.weights + DEEDS.apart * meet(texts.apart, self.terms, self.weighing).at(met)
        within /= self.totals[met.columns]
        rare = meet(texts.terms, self.terms, self.rarity).at(met)
        rank = np.maximum(covers, (covers + within) / 2)
        sentence = met.columns >= self.clauses
        rank[sentence] *= DEEDS.sentence
        rank[sentence & (met.weights < DEEDS.spread)] = 0.0
        return {
            row: [
                Met(self.pieces[met.columns[n]], float(covers[n]), float(within[n]), float(rare[n]))
                for n in some
            ]
            for row, some in best_of(met, rank, DEEDS.looked).items()
        }
