"""One record → one line of a finding.

In: a figure, an indicator, a section. Out: a line, English or Chinese. Refused: a label language that does not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import tables
from compare.comparison.sentences import say

if TYPE_CHECKING:
    from compare.records import IndicatorChange, Quantity, Report

__all__ = ["figure_line", "indicator_line", "section_name"]

#: A pair of figures below this confidence is called unsure; a product of factors set by hand, not a probability.
SURE = 0.9


def figure_line(quantity: Quantity, labels: str) -> str:
    """Word one figure: as printed, what it measures, its place."""
    return say(
        labels,
        "figure",
        text=quantity.text,
        indicator=quantity.indicator or say(labels, "unknown"),
        start=quantity.span.start,
        end=quantity.span.end,
        doubt=say(labels, "doubtful") if quantity.doubtful else "",
    )


def indicator_line(change: IndicatorChange, labels: str) -> str:
    """Word one indicator: both figures and the change."""
    old, new = change.old, change.new
    return say(
        labels,
        "indicator_pair",
        role=tables.label_value(new.role if new else "", "role", labels=labels),
        indicator=change.indicator or say(labels, "unknown"),
        old=tables.signed_text(old.text, old.value) if old else "—",
        new=tables.signed_text(new.text, new.value) if new else "—",
        change=_movement(change, labels),
        unsure="" if change.confidence >= SURE else say(labels, "unsure", confidence=change.confidence),
    )


def section_name(report: Report, section: int | None, labels: str) -> str:
    """Return the label of a section, of an opening its role, of none a dash."""
    if section is None:
        return "—"
    found = report.sections[section]
    return found.label or f"({tables.label_value(found.role, 'role', labels=labels)})"


def _number(value: float) -> str:
    """Write a number in full, without an exponent and without idle zeros."""
    return f"{value:+,.4f}".rstrip("0").rstrip(".")


def _movement(change: IndicatorChange, labels: str) -> str:
    """Word a change in its unit, and in percent where that is allowed."""
    if change.change is None:
        return tables.word_note(change.notes, labels) or say(labels, "no_change")
    unit = change.new.unit if change.new else ""
    if change.new and change.new.kind in ("percent", "rate") and unit == "%":
        return say(labels, "points", change=_number(change.change))
    percent = "" if change.change_percent is None else f" ({change.change_percent:+.1f}%)"
    return f"{_number(change.change)} {unit}{percent}"
