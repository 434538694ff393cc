"""The look of a reader's own Word file: its styles, its page, and how its paragraphs and tables are set.

In: a DOCX file. Out: a `Look`, which a Word file with tracked changes takes over. Refused: what is no DOCX file.

Nothing but settings is taken: of each paragraph, of its first characters and of each table the tags named below, with
plain values; and of what stands at the head and at the foot of its pages the text, with the numbers of pages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any, TypeVar

from compare.extras import needs_extra
from compare.records import UsageError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping, Sequence

    from compare.tables import Paragraph, Stretch

_T = TypeVar("_T")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF_PARAGRAPH = frozenset({
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "jc", "textAlignment", "outlineLvl",
})  # fmt: skip
_OF_CHARACTERS = frozenset(
    ["rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "w", "kern", "sz", "szCs", "u", "lang"]
)
_OF_PAGE = frozenset(("pgSz", "pgMar", "cols", "docGrid"))
_OF_TABLE = frozenset(
    (
        *("tblStyle", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd"),
        *("tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"),
    )
)
_OF_CELL = frozenset(("tcBorders", "shd", "vAlign"))
_INSIDE = frozenset(
    ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV", "tab")
)  # of a setting
_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")  # the fields that stand at the head or the foot of a page
_GONE = ("delete", "moved-away")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set: properties of it, of its characters and of its cell, as the inside of their tags."""

    paragraph: str
    characters: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Look:
    """How a Word file looks."""

    styles: str  # the style elements of the file
    names: frozenset[str]  # what they are called
    page: str  # size and margins
    shapes: Mapping[str, Shape] = field(repr=False)  # by the text of a paragraph, without blanks
    cells: Mapping[str, Shape] = field(repr=False)  # by the text of a cell, without blanks
    tables: Mapping[str, str] = field(repr=False)  # properties, by the text of the first row, without blanks
    head: str = ""  # paragraphs at the head of each page
    foot: str = ""

    def shapes_of(self, paragraphs: Iterable[Paragraph]) -> list[Shape | None]:
        """Return how each paragraph of a manuscript is set in the file.

        One that does not stand there as it is takes the shape most paragraphs of its kind have; None where there is
        no such paragraph.
        """
        found = list(paragraphs)
        own = [self.shapes.get(_squeezed(_new_text(paragraph.stretches))) for paragraph in found]
        usual: dict[tuple[str, int], list[Shape]] = {}
        for paragraph, shape in zip(found, own, strict=True):
            if shape:
                usual.setdefault((paragraph.kind, paragraph.level), []).append(shape)
        most = {kind: _most(shapes) for kind, shapes in usual.items()}
        return [
            shape or most.get((paragraph.kind, paragraph.level))
            for paragraph, shape in zip(found, own, strict=True)
        ]

    def cell_of(self, stretches: Iterable[Stretch]) -> Shape | None:
        """Return how a cell of the file with this text is set; another one as most are."""
        return self.cells.get(_squeezed(_new_text(stretches)), _most(self.cells.values()))

    def table_of(self, rows: Sequence[Paragraph]) -> str:
        """Return the properties of the table of the file that begins with one of these rows; else those most have."""
        own = (self.tables.get(_squeezed(_new_text(row.stretches))) for row in rows)
        return next(filter(None, own), _most(self.tables.values()) or "")


def read_look(path: str | os.PathLike[str]) -> Look:
    """Read how a Word file looks."""
    with needs_extra("word", "taking over the look of a Word file", UsageError):
        import docx  # noqa: PLC0415 - only here
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise UsageError(f"{path} is no DOCX file whose look could be taken over; name one") from error
    styles = [style.element for style in document.styles]
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells if cell.paragraphs]
    last = document.sections[-1]
    return Look(
        styles=_styles(document),
        names=frozenset(e.get(f"{_W}styleId", "") for e in styles),
        page=_settings(document.element.body.sectPr, _OF_PAGE),
        shapes=_first((paragraph.text, _shape(paragraph)) for paragraph in document.paragraphs),
        cells=_first((cell.text, _shape(cell.paragraphs[0], cell._tc.tcPr)) for cell in cells),  # noqa: SLF001
        tables=_first(
            ("".join(cell.text for cell in table.rows[0].cells), _settings(table._tbl.tblPr, _OF_TABLE))  # noqa: SLF001
            for table in document.tables
            if len(table.rows)
        ),
        head="".join(map(_line, last.header.paragraphs)),
        foot="".join(map(_line, last.footer.paragraphs)),
    )


def _first(found: Iterable[tuple[str, _T]]) -> dict[str, _T]:
    """Keep what is said of each text first, by the text without blanks."""
    kept: dict[str, _T] = {}
    for text, said in found:
        kept.setdefault(_squeezed(text), said)
    return kept


def _most(found: Iterable[_T]) -> _T | None:
    return next((one for one, _ in Counter(found).most_common(1)), None)


def _shape(paragraph: Any, cell: Any = None) -> Shape:
    first = next((run._r.rPr for run in paragraph.runs if run.text.strip()), None)  # noqa: SLF001
    settings = _settings(paragraph._p.pPr, _OF_PARAGRAPH)  # noqa: SLF001
    return Shape(settings, _settings(first, _OF_CHARACTERS), _settings(cell, _OF_CELL))


def _line(paragraph: Any) -> str:
    """Return a paragraph at the head or the foot of a page: its text, and the numbers of pages as such."""
    settings = _settings(paragraph._p.pPr, _OF_PARAGRAPH | {"tabs", "pBdr"})  # noqa: SLF001
    runs = []
    result = False  # of a field: what it came to the last time
    for element in paragraph._p.iter(f"{_W}r", f"{_W}fldSimple"):  # noqa: SLF001
        simple = element.tag == f"{_W}fldSimple"
        told = (
            element.get(f"{_W}instr")
            if simple
            else "".join(e.text or "" for e in element.iter(f"{_W}instrText"))
        )
        kind = next((e.get(f"{_W}fldCharType") for e in element.iter(f"{_W}fldChar")), "")
        result = kind == "separate" or (result and kind != "end")
        name = (told or "").split()[:1]
        if name and name[0] in _NUMBERS:
            runs.append(f'<w:fldSimple w:instr=" {name[0]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        elif not simple and not result and element.getparent().tag != f"{_W}fldSimple":
            look = _settings(element.rPr, _OF_CHARACTERS)
            runs.append(f"<w:r><w:rPr>{look}</w:rPr>{''.join(map(_sign, element))}</w:r>")
    return f"<w:p><w:pPr>{settings}</w:pPr>{''.join(runs)}</w:p>"


def _sign(element: Any) -> str:
    if element.tag == f"{_W}t":
        return f'<w:t xml:space="preserve">{escape(element.text or "", quote=False)}</w:t>'
    return "<w:tab/>" if element.tag == f"{_W}tab" else ""


def _styles(document: Any) -> str:
    """Return the style elements as XML, without the element around them."""
    from lxml import etree  # noqa: PLC0415 - python-docx brings it

    kept = ("docDefaults", "latentStyles", "style")
    parts = [child for child in document.styles.element if child.tag in {f"{_W}{name}" for name in kept}]
    return "".join(etree.tostring(part, encoding="unicode") for part in parts)


def _settings(element: Any, allowed: frozenset[str]) -> str:
    """Return the settings below an element that are allowed, in their order."""
    found = []
    for child in element if element is not None else ():
        name = str(child.tag).removeprefix(_W)
        inside = _settings(child, _INSIDE)
        if name in allowed and (inside or not len(child)):
            values = "".join(
                f' w:{key.removeprefix(_W)}="{escape(value)}"'
                for key, value in child.attrib.items()
                if key.startswith(_W)
            )
            found.append(f"<w:{name}{values}>{inside}</w:{name}>" if inside else f"<w:{name}{values}/>")
    return "".join(found)


def _new_text(stretches: Iterable[Stretch]) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.op not in _GONE)


def _squeezed(text: str) -> str:
    return "".join(text.split())
