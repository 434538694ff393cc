"""Measures of likeness keep their range and their laws; terms gained and lost are names and words with a subject."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare
from compare.languages.en.wording import WORDS as EN
from compare.languages.zh.wording import WORDS as ZH
from compare.wording import MEASURES, diff_terms, measure_texts
from compare.wording._words import split_words
from compare.wording.gained import keyness
from compare.wording.tuning import TERMS

PIECES = [
    "青溪大桥",
    "通车",
    "修路46公里",
    "，",
    "新增岗位",
    "500个",
    "。",
    "“一河两岸”",
    "bridge ",
    "The road ",
    "A",
]
STOP_WORDS = ZH.stop_words | EN.stop_words
TEXTS = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_measures_lie_between_none_and_all(old, new):
    """Every measure is a number from 0 to 1."""
    assert all(0 <= value <= 1 for value in measure_texts(old, new).values())


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_equal_texts_are_wholly_alike(text):
    """A text measured against itself gives 1, even the empty one."""
    assert set(measure_texts(text, text).values()) == {1.0}


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_measures_do_not_mind_which_text_is_older(old, new):
    """All but the two that look for blocks give the same when old and new change places."""
    names = [name for name in MEASURES if name not in {"difflib", "sim_simple"}]
    assert measure_texts(old, new, names) == measure_texts(new, old, names)


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_sees_a_rewritten_text(name):
    """A new figure costs little, another subject costs much."""
    old = "青溪大桥完成主体工程，改造乡道46公里。新增岗位500个，招录乡村教师85名。"
    near = old.replace("46", "52")
    far = "清理河道垃圾，关停沿岸排污口，水质比上年好转。"
    assert MEASURES[name](old, near) > 0.7
    assert MEASURES[name](old, far) < 0.5


def test_each_measure_names_its_source_and_range():
    """A reader finds in every docstring where the measure comes from and what it can be."""
    for measure in MEASURES.values():
        assert "19" in measure.__doc__ or "2020" in measure.__doc__
        assert "0 to 1" in " ".join(measure.__doc__.split())


@pytest.mark.slow
def test_long_texts_are_measured_by_words_in_difflib():
    """A whole report does not keep the slowest measure busy for minutes."""
    old = "".join(f"青溪修路{n}公里。" for n in range(500))
    assert 0.5 < MEASURES["difflib"](old, old.replace("1", "2")) < 1


def test_names_and_coined_phrases_are_one_term():
    """What stands in “…” or 《…》 is counted whole."""
    old = "推行河长制。" * 5
    new = "推行“青溪云”和《青溪规划》。" * 5
    gained = [t.term for t in diff_terms(old, new) if t.keyness > 0]
    assert set(gained) == {"“青溪云”", "《青溪规划》"}


def test_terms_lost_stand_with_a_minus():
    """A term that fell out has negative keyness and its frequencies beside it."""
    lost = next(t for t in diff_terms("大桥，" * 5, "植树造林。" * 5) if t.term == "大桥")
    assert (lost.old_count, lost.new_count, lost.new_per_10k) == (5, 0, 0.0)
    assert lost.old_per_10k > 0
    assert lost.keyness < -3.84


def test_a_word_without_a_subject_is_no_term():
    """Each entry of the stop lists stays out, however often it was added."""
    words = sorted(ZH.stop_words | EN.stop_words)
    assert {t.term for t in diff_terms("修路", " ".join(words), least=0)} & set(words) == set()


def test_a_text_against_itself_gains_no_term():
    """There is no keyness where nothing changed."""
    text = "推行“青溪云”，修建大桥。"
    assert diff_terms(text, text) == ()


@given(st.integers(0, 50), st.integers(0, 50), st.integers(50, 500), st.integers(50, 500))
def test_swapping_the_years_turns_the_sign(old, new, old_total, new_total):
    """What is gained one way is lost the other way."""
    there, back = keyness(old, new, old_total, new_total), keyness(new, old, new_total, old_total)
    assert there == pytest.approx(-back) or abs(there) < 1e-9


def test_words_that_never_stand_apart_are_one_term():
    """A name the dictionary does not know is put together from its words."""
    terms = {t.term for t in diff_terms("修路。", "启用青溪驿站。扩建青溪驿站。检修青溪驿站。", least=0)}
    assert "青溪驿站" in terms


def plain_words(text):
    """List the words of a text, an empty one for a sign."""
    words = (piece.strip() for piece in split_words(text) if not piece.isspace())
    return [
        word.lower() if word[0].isalpha() or (word[0] in "“《" and len(word) > 1) else "" for word in words
    ]


def plain_compounds(sides):
    """Put words together that hardly ever stand apart, one word after the other."""
    single = Counter(word for side in sides for word in side)
    double = Counter(pair for side in sides for pair in pairwise(side))
    whole = {
        (left, right)
        for (left, right), n in double.items()
        if n
        >= max(
            TERMS.compound_times, TERMS.compound_share * single[left], TERMS.compound_share * single[right]
        )
        and not {left, right} & {"", *STOP_WORDS}
    }
    done = []
    for side in sides:
        done.append([])
        for word in side:
            if done[-1] and (done[-1][-1], word) in whole:
                done[-1][-1] += f" {word}" if word.isascii() else word
            else:
                done[-1].append(word)
    return done


@settings(max_examples=300, deadline=None)
@given(
    *[
        st.lists(
            st.sampled_from(["青", "溪", "青溪", "驿站", "云", "，", "“云”", "road ", "map "]), max_size=40
        )
    ]
    * 2
)
def test_terms_are_counted_as_one_would_by_hand(old, new):
    """Numbering the words and looking only at frequent ones changes no count."""
    sides = [plain_words("".join(pieces)) for pieces in (old, new)]
    counts = [Counter(side) for side in plain_compounds(plain_compounds(sides))]
    found = {t.term: (t.old_count, t.new_count) for t in diff_terms("".join(old), "".join(new), least=0)}
    terms = {term for count in counts for term in count if len(term) > 1 and term not in STOP_WORDS}
    assert found == {term: (counts[0][term], counts[1][term]) for term in terms}


def test_a_coined_phrase_used_once_is_listed_when_only_one_year_has_it():
    """What a report says once may be its slogan; chance is no reason to leave a name out."""
    assert [t.term for t in diff_terms("修建大桥。", "推行“青溪云”。修建大桥。")] == ["“青溪云”"]


def test_lines_that_both_have_are_blocks_of_their_own():
    """A chapter of which one line was changed is measured by that line; a text of one line as a whole."""
    same, old, new = "The mills of the vale grind day and night.\n", "Rain falls.", "Snow falls."
    longer = same * 3
    expected = 2 * (len(longer) + len("n falls.")) / (2 * len(longer) + len(old) + len(new))
    assert measure_texts(longer + old, longer + new, ["difflib"])["difflib"] == round(expected, 4)
    assert measure_texts(old, new, ["difflib"])["difflib"] == 0.7273


#: Of results/similarity.csv of iqueipopg/lazy-prices: whole, Item 1A and Item 7, of the years of the pages at hand.
REPLICATED = {
    "aapl": (0.908160, 0.864662, 0.740798),
    "adbe": (0.923301, 0.939358, 0.905530),
    "goog": (0.891240, 0.900728, 0.912763),
    "hd": (0.883874, 0.926179, 0.737201),
    "nke": (0.928978, 0.951148, 0.841538),
    "nvda": (0.922461, 0.890868, 0.746875),
}


@pytest.mark.real
@pytest.mark.parametrize("filer", REPLICATED)
def test_a_public_replication_gives_the_same_overlap_of_words(shared, filer):
    """Whole filings and their Items 1A and 7 have the share of common words that another program found in them."""
    pages = shared / "reports" / "10-k-html"
    parts = []
    for year in ("old", "new"):
        report = compare.read(pages / f"{filer}-{year}.html")
        (risks,) = (s for s in report.sections if s.number.lower() == "item 1a.")
        (analysis,) = (s for s in report.sections if s.number.lower() == "item 7.")
        parts.append((report.text, report.text[risks.at.slice], report.text[analysis.at.slice]))
    found = [MEASURES["sim_jaccard"](old, new) for old, new in zip(*parts, strict=True)]
    assert found == pytest.approx(REPLICATED[filer], abs=0.004)
