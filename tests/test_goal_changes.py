"""From this year's figure to next year's goal: what is subtracted, which way it goes, and what is left alone."""

from __future__ import annotations

import pytest

import compare

HEAD = "青溪区2024年度工作报告\n一、2024年工作情况\n"
PLAN = "\n二、2025年工作安排\n"
# What was done, what is planned; this year's value, the change, the way. None: no base.
CASES = [
    ("办理法律援助案件1612件。", "办理法律援助案件稳定在1600件左右。", 1612, -12, "held"),
    ("办理法律援助案件1612件。", "办理法律援助案件1200件左右。", 1612, -412, "lowered"),
    ("培训调解员265名。", "培训调解员300名。", 265, 35, "raised"),
    ("办理代办事项1.1万件。", "办理代办事项1.3万件以上。", 11000, 2000, "raised"),
    ("案件优良率91.2%。", "案件优良率提高到93%以上。", 91.2, 1.8, "raised"),
    ("负责人出庭率100%。", "负责人出庭率保持100%。", 100, 0, "held"),
    ("网上可办率97.2%。", "网上可办率97%以上。", 97.2, -0.2, "held"),
    ("平均审理期限46天。", "平均审理期限控制在40天以内。", 46, -6, "lowered"),
    ("新建农村公路50公里。", "新建农村公路30公里。", 50, -20, "lowered"),
    ("调处渔事纠纷90件，成功率97.4%。", "渔事纠纷调处成功率达到98%以上。", 97.4, 0.6, "raised"),
    ("调解成功率75.9%。", "调解成功率不低于75%。", 75.9, -0.9, "held"),
    ("普法走进渔村52场次。", "普法不少于45场次。", 52, -7, "lowered"),
    ("审理周期平均33天。", "审理周期压到30天以内。", 33, -3, "lowered"),
    ("法律会诊走进186家企业。", "法律会诊企业300家以上。", 186, 114, "raised"),
    ("在2个乡镇试行“渔长制”。", "“渔长制”由2个乡镇扩大到8个。", 2, 6, "raised"),
    ("投资50万元建成公厕6座。", "年内建成公厕9座。", 6, 3, "raised"),
    ("调解服务点增至12个。", "调解服务点覆盖全部16个。", 12, 4, "raised"),
    ("举办各类龙舟赛41场。", "龙舟赛少而精，全年安排30场左右。", 41, -11, "lowered"),
    ("人民调解委员会受理纠纷90件，成功率98.2%。", "人民调解成功率保持在98%以上。", 98.2, -0.2, "held"),
    ("完成对滨河路等3条主干道路的改造。", "对滨江路等7条主干道路进行综合改造。", 3, 4, "raised"),
    ("21家企业迁建前期工作全面展开。", "启动8家企业迁建工作。", None, None, None),
    ("出台规范性文件2件。", "完成规范性文件后评估3件。", None, None, None),
    ("建成法律服务室78个。", "新建法律服务室15个。", None, None, None),
    ("全年新建书屋20间。", "书屋总数达到50间。", None, None, None),
    ("建成服务站94个。", "设立书屋20间。", None, None, None),
    ("网上可办率提高2.1个百分点。", "网上可办率达到99.5%以上。", None, None, None),
    ("新建成渔政驿站22个。", "新建渔政驿站16个。", 22, -6, "lowered"),
    ("渔政驿站58个。", "新建渔政驿站20个。", None, None, None),
    ("调处纠纷504件，成功率96.7%。", "纠纷调处成功率达到98%。", 96.7, 1.3, "raised"),
    ("调处纠纷504件，回访率96.7%。", "纠纷调处成功率达到98%。", None, None, None),
    ("渔政协管员新聘16名，总人数89名。", "渔政协管员达到100名。", 89, 11, "raised"),
    ("水面巡查900次，其中联合巡查占36.5%。", "联合巡查占比提高到40%。", 36.5, 3.5, "raised"),
    ("渔船年检时限比规定时限压缩76%。", "渔船年检时限压缩比例不低于80%。", 76, 4, "raised"),
    ("渔船年检费用压缩76%。", "渔船年检网办比例不低于80%。", None, None, None),
    ("聘请渔政律师21名。", "壮大渔政律师队伍，总数力争达到30名。", None, None, None),
    ("渔政律师增至21名。", "壮大渔政律师队伍，总数力争达到30名。", 21, 9, "raised"),
    ("渔政律师增至21名。", "壮大渔政艇队，总数力争达到30艘。", None, None, None),
    ("窗口办件8万件，其中当场办结的占63%。", "渔事投诉按期办结率达到99%。", None, None, None),
    # The value a goal starts from names its base, where that tells of the same thing.
    ("在5个码头设立渔事服务驿站。", "渔事服务驿站由5个增加到16个。", 5, 11, "raised"),
    ("抵御5次台风。", "渔事服务驿站由5个增加到16个。", None, None, None),
    # What stands behind both figures is the same, and what is widened is told before.
    ("编制渔事免罚清单，首批列入42种情形。", "渔事免罚清单扩大到60种情形。", 42, 18, "raised"),
    ("通报渔船违规作业，共有42种情形。", "渔事免罚清单扩大到60种情形。", None, None, None),
    # A figure without a name counts what the clause before it tells of.
    ("分批办好船长骨干培训班，全年3期。", "举办船长骨干培训班2期。", 3, -1, "lowered"),
    ("送评渔政案卷20卷，评为优秀的6卷，占30%。", "优秀案卷比例达到50%。", 30, 20, "raised"),
    ("送评渔政案卷20卷，重新装订的6卷，占30%。", "优秀案卷比例达到50%。", None, None, None),
    ("3条滨河道路建成通车。", "新建5条滨河道路。", 3, 2, "raised"),
    ("现有3条滨河道路。", "新建5条滨河道路。", None, None, None),
    ("封滩育苗90万亩。", "完成90万亩封滩育苗等工程。", 900000, 0, "held"),
    # Each name begins with what the other lacks, or one figure is of two things.
    ("11类渔船维修支出占财政支出80%。", "码头科技支出占财政支出比重达到2%。", None, None, None),
    ("新增岸线光伏装机规模1100千瓦。", "新增电源装机3000千瓦。", None, None, None),
    ("渔船维修支出占财政支出比重80%。", "码头科技支出占财政支出比重达到2%。", None, None, None),
    ("岛外出口总额增长8%。", "进出口总额增长4%。", None, None, None),
    ("实施旧码头和危旧船坞改造350处。", "改造危旧船坞30处。", None, None, None),
    ("制定渔业规范性文件3件。", "对2件渔业规范性文件开展后评估。", None, None, None),
    ("规模以上渔业总产值137.8亿元。", "入园企业达到7家，实现产值2亿元。", None, None, None),
    # What was built may be all there is, but hardly where the plan adds as many again; what one act did is the year's.
    ("建成渔具回收站21座。", "新建渔具回收站24座。", 21, 3, "raised"),
    ("建成渔具回收站21座。", "新建渔具回收站4座。", None, None, None),
    ("旧船坞改造完成18座。", "改造旧船坞12座。", 18, -6, "lowered"),
    # A part with a name of its own is laid against what is so called, and the whole against the whole.
    ("新增泊位60个，其中公益泊位40个。", "新增公益泊位30个。", 40, -10, "lowered"),
    ("新增泊位60个，其中公益泊位40个。", "新增泊位70个。", 60, 10, "raised"),
    # All of them, or so many to come to, are a total.
    ("渔事调处站增至10个。", "渔事调处站12个全部建成。", 10, 2, "raised"),
    ("渔事调处站增至10个。", "新建渔事调处站12个。", None, None, None),
    ("专职护渔员104名。", "专职护渔员配备到125名以上。", 104, 21, "raised"),
    # The share of what was counted stands in a clause of its own.
    ("批复船证312件；容缺受理81件，占批复总数的26%。", "容缺受理占比提高到28%左右。", 26, 2, "raised"),
    ("非现场巡查2123次，约占巡查总量的四成。", "非现场巡查占比达到50%。", 40, 10, "raised"),
    ("容缺受理81件，退回率26%。", "容缺受理占比提高到28%左右。", None, None, None),
    # A pair of figures that is less sure is one where no figure bears the target's name.
    ("全县渔事服务机构办件5216件。", "全年办理渔事服务件不少于5500件。", 5216, 284, "raised"),
    ("宣传海上安全知识104场。", "救助遇险渔船110艘。", None, None, None),
    # A tenth or ten times as much under another name is another thing; few things may become many.
    (
        "渔博会签约项目78个、总投资230亿元。",
        "建立渔港项目储备库，储备项目总投资不少于3000亿元。",
        None,
        None,
        None,
    ),
    ("外贸进出口618.6亿元。", "支持渔港综合保税区做大，进出口值突破8亿元。", None, None, None),
    ("外贸进出口18.6亿元。", "进出口总额突破20亿元。", 1860000000, 140000000, "raised"),
    ("渔港货物总值8亿元。", "渔港货物总值达到90亿元。", 800000000, 8200000000, "raised"),
    ("在5个码头设立渔事服务驿站。", "渔事服务驿站由5个增加到60个。", 5, 55, "raised"),
    # A quarter or half a year is no year; in one month a thing may have begun.
    ("上半年岛外出口总额只增长3.1%。", "岛外出口总额增长7%。", None, None, None),
    ("一季度岛外出口总额增长3.1%。", "岛外出口总额增长7%。", None, None, None),
    ("全年岛外出口总额增长3.1%。", "岛外出口总额增长7%。", 3.1, 3.9, "raised"),
    ("9月上线渔情平台，渔情线索核实率64.5%。", "渔情线索核实率提高到75%。", 64.5, 10.5, "raised"),
    # The growth of the economy is that of its product; that of a part of it, or its size, is not.
    ("地区生产总值增长5.2%。", "经济增长5.5%左右。", 5.2, 0.3, "raised"),
    ("地区生产总值820亿元、增长5.2%。", "经济增长5%以上。", 5.2, -0.2, "lowered"),
    ("经济增长5.2%。", "地区生产总值增长6%。", 5.2, 0.8, "raised"),
    ("全年经济增长5.2%。", "经济增长6%。", 5.2, 0.8, "raised"),
    ("地区生产总值增长5.2%。", "海洋经济增长6%。", None, None, None),
    ("地区生产总值增长5.2%。", "集体经济增长9%。", None, None, None),
    ("地区生产总值820亿元。", "经济增长6%。", None, None, None),
    # Nearly as many as were built are to be built: both say what a year adds; few beside them say nothing of the year.
    ("建成渔具晾晒场41处。", "新建渔具晾晒场30处。", 41, -11, "lowered"),
    ("北岸船厂建成标准船坞22座。", "北岸船厂新建标准船坞20座。", 22, -2, "lowered"),
    ("完成渔村危屋改造93户。", "改造渔村危屋80户。", 93, -13, "lowered"),
    ("新放渔船抵押贷款1.4亿元。", "新增渔船抵押贷款1.5亿元。", 140000000, 10000000, "raised"),
    ("新开渔家乐34家。", "再开渔家乐30家。", 34, -4, "lowered"),
    ("建成渔具晾晒场41处。", "新建渔具晾晒场8处。", None, None, None),
    ("累计建成渔具晾晒场41处。", "新建渔具晾晒场40处。", None, None, None),
    ("渔具晾晒场总数41处。", "新建渔具晾晒场40处。", None, None, None),
    # The growth of what is named so, however short the name is; its size is none, nor is the growth of something else.
    ("出口18.6亿元，增长4.3%。", "出口增长6%以上。", 4.3, 1.7, "raised"),
    ("外贸运行平稳，出口2.3亿元，同比增长18%。", "出口增长10%。", 18, -8, "lowered"),
    ("财政收入18.6亿元，出口增长4.3%。", "财政收入增长6%。", None, None, None),
    ("出口18.6亿元。", "出口增长6%。", None, None, None),
    # The act a name begins with is no other thing.
    ("新命名省级海洋牧场2个。", "新创建省级海洋牧场3个。", 2, 1, "raised"),
    ("创建市级和美渔村示范村12个。", "新创建和美渔村示范村15个。", 12, 3, "raised"),
    ("渔港重点项目完成投资51亿元。", "渔港重点项目年度计划投资55亿元。", 5100000000, 400000000, "raised"),
    ("命名省级海洋牧场2个。", "新创建内河渔港3个。", None, None, None),
    # A part that is named as the goal is.
    ("参加述法42人，其中当面述法10人。", "当面述法人数增加到12人。", 10, 2, "raised"),
    ("参加述法42人，其中镇村10人。", "参加述法增加到50人。", 42, 8, "raised"),
    # Close to a round number is held only where it is to be kept there.
    ("水产产量1240万吨。", "水产产量1250万吨左右。", 12400000, 100000, "raised"),
    ("水产产量1240万吨。", "水产产量稳定在1250万吨左右。", 12400000, 100000, "held"),
    ("水产产量1240万吨。", "水产产量1230万吨左右。", 12400000, -100000, "lowered"),
    # The same told in other words, where nothing else in the report is as likely; another thing of that kind is none.
    ("渔事调解结案98件，占审结的47.3%。", "渔事调解和解率达到50%。", 47.3, 2.7, "raised"),
    ("渔船检修覆盖全县74个村。", "渔船检修服务覆盖全部83个渔村。", 74, 9, "raised"),
    ("实施重点渔业项目34个。", "实施重点项目32个。", None, None, None),
    ("城镇登记失业率3.4%。", "城镇调查失业率5.5%左右。", None, None, None),
    ("新增省级“海星”小渔企6家。", "新增省级以上龙头渔企2家。", None, None, None),
    # What a target only takes over from the clause before it is no kind of its own.
    ("渔运班列（海新线）开行3005列。", "深化渔运班列市场化改革，全年开行3000列以上。", 3005, -5, "held"),
    # Several rates of one value, each by its name.
    (
        "制定渔业规范性文件9件，报备率、报备及时率、规范率均为100%。",
        "渔业规范性文件报备率保持100%。",
        100,
        0,
        "held",
    ),
    # What has become of a figure by the end of its sentence; what was done with so many, in the year, or approved.
    ("“渔检一次清”先在3个镇试点，下半年扩至5个。", "“渔检一次清”推广到13个镇。", 5, 8, "raised"),
    ("“渔检一次清”先在3个镇试点，下半年举办5场。", "“渔检一次清”推广到13个镇。", 3, 10, "raised"),
    ("为320户渔民家庭作了适老化改造。", "完成适老化改造400户。", 320, 80, "raised"),
    ("现有320户渔民家庭适老化。", "完成适老化改造400户。", None, None, None),
    ("3条省级和美渔港通过验收。", "创建省级和美渔港2条。", 3, -1, "lowered"),
    ("完成渔村集中供水工程313处。", "建设渔村集中供水工程200处。", 313, -113, "lowered"),
    ("渔事免罚事项增至124项。", "渔事免罚事项扩至150项。", 124, 26, "raised"),
    ("渔政审核员增至26名。", "渔政审核员配足28名。", 26, 2, "raised"),
    # A total without a name is that of what its sentence names.
    ("新获评省级海洋牧场3个，总数17个。", "继续办好“渔港夜校”，总数达到15个。", None, None, None),
    # What another clause or another member of a list adds is nothing of what this one comes to.
    ("渔港园区产值6.4亿元。", "渔港园区新入驻渔企6家，产值突破8亿元。", 640000000, 160000000, "raised"),
]


def planned(done, plan):
    """Read a small report and return its plan."""
    return compare.plan(compare.read_text(HEAD + done + PLAN + plan))


@pytest.mark.parametrize(("done", "plan", "base", "change", "direction"), CASES)
def test_a_goal_is_laid_against_this_years_figure(done, plan, base, change, direction):
    """The same thing measured the same way is subtracted; anything else is said and not computed."""
    *_, row = planned(done, plan).changes.to_dict("records")
    if base is None:
        assert row["change"] != row["change"]  # NaN
        assert row["note"]
        return
    assert (row["base_value"], row["direction"]) == (base, direction)
    assert row["change"] == pytest.approx(change)


@pytest.mark.parametrize(("labels", "word"), [("en", "1 lowered"), ("zh", "下调 1")])
def test_a_lowered_goal_is_printed(labels, word):
    """A goal below what was done is counted among the others and shown in its line, in both languages."""
    lines = planned("新建农村公路50公里。", "新建农村公路30公里。").printout(labels=labels)
    assert any(word in line for line in lines)
    assert any(word.strip(" 1") in line and "30公里" in line for line in lines)


def test_both_places_are_right():
    """The offsets of both figures point into the source."""
    told = planned("全年培训调解员265名。", "培训调解员300名。")
    (row,) = told.changes.to_dict("records")
    assert told.report.raw[row["base_start"] : row["base_end"]] == "265名"
    assert told.report.raw[row["start"] : row["end"]] == "培训调解员300名"
    assert any("265名" in f.sentence and "300名" in f.sentence for f in told.findings(labels="zh"))
    assert "265名 → 300名" in "\n".join(told.printout(labels="zh"))


@pytest.mark.parametrize(
    ("done", "direction"), [("种树300株。", "new"), ("完成决策评估以外的决策审查5项。", "")]
)
def test_new_is_said_only_where_nothing_is_near(done, direction):
    """A goal without a base is new where the review has no figure of its unit under a like name."""
    (row,) = planned(done, "开展决策评估2项。").changes.to_dict("records")
    assert (row["direction"], row["note"]) == (direction, "no-base")


@pytest.mark.parametrize(
    ("done", "plan", "relation"),
    [
        ("窗口满意率98%。", "窗口满意率不超过95%。", "lowered"),
        ("行政诉讼败诉率8%。", "行政诉讼败诉率不超过6%。", "upgraded"),
        ("新制定文件9件。", "新制定文件不超过6件。", "upgraded"),
    ],
)
def test_a_ceiling_is_better_when_lower_unless_the_rate_is_good(done, plan, relation):
    """What is kept below a bound is wanted low; a rate that is good when it is high is not."""
    assert [goal.relation for goal in planned(done, plan).found_goals] == [relation]


@pytest.mark.parametrize(
    ("done", "plan", "relation"),
    [
        ("受理渔事投诉213件。", "渔事投诉比2024年减少20%以上。", ("upgraded", "figure")),
        ("渔事来访123批次，降幅6%。", "渔事来访批次下降8%。", ("upgraded", "figure")),
        ("渔业产值增长6%。", "渔业产值增长5%。", ("lowered", "figure")),
    ],
)
def test_a_fall_a_plan_asks_for_is_for_the_better(done, plan, relation):
    """A plan that sets itself a fall wants less; the year it is compared with is no past."""
    assert [(goal.relation, goal.why) for goal in planned(done, plan).found_goals] == [relation]


def test_a_range_is_measured_from_its_lower_end():
    """A goal of a hundred to a hundred and ten is at least six more than ninety-four."""
    (row,) = planned("服务室总数达到94个。", "服务室总数达到100至110个。").changes.to_dict("records")
    assert (row["change"], row["target_upper"], row["direction"]) == (6, 110, "raised")


OLD = (
    "青溪区2023年度工作报告\n一、2023年工作情况\n培训调解员265名。\n二、存在问题\n一是执法力量不足。二是宣传形式单一。"
    "\n三、2024年工作安排\n培训调解员300名。"
)
NEW = (
    "青溪区2024年度工作报告\n一、2024年工作情况\n培训调解员310名。\n二、存在问题\n一是执法力量不足。二是数据没有共享。"
    "\n三、2025年工作安排\n培训调解员340名。"
)


def test_a_target_is_followed_over_two_reports():
    """2023 → target for 2024 → 2024 → target for 2025, in one row."""
    change = compare.reports(compare.read_text(OLD), compare.read_text(NEW))
    (row,) = change.targets.to_dict("records")
    told = [row[c] for c in ("base_value", "target_value", "actual_value", "status", "next_value", "change")]
    assert told == [265, 300, 310, "met", 340, 40]
    assert change.new.raw[row["next_start"] : row["next_end"]] == "培训调解员340名"


def test_what_a_target_is_of_its_thing_stands_beside_it():
    """A target of 5.1 % under the name of an amount is a growth, and the table says so."""
    old = OLD.replace("培训调解员300名", "渔业总产值增长5.1%，培训调解员300名")
    change = compare.reports(compare.read_text(old), compare.read_text(NEW))
    told = {row["indicator"]: row["statistic"] for row in change.targets.to_dict("records")}
    assert told == {"渔业总产值": "growth", "培训调解员": "level"}


def test_problems_of_two_reports_are_paired():
    """A problem told again, one that is gone, one that is new."""
    change = compare.reports(compare.read_text(OLD), compare.read_text(NEW))
    rows = [(r["outcome"], r["old_problem"], r["new_problem"]) for r in change.problems.to_dict("records")]
    assert [outcome for outcome, _, _ in rows] == ["same", "gone", "new"]
    assert rows[1][2] == rows[2][1] == ""


# A problem of one year and one of the next; whether the second tells the first again.
TOLD_AGAIN = [
    ("渔港财力紧张，收支矛盾加大", "渔港收支矛盾仍很突出", True),
    ("养殖总量不大、品种结构不优的问题依然突出", "养殖总量不够大，主导品种单一", True),
    ("少数船长不担当、不作为", "少数船长不担当，乱作为时有发生", True),
    ("渔民“上岸难”问题较多", "渔民“上岸难”尚未根本缓解", True),
    ("渔村环境整治还有短板", "渔村环境整治还有短板", True),
    ("码头冷链设施薄弱，与渔民期待还有差距", "码头冷链设施不够完善", True),
    ("专职护渔员持证率只有三成，多由船工兼任", "专职护渔员持证率仍不足五成", True),
    # What both share is only that something is lacking, a single word, or the end of another thing.
    ("稳渔价压力较大", "滩涂围垦下行压力较大", False),
    ("护渔力量薄弱", "冷链设施薄弱", False),
    ("渔船检验任务依然艰巨", "海岛供水任务依然艰巨", False),
    ("渔民转产难的问题时有发生", "台风倒房时有发生", False),
    ("码头泊位偏少，外来船靠港不便", "码头保洁不及时，垃圾堆放时间偏长", False),
    ("部分船长安全意识不强", "部分渔村饮水保障不足", False),
]


@pytest.mark.parametrize(("before", "after", "again"), TOLD_AGAIN)
def test_a_problem_is_told_again_where_the_next_report_is_about_the_same_lack(before, after, again):
    """The words for a lack stand in every problem; two are one where they share what is lacking."""
    reports = [
        compare.read_text(
            f"青溪区{year}年度工作报告\n一、{year}年工作情况\n巡查海岸线。\n二、存在问题\n主要问题是：{problem}。"
            f"\n三、{year + 1}年工作安排\n巡查海岸线。"
        )
        for year, problem in ((2024, before), (2025, after))
    ]
    told = compare.reports(*reports).problems
    assert len(told) > 0
    assert bool(set(told.outcome) & {"same", "reworded"}) is again


@pytest.mark.parametrize(
    ("done", "planned", "sure"),
    [
        ("在甲岛建成6座灯塔。", "在乙岛建成3座灯塔。", False),
        ("修通甲村至乙村的6条栈道。", "修通丙村至丁村的3条栈道。", False),
        ("新开通青溪至甲岛、乙岛等6条航线。", "新开通青溪至丙岛、丁岛的3条航线。", False),
        ("公布甲类和乙类6类案由。", "公布丙类3类案由。", False),
        ("新开通青溪至甲岛、乙岛等6条客运航线。", "新开通青溪至丙岛、丁岛的3条客运航线。", True),
        ("在甲岛建成6座导航灯塔。", "在乙岛建成3座导航灯塔。", True),
    ],
)
def test_a_bare_name_alone_makes_no_base_certain(done, planned, sure):
    """A name of two letters (lighthouses, routes) fits too many figures: what a goal builds on then is likely only."""
    goals = compare.plan(compare.read_text(HEAD + done + PLAN + planned)).goals
    (confidence,) = goals.loc[goals["kind"] == "numeric", "confidence"]
    assert (confidence == 1) == sure


@pytest.mark.parametrize(
    ("done", "plan", "computed"),
    [
        ("全年交付安置房615套。", "交付安置房680套。", True),
        ("剩余安置房12套。", "剩余安置房减少到5套。", True),
        ("全年交付安置房615套。", "完成剩余247套安置房交付。", False),
        ("全年改造老旧小区40个。", "改造剩余12个老旧小区。", False),
        ("全年接入乡镇8个。", "接入其余5个乡镇。", False),
        ("全年治理河道20条。", "治理余下的6条河道。", False),
    ],
)
def test_what_is_left_of_several_is_no_lower_target(done, plan, computed):
    """Those that remain are not fewer than those that were done: no difference is told."""
    text = f"甲县2023年政府工作报告\n一、2023年工作回顾\n{done}\n二、2024年工作安排\n{plan}\n"
    (row,) = compare.plan(compare.read_text(text)).changes.itertuples()
    assert bool(row.comparable) is computed


@pytest.mark.parametrize(
    ("done", "computed"),
    [
        ("建成规范化渔港8个。", True),
        ("13个渔港中有8个规范化渔港。", False),
        ("13个规范化渔港中已有8个通过验收。", False),
    ],
)
def test_all_there_are_of_which_some_are_told_are_no_base(done, computed):
    """A target for those of a kind is not laid beside the number of all."""
    text = f"甲县2023年政府工作报告\n一、2023年工作回顾\n{done}\n二、2024年工作安排\n规范化渔港达到12个。\n"
    (row,) = compare.plan(compare.read_text(text)).changes.itertuples()
    assert row.base_value != 13 or not row.comparable
    assert bool(row.comparable) is computed or row.base_value == 8
