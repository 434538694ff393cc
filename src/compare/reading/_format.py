"""What a format is: the one thing a module in this room has to say of itself to be asked.

In: nothing. Out: `Given`, what a format is shown of a source, and `Format`, how it answers; `read_by`, the reader of
another module, which is loaded with the first source of its format. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.reading._extract import Extract


@dataclass(frozen=True, slots=True)
class Given:
    """A source, as a format is shown it."""

    name: str  # a name for people; its ending is a promise that may be broken
    data: bytes = b""  # the bytes; empty where a text was handed over
    raw: str = ""  # the decoded text; empty for formats that are asked before anything is decoded
    says_html: bool = False  # whether a server called it a web page

    def ends(self, endings: tuple[str, ...]) -> bool:
        """Whether the name ends so, in either case."""
        return self.name.lower().endswith(endings)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is read."""

    name: str  # what `Source.format` says
    endings: tuple[str, ...]  # how names of such files end, with the dot
    fits: Callable[[Given], bool]  # whether the source is of this format, by what its content is
    read: Callable[[Given], Extract]  # takes the text out of it
    decoded: bool = False  # whether it is a text that is decoded before it is looked at


def read_by(module: str, function: str) -> Callable[[Given], Extract]:
    """Return a reader of bytes that lives in another module of this room: few sources are PDF files."""

    def read(given: Given) -> Extract:
        reader: Callable[[bytes, str], Extract] = getattr(
            import_module(f"compare.reading.{module}"), function
        )
        return reader(given.data, given.name)

    return read
