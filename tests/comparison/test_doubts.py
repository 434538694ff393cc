"""What makes a reading doubtful is said: roles that contradict tense or year, years between reports, other offices."""

import pytest

import compare
from compare.comparison.doubts import WARNINGS
from compare.comparison.sentences import say

DONE = "全年共办理案件{}件，同比增长5%。"
AHEAD = "力争办理案件{}件以上，下一步将继续加强培训。"


def report(first, second, years=(2023, 2024), place="甲县"):
    """Write a report whose first chapter is called review and whose second is called plan."""
    chapters = [f"一、{years[0]}年工作回顾", *(first.format(n) for n in (12, 13, 14, 15))]
    chapters += [f"二、{years[1]}年工作安排", *(second.format(n) for n in (12, 13, 14, 15))]
    return compare.read_text("\n".join([f"{place}{years[0]}年度工作报告", *chapters]))


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [(DONE, AHEAD, ()), (AHEAD, DONE, ("roles|review|4|4", "roles|plan|4|4")), (AHEAD, AHEAD, ())],
)
def test_roles_that_contradict_the_tense_are_doubted(first, second, codes):
    """A review that looks ahead more than the plan does, a plan that tells what was done."""
    assert report(first, second).warnings == codes


def test_a_review_whose_heading_was_not_seen_is_doubted():
    """What was done stands in the opening and only a plan was found: the reader is told; an opening of one is none."""
    told = [DONE.format(n) for n in (12, 13, 14)]
    plan = ["2024年工作安排", *(AHEAD.format(n) for n in (12, 13, 14))]
    assert compare.read_text("\n".join(["甲县2023年度报告", *told, *plan])).warnings == ("no-review|3",)
    assert compare.read_text("\n".join(["甲县2023年度报告", told[0], *plan])).warnings == ()


def test_verdicts_are_withheld_where_roles_are_doubted_until_a_person_names_them():
    """No target counts as met by a figure that may be next year's target."""
    old = report(DONE, AHEAD)
    doubted = report(AHEAD, DONE, years=(2024, 2025))
    assert "met" in set(compare.reports(old, report(DONE, AHEAD, years=(2024, 2025))).followup["status"])
    change = compare.reports(old, doubted)
    assert set(change.followup["status"]) <= {"not-reported", "not-mentioned"}
    assert any("misread" in line for line in change.warnings(labels="en"))
    named = doubted.with_(roles={"一、2024年工作回顾": "review"})
    assert named.warnings == ()


def test_a_reading_in_doubt_says_so_in_both_languages_wherever_it_is_shown():
    """The printout of a reading, that of a plan and the notes of a comparison carry the warning."""
    doubted = report(AHEAD, DONE)
    for labels, word in (("en", "misread"), ("zh", "读错")):
        shown = [
            *compare.overview(doubted).printout(labels=labels),
            *compare.plan(doubted).printout(labels=labels),
        ]
        assert any(word in line for line in shown)


@pytest.mark.parametrize("code", WARNINGS)
@pytest.mark.parametrize("labels", ["en", "zh"])
def test_each_warning_is_worded_in_both_languages(code, labels):
    """Every code has its sentence, and the sentence takes its values."""
    values = dict.fromkeys(WARNINGS[code], "7")
    assert say(labels, f"warn_{code}", source="a.txt", **values)


def test_years_between_two_reports_are_said():
    """Two reports seven years apart are compared, and the reader is told; two in a row are not remarked."""
    old, far, near = (report(DONE, AHEAD, years=(y, y + 1)) for y in (2016, 2023, 2017))
    assert any("2016" in line and "2023" in line for line in compare.reports(old, far).warnings())
    assert compare.reports(old, near).warnings() == []


@pytest.mark.parametrize(
    ("old", "new", "warned"),
    [
        ("甲市乙区", "乙区", False),
        ("甲市乙区水务局", "乙区水务局", False),
        ("乙区水务局", "乙区财政局", True),
        ("乙区", "丙区", True),
        ("乙区人民政府", "乙区人民政府办公室", False),
        ("乙区政府", "乙区人民政府", False),
        ("乙区卫健委", "甲市乙区卫生健康委员会", False),
    ],
)
def test_other_places_and_other_offices_are_said(old, new, warned):
    """One place with or without its city is one place; two offices of one place are two."""
    change = compare.reports(
        report(DONE, AHEAD, place=old), report(DONE, AHEAD, years=(2024, 2025), place=new)
    )
    assert bool(change.warnings()) is warned
