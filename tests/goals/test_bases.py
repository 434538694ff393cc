"""What a goal goes on from where the review says it in other words: the clause and the figure that are meant."""

import pytest

from compare.goals import find_goals, plan_changes
from compare.intake import read_text
from compare.quantity import find_quantities

FILL = "整修河堤，清淤水塘，栽种行道树，粉刷校舍。"


def planned(done, plan):
    """Return the goals and the changes of a report of one line of review and one of plan."""
    report = read_text(
        f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}\n{done}。\n二、2025年工作安排\n{plan}。\n"
    )
    figures = find_quantities(report)
    goals = find_goals(report, figures)
    return goals, plan_changes(report, goals, figures)


@pytest.mark.parametrize(
    ("done", "plan", "base"),
    [
        # what was taken stands behind what had been planned
        ("渔港使用费预算22.8亿元，实收21.6亿元", "渔港使用费22.6亿元", 21.6e8),
        ("年初计划改造旧渔船40艘，实际完成43艘", "改造旧渔船45艘", 43),
        ("改造旧渔船40艘，实际补助9万元", "改造旧渔船45艘", 40),
        # what is set aside goes on from what was set aside
        ("全年渔业专项经费预算860万元，实际支出842万元", "安排渔业专项经费905万元", 860e4),
        # the member of a list
        (
            "水产加工、渔具制造、滨海旅游三条产业链分别实现产值21亿元、9亿元和17亿元",
            "渔具制造产业链产值突破12亿元",
            9e8,
        ),
        # the act alone
        ("升规24家，退规9家", "新升规企业28家", 24),
        ("退规24家", "新升规企业28家", None),
        # so much in all of another thing; a programme that the figure is not of
        ("新增示范渔村3个，总数17个", "继续办好“渔灯夜校”，总数达到15个", None),
        ("海上救护点建到8个街道。“渔灯夜校”先在东湾街道试", "“渔灯夜校”试点扩大到5个街道", None),
        ("在巩固“一件事”的基础上，上线2个渔业主题", "推出“高效办成一件事”渔业主题3个", 2),
        # so often in each quarter, and so often in all
        # what stands beside the base of the target before; new things, and old ones made better; all there are
        ("实施渔港项目46个，完成投资3.9亿元", "实施渔港项目50个，完成年度投资4.5亿元", [46, 3.9e8]),
        ("新造茶园0.8万亩", "改造茶园1.5万亩", None),
        ("14个渔村经营性收入合计486万元", "14个渔村经营性收入全部达到20万元", None),
        ("召开渔业联席会议3次", "每季度召开1次渔业联席会议", None),
        ("召开渔业联席会议3次", "召开渔业联席会议4次", 3),
    ],
)
def test_the_figure_that_is_meant_stands_beside(done, plan, base):
    """What was done, not what was planned; the own member of a list; no figure of another thing."""
    changes = planned(done, plan)[1]
    wanted = [] if base is None else base if isinstance(base, list) else [base]
    assert [c.base.value for c in changes if c.comparable] == wanted


@pytest.mark.parametrize(
    ("done", "plan", "base"),
    [
        (
            "东湾渔港园一期厂房6月交付，二期做完了土地平整",
            "东湾渔港园二期年底前主体封顶",
            "二期做完了土地平整",
        ),
        (
            "东湾渔港园一期厂房6月交付，三期做完了土地平整",
            "东湾渔港园一期完善配套",
            "东湾渔港园一期厂房6月交付",
        ),
        ("危旧渔房拆除213户，还有96户没有腾空", "余下的96户年内全部腾空搬离旧渔房", "还有96户没有腾空"),
        ("西岭河沿岸排口封堵62个", "西岭河余下的排口年内整治", "西岭河沿岸排口封堵62个"),
        ("西岭老街二期启动征收", "西岭老街二期征收扫尾，下半年开工", "西岭老街二期启动征收"),
        ("西岭河水质好转", "东湾余下的码头年内整治", ""),
    ],
)
def test_a_phase_and_the_rest_are_of_the_thing_before_them(done, plan, base):
    """A second phase is of the thing whose first one stands before it; the rest is of what there was more of."""
    assert {goal.builds_on for goal in planned(done, plan)[0]} == {base}
