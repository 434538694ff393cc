"""What the readers of Word, PDF and HTML hand over, and how they fail.

In: nothing. Out: `Extract`, and a guard that turns whatever a parser throws at a damaged file into one sentence.
Refused: more lines than any report has, before each of them is looked at.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import CompareError, ReadError, SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.records import Table

MAX_LINES = 200_000
"""A hundred times the longest report we have seen; each line costs the later steps a little."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file that is more than text."""

    raw: str  # what spans point into: the markup of a web page; the text in reading order of a Word or PDF file
    text: str  # `raw` without what is no text of the report
    places: SourceMap  # from `text` back to `raw`
    headings: tuple[tuple[int, int], ...] = ()  # offset in `raw` of the first letter, and level
    meta: tuple[tuple[str, str], ...] = ()  # what the file says of itself
    pages: tuple[int, ...] = ()  # offset in `raw` where each page begins; empty where there are no pages
    warnings: tuple[str, ...] = ()  # what makes the reading doubtful: a code, and its values behind `|`
    # The tables in the text, with places in `raw`; None where they are to be found in the text itself.
    tables: tuple[Table, ...] | None = None


@contextmanager
def guarded(name: str, kind: str) -> Iterator[None]:
    """Turn what a parser throws at a damaged file into one sentence.

    Parsers of hostile files throw nearly everything: the fuzz run met KeyError, IndexError, struct.error and more.
    """
    try:
        yield
    except CompareError:
        raise
    except Exception as error:  # noqa: BLE001 - see above: the family of what parsers throw is open
        raise ReadError(
            f"{name} is {kind} that is damaged or incomplete ({type(error).__name__}); "
            "open it in the program that made it, save it anew, and read that"
        ) from None


def refuse_lines(text: str, name: str) -> None:
    """Refuse a text of more than `MAX_LINES`."""
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise ReadError(f"{name} has more than {MAX_LINES:,} lines; no report does, so look what it holds")
