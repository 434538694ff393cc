"""Lanes side by side on one axes, so that amounts and percentages each keep a scale of their own.

In: values. Out: places between 0 and 1 of a lane, and the ticks for it. Refused: nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.plots.canvas import PALE
from compare.tables import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes

_TICKS = 5


@dataclass(frozen=True)
class Lane:
    """A stretch of the x axis with its own scale."""

    left: float  # where it lies on the axis
    right: float
    low: float  # what these stand for; for a logarithmic lane, powers of ten
    high: float
    log: bool
    ticks: tuple[tuple[float, str], ...]  # value and label
    label: str

    def at(self, value: float) -> float:
        """Return the place of a value; what lies outside stands at the border."""
        scaled = math.log10(max(abs(value), 1e-300)) if self.log else value
        share = (scaled - self.low) / (self.high - self.low)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))


def large(power: int, labels: str) -> str:
    """Write a power of ten as people do.

    Examples
    --------
    >>> [large(p, "zh") for p in (0, 2, 4, 6, 8, 12)], large(9, "en")
    (['1', '100', '1万', '100万', '1亿', '1万亿'], '1 billion')

    """
    for step, name in LARGE[labels]:
        if power >= step:
            return f"{10 ** (power - step):,}{name}"
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def log_lane(values: Iterable[float], label: str, labels: str) -> Lane:
    """Make a lane one unit wide for amounts of any size."""
    powers = [math.log10(abs(v)) for v in values if v]
    low, high = min(0, math.floor(min(powers, default=0))), max(1, math.ceil(max(powers, default=1)))
    step = max(1, math.ceil((high - low) / (_TICKS - 1)))
    ticks = tuple((10.0**p, large(p, labels)) for p in range(low, high + 1, step))
    return Lane(0, 1, low, high, True, ticks, label)  # noqa: FBT003 - a field


def linear_lane(values: Iterable[float], label: str, left: float = 0.0, full: float | None = None) -> Lane:
    """Make a lane one unit wide for percentages: zero always in it, `full` if nothing lies beyond."""
    found = [v for v in values if not math.isnan(v)]
    low, high = min(0.0, *found, 0.0), max(0.0, *found, 0.0)
    if full is not None:
        high = max(high, full)
    step = _step((high - low) or 1.0)
    low, high = math.floor(low / step) * step, max(math.ceil(high / step) * step, step)
    count = round((high - low) / step)
    ticks = tuple((low + i * step, f"{low + i * step:g}".replace("-", "−")) for i in range(count + 1))
    return Lane(left, left + 1, low, high, False, ticks, label)  # noqa: FBT003 - a field


def _step(width: float) -> float:
    """Choose a round step that gives about four of them."""
    rough = width / (_TICKS - 1)
    base = 10.0 ** math.floor(math.log10(rough))
    return next(base * m for m in (1, 2, 2.5, 5, 10) if base * m >= rough * 0.999)


def show_lanes(ax: Axes, lanes: Sequence[Lane]) -> None:
    """Draw the ticks and grid lines of the lanes, and what each is."""
    marks = [(lane.at(value), text) for lane in lanes for value, text in lane.ticks]
    ax.set_xticks([x for x, _ in marks], [text for _, text in marks])
    ax.tick_params(axis="x", length=0, labelsize=8.5)
    for x, _ in marks:
        ax.axvline(x, color=PALE, lw=0.7, zorder=0)
    for lane in lanes:
        middle = (lane.left + lane.right) / 2
        ax.annotate(
            lane.label,
            (middle, 0),
            xycoords=("data", "axes fraction"),
            xytext=(0, -26),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=9,
            color="#5b6773",
            annotation_clip=False,
        )
