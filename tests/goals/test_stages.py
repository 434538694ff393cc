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
        # papers on a thing begin it; a rate below the whole leaves some
        ("实施渔港灌区续建工程", "渔港灌区续建工程可行性研究报告获批", "under-way"),
        ("实施渔港灌区续建工程", "渔港灌区续建工程全部完工", "done"),
        ("创建省级生态渔港", "省级生态渔港创建方案通过省级评审", "under-way"),
        ("创建省级生态渔港", "省级生态渔港创建成功", "done"),
        ("完成望潮渔村征收签约", "望潮渔村征收签约率96.4%", "partly"),
        ("完成望潮渔村征收签约", "望潮渔村征收签约率100%", "done"),
        # what follows in the sentence takes it back
        ("建成渔船检验平台", "渔船检验平台建成，现阶段在4个渔港试运行", "partly"),
        ("建成渔民文化广场", "渔民文化广场建成，其余设施正在施工", "partly"),
        ("建成渔船检验平台", "渔船检验平台建成，目前运行平稳", "done"),
        ("建成渔船检验平台", "渔船检验平台建成。现阶段渔港改造正在推进", "done"),
        # so many of those there were
        ("完成渔港督察问题整改", "渔港督察的40项问题整改完成38项", "partly"),
        ("完成渔港督察问题整改", "渔港督察的40项问题整改完成40项", "done"),
        ("完成渔港督察问题整改", "渔港督察问题整改完成，新建泊位40个、护栏38个", "done"),
        # so much of one piece of a work
        ("实施西港片区防潮工程", "西港片区防潮工程完成闸门安装6座", "partly"),
        ("实施西港片区防潮工程", "西港片区防潮工程完成建设", "done"),
        ("实施西港片区防潮工程", "西港片区防潮工程全面完成", "done"),
        # some of the kinds that share a last word
        ("推动碾米、榨油作坊低排放除尘改造", "碾米作坊低排放除尘改造57家", "partly"),
        ("推动碾米、榨油作坊低排放除尘改造", "碾米、榨油作坊低排放除尘改造57家", "done"),
        (
            "推动碾米、榨油作坊低排放除尘改造",
            "碾米作坊低排放除尘改造57家，榨油作坊低排放除尘改造30家",
            "done",
        ),
        ("推动碾米作坊低排放除尘改造", "碾米作坊低排放除尘改造57家", "done"),
        # the first of the places
        ("建立渔事会商制度", "渔事会商制度先在东湾、西岭2镇运行", "partly"),
        ("建立渔事会商制度", "渔事会商制度在全县运行", "done"),
        ("在各渔村设立渔事纠纷巡回调解点", "渔事纠纷巡回调解点在6个渔村挂牌", "partly"),
        ("在各渔村设立渔事纠纷巡回调解点", "渔事纠纷巡回调解点在全部渔村挂牌", "done"),
        ("推动“一刻钟渔事服务圈”升级", "“一刻钟渔事服务圈”在5个渔村率先升级", "partly"),
        ("推动“一刻钟渔事服务圈”升级", "“一刻钟渔事服务圈”在全市率先升级", "done"),
        # whatever there is to be done, and some of it
        ("推动渔村渔事纠纷调解中心应建尽建", "渔村渔事纠纷调解中心增至10个", "partly"),
        ("推动渔村渔事纠纷调解中心应建尽建", "渔村渔事纠纷调解中心全部建成", "done"),
        # so much of all that was to be done
        ("全面完成渔港旧房整治", "渔港旧房完成整治1198栋，占94.8%", "partly"),
        ("全面完成渔港旧房整治", "渔港旧房完成整治1198栋，占全部", "done"),
        # what only prepares the beginning of a work, or is looked at before it is granted
        ("渔港医院迁建工程开工", "渔港医院迁建工程完成选址和立项", "under-way"),
        ("渔港医院迁建工程开工", "渔港医院迁建工程破土动工", "done"),
        ("争创省级渔市消费集聚区", "省级渔市消费集聚区的申报材料过了市级初审", "under-way"),
        ("争创省级渔市消费集聚区", "省级渔市消费集聚区创建成功", "done"),
        # what is not set up by itself any more
        ("组建渔港更新公司", "渔港更新公司不再单独组建", "dropped"),
        # another thing of its kind, whose name has another character in its midst
        ("建成城北污水处理厂", "城南污水处理厂建成投用", "not-mentioned"),
        ("上线智慧渔港平台", "智慧渔场平台上线运行", "not-mentioned"),
        ("建成城北渔港", "城南渔港建成投用", "not-mentioned"),
        ("建成城北污水处理厂", "城北污水处理厂建成投用", "done"),
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


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        # an end by whatever verb
        ("建成渔业博物馆新馆", "渔业博物馆新馆开门迎客", "done"),
        ("办好第三届开渔节", "第三届开渔节圆满落幕", "done"),
        ("办好第三届开渔节", "第二届开渔节圆满落幕", "not-mentioned"),
        ("办好第三届开渔节", "第三届开渔节签约项目36个", "done"),
        ("办好第三届开渔节", "第三届开渔节项目签约21亿元", "done"),
        ("建成渔港冷链产业园", "渔港冷链产业园项目签约", "under-way"),
        # a number that only sums up the names before it is no target
        ("建设东湾虾苗、西岭蟹苗2个水产种苗园区", "东湾虾苗、西岭蟹苗园区开园", "done"),
        ("建设东湾虾苗、西岭蟹苗等6个水产种苗园区", "东湾虾苗、西岭蟹苗园区开园", ""),
        ("建立渔港四级巡护制度", "渔港四级巡护制度运转顺畅", "done"),
        ("建成渔业博物馆新馆", "渔业博物馆新馆", "not-mentioned"),
        ("建成渔业博物馆新馆", "在渔业博物馆新馆建设方面", "not-mentioned"),
        # late, and not finished
        ("建成渔业博物馆新馆", "渔业博物馆新馆布展装修拖了后腿", "under-way"),
        ("渔港医院新院区年内投入使用", "渔港医院新院区设备安装受阻", "under-way"),
        ("建成渔业博物馆新馆", "渔业博物馆新馆因台风顺延", "under-way"),
        ("开通渔港环岛航线", "渔港环岛航线未能如期开通", "under-way"),
        ("渔港大桥年底前通车", "渔港大桥因台风工期后延", "under-way"),
        ("渔港大桥年底前通车", "渔港大桥建成通车，后续路段加快建设", "done"),
        ("建成渔业博物馆新馆", "渔业博物馆新馆工期虽有延误、年底建成", "done"),
        ("建成渔业博物馆新馆", "渔业博物馆新馆建成，参观时间顺延一小时", "done"),
        # so much of the work
        ("渔港引水工程主体完工", "渔港引水工程完成主体工程的85%", "under-way"),
        ("渔港引水工程年内完工", "渔港引水工程完成总工程量的60%", "under-way"),
        ("渔港引水工程年内完工", "渔港引水工程形象进度达到72%", "under-way"),
        ("渔港引水工程年内完工", "渔港引水工程完成年度任务的90%", "under-way"),
        ("渔港引水工程年内完工", "渔港引水工程完成年度任务的100%", "done"),
        ("渔港引水工程年内完工", "渔港引水工程建成通水，供水能力增长15%", "done"),
        # some of them still at it
        ("梳理公布渔政处罚基准", "11个渔政所公布了渔政处罚基准，尚有2个渔政所正在修订", "partly"),
        ("修订渔港停泊规则", "修订渔港停泊规则，其余条款正在研究", "partly"),
        ("修订渔港停泊规则", "修订渔港停泊规则，目前反响良好", "done"),
        # some of the places
        ("在东湾镇和西岭镇布点深水网箱渔具仓", "西岭镇深水网箱渔具仓建成", "partly"),
        ("在东湾镇、西岭镇设立深水网箱渔具仓", "东湾镇深水网箱渔具仓建成", "partly"),
        ("在东湾镇、西岭镇设立深水网箱渔具仓", "东湾镇、西岭镇深水网箱渔具仓建成", "done"),
        ("在东湾镇设立深水网箱渔具仓", "东湾镇深水网箱渔具仓建成", "done"),
        # one who judges has passed it, and the title is still to come
        ("石鼓礁创成国家4A级景区", "石鼓礁通过国家4A级景区初评", "under-way"),
        ("石鼓礁创成国家4A级景区", "石鼓礁创成国家4A级景区", "done"),
        ("创建国家级渔港经济示范区", "国家级渔港经济示范区通过省级评估", "under-way"),
        ("创建国家级渔港经济示范区", "国家级渔港经济示范区通过国家评估", "done"),
        ("创建省级渔港经济示范区", "省级渔港经济示范区通过省级评估", "done"),
        # a paper on the thing is sent off; a trial is approved
        ("筹建渔业仲裁中心", "渔业仲裁中心筹建方案已报市编办", "under-way"),
        ("筹建渔业仲裁中心", "渔业仲裁中心挂牌", "done"),
        ("开展海域立体确权试点", "海域立体确权试点获批", "under-way"),
        ("开展海域立体确权试点", "开展海域立体确权试点", "done"),
        ("争取海域立体确权试点获批", "海域立体确权试点获批", "done"),
    ],
)
def test_an_end_is_told_by_any_verb_and_a_delay_is_none(goal, told, status):
    """Whatever a clause says of the thing reports it; what is late, a share, or at some places, is not the end."""
    assert became(goal, told) == ({status} if status else set())


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        ("渔港夜市国庆前开街", "渔港夜市9月26日开街", "done"),
        ("渔排配齐救生设备", "渔排配齐救生设备", "done"),
        ("给老旧渔船装上定位仪", "给58艘老旧渔船装上定位仪", "done"),
        ("观海索道立项", "渔港栈道翻新", "not-mentioned"),
        ("渔事热线件件有回音", "渔事热线件件有回音", "done"),
        ("每个渔村设一处晒网场", "渔港栈道翻新", "not-mentioned"),
        ("渔政联席会议由每半年一次改为每季度一次", "渔政联席会议改为每季度一次", "done"),
        ("渔船检验题库重新编写", "渔船检验组织5批次", "not-mentioned"),
        ("渔船检验题库重新编写", "渔船检验题库编写完成", "done"),
        # an end that only names the thing of the clause before it
        ("启动渔港冷库建设，年内投入运行", "渔港冷库10月动工", "under-way"),
        ("修缮东湾渔家老街，一期国庆前开街", "东湾渔家老街一期9月28日开街", "done"),
    ],
)
def test_a_goal_without_a_verb_of_doing_is_judged(goal, told, status):
    """What there shall be is promised, too, and an end goes on with the thing before it."""
    assert status in became(goal, told)


@pytest.mark.parametrize(
    "clause",
    [
        "渔港夜市的故事",
        "设想渔港的明天",
        "统一思想",
        "渔港水质好",
        "渔船不低于往年",
        "开街当天",
        "全部持证上岗",
    ],
)
def test_a_clause_that_promises_no_state_is_no_goal(clause):
    """Near misses of the words of a state that shall be reached."""
    old = read_text(f"临江县2023年政府工作报告\n一、2023年工作回顾\n{FILL}\n二、2024年工作安排\n{clause}。\n")
    assert not find_goals(old, find_quantities(old))
