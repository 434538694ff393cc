"""How alike two texts are, by the measures the literature uses.

In: two texts (a passage, a section, a whole report). Out: numbers in [0, 1]; 1 for equal texts. Refused:
nothing; two empty texts are equal.

Each measure sees something else. Those on characters notice a new figure; those on words do not mind the
order. Where `textdistance` and `rapidfuzz` both have a measure, the one that is a thousand times faster
computes it.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from math import sqrt
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from compare.wording._sentences import split_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = [
    "MEASURES",
    "cosine",
    "difflib_ratio",
    "jaccard",
    "levenshtein",
    "measure_texts",
    "sim_cosine",
    "sim_jaccard",
    "sim_minedit",
    "sim_simple",
]

SLOW = 4_000  # characters up to which difflib is asked; beyond it, its words are compared instead


def words_of(text: str) -> list[str]:
    """List the words of a text, without blanks and punctuation, in small letters.

    Examples
    --------
    >>> words_of("青溪大桥通车，Phase 2。")
    ['青溪', '大桥', '通车', 'phase', '2']

    """
    pieces = (word.strip().lower() for word in split_words(text))
    return [p for p in pieces if any(c.isalnum() for c in p)]


def difflib_ratio(old: str, new: str) -> float:
    """Give the share of both texts in the longest common blocks, found one after the other.

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
    return SequenceMatcher(None, words_of(old), words_of(new), autojunk=False).ratio()


def levenshtein(old: str, new: str) -> float:
    """Give 1 minus the least number of characters to insert, delete or replace, over the longer length.

    Levenshtein (1966, *Soviet Physics Doklady* 10), by `rapidfuzz`. Range 0 to 1.

    Examples
    --------
    >>> levenshtein("新增岗位500个", "新增岗位800个")
    0.875

    """
    return float(Levenshtein.normalized_similarity(old, new))


def jaccard(old: str, new: str) -> float:
    """Give the share of all words, counted as often as they stand, that both texts have.

    Jaccard (1912, *New Phytologist* 11) on bags of words, by `textdistance` with `external=False`. Range 0
    to 1.

    Examples
    --------
    >>> jaccard("修建 青溪 大桥", "修建 青溪 小学")
    0.5

    """
    import textdistance  # noqa: PLC0415 - loads fifty measures, wanted here only

    return float(textdistance.Jaccard(external=False).normalized_similarity(words_of(old), words_of(new)))


def cosine(old: str, new: str) -> float:
    """Give the shared words over the geometric mean of the two lengths.

    The coefficient of Otsuka (1936) and Ochiai (1957) on bags of words, by `textdistance` with
    `external=False`. Range 0 to 1.

    Examples
    --------
    >>> round(cosine("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    import textdistance  # noqa: PLC0415 - as above

    left, right = words_of(old), words_of(new)
    if not (left and right):
        return float(left == right)
    return min(1.0, float(textdistance.Cosine(external=False).normalized_similarity(left, right)))


def sim_cosine(old: str, new: str) -> float:
    """Give the cosine of the two vectors of word frequencies.

    `Sim_Cosine` of Cohen, Malloy and Nguyen (2020, *Journal of Finance* 75, "Lazy Prices"). Range 0 to 1.

    Examples
    --------
    >>> round(sim_cosine("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    left, right = Counter(words_of(old)), Counter(words_of(new))
    if not (left and right):
        return float(left == right)
    product = sum(n * right[word] for word, n in left.items())
    norm = sqrt(sum(n * n for n in left.values())) * sqrt(sum(n * n for n in right.values()))
    return min(1.0, product / norm)


def sim_jaccard(old: str, new: str) -> float:
    """Give the share of the different words of both texts that both use, however often.

    `Sim_Jaccard` of Cohen, Malloy and Nguyen (2020, "Lazy Prices"). Range 0 to 1.

    Examples
    --------
    >>> sim_jaccard("修建 青溪 大桥", "修建 青溪 小学")
    0.5

    """
    left, right = set(words_of(old)), set(words_of(new))
    return len(left & right) / len(left | right) if left or right else 1.0


def sim_minedit(old: str, new: str) -> float:
    """Give 1 minus the least number of words to insert, delete or replace, over the words of the longer text.

    `Sim_MinEdit` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") is built on the count of single-word
    operations that make one document of the other; here it is brought to the range 0 to 1 by the longer
    length. By `rapidfuzz`.

    Examples
    --------
    >>> round(sim_minedit("修建 青溪 大桥", "修建 青溪 小学"), 3)
    0.667

    """
    return float(Levenshtein.normalized_similarity(words_of(old), words_of(new)))


def sim_simple(old: str, new: str) -> float:
    """Give the kept words over the mean length, as a reviewer's side-by-side view marks them.

    `Sim_Simple` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") takes the additions, changes and
    deletions a word processor's comparison shows, over the average size of the two documents, and turns
    them into a likeness. Here the changed words are those of `diff_text` without moved sentences. Range 0
    to 1.

    Examples
    --------
    >>> round(sim_simple("修建青溪大桥。", "修建青溪小学。"), 3)
    0.667

    """
    from compare.wording._edits import diff_text  # noqa: PLC0415 - the only measure that needs the edits

    size = (len(words_of(old)) + len(words_of(new))) / 2
    if not size:
        return 1.0
    edits = [e for e in diff_text(old, new) if e.op != "moved"]
    changed = sum(len(words_of(e.old_text)) + len(words_of(e.new_text)) for e in edits) / 2
    return min(1.0, max(0.0, 1 - changed / size))


MEASURES: dict[str, Callable[[str, str], float]] = {
    "difflib": difflib_ratio,
    "levenshtein": levenshtein,
    "jaccard": jaccard,
    "cosine": cosine,
    "sim_cosine": sim_cosine,
    "sim_jaccard": sim_jaccard,
    "sim_minedit": sim_minedit,
    "sim_simple": sim_simple,
}


def measure_texts(old: str, new: str, names: Sequence[str] = tuple(MEASURES)) -> dict[str, float]:
    """Measure how alike two texts are.

    Parameters
    ----------
    old, new : str
    names : sequence of str
        Which of `MEASURES`; all by default.

    Returns
    -------
    dict of str to float
        Each in [0, 1], rounded to four places.

    Raises
    ------
    KeyError
        If a name is not in `MEASURES`.

    Examples
    --------
    >>> measure_texts("修建青溪大桥。", "修建青溪大桥。")["sim_cosine"]
    1.0

    """
    return {name: round(MEASURES[name](old, new), 4) for name in names}
