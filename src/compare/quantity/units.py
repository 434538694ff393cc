"""Look up the unit that stands at an offset of a Chinese text.

In: a text and an offset. Out: the longest unit of the closed lists that stands there. Refused: nouns that merely
begin like a unit (方面, 次干道).
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from compare.quantity.lexicon import SIGNS as WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CLASSIFIERS = frozenset(WORDS.classifiers)
MONEY = frozenset(WORDS.money)
MEASURES = frozenset(WORDS.measures)
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

# The user's own measure words, for as long as one search takes; a context variable, so that threads do not mix.
_MORE: ContextVar[tuple[str, ...]] = ContextVar("_MORE", default=())


@contextmanager
def more_units(units: Iterable[str]) -> Iterator[None]:
    """Let measure words of the user's own count as units inside the `with` block.

    Examples
    --------
    >>> with more_units(["航次"]):
    ...     unit_at("开行120航次", 5)
    '航次'

    """
    token = _MORE.set(tuple(sorted(units, key=len, reverse=True)))
    try:
        yield
    finally:
        _MORE.reset(token)


def unit_at(text: str, at: int) -> str:
    """Give the longest unit that stands at an offset, empty if none does.

    Examples
    --------
    >>> unit_at("3.5万平方公里", 4), unit_at("12方面", 2)
    ('平方公里', '方面')

    """
    for length in _LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in _UNITS and not (
            unit.isascii()
            and unit[-1].isalpha()
            and text[at + length : at + length + 1].isascii()
            and text[at + length : at + length + 1].isalpha()
        ):
            return max(unit, _own_unit_at(text, at), key=len)
    return _own_unit_at(text, at)


def _own_unit_at(text: str, at: int) -> str:
    own = _MORE.get()
    return next((unit for unit in own if text.startswith(unit, at)), "") if own else ""


def is_lookalike(text: str, at: int, unit: str) -> bool:
    """Whether a noun stands there that merely begins like the unit."""
    lengths = _LOOK_LENGTHS.get(text[at : at + 1])
    if lengths is None:
        return False
    return any(length > len(unit) and text[at : at + length] in _LOOKALIKES for length in lengths)
