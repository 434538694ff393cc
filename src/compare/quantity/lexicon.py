"""The tables this room reads by, and which of two ways of reading a language takes.

In: a language. Out: whether it parts its words by blanks. Refused: a language without tables, and one that writes its
words together but is not the one whose grammar this room knows: its figures would be read by words of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from compare.languages import load
from compare.languages.shapes.quantities import AlphabeticWords
from compare.records import UsageError, opposite_bound

if TYPE_CHECKING:
    from compare.languages.shapes.quantities import QuantityWords

SIGNS = cast("QuantityWords", load("zh").quantities)
"""Numerals and units of the one script without blanks that this room reads: its grammar is in the modules here."""


def bound_of(qualifier: str, value: float | None, language: str) -> str:
    """Return the sign of the bound a qualifier makes of a value; a decline by more than 3 is less than -3.

    Examples
    --------
    >>> bound_of("超过", 300, "zh"), bound_of("超过", -3, "zh"), bound_of("at least", 5, "en")
    ('>', '<', '≥')

    """
    found = (sign for sign, words in load(language).quantities.bounds.items() if qualifier in words)
    sign = next(found, "") if qualifier and value is not None else ""
    return opposite_bound(sign) if (value or 0.0) < 0 else sign


def parts_words(language: str) -> bool:
    """Whether a language writes its words apart; raises where its figures cannot be read.

    Examples
    --------
    >>> parts_words("en"), parts_words("zh")
    (True, False)

    """
    words = load(language).quantities
    if isinstance(words, AlphabeticWords):
        return True
    if words is not SIGNS:
        raise UsageError(f"figures in {language!r} cannot be read: its words are not parted by blanks")
    return False
