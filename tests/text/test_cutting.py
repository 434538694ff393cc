"""Sentences and clauses: cut between marks, never inside a name or a number."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.records import Span
from compare.text import cut, first_piece, last_piece, sentence_around, stretch_around, strip

NAMES = (("“", "”"), ("《", "》"))
TEXT = st.text("修路建桥，。；“”《》 .,:12\n", max_size=40)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("修路，建桥", ["修路", "建桥"]),
        ("办“山，水”展，修路", ["办“山，水”展", "修路"]),
        ("办“山，修路", ["办“山", "修路"]),  # a bracket that is not closed holds nothing together
        ("修1,200米，建桥", ["修1,200米", "建桥"]),
        ("修路,建桥", ["修路", "建桥"]),
        ("《" + "山" * 70 + "，水》", ["《" + "山" * 70, "水》"]),  # too long for a name
        ("", [""]),
    ],
)
def test_a_cut_keeps_names_and_numbers_whole(text, pieces):
    """Marks inside brackets and between digits do not part anything."""
    assert [text[a:b] for a, b in cut(text, "，,", NAMES)] == pieces


@given(TEXT)
def test_pieces_and_marks_are_the_text(text):
    """Between two pieces there is one mark, and nothing is lost."""
    places = list(cut(text, "，。；,.", NAMES))
    assert places[0][0] == 0
    assert places[-1][1] == len(text)
    assert all(start == end + 1 for (_, end), (start, _) in itertools.pairwise(places))


@given(TEXT, st.data())
def test_what_stands_around_a_place_holds_it(text, data):
    """The stretch runs to the nearest marks, stays within its bounds and holds no mark beyond the place itself."""
    low = data.draw(st.integers(0, len(text)))
    start = data.draw(st.integers(low, len(text)))
    end = data.draw(st.integers(start, len(text)))
    high = data.draw(st.integers(end, len(text)))
    found = stretch_around(text, Span(start, end), Span(low, high), "，。")
    assert low <= found.start <= start <= end <= found.end <= high
    assert not set("，。").intersection(text[found.start : start] + text[end : found.end])


def test_a_sentence_is_no_longer_than_its_reach():
    """Where no stop is near, the sentence ends 300 characters away; blanks at its ends are no part of it."""
    text = "桥" * 1000
    assert sentence_around(text, Span(500, 501), Span(0, 1000), "。") == Span(200, 801)
    assert sentence_around("修路。 建桥 。", Span(4, 5), Span(0, 8), "。") == Span(4, 6)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("修路，建桥。植树", "修路", "植树"), ("修路", "修路", "修路"), ("，", "", ""), ("", "", "")],
)
def test_first_and_last_pieces(text, first, last):
    """Up to the first mark, and from behind the last."""
    assert first_piece(text, "，。") == first
    assert last_piece(text, "，。") == last


def test_strip_moves_over_all_blanks():
    """A stretch of blanks has nothing in it."""
    assert strip(" \u3000\u200b ", 0, 4) == (4, 4)


@pytest.mark.parametrize("text", ["“" * 200_000, "《，" * 100_000, "，" * 200_000, "1," * 100_000])
def test_texts_of_nothing_but_marks_are_cut(text):
    """Texts of nothing but openers or marks give no more than they hold; `tests/benchmarks` says how fast."""
    assert sum(b - a for a, b in cut(text, "，,", NAMES)) <= len(text)
