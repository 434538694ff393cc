"""Measures of likeness in common use, each in [0, 1].

In: two texts. Out: a number, 1 for equal texts. Refused: nothing; two empty texts are equal.

Where `textdistance` and `rapidfuzz` both have a measure, the one that is a thousand times faster computes it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from rapidfuzz.distance import Levenshtein

from compare.wording._words import split_words

__all__ = ["MEASURES", "counted_words"]

SLOW = 4_000  # characters up to which difflib is asked; beyond it, its words are compared instead


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
    characters. Texts longer than 4,000 characters are compared by words. Range 0 to 1; depends on the order
    of its arguments.

    Examples
    --------
    >>> difflib_ratio("新增岗位500个", "新增岗位800个")
    0.875

    """
    if max(len(old), len(new)) <= SLOW:
        return SequenceMatcher(None, old, new, autojunk=False).ratio()
    return SequenceMatcher(None, counted_words(old), counted_words(new), autojunk=False).ratio()


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
