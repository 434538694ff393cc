"""Cut a paragraph that contains several enumerated items into its items.

In: one paragraph. Out: offsets of its pieces. Refused: nothing; a paragraph without items is one piece.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.sections.tuning import BUILD

if TYPE_CHECKING:
    from compare.languages.shapes.sections import HeadingWords


def split_items(text: str, words: HeadingWords) -> list[tuple[int, int]]:
    """Return start and end of each piece of a paragraph: what leads in, then every item."""
    cuts: list[int] = []
    numbered: list[
        int
    ] = []  # items whose number is in brackets: a count of their own, and a heading if alone
    expected = [0, 0]
    for match in words.item.regex.finditer(text):
        mark = match[0].lstrip()
        at = match.end() - len(mark)
        bracketed = not mark[0].isalnum()
        kind = numbered if bracketed else cuts
        if match[1] is None:
            kind.append(at)
        elif expected[bracketed] < len(words.ordinals) and match[1] == words.ordinals[expected[bracketed]]:
            kind.append(at)
            expected[bracketed] += 1
    cuts = sorted([*cuts, *(numbered if len(numbered) >= BUILD.items else ())])
    if len(cuts) < BUILD.items:
        return [(0, len(text))]
    edges = [*cuts, len(text)] if cuts[0] == 0 else [0, *cuts, len(text)]
    pieces = []
    for start, end in pairwise(edges):
        bare = text[start:end].rstrip()
        if bare:
            pieces.append((start, start + len(bare)))
    return pieces
