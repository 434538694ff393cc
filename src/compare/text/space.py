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

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate, count, pairwise, product
from typing import TYPE_CHECKING

import numpy as np

from compare.lazy import regex
from compare.text.tuning import WORK

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Ints = npt.NDArray[np.int64]

# A figure of any length is one sign; a Latin word is one; any other letter (an ideograph) stands alone.
_FIGURE, _JOINTS = ord("0"), (ord("."), ord(","))
_LETTERS = (("a", "z"), ("à", "ö"), ("ø", "ÿ"))  # of Latin words, after casefolding
# What most texts consist of. No sign here joins the one before it, and only the wide ones have a plain form: such a
# text need not be normalised letter by letter.
_USUAL = regex("[\0-\x7f\u3000-\u3029\u3400-\u9fff\uff01-\uff5e·—‘’“”…×•]*")
_WIDE_BLANK, _WIDE_FIRST, _WIDE_LAST = map(ord, "\u3000！～")
_WIDER = _WIDE_FIRST - ord("!")
_END = "\0"  # behind every text; it counts as punctuation
_RUNS = (2, 3)


@dataclass(frozen=True, slots=True)
class _Vectors:
    """The runs of one list of texts, text by text and rising in each: run, text, weight.

    `order` sorts them by run and then by text; `times` says how many of the texts contain each run.
    """

    run: Ints
    row: Ints
    value: Floats
    order: Ints
    times: Ints


class Space:
    """The runs of several lists of texts and their weights; texts are compared inside it.

    Parameters
    ----------
    *lists : sequence of str
        The weights are learnt from all of them together.

    """

    def __init__(self, *lists: Sequence[str]) -> None:
        self._sizes = [len(texts) for texts in lists]
        signs, rows = _signs([text for texts in lists for text in texts])
        # By run, and for each run by text: all lists at once, so that a run has one number in all of them.
        run, row, times = _count(signs, rows)
        self._kinds = int(run[-1]) + 1 if len(run) else 0
        weights = np.log((sum(self._sizes) + 1) / (np.bincount(run) + 0.5)).clip(0).astype(np.float32)
        value = np.log1p(times).astype(np.float32) * weights[run]
        norm = np.sqrt(np.bincount(row, value.astype(np.float64) ** 2, minlength=sum(self._sizes)))
        norm[norm == 0] = 1
        value = (value / norm[row]).astype(np.float32)
        ends = accumulate(self._sizes, initial=0)
        self._vectors = [self._part(run, row, value, first, last) for first, last in pairwise(ends)]

    def _part(self, run: Ints, row: Ints, value: Floats, first: int, last: int) -> _Vectors:
        """Take the texts of one list out of all."""
        mine = np.flatnonzero((row >= first) & (row < last))
        run, row, value = run[mine], row[mine] - first, value[mine]
        by_row = np.argsort(_narrow(row), kind="stable")
        order = np.empty_like(by_row)
        order[by_row] = np.arange(len(by_row))
        times = np.bincount(run, minlength=self._kinds)
        return _Vectors(run[by_row], row[by_row], value[by_row], order, times)

    def cosines(self, old: int, new: int) -> Floats:
        """Compare each text of one list with each of another: 0 where two share nothing, 1 where they are the same."""
        out = np.zeros((self._sizes[old], self._sizes[new]), dtype=np.float32)
        if not out.size:
            return out
        left, right = self._vectors[old], self._vectors[new]
        shared = left.times * right.times
        common = np.flatnonzero(shared > WORK.dense * out.size)
        self._add_common(out, left, right, common)
        shared[common] = 0
        self._add_rare(out, left, right, shared > 0)
        return np.clip(out, 0, 1, out=out)

    def _add_common(self, out: Floats, left: _Vectors, right: _Vectors, common: Ints) -> None:
        """Add the dense product of the runs many texts share."""
        for at in range(0, len(common), WORK.block):
            block = common[at : at + WORK.block]
            place = np.full(self._kinds, -1, dtype=np.int64)
            place[block] = np.arange(len(block))
            sides = []
            for vectors, size in ((left, out.shape[0]), (right, out.shape[1])):
                side = np.zeros((size, len(block)), dtype=np.float32)
                column = place[vectors.run]
                here = np.flatnonzero(column >= 0)
                side[vectors.row[here], column[here]] = vectors.value[here]
                sides.append(side)
            _add_product(out, *sides)

    def _add_rare(self, out: Floats, left: _Vectors, right: _Vectors, rare: npt.NDArray[np.bool_]) -> None:
        """Add up, entry by entry, the runs few texts share."""
        here = np.flatnonzero(rare[left.run])
        run, row, value = left.run[here], left.row[here], left.value[here]
        first, partners = (np.cumsum(right.times) - right.times)[run], right.times[run]
        reach = np.cumsum(partners)
        begin = 0
        while begin < len(run):
            done = reach[begin - 1] if begin else 0
            end = max(begin + 1, int(np.searchsorted(reach, done + WORK.step, "right")))
            times = partners[begin:end]
            offsets = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
            partner = right.order[np.repeat(first[begin:end], times) + offsets]
            cell = np.repeat(row[begin:end], times) * out.shape[1] + right.row[partner]
            shares = np.repeat(value[begin:end], times) * right.value[partner]
            out += np.bincount(cell, shares, minlength=out.size).astype(np.float32).reshape(out.shape)
            begin = end


def _add_product(out: Floats, left: Floats, right: Floats) -> None:
    """Add `left @ right.T`, tile by tile.

    Products as small as these no library spreads over threads. For reports the waiting of the threads takes more time
    than the work, and with their number the last digits of the sums would differ from machine to machine.
    """
    rows, columns = (range(0, size, WORK.tile) for size in out.shape)
    for at in range(0, left.shape[1], WORK.depth):
        for i, j in product(rows, columns):
            tile = out[i : i + WORK.tile, j : j + WORK.tile]
            tile += (
                left[i : i + WORK.tile, at : at + WORK.depth]
                @ right[j : j + WORK.tile, at : at + WORK.depth].T
            )


def _narrow(numbers: Ints) -> npt.NDArray[np.uint16] | Ints:
    """Store small numbers in two bytes, where sorting counts them instead of comparing them."""
    small = not len(numbers) or numbers.max() < 1 << 16
    return numbers.astype(np.uint16) if small else numbers


def _count(signs: Ints, rows: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the number of each run, a text it is in and how often; by their signs, the short ones first."""
    narrow = _narrow(signs)
    found: list[tuple[Ints, Ints, Ints]] = []
    kinds = 0
    for length in _RUNS:
        places = max(0, len(signs) - length + 1)
        parts = [narrow[shift : shift + places] for shift in range(length)]
        whole = np.flatnonzero(np.logical_and.reduce([part != 0 for part in parts]))
        # The sort is stable and the texts are in their order: for each run they still are afterwards.
        whole = whole[np.lexsort([part[whole] for part in reversed(parts)])]
        row = rows[whole]
        fresh = np.ones(len(whole), dtype=bool)
        fresh[1:] = np.logical_or.reduce([np.diff(part[whole]) != 0 for part in parts])
        run = np.cumsum(fresh) - 1 + kinds
        fresh[1:] |= np.diff(row) != 0
        at = np.flatnonzero(fresh)
        found.append((run[at], row[at], np.diff(np.append(at, len(whole)))))
        kinds = int(run[-1]) + 1 if len(run) else kinds
    run, row, times = (np.concatenate(column) for column in zip(*found, strict=True))
    return run, row, times


def _signs(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """Return the signs of all texts as numbers in the order they come, 0 for punctuation and behind a text."""
    plain = _plain(texts)
    codes = _codes(plain).astype(np.int64)
    rows = np.cumsum(codes == ord(_END))
    rows -= codes == ord(_END)  # what ends a text belongs to it
    left = _join_figures(codes)
    beyond = (
        max(int(codes.max(initial=0)), _FIGURE) + 1
    )  # Latin words get codes no character of these texts has
    left &= _join_words(codes, plain, beyond)
    return _number(codes[left], rows[left], beyond)


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _join_figures(codes: Ints) -> npt.NDArray[np.bool_]:
    """Put one code for all figures where each begins; return what is left when the rest of it is taken out.

    A figure is of digits of any script, with single points and commas between them.
    """
    kinds = np.flatnonzero(np.bincount(codes))
    digits = np.array([kind for kind in kinds.tolist() if chr(kind).isdecimal()], dtype=np.int64)
    figure = np.zeros(int(codes.max(initial=0)) + 1, dtype=bool)
    figure[digits] = True
    inside = figure[codes]
    joint = np.isin(codes[1:-1], _JOINTS) & inside[:-2] & inside[2:]
    inside[1:-1] |= joint
    begins = inside.copy()
    begins[1:] &= ~inside[:-1]
    codes[begins] = _FIGURE
    return begins | ~inside


def _join_words(codes: Ints, plain: str, beyond: int) -> npt.NDArray[np.bool_]:
    """Put one code for each Latin word where it begins; return what is left when its other letters are taken out."""
    letter = np.zeros(len(codes) + 2, dtype=bool)  # with a place more at both ends, for the edges
    for first, last in _LETTERS:
        letter[1:-1] |= (codes >= ord(first)) & (codes <= ord(last))
    edges = np.flatnonzero(letter[1:] != letter[:-1])
    starts, ends = edges[::2], edges[1::2]
    words: defaultdict[str, int] = defaultdict(count(beyond).__next__)
    whole = np.flatnonzero(ends - starts > 1)
    starts, ends = starts[whole], ends[whole]
    codes[starts] = [words[plain[a:b]] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    depth = np.zeros(len(codes) + 1, dtype=np.int8)
    depth[starts + 1] = 1
    depth[ends] -= 1
    left: npt.NDArray[np.bool_] = np.cumsum(depth, dtype=np.int8)[:-1] == 0
    return left


def _plain(texts: Sequence[str]) -> str:
    """Return all texts in small letters and compatibility forms (NFKC), each with its end behind it."""
    codes = _codes("".join([f"{_compatible(text.replace(_END, '!'))}{_END}" for text in texts])).copy()
    codes[(codes >= _WIDE_FIRST) & (codes <= _WIDE_LAST)] -= _WIDER
    codes[codes == _WIDE_BLANK] = ord(" ")
    return codes.tobytes().decode("utf-32-le", "surrogatepass").casefold()


def _compatible(text: str) -> str:
    """Bring unusual lines to their compatibility forms; no sign is joined over the end of a line."""
    if _USUAL.fullmatch(text):
        return text
    lines = text.split("\n")
    return "\n".join(
        [line if _USUAL.fullmatch(line) else unicodedata.normalize("NFKC", line) for line in lines]
    )


def _number(codes: Ints, rows: Ints, beyond: int) -> tuple[Ints, Ints]:
    """Return letters and words numbered 1, 2, 3 … as they come, punctuation as 0; blanks are left out."""
    first = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes), 0, -1)  # of equal codes the last one put in stays: the first
    kinds = np.flatnonzero(first)
    kinds = kinds[np.argsort(first[kinds])]
    letters = [code >= beyond or chr(code).isalnum() for code in kinds.tolist()]
    blanks = [code < beyond and chr(code).isspace() for code in kinds.tolist()]
    number = np.empty_like(first)
    number[kinds] = np.cumsum(letters) * letters
    number[kinds[blanks]] = -1
    signs = number[codes]
    left = np.flatnonzero(signs >= 0)
    return signs[left], rows[left]


def cosines(old: Sequence[str], new: Sequence[str]) -> Floats:
    """Compare each old text with each new one by tf-idf of character runs, 0 to 1: the default of `similarity=`.

    Examples
    --------
    >>> cosines(["修建青溪大桥。"], ["修建青溪大桥。", "推广小麦良种。"]).round(2).tolist()
    [[1.0, 0.0]]

    """
    return Space(old, new).cosines(0, 1)
