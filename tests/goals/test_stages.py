"""How far a clause says that the work has come: a step, the first places, an end taken back; with near misses."""

import pytest

from compare.goals import find_goals, follow_up
from compare.intake import read_text
from compare.quantity import find_quantities

FILL = "整修河堤，清淤水塘，栽种行道树，粉刷校舍。"


def became(goal, told):
    """Return what became of the commitments of one sentence."""
    old = read_text(f"临江县2023年政府工作报告\n一、2023年工作回顾\n{FILL}\n二、2024年工作安排\n{goal}。\n")
    new = read_text(
        f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}{told}。\n二、2025年工作安排\n整理档案。\n"
    )
    figures = find_quantities(old)
    rows = follow_up(old, new, find_goals(old, figures), figures, find_quantities(new))
    return {row.status for row in rows if row.goal.kind == "measure"} - {"not-judged"}


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        # something else of the thing is finished than what was promised of it
        ("启用渔港服务中心新址", "渔港服务中心新址完成装饰粉刷", "partly"),
        ("建成渔船检验平台", "渔船检验平台完成数据录入", "partly"),
        ("建成渔船检验平台", "渔船检验平台完成平台建设", "done"),
        ("编制渔港岸线规划", "渔港岸线规划完成编制", "done"),
        ("建成渔船检验平台", "渔船检验平台建成投用", "done"),
        # what follows in the sentence takes it back
        ("建成渔船检验平台", "渔船检验平台建成，现阶段在4个渔港试运行", "partly"),
        ("建成渔民文化广场", "渔民文化广场建成，其余设施正在施工", "partly"),
        ("建成渔船检验平台", "渔船检验平台建成，目前运行平稳", "done"),
        ("建成渔船检验平台", "渔船检验平台建成。现阶段渔港改造正在推进", "done"),
        # the first of the places
        ("推动“一刻钟渔事服务圈”升级", "“一刻钟渔事服务圈”在5个渔村率先升级", "partly"),
        ("推动“一刻钟渔事服务圈”升级", "“一刻钟渔事服务圈”在全市率先升级", "done"),
        # whatever there is to be done, and some of it
        ("推动渔村渔事纠纷调解中心应建尽建", "渔村渔事纠纷调解中心增至10个", "partly"),
        ("推动渔村渔事纠纷调解中心应建尽建", "渔村渔事纠纷调解中心全部建成", "done"),
    ],
)
def test_an_end_is_told_from_a_step_and_from_some_of_all(goal, told, status):
    """What else is finished of a thing, its trial, and its first places are a part of what was promised."""
    assert became(goal, told) == {status}


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        # a body that is to be set up is told by itself, not by those who would work in it
        ("成立渔事调解工作室", "渔事调解员达到17名", "not-mentioned"),
        ("成立渔事调解工作室", "渔事调解工作室挂牌成立", "done"),
        # a name that is nearly the same, and one that goes on from another
        ("开展“渔法进码头”活动", "开展“渔法送进码头”活动12场", "done"),
        ("开展“渔法进码头”活动", "开展“安全进校园”活动12场", "not-mentioned"),
        ("启动“渔船体检进渔村”", "组织“渔船体检”走进6个渔村", "done"),
        ("启动“渔船体检进渔村”", "组织“义务理发”走进6个渔村", "not-mentioned"),
    ],
)
def test_a_thing_is_told_by_its_own_name(goal, told, status):
    """Whoever works in a thing is not the thing; a name may be said with a letter more or less."""
    assert became(goal, told) == {status}
