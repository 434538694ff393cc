"""Which year, or how many years, a figure speaks of.

In: a report, a quantity and the clause it stands in. Out: a short name of its base, empty for the plain
year the chapter tells of. Refused: nothing; what is not said is taken for the plain year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report

__all__ = ["Epochs", "base_of"]


class Epochs:
    """Where a report speaks of one year and where of several at once.

    A chapter on "2015 and the five years before" changes from one to the other by openings such as "over the
    five years" and "in the year that has just passed"; the last such opening before a figure decides. Under a
    heading that speaks of no more than one year, such an opening holds for its paragraph only.
    """

    def __init__(self, report: Report, rules: IndicatorWords) -> None:
        chapters = [(0, False, False)]
        for section in report.sections:
            if section.level <= 1:
                several, mixed = _heading_spans(section.label, rules)
                chapters.append((section.at.start, several, mixed))
        chapters.sort(key=lambda chapter: chapter[0])
        turns = [(at, several) for at, several, _ in chapters]
        for found in re.finditer(rules.years_open.pattern, report.text):
            turns.append((found.start(), True))
            at, _, mixed = chapters[bisect_right([at for at, _, _ in chapters], found.start()) - 1]
            end = report.text.find("\n", found.end())
            if not mixed and end > at:
                turns.append((end, False))
        for found in re.finditer(rules.year_opens.pattern, report.text):
            years = [int(year) for year in re.findall(rules.year.pattern, found.group())]
            if not years or {report.review_year, report.plan_year} & set(years):
                turns.append((found.start(), False))
        turns.sort(key=lambda turn: turn[0])
        self._starts = [at for at, _ in turns]
        self._several = [several for _, several in turns]

    def several(self, at: int) -> bool:
        """Tell whether the text at this place speaks of several years together."""
        return self._several[bisect_right(self._starts, at) - 1]


def base_of(  # noqa: PLR0917
    report: Report, q: Quantity, left: str, clause: str, epochs: Epochs, rules: IndicatorWords
) -> str:
    """Name what a figure is measured against or over.

    Returns
    -------
    str
        Empty for the plain year; `average` (of several years), `running` (added up), `since` (another base
        than the year before), `outside` (another place), `earlier` (the year before), `year:2015`, `years`
        (over several years together), `end` (where several years have led to).

    """
    for name, cue in (("average", rules.average), ("since", rules.since), ("outside", rules.outside)):
        if re.search(cue.pattern, clause):
            return name
    if q.scope == "cumulative" or re.search(rules.running.pattern, clause):
        return "running"
    if re.search(rules.earlier.pattern, clause):
        return "earlier"
    year, own = _year_beside(report, q, left, clause, rules)
    if year and year != own:
        return f"year:{year}"
    if (
        year
        or re.search(rules.one_year.pattern, clause)
        or not (epochs.several(q.at.start) or re.search(rules.span_of_years.pattern, clause))
    ):
        return ""
    arrived = q.kind != "rate" and q.scope == "" and re.search(rules.arrival.pattern, clause)
    return "end" if arrived else "years"


def _heading_spans(label: str, rules: IndicatorWords) -> tuple[bool, bool]:
    """Tell whether a heading begins with several years, and whether it speaks of several years at all."""
    several = re.search(rules.span_of_years.pattern, label)
    one = re.search(rules.year.pattern, label) or re.search(rules.year_opens.pattern, label)
    if several is None:
        return False, False
    return one is None or several.start() < one.start(), True


def _year_beside(
    report: Report, q: Quantity, left: str, clause: str, rules: IndicatorWords
) -> tuple[int | None, int | None]:
    """Give the year printed before the figure, and the one its chapter tells of."""
    own = {"review": report.review_year, "plan": report.plan_year}.get(q.role)
    years = [int(found) for found in re.findall(rules.year.pattern, clause)]
    opening = re.match(rf"\W*(?:{rules.year.pattern})", left)
    if not years and opening:  # the sentence opens with a year, the clause leaves it out
        years = [int(year) for year in re.findall(rules.year.pattern, opening.group())]
    return (years[-1] if years else None), own
