"""Cut a paragraph that holds several enumerated items into its items.

In: one paragraph. Out: offsets of its pieces. Refused: nothing; a paragraph without items is one piece.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.shapes.sections import HeadingWords

LEAST_ITEMS = 2


def split_items(text: str, words: HeadingWords) -> list[tuple[int, int]]:
    """Give start and end of each piece of a paragraph: what leads in, then every item."""
    cuts: list[int] = []
    expected = 0
    for match in re.finditer(words.item.pattern, text):
        at = match.end() - len(match[0].lstrip())
        if match[1] is None:
            cuts.append(at)
        elif expected < len(words.ordinals) and match[1] == words.ordinals[expected]:
            cuts.append(at)
            expected += 1
    if len(cuts) < LEAST_ITEMS:
        return [(0, len(text))]
    edges = [*cuts, len(text)] if cuts[0] == 0 else [0, *cuts, len(text)]
    pieces = []
    for start, end in pairwise(edges):
        bare = text[start:end].rstrip()
        if bare:
            pieces.append((start, start + len(bare)))
    return pieces
