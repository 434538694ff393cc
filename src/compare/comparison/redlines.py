"""The differences inside pairs of passages, to be looked at.

In: a comparison and rows of its table of passages. Out: `Redlines` that show themselves in a notebook. Refused: a
row that is no pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import UsageError

if TYPE_CHECKING:
    from compare.comparison.changes import Comparison
    from compare.export.redline import Redline

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
        from compare.export.redline import render_redlines

        return render_redlines(self.lines)

    def __str__(self) -> str:
        marks = {"delete": "[-{}-]", "insert": "{{+{}+}}", "moved-away": "[<{}<]", "moved-here": "{{>{}>}}"}
        return "\n\n".join(
            f"{line.title}\n" + "".join(marks.get(run.op, "{}").format(run.text) for run in line.runs)
            for line in self.lines
        )


def mark(change: Comparison, rows: tuple[int, ...]) -> Redlines:
    """Mark the differences inside the pairs that stand in these rows of `change.passages`."""
    from compare.export.redline import Redline, redline_runs

    lines = []
    for row in rows:
        if not 0 <= row < len(change.found_passages):
            raise UsageError(
                f"row {row}: the table of passages has rows 0 to {len(change.found_passages) - 1}"
            )
        pair = change.found_passages[row]
        if pair.old is None or pair.new is None:
            raise UsageError(
                f"row {row} is {pair.relation}: it has one side only; name a row that pairs two passages"
            )
        old, new = change.old.passages[pair.old], change.new.passages[pair.new]
        title = f"{change.old.section_label(old)} → {change.new.section_label(new)}"
        lines.append(Redline(title, redline_runs(old.text, change.found_edits[row])))
    return Redlines(tuple(lines))
