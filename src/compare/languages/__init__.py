"""What differs by language, as data: headings, numerals, units, cue words, synonyms.

In: a language code. Out: a `Language`, whose attributes are the tables of the rooms (one module per language and room,
each an instance of the dataclass that `shapes` defines for it). Refused: an unknown language, and logic; the rooms read
these tables and hold the rules. No room imports `zh` or `en` by name: it loads the language of the report it is given.
"""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.language import CODES, Language, load

__all__ = ["CODES", "Cue", "Language", "load"]
