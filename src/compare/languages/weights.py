"""Weights that were fitted on answers made by hand, from the table beside the words of a language.

In: a language and the name of its table. Out: each piece of evidence with its weights. Refused: nothing; the tables
are part of the package, written by the script that fits them.
"""

from __future__ import annotations

import csv
from pkgutil import get_data
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def weights(code: str, name: str) -> Mapping[str, tuple[float, float]]:
    """Return the two weights of each piece of evidence; those of the empty one count for whatever there is.

    Examples
    --------
    >>> len(weights("zh", "grades")["建"])
    2

    """
    table = (get_data("compare", f"languages/{code}/{name}.csv") or b"").decode()
    return {piece: (float(one), float(two)) for piece, one, two in [*csv.reader(table.splitlines())][1:]}
