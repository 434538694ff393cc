"""What a clause of the next report proves: that it names the very thing a goal is about."""

import pytest

from compare.goals.clauses import Clause
from compare.goals.evidence import is_heading, names_thing
from compare.languages import load
from compare.records import Span

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


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("三是延伸渔港公共服务", True),
        ("二是优化和落实渔民纾困政策", True),
        ("（三）强化渔政执法", True),
        # what was done is told in it
        ("三是延伸渔港公共服务12处", False),
        ("四是建成渔业博物馆", False),
        ("一是渔民收入稳步提高", False),
        ("——渔民生活明显改善", False),
        ("延伸渔港公共服务", False),
    ],
)
def test_a_numbered_sentence_with_a_verb_and_no_result_is_a_heading(text, heading):
    """It says what its paragraph is about, and is no proof that anything was done."""
    at = Span(0, len(text))
    assert is_heading(Clause(text, at, 0, at), ZH) == heading
    assert not is_heading(Clause(text, at, 0, Span(0, len(text) + 9)), ZH)
