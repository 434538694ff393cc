"""What costs time once is done when it is first used: a module is loaded, a regular expression compiled.

In: the name of a package and which module holds each of its names; an expression. Out: the `__getattr__` of that
package; the expression. Refused: a name that the package does not have.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, Generic, cast

from compare.expressions import compiled

if TYPE_CHECKING:
    import re
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


class _Expression(Generic[AnyStr]):
    """A regular expression that is compiled when it is first asked to do something."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(compiled(self.pattern, self._flags), name)
        setattr(self, name, value)  # the next time it is found without asking here
        return value


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, compiled on first use: a report is read with a third of the expressions there are.

    Examples
    --------
    >>> regex("[0-9]+").findall("5年12月")
    ['5', '12']

    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))
