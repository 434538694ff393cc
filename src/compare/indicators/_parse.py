"""A name of an indicator taken apart: its words, its head, and which excluding words it holds.

In: a name as `quantities` gives it or as a person writes it. Out: a `Name`. Refused: nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from compare.indicators.own_terms import NO_TERMS, Terms
from compare.languages import load
from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.languages.shapes.indicators import IndicatorWords

NAMES_KEPT = 8192
"""Names and words remembered: those of two pairs of long reports; what is older is read again."""

_BOUNDS = -1
_DIGITS_AND_MARKS = regex(r"[\s0-9０-９“”‘’\"'《》〈〉<>（）()【】\[\]、，,。．/%％—–\-_·:：;；+]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its words in order, and which alternatives of which families it holds."""

    words: tuple[str, ...]
    families: tuple[tuple[int, frozenset[int | str]], ...]
    """By the number of the family; the bounds of a class (projects above so much) are a family of their own."""
    head: str


def words_of(language: str) -> IndicatorWords:
    """Return the word tables of a language; an unknown language is refused."""
    return load(language).indicators


@lru_cache(maxsize=NAMES_KEPT)
def parse_name(
    name: str,
    language: str = "zh",
    terms: Terms = NO_TERMS,
    drop: tuple[str, ...] = (),
    *,
    strict: bool = False,
) -> Name:
    """Take a name apart.

    Parameters
    ----------
    name : str
    language : {'zh', 'en'}
    terms : Terms
        The user's own synonyms.
    drop : tuple of str
        Names of the place, which say nothing within its own reports.
    strict : bool
        Leave a text of nothing but fillers empty, instead of taking the fillers for its words.

    """
    rules = words_of(language)
    text = name.casefold() if rules.alphabetic else name.replace("ＧＤＰ", "GDP")
    for place in drop:
        text = text.replace(place, " ")
    families = _families(text, language)
    parts: list[str] = []
    at = 0
    synonyms, kept = _synonym_finder(language, terms)
    for found in synonyms.finditer(text):
        parts += _cut(text[at : found.start()], language)
        parts += _words_of_kept(kept[found.group()], language)
        at = found.end()
    parts += _cut(text[at:], language)
    words = tuple(parts) or (() if strict else tuple(_plain_cut(text, rules)))
    head = next((word for word in reversed(words) if word not in rules.light), "")
    return Name(words, families, head)


@lru_cache(maxsize=64)
def _synonym_finder(language: str, terms: Terms) -> tuple[re.Pattern[str], dict[str, str]]:
    """Build one expression for all synonyms, the longest first, and the name each stands for."""
    kept: dict[str, str] = {}
    for name, others in words_of(language).synonyms.items():
        kept.update(dict.fromkeys((name, *others), name))
    for name, others in terms.synonyms:
        target = kept.get(name, name)
        kept.update(dict.fromkeys((name, *others), target))
    if words_of(language).alphabetic:
        kept = {key.casefold(): value for key, value in kept.items()}
    return _any_of(kept, language), kept


@lru_cache(maxsize=4096)
def _words_of_kept(name: str, language: str) -> tuple[str, ...]:
    """Cut the name that is kept for its synonyms; the same few come again and again."""
    return tuple(_plain_cut(name, words_of(language))) or (name,)


@lru_cache(maxsize=8)
def _filler_finder(language: str) -> re.Pattern[str]:
    return _any_of(words_of(language).fillers, language)


def _any_of(phrases: Iterable[str], language: str) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(map(re.escape, ordered))
    return regex(rf"\b(?:{body})\b" if words_of(language).alphabetic else body)


@lru_cache(maxsize=8)
def _family_finders(language: str) -> tuple[tuple[re.Pattern[str], dict[str, int]], ...]:
    finders = []
    for family in words_of(language).apart:
        index = {word: number for number, words in enumerate(family) for word in words}
        ordered = sorted(index, key=lambda word: (-len(word), word))
        finders.append((regex("|".join(map(re.escape, ordered))), index))
    return tuple(finders)


@lru_cache(maxsize=8)
def _family_openings(language: str) -> dict[str, frozenset[int]]:
    """List by the first two letters of a word which families hold such a word; no word is a single letter."""
    openings: dict[str, set[int]] = {}
    for number, (_, index) in enumerate(_family_finders(language)):
        for word in index:
            openings.setdefault(word[:2], set()).add(number)
    return {opening: frozenset(numbers) for opening, numbers in openings.items()}


def _families(text: str, language: str) -> tuple[tuple[int, frozenset[int | str]], ...]:
    openings = _family_openings(language)
    # Most names hold no word of most families: only those that may be there are searched for.
    likely = {number for pair in openings.keys() & set(map(add, text, text[1:])) for number in openings[pair]}
    finders = _family_finders(language)
    bounds = frozenset[int | str](words_of(language).bound.regex.findall(text))
    found = [(_BOUNDS, bounds)] if bounds else []
    for number in sorted(likely):
        finder, index = finders[number]
        members = frozenset[int | str](index[word] for word in finder.findall(text))
        if members:
            found.append((number, members))
    return tuple(found)


def _cut(text: str, language: str) -> list[str]:
    """Cut a stretch between synonyms into words, without those that say nothing."""
    return _plain_cut(_filler_finder(language).sub(" ", text), words_of(language))


def _plain_cut(text: str, rules: IndicatorWords) -> list[str]:
    if rules.words is not None:
        return [_singular(word) for word in rules.words.regex.findall(text)]
    cut = _dictionary()
    return [word for piece in _DIGITS_AND_MARKS.split(text) if piece for word in cut(piece)]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > len("bus") and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1)
def _dictionary() -> Callable[[str], list[str]]:
    import rjieba  # noqa: PLC0415 (its dictionary is loaded only when a Chinese name is read)

    cut: Callable[[str], list[str]] = rjieba.cut
    return cut
