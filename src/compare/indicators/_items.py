"""What stands around a figure: its clause, its measure, its base.

In: a report and its quantities. Out: one `Item` for each measurement that may be laid beside another year's.
Refused: what is no measurement, and figures without any word beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.indicators.names import Name, parse_name, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report

__all__ = ["MEASURED", "Item", "make_items"]

MEASURED = frozenset({"count", "percent", "rate"})
#: Characters of the clause taken as context, left and right of a figure.
LEFT, RIGHT = 30, 14


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A measurement with what its surroundings tell.

    Attributes
    ----------
    quantity : Quantity
    names : tuple of Name
        Taken apart; several where one value belongs to several indicators.
    context : Name
        The words of the clause around the figure, numbers left out.
    heading : Name
        The words of the section's label and the passage's heading.
    measure : str
        `level`, `share` or `move`.
    base : str
        Empty for the plain figure of the year told of; `average`, `years`, `running`, `since`, `year:2015`,
        `earlier`, `outside` for figures that stand on another base.
    place : float
        Where in the text it stands, 0 to 1.
    order : int
        Its number among the items of its report.

    """

    quantity: Quantity
    names: tuple[Name, ...]
    context: Name
    heading: Name
    measure: str
    base: str
    place: float
    order: int


def make_items(report: Report, quantities: Iterable[Quantity], terms: Terms) -> tuple[Item, ...]:
    """Take the measurements of a report together with what surrounds each."""
    rules = words_of(report.language)
    measured = sorted(
        (q for q in quantities if q.kind in MEASURED and q.value is not None), key=lambda q: q.at
    )
    drop = _place_names(report)
    numbers = re.compile(
        "|".join(sorted({re.escape(q.text) for q in measured}, key=len, reverse=True)) or "(?!)"
    )
    items: list[Item] = []
    for q in measured:
        left, right = _clause(report, q, rules)
        context = parse_name(
            numbers.sub(" ", left[-LEFT:] + " " + right[:RIGHT]), report.language, terms, drop
        )
        names = tuple(
            parse_name(part, report.language, terms, drop) for part in q.indicator.split(";") if part
        )
        label = report.section_label(report.passages[q.passage]) if report.passages else q.section
        heading = report.passages[q.passage].heading if report.passages else ""
        items.append(
            Item(
                q,
                names,
                context,
                parse_name(f"{label} {heading}", report.language, terms, drop),
                _measure(q, left, rules),
                _base(report, q, left, label, rules),
                q.at.start / max(1, len(report.text)),
                len(items),
            )
        )
    return tuple(items)


def _place_names(report: Report) -> tuple[str, ...]:
    """Name the place with and without its rank (某某区, 某某), longest first."""
    place = report.place.strip()
    short = place[:-1] if len(place) > len("某区") else ""
    return tuple(name for name in (place, short) if len(name) > 1)


def _clause(report: Report, q: Quantity, rules: IndicatorWords) -> tuple[str, str]:
    """Give the text of the sentence before the figure, and the clause after it."""
    passage = report.passages[q.passage].at if report.passages else None
    low, high = (passage.start, passage.end) if passage else (0, len(report.text))
    before, after = report.text[low : q.at.start], report.text[q.at.end : high]
    cut = max((before.rfind(mark) for mark in rules.ends if mark != "."), default=-1)
    ends = [at for mark in rules.ends + rules.stops if (at := after.find(mark)) >= 0]
    return before[cut + 1 :], after[: min(ends, default=len(after))]


def _measure(q: Quantity, left: str, rules: IndicatorWords) -> str:
    """Tell a level from a share and from a movement; the words before the figure decide over its kind."""
    if q.scope == "change" or q.kind == "rate":
        return "move"
    if q.kind == "percent":
        near = left.rstrip("超近约过 ")
        return "move" if re.search(rules.movement.pattern, near[-8:]) else "share"
    return "level"


def _base(report: Report, q: Quantity, left: str, label: str, rules: IndicatorWords) -> str:
    """Tell what the figure is measured against or over, if not the plain year."""
    clause = _last_clause(left, rules)
    if re.search(rules.average.pattern, clause):
        return "average"
    if q.scope == "cumulative" or re.search(rules.running.pattern, clause):
        return "running"
    if re.search(rules.since.pattern, clause):
        return "since"
    if re.search(rules.outside.pattern, clause):
        return "outside"
    if re.search(rules.earlier.pattern, clause):
        return "earlier"
    year = _year_beside(report, q, clause, rules)
    if year:
        return f"year:{year}"
    if re.search(rules.span_of_years.pattern, clause) or re.search(rules.span_of_years.pattern, label):
        return "years"
    return ""


def _last_clause(left: str, rules: IndicatorWords) -> str:
    """Give the end of the sentence so far, at least a few words of it."""
    marks = [at for mark in rules.stops if (at := left.rfind(mark, 0, max(0, len(left) - 4))) >= 0]
    return left[max(marks, default=-1) + 1 :]


def _year_beside(report: Report, q: Quantity, clause: str, rules: IndicatorWords) -> int | None:
    """Give the year printed before the figure where it is not the one its chapter tells of."""
    years = [int(found) for found in re.findall(rules.year.pattern, clause)]
    own = {"review": report.review_year, "plan": report.plan_year}.get(q.role)
    return years[-1] if years and own and years[-1] != own else None
