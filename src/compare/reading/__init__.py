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

__all__ = ["MAX_BYTES", "Readable", "Source", "check_source", "read_source"]

PDF_MARK, ZIP_MARK, OLD_OFFICE_MARK = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MARK_WITHIN = 1024
"""PDF readers have always looked this far for the mark of a PDF file."""
BLANK = "\ufeff\u200b \t\r\n\f\u3000\u2003\xa0"
MAX_LINES = 200_000
"""A hundred times the longest report we have seen; each line costs the later steps a little."""
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
    return check_source(_read(fetch(source, allow_private=allow_private, cache=cache), encoding))


def check_source(source: Source) -> Source:
    """Give a source on, or refuse what no text holds and no later step could bear.

    Raises
    ------
    ReadError
        If it holds NUL characters, halves of characters, more lines than any report, or nothing.

    Examples
    --------
    >>> check_source(Source("text", "修路。", "修路。", SourceMap.identity("修路。"))).text
    '修路。'

    """
    name = source.name
    if "\0" in source.raw:
        raise ReadError(f"{name} holds NUL characters and is no text file; give the report as text")
    try:
        source.raw.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError(
            f"{name} holds half a character (a lone surrogate) at {error.start}; read the file in its own encoding"
        ) from None
    if not source.text.strip(BLANK):
        raise ReadError(f"{name} is empty; there is nothing to read")
    _refuse_lines(source.text, name)
    return source


def _refuse_lines(text: str, name: str) -> None:
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise ReadError(f"{name} has more than {MAX_LINES:,} lines; no report does, so look what it holds")


def _read(fetched: Fetched, encoding: str | None) -> Source:
    """Tell the format by what the bytes are, not by what the name promises."""
    name, data = fetched.name, fetched.data
    if isinstance(data, bytes):
        if PDF_MARK in data[:MARK_WITHIN]:
            return _from_extract(read_pdf(data, name), fetched, "pdf")
        if data.startswith(ZIP_MARK) or (data.startswith(OLD_OFFICE_MARK) and name.lower().endswith(".docx")):
            return _from_extract(read_word(data, name), fetched, "word")
    raw, found = (data, "text") if isinstance(data, str) else _decoded(data, fetched, encoding)
    if name.lower().endswith(OFFICE_ENDINGS):
        raise ReadError(
            f"{name} is named like an Office or PDF file but holds plain text or a web page; look what it is"
        )
    marked = name.lower().endswith((".md", ".markdown"))  # may begin with a comment in the manner of HTML
    if not marked and looks_like_html(raw, said=fetched.says_html or name.lower().endswith(WEB_ENDINGS)):
        return _from_extract(read_web(raw, name), fetched, "html", found)
    if marked or raw.startswith(("---\n", "---\r\n")):
        _refuse_lines(raw, name)  # before every line is looked at
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


def _from_extract(extract: Extract, fetched: Fetched, form: str, encoding: str = "") -> Source:
    meta = (*extract.meta, ("address", fetched.address)) if fetched.address else extract.meta
    return Source(
        fetched.name,
        extract.raw,
        extract.text,
        extract.places,
        meta,
        form,
        encoding,
        extract.headings,
        extract.pages,
    )
