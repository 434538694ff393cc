"""What the dating of figures needs to know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class PeriodWords:
    """How a text says which days a figure is of."""

    day: Cue
    """A full date, with the groups ``y``, ``m`` and ``d``."""
    months: tuple[str, ...]
    """How the names of the months begin; empty where months are numbers."""
    cover: Cue
    """The words before the day on which the year of a report ends, on its cover."""
    year: Cue
    """A year alone, with the group ``y``."""
    lasting: Cue
    """Says that a date ends a stretch of time."""
    point: Cue
    """Says that a figure is of one day."""
    flows: Cue
    stocks: Cue
    """Titles of tables whose columns are stretches of time, and days."""
    closes: Cue
    """The name of a row of what there was at the end."""
    parts: tuple[tuple[Cue, int, int], ...]
    """Parts of a year, with their first and last month."""
    timed: Cue
    """What stands in each of `spans`: most sentences hold none of it, and are not looked through for each."""
    spans: tuple[tuple[str, Cue], ...]
    """What a sentence says of time, and how it is reckoned: ``years`` from ``y`` to ``z``, a ``day`` (``also``:
    another in a list), the ``months`` from ``m`` to ``n``, so many months that ``end`` on a day (``n``), a year
    that has ``ended`` on one, a ``month``, its ``last`` day, a ``part`` of a year (its words are ``p``), the
    ``close`` of a year, ``since`` a year or a ``plan`` began, so many years ``back`` (``n``), a ``year``. Where no
    year ``y`` is named it is that of the report. Further years are in the group ``more``.
    """
    counts: tuple[tuple[str, int], ...]
    """The words of such counts."""
    beside: Cue
    """What stands in front of a time that others are only compared with."""
    within: Cue
    """What follows a time that says which things are counted, not when."""
    apiece: Cue
    """Says that several times belong to several figures, one to each."""
    after: bool
    """Whether a time may stand behind its figure."""
