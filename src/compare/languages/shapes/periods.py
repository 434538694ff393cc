"""What the dating of figures needs to know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.cue import Cue

__all__ = ["PeriodWords"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
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
