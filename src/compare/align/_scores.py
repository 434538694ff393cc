"""What speaks for two pieces of text belonging together, as one matrix.

In: the pieces of the old and of the new report (text, head, role, chapter, section) and a similarity. Out:
`Evidence`, the raw similarity and the score that pairs are chosen by. Refused: a similarity of the wrong
shape.

The evidence, strongest first: what the texts share; what their heads share with each other and with the
other text; whether the role agrees; whether what is before and behind belongs together too; whether
their sections do. A text that is a little like everything (a call to action, a list of principles) is held
back by what it reaches elsewhere. Every step treats old and new alike, so that swapping them swaps the
result.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.align.tuning import EVIDENCE
from compare.records import UsageError
from compare.text import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from compare.align._pieces import Piece

    Floats = npt.NDArray[np.float32]
    Similarity = Callable[[list[str], list[str]], object]

_STEPS = ((1, 1), (1, 2), (2, 1))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the texts share (0 to 1), what they and their heads do, and the score of each pair (to about 2)."""

    similarity: Floats
    shared: Floats
    score: Floats
    allowed: npt.NDArray[np.bool_]


def gather(old: Sequence[Piece], new: Sequence[Piece], similarity: Similarity | None = None) -> Evidence:
    """Weigh every old piece against every new one.

    Raises
    ------
    UsageError
        If `similarity` gives no matrix of finite numbers, one row an old text and one column a new one.

    """
    texts = [p.text for p in old], [p.text for p in new]
    heads = [p.head for p in old], [p.head for p in new]
    space = Space(*texts, *heads)
    alike = space.cosines(0, 1) if similarity is None else _ask(similarity, *texts)
    score: Floats = _spread(alike)
    score += np.float32(EVIDENCE.head) * space.cosines(2, 3)
    score += np.float32(EVIDENCE.cross) * np.maximum(space.cosines(2, 1), space.cosines(0, 3))
    shared = score.copy()
    score *= np.float32(EVIDENCE.scale)
    factor, allowed = _roles(old, new)
    score *= factor
    traced = np.where(score > EVIDENCE.trace, np.float32(1), np.float32(1 / 3))
    neighbours = _neighbours(np.minimum(score, EVIDENCE.neighbour_cap))
    score -= np.float32(EVIDENCE.hub / 2) * (_reach(score)[:, None] + _reach(score.T)[None, :])
    score += np.float32(EVIDENCE.neighbour) * neighbours * traced
    return Evidence(alike, shared.round(5), score.round(5), allowed)


def _ask(similarity: Similarity, old: list[str], new: list[str]) -> Floats:
    alike = np.asarray(similarity(old, new), dtype=np.float32)
    if alike.shape != (len(old), len(new)) or not np.isfinite(alike).all():
        raise UsageError(
            f"similarity= gave a matrix of shape {alike.shape} for {len(old)} old and {len(new)} new texts; "
            "return finite numbers, one row an old text and one column a new one"
        )
    return alike.clip(0, 1)


def _spread(alike: Floats) -> Floats:
    """Set what is usual to 0, leave 1 at 1: an embedding model calls any two paragraphs of a report alike."""
    middle = np.sort(alike, axis=None)[
        (alike.size - 1) // 2 : alike.size // 2 + 1
    ]  # np.median loads masked arrays
    usual = middle.mean() if alike.size > 1 else np.float32(0)
    return ((alike - usual) / max(1 - usual, np.float32(0.05))).clip(0, 1) if usual < 1 else alike.copy()


def _roles(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[Floats, npt.NDArray[np.bool_]]:
    left, right = np.array([p.role for p in old]), np.array([p.role for p in new])
    agree = left[:, None] == right[None, :]
    opens = (left == "opening")[:, None] | (right == "opening")[None, :]
    untold = (left == "other")[:, None] | (right == "other")[None, :]
    factor = np.select(
        [agree, opens, untold], [1, EVIDENCE.role_opening, EVIDENCE.role_untold], EVIDENCE.role_other
    ).astype(np.float32)
    return factor, agree | opens


def _reach(score: Floats) -> Floats:
    """Return what each row reaches with the best but one to the best but three."""
    ranks = min(EVIDENCE.hub_ranks, score.shape[1] - 1)
    if ranks < 1:
        return np.zeros(score.shape[0], dtype=np.float32)
    top = np.partition(score, score.shape[1] - ranks - 1, axis=1)[:, -ranks - 1 :]
    mean: Floats = (top.sum(axis=1) - top.max(axis=1)) / np.float32(EVIDENCE.hub_ranks)
    return mean


def _neighbours(score: Floats) -> Floats:
    """Return what the best pair just before and the best pair just behind are worth."""
    before, behind = np.zeros_like(score), np.zeros_like(score)
    for down, across in _STEPS:
        np.maximum(before[down:, across:], score[:-down, :-across], out=before[down:, across:])
        np.maximum(behind[:-down, :-across], score[down:, across:], out=behind[:-down, :-across])
    return before + behind


def sections_together(pairs: Sequence[tuple[int, int]], old: Sequence[int], new: Sequence[int]) -> Floats:
    """Return for each pair of pieces, how much of the smaller of their groups is paired with the other.

    Parameters
    ----------
    pairs : sequence of (int, int)
        Pieces believed to belong together.
    old, new : sequence of int
        The group (chapter, section) each piece is in.

    """
    sizes = Counter(old), Counter(new)
    places = {g: k for k, g in enumerate(sizes[0])}, {g: k for k, g in enumerate(sizes[1])}
    shares = np.zeros((len(places[0]), len(places[1])), dtype=np.float32)
    for (left, right), times in Counter((old[i], new[j]) for i, j in pairs).items():
        shares[places[0][left], places[1][right]] = times / min(sizes[0][left], sizes[1][right])
    rows = np.array([places[0][g] for g in old], dtype=np.int64)
    columns = np.array([places[1][g] for g in new], dtype=np.int64)
    result: Floats = shares[rows][:, columns].clip(0, 1)
    return result
