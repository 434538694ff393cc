"""Which formats are written: the one list of them.

In: nothing. Out: for each ending the writer of its files, in the order they are offered. Refused: nothing.
To add a format, write a module with a `FORMAT` beside these and name it in `MODULES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MODULES = (
    "comma",
    "workbook",
    "page",
    "markdown",
    "notation",
    "word",
    "latex",
    "parquet",
)
FORMATS: Mapping[str, Callable[..., tuple[Path, ...]]] = {
    ending: form.write
    for form in (import_module(f"compare.export.{name}").FORMAT for name in MODULES)
    for ending in form.endings
}
"""How the name of a file ends, and what writes it."""
