"""A section or a passage as the aligner sees it.

In: text. Out: `Piece`. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.tuning import HEADS
from compare.lazy import regex
from compare.text import first_piece

if TYPE_CHECKING:
    from compare.records import Role

_CLAUSE_ENDS = "。；：;:\n"
_FULL_STOP = regex(r"\.\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A section or a passage as the aligner sees it."""

    text: str
    head: str
    role: Role
    chapter: int
    section: int


def head_of(text: str, heading: str = "") -> str:
    """Return the words a passage announces its subject with: its run-in heading or its first clause."""
    return (heading or _FULL_STOP.split(first_piece(text, _CLAUSE_ENDS), maxsplit=1)[0])[: HEADS.longest]
