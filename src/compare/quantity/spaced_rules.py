"""The expressions that read figures in a language that parts its words by blanks, made of its tables.

In: a language. Out: its rules, made once. Refused: a language without tables.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from compare.languages import load
from compare.lazy import regex
from compare.text import longest_first

if TYPE_CHECKING:
    from compare.languages.shapes.quantities import AlphabeticWords

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+"


class Rules:
    """What numerals, units and the words around them look like in one language."""

    def __init__(self, words: AlphabeticWords) -> None:
        times = longest_first(words.multiples)
        self.words = words
        # Led by its first signs, the search takes half the time.
        first = "".join(sorted({word[0] for word in (*words.currencies, *words.spelled)}))
        self.numeral = regex(
            rf"(?=[0-9.({re.escape(first)}])(?:(?:(?P<money>{longest_first(words.currencies)}) ?|(?<![\w.,]))"
            rf"(?P<open>\()?(?P<number>(?:{_NUMBER})(?![0-9]))"
            rf"(?: ?(?:-|–|{longest_first(words.ranged)}) ?[$€£]?(?P<upper>{_NUMBER}))?(?P<first>%)?(?P<close>\))?"
            rf"(?: ?(?P<times>{times})\b)?"
            rf"|\b(?P<word>{longest_first(words.spelled)})\b(?: (?P<wordtimes>{times})\b)?)",
        )
        self.points = regex(rf" ?(?:{longest_first(words.points)})\b")
        self.basis = regex(rf" ?(?:{longest_first(words.basis_points)})\b")
        self.share = regex(rf" ?(?:%|(?:{longest_first(words.percents)})\b)")
        self.unit = regex(rf"[ -](?P<unit>{longest_first(words.units)})\b")
        self.coin = regex(rf" (?P<coin>{longest_first(words.money_words)})\b")
        self.per = regex(rf" (?:{longest_first(words.per_words)})\b")
        self.noun = regex(r"((?: [A-Za-z][a-z'’-]+){1,4})")
        self.before = regex(rf"\b(?:{longest_first(words.hedges_before)}) ?$", re.IGNORECASE)
        self.after = regex(rf" (?:{longest_first(words.hedges_after)})\b")
        self.label = regex("|".join(cue.pattern for cue in words.labels))
        self.year = regex(words.calendar_year.pattern)
        self.numbered = regex(rf"(?:{longest_first(words.numbered)}) ?$")
        self.month = regex(rf"\b(?:{longest_first(words.months)}) ?$")
        self.word = regex(r"[A-Za-z][A-Za-z'’&.-]*")
        self.behind = regex(rf" (?:{longest_first(words.behind)}) ((?:[A-Za-z'’-]+ ?){{1,4}})")
        self.opening = regex(words.dated_opening.pattern)
        self.growing, self.falling = frozenset(words.growing), frozenset(words.falling)
        self.predicates, self.articles = frozenset(words.predicates), frozenset(words.articles)
        self.spans, self.no_names = frozenset(words.spans), frozenset(words.no_names)
        self.counted, self.uncounted = frozenset(words.count_nouns), frozenset(words.no_plurals)
        self.couplings = frozenset(words.couplings)
        hedging = {word for phrase in words.hedges_before for word in phrase.split()}
        self.leading = self.couplings | hedging | frozenset(words.light)
        # Words before a name; "costs of mills" is one.
        self.ending = (self.predicates | self.articles) - self.couplings | frozenset(words.being)


@cache
def rules_of(language: str) -> Rules:
    """Return the rules of a language, made once."""
    return Rules(cast("AlphabeticWords", load(language).quantities))
