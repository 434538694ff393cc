"""What differs by language, as data: headings, numerals, units, cue words, synonyms.

In: a language code. Out: a `Language`, whose attributes are the tables of the rooms (one module per language and room,
each an instance of the dataclass that `shapes` defines for it). Refused: an unknown language, and logic; the rooms read
these tables and hold the rules. No room imports `zh` or `en` by name: it loads the language of the report it is given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from compare.languages.language import CODES, Language, load

__all__ = ["CODES", "Cue", "Language", "load"]


@dataclass(frozen=True)
class Cue:
    """A regular expression with its proof: a text it must find and a near miss it must not.

    Examples
    --------
    >>> Cue(r"[一二三四五六七八九十]是", match="二是完善制度", miss="但是").pattern
    '[一二三四五六七八九十]是'

    """

    pattern: str
    match: str
    miss: str
    note: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when it is first used."""
        return re.compile(self.pattern)

    @cached_property
    def any_case(self) -> re.Pattern[str]:
        """The expression for letters of either case."""
        return re.compile(self.pattern, re.IGNORECASE)
