"""Two reports → the terms that were gained and lost.

In: two reports, or two texts. Out: `Term` records, the most telling first. Refused: nothing.

A term is a word with a subject, or a name in 《…》 or a phrase in “…” kept whole. How telling a difference
is, is measured by log-likelihood: a term of 2 and 8 in texts of the same length says more than one of 0 and
1.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from typing import TYPE_CHECKING

from compare.languages.en.wording import WORDS as EN
from compare.languages.zh.wording import WORDS as ZH
from compare.wording._sentences import split_words

if TYPE_CHECKING:
    from compare.records import Report

__all__ = ["Term", "diff_terms", "keyness"]

LEAST = 3.84  # keyness a difference has by chance once in twenty times
PER = 10_000
COMPOUND_TIMES = 3  # how often two words must stand together to be one term …
COMPOUND_SHARE = 0.6  # … and which part of their uses that must be
COMPOUND_PASSES = 2  # three and four words, too
_WORD = re.compile(r"[^\W\d_][\w'’\-]*|[^\W\d_]")
_NAMES = frozenset(ZH.names)
_STOP_WORDS = ZH.stop_words | EN.stop_words


@dataclass(frozen=True, slots=True)
class Term:
    """A term and how often two texts use it.

    Attributes
    ----------
    term : str
    old_count, new_count : int
    old_per_10k, new_per_10k : float
        Per ten thousand words.
    keyness : float
        Signed log-likelihood; positive for gained, negative for lost.

    """

    term: str
    old_count: int
    new_count: int
    old_per_10k: float
    new_per_10k: float
    keyness: float


def keyness(old_count: int, new_count: int, old_total: int, new_total: int) -> float:
    """Tell how surprising it is that a term's frequency differs so much.

    The log-likelihood ratio G2 of Dunning (1993, *Computational Linguistics* 19), in the two-cell form of
    Rayson and Garside (2000, *Comparing Corpora*), given the sign of the change. Range: all numbers; above
    3.84 chance alone does so once in twenty times, above 10.83 once in a thousand.

    Parameters
    ----------
    old_count, new_count : int
        How often the term stands in the texts.
    old_total, new_total : int
        Words in the texts.

    Examples
    --------
    >>> round(keyness(2, 20, 1000, 1000), 2), round(keyness(20, 2, 1000, 1000), 2), keyness(5, 5, 1000, 1000)
    (17.09, -17.09, 0.0)

    """
    if not (old_count + new_count and old_total and new_total):
        return 0.0
    rate = (old_count + new_count) / (old_total + new_total)
    old = old_count * log(old_count / (old_total * rate)) if old_count else 0.0
    new = new_count * log(new_count / (new_total * rate)) if new_count else 0.0
    strength = max(0.0, 2 * (old + new))
    return strength if new_count * old_total >= old_count * new_total else -strength


def diff_terms(old: Report | str, new: Report | str, *, least: float = LEAST) -> tuple[Term, ...]:
    """List the terms that one report uses much more than the other.

    Parameters
    ----------
    old, new : Report or str
    least : float
        Keyness a term must have, whatever its sign; 0 lists all. A name or coined phrase that only one of
        the reports has is listed with any.

    Returns
    -------
    tuple of Term
        The strongest first, gained and lost together.

    Examples
    --------
    >>> [(t.term, t.old_count, t.new_count) for t in diff_terms("修路。", "修路。建“青溪云”。", least=0.1)]
    [('“青溪云”', 0, 1), ('修路', 1, 1)]

    """
    words = _words(_text(old)), _words(_text(new))
    totals = sum(map(bool, words[0])), sum(map(bool, words[1]))
    for _ in range(COMPOUND_PASSES):
        words = _compound(*words)
    counts = Counter(words[0]), Counter(words[1])
    found = []
    for term in {**counts[0], **counts[1]}:
        if not _telling(term):
            continue
        times = counts[0][term], counts[1][term]
        strength = keyness(*times, *totals)
        if abs(strength) >= least or (_named(term) and not all(times)):
            rates = [round(PER * n / size, 2) if size else 0.0 for n, size in zip(times, totals, strict=True)]
            found.append(Term(term, *times, rates[0], rates[1], round(strength, 2)))
    return tuple(sorted(found, key=lambda t: (-abs(t.keyness), -t.keyness, t.term)))


def _text(source: Report | str) -> str:
    """Give the text of a report's passages and headings; titles and page furniture are no part of it."""
    if isinstance(source, str):
        return source
    headings = [s.heading for s in source.sections]
    return "\n".join([*headings, *(p.text for p in source.passages)])


def _words(text: str) -> list[str]:
    """List the words of a text, Latin ones in small letters; where a sign stood, an empty word."""
    pieces = (word.strip() for word in split_words(text) if not word.isspace())
    return [piece.lower() if _WORD.match(piece) or _named(piece) else "" for piece in pieces]


def _compound(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Put words together that hardly ever stand apart: a name the dictionary does not know."""
    single = Counter(chain(old, new))
    double = Counter(chain(pairwise(old), pairwise(new)))
    whole = {
        pair
        for pair, times in double.items()
        if times >= COMPOUND_TIMES
        and all(_telling(word) or len(word) == 1 for word in pair)
        and _STOP_WORDS.isdisjoint(pair)
        and times >= COMPOUND_SHARE * max(single[word] for word in pair)
    }
    return _put_together(old, whole), _put_together(new, whole)


def _put_together(words: list[str], whole: set[tuple[str, str]]) -> list[str]:
    done: list[str] = []
    for word in words:
        if done and (done[-1], word) in whole:
            space = " " if word.isascii() else ""
            done[-1] = f"{done[-1]}{space}{word}"
        else:
            done.append(word)
    return done


def _named(piece: str) -> bool:
    return len(piece) > 1 and (piece[0], piece[-1]) in _NAMES


def _telling(term: str) -> bool:
    """Say whether a word can name a subject: no stop word, and no lone letter or character."""
    return len(term) > 1 and term not in _STOP_WORDS
