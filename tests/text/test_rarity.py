"""The rarer a term, the more it tells; terms of a text are no generic words and no figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text import Weights, contained, covered, find_holders, weigh
from compare.text.terms import TermRules, terms_of

PAIRED = TermRules(paired=True, generic=frozenset({"推进", "工作"}), figures="[0-9]+米?")
WORDED = TermRules(paired=False, generic=frozenset({"the", "and"}), figures="[0-9]+")
SETS = st.lists(st.frozensets(st.sampled_from("路桥树学"), max_size=4), max_size=5)


@pytest.mark.parametrize(
    ("text", "rules", "terms"),
    [
        ("推进老街改造工作", PAIRED, {"老街", "街改", "改造"}),
        ("修路30米。", PAIRED, {"修路"}),
        ("建桥，修路", PAIRED, {"建桥", "修路"}),  # no pair reaches over a mark
        ("AI基站", PAIRED, {"ai", "基站"}),
        ("推进工作", PAIRED, set()),
        ("The ferries and piers", WORDED, {"ferries", "piers"}),
        ("", WORDED, set()),
    ],
)
def test_terms_of_a_text(text, rules, terms):
    """Pairs of characters or words, without what every text holds."""
    assert terms_of(text, rules) == terms


def test_rare_terms_weigh_more_and_unknown_ones_most():
    """A term of every set weighs next to nothing, one of a single set 1, one of none what is said of the rest."""
    weights = weigh([{"路", "桥"}, {"路"}, {"路"}])
    assert 0 < weights.of("路") < 0.25
    assert weights.of("桥") == weights.of("树") == 1.0
    assert weigh([{"路"}] * 8, spare=2, least=0.35).of("路") == 0.35
    assert weigh([]).of("路") == 1.0


@given(SETS)
def test_shares_keep_their_range(sets):
    """What is covered is a part; the whole covers itself; containment has no order."""
    weights = weigh(sets)
    for one in sets:
        for other in sets:
            assert 0 <= covered(one, other, weights) <= 1 + 1e-9
            assert contained(one, other, weights) == contained(other, one, weights)
        assert not weights.sum(one) or covered(one, one, weights) == pytest.approx(1)


def test_holders_are_listed_in_order():
    """Each term leads to the sets that hold it."""
    assert find_holders([(3, "ab"), (5, "b")]) == {"a": [3], "b": [3, 5]}
    assert Weights({}).sum([]) == 0
