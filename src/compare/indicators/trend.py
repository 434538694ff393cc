"""One indicator through many years of one place.

In: three reports or more with their quantities. Out: `TrendPoint` records, one an indicator and year.
Refused: reports without a year, two reports of one year. A year without the figure stays empty; nothing
is interpolated.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.indicators._cell_changes import pair_cells
from compare.indicators._changes import LEVEL, single_items
from compare.indicators._match import match_items
from compare.indicators._parse import words_of
from compare.indicators.conversion import told_in, unit_relation
from compare.indicators.names import similarity
from compare.indicators.own_terms import NO_TERMS, Terms
from compare.indicators.tuning import SERIES
from compare.lazy import regex
from compare.records import Note, Span, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.indicators._items import Item
    from compare.records import Quantity, Report

YEAR = regex(r"\d{4}")


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The value of an indicator in one year."""

    indicator: str
    unit: str
    kind: str
    """The same in all years of a series."""
    year: int
    """The year the value belongs to, not the year of the report."""
    value: float

    text: str
    """Number and unit as printed."""
    source: str
    """Name of the report that says so."""
    span: Span
    """Its place in that report's source."""
    notes: tuple[Note, ...] = ()
    """Empty for the value a report gives of its own year; otherwise what a reader should know, as that a later
    report gives another value for an earlier year."""
    confidence: float = 1.0
    """0 to 1: the weakest tie that joins it to its series."""
    statistic: str = ""
    thing: str = ""
    act: str = ""
    whose: str = ""
    period: str = ""
    negated: bool = False
    """What the figure measures, see `Quantity`."""


@dataclass(frozen=True, slots=True)
class _Series:
    """The items that are one indicator: report number → item, and the weakest tie."""

    members: dict[int, Item]
    confidence: float


def trace_indicators(
    reports: Sequence[Report],
    quantities: Sequence[Iterable[Quantity]],
    *,
    terms: Terms = NO_TERMS,
) -> tuple[TrendPoint, ...]:
    """Follow the indicators of one place through the years.

    Results of consecutive reports are paired, and of reports one further apart, so that a year that leaves an
    indicator out does not cut its series. Only what at least two reports give is a series.

    Parameters
    ----------
    reports : sequence of Report
        In any order; each tells of another year.
    quantities : sequence of iterables of Quantity
        For each report what `compare.quantities` finds in it.
    terms : Terms
        The user's own synonyms and units.

    Returns
    -------
    tuple of TrendPoint
        Series by series, each in the order of its years. A value that a later report gives for an earlier
        year stands beside the first one, with a note.

    Raises
    ------
    UsageError
        If a report has no year, or two have the same.

    """
    ordered = sorted(zip(reports, quantities, strict=True), key=lambda pair: _year(pair[0]))
    _one_a_year([report for report, _ in ordered])
    given = [(report, tuple(found)) for report, found in ordered]
    items = [single_items(report, [q for q in found if not q.cell], terms) for report, found in given]
    told = [[replace(item, order=n) for n, item in enumerate(_results(one))] for one in items]
    series = _chain(told, ordered[0][0].language if ordered else "zh", terms)
    points: list[TrendPoint] = []
    for one in series:
        points += _points(one, [report for report, _ in ordered], items, terms)
    return (*points, *_cell_points(given))


def _year(report: Report) -> int:
    if report.review_year is None:
        raise UsageError(f"{report.source}: the report does not tell its year; leave it out of the trend")
    return report.review_year


def _one_a_year(reports: Sequence[Report]) -> None:
    for first, second in pairwise(reports):
        if first.review_year == second.review_year:
            raise UsageError(
                f"{first.source} and {second.source} both tell of {first.review_year}; leave one of them out"
            )


def _results(items: Iterable[Item]) -> list[Item]:
    """Take the results of the year, but for those named by no more than a measure word: of what, nobody knows."""
    return [
        item
        for item in items
        if item.quantity.role == "review"
        and item.base in LEVEL
        and len(item.quantity.indicator) != 1
        and item.quantity.indicator not in ("", item.quantity.unit)
    ]


def _monthly(item: Item, language: str) -> bool:
    return words_of(language).monthly.regex.search(item.around) is not None


def _named_alike(one: Item, other: Item, language: str) -> bool:
    """Tell whether two items bear the same name, by one of the names of each."""
    return any(
        similarity(a, b, language=language) >= SERIES.restated
        for a in one.names or (one.subject,)
        for b in other.names
    )


def _same_work(one: Item, other: Item) -> bool:
    """Tell whether two items are of one kind of work: roads that were built are no line with roads that were mended."""
    return "added" not in (one.quantity.statistic, other.quantity.statistic) or (
        one.quantity.act == other.quantity.act
    )


def _chain(told: Sequence[Sequence[Item]], language: str, terms: Terms) -> list[_Series]:
    """Tie items of consecutive years together, the surest pairs first, never two of one report."""
    ties = [
        (m.confidence, -distance, (n, m.old), (n + distance, m.new))
        for distance in (1, 2)
        for n in range(len(told) - distance)
        for m in match_items(told[n], told[n + distance], language, terms)
        if m.confidence >= SERIES.tied
        # Two years apart nothing between them says that another scope, or a part, is still the same.
        and (distance == 1 or _named_alike(told[n][m.old], told[n + distance][m.new], language))
        # What is paid a month and what is paid a year are two things under one name.
        and _monthly(told[n][m.old], language) == _monthly(told[n + distance][m.new], language)
        and _same_work(told[n][m.old], told[n + distance][m.new])
    ]
    owner: dict[tuple[int, int], dict[int, int]] = {}
    weakest: dict[int, float] = {}
    for confidence, _, a, b in sorted(ties, key=lambda tie: (-tie[0], -tie[1], tie[2:])):
        left = owner.setdefault(a, {a[0]: a[1]})
        right = owner.setdefault(b, {b[0]: b[1]})
        if left is right or left.keys() & right.keys():
            continue
        weak = min(confidence, weakest.pop(id(left), 1.0), weakest.pop(id(right), 1.0))
        left.update(right)
        for key in right.items():
            owner[key] = left
        weakest[id(left)] = weak
    unique = {id(group): group for group in owner.values() if len(group) > 1}
    series = [
        _Series({n: told[n][i] for n, i in sorted(group.items())}, weakest[key])
        for key, group in unique.items()
    ]
    return sorted(series, key=lambda one: [(n, item.order) for n, item in one.members.items()])


def _points(
    series: _Series, reports: Sequence[Report], items: Sequence[Sequence[Item]], terms: Terms
) -> list[TrendPoint]:
    """Write a series as points, with what later reports say of its earlier years."""
    quantities = [item.quantity for item in series.members.values()]
    names = Counter(q.indicator for q in quantities)
    name = max(names, key=lambda text: (names[text], text == quantities[-1].indicator))
    last, language = next(reversed(series.members.values())), reports[-1].language
    rules, unit = words_of(language), quantities[-1].unit
    behind = rules.a_month if _monthly(last, language) else ""
    head = (name, unit + behind, quantities[-1].kind)
    points = [
        _point(
            head, _year(reports[n]), reports[n], told_in(item.quantity, unit, rules), (), series.confidence
        )
        for n, item in series.members.items()
    ]
    given = {point.year: point.value for point in points}
    for n, report in enumerate(reports):
        for item in items[n]:
            year = _told_year(item, report)
            if year is None or not _belongs(item, series, terms, report.language):
                continue
            value = item.quantity.value
            if value is None or given.get(year) == value:
                continue
            if year in given and item.base == "end":
                continue
            key = "revised" if year in given else "" if year == _year(report) else "later-report"
            values = (("value", item.quantity.text), ("year", str(year)))
            notes = (Note(key, values if key == "revised" else values[1:]),) if key else ()
            given.setdefault(year, value)
            points.append(_point(head, year, report, item.quantity, notes, series.confidence))
    return sorted(points, key=lambda point: (point.year, point.notes != (), point.source))


def _cell_points(ordered: Sequence[tuple[Report, Sequence[Quantity]]]) -> list[TrendPoint]:
    """Write the cells that consecutive reports have in common, each in the year of its column."""
    series: list[dict[int, Quantity]] = []
    owner: dict[tuple[int, int], int] = {}
    sure: list[float] = []
    for n, ((old, lefts), (new, rights)) in enumerate(pairwise(ordered)):
        for pair in pair_cells(old, new, lefts, rights):
            if pair.old is None or pair.new is None:
                continue
            at = owner.setdefault((n, pair.old.span.start), len(series))
            if at == len(series):
                series.append({n: pair.old})
                sure.append(1.0)
            series[at][n + 1] = pair.new
            sure[at] = min(sure[at], pair.confidence)
            owner[n + 1, pair.new.span.start] = at
    points = []
    for found, confidence in zip(series, sure, strict=True):
        last = found[max(found)]
        head = (last.indicator, last.unit, last.kind)
        for n, q in found.items():
            report = ordered[n][0]
            year = int(q.period) if YEAR.fullmatch(q.period) else _year(report)
            points.append(_point(head, year, report, q, (), confidence))
    return points


def _point(  # noqa: PLR0917
    head: tuple[str, str, str],
    year: int,
    report: Report,
    q: Quantity,
    notes: tuple[Note, ...],
    confidence: float,
) -> TrendPoint:
    return TrendPoint(
        *head,
        year,
        q.value or 0.0,
        q.text,
        report.source,
        q.span,
        notes,
        confidence,
        statistic=q.statistic,
        thing=q.thing,
        act=q.act,
        whose=q.whose,
        period=q.period,
        negated=q.negated,
    )


def _told_year(item: Item, report: Report) -> int | None:
    """Give the year a figure is said to belong to, if it is no plain result of the year reviewed."""
    if item.base.startswith("year:"):
        year = int(item.base.removeprefix("year:"))
        own = item.quantity.role == "other" and year == _year(report)
        return year if own or year < _year(report) else None
    if item.base == "end" and str(_year(report)) in item.around:
        return _year(report)  # where several years have led to
    return _year(report) - 1 if item.base == "earlier" else None


def _belongs(item: Item, series: _Series, terms: Terms, language: str) -> bool:
    """Tell whether a restated figure is of a series: same measure, same unit, the same name."""
    other = next(reversed(series.members.values()))
    rules = words_of(language)
    return (
        item.measure == other.measure
        and unit_relation(item.quantity.unit, other.quantity.unit, rules, terms) == "same"
        and any(_named_alike(item, member, language) for member in series.members.values())
    )
