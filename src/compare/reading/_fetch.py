"""Get the bytes (or the text) out of whatever a person hands over.

In: a path, an address, bytes, or a file object. Out: a name for people and bytes or text. Refused, in one sentence
each: folders, devices, missing files, empty ones, anything beyond `MAX_BYTES`, and what `_address` refuses.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, TypeVar

from compare.lazy import regex
from compare.records import ReadError

if TYPE_CHECKING:
    from os import PathLike

MAX_BYTES = 32 * 1024 * 1024
"""The largest source that is read: a hundred times the longest report we have seen."""

ADDRESS = regex(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")
"""Any scheme: which ones are taken is told where addresses are fetched."""

Data = TypeVar("Data", bytes, str)
Readable: TypeAlias = "str | PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was handed over, and what a server said of it."""

    name: str
    data: bytes | str
    address: str = ""
    says_html: bool = False
    charset: str = ""


def fetch(source: Readable, *, allow_private: bool = False, cache: bool = True) -> Fetched:
    """Return a name and the content of a source."""
    if isinstance(source, bytes | bytearray | memoryview):
        return Fetched("bytes", _bounded("bytes", bytes(source)))
    if isinstance(source, str | os.PathLike):
        path = os.fspath(source)
        if isinstance(path, str) and ADDRESS.match(path):
            return _from_address(path, allow_private=allow_private, cache=cache)
        return Fetched(*_from_path(path))
    read = getattr(source, "read", None)
    if callable(read):
        return Fetched(*_from_file(source))
    raise ReadError(
        f"cannot read a {type(source).__name__}: "
        "give a path, an address, bytes or an open file; for a text use read_text"
    )


def _from_address(address: str, *, allow_private: bool, cache: bool) -> Fetched:
    from compare.reading._address import get_page  # noqa: PLC0415 - only addresses need a client

    page = get_page(address, allow_private=allow_private, cache=cache, limit=MAX_BYTES)
    name = _shown(page.address)
    return Fetched(name, _bounded(name, page.data), page.address, "html" in page.kind, page.charset)


def _from_path(path: str) -> tuple[str, bytes]:
    name = _shown(Path(path).name or path)
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError(f"{_shown(path)} is a folder, not a file; name one report in it")
        if not stat.S_ISREG(mode):
            raise ReadError(
                f"{_shown(path)} is a device or a pipe, not a file; save the report as a file first"
            )
        with Path(path).open("rb") as file:
            return name, _bounded(name, file.read(MAX_BYTES + 1))
    except FileNotFoundError:
        raise ReadError(f"{_shown(path)}: there is no such file; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path, a lone surrogate
        reason = getattr(error, "strerror", None) or "the path is not valid"
        if isinstance(error, ReadError):
            raise
        raise ReadError(f"{_shown(path)} cannot be opened: {reason}") from None


def _from_file(source: IO[bytes] | IO[str]) -> tuple[str, bytes | str]:
    name = _shown(Path(str(getattr(source, "name", "") or "file")).name or "file")
    try:
        data = source.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # closed, not readable, or a text file that does not decode
        raise ReadError(f"{name} cannot be read: {error}") from None
    if isinstance(data, str):
        return name, _bounded(name, data)
    if isinstance(data, bytes | bytearray | memoryview):
        return name, _bounded(name, bytes(data))
    raise ReadError(f"{name} gave {type(data).__name__} when read, neither bytes nor text")


def _bounded(name: str, data: Data) -> Data:
    if len(data) > MAX_BYTES:
        raise ReadError(
            f"{name} is larger than the limit of {MAX_BYTES // 1024 // 1024} MB; no report is, look what it holds"
        )
    if not data.strip():
        raise ReadError(f"{name} is empty; there is nothing to read")
    return data


def _shown(text: str, limit: int = 120) -> str:
    """Return a name as it may be printed: one line, no control characters, not endless."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= limit else f"…{clean[1 - limit :]}"
