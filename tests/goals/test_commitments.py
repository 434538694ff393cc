"""Where a clause of a plan is taken apart into the things it promises."""

import pytest

from compare.goals.clauses import Clause
from compare.goals.commitments import find_commitments, without_lead
from compare.languages import load
from compare.records import Span


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "启动东湖商城、西河超市、南山广场建设",
            ["启动东湖商城建设", "启动西河超市建设", "启动南山广场建设"],
        ),
        ("东湖中学、西河幼儿园投入使用", ["东湖中学投入使用", "西河幼儿园投入使用"]),
        (
            "建成东湖图书馆、西河体育馆和南山老年养护院",
            ["建成东湖图书馆", "建成西河体育馆", "建成南山老年养护院"],
        ),
        ("抓好黑土地综合治理、荒山综合治理等工作", ["抓好黑土地综合治理等工作", "抓好荒山综合治理等工作"]),
        ("制定渔港管理办法、渔船报废细则", ["制定渔港管理办法", "制定渔船报废细则"]),
        ("实施渔船更新工程和“百港提升”计划", ["实施渔船更新工程", "实施“百港提升”计划"]),
        ("办好渔具博览会、水产品对接会和赛艇大会", ["办好渔具博览会", "办好水产品对接会", "办好赛艇大会"]),
        ("推进码头巡查和调整完善", None),
        # one object, and those it is for
        ("放宽小微企业、个体工商户登记限制", None),
        ("改造供水、供热管网", None),
        ("清偿政府机构、国有企业拖欠的账款", None),
        ("推进道路、学校建设", None),
        ("完善退役士兵基本养老、基本医疗保险政策", None),
    ],
)
def test_a_list_of_things_with_names_is_as_many_promises(text, parts):
    """Each thing is told with the verb before and the words behind the list; what only tells of whom is no thing."""
    at = Span(0, len(text))
    found = find_commitments([Clause(text, at, 0, at)], load("zh").goals)
    assert [one.whole or one.text for one in found] == (parts or [text])
    assert all(text[one.at.slice] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("把防汛短片送进每个渔村", True),
        ("把渔船年检制度立起来", True),
        ("在码头小学建一座水族馆", True),
        ("没有年检合格证的一律不准出海", True),
        ("东湖渔港三季度通水", True),
        ("西河景区创成省级湿地公园", True),
        ("给每条渔船装上定位器", True),
        ("每个渔村设一处晒网场", True),
        ("渔民来信件件有回复", True),
        ("与海事部门的会商由每年一次改为每季一次", True),
        ("坚决破解冬季停航难题", True),
        ("对无证出海的予以通报", True),
        ("渔民收入增速高于全县", True),
        ("先试点再铺到各港", True),
        ("渔船不等人", False),
        ("东湖水位常年不变", False),
        ("给渔民看", False),
        ("每个人都有责任", False),
        ("对渔民来说", False),
        ("高于一切的是安全", False),
        ("渔港租约先审后签", True),
        ("按季公示年检结果", True),
        ("渔民把老船当作家", False),
        ("水族馆在码头小学旁边", False),
        ("先后两次遇到台风", False),
        ("建筑面积偏小", False),
    ],
)
def test_a_clause_promises_by_its_grammar_too(text, promised):
    """What is brought somewhere, built in a number, or ruled for all is promised; the state of things is not."""
    at = Span(0, len(text))
    assert bool(find_commitments([Clause(text, at, 0, at)], load("zh").goals)) == promised


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我镇将继续推进码头整修", "推进码头整修"),
        ("将继续修桥3座", "修桥3座"),
        ("将继续修路", "将继续修路"),
        ("我镇将继续努力", "我镇将继续努力"),
        ("将进一步深化", "将进一步深化"),
    ],
)
def test_a_clause_that_would_be_a_lone_verb_keeps_its_opening(text, left):
    """Without its modal and time words a clause must still say what is promised."""
    at = Span(0, len(text))
    assert without_lead(Clause(text, at, 0, at), load("zh").goals).text == left
