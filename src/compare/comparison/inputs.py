"""Take a report as it is, or read it first.

In: a `Report`, or anything `read` takes; the user's terms, or the file that holds them. Out: a `Report`, `Terms`.
Refused: what `read` and `read_terms` refuse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.comparison.reader import read
from compare.comparison.review import NO_REVIEW, Review
from compare.indicators import NO_TERMS, Terms, read_terms
from compare.reading import Readable
from compare.records import Report

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Readable", "as_report", "as_review", "as_terms"]


def as_report(report: Report | Readable) -> Report:
    r"""Give the report itself, or read it from a path, an address, bytes or a file object.

    Examples
    --------
    >>> as_report("某区2023年工作总结\n一、工作回顾\n修了路。".encode()).review_year
    2023

    """
    return report if isinstance(report, Report) else read(report)


def as_review(review: str | PathLike[str] | Review | None, old: Report, new: Report) -> Review:
    r"""Give the decisions themselves, or read them from a marked workbook of these reports; none at all is fine.

    Examples
    --------
    >>> report = as_report("某区2023年工作总结\n一、工作回顾\n修了路。".encode())
    >>> as_review(None, report, report).decisions
    ()

    """
    if review is None:
        return NO_REVIEW
    if isinstance(review, Review):
        return review
    from compare.comparison.review_book import read_review

    return read_review(review, old, new)


def as_terms(terms: str | PathLike[str] | Terms | None) -> Terms:
    """Give the user's terms themselves, or read them from their file; none at all is fine.

    Examples
    --------
    >>> as_terms(None).synonyms
    ()

    """
    if terms is None:
        return NO_TERMS
    return terms if isinstance(terms, Terms) else read_terms(terms)
