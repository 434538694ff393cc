"""What a piece of text is about, as weighed terms: the rarer a term in the report, the more it tells.

In: texts. Out: sets of terms, their weights, and how much of one text another one covers. Refused: nothing; a text of
nothing but generic words is about nothing and like nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.languages.shapes.goals import GoalWords

__all__ = [
    "GoalWordsKey",
    "Weights",
    "blank",
    "contained",
    "covered",
    "fields_of",
    "holding",
    "is_paired",
    "key_of",
    "names_in",
    "terms_of",
    "versions_in",
    "weigh",
    "words_in",
]

_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_TOKEN = re.compile(r"[0-9]*[A-Za-z][A-Za-z0-9.\-]*")
# A term that more texts than this hold finds nothing by itself; it still counts once another term has.
COMMON = 500
_WORD = re.compile(r"[a-z][a-z\-]{2,}")
#: What a term that only one text of the report uses weighs at most, beside one that stands everywhere (0).
_MOST = 1.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term of a set of texts tells, from 0 (in all of them) to 1 (in one of them, or none)."""

    table: Mapping[str, float]

    def of(self, term: str) -> float:
        """Give the weight of one term."""
        return self.table.get(term, _MOST)

    def sum(self, terms: Iterable[str]) -> float:
        """Give the weight of several; rounded once, so that the order of a set does not matter."""
        weight = self.table.get
        return math.fsum([weight(term, _MOST) for term in terms])


@lru_cache(maxsize=8)
def _generic(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or "(?!)")


@dataclass(frozen=True)
class GoalWordsKey:
    """The part of the language data that decides what a term is; small and hashable."""

    unit: str
    generic: tuple[str, ...]
    generic_set: frozenset[str]
    figures: str


@lru_cache(maxsize=4)
def _key(unit: str, generic: tuple[str, ...], figures: str) -> GoalWordsKey:
    return GoalWordsKey(unit, generic, frozenset(generic), figures)


def key_of(words: GoalWords) -> GoalWordsKey:
    """Give the part of the language data that decides what a term is."""
    return _key(words.unit, words.generic, words.figures.pattern)


def is_paired(words: GoalWordsKey) -> bool:
    """Tell whether subjects are compared by pairs of characters, rather than by words."""
    return words.unit != "word"


def blank(text: str, words: GoalWordsKey) -> str:
    """Leave only what can be a term: figures and generic words are blanked."""
    if not is_paired(words):
        return text.casefold()
    return _generic(words.generic).sub(" ", re.sub(words.figures, " ", text))


def words_in(text: str, words: GoalWordsKey) -> Iterator[tuple[str, int]]:
    """Give the terms of a blanked text that are no pairs of characters, each with its place."""
    if is_paired(words):
        yield from ((found.group().casefold(), found.start()) for found in _TOKEN.finditer(text))
        return
    for found in _WORD.finditer(text):
        if found.group() not in words.generic_set:
            yield found.group(), found.start()


@lru_cache(maxsize=4096)
def terms_of(text: str, words: GoalWordsKey) -> frozenset[str]:
    """Give what a text is about: pairs of characters between generic words, or words.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> sorted(terms_of("推进老街改造工作", key_of(WORDS)))
    ['改造', '老街', '街改']

    """
    text = blank(text, words)
    found = {word for word, _ in words_in(text, words)}
    if is_paired(words):
        for run in _RUN.findall(text):
            found.update(map(add, run, run[1:]))
    return frozenset(found)


def weigh(texts: Iterable[frozenset[str]]) -> Weights:
    """Weigh the terms of a set of texts by how few of them hold each."""
    counts: Counter[str] = Counter()
    total = 0
    for terms in texts:
        counts.update(terms)
        total += 1
    full = math.log(total + 1.0)
    if not full:
        return Weights({})
    return Weights({term: math.log((total + 1.0) / count) / full for term, count in counts.items()})


def covered(part: frozenset[str], whole: frozenset[str], weights: Weights) -> float:
    """Give how much of one text's subject another one covers, 0 to 1."""
    shared = part & whole
    return weights.sum(shared) / (weights.sum(part) or 1.0) if shared else 0.0


def contained(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Give how much of the smaller subject of two lies in the larger one, 0 to 1."""
    shared = one & other
    return weights.sum(shared) / (min(weights.sum(one), weights.sum(other)) or 1.0) if shared else 0.0


def holding(terms: frozenset[str], holders: Mapping[str, set[int]]) -> set[int]:
    """Give the numbers of the texts that share a term, terms that stand nearly everywhere left aside."""
    lists = [found for term in terms if (found := holders.get(term)) and len(found) <= COMMON]
    return set().union(*lists)


def names_in(text: str, words: GoalWords) -> frozenset[str]:
    """Give the names of programmes and documents: what stands in quotation marks or as a title.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> sorted(names_in("落实《养老服务办法》和“百村计划”", WORDS))
    ['养老服务办法', '百村计划']

    """
    return frozenset(
        name
        for closer, quoted in _quoted(words.names)
        # Nothing behind the last closer is a name; without that end, openers alone would be searched again and again.
        for name in quoted.findall(text, 0, text.rfind(closer) + 1)
        if name
    )


@lru_cache(maxsize=8)
def _quoted(names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Find what stands between an opener and the next closer of its kind."""
    return tuple(
        (closer, re.compile(f"{re.escape(opener)}([^{re.escape(closer)}]*){re.escape(closer)}"))
        for opener, closer in names
    )


def versions_in(text: str, words: GoalWords) -> tuple[float, ...]:
    """Give the version numbers of a text.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> versions_in("推出审批服务4.0改革", WORDS)
    (4.0,)

    """
    return tuple(float(found) for found in words.versions.regex.findall(text))


def fields_of(text: str, words: GoalWords) -> frozenset[str]:
    """Give the fields of government work a text speaks of."""
    return frozenset(field for field, members in words.families.items() if any(m in text for m in members))
