"""The same report as text, Word file, web page and PDF file reads the same."""

import pytest
from pandas.testing import assert_frame_equal

import compare
from compare.reading import read_source

FIGURES = ["section", "role", "indicator", "value", "upper", "unit", "qualifier", "kind", "text"]


@pytest.fixture(scope="module")
def reports(four):
    return {name: compare.read(data) for name, data in four.items()}


@pytest.mark.parametrize("name", ["word", "page", "pdf"])
def test_a_format_gives_the_same_passages_as_the_text(reports, name):
    """Text, role and chapter of each passage, the title, the place and the years do not depend on the format."""
    plain, other = reports["text"], reports[name]
    assert len(plain.passages) > 15
    assert [(p.text, p.role, p.section) for p in other.passages] == [
        (p.text, p.role, p.section) for p in plain.passages
    ]
    assert [(s.label, s.level, s.role) for s in other.sections] == [
        (s.label, s.level, s.role) for s in plain.sections
    ]
    for what in ("title", "place", "review_year", "plan_year", "language"):
        assert getattr(other, what) == getattr(plain, what)


@pytest.mark.parametrize("name", ["word", "page", "pdf"])
def test_a_format_gives_the_same_quantities_as_the_text(reports, name):
    """Every figure with its unit, indicator and place in the report's build is found in each format."""
    plain, other = compare.quantities(reports["text"], all=True), compare.quantities(reports[name], all=True)
    assert len(plain) > 50
    assert_frame_equal(other[FIGURES], plain[FIGURES])


@pytest.mark.parametrize("name", ["text", "word", "page", "pdf"])
def test_the_place_of_every_figure_leads_to_it_in_the_source(reports, name):
    """What stands in the source at a figure's offsets is the figure, line breaks between its letters aside."""
    report = reports[name]
    for row in compare.quantities(report).itertuples():
        there = report.raw[row.start : row.end]
        assert "".join(there.split()) == "".join(row.text.split())


@pytest.mark.parametrize("name", ["word", "page", "pdf"])
def test_a_wrong_ending_does_not_matter_where_the_bytes_are_plain(four, tmp_path, name):
    """A file is what it holds: a Word, web or PDF file under the name of a text is read as what it is."""
    (tmp_path / "report.txt").write_bytes(four[name])
    assert read_source(tmp_path / "report.txt").text == read_source(four[name]).text


def test_markdown_that_begins_with_a_comment_stays_markdown(tmp_path):
    """Comments in the manner of HTML are common there."""
    (tmp_path / "a.md").write_text("<!-- <p>draft</p> -->\n# 甲市报告\n\n修路。", encoding="utf-8")
    assert read_source(tmp_path / "a.md").format == "markdown"


def test_the_format_is_told(four):
    """The reader says what it took the bytes for."""
    assert [read_source(data).format for data in four.values()] == ["text", "word", "html", "pdf"]
