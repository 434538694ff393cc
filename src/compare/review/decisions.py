"""What a person decided about rows of the tables, each with the places it speaks of.

In: nothing but what is passed. Out: a `Review`, and the fingerprint that says which two reports it is of. Refused:
nothing.

A decision names its row by offsets into the two sources, so that it holds for the same two reports whatever the
order of the rows; the fingerprint of the reports says whether they are the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.records import Report, Span


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one row."""

    table: str  # sections, passages, indicators or followup
    verdict: str  # wrong, right, or the status of a goal
    old: Span | None  # places in the two sources; of a goal, the new one is what reports on it
    new: Span | None
    name: str = ""  # the indicator, where several rows share a place
    where: str = ""  # sheet and row, for messages


@dataclass(frozen=True, slots=True)
class Review:
    """All decisions about one pair of reports."""

    decisions: tuple[Decision, ...] = ()  # a later one about the same row overrules an earlier one
    source: str = ""  # the file they come from

    def of(self, table: str) -> tuple[Decision, ...]:
        """Return the decisions about one table, the last one about each row."""
        last = {(d.old, d.new, d.name): d for d in self.decisions if d.table == table}
        return tuple(last.values())

    @property
    def counts(self) -> Counter[str]:
        """How many pairs were taken apart, how many were made or confirmed, how many goals judged."""
        found: Counter[str] = Counter()
        for table in ("sections", "passages", "indicators", "followup"):
            for decision in self.of(table):
                kind = decision.verdict if decision.verdict in ("wrong", "right") else "judged"
                found["judged" if table == "followup" else kind] += 1
        return found


NO_REVIEW = Review()


def fingerprint(old: Report, new: Report) -> str:
    """Return what distinguishes two reports from any other two: a digest of both sources.

    Examples
    --------
    >>> import compare
    >>> one, two = (compare.read_text(f"石河镇{year}年工作总结") for year in (2030, 2031))
    >>> fingerprint(one, two) == fingerprint(two, one), len(fingerprint(one, two))
    (False, 33)

    """
    return "-".join(hashlib.sha256(r.raw.encode("utf-8", "replace")).hexdigest()[:16] for r in (old, new))
