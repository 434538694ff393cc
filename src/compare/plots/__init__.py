"""Frames to Matplotlib axes: what the tables say, drawn so that it can be printed.

In: a frame of `compare.tables`, and axes if there are any already. Out: the axes (a list for small
multiples). Refused: an unknown label language. Nothing is computed here but where things stand; every label
is wrapped, `$` is no formula, and a character that no font at hand has is shown as □.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily

if TYPE_CHECKING:
    from compare.plots.canvas import unseen, warm_up
    from compare.plots.compared import plot_changes, plot_sections, plot_shares, plot_targets
    from compare.plots.fonts import chinese_family
    from compare.plots.multiples import plot_trend
    from compare.plots.planned import plot_answers, plot_counts, plot_flow
    from compare.plots.steps import plot_steps

__all__ = [
    "chinese_family",
    "plot_answers",
    "plot_changes",
    "plot_counts",
    "plot_flow",
    "plot_sections",
    "plot_shares",
    "plot_steps",
    "plot_targets",
    "plot_trend",
    "unseen",
    "warm_up",
]

__getattr__ = lazily(
    __name__,
    {
        "canvas": "unseen warm_up",
        "compared": "plot_changes plot_sections plot_shares plot_targets",
        "fonts": "chinese_family",
        "planned": "plot_answers plot_counts plot_flow",
        "steps": "plot_steps",
        "multiples": "plot_trend",
    },
)
