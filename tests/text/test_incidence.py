"""What texts share, counted over arrays, is what their sets of terms share."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.goals.subjects import key_of
from compare.languages.en.goals import WORDS as ENGLISH
from compare.languages.zh.goals import WORDS as CHINESE
from compare.text import weigh
from compare.text.incidence import (
    Meeting,
    apart_terms,
    best_of,
    meet,
    terms_in,
    weigh_terms,
    with_groups,
)
from compare.text.terms import terms_of

LETTERS = "老街改造推进工作12万人 ，。\0\nAIab-𠀀"
TEXTS = st.lists(st.text(LETTERS, max_size=14), max_size=5)
KEYS = st.sampled_from([key_of(CHINESE), key_of(ENGLISH)])


def dense(met, height):
    """Write a meeting out as a table."""
    table = np.zeros((height, met.width))
    table[met.rows, met.columns] = met.weights
    return table.tolist()


@given(TEXTS, TEXTS, KEYS)
def test_texts_share_what_their_terms_share(some, others, key):
    """Cell by cell: the weight of the terms that both sets hold, weights as among the sets."""
    book = {}
    rows, columns = terms_in(some, key, book), terms_in(others, key, book)
    found = dense(meet(rows, columns, weigh_terms(rows, columns)), len(some))
    sets = [terms_of(text, key) for text in (*some, *others)]
    weights = weigh(sets)
    expected = [[weights.sum(one & other) for other in sets[len(some) :]] for one in sets[: len(some)]]
    assert found == [pytest.approx(row, abs=1e-9) for row in expected]


@given(TEXTS, KEYS)
def test_terms_weigh_together_what_the_set_weighs(texts, key):
    """The sum of a text's weights is that of its set."""
    found = terms_in(texts, key, {})
    sets = [terms_of(text, key) for text in texts]
    assert found.sums(weigh_terms(found)).tolist() == pytest.approx([weigh(sets).sum(s) for s in sets])


def runs_of(text):
    """Give the runs of ideographs of a text."""
    return "".join(c if "\u3400" <= c <= "\u9fff" else " " for c in text).split()


@given(TEXTS)
def test_apart_are_the_pairs_with_one_to_three_characters_between(texts):
    """A pair counts as apart inside one run of ideographs only."""
    found = apart_terms(texts, key_of(CHINESE))
    told = {
        (n, chr(term >> 16) + chr(term & 0xFFFF)) for term, n in zip(found.terms, found.texts, strict=True)
    }
    assert told == {
        (n, run[i] + run[j])
        for n, text in enumerate(texts)
        for run in runs_of(text)
        for i in range(len(run))
        for j in range(i + 2, min(i + 5, len(run)))
    }


@given(TEXTS, KEYS, st.data())
def test_groups_stand_behind_their_texts(texts, key, data):
    """A group holds what its texts hold, each term once; a text may have no group."""
    groups = [data.draw(st.integers(-1, 2)) for _ in texts]
    found = with_groups(terms_in(texts, key, {}), np.array(groups, np.int64), 3)
    sets = [terms_of(text, key) for text in texts]
    sets += [frozenset().union(*(s for s, g in zip(sets, groups, strict=True) if g == n)) for n in range(3)]
    counts = np.bincount(found.texts, minlength=found.size)
    assert counts.tolist() == [len(terms) for terms in sets]


@given(TEXTS, KEYS, st.data())
def test_texts_that_are_taken_hold_what_they_hold_alone(texts, key, data):
    """Some texts, in their order, are numbered from 0 on."""
    rows, book = [n for n in range(len(texts)) if data.draw(st.booleans())], {}
    taken = terms_in(texts, key, book).take(rows)
    alone = terms_in([texts[row] for row in rows], key, book)
    assert (taken.terms.tolist(), taken.texts.tolist()) == (alone.terms.tolist(), alone.texts.tolist())


@given(TEXTS, KEYS)
def test_a_group_holds_each_term_of_its_texts_once(texts, key):
    """All texts make one group."""
    whole = terms_in(texts, key, {})
    both = with_groups(whole, np.zeros(len(texts), np.int64), 1)
    group = both.terms[both.texts == len(texts)]
    assert group.tolist() == sorted(set(whole.terms.tolist()))


@pytest.mark.parametrize("key", [key_of(CHINESE), key_of(ENGLISH)])
def test_nothing_shares_nothing(key):
    """No texts, and texts about nothing, make empty arrays of the right shape."""
    none, empty = terms_in([], key, {}), terms_in(["", "。"], key, {})
    for one, other in ((none, empty), (empty, none), (empty, empty)):
        met = meet(one, other, weigh_terms(one, other))
        assert (met.rows.tolist(), met.columns.tolist(), met.weights.tolist()) == ([], [], [])
        assert met.at(met).tolist() == []
        assert best_of(met, met.weights, 3) == {}
    assert math.isclose(empty.sums(weigh_terms(empty)).sum(), 0.0)


def test_words_in_one_book_are_the_same_words():
    """A word beside the characters (5G, AI) is found in another text by its number in the book."""
    key, book = key_of(CHINESE), {}
    one, other = terms_in(["建设5G基站"], key, book), terms_in(["5g", "6g"], key, book)
    assert dense(meet(one, other), 1) == [[1.0, 0.0]]


def test_the_best_is_the_first_of_equals():
    """Scores that differ by less than rounding are equal; a row that meets nothing has no best, nor has no score."""
    met = Meeting(np.array([0, 0, 0, 2, 2]), np.array([1, 4, 5, 0, 3]), np.ones(5), 6)
    scores = np.array([0.5, 0.7, 0.7 + 1e-15, 0.1, 0.0])
    assert best_of(met, scores, 2) == {0: [1, 2], 2: [3]}


def test_a_meeting_is_asked_for_pairs_of_another():
    """Pairs it does not have weigh nothing."""
    met = Meeting(np.array([0, 2]), np.array([1, 0]), np.array([0.5, 0.25]), 3)
    asked = Meeting(np.array([0, 1, 2]), np.array([1, 1, 0]), np.zeros(3), 3)
    assert met.at(asked).tolist() == [0.5, 0.0, 0.25]
