"""The differences inside pairs of passages, to be looked at.

In: pairs of passages with their edits, and which of them. Out: `Redlines` that show themselves in a notebook.
Refused: a row that is no pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.export import Redline
    from compare.records import Edit, Pair, Report

__all__ = ["Redlines", "mark"]


@dataclass(frozen=True)
class Redlines:
    """Pairs of passages with what went struck out and what came underlined.

    Attributes
    ----------
    lines : tuple of Redline

    """

    lines: tuple[Redline, ...]

    def _repr_html_(self) -> str:
        from compare.export import render_redlines

        return render_redlines(self.lines)

    def __str__(self) -> str:
        marks = {"delete": "[-{}-]", "insert": "{{+{}+}}", "moved-away": "[<{}<]", "moved-here": "{{>{}>}}"}
        return "\n\n".join(
            f"{line.title}\n" + "".join(marks.get(run.op, "{}").format(run.text) for run in line.runs)
            for line in self.lines
        )


def mark(
    old: Report, new: Report, pairs: Sequence[Pair], edits: Sequence[Sequence[Edit]], rows: Iterable[int]
) -> Redlines:
    """Mark the differences inside the pairs of passages in these rows."""
    from compare.export import Redline, redline_runs

    lines = []
    for row in rows:
        if not 0 <= row < len(pairs):
            raise UsageError(f"row {row}: the table of passages has rows 0 to {len(pairs) - 1}")
        pair = pairs[row]
        if pair.old is None or pair.new is None:
            raise UsageError(
                f"row {row} is {pair.relation}: it has one side only; name a row that pairs two passages"
            )
        left, right = old.passages[pair.old], new.passages[pair.new]
        title = f"{old.section_label(left)} → {new.section_label(right)}"
        lines.append(Redline(title, redline_runs(left.text, edits[row])))
    return Redlines(tuple(lines))
