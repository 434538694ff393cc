"""A goal that promises a place in a ranking is met or missed by the place of it that the next review tells."""

import pytest

from compare.goals import find_goals, follow_up
from compare.intake import read_text
from compare.quantity import find_quantities

TOLD = "渔业考核列全市第5位"


def told_of(goal, told, *, before=TOLD, again="开展渔市检查"):
    """Return the status of a goal for the second year and the evidence for it."""
    old = read_text(
        f"北山市2022年政府工作报告\n一、2022年工作回顾\n{before}。\n二、2023年工作安排\n{goal}。\n"
    )
    new = read_text(
        f"北山市2023年政府工作报告\n一、2023年工作回顾\n{told}。\n二、2024年工作安排\n{again}。\n"
    )
    figures = find_quantities(old)
    (row,) = follow_up(old, new, find_goals(old, figures), figures, find_quantities(new))
    value = row.actual.value if row.actual else None
    assert row.status not in {"met", "missed"} or new.raw[row.result_span.slice] == row.result_text
    return row.status, value


@pytest.mark.parametrize(
    ("goal", "told", "outcome"),
    [
        ("渔业考核进入全市前3位", "渔业考核列全市第3位", ("met", 3)),
        ("力争渔业考核进入前两名", "渔业考核升至全市第2", ("met", 2)),
        ("渔业考核进入全市前3位", "渔业考核在全市排第四名", ("missed", 4)),
        ("渔业考核进入全市前3位", "在渔业考核中，我市列第3位", ("met", 3)),
        ("渔业考核进入全市前3位", "渔业考核由第5位升至第3位", ("met", 3)),
        ("渔业考核由第6位升至第4位", "渔业考核列全市第5位，比上年前移1位", ("missed", 5)),
        # a step is counted from the place that the old review tells
        ("渔业考核再进一位", "渔业考核列全市第4位", ("met", 4)),
        ("渔业考核位次前移2位", "渔业考核列全市第4位", ("missed", 4)),
    ],
)
def test_the_place_decides(goal, told, outcome):
    assert told_of(goal, told) == outcome


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("渔业考核进入全市前3位", "完成3次渔业普查"),
        ("渔业考核进入全市前3位", "茶业考核列全市第2位"),
        ("渔业考核进入全市前3位", "渔业考核列全省第3位"),
        ("渔业考核进入全市前3位", "上半年渔业考核列全市第2位"),
        ("渔业产值总额进入全市前3位", "渔业产值总额增速居全市第2位"),
        ("渔业考核进入全市前3位", "渔业考核第2次进行"),
        ("渔业考核进入全市前3位", "渔业考核列全市第2位，渔业考核列全市第6位"),
    ],
)
def test_another_place_does_not(goal, told):
    assert told_of(goal, told)[0] not in {"met", "missed"}


def test_a_step_from_a_place_that_is_not_told_is_left_as_it_was():
    assert told_of("渔业考核再进一位", "渔业考核列全市第4位", before="渔业考核有进步")[0] not in {
        "met",
        "missed",
    }


def test_a_place_that_is_promised_again_is_no_result():
    again = told_of("渔业考核进入全市前3位", "完成渔业普查", again="渔业考核进入全市前3位")
    assert again == ("repeated", None)
