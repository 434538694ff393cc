"""What a head, a caption or the name of a row says of time.

In: their words. Out: `When`: year, whether a day is named, length in months. Refused: years that only compare
(2024 vs. 2023) beyond the newer of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex

if TYPE_CHECKING:
    from compare.languages.shapes.grids import GridWords

ANY_YEAR = regex(r"(?<!\d)(?<!\d[.,])(?:19|20)\d\d(?!\d|[.,]\d)")
LETTERS = regex(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class When:
    """The time a figure is of."""

    year: int | None = None  # the newest year that is named
    # Whether a day or a month is named with it: years are counted by the day they end then, else by their name.
    dated: bool = False
    months: int = 0  # the length of a period that is told in months; 0 for a year or a day


NEVER = When()


def time_said(text: str, words: GridWords) -> When:
    """Return what a text says of time.

    Examples
    --------
    >>> from compare.languages import load
    >>> time_said("Three Months Ended March 31, 2024", load("en").grids)
    When(year=2024, dated=True, months=3)

    """
    years = [int(year) for year in ANY_YEAR.findall(text)]
    if not years:
        return When(months=_months(text, words))
    return When(max(years), bool(words.month.regex.search(text)), _months(text, words))


def _months(text: str, words: GridWords) -> int:
    found = words.months.regex.search(text)
    if not found:
        return 0
    return dict(words.lengths).get((found[1] or found[0]).lower(), 3) % 12


def without_time(text: str, words: GridWords) -> str:
    """Return the words of a text that say nothing of time.

    Examples
    --------
    >>> from compare.languages import load
    >>> without_time("Year ended December 31, 2024 Class A", load("en").grids)
    'Class A'

    """
    kept = words.month.regex.sub(" ", ANY_YEAR.sub(" ", text))
    return " ".join(word for word in LETTERS.findall(kept) if word.lower() not in words.time_words)


def only_time(text: str, words: GridWords) -> bool:
    """Whether a text names a year and nothing else."""
    return bool(ANY_YEAR.search(text)) and not without_time(text, words)
