"""Rows of a manuscript as a table of a Word file, with its tracked changes.

In: paragraphs that are rows, and the writer of their stretches. Out: XML. Refused: nothing; rows with fewer cells than
others let their last one reach to the end.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.tables import Paragraph, Stretch

__all__ = ["render_table"]

_ROW = {"delete": "del", "insert": "ins"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_LOOK = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
_FLUSH = '<w:pPr><w:pStyle w:val="Normal"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'
WIDTH = 9_000
"""Of a table, in twentieths of a point; Word fits it to the page."""


class Writer(Protocol):
    """Whatever writes the stretches of a paragraph, and numbers its revisions."""

    def stretches(self, paragraph: Paragraph, characters: str) -> Iterable[str]:
        """Return the stretches."""

    def revised(self) -> str:
        """Return who revised, when, and the number of the revision."""


def render_table(writer: Writer, rows: Sequence[Paragraph]) -> str:
    """Return rows that follow each other as one table.

    Parameters
    ----------
    rows : sequence of Paragraph
        Tabs part their cells; no change takes or makes a tab, save that of a whole row.

    """
    cut = [_cells(row) for row in rows]
    columns = max(map(len, cut))
    grid = f'<w:gridCol w:w="{WIDTH // columns}"/>' * columns
    body = "".join(_row(writer, row, cells, columns) for row, cells in zip(rows, cut, strict=True))
    return f"<w:tbl>{_LOOK}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(writer: Writer, row: Paragraph, cells: Sequence[Sequence[Stretch]], columns: int) -> str:
    revision = _ROW.get(row.op)
    changed = f"<w:trPr><w:{revision} {writer.revised()}/></w:trPr>" if revision else ""
    written = []
    for n, cell in enumerate(cells):
        more = columns - n if n + 1 == len(cells) else 1
        reach = f'<w:gridSpan w:val="{more}"/>' if more > 1 else ""
        inside = "".join(writer.stretches(replace(row, stretches=tuple(cell)), ""))
        written.append(f"<w:tc><w:tcPr>{reach}</w:tcPr><w:p>{_FLUSH}{inside}</w:p></w:tc>")
    return f"<w:tr>{changed}{''.join(written)}</w:tr>"


def _cells(row: Paragraph) -> list[list[Stretch]]:
    """Cut a row at its tabs; a note that is about several cells is at the first of them."""
    cells: list[list[Stretch]] = [[]]
    noted: set[int] = set()
    for stretch in row.stretches:
        for n, text in enumerate(stretch.text.split("\t")):
            if n:
                noted.update(note for part in cells[-1] for note in part.notes)
                cells.append([])
            if text:
                notes = tuple(note for note in stretch.notes if note not in noted)
                cells[-1].append(replace(stretch, text=text, notes=notes))
    return cells
