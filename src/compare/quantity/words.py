"""The tables this room reads by: one for a script that writes words together, one for a script that parts them.

In: nothing. Out: the two tables, and which of the two a language has. Refused: a language without tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from compare.languages import load
from compare.languages.shapes.quantities import AlphabeticWords

if TYPE_CHECKING:
    from compare.languages.shapes.quantities import QuantityWords

__all__ = ["SIGNS", "WORDS_APART", "parts_words"]


SIGNS = cast("QuantityWords", load("zh").quantities)
"""Numerals and units of a script that writes its words together."""
WORDS_APART = cast("AlphabeticWords", load("en").quantities)
"""Numerals and units of a script that parts its words by blanks."""


def parts_words(language: str) -> bool:
    """Whether a language writes its words apart; raises where nobody wrote tables for it.

    Examples
    --------
    >>> parts_words("en"), parts_words("zh")
    (True, False)

    """
    return isinstance(load(language).quantities, AlphabeticWords)
