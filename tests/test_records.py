"""The nouns: spans, and the map that leads from repaired text back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.records import (
    CompareError,
    ExportError,
    ReadError,
    SourceMap,
    Span,
    StructureError,
    TextEdit,
    UsageError,
)


def test_a_span_that_ends_before_it_begins_is_refused():
    """A span must not run backwards or start below zero."""
    with pytest.raises(ValueError, match=r"span 3\.\.2"):
        Span(3, 2)
    with pytest.raises(ValueError, match=r"span -1\.\.2"):
        Span(-1, 2)


def test_spans_that_only_touch_do_not_overlap():
    """The end is exclusive: neighbours share nothing."""
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))


def test_every_error_carries_its_own_exit_code_and_is_a_builtin_too():
    """The family is small, each member tells its exit code and can be caught as what it is."""
    family = {
        UsageError: ValueError,
        ReadError: ValueError,
        StructureError: LookupError,
        ExportError: OSError,
    }
    assert len({error.exit_code for error in family}) == len(family)
    for error, builtin in family.items():
        assert issubclass(error, CompareError)
        assert issubclass(error, builtin)
        assert error.exit_code != 0


def test_overlapping_edits_are_refused():
    """Two edits of one character cannot both be carried out."""
    with pytest.raises(ValueError, match="overlaps"):
        SourceMap.identity("abcdef").edit("abcdef", [TextEdit(0, 3, "x"), TextEdit(2, 4, "y")])


def test_offsets_outside_the_text_are_refused():
    """A map answers only for its own text."""
    with pytest.raises(IndexError, match="outside"):
        SourceMap.identity("abc").span(2, 4)


def test_a_letter_changed_in_place_keeps_its_place():
    """Replacing a letter by another moves nothing."""
    text, places = SourceMap.identity("臺灣路").edit("臺灣路", [TextEdit(0, 1, "台"), TextEdit(1, 2, "湾")])
    assert text == "台湾路"
    assert places == SourceMap.identity("abc")


@st.composite
def edited(draw):
    """Draw a text and a sorted list of edits that do not overlap."""
    text = draw(st.text("甲乙丙丁abc", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [TextEdit(a, b, draw(st.text("XYZ", max_size=4))) for a, b in pairs]


@given(edited(), st.data())
def test_what_was_not_edited_maps_to_itself(case, data):
    """Law: each character that no edit wrote is found again at its place in the source, also after a second round."""
    source, edits = case
    text, places = SourceMap.identity(source).edit(source, edits)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    second = [
        TextEdit(a, b, data.draw(st.text("PQ", max_size=3)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    final, composed = places.edit(text, second)
    assert composed.length == len(final)
    assert composed.source_length == len(source)
    previous = 0
    for i, letter in enumerate(final):
        span = composed.span(i, i + 1)
        assert previous <= span.start <= span.end <= len(source)
        previous = span.start
        if letter not in "XYZPQ":
            assert source[span.slice] == letter


@given(edited())
def test_spans_grow_with_what_they_cover(case):
    """Law: the place of a stretch covers the places of its parts."""
    source, edits = case
    text, places = SourceMap.identity(source).edit(source, edits)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            whole = places.span(start, end)
            assert whole.start <= places.span(start, start + 1).start
            assert whole.end >= places.span(end - 1, end).end
