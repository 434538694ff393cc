"""Fetch a page from an address.

In: an http or https address. Out: a `Page`. Refused, in one sentence each: other schemes, private and local addresses
(unless asked for), more than `MAX_REDIRECTS` redirects, what takes longer than `TIME_LIMIT`, what is larger than the
limit before or after unpacking, what is no text, page, Word or PDF file, and what the server does not give.
"""

from __future__ import annotations

import zlib
from email.message import Message
from typing import TYPE_CHECKING

from compare.extras import needs_extra
from compare.reading._cache import Page, keep_page, kept_page
from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from compare.reading._sockets import Deadline

TIME_LIMIT = 60.0
"""Seconds for everything: names, redirects, the whole body."""
MAX_REDIRECTS = 5
KINDS = {
    "", "application/xhtml+xml", "application/xml", "application/pdf", "application/octet-stream", "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/force-download",
    "application/x-download", "application/download", "binary/octet-stream", "application/markdown",
}  # fmt: skip
"""What a report may be sent as, besides any text/…; servers send downloads under odd names."""
GZIP_OR_ZLIB = 47
"""How zlib is told to tell the two apart by itself."""
AGENT = "compare-reports (reads annual reports for comparison)"


def get_page(address: str, *, allow_private: bool, cache: bool, limit: int) -> Page:
    """Fetch a page, or take it from the cache; a `ReadError` says why it cannot be had, and what to do."""
    shown = _shown(address)
    if not address.lower().startswith(("http://", "https://")):
        raise ReadError(
            f"{shown}: only http and https addresses are fetched; save the report as a file and read that"
        )
    with needs_extra("web", f"{shown} is an address; reading it", ReadError):
        kept = kept_page(address, private=allow_private) if cache else None
    if kept is not None:
        return kept
    with needs_extra("web", f"{shown} is an address; reading it", ReadError):
        import httpcore  # noqa: PLC0415 - only addresses need a client
        import httpx  # noqa: PLC0415
    try:
        page = _follow(address, shown, allow_private=allow_private, limit=limit)
    except (httpx.TimeoutException, httpcore.TimeoutException):
        raise ReadError(
            f"{shown} did not answer in time; try again later, or save the page and read that"
        ) from None
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError):
        raise ReadError(f"{shown} is no valid address; check how it is written") from None
    except (
        httpx.HTTPError,
        httpcore.ConnectError,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        OSError,
    ) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise ReadError(
            f"{shown} could not be fetched: {reason}; try again, or save the page and read that"
        ) from None
    if cache:
        keep_page(address, page, private=allow_private)
    return page


def _follow(address: str, shown: str, *, allow_private: bool, limit: int) -> Page:
    """Go from redirect to redirect; each connection is judged anew."""
    import httpx  # noqa: PLC0415

    from compare.reading._sockets import Deadline  # noqa: PLC0415

    deadline = Deadline(TIME_LIMIT)
    headers = {
        "User-Agent": AGENT,
        "Accept": "text/html, text/plain, application/pdf, */*;q=0.5",
        "Accept-Encoding": "gzip",
    }
    request = httpx.Request("GET", address, headers=headers)
    for _ in range(MAX_REDIRECTS + 1):
        if request.url.scheme not in {"http", "https"} or not request.url.host:
            raise ReadError(
                f"{shown} leads to {_shown(str(request.url))}, which is not http or https; it is not followed"
            )
        answer = _ask(request, shown, deadline, allow_private=allow_private, limit=limit)
        if isinstance(answer, Page):
            return answer
        request = httpx.Request("GET", request.url.join(answer), headers=headers)
    raise ReadError(
        f"{shown} redirects more than {MAX_REDIRECTS} times; open it in a browser, save the page, read that"
    )


def _ask(
    request: httpx.Request, shown: str, deadline: Deadline, *, allow_private: bool, limit: int
) -> Page | str:
    """Return the page, or where it went."""
    import ssl  # noqa: PLC0415

    import certifi  # noqa: PLC0415
    import httpcore  # noqa: PLC0415

    from compare.reading._sockets import GuardedNetwork  # noqa: PLC0415

    url = httpcore.URL(
        scheme=request.url.raw_scheme,
        host=request.url.raw_host,
        port=request.url.port,
        target=request.url.raw_path,
    )
    trusted = ssl.create_default_context(cafile=certifi.where())
    network = GuardedNetwork(deadline, allow_private=allow_private)
    with (
        httpcore.ConnectionPool(ssl_context=trusted, network_backend=network, max_connections=1) as pool,
        pool.stream("GET", url, headers=request.headers.raw) as answer,
    ):
        told = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in answer.headers}
        if answer.status in {301, 302, 303, 307, 308} and told.get("location"):
            return told["location"]
        if answer.status != 200:  # noqa: PLR2004
            raise ReadError(f"{shown} answers with status {answer.status}; check the address in a browser")
        kind, charset = _kind(told.get("content-type", ""))
        if kind not in KINDS and not kind.startswith("text/"):
            raise ReadError(
                f"{shown} is of type {kind}, no report; give the address of a page, a Word, PDF or text file"
            )
        length = told.get("content-length", "")
        if length.isascii() and length.isdigit() and int(length[:20]) > limit:
            raise ReadError(f"{shown} is larger than the limit of {limit // 1024 // 1024} MB; no report is")
        data = _body(answer.iter_stream(), told.get("content-encoding", ""), shown, limit)
    return Page(str(request.url), data, kind, charset)


def _kind(stated: str) -> tuple[str, str]:
    """Split a content type into the type and the encoding it states."""
    message = Message()
    message["content-type"] = stated[:500]
    charset = message.get_content_charset("") or ""
    return stated.partition(";")[0].strip().lower(), charset


def _body(chunks: Iterator[bytes], packed: str, shown: str, limit: int) -> bytes:
    """Gather the body, unpacking as it comes, and stop at the limit."""
    packed = packed.strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise ReadError(
            f"{shown} is packed as {packed}, which was not asked for; save the page and read that"
        )
    unpack = _Unpacker() if packed not in {"", "identity"} else None
    data = bytearray()
    for chunk in chunks:
        try:
            data += unpack.take(chunk, limit + 1 - len(data)) if unpack else chunk
        except zlib.error:
            raise ReadError(f"{shown} sends a packed page that cannot be unpacked; try again later") from None
        if len(data) > limit:
            raise ReadError(f"{shown} is larger than the limit of {limit // 1024 // 1024} MB; no report is")
    if unpack is not None and not unpack.whole:
        raise ReadError(f"{shown} broke off before its end; try again")
    return bytes(data)


class _Unpacker:
    """Unpacks gzip (of one or more parts) or zlib as it comes, never more than is asked for."""

    def __init__(self) -> None:
        self._part = zlib.decompressobj(GZIP_OR_ZLIB)

    @property
    def whole(self) -> bool:
        """Whether the last part came to its end."""
        return self._part.eof

    def take(self, packed: bytes, limit: int) -> bytes:
        """Unpack up to `limit` characters; what is behind them is lost, and the caller stops there."""
        out = bytearray()
        while packed and len(out) < limit:
            if self._part.eof:
                self._part = zlib.decompressobj(GZIP_OR_ZLIB)
            out += self._part.decompress(packed, limit - len(out))
            packed = self._part.unused_data
        return bytes(out)


def _shown(address: str, limit: int = 120) -> str:
    """Return an address as it may be printed: one line, without a password in it."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in address)
    scheme, sign, rest = clean.partition("://")
    host, slash, path = rest.partition("/")
    clean = f"{scheme}{sign}{host.rpartition('@')[2]}{slash}{path}"
    return clean if len(clean) <= limit else f"{clean[: limit - 1]}…"
