"""Plots of two reports side by side.

In: the tables of indicators, follow-up, passages and sections. Out: axes. Refused: an unknown label language.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
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
    sides,
    style,
    words,
    wrap,
)
from compare.plots.flow import Flow, Node, draw_flow
from compare.plots.lanes import Lane, linear_lane, show_lanes
from compare.tables import (
    PAINTS,
    Direction,
    GoalKind,
    GoalStatus,
    PairRelation,
    QuantityKind,
    bounded_figure,
    difference_bound,
    label_value,
    measure,
    span_text,
    way_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from compare.plots.canvas import Rows

_MOST_ROWS = 40
_MOST_AMOUNTS, _MOST_POINTS = 25, 15
_TOLD = 0.025  # share of the longest bar below which a number does not fit in its part
_WORST, _BEST = -100.0, 200.0  # percent; what lies beyond stands at the border, its number says how far


def _legend(ax: Axes, names: Mapping[str, str], *, below: bool = False) -> None:
    """Name the colours above the axes, or below them."""
    marks = [mark(PAINTS[k], text) for k, text in names.items()]
    where, anchor = ("upper center", (0.5, 0.0)) if below else ("lower right", (1.0, 1.0))
    legend(ax, marks, where, anchor, 0.3)


def plot_changes(
    indicators: Rows, *, ax: Axes | None = None, labels: str = "en", years: Sequence[int] = ()
) -> Axes:
    """Draw the paired rows of a table of indicators: amounts by change in percent, percentages where they stood."""
    named = sides(years, labels)
    told = [row for row in records(indicators) if row["status"] == "paired" and not isnan(row["change"])]
    amounts = [row for row in told if not isnan(row["change_percent"])]
    amounts = _largest(amounts, "change_percent", _MOST_AMOUNTS)
    shares = (QuantityKind.PERCENT, QuantityKind.RATE)  # an amount may have no percentage
    points = [row for row in told if isnan(row["change_percent"]) and row["kind"] in shares]
    points = _largest(points, "change", _MOST_POINTS)
    title = words("changes", labels, **named)
    if left := len(told) - len(amounts) - len(points):
        title = f"{title} · {words('more_small', labels, count=left)}"
    with style():
        if not (amounts or points):  # a change from nought has no percentage
            return nothing(ax, title, labels)
        ax = sheet(ax, 9.5, 1.7 + 0.31 * (len(amounts) + len(points) + 1), title)
        lanes = _change_lanes(amounts, points, labels, named)
        names: list[str] = []
        for y, row in enumerate(amounts):
            percent = float(row["change_percent"])
            x = max(_WORST, min(_BEST, percent))
            _draw_move(
                ax, lanes[0], (0.0, x), row, (y, f"{_move(row, labels)}  {_apart(row)}{_percent(percent)}")
            )
            names.append(_name(row, labels))
        for y, row in enumerate(points, len(amounts) + bool(len(amounts))):
            ends = float(row["old_value"]), float(row["new_value"])
            _draw_move(ax, lanes[-1], ends, row, (y, _move(row, labels)))
            names.append(_name(row, labels))
        places = [*range(len(amounts)), *(n + bool(len(amounts)) + len(amounts) for n in range(len(points)))]
        _finish(ax, lanes, places, names)
        _legend(ax, {d: d.label(labels) for d in (Direction.UP, Direction.DOWN, Direction.LEVEL)})
        return ax


def _name(row: Mapping[Any, Any], labels: str) -> str:
    """Name an indicator; a target is told from a result, for both may bear one name."""
    name = row_name(row, 30, labels) or "—"
    return f"{name} ({words('target', labels)})" if row["role"] == "plan" else name


def _largest(rows: Sequence[Mapping[Any, Any]], column: str, most: int) -> list[Mapping[Any, Any]]:
    """Keep the largest changes in either direction, and order them from rise to fall."""
    largest = sorted(range(len(rows)), key=lambda n: -abs(rows[n][column]))[:most]
    return sorted((rows[n] for n in sorted(largest)), key=lambda row: -row[column])


def _finish(ax: Axes, lanes: Sequence[Lane], places: Sequence[float], names: Sequence[str]) -> None:
    """Name the rows, draw the scales, leave room for the numbers on the right."""
    ax.set_yticks(list(places), list(names))
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(max(places) + 0.7, -0.7)
    ax.set_xlim(-0.03, max(lane.right for lane in lanes) + 0.62)
    show_lanes(ax, lanes)
    ax.spines[["left", "bottom"]].set_visible(False)


def _change_lanes(
    amounts: Sequence[Mapping[Any, Any]],
    points: Sequence[Mapping[Any, Any]],
    labels: str,
    named: Mapping[str, str],
) -> list[Lane]:
    lanes = []
    if amounts:
        shares = [max(_WORST, min(_BEST, row["change_percent"])) for row in amounts]
        lanes.append(linear_lane(shares, words("change_percent", labels)))
    if points:
        left = lanes[0].right + 0.66 if lanes else 0.0
        values = [row[side] for side in ("old_value", "new_value") for row in points]
        lanes.append(linear_lane(values, words("points", labels, **named), left))
    return lanes


def _move(row: Mapping[Any, Any], labels: str) -> str:
    """Write both figures of an indicator."""
    old, new = (bounded_figure(row, side, labels) for side in ("old", "new"))
    return shorten(way_text(old, new), 44)


def _percent(value: float) -> str:
    return f"{value:+.1f}%" if value else "0%"


def _apart(row: Mapping[Any, Any]) -> str:
    """Return the sign of a difference that is not exact; one of two targets with one sign is."""
    old, new = (str(row.get(f"{side}_bound") or "") for side in ("old", "new"))
    return "" if row["role"] == "plan" and old == new else difference_bound(old, new)


def _draw_move(
    ax: Axes, lane: Lane, ends: tuple[float, float], row: Mapping[Any, Any], tag: tuple[float, str]
) -> None:
    """Draw one indicator: a hollow mark where it was, a full one where it is."""
    y, text = tag
    x0, x1 = lane.at(ends[0]), lane.at(ends[1])
    colour = PAINTS[Direction.of(float(row["change"]))]
    ax.plot([x0, x1], [y, y], color=colour, lw=2, alpha=0.6)
    ax.plot([x0], [y], "o", mfc="white", color=colour, ms=5.5)
    ax.plot([x1], [y], "o", color=colour, ms=6.5)
    ax.text(max(x0, x1) + 0.05, y, text.replace("-", "−"), va="center", fontsize=9)


_COMPARED = (GoalStatus.MET, GoalStatus.MISSED)


def plot_targets(followup: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw the targets of a table of follow-ups: the result in percent of the target, both as numbers beside it."""
    targets = (r for r in records(followup) if r["kind"] == "numeric" and not isnan(r["target_value"]))
    rows = [*islice(targets, _MOST_ROWS)]
    with style():
        if not rows:
            return nothing(ax, words("targets", labels), labels)
        ax = sheet(ax, 9.5, 1.7 + 0.34 * len(rows), words("targets", labels))
        shares = [_share(row) if row["status"] in _COMPARED else None for row in rows]
        lane = linear_lane([s for s in shares if s is not None], words("ratio", labels), full=120)
        for y, (row, share) in enumerate(zip(rows, shares, strict=True)):
            _draw_target(ax, lane, row, (share, y), labels)
        names = [shorten(str(r["indicator"] or r["goal"]).replace(";", "、"), 36) for r in rows]
        _finish(ax, [lane], range(len(rows)), names)
        ax.axvline(lane.at(100), color=SOFT, lw=1.2, zorder=1)
        statuses = [s for s in GoalStatus.of(GoalKind.NUMERIC) if s in {row["status"] for row in rows}]
        _legend(ax, {s: s.label(labels) for s in statuses})
        return ax


def _share(row: Mapping[Any, Any]) -> float | None:
    """Return the result in percent of the target, up to twice as much; None where that says nothing."""
    target, actual = float(row["target_value"]), float(row["actual_value"])
    if actual != actual or target <= 0 or actual < 0:  # noqa: PLR0124 - NaN
        return None
    return min(_BEST, 100 * actual / target)


def _draw_target(
    ax: Axes, lane: Lane, row: Mapping[Any, Any], at: tuple[float | None, float], labels: str
) -> None:
    share, y = at
    status = label_value(row["status"], "status", labels=labels)
    colour = PAINTS.get(row["status"], SOFT)
    ax.plot([lane.left, lane.right], [y, y], color=PALE, lw=0.7, zorder=0)
    if share is not None:
        ax.plot([lane.left, lane.at(share)], [y, y], color=colour, lw=7, alpha=0.55, solid_capstyle="butt")
        ax.plot([lane.at(share)], [y], "o", color=colour, ms=6)
    unit = str(row["unit"])
    comparator = row["comparator"] if row["comparator"] not in ("range", "=") else ""
    ends = [float(row[end]) for end in ("target_value", "target_upper") if row[end] == row[end]]
    wanted = comparator + span_text(ends, unit, labels, short=True)
    actual = float(row["actual_value"])
    compared = row["status"] in _COMPARED and actual == actual  # noqa: PLR0124 - NaN
    way = way_text(
        wanted,
        f"{row.get('actual_bound') or ''}{measure(actual, unit, labels, short=True)}" if compared else status,
    )
    told = f"{way} · {status}" if compared and share is None else way  # no mark says it
    ax.text(lane.right + 0.03, y, shorten(told, 48), va="center", fontsize=9)


def plot_shares(passages: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw how many passages of a table were kept, reworded, moved, new or gone, by section.

    A passage that is gone counts for its old section, all others for the new one.
    """
    counts: dict[str, Counter[str]] = {}
    for row in records(passages):
        label = str(row["new_label"] or row["old_label"]).split(" · ")[0]
        label = label or label_value("opening", "role", labels=labels)
        counts.setdefault(label, Counter())[row["relation"]] += 1
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - heavy

    with style():
        if not counts:
            return nothing(ax, words("shares_title", labels), labels)
        shown = list(counts.items())[:_MOST_ROWS]
        ax = sheet(ax, 9, 1.7 + 0.42 * len(shown), words("shares_title", labels))
        longest = max(sum(found.values()) for _, found in shown)
        for y, (_, found) in enumerate(shown):
            _draw_shares(ax, found, y, longest)
        names = [wrap(label, 38, 2) for label, _ in shown]
        ax.set_yticks(range(len(shown)), names, linespacing=1.3)
        ax.tick_params(axis="both", length=0)
        ax.set_ylim(len(shown) - 0.4, -0.6)
        ax.set_xlabel(words("passages", labels))
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        ax.grid(axis="x", color=PALE, lw=0.7)
        ax.set_axisbelow(True)
        ax.spines[["left", "bottom"]].set_visible(False)
        _legend(ax, {r: r.label(labels) for r in PairRelation})
        return ax


def _draw_shares(ax: Axes, found: Mapping[str, int], y: float, longest: int) -> None:
    left = 0
    for relation in PairRelation:
        if found[relation]:
            ax.barh(y, found[relation], left=left, color=PAINTS[relation], height=0.62)
            _draw_number(ax, (left, found[relation]), y, relation, told=found[relation] >= _TOLD * longest)
        left += found[relation]


def _draw_number(ax: Axes, part: tuple[int, int], y: float, relation: str, *, told: bool) -> None:
    left, count = part
    if told:
        colour = INK if relation in (PairRelation.PARTIAL, PairRelation.MOVED) else "white"
        ax.text(left + count / 2, y, str(count), ha="center", va="center", fontsize=8.5, color=colour)


def plot_sections(
    sections: Rows, *, ax: Axes | None = None, labels: str = "en", years: Sequence[int] = ()
) -> Axes:
    """Draw which old section became which new one, by the table of sections."""
    named = sides(years, labels, "_report")
    title = words("sections", labels, **named)
    with style():
        rows = [r for r in records(sections) if r["old_label"] or r["new_label"]]
        old = _in_order(rows, "old")[:_MOST_ROWS]
        new = _in_order(rows, "new")[:_MOST_ROWS]
        if not old and not new:
            return nothing(ax, title, labels)
        colour = {(r["old_start"], r["new_start"]): PAINTS.get(r["relation"], SOFT) for r in rows}
        starts = ([at for at, _ in old], [at for at, _ in new])
        flows = [
            Flow(starts[0].index(a), starts[1].index(b), c)
            for (a, b), c in colour.items()
            if a in starts[0] and b in starts[1]
        ]
        gone = [PAINTS["gone"] if not any(f.left == n for f in flows) else SOFT for n in range(len(old))]
        fresh = [PAINTS["new"] if not any(f.right == n for f in flows) else SOFT for n in range(len(new))]
        left = [Node(wrap(label, 34, 2), c) for (_, label), c in zip(old, gone, strict=True)]
        right = [Node(wrap(label, 34, 2), c) for (_, label), c in zip(new, fresh, strict=True)]
        ax = sheet(ax, 10.5, 1.6 + 0.5 * max(len(left), len(right)), title)
        draw_flow(ax, left, right, flows, (named["old"], named["new"]))
        _legend(ax, {r: r.label(labels) for r in PairRelation}, below=True)
        return ax


def _in_order(rows: Sequence[Mapping[Any, Any]], side: str) -> list[tuple[int, str]]:
    """List the sections of one side, each once, as they stand in their report."""
    found = {r[f"{side}_start"]: str(r[f"{side}_label"]) for r in rows if r[f"{side}_label"]}
    return sorted((int(at), label) for at, label in found.items() if at is not None)
