"""Look up the unit that stands at an offset of a Chinese text.

In: a text and an offset. Out: the longest unit of the closed lists that stands there. Refused: nouns that merely
begin like a unit (方面, 次干道).
"""

from __future__ import annotations

from compare.languages.zh.quantities import WORDS

__all__ = ["AGES", "CLASSIFIERS", "DURATIONS", "MONEY", "is_lookalike", "unit_at"]

CLASSIFIERS = frozenset(WORDS.classifiers)
MONEY = frozenset(WORDS.money)
DURATIONS = frozenset(WORDS.durations)
AGES = frozenset(WORDS.ages)


def _by_first(words: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """Sort the lengths of words by their first sign, the longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {sign: tuple(sorted(sizes, reverse=True)) for sign, sizes in lengths.items()}


_UNITS = frozenset(WORDS.classifiers + WORDS.measures + WORDS.money + WORDS.durations + tuple(WORDS.bases))
_LENGTHS = _by_first(tuple(_UNITS))
_LOOKALIKES = frozenset(WORDS.lookalikes)
_LOOK_LENGTHS = _by_first(WORDS.lookalikes)


def unit_at(text: str, at: int) -> str:
    """Give the longest unit that stands at an offset, empty if none does.

    Examples
    --------
    >>> unit_at("3.5万平方公里", 4), unit_at("12方面", 2)
    ('平方公里', '方')

    """
    for length in _LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in _UNITS and not (
            unit.isascii()
            and unit[-1].isalpha()
            and text[at + length : at + length + 1].isascii()
            and text[at + length : at + length + 1].isalpha()
        ):
            return unit
    return ""


def is_lookalike(text: str, at: int, unit: str) -> bool:
    """Whether a noun stands there that merely begins like the unit."""
    lengths = _LOOK_LENGTHS.get(text[at : at + 1], ())
    return any(length > len(unit) and text[at : at + length] in _LOOKALIKES for length in lengths)
