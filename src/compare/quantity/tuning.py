"""The numbers that decide which figures are found and what they measure, each with its range and its source.

In: nothing. Out: five records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_LESS = "swept over five reports: a quarter less changes figures, a quarter more none"
_MORE = "swept over five reports: a quarter more changes figures, a quarter less none"
_BOTH = "swept over five reports: a quarter less and a quarter more change figures"
_STILL = "swept over five reports: a quarter less or more changes no figure"
_HELD = "swept over five reports: no figure changes; tests/tuning/test_moved_figures.py holds it"
_READ = "by reading the answers of half of the places; not swept"
_FILED = "swept over five reports: no figure changes; tests/quantity/test_periods.py holds it"


@constants
class Reaches:
    """How many characters before or behind a figure are looked at."""

    before: int = knob(90, 68, 113, _HELD)
    """Before a number: more than any clause of the reports that were looked at."""
    behind: int = knob(40, 30, 50, _HELD)
    """Behind a number, for its noun, what is said of it and the class that it bounds …"""
    noun: int = knob(36, 27, 45, _HELD)
    """… and for its noun alone; the longest indicator of the reports read had 24."""
    subject: int = knob(36, 27, 45, _HELD)
    """Of a clause before, in which its subject is looked for."""
    bound: int = knob(16, 12, 20, _HELD)
    """Before a bound in which its name stands."""
    life: int = knob(12, 9, 15, _LESS)
    """Before a span of time, that say that it is measured; behind an index, that say that it goes on."""
    rank: int = knob(48, 36, 60, _HELD)
    """Before a place in a ranking, that say what is ranked."""
    apiece: int = knob(6, 5, 8, _HELD)
    """Before 一次, that say that it is done for each."""
    dash: int = knob(5, 4, 6, _HELD)
    """Before a dash, that show whether it stands behind a word or behind a number with its unit."""
    spaced: int = knob(120, 90, 150, _BOTH)
    """Before a number in a language of words parted by blanks …"""
    hedge: int = knob(14, 11, 18, _LESS)
    """… and before and behind it, for what hedges it."""


@constants
class Lengths:
    """From how many characters on a word or a name is something else."""

    name: int = knob(14, 11, 18, _LESS)
    """The longest name and its owner together that need no shortening …"""
    whole: int = knob(16, 12, 20, _LESS)
    """… and the longest that is kept after it."""
    owner: int = knob(12, 9, 15, _LESS)
    """The longest owner of what is counted."""
    place: int = knob(8, 6, 10, _HELD)
    """The longest place or office that a clause before names as owner."""
    act: int = knob(6, 5, 8, _BOTH)
    """The longest act."""
    agent: int = knob(14, 11, 18, _HELD)
    """The longest name of who acts …"""
    doer: int = knob(16, 12, 20, _HELD)
    """… and of who is counted as a doer."""
    subject: int = knob(14, 11, 18, _HELD)
    """The longest subject of a clause."""
    doing: int = knob(8, 6, 10, _HELD)
    """The longest thing done, and what stands before a manner."""
    stress: int = knob(3, 2, 4, _HELD)
    """The longest remark behind a word that stresses."""
    predicate: int = knob(20, 15, 25, _HELD)
    """The longest predicate behind a number …"""
    long: int = knob(5, 4, 6, _LESS)
    """… the shortest that is set before the thing it is told of …"""
    thing: int = knob(6, 5, 8, _HELD)
    """… and the longest thing of which it is told."""
    short: int = knob(4, 3, 5, _MORE)
    """A name, and a predicate, of two words at most says only a kind."""
    taker: int = knob(10, 8, 13, _BOTH)
    """The longest name of whom something reaches."""
    gathered: int = knob(3, 2, 4, _HELD)
    """The shortest noun that may stand for what several are gathered in."""
    topic: int = knob(16, 12, 20, _HELD)
    """The longest sentence before that is a heading."""
    portion: int = knob(3, 2, 4, _HELD)
    """The longest name of a part that is told as a share."""
    part: int = knob(6, 5, 8, _HELD)
    """The longest name that only says which part it is …"""
    part_behind: int = knob(4, 3, 5, _HELD)
    """… and where a noun stands behind the number."""
    second: int = knob(14, 11, 18, _HELD)
    """The longest noun that is joined to another one."""
    done: int = knob(3, 2, 4, _HELD)
    """The longest tail that is a thing and what became of it."""
    unit: int = knob(6, 5, 8, _LESS)
    """The longest noun that is taken for the unit of a number."""
    described: int = knob(12, 9, 15, _READ)
    """The longest description that may name what it describes."""
    grade: int = knob(5, 4, 6, _HELD)
    """The longest grade before a noun that several share, and one."""
    cell: int = knob(40, 30, 50, _STILL)
    """A cell with more characters is a sentence, whose figures are found as in any other."""


@constants
class Steps:
    """How many words, or figures, are looked at."""

    origin: int = knob(4, 3, 5, _HELD)
    """Words that may stand between 由 or 从 and its number (从每人每月…)."""
    comparison: int = knob(9, 7, 11, _HELD)
    """Words that may stand between 比 and the growth: a quoted name and what is said of it."""
    verb: int = knob(3, 2, 4, _HELD)
    """First words of an example among which its verb is."""
    holding: int = knob(6, 5, 8, _HELD)
    """First words of a clause among which the verb of what was held is."""
    name: int = knob(6, 5, 8, _BOTH)
    """Words of a name in a language of words parted by blanks."""
    listed: int = knob(12, 9, 15, _HELD)
    """Figures of one list."""


@constants
class Figures:
    """Which numerals are figures."""

    numeral: int = knob(24, 18, 30, _HELD)
    """Characters of the longest numeral: nineteen digits with their separators fit."""
    small: int = knob(10, 8, 13, _LESS)
    """A number spelled out up to this one may be a part of a word."""
    footnote: int = knob(30, 23, 38, _HELD)
    """A number in brackets up to this one is that of a footnote."""


@constants
class Periods:
    """Which times figures of a filing are of."""

    cover: int = knob(60_000, 45000, 75000, _FILED)
    """So many characters contain the cover of a filing."""
    winter: int = knob(2, 1, 3, _FILED)
    """A year that ends in no later month is that of the year before."""
    around: int = knob(200, 150, 250, _BOTH)
    """Characters to either side of a figure that may name its time."""
    nearest: int = knob(350, 263, 438, _FILED)
    """Days between the ends of two years of 52 or 53 weeks, or of a calendar: at least so many …"""
    farthest: int = knob(380, 285, 475, _FILED)
    """… and at most so many."""
    late: int = knob(100, 75, 125, _FILED)
    """A filing appears so many days after its year: a later date is no day of a figure."""


REACHES = Reaches()
LENGTHS = Lengths()
STEPS = Steps()
FIGURES = Figures()
PERIODS = Periods()
