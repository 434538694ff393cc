"""Put the figures of tables among those of the sentences.

In: a report and the quantities of its text. Out: quantities in reading order, those of cells read from the cells.
Refused: a cell whose place in the text is not known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.tuning import LENGTHS
from compare.records import Quantity, Span
from compare.text import printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.grids import CellFigure, SheetFigure
    from compare.records import Report, Table

AMOUNT = regex(r"[-–—−(（]?\$?\s?\d[\d,，]*(?:[.．]\d+)?[%％)）]?")


def unread_tables(report: Report) -> int:
    r"""Return how many tables of numbers a report has of which no figure could be read.

    Examples
    --------
    >>> from compare.intake import read_text
    >>> head = "甲县2023年工作总结\n一、工作回顾\n修了路，架了桥。\n"
    >>> unread_tables(read_text(f"{head}|路|12|30|\n|桥|15|40|\n|渠|15|40|\n"))
    1

    """
    read = {figure.table for figures in figures_in(report) for figure in figures}
    return sum(n not in read and _has_numbers(table) for n, table in enumerate(report.grids))


def figures_in(report: Report) -> tuple[tuple[CellFigure, ...], tuple[SheetFigure, ...]]:
    """Return the figures of the cells of a report, those of accounts and those of other tables."""
    if not report.grids:
        return (), ()
    from compare.grids import read_figures, read_sheets  # noqa: PLC0415 - most reports have no tables

    sheets = read_sheets(report.grids, report.language, report.review_year)
    return read_figures(report.grids, report.language), sheets


def _has_numbers(table: Table) -> bool:
    """Whether several rows of a table contain several numbers each, beside what names the row."""
    numbers = Counter(cell.row for cell in table.cells if cell.column and AMOUNT.fullmatch(cell.text.strip()))
    return sum(count > 1 for count in numbers.values()) > 1


def with_cells(report: Report, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities with those of cells in the place of what the text alone says of them.

    Parameters
    ----------
    report : Report
    found : sequence of Quantity
        What was found in the text, in order.

    """
    figures, sheets = figures_in(report)
    # What is no figure of a table of numbers is a part of a name, or of a table that could not be read.
    counted = {n for n, table in enumerate(report.grids) if _has_numbers(table)} - {f.table for f in figures}
    closed = counted | {figure.table for figure in sheets}
    if not (figures or closed) or not report.passages:
        return tuple(found)
    places = _Places(report)
    told: list[CellFigure | SheetFigure] = [*figures, *sheets]
    cells = [q for figure in told if (q := places.quantity(figure)) is not None]
    ends = [q.span.end for q in cells]
    inside = [
        cell.span for n in sorted(closed) for cell in report.grids[n].cells if len(cell.text) <= LENGTHS.cell
    ]
    inside.sort()
    kept = []
    for q in found:
        near = bisect_right(inside, q.span) - 1
        if any(q.span.overlaps(cell) for cell in inside[max(0, near) : near + 2]):
            continue
        at = bisect_right(ends, q.span.start)
        if at == len(cells) or not q.span.overlaps(cells[at].span):
            kept.append(q)
    return tuple(sorted([*kept, *cells], key=lambda q: (q.span.start, q.span.end)))


class _Places:
    """Where in its text a report has what is in its markup."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.map = report.places
        self.starts = [passage.at.start for passage in report.passages]
        self.labels = [section.label for section in report.sections]
        self.roles = [section.role for section in report.sections]

    def quantity(self, figure: CellFigure | SheetFigure) -> Quantity | None:
        """Make a quantity of the figure of a cell."""
        from compare.grids import SheetFigure  # noqa: PLC0415 - there are tables: it is loaded

        report = self.report
        at = self._at(figure)
        i = bisect_right(self.starts, at.start) - 1
        if i < 0:
            return None
        passage = report.passages[i]
        # What the text leaves out has its place at the end of the passage before it, never between two.
        at = Span(min(at.start, passage.at.end), min(at.end, passage.at.end))
        if isinstance(figure, SheetFigure):
            kind, statistic, thing, period = figure.kind, figure.statistic, figure.thing, figure.period
        else:
            kind = "percent" if figure.unit == "%" else "count"
            statistic, period = "share" if kind == "percent" else "level", str(figure.year or "")
            thing = figure.path[-1] if figure.path else ""
        return Quantity(
            value=figure.value,
            upper=None,
            unit=figure.unit,
            qualifier="",
            kind=kind,
            indicator=figure.name,
            text=printed(report.raw[figure.start : figure.end]),
            span=Span(figure.start, figure.end),
            at=at,
            passage=i,
            role=self.roles[passage.section] if self.roles else passage.role,
            section=self.labels[passage.section] if self.labels else "",
            thing=thing,
            statistic=statistic,
            period=period,
            cell=True,
        )

    def _at(self, figure: CellFigure | SheetFigure) -> Span:
        """Find the place in the text; what the text leaves out is put where it would be."""
        starts = self.map.source_starts
        i = min(bisect_left(starts, figure.start), len(starts) - 1)
        if starts[i] > figure.start and i and self.map.source_ends[i - 1] > figure.start:
            i -= 1
        at = self.map.starts[i] + (max(0, figure.start - starts[i]) if self.map.exact[i] else 0)
        at = min(at, self.map.length)
        length = figure.end - figure.start
        return Span(at, min(at + length, self.map.length) if starts[i] < figure.end else at)
