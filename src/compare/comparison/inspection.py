"""What was read: years, place, section tree, repairs, and the spots left in doubt.

In: a report. Out: an `Overview` with findings, tables and export. Refused: nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare import tables
from compare.comparison.doubts import reading_warnings, what_was_read
from compare.comparison.results import OneReport
from compare.comparison.sentences import say
from compare.intake import as_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.intake import Readable
    from compare.records import Report


def overview(report: Report | Readable) -> Overview:
    r"""Show what was read of a report, before anything is concluded from it.

    Parameters
    ----------
    report : Report, path, bytes or file object

    Returns
    -------
    Overview

    Examples
    --------
    >>> overview("甲市2023年工作总结\n一、工作回顾\n办理案件12件。".encode()).printout()[1]
    'Language zh; 27 characters; reviewed 2023, planned 2024; place 甲市.'

    """
    return Overview(as_report(report))


@dataclass(frozen=True, repr=False)
class Overview(OneReport):
    r"""A report seen as it was read.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("甲市2023年工作总结\n一、工作回顾\n办理案件12件。")
    >>> Overview(report).printout()[0]
    '甲市2023年工作总结 (text)'

    """

    report: Report

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return what was read: chapters and passages, repairs and doubts."""
        warnings = reading_warnings([self.report], labels)
        warned = [tables.Finding("warning", said, weight=1.0) for said in warnings]
        return tables.Findings.of([*warned, tables.Finding("read", what_was_read(self.report, labels))])

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report title, years and place, the section tree with roles, the repairs by kind, and each doubtful spot."""
        return [
            *self._head(labels),
            "",
            *self._tree(labels),
            "",
            *self._repairs(labels),
            *self._doubts(labels),
        ]

    def _head(self, labels: str) -> Iterator[str]:
        report, unknown = self.report, say(labels, "unknown")
        yield say(labels, "source", title=report.title or unknown, source=report.source)
        yield say(
            labels,
            "language",
            language=report.language,
            chars=f"{len(report.text):,}",
            review=report.review_year or unknown,
            plan=report.plan_year or unknown,
            place=report.place or unknown,
        )
        if report.issuer:
            yield say(labels, "issuer", issuer=report.issuer)
        yield from reading_warnings([report], labels)

    def _tree(self, labels: str) -> Iterator[str]:
        counts = Counter(passage.section for passage in self.report.passages)
        for index, section in enumerate(self.report.sections):
            yield say(
                labels,
                "chapter",
                indent="  " * max(0, section.level - 1),
                label=section.label or "·",
                role=tables.label_value(section.role, "role", labels=labels),
                passages=counts[index],
            )

    def _repairs(self, labels: str) -> Iterator[str]:
        mended = [repair for repair in self.report.repairs if repair.resolved]
        yield say(labels, "repairs_head", count=len(mended))
        for why, count in Counter(repair.why for repair in mended).most_common():
            yield say(labels, "repair_kind", why=tables.label_value(why, "why", labels=labels), count=count)

    def _doubts(self, labels: str) -> Iterator[str]:
        yield say(labels, "doubts_head", count=len(self.report.doubts))
        for repair in self.report.doubts:
            yield say(labels, "doubt", at=repair.span, before=repair.before, certainty=repair.certainty)

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather the section tree and the repairs."""
        return tables.Tables(
            title=self.report.title or self.report.source,
            frames=(
                ("outline", tables.build("outline", tables.outline_rows(self.report))),
                ("repairs", tables.build("repairs", tables.repairs_rows(self.report))),
            ),
            notes=tuple(self._head(labels)),
            findings=self.findings(labels=labels),
        )
