"""Cut a paragraph that holds several enumerated items into its items.

In: one paragraph. Out: offsets of its pieces. Refused: nothing; a paragraph without items is one piece.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.shapes.sections import SectionWords

LEAST_ITEMS = 2


def split_items(text: str, words: SectionWords) -> list[tuple[int, int]]:
    """Give start and end of each piece of a paragraph: what leads in, then every item."""
    cuts: list[int] = []
    expected = 0
    for match in re.finditer(words.item.pattern, text):
        ordinal = match[1]
        if ordinal is None:
            cuts.append(_first_letter(text, match.start()))
            continue
        if expected < len(words.ordinals) and ordinal == words.ordinals[expected]:
            cuts.append(_first_letter(text, match.start()))
            expected += 1
    if len(cuts) < LEAST_ITEMS:
        return [(0, len(text))]
    edges = [*cuts, len(text)] if cuts[0] == 0 else [0, *cuts, len(text)]
    pieces = []
    for start, end in zip(edges, edges[1:], strict=False):
        bare = text[start:end].rstrip()
        if bare:
            pieces.append((start, start + len(bare)))
    return pieces


def _first_letter(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
