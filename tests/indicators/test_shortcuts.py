"""What saves work changes no answer: what is left out would not have counted."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.indicators import make_items, parse_name, tell_bases
from compare.indicators._base import _openings
from compare.indicators._occurrences import Figures
from compare.indicators._parse import _families, _family_finders
from compare.indicators.names import _shared
from compare.indicators.own_terms import NO_TERMS, Terms
from compare.intake import read_text
from compare.languages.en import indicators as english
from compare.languages.zh import indicators as chinese
from compare.quantity import find_quantities

TABLES = {"zh": chinese.WORDS, "en": english.WORDS}


def phrases(language):
    """Make names of the words of the tables, of words that share letters, and of any letters."""
    words = TABLES[language]
    known = [word for family in words.apart for one in family for word in one]
    known += [*words.synonyms, *sorted(words.light), *words.fillers]
    others = {"zh": ["林网", "网林", "林网网", "亩林"], "en": ["nets", "tense", "net", "sent"]}[language]
    piece = st.one_of(st.sampled_from(known), st.sampled_from(others), st.text("管网林亩ab 1、", max_size=4))
    return st.lists(piece, max_size=5).map(" ".join if language == "en" else "".join)


@pytest.mark.parametrize("language", TABLES)
@given(data=st.data())
def test_words_without_a_letter_of_the_other_name_share_nothing(language, data):
    """Leaving out the words that hold none of the letters both names hold changes nothing of what they share."""
    names = [parse_name(data.draw(phrases(language)), language) for _ in range(2)]
    left, right = ({word: 1.0 + len(word) for word in name.words} for name in names)
    letters_left, letters_right = frozenset("".join(left)), frozenset("".join(right))
    told = _shared(left, right, letters_left & letters_right)
    assert told == _shared(left, right, letters_left | letters_right)


@given(
    st.text("12.万座 ", max_size=30),
    st.lists(st.text("12.万座", max_size=4), max_size=6),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_figures_are_found_as_one_expression_would_find_them(text, figures, start, end):
    """From left to right, the longest first, only those that lie wholly within."""
    start, end = min(start, len(text)), min(end, len(text))
    longest = sorted(filter(None, figures), key=len, reverse=True)
    one = re.compile("|".join(map(re.escape, longest)) or "(?!)")
    expected = [found.span() for found in one.finditer(text, start, end)]
    assert list(Figures(text, figures).within(start, end)) == expected


@pytest.mark.quick("zh")
@pytest.mark.parametrize("language", TABLES)
@given(data=st.data())
def test_no_family_is_overlooked(language, data):
    """Looking only for the families whose words may begin somewhere in a name finds them all."""
    text = data.draw(phrases(language))
    members = [
        frozenset(index[word] for word in finder.findall(text)) for finder, index in _family_finders(language)
    ]
    assert _families(text, language) == tuple((n, found) for n, found in enumerate(members) if found)


@pytest.mark.parametrize("language", TABLES)
def test_every_word_of_a_family_has_two_letters(language):
    """The families are looked up by the first two letters of their words."""
    assert all(len(word) > 1 for family in TABLES[language].apart for one in family for word in one)


CLAUSE = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(
        ["新增茶园", "茶园达到", "增长", "累计建成管网", "2015年游客", "", "比重为", "五年来增收"]
    ),
    st.sampled_from([3, 40, 41, 500]),
    st.sampled_from(["亩", "公里", "%", "万人", "人次", "件", "宗"]),
    st.sampled_from(["", "，增长3%", "以上", "茶厂"]),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(CLAUSE, max_size=5))
def test_bases_are_told_alone_as_with_all_the_rest(told):
    """Who needs no more than the bases gets those of the items, in the same order."""
    report = read_text("一、2021年工作回顾\n" + "".join(f"{clause}。\n" for clause in told))
    quantities = find_quantities(report, everything=True)
    items = make_items(report, quantities, NO_TERMS)
    assert tell_bases(report, quantities) == tuple((item.quantity, item.base) for item in items)


def test_items_are_made_anew_where_anything_they_hang_on_is_another():
    """A report's items are kept for its next pair: not for another place, year, role or other terms of the user."""
    report = read_text(
        "甲市政府工作报告\n一、2021年工作回顾\n甲市茶园达到40亩。\n二、2022年工作安排\n茶园达到50亩。\n"
    )
    found = find_quantities(report)
    items = make_items(report, found, NO_TERMS)
    assert make_items(report, found, NO_TERMS) is items
    assert len(make_items(report, found, NO_TERMS, roles=("plan",))) == 1
    assert make_items(replace(report, review_year=2019), found, NO_TERMS)[0].year == 2019
    named = make_items(report, found, Terms(synonyms=(("茗园", ("茶园",)),)))
    assert [one.names[0].words for one in named] != [one.names[0].words for one in items]


def test_the_first_line_opens_a_stretch_like_any_other():
    """What opens several years is looked for behind a newline, and a text has none before its first line."""
    years = "“十四五”时期，增产。"
    assert _openings(years, "zh")[0] == [(0, 7)]
    assert _openings(f"总结\n{years}", "zh")[0] == [(2, 10)]
    assert _openings("过去五年，增产。", "zh")[0] == [(0, 4)]
