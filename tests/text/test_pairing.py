"""From scores to pairs: greedy, best in sum, in order, beside what is sure."""

from itertools import combinations, pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from compare.text import assign, heaviest_chain, pair_off, rivals

PLACES = st.tuples(st.integers(0, 4), st.integers(0, 4))
SCORES = st.dictionaries(PLACES, st.integers(1, 100).map(lambda n: n / 100), max_size=9)


def ordered(pairs):
    """Say whether pairs rise on both sides."""
    return all(i < a and j < b for (i, j), (a, b) in pairwise(pairs))


@given(st.lists(PLACES, max_size=9), st.lists(PLACES, max_size=3))
def test_nobody_is_paired_off_twice(pairs, given_pairs):
    """Each side has one partner at most, and what was refused had one already."""
    kept = pair_off(pairs, given_pairs)
    old = [i for i, _ in kept]
    new = [j for _, j in kept]
    assert len(set(old)) == len(old) == len(set(new))
    assert not {i for i, _ in given_pairs}.intersection(old)
    taken_old = {*old, *(i for i, _ in given_pairs)}
    taken_new = {*new, *(j for _, j in given_pairs)}
    assert all(pair in kept or pair[0] in taken_old or pair[1] in taken_new for pair in pairs)


def partners(scores):
    """Give every choice of pairs that uses no side twice."""
    for size in range(len(scores) + 1):
        for chosen in combinations(scores, size):
            if len({i for i, _ in chosen}) == size == len({j for _, j in chosen}):
                yield chosen


@given(SCORES)
def test_no_other_pairs_have_a_higher_sum(scores):
    """As many partners as scores allow, and of those the highest sum."""
    chosen = assign(scores, lambda i, j: abs(i - j))
    best = max(sum(scores[pair] for pair in pairs) for pairs in partners(scores))
    assert sum(scores[pair] for pair in chosen) >= best - 0.01


def test_the_nearer_pair_wins_a_tie():
    """Equal scores go to the places nearest to each other."""
    scores = dict.fromkeys(permutations(range(3), 2), 0.8) | {(k, k): 0.8 for k in range(3)}
    assert sorted(assign(scores, lambda i, j: abs(i - j))) == [(0, 0), (1, 1), (2, 2)]


@given(SCORES)
def test_a_rival_has_one_side_in_common(scores):
    """The best score of another pair with the same old or the same new side."""
    assert rivals(scores) == {
        (i, j): max((s for (a, b), s in scores.items() if (a == i) != (b == j)), default=0.0)
        for i, j in scores
    }


@given(st.dictionaries(PLACES, st.integers(1, 50).map(float), min_size=1, max_size=9))
def test_no_rising_chain_is_heavier(weights):
    """Beside all chains there are, the one returned has the highest weight."""
    pairs = list(weights)
    chain = heaviest_chain(pairs, list(weights.values()), 5)
    assert ordered(chain)
    chains = [sorted(c) for size in range(1, 6) for c in combinations(pairs, size) if ordered(sorted(c))]
    assert sum(weights[p] for p in chain) == max(sum(weights[p] for p in c) for c in chains)
