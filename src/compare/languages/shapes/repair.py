"""What a language tells the room `repair`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages import Cue

__all__ = ["RepairWords"]


@dataclass(frozen=True, slots=True)
class RepairWords:
    """How readings are noted in a garbled text.

    Attributes
    ----------
    notes : Cue
        One or more syllables in brackets, right behind a character.
    syllable : Cue
        One of them, the syllable itself as group 1.

    """

    notes: Cue
    syllable: Cue
