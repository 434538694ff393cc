"""Every quantity of a text or a report, as records.

In: a text and its language, or a report. Out: `Found` with offsets into the text, or `Quantity` with spans into the
source. Refused: nothing; any Unicode text has an answer, an unknown language none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.quantities.naming import name_marks
from compare.quantities.spot import find_marks
from compare.records import Quantity, Span

if TYPE_CHECKING:
    from compare.records import Report

__all__ = ["Found", "find_in_text", "find_quantities"]


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity of a plain text; the fields mean what they mean in `Quantity`."""

    start: int
    end: int
    text: str
    value: float | None
    upper: float | None
    unit: str
    qualifier: str
    kind: str
    indicator: str
    scope: str
    note: str


def find_in_text(text: str, language: str = "zh", *, everything: bool = False) -> tuple[Found, ...]:
    """Find the quantities of a plain text.

    Examples
    --------
    >>> for found in find_in_text("粮食产量达到12.5万吨，增长3.1%。"):
    ...     print(found.indicator, found.value, found.unit, found.kind)
    粮食产量 125000.0 吨 count
    粮食产量 3.1 % rate

    """
    if language != "zh":
        return ()
    marks = find_marks(text)
    names = name_marks(text, marks)
    return tuple(
        Found(
            m.start,
            m.end,
            text[m.start : m.end],
            m.value,
            m.upper,
            m.unit,
            m.qualifier,
            m.kind,
            name,
            m.scope,
            m.note,
        )
        for m, name in zip(marks, names, strict=True)
    )


def find_quantities(report: Report, *, everything: bool = False) -> tuple[Quantity, ...]:
    """Find the quantities of a report, in reading order.

    Parameters
    ----------
    report : Report
    everything : bool
        Whether to give also the numerals that measure nothing (years, ordinals, names …), each with a note that
        says why it was left out.

    Returns
    -------
    tuple of Quantity

    """
    starts = [passage.at.start for passage in report.passages]
    quantities = []
    for found in find_in_text(report.text, report.language, everything=everything):
        i = bisect_right(starts, found.start) - 1
        if i < 0 or found.end > report.passages[i].at.end:
            continue
        passage = report.passages[i]
        quantities.append(
            Quantity(
                value=found.value,
                upper=found.upper,
                unit=found.unit,
                qualifier=found.qualifier,
                kind=found.kind,
                indicator=found.indicator,
                text=found.text,
                span=report.source_span(found.start, found.end),
                at=Span(found.start, found.end),
                passage=i,
                role=passage.role,
                section=report.section_label(passage),
                scope=found.scope,
                note=found.note,
            )
        )
    return tuple(quantities)
