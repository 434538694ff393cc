"""Which clauses of a sentence are lacks of their own: by the clauses, and by how the report tells such things."""

import pytest

import compare
from compare.goals.lacks import Manner, manner_of, stand_apart
from compare.goals.tuning import APART
from compare.languages import load
from compare.sections import judge_of

ZH = load("zh").goals
JUDGE = judge_of("zh", 2024)
DENSE, DETAILED = Manner(figures=0.0, lacks=0.9, longest=0.7), Manner(figures=0.4, lacks=0.4, longest=0.5)
REPORT = (
    "石桥县2023年工作总结\n一、2023年工作情况\n修路12公里。培训干部300人次。\n二、存在的问题\n"
    "我们清醒看到，工作中还有不少问题。{}\n三、2024年工作安排\n新建调解室3间。\n"
)


def told(sentences):
    """Return the problems of a report."""
    return list(compare.plan(compare.read_text(REPORT.format(sentences))).problems["text"])


@pytest.mark.parametrize(
    ("sentence", "manner", "parts"),
    [
        ("乡村道路养护水平有待提高，产业结构还不够合理，财政收支矛盾突出", DENSE, 3),
        ("镇村道路养护滞后，食品安全监管力量薄弱", DENSE, 2),
        # the same words where each sentence tells one lack with its figures
        ("法治宣传方式单一，村干部参与度不高", DENSE, 2),
        ("法治宣传方式单一，村干部参与度不高", DETAILED, 1),
        # what goes on about the lack before it
        ("乡村道路养护水平有待提高，6座旧桥超过40年", DENSE, 1),
        ("乡村道路养护水平有待提高，但管护经费不足", DENSE, 1),
        ("食品安全监管力量薄弱，导致抽检进度滞后", DENSE, 1),
        ("食品安全监管力量薄弱，监管力量分布不均", DENSE, 1),
        # a ground, and a clause that lacks nothing
        ("受重大项目接续不足影响，工业投资增长乏力", DENSE, 1),
        ("镇村道路四通八达，食品安全监管力量薄弱", DENSE, 1),
        ("食品安全监管力量薄弱，镇村道路四通八达", DENSE, 1),
    ],
)
def test_a_clause_is_a_problem_of_its_own_where_it_lacks_something_else(sentence, manner, parts):
    """It names a lack, of another thing, and the sentences of the report are made of such clauses."""
    assert sum(stand_apart(sentence.split("，"), manner, ZH, JUDGE)) == parts


@pytest.mark.parametrize(
    ("sentences", "problems"),
    [
        (
            "学位紧张，医疗人才短缺，停车难问题突出；镇村道路养护滞后，食品安全监管力量薄弱。",
            ["学位紧张", "医疗人才短缺", "停车难问题突出", "镇村道路养护滞后", "食品安全监管力量薄弱"],
        ),
        (
            "执法文书质量参差不齐，17件案卷被退回补正，说理不充分的占9件。调解力量不足，4个司法所只有1人。",
            ["执法文书质量参差不齐，17件案卷被退回补正，说理不充分的占9件", "调解力量不足，4个司法所只有1人"],
        ),
        (
            "巡河装备落后，巡河员不够，影响巡查，排污口底数不清。",
            ["巡河装备落后", "巡河员不够，影响巡查", "排污口底数不清"],
        ),
    ],
    ids=["a lack a clause", "a lack a sentence", "all in one sentence"],
)
def test_a_paragraph_is_cut_as_it_is_told(sentences, problems):
    """A lack a clause, or a lack a sentence with its details; each stands where it is said."""
    assert told(sentences) == problems


def test_the_manner_counts_clauses():
    """How many have a figure, how many end with a lack, how long the longest sentence is."""
    assert manner_of([["路网不密", "断头路有3条"], ["学位紧张"]], ZH) == pytest.approx(
        (1 / 3, 2 / 3, 1 / 3, False)
    )
    assert manner_of([], ZH) == (0.0, 0.0, 0.0, False)


@pytest.mark.parametrize("chance", [0.3, 0.5])
def test_the_chance_from_which_on_a_clause_is_one_decides(monkeypatch, chance):
    """A clause likelier than that is a problem of its own."""
    monkeypatch.setattr("compare.goals.lacks.chance_of", lambda *_: 0.4)
    monkeypatch.setattr("compare.goals.lacks.APART", type(APART)(own=chance))
    assert stand_apart(["镇村道路养护滞后", "监管力量薄弱"], DENSE, ZH, JUDGE) == [True, chance < 0.4]
