"""What a goal or a deed is about, besides its terms: names of programmes, versions, fields of work.

In: texts. Out: names, version numbers, fields. Refused: nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from compare.goals.tuning import NAMES
from compare.lazy import regex
from compare.text import TermRules, longest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.languages.shapes.goals import GoalWords

T = TypeVar("T")
_Begun: TypeAlias = "dict[str, list[tuple[str, T]]]"


@lru_cache(maxsize=4)
def key_of(words: GoalWords) -> TermRules:
    """Return the part of the language data that decides what a term is."""
    return TermRules(words.unit != "word", frozenset(words.generic), words.figures.pattern)


def holding(terms: frozenset[str], holders: Mapping[str, list[int]]) -> set[int]:
    """Give the numbers of the texts that share a term, terms that stand nearly everywhere left aside."""
    lists = [found for term in terms if (found := holders.get(term)) and len(found) <= NAMES.common]
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
        for closer, quoted in _quoted(words)
        # Nothing behind the last closer is a name; without that end, openers alone would be searched again and again.
        for name in quoted.findall(text, 0, text.rfind(closer) + 1)
        if name
    )


@lru_cache(maxsize=8)
def _quoted(words: GoalWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Find what stands between an opener and the next closer of its kind."""
    return tuple(
        (closer, regex(f"{re.escape(opener)}([^{re.escape(closer)}]*){re.escape(closer)}"))
        for opener, closer in words.names
    )


def in_short(text: str, words: GoalWords) -> str:
    """Return a text with the short forms of what is written out in it, by which two reports name one thing.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> in_short("建成东湾高速公路", WORDS), in_short("编制第十四个五年规划纲要", WORDS)
    ('建成东湾高速', '编制“十四五”规划纲要')

    """
    if not words.short_forms:
        return text
    return _long_forms(words).sub(lambda found: words.short_forms[found.group()], text)


@lru_cache(maxsize=4)
def _long_forms(words: GoalWords) -> re.Pattern[str]:
    return regex(longest_first(words.short_forms))


def versions_in(text: str, words: GoalWords) -> tuple[float, ...]:
    """Return the version numbers of a text, those of editions among them.

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> versions_in("推出审批服务4.0改革", WORDS)
    (4.0,)
    >>> versions_in("发布停车指引（第二版）", WORDS), versions_in("获得第二版块首位", WORDS)
    ((2.0,), ())

    """
    found = (m[m.lastindex or 0] for m in words.versions.regex.finditer(text))
    return tuple(float(words.numerals.index(one) + 1 if one in words.numerals else one) for one in found)


def fields_of(text: str, words: GoalWords) -> frozenset[str]:
    """Give the fields of government work a text speaks of."""
    return _held(text, _fields(words))


def needs_of(text: str, words: GoalWords, side: int) -> frozenset[int]:
    """Give the needs that a text says are lacking (0), or that what it plans meets (1).

    Examples
    --------
    >>> from compare.languages.zh.goals import WORDS
    >>> lack, plan = needs_of("学位偏紧", WORDS, 0), needs_of("建成东湾校区", WORDS, 1)
    >>> len(lack & plan), len(lack & needs_of("建成东湾车站", WORDS, 1))
    (1, 0)

    """
    return _held(text, _needs(words, side))


def _held(text: str, begun: _Begun[T]) -> frozenset[T]:
    """Return the names of the words that a text holds."""
    near = {two for two in map(add, text, text[1:]) if two in begun}
    return frozenset(name for two in near for member, name in begun[two] if member in text)


@lru_cache(maxsize=4)
def _fields(words: GoalWords) -> _Begun[str]:
    return _begun(words.families.items())


@lru_cache(maxsize=8)
def _needs(words: GoalWords, side: int) -> _Begun[int]:
    return _begun((number, sides[side]) for number, sides in enumerate(words.needs))


def _begun(several: Iterable[tuple[T, Iterable[str]]]) -> _Begun[T]:
    """Return the words of each name by their first two letters; none is a single letter."""
    begun: _Begun[T] = {}
    for name, members in several:
        for member in members:
            begun.setdefault(member[:2], []).append((member, name))
    return begun
