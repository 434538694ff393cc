"""The measures of Cohen, Malloy and Nguyen (2020, "Lazy Prices") for consecutive filings, each in [0, 1].

In: two texts. Out: a number, 1 for equal texts. Refused: nothing; two empty texts are equal.
"""

from __future__ import annotations

from collections import Counter
from math import sqrt

from rapidfuzz.distance import Levenshtein

from compare.wording._common_measures import counted_words
from compare.wording._edits import diff_text

__all__ = ["MEASURES"]


def sim_cosine(old: str, new: str) -> float:
    """Return the cosine of the two vectors of word frequencies.

    `Sim_Cosine` of Cohen, Malloy and Nguyen (2020, *Journal of Finance* 75, "Lazy Prices"). Range 0 to 1.

    Examples
    --------
    >>> round(sim_cosine("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    left, right = Counter(counted_words(old)), Counter(counted_words(new))
    if not (left and right):
        return float(left == right)
    product = sum(n * right[word] for word, n in left.items())
    norm = sqrt(sum(n * n for n in left.values())) * sqrt(sum(n * n for n in right.values()))
    return min(1.0, product / norm)


def sim_jaccard(old: str, new: str) -> float:
    """Return the share of the different words of both texts that both use, however often.

    `Sim_Jaccard` of Cohen, Malloy and Nguyen (2020, "Lazy Prices"). Range 0 to 1.

    Examples
    --------
    >>> sim_jaccard("修建 青溪 大桥", "修建 青溪 小学")
    0.5

    """
    left, right = set(counted_words(old)), set(counted_words(new))
    return len(left & right) / len(left | right) if left or right else 1.0


def sim_minedit(old: str, new: str) -> float:
    """Return 1 minus the least number of words to insert, delete or replace, over the words of the longer text.

    `Sim_MinEdit` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") is built on the count of single-word
    operations that make one document of the other; here it is brought to the range 0 to 1 by the longer
    length. By `rapidfuzz`.

    Examples
    --------
    >>> round(sim_minedit("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    return float(Levenshtein.normalized_similarity(counted_words(old), counted_words(new)))


def sim_simple(old: str, new: str) -> float:
    """Return the kept words over the mean length, as a reviewer's side-by-side view marks them.

    `Sim_Simple` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") takes the additions, changes and
    deletions a word processor's comparison shows, over the average size of the two documents, and turns
    them into a likeness. Here the changed words are those of `diff_text` without moved sentences. Range 0
    to 1.

    Examples
    --------
    >>> round(sim_simple("修建青溪大桥。", "修建青溪小学。"), 3)
    0.667

    """
    size = (len(counted_words(old)) + len(counted_words(new))) / 2
    if not size:
        return 1.0
    edits = [e for e in diff_text(old, new) if e.op != "moved"]
    changed = sum(len(counted_words(e.old_text)) + len(counted_words(e.new_text)) for e in edits) / 2
    return min(1.0, max(0.0, 1 - changed / size))


MEASURES = {
    "sim_cosine": sim_cosine,
    "sim_jaccard": sim_jaccard,
    "sim_minedit": sim_minedit,
    "sim_simple": sim_simple,
}
