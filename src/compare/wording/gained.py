"""Two reports → the terms that were gained and lost.

In: two reports, or two texts. Out: `Term` records, the most telling first. Refused: nothing.

A term is a word with a subject, or a name in 《…》 or a phrase in “…” kept whole. How telling a difference
is, is measured by log-likelihood: a term of 2 and 8 in texts of the same length says more than one of 0 and
1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log
from typing import TYPE_CHECKING

from compare.languages import CODES, load
from compare.wording._words import split_words, words_of
from compare.wording.tuning import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    from numpy import int64

    from compare.records import Report

    Words = npt.NDArray[int64]

PER = 10_000
SIGN, BLANK = 0, -1  # the numbers of what is no word
_LANGUAGES = [load(code).wording for code in CODES]
_NAMES = frozenset(pair for words in _LANGUAGES for pair in words.names)
_STOP_WORDS = frozenset[str]().union(*(words.stop_words for words in _LANGUAGES))


@dataclass(frozen=True, slots=True)
class Term:
    """A term and how often two texts use it."""

    term: str
    old_count: int
    new_count: int
    old_per_10k: float  # per ten thousand words
    new_per_10k: float
    keyness: float  # signed log-likelihood; positive for gained, negative for lost


def keyness(old_count: int, new_count: int, old_total: int, new_total: int) -> float:
    """Return how surprising it is that a term stands so much oftener in a text of so many words than in another.

    The log-likelihood ratio G2 of Dunning (1993, *Computational Linguistics* 19), in the two-cell form of
    Rayson and Garside (2000, *Comparing Corpora*), given the sign of the change. Range: all numbers; above
    3.84 chance alone does so once in twenty times, above 10.83 once in a thousand.

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


def diff_terms(old: Report | str, new: Report | str, *, least: float | None = None) -> tuple[Term, ...]:
    """List the terms that one report uses much more than the other.

    Parameters
    ----------
    least : float, optional
        Keyness a term must have, whatever its sign (3.84 by default); 0 lists all.
        A name or coined phrase that only one of the reports has is listed with any.

    Returns
    -------
    tuple of Term
        The strongest first, gained and lost together.

    Examples
    --------
    >>> [(t.term, t.old_count, t.new_count) for t in diff_terms("修路。", "修路。建“青溪云”。", least=0.1)]
    [('“青溪云”', 0, 1), ('修路', 1, 1)]

    """
    needed = TERMS.least if least is None else least
    known = _Vocabulary()
    sides = [known.read(_words(old)), known.read(_words(new))]
    sizes = [int((side != SIGN).sum()) for side in sides]
    for _ in range(TERMS.compound_passes):
        sides = _compound(sides, known)
    rate = cache(lambda *times: keyness(*times, *sizes))  # few counts, many terms
    found = []
    for term, before, after in zip(known.words, *(_times(side, known) for side in sides), strict=True):
        strength = rate(before, after)
        much = abs(strength) >= needed or (not (before and after) and _named(term))
        if much and (before or after) and _telling(term):
            rates = [
                round(PER * n / size, 2) if size else 0.0
                for n, size in zip((before, after), sizes, strict=True)
            ]
            found.append(Term(term, before, after, rates[0], rates[1], round(strength, 2)))
    return tuple(sorted(found, key=lambda t: (-abs(t.keyness), -t.keyness, t.term)))


class _Vocabulary(dict[str, int]):
    """The words of two texts and their numbers: `words` by number, and the number of each piece of text."""

    def __init__(self) -> None:
        self.words = [""]
        self._numbers = {"": SIGN}

    def __missing__(self, piece: str) -> int:
        """Return the number of the word of a piece, Latin ones in small letters; a sign is no word."""
        word = piece.strip()
        if not word:
            number = BLANK
        elif _is_letter(word[0]) or _named(word):
            number = self.number(word.lower())
        else:
            number = SIGN
        self[piece] = number
        return number

    def number(self, word: str) -> int:
        """Return the number of a word, a new one if it has none."""
        number = self._numbers.setdefault(word, len(self.words))
        if number == len(self.words):
            self.words.append(word)
        return number

    def read(self, pieces: Iterable[str]) -> Words:
        """Return the words among the pieces of a text, and a sign for each sign; blanks are left out."""
        import numpy as np  # noqa: PLC0415 - loads when a pair is compared

        numbers = np.fromiter(map(self.__getitem__, pieces), dtype=np.int64)
        words: Words = numbers[numbers != BLANK]
        return words


def _times(words: Words, known: _Vocabulary) -> list[int]:
    """Return how often each word of the vocabulary is in a text."""
    import numpy as np  # noqa: PLC0415 - as above

    return list(np.bincount(words, minlength=len(known.words)).tolist())


def _words(source: Report | str) -> Iterable[str]:
    """Return the words of a report's passages and headings; titles and page furniture are no part of it."""
    if isinstance(source, str):
        return split_words(source)
    return words_of([*(s.heading for s in source.sections), *(p.text for p in source.passages)])


def _compound(sides: list[Words], known: _Vocabulary) -> list[Words]:
    """Put words together that hardly ever stand apart: a name the dictionary does not know."""
    import numpy as np  # noqa: PLC0415 - as above

    single = np.bincount(np.concatenate(sides), minlength=len(known.words))
    size = len(single)
    # A pair stands no oftener than its words: most pairs need not be counted.
    usable = single >= TERMS.compound_times
    for number in np.flatnonzero(usable).tolist():
        usable[number] = _part(known.words[number])
    places = [np.flatnonzero(usable[side[:-1]] & usable[side[1:]]) for side in sides]
    codes = [side[at] * size + side[at + 1] for side, at in zip(sides, places, strict=True)]
    pairs, times = np.unique(np.concatenate(codes), return_counts=True)
    seldom = TERMS.compound_share * np.maximum(single[pairs // size], single[pairs % size])
    whole = set(pairs[(times >= TERMS.compound_times) & (times >= seldom)].tolist())
    done = []
    for side, at, of in zip(sides, places, codes, strict=True):
        here = [k for k, code in zip(at.tolist(), of.tolist(), strict=True) if code in whole]
        done.append(_put_together(side.tolist(), here, {divmod(code, size) for code in whole}, known))
    return done


def _put_together(
    words: list[int], places: list[int], whole: set[tuple[int, int]], known: _Vocabulary
) -> Words:
    """Make one word of two, from left to right; `places` are where two stand that may be put together."""
    import numpy as np  # noqa: PLC0415 - as above

    done: list[int] = []
    at = 0
    for place in places:
        if place < at:
            continue  # its first word has become part of another
        word, last = words[place], place + 1
        while last < len(words) and (word, words[last]) in whole:
            left, right = known.words[word], known.words[words[last]]
            word = known.number(f"{left}{' ' if right.isascii() else ''}{right}")
            last += 1
        done += words[at:place]
        done.append(word)
        at = last
    return np.array([*done, *words[at:]], dtype=np.int64)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _named(piece: str) -> bool:
    return len(piece) > 1 and (piece[0], piece[-1]) in _NAMES


def _part(word: str) -> bool:
    """Say whether a word can be part of a longer term."""
    return bool(word) and word not in _STOP_WORDS


def _telling(term: str) -> bool:
    """Say whether a word can name a subject: no stop word, and no lone letter or character."""
    return len(term) > 1 and term not in _STOP_WORDS
