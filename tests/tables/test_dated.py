"""Heads of tables say the years of the reports instead of "old" and "new"."""

from __future__ import annotations

import io

import pytest

import compare
from compare.tables import dated, empty_frame, label_frame, plain_frame

YEARS = (2030, 2031)
REVIEW = "石河镇{0}年工作报告\n一、{0}年工作回顾\n新修公路{1}公里，改造老旧小区{2}个。\n"
REPORT = REVIEW + "二、{3}年工作安排\n新修公路40公里。\n"


@pytest.mark.parametrize(
    ("label", "column", "labels", "head"),
    [
        ("Old value", "old_value", "en", "Value (report on 2030)"),
        ("New value", "new_value", "en", "Value (report on 2031)"),
        ("Section in old", "old_section", "en", "Section (report on 2030)"),
        ("Result in the new report", "result_text", "en", "Result (report on 2031)"),
        ("Goal in the old report", "goal_text", "en", "Goal (report on 2030)"),
        ("旧值", "old_value", "zh", "值（2030年度报告）"),
        ("新文", "new_text", "zh", "原文（2031年度报告）"),
        ("旧报告章节", "old_label", "zh", "章节（2030年度报告）"),
        ("Actual", "actual_value", "en", "Actual (2031)"),
        ("本年值", "base_value", "zh", "本年值（2030年）"),
        ("新增段落", "new", "zh", "新增段落"),  # new passages are not those of the new report
        ("Goal", "goal", "en", "Goal"),
        ("Status", "status", "en", "Status"),
    ],
)
def test_a_head_names_the_report_by_its_year(label, column, labels, head):
    """Old and new become years; what is neither stays."""
    assert dated(label, column, YEARS, labels) == head


def test_without_years_heads_stay():
    """Where no year is known the heads say old and new, and a plan of one report has no other side."""
    assert dated("Old value", "old_value", ()) == "Old value"
    assert dated("Old value", "old_value", (2030,)) == "Old value"
    assert dated("This year", "base_value", (2030,)) == "This year (2030)"


@pytest.mark.parametrize("name", ["indicators", "targets", "followup", "sections", "passages", "terms"])
@pytest.mark.parametrize("labels", ["en", "zh"])
def test_heads_with_years_are_told_apart_and_lead_back(name, labels):
    """No two columns get one head, and the plain names come back."""
    frame = empty_frame(name)
    shown = label_frame(frame, name, labels, YEARS)
    assert len(set(shown.columns)) == len(frame.columns)
    assert list(plain_frame(shown, labels, name, YEARS).columns) == list(frame.columns)


def test_pages_sheets_and_notebooks_say_the_years(tmp_path):
    """Every file for people heads by years; the frames keep their names, and offsets of a workbook their heads."""
    old, new = (
        compare.read_text(REPORT.format(*told)) for told in ((2030, 12, 3, 2031), (2031, 15, 4, 2032))
    )
    change = compare.reports(old, new)
    for ending in ("html", "md", "tex"):
        (written,) = change.export(tmp_path / f"out.{ending}")
        text = written.read_text()
        assert "Value (report on 2030)" in text
        assert "Old value" not in text
    assert "Value (report on 2031)" in str(change.show("indicators"))
    assert "Value (report on 2031)" in change.show("indicators")._repr_html_()
    assert "new_value" in change.indicators.columns
    openpyxl = pytest.importorskip("openpyxl")
    (written,) = change.export(tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(written.read_bytes()))["Indicators"]
    heads = [cell.value for cell in sheet[1]]
    assert "Value (report on 2030)" in heads
    assert "Old start" in heads
