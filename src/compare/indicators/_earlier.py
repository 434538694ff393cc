"""What a report says of the value of the year before, beside the figure of this one.

In: the measurements of a report in the order of the text. Out: the earlier values that follow from what stands beside
one of them. Refused: what no sentence tells together with it, and a decline to nothing, which leads back to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.indicators._parse import words_of
from compare.indicators.tuning import READ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.records import Quantity, Report

#: A decline after which there is no earlier level to lead back to, in percent.
_NOTHING_LEFT = -100


class Earlier(NamedTuple):
    """A value of the year before that follows from what stands beside a figure."""

    value: float
    room: float
    """And how far rounding may have moved it."""
    loose: bool
    """Whether it follows from a growth, which prices and revised bases bend."""


def earlier_values(report: Report, measured: Sequence[Quantity], n: int) -> tuple[Earlier, ...]:
    """Return what follows for the year before from the figures beside one (up by 12, from 40 to 52)."""
    q = measured[n]
    if q.value is None or q.statistic == "change":
        return ()
    found = []
    if n and measured[n - 1].scope == "from" and stand_together(report, measured[n - 1], q, q.unit):
        start = measured[n - 1]
        found.append(Earlier(start.value or 0.0, rounding(start), loose=False))
    for other in measured[n + 1 : n + 3]:
        if other.value is None or not of_the_same(q, other) or not stand_together(report, q, other, ""):
            break
        if other.statistic == "change" and (other.unit == q.unit or (q.unit == "%" and other.kind == "rate")):
            found.append(Earlier(q.value - other.value, rounding(q) + rounding(other), loose=False))
        elif other.statistic == "growth" and q.kind == "count" and other.value > _NOTHING_LEFT:
            factor = 1 + other.value / 100
            room = (rounding(q) + abs(q.value) * rounding(other) / 100 / factor) / factor
            found.append(Earlier(q.value / factor, room, loose=True))
    return tuple(found)


def stand_together(report: Report, first: Quantity, second: Quantity, unit: str) -> bool:
    """Tell whether two figures stand beside each other in one sentence."""
    between = report.text[first.at.end : second.at.start]
    near = first.passage == second.passage and len(between) <= READ.far
    return near and not any(c in words_of(report.language).ends for c in between) and unit in ("", first.unit)


def of_the_same(q: Quantity, other: Quantity) -> bool:
    """Tell whether a change printed behind a figure is told of it."""
    a, b = q.indicator, other.indicator
    return a == b or a in b or b in a or q.thing == other.thing


def rounding(q: Quantity) -> float:
    """Return half a unit of the last printed digit, in the base unit."""
    digits = "".join(c for c in q.text if c.isdecimal() or c == ".").strip(".")
    number = float(digits) if digits.count(".") <= 1 and digits.strip(".") else 0.0
    if not number or not q.value:
        return 0.0
    places = len(digits.partition(".")[2])
    return float(0.5 * 10**-places * abs(q.value) / number)
