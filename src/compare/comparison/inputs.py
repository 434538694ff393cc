"""Take a report as it is, or read it first.

In: a `Report`, or anything `read` takes. Out: a `Report`. Refused: what `read` refuses.
"""

from __future__ import annotations

from compare.comparison.reader import read
from compare.reading import Readable
from compare.records import Report

__all__ = ["Readable", "as_report"]


def as_report(report: Report | Readable) -> Report:
    """Give the report itself, or read it from a path, bytes or a file object.

    Examples
    --------
    >>> as_report("某区2023年工作总结\\n一、工作回顾\\n修了路。".encode()).review_year
    2023

    """
    return report if isinstance(report, Report) else read(report)
