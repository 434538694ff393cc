"""The figure that answers a target in other words, by all that speaks for it at once: cases with their near misses."""

import pytest

from compare.goals import find_goals, follow_up
from compare.goals.answering import as_asked
from compare.goals.candidates import Frames
from compare.intake import read_text
from compare.quantity import find_quantities

FILL = "整修河堤，清淤水塘，栽种行道树，粉刷校舍。"


def pair(goal, told):
    """Return two reports and their figures, one clause against one."""
    old = read_text(f"临江县2023年政府工作报告\n一、2023年工作回顾\n{FILL}\n二、2024年工作安排\n{goal}。\n")
    new = read_text(
        f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}{told}。\n二、2025年工作安排\n整理档案。\n"
    )
    planned = find_quantities(old)
    return old, new, find_goals(old, planned), planned, find_quantities(new)


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        ("举办渔船安全培训6期", "开办渔船安全业务培训班6期", "met"),
        ("举办渔船安全培训6期", "开办财务核算培训班6期", "not-reported"),
        ("渔政队补足到25人", "渔政队实际在岗24人", "missed"),
        ("渔政队补足到25人", "渔港食堂就餐24人", "not-reported"),
        ("打造12个“渔鲜优选”品牌", "评定“渔鲜优选”产品14个", "met"),
        ("打造12个“渔鲜优选”品牌", "评定“海岛民宿”产品14个", "not-reported"),
        ("新设渔事纠纷巡回调解点3处", "渔事纠纷巡回调解点当年布设4处", "met"),
        ("职业渔民再就业2900人", "新增就业6128人，职业渔民再就业2291人", "missed"),
        ("改造低产虾塘1.5万亩", "低产虾塘改良1.62万亩", "met"),
        ("改造低产虾塘1.5万亩", "低产果园改良1.62万亩", "not-reported"),
        # a result is seldom far from what was set
        ("改造低产虾塘1.5万亩", "低产虾塘改良160万亩", "not-reported"),
        # how long a thing takes, by another word for it
        ("仲裁案件平均审理期限缩短到45天以内", "劳动仲裁案件结案用时平均43天", "met"),
        ("仲裁案件平均审理期限缩短到45天以内", "渔船检修用时平均43天", "not-reported"),
        # of the average case, whether its name says so or not; days by either word
        ("渔船检验办理时间压减到6日以内", "渔船检验案均办理时间5天", "met"),
        ("渔船检验办理时间压减到6日以内", "渔船检验案均办理费用5元", "not-reported"),
        # a change against a year that is named
        ("渔港检查频次比2023年下降15%以上", "渔港检查频次下降18.2%", "met"),
        ("渔港检查频次比2023年下降15%以上", "渔港检查频次下降8.2%", "missed"),
        ("渔港检查频次比2023年下降15%以上", "渔港停靠费用下降18.2%", "not-reported"),
        # how many there shall be is a level, by whatever verb
        ("护渔员增加到8名", "护渔员达到7名", "missed"),
        ("护渔员增加到8名", "护渔员达到9名", "met"),
        ("新聘护渔员8名", "护渔员达到87名", "not-reported"),
        # how many there are in all, counted up over the years
        ("“渔事一次办”总数达到20个", "“渔事一次办”事项新上线4个，累计18个", "missed"),
        ("渔事一次办主题增加到20个", "“渔事一次办”主题累计上线23个", "met"),
        ("渔事一次办主题增加到20个", "渔港公厕累计建成23个", "not-reported"),
        # under a name with letters left out, if the value is near and no other name is so short
        ("窄体渔船泊位线增加到5条", "窄体渔船线5条、吊机11台投用", "met"),
        ("海缆外送电量达到150亿千瓦时", "海缆外送电162亿千瓦时", "met"),
        ("海缆外送电量达到150亿千瓦时", "海缆外送电620亿千瓦时", "not-reported"),
        ("整理盐碱滩涂9万亩", "整盐9.4万亩", "met"),
        ("整理盐碱滩涂9万亩", "碱涂9.4万亩", "not-reported"),
        # all there is of what the paragraph is about
        ("潮汐能总装机突破30万千瓦", "潮汐能加快发展，新增装机6万千瓦，总规模32万千瓦", "met"),
        ("潮汐能总装机突破30万千瓦", "沼气加快发展，新增装机6万千瓦，总规模32万千瓦", "not-reported"),
        # one quoted name, and the same word behind it
        ("建设渔港“码上办”网点20个", "11个渔村设置“码上办”网点22个", "met"),
        ("建设渔港“码上办”网点20个", "11个渔村设置“码上办”窗口22个", "not-reported"),
        # how long a case of it takes on average
        ("渔船过户办理时限压缩至2个工作日以内", "渔船过户全程网办，办结1127件，平均用时1.5个工作日", "met"),
        (
            "渔船过户办理时限压缩至2个工作日以内",
            "渔港停靠全程网办，办结1127件，平均用时1.5个工作日",
            "not-reported",
        ),
        # what comes of a number that both name, if the thing is the same
        ("在渔港整合上，由62家优化到45家以内", "渔港由62家整合为43家", "met"),
        # taken away, added to each, and grown by so many
        ("涉渔融资平台再压降50家", "退出涉渔融资平台64家", "met"),
        ("涉渔融资平台再压降50家", "新设涉渔融资平台64家", "not-comparable"),
        ("渔民养老补贴再提高20元", "渔民养老补贴每人每月增加20元", "met"),
        ("渔民养老补贴再提高20元", "渔民养老补贴每人每月220元", "not-comparable"),
        # all there are, fewer than were to be added; or as many and more, which proves nothing
        ("培育专职护渔员80名", "专职护渔员达到62名", "missed"),
        ("培育专职护渔员80名", "专职护渔员达到162名", "not-comparable"),
        ("新增渔港吊机4台", "渔港吊机11台全部投用", "not-comparable"),
        # one kind of them that falls short says nothing of all kinds
        ("实施重点项目32个", "实施重点工业项目28个", "not-reported"),
        ("实施重点项目32个", "实施重点项目28个", "missed"),
        # the average of one of several is not all of them; nor is a set those of which something is told
        ("培养渔家明白人1200名", "渔村平均拥有渔家明白人4名", "not-comparable"),
        # of another thing whose name ends alike
        ("八条渔业产业链产值突破95亿元", "海藻等滩涂特色产业链产值21亿元", "not-reported"),
        # a rate of what succeeded is wanted high, whatever it is of
        ("渔事投诉调解成功率力争达到65%", "渔事投诉调解成功率升至62%", "missed"),
        ("渔事投诉率降到5%", "渔事投诉率降到4%", "met"),
        # what was added, and what there is now, in one sentence
        ("“渔家法律通”增至95名", "渔家法律通新培养16名，总人数89名", "missed"),
        ("新开渔家民宿30家", "新开渔家民宿34家，年末共有180家", "met"),
        ("“渔事一次办”再上线15个", "新上线“渔事一次办”13个，总数达到34个", "missed"),
        # from the same number
        ("渔业国企由9家整合为3家", "渔业国企由9家并成3家", "met"),
        ("渔业国企由9家整合为3家", "渔业国企由9家并成4家", "missed"),
        ("渔业国企由9家整合为3家", "渔港食堂由9家并成3家", "not-reported"),
        # of each person
        ("渔政人员每人年培训不少于60学时", "渔政人员持证68人，人均培训62学时", "met"),
        ("渔政人员每人年培训不少于60学时", "渔政人员培训62场", "not-reported"),
        # a cut promised as an act
        ("公务接待费再压5%", "公务接待费下降4.8%", "missed"),
        ("公务接待费再压5%", "公务接待费下降5.3%", "met"),
    ],
)
def test_a_figure_in_other_words_answers_where_meanings_clause_and_value_agree(goal, told, status):
    """Names of one meaning, a like clause and a near value together; none of them alone."""
    found = {row.status for row in follow_up(*pair(goal, told))} - {"not-judged"}
    assert found == {status}


@pytest.mark.parametrize(
    ("clause", "targets"),
    [
        ("渔港投诉比2023年减少20%以上", 1),
        ("渔民收入较2023年增长6%", 1),
        # near misses: what was, and what only tells how a target compares
        ("2023年渔民收入增长6%", 0),
        ("比2023年增长6%", 0),
    ],
)
def test_a_change_against_a_named_year_is_a_target(clause, targets):
    """A year that is over dates a figure, unless the figure is set against it."""
    goals = pair(f"整治渔港环境，{clause}", "整修码头")[2]
    assert sum(goal.kind == "numeric" for goal in goals) == targets


def test_one_figure_answers_one_target():
    """Two targets that one figure would fit: the nearer one has it, the other is not reported."""
    goal = "举办渔船安全培训6期，举办船员安全培训9期"
    rows = [r for r in follow_up(*pair(goal, "开办渔船安全业务培训班6期")) if r.goal.kind == "numeric"]
    assert [row.status for row in rows] == ["met", "not-reported"]


@pytest.mark.parametrize(
    ("goal", "told", "value"),
    [
        # the extent of a change, and the change
        ("办理时限压缩比例达到70%以上", "承诺办理时限压减72.5%", 72.5),
        ("会议经费压减5%以上", "压减会议经费6.2%", -6.2),
        ("新建渔港码头5处", "渔港码头增加4处", 4.0),
        # what is asked for in the form it is told in stays
        ("渔港吞吐量增长5%", "渔港吞吐量增长6.2%", 6.2),
        ("渔民满意率达到95%", "渔民满意率为96.1%", 96.1),
    ],
)
def test_a_figure_is_told_in_the_form_that_was_asked_for(goal, told, value):
    """A change becomes the share that its extent is, a cut told as a share a change below nothing."""
    frames = Frames(*pair(goal, told))
    (number,) = frames.wanted
    (figure,) = frames.told.values()
    assert as_asked(frames, number, figure).value == value


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        # a part of all, told as what it is a part of, is a share of any kind
        ("渔港规模化供水工程覆盖率达到90%", "渔港规模化供水工程覆盖人口比例达92%", "met"),
        ("规模以上渔业企业研发活动覆盖率提高到45%", "规模以上渔业企业有研发活动的占46.2%", "met"),
        ("规模以上渔业企业研发活动覆盖率提高到45%", "规模以上渔业企业有研发活动的占40.1%", "missed"),
        # another kind of rate is another thing
        ("渔政投诉办结率达到95%", "渔政投诉满意率96%", "not-reported"),
        ("渔政案件合格率达到95%", "渔政案件优秀率96%", "not-reported"),
        ("渔民养老参保率达到95%", "渔民医疗参保率96%", "not-comparable"),
        # what is left to do is to be done; what there is left is no target
        ("完成剩余24个渔村改厕任务", "渔村改厕任务完成24个", "met"),
        ("完成剩余24个渔村改厕任务", "渔村改厕任务完成20个", "missed"),
    ],
)
def test_a_part_of_all_answers_a_rate_of_any_kind(goal, told, status):
    """Only the share of another thing, or another kind of rate, cannot be laid beside a target."""
    old, new, goals, planned, figures = pair(goal, told)
    rows = follow_up(old, new, goals, planned, figures)
    assert {r.status for r in rows if r.goal.kind == "numeric"} == {status}


@pytest.mark.parametrize(
    ("goal", "target"),
    [
        ("完成剩余24个渔村改厕任务", True),
        ("目前剩余24个渔村尚未改厕", False),
        ("对剩余24个渔村分类施策", False),
        # so many shall come somewhere; so many there are
        ("推动6家网具企业落户", True),
        ("推动60家渔业企业“小升规”", True),
        ("推动6个渔业项目落地，发展壮大渔业", True),
        ("推动6个落户项目", False),
        ("推动6家企业落户手续简化", False),
        ("推进6条渔业产业链建设", False),
        ("优化6个渔港布局", False),
    ],
)
def test_so_many_that_are_there_are_no_target(goal, target):
    """What is to be finished, or to come somewhere, is one; a number of what there is belongs to its name."""
    assert any(g.kind == "numeric" for g in pair(goal, "整理账目")[2]) == target


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("8家网具企业相继落户", "met"),
        ("4家网具企业相继落户", "missed"),
        ("渔业生产稳步发展", "not-reported"),
        ("8家餐饮企业相继落户", "not-reported"),
    ],
)
def test_those_that_came_answer_how_many_should_come(told, status):
    """Their number is held against the target; that of others is not."""
    old, new, goals, planned, figures = pair("推动6家网具企业落户", told)
    assert {r.status for r in follow_up(old, new, goals, planned, figures)} == {status}
