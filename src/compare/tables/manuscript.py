"""A text and its revision in one: what a writer of tracked changes needs.

In: paragraphs cut into stretches, each with what became of it. Out: frozen values, and the old and the new text they
spell. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

_GONE = {"old": ("insert", "moved-here"), "new": ("delete", "moved-away")}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph."""

    text: str
    op: str = "keep"  # keep, delete, insert, moved-away or moved-here
    # Number of the move it is part of, 0 for none. What was reworded in a moved sentence is deleted or inserted
    # there, and carries the number too.
    move: int = 0
    notes: tuple[int, ...] = ()  # which notes of the manuscript speak of it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the old text, of the new one, or of both."""

    # title, line (before or between what follows), heading, passage or row: of a table, tabs between its cells.
    kind: str
    level: int  # of a heading, from 1
    stretches: tuple[Stretch, ...]
    op: str = "keep"  # what became of it as a whole; keep where both texts have it
    move: int = 0  # number of the move where the whole paragraph moved, 0 for none
    old_level: int = 0  # the level the heading had


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An old and a new text in one."""

    paragraphs: tuple[
        Paragraph, ...
    ]  # in the order of the new text; what the new one lacks stands where it was
    notes: tuple[str, ...] = ()  # remarks in the margin, by number from 0
    language: str = "zh"  # `zh` or `en`

    def lines(self, side: str) -> list[str]:
        """Spell the paragraphs of one side.

        Examples
        --------
        >>> both = Paragraph(
        ...     "passage", 0, (Stretch("修桥"), Stretch("三", "delete"), Stretch("四", "insert"))
        ... )
        >>> Manuscript((both,)).lines("old"), Manuscript((both,)).lines("new")
        (['修桥三'], ['修桥四'])

        """
        gone = _GONE[side]
        return [
            "".join(s.text for s in paragraph.stretches if s.op not in gone)
            for paragraph in self.paragraphs
            if paragraph.op not in gone
        ]
