"""The tables of one result, gathered: what a comparison hands to whoever shows or writes it.

In: frames with plain column names, sentences, drawings. Out: one frozen value. Refused: two tables of one
name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.records import UsageError
from compare.tables.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.tables.manuscript import Manuscript


@dataclass(frozen=True)
class Drawing:
    """A figure that is drawn when it is wanted."""

    name: str  # for the file, without a suffix
    title: str  # one line for people
    alt: str  # what the figure says, for those who cannot see it
    draw: Callable[[], Axes]  # without arguments, gives the axes of a finished figure
    table: str = ""  # the table it shows, where it is one of the same result: a page puts the two together


@dataclass(frozen=True)
class Tables:
    """The tables of one result, with what has to be said about them."""

    title: str  # what was compared, in one line
    # Table name (one of `compare.tables.COLUMNS` where it has labels), frame with plain column names.
    frames: tuple[tuple[str, pd.DataFrame], ...]
    # What was read and what is doubtful, a sentence each, in the language of the labels.
    notes: tuple[str, ...] = ()
    figures: tuple[Drawing, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()  # what was read: name and value, for the cover
    # Tells what was compared from anything else, so that marks in an exported workbook can be read back; empty
    # where nobody reads any.
    key: str = ""
    # Without arguments, returns the new text written over the old one; none where there are no two texts.
    manuscript: Callable[[], Manuscript] | None = None
    findings: Findings = field(default_factory=Findings)  # what a reader should know first
    asked: tuple[str, ...] = ()  # columns somebody named: these are shown and no others, whatever they hold
    # The years the reports review, the old one first: heads say them; none where they are not known.
    years: tuple[int, ...] = ()
    like: str = ""  # a DOCX file whose look a Word file of these tables takes over; empty for the usual one
    # From a column of offsets and a row to the passage its place lies in: the text, and where the place begins and
    # ends in it; None where no passage has it.
    passage: Callable[[str, Mapping[str, Any]], tuple[str, int, int] | None] | None = None

    @property
    def opening(self) -> tuple[str, ...]:
        """The lines before the tables: findings, their places and caveats indented below each, then the notes."""
        return (*str(self.findings).splitlines(), *self.notes)

    def __post_init__(self) -> None:
        names = [name for name, _ in self.frames]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise UsageError(f"two tables are called {', '.join(twice)}; give each its own name")
