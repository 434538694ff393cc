"""What is worded alike or anew: a pair of sections or passages, and an edit between two wordings.

In: places. Out: frozen records. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records.places import Span
    from compare.records.reports import Role


@dataclass(frozen=True, slots=True)
class Pair:
    """An old and a new section or passage that belong together, or one that has no partner."""

    relation: str  # same, partial, moved, new or gone
    role: Role
    old: int | None  # indices into the sections or passages of the two reports
    new: int | None
    similarity: float  # 0 to 1
    confidence: float


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside a pair of passages."""

    op: str  # insert, delete, replace or moved
    old_text: str
    new_text: str
    old_at: Span  # offsets into the two texts that were compared
    new_at: Span
    # wording, figure (nothing but digits differ), numbering (the mark of an item) or typography (width of signs,
    # blanks, form of quotation marks).
    kind: str = "wording"
