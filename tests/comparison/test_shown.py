"""Tables that are looked at: the columns that were named, and the passages behind the places of a row."""

import re
from dataclasses import replace

import pytest

import compare

OLD = """石河镇2030年工作总结
一、2030年工作回顾
全年修路12公里，栽树800棵。
二、2031年工作计划
修路达到15公里。"""
NEW = """石河镇2031年工作总结
一、2031年工作回顾
全年修路16公里，新开诊所1家。
二、2032年工作计划
修路达到18公里。"""


@pytest.fixture(scope="module")
def plan():
    return compare.plan(compare.read_text(OLD))


@pytest.fixture(scope="module")
def change():
    return compare.reports(compare.read_text(OLD), compare.read_text(NEW))


def heads(html):
    return re.findall(r"<th [^>]*>([^<]*)</th>", html)


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (("text", "note"), ["Text", "Note"]),
        (("note", "text"), ["Note", "Text"]),
        (("text", "start", "end"), ["Text", "Place"]),
        (("change", "base_text"), ["Change", "This year's words"]),
    ],
    ids=",".join,
)
def test_the_columns_that_were_named_are_shown_and_no_others(plan, columns, shown):
    """What was asked for is there in its order, though it be empty; what was not asked for is not."""
    table = plan.show("changes", *columns)
    assert heads(table._repr_html_()) == [word.replace("'", "&#x27;") for word in shown]
    assert list(table.frame.columns) == list(columns)
    assert str(table).splitlines()[0].split() == " ".join(shown).split()


def test_a_change_in_percentages_is_worded_though_its_unit_is_not_shown():
    """The difference of two shares is in points also where the column of units was left out."""
    text = "石河镇2030年工作总结\n一、2030年工作回顾\n参保率91%。\n二、2031年工作计划\n参保率达到93%。"
    shown = compare.plan(compare.read_text(text)).show("changes", "indicator", "change")
    assert "+2 percentage points" in str(shown)


def test_a_place_opens_its_passage_with_the_words_marked():
    """Below a text stands its place, and behind a click the passage it is from, on either side."""
    text = (
        "石河镇2030年工作总结\n一、2030年工作回顾\n参保率91%，栽树多。\n二、2031年工作计划\n参保率达到93%。"
    )
    html = compare.plan(compare.read_text(text)).show("changes", "base_text", "text")._repr_html_()
    assert "参保率<mark>91%</mark>，栽树多。" in html
    assert "<mark>参保率达到93%</mark>。" in html


def test_the_places_of_two_reports_open_passages_of_both(change):
    """The older text opens in the older report, the newer one in the newer."""
    html = change.show("indicators", "old_text", "new_text", query="status == 'paired'")._repr_html_()
    assert "<mark>12公里</mark>，栽树800棵" in html
    assert "<mark>16公里</mark>，新开诊所1家" in html


def test_what_repeats_is_marked_where_it_was_read():
    """Of two equal figures in one passage the mark is on the one the row speaks of."""
    text = "石河镇2030年工作总结\n一、2030年工作回顾\n修路3条，清淤3条。"
    figures = compare.comparison.Figures.of(compare.read_text(text))
    html = figures.show("quantities", "text", query="indicator == '清淤'")._repr_html_()
    assert "修路3条，清淤<mark>3条</mark>。" in html


def test_text_of_a_report_in_a_passage_is_escaped():
    """A passage is a text from outside: its brackets are shown, not run."""
    text = "石河镇2030年工作总结\n一、2030年工作回顾\n修路3条<script>alert(1)</script>。"
    html = compare.plan(compare.read_text(text)).show("quantities", "text")._repr_html_()
    assert "<script>alert" not in html


def test_words_are_measured_where_they_are_the_reports(change):
    """Two originals: how alike they are, what came and went."""
    said = str(change.words())
    assert "difflib" in said
    assert "[-" in said or "{+" in said


@pytest.mark.parametrize("side", ["old", "new"])
def test_words_of_a_restatement_are_not_measured(change, side):
    """One restated report is enough: its words are not a government's, so subjects and figures are counted instead."""
    restated = replace(getattr(change, side), meta=(("wording", "restated"),))
    said = str(
        compare.reports(*(restated if s == side else getattr(change, s) for s in ("old", "new"))).words()
    )
    assert "restated" in said
    assert "difflib" not in said
    assert "figures are paired" in said


def test_the_words_of_a_comparison_are_in_the_language_of_the_labels(change):
    """Under Chinese labels the sentences are Chinese."""
    assert "相似度" in str(change.words(labels="zh"))


@pytest.mark.parametrize("query", ["nocol == 1", "relation ==", "@x", "1/0"])
def test_a_query_that_cannot_be_asked_is_refused_in_one_sentence(plan, query):
    """A misspelt column or half a condition names what the table has, whatever pandas says of it."""
    with pytest.raises(compare.UsageError, match="its columns are"):
        plan.show("goals", query=query)


def test_the_list_of_files_opens_with_the_findings(plan, tmp_path):
    """Who opens the index first reads what was found, and the page stands first among the files."""
    plan.export(tmp_path / "out")
    index = (tmp_path / "out" / "index.html").read_text("utf-8")
    first = str(plan.findings()).splitlines()[0]
    assert first in index
    assert re.findall(r'<a href="([^"]+)"', index)[0] == "report.html"


def test_a_result_has_its_tables_in_nullable_types():
    """Whole offsets and categories for whoever counts and groups; the frame itself keeps None and empty text."""
    told = compare.read_text(
        "柳湾镇2030年工作报告\n一、2030年工作回顾\n修路3公里。\n二、2031年工作安排\n修路5公里以上。"
    )
    result = compare.plan(told)
    frame = result.typed("goals")
    assert {str(frame[column].dtype) for column in ("start", "end", "base_start")} == {"Int64"}
    assert str(frame["relation"].dtype) == "category"
    assert list(frame.columns) == list(result.goals.columns)
    with pytest.raises(compare.CompareError, match="no table 'goal' here"):
        result.typed("goal")
