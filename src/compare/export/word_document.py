"""A revised text as the main part of a Word file and its notes, with tracked changes, moves and tables.

In: a manuscript, and the look of a reader's own file. Out: XML. Refused: nothing; rows with fewer cells than others let
their last one reach to the end.

Word takes a paragraph away when its mark is deleted, so a paragraph that came or went has its mark revised as well.
The last mark of a file cannot be: a file that would end so ends with an empty paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from compare.export.cells import clean_text
from compare.export.files import made_on
from compare.export.look import Shape
from compare.export.word_parts import OFFICE, WORD, XML

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.export.look import Look
    from compare.tables import Manuscript, Paragraph, Stretch

AUTHOR, INITIALS = "compare", "c"
_REVISIONS = {"insert": "ins", "delete": "del", "moved-away": "moveFrom", "moved-here": "moveTo"}
_STYLES = {"title": "Title", "line": "Normal", "passage": "Normal", "row": "Normal"}
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    ' w:header="720" w:footer="720" w:gutter="0"/>'
)
_LEVELS = 6  # heading styles in the file; deeper ones look like the last
_ROW = {"delete": "del", "insert": "ins"}
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_LOOK = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
_FLUSH = Shape('<w:pStyle w:val="Normal"/><w:ind w:firstLineChars="0" w:firstLine="0"/>')
WIDTH = 9_000
"""Of a table, in twentieths of a point; Word fits it to the page."""


class DocumentWriter:
    """A document being written: numbers its revisions as they come."""

    def __init__(self, manuscript: Manuscript, look: Look | None = None) -> None:
        self.manuscript = manuscript
        self.look = look
        self.page = look.page if look and look.page else _PAGE
        found = manuscript.paragraphs
        own = look.shapes_of(found) if look else [None] * len(found)
        self.shapes = [shape or Shape(_style(p.kind, p.level)) for shape, p in zip(own, found, strict=True)]
        self.stamp = f'w:author="{AUTHOR}" w:date="{made_on():%Y-%m-%dT%H:%M:%SZ}"'
        self.numbers = 0

    def document(self) -> str:
        """Return the main part."""
        found = self.manuscript.paragraphs
        marks = _marks(found)
        written = zip(found, self.shapes, marks, strict=True)
        body = "".join(
            _table(self, [paragraph for paragraph, _, _ in group])
            if is_row
            else "".join(part for item in group for part in self.paragraph(*item))
            for is_row, group in groupby(written, key=lambda item: item[0].kind == "row")
        )
        if not marks or marks[-1].op != "keep" or found[-1].kind == "row":
            body += "<w:p/>"
        head = '<w:headerReference w:type="default" r:id="rId5"/>' if self.look and self.look.head else ""
        page = f'<w:sectPr>{head}<w:footerReference w:type="default" r:id="rId4"/>{self.page}</w:sectPr>'
        return (
            f'{XML}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}{page}</w:body></w:document>'
        )

    def comments(self) -> str:
        """Return the notes."""
        look = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
        notes = "".join(
            f'<w:comment w:id="{n}" {self.stamp} w:initials="{INITIALS}"><w:p><w:pPr><w:pStyle w:val="CommentText"/>'
            f"</w:pPr>{look}<w:r>{_text(note)}</w:r></w:p></w:comment>"
            for n, note in enumerate(self.manuscript.notes)
        )
        return f'{XML}<w:comments xmlns:w="{WORD}">{notes}</w:comments>'

    def paragraph(self, paragraph: Paragraph, shape: Shape, end: _Mark) -> Iterator[str]:
        """Yield one paragraph; where all of it moved, the move ends behind it."""
        revision, made = _REVISIONS.get(paragraph.op), _REVISIONS.get(end.op)
        mark = f"<w:rPr><w:{made} {self.revised()}/></w:rPr>" if made else ""
        was = ""
        if end.op == "keep" and end.style != _style(paragraph.kind, paragraph.level):
            was = f"<w:pPrChange {self.revised()}><w:pPr>{end.style}</w:pPr></w:pPrChange>"
        yield f"<w:p><w:pPr>{shape.paragraph}{mark}{was}</w:pPr>"
        inside = "".join(self.stretches(paragraph, shape.characters))
        if paragraph.move and revision:
            number = self._next()
            yield self._range(revision, number, paragraph.move) + inside + "</w:p>"
            yield f'<w:{revision}RangeEnd w:id="{number}"/>'
        else:
            yield inside + "</w:p>"

    def stretches(self, paragraph: Paragraph, characters: str) -> Iterator[str]:
        """Yield the stretches of a paragraph, with moves and notes opened and closed around them."""
        found = paragraph.stretches
        for n, stretch in enumerate(found):
            before = found[n - 1] if n else None
            after = found[n + 1] if n + 1 < len(found) else None
            for note in stretch.notes:
                if before is None or note not in _notes_so_far(found, n):
                    yield f'<w:commentRangeStart w:id="{note}"/>'
            inline = bool(stretch.move) and not paragraph.move
            side = "moveFrom" if stretch.op in ("delete", "moved-away") else "moveTo"
            if inline and not _same_move(before, stretch):
                self.open = self._next()
                yield self._range(side, self.open, stretch.move)
            yield self._stretch(stretch, characters)
            if inline and not _same_move(stretch, after):
                yield f'<w:{side}RangeEnd w:id="{self.open}"/>'
            for note in stretch.notes:
                if not any(note in later.notes for later in found[n + 1 :]):
                    look = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                    run = f'<w:r>{look}<w:commentReference w:id="{note}"/></w:r>'
                    yield f'<w:commentRangeEnd w:id="{note}"/>{self._wrapped(stretch.op, run)}'

    def _stretch(self, stretch: Stretch, characters: str) -> str:
        if not stretch.text:
            return ""
        gone = stretch.op == "delete"
        look = f"<w:rPr>{characters}</w:rPr>" if characters else ""
        return self._wrapped(stretch.op, f"<w:r>{look}{_text(stretch.text, deleted=gone)}</w:r>")

    def _wrapped(self, op: str, run: str) -> str:
        revision = _REVISIONS.get(op)
        return f"<w:{revision} {self.revised()}>{run}</w:{revision}>" if revision else run

    def _range(self, side: str, number: int, move: int) -> str:
        return f'<w:{side}RangeStart w:id="{number}" w:name="move{move}" {self.stamp}/>'

    def revised(self) -> str:
        """Return who revised, when, and the number of the revision."""
        return f'w:id="{self._next()}" {self.stamp}'

    def _next(self) -> int:
        """Return the next number; comments have their own."""
        self.numbers += 1
        return 1000 + self.numbers


@dataclass(frozen=True)
class _Mark:
    """The mark at the end of a paragraph: what became of it, and the style it had in the old text."""

    op: str
    style: str


def _marks(found: Sequence[Paragraph]) -> list[_Mark]:
    """Return what became of the mark of each paragraph: as a rule what became of the paragraph.

    Where a paragraph grew at its end and new ones follow, its mark is the inserted one and that of the last new one is
    the old mark, as when somebody types there: LibreOffice 7 takes both for one insertion that holds the first mark.
    """
    marks = [_Mark(p.op, _style(p.kind, p.old_level or p.level)) for p in found]
    for n, paragraph in enumerate(found):
        grew = paragraph.op == "keep" and paragraph.stretches and paragraph.stretches[-1].op == "insert"
        last = n
        grew = grew and paragraph.kind != "row"
        while grew and last + 1 < len(found) and found[last + 1].op == "insert":
            if found[last + 1].kind == "row":
                break
            last += 1
        if last > n:
            marks[n], marks[last] = marks[last], marks[n]
    return marks


def _notes_so_far(found: tuple[Stretch, ...], n: int) -> set[int]:
    return {note for stretch in found[:n] for note in stretch.notes}


def _same_move(one: Stretch | None, other: Stretch | None) -> bool:
    """Whether two neighbours belong to one end of one move."""
    if one is None or other is None or one.move != other.move:
        return False
    went = ("delete", "moved-away")
    return (one.op in went) == (other.op in went)


def _style(kind: str, level: int) -> str:
    name = f"Heading{min(level, _LEVELS)}" if kind == "heading" else _STYLES[kind]
    return f'<w:pStyle w:val="{name}"/>'


def _text(text: str, *, deleted: bool = False) -> str:
    """Return the inside of a run: text, with tabs and line ends as Word knows them."""
    tag = "delText" if deleted else "t"
    parts: list[str] = []
    for n, line in enumerate(clean_text(text).split("\n")):
        if n:
            parts.append("<w:br/>")
        for m, piece in enumerate(line.split("\t")):
            if m:
                parts.append("<w:tab/>")
            if piece:
                parts.append(f'<w:{tag} xml:space="preserve">{escape(piece, quote=False)}</w:{tag}>')
    return "".join(parts)


# rows of tables ------------------------------------------------------------------------------------------------


def _table(writer: DocumentWriter, rows: Sequence[Paragraph]) -> str:
    """Return rows that follow each other as one table; no change takes or makes a tab, save that of a whole row."""
    cut = [_cells(row) for row in rows]
    columns = max(map(len, cut))
    grid = f'<w:gridCol w:w="{WIDTH // columns}"/>' * columns
    body = "".join(_row(writer, row, cells, columns) for row, cells in zip(rows, cut, strict=True))
    own = writer.look.table_of(rows) if writer.look else ""
    look = f"<w:tblPr>{own}</w:tblPr>" if own else _LOOK
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(writer: DocumentWriter, row: Paragraph, cells: Sequence[Sequence[Stretch]], columns: int) -> str:
    revision = _ROW.get(row.op)
    changed = f"<w:trPr><w:{revision} {writer.revised()}/></w:trPr>" if revision else ""
    written = []
    for n, cell in enumerate(cells):
        more = columns - n if n + 1 == len(cells) else 1
        reach = f'<w:gridSpan w:val="{more}"/>' if more > 1 else ""
        shape = (writer.look and writer.look.cell_of(cell)) or _FLUSH
        inside = "".join(writer.stretches(replace(row, stretches=tuple(cell)), shape.characters))
        settings = f"<w:tcPr>{reach}{shape.cell}</w:tcPr><w:p><w:pPr>{shape.paragraph}</w:pPr>"
        written.append(f"<w:tc>{settings}{inside}</w:p></w:tc>")
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
