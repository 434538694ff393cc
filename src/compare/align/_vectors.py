"""How alike two lists of texts are, by the runs of characters (or words) they share.

In: two lists of texts. Out: a matrix of cosines in [0, 1], old texts down, new texts across. Refused:
nothing; a text without letters is like no other.

A text is cut into single ideographs and, where a script has words, words; runs of two and three of them are
counted, damped by the logarithm and weighted by how few of all the texts hold them (tf-idf). Figures count
as one sign, whatever their value, because next year's report prints other ones. Punctuation ends a run.

The product is computed in two parts, because nearly all runs are rare: what few texts share is added up
pair by pair, and what many share goes through a dense product. It needs NumPy only.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Ints = npt.NDArray[np.int64]

__all__ = ["Space", "cosines"]

# A figure of any length is one sign; a Latin word is one; any other letter (an ideograph) stands alone.
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SIGN = re.compile(r"[a-zà-öø-ÿ]+|\w|[^\w\s]")
_RUNS = (2, 3)
_DENSE = 0.01  # a run shared by more than this part of all pairs goes through the dense product
_BLOCK = 2048  # runs per dense product: keeps the block below 2048 × texts × 4 bytes
_STEP = 1_000_000  # pairs added up at a time: keeps the temporary arrays below 50 MB


class _Vocabulary(dict[str, int]):
    """The number of each sign: 1, 2, 3 … as they come, 0 for punctuation."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __missing__(self, sign: str) -> int:
        self[sign] = number = next(self._numbers) if sign[0].isalnum() else 0
        return number


class Space:
    """The runs of several lists of texts and their weights; texts are compared inside it.

    Parameters
    ----------
    *lists : sequence of str
        The weights are learnt from all of them together.

    """

    def __init__(self, *lists: Sequence[str]) -> None:
        self._vocabulary = _Vocabulary()
        counted = [self._count(texts) for texts in lists]
        self._sizes = [len(texts) for texts in lists]
        self._runs, times = np.unique(np.concatenate([run for run, _, _ in counted]), return_counts=True)
        self._weights = np.log((sum(self._sizes) + 1) / (times + 0.5)).clip(0).astype(np.float32)
        self._vectors = [self._weigh(*entry, size) for entry, size in zip(counted, self._sizes, strict=True)]

    def _count(self, texts: Sequence[str]) -> tuple[Ints, Ints, Floats]:
        """Give the runs of each text, once per text, with the row they stand in and how often."""
        signs, rows = self._signs(texts)
        found = [self._pack(signs, rows, n) for n in _RUNS]
        run = np.concatenate([f[0] for f in found])
        row = np.concatenate([f[1] for f in found])
        order = np.lexsort((run, row))
        run, row = run[order], row[order]
        first = np.ones(len(run), dtype=bool)
        first[1:] = (run[1:] != run[:-1]) | (row[1:] != row[:-1])
        at = np.flatnonzero(first)
        times = np.diff(np.append(at, len(run)))
        return run[at], row[at], np.log1p(times).astype(np.float32)

    def _signs(self, texts: Sequence[str]) -> tuple[Ints, Ints]:
        """Give the signs of all texts as numbers, 0 for punctuation and between texts."""
        known = self._vocabulary
        numbers: list[int] = []
        ends: list[int] = []
        for text in texts:
            plain = _FIGURE.sub("0", unicodedata.normalize("NFKC", text).casefold())
            numbers += map(known.__getitem__, _SIGN.findall(plain))
            numbers.append(0)
            ends.append(len(numbers))
        rows = np.repeat(np.arange(len(texts), dtype=np.int64), np.diff(np.array([0, *ends])))
        return np.array(numbers, dtype=np.int64), rows

    def _pack(self, signs: Ints, rows: Ints, length: int) -> tuple[Ints, Ints]:
        """Write each run of `length` signs as one number; runs over punctuation are left out."""
        places = max(0, len(signs) - length + 1)
        packed = np.full(places, length, dtype=np.int64)
        whole = np.ones(places, dtype=bool)
        for shift in range(length):
            part = signs[shift : shift + places]
            # 20 bits a sign: three signs and the length fit in 63 bits; a million words are told apart.
            packed = (packed << 20) | (part & 0xFFFFF)
            whole &= part != 0
        return packed[whole], rows[:places][whole]

    def _weigh(self, run: Ints, row: Ints, times: Floats, size: int) -> tuple[Ints, Ints, Floats]:
        """Give the place of each run in the space, its row and its weight; every row has length one."""
        place = np.searchsorted(self._runs, run)
        value = times * self._weights[place]
        norm = np.sqrt(np.bincount(row, value.astype(np.float64) ** 2, minlength=size))
        norm[norm == 0] = 1
        return place, row, (value / norm[row]).astype(np.float32)

    def cosines(self, old: int, new: int) -> Floats:
        """Compare each text of one list with each text of another.

        Parameters
        ----------
        old, new : int
            Which of the lists the space was made of.

        Returns
        -------
        ndarray of float32
            0 where two texts share nothing, 1 where they hold the same runs as often.

        """
        out = np.zeros((self._sizes[old], self._sizes[new]), dtype=np.float32)
        if not out.size:
            return out
        left, right = self._vectors[old], self._vectors[new]
        kinds = len(self._runs)
        shared = np.bincount(left[0], minlength=kinds) * np.bincount(right[0], minlength=kinds)
        common = np.flatnonzero(shared > _DENSE * out.size)
        self._add_common(out, left, right, common)
        shared[common] = 0
        self._add_rare(out, left, right, shared > 0)
        return np.clip(out, 0, 1, out=out)

    def _add_common(
        self,
        out: Floats,
        left: tuple[Ints, Ints, Floats],
        right: tuple[Ints, Ints, Floats],
        common: Ints,
    ) -> None:
        """Add the dense product of the runs many texts share."""
        for at in range(0, len(common), _BLOCK):
            block = common[at : at + _BLOCK]
            place = np.full(len(self._runs), -1, dtype=np.int64)
            place[block] = np.arange(len(block))
            sides = []
            for (run, row, value), size in ((left, out.shape[0]), (right, out.shape[1])):
                side = np.zeros((size, len(block)), dtype=np.float32)
                here = place[run] >= 0
                side[row[here], place[run[here]]] = value[here]
                sides.append(side)
            np.add(out, sides[0] @ sides[1].T, out=out)

    def _add_rare(
        self,
        out: Floats,
        left: tuple[Ints, Ints, Floats],
        right: tuple[Ints, Ints, Floats],
        rare: npt.NDArray[np.bool_],
    ) -> None:
        """Add up, entry by entry, the runs few texts share."""
        run, row, value = (part[rare[left[0]]] for part in left)
        other = np.argsort(right[0], kind="stable")
        other = other[rare[right[0][other]]]
        keys = right[0][other]
        first, last = np.searchsorted(keys, run, "left"), np.searchsorted(keys, run, "right")
        reach = np.cumsum(last - first)
        begin = 0
        while begin < len(run):
            done = reach[begin - 1] if begin else 0
            end = max(begin + 1, int(np.searchsorted(reach, done + _STEP, "right")))
            times = (last - first)[begin:end]
            offsets = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
            partner = other[np.repeat(first[begin:end], times) + offsets]
            cell = np.repeat(row[begin:end], times) * out.shape[1] + right[1][partner]
            product = np.repeat(value[begin:end], times) * right[2][partner]
            out += np.bincount(cell, product, minlength=out.size).astype(np.float32).reshape(out.shape)
            begin = end


def cosines(old: Sequence[str], new: Sequence[str]) -> Floats:
    """Compare each old text with each new one; the default of `similarity=`.

    Parameters
    ----------
    old, new : sequence of str

    Returns
    -------
    ndarray of float32, shape (len(old), len(new))
        Cosine of tf-idf vectors of character runs, 0 to 1.

    Examples
    --------
    >>> cosines(["修建青溪大桥。"], ["修建青溪大桥。", "推广小麦良种。"]).round(2).tolist()
    [[1.0, 0.0]]

    """
    return Space(old, new).cosines(0, 1)
