"""Problems and goals of one report, on invented reports."""

from itertools import pairwise
from pathlib import Path

import pytest
from each import each
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.goals import find_goals, find_plan
from compare.goals.clauses import cut_sentences
from compare.goals.commitments import leading, verb_of
from compare.goals.plans import plan_passages
from compare.goals.subjects import fields_of, key_of
from compare.intake import read, read_text
from compare.languages import load
from compare.quantity import find_quantities
from compare.text import contained, covered, cut, terms_of, weigh

ZH = load("zh").goals
REPORT = """临江区2023年度工作情况的报告
一、2023年工作回顾
启动审批服务3.0改革，成立河长办公室。打造“银杏书屋”阅读空间，居民常来借书。推进法律顾问和驻村律师全覆盖。为“百河清流行动”提供资金。城镇新增就业4200人。
二、存在的问题
工作中还有不少不足，主要表现在：一是老城停车位短缺，居民停车难的问题突出。二是青年人才留不住，专家储备不足。三是水库巡查督导合力不够。
三、2024年工作计划
2024年，城镇新增就业4500人以上，城镇调查失业率控制在5%以内。谋划审批服务4.0改革。提升“银杏书屋”等空间的实效性。聘请法律顾问、驻村律师、会计师等组成智库。聚焦“百河清流行动”“千塘净水工程”。缓解老城停车难，新建停车楼3座。编制《森林防火规划》。各位代表，让我们奋力谱写临江发展新篇章。
"""


def plan_of(report):
    return find_plan(report, find_quantities(report))


def planned(sentence, done="修了一条路。"):
    """Read a report whose plan is one sentence."""
    return read_text(f"临江区2023年度工作报告\n一、2023年工作回顾\n{done}\n二、2024年工作安排\n{sentence}\n")


def goals_of(sentence, done="修了一条路。"):
    return plan_of(planned(sentence, done))[1]


@pytest.fixture(scope="module")
def found():
    return plan_of(read_text(REPORT))


def goal_about(goals, word):
    return next(goal for goal in goals if word in goal.text)


# problems ---------------------------------------------------------------------------------------------------


def test_each_item_of_a_list_of_problems_is_one_problem(found):
    """Enumerated problems come out one by one, headline first, without the number."""
    assert [p.problem for p in found[0]] == ["老城停车位短缺", "青年人才留不住", "水库巡查督导合力不够"]


@pytest.mark.parametrize(
    ("behind", "more"),
    [
        ("此外，乡村医生不足、河道巡查不到位等问题也不同程度存在。", ["乡村医生不足", "河道巡查不到位"]),
        ("此外，补充乡村医生、加强河道巡查等工作也在推进。", []),
        ("这些问题普遍存在。", []),
    ],
)
def test_lacks_named_in_one_breath_behind_a_list_are_problems_too(behind, more):
    """A sentence that sums up further lacks names each of them; one that sums up remedies, or the list, names none."""
    report = read_text(
        "临江区政府工作报告\n一、2023年工作回顾\n修了一条路。\n二、存在的问题\n一是老城停车位短缺。二是青年人才流失较多。\n"
        f"{behind}\n三、2024年工作安排\n扩建卫生院。\n"
    )
    assert [p.problem for p in plan_of(report)[0]][2:] == more


def test_a_paragraph_of_problems_is_cut_where_each_clause_names_a_lack():
    """Without numbers every lack is a problem; what will be done about them is none."""
    report = read_text(
        "临江区政府工作报告\n一、2023年工作回顾\n修了一条路。\n"
        "同时，我们也清醒地看到，工作中还存在不少困难和问题：产业基础薄弱，财政收支矛盾突出。乡村医生不足。"
        "对此，我们将认真加以解决。\n二、2024年工作安排\n扩建卫生院。\n"
    )
    assert [p.problem for p in plan_of(report)[0]] == ["产业基础薄弱", "财政收支矛盾突出", "乡村医生不足"]


@pytest.mark.parametrize(
    ("member", "told"),
    [
        # what the first clause is about goes on in one of the same field, or of none; another field is another lack
        ("产业链条不全，医院设备跟不上需要", ["产业链条不全", "医院设备跟不上需要"]),
        ("工业投资后劲不足，学校食堂离家长期盼还有距离", ["工业投资后劲不足", "学校食堂离家长期盼还有距离"]),
        ("耕地抛荒没有根本扭转，科研经费在全市靠后", ["耕地抛荒没有根本扭转", "科研经费在全市靠后"]),
        ("城区雨天积水尚未根治，老人外出看病比例偏高", ["城区雨天积水尚未根治", "老人外出看病比例偏高"]),
        ("财政收支紧张，几处楼盘交付迟缓", ["财政收支紧张", "几处楼盘交付迟缓"]),
        ("学校教室偏少，村集体收入来源窄", ["学校教室偏少", "村集体收入来源窄"]),
        ("产业链条不全，医院设备更新一新", ["产业链条不全"]),
        ("产业链条不全，配套跟不上需要", ["产业链条不全"]),
        ("学校教室偏少，教师住得离学校有三里", ["学校教室偏少"]),
        ("学校教室偏少，医院建得而今宽敞", ["学校教室偏少"]),
    ],
)
def test_a_member_of_a_list_is_cut_where_another_field_lacks_something(member, told):
    """Between semicolons a clause on another field of work is a lack of its own if it says what is lacking."""
    report = read_text(
        "临江区政府工作报告\n一、2023年工作回顾\n修了一条路。\n"
        f"成绩面前，我们也要看到差距。{member}；商圈客流不旺。\n二、2024年工作安排\n扩建卫生院。\n"
    )
    assert [p.problem for p in plan_of(report)[0]][:-1] == told


@pytest.mark.parametrize(
    ("opening", "first"),
    [
        ("看到成绩，更不敢回避问题。", "产业基础薄弱"),
        ("肯定成绩的同时，我们不能回避问题。", "产业基础薄弱"),
        ("我们清醒地看到，前进路上的困难和挑战依然不少。", "产业基础薄弱"),
        ("我们清醒地看到，发展中新老问题还较多。", "产业基础薄弱"),
        ("成绩来得不易，问题也不能回避。", "产业基础薄弱"),
        ("工作虽有起色，但同群众期盼相比还有不小距离。", "产业基础薄弱"),
        ("对照标准，工作中的短板依然明显。", "产业基础薄弱"),
        ("我们清醒地看到，主要是路网稀疏，渡口偏少，乡村医疗还存在短板弱项。", "渡口偏少"),
        ("我们清醒地看到，外贸发展中的困难较大。", "外贸发展中的困难较大"),
        ("我们清醒地看到，乡村医生不足。", "乡村医生不足"),
    ],
)
def test_a_clause_that_only_says_there_are_problems_is_none(opening, first):
    """To face problems, or to find many on the way, names none of them."""
    report = read_text(
        "临江区政府工作报告\n一、2023年工作回顾\n修了一条路。\n二、存在的问题\n"
        f"{opening}产业基础薄弱；财政收支矛盾突出。对此，我们将认真加以解决。\n三、2024年工作安排\n扩建卫生院。\n"
    )
    assert plan_of(report)[0][0].problem == first


@pytest.mark.parametrize(
    "behind", ["对此，我们将逐项解决。", "这些发展中的问题，都能够解决。", "为此，要下更大力气。"]
)
def test_what_will_be_done_about_the_problems_is_none_and_who_complains_ends_no_list(behind):
    """The words on remedies end the list where they open a clause; inside one they belong to it."""
    report = read_text(
        "临江区政府工作报告\n一、2023年工作回顾\n修了一条路。\n二、存在的问题\n"
        f"停车位不足，群众对此反映较多。财政收支矛盾突出。{behind}\n三、2024年工作安排\n扩建卫生院。\n"
    )
    assert [p.problem for p in plan_of(report)[0]] == ["停车位不足", "财政收支矛盾突出"]


def test_a_problem_is_answered_by_the_goals_that_speak_to_it(found):
    """Shared subjects and shared fields of work link a problem to goals."""
    problems, goals = found
    assert any("停车" in goals[j].text for j in problems[0].answered_by)
    assert [goals[j].text for j in problems[1].answered_by] == [goal_about(goals, "会计师").text]


def test_a_problem_no_goal_speaks_to_is_unanswered(found):
    """Nothing in the plan is about supervision: the problem stays open, and says so."""
    assert found[0][2].answered_by == ()
    assert found[0][2].status == "unanswered"


def test_answers_and_problems_point_at_each_other(found):
    """Problem i names goal j exactly where goal j names problem i."""
    problems, goals = found
    assert {(i, j) for i, p in enumerate(problems) for j in p.answered_by} == {
        (i, j) for j, g in enumerate(goals) for i in g.answers
    }


# relations --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "relation", "base"),
    [
        ("4.0", "upgraded", "3.0"),
        ("银杏书屋", "upgraded", "银杏书屋"),
        ("会计师", "upgraded", "法律顾问和驻村律师"),
        ("百河清流", "continued", "百河清流行动"),
        ("千塘净水", "new", ""),
        ("森林防火", "new", ""),
        ("新增就业", "upgraded", "新增就业4200人"),
    ],
)
def test_a_goal_is_continued_upgraded_or_new(found, word, relation, base):
    """Higher version, better effect and wider set upgrade; the same programme continues; the rest is new."""
    goal = goal_about(found[1], word)
    assert goal.relation == relation
    assert base in goal.builds_on
    assert (goal.base_span is None) == (goal.builds_on == "")


@pytest.mark.parametrize(
    ("done", "goal", "relation"),
    [
        ("推出便民卡2.0版。", "推广便民卡2.0版。", "continued"),
        ("推出便民卡2.0版。", "推广便民卡1.0版。", "continued"),
        ("开展河道清淤。", "推动河道清淤取得更大成效。", "upgraded"),
        ("开展河道清淤。", "继续开展河道清淤。", "continued"),
        ("修缮古桥。", "加强物业监管。", "new"),
        ("增加学位630个。", "增加托位200个。", "new"),
        ("增加幼儿园学位630个。", "增加学位600个。", "lowered"),
        ("增加托位630个。", "增加托位200个。", "lowered"),
        ("工作取得进展，能力得到提升。", "加强工作，提升能力建设水平。", "new"),
    ],
)
def test_near_misses_of_relations(done, goal, relation):
    """A lower version is no upgrade, and words every report uses are no base."""
    found = goals_of(goal, done)
    assert not found or found[0].relation == relation


def test_names_that_follow_each_other_are_two_goals(found):
    """“甲”“乙” are two programmes, each with its own history."""
    assert [g.text for g in found[1] if "行动" in g.text or "净水" in g.text] == [
        "聚焦“百河清流行动”",
        "“千塘净水工程”",
    ]


# measures ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("要加快新建河滨图书馆。", ["新建河滨图书馆"]),
        ("进一步健全养老服务网络，启动古城墙修缮。", ["健全养老服务网络", "启动古城墙修缮"]),
        ("推进东湖隧道、西山大桥、南门泵站等项目前期。", ["推进东湖隧道", "西山大桥", "南门泵站等项目前期"]),
        ("推动柳编协会成立、竹艺学校建设。", ["推动柳编协会成立", "竹艺学校建设"]),
        ("办好花市、灯会、庙会。", ["办好花市、灯会、庙会"]),
        ("以茶博园为主阵地，发展茶旅融合。", ["发展茶旅融合"]),
    ],
)
def test_commitments_are_cut_clause_by_clause(sentence, texts):
    """Clauses, lists of projects and members with their own verb become goals; kinds and short lists stay whole."""
    assert [g.text for g in goals_of(sentence)] == texts


def test_names_that_follow_each_other_are_told_with_the_verb_before_the_first():
    """Focus on A and B: the second goal is worded with the verb, its text stays what stands there."""
    goals = plan_of(planned("聚焦“百河清流行动”“千塘净水工程”等重点任务。"))[1]
    assert [(g.goal, g.text) for g in goals] == [
        ("聚焦“百河清流行动”", "聚焦“百河清流行动”"),
        ("聚焦“千塘净水工程”等重点任务", "“千塘净水工程”等重点任务"),
    ]


@pytest.mark.parametrize(
    ("sentence", "goal"),
    [
        ("今年要力争新建停车楼3座。", "新建停车楼3座"),
        ("并将起征额从2万元提高到3万元。", "起征额从2万元提高到3万元"),
    ],
)
def test_a_target_is_told_without_its_opening_words(sentence, goal):
    """Modal, time and manner words are left off targets as they are off measures."""
    assert [g.goal for g in plan_of(planned(sentence))[1] if g.kind == "numeric"] == [goal]


def test_a_noun_that_opens_like_a_verb_is_no_member_to_do():
    """Developmental finance is a thing, not something to develop: the list stays whole."""
    texts = [g.text for g in plan_of(planned("加强区域性金融、开发性金融的协调配合。"))[1]]
    assert texts == ["加强区域性金融、开发性金融的协调配合"]


def test_one_shared_word_links_no_goal_to_a_problem():
    """A problem of the environment abroad is not answered by a better environment, nor by stability."""
    report = read_text(
        "临江区2023年度工作报告\n一、存在的问题\n外部环境更趋严峻和不确定。\n"
        "二、2024年工作安排\n改善街区环境。保持政策的稳定性和有效性。新建停车楼。\n"
    )
    problems, _ = plan_of(report)
    assert [p.status for p in problems] == ["unanswered"]


def test_an_indicator_of_one_word_is_looked_up_by_the_whole_goal():
    """The size of a fund does not build on the size of a power station."""
    goals = plan_of(planned("扶持基金规模达到3亿元。", done="发电装机规模突破10亿千瓦。"))[1]
    assert [g.relation for g in goals] == ["new"]


def test_a_member_of_a_list_is_told_with_its_verb():
    """The goal of a list's member keeps what is to be done to it."""
    goals = goals_of("确保东湖隧道、西山大桥等项目建成通车。")
    assert [g.goal for g in goals] == ["确保东湖隧道等项目建成通车", "确保西山大桥等项目建成通车"]


@pytest.mark.parametrize(
    "sentence",
    [
        "发展旅游具有多方面有利条件。",
        "积累了推进改革的丰富经验。",
        "对投资不足、发展放缓等困难和问题。",
        "各位代表，让我们为建设美丽临江不懈奋斗。",
        "当前我区发展面临不少困难。",
        "就业是最大的民生。",
        "今年发展主要预期目标是：",
    ],
)
def test_rhetoric_and_descriptions_are_no_goals(sentence):
    """Calls, the state of things and definitions promise nothing."""
    assert goals_of(sentence) == ()


@each(ZH.commitments)
def test_every_verb_of_commitment_makes_a_promise(verb):
    """Each verb in the list is found in a clause, but not inside a name."""
    assert verb_of(f"{verb}柳湖村", ZH) != ""
    assert verb_of(f"“{verb}柳湖村”", ZH) == ""


@each(ZH.leads)
def test_every_opening_word_is_left_off(lead):
    """Modals, times and manners before the verb are no part of what is done."""
    text = f"{lead}新建柳湖村"
    assert text[leading(text, ZH) :] == "新建柳湖村"


@each([(field, word) for field, members in ZH.families.items() for word in members])
def test_every_word_of_a_field_names_it(field, word):
    """Each word of each field of work puts a text into it."""
    assert field in fields_of(f"柳湖{word}", ZH)


@each(ZH.generic)
def test_every_generic_word_says_nothing(word):
    """A text of a generic word alone is about nothing."""
    assert not terms_of(word, key_of(ZH))


# targets ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "comparator", "value", "upper", "unit"),
    [
        ("生产总值增长6%以上。", "≥", 6, None, "%"),
        ("生产总值增长6%左右。", "≈", 6, None, "%"),
        ("生产总值增长5%-6%。", "range", 5, 6, "%"),
        ("城镇登记失业率控制在4%以内。", "≤", 4, None, "%"),
        ("一般公共预算收入增长7%。", "=", 7, None, "%"),
        ("水质达标率不低于95%。", "≥", 95, None, "%"),
        ("三公经费支出不超过800万元。", "≤", 8_000_000, None, "元"),
        ("旅游收入突破12亿元。", "≥", 1_200_000_000, None, "元"),
        ("新增减税约3亿元。", "≈", 300_000_000, None, "元"),
        ("单位生产总值能耗降低3%左右。", "≈", -3, None, "%"),
        ("改造老旧小区15个。", "=", 15, None, "个"),
        ("河面无漂浮物天数保持300天以上。", "≥", 300, None, "天"),
        ("河面无漂浮物天数不少于300天。", "≥", 300, None, "天"),
        ("救助金备付月数不低于6个月。", "≥", 6, None, "个月"),
        ("路灯覆盖80%以上的自然村。", "≥", 80, None, "%"),
    ],
)
def test_a_figure_in_the_plan_is_a_target_with_its_bound(sentence, comparator, value, upper, unit):
    """The bound behind or before the figure makes the comparator; value and unit come in base units."""
    goal = next(g for g in goals_of(sentence) if g.kind == "numeric")
    assert (goal.comparator, goal.target_value, goal.target_upper, goal.unit) == (
        comparator,
        value,
        upper,
        unit,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "对年销售额不到500万元的部分减半征税。",
        "让80万人的饭碗端得更稳。",
        "推进华泰300万吨矿井核准。",
        "加快东山2×35万千瓦电厂前期工作。",
        "用好国内国际两个市场。",
        "今年高校毕业生达3000人，要促进他们就业。",
        "淘汰10吨以下锅炉。",
        "集中清理河面漂浮物30天以上。",
        "前三个月数据在6个月内核对完毕。",
        "对路灯覆盖率80%以上的自然村给予奖励。",
    ],
)
def test_thresholds_sizes_and_backgrounds_are_no_targets(sentence):
    """A figure that limits a rule, names a project or describes the task is not what is to be reached."""
    assert [g.text for g in goals_of(sentence) if g.kind == "numeric"] == []


def test_the_start_of_a_movement_is_no_target():
    """From ten to fifteen: only the fifteen is aimed at."""
    goals = [g for g in goals_of("把补贴标准从每月10元提高到15元。") if g.kind == "numeric"]
    assert [g.target_value for g in goals] == [15]


def test_members_of_a_list_keep_their_own_words():
    """Each figure of a list is told with its own object."""
    goals = [g for g in goals_of("新建2条道路、3座泵站，改造管网40公里。") if g.kind == "numeric"]
    assert [g.text for g in goals] == ["新建2条道路", "3座泵站", "改造管网40公里"]
    assert goals_of("并将补助标准提高到60元。")[0].text == "补助标准提高到60元"
    assert [g.indicator for g in goals[:2]] == ["道路", "泵站"]


def test_a_sentence_that_explains_a_target_sets_no_second_one():
    """The same figure said again with its reasons is one goal."""
    goals = goals_of("生产总值增长6%以上。增长目标设定为6%以上，考虑了经济恢复情况。")
    assert len([g for g in goals if g.kind == "numeric"]) == 1


@pytest.mark.parametrize(
    ("sentence", "horizon"),
    [
        ("到2027年，森林覆盖率达到40%。", "later"),
        ("“十五五”时期，森林覆盖率达到40%。", "later"),
        ("今后五年，森林覆盖率达到40%。", "later"),
        ("今年，森林覆盖率达到40%。", "year"),
        ("森林覆盖率达到40%。", "year"),
    ],
)
def test_targets_of_several_years_are_told_apart(sentence, horizon):
    """A plan of several years is not next year's."""
    assert [g.horizon for g in goals_of(sentence) if g.kind == "numeric"] == [horizon]


def test_a_deadline_of_one_thing_is_no_plan_of_a_term():
    """When the first thing of a paragraph is due next year's end, the others are still for this one."""
    goals = goals_of("2025年底前完成村道30公里。新增就业1500人。")
    assert [(g.target_value, g.horizon) for g in goals if g.kind == "numeric"] == [
        (30, "later"),
        (1500, "year"),
    ]
    goals = goals_of("2030年前完成村道30公里。新增就业1500人。")
    assert {g.horizon for g in goals if g.kind == "numeric"} == {"later"}


def test_english_sentences_announce_their_goals():
    """Without a chapter for the plan only a sentence that looks forward holds a goal; past figures are none."""
    report = read_text(
        "Item 7. Management's Discussion\n"
        "We expect capital spending to be approximately $250 million in fiscal 2024. "
        "Capital spending was $200 million in fiscal 2023. We plan to open two museums.\n",
        language="en",
    )
    goals = find_goals(report, find_quantities(report))
    numeric = [g for g in goals if g.kind == "numeric"]
    assert [(g.comparator, g.target_value) for g in numeric] == [("≈", 250_000_000)]
    assert any("museums" in g.text for g in goals)


@pytest.mark.parametrize(
    ("done", "planned", "relation", "why"),
    [
        ("培养骨干265名。", "新培养骨干300名。", "upgraded", "figure"),
        ("新建绿道50公里。", "新建绿道30公里。", "lowered", "figure"),
        ("行政应诉败诉率8.4%。", "行政应诉败诉率控制在7%以内。", "upgraded", "figure"),
        ("负责人出庭应诉率100%。", "负责人出庭应诉率保持100%。", "continued", "figure"),
        ("在3个街道试点“积分管家”制度。", "推广“积分管家”制度。", "upgraded", "stage"),
        ("云梯数字仲裁庭一期投入使用。", "启动云梯数字仲裁庭二期。", "upgraded", "phase"),
        ("推行轻微违法清单2.0版。", "发布轻微违法清单3.0版。", "upgraded", "version"),
        ("印发《渡口巡查指引（第一版）》。", "编印渡口巡查指引第二版。", "upgraded", "version"),
        ("印发《渡口巡查指引（第二版）》。", "推广渡口巡查指引第二版。", "continued", "version"),
        ("湖滨法治公园完成主体施工。", "湖滨法治公园建成开放。", "upgraded", "stage"),
        ("建成“20分钟救护圈”。", "推动“20分钟救护圈”升级为“12分钟救护圈”。", "upgraded", "verb"),
        ("检查频次同比下降20%。", "检查频次再降10%。", "continued", "verb"),
        ("检查频次同比下降20%。", "检查频次下降10%。", "lowered", "figure"),
        ("受理仲裁案件880件。", "仲裁案件控制在800件以内。", "upgraded", "figure"),
        ("受理仲裁案件880件。", "办理仲裁案件800件。", "lowered", "figure"),
        ("为210家工业企业开展法治体检。", "法治体检扩大到服务业企业。", "upgraded", "circle"),
        ("建立府院联席会议机制。", "持续深化府院联席会议机制。", "continued", "verb"),
        ("聘请渡口执法监督员20名。", "编制湿地保护名录。", "new", "none"),
        ("对轻微违法钓鱼不予处罚96件。", "出台轻微违法钓鱼不予处罚清单。", "new", "none"),
        ("特邀渔政监督员24名。", "建成渔政监督指挥平台。", "new", "none"),
        ("渔政监督指挥平台开工建设。", "建成渔政监督指挥平台。", "upgraded", "stage"),
        ("银杏商场主体完工。", "确保银杏商场正式运营。", "upgraded", "stage"),
        ("古渡酒店项目完成核准。", "古渡酒店项目开工建设。", "upgraded", "stage"),
        ("银杏商场正式运营。", "办好银杏商场正式运营一周年活动。", "continued", "none"),
        ("出台《渡口停车管理办法》。", "推动《湿地巡护管理办法》出台。", "new", "none"),
        ("完成16条背街巷道综合改造。", "启动新北出口综合改造。", "new", "none"),
        ("市级渔政平台上线运行。", "推动渔政平台覆盖市县乡三级。", "upgraded", "circle"),
        ("渡口管理规定已完成征求意见。", "颁行渡口管理规定。", "upgraded", "stage"),
        ("管网漏损率2.4%。", "管网漏损率控制在2%以内。", "upgraded", "figure"),
        ("管网漏损率2.4%。", "管网漏损率控制在3%以内。", "continued", "figure"),
        ("湖滨大桥完成桩基施工。", "湖滨大桥力争年底通车。", "upgraded", "stage"),
        ("湖滨大桥主桥合龙。", "湖滨大桥上半年通车。", "upgraded", "stage"),
        ("湖滨剧场完成选址和方案设计。", "湖滨剧场建成开放。", "upgraded", "stage"),
        ("湖滨政务平台完成立项和招标。", "湖滨政务平台上半年上线运行。", "upgraded", "stage"),
        ("湖滨净水厂二期进入通水调试。", "湖滨净水厂二期正式运行。", "upgraded", "stage"),
        ("湖滨医院新院区地下工程完工。", "湖滨医院新院区主体封顶。", "upgraded", "stage"),
        ("湖滨剧场一季度完成设备安装。", "湖滨剧场一季度启用。", "upgraded", "stage"),
        ("湖滨大桥桩基施工规范。", "加强湖滨大桥养护。", "continued", "none"),
        (
            "《渡口管理条例》立法调研顺利完成。",
            "推动《渡口管理条例》提请市人大常委会审议。",
            "upgraded",
            "stage",
        ),
        ("“板凳议事”做法被列为实事项目。", "推广“板凳议事”做法。", "upgraded", "verb"),
        ("制定“七彩”普法规划。", "组建“七彩”普法讲师团。", "new", "none"),
        ("落实“七彩”普法规划。", "深入落实“七彩”普法规划。", "continued", "none"),
        ("60个排污口已整治57个。", "剩余排污口整治年内清零。", "upgraded", "circle"),
        # papers and ground come before the work, and the shell of a thing before its use
        ("湖滨水厂完成征地。", "湖滨水厂3月动工。", "upgraded", "stage"),
        ("湖滨水厂可研报告获批。", "湖滨水厂开工建设。", "upgraded", "stage"),
        ("湖滨铁路铺轨过半。", "湖滨铁路年底通车。", "upgraded", "stage"),
        ("湖滨铁路累计完成投资9亿元。", "湖滨铁路年底通车。", "upgraded", "stage"),
        ("湖滨医院新院区竣工。", "确保湖滨医院新院区6月开诊。", "upgraded", "stage"),
        ("湖滨医院新院区开诊。", "湖滨医院新院区规范管理。", "continued", "none"),
        # the thing stands before its verb, with or without a date between them; who does something is no thing
        ("湖滨高速完成可行性研究。", "湖滨高速6月底前开工。", "upgraded", "stage"),
        ("湖滨冷链中心5月动工，质量全优。", "湖滨冷链中心9月投用。", "upgraded", "stage"),
        ("湖滨调解中心筹建方案已报司法厅。", "湖滨调解中心挂牌成立。", "upgraded", "stage"),
        ("湖滨大道开工。", "湖滨大道完成路基工程。", "upgraded", "stage"),
        ("湖滨电站取得核准。", "湖滨电站主体工程开工。", "upgraded", "stage"),
        ("湖滨电站取得核准。", "湖滨电站二季度主体开工。", "upgraded", "stage"),
        ("湖滨电站取得核准。", "岭北电站主体工程开工。", "new", "none"),
        ("湖滨大道开工。", "岭北大道年内完成路基工程。", "new", "none"),
        ("湖滨街道扩大渔具回收。", "湖滨街道建立船员心理咨询制度。", "new", "none"),
        # what is done with a thing must be told, not the thing alone
        ("湖滨渔港执法案件73件。", "对湖滨渔港执法案件开展后评估。", "new", "none"),
        ("对湖滨渔港执法案件作了抽样评估。", "对湖滨渔港执法案件开展后评估。", "continued", "none"),
        # more than there are in all; what is added to them is no more of them
        ("湖滨船检监督员增至48人。", "选聘湖滨船检监督员60人。", "upgraded", "figure"),
        ("湖滨船检监督员增至48人。", "选聘湖滨船检监督员30人。", "continued", "none"),
        # more in the same unit, though of no one thing by name; fewer are no lowering, and another unit says nothing
        ("全年开展“湖滨体检”523家次。", "为600家企业提供“湖滨体检”。", "upgraded", "figure"),
        ("选派8名渔政员到海事法院跟班学习。", "跟班学习渔政员不少于12人。", "upgraded", "figure"),
        ("全年开展“湖滨体检”523家次。", "为400家企业提供“湖滨体检”。", "continued", "none"),
        ("全年开展“湖滨体检”523家次。", "为600艘渔船提供“湖滨体检”。", "continued", "none"),
        # a number of something is no more of what a clause without one tells in like words
        ("严格执法人员资格管理。", "轮训渔政执法人员400人次。", "new", "none"),
        ("湖滨平台效应显现。", "湖滨平台接入渔港20个。", "new", "none"),
    ],
)
def test_a_relation_shows_its_evidence(done, planned, relation, why):
    """A higher figure, version, phase, stage or circle is an upgrade, less is a lowering, and a shared word nothing."""
    goals = plan_of(read_text(_LAID.format(done=done, planned=planned)))[1]
    assert {(g.relation, g.why) for g in goals} == {(relation, why)}


@pytest.mark.parametrize(
    ("done", "planned", "relation"),
    [
        ("湖滨剧场主体完工。", "确保湖滨剧场、古渡书院等项目投入运营。", "upgraded"),
        ("古渡酒店项目签约。", "抓好古渡酒店、湖滨酒店等项目的开工。", "upgraded"),
        ("湖滨剧场投入运营。", "确保湖滨剧场、古渡书院等项目平稳运行。", "continued"),
    ],
)
def test_the_stage_a_list_comes_to_is_that_of_each_member(done, planned, relation):
    """What stands behind the list says of the first of it, too, how far it shall come."""
    goals = plan_of(read_text(_LAID.format(done=done, planned=planned)))[1]
    assert goals[0].relation == relation


_LAID = """临江区2023年法治政府建设情况报告
一、2023年工作情况
全年召开例会。{done}老街图书馆照常开放。
二、2024年工作打算
2024年，{planned}"""


def test_a_goal_goes_on_with_what_the_years_before_brought():
    """In a report on a whole term the base may stand among its years; of their figures only a level at the end."""
    text = (
        "青溪县2016年政府工作报告\n一、2015年和“十二五”工作回顾\n2015年，新建绿道9公里。\n"
        "五年来，推进银杏保护基地建设。新增渡船40艘。渔业合作社突破90家。\n"
        "二、2016年工作安排\n深化银杏保护基地建设。新增渡船8艘。渔业合作社突破95家。\n"
    )
    goals = {g.text: (g.relation, g.base) for g in plan_of(read_text(text))[1]}
    assert goals["深化银杏保护基地建设"][0] == "continued"
    assert goals["新增渡船8艘"][1] is None
    assert goals["渔业合作社突破95家"][0] == "upgraded"
    assert goals["渔业合作社突破95家"][1].value == 90


@pytest.mark.parametrize("unit", ZH.sizes)
def test_every_unit_of_size_may_belong_to_the_name_of_a_project(unit):
    """Behind a noun, and before another, a size belongs to the project; behind its verb it is a target."""
    assert not [g for g in goals_of(f"推进华泰3{unit}矿井核准。") if g.kind == "numeric"]


@pytest.mark.parametrize("verb", load("en").goals.commitments)
def test_every_english_verb_of_commitment_is_a_word(verb):
    """A verb counts as a whole word only."""
    assert verb_of(f"we plan to {verb} it", load("en").goals) == verb
    assert verb_of(f"x{verb}x", load("en").goals) == ""


# laws -------------------------------------------------------------------------------------------------------


def test_a_report_without_a_plan_gives_nothing():
    """No plan, no goals; no problems, none of these either."""
    report = read_text("临江区2023年度工作报告\n一、2023年工作回顾\n修了路。\n")
    assert plan_of(report) == ((), ())


def test_spans_stand_where_they_claim(found):
    """Texts are what stands at their places; spans point into the source."""
    report = read_text(REPORT)
    for thing in (*found[0], *found[1]):
        assert report.text[thing.at.slice] == thing.text
        assert report.raw[thing.span.slice] == thing.text
    for goal in found[1]:
        if goal.base_span:
            assert report.raw[goal.base_span.slice] == goal.builds_on


def test_confidence_and_numbers_stay_in_their_bounds(found):
    """Confidence lies from 0 to 1, and links point at things that are there."""
    problems, goals = found
    assert all(0 <= g.confidence <= 1 for g in goals)
    assert all(0 <= j < len(goals) for p in problems for j in p.answered_by)
    assert all(0 <= i < len(problems) for g in goals for i in g.answers)


WORDS_OF_PLANS = st.lists(
    st.sampled_from(
        [
            "推进",
            "新建",
            "老城",
            "“甲乙”",
            "6%",
            "3座",
            "、",
            "，",
            "。",
            "等项目",
            "是",
            "2.0版",
            "（",
            "”",
            "到2030年",
        ]
    ),
    max_size=20,
).map("".join)


@given(WORDS_OF_PLANS)
def test_any_plan_is_read_without_an_exception_and_twice_the_same(text):
    """Whatever stands in a plan, goals come in order, with spans that hold, and the same each time."""
    report = planned(text + "完")
    goals = plan_of(report)[1]
    assert goals == plan_of(report)[1]
    assert [g.at for g in goals] == sorted(g.at for g in goals)
    assert all(report.text[g.at.slice] == g.text for g in goals)


@given(st.text(alphabet="甲乙，。、“”（）1.2 \n", max_size=60))
def test_cutting_keeps_every_character(text):
    """The pieces and the marks between them make up the text again."""
    pieces = list(cut(text, "，。", ZH.brackets))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(text)
    assert all(b + 1 == c for (_, b), (c, _) in pairwise(pieces))


@given(st.lists(st.text(alphabet="河湖山林田路桥", max_size=8), min_size=1, max_size=6))
def test_scores_of_subjects_stay_between_0_and_1(texts):
    """How much one subject covers of another is a share; a subject covers itself wholly."""
    sets = [terms_of(text, key_of(ZH)) for text in texts]
    weights = weigh(sets)
    for one in sets:
        for other in sets:
            assert 0 <= covered(one, other, weights) <= 1 + 1e-9
            assert abs(contained(one, other, weights) - contained(other, one, weights)) < 1e-9
        assert not weights.sum(one) or covered(one, one, weights) == pytest.approx(1)


def test_sentences_stay_within_their_passage():
    """Sentences are parts of the passage, in order, and leave nothing but marks and space."""
    report = planned("修路。建桥；植树！")
    passage = report.passages[-1]
    assert [report.text[s.slice] for s in cut_sentences(passage, ZH)] == [
        "修路",
        "建桥",
        "植树",
    ]


def test_plan_passages_are_those_with_the_role():
    """The passages of the plan are found by role, with next year's horizon."""
    report = planned("修路。")
    assert [report.passages[n].text for n in plan_passages(report)] == ["修路。"]
    assert set(plan_passages(report).values()) == {"year"}


def test_the_restated_report_tells_the_same_story():
    """The district's report in the project's own words: five problems, the third open, the reform upgraded."""
    report = read(Path(__file__).resolve().parents[1] / "data" / "haizhu-2023.md")
    problems, goals = plan_of(report)
    assert [bool(p.answered_by) for p in problems] == [True, True, False, True, True]
    assert 11 <= len(goals) <= 20
    assert goal_about(goals, "6.0").relation == "upgraded"
    assert "5.0" in goal_about(goals, "6.0").builds_on
    assert goal_about(goals, "夜校").relation == "upgraded"
    assert goal_about(goals, "一工程三行动").relation == "continued"
    assert goal_about(goals, "百县千镇万村").relation == "new"


def test_english_risks_are_named_by_their_sentence():
    """Each risk is the one-sentence passage that names it; the paragraphs and bullets below it are none."""
    report = read_text(
        "Item 1A. Risk Factors\n\nStrikes could disrupt our ferries.\n\n"
        "A number of our captains belong to unions. Talks with them continue.\n\n"
        "A decline in travel would reduce demand for our tickets.\n\n"
        "Item 7. Management's Discussion\n\nWe plan to open two piers.\n",
        language="en",
    )
    assert [p.problem for p in plan_of(report)[0]] == [
        "Strikes could disrupt our ferries",
        "A decline in travel would reduce demand for our tickets",
    ]


@pytest.mark.parametrize(
    ("clause", "goals"),
    [
        ("实现渔民上岸300人、再就业150人", ["实现渔民上岸300人、再就业150人"] * 2),
        ("重点项目谋划全面加强", ["重点项目谋划全面加强"]),
        ("应急救护能力持续提升", ["应急救护能力持续提升"]),
        ("并购招商、以商招商全面推开", ["并购招商、以商招商全面推开"]),
        ("全力以赴抓好防台", ["全力以赴抓好防台"]),
        ("集中供水改造全面完成", ["集中供水改造全面完成"]),
        ("高标准农田全部建成", ["高标准农田全部建成"]),
        # The words themselves, before a verb, say nothing of what is done.
        ("重点抓好码头改造", ["抓好码头改造"]),
        ("再建成渔村书屋3间", ["建成渔村书屋3间"]),
        ("并建立渔船台账", ["建立渔船台账"]),
        ("应落实护渔责任", ["落实护渔责任"]),
        ("高标准建设渔港", ["建设渔港"]),
    ],
)
def test_what_a_goal_opens_with_is_left_off_only_where_it_is_a_word_by_itself(clause, goals):
    """Such a word may begin another one, as 再 does 再就业: then the goal begins with all of it."""
    report = compare.read_text(
        f"青溪区2024年度工作报告\n一、2024年工作情况\n巡查海岸线。\n二、2025年工作安排\n（一）渔业。{clause}。"
    )
    assert list(compare.plan(report).goals.goal) == goals


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("完成16公顷的绿化任务", "绿化任务"),
        ("完成9公里的海堤改造", "海堤改造"),
        ("完成9公里海堤改造", "海堤改造"),
    ],
)
def test_a_target_is_named_without_what_ties_its_name_to_the_figure(clause, name):
    """Behind the figure the name may hang on it by 的."""
    report = compare.read_text(
        f"青溪区2024年度工作报告\n一、2024年工作情况\n巡查海岸线。\n二、2025年工作安排\n（一）渔业。{clause}。"
    )
    assert compare.plan(report).goals.indicator[0] == name
