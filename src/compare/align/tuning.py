"""The numbers that decide which sections and passages are paired.

In: nothing. Out: four records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_FITTED = "fitted on one hand-paired district and checked on a county, a ministry and a province"
_HANDS = "fitted on the hand-made pairs of four pairs of reports"
_LAWS = "by reading pairs; not fitted"


@constants
class Evidence:
    """What speaks for two pieces belonging together, beside the likeness of their texts, which counts 1."""

    head: float = knob(0.2, 0.1, 0.4, _FITTED)
    cross: float = knob(0.3, 0.1, 0.5, _FITTED)
    """Weight of head with head, and of a head found in the other text."""
    scale: float = knob(1.2, 0.8, 1.6, _FITTED)
    """Brings typical true pairs to where they are with the text alone."""
    role_opening: float = knob(0.85, 0.5, 1.0, _LAWS)
    role_untold: float = knob(0.6, 0.4, 0.9, _LAWS)
    role_other: float = knob(0.4, 0.2, 0.6, _FITTED)
    """Factor where one side opens, where its role is not known, where roles differ."""
    hub: float = knob(0.8, 0.4, 1.0, _FITTED)
    """How much of the mean of the next best is taken off."""
    hub_ranks: int = knob(3, 1, 5, _FITTED)
    """How many of them."""
    neighbour: float = knob(0.2, 0.1, 0.4, _FITTED)
    neighbour_cap: float = knob(0.25, 0.15, 0.5, _FITTED)
    """Weight of the neighbours, and how much one neighbour can say."""
    trace: float = knob(0.02, 0.01, 0.05, _LAWS)
    """Below this a pair shares nothing: its surroundings count for a third."""


@constants
class Matching:
    """From scores to pairs."""

    anchor: float = knob(0.08, 0.04, 0.16, _FITTED)
    """A pair scoring more shows which chapters and sections belong together."""
    first: float = knob(0.06, 0.03, 0.12, _FITTED)
    """The least score of a one-to-one pair."""
    lone: float = knob(0.06, 0.03, 0.12, _FITTED)
    """The least score by which a piece without a partner joins one that has its own."""
    best: float = knob(0.1, 0.05, 0.2, _FITTED)
    """The least score of a further pair that is the best of one side."""
    second: float = knob(0.15, 0.08, 0.3, _FITTED)
    """The least score of a further pair between two pieces that both have a partner."""
    lone_share: float = knob(0.9, 0.7, 1.0, _FITTED)
    """A piece without a partner joins its best, or one this close to its best."""
    second_share: float = knob(0.8, 0.6, 1.0, _FITTED)
    second_least: float = knob(0.4, 0.2, 0.6, _FITTED)
    """A further pair is nearly the best of one side and not far down the other's."""
    chapter: float = knob(0.1, 0.05, 0.2, _FITTED)
    chapter_half: float = knob(0.5, 0.3, 0.8, _LAWS)
    """Taken off where the chapters do not belong together; they do when this part of the smaller is paired."""
    section: float = knob(0.05, 0.02, 0.1, _FITTED)
    section_half: float = knob(0.5, 0.3, 0.8, _LAWS)
    """Added where the sections belong together."""
    section_alike: float = knob(0.05, 0.02, 0.1, _LAWS)
    """Texts less alike have less added than that, in proportion."""
    faint: float = knob(0.03, 0.015, 0.06, _FITTED)
    headed: float = knob(0.07, 0.035, 0.14, _FITTED)
    """Texts less alike, with heads that share less than that besides, are a pair only …"""
    doubted: float = knob(0.5, 0.3, 0.7, _FITTED)
    """… where role and surroundings are believed to this much."""
    sure: float = knob(0.15, 0.08, 0.3, _FITTED)
    """A score of this much is believed to about two thirds."""
    second_belief: float = knob(0.8, 0.6, 1.0, _LAWS)
    """What is left of the belief in a pair that is not the best of both sides."""
    verbatim: float = knob(0.5, 0.3, 0.8, _LAWS)
    """Inside one section only text as like as this is called moved; the rest was written afresh."""
    explained: float = knob(0.95, 0.8, 1.0, _LAWS)
    """A piece this like its partner has nothing left that a second partner could explain."""


@constants
class Echoes:
    """Which sentences go on in a passage of the next report."""

    length: int = knob(15, 10, 30, _HANDS)
    """A shorter sentence is a heading or a phrase that many passages hold."""
    alike: float = knob(0.3, 0.2, 0.6, _HANDS)
    """Least likeness of two sentences, each the other's nearest."""
    most: int = knob(4_000_000, 1_000_000, 16_000_000, "a bound on work, not on answers")
    """Where there are more pairs of sentences, none is looked for."""


@constants
class Heads:
    """What a passage without a heading is headed by."""

    longest: int = knob(45, 25, 90, _LAWS)
    """A first clause longer than this names no subject."""


EVIDENCE, MATCHING, ECHOES, HEADS = Evidence(), Matching(), Echoes(), Heads()
