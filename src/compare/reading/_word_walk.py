"""Go through a Word document in reading order.

In: a document opened by python-docx. Out: its paragraphs. Refused: nothing; deleted, hidden and repeated text is left
out, and what is nested deeper than `MAX_DEPTH` is not followed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.reading._characters import raised
from compare.reading._table_rows import Laid, Row, said_in_cell
from compare.reading._word_headings import Paragraph
from compare.reading._word_styles import Lists, Styles, W, to_int, value_of
from compare.reading.tuning import TYPED

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 200
"""Tables in tables in text boxes: no person nests them deeper."""
BLANK = 120
"""Twentieths of a point that a blank before the text of a cell is worth."""
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DROPPED = {
    W + "del", W + "moveFrom", W + "instrText", W + "delText", W + "delInstrText", W + "rt", W + "pPr", W + "rPr",
    W + "sectPr", W + "tblPr", W + "trPr", W + "tcPr", W + "sdtPr", W + "commentReference", MC + "Fallback",
}  # fmt: skip
"""Deleted and moved-away text, field codes, readings over characters, settings, and the second copy of a text box."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
NOTES = ("footnotes", "endnotes")


@dataclass(slots=True)
class Walk:
    """Goes through a document once, counting lists on the way."""

    document: Any
    styles: Styles = field(init=False)
    lists: Lists = field(init=False)
    noted: list[tuple[str, str]] = field(default_factory=list)
    formulas: int = 0
    struck: int = 0
    tables: int = 0

    def run(self) -> Iterator[Paragraph]:
        """Return the paragraphs of the body, then the notes in the order they were called."""
        self.styles = Styles(self.document.styles.element)
        self.lists = Lists(self.styles)
        numbering = self._part("numbering")
        if numbering is not None:
            self.lists.learn(numbering)
        yield from self._blocks(self.document.element.body, 0)
        yield from self._notes()

    def _part(self, kind: str) -> Any:
        """Return the root of another part of the document, if there is one."""
        from docx.oxml.parser import parse_xml  # noqa: PLC0415 - resolves no entities

        for relation in self.document.part.rels.values():
            if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
                part = relation.target_part
                return part.element if hasattr(part, "element") else parse_xml(part.blob)
        return None

    def _blocks(self, parent: Any, depth: int) -> Iterator[Paragraph]:
        if depth > MAX_DEPTH:
            return
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child, depth)
            elif child.tag == W + "tbl":
                yield from self._rows(child, depth)
            elif isinstance(child.tag, str) and child.tag not in DROPPED:
                # Content controls, custom XML, insertions: what is inside counts.
                yield from self._blocks(child, depth + 1)

    def _rows(self, table: Any, depth: int) -> Iterator[Paragraph]:
        """Return each row of a table as a line, cells apart by tabs; one that only frames text as that text."""
        own = [row for row in table.iter(W + "tr") if _owner(row, W + "tbl") is table]
        cells = [[cell for cell in row.iter(W + "tc") if _owner(cell, W + "tbl") is table] for row in own]
        inside = [[list(self._blocks(cell, depth + 1)) for cell in row] for row in cells]
        said = [[said_in_cell(" ".join(p.text for p in lines)) for lines in row] for row in inside]
        if all(len(row) <= 1 for row in cells) or any(
            len(text) > TYPED.largest_cell for row in said for text in row
        ):
            for row in inside:
                for lines in row:
                    yield from lines
            return
        self.tables += 1
        number = self.tables  # a table in a cell of this one would count further
        columns = [_columns(row, line) for row, line in zip(own, cells, strict=True)]
        for at, row in enumerate(cells):
            laid = [
                Laid(text, start, stop - start, _height(cells, columns, at, start), _set_in(cell))
                for cell, text, (start, stop) in zip(row, said[at], columns[at], strict=True)
                if text and not _merged_away(cell)
            ]
            if laid:
                line = Row(number, at, laid)
                yield Paragraph(line.line, row=line)

    def _paragraph(self, element: Any, depth: int) -> Iterator[Paragraph]:
        if _is_deleted_mark(element) and not _has_text(element):
            return
        pieces: list[str] = []
        boxes: list[Any] = []
        looks: Counter[tuple[int, float]] = Counter()
        self._runs(element, pieces, boxes, looks, depth)
        text = "".join(pieces)
        properties = element.find(W + "pPr")
        style = self.styles.style_of(properties)
        if text.strip() and not self.styles.is_contents(style):
            number = self.lists.number(properties, style)
            level, title = self.styles.level_of(properties, style)
            look = looks.most_common(1)[0][0] if looks else (0, 0.0)
            uniform = len({bold for bold, _ in looks}) == 1
            yield Paragraph(number + text, level, title, look if uniform else (0, look[1]))
        for box in boxes:
            yield from self._blocks(box, depth + 1)

    def _runs(
        self, element: Any, pieces: list[str], boxes: list[Any], looks: Counter[tuple[int, float]], depth: int
    ) -> None:
        """Gather the characters below an element; text boxes are kept for later."""
        if depth > MAX_DEPTH:
            return
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in DROPPED:
                continue
            if tag == W + "r":
                self._run(child, pieces, boxes, looks, depth)
            elif tag == W + "txbxContent":
                boxes.append(child)
            elif tag == M + "oMath":
                self._formula(child, pieces)
            elif tag not in {W + "p", W + "tbl"}:
                self._runs(child, pieces, boxes, looks, depth + 1)

    def _run(
        self, run: Any, pieces: list[str], boxes: list[Any], looks: Counter[tuple[int, float]], depth: int
    ) -> None:
        properties = run.find(W + "rPr")
        if properties is not None and _on(properties.find(W + "vanish")):
            return
        if properties is not None and any(_on(properties.find(W + kind)) for kind in ("strike", "dstrike")):
            self.struck += bool("".join(t.text or "" for t in run.iter(W + "t")).strip())
            return
        first, before = len(pieces), sum(map(len, pieces))
        for child in run:
            tag = child.tag
            if tag == W + "t":
                pieces.append(child.text or "")
            elif tag == W + "tab":
                pieces.append("\t")
            elif tag in {W + "br", W + "cr"}:
                pieces.append("\n" if child.get(W + "type") in {None, "textWrapping"} else "")
            elif tag == W + "noBreakHyphen":
                pieces.append("-")
            else:
                self._other(child, pieces, boxes, looks, depth)
        if value_of(properties, "vertAlign") == "superscript":
            pieces[first:] = [raised("".join(pieces[first:]), "".join(pieces[:first])[-1:])]
        written = sum(map(len, pieces)) - before
        if written:
            looks[_look(properties)] += written

    def _formula(self, formula: Any, pieces: list[str]) -> None:
        """Write the signs of a formula one after the other: right for 98.5 %, in doubt for a fraction."""
        signs = "".join(t.text or "" for t in formula.iter(M + "t"))
        self.formulas += bool(signs.strip())
        pieces.append(signs)

    def _other(
        self, child: Any, pieces: list[str], boxes: list[Any], looks: Counter[tuple[int, float]], depth: int
    ) -> None:
        """Follow what is no character: calls of notes, text boxes, drawings that contain text."""
        tag = child.tag
        if tag in {W + "footnoteReference", W + "endnoteReference"}:
            self.noted.append((tag, child.get(W + "id", "")))
        elif tag == W + "txbxContent":
            boxes.append(child)
        elif isinstance(tag, str) and tag not in DROPPED and len(child):
            self._runs(child, pieces, boxes, looks, depth + 1)

    def _notes(self) -> Iterator[Paragraph]:
        """Return the footnotes and endnotes that were called, in that order."""
        if not self.noted:
            return
        for kind in NOTES:
            found = self._note_elements(kind)
            tag = W + kind[:-1] + "Reference"
            for called, number in self.noted:
                if called == tag and number in found:
                    yield from self._blocks(found.pop(number), 1)

    def _note_elements(self, kind: str) -> dict[str, Any]:
        root = self._part(kind)
        notes = [] if root is None else [n for n in root if n.get(W + "type") in {None, "normal"}]
        return {note.get(W + "id", ""): note for note in notes}


def _owner(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _columns(row: Any, cells: list[Any]) -> list[tuple[int, int]]:
    """Return for each cell of a row its first column and the one behind its last."""
    at = to_int(value_of(row.find(W + "trPr"), "gridBefore")) or 0
    found = []
    for cell in cells:
        stop = at + max(1, to_int(value_of(cell.find(W + "tcPr"), "gridSpan")) or 1)
        found.append((at, stop))
        at = stop
    return found


def _height(cells: list[list[Any]], columns: list[list[tuple[int, int]]], at: int, start: int) -> int:
    """Count the rows that a cell covers: its own and those below where it only goes on."""
    below = at + 1
    while below < len(cells) and any(
        begins == start and _merged_away(cell)
        for cell, (begins, _) in zip(cells[below], columns[below], strict=True)
    ):
        below += 1
    return below - at


def _set_in(cell: Any) -> int:
    """Return how far the text of a cell is set in: by its paragraph, or by blanks in front."""
    indent = cell.find(f"{W}p/{W}pPr/{W}ind")
    steps = [] if indent is None else [indent.get(W + name) for name in ("left", "start", "firstLine")]
    first = next((t.text or "" for t in cell.iter(W + "t")), "")
    return max([to_int(step) or 0 for step in steps], default=0) + BLANK * (len(first) - len(first.lstrip()))


def _merged_away(cell: Any) -> bool:
    """Whether a cell only continues the one above it."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val") != "restart"


def _is_deleted_mark(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _has_text(paragraph: Any) -> bool:
    return next(paragraph.iter(W + "t"), None) is not None


def _on(element: Any) -> bool:
    return element is not None and element.get(W + "val") not in {"0", "false", "off", "none"}


def _look(properties: Any) -> tuple[int, float]:
    bold = int(_on(properties.find(W + "b"))) if properties is not None else 0
    return bold, float(to_int(value_of(properties, "sz")) or 0)
