"""Get the bytes (or the text) out of whatever a person hands over.

In: a path, bytes, or a file object. Out: a name for people and bytes or text. Refused, in one sentence each:
addresses, folders, devices, missing files, empty ones, and anything beyond `MAX_BYTES`.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, TypeVar

from compare.records import ReadError

if TYPE_CHECKING:
    from os import PathLike

MAX_BYTES = 32 * 1024 * 1024
"""The largest source that is read: a hundred times the longest report we have seen."""

Data = TypeVar("Data", bytes, str)
Readable: TypeAlias = "str | PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"


def fetch(source: Readable) -> tuple[str, bytes | str]:
    """Give a name and the content of a source."""
    if isinstance(source, bytes | bytearray | memoryview):
        return "bytes", _bounded("bytes", bytes(source))
    if isinstance(source, str | os.PathLike):
        return _from_path(os.fspath(source))
    read = getattr(source, "read", None)
    if callable(read):
        return _from_file(source)
    raise ReadError(
        f"cannot read a {type(source).__name__}: give a path, bytes or an open file; for a text use read_text"
    )


def _from_path(path: str) -> tuple[str, bytes]:
    if path.startswith(("http://", "https://")):
        raise ReadError(
            f"{_shown(path)}: addresses (URLs) are not supported yet; save the page as a file and read that"
        )
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
    """Give a name as it may be printed: one line, no control characters, not endless."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= limit else f"…{clean[1 - limit :]}"
