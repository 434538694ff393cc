"""Indicators over three and more years of one place.

In: reports, or anything `read` takes, in any order. Out: a `Trend` with a long frame, its pivot and export. Refused:
what `read` refuses, and reports that do not state which year they review.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import isnan
from typing import TYPE_CHECKING, Any

from compare import plots, tables
from compare.comparison.citations import file_notes
from compare.comparison.outlook import told_in, trend_first
from compare.comparison.results import Result, drawing, first_lines
from compare.comparison.sentences import say
from compare.goals import Promise, Promised, follow_promises, follow_up, list_goals, mismatch, promised_in
from compare.indicators import NO_TERMS, as_terms, trace_indicators
from compare.intake import as_report
from compare.quantity import find_quantities
from compare.records import Span, StructureError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.indicators import Terms, TrendPoint
    from compare.intake import Readable
    from compare.records import PromiseStep, Quantity, Report

#: What `promises_of` reads of the table `followup`.
PROMISE_COLUMNS = (
    *("goal", "goal_text", "kind", "grade", "status", "result_text", "note"),
    *("old_start", "old_end", "new_start", "new_end"),
)


def trend(reports: Iterable[Report | Readable], *, terms: str | PathLike[str] | Terms | None = None) -> Trend:
    r"""Follow indicators through the reports of several years.

    Parameters
    ----------
    reports : iterable of Report, path, bytes or file object
        Of one place, in any order; each must state the year it reviews.
    terms : path or Terms, optional
        A TOML file of your own synonyms and units; its form is described in `compare.indicators.own_terms`.

    Returns
    -------
    Trend

    Raises
    ------
    UsageError
        If something else than several reports is given.
    StructureError
        If a report does not state the year it reviews, or fewer than two years are there.

    Examples
    --------
    >>> import compare
    >>> texts = [
    ...     f"甲市{y}年工作总结\n一、工作回顾\n全年办理案件{n}件。"
    ...     for y, n in ((2021, 10), (2022, 12), (2023, 15))
    ... ]
    >>> compare.trend([compare.read_text(t) for t in texts]).pivot().to_numpy().tolist()
    [[10.0, 12.0, 15.0]]

    """
    if isinstance(reports, str | bytes) or not hasattr(reports, "__iter__"):
        raise UsageError(f"a trend needs a list of reports, not one {type(reports).__name__}: trend([…, …])")
    read = [as_report(report) for report in reports]
    for report in read:
        if report.review_year is None:
            raise StructureError(
                f"{report.source}: the text does not state the year it reviews; "
                "a trend needs it: name it in the front matter (review_year:)"
            )
    ordered = tuple(sorted(read, key=lambda report: report.review_year or 0))
    if len({report.review_year for report in ordered}) < 2:  # noqa: PLR2004 -- two years are the least that move
        raise StructureError(f"a trend needs reports of at least two years; {len(ordered)} of one year given")
    return Trend(ordered, as_terms(terms))


def promises_of(years: Iterable[tuple[pd.DataFrame, Mapping[Any, Any]]], language: str) -> pd.DataFrame:
    """Follow the promises of one place through tables of follow-up that were kept.

    Each year is the table `followup` of two reports, and their old_path, new_path, old_year and new_year.
    """

    def one(row: Any) -> Promise:
        told = Span(int(row.new_start), int(row.new_end)) if row.new_start >= 0 else None  # absent: NaN
        at = Span(int(row.old_start), int(row.old_end))
        return Promise(row.goal, row.goal_text, at, row.grade, row.status, row.result_text, told)

    def year(rows: pd.DataFrame, pair: Mapping[Any, Any]) -> Promised:
        apart = rows["note"].str.contains("misread|elsewhere|other-year")
        kept = rows[(rows["kind"] != "numeric") & (rows["status"] != "not-judged") & ~apart]
        told = int(pair["new_year"])
        years = (int(pair["old_year"]) + 1, told, told + 1)
        found = [one(row) for row in kept.sort_values(["old_start", "old_end"]).itertuples(index=False)]
        return Promised(found, str(pair["old_path"]), str(pair["new_path"]), *years, language)

    return tables.build("promises", follow_promises([year(rows, pair) for rows, pair in years]))


def _unit(name: tuple[str, str, str], point: Any, labels: str) -> str:
    """Write the unit of a row, and what its values are where the name leaves it unsaid: a growth, or what came new."""
    indicator, unit, kind = name
    rate = tables.label_value(kind, "kind", labels=labels) if kind == "rate" else ""
    told = tables.unsaid_kind(point.statistic, indicator, point.act, labels=labels) or rate
    return ", ".join(part for part in (told, tables.unit_name(unit, labels)) if part) or "—"


@dataclass(frozen=True, repr=False)
class Trend(Result):
    """Indicators of one place over the years.

    Attributes
    ----------
    reports : tuple of Report
        By the year they review.
    own_terms : Terms
        The user's synonyms and units.

    """

    reports: tuple[Report, ...]
    own_terms: Terms = NO_TERMS

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, ...], ...]:
        """Every measurement of each report."""
        return tuple(find_quantities(report, units=self.own_terms.more_units) for report in self.reports)

    @cached_property
    def steps(self) -> tuple[PromiseStep, ...]:
        """Every promise that can be judged, from report to report, as records."""
        pairs = zip(self.reports, self.reports[1:], self.quantities, self.quantities[1:], strict=False)
        return follow_promises(
            [
                promised_in(
                    old,
                    new,
                    () if mismatch(old, new) else follow_up(old, new, list_goals(old, before), before, after),
                )
                for old, new, before, after in pairs
            ]
        )

    @cached_property
    def promises(self) -> pd.DataFrame:
        """What was promised without a figure, one row a step: promised, again, done, dropped, not mentioned."""
        return tables.build("promises", self.steps)

    @cached_property
    def points(self) -> tuple[TrendPoint, ...]:
        """Every value of every traced indicator, as records."""
        return tuple(trace_indicators(self.reports, self.quantities, terms=self.own_terms))

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """The long table, one row an indicator and year; a value from another report has a note."""
        return tables.build("trend", self.points)

    def source(self, column: str, row: Mapping[str, Any]) -> Report | None:  # noqa: ARG002 - the row tells
        """Return the report that a row of the long table is from."""
        return told_in(self.reports, str(row.get("source")), int(row.get("year") or 0))

    def pivot(self) -> pd.DataFrame:
        """Return the wide table: one row an indicator, one column a year, NaN where no report has it.

        Of a year with two values the one in the report on that year; the one in a later report is in the long table,
        with a note.

        Returns
        -------
        pandas.DataFrame
            Index indicator, unit, kind; columns the years of the reports, and those that only a later report covers.

        """
        wide = self.indicators.pivot_table(
            index=["indicator", "unit", "kind"], columns="year", values="value", aggfunc="first", sort=False
        )
        years = {report.review_year for report in self.reports} | set(wide.columns)
        return wide.reindex(columns=sorted(years))

    def plot(self, *, labels: str = "en") -> list[Axes]:
        """Draw each indicator over the years, small multiples."""
        return plots.plot_trend(self.indicators, labels=labels)

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return the first and the last value of the well-known indicators, then of those with the most years."""
        return trend_first(self.reports, self.points, labels)

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report which indicators can be followed, and their values year by year."""
        wide = self.pivot()
        points = {(point.indicator, point.unit, point.kind): point for point in self.points}
        years = [str(year) for year in wide.columns]
        head = say(
            labels,
            "trend_head",
            place=self.reports[-1].place or say(labels, "unknown"),
            years=say(labels, "joint").join(years),
            count=len(wide),
        )
        rows = [
            say(
                labels,
                "trend_row",
                indicator=name[0],
                unit=_unit(name, points[name], labels),
                values="  ".join("—" if isnan(value) else tables.amount(value, labels) for value in row),
            )
            for name, row in zip(wide.index, wide.to_numpy().tolist(), strict=True)
        ]
        first = first_lines(self.findings(labels=labels), labels)
        return [head, "", *first, "", *rows, *self._report_restated(labels)]

    def _report_restated(self, labels: str) -> Iterator[str]:
        """Report the values that a report prints for a year it does not review."""
        for point in self.points:
            if point.notes:
                yield say(
                    labels,
                    "trend_restated",
                    indicator=point.indicator,
                    year=point.year,
                    text=point.text,
                    source=point.source,
                )

    def _wide(self) -> pd.DataFrame:
        """Return the wide table as a plain frame, its years written as names of columns, the fullest rows first."""
        wide = self.pivot()
        told = wide.count(axis=1).sort_values(ascending=False, kind="stable")
        wide = wide.loc[told.index].reset_index()
        wide.columns = [str(name) for name in wide.columns]
        return wide

    def _draw(self, *, labels: str) -> Axes:
        return self.plot(labels=labels)[0]

    def drawings(self, labels: str) -> Iterator[tables.Drawing]:
        """Give the drawing of the years; none where no indicator can be followed."""
        if self.points:
            yield drawing("trend", self._draw, labels, "years")

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather the long and the wide table."""
        return tables.Tables(
            title=say(labels, "trend_title", place=self.reports[-1].place or say(labels, "unknown")),
            frames=(("years", self._wide()), ("trend", self.indicators), ("promises", self.promises)),
            notes=(*file_notes(self.reports, labels), *self._report_restated(labels)),
            findings=self.findings(labels=labels),
            figures=self.figures(labels=labels),
        )
