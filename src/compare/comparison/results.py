"""What every result can do: report its findings, show itself in a notebook, export its tables.

In: the tables a result names. Out: lines of text, HTML for a notebook, files. Refused: what `export` refuses.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from compare import export
from compare.comparison.citations import in_passage
from compare.comparison.sentences import say
from compare.records import UsageError, as_path
from compare.tables import Drawing, Tables, arranged, build, check_labels, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from compare.records import Report
    from compare.review import Review
    from compare.tables import Findings


def drawing(name: str, draw: Callable[..., Any], labels: str, table: str = "") -> Drawing:
    """Name a drawing for export: its title, what it says to those who cannot see it, and the table it shows."""
    title, alt = say(labels, f"plot_{name}"), say(labels, f"plot_{name}_alt")
    return Drawing(name, title, alt, partial(draw, labels=labels), table or name)


def marked(frame: pd.DataFrame, marks: Iterable[str], review: Review) -> pd.DataFrame:
    """Add to each row what was done to it by hand, where there was a review at all."""
    return frame.assign(by_hand=list(marks)) if review.decisions else frame


def decisions(review: Review) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the table of what was decided by hand; none where nothing was."""
    if review.decisions:
        yield "review", build("review", review.decisions)


def first_lines(findings: Findings, labels: str) -> list[str]:
    """Return the findings as lines under their heading, to be printed."""
    lines = str(findings).splitlines() or [say(labels, "first_none")]
    return [say(labels, "first_head"), *(f"  {line}" for line in lines)]


def _queried(frame: pd.DataFrame, query: str) -> pd.DataFrame:
    try:
        return frame.query(query)
    except Exception as error:  # what pandas raises depends on what is wrong with the text
        raise UsageError(
            f"{query!r} cannot be asked of this table ({error}); its columns are {', '.join(frame.columns)}"
        ) from error


@dataclass(frozen=True)
class Shown:
    """A table, or a part of one, to be looked at.

    Attributes
    ----------
    name : str
    frame : pandas.DataFrame
        Plain column names and values.
    labels : str
    asked : tuple of str
        The columns that were named: these are shown and no others, whatever they hold; all if none was.
    passage : callable or None
        From a column of offsets and a row to the passage they lie in, see `Tables`.
    years : tuple of int
        The years the reports review, the old one first, for the heads.

    """

    name: str
    rows: pd.DataFrame
    labels: str = "en"
    asked: tuple[str, ...] = ()
    passage: Callable[[str, Mapping[str, Any]], tuple[str, int, int] | None] | None = None
    years: tuple[int, ...] = ()

    @property
    def frame(self) -> pd.DataFrame:
        """The rows with the columns that were named."""
        return self.rows[list(self.asked)] if self.asked else self.rows

    def _repr_html_(self) -> str:
        shown = Tables(
            "", ((self.name, self.rows),), asked=self.asked, passage=self.passage, years=self.years
        )
        return export.render_html(shown, labels=self.labels, fragment=True)

    def __str__(self) -> str:
        return export.render_text(self.rows, self.name, self.labels, self.asked, self.years)


class Result(ABC):
    """A finding with its tables.

    Subclasses word their findings and name their tables; showing and exporting is the same for all.
    """

    @abstractmethod
    def findings(self, *, labels: str = "en") -> Findings:
        """Return what a reader should know first, in English or Chinese: at most a dozen, the weightiest first."""

    @abstractmethod
    def printout(self, *, labels: str = "en") -> list[str]:
        """Return the lines the command prints: what was read, the findings, then all of it in order."""

    @abstractmethod
    def tables(self, *, labels: str = "en") -> Tables:
        """Gather the tables, notes and figures that are shown and exported."""

    def figures(self, *, labels: str = "en") -> tuple[Drawing, ...]:
        """Name the drawings that are shown and exported; none is drawn yet, and no table is laid out."""
        return tuple(self.drawings(labels))

    @property
    def years(self) -> tuple[int, ...]:
        """The years the reports review, the old one first, where heads of tables are to say them."""
        return ()

    def drawings(self, labels: str) -> Iterator[Drawing]:
        """Give each drawing as soon as what it shows is known, so that it can be drawn while the next is looked for."""
        del labels
        yield from ()

    def source(self, column: str, row: Mapping[str, Any]) -> Report | None:
        """Return the report that an offset of a row points into; None where no single report is behind it.

        Parameters
        ----------
        column : str
            A column of offsets: `start`, `old_start` …
        row : mapping
            The row, by column.

        """
        del column, row
        return None

    def passage(self, column: str, row: Mapping[str, Any]) -> tuple[str, int, int] | None:
        """Return the passage that a place of a row lies in, and where in it the words of the place are.

        Parameters
        ----------
        column : str
            The column of offsets at which the place begins.
        row : mapping
            The row, by column.

        Returns
        -------
        tuple of (str, int, int) or None
            None where the row has no such place.

        """
        import pandas as pd

        report, start = self.source(column, row), row[column]
        if report is None or pd.isna(start):
            return None
        return in_passage(report, int(start), int(row[column.removesuffix("start") + "end"]))

    def export(self, path: str | Path, *, labels: str = "en", like: str | Path = "") -> tuple[Path, ...]:
        """Write the tables to files, each whole or not at all.

        Parameters
        ----------
        path : str or Path
            A file whose suffix names the format (.xlsx .docx .html .csv .md .tex .json .parquet), or a folder for
            everything.
        labels : {"en", "zh"}
            Language of the column labels.
        like : str or Path, optional
            A DOCX file, such as the new report: the Word file with the changes takes over its styles, its page and the
            way its paragraphs are set.

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
        look = str(as_path(like, "like")) if like else ""
        check_labels(labels)
        # Before the tables are laid out: that loads pandas, which takes its time.
        figures = export.draw_ahead(self.drawings(labels), as_path(path, "path"))
        return export.write_any(
            replace(self.tables(labels=labels), figures=figures, like=look), path, labels=labels
        )

    def show(
        self, name: str, *columns: str, query: str = "", head: int | None = None, labels: str = "en"
    ) -> Shown:
        """Show one table the way people read it: labelled, numbers in full, places under the texts.

        Parameters
        ----------
        name : str
            Which table: `goals`, `indicators` …
        *columns : str
            Which columns; all by default.
        query : str
            Which rows, as in `pandas.DataFrame.query`.
        head : int, optional
            How many rows at most.
        labels : {"en", "zh"}

        Returns
        -------
        Shown
            Shows itself in a notebook; `.frame` is the plain frame.

        Raises
        ------
        UsageError
            If there is no such table or column.

        """
        frame = self._table(name, labels)
        missing = [str(column) for column in columns if column not in [*frame.columns]]
        if head is not None and not isinstance(head, int):
            raise UsageError(f"head={head!r}: give how many rows are wanted at most, a whole number")
        if missing:
            raise UsageError(
                f"table {name!r} has no column {', '.join(missing)}; it has {', '.join(frame.columns)}"
            )
        chosen = arranged(_queried(frame, query) if query else frame)
        rows = chosen.head(head or len(chosen)).reset_index(drop=True)
        return Shown(name, rows, labels, columns, self.passage, self.years)

    def typed(self, name: str) -> pd.DataFrame:
        """Return one table in the nullable types of pandas: see `compare.tables.typed`.

        Parameters
        ----------
        name : str
            Which table: `goals`, `indicators` …

        Returns
        -------
        pandas.DataFrame
            Offsets `Int64`, codes `category`, `pandas.NA` for whatever is absent.

        Raises
        ------
        UsageError
            If there is no such table.

        """
        return typed(self._table(name, "en"), name)

    def _table(self, name: str, labels: str) -> pd.DataFrame:
        frames = dict(self.tables(labels=labels).frames)
        if name not in list(frames):
            raise UsageError(f"there is no table {name!r} here; choose one of {', '.join(frames)}")
        return frames[name]

    def __repr__(self) -> str:
        gathered = self.tables()
        return "\n".join((f"{type(self).__name__}: {gathered.title}", *gathered.opening))

    def _repr_html_(self) -> str:
        return export.render_html(self.tables(), fragment=True)


class OneReport(Result):
    """A finding on one report, in which every place of its rows is."""

    report: Report

    def source(self, column: str, row: Mapping[str, Any]) -> Report:  # noqa: ARG002 - there is but one
        """Return the report."""
        return self.report
