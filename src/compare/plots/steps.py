"""From this year's figure to next year's goal, a row a goal.

In: the table of changes of a plan. Out: axes. Refused: an unknown label language.
"""

from __future__ import annotations

from collections import Counter
from math import isnan
from typing import TYPE_CHECKING, Any

from compare.plots.canvas import (
    INK,
    PALE,
    SOFT,
    legend,
    mark,
    nothing,
    records,
    row_name,
    sheet,
    shorten,
    style,
    words,
    wrap,
)
from compare.tables import PAINTS, Movement, size_of, step_text, word_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matplotlib.axes import Axes

    from compare.plots.canvas import Rows

_MOST_ROWS = 36  # what still prints on one page
_MOST_ALONE = 6  # rows without a figure of this year: they show no way, only that there are such


def plot_steps(changes: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw the way from this year's figure to next year's goal: raised, held, lowered, or new.

    Units differ from row to row, so each row has a scale of its own, from nothing to the larger of its two values; the
    numbers stand beside it with their unit. Where no difference is computed this year's figure is not drawn on the
    goal's scale: it stands in the text, with the reason.
    """
    wanted = sorted((row for row in records(changes) if not isnan(row["target_value"])), key=size_of)
    title = words("steps", labels)
    with style():
        if not wanted:
            return nothing(ax, title, labels)
        # What has no figure this year comes last: there is no way to draw.
        alone = [row for row in wanted if isnan(row["base_value"])]
        based = [row for row in wanted if not isnan(row["base_value"])]
        rows = [*based[:_MOST_ROWS], *alone[:_MOST_ALONE]]
        ax = sheet(ax, 11, 1.9 + 0.36 * len(rows), title)
        for y, row in enumerate(rows):
            _draw_row(ax, row, y, labels)
        names = [row_name(r, 36, labels) or shorten(str(r["text"]), 36) for r in rows]
        ax.set_yticks(range(len(rows)), [f"{r['id']} {name}" for r, name in zip(rows, names, strict=True)])
        ax.tick_params(axis="y", length=0)
        ax.set_xticks([])
        ax.set_ylim(len(rows) - 0.4, -0.7)
        ax.set_xlim(-0.02, 2.2)
        ax.spines[["left", "bottom"]].set_visible(False)
        left_out = len(wanted) - len(rows)
        more = words("more_alone" if len(based) <= _MOST_ROWS else "more", labels, count=left_out)
        ax.set_xlabel(words("own_scale", labels) + (f" · {more}" if left_out else ""))
        _legend(ax, [row["direction"] for row in rows], labels)
        return ax


def _draw_row(ax: Axes, row: Mapping[Any, Any], y: float, labels: str) -> None:
    base, target = float(row["base_value"]), float(row["target_value"])
    largest = max(abs(base) if base == base else 0.0, abs(target)) or 1.0  # noqa: PLR0124 - NaN
    colour = PAINTS.get(row["direction"], SOFT)
    face = colour if row["direction"] else "white"
    ax.plot([0, 1], [y, y], color=PALE, lw=0.8, zorder=0)
    end = abs(target) / largest
    text = step_text(row, labels, short=True)
    if base == base and row["direction"]:  # noqa: PLR0124 - NaN
        start = abs(base) / largest
        ax.plot([start, end], [y, y], color=colour, lw=2.4, alpha=0.7, solid_capstyle="butt")
        ax.plot([start], [y], "o", color=SOFT, mfc="white", ms=6.5, mew=1.4)
    elif base == base:  # noqa: PLR0124 - NaN
        end = 1.0
        text = f"{text} · {word_note(row['note'], labels)}"
    elif not row["direction"]:
        text = f"{text} · {words('alone', labels)}"
    ax.plot([end], [y], "o" if row["direction"] else "s", color=colour, mfc=face, ms=7.5)
    ax.text(1.05, y, wrap(text, 66, 2), va="center", fontsize=9.5, color=INK)


def _legend(ax: Axes, directions: Iterable[str], labels: str) -> None:
    """Name the colours with how many there are of each, and the hollow mark of this year."""
    counts = Counter(directions)
    marks = [mark(SOFT, words("this_year", labels), 7, hollow=True)]
    marks += [mark(m.paint, f"{m.label(labels)} {counts[m]}") for m in Movement if counts[m]]
    if counts[""]:
        marks.append(mark(SOFT, f"{words('not_computed', labels)} {counts['']}", hollow=True, shape="s"))
    legend(ax, marks, "lower left", (0.0, 1.0), 0.2)
