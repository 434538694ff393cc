"""The first and the last day that a figure is of.

In: a report and its figures. Out: the same figures with their days. Refused: a day that nothing says: where a date may
end a stretch or be a day of its own, only the last day is known; where a sentence names two years, neither is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from compare.languages import load
from compare.lazy import regex
from compare.quantity.tabled import figures_in
from compare.quantity.tuning import PERIODS
from compare.quantity.when import Calendar, Named, governing, times_named
from compare.text import Recent

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from compare.grids import CellFigure
    from compare.languages.shapes.periods import PeriodWords
    from compare.records import Quantity, Report

YEAR = regex(r"(?<![\d.,$])(?:19|20)\d\d(?![\d%])")
STOPS = (regex(r"[。；;]"), regex(r"\. "))
"""Where a sentence ends, in which a time holds: of a language whose months are numbers, and of others."""
MOVING = ("added", "growth", "change")
"""What only a stretch of time can have."""


def with_periods(report: Report, found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    r"""Date the figures of a report.

    Examples
    --------
    >>> from compare.intake import read_text
    >>> from compare.quantity import find_quantities
    >>> told = read_text("甲县2023年工作总结\n一、2023年工作回顾\n上半年新增就业12人。")
    >>> [(q.since, q.until, q.days) for q in find_quantities(told)]
    [('2023-01-01', '2023-06-30', 181)]

    """
    kept = tuple(found)
    dates = _Dates(report, load(report.language).periods)
    for q in kept:
        if not q.cell:
            dates.places.setdefault(q.passage, []).append(q.at.start)
    for q in kept:
        dates.give_days(q)
    return kept


@dataclass
class _Dates:
    """The days a report names, and when its years end."""

    report: Report
    words: PeriodWords
    cells: dict[int, CellFigure] = field(default_factory=dict)
    ends: list[date] = field(default_factory=list)
    opens: re.Pattern[str] | None = None
    own: int | None = None
    # Where the figures of each passage stand.
    places: dict[int, list[int]] = field(default_factory=dict)
    # The times of the last sentence: it may hold several figures.
    times: Recent[list[Named]] = field(default_factory=lambda: Recent(1))

    def __post_init__(self) -> None:
        figures, _ = figures_in(self.report)
        self.cells = {figure.start: figure for figure in figures}
        grids = load(self.report.language).grids
        self.opens = grids.beginning.regex if grids else None
        front = self.report.text[: PERIODS.cover]
        covers = (m for m in self.words.day.regex.finditer(front) if self._on_cover(front, m))
        cover = next((day for m in covers if (day := self._day(m))), None)
        said = {m for f in figures if (m := self.words.day.regex.search(f.head))}
        days = {day for m in said if (day := self._day(m))}
        if cover is not None:
            # Years end about the same day.
            near = (
                day
                for day in days
                if abs((day - cover).days + 365.25 * (cover.year - day.year)) <= PERIODS.nearest - 335
            )
            self.ends = sorted({cover, *near})
            own = self._numbered(figures, cover)
            # Tables of what falls due name later years.
            self.own = (
                own
                if own and abs(own - cover.year) <= 1
                else cover.year
                if cover.month > PERIODS.winter
                else None
            )

    def _numbered(self, figures: Sequence[CellFigure], cover: date) -> int | None:
        """Return the number of the report's own year: one that ends in winter may be called by the year before."""
        if not figures:
            return None
        from compare.grids import own_years  # noqa: PLC0415 - there are tables: they are loaded

        tables: dict[int, list[CellFigure]] = {}
        for figure in figures:
            if figure.year and not figure.when.dated:
                tables.setdefault(figure.table, []).append(figure)
        return own_years(tables.values(), cover.year if cover.month > PERIODS.winter else 0)[False] or None

    def _on_cover(self, front: str, match: re.Match[str]) -> bool:
        return self.words.cover.regex.search(front[max(0, match.start() - 40) : match.start()]) is not None

    def _day(self, match: re.Match[str]) -> date | None:
        month = match["m"]
        number = self.words.months.index(month[:3].lower()) + 1 if self.words.months else int(month)
        try:
            return date(int(match["y"]), number, int(match["d"]))
        except ValueError:
            return None

    def give_days(self, quantity: Quantity) -> None:
        """Give a figure the days it is of; nobody has seen it yet, and a copy would take as long as to find them."""
        cell = self.cells.get(quantity.span.start) if quantity.cell else None
        since, until = self._of_cell(cell) if cell is not None else self._of_text(quantity)
        if until:
            object.__setattr__(quantity, "since", since.isoformat() if since else "")
            object.__setattr__(quantity, "until", until.isoformat())

    def _of_cell(self, cell: CellFigure) -> tuple[date | None, date | None]:
        row = cell.path[-1] if cell.path else ""
        match = self.words.day.regex.search(cell.head)
        if match is None and self.words.closes.regex.search(row):
            match = self.words.day.regex.search(row)
        end = self._day(match) if match else self._end_of(cell.year)
        if end is None or (self.ends and end > self.ends[-1] + timedelta(PERIODS.late)):
            return None, None  # no day, or the one something falls due
        if self.opens is not None and (self.opens.search(row) or self.opens.search(cell.head)):
            first = self._begin(end, cell.when.months) - timedelta(1)
            return first, first
        stock = self.words.stocks.regex.search(cell.caption) or self.words.closes.regex.search(row)
        lasts = (
            cell.when.months
            or self.words.lasting.regex.search(cell.head)
            or self.words.flows.regex.search(cell.caption)
        )
        if stock or not lasts:
            return end if stock else None, end
        return self._begin(end, cell.when.months), end

    def _end_of(self, year: int | None) -> date | None:
        """Return when a year that is named by its number ends: that of the cover is the year of the report."""
        if year is None or self.own is None:
            return None
        back = len(self.ends) - 1 - (self.own - year)
        known = self.ends[back] if 0 <= back < len(self.ends) else None
        return known if known and abs(known.year - year) <= 1 else None

    def _begin(self, end: date, months: int) -> date:
        """Return the day on which so many months that end on a day begin; a year without any."""
        if months:
            first = end.month - months
            year, month = end.year + first // 12, first % 12 + 1
            return (
                date(year, month, 1)
                if end.day == monthrange(end.year, end.month)[1]
                else end - timedelta(91 * months // 3 - 1)
            )
        at = bisect_right(self.ends, end - timedelta(PERIODS.nearest)) - 1
        if at >= 0 and (end - self.ends[at]).days <= PERIODS.farthest:
            return self.ends[at] + timedelta(1)
        last = min(end.day, monthrange(end.year - 1, end.month)[1])
        return date(end.year - 1, end.month, last) + timedelta(1)

    def _of_text(self, quantity: Quantity) -> tuple[date | None, date | None]:
        passage = self.report.passages[quantity.passage].at
        text, at = self.report.text, quantity.at
        before = text[max(passage.start, at.start - PERIODS.around) : at.start]
        after = text[at.end : min(passage.end, at.end + PERIODS.around)]
        stop = STOPS[bool(self.words.months)]
        left, right = stop.split(before)[-1], stop.split(after)[0]
        time = None if quantity.cell else self._named(quantity, left, text[at.slice] + right)
        if time is not None:
            since, until = time.days[0]
            stays = not self.words.months and quantity.statistic not in MOVING and not quantity.act
            return (None if time.how == "year" and stays else since), until
        if self.words.months:
            return self._of_sentence(f"{left}#{right}")
        return self._of_part(quantity, before.rpartition("。")[2] + after.partition("。")[0])

    def _named(self, quantity: Quantity, left: str, right: str) -> Named | None:
        """Return the time that is named beside a figure."""
        start, said = quantity.at.start - len(left), left + right
        times = self.times.recall(
            (said, quantity.role), lambda: times_named(said, self.words, self._calendar(quantity))
        )
        if not times:
            return None
        places = self.places[quantity.passage]  # in order: a long passage is not gone through for each
        near = places[bisect_left(places, start) : bisect_left(places, start + len(said))]
        figures = sorted({place - start for place in near})
        return governing(times, said, figures, len(left), self.words)

    def _calendar(self, quantity: Quantity) -> Calendar:
        if self.words.months:
            last = self.ends[-1] + timedelta(PERIODS.late) if self.ends else date.max
            return Calendar(self._year_end, self._known_begin, self.own, last)
        own = self.report.review_year if quantity.role == "review" else None
        return Calendar(lambda year: date(year, 12, 31), self._begin, own)

    def _known_begin(self, end: date, months: int) -> date | None:
        """Return the day on which a stretch begins; nothing where weeks are counted and the year before is unknown."""
        begin = self._begin(end, months)
        whole = months or end.day == monthrange(end.year, end.month)[1]
        return begin if whole or begin - timedelta(1) in self.ends else None

    def _year_end(self, year: int) -> date | None:
        """Return when a year ends; one that no table dates ends as the last one does, if that is with a month."""
        known = self._end_of(year)
        if known is not None or self.own is None or not self.ends:
            return known
        last = self.ends[-1]
        then = last.year - self.own + year
        whole = last.day == monthrange(last.year, last.month)[1] and year <= self.own
        return date(then, last.month, monthrange(then, last.month)[1]) if whole else None

    def _of_sentence(self, said: str) -> tuple[date | None, date | None]:
        """Date a sentence that names one day, or one year alone."""
        named = list(self.words.day.regex.finditer(said))
        days = {self._day(match) for match in named}
        years = {int(m["y"]) for m in self.words.year.regex.finditer(said)}
        if len({int(year) for year in YEAR.findall(said)}) > 1:
            return None, None
        if len(days) == 1 and not years - {int(named[0]["y"])}:
            end, before = next(iter(days)), said[: named[0].start()].rstrip()
            own = self.report.review_year
            if end is None or (own and end.year > own + 1):
                return None, None  # the day something falls due
            lasts = self.words.lasting.regex.search(before[-10:])
            point = self.words.point.regex.search(before)
            return (end if point else None), end if lasts or point else None
        end = self._end_of(years.pop()) if len(years) == 1 and not days else None
        return (self._begin(end, 0) if end else None), end

    def _of_part(self, quantity: Quantity, said: str) -> tuple[date | None, date | None]:
        """Date a figure by the part of the year that is named, or by the year of its chapter."""
        own = self.report.review_year
        match = self.words.year.regex.search(quantity.period)
        year = int(match["y"]) if match else own if quantity.role == "review" else None
        if year is None or {int(m["y"]) for m in self.words.year.regex.finditer(said)} - {year}:
            return None, None
        for part, first, last in self.words.parts if quantity.period else ():
            if part.regex.search(quantity.period):
                return date(year, first, 1), date(year, last, monthrange(year, last)[1])
        if quantity.period and not match:
            return None, None  # five years, a tenth of one
        end = date(year, 12, 31)
        if self.words.point.regex.search(quantity.period):
            return end, end
        return (date(year, 1, 1) if quantity.statistic in MOVING else None), end
