"""The numbers that decide what is mended, and what is left as it is.

In: nothing. Out: five records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_DAMAGE = "fitted on reports garbled on purpose at known places (tests/garbling)"
_PAGES = "by reading pages as they were copied; not fitted"
_WORK = "a bound on work, not on answers"


@constants
class Layout:
    """Which lines are page furniture, and which are broken."""

    head_lines: int = knob(60, 30, 120, _PAGES)
    """How far from the top the furniture above a body may reach."""
    tail_from: float = knob(0.5, 0.3, 0.8, _PAGES)
    tail_share: float = knob(0.25, 0.1, 0.5, _PAGES)
    """The body fills at least this part of a page; what follows an end mark is furniture only if it is no more than
    that part."""
    mark_limit: int = knob(120, 60, 200, _PAGES)
    """An end mark is a short line (licences are the longest)."""
    contents_within: int = knob(80, 40, 160, _PAGES)
    least_entries: int = knob(2, 2, 4, _PAGES)
    """A table of contents begins within so many lines and has at least so many entries."""
    stamps: int = knob(3, 2, 5, _PAGES)
    """What is said so often, in the middle of sentences, is stamped into the text."""
    least_stamp: int = knob(4, 3, 8, _PAGES)
    stamp_limit: int = knob(20, 10, 40, _PAGES)
    least_around: int = knob(12, 8, 30, _PAGES)
    """A line stamped in is of so many characters, and the broken lines around it at least that long."""
    between: int = knob(2, 0, 4, _PAGES)
    short: int = knob(20, 10, 40, _PAGES)
    """So many lines of so few characters (a column's name, a part) may be between two of its entries."""
    long: int = knob(500, 300, 1000, _PAGES)
    least_indents: int = knob(3, 2, 6, _PAGES)
    """A line longer than this that contains so many indents contains several paragraphs."""
    least_marks: int = knob(2, 2, 4, _PAGES)
    """The same with single blanks, where so many of them are followed by the number of a heading."""
    least_spread: int = knob(30, 15, 60, _PAGES)
    spread: float = knob(4.0, 2.0, 8.0, _PAGES)
    """Characters with a blank between them: so many, and so many times as often as without one, are spread by a
    copy."""
    paragraph: int = knob(30, 20, 60, _PAGES)
    """From this length on a line shows how the text sets its paragraphs (indented, or apart by a blank line)."""
    prose: int = knob(60, 40, 100, _PAGES)
    """A line without a full stop inside it is prose all the same when it is as long as this."""
    share: float = knob(0.6, 0.5, 0.9, _PAGES)
    """Paragraphs of which so many are indented, or apart, are meant to be."""
    least_wrapped: int = knob(20, 10, 40, _PAGES)
    """A text of fewer lines does not show whether its lines are cut at a margin."""
    slack: int = knob(2, 1, 4, _PAGES)
    """A line is full when it is at most so much shorter than the longest: signs are kept from line starts."""
    full: float = knob(0.4, 0.3, 0.7, _PAGES)
    stopped: float = knob(0.3, 0.1, 0.5, _PAGES)
    """At least this part of the lines are full where lines are cut at a margin, and at most that part of the full
    lines end a sentence by chance."""


@constants
class Garbled:
    """Where damage is looked for, and how sure a reading must be."""

    window: int = knob(600, 300, 1200, _WORK)
    """Characters that are looked at from where damage begins."""
    steps: int = knob(10_000, 5_000, 50_000, _WORK)
    """Tokens read in search of what was lost, in all; no report is so damaged, only flagged beyond."""
    before: int = knob(8, 4, 16, _DAMAGE)
    """Characters before a run that are weighed with it."""
    margin_noted: float = knob(2.0, 1.0, 4.0, _DAMAGE)
    margin_bare: float = knob(3.5, 2.0, 6.0, _DAMAGE)
    """How much likelier a reading must be than the next one, as a logarithm. A note inside the run nearly names what
    is missing; without one the words alone must show it, and they are more often wrong."""
    torn: int = knob(6, 3, 12, _DAMAGE)
    """Characters around damage that are not asked for the words of the text."""
    always: float = knob(0.8, 0.5, 1.0, _DAMAGE)
    """Share of its places at which a character has a note, to say that it always has."""


@constants
class Shifts:
    """How readings of a shifted run are weighed, as logarithms of their odds."""

    beam: int = knob(60, 30, 120, _WORK)
    grown: int = knob(30, 15, 60, _WORK)
    dropped: int = knob(12, 6, 24, _WORK)
    """Guesses kept at each step; of these, for how many a dropped character is thought of, and how many such guesses
    are followed."""
    behind: float = knob(30.0, 15.0, 60.0, _WORK)
    """How far behind the best a guess may fall."""
    context: int = knob(4, 2, 8, _DAMAGE)
    """Sound characters behind a run that are weighed with it."""
    longest: int = knob(150, 75, 300, _WORK)
    """Tokens after which a run is given up."""
    risk_gone: float = knob(1.5, 0.5, 3.0, _DAMAGE)
    risk_lost: float = knob(0.5, 0.0, 2.0, _DAMAGE)
    """What a dropped character takes off the margin, as not all that may be gone is thought of; and a byte lost
    without a note."""
    after_loss: float = knob(-1.5, -3.0, 0.0, _DAMAGE)
    """Two bytes that are gone, or one that was put in."""
    wrong_note: float = knob(-15.0, -30.0, -8.0, _DAMAGE)
    """A note that is no reading of its character."""
    unlisted: float = knob(-2.0, -4.0, 0.0, _DAMAGE)
    bare_elsewhere: float = knob(-6.0, -12.0, -3.0, _DAMAGE)
    """A straddling character that is annotated nowhere else in the text, or that is without a note elsewhere."""
    bare_here: float = knob(-8.0, -16.0, -4.0, _DAMAGE)
    """A character without its note that has one everywhere else."""
    frequency: float = knob(0.3, 0.0, 1.0, _DAMAGE)
    """How much the frequency of an unlisted character counts."""
    not_traditional: float = knob(-1.5, -3.0, 0.0, _DAMAGE)
    """Where all listed characters are traditional ones and this one is not."""


@constants
class Likelihood:
    """How likely a text is, as a logarithm, by the words of a word list and of the text itself."""

    word: int = knob(5, 3, 8, _WORK)
    """Longest word looked up."""
    sample: int = knob(200_000, 50_000, 1_000_000, _WORK)
    """Characters of the text that are looked at for what it says elsewhere."""
    report_word: float = knob(-8.5, -12.0, -6.0, _DAMAGE)
    """At least the likelihood of a word of reports: one of 5,000."""
    strange_pair: float = knob(-4.0, -8.0, -2.0, _DAMAGE)
    """Two characters that no word holds."""
    own: float = knob(0.2, 0.1, 0.5, _DAMAGE)
    """Weight of the words of the text itself against those of the word list."""
    few: int = knob(500, 200, 2000, _DAMAGE)
    """A shorter text counts as one of so many words."""
    lone: float = knob(-2.0, -4.0, -1.0, _DAMAGE)
    """A character used as a word, and nowhere else in this text so."""
    pair: float = knob(0.7, 0.3, 1.5, _DAMAGE)
    triple: float = knob(1.0, 0.5, 2.0, _DAMAGE)
    """What a pair and three characters count that the text contains elsewhere as well."""
    unusual: float = knob(-10.0, -20.0, -5.0, _DAMAGE)
    """A sign that reports do not use."""


@constants
class Points:
    """Which points end a sentence, and which blanks begin a heading."""

    reach: int = knob(40, 20, 80, _PAGES)
    """So many characters before a point show whether a sentence ends there."""
    mark: int = knob(12, 6, 24, _PAGES)
    """Characters of the longest number of a heading."""


LAYOUT, GARBLED, SHIFTS, LIKELIHOOD, POINTS = Layout(), Garbled(), Shifts(), Likelihood(), Points()
