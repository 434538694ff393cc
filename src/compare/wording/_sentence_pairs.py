"""Two texts → which of their sentences are the same, reworded, split, merged or moved.

In: two texts as sentences. Out: groups of neighbouring sentences on both sides. Refused: nothing.

Equal sentences are found first, by their text; for the others the rarest pairs of characters (or words)
they share name a few candidates, and only those are measured. The heaviest chain of pairs that runs on in
both texts stays in place; what is much alike beside it has moved. What is left over and stands next to a
pair may be the other half of a sentence that was split or merged. All steps are near linear in the number
of sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain, pairwise, product
from operator import add
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq

from compare.lazy import regex
from compare.text import find_holders, heaviest_chain, pair_off, split_sentences
from compare.wording._words import IDEOGRAPH
from compare.wording.tuning import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LETTERS = regex(r"\w+")


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring old sentences `old[0]:old[1]` and the new ones `new[0]:new[1]` they became."""

    old: tuple[int, int]
    new: tuple[int, int]
    moved: bool
    similarity: float


class _Text:
    """A text, its sentences, and their bare words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = split_sentences(text)
        self.sentences = [text[a:b].strip() for a, b in self.spans]

    def has_free(self, span: tuple[int, int], used: set[int]) -> bool:
        """Say whether a sentence beside the span belongs to no pair."""
        return any(0 <= k < len(self.spans) and k not in used for k in (span[0] - 1, span[1]))

    def join(self, first: int, last: int) -> str:
        return self.text[self.spans[first][0] : self.spans[last - 1][1]].strip()


def pair_sentences(old: str, new: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[Group]]:
    """Pair the sentences of two texts: return the spans of the old ones, those of the new ones, and the groups.

    Groups are in the order of the old text; a sentence in no group is gone or new.
    """
    left, right = _Text(old), _Text(new)
    weights = _equal(left, right)
    weights.update(_alike(left, right, weights))
    kept = _chain(left, right, weights)
    used = {i for i, _ in kept}, {j for _, j in kept}
    moved = _moved(left, right, weights, used, SENTENCES.surely_moved)
    groups = [_grow(left, right, pair, weights[pair], used) for pair in kept]
    moved += _moved(left, right, weights, used, SENTENCES.moved)
    groups += [Group((i, i + 1), (j, j + 1), True, weights[i, j]) for i, j in moved]  # noqa: FBT003
    groups.sort(key=lambda group: group.old)
    return left.spans, right.spans, groups


def _equal(left: _Text, right: _Text) -> dict[tuple[int, int], float]:
    """Pair equal sentences: the first with the first, and also across, so that the chain may choose."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, sentence in enumerate(right.sentences):
        if sentence:
            places[sentence].append(j)
    rows: dict[str, list[int]] = defaultdict(list)
    for i, sentence in enumerate(left.sentences):
        if sentence in places:
            rows[sentence].append(i)
    pairs = {}
    for sentence, old in rows.items():
        new = places[sentence]
        few = len(old) * len(new) <= SENTENCES.candidates**2
        chosen = product(old, new) if few else zip(old, new, strict=False)
        pairs.update(dict.fromkeys(chosen, 1.0))
    return pairs


def _grams(text: _Text) -> Callable[[int], list[str]]:
    """Return the pairs of characters of a sentence, or, in a text without ideographs, its words."""
    if not IDEOGRAPH.search(text.text):
        return lambda k: _latin_grams(text.sentences[k])
    # All pairs of the text at once: cutting them sentence by sentence takes three times as long.
    pairs = list(map(add, text.text, text.text[1:]))
    return lambda k: pairs[text.spans[k][0] : text.spans[k][1] - 1]


def _latin_grams(sentence: str) -> list[str]:
    """Return the words and pairs of words of a sentence, each once, in order."""
    words = _LETTERS.findall(sentence.lower())
    return list(dict.fromkeys([*words, *map(" ".join, pairwise(words))]))


def _alike(left: _Text, right: _Text, equal: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Measure how alike sentences without an equal are, where they share rare pairs of characters."""
    settled_old, settled_new = {i for i, _ in equal}, {j for _, j in equal}
    old = [i for i, sentence in enumerate(left.sentences) if sentence and i not in settled_old]
    new = [j for j, sentence in enumerate(right.sentences) if sentence and j not in settled_new]
    pairs = product(old, new) if len(old) * len(new) <= SENTENCES.few else _likely(left, right, old, new)
    found: dict[tuple[int, int], float] = {}
    for i, j in pairs:
        likeness = Indel.normalized_similarity(
            left.sentences[i], right.sentences[j], score_cutoff=SENTENCES.in_place
        )
        if likeness:
            found[i, j] = likeness
    return _undisputed(found)


def _likely(left: _Text, right: _Text, old: list[int], new: list[int]) -> Iterable[tuple[int, int]]:
    """Name the pairs of sentences that share rare pairs of characters."""
    left_grams, right_grams = _grams(left), _grams(right)
    index = find_holders((j, right_grams(j)) for j in new)
    for i in old:
        holders = list(filter(None, map(index.get, left_grams(i))))
        for j in _candidates(holders, round(i / len(left.spans) * len(right.spans))):
            yield i, j


def _undisputed(found: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Drop pairs of which one side is much more like another sentence, wherever that stands."""
    best_old: dict[int, float] = {}
    best_new: dict[int, float] = {}
    for (i, j), likeness in found.items():
        best_old[i] = max(likeness, best_old.get(i, 0.0))
        best_new[j] = max(likeness, best_new.get(j, 0.0))
    return {(i, j): w for (i, j), w in found.items() if w >= SENTENCES.rival * max(best_old[i], best_new[j])}


def _candidates(holders: list[list[int]], near: int) -> list[int]:
    """Name the sentences that contain most of the rarest pairs of characters, given who contains each.

    Where every pair is common, as in a text that repeats itself, those about the same place are looked at.
    """
    holders.sort(key=len)
    rarest = [places for places in holders[: SENTENCES.rarest] if len(places) <= SENTENCES.common]
    if not rarest and holders:
        at = bisect_left(holders[0], near)
        rarest = [holders[0][max(0, at - SENTENCES.common // 2) : at + SENTENCES.common // 2]]
    votes = Counter(chain.from_iterable(rarest))
    named = [j for j, times in votes.items() if times > 1] or list(votes)
    return sorted(named, key=votes.__getitem__, reverse=True)[: SENTENCES.candidates]


def _chain(left: _Text, right: _Text, weights: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the heaviest chain of pairs that rises in both texts."""
    pairs = list(weights)

    def weight(i: int, j: int) -> float:
        # Nearness to the diagonal settles which of several equal sentences is meant.
        drift = abs(i / len(left.sentences) - j / len(right.sentences))
        return weights[i, j] * (len(left.sentences[i]) + len(right.sentences[j]) - drift)

    return heaviest_chain(pairs, [weight(i, j) for i, j in pairs], len(right.sentences))


def _moved(
    left: _Text,
    right: _Text,
    weights: dict[tuple[int, int], float],
    used: tuple[set[int], set[int]],
    least: float,
) -> list[tuple[int, int]]:
    """Return the pairs of free sentences that are much alike: the best first, each sentence once."""
    wanted = [
        (i, j)
        for (i, j), weight in weights.items()
        if weight >= least
        and min(len(left.sentences[i]), len(right.sentences[j])) >= SENTENCES.moved_length
        and i not in used[0]
        and j not in used[1]
    ]
    moved = pair_off(sorted(wanted, key=lambda pair: (-weights[pair], pair)))
    used[0].update(i for i, _ in moved)
    used[1].update(j for _, j in moved)
    return moved


def _grow(
    left: _Text, right: _Text, pair: tuple[int, int], likeness: float, used: tuple[set[int], set[int]]
) -> Group:
    """Take the free neighbours into a pair that are a part of it: the rest of what was split or merged."""
    old, new = (pair[0], pair[0] + 1), (pair[1], pair[1] + 1)
    if likeness < 1:
        if right.has_free(new, used[1]):
            new = _absorb(left.join(*old), right, new, used[1])
        if new[1] - new[0] == 1 and left.has_free(old, used[0]):
            old = _absorb(right.join(*new), left, old, used[0])
        if new[1] - new[0] + old[1] - old[0] > 2:  # noqa: PLR2004 - more than one sentence a side
            likeness = Indel.normalized_similarity(left.join(*old), right.join(*new))
    return Group(old, new, False, likeness)  # noqa: FBT003


def _absorb(whole: str, text: _Text, span: tuple[int, int], used: set[int]) -> tuple[int, int]:
    """Widen a span by the free sentences beside it that are found again in `whole` and fit in it."""
    first, last = span
    for step in (1, -1):
        while True:
            at = last if step > 0 else first - 1
            if not 0 <= at < len(text.sentences) or at in used or not text.sentences[at]:
                break
            wider = (first, last + 1) if step > 0 else (first - 1, last)
            part = text.sentences[at]
            shared = LCSseq.similarity(whole, part)
            before = LCSseq.similarity(whole, text.join(first, last))
            gain = LCSseq.similarity(whole, text.join(*wider)) - before
            if min(shared, gain) < SENTENCES.part * len(part):
                break
            used.add(at)
            first, last = wider
    return first, last
