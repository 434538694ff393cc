"""What a format to write is: the endings of its files, and how tables become one or several of them.

In: a writer. Out: a `Format`. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.export.files import clean_name, write_whole

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator

    import pandas as pd

    from compare.tables import Tables


@dataclass(frozen=True, slots=True)
class Format:
    """A format to write."""

    endings: tuple[str, ...]  # how the names of its files end, the usual ending first
    write: Callable[..., tuple[Path, ...]]  # takes tables, a path and `labels`, and returns the paths written


def one_file(render: Callable[..., str | bytes]) -> Callable[..., tuple[Path, ...]]:
    """Return the writer of a format that puts all tables into one file, from what makes its text or its bytes."""

    def write(tables: Tables, path: str | os.PathLike[str], *, labels: str) -> tuple[Path, ...]:
        made = render(tables, labels=labels)
        return (write_whole(path, made.encode() if isinstance(made, str) else made),)

    return write


def beside(tables: Tables, path: str | os.PathLike[str]) -> Iterator[tuple[str, pd.DataFrame, Path]]:
    """Put the first table under the name itself and each further one beside it."""
    first = Path(path)
    for n, (name, frame) in enumerate(tables.frames):
        further = first.with_name(f"{first.stem}-{clean_name(name)}{first.suffix}")
        yield name, frame, further if n else first
