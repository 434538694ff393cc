"""How many lines a source may have.

In: a text. Out: nothing. Refused: more lines than any report has, before each of them is looked at.
"""

from __future__ import annotations

from compare.records import ReadError

__all__ = ["MAX_LINES", "refuse_lines"]

MAX_LINES = 200_000
"""A hundred times the longest report we have seen; each line costs the later steps a little."""


def refuse_lines(text: str, name: str) -> None:
    """Refuse a text of more than `MAX_LINES`."""
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise ReadError(f"{name} has more than {MAX_LINES:,} lines; no report does, so look what it holds")
