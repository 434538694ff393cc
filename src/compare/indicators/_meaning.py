"""A text as a bag of meanings: words of one meaning count as one, words that say nothing do not count.

In: names and clauses. Out: bags, and how alike two of them are, the rarer a meaning the more it proves. Refused:
nothing; a text without a word in it is like no other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.indicators._parse import NAMES_KEPT, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.text import Weights

__all__ = ["Bag", "bag_of", "likeness"]

Bag = frozenset[str]
"""Meanings of a text."""
_MARKS = re.compile(r"[\s0-9０-９“”‘’\"'《》〈〉<>（）()【】\[\]、，,。．/%％—–\-_·:：;；+\0]+")
_LEAST = 2


@lru_cache(maxsize=8)
def _finder(
    language: str, own: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Build one expression for all words that have a meaning of their own, the longest first."""
    rules = words_of(language)
    kept: dict[str, str] = {}
    for name, others in (*rules.synonyms.items(), *rules.meanings.items(), *own):
        words = [word.casefold() if language == "en" else word for word in (name, *others)]
        meaning = next((kept[word] for word in words if word in kept), f"={name}")
        for word in words:
            kept.setdefault(word, meaning)
    ordered = sorted(kept, key=lambda word: (-len(word), word))
    body = "|".join(map(re.escape, ordered))
    return re.compile((rf"\b(?:{body})\b" if language == "en" else body) or "(?!)"), kept


@lru_cache(maxsize=8)
def _fillers(language: str) -> re.Pattern[str]:
    words = sorted(words_of(language).fillers, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


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
    if language == "en":
        text = text.casefold()
    finder, kept = _finder(language, own)
    found: set[str] = set()
    at = 0
    rest = []
    for match in finder.finditer(text):
        found.add(kept[match.group()])
        rest.append(text[at : match.start()])
        at = match.end()
    rest.append(text[at:])
    found.update(_words(" ".join(rest), language))
    return frozenset(found)


def _words(text: str, language: str) -> Iterable[str]:
    rules = words_of(language)
    if rules.words is not None:
        return [word for word in re.findall(rules.words.pattern, text) if word not in rules.light]
    import rjieba  # noqa: PLC0415 (its dictionary is loaded only when a Chinese name is read)

    pieces = _MARKS.split(_fillers(language).sub(" ", text))
    words = [word for piece in pieces if piece for word in rjieba.cut(piece)]
    return [word for word in words if len(word) >= _LEAST and word not in rules.light]


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
