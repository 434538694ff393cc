"""Two columns of labels and the bands between them.

In: nodes on the left and on the right, and which belong together. Out: axes with them drawn. Refused:
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.plots.canvas import SOFT, bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

_BAND = 0.5  # height of a band, rows


@dataclass(frozen=True)
class Node:
    """A label and the colour of its mark."""

    label: str
    colour: str


@dataclass(frozen=True)
class Flow:
    """A band from a left node to a right node, by their places in the two columns."""

    left: int
    right: int
    colour: str


def draw_flow(
    ax: Axes, left: Sequence[Node], right: Sequence[Node], flows: Sequence[Flow], heads: tuple[str, str]
) -> None:
    """Draw the two columns and the bands; a node without a band keeps its mark."""
    rows = max(len(left), len(right), 1)
    sizes = [sum(f.left == n for f in flows) for n in range(len(left))]
    centres = _spread(sizes, rows)
    ends = [(n + 0.5) * rows / max(1, len(right)) for n in range(len(right))]
    _bands(ax, flows, centres, ends)
    for y, node, size in zip(centres, left, sizes, strict=True):
        height = max(1, size) * _BAND
        ax.plot([0, 0], [y - height / 2, y + height / 2], color=node.colour, lw=5, solid_capstyle="butt")
        ax.text(-0.03, y, node.label, ha="right", va="center", fontsize=10, linespacing=1.3)
    for y, node in zip(ends, right, strict=True):
        ax.plot([1, 1], [y - _BAND / 2, y + _BAND / 2], color=node.colour, lw=5, solid_capstyle="butt")
        ax.text(1.03, y, node.label, ha="left", va="center", fontsize=10, linespacing=1.3)
    ax.text(-0.03, -0.55, heads[0], ha="right", va="bottom", color=SOFT, fontsize=9.5)
    ax.text(1.03, -0.55, heads[1], ha="left", va="bottom", color=SOFT, fontsize=9.5)
    ax.set_xlim(-0.01, 1.01)
    ax.set_ylim(rows + 0.1, -0.6)
    bare(ax)


def _spread(sizes: Sequence[int], rows: float) -> list[float]:
    """Place the left nodes down the sheet, each with room for its bands, the free room shared evenly."""
    heights = [max(1, size) * _BAND for size in sizes]
    gap = (rows - sum(heights)) / max(1, len(heights))
    centres, y = [], 0.0
    for height in heights:
        y += gap / 2 + height / 2
        centres.append(y)
        y += gap / 2 + height / 2
    return centres


def _bands(ax: Axes, flows: Sequence[Flow], centres: Sequence[float], ends: Sequence[float]) -> None:
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - heavy
    from matplotlib.path import Path  # noqa: PLC0415

    used = dict.fromkeys(range(len(centres)), 0)
    met = dict.fromkeys(range(len(ends)), 0)
    for flow in sorted(flows, key=lambda f: (f.left, f.right)):
        many = sum(f.left == flow.left for f in flows)
        into = sum(f.right == flow.right for f in flows)
        y0 = centres[flow.left] + (used[flow.left] - (many - 1) / 2) * _BAND
        y1 = ends[flow.right] + (met[flow.right] - (into - 1) / 2) * _BAND / into
        used[flow.left] += 1
        met[flow.right] += 1
        h0, h1 = _BAND / 2 * 0.86, _BAND / 2 / into
        points = [
            (0, y0 - h0), (0.5, y0 - h0), (0.5, y1 - h1), (1, y1 - h1),
            (1, y1 + h1), (0.5, y1 + h1), (0.5, y0 + h0), (0, y0 + h0),
        ]  # fmt: skip
        codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3]
        ax.add_patch(PathPatch(Path(points, codes), facecolor=flow.colour, alpha=0.42, lw=0))
