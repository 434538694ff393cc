"""What the room `quantities` has to know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages import Cue

__all__ = ["QuantityWords"]


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Numerals, units and the words around them.

    Attributes
    ----------
    digits : dict of str to int
        Numeral words below ten (一, three) and, in English, the teens and tens.
    multipliers : dict of str to int
        What multiplies the number before it (万, million).
    classifiers : tuple of str
        Measure words that count things and stand before the noun they count.
    measures : tuple of str
        Units of length, area, mass, energy, money …: they tell how much, not how many.
    bases : dict of str to (str, float)
        Units that are another unit times a factor; the value is given in the other.
    durations : tuple of str
        Units of time that may date an event instead of measuring one.
    calendar : tuple of str
        What makes the number before it a date or a year.
    ranks : tuple of str
        What makes the number before it a grade, a rank or a name (500强, 5A级).
    before, after : tuple of str
        Qualifiers that stand before and behind the number.
    inside : tuple of str
        Qualifiers that stand within it (3700多万).
    links : tuple of str
        What joins an indicator to its number and belongs to neither.
    rises, falls : tuple of str
        Words of growth and decline; a percentage behind one is a rate.
    levels : tuple of str
        What follows such a word when a level is reached, not a change told (提高到).
    origins : tuple of str
        What opens the start value of a movement (由X增至Y).
    shares : tuple of str
        Words that make a percentage a share of something, whatever verb stands near.
    rate_nouns, fall_nouns : tuple of str
        Nouns that name a rate by themselves (增速), and those that name a decline (降幅).
    parts, totals, pers : tuple of str
        Openers of a sub-total, of a cumulative figure, of a value per unit.
    respectively, alike : tuple of str
        Words that deal a list of values to a list of names, or one value to all of them.
    joints : tuple of str
        What joins the members of a list.
    openers : tuple of str
        Words of time, scope and manner that may open a clause and are no part of an indicator.
    acts : tuple of str
        Verbs of activity: dropped before an indicator, and a sign that the noun follows the number.
    ends : tuple of str
        Predicates and function words at which a noun phrase behind a number ends.
    heads : tuple of str
        Endings that make a noun a measure (量, 率); a list shares the last one.
    abstract : tuple of str
        Nouns that a small spelled-out number counts without measuring (六个方面).
    idle : tuple of str
        Classifiers that after 一 say "some" or "a", not "1".
    vague : Cue
        Amounts without a number.
    names : tuple of Cue
        Numerals that are part of a name, a word or a saying.
    ordinals, versions, markers, years, dates : Cue
        The other things that merely look like measurements.
    quoted : Cue
        A quoted name or a title.

    """

    digits: dict[str, int]
    multipliers: dict[str, int]
    classifiers: tuple[str, ...]
    measures: tuple[str, ...]
    bases: dict[str, tuple[str, float]]
    durations: tuple[str, ...]
    calendar: tuple[str, ...]
    ranks: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    inside: tuple[str, ...]
    links: tuple[str, ...]
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    levels: tuple[str, ...]
    origins: tuple[str, ...]
    shares: tuple[str, ...]
    rate_nouns: tuple[str, ...]
    fall_nouns: tuple[str, ...]
    parts: tuple[str, ...]
    totals: tuple[str, ...]
    pers: tuple[str, ...]
    respectively: tuple[str, ...]
    alike: tuple[str, ...]
    joints: tuple[str, ...]
    openers: tuple[str, ...]
    acts: tuple[str, ...]
    ends: tuple[str, ...]
    heads: tuple[str, ...]
    abstract: tuple[str, ...]
    idle: tuple[str, ...]
    vague: Cue
    names: tuple[Cue, ...]
    ordinals: Cue
    versions: Cue
    markers: Cue
    years: Cue
    dates: Cue
    quoted: Cue
