"""A place in a report, as a reader of the printed text looks it up: year, chapter, paragraph, page.

In: a report and a place in its source. Out: a `Quote`. Refused: nothing; where no passage holds the place, the offsets
alone are given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from compare.comparison.sentences import excerpt, say
from compare.languages import load
from compare.records import Span
from compare.tables import Quote
from compare.text import printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.records import Report

QUOTED = 60  # characters of a quotation: about a sentence
NAMED = 24  # characters of a heading
WIDER = 2.5  # so many letters say what one Chinese character says


def years_of(old: Report, new: Report, labels: str) -> tuple[str, str]:
    r"""Return what distinguishes two reports for a reader: the years they review, else their names.

    Examples
    --------
    >>> import compare
    >>> years_of(
    ...     *(compare.read_text(f"石河镇{y}年工作总结\n一、{y}年工作回顾\n修路。") for y in (2030, 2031)),
    ...     "en",
    ... )
    ('2030', '2031')

    """
    if old.review_year and new.review_year and old.review_year != new.review_year:
        return year_words(old.review_year, labels), year_words(new.review_year, labels)
    if old.source != new.source:
        return old.source, new.source
    return say(labels, "earlier_report"), say(labels, "later_report")


def reports_named(old: Report, new: Report, labels: str) -> tuple[str, str]:
    """Name two reports by the years they review, else by their files: report on 2030, report on 2031."""
    then, now = (_where_told("report", when, labels) for when in years_of(old, new, labels))
    return then, now


def _where_told(key: str, when: str, labels: str) -> str:
    """Word where something is told, by a year: the `report` on it, the `review` of it, the `plan` for it.

    Examples
    --------
    >>> (
    ...     _where_told("report", "2030", "en"),
    ...     _where_told("plan", "2031年", "zh"),
    ...     _where_told("report", "a.txt", "en"),
    ... )
    ('report on 2030', '2031年计划', 'a.txt')

    """
    return say(labels, f"in_{key}", year=when) if when[:4].isdecimal() else when


def year_words(year: int | None, labels: str, otherwise: str = "") -> str:
    """Word a year; where it is not known what is given, or that it is not."""
    return say(labels, "year", year=year) if year else otherwise or say(labels, "unknown")


def file_notes(reports: Iterable[Report], labels: str) -> list[str]:
    """Return what the files say about themselves that a reader must know, as that a text is a restatement."""
    noted: dict[str, list[str]] = {}
    for report in reports:
        note = dict(report.meta).get("note", "")
        if note:
            noted.setdefault(note, []).append(report.source)
    return [
        say(labels, "file_note", source=say(labels, "joint").join(sources), note=note)
        for note, sources in noted.items()
    ]


def in_passage(report: Report, start: int, end: int) -> tuple[str, int, int] | None:
    r"""Return the passage that a place in the source lies in, and where in it the words of the place are.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("石河镇2030年工作总结\n一、修桥\n修桥三座，铺路五里。")
    >>> in_passage(report, 23, 27)
    ('修桥三座，铺路五里。', 5, 9)

    """
    at = _passage_at(report, start)
    if at < 0 or start >= report.passages[at].span.end:
        return None
    return report.passages[at].text, *_mended(report, at, Span(start, end))


def _mended(report: Report, at: int, span: Span) -> tuple[int, int]:
    """Return where in the mended text of a passage a place of the source is."""
    text = report.passages[at].at
    places = range(text.start, text.end)
    first, last = (
        bisect_left(places, place, key=lambda n: report.source_span(n, n + 1).start)
        for place in (span.start, span.end)
    )
    return first, last


def _passage_at(report: Report, start: int) -> int:
    """Return the number of the last passage that begins at a place of the source or before it; -1 for none."""
    return bisect_right([passage.span.start for passage in report.passages], start) - 1


def quote(
    report: Report,
    span: Span,
    when: str,
    labels: str,
    *,
    part: str = "report",
    text: str = "",
    around: str | int = "",
) -> Quote:
    """Quote a place of a report: its mended text, or the one given, and where it is: in the `review`, the `plan`."""
    found = in_passage(report, span.start, span.end)
    words = text or (found[0][found[1] : found[2]] if found else printed(report.raw[span.slice]))
    said = excerpt(" ".join(words.split()), around, _room(report, QUOTED))
    return Quote(_where_told(part, when, labels), said, _where(report, span, labels), span)


def quote_figure(report: Report, span: Span, when: str, labels: str, *, part: str = "report") -> Quote:
    """Quote the words around a figure, by its place."""
    text, at, _ = in_passage(report, span.start, span.end) or ("", 0, 0)
    return quote(report, span, when, labels, part=part, text=text, around=at)


def _room(report: Report, characters: int) -> int:
    """Return how many letters of a report say what so many Chinese characters say."""
    return int(characters * (WIDER if load(report.language).indicators.alphabetic else 1))


def _where(report: Report, span: Span, labels: str) -> str:
    """Word chapter, paragraph within it, and page."""
    at = _passage_at(report, span.start)
    parts = []
    if at >= 0:
        section = report.passages[at].section
        number = sum(passage.section == section for passage in report.passages[: at + 1])
        label = report.section_label(report.passages[at])
        parts = [
            excerpt(label, size=_room(report, NAMED)) if label else "",
            say(labels, "paragraph", number=number),
        ]
    page = report.page(span)
    return " ".join(filter(None, [*parts, say(labels, "page", number=page) if page else ""]))
