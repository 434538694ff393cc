"""The measures of Cohen, Malloy and Nguyen (2020, "Lazy Prices") for consecutive filings, each in [0, 1].

In: two texts. Out: a number, 1 for equal texts. Refused: nothing; two empty texts are equal.
"""

from __future__ import annotations

from collections import Counter
from math import sqrt

from rapidfuzz.distance import Indel

from compare.lazy import regex
from compare.wording._common_measures import counted_words
from compare.wording._edits import diff_text
from compare.wording._words import IDEOGRAPH

TERM = regex(r"[a-z]{2,}")
"""In a text of letters a term has two of them or more: figures and lone letters are no wording."""


def filing_terms(text: str) -> list[str]:
    """List the terms of a text: in Latin script its words of letters alone, as replications of the paper count them.

    Examples
    --------
    >>> filing_terms("In 2024 a mill's costs rose 3%"), filing_terms("修路3公里")
    (['in', 'mill', 'costs', 'rose'], ['修路', '3公里'])

    """
    return counted_words(text) if IDEOGRAPH.search(text) else TERM.findall(text.lower())


def sim_cosine(old: str, new: str) -> float:
    """Return the cosine of the two vectors of word frequencies.

    `Sim_Cosine` of Cohen, Malloy and Nguyen (2020, *Journal of Finance* 75, "Lazy Prices"). Range 0 to 1. Replications
    that weigh terms by their rarity among many filings give other numbers; here every term weighs the same.

    Of "towns expect the mills to open" one term of six is new in "towns expect the old mills to open": 6 shared terms
    over the root of 6 times 7.

    Examples
    --------
    >>> round(sim_cosine("towns expect the mills to open", "towns expect the old mills to open"), 3)
    0.926

    """
    left, right = Counter(filing_terms(old)), Counter(filing_terms(new))
    if not (left and right):
        return float(left == right)
    product = sum(n * right[word] for word, n in left.items())
    norm = sqrt(sum(n * n for n in left.values())) * sqrt(sum(n * n for n in right.values()))
    return min(1.0, product / norm)


def sim_jaccard(old: str, new: str) -> float:
    """Return the share of the different words of both texts that both use, however often.

    `Sim_Jaccard` of Cohen, Malloy and Nguyen (2020, "Lazy Prices"). Range 0 to 1. Of six filings (fiscal years that end
    in 2024 and 2025) this gives the numbers of the public replication `iqueipopg/lazy-prices` for Items 1A and 7 within
    0.002 and for whole pages within 0.004; a test holds it to that.

    Examples
    --------
    >>> round(sim_jaccard("towns expect the mills to open", "towns expect the old mills to open"), 3)
    0.857

    """
    left, right = set(filing_terms(old)), set(filing_terms(new))
    return len(left & right) / len(left | right) if left or right else 1.0


def sim_minedit(old: str, new: str) -> float:
    """Return 1 minus the least number of words to add and to delete, over the words of both texts.

    `Sim_MinEdit` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") counts the least operations on single words that
    turn one document into the other, each an addition or a deletion: a replaced word is one of either. Brought to the
    range 0 to 1 by the most there can be, all words of both. By `rapidfuzz`.

    "towns expect the mills to open" becomes "towns expect a loss of mills" by deleting three words (the, to, open) and
    adding three (a, loss, of); "a" is no term: 5 operations of 6 and 5 terms.

    Examples
    --------
    >>> round(sim_minedit("towns expect the mills to open", "towns expect a loss of mills"), 3)
    0.545

    """
    return float(Indel.normalized_similarity(filing_terms(old), filing_terms(new)))


def sim_simple(old: str, new: str) -> float:
    """Return 1 minus half the words that a side-by-side view marks, over the mean length.

    `Sim_Simple` of Cohen, Malloy and Nguyen (2020, "Lazy Prices") counts the words in the additions, deletions and
    changes that the comparison of a word processor or `diff` marks, over the average size of the two documents: c. It
    is then brought to the range 0 to 1 as (c max − c) / (c max − c min). The paper takes those of its sample; here they
    are the bounds of any pair, 2 where nothing is kept and 0 where nothing is changed, so that a pair has its number
    without a sample. Marked are the words of `diff_text`, which marks whole phrases where few words are kept, without
    moved sentences: it marks more than `sim_minedit` counts.

    Of 4 words and 4 words two are marked (mill, farm): c = 2 / 4, and 1 − c / 2 = 0.75.

    Examples
    --------
    >>> sim_simple("the town mill opens", "the town farm opens")
    0.75

    """
    size = (len(filing_terms(old)) + len(filing_terms(new))) / 2
    if not size:
        return 1.0
    edits = [e for e in diff_text(old, new) if e.op != "moved"]
    changed = sum(len(filing_terms(e.old_text)) + len(filing_terms(e.new_text)) for e in edits) / 2
    return min(1.0, max(0.0, 1 - changed / size))


MEASURES = {
    "sim_cosine": sim_cosine,
    "sim_jaccard": sim_jaccard,
    "sim_minedit": sim_minedit,
    "sim_simple": sim_simple,
}
