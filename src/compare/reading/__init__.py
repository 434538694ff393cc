"""Read a source into decoded text and the map to where it stood.

In: a path, an address, bytes or an open file; plain text in the encodings Chinese reports come in, Markdown with
front matter, web pages, Word and PDF files. Out: a `Source`. Refused, with one `ReadError` each: folders, devices,
empty, binary, too large, of an encoding that cannot be told, of a kind its name does not promise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.reading._decode import decode
from compare.reading._fetch import MAX_BYTES, Fetched, Readable, fetch
from compare.reading._markdown import take_marks
from compare.reading._pdf import read_pdf
from compare.reading._web import looks_like_html, read_web, stated_charset
from compare.reading._word import read_word
from compare.records import ReadError, SourceMap

if TYPE_CHECKING:
    from compare.reading._extract import Extract

__all__ = ["MAX_BYTES", "Readable", "Source", "read_source"]

PDF_MARK, ZIP_MARK, OLD_OFFICE_MARK = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MARK_WITHIN = 1024
"""PDF readers have always looked this far for the mark of a PDF file."""
WEB_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
OFFICE_ENDINGS = (".docx", ".doc", ".wps", ".pdf", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".rtf")
"""A text under such a name is most often an error page that was saved in place of the file."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was decoded, before anything in it was mended.

    Attributes
    ----------
    name : str
        A name for people.
    raw : str
        The source as decoded, line ends untouched.
    text : str
        `raw` without front matter and markup.
    places : SourceMap
        From `text` back to `raw`.
    meta : tuple of (str, str)
        What the file says of itself (front matter).
    format : str
        text, markdown, html, word or pdf.
    encoding : str
    headings : tuple of (int, int)
        Headings the format itself marks: source offset of the first letter, and level.
    pages : tuple of int
        Source offset where each page begins; empty where there are no pages.

    """

    name: str
    raw: str = field(repr=False)
    text: str = field(repr=False)
    places: SourceMap = field(repr=False)
    meta: tuple[tuple[str, str], ...] = ()
    format: str = "text"
    encoding: str = "utf-8"
    headings: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()


def read_source(
    source: Readable, *, encoding: str | None = None, allow_private: bool = False, cache: bool = True
) -> Source:
    """Decode a source and take its markup off.

    Parameters
    ----------
    source : path, address, bytes or file object
    encoding : str, optional
        How the bytes are to be read; told from the bytes if not given.
    allow_private : bool
        Whether an address may lead into the own network.
    cache : bool
        Whether a page that was fetched before may be taken from the disk.

    Returns
    -------
    Source

    Raises
    ------
    ReadError
        If it cannot be read; the message says why and what to do.

    Examples
    --------
    >>> source = read_source("# 某区2023年工作报告".encode("gb18030"))
    >>> source.encoding, source.raw
    ('gb18030', '# 某区2023年工作报告')

    """
    fetched = fetch(source, allow_private=allow_private, cache=cache)
    name, data = fetched.name, fetched.data
    if isinstance(data, bytes) and encoding is None:
        if PDF_MARK in data[:MARK_WITHIN]:
            return _from_extract(read_pdf(data, name), name, "pdf", "", fetched.address)
        if data.startswith((ZIP_MARK, OLD_OFFICE_MARK)) and (
            data.startswith(ZIP_MARK) or name.lower().endswith(".docx")
        ):
            return _from_extract(read_word(data, name), name, "word", "", fetched.address)
    raw, found = (data, "text") if isinstance(data, str) else _decoded(data, fetched, encoding)
    if "\0" in raw:
        raise ReadError(f"{name} holds NUL characters and is no text file; give the report as text")
    if not raw.strip("\ufeff\u200b \t\r\n\u3000\u2003\xa0"):
        raise ReadError(f"{name} is empty; there is nothing to read")
    promised = name.lower().endswith(OFFICE_ENDINGS)
    if promised:
        raise ReadError(
            f"{name} is named like an Office or PDF file but holds plain text or a web page; look what it is"
        )
    if looks_like_html(raw, said=fetched.says_html or name.lower().endswith(WEB_ENDINGS)):
        return _from_extract(read_web(raw, name), name, "html", found, fetched.address)
    if name.lower().endswith((".md", ".markdown")) or raw.startswith(("---\n", "---\r\n")):
        text, places, meta, headings = take_marks(raw)
        return Source(name, raw, text, places, meta, "markdown", found, headings)
    return Source(name, raw, raw, SourceMap.identity(raw), (), "text", found)


def _decoded(data: bytes, fetched: Fetched, encoding: str | None) -> tuple[str, str]:
    """Decode by what the bytes tell; ask the server or the page only where they do not."""
    try:
        return decode(data, fetched.name, encoding)
    except ReadError:
        stated = fetched.charset or stated_charset(data)
        if encoding is not None or not stated:
            raise
        return decode(data, fetched.name, stated)


def _from_extract(extract: Extract, name: str, form: str, encoding: str, address: str) -> Source:
    if "\0" in extract.raw:
        raise ReadError(f"{name} holds NUL characters; it is damaged, save it anew and read that")
    meta = (*extract.meta, ("address", address)) if address else extract.meta
    return Source(
        name, extract.raw, extract.text, extract.places, meta, form, encoding, extract.headings, extract.pages
    )
