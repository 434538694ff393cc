"""How alike two names can be at most, told from their letters alone.

In: names, and the `Likeness` that would compare them. Out: an `Outline` of each, and a bound for two of them.
Refused: nothing. To compare two names takes ten times as long; most pairs are refused by the bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.indicators.names import proportion
from compare.indicators.tuning import NAMES

if TYPE_CHECKING:
    from collections.abc import Collection

    from compare.indicators.names import Likeness, Name

__all__ = ["DUST", "Outline", "Outlines", "likeness_at_most"]


#: What rounding may add to a likeness.
DUST = 1e-6


class Outline(NamedTuple):
    """What of a name decides how alike it can be to another.

    Attributes
    ----------
    letters, telling, light : int
        The letters of all its words, of those that name something and of the light ones, as bits of a number.
    again : int
        How many letters come again.
    per_letter : float
        The most that a letter in common can add to what two names share.
    total : float
        The weight of all words.

    """

    letters: int
    telling: int
    light: int
    again: int
    per_letter: float
    total: float


class Outlines:
    """Draws the outlines of the names of one pair of reports, each once."""

    def __init__(self, likeness: Likeness, light: Collection[str]) -> None:
        self._weight = likeness.weight
        self._light = light
        self._bits: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._outlines: dict[Name, Outline] = {}

    def of(self, name: Name) -> Outline:
        """Give the outline of a name."""
        outline = self._outlines.get(name)
        if outline is None:
            outline = self._outlines[name] = self._draw(name)
        return outline

    def at_most(self, a: Name, b: Name) -> float:
        """Give how alike two names can be at most."""
        return likeness_at_most(self.of(a), self.of(b))

    def _draw(self, name: Name) -> Outline:
        telling = light = length = 0
        per_letter = total = 0.0
        for word in dict.fromkeys(name.words):
            bits, weight = self._words.get(word) or self._read(word), self._weight(word)
            if word in self._light:
                light |= bits
            else:
                telling |= bits
                per_letter = max(per_letter, 2 * weight / (len(word) + 1))
            total += weight
            length += len(word)
        letters = telling | light
        return Outline(letters, telling, light, length - letters.bit_count(), per_letter, total)

    def _read(self, word: str) -> int:
        bits = 0
        for letter in word:
            bits |= self._bits.setdefault(letter, 1 << len(self._bits))
        self._words[word] = bits
        return bits


def likeness_at_most(a: Outline, b: Outline) -> float:
    """Tell how alike two names can be at most.

    Two words of `a` and `b` letters, `n` of them common, add `2n/(a+b)` times the lesser of their weights to what
    the names share. So no letter of a word of weight `w` adds more than `2w/(a+1)`; a light word adds `NAMES.light`.
    """
    letters, telling, light, again, per_letter, total = a
    other_letters, other_telling, other_light, other_again, other_per_letter, other_total = b
    if not letters & other_letters:
        return 0.0
    repeats = min(again, other_again)
    full = (telling & other_telling).bit_count() + repeats
    slight = (light & other_letters | letters & other_light).bit_count() + repeats
    return proportion(min(per_letter, other_per_letter) * full + NAMES.light * slight, total, other_total)
