"""The look of a reader's own Word file: its styles, its page, and how each of its paragraphs is set.

In: a DOCX file. Out: a `Look`, which a Word file with tracked changes takes over. Refused: what is no DOCX file.

Nothing but settings is taken: of each paragraph and of its first characters the tags named below, with plain values.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.records import UsageError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from compare.tables import Paragraph

__all__ = ["Look", "Shape", "read_look"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OF_PARAGRAPH = frozenset({
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "jc", "textAlignment", "outlineLvl",
})  # fmt: skip
_OF_CHARACTERS = frozenset(
    ["rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "w", "kern", "sz", "szCs", "u", "lang"]
)
_OF_PAGE = frozenset(("pgSz", "pgMar", "cols", "docGrid"))
_GONE = ("delete", "moved-away")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set: the properties of the paragraph and of its characters, as the inside of their tags."""

    paragraph: str
    characters: str = ""


@dataclass(frozen=True)
class Look:
    """How a Word file looks."""

    styles: str  # the style elements of the file
    names: frozenset[str]  # what they are called
    page: str  # size and margins
    shapes: Mapping[str, Shape] = field(repr=False)  # by the text of a paragraph, without blanks

    def shapes_of(self, paragraphs: Iterable[Paragraph]) -> list[Shape | None]:
        """Return how each paragraph of a manuscript is set in the file.

        One that does not stand there as it is takes the shape most paragraphs of its kind have; None where there is
        no such paragraph.
        """
        found = list(paragraphs)
        own = [self.shapes.get(_squeezed(_new_text(paragraph))) for paragraph in found]
        usual: dict[tuple[str, int], Counter[Shape]] = {}
        for paragraph, shape in zip(found, own, strict=True):
            if shape:
                usual.setdefault((paragraph.kind, paragraph.level), Counter())[shape] += 1
        most = {kind: counts.most_common(1)[0][0] for kind, counts in usual.items()}
        return [
            shape or most.get((paragraph.kind, paragraph.level))
            for paragraph, shape in zip(found, own, strict=True)
        ]


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
    shapes: dict[str, Shape] = {}
    for paragraph in document.paragraphs:
        first = next((run._r.rPr for run in paragraph.runs if run.text.strip()), None)  # noqa: SLF001
        shape = Shape(_settings(paragraph._p.pPr, _OF_PARAGRAPH), _settings(first, _OF_CHARACTERS))  # noqa: SLF001
        shapes.setdefault(_squeezed(paragraph.text), shape)
    page = _settings(document.element.body.sectPr, _OF_PAGE)
    return Look(_styles(document), frozenset(e.get(f"{_W}styleId", "") for e in styles), page, shapes)


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
        if name in allowed and not len(child):
            values = "".join(
                f' w:{key.removeprefix(_W)}="{escape(value)}"'
                for key, value in child.attrib.items()
                if key.startswith(_W)
            )
            found.append(f"<w:{name}{values}/>")
    return "".join(found)


def _new_text(paragraph: Paragraph) -> str:
    return "".join(stretch.text for stretch in paragraph.stretches if stretch.op not in _GONE)


def _squeezed(text: str) -> str:
    return "".join(text.split())
