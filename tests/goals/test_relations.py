"""How a goal follows from what was done, by the words of both."""

import pytest

from compare.goals.bases import Base
from compare.goals.clauses import Clause
from compare.goals.relations import relate
from compare.languages import load
from compare.records import Span


def related(done, goal):
    """Relate a goal to the first clause of what was done, of which it is sure."""
    text, words = f"{done}。", load("zh").goals
    told = done.split("，")[0]
    clause = Clause(told, Span(0, len(told)), 0, Span(0, len(text)))
    return relate(goal, None, Base(clause, None, 0.9), words, told=text, text=text)


@pytest.mark.parametrize(
    ("done", "goal", "relation", "why"),
    [
        # a title of a higher rank, and the title that was applied for
        ("东湖通过全省示范湖区评估", "争创全国示范湖区", "upgraded", "stage"),
        ("东湖通过景观评审", "东湖创成国家4A级景区", "upgraded", "stage"),
        ("东湖创成国家4A级景区", "管好国家4A级景区", "continued", "none"),
        ("全省渔业普查有序", "落实国家渔业政策", "continued", "none"),
        # what fell shall turn, told in the clause or right behind it
        ("渔港进出口7亿元，下降7.6%", "渔港进出口恢复正增长", "upgraded", "figure"),
        ("渔港进出口7亿元，增长7.6%", "渔港进出口保持正增长", "continued", "none"),
        # begun, finished; tried, at full output
        ("西河大桥开工", "完成西河大桥", "upgraded", "stage"),
        ("西河大桥开工", "完成西河大桥年度投资", "continued", "none"),
        ("渔粉厂试生产", "渔粉厂达产达标", "upgraded", "stage"),
        ("渔政新楼主体封顶", "渔政新楼试运行", "upgraded", "stage"),
        ("启动渔港规划编制", "编制完成渔港规划", "upgraded", "stage"),
        ("启动渔港规划实施", "编制完成渔港规划", "continued", "none"),
        ("东湖通过景观评审", "东湖4A级景区挂牌", "upgraded", "stage"),
        # the stage stands right behind the clause on the thing, and is none where it is reached already
        ("渔港公路改建28公里，路基成型", "渔港公路建成通车", "upgraded", "stage"),
        ("渔港公路改建28公里，已经通车", "渔港公路建成通车", "continued", "none"),
        ("渔港公路改建28公里，沿线渔民增收", "渔港公路建成通车", "continued", "none"),
        ("渔粉厂总投资2亿元，一期厂房主体完工", "渔粉厂一期投产", "upgraded", "stage"),
        ("渔港公路改建28公里，东湖大桥开工建设", "渔港公路建成通车", "continued", "none"),
        ("渔港公路改建28公里，开工建设东湖大桥", "渔港公路建成通车", "continued", "none"),
        # the house stands, the draft was heard, the ground was chosen; and what only goes on
        ("渔港新楼主体完工", "渔港新楼9月底前开放", "upgraded", "stage"),
        ("渔港新楼主体完工", "扩大渔港新楼开放", "continued", "none"),
        ("《渔港管理规定》修订稿完成意见征求", "印发《渔港管理规定》", "upgraded", "stage"),
        ("渔港公园二期完成招标", "渔港公园二期开园", "upgraded", "stage"),
        ("西岭老街启动征收", "西岭老街下半年开工", "upgraded", "stage"),
        # places in one ranking
        ("渔业考核列全市第6位", "渔业考核进入全市前5位", "upgraded", "figure"),
        ("渔业考核列全市第2位", "渔业考核保持全市前3位", "continued", "figure"),
        ("渔业考核列全市第3位", "渔业考核进入全市前两位", "upgraded", "figure"),
        ("渔业考核列全市第4位", "渔业考核再进一位", "upgraded", "figure"),
        ("渔业考核列全市第4位", "渔业考核再进一步", "continued", "verb"),
        # a first version has no number
        ("施行渔具名录", "印发渔具名录第二版", "upgraded", "version"),
        # what rose shall rise again; and better than before
        ("渔民补贴标准继续提高", "提高渔民补贴标准", "continued", "none"),
        ("发放渔民补贴", "提高渔民补贴标准", "upgraded", "verb"),
        # the first member of a list has the act before it
        ("扶持捕捞、养殖、加工等渔业", "大力扶持捕捞、养殖、加工等渔业", "continued", "none"),
        ("扶持捕捞、养殖、加工等渔业", "扶持捕捞、养殖、育苗等渔业", "upgraded", "circle"),
    ],
)
def test_a_goal_goes_up_where_its_words_do(done, goal, relation, why):
    """A higher rank, a later stage, a turn, a next version and a wider set are upgrades; the same again is none."""
    assert related(done, goal) == (relation, why)
