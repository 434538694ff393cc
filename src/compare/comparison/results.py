"""What every result can do: tell its findings, show itself in a notebook, export its tables.

In: the tables a result names. Out: lines of text, HTML for a notebook, files. Refused: what `export` refuses.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from compare.comparison.sentences import say
from compare.tables import Drawing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.tables import Tables

__all__ = ["Result", "drawing"]


def drawing(name: str, draw: Callable[..., Any], labels: str) -> Drawing:
    """Name a drawing for export: its title and what it says to those who cannot see it."""
    return Drawing(
        name, say(labels, f"plot_{name}"), say(labels, f"plot_{name}_alt"), lambda: draw(labels=labels)
    )


class Result(ABC):
    """A finding with its tables.

    Subclasses word their findings and name their tables; showing and exporting is the same for all.
    """

    @abstractmethod
    def findings(self, *, labels: str = "en") -> list[str]:
        """Tell the findings, line by line, in English or Chinese."""

    @abstractmethod
    def tables(self, *, labels: str = "en") -> Tables:
        """Gather the tables, notes and figures that are shown and exported."""

    def export(self, path: str | Path, *, labels: str = "en") -> tuple[Path, ...]:
        """Write the tables to files, each whole or not at all.

        Parameters
        ----------
        path : str or Path
            A file whose suffix names the format (.csv .xlsx .html .md .json), or a folder for everything.
        labels : {"en", "zh"}
            Language of the column labels.

        Returns
        -------
        tuple of Path
            What was written.

        Raises
        ------
        ExportError
            If a file could not be written.
        UsageError
            If no format has that suffix or no labels exist in that language.

        """
        from compare.export import write_any

        return write_any(self.tables(labels=labels), path, labels=labels)

    def _repr_html_(self) -> str:
        from compare.export import render_html

        return render_html(self.tables(), fragment=True)
