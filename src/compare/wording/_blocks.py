"""How much of two sequences lies in common blocks, the longest first.

In: two sequences of characters or words. Out: what `difflib.SequenceMatcher` with `autojunk=False` returns as `ratio`,
to the last bit. Refused: nothing.

`difflib` walks over all pairs of equal places in Python; a chapter of a filing has millions. Here the places of each
element are arrays, and one row of pairs is one step.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

__all__ = ["block_ratio"]

FEW = 4_000
"""Below so many pairs of places the steps of `difflib` are quicker: measured on chapters of 10-Ks."""


class _Part(NamedTuple):
    """From where to where in both sequences."""

    a: int
    a_end: int
    b: int
    b_end: int


def block_ratio(old: Sequence[Hashable], new: Sequence[Hashable]) -> float:
    """Return twice the elements in common blocks, over all elements.

    Examples
    --------
    >>> block_ratio("repair the old bridge", "repair the mill bridge")
    0.8837209302325582
    >>> block_ratio("", "")
    1.0

    """
    if not (old and new) or old == new:
        return float(old == new)
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, element in enumerate(new):
        places[element].append(i)
    at = {element: np.array(found, dtype=np.intp) for element, found in places.items()}
    row = np.zeros(len(new) + 1, dtype=np.intp)
    plain = SequenceMatcher(None, "", new, autojunk=False)
    plain.set_seq1(old)
    matched, parts = 0, [_Part(0, len(old), 0, len(new))]
    while parts:
        part = parts.pop()
        if (part.a_end - part.a) * (part.b_end - part.b) < FEW:
            i, j, size = plain.find_longest_match(*part)
        else:
            i, j, size = _longest(old, at, part, row)
        if size:
            matched += size
            sides = (_Part(part.a, i, part.b, j), _Part(i + size, part.a_end, j + size, part.b_end))
            parts += [side for side in sides if side.a < side.a_end and side.b < side.b_end]
    return 2.0 * matched / (len(old) + len(new))


def _longest(
    old: Sequence[Hashable], at: dict[Hashable, np.ndarray], part: _Part, row: np.ndarray
) -> tuple[int, int, int]:
    """Return the first of the longest blocks; ``row`` is all zeros, and is so again afterwards.

    ``row[j + 1]`` is the length of the block that ends at ``j`` of the new and at the last place of the old sequence.
    """
    best = (part.a, part.b, 0)
    none = np.empty(0, dtype=np.intp)
    whole = part.b == 0 and part.b_end + 1 == len(row)
    before = none
    for i in range(part.a, part.a_end):
        found = at.get(old[i], none)
        if len(found) and not whole:
            found = found[found.searchsorted(part.b) : found.searchsorted(part.b_end)]
        sizes = row[found] + 1
        row[before + 1] = 0
        row[found + 1] = sizes
        before, size = found, 0
        if len(found):
            k = int(sizes.argmax())
            size = int(sizes[k])
            if size > best[2]:
                best = (i - size + 1, int(found[k]) - size + 1, size)
        if best[2] >= size + part.a_end - 1 - i:
            break  # no block that goes on from here becomes longer
    row[before + 1] = 0
    return best
