"""Read a source into decoded text and the map to where it stood.

In: a path, an address, bytes or an open file; plain text in the encodings Chinese reports come in, Markdown with
front matter, web pages, Word and PDF files. Out: a `Source`. Refused, with one `ReadError` each: folders, devices,
empty, binary, too large, of an encoding that cannot be told, of a kind its name does not promise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.reading._decode import Decoded, decode
from compare.reading._escaped import escaped
from compare.reading._extract import refuse_lines
from compare.reading._fetch import MAX_BYTES, Fetched, Readable, fetch
from compare.reading._format import Given
from compare.reading._formats import ENDINGS, FORMATS, OFFICE_ENDINGS
from compare.reading._text_tables import text_tables
from compare.reading._web import stated_charset
from compare.reading._web_tables import web_tables
from compare.records import ReadError, SourceMap

if TYPE_CHECKING:
    from compare.reading._extract import Extract
    from compare.records import Table

__all__ = [
    "ENDINGS",
    "MAX_BYTES",
    "Readable",
    "Source",
    "check_source",
    "read_source",
    "text_tables",
    "web_tables",
]

BLANK = "\ufeff\u200b \t\r\n\f\u3000\u2003\xa0"


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was decoded, before anything in it was mended."""

    name: str  # a name for people
    raw: str = field(repr=False)  # the source as decoded, line ends untouched
    text: str = field(repr=False)  # `raw` without front matter and markup
    places: SourceMap = field(repr=False)  # from `text` back to `raw`
    meta: tuple[tuple[str, str], ...] = ()  # what the file says of itself (front matter)
    # text, or the name of one of the formats in `compare.reading._formats`: markdown, html, word, pdf.
    format: str = "text"
    encoding: str = "utf-8"
    # Headings the format itself marks: source offset of the first letter, and level.
    headings: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()  # source offset where each page begins; empty where there are no pages
    warnings: tuple[str, ...] = ()  # what makes the reading doubtful: a code, and its values behind `|`
    tables: tuple[Table, ...] = field(default=(), repr=False)  # the tables in the text


def read_source(
    source: Readable, *, encoding: str | None = None, allow_private: bool = False, cache: bool = True
) -> Source:
    """Decode a source and take its markup off.

    Parameters
    ----------
    encoding : str, optional
        How the bytes are to be read; told from the bytes if not given.
    allow_private : bool
        Whether an address may lead into the own network.
    cache : bool
        Whether a page that was fetched before may be taken from the disk.

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
    """Pass a source on; refuse NUL characters, halves of characters, too many lines for any report, and nothing at all.

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
    refuse_lines(source.text, name)
    return replace(source, warnings=(*source.warnings, *escaped(source.text)))


def _read(fetched: Fetched, encoding: str | None) -> Source:
    """Detect the format by what the bytes are, not by what the name promises."""
    name, data = fetched.name, fetched.data
    given = Given(name, b"" if isinstance(data, str) else data, says_html=fetched.says_html)
    for form in FORMATS:
        if not form.decoded and given.data and form.fits(given):
            return _from_extract(form.read(given), fetched, form.name)
    raw, found, doubts = Decoded(data, "text") if isinstance(data, str) else _decoded(data, fetched, encoding)
    if given.ends(OFFICE_ENDINGS):
        raise ReadError(
            f"{name} is named like an Office or PDF file but holds plain text or a web page; look what it is"
        )
    given = replace(given, raw=raw)
    for form in FORMATS:
        if form.decoded and form.fits(given):
            return _from_extract(form.read(given), fetched, form.name, found, doubts)
    places = SourceMap.identity(raw)
    return Source(name, raw, raw, places, (), "text", found, warnings=doubts, tables=text_tables(raw))


def _decoded(data: bytes, fetched: Fetched, encoding: str | None) -> Decoded:
    """Decode by what the bytes tell; ask the server or the page only where they do not."""
    try:
        return decode(data, fetched.name, encoding)
    except ReadError:
        stated = fetched.charset or stated_charset(data)
        if encoding is not None or not stated:
            raise
        return decode(data, fetched.name, stated)


def _from_extract(
    extract: Extract, fetched: Fetched, form: str, encoding: str = "", warnings: tuple[str, ...] = ()
) -> Source:
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
        (*warnings, *extract.warnings),
        text_tables(extract.raw) if extract.tables is None else extract.tables,
    )
