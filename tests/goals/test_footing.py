"""What a goal goes on from is weighed by all that speaks for a clause at once."""

from __future__ import annotations

import pytest

from compare.goals import find_plan
from compare.intake import read_text
from compare.quantity import find_quantities

_LAID = "柳湾区2023年工作报告\n一、2023年工作情况\n{done}\n二、2024年工作安排\n{planned}\n"
_DONE = "东湖码头岸电设施改造完工。选派26名骨干到海事院校跟班学习。受理渔业仲裁案件52件。对初次轻微违规不予处罚289件。"


@pytest.mark.parametrize(
    ("planned", "base"),
    [
        ("推广东湖码头岸电设施。", "东湖码头岸电设施改造完工"),
        ("继续选派骨干到海事院校跟班学习。", "选派26名骨干到海事院校跟班学习"),
        ("渔业仲裁受理案件60件以上。", "受理渔业仲裁案件52件"),
        # near misses: another thing of the kind, begun or set up; a thing of which nothing is told
        ("启动西山码头岸电设施改造。", ""),
        ("组建渔业仲裁专家库。", ""),
        ("优化镇区公交线路。", ""),
    ],
)
def test_a_goal_goes_on_from_the_clause_on_the_same_thing(planned, base):
    """A goal goes on from the clause that tells of its thing, and from none that only shares the kind of it."""
    report = read_text(_LAID.format(done=_DONE, planned=planned))
    (goal,) = find_plan(report, find_quantities(report))[1]
    assert goal.builds_on == base
