"""The errors every room raises, and the check of a path that is given.

In: the standard library. Out: the `CompareError` family, each with the exit code of `yoy`. Refused: a path that is
neither text nor `os.PathLike`.
"""

from __future__ import annotations

import os
from pathlib import Path


class CompareError(Exception):
    """Whatever `compare` refuses; the message says what, where and what to do.

    Attributes
    ----------
    exit_code : int
        What the command `yoy` returns for it (1 to 5).

    """

    exit_code = 1


class UsageError(CompareError, ValueError):
    """An argument that cannot be meant: an unknown label language, a format without a writer."""

    exit_code = 2


class ReadError(CompareError, ValueError):
    """A source that cannot be read: missing, empty, binary, of unknown encoding, too large."""

    exit_code = 3


class StructureError(CompareError, LookupError):
    """A text that was read but contains no report: no chapter, no plan, nothing to compare."""

    exit_code = 4


class ExportError(CompareError, OSError):
    """A file that could not be written whole; whatever was there before is unchanged."""

    exit_code = 5


def as_path(given: object, argument: str) -> Path:
    """Return the path an argument names.

    Raises
    ------
    UsageError
        If it is anything else.

    Examples
    --------
    >>> as_path(5, "path")
    Traceback (most recent call last):
    compare.records.errors.UsageError: path: give the name of a file or a folder, not int

    """
    if not isinstance(given, str | os.PathLike):
        raise UsageError(f"{argument}: give the name of a file or a folder, not {type(given).__name__}")
    return Path(given)
