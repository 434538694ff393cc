"""The edits inside a pair of passages as a text with marks: struck out what went, underlined what came.

In: the old text and its edits. Out: runs of kept, deleted, inserted and moved text, and HTML of them that reads in a
notebook and alone, light and dark. Refused: nothing; all text is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.export.cells import safe
from compare.tables import FACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.records import Edit

_STYLE = """
.redlines { --ink: #1f2933; --soft: #5b6773; --line: #d3dae2; --del: #a5211c; --ins: #17683a; --delbg: #fdecea;
  --insbg: #e8f5ec; --mov: #6a3d9a; color: var(--ink); max-width: 56rem;
  font: 16px/1.75 FACES; }
.redlines article { border-top: 1px solid var(--line); padding: .8rem 0; }
.redlines h3 { font-size: .9rem; font-weight: 600; color: var(--soft); margin: 0 0 .3rem; }
.redlines p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.redlines del { color: var(--del); background: var(--delbg); text-decoration: line-through; }
.redlines ins { color: var(--ins); background: var(--insbg); text-decoration: underline; text-underline-offset: 3px; }
.redlines del.moved, .redlines ins.moved { color: var(--mov); background: none; }
.redlines del.moved::before, .redlines ins.moved::before { content: "↷"; }
@media (prefers-color-scheme: dark) { .redlines { --ink: #e4e9ee; --soft: #a3b0bd; --line: #37424e; --del: #ff9a90;
  --ins: #79d19b; --delbg: #3a1f1d; --insbg: #17301f; --mov: #c9a7f0; } }
body[data-jp-theme-light="true"] .redlines { --ink: #1f2933; --soft: #5b6773; --line: #d3dae2; --del: #a5211c;
  --ins: #17683a; --delbg: #fdecea; --insbg: #e8f5ec; --mov: #6a3d9a; }
body[data-jp-theme-light="false"] .redlines { --ink: #e4e9ee; --soft: #a3b0bd; --line: #37424e; --del: #ff9a90;
  --ins: #79d19b; --delbg: #3a1f1d; --insbg: #17301f; --mov: #c9a7f0; }
""".replace("FACES", FACES)

_TAGS = {
    "keep": ("", ""),
    "delete": ("<del>", "</del>"),
    "insert": ("<ins>", "</ins>"),
    "moved-away": ('<del class="moved">', "</del>"),
    "moved-here": ('<ins class="moved">', "</ins>"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a redline: what became of it, and its text."""

    op: str  # keep, delete, insert, moved-away or moved-here
    text: str


@dataclass(frozen=True, slots=True)
class Redline:
    """A pair of passages with its differences marked."""

    title: str  # where the two passages stand
    runs: tuple[Run, ...]


def redline_runs(old: str, edits: Iterable[Edit]) -> tuple[Run, ...]:
    """Lay kept, deleted, inserted and moved text out in reading order.

    Without `insert` and `moved-here` the runs spell the old text, save that moved sentences stand where they stood;
    without `delete` and `moved-away` they spell the new one.

    Examples
    --------
    >>> from compare.wording import diff_text
    >>> [
    ...     (run.op, run.text)
    ...     for run in redline_runs("新增岗位50个。", diff_text("新增岗位50个。", "新增岗位500个。"))
    ... ]
    [('keep', '新增岗位'), ('delete', '50个'), ('insert', '500个'), ('keep', '。')]

    """
    found = sorted(edits, key=lambda e: (e.new_at.start, e.new_at.end, e.old_at.start))
    steady = [e for e in found if e.op != "moved"]
    # What stays in order, by its places in both texts: (old start, new start, runs).
    path: list[tuple[int, int, list[Run]]] = [
        (a, c, [Run("keep", old[a : a + n])]) for a, c, n in _kept(old, found)
    ]
    path += [(e.old_at.start, e.new_at.start, _marked(e)) for e in steady]
    path.sort(key=lambda item: (item[1], item[0]))
    for edit in (e for e in found if e.op == "moved"):
        here = next((i for i, item in enumerate(path) if item[1] >= edit.new_at.end), len(path))
        path.insert(here, (-1, edit.new_at.start, [Run("moved-here", edit.new_text)]))
        away = next((i for i, item in enumerate(path) if item[0] >= edit.old_at.end), len(path))
        path.insert(away, (edit.old_at.start, -1, [Run("moved-away", edit.old_text)]))
    return tuple(run for _, _, runs in path for run in runs if run.text)


def _marked(edit: Edit) -> list[Run]:
    return [Run("delete", edit.old_text), Run("insert", edit.new_text)]


def _kept(old: str, edits: Sequence[Edit]) -> list[tuple[int, int, int]]:
    """Return what no edit touches: old start, new start, length, cut wherever an edit stands on either side."""
    pieces: list[tuple[int, int, int]] = []
    gaps = _gaps(sorted((e.old_at.start, e.old_at.end) for e in edits), len(old))
    left = sum(b - a for a, b in gaps)
    written = sum(len(e.new_at) for e in edits)
    room = _gaps([(e.new_at.start, e.new_at.end) for e in edits], left + written)
    i = j = 0
    while i < len(gaps) and j < len(room):
        (a, b), (c, d) = gaps[i], room[j]
        n = min(b - a, d - c)
        if n:
            pieces.append((a, c, n))
        gaps[i], room[j] = (a + n, b), (c + n, d)
        i += a + n == b
        j += c + n == d
    return pieces


def _gaps(taken: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    gaps, at = [], 0
    for start, end in taken:
        gaps.append((at, start))
        at = end
    return [*gaps, (at, length)]


def render_redlines(redlines: Iterable[Redline]) -> str:
    """Return redlines as a piece of HTML for a notebook or a page.

    Examples
    --------
    >>> html = render_redlines([Redline("一 → 一", (Run("keep", "a<b"), Run("insert", "c")))])
    >>> "a&lt;b<ins>c</ins>" in html
    True

    """
    articles = "".join(
        f"<article><h3>{safe(line.title)}</h3><p>{''.join(tagged(run) for run in line.runs)}</p></article>"
        for line in redlines
    )
    return f'<div class="redlines"><style>{_STYLE}</style>{articles}</div>'


def tagged(run: Run) -> str:
    """Return a run as HTML, in the tags of what became of it."""
    before, after = _TAGS[run.op]
    return f"{before}{safe(run.text)}{after}"
