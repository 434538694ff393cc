"""Names that load the module they stand in on first use, so that importing a front door costs next to nothing.

In: the name of a package and which module holds each of its names. Out: the `__getattr__` of that package. Refused: a
name that the package does not have.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["lazily"]


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
