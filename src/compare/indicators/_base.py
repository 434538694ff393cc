"""Which year, or how many years, a figure speaks of.

In: a report, a quantity and the clause it stands in. Out: a short name of its base, empty for the plain
year the chapter tells of. Refused: nothing; what is not said is taken for the plain year.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.indicators._parse import words_of
from compare.lazy import regex
from compare.records import Span
from compare.text import stretch_around

if TYPE_CHECKING:
    import re

    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report


class Epochs:
    """Where a report speaks of one year and where of several at once.

    A chapter on "2015 and the five years before" changes from one to the other by openings such as "over the
    five years" and "in the year that has just passed"; the last such opening before a figure decides. Under a
    heading that speaks of no more than one year, such an opening holds for its paragraph only.
    """

    def __init__(self, report: Report) -> None:
        words = words_of(report.language)
        chapters = [(0, False, False)]
        for section in report.sections:
            if section.level <= 1:
                several, mixed = _heading_spans(section.label, words)
                chapters.append((section.at.start, several, mixed))
        chapters.sort(key=lambda chapter: chapter[0])
        turns = [(at, several) for at, several, _ in chapters]
        begins = [at for at, _, _ in chapters]
        many, one = _openings(report.text, report.language)
        for start, stop in many:
            if _is_aside(report.text, start, stop, words):
                continue
            turns.append((start, True))
            at, _, mixed = chapters[bisect_right(begins, start) - 1]
            end = report.text.find("\n", stop)
            if not mixed and end > at:
                turns.append((end, False))
        for start, stop in one:
            years = [int(year) for year in words.year.regex.findall(report.text[start:stop])]
            if not years or {report.review_year, report.plan_year} & set(years):
                turns.append((start, False))
        turns.sort(key=lambda turn: turn[0])
        self._starts = [at for at, _ in turns]
        self._several = [several for _, several in turns]

    def several(self, at: int) -> bool:
        """Tell whether the text at this place speaks of several years together."""
        return self._several[bisect_right(self._starts, at) - 1]


def _is_aside(text: str, start: int, stop: int, words: IndicatorWords) -> bool:
    """Tell an opening in the midst of a sentence that holds for its own clause (年内26项，挂牌五年来累计128项)."""
    within = stretch_around(text, Span(start, stop), Span(0, len(text)), words.ends)
    paused = any(mark in words.stops for mark in text[within.start : start])
    return paused and text[stop : stop + 1] not in words.stops


@lru_cache(maxsize=4)
def _openings(text: str, language: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Find what opens a stretch on several years, and on one; a report is asked for by pairs and by goals."""
    words = words_of(language)
    # A newline before the first line, so that it opens like any other.
    many = [(max(0, m.start() - 1), m.end() - 1) for m in words.years_open.regex.finditer(f"\n{text}")]
    return many, [m.span() for m in words.year_opens.regex.finditer(text)]


def base_of(report: Report, q: Quantity, left: str, clause: str, epochs: Epochs) -> str:
    """Name what a figure is measured against or over.

    Returns
    -------
    str
        Empty for the plain year; `average` (of several years), `running` (added up), `since` (another base
        than the year before), `outside` (another place), `meant` (a part that is meant for one purpose), `planned`
        (what the plan was), `earlier` (the year before), `year:2015`, `years` (over several years together), `end`
        (where several years have led to).

    """
    return _base_of_cell(report, q) if q.cell else _base_of_clause(report, q, left, clause, epochs)


def _base_of_clause(report: Report, q: Quantity, left: str, clause: str, epochs: Epochs) -> str:
    """Let the words around a figure say what it is measured against or over."""
    words = words_of(report.language)
    clause = _without_last_year(report, q, clause)
    bases = {
        "average": words.average,
        "since": words.since,
        "outside": words.outside,
        "meant": words.meant,
        "planned": words.planned,
    }
    for name, cue in bases.items():
        if cue.regex.search(clause) and not (name == "average" and _of_one_year(q, clause, epochs, words)):
            return name
    if q.scope == "cumulative" or words.running.regex.search(clause):
        return "running"
    before = words.earlier.regex.search(clause)
    if before and not any(c.isdecimal() for c in clause[before.end() :]):  # from last year's 98 to 126
        return "earlier"
    year, own = _year_beside(report, q, left, clause)
    if year and year != own:
        return f"year:{year}"
    if (
        year
        or words.one_year.regex.search(clause)
        or not (epochs.several(q.at.start) or words.span_of_years.regex.search(clause))
    ):
        return ""
    # A share and a place in a row are those of the last year, whatever word leads up to them.
    standing = q.statistic == "share" or q.kind == "ordinal" or words.arrival.regex.search(clause)
    return "end" if standing and q.kind != "rate" and q.scope == "" else "years"


def _of_one_year(q: Quantity, clause: str, epochs: Epochs, words: IndicatorWords) -> bool:
    """Tell a share that is the mean of a year from one of several years: 失业率年均5.3%."""
    several = epochs.several(q.at.start) or words.span_of_years.regex.search(clause)
    return q.statistic == "share" and not several


def _without_last_year(report: Report, q: Quantity, clause: str) -> str:
    """Leave out that a figure is measured against the year before by its number, as by its name (than in 2021)."""
    words, own = words_of(report.language), _year_told_of(report, q)
    since = words.since.regex.search(clause)
    years = [int(year) for year in words.year.regex.findall(since[0])] if since else []
    return clause.replace(since[0], "", 1) if since and own and years == [own - 1] else clause


def _year_told_of(report: Report, q: Quantity) -> int | None:
    """Return the year that the chapter of a figure tells of."""
    years = {"opening": report.review_year, "review": report.review_year, "plan": report.plan_year}
    return years.get(q.role)


def _base_of_cell(report: Report, q: Quantity) -> str:
    """Let the column of a cell say when it is of."""
    own = {"plan": report.plan_year}.get(q.role, report.review_year)
    if q.period in ("", str(own)):
        return ""
    return f"year:{q.period}" if q.period.isdecimal() else "since"


def _heading_spans(label: str, words: IndicatorWords) -> tuple[bool, bool]:
    """Tell whether a heading begins with several years, and whether it speaks of several years at all."""
    several = words.span_of_years.regex.search(label)
    one = words.year.regex.search(label) or words.year_opens.regex.search(label)
    if several is None:
        return False, False
    return one is None or several.start() < one.start(), True


def _year_beside(report: Report, q: Quantity, left: str, clause: str) -> tuple[int | None, int | None]:
    """Give the year printed before the figure, and the one its chapter tells of."""
    own = _year_told_of(report, q)
    finder = words_of(report.language).year.regex
    years = finder.findall(clause)
    if not years:  # the sentence opens with a year, the clause leaves it out
        opening = _opening_year(report.language).match(left)
        years = finder.findall(opening.group()) if opening else []
    return (int(years[-1]) if years else None), own


@lru_cache(maxsize=8)
def _opening_year(language: str) -> re.Pattern[str]:
    return regex(rf"\W*(?:{words_of(language).year.pattern})")
