"""How a character is read, for telling a pinyin note from any other bracket.

In: characters and syllables. Out: whether they belong together. Refused: nothing; what has no reading
matches none.
"""

from __future__ import annotations

import unicodedata
from functools import cache

__all__ = ["is_reading", "is_toned", "readings"]

_TONES = "\u0300\u0301\u0304\u030c"


@cache
def readings(char: str) -> frozenset[str]:
    """Give all readings of a character, with tone marks and without.

    Examples
    --------
    >>> sorted(readings("区"))
    ['ou', 'qu', 'qū', 'ōu']

    """
    from pypinyin import pinyin  # noqa: PLC0415 (loads its dictionaries; clean texts never need them)

    toned = {r for found in pinyin(char, heteronym=True, errors="ignore") for r in found}
    return frozenset(unicodedata.normalize("NFC", r) for r in toned | {_bare(r) for r in toned})


def _bare(syllable: str) -> str:
    split = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in split if c not in _TONES))


def is_toned(syllable: str) -> bool:
    """Tell whether a syllable carries a tone mark.

    Examples
    --------
    >>> is_toned("lǜ"), is_toned("lü")
    (True, False)

    """
    return any(c in _TONES for c in unicodedata.normalize("NFD", syllable))


def is_reading(syllable: str, char: str) -> bool:
    """Tell whether a character may be read so.

    Examples
    --------
    >>> is_reading("qū", "區"), is_reading("qu", "區"), is_reading("fù", "區")
    (True, True, False)

    """
    return unicodedata.normalize("NFC", syllable.lower()).replace("v", "ü") in readings(char)
