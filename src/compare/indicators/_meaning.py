"""A text as a bag of meanings: words of one meaning count as one, words that say nothing do not count.

In: names and clauses. Out: bags, and how alike two of them are, the rarer a meaning the more it proves. Refused:
nothing; a text without a word in it is like no other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.indicators._parse import NAMES_KEPT, words_of
from compare.lazy import regex
from compare.text import PAIR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.text import Weights

Bag = frozenset[str]
"""Meanings of a text."""
_MARKS = regex(r"[\s0-9０-９“”‘’\"'《》〈〉<>（）()【】\[\]、，,。．/%％—–\-_·:：;；+\0]+")
_GRADES = regex(r"[0-9.]*[A-Za-z]+[0-9.]*")  # 4A, 5G, PM2.5


class _Lexicon:
    """The words that have a meaning of their own, found the longest first.

    One expression of all of them would find the same; it would try them one after the other at every letter.
    """

    def __init__(self, language: str, own: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        rules = words_of(language)
        self.parted = rules.alphabetic
        self.kept: dict[str, str] = {}
        for name, others in (*rules.synonyms.items(), *rules.meanings.items(), *own):
            words = [word.casefold() if self.parted else word for word in (name, *others)]
            meaning = next((self.kept[word] for word in words if word in self.kept), f"={name}")
            for word in words:
                self.kept.setdefault(word, meaning)
        lengths: dict[str, set[int]] = {}
        for word in self.kept:
            lengths.setdefault(word[:PAIR], set()).add(len(word))
        self._lengths = {opening: sorted(sizes, reverse=True) for opening, sizes in lengths.items()}

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Return the place and the word of each, from left to right."""
        at, lengths, kept = 0, self._lengths, self.kept
        end = len(text) - 1
        while at < end:
            step = 1
            for length in lengths.get(text[at : at + PAIR], ()):
                word = text[at : at + length]
                if word in kept and (not self.parted or self._stands_alone(text, at, at + length)):
                    yield at, word
                    step = length
                    break
            at += step

    @staticmethod
    def _stands_alone(text: str, start: int, end: int) -> bool:
        return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@lru_cache(maxsize=8)
def _lexicon(language: str, own: tuple[tuple[str, tuple[str, ...]], ...]) -> _Lexicon:
    return _Lexicon(language, own)


@lru_cache(maxsize=8)
def _fillers(language: str) -> re.Pattern[str]:
    words = sorted(words_of(language).fillers, key=lambda word: (-len(word), word))
    return regex("|".join(map(re.escape, words)) or "(?!)")


@lru_cache(maxsize=NAMES_KEPT)
def bag_of(
    text: str,
    language: str,
    drop: tuple[str, ...] = (),
    own: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Bag:
    """Return the meanings of a text.

    Parameters
    ----------
    text, language : str
    drop : tuple of str
        Names of the place.
    own : tuple of (str, tuple of str)
        The user's own synonyms.

    Examples
    --------
    >>> sorted(bag_of("办结行政复议申请58件", "zh")) == sorted(bag_of("审结复议案件", "zh"))
    True

    """
    for place in drop:
        text = text.replace(place, " ")
    lexicon = _lexicon(language, own)
    text = text.casefold() if lexicon.parted else text
    found: set[str] = set() if lexicon.parted else set(_GRADES.findall(text))
    at = 0
    rest = []
    for start, word in lexicon.find(text):
        found.add(lexicon.kept[word])
        rest.append(text[at:start])
        at = start + len(word)
    rest.append(text[at:])
    found.update(_words(" ".join(rest), language))
    return frozenset(found)


def _words(text: str, language: str) -> Iterable[str]:
    rules = words_of(language)
    if rules.words is not None:
        return [word for word in rules.words.regex.findall(text) if word not in rules.light]
    import rjieba  # noqa: PLC0415 (its dictionary is loaded only when a Chinese name is read)

    pieces = _MARKS.split(_fillers(language).sub(" ", text))
    words = [word for piece in pieces if piece for word in rjieba.cut(piece)]
    told = (_without(word, rules.amounts) for word in words)
    return [word for word in told if len(word) >= PAIR and word not in rules.light]


def _without(word: str, ends: tuple[str, ...]) -> str:
    """Return a word without what only says that it is an amount (发电量, 成交额)."""
    end = next((end for end in ends if word.endswith(end) and len(word) - len(end) >= PAIR), "")
    return word.removesuffix(end)


def likeness(a: Bag, b: Bag, weights: Weights) -> float:
    """Return how alike two bags are, 0 to 1.

    Examples
    --------
    >>> from compare.text import weigh
    >>> likeness(frozenset({"桥", "新建"}), frozenset({"桥"}), weigh([]))
    0.6666666666666666

    """
    common = a & b
    return 2 * weights.sum(common) / (weights.sum(a) + weights.sum(b)) if common else 0.0
