"""What the files say of themselves, in Chinese and in English.

In: a key. Out: the words. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.export.files import made_on
from compare.tables import catalogue, check_labels
from compare.version import VERSION

if TYPE_CHECKING:
    from compare.tables import Tables

WORDS = catalogue("export", "captions")


def say(key: str, labels: str, **values: str) -> str:
    """Word one of the entries of `captions.csv`."""
    return WORDS[key][check_labels(labels)].format(**values)


def count_rows(rows: int, labels: str) -> str:
    """Say how many rows a table has."""
    return say("one_row" if rows == 1 else "rows_count", labels, count=f"{rows:,}")


def facts_of(tables: Tables, labels: str) -> tuple[tuple[str, str], ...]:
    """Return the facts that head a file: those of the tables, the day it was made, the version that made it."""
    made = (say("made", labels), f"{made_on():%Y-%m-%d}")
    return (*tables.facts, made, (say("version", labels), VERSION))
