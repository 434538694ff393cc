"""The numbers that decide which figures are one indicator, each with its range and its source.

In: nothing. Out: the records, with their values in use. Refused: nothing.

The weights of evidence are in `compare.indicators._model`; they are fitted, not set.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_CLAUSES = "set on labelled pairs of names, tests/indicators"
_READING = "by reading reports; not fitted"
_PLACES = "set on answers to six pairs of reports, tests/indicators/fit.py"


@constants
class Names:
    """How alike two names are."""

    telling: float = knob(2.2, 1.5, 3.0, _CLAUSES)
    """The weight of words a name must hold to tell by itself what is measured."""
    word: float = knob(1.5, 1.0, 2.0, _CLAUSES)
    """What a word counts in a language that parts its words by blanks."""
    light: float = knob(0.2, 0.1, 0.4, _CLAUSES)
    """What a light word counts beside a word that names something."""
    conflict: float = knob(0.25, 0.1, 0.4, _CLAUSES)
    """Left of the likeness when the two names hold words that exclude each other."""
    one_sided: float = knob(0.92, 0.8, 1.0, _CLAUSES)
    """Left of it when only one of the names holds such a word."""
    other_head: float = knob(0.75, 0.6, 0.9, _CLAUSES)
    """Left of it when neither name holds the head of the other."""
    half_head: float = knob(0.93, 0.85, 1.0, _CLAUSES)
    """Left of it when one of the two does not."""
    inserted: float = knob(0.08, 0.0, 0.15, _CLAUSES)
    """What a word in the midst of a name that the other lacks takes away, times its weight."""
    same_letters: float = knob(0.5, 0.4, 0.7, _CLAUSES)
    """Words that share so many of their letters are partly the same word."""
    rarest: float = knob(0.35, 0.2, 0.5, _CLAUSES)
    """What a word of many names weighs at least."""
    repeated: float = knob(0.9, 0.8, 1.0, _CLAUSES)
    """How alike the names of two equal figures of one report must be to be one statement said twice."""


@constants
class Reach:
    """How much of the text around a figure is read."""

    left: int = knob(30, 20, 40, _READING)
    right: int = knob(14, 8, 20, _READING)
    """Characters left and right of a figure that tell whether two reports say the same."""
    before: int = knob(60, 40, 80, _PLACES)
    """Characters before a figure that are looked at for what it is about."""
    near: int = knob(8, 5, 12, _READING)
    """Characters before a figure in which a word of movement must stand."""
    beside: int = knob(14, 8, 20, _READING)
    """Characters between a level and the growth printed behind it."""
    members: int = knob(6, 4, 8, _READING)
    """Figures before a growth among which its level is looked for (分别增长)."""
    far: int = knob(24, 14, 36, _READING)
    """Characters between a figure and the change told of it."""
    fewest: int = knob(4, 2, 6, _READING)
    """So many characters before a figure belong to its clause, whatever stands among them."""
    long: int = knob(5, 4, 7, _READING)
    """A part of a list of names is a name by itself from this length on."""


@constants
class Evidence:
    """What is evidence on a pair."""

    steps: float = knob(0.3, 0.2, 0.5, _PLACES)
    """Orders of magnitude two years of one thing may lie apart before it speaks against them."""
    stretch: int = knob(20, 5, 25, _READING)
    """Figures of stretches that differ by more days are two."""
    nearly: float = knob(0.6, 0.5, 0.8, _READING)
    """Names that share so many letters are one but for a negation."""
    close: float = knob(0.5, 0.3, 0.8, _PLACES)
    """Values so many orders of magnitude apart are not near at all."""
    usual: float = knob(0.95, 0.8, 1.0, _PLACES)
    """How near they are taken to be where that says nothing."""
    fit: float = knob(0.02, 0.01, 0.03, _READING)
    misfit: float = knob(0.25, 0.15, 0.4, _READING)
    """How nearly an earlier value worked back from a growth must be met, and from where it speaks against a pair."""
    rival: float = knob(0.02, 0.01, 0.05, _PLACES)
    """The chance that a pair without a rival is taken to have one with."""
    many: int = knob(4, 3, 6, _PLACES)
    """From so many likely partners on two passages belong together."""
    edge: float = knob(1e-4, 0.00005, 0.0002, _PLACES)
    """A chance is kept so far from 0 and from 1: the model was fitted with it."""


@constants
class Series:
    """Which figures of several years are one series."""

    tied: float = knob(
        0.9, 0.8, 0.95, "99 of 100 pairs as likely as this are right; a line is of several pairs"
    )
    """A pair less likely than this ties no years together."""
    restated: float = knob(0.9, 0.8, 1.0, _CLAUSES)
    """How alike the names of a restated figure and a series must be."""


@constants
class Stock:
    """Which sentences two filings share but for their figures, and what is made of them."""

    many: int = knob(8, 4, 16, _READING)
    """So many figures in sentences that two reports share make them texts of stock sentences."""
    shortest: int = knob(30, 15, 60, _READING)
    """A shorter sentence says too little to be known again."""
    sure: float = knob(0.95, 0.9, 1.0, _READING)
    """Of the pairs in sentences of six companies that are the same but for figures and years so many are right;
    of those in sentences that are nearly the same two thirds are, which is why none is made of them."""
    around_year: int = knob(24, 12, 48, _READING)
    """A month stands so near before its year."""


@constants
class Apart:
    """Which figures are of several things told together, and which of one of them."""

    listed: int = knob(3, 3, 5, _READING)
    """So many things told together are no longer one of them."""
    word: int = knob(2, 1, 3, _READING)
    """So many letters make a word."""


NAMES, READ, EVIDENCE, SERIES, STOCK, APART = Names(), Reach(), Evidence(), Series(), Stock(), Apart()
