"""The colours of a vocabulary are told apart by every reader, also by those who do not tell red from green."""

from __future__ import annotations

from itertools import combinations

import pytest

from compare.tables import vocabulary

# How linear red, green and blue are seen; of the dichromats after Machado, Oliveira and Fernandes (2009).
SEEN = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
APART = 15  # in CIE Lab: a glance tells two marks apart
ALIKE = {("not-comparable", "told-without-figure")}  # both: told, and not to be judged
DRAWN = [words for words in vocabulary.Coded.__subclasses__() if any(code.paint for code in words)]


def times(matrix, vector):
    """Multiply a matrix with a vector."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour, seen):
    """Return lightness, red to green and yellow to blue of a colour as somebody sees it."""
    parts = [byte / 255 for byte in bytes.fromhex(colour[1:])]
    linear = [((p + 0.055) / 1.055) ** 2.4 if p > 0.04045 else p / 12.92 for p in parts]
    found = zip(times(XYZ, times(SEEN[seen], linear)), WHITE, strict=True)
    x, y, z = (max(0, v / w) ** (1 / 3) if v / w > 0.008856 else 7.787 * v / w + 16 / 116 for v, w in found)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other, seen):
    """Return how far two colours are apart."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, seen), lab(other, seen), strict=True)) ** 0.5


@pytest.mark.parametrize("words", DRAWN, ids=lambda words: words.__name__)
@pytest.mark.parametrize("seen", SEEN)
def test_the_colours_of_a_vocabulary_are_told_apart(words, seen):
    """What stands side by side in a drawing has colours a dichromat tells apart too."""
    pairs = combinations([c for c in words if c.paint], 2)
    both = {("percent", "rate"), *ALIKE}  # a percentage and a rate share their scale
    near = [(a, b) for a, b in pairs if (a, b) not in both and distance(a.paint, b.paint, seen) < APART]
    assert near == []


def test_what_differs_in_kind_differs_in_colour():
    """A fall, a move and a step up are three things: not one of them has the colour of another."""
    kinds = (vocabulary.Direction.DOWN, vocabulary.PairRelation.MOVED, vocabulary.GoalRelation.UPGRADED)
    assert len({code.paint for code in kinds}) == 3


def test_up_and_down_have_one_colour_each():
    """A figure that rose, a target that is raised and a goal that goes further look alike; so do their contraries."""
    assert (
        vocabulary.Direction.UP.paint
        == vocabulary.Movement.RAISED.paint
        == vocabulary.GoalRelation.UPGRADED.paint
    )
    assert (
        vocabulary.Direction.DOWN.paint
        == vocabulary.Movement.LOWERED.paint
        == vocabulary.GoalRelation.LOWERED.paint
    )
