"""Problems and goals wherever they stand, on invented reports of many layouts."""

import pytest

from compare.goals import find_plan
from compare.goals.contexts import is_shortfall
from compare.goals.grades import grade_of
from compare.intake import read_text
from compare.languages import load
from compare.quantity import find_quantities

ZH = load("zh").goals

# Each layout: the report, the names of its problems, and words of each of its goals.
LAYOUTS = {
    "usual heading mixed": (
        """青溪县2023年度法治政府建设情况报告
2023年，青溪县深入推进依法行政，各项工作取得新进展。现将情况报告如下：
一、2023年主要工作
一是抓培训。举办法治讲座6场，培训干部500人次。二是抓执法。评查执法案卷80宗，在2个镇试点综合查一次。
二、正视短板，绘就明年“施工图”
工作中还有不少短板：一是执法信息化进度滞后，多数镇仍用纸质文书。二是基层法治力量薄弱，司法所人员配备不足。三是普法形式单一。
2024年，青溪县将重点做好以下工作：一是启用移动执法平台。二是为每个司法所增配2名工作人员。三是新建法治主题公园1个。
""",
        ["执法信息化进度滞后", "基层法治力量薄弱", "普法形式单一"],
        ["启用移动执法平台", "为每个司法所增配2名", "新建法治主题公园1个"],
    ),
    "two chapters unnumbered": (
        """南浦区司法局2023年法治政府建设年度报告
一、工作开展情况
全年办理行政复议案件45件，按期办结率为96%。
二、存在的主要问题
行政复议办案力量不足，案多人少矛盾突出。部分单位负责人出庭应诉积极性不高。执法监督手段较为单一。
三、下一步工作打算
加强复议队伍建设，新增复议人员3名。推动行政机关负责人出庭应诉率达到100%。制定《南浦区行政执法监督办法》。
""",
        ["行政复议办案力量不足", "部分单位负责人出庭应诉积极性不高", "执法监督手段较为单一"],
        ["新增复议人员3名", "出庭应诉率达到100%", "制定《南浦区行政执法监督办法》"],
    ),
    "one paragraph run in": (
        """白沙镇2023年度法治政府建设情况报告
一、2023年工作情况
全镇调解矛盾纠纷210件，开展普法宣传12场次。
二、存在问题及下一步打算
虽然取得了一定成绩，但也存在一些不足，主要是执法队伍年龄偏大、专业人员缺乏，部分村调解员业务能力不强，普法宣传覆盖面不够广。下一步，我镇将招录执法人员4名，组织村调解员轮训2期，在6个村设立法律咨询点，推动普法宣传进企业、进校园。
""",
        ["执法队伍年龄偏大", "部分村调解员业务能力不强", "普法宣传覆盖面不够广"],
        ["招录执法人员4名", "组织村调解员轮训2期", "设立法律咨询点"],
    ),
    "a heading for each": (
        """石桥县2023年法治政府建设工作报告
一、2023年工作情况
全年评查执法案卷60宗，举办法治讲座5场。
二、存在的问题
（一）执法程序不够规范
个别执法人员程序意识淡薄，文书制作粗糙。
部分案卷没有附上现场照片。
（二）普法形式单一
宣传仍以发放资料为主。
三、2024年工作计划
开展案卷评查2次。新建普法短视频栏目1个。
""",
        ["执法程序不够规范", "普法形式单一"],
        ["开展案卷评查2次", "新建普法短视频栏目1个"],
    ),
    "brackets items": (
        """东屏市2023年法治政府建设工作报告
一、主要举措和成效
（一）加强组织领导。市政府常务会议学法4次。
（二）优化营商环境。办理企业诉求320件。
二、存在的不足和原因
（一）行政决策程序意识不强。个别部门重大决策公众参与流于形式。
（二）行政执法协作不够顺畅。部门之间信息共享不及时。
（三）涉外法律服务供给不足。全市涉外律师仅有5名。
三、2024年工作安排
（一）规范行政决策。修订《重大行政决策程序规定》，公众参与率达到100%。
（二）强化执法协作。建立跨部门执法联席机制，联合执法不少于20次。
（三）推进依法治校。创建依法治校示范校10所。
""",
        ["行政决策程序意识不强", "行政执法协作不够顺畅", "涉外法律服务供给不足"],
        [
            "修订《重大行政决策程序规定》",
            "建立跨部门执法联席机制",
            "联合执法不少于20次",
            "创建依法治校示范校10所",
        ],
    ),
    "remedy inside item": (
        """云岭县2023年度法治政府建设情况报告
一、2023年工作成效
开展执法检查150次，建成法治文化广场3处。
二、问题与对策
（一）存在问题
1.法治宣传不够深入。偏远村寨群众知晓率偏低。
2.行政应诉能力有待加强。
（二）下步措施
1.深化法治宣传。组建双语普法队伍8支。
2.强化应诉培训。举办应诉培训班2期，败诉率控制在5%以内。
""",
        ["法治宣传不够深入", "行政应诉能力有待加强"],
        ["组建双语普法队伍8支", "举办应诉培训班2期", "败诉率控制在5%以内"],
    ),
    "heading differs": (
        """临港新区2023年法治政府建设情况的报告
一、强化统筹，全面推进依法行政
召开法治建设推进会3次，出台制度文件6份。
二、查找差距，明确努力方向
对照上级要求，我区法治政府建设还有一定差距：数字化执法水平不高，跨部门数据不通；基层合法性审查力量不足，三成街道没有专职人员；行政争议源头预防不够有力。
三、接续奋斗，推动法治建设再上新台阶
2024年，我区将突出抓好三个方面：
一要建设智慧执法监管平台，接入部门12个；
二要实现街道合法性审查专职人员全覆盖；
三要出台《行政争议源头预防工作指引》。
""",
        ["数字化执法水平不高", "基层合法性审查力量不足", "行政争议源头预防不够有力"],
        ["建设智慧执法监管平台", "实现街道合法性审查专职人员全覆盖", "出台《行政争议源头预防工作指引》"],
    ),
    "plan first year named in item": (
        """清河街道办事处2023年度法治政府建设工作总结
2023年，清河街道认真落实法治建设责任，开展学法6次，调解纠纷95件。
同时，工作中仍存在以下问题：一是工作人员法治意识有待提升；二是执法装备较为落后；三是社区法律顾问作用发挥不充分。
2024年，清河街道将做好以下几项工作：一是每季度开展1次法治培训；二是更新执法记录仪30台；三是完善社区法律顾问考核办法。
""",
        ["工作人员法治意识有待提升", "执法装备较为落后", "社区法律顾问作用发挥不充分"],
        ["每季度开展1次法治培训", "更新执法记录仪30台", "完善社区法律顾问考核办法"],
    ),
    "problem with cause clause": (
        """北川市水务局2023年度法治政府建设报告
一、主要做法
办理水行政许可126件，查处非法取水案件9起。
二、短板弱项
一是对标高质量发展要求，水事执法力量仍显不足，全市持证执法人员仅18人。二是受机构改革影响，部门职责边界不够清晰，存在推诿现象。三是由于资金投入有限，河道视频监控覆盖率只有40%。
三、2024年工作思路
以提升执法效能为目标，招录执法人员6名；围绕职责清晰，编制权责清单；聚焦智慧监管，河道视频监控覆盖率提高到70%以上。
""",
        ["水事执法力量仍显不足", "部门职责边界不够清晰", "河道视频监控覆盖率只有40%"],
        ["招录执法人员6名", "编制权责清单", "河道视频监控覆盖率提高到70%以上"],
    ),
    "problem clause in item headline": (
        """石泉区2023年度法治政府建设情况报告
一、履职情况
全区受理行政复议申请71件，行政执法案卷合格率为93%。
二、存在的问题
在看到成绩的同时，也清醒认识到还存在一些问题。主要表现在：法治工作队伍建设方面，专业人才总量偏少；行政执法方面，执法程序不规范的现象时有发生；公共法律服务方面，乡村资源配置不均衡。
三、2024年工作计划
我区将从以下方面发力：在队伍建设上，引进法学专业人才15名；在行政执法上，案卷合格率提升至96%；在公共法律服务上，新增乡村法律服务点20个。
""",
        ["专业人才总量偏少", "执法程序不规范", "乡村资源配置不均衡"],
        ["引进法学专业人才15名", "案卷合格率提升至96%", "新增乡村法律服务点20个"],
    ),
    "short end problems in review": (
        """长乐镇人民政府2023年度法治政府建设情况报告
一、加强领导
镇党委研究法治工作5次。
二、规范执法
办理行政处罚案件33宗，无一被撤销。
一年来，全镇法治建设有进步，但仍存在执法人员不足、群众学法热情不高等问题。2024年，我镇将增加执法人员2名，开展“送法下乡”20场，力争创建市级法治示范镇。
""",
        ["执法人员不足", "群众学法热情不高"],
        ["增加执法人员2名", "开展“送法下乡”20场", "创建市级法治示范镇"],
    ),
}


def plan_of(text):
    report = read_text(text)
    return report, *find_plan(report, find_quantities(report))


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS)
def layout(request):
    text, problems, goals = request.param
    return *plan_of(text), problems, goals


def test_each_shortfall_is_a_problem_with_a_name(layout):
    """One problem each, in order, none invented; the name is the shortfall, not what leads in to it."""
    _, problems, _, wanted, _ = layout
    assert [name for name, problem in zip(wanted, problems, strict=True) if name not in problem.problem] == []
    assert all("，" not in problem.problem for problem in problems)


def test_each_thing_to_do_is_a_goal_and_no_shortfall_is(layout):
    """Every goal comes out, and nothing that is lacking comes out as one."""
    _, _, goals, lacking, wanted = layout
    assert [word for word in wanted if not any(word in goal.text for goal in goals)] == []
    assert [goal.text for goal in goals if any(name in goal.text for name in lacking)] == []


def test_places_in_the_source_are_right(layout):
    """Problems and goals can be looked up where they stand."""
    report, problems, goals, _, _ = layout
    assert all(report.raw[one.span.slice] == one.text for one in (*problems, *goals))


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("司法所人员配备不足", True),
        ("执法数据难以共享的情况仍有差距", True),
        ("调解员业务能力有待提升", True),
        ("补齐司法所人员不足", False),
        ("解决群众停车困难", False),
        ("补充司法所人员", False),
        ("做到不漏一户", False),
    ],
)
def test_a_shortfall_is_told_from_its_remedy(text, lacks):
    """What is lacking is no goal; to fill the gap is one."""
    assert is_shortfall(text, ZH) is lacks


AGED, WORN, DULL = "网格员年龄偏大", "巡查装备落后", "宣讲形式单一"


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        (f"1.{AGED}，后备力量不足。2.{WORN}，主要依靠人力。3.{DULL}。", [AGED, WORN, DULL]),
        (f"1、{AGED}。2、{WORN}；3、{DULL}。", [AGED, WORN, DULL]),
        (f"1）{AGED}。2）{WORN}。3）{DULL}。", [AGED, WORN, DULL]),
        (f"(1){AGED}。(2){WORN}。", [AGED, WORN]),
        (f"①{AGED}；②{WORN}；③{DULL}。", [AGED, WORN, DULL]),
        (f"（一）{AGED}。后备力量不足。（二）{WORN}。更新较慢。", [AGED, WORN]),
        (f"第一，{AGED}。第二，{WORN}。", [AGED, WORN]),
        (f"首先，{AGED}，后备力量不足。其次，{WORN}。最后，{DULL}。", [AGED, WORN, DULL]),
        (f"还存在以下问题：1.{AGED}；2.{WORN}。下一步，我们将认真加以解决。", [AGED, WORN]),
        (f"1.{AGED}。\n2.{WORN}。3.{DULL}。", [AGED, WORN, DULL]),
        (f"·{AGED}。\n·{WORN}。", [AGED, WORN]),
        (f"{AGED}，后备力量不足；{WORN}；{DULL}。", [AGED, WORN, DULL]),
        (f"工作还有差距，主要表现在：{AGED}，后备力量不足；{WORN}。", [AGED, WORN]),
        (f"回望一年，我们清醒地看到：{AGED}，{WORN}，{DULL}。", [AGED, WORN, DULL]),
        (f"工作虽有进步，但还存在不足之处。主要表现在{AGED}，{WORN}。", [AGED, WORN]),
        (f"政府工作存在不足，{AGED}，{WORN}。", [AGED, WORN]),
        (f"取得一定成效，但仍存在一些不足：{AGED}，{WORN}，{DULL}。", [AGED, WORN, DULL]),
        (f"也存在一些薄弱环节，如{AGED}、{WORN}、{DULL}等。", [AGED, WORN, DULL]),
        (f"针对{AGED}的问题，将招录新人；针对{WORN}的短板，更新记录仪。", [AGED, WORN]),
        (f"（一）队伍方面。1.{AGED}。2.人员缺编。（二）宣讲方面。1.{DULL}。", [AGED, "人员缺编", DULL]),
        (f"（一）{AGED}。1.甲村无人接班，力量不足。2.乙村缺编。（二）{WORN}。", [AGED, WORN]),
        (
            "1.参训率仅为2.4%，重视不够。2.更新率只有35.2%，低于平均1.3个百分点。",
            ["参训率仅为2.4%", "更新率只有35.2%"],
        ),
        ("个别网格员走访不够，台账更新不及时，压力传导层层递减。", ["个别网格员走访不够"]),
        (
            f"对照标准，还有许多短板，需要加以解决。\n{AGED}。无人接班，主要是补贴低。\n{WORN}。更新慢，不配套。\n{DULL}。讲座少，坐不住。",
            [AGED, WORN, DULL],
        ),
        (f"{AGED}。{WORN}，更新缓慢。\n{DULL}。记录仪不足，更新慢。", [AGED, WORN, DULL, "记录仪不足"]),
        (
            f"{AGED}。{WORN}。\n{DULL}。记录仪不足。\n宣讲员缺编。场地紧张。",
            [AGED, WORN, DULL, "记录仪不足", "宣讲员缺编", "场地紧张"],
        ),
    ],
)
def test_a_paragraph_of_problems_is_cut_into_its_items(paragraph, names):
    """Whatever the items are numbered with, and where semicolons alone part them; a figure is no number of an item."""
    done, plan = "一、2023年工作回顾\n修了路。", "三、2024年工作安排\n新建公园1个。"
    text = f"白石县2023年度工作报告\n{done}\n二、存在问题\n{paragraph}\n{plan}\n"
    assert [problem.problem for problem in plan_of(text)[1]] == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        (f"{AGED}，后备力量不足；{WORN}；{DULL}。", [AGED, WORN, DULL]),
        (f"{AGED}。{WORN}，更新缓慢。{DULL}。", [AGED, WORN, DULL]),
        ("检查企业86家，发现设备老化、台账更新不及时等问题33个，全部整改到位。", []),
        (f"针对{AGED}，招录新人；针对{WORN}，更新记录仪；针对{DULL}，拍摄短片。", []),
    ],
)
def test_problems_without_a_heading_are_found_by_what_they_say(passage, names):
    """Where nothing announces them, sentences that each lack something are the problems; what was mended is none."""
    done = f"一、2023年工作回顾\n修了路。\n二、还差一口气\n{passage}"
    text = f"白石县2023年度工作报告\n{done}\n三、2024年工作安排\n新建公园1个。\n"
    assert [problem.problem for problem in plan_of(text)[1]] == names


@pytest.mark.parametrize(
    ("plan", "goals"),
    [
        ("以提升办案质量为目标，评查案卷。", ["评查案卷"]),
        ("围绕企业需求，开设法律夜市。", ["开设法律夜市"]),
        ("聚焦基层治理，选聘网格调解员。", ["选聘网格调解员"]),
        ("聚焦“百巷焕新工程”等重点任务，整治背街小巷。", ["聚焦“百巷焕新工程”等重点任务", "整治背街小巷"]),
        ("聚焦基层治理。", ["聚焦基层治理"]),
        ("以旧换新补贴家电3万台。", ["旧换新补贴家电3万台"]),
    ],
    ids=["aim", "round", "focus", "a programme of its own", "alone", "no context"],
)
def test_what_leads_in_belongs_to_the_goal_behind_it(plan, goals):
    """A clause that says with what in view is no goal of its own, unless it names a task or stands alone."""
    found = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [word for word in goals if not any(word in goal.text for goal in found)] == []
    assert len(found) == len(goals)


@pytest.mark.parametrize(
    ("plan", "goals"),
    [
        ("加强街区管理。整治占道经营，增设路灯，新建公厕。", ["整治占道经营", "增设路灯", "新建公厕"]),
        ("（一）聚焦街区，扩大绿地。整治占道经营，新建公厕。", ["整治占道经营", "新建公厕"]),
        (
            "一是聚焦街区，扩大绿地。整治占道经营，新建公厕。",
            ["聚焦街区", "扩大绿地", "整治占道经营", "新建公厕"],
        ),
        (
            "（一）破解停车难题，对泊位逐个评估。整治占道经营，新建公厕。",
            ["对泊位逐个评估", "整治占道经营", "新建公厕"],
        ),
        ("新建河滨公园。整治占道经营，增设路灯。", ["新建河滨公园", "整治占道经营", "增设路灯"]),
        ("加强街区管理。整治占道经营。", ["加强街区管理", "整治占道经营"]),
        ("加强3个街区的管理。整治占道经营，新建公厕。", ["加强3个街区的管理", "整治占道经营", "新建公厕"]),
        ("做好今年工作，要稳住就业、守牢底线。新建公厕。", ["新建公厕"]),
        ("做好扶贫工作，要修好路、通好水。新建公厕。", ["做好扶贫工作", "修好路、通好水", "新建公厕"]),
        ("政府工作的总体要求是：坚持稳中求进，推进山水县建设。新建公厕。", ["新建公厕"]),
        ("让我们携手奋斗，建设幸福白石。新建公厕。", ["新建公厕"]),
        ("也是推进改革的关键一年。新建公厕。", ["新建公厕"]),
        ("完成上述目标，新建公厕。", ["新建公厕"]),
        ("出台促进消费20条措施，新建公厕。", ["出台促进消费20条措施", "新建公厕"]),
        ("新开通公交20条，新建公厕。", ["新开通公交20条", "新建公厕"]),
    ],
)
def test_what_a_paragraph_opens_with_or_all_work_is_guided_by_is_no_goal(plan, goals):
    """A heading, a guide for all work, a leave-taking, a situation promise nothing; a thing or a figure does."""
    found = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [goal.goal for goal in found] == goals


@pytest.mark.parametrize(
    ("plan", "rows"),
    [
        ("培育2个国家级、3个省级、9个市级果园。", ["国家级果园", "省级果园", "市级果园"]),
        ("培育2个果园、3个茶园。", ["果园", "茶园"]),
        ("1.新建停车位300个。", ["新建停车位"]),
        ("65岁以上老年人体检率达到60%。", ["65岁以上老年人体检率"]),
        ("出台促进消费20条措施。", []),
        ("兑现稳岗返还75%政策。", []),
    ],
)
def test_a_target_has_the_name_of_what_it_counts(plan, rows):
    """A rank shares the thing of the last one in its list; the number of an item, or of a policy, counts nothing."""
    found = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [goal.indicator for goal in found if goal.kind == "numeric"] == rows


def test_a_bare_amount_is_told_with_the_name_before_it():
    """What only says how far a thing named before shall come is told with that name; an amount of its own is not."""
    plan = "生产总值增长5%，达到30亿元，建成粮库达到3座。"
    found = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [goal.goal for goal in found] == ["生产总值增长5%", "生产总值达到30亿元", "建成粮库达到3座"]


@pytest.mark.parametrize(
    ("plan", "goals"),
    [
        ("开办窗口练兵，切实提高接待能力。", ["开办窗口练兵，切实提高接待能力"]),
        ("编写文书样式，使裁决说理更加充分。", ["编写文书样式，使裁决说理更加充分"]),
        ("购置无人机8架，提升林区巡护效率。", ["购置无人机8架，提升林区巡护效率"]),
        ("修订停车办法，增设路侧泊位。", ["修订停车办法", "增设路侧泊位"]),
        ("培训网格员90名，提高上门率到85%。", ["培训网格员90名", "提高上门率到85%"]),
        ("新建泵站，提升改造老闸。", ["新建泵站", "提升改造老闸"]),
        ("提高接待能力，增强办案实效。", ["提高接待能力", "增强办案实效"]),
        ("开办窗口练兵。提高接待能力。", ["开办窗口练兵", "提高接待能力"]),
    ],
    ids=[
        "means and end",
        "what it makes of a thing",
        "behind a figure",
        "two things",
        "two figures",
        "a work",
        "two ends",
        "two sentences",
    ],
)
def test_what_an_act_is_good_for_is_no_goal_of_its_own(plan, goals):
    """Means and end are one goal; two things to deliver, two figures, two ends or two sentences are two."""
    found = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [goal.goal for goal in found] == goals


def test_the_headline_of_an_item_is_no_goal():
    """The short sentence an item opens with sums up the goals behind it."""
    plan = "一是提升服务能力。新建调解室3间。二是强化监督。评查案卷。"
    goals = plan_of(f"白石县2023年度工作报告\n一、2023年工作回顾\n修了路。\n二、2024年工作安排\n{plan}\n")[2]
    assert [goal.text for goal in goals] == ["新建调解室3间", "评查案卷"]


@pytest.mark.parametrize(
    ("text", "numeric", "grade"),
    [
        ("新建调解室3间", True, "figure"),
        ("出台《停车管理办法》", False, "deliverable"),
        ("成立河道巡查中心", False, "deliverable"),
        ("推动柳编协会成立", False, "deliverable"),
        ("确保客运枢纽投入使用", False, "deliverable"),
        ("柳编市场投入运营", False, "deliverable"),
        ("加强车站运营", False, "action"),
        ("开展停车秩序专项检查", False, "action"),
        ("推广“枫叶调解法”", False, "action"),
        ("提升行政效能", False, "direction"),
        ("坚持依法行政", False, "direction"),
        ("推动高质量发展", False, "direction"),
        ("增强服务意识", False, "direction"),
        ("营造人人爱河护河的浓厚氛围", False, "direction"),
        ("增强渔民群众的获得感", False, "direction"),
        ("让河水长清", False, "direction"),
        ("坚持站长接访制度", False, "action"),
        ("筹建河湖展览馆", False, "deliverable"),
    ],
)
def test_a_goal_is_graded_by_what_can_be_checked(text, numeric, grade):
    """A number, a thing to finish, something to do, or a wish."""
    assert grade_of(text, ZH, numeric=numeric) == grade
