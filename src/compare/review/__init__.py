"""What a person decided about pairs and goals: read from a marked workbook, laid over what was found.

In: a workbook as `export` wrote it, with marks; records. Out: a `Review`; the records as decided, with a mark on each
that was changed by hand. Refused (`UsageError`): a workbook of other reports, a mark that cannot be understood, a
decision about a place where there is nothing.
"""

from __future__ import annotations

from compare.review.decisions import NO_REVIEW, Decision, Review, fingerprint
from compare.review.marked import as_review, read_review
from compare.review.settling import settle_followups, settle_indicators, settle_passages, settle_sections

__all__ = [
    "NO_REVIEW",
    "Decision",
    "Review",
    "as_review",
    "fingerprint",
    "read_review",
    "settle_followups",
    "settle_indicators",
    "settle_passages",
    "settle_sections",
]
