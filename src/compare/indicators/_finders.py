"""The cues of a language as expressions, compiled on first use.

In: the name of a language. Out: its `Finders`, made once. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.indicators._parse import words_of
from compare.lazy import regex

if TYPE_CHECKING:
    import re

__all__ = ["Finders", "finders_of"]


@dataclass(frozen=True, slots=True)
class Finders:
    """One compiled expression for each cue of `IndicatorWords`, under the same name."""

    moves: re.Pattern[str]
    movement: re.Pattern[str]
    arrival: re.Pattern[str]
    average: re.Pattern[str]
    span_of_years: re.Pattern[str]
    years_open: re.Pattern[str]
    year_opens: re.Pattern[str]
    one_year: re.Pattern[str]
    monthly: re.Pattern[str]
    running: re.Pattern[str]
    since: re.Pattern[str]
    earlier: re.Pattern[str]
    outside: re.Pattern[str]
    meant: re.Pattern[str]
    planned: re.Pattern[str]
    year: re.Pattern[str]
    added: re.Pattern[str]
    stands: re.Pattern[str]
    follows: re.Pattern[str]
    everywhere: re.Pattern[str]
    office: re.Pattern[str]


@lru_cache(maxsize=8)
def finders_of(language: str) -> Finders:
    """Return the cues of a language, each compiled when it is first used."""
    rules = words_of(language)
    return Finders(*(regex(getattr(rules, field.name).pattern) for field in fields(Finders)))
