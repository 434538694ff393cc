"""Indicators over the years, as small multiples.

In: the table of trends. Out: a list of axes, one an indicator. Refused: an unknown label language.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from compare.plots.canvas import PALE, SOFT, blank, nothing, style, words, wrap
from compare.tables import PAINTS, amount, figure_text, label_value, unit_name, unsaid_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from matplotlib.axes import Axes

_ACROSS = 3
_MOST = 24
_LONGEST = 18  # characters of a value beside its point


def plot_trend(trend: pd.DataFrame, *, labels: str = "en") -> list[Axes]:
    """Draw each indicator of a table of trends that has several years, those with most of them first."""
    told = trend[trend["value"].notna()]
    groups = [
        (key, rows.sort_values("year", kind="stable"))
        for key, rows in told.groupby(["indicator", "unit", "kind"], sort=False)
        if len(set(rows["year"])) > 1
    ]
    groups.sort(key=lambda group: -int(group[1]["year"].nunique()))
    with style():
        if not groups:
            return [nothing(None, words("trend", labels), labels)]
        return _draw_all(groups[:_MOST], len(groups), labels)


def _draw_all(groups: Sequence[tuple[Any, pd.DataFrame]], every: int, labels: str) -> list[Axes]:
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415 - heavy

    apart = ConstrainedLayoutEngine(hspace=0.1)  # a title belongs to what is below it
    across = min(_ACROSS, len(groups))
    down = math.ceil(len(groups) / across)
    figure = blank(3.4 * across + 0.6, 2.2 * down + 0.7, apart)
    grid = figure.subplots(down, across, squeeze=False)
    title = words("trend", labels)
    if every > len(groups):
        title = f"{title} · {words('more', labels, count=every - len(groups))}"
    figure.suptitle(title, x=0.01, ha="left", fontsize=13)
    axes = list(grid.flat)
    years = sorted({int(y) for _, rows in groups for y in rows["year"]})
    for ax, (key, rows) in zip(axes, groups, strict=False):
        _draw_one(ax, key, rows, years, labels)
        # In the large units people use, without an exponent to be multiplied back.
        ax.yaxis.set_major_formatter(lambda value, _: amount(value, labels))
    for ax in axes[len(groups) :]:
        ax.remove()
    return axes[: len(groups)]


def _name(key: Sequence[str], last: pd.Series[Any], labels: str) -> str:
    """Write a name with its unit, and what its values are where the name leaves it unsaid."""
    indicator, unit, kind = key
    rate = label_value(kind, "kind", labels=labels) if kind == "rate" else ""
    statistic, act = (str(last.get(column) or "") for column in ("statistic", "act"))  # a panel has neither
    told = unsaid_kind(statistic, indicator, act, labels=labels) or rate
    inside = ", ".join(part for part in (told, unit_name(unit, labels)) if part)
    return f"{indicator}（{inside}）" if inside else indicator


def _draw_one(ax: Axes, key: Sequence[str], rows: pd.DataFrame, years: Sequence[int], labels: str) -> None:
    """Draw one indicator: dots for what is told, dotted over a year that is silent, rings for other values."""
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - heavy

    _, unit, kind = key
    colour = PAINTS.get(kind, SOFT)
    ax.set_title(wrap(_name(key, rows.iloc[-1], labels), 34, 2), fontsize=10, loc="left", pad=6)
    again = rows["year"].duplicated()  # what a later report says of a year that has its value already
    revised, rows = rows[again], rows[~again]
    ax.plot(rows["year"], rows["value"], "o", color=colour, ms=4.5)
    ax.plot(revised["year"], revised["value"], "o", mfc="none", mec=colour, ms=6)
    for (a, x), (b, y) in pairwise(zip(rows["year"], rows["value"], strict=True)):
        whole = years.index(b) - years.index(a) == 1
        ax.plot((a, b), (x, y), "-" if whole else ":", color=colour, lw=1.6 if whole else 1.2)
    ax.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    step = max(1, math.ceil(len(years) / 4))
    ax.set_xticks(years[::step], [str(y) for y in years[::step]])
    last = rows.iloc[-1]
    told = figure_text(str(last["text"]), last["value"], unit, labels)
    ax.annotate(
        told if len(told) <= _LONGEST else amount(last["value"], labels),  # the unit is in the title
        (last["year"], last["value"]),
        xytext=(0, 7 if rows["value"].iloc[-1] >= rows["value"].iloc[-2] else -7),
        textcoords="offset points",
        ha="right",
        va="bottom" if rows["value"].iloc[-1] >= rows["value"].iloc[-2] else "top",
        fontsize=8.5,
    )
    ax.margins(y=0.28)
    ax.yaxis.set_major_locator(MaxNLocator(nbins=3))
    ax.tick_params(length=0, labelsize=8.5, labelcolor=SOFT)
    ax.grid(axis="y", color=PALE, lw=0.7)
    ax.spines[["left"]].set_visible(False)
