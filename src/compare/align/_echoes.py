"""Which passages hold a sentence that is said again in a passage of the other report.

In: the pieces of both reports. Out: pairs of pieces, with how alike their sentences are. Refused: short sentences,
which say what everybody says; sentences that others are as like.

A paragraph of one year is often dealt out to several of the next. Its text as a whole is like none of them, but one of
its sentences goes on in each.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.align.tuning import ECHOES
from compare.text import Space, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align._pieces import Piece


def find_echoes(old: Sequence[Piece], new: Sequence[Piece]) -> dict[tuple[int, int], float]:
    """Return the pairs of pieces of the review that share a sentence, with the likeness of the sentences.

    The two sentences are each other's nearest of all in the reviews. Plans say the same set phrases in any paragraph.
    """
    left, right = list(_sentences(old)), list(_sentences(new))
    if not left or not right or len(left) * len(right) > ECHOES.most:
        return {}
    alike = Space([text for _, text in left], [text for _, text in right]).cosines(0, 1)
    of_old, of_new = alike.argmax(axis=1), alike.argmax(axis=0)
    mutual = np.flatnonzero(of_new[of_old] == np.arange(len(left)))
    found: dict[tuple[int, int], float] = {}
    for at in mutual.tolist():
        i, j, like = left[at][0], right[of_old[at]][0], float(alike[at, of_old[at]])
        if like >= ECHOES.alike:
            found[i, j] = max(like, found.get((i, j), 0.0))
    return found


def _sentences(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a review that are long enough and said once, each with its piece."""
    cut = [
        (number, piece.text[start:end].strip())
        for number, piece in enumerate(pieces)
        if piece.role == "review"
        for start, end in split_sentences(piece.text)
    ]
    times = Counter(text for _, text in cut)
    yield from ((number, text) for number, text in cut if len(text) >= ECHOES.length and times[text] == 1)
