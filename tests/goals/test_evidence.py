"""What a clause of the next report proves: that it names the very thing a goal is about."""

import pytest

from compare.goals.evidence import names_thing
from compare.languages import load

ZH, EN = load("zh").goals, load("en").goals


@pytest.mark.parametrize(
    ("goal", "told", "named"),
    [
        # What sets a name apart stands at its front: without it the clause may be of another one.
        ("新建松岭渔业冷链仓库", "松岭渔业冷链仓库建成", True),
        ("新建松岭渔业冷链仓库", "渔业冷链仓库建成", False),
        ("新建松岭渔业冷链仓库", "云台渔业冷链仓库建成", False),
        ("建设滨海渔具交易市场", "滨海新渔具交易市场建成", True),
        ("建设滨海渔具交易市场", "青屿渔具交易市场建成", False),
        ("改造望潮岛旧渔港码头", "新的岛旧渔港码头建成", False),
        # With all but a little of a long name told, the front may be lacking.
        ("建设海棠湾渔业科技成果展示交易中心", "棠湾渔业科技成果展示交易中心建成", True),
    ],
)
def test_a_thing_is_known_by_the_front_of_its_name(goal, told, named):
    """A market of another town is not the market that was promised."""
    assert names_thing(goal, told, ZH) == named


@pytest.mark.parametrize(
    ("goal", "told", "named"),
    [
        ("建成灯塔渔港二期工程", "灯塔渔港二期工程建成", True),
        ("建成灯塔渔港二期工程", "灯塔渔港一期工程建成", False),
        ("建成灯塔渔港二期工程", "灯塔渔港工程全面建成", False),
        ("建成灯塔渔港二期工程", "灯塔渔港一期、二期工程建成", True),
        ("建设第二批渔家书屋", "第一批渔家书屋建成", False),
        ("建设渔家书屋", "第一批渔家书屋建成", True),
    ],
)
def test_the_second_phase_is_not_built_when_the_first_is(goal, told, named):
    """A goal that names a phase is told of by a clause with that phase; one that names none, by any."""
    assert names_thing(goal, told, ZH) == named


def test_phases_are_known_in_english_too():
    """The rule is that of any language; the words are its own."""
    goal = "open the harbor cold storage depot phase 2"
    assert names_thing(goal, "the harbor cold storage depot phase 2 was opened", EN)
    assert not names_thing(goal, "the harbor cold storage depot phase 1 was opened", EN)
