"""Read a Word file (DOCX) into paragraphs, in the order a person reads them.

In: the bytes. Out: an `Extract` whose `raw` is the text as laid out: one paragraph or table row a line, list numbers
written out, insertions taken and deletions left out as if all changes were accepted, footnotes behind the text. Files
with macros and those in strict Open XML are read as well; macros are never run. Refused: what `_package` refuses, a ZIP
that contains no Word document, one that is encrypted or damaged.
"""

from __future__ import annotations

import io
from typing import Any

from compare.extras import needs_extra
from compare.reading._extract import Extract, guarded
from compare.reading._format import Format, Given
from compare.reading._package import DECLARES, OLD_OFFICE_MARK, ZIP_MARK, names_in, refuse_bombs, rewritten
from compare.records import ReadError

KIND = "a Word file (DOCX)"
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OPEN = b"http://schemas.openxmlformats.org/"
ENDINGS = (".docx", ".docm")
KINDS = {
    b"application/vnd.ms-word.document.macroEnabled.main+xml": MAIN,
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml": MAIN,
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": MAIN,
}
"""What files with macros and templates are called inside; their text is that of any other."""
STRICT = {
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": OPEN + b"officeDocument/2006/relationships",
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": OPEN + b"wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/main": OPEN + b"drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": OPEN
    + b"drawingml/2006/wordprocessingDrawing",
    b"http://purl.oclc.org/ooxml/officeDocument/math": OPEN + b"officeDocument/2006/math",
}
"""The names strict Open XML has for the same things."""


def read_word(data: bytes, name: str) -> Extract:
    """Read the text of a Word file."""
    if data.startswith(OLD_OFFICE_MARK):
        raise ReadError(
            f"{name} is an encrypted Office file; open it, take the password off, save it as DOCX"
        )
    refuse_bombs(data, name, KIND)
    if not any(part.startswith("word/") for part in names_in(data)):
        raise ReadError(f"{name} is a ZIP archive but no Word document; save the report as DOCX, PDF or text")
    with needs_extra("word", f"{name} is {KIND}; reading it", ReadError):
        import docx  # noqa: PLC0415 - only Word files need it, and what follows
    from compare.reading._word_headings import lay_out  # noqa: PLC0415
    from compare.reading._word_walk import Walk  # noqa: PLC0415

    with guarded(name, KIND):
        document = docx.Document(io.BytesIO(rewritten(data, KINDS | STRICT)))
        _refuse_declarations(document, name)
        walk = Walk(document)
        paragraphs = list(walk.run())
        meta = _meta(document)
    counted = (("formula", walk.formulas), ("struck", walk.struck))
    warnings = tuple(f"{code}|{count}" for code, count in counted if count)
    return lay_out(paragraphs, name, KIND, meta=meta, warnings=warnings)


def _refuse_declarations(document: Any, name: str) -> None:
    """Look again, whatever encoding the XML was in; python-docx expands nothing either way."""
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.getroottree().docinfo.internalDTD is not None:
            raise ReadError(DECLARES.format(name))


def _meta(document: Any) -> tuple[tuple[str, str], ...]:
    """Return what the file says of itself; its dates are those of the file, not of the report, and are left out."""
    title = " ".join((document.core_properties.title or "").split())
    return (("file_title", title),) if title else ()


def _fits(given: Given) -> bool:
    """Whether it is a package, or what Word makes of one when it sets a password."""
    return given.data.startswith(ZIP_MARK) or (given.data.startswith(OLD_OFFICE_MARK) and given.ends(ENDINGS))


FORMAT = Format("word", ENDINGS, fits=_fits, read=lambda given: read_word(given.data, given.name))
