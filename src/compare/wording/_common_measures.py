"""Measures of likeness in common use, each in [0, 1].

In: two texts. Out: a number, 1 for equal texts. Refused: nothing; two empty texts are equal.

Where `textdistance` and `rapidfuzz` both have a measure, the one that is a thousand times faster computes it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from compare.wording._words import split_words
from compare.wording.tuning import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def counted_words(text: str) -> list[str]:
    """List the words of a text, without blanks and punctuation, in small letters.

    Examples
    --------
    >>> counted_words("青溪大桥通车，Phase 2。")
    ['青溪', '大桥', '通车', 'phase', '2']

    """
    pieces = (word.strip().lower() for word in split_words(text))
    return [p for p in pieces if any(c.isalnum() for c in p)]


def difflib_ratio(old: str, new: str) -> float:
    """Return the share of both texts in the longest common blocks, found one after the other.

    Ratcliff and Metzener (1988, *Dr. Dobb's Journal* 13, "Pattern Matching: The Gestalt Approach"), by
    `difflib` with `autojunk=False`: its default drops frequent characters and is wrong for texts above 200
    characters. Of texts of several lines those that both have are the first blocks, as `difflib.ndiff` takes them;
    what is between them is compared by characters, in texts longer than 4,000 characters by words. Range 0 to 1;
    depends on the order of its arguments.

    Examples
    --------
    >>> difflib_ratio("新增岗位500个", "新增岗位800个")
    0.875

    """
    if old == new:
        return 1.0
    units: Callable[[str], Sequence[str]] = (
        str if max(len(old), len(new)) <= SENTENCES.slow else counted_words
    )
    left, right = (text.splitlines(keepends=True) for text in (old, new))
    total = common = 0
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        one, other = units("".join(left[a:b])), units("".join(right[c:d]))
        total += len(one) + len(other)
        if tag == "equal":
            common += len(one)
        elif one and other:
            blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
            common += sum(block.size for block in blocks)
    return 2.0 * common / total if total else 1.0


def levenshtein(old: str, new: str) -> float:
    """Return 1 minus the least number of characters to insert, delete or replace, over the longer length.

    Levenshtein (1966, *Soviet Physics Doklady* 10), by `rapidfuzz`. Range 0 to 1.

    Examples
    --------
    >>> levenshtein("新增岗位500个", "新增岗位800个")
    0.875

    """
    return float(Levenshtein.normalized_similarity(old, new))


def jaccard(old: str, new: str) -> float:
    """Return the share of all words, counted as often as they stand, that both texts have.

    Jaccard (1912, *New Phytologist* 11) on bags of words, by `textdistance` with `external=False`. Range 0
    to 1.

    Examples
    --------
    >>> jaccard("修建 青溪 大桥", "修建 青溪 小学")
    0.5

    """
    import textdistance  # noqa: PLC0415 - loads fifty measures, wanted here only

    return float(
        textdistance.Jaccard(external=False).normalized_similarity(counted_words(old), counted_words(new))
    )


def cosine(old: str, new: str) -> float:
    """Return the shared words over the geometric mean of the two lengths.

    The coefficient of Otsuka (1936) and Ochiai (1957) on bags of words, by `textdistance` with
    `external=False`. Range 0 to 1.

    Examples
    --------
    >>> round(cosine("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    import textdistance  # noqa: PLC0415 - as above

    left, right = counted_words(old), counted_words(new)
    if not (left and right):
        return float(left == right)
    return min(1.0, float(textdistance.Cosine(external=False).normalized_similarity(left, right)))


MEASURES = {
    "difflib": difflib_ratio,
    "levenshtein": levenshtein,
    "jaccard": jaccard,
    "cosine": cosine,
}
