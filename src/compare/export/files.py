"""Files that appear whole or not at all, under names that stay in their folder.

In: bytes and a path. Out: the file, complete. Refused: a place that cannot be written, as one
`ExportError`; whatever stood there before still stands, and no temporary file is left behind.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
import unicodedata
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.records import ExportError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future, ThreadPoolExecutor

_WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the quota is used up",
    errno.EACCES: "it may not be written",
    errno.EPERM: "it may not be written",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "a file stands where the folder should be",
    errno.EISDIR: "a folder stands there",
    errno.ENAMETOOLONG: "the name is too long",
}
_RESERVED = regex(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_UNSAFE = frozenset('<>:"/\\|?*')
_NAME_BYTES = 120  # file systems stop at 255 bytes; a suffix and a temporary ending must still fit


def _refuse(path: Path, error: OSError) -> ExportError:
    why = _WHY.get(error.errno or 0, error.strerror or type(error).__name__)
    return ExportError(f"{path} was not written: {why}; name another place with -o or free this one")


def _mode(path: Path) -> int:
    """Keep the rights of the file that is replaced; a new one gets what the umask leaves."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def write_whole(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write a file so that nobody ever sees half of it; an `ExportError` says why it cannot be written.

    The bytes go to a temporary file in the same folder, which must exist, are flushed to the disk, and the file is
    renamed. A symbolic link is followed, so that the link stays one.
    """
    given = Path(path)
    if (aside := _aside.get()) is None:
        _sync_folder(_write(given, data))
    else:
        pool, begun = aside
        begun.append(pool.submit(_write, given, data))
    return given


_aside: ContextVar[tuple[ThreadPoolExecutor, list[Future[Path]]] | None] = ContextVar("_aside", default=None)


@contextmanager
def writing_aside() -> Iterator[None]:
    """Let a thread write the files of a block, in order: what makes the next one does not wait for the disk.

    At the end of the block all are written, or the first that could not be is refused.
    """
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a single file needs none

    pool = ThreadPoolExecutor(1)
    begun: list[Future[Path]] = []
    token = _aside.set((pool, begun))
    try:
        yield
        for folder in dict.fromkeys(done.result() for done in begun):
            _sync_folder(folder)
    finally:
        _aside.reset(token)
        pool.shutdown(cancel_futures=True)


def _write(given: Path, data: bytes) -> Path:
    """Write a file whole and return its folder, which is yet to be flushed."""
    target = Path(os.path.realpath(given))
    temporary = ""
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        mode = _mode(target)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except OSError as error:
        raise _refuse(given, error) from error
    finally:
        # Nothing is left to remove after the rename; after anything else, an interrupt included, there is.
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
    return target.parent


def _sync_folder(folder: Path) -> None:
    """Make the rename itself outlive a power cut, where the system lets folders be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_folder(path: str | os.PathLike[str]) -> Path:
    """Make a folder with its parents; one that is there already is fine."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise ExportError(f"{folder} was not written: a file stands there; name a folder") from error
    except OSError as error:
        raise _refuse(folder, error) from error
    return folder


def clean_name(text: str, fallback: str = "table") -> str:
    r"""Make a file name of any text: no path, no control character, no name some system keeps for itself.

    Examples
    --------
    >>> clean_name("../../x"), clean_name("con.txt"), clean_name("二、工作/计划\x07"), clean_name("..")
    ('x', '_con.txt', '二、工作_计划', 'table')

    """
    kept = (
        "_" if c in _UNSAFE else " " if c.isspace() else c
        for c in unicodedata.normalize("NFC", text)
        if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    name = re.sub(r"[_ ]*_[_ ]*", "_", "".join(kept)).strip("_. ")
    name = name.encode()[:_NAME_BYTES].decode("utf-8", "ignore").strip("_. ")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or fallback


def table_file(name: str) -> str:
    """Return the name of the file a folder holds a table in."""
    return f"{clean_name(name)}.csv"


def picture_file(name: str) -> str:
    """Return the name of the file a folder holds a drawing in."""
    return f"{clean_name(name, 'figure')}.png"


def made_on() -> datetime:
    """Return the day the files carry: that of `SOURCE_DATE_EPOCH` if it is set, else today's, at midnight UTC."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        now = datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {given!r}; give seconds since 1970, or leave it unset"
        ) from error
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
