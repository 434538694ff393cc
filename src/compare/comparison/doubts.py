"""What makes the reading of a report doubtful, in words: the one home of the warnings a report carries.

In: reports with warnings, each a code with its values. Out: sentences in the language of the labels. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.comparison.sentences import say
from compare.quantity import unread_tables
from compare.tables import label_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.records import Report

WARNINGS = {
    "roles": ("role", "against", "told"),
    "no-review": ("count",),
    "mojibake": (),
    "escaped": (),
    "decoded-twice": ("count",),
    "bad-bytes": ("count", "encoding"),
    "garbled": ("count", "of"),
    "page": ("page", "pages"),
    "attached": ("name",),
    "formula": ("count",),
    "struck": ("count",),
    "genre": (),
    "about": (),
    "several": (),
    "refusal": (),
    "run-on": (),
    "private": ("count",),
}
"""The codes, and the names of their values in the order they are given."""
APART = 1
"""So many years are between two reports that follow each other."""


def reading_warnings(reports: Iterable[Report], labels: str) -> Iterator[str]:
    r"""Yield what makes the reading of each report doubtful.

    Examples
    --------
    >>> import compare
    >>> from dataclasses import replace
    >>> report = replace(compare.read_text("甲县2023年工作总结\n修路。"), warnings=("page|1|3",))
    >>> list(reading_warnings([report], "en"))
    ['Warning (text): this is page 1 of 3; what is on the others was not read.']

    """
    for report in reports:
        for warning in report.warnings:
            code, *values = warning.split("|")
            named = dict(zip(WARNINGS[code], values, strict=True))
            if "role" in named:
                named["role"] = label_value(named["role"], "role", labels=labels)
            yield say(labels, f"warn_{code}", source=report.source, **named)
        if unread := unread_tables(report):
            yield say(labels, "warn_tables", source=report.source, count=unread, of=len(report.grids))


def what_was_read(report: Report, labels: str) -> str:
    """Word how much of a report was read, and how much of it is mended or in doubt."""
    return say(
        labels,
        "read",
        chapters=sum(section.level == 1 for section in report.sections),
        passages=len(report.passages),
        repairs=len(report.repairs) - len(report.doubts),
        doubts=len(report.doubts),
    )


def pair_warnings(old: Report, new: Report, labels: str) -> Iterator[str]:
    """Yield why two reports may not follow each other: years between them, or another office of the same place."""
    if old.review_year and new.review_year and new.review_year - old.review_year > APART:
        yield say(labels, "warn_gap", old=old.review_year, new=new.review_year)
    if old.period != new.period:
        whole = say(labels, "whole_year")
        yield say(labels, "warn_periods", old=old.period or whole, new=new.period or whole)
    if old.issuer and new.issuer and not _is_short_for(old.issuer, new.issuer):
        yield say(labels, "warn_offices", old=old.issuer, new=new.issuer)


def _is_short_for(one: str, other: str) -> bool:
    """Whether one name has all characters of the other in their order: shortened (市政府, 市人民政府), or with more."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(c in rest for c in short)
