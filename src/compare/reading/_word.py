"""Read a Word file (DOCX) into paragraphs, in the order a person reads them.

In: the bytes. Out: an `Extract` whose `raw` is the text as laid out: one paragraph or table row a line, list numbers
written out, insertions taken and deletions left out as if all changes were accepted, footnotes behind the text.
Refused: a ZIP that holds no Word document or unpacks to more than `MAX_UNPACKED`, one with a document type
declaration (no Word file has one; entity bombs and external entities do), one that is encrypted or damaged.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from compare.extras import needs_extra
from compare.reading._extract import Extract, guarded
from compare.reading._format import Format, Given
from compare.reading._word_headings import lay_out
from compare.reading._word_walk import Walk
from compare.records import ReadError, SourceMap

__all__ = ["FORMAT", "read_word"]

KIND = "a Word file (DOCX)"
ENDINGS = (".docx",)
ZIP_MARK, OLD_OFFICE_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MAX_UNPACKED = 128 * 1024 * 1024
"""More than this no report unpacks to; pictures are most of what large ones hold."""
MAX_XML = 16 * 1024 * 1024
"""The largest single XML part: 80 times the longest we have seen, and it is held in memory as a tree."""
MAX_PARTS = 5_000
DECLARES = "{} declares a document type or XML entities, which no Word file does; it is not read"


def read_word(data: bytes, name: str) -> Extract:
    """Read the text of a Word file.

    Raises
    ------
    ReadError
        If it is no Word file, damaged, encrypted or a bomb, or if python-docx is not installed.

    """
    _refuse_bombs(data, name)
    with needs_extra("word", f"{name} is {KIND}; reading it", ReadError):
        import docx  # noqa: PLC0415 - only Word files need it
    with guarded(name, KIND):
        document = docx.Document(io.BytesIO(data))
        _refuse_declarations(document, name)
        paragraphs = list(Walk(document).run())
        meta = _meta(document)
    text, headings = lay_out(paragraphs)
    if not text.strip():
        raise ReadError(
            f"{name} is {KIND} that holds no text; if it holds pictures of pages, they need OCR first"
        )
    return Extract(text, text, SourceMap.identity(text), headings, meta)


def _refuse_bombs(data: bytes, name: str) -> None:
    """Look at the table of contents before anything is unpacked; what is unpacked never exceeds what it declares."""
    if data.startswith(OLD_OFFICE_MARK):
        raise ReadError(
            f"{name} is an old or encrypted Office file; open it, take the password off, save it as DOCX"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_into(archive, name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        OverflowError,
        NotImplementedError,
        EOFError,
        OSError,
    ) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(
            f"{name} begins like {KIND} but is cut off or damaged; get it anew or save it anew in Word"
        ) from None


def _look_into(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if not any(part.filename.startswith("word/") for part in parts):
        raise ReadError(f"{name} is a ZIP archive but no Word document; save the report as DOCX, PDF or text")
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError(f"{name} is encrypted; save it without a password and read that")
    unpacked = sum(part.file_size for part in parts)
    written = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    largest = max((part.file_size for part in written), default=0)
    if unpacked > MAX_UNPACKED or largest > MAX_XML or len(parts) > MAX_PARTS:
        raise ReadError(
            f"{name} unpacks to {unpacked // 1024 // 1024:,} MB in {len(parts):,} parts; no report does, "
            "so it is not opened"
        )
    for part in written:
        if b"<!DOCTYPE" in archive.read(part).replace(b"\0", b""):  # without NULs UTF-16 reads the same
            raise ReadError(DECLARES.format(name))


def _refuse_declarations(document: Any, name: str) -> None:
    """Look again, whatever encoding the XML was in; python-docx expands nothing either way."""
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.getroottree().docinfo.internalDTD is not None:
            raise ReadError(DECLARES.format(name))


def _meta(document: Any) -> tuple[tuple[str, str], ...]:
    """Give what the file says of itself; its dates tell of the file, not of the report, and are left out."""
    title = " ".join((document.core_properties.title or "").split())
    return (("file_title", title),) if title else ()


def _fits(given: Given) -> bool:
    """Whether it is a package, or what Word makes of one when it sets a password."""
    return given.data.startswith(ZIP_MARK) or (given.data.startswith(OLD_OFFICE_MARK) and given.ends(ENDINGS))


FORMAT = Format("word", ENDINGS, fits=_fits, read=lambda given: read_word(given.data, given.name))
