"""What a text is about, as a set of terms: pairs of characters between words that say nothing, or words.

In: a text and the words of its language that say nothing. Out: terms. Refused: nothing; a text of nothing but
generic words is about nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAIR = 2
"""Characters of a usual Chinese word: a fact of the language, no choice. A name is told by its first and last pair."""
_RUN = regex(r"[\u3400-\u9fff]{2,}")
_TOKEN = regex(r"[0-9]*[A-Za-z][A-Za-z0-9.\-]*")
_WORD = regex(r"[a-z][a-z\-]{2,}")


@dataclass(frozen=True, slots=True)
class TermRules:
    """What a term is in a language."""

    paired: bool  # whether texts are compared by pairs of characters, rather than by words
    generic: frozenset[str]  # words that nearly every text uses of nearly everything
    figures: str  # a regular expression for figures, which say how much and not of what


def longest_first(several: Iterable[str]) -> str:
    """Return the alternatives of a regular expression of which the longest is found.

    Examples
    --------
    >>> longest_first(["建", "建成"])
    '建成|建'

    """
    return "|".join(re.escape(one) for one in sorted(several, key=lambda one: (-len(one), one)))


@lru_cache(maxsize=8)
def _generic(words: frozenset[str]) -> re.Pattern[str]:
    return regex(longest_first(words) or "(?!)")


def blank(text: str, rules: TermRules) -> str:
    """Leave only what can be a term: figures and generic words are blanked."""
    if not rules.paired:
        return text.casefold()
    return _generic(rules.generic).sub(" ", re.sub(rules.figures, " ", text))


def words_in(text: str, rules: TermRules) -> Iterator[tuple[str, int]]:
    """Yield the terms of a blanked text that are no pairs of characters, each with its place."""
    if rules.paired:
        yield from ((found.group().casefold(), found.start()) for found in _TOKEN.finditer(text))
        return
    for found in _WORD.finditer(text):
        if found.group() not in rules.generic:
            yield found.group(), found.start()


@lru_cache(maxsize=4096)
def terms_of(text: str, rules: TermRules) -> frozenset[str]:
    """Return what a text is about: pairs of characters between generic words, or words.

    Examples
    --------
    >>> sorted(terms_of("推进老街改造工作", TermRules(True, frozenset({"推进", "工作"}), "[0-9]+")))
    ['改造', '老街', '街改']

    """
    text = blank(text, rules)
    found = {word for word, _ in words_in(text, rules)}
    if rules.paired:
        for run in _RUN.findall(text):
            found.update(map(add, run, run[1:]))
    return frozenset(found)
