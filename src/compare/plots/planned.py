"""Plots of one report against its own plan.

In: the tables of quantities, problems and goals. Out: axes. Refused: an unknown label language.
"""

from __future__ import annotations

from collections import Counter
from math import isnan
from typing import TYPE_CHECKING, Any

from compare.plots.canvas import (
    ALARM,
    INK,
    PALE,
    SOFT,
    legend,
    mark,
    nothing,
    records,
    sheet,
    shorten,
    style,
    words,
    wrap,
)
from compare.plots.flow import Flow, Node, draw_flow
from compare.plots.lanes import linear_lane, log_lane, show_lanes
from compare.tables import JOIN, PAINTS, GoalRelation, ProblemStatus, bounded_figure, label_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from compare.plots.canvas import Rows
    from compare.plots.lanes import Lane

_MOST_ROWS = 48  # what still prints on one page
_MOST_GOALS = 40
_LONGEST = 18  # characters of a figure beside its mark
_MEASURED = ("count", "percent", "rate")


def _share_out(sizes: Mapping[str, int], most: int) -> dict[str, int]:
    """Share rows out among groups: small groups whole, large ones cut alike."""
    left, kept = most, dict.fromkeys(sizes, 0)
    for done, (name, size) in enumerate(sorted(sizes.items(), key=lambda item: item[1])):
        kept[name] = min(size, max(1, left // (len(sizes) - done)))
        left -= kept[name]
    return kept


def plot_counts(quantities: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw what was counted, chapter by chapter: a row a measurement, in units of the labels; targets are left out."""
    rows = [
        row
        for row in records(quantities)
        if row["kind"] in _MEASURED and row["role"] != "plan" and not isnan(row["value"])
    ]
    with style():
        if not rows:
            return nothing(ax, words("counts", labels), labels)
        return _draw_counts(rows, ax, labels)


def _draw_counts(rows: Sequence[Mapping[Any, Any]], ax: Axes | None, labels: str) -> Axes:
    chapters: dict[str, list[Mapping[Any, Any]]] = {}
    for row in rows:
        chapters.setdefault(str(row.get("chapter") or row["section"]), []).append(row)
    kept = _share_out({name: len(found) for name, found in chapters.items()}, _MOST_ROWS)
    amounts = [row["value"] for row in rows if row["kind"] == "count"]
    shares = [row["value"] for row in rows if row["kind"] != "count"]
    lanes: dict[str, Lane] = {}
    if amounts:
        lanes["count"] = log_lane(amounts, words("amounts", labels), labels)
    if shares:
        lane = linear_lane(shares, words("shares", labels), 1.35 if amounts else 0.0, full=100)
        lanes["percent"] = lanes["rate"] = lane
    height = 1.5 + 0.29 * (sum(kept.values()) + 1.25 * len(chapters))
    each = list(dict.fromkeys(lanes.values()))
    ax = sheet(ax, 9.5 if len(each) > 1 else 8, height, words("counts", labels))
    ticks: list[tuple[float, str]] = []
    y = 0.0
    for chapter, found in chapters.items():
        name = chapter or label_value("opening", "role", labels=labels)
        if kept[chapter] < len(found):
            name = words("shown", labels, chapter=name, shown=kept[chapter], all=len(found))
        y += 0.5
        ax.axhline(y - 0.65, color=PALE, lw=0.7)
        ax.text(0, y, shorten(name, 90), va="center", color="#33577d", fontsize=10.5)
        y += 1
        for row in found[: kept[chapter]]:
            _draw_count(ax, lanes[row["kind"]], row, y, labels)
            ticks.append((y, shorten(str(row["indicator"]).replace(";", "、") or "—", 34)))
            y += 1
    ax.set_yticks([at for at, _ in ticks], [text for _, text in ticks])
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(y, -0.6)
    ax.set_xlim(-0.03, max(lane.right for lane in lanes.values()) + 0.28)
    show_lanes(ax, each)
    ax.spines[["left", "bottom"]].set_visible(False)
    return ax


def _draw_count(ax: Axes, lane: Lane, row: Mapping[Any, Any], y: float, labels: str) -> None:
    x, zero = lane.at(row["value"]), lane.left if lane.log else lane.at(0)
    colour = PAINTS[row["kind"]]
    ax.plot([zero, x], [y, y], color=colour, lw=1.6, alpha=0.45, solid_capstyle="butt")
    face = "white" if row.get("doubtful") else colour  # a hollow mark: damage nearby, check the source
    ax.plot([x], [y], "o", color=colour, mfc=face, ms=5.5)
    told = bounded_figure(row, "", labels)
    text = told if row.get("bound") or len(told) <= _LONGEST else str(row["text"])
    ax.text(max(x, zero) + 0.025, y, shorten(text, _LONGEST), va="center", fontsize=9)


def plot_answers(problems: Rows, goals: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw which goal speaks to which problem, by their tables; a problem that none speaks to stands out."""
    with style():
        named, every = records(problems), records(goals)
        if not named:
            return nothing(ax, words("answers", labels), labels)
        shown = _first(every, "answers_ids")
        names = [wrap(f"{row['id']} {row['problem']}", 17, 5) for row in named]
        size = (5.2 + 1.55 * len(names), 2.2 + 0.42 * max(3, len(shown)))
        ax = sheet(ax, *size, words("answers", labels))
        _draw_matrix(ax, named, shown, names, labels)
        _relation_legend(ax, shown, every, labels)
        return ax


def _first(rows: Sequence[Mapping[Any, Any]], column: str) -> list[Mapping[Any, Any]]:
    """Keep as many goals as fit, in their order; those without the link that is drawn are the first to go."""
    linked = sorted(range(len(rows)), key=lambda n: rows[n][column] in (None, ""))
    return [rows[n] for n in sorted(linked[:_MOST_GOALS])]


def _draw_matrix(
    ax: Axes,
    problems: Sequence[Mapping[Any, Any]],
    goals: Sequence[Mapping[Any, Any]],
    names: Sequence[str],
    labels: str,
) -> None:
    columns = {row["id"]: x for x, row in enumerate(problems)}
    bottom = len(goals) + 0.05
    for x, row in enumerate(problems):
        is_open = row["status"] == ProblemStatus.UNANSWERED
        ax.axvspan(x - 0.46, x + 0.46, color="#fbeceb" if is_open else "#f6f8fa", lw=0, zorder=0)
        if is_open:
            ax.text(x, bottom, words("unanswered", labels), ha="center", va="center", color=ALARM)
    for y, row in enumerate(goals):
        hits = [columns[n] for n in str(row["answers_ids"]).split(JOIN) if n in columns]
        ax.axhline(y, color=PALE, lw=0.7, zorder=1)
        colour = PAINTS.get(row["relation"], INK)
        ax.plot(hits, [y] * len(hits), "o", color=colour, ms=11, zorder=2)
    ax.set_xlim(-0.5, len(names) - 0.5)
    ax.set_ylim(bottom + 0.5, -0.7)
    ax.set_xticks(range(len(names)), names)
    ax.xaxis.tick_top()
    texts = [wrap(f"{row['id']} {row['goal']}", 42, 2) for row in goals]
    ax.set_yticks(range(len(texts)), texts)
    ax.tick_params(axis="both", length=0, labelsize=9.5)
    for tick, row in zip(ax.get_xticklabels(), problems, strict=True):
        tick.set(color=ALARM if row["status"] == ProblemStatus.UNANSWERED else INK, linespacing=1.3)
    for tick, row in zip(ax.get_yticklabels(), goals, strict=True):
        tick.set(color=INK if row["answers_ids"] else "#8a94a0", linespacing=1.3)
    for spine in ax.spines.values():
        spine.set_visible(False)


def _relation_legend(
    ax: Axes, drawn: Sequence[Mapping[Any, Any]], every: Sequence[Mapping[Any, Any]], labels: str
) -> None:
    """Name the colours of the relations, with how many there are of each; below, how many goals are not drawn."""
    seen, counts = (Counter(row["relation"] for row in rows) for rows in (drawn, every))
    told = {r: f"{seen[r]}/{counts[r]}" if seen[r] < counts[r] else str(counts[r]) for r in GoalRelation}
    marks = [mark(PAINTS[r], f"{r.label(labels)} {told[r]}", 9) for r in GoalRelation if seen[r]]
    if marks:
        legend(ax, marks, "upper center", (0.5, 0), 0.6)
    if len(every) > len(drawn):
        ax.set_xlabel(words("more", labels, count=len(every) - len(drawn)), labelpad=34)


def plot_flow(goals: Rows, *, ax: Axes | None = None, labels: str = "en") -> Axes:
    """Draw which chapter's work each goal grows out of; the table of goals was made with the report at hand."""
    with style():
        every = records(goals)
        rows = _first(every, "base_start")
        if not rows:
            return nothing(ax, words("flow", labels), labels)
        starts = {str(r["base_chapter"]): r["base_start"] for r in rows if r["base_start"] is not None}
        chapters = sorted(starts, key=lambda name: starts[name])
        left = [
            Node(wrap(name or label_value("opening", "role", labels=labels), 26, 3), SOFT)
            for name in chapters
        ]
        right = [Node(wrap(f"{r['id']} {r['goal']}", 46, 2), PAINTS.get(r["relation"], SOFT)) for r in rows]
        flows = [
            Flow(chapters.index(str(r["base_chapter"])), n, PAINTS.get(r["relation"], SOFT))
            for n, r in enumerate(rows)
            if r["base_start"] is not None
        ]
        ax = sheet(ax, 11, 1.6 + 0.44 * max(len(right), 2.2 * len(left)), words("flow", labels))
        draw_flow(ax, left, right, flows, (words("chapters", labels), words("goals", labels)))
        _relation_legend(ax, rows, every, labels)
        return ax
