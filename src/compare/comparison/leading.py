"""Which changes of figures come first: in findings, and in drawings of filings.

In: what was found of two reports. Out: changes, the weightiest first. Refused: changes that are unsure or that need
more than one sentence; in a filing the rows of notes where the statements have a row of that name.

A filing prints its best known lines many times: in the statements, in the discussion, by segment, in notes. The
statements come first; among rows of one name the whole, which is the largest, comes before its parts.
"""

from __future__ import annotations

from bisect import bisect_right
from math import log, log10
from typing import TYPE_CHECKING

from compare.comparison.finding_lines import well_known
from compare.comparison.tuning import HEADLINES
from compare.languages import load
from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.comparison.found import Found
    from compare.records import IndicatorChange, Quantity, Report

PLAIN = frozenset(("agrees", "comparable", "converted", "repeated", "negative"))
"""Notes that take nothing from a change; a loss that becomes a profit is news."""
LATE = 99
"""The place of rows that are no best known line."""
ASIDE = regex(r"\([^()]{0,80}\)")


def is_filing(found: Found) -> bool:
    """Whether the tables of two reports have lines that are known to come first."""
    return bool(load(found.new.language).indicators.lines)


def leading_changes(found: Found) -> list[IndicatorChange]:
    """Return the changes of results that are sure, the weightiest first, each name once."""
    language = found.new.language
    sure = [
        change
        for change in found.found_indicators
        if change.old
        and change.new
        and change.indicator
        and change.change
        and PLAIN.issuperset(note.code for note in change.notes)
        and change.new.statistic != "change"  # a change of a change needs more than one sentence
        and change.old.role == change.new.role == "review"
        and change.confidence
        >= (HEADLINES.known if well_known(change.indicator, language) else HEADLINES.sure)
    ]
    if is_filing(found):
        return _lines_first(sure, found.new)
    ranked = sorted(
        _once(sure),
        key=lambda change: (0, _place(change)) if _leads(change, language) else (1, -_size(change)),
    )
    first: list[IndicatorChange] = []
    for change in ranked:
        name = change.indicator
        again = any(name.startswith(one.indicator) or one.indicator.startswith(name) for one in first)
        if not (again and change.new and change.new.statistic == "growth"):
            first.append(change)
    return first


def _leads(change: IndicatorChange, language: str) -> bool:
    """Whether a change is of something people know by name, and not of a handful of cases."""
    new = change.new
    few = new is not None and new.kind == "count" and abs(new.value or 0) < HEADLINES.few
    return well_known(change.indicator, language) and not few


def _size(change: IndicatorChange) -> float:
    """Return how much a change says: its proportion, more of many than of a few; a growth, told twice, says nothing."""
    ends = [abs(side.value or 0) for side in (change.old, change.new) if side is not None]
    if not all(ends) or change.new is None or change.new.statistic == "growth":
        return 0.0
    return abs(log(ends[-1] / ends[0])) * log10(1 + max(ends))


def _once(changes: Iterable[IndicatorChange]) -> Iterable[IndicatorChange]:
    kept: dict[str, IndicatorChange] = {}
    for change in changes:
        kept.setdefault(change.indicator, change)
    return kept.values()


def _place(change: IndicatorChange) -> int:
    return change.new.at.start if change.new else 0


def _lines_first(changes: Iterable[IndicatorChange], report: Report) -> list[IndicatorChange]:
    """Sort by line, statements first, the whole before its parts; of each line and of each name one."""

    def order(change: IndicatorChange) -> tuple[int, bool, float, int]:
        new = change.new
        if new is None or not new.cell or new.kind != "count":
            return LATE, True, 0, _place(change)
        # A line of the statements; then what else they have; then tables of the discussion and the notes.
        return (
            line_of(change, report.language),
            not in_statement(report, new),
            -abs(new.value or 0),
            _place(change),
        )

    told: set[int] = set()
    first = []
    for change in _once(sorted(changes, key=order)):
        line = line_of(change, report.language)
        if line == LATE or line not in told:
            first.append(change)
        told.add(line)
    return first


def line_of(change: IndicatorChange, language: str) -> int:
    """Return which of the best known lines of a filing a row is, in the order of the language; `LATE` for none."""
    new = change.new
    if new is None or not new.cell or new.kind != "count":
        return LATE
    share = new.unit.partition("/")
    name = " ".join(ASIDE.sub("", change.indicator).split()) + share[1] + share[2]
    lines = load(language).indicators.lines
    return next((n for n, line in enumerate(lines) if line.regex.search(name)), LATE)


def short_name(change: IndicatorChange, language: str) -> str:
    """Name a row without the path that leads to it, unless its own words say too little."""
    short = change.indicator.rpartition(": ")[2]
    alone = line_of(change, language) < LATE or " " in short
    # "Diluted" says nothing of what is diluted.
    return short if alone and change.new and "/" not in change.new.unit else change.indicator


def in_statement(report: Report, figure: Quantity) -> bool:
    """Whether a figure is in a table whose title says that it is a statement of the accounts."""
    words = load(report.language).grids
    if words is None:
        return False
    at = bisect_right([table.span.start for table in report.grids], figure.span.start) - 1
    while at > 0 and not report.grids[at].above:
        at -= 1  # a statement that goes on in the next table
    title = ASIDE.sub("", report.grids[at].above[-HEADLINES.caption :]) if at >= 0 else ""
    return bool(words.statement.regex.search(title))
