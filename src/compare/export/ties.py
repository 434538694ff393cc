"""What ties the tables of a comparison together: edits to the passages they stand in, figures to their passages.

In: the frames of one result. Out: marks inside the texts of the table of passages, and for the rows of the other
tables the row of passages where they can be checked. Refused: nothing; without a table of passages there are none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.export.cells import cell
from compare.export.redline import Redline, Run, redline_runs
from compare.records import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

_KEPT = 0.2  # share of the text with fewer marks that must stay, for marks to help; set by reading such pairs
# Which text stands on which side.
_SIDES: Mapping[str, str] = {"old_text": "old", "new_text": "new", "goal_text": "old", "result_text": "new"}
_MARKS: Mapping[str, Mapping[str, str]] = {
    "old": {"delete": "delete", "replace": "delete", "moved": "moved-away"},
    "new": {"insert": "insert", "replace": "insert", "moved": "moved-here"},
}


@dataclass(frozen=True)
class Evidence:
    """Marks and links of one result."""

    # (column, row) of the table of passages → places in that text with what was done there.
    marks: Mapping[tuple[str, int], tuple[tuple[int, int, str], ...]] = field(default_factory=dict)
    # Table → (column, row) → row of the table of passages.
    links: Mapping[str, Mapping[tuple[str, int], int]] = field(default_factory=dict)
    redlines: tuple[tuple[int, Redline], ...] = ()  # row of the table of passages, and its two texts as one


def pieces(text: str, marks: Sequence[tuple[int, int, str]]) -> list[Run]:
    """Cut a text at its marks; a mark that lies outside or over another one is left out.

    Examples
    --------
    >>> [(p.op, p.text) for p in pieces("修三座桥", [(1, 2, "delete")])]
    [('keep', '修'), ('delete', '三'), ('keep', '座桥')]

    """
    found, at = [], 0
    for start, end, op in sorted(marks):
        if not at <= start < end <= len(text):
            continue
        found += [Run("keep", text[at:start]), Run(op, text[start:end])]
        at = end
    return [piece for piece in (*found, Run("keep", text[at:])) if piece.text]


def find_evidence(frames: Iterable[tuple[str, pd.DataFrame]]) -> Evidence:
    """Find the marks and links between the tables of one result."""
    tables = dict(frames)
    passages = tables.get("passages")
    if passages is None or not {"old_text", "new_text", "old_start", "new_start"} <= set(passages.columns):
        return Evidence()
    found = tables.get("wording")
    edits = _edits(found) if found is not None and "old_from" in found.columns else {}
    edits = {row: each for row, each in edits.items() if _readable(passages, row, each)}
    spots = {side: _spots(passages, side) for side in ("old", "new")}
    links = {name: _links(frame, spots) for name, frame in tables.items() if name != "passages"}
    rows = passages.to_dict("records")
    return Evidence(_marks(edits), links, tuple(_redlines(rows, edits)))


def _edits(wording: pd.DataFrame) -> dict[int, list[Edit]]:
    edits: dict[int, list[Edit]] = {}
    for row in wording.to_dict("records"):
        old, new = Span(row["old_from"], row["old_to"]), Span(row["new_from"], row["new_to"])
        edit = Edit(row["op"], row["old_text"], row["new_text"], old, new)
        edits.setdefault(row["passage"], []).append(edit)
    return edits


def _readable(passages: pd.DataFrame, row: int, edits: Sequence[Edit]) -> bool:
    """Whether enough is left unmarked: two texts with next to nothing in common are better read side by side."""
    if not 0 <= row < len(passages):
        return False
    texts = (str(passages["old_text"].iloc[row]), str(passages["new_text"].iloc[row]))
    marked = (sum(len(e.old_at) for e in edits), sum(len(e.new_at) for e in edits))
    kept = [len(text) - gone for text, gone in zip(texts, marked, strict=True)]
    return max(k / max(1, len(text)) for k, text in zip(kept, texts, strict=True)) >= _KEPT


def _marks(edits: Mapping[int, Sequence[Edit]]) -> dict[tuple[str, int], tuple[tuple[int, int, str], ...]]:
    marks: dict[tuple[str, int], tuple[tuple[int, int, str], ...]] = {}
    for row, found in edits.items():
        for column in ("old_text", "new_text"):
            side = _SIDES[column]
            spans = ((e.old_at if side == "old" else e.new_at, e.op) for e in found)
            marks[column, row] = tuple(
                (span.start, span.end, _MARKS[side][op]) for span, op in spans if op in _MARKS[side]
            )
    return marks


def _redlines(
    rows: Sequence[Mapping[Any, Any]], edits: Mapping[int, Sequence[Edit]]
) -> Iterable[tuple[int, Redline]]:
    for row, found in edits.items():
        if 0 <= row < len(rows):
            labels = dict.fromkeys((rows[row]["old_label"], rows[row]["new_label"]))
            title = " → ".join(str(label) for label in labels if label)
            yield row, Redline(title, redline_runs(rows[row]["old_text"], found))


def _spots(passages: pd.DataFrame, side: str) -> list[tuple[int, int, int]]:
    """List where each passage of one side stands: start, end, row; in order."""
    places = zip(passages[f"{side}_start"], passages[f"{side}_end"], strict=True)
    spots = [(cell(a), cell(b), row) for row, (a, b) in enumerate(places)]
    return sorted((int(a), int(b), row) for a, b, row in spots if isinstance(a, int) and isinstance(b, int))


def _links(
    frame: pd.DataFrame, spots: Mapping[str, Sequence[tuple[int, int, int]]]
) -> dict[tuple[str, int], int]:
    links: dict[tuple[str, int], int] = {}
    for column, side in _SIDES.items():
        if column not in frame.columns or f"{side}_start" not in frame.columns:
            continue
        starts = [start for start, _, _ in spots[side]]
        for row, at in enumerate(frame[f"{side}_start"]):
            place = cell(at)
            n = bisect_right(starts, place) - 1 if isinstance(place, int) else -1
            if isinstance(place, int) and n >= 0 and place < spots[side][n][1]:
                links[column, row] = spots[side][n][2]
    return links
