"""Which goal speaks to which problem, on invented plans of a few lines."""

import json
from pathlib import Path

import pytest

from compare.goals import find_plan
from compare.goals.links import Told, may_be_answered, second_look
from compare.goals.sharing import rarities
from compare.goals.subjects import needs_of
from compare.intake import read_text
from compare.languages.zh.goals import WORDS
from compare.quantity import find_quantities

LAYOUT = (
    "白石县2023年度法治政府建设情况报告\n一、主要工作\n修了路。\n二、存在问题\n{}\n三、2024年工作安排\n{}\n"
)

# Problems, goals, and for each goal the numbers of the problems it speaks to.
PLANS = [
    (
        ["执法队伍专业化不足，取证不规范", "档案管理混乱，资料查找困难"],
        ["组织执法人员轮训2期", "新建停车场1座"],
        [(0,), ()],
    ),
    (
        ["乡镇综合执法力量薄弱", "矛盾纠纷调解网络不够密"],
        ["招录执法人员6名", "新建村级调解室8个", "更新路灯300盏"],
        [(0,), (1,), ()],
    ),
    (
        ["行政诉讼败诉率偏高，一些单位不愿出庭", "政府法律顾问作用发挥不充分"],
        ["行政机关负责人出庭应诉率达到100%", "健全败诉案件剖析制度", "新增图书馆2座"],
        [(0,), (0,), ()],
    ),
    (
        ["多头检查、重复检查时有发生", "青少年法治教育缺少抓手"],
        ["推行“扫码入企”制度", "新聘校园法治副校长9名"],
        [(0,), (1,)],
    ),
    (
        ["执法数据与市级系统尚未贯通", "村级集体合同履约风险较大"],
        ["启用移动执法终端", "把村级集体合同纳入代审", "举办龙舟赛"],
        [(0,), (1,), ()],
    ),
    (
        ["少数领导干部法治思维不牢", "普法形式较为单一"],
        ["举办法治讲座6场", "建设法治文化公园", "补齐各类短板"],
        [(0,), (1,), ()],
    ),
    (
        ["公共法律服务资源向山区延伸不够", "涉外律师紧缺"],
        ["组织律师巡回服务40场", "筹划涉外法律服务中心", "坚持依法行政"],
        [(0,), (1,), ()],
    ),
    # words of one field in reports on all of a government's work
    (
        ["县级财力薄弱、收支吃紧", "岛上中学大班额反弹、学位偏紧"],
        ["兜牢“三保”底线", "新建第五高中校区", "更新路灯300盏"],
        [(0,), (1,), ()],
    ),
    (
        ["北岸低洼处逢雨内涝", "渔村老人养老服务跟不上"],
        ["改造易涝点6处", "新建渔村幸福院5所", "办好赛龙舟"],
        [(0,), (1,), ()],
    ),
    (
        ["居民消费不旺、商圈冷清", "园区用地粗放、闲置土地较多"],
        ["开展家电以旧换新", "新建标准厂房2万平方米", "修订县志"],
        [(0,), (1,), ()],
    ),
]


def plan_of(problems, goals):
    lists = ("\n".join(f"{n}.{text}。" for n, text in enumerate(texts, 1)) for texts in (problems, goals))
    report = read_text(LAYOUT.format(*lists))
    return find_plan(report, find_quantities(report))


@pytest.mark.parametrize(("problems", "goals", "answers"), PLANS)
def test_a_remedy_answers_what_it_mends(problems, goals, answers):
    """Also where the two share a theme and hardly a word; what mends something else answers nothing."""
    found = plan_of(problems, goals)[1]
    assert [goal.answers for goal in found] == answers


def test_a_theme_alone_is_no_answer_beside_one_that_says_it():
    """Readers linked 17 of 42 such pairs: what only shares a theme is left where another goal names what is lacking."""
    _, goals = plan_of(
        ["行政诉讼败诉率偏高，一些单位不愿出庭", "政府法律顾问作用发挥不充分"],
        ["行政机关负责人出庭应诉率达到100%", "深化府院联动"],
    )
    assert [goal.answers for goal in goals] == [(0,), ()]


def test_a_goal_is_lifted_by_what_its_item_speaks_to():
    """Beside a sure answer in one item a doubtful goal is an answer rather than by itself, or in another item."""
    told = {(0, 0): 0.95, (0, 1): 0.35}
    together, apart = (second_look(told, Told(items, "ab", {}))[0, 1] for items in ([4, 4], [4, 5]))
    assert (together.near, together.around) == (0.95, 0.95)
    assert (apart.near, apart.around) == (0.35, 0.35)
    assert together.of_problem == apart.of_problem > together.of_goal


def test_a_goal_is_lifted_by_what_its_sentence_speaks_to():
    """Also where others stand between them; in a sentence of its own it is as it is by itself."""
    told = {(0, 0): 0.95, (0, 1): 0.35}
    one, two = (second_look(told, Told([4, 4], sentences, {}))[0, 1] for sentences in ("aa", "ab"))
    assert (one.sentence, two.sentence) == (0.95, 0.35)


def test_a_goal_right_behind_a_problem_speaks_to_that_one_and_is_as_sure_as_what_they_share():
    """What an item tells behind its problem answers no other one, and is no certain answer for standing there."""
    told = {(0, 0): 0.9, (1, 0): 0.3}
    seen = second_look(told, Told([4], "a", {0: 1}))
    assert set(seen) == {(1, 0)}
    assert seen[1, 0].behind == 1.0


@pytest.mark.parametrize(
    ("problem", "goal", "meets"),
    [
        ("主城区学位偏紧", "东湾校区建成招生", True),
        ("主城区学位偏紧", "东湾车站建成投用", False),
        ("老街停车难", "新增泊位300个", True),
        ("老街停车难", "新增床位300张", False),
        ("雨天内涝频发", "新建泵站2座", True),
        ("雨天内涝频发", "新建车站2座", False),
        ("少数干部不敢担当", "推行首问负责制", True),
        ("少数干部不敢担当", "推行河湖长制", False),
        ("县级财力薄弱", "压减一般性支出", True),
        ("外贸持续下滑", "建成海外仓3个", True),
        ("外贸持续下滑", "建成冷库3个", False),
        ("高层次人才引不进", "引进博士20名", True),
        ("建成海外仓3个", "外贸持续下滑", False),  # what meets a need is no lack of it
    ],
)
def test_what_meets_a_need_need_not_name_it(problem, goal, meets):
    """Pupils lack places, and a school is built; another building of the same words meets another need."""
    assert bool(needs_of(problem, WORDS, 0) & needs_of(goal, WORDS, 1)) is meets


def test_what_hardly_any_goal_has_tells_more_than_what_all_have():
    """A field that one of three goals has counts in full, one that all three have for little, but for something."""
    rare = rarities([{"schools", "roads"}, {"roads"}, {"roads"}])
    assert rare["schools"] == 1.0
    assert 0.0 < rare["roads"] < 0.25


@pytest.mark.parametrize(
    ("goals", "answers"),
    [
        ("宪法公园拓展至8处", [()]),
        ("培训渔港巡查手段6期，宪法公园拓展至8处", [(0,), ()]),  # beside one that answers, too
        ("拓展宪法公园", [(0,)]),  # an act may serve what its heading says
        ("渔港公园拓展至8处", [(0,)]),  # a figure of the same thing, by a word
    ],
)
def test_a_figure_of_another_thing_is_no_answer_because_its_heading_is(goals, answers):
    """What a goal counts must have something of the problem itself; else it is not told who answers it."""
    report = read_text(
        "白石县2023年度法治政府建设情况报告\n一、主要工作\n修了路。\n二、存在问题\n1.渔港巡查手段单一。\n"
        f"三、2024年工作安排\n（一）改进渔港巡查手段。{goals}。\n"
    )
    (problem,), found = find_plan(report, find_quantities(report))
    assert [goal.answers for goal in found] == answers
    assert problem.status == ("answered" if any(answers) else "not-told")


def test_a_problem_that_nothing_speaks_to_is_unanswered():
    """A general promise to make up for all that is lacking answers no problem."""
    problems, _ = plan_of(
        ["执法装备落后", "公众参与决策不充分"],
        ["补齐短板弱项", "推动法治建设再上新台阶", "更新执法记录仪30台"],
    )
    assert [bool(problem.answered_by) for problem in problems] == [True, False]


@pytest.mark.parametrize(
    ("mark", "last"),
    [
        ("，", ["not-told"] * 2),  # one sentence
        ("。", ["unanswered"] * 2),  # two
    ],
)
def test_a_lack_told_in_one_sentence_with_an_answered_one_is_not_called_unanswered(mark, last):
    """What answers one lack of a sentence may be meant for all of it."""
    report = read_text(
        "临江区2023年工作总结\n一、工作开展情况\n办理案件30件。\n二、存在的困难和不足\n也要看到差距。"
        f"窗口办理慢。司法所人员力量不足{mark}村级集体经济发展还不平衡，城区停车位缺口较大。\n"
        "三、下一年工作安排\n减少涉企检查，配齐司法所人员，制定《政府合同管理办法》。\n"
    )
    problems, _ = find_plan(report, find_quantities(report))
    assert [problem.status for problem in problems] == ["unanswered", "answered", *last]


def test_a_goal_answers_the_problem_it_fits_best():
    """A theme that two problems share goes to the one whose words the goal uses."""
    _, goals = plan_of(
        ["法治宣传载体更新不快", "对外来务工人员普法不够，夜间服务偏少"], ["开设“夜间普法课堂”"]
    )
    assert [goal.answers for goal in goals] == [(1,)]


MINI = json.loads((Path(__file__).parent / "mini_plans.json").read_text("utf-8"))
CHAPTERS = [
    pytest.param(
        plan,
        id=plan["of"],
        marks=[pytest.mark.xfail(strict=True, reason=plan["missed"])] if "missed" in plan else [],
    )
    for plan in MINI
    if "chapter" in plan
]


@pytest.mark.parametrize("plan", CHAPTERS)
def test_problems_and_remedies_of_one_chapter_are_told_apart_under_any_heading(plan):
    """Eight chapters of a few lines, judged before the code was run on them; a remedy answers what it stands behind."""
    report = read_text(
        "白石县2023年度法治政府建设情况报告\n一、主要工作\n修路5公里。\n办理案件30件。\n"
        f"{plan['chapter']}\n三、2024年怎么走\n新增路灯20盏。\n"
    )
    problems, goals = find_plan(report, find_quantities(report))
    assert [problem.problem for problem in problems] == plan["problems"]
    told = [goal for goal in goals if "路灯" not in goal.text]
    assert len(told) == len(plan["goals"])
    assert all(text in goal.goal or goal.text in text for goal, text in zip(told, plan["goals"], strict=True))
    assert [[i, j] for j, goal in enumerate(told) for i in goal.answers] == plan["answers"]


def test_mini_plans_are_linked_as_a_reader_links_them():
    """Of fifty-five plans of a few lines, judged before the code was run on them."""
    right, told, due, silent, called, called_rightly = 0, 0, 0, 0, 0, 0
    for plan in (plan for plan in MINI if "chapter" not in plan):
        problems, goals = plan_of(plan["problems"], plan["goals"])
        assert len(problems) == len(plan["problems"])
        of = {
            j: next(k for k, text in enumerate(plan["goals"]) if g.text in text) for j, g in enumerate(goals)
        }
        found = {(i, of[j]) for i, p in enumerate(problems) for j in p.answered_by}
        answers = {(i, j) for i, j in plan["answers"]}
        right, told, due = right + len(found & answers), told + len(found), due + len(answers)
        open_ = set(range(len(problems))) - {i for i, _ in answers}
        claimed = {i for i, p in enumerate(problems) if p.status == "unanswered"}
        silent, called = silent + len(open_), called + len(claimed)
        called_rightly += len(open_ & claimed)
    assert min(right / told, right / due) >= 0.9
    assert min(called_rightly / called, called_rightly / silent) >= 0.85


def test_what_may_be_an_answer_leaves_a_problem_not_told():
    """Not where a goal fits it, and another problem only somewhat better: that says too little either way."""
    problems, _ = plan_of(
        ["出庭应诉积极性不强", "法治督察结果运用不充分"], ["将出庭情况纳入年终考核", "更换路灯"]
    )
    assert [problem.status for problem in problems] == ["answered", "not-told"]


@pytest.mark.parametrize(
    ("chances", "may_be"),
    [
        ([0.05], False),
        ([0.05] * 10, False),  # a short plan: .4 that one of them does
        ([0.05] * 90, True),  # a long one: .99
        ([0.2], True),  # one goal that may well
        ([], False),
    ],
)
def test_some_goal_of_a_long_plan_speaks_to_a_problem_though_none_is_likely_to(chances, may_be):
    """What no single goal is likely to answer may be answered by one of many: it is not called unanswered."""
    assert may_be_answered({(0, j): chance for j, chance in enumerate(chances)}) == ({0} if may_be else set())
