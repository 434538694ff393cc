"""A language as one object: what each room needs to know of it, loaded when a room asks.

In: a language code. Out: a `Language`. Refused: a code nobody wrote tables for; no text is read as if it were Chinese.

A language is a package in this folder, named by its code, with a module a room (`repair`, `layout`, `sections`,
`quantities`, `indicators`, `goals`, `wording`), each with an instance `WORDS` of the shape that `shapes` defines.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from compare.records import UsageError

if TYPE_CHECKING:
    from compare.languages.shapes.goals import GoalWords
    from compare.languages.shapes.grids import GridWords
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.languages.shapes.layout import LayoutWords
    from compare.languages.shapes.periods import PeriodWords
    from compare.languages.shapes.quantities import AlphabeticWords, QuantityWords
    from compare.languages.shapes.repair import RepairWords
    from compare.languages.shapes.sections import SectionWords
    from compare.languages.shapes.sheets import SheetWords
    from compare.languages.shapes.wording import WordingWords

CODES = ("zh", "en")
"""The languages there are tables for; a new one is a folder beside these and an entry here."""


class Language:
    """What the rooms know of one language; each table is imported when it is first asked for.

    Examples
    --------
    >>> load("zh").goals is load("zh").goals
    True

    """

    repair: RepairWords | None
    """Damage that befalls this language alone; None where nothing is known to."""
    layout: LayoutWords
    """Page furniture and how lines are joined."""
    sections: SectionWords
    """Headings, roles, years."""
    quantities: QuantityWords | AlphabeticWords
    """Numerals, units and what surrounds them."""
    indicators: IndicatorWords
    """Names of indicators: synonyms, excluding families, light words."""
    goals: GoalWords
    """Commitments, bounds, stages, completion."""
    periods: PeriodWords
    """Dates, parts of a year, and what says that a figure is of one day."""
    grids: GridWords | None
    """Scales, units and periods of tables; None where nobody wrote them yet."""
    sheets: SheetWords | None
    """Words of tables whose units are printed as words; None for languages that print signs."""
    wording: WordingWords
    """Ends of sentences, stop words, marks of names."""

    def __init__(self, code: str) -> None:
        self.code = code  # one of `CODES`

    if not TYPE_CHECKING:  # to a checker these are the tables above and no others

        def __getattr__(self, room: str) -> object:
            if room not in Language.__annotations__:
                raise AttributeError(f"a language has no table {room!r}")
            try:
                words = import_module(f"compare.languages.{self.code}.{room}").WORDS
            except ModuleNotFoundError:
                if room not in _OPTIONAL:
                    raise
                words = None
            setattr(self, room, words)
            return words


_OPTIONAL = ("repair", "grids", "sheets")


@cache
def load(code: str) -> Language:
    """Return the tables of a language.

    Raises
    ------
    UsageError
        If there are none.

    Examples
    --------
    >>> load("fr")
    Traceback (most recent call last):
    compare.records.errors.UsageError: there are no tables for the language 'fr'; the languages are zh, en

    """
    if code not in CODES:
        raise UsageError(
            f"there are no tables for the language {code!r}; the languages are {', '.join(CODES)}"
        )
    return Language(code)
