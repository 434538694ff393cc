"""What `indicators` must know of a language to tell whether two names mean the same measurement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.languages.cue import Cue


@constants
class IndicatorWords:
    """Names of indicators: what is one name, what never is, what says nothing."""

    synonyms: Mapping[str, tuple[str, ...]]
    """The name kept, and the names that mean the same measurement; whole phrases, found inside longer names."""
    meanings: Mapping[str, tuple[str, ...]]
    """Words of one meaning where two years of one office are laid side by side; each with itself among them."""
    lines: tuple[Cue, ...]
    """The best known lines of a filing, by the path of a row without brackets and with what its amount is for; the
    first comes first."""
    wholes: tuple[str, ...]
    """Endings of names of all there is."""
    apart: tuple[tuple[tuple[str, ...], ...], ...]
    """Families of words that exclude each other: each family is a tuple of alternatives, each alternative a tuple of
    words that mean the same in it. Names that hold different alternatives are different things."""
    fillers: tuple[str, ...]
    """Words that say nothing of what is measured: time, reach, the verb between name and number, the growth."""
    light: frozenset[str]
    """Words so common in names that sharing them proves little."""
    amounts: tuple[str, ...]
    """Endings of words that only say that they are amounts, longest first; left out where words share a meaning."""
    units: tuple[tuple[str, ...], ...]
    """Units that may stand for each other where the names agree, difference computed."""
    spellings: tuple[tuple[str, ...], ...]
    """Units that are one and the same, written differently."""
    measures: tuple[Mapping[str, float], ...]
    """Units of one measure, each with how many of the smallest it holds: one is told in the other."""
    counted: tuple[tuple[str, ...], ...]
    """Units of different base (heads and visits) that may be laid side by side, difference not computed."""
    moves: Cue
    """Begins the name of a figure that tells how much of a thing came or went (fewer poor by ten thousand)."""
    movement: Cue
    """Ends the text before a figure that tells how far something moved."""
    arrival: Cue
    """Ends the text before a figure that tells where something stands at the end."""
    average: Cue
    """Says in the text before a figure that it is a mean of several years."""
    span_of_years: Cue
    """Says of a heading or a clause that it tells of several years together, or of a later year."""
    years_open: Cue
    """Opens a stretch of text that tells of several years together; every line is given with the newline before."""
    year_opens: Cue
    """Opens a stretch of text that tells of the one year reviewed; a year it names must be that one."""
    one_year: Cue
    """Says in the clause before a figure that it is of one year, whatever stands around it."""
    in_year: Cue
    """Says in the clause before a figure that what it counts was done within the year."""
    monthly: Cue
    """Says in the clause before a figure that it is of each month."""
    a_month: str
    """What stands behind the unit of such a figure."""
    running: Cue
    """Says in the clause before a figure that the amount adds up over the years."""
    since: Cue
    """Says that a figure is measured from another base than the year before."""
    earlier: Cue
    """Says in the clause before a figure that it belongs to the year before the one reviewed."""
    outside: Cue
    """Says in the clause before a figure that it belongs to a wider place, for comparison."""
    meant: Cue
    """Says in the clause before a figure that it is the part that is meant for one purpose."""
    planned: Cue
    """Says in the clause before a figure that it is what was planned, no outcome."""
    year: Cue
    """A year printed in figures, in a group."""
    words: Cue | None
    """What to cut a name into where words are parted by blanks; None where a dictionary must do it."""
    added: Cue
    """Says in the clause before a figure that it counts what is new."""
    stands: Cue
    """Ends the text before a figure that counts all there is."""
    follows: Cue
    """Begins the text behind a figure that only tells the size of the thing named there."""
    budgets: tuple[str, ...]
    """End the name of what was only set for the year."""
    bound: Cue
    """The bound of a class of things within a name: two bounds are two classes."""
    everywhere: Cue
    """Says in the clause before a figure that it is of the whole place or house."""
    office: Cue
    """Says of one of whom a figure is that it is a single office."""
    each_month: Cue
    each_year: Cue
    """Say in the clause before a figure, in its name or its unit how often so much is paid or done."""
    list_mark: str
    """The character between the names of a list."""
    ends: str
    """Characters that end a sentence."""
    stops: str
    """Characters that end a clause."""

    @property
    def alphabetic(self) -> bool:
        """Whether blanks part words, so that a word has ends and letters have two cases."""
        return self.words is not None
