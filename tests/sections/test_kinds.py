"""Which texts are no report of a year: those about a report, of a part of a year, or of several reports."""

import pytest

import compare

BODY = "\n一、工作情况\n修路50公里，增长5%。\n二、下一步打算\n修路120公里。\n"


@pytest.mark.parametrize(
    ("front", "warnings"),
    [
        ("甲县2023年工作报告", ()),
        ("一图读懂：甲县2023年工作报告", ("about",)),
        ("《甲县2023年工作报告》政策解读", ("about",)),
        ("甲县2023年工作报告（摘要）", ("about",)),
        ("关于甲县人民法院工作报告的决议", ("about",)),
        ("甲县召开2023年度工作报告新闻发布会", ("about",)),
        ("甲县2023年政策解读工作报告", ()),
        ("关于印发甲县2023年工作报告的通知", ()),
        ("甲县2023年工作报告的起草背景", ("about",)),
        ("2023年工作总结汇编（7篇）", ("several",)),
        ("2023年街道工作总结范文", ("several",)),
        ("甲县史志汇编工作2023年报告", ()),
    ],
)
def test_a_text_about_a_report_is_not_taken_for_the_report_in_silence(front, warnings):
    """Explanations, summaries, resolutions and collections are doubted; a report on such work is none of them."""
    assert compare.read_text(front + BODY).warnings == warnings


def test_a_chapter_on_how_a_report_was_drafted_makes_it_an_explanation():
    """Such chapters are in no report."""
    assert compare.read_text("甲县报告\n一、起草背景\n修路50公里。\n二、主要内容\n修路。").warnings == (
        "about",
    )


@pytest.mark.parametrize(
    ("second", "warnings"),
    [
        ("甲县2022年工作报告\n一、工作情况\n修路。\n", ("several",)),
        ("甲县2022年工作报告\n", ()),
        ("附：甲县2022年工作报告\n一览表\n", ()),
        ("甲县2023年工作报告\n一、工作情况\n修路。\n", ()),
        ("十二、甲县2022年工作总结\n一、工作情况\n修路。\n", ()),
    ],
)
def test_two_reports_in_one_text_are_not_mixed_in_silence(second, warnings):
    """A second title behind which chapters are numbered anew; a link, and the title again, are no second report."""
    assert compare.read_text(f"甲县2023年工作报告{BODY}{second}").warnings == warnings


@pytest.mark.parametrize(
    ("title", "period", "plan_year"),
    [
        ("甲局2023年上半年工作总结和下半年工作计划", "上半年", 2023),
        ("甲局2023年上半年工作总结", "上半年", 2024),
        ("甲县2023年一季度经济运行情况的报告", "一季度", 2024),
        ("甲局2023年1-10月工作总结", "1-10月", 2024),
        ("甲局2023年工作总结", "", 2024),
    ],
)
def test_the_part_of_a_year_a_report_is_of_is_read_from_its_title(title, period, plan_year):
    """What is planned for the rest of the year is of the same year."""
    report = compare.read_text(title + BODY)
    assert (report.period, report.review_year, report.plan_year) == (period, 2023, plan_year)


def test_half_a_year_is_not_set_against_a_whole_one():
    """No change is computed, and the warnings say why; two halves are compared."""
    half = compare.read_text("甲局2023年上半年工作总结" + BODY)
    whole = compare.read_text("甲局2023年工作总结" + BODY.replace("50", "110"))
    other = compare.read_text("甲局2024年上半年工作总结" + BODY.replace("50", "60"))
    mixed, halves = compare.reports(half, whole), compare.reports(half, other)
    assert not mixed.indicators.query("role == 'review'")["change"].notna().any()
    assert any("上半年" in line for line in mixed.warnings())
    assert halves.indicators.query("role == 'review' and unit == '公里'")["change"].to_list() == [10]
