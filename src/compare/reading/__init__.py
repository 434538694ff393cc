"""Read a source into decoded text and the map to where it stood.

In: a path, bytes or an open file; plain text in the encodings Chinese reports come in, or Markdown with front
matter. Out: a `Source`. Refused, with one `ReadError` each: addresses, folders, devices, empty, binary, too large,
of an encoding that cannot be told.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compare.reading._decode import decode
from compare.reading._fetch import MAX_BYTES, Readable, fetch
from compare.reading._markdown import take_marks
from compare.records import ReadError, SourceMap

__all__ = ["MAX_BYTES", "Readable", "Source", "read_source"]


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
        text or markdown.
    encoding : str
    headings : tuple of (int, int)
        Headings the format itself marks: source offset of the first letter, and level.

    """

    name: str
    raw: str = field(repr=False)
    text: str = field(repr=False)
    places: SourceMap = field(repr=False)
    meta: tuple[tuple[str, str], ...] = ()
    format: str = "text"
    encoding: str = "utf-8"
    headings: tuple[tuple[int, int], ...] = ()


def read_source(source: Readable, *, encoding: str | None = None) -> Source:
    """Decode a source and take its markup off.

    Parameters
    ----------
    source : path, bytes or file object
    encoding : str, optional
        How the bytes are to be read; told from the bytes if not given.

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
    name, data = fetch(source)
    raw, found = (data, "text") if isinstance(data, str) else decode(data, name, encoding)
    if "\0" in raw:
        raise ReadError(f"{name} holds NUL characters and is no text file; give the report as text")
    if not raw.strip("\ufeff\u200b \t\r\n\u3000\u2003\xa0"):
        raise ReadError(f"{name} is empty; there is nothing to read")
    if name.lower().endswith((".md", ".markdown")) or raw.startswith(("---\n", "---\r\n")):
        text, places, meta, headings = take_marks(raw)
        return Source(name, raw, text, places, meta, "markdown", found, headings)
    return Source(name, raw, raw, SourceMap.identity(raw), (), "text", found)
