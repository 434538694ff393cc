"""Every quantity of one report, as a frame and as a result that prints and exports itself.

In: a report, or anything `read` takes. Out: the quantities frame of `compare.tables`. Refused: what `read` refuses.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from compare import tables
from compare.comparison.finding_lines import figure_line
from compare.comparison.results import OneReport
from compare.comparison.sentences import say
from compare.intake import as_report
from compare.quantity import find_quantities

if TYPE_CHECKING:
    import pandas as pd

    from compare.intake import Readable
    from compare.records import Quantity, Report


def quantities(report: Report | Readable, *, all: bool = False) -> pd.DataFrame:  # noqa: A002 -- the promised name
    r"""List what a report counts, each figure with its place in the source.

    Parameters
    ----------
    report : Report, path, bytes or file object
    all : bool
        Also list the numerals that are no measurement (dates, names, list markers …), each with the reason in
        the column `note`.

    Returns
    -------
    pandas.DataFrame
        One row a quantity: section, role, indicator, value (base unit, signed for growth), upper, unit,
        qualifier, kind, text, start, end (offsets into `report.raw`), and more behind them.

    Raises
    ------
    ReadError
        If the source cannot be read.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("甲市2023年工作总结\n一、工作回顾\n城镇新增就业1.2万人，增长8.5%。")
    >>> quantities(report)[["value", "unit", "text"]].to_dict("records")
    [{'value': 12000.0, 'unit': '人', 'text': '1.2万人'}, {'value': 8.5, 'unit': '%', 'text': '8.5%'}]

    """
    return Figures.of(as_report(report), everything=all).quantities


@dataclass(frozen=True, repr=False)
class Figures(OneReport):
    """The figures of one report.

    Attributes
    ----------
    report : Report
    found : tuple of Quantity

    """

    report: Report
    found: tuple[Quantity, ...]

    @classmethod
    def of(cls, report: Report, *, everything: bool = False) -> Figures:
        """Find the figures of a report; with `everything` also the numerals that measure nothing."""
        return cls(report, find_quantities(report, everything=everything))

    @cached_property
    def quantities(self) -> pd.DataFrame:
        """The figures, one a row."""
        return tables.build("quantities", tables.quantities_rows(self.found, self.report))

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return how many figures there are."""
        sentence = say(labels, "quantities_head", count=len(self.found), source=self.report.source)
        return tables.Findings.of([tables.Finding("figures", sentence, str(len(self.found)))])

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report every figure, section by section."""
        lines = [say(labels, "quantities_head", count=len(self.found), source=self.report.source)]
        section = None
        for quantity in self.found:
            if quantity.section != section:
                section = quantity.section
                lines.append(f"  {section}")
            kind = tables.label_value(quantity.kind, "kind", labels=labels)
            note = tables.word_note(quantity.note, labels)
            lines.append(f"{figure_line(quantity, labels)}  {kind}{f' · {note}' if note else ''}")
        return lines

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather the table of figures."""
        return tables.Tables(
            title=say(labels, "source", title=self.report.title, source=self.report.source),
            frames=(("quantities", self.quantities),),
            findings=self.findings(labels=labels),
        )
