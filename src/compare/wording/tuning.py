"""The numbers that decide which sentences are paired and how their differences are shown.

In: nothing. Out: three records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_REWRITTEN = "fitted on sentences rewritten by rule at four rates (tests/test_wording_sentences.py)"
_READING = "by reading redlines; not fitted"
_WORK = "a bound on work, not on answers"
_CHANCE = "the value of chi-squared with one degree of freedom that chance exceeds once in twenty times"
_HELD = "by reading reports; a quarter of it is held by tests/tuning/test_moved_settings.py"


@constants
class Sentences:
    """Which sentences belong together."""

    in_place: float = knob(0.4, 0.3, 0.6, _REWRITTEN)
    """Least likeness of a reworded sentence that kept its place."""
    moved: float = knob(0.65, 0.5, 0.8, _REWRITTEN)
    """Least likeness of one that did not."""
    surely_moved: float = knob(0.85, 0.7, 0.95, _REWRITTEN)
    """Likeness by which it has moved, whatever else it could be a part of."""
    moved_length: int = knob(6, 4, 12, _READING)
    """A shorter sentence is too common to be said to have moved."""
    part: float = knob(0.6, 0.4, 0.8, _REWRITTEN)
    """Least share of a left-over sentence found again in the pair beside it."""
    rival: float = knob(0.75, 0.5, 0.9, _REWRITTEN)
    """A pair less like than this part of what either side reaches elsewhere is none."""
    rarest: int = knob(8, 4, 16, _WORK)
    candidates: int = knob(4, 2, 8, _WORK)
    """Shared pairs of characters looked at, and sentences measured, for each sentence."""
    few: int = knob(200, 50, 1000, _WORK)
    """So few pairs of sentences are all measured."""
    common: int = knob(50, 20, 200, _WORK)
    """A pair of characters in more sentences than this is looked up only if there is no rarer one."""
    slow: int = knob(4_000, 3000, 5000, _WORK)
    """Characters up to which difflib is asked; beyond it, its words are compared instead."""


@constants
class Edits:
    """How a difference is shown."""

    least_kept: int = knob(3, 2, 5, _READING)
    """A run of kept characters shorter than this between two changes is no help to a reader …"""
    kept_part: float = knob(0.5, 0.25, 1.0, _READING)
    """… and so is one shorter than this part of the smaller change beside it."""
    phrase: int = knob(10, 6, 20, _READING)
    latin_phrase: int = knob(24, 12, 48, _READING)
    """Characters kept together that are worth showing where no sentences pair."""
    gap_length: int = knob(400, 200, 800, _READING)
    """In longer stretches without a pair, kept phrases would be kept by chance."""
    kept_share: float = knob(0.2, 0.1, 0.4, _READING)
    """A pair of sentences that keeps less than this is shown as one for the other."""


@constants
class Terms:
    """Which terms are listed as gained or lost."""

    least: float = knob(3.84, 2.71, 10.83, _CHANCE)
    """Keyness a term must have."""
    compound_times: int = knob(3, 2, 6, _READING)
    """How often two words must appear together to be one term …"""
    compound_share: float = knob(0.6, 0.4, 0.9, _READING)
    """… and which part of their uses that must be."""
    compound_passes: int = knob(2, 1, 3, _READING)
    """Two passes find terms of three and four words, too."""
    name: int = knob(40, 30, 50, _HELD)
    """A longer quotation is a sentence of its own, not a name."""


SENTENCES, EDITS, TERMS = Sentences(), Edits(), Terms()
