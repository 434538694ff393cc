"""How a character is read, for telling a pinyin note from any other bracket.

In: characters and syllables. Out: whether they belong together. Refused: nothing; what has no reading
matches none.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_TONES = "\u0300\u0301\u0304\u030c"


@cache
def readings(char: str) -> frozenset[str]:
    """Return all readings of a character, with tone marks and without.

    Examples
    --------
    >>> sorted(readings("区"))
    ['ou', 'qu', 'qū', 'ōu']

    """
    toned = set(_dictionary().get(ord(char), "").split(",")) - {""} if len(char) == 1 else set()
    return frozenset(unicodedata.normalize("NFC", r) for r in toned | {bare(r) for r in toned})


def bare(syllable: str) -> str:
    """Take the tone mark off a syllable.

    Examples
    --------
    >>> bare("qū"), bare("lǜ")
    ('qu', 'lü')

    """
    split = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in split if c not in _TONES))


def is_reading(syllable: str, char: str) -> bool:
    """Whether a character may be read so.

    Examples
    --------
    >>> is_reading("qū", "區"), is_reading("qu", "區"), is_reading("fù", "區")
    (True, True, False)

    """
    return unicodedata.normalize("NFC", syllable.lower()).replace("v", "ü") in readings(char)


def is_syllable(text: str) -> bool:
    """Whether some character may be read so.

    Examples
    --------
    >>> is_syllable("qū"), is_syllable("app")
    (True, False)

    """
    return bare(text.lower()).replace("v", "ü") in _syllables()


@cache
def _syllables() -> frozenset[str]:
    common = "".join(
        bytes((lead, trail)).decode("gbk") for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFA)
    )
    toned = {r for char in common for r in _dictionary().get(ord(char), "").split(",")}
    return frozenset(bare(r) for r in toned)


@cache
def _dictionary() -> dict[int, str]:
    """Return the readings by code point; the table itself, as asking for one character after the other is slow."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 (loads its tables; clean texts never need them)

    return PINYIN_DICT
