"""From scores to pairs: one partner each first, then the splits and merges, then what was moved.

In: pieces and their evidence. Out: `Pair` records that name every old and every new piece at least once.
Refused: nothing; where nothing belongs together all is gone and new.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from compare.align._echoes import find_echoes
from compare.align._scores import gather, sections_together
from compare.align.tuning import MATCHING
from compare.records import Pair
from compare.text import heaviest_chain, pair_off

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align._pieces import Piece
    from compare.align._scores import Evidence, Floats, Similarity


def match(
    old: Sequence[Piece],
    new: Sequence[Piece],
    similarity: Similarity | None = None,
    *,
    sentences: bool = False,
) -> tuple[Pair, ...]:
    """Pair the pieces of two reports, many to many; with `sentences` also those that share no more than one."""
    if not old or not new:
        return (
            *(_alone(i, None, p) for i, p in enumerate(old)),
            *(_alone(None, j, p) for j, p in enumerate(new)),
        )
    evidence = gather(old, new, similarity)
    same_text = set(_identical(old, new))
    first = _one_to_one(evidence.score, MATCHING.anchor, same_text)
    score = _with_sections(evidence, first, old, new)
    first = _one_to_one(score, MATCHING.first, same_text)
    second = _further(score, first, evidence)
    echoes = find_echoes(old, new) if sentences else {}
    second += [pair for pair in echoes if pair not in {*first, *second}]
    together = sections_together(first, [p.section for p in old], [p.section for p in new])
    together[np.array([p.section for p in old]) < 0] = (
        0  # what is in no section can only have moved in the order
    )
    stays = (together >= MATCHING.section_half) & (evidence.similarity < MATCHING.verbatim)
    moved = {(i, j) for i, j in _out_of_order(first, old, new) if not stays[i, j]}
    return _records(
        old, new, first=first, second=second, moved=moved, evidence=evidence, score=score, echoes=echoes
    )


def _identical(old: Sequence[Piece], new: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pair pieces of exactly the same text and role, the first with the first."""
    waiting: dict[tuple[str, str], list[int]] = {}
    for i, piece in enumerate(old):
        waiting.setdefault((piece.text, piece.role), []).append(i)
    equal: dict[tuple[str, str], list[int]] = {}
    for j, piece in enumerate(new):
        equal.setdefault((piece.text, piece.role), []).append(j)
    return [(i, j) for key, rows in waiting.items() for i, j in zip(rows, equal.get(key, ()), strict=False)]


def _one_to_one(score: Floats, least: float, given: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take the best pair, then the best of what is left, until the score falls below `least`."""
    rows, columns = np.nonzero(score > least)
    height, width = score.shape
    off = np.abs(rows / height - columns / width).round(9)  # equal scores: the one nearer to its old place
    order = np.lexsort((rows + columns, off, -score[rows, columns]))
    best = zip(rows[order].tolist(), columns[order].tolist(), strict=True)
    return sorted([*given, *pair_off(best, given)])


def _with_sections(
    evidence: Evidence, first: list[tuple[int, int]], old: Sequence[Piece], new: Sequence[Piece]
) -> Floats:
    """Correct the scores by whether chapters and sections belong together."""
    chapters = sections_together(first, [p.chapter for p in old], [p.chapter for p in new])
    sections = sections_together(first, [p.section for p in old], [p.section for p in new])
    score = evidence.score - MATCHING.chapter * (1 - (chapters / MATCHING.chapter_half).clip(0, 1))
    alike = (evidence.similarity / MATCHING.section_alike).clip(0, 1)
    score = score + MATCHING.section * (sections / MATCHING.section_half).clip(0, 1) * alike
    result: Floats = score.astype(np.float32).round(5)
    return result


def _further(score: Floats, first: list[tuple[int, int]], evidence: Evidence) -> list[tuple[int, int]]:
    """Find the pairs beyond one to one: splits, merges, and subjects shared in part."""
    left = np.zeros(score.shape[0])
    right = np.zeros(score.shape[1])
    for i, j in first:
        left[i] = right[j] = max(evidence.similarity[i, j], np.float32(1e-6))
    of_row = score / np.maximum(score.max(axis=1), 1e-6)[:, None]
    of_column = score / np.maximum(score.max(axis=0), 1e-6)[None, :]
    lone = (left == 0)[:, None] & (of_row >= MATCHING.lone_share)
    lone |= (right == 0)[None, :] & (of_column >= MATCHING.lone_share)
    shared = np.maximum(of_row, of_column) >= MATCHING.second_share
    shared &= np.minimum(of_row, of_column) > MATCHING.second_least
    best = (of_row == 1) | (of_column == 1)
    wanted = (
        (lone & (score > MATCHING.lone))
        | (best & (score > MATCHING.best))
        | (shared & (score > MATCHING.second))
    )
    wanted &= evidence.allowed
    wanted &= (left < MATCHING.explained)[:, None] & (right < MATCHING.explained)[None, :]
    taken = set(first)
    return [
        (i, j) for i, j in zip(*(a.tolist() for a in np.nonzero(wanted)), strict=True) if (i, j) not in taken
    ]


def _out_of_order(
    first: list[tuple[int, int]], old: Sequence[Piece], new: Sequence[Piece]
) -> set[tuple[int, int]]:
    """Return the pairs that leave the order: all but the heaviest chain that runs on in both reports."""
    sizes = [1 + len(old[i].text) + len(new[j].text) for i, j in first]
    return set(first) - set(heaviest_chain(first, sizes, len(new)))


def _records(
    old: Sequence[Piece],
    new: Sequence[Piece],
    *,
    first: list[tuple[int, int]],
    second: list[tuple[int, int]],
    moved: set[tuple[int, int]],
    evidence: Evidence,
    score: Floats,
    echoes: Mapping[tuple[int, int], float],
) -> tuple[Pair, ...]:
    """Write the pairs down in the order of the new report, what is gone behind what stood before it."""
    rows, columns = score.argmax(axis=1), score.argmax(axis=0)
    pairs: list[tuple[tuple[float, int], Pair]] = []
    sure = {
        (i, j): _belief(old[i], new[j], float(score[i, j]), best=bool(rows[i] == j and columns[j] == i))
        for i, j in (*first, *second)
    }
    faint = (evidence.similarity < MATCHING.faint) & (evidence.shared < MATCHING.headed)
    told = {
        pair
        for pair, belief in sure.items()
        if belief >= MATCHING.doubted or not faint[pair] or pair in echoes
    }
    follows = dict(pair for pair in (*second[::-1], *first) if pair in told)
    whole = set(first)
    for i, j in sorted(told):
        best = rows[i] == j and columns[j] == i
        relation = "partial" if (i, j) not in whole else "moved" if (i, j) in moved else "same"
        equal = old[i].text == new[j].text
        if relation == "same" and not (best or equal):
            relation = "partial"
        alike = 1.0 if equal else round(float(evidence.similarity[i, j]), 4)
        pairs.append(((j, i), Pair(relation, new[j].role, i, j, alike, sure[i, j])))
    seen_new = {p.new for _, p in pairs}
    pairs += [
        ((j, -1), _alone(None, j, p, float(score[:, j].max())))
        for j, p in enumerate(new)
        if j not in seen_new
    ]
    last = -1.0
    for i, piece in enumerate(old):
        if i in follows:
            last = follows[i]
        else:
            pairs.append(((last + 0.5, i), _alone(i, None, piece, score[i].max())))
    return tuple(p for _, p in sorted(pairs, key=lambda entry: entry[0]))


def _belief(old: Piece, new: Piece, score: float, *, best: bool) -> float:
    return 1.0 if old.text == new.text else _confidence(score, best=best)


def _confidence(score: float, *, best: bool) -> float:
    """Turn a score into a belief: 0 at 0, about two thirds at `sure`, less for what is no side's best."""
    belief = 1 - math.exp(-max(score, 0.0) / MATCHING.sure)
    return round(belief if best else MATCHING.second_belief * belief, 4)


def _alone(i: int | None, j: int | None, piece: Piece, score: float = 0.0) -> Pair:
    """Say that a piece has no partner, and how sure that is: the less, the more its best candidate had."""
    relation = "gone" if j is None else "new"
    return Pair(relation, piece.role, i, j, 0.0, round(1 - _confidence(score, best=False), 4))
