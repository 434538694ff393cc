"""Read what a room says to people, in Chinese and in English, from the table beside it.

In: the name of a CSV file of the house. Out: each code with its two sentences. Refused: nothing; the files are part of
the package.
"""

from __future__ import annotations

import csv
from io import StringIO
from pkgutil import get_data
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def catalogue(room: str, name: str) -> Mapping[str, tuple[str, str]]:
    """Return the sentences of a file in a room, by their code, in the order of the file: Chinese, then English.

    A row is `code,zh,en`; what stands in braces is filled in when it is said.

    Examples
    --------
    >>> catalogue("tables", "notes")["zero"]
    ('旧值为零，不计算百分比', 'the old value is zero: no percentage')

    """
    table = (get_data("compare", f"{room}/{name}.csv") or b"").decode()
    return {code: (zh, en) for code, zh, en in [*csv.reader(StringIO(table, newline=""))][1:]}
