"""Read a web page that a browser saved whole (MHTML): the page in it, as `_web` reads pages.

In: the bytes. Out: the `Extract` of the page; `raw` is its decoded source. Refused: an archive without a page.
"""

from __future__ import annotations

from dataclasses import replace

from compare.lazy import regex
from compare.reading._decode import decode
from compare.reading._extract import Extract, guarded
from compare.reading._format import Format, Given
from compare.reading._web import read_web, stated_charset
from compare.records import ReadError

KIND = "a saved web page (MHTML)"
ENDINGS = (".mht", ".mhtml")
LINE = rb"[^\n]{0,1000}\r?\n"
HEADER = regex(rb"\A\s{0,20}(?:[A-Za-z][A-Za-z0-9-]{0,40}:" + LINE + rb"(?:[ \t]" + LINE + rb"){0,20}){1,40}")
MARK = regex(rb"(?im)^content-type:\s{0,9}multipart/related")


def read_mhtml(data: bytes, name: str) -> Extract:
    """Read the page in the archive."""
    import email  # noqa: PLC0415 - few sources are archives, and this is imported for all
    import email.policy  # noqa: PLC0415

    with guarded(name, KIND):
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        pages = [
            part
            for part in message.walk()
            if part.get_content_type() in {"text/html", "application/xhtml+xml"}
        ]
        body = pages[0].get_payload(decode=True) if pages else None
        charset = pages[0].get_content_charset() if pages else None
    if not isinstance(body, bytes) or not body.strip():
        raise ReadError(f"{name} is {KIND} without a page in it; save the page anew as HTML")
    stated = "gb18030" if (charset or "").lower() in {"gb2312", "gbk"} else charset
    raw, _, doubts = decode(body, name, stated or stated_charset(body) or None)
    page = read_web(raw, name)
    return replace(page, warnings=(*doubts, *page.warnings))


def _fits(given: Given) -> bool:
    head = HEADER.match(given.data[:20_000])
    return head is not None and MARK.search(head[0]) is not None


FORMAT = Format("mhtml", ENDINGS, fits=_fits, read=lambda given: read_mhtml(given.data, given.name))
