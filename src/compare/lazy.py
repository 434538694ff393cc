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

    Parameters
    ----------
    package : str
        The `__name__` of the package.
    homes : mapping of str to str
        For each name the module below the package that holds it.

    Examples
    --------
    >>> lazily("collections", {"Mapping": "abc"})("Mapping").__name__
    'Mapping'

    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return get
