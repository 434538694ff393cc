"""What costs time once is done when it is first used: a module is loaded, a regular expression compiled.

In: the name of a package and which module holds each of its names; an expression. Out: the `__getattr__` of that
package; the expression. Refused: a name that the package does not have.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, Generic, cast

from compare.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["lazily", "regex"]


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package that imports a name when it is first asked for.

    `homes` are the modules below the package, each with the names it holds, blanks between them.

    Examples
    --------
    >>> lazily("collections", {"abc": "Iterable Mapping"})("Mapping").__name__
    'Mapping'

    """
    home_of = {name: module for module, names in homes.items() for name in names.split()}

    def get(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home_of[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return get


_ABLE = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class _Compiled(Generic[AnyStr]):
    """A regular expression that was compiled, with all it can do."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags


class _Expression(_Compiled[AnyStr]):
    """A regular expression that is compiled when it is first asked to do something."""

    def __getattr__(self, name: str) -> Any:
        expression = compiled(self.pattern, self._flags)
        for able in _ABLE:
            setattr(self, able, getattr(expression, able))
        # Last, for other threads: whatever has a `__getattr__` is slower to look into, and this is done by the million.
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(expression, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, compiled on first use: a report is read with a third of the expressions there are.

    Examples
    --------
    >>> regex("[0-9]+").findall("5年12月")
    ['5', '12']

    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))
