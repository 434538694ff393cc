"""Regular expressions that were compiled before: kept beside the bytecode of this package, as Python keeps its own.

In: an expression and its flags. Out: what `re.compile` returns. Refused: nothing; what is not kept, cannot be read or
was made by another Python is compiled as ever.

A report is read with four hundred expressions, and to compile them takes longer than to read it. The file is written
where and when Python writes bytecode: never with `PYTHONDONTWRITEBYTECODE`, and below `PYTHONPYCACHEPREFIX` if that
is set.
"""

from __future__ import annotations

import atexit
import importlib
import importlib.util
import marshal
import os
import re
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, AnyStr, cast

__all__ = ["compiled"]

#: No more expressions are kept than this; there are some two thousand in all languages together.
_MOST = 5000

_Key = tuple[str | bytes, int]
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class Kept:
    """The expressions that were compiled before, and those of this process, which are written when it ends."""

    def __init__(self, path: Path | None) -> None:
        self.path = path if path and sys.implementation.name == "cpython" else None
        self.made = self._read()
        self.new: dict[_Key, _Made] = {}

    def compile(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """Return the compiled expression."""
        made = self.made.get((pattern, flags))
        if not self.path or (made is None and not self._writes()):
            return re.compile(pattern, flags)
        try:
            if made is None:
                made = self.new[pattern, flags] = self.made[pattern, flags] = _make(pattern, flags)
            return cast("re.Pattern[AnyStr]", _revive(pattern, made))
        except (
            AttributeError,
            ImportError,
            RuntimeError,
            TypeError,
            ValueError,
        ):  # another Python, a broken file
            self.path, self.new = None, {}
            return re.compile(pattern, flags)

    def _writes(self) -> bool:
        return not sys.dont_write_bytecode and len(self.made) < _MOST

    def _read(self) -> dict[_Key, _Made]:
        """Read what an earlier process wrote, if it was this very Python."""
        if not self.path:
            return {}
        with suppress(OSError, EOFError, TypeError, ValueError):
            stamp, made = marshal.loads(self.path.read_bytes())  # noqa: S302 - trusted as bytecode is, which lies beside it
            if stamp == sys.version and isinstance(made, dict):
                return made
        return {}

    def write(self) -> None:
        """Write the file anew where this process compiled anything, whole or not at all."""
        if not self.path or not self.new:
            return
        aside = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(marshal.dumps((sys.version, self._read() | self.new)))
            aside.replace(self.path)
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _make(pattern: str | bytes, flags: int) -> _Made:
    """Compile as `re.compile` does, up to what its engine takes."""
    compiler: Any = importlib.import_module("re._compiler")
    parsed = compiler._parser.parse(pattern, flags)  # noqa: SLF001 - there is no public way to keep what was compiled
    code = compiler._code(parsed, flags)  # noqa: SLF001
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, at in state.groupdict.items():
        names[at] = name
    packed = struct.pack(f"{len(code)}I", *code)
    return flags | state.flags, packed, state.groups - 1, dict(state.groupdict), tuple(names)


def _revive(pattern: str | bytes, made: _Made) -> re.Pattern[Any]:
    """Hand the engine what was compiled; it looks through the code and refuses what is none."""
    flags, packed, groups, index, names = made
    engine: Any = importlib.import_module("_sre")
    code = memoryview(packed).cast("I").tolist()
    return cast("re.Pattern[Any]", engine.compile(pattern, flags, code, groups, index, names))


def _beside_the_bytecode() -> Path | None:
    with suppress(NotImplementedError):
        return Path(importlib.util.cache_from_source(__file__)).with_suffix(".sre")
    return None


_KEPT = Kept(_beside_the_bytecode())
atexit.register(_KEPT.write)


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, sooner if it was asked for before, in this process or an earlier one.

    Examples
    --------
    >>> compiled("[0-9]+") == re.compile("[0-9]+")
    True

    """
    return _KEPT.compile(pattern, int(flags))
