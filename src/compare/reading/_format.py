"""What a format is: the one thing a module in this room has to say of itself to be asked.

In: nothing. Out: `Given`, what a format is shown of a source, and `Format`, how it answers. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.reading._extract import Extract

__all__ = ["Format", "Given"]


@dataclass(frozen=True, slots=True)
class Given:
    """A source, as a format is shown it.

    Attributes
    ----------
    name : str
        A name for people; its ending is a promise that may be broken.
    data : bytes
        The bytes; empty where a text was handed over.
    raw : str
        The decoded text; empty for formats that are asked before anything is decoded.
    says_html : bool
        Whether a server called it a web page.

    """

    name: str
    data: bytes = b""
    raw: str = ""
    says_html: bool = False

    def ends(self, endings: tuple[str, ...]) -> bool:
        """Whether the name ends so, in either case."""
        return self.name.lower().endswith(endings)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is read.

    Attributes
    ----------
    name : str
        What `Source.format` says.
    endings : tuple of str
        How names of such files end, with the dot.
    fits : callable
        Whether the source is of this format, by what its content is.
    read : callable
        Takes the text out of it.
    decoded : bool
        Whether it is a text that is decoded before it is looked at.

    """

    name: str
    endings: tuple[str, ...]
    fits: Callable[[Given], bool]
    read: Callable[[Given], Extract]
    decoded: bool = False
