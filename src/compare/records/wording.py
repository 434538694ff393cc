"""What is worded alike or anew: a pair of sections or passages, and an edit between two wordings.

In: places. Out: frozen records. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records.places import Span
    from compare.records.reports import Role

__all__ = [
    "Edit",
    "Pair",
]


@dataclass(frozen=True, slots=True)
class Pair:
    """An old and a new section or passage that belong together, or one that has no partner.

    Attributes
    ----------
    relation : str
        same, partial, moved, new or gone.
    role : Role
    old, new : int or None
        Indices into the sections or passages of the two reports.
    similarity, confidence : float
        0 to 1.

    """

    relation: str
    role: Role
    old: int | None
    new: int | None
    similarity: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside a pair of passages.

    Attributes
    ----------
    op : str
        insert, delete, replace or moved.
    old_text, new_text : str
    old_at, new_at : Span
        Offsets into the two texts that were compared.
    kind : str
        wording, figure (nothing but digits differ), numbering (the mark of an item) or typography (width of signs,
        blanks, form of quotation marks).

    """

    op: str
    old_text: str
    new_text: str
    old_at: Span
    new_at: Span
    kind: str = "wording"
