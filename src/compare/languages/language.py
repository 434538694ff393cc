"""A language as one object: what each room needs to know of it, loaded when a room asks.

In: a language code. Out: a `Language`. Refused: a code nobody wrote tables for; no text is read as if it were Chinese.

A language is a package in this folder, named by its code, with a module a room (`repair`, `layout`, `sections`,
`quantities`, `indicators`, `goals`, `wording`), each with an instance `WORDS` of the shape that `shapes` defines.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

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

__all__ = ["CODES", "Language", "load"]

CODES = ("zh", "en")
"""The languages there are tables for; a new one is a folder beside these and an entry here."""


@dataclass(frozen=True)
class Language:
    """What the rooms know of one language; each table is imported when it is first asked for.

    Attributes
    ----------
    code : str
        One of `CODES`.

    Examples
    --------
    >>> load("zh").goals is load("zh").goals
    True

    """

    code: str

    def _words(self, room: str) -> Any:
        return import_module(f"compare.languages.{self.code}.{room}").WORDS

    @cached_property
    def repair(self) -> RepairWords | None:
        """Damage that befalls this language alone; None where nothing is known to."""
        try:
            return self._words("repair")  # type: ignore[no-any-return]
        except ModuleNotFoundError:
            return None

    @cached_property
    def layout(self) -> LayoutWords:
        """Page furniture and how lines are joined."""
        return self._words("layout")  # type: ignore[no-any-return]

    @cached_property
    def sections(self) -> SectionWords:
        """Headings, roles, years."""
        return self._words("sections")  # type: ignore[no-any-return]

    @cached_property
    def quantities(self) -> QuantityWords | AlphabeticWords:
        """Numerals, units and what surrounds them."""
        return self._words("quantities")  # type: ignore[no-any-return]

    @cached_property
    def indicators(self) -> IndicatorWords:
        """Names of indicators: synonyms, excluding families, light words."""
        return self._words("indicators")  # type: ignore[no-any-return]

    @cached_property
    def goals(self) -> GoalWords:
        """Commitments, bounds, stages, completion."""
        return self._words("goals")  # type: ignore[no-any-return]

    @cached_property
    def periods(self) -> PeriodWords:
        """Dates, parts of a year, and what says that a figure is of one day."""
        return self._words("periods")  # type: ignore[no-any-return]

    @cached_property
    def grids(self) -> GridWords | None:
        """Scales, units and periods of tables; None where nobody wrote them yet."""
        try:
            return self._words("grids")  # type: ignore[no-any-return]
        except ModuleNotFoundError:
            return None

    @cached_property
    def sheets(self) -> SheetWords | None:
        """Words of tables whose units are printed as words; None for languages that print signs."""
        try:
            return self._words("sheets")  # type: ignore[no-any-return]
        except ModuleNotFoundError:
            return None

    @cached_property
    def wording(self) -> WordingWords:
        """Ends of sentences, stop words, marks of names."""
        return self._words("wording")  # type: ignore[no-any-return]


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
