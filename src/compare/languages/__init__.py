"""What differs by language, as data: headings, numerals, units, cue words, synonyms.

In: nothing. Out: one module per language and room (`zh.quantities`, `en.sections` …), each an instance of the
dataclass that `shapes` defines for that room. Refused: logic; the rooms read these tables and hold the rules.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Cue"]


@dataclass(frozen=True, slots=True)
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
