"""Which texts contain which terms, as arrays, so that all subjects are compared with all texts at once.

In: texts. Out: incidences (pairs of text and term), the weights of terms, and for two incidences the weight of what
each text of the one shares with each of the other. Refused: nothing; a text about nothing shares nothing.

A term is what `compare.text.terms.terms_of` takes for one. Here it is a number: a pair of characters by its two
code points, any other word by its place in a book that the incidences to be compared share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from compare.text.terms import blank, words_in
from compare.text.tuning import LIKENESS, WORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text.terms import TermRules


Whole: TypeAlias = npt.NDArray[np.int64]
Real: TypeAlias = npt.NDArray[np.float64]

# Between the texts while they are looked through together; it belongs to no term.
_EDGE = "\0"
_FIRST, _LAST = ord("\u3400"), ord("\u9fff")
# Code points of ideographs fit in 16 bits; the numbers of other words begin behind all pairs.
_BITS, _WORDS = 16, 1 << 32
# Weights that were added in another order differ behind so many digits.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Incidence:
    """Which texts contain which terms, each pair once, ordered by term and then by text."""

    terms: Whole  # a term's number, and the number of a text that holds it, from 0
    texts: Whole
    size: int  # how many texts there are

    def where(self, wanted: npt.NDArray[np.bool_]) -> Incidence:
        """Keep some of the pairs."""
        return Incidence(self.terms[wanted], self.texts[wanted], self.size)

    def less(self, other: Incidence) -> Incidence:
        """Leave out the pairs the other incidence of the same texts has."""
        mine, others = self.terms * self.size + self.texts, other.terms * other.size + other.texts
        return self.where(~_within(others, mine))

    def take(self, rows: Sequence[int]) -> Incidence:
        """Keep some of the texts, in their order, numbered from 0 again."""
        number = np.full(self.size, -1)
        number[rows] = np.arange(len(rows))
        texts = number[self.texts]
        kept = texts >= 0
        return Incidence(self.terms[kept], texts[kept], len(rows))

    def sums(self, weighing: Weighing) -> Real:
        """Return the weight of all terms of each text."""
        sums = np.bincount(self.texts, weighing.of(self.terms), minlength=self.size)
        return sums.astype(np.float64, copy=False)


def _build(terms: Whole, texts: Whole, size: int) -> Incidence:
    """Order the pairs and leave each in once."""
    both = np.sort(terms * max(size, 1) + texts)
    both = both[np.diff(both, prepend=-1) > 0]
    return Incidence(*np.divmod(both, max(size, 1)), size)


def _within(known: Whole, asked: Whole) -> npt.NDArray[np.bool_]:
    """Return which numbers are in an ordered array."""
    if not len(known):
        return np.zeros(len(asked), bool)
    place = np.minimum(np.searchsorted(known, asked), len(known) - 1)
    found: npt.NDArray[np.bool_] = known[place] == asked
    return found


def _joined(texts: Sequence[str]) -> str:
    """Put texts behind each other."""
    return _EDGE.join(text.replace(_EDGE, " ") for text in texts)


def _letters(joined: str) -> tuple[Whole, Whole, Whole]:
    """Return code points, the number of the text each is in, and the number of the run of ideographs."""
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    breaks = (points < _FIRST) | (points > _LAST)
    return points, np.cumsum(points == 0), np.cumsum(breaks) * 2 + breaks


def _pairs(points: Whole, runs: Whole, step: int) -> tuple[Whole, Whole]:
    """Return the pairs of ideographs of one run this far apart: their numbers, and the place of the first."""
    # A break has an odd number of its own, the ideographs behind it the even one.
    (at,) = np.nonzero((runs[:-step] == runs[step:]) & (runs[:-step] % 2 == 0))
    return points[at] << _BITS | points[at + step], at


def terms_in(texts: Sequence[str], key: TermRules, book: dict[str, int]) -> Incidence:
    """Return the terms of texts; the numbers of words that are no pairs of characters are entered in the book.

    Examples
    --------
    >>> from compare.text.terms import TermRules
    >>> rules = TermRules(True, frozenset(), "[0-9]+")
    >>> found = terms_in(["老街改造", "改造"], rules, {})
    >>> len(found.terms), found.texts.tolist().count(1)
    (4, 1)

    """
    whole = blank(_joined(texts), key)
    points, owners, runs = _letters(whole)
    numbers = [
        (book.setdefault(word, _WORDS + len(book)), int(owners[at])) for word, at in words_in(whole, key)
    ]
    words = np.array(numbers, np.int64).reshape(-1, 2)
    terms, at = _pairs(points, runs, 1) if key.paired else (words[:0, 0], words[:0, 0])
    return _build(np.concatenate([terms, words[:, 0]]), np.concatenate([owners[at], words[:, 1]]), len(texts))


def apart_terms(texts: Sequence[str], key: TermRules) -> Incidence:
    """Return the pairs of characters that texts have in order with one to three others between them.

    Short forms are made that way: 消博会 of 消费品博览会. Where words are compared there are none.

    Examples
    --------
    >>> from compare.text.terms import TermRules
    >>> rules = TermRules(True, frozenset(), "[0-9]+")
    >>> len(apart_terms(["消费品"], rules).terms)
    1

    """
    none = np.zeros(0, np.int64)
    if not key.paired:
        return Incidence(none, none, len(texts))
    points, owners, runs = _letters(_joined(texts))
    found = [_pairs(points, runs, step) for step in range(2, LIKENESS.farthest + 1)]
    return _build(
        np.concatenate([none, *(terms for terms, _ in found)]),
        np.concatenate([none, *(owners[at] for _, at in found)]),
        len(texts),
    )


def with_groups(one: Incidence, groups: Whole, size: int) -> Incidence:
    """Return the terms of texts, and behind the texts those of groups of them: of each text its number, −1 for none."""
    group = groups[one.texts]
    some = group >= 0
    terms, texts = (one.terms, one.terms[some]), (one.texts, one.size + group[some])
    return _build(np.concatenate(terms), np.concatenate(texts), one.size + size)


@dataclass(frozen=True, slots=True)
class Weighing:
    """How much each term of a set of texts tells, as `compare.text.Weights` does."""

    terms: Whole  # in order
    weights: Real  # from 0 (in all texts) to 1 (in one, or in none)

    def of(self, terms: Whole) -> Real:
        """Return the weights of terms."""
        found = np.ones(len(terms))
        if len(self.terms):
            known = _within(self.terms, terms)
            found[known] = self.weights[np.searchsorted(self.terms, terms[known])]
        return found


def weigh_terms(*parts: Incidence) -> Weighing:
    """Weigh the terms of texts by how few of them hold each."""
    total = sum(part.size for part in parts)
    terms, counts = _holders(parts)
    return Weighing(terms, np.log((total + 1.0) / counts) / np.log(total + 1.0))


def weigh_rare(*parts: Incidence) -> Weighing:
    """Let a term that n texts hold count 1/n; among few texts less, as most words of a language are in none of them."""
    total = sum(part.size for part in parts)
    terms, counts = _holders(parts)
    return Weighing(terms, total / (total + LIKENESS.few) / counts)


def _holders(parts: Sequence[Incidence]) -> tuple[Whole, Whole]:
    """Return the terms of texts, in order, and how many texts hold each."""
    every = np.sort(np.concatenate([part.terms for part in parts]))
    (first,) = np.nonzero(np.diff(every, prepend=-1))
    return every[first], np.diff(first, append=len(every))


@dataclass(frozen=True, slots=True)
class Meeting:
    """What each of some texts shares with each of others; pairs that share nothing are not there."""

    rows: Whole  # pairs of texts, ordered by row, then by column
    columns: Whole
    weights: Real  # the weight of the terms both hold
    width: int  # how many columns there can be

    def at(self, other: Meeting) -> Real:
        """Return the weights for the pairs of another meeting of the same texts, 0 where there is none."""
        mine, asked = self.rows * self.width + self.columns, other.rows * self.width + other.columns
        found = np.zeros(len(asked))
        known = _within(mine, asked)
        found[known] = self.weights[np.searchsorted(mine, asked[known])]
        return found


def meet(rows: Incidence, columns: Incidence, weighing: Weighing | None = None) -> Meeting:
    """Compare all texts of one incidence with all of another; without weights each shared term counts 1.

    The terms of a pair are added in one order, so that equal texts weigh the same to the last bit.
    """
    starts = np.searchsorted(columns.terms, rows.terms)
    counts = np.searchsorted(columns.terms, rows.terms, "right") - starts
    ends = np.cumsum(counts)
    hits = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - counts), counts)
    cells = np.repeat(rows.texts, counts) * columns.size + columns.texts[hits]
    weights = None if weighing is None else np.repeat(weighing.of(rows.terms), counts)
    met, sums = _sum_up(cells, weights, rows.size * columns.size)
    return Meeting(*np.divmod(met, max(columns.size, 1)), sums, columns.size)


def _sum_up(cells: Whole, weights: Real | None, size: int) -> tuple[Whole, Real]:
    """Return the cells that were hit, in order, each with its weights added up."""
    if size <= WORK.sparse * len(cells):  # to go through all cells is sooner done than to sort the hits
        sums = np.bincount(cells, weights, minlength=size).astype(np.float64, copy=False)
        met = np.flatnonzero(sums)
        return met, sums[met]
    met, places = np.unique(cells, return_inverse=True)
    sums = np.bincount(places, weights, minlength=len(met)).astype(np.float64, copy=False)
    return met[sums > 0.0], sums[sums > 0.0]


def best_of(met: Meeting, scores: Real, most: int) -> dict[int, list[int]]:
    """Return for each row the pairs with the highest scores, by their place in the meeting, the best first.

    Scores that differ by rounding alone are equal, and the first of them comes first; what has no score is left out.
    """
    order = np.lexsort((met.columns, -np.round(scores, _DIGITS), met.rows))
    order = order[scores[order] > 0.0]
    rows = met.rows[order]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    best: dict[int, list[int]] = {}
    for place in order[rank < most].tolist():
        best.setdefault(int(met.rows[place]), []).append(place)
    return best
