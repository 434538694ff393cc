"""What the reading of tables needs to know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.cue import Cue

__all__ = ["GridWords"]


@dataclass(frozen=True, slots=True)
class GridWords:
    """Signs of scale, unit and period in and above a table.

    Attributes
    ----------
    scale : Cue
        How a table says that its amounts are in millions; the word is the first group.
    scales : tuple of (str, float)
        Those words and their factors.
    shares : Cue
        How a row or a head says that it counts shares.
    per_share : Cue
        How it says that an amount is for one share.
    shares_scale : Cue
        A scale for shares alone; the word is the first group.
    percent : Cue
        A row or a head of percentages.
    money_row : Cue
        How a row says that it is an amount, whatever else it names.
    currency, share : str
        The units.
    counted : Cue
        How a row says that it counts something that is no money.

    """

    scale: Cue
    scales: tuple[tuple[str, float], ...]
    shares: Cue
    per_share: Cue
    shares_scale: Cue
    percent: Cue
    money_row: Cue
    counted: Cue
    currency: str
    share: str
