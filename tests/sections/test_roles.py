"""Roles in the reports that offices publish: invented reports of many builds, each line marked with its role.

A line begins with the letter of its role (o opening, r review, p problems, l plan) or with - where it is no passage.
"""

import pytest

import compare

ROLES = {"o": "opening", "r": "review", "p": "problems", "l": "plan"}
BUILDS = {
    "今年 and 本年度 inside a review": (
        "-甲县水务局2023年度工作总结",
        "o2023年，甲县水务局坚持依法行政，现将工作情况报告如下：",
        "-一、主要工作情况",
        "r（一）加强学习。今年我局组织学习12次，参加人员230人次。",
        "r（二）严格执法。今年，我局共办理案件15件，罚款3.2万元。",
        "r（三）政务公开。本年度未收到公开申请。",
        "-二、存在的问题",
        "p一是人员不足。",
        "p二是经费紧张。",
        "-三、下一步工作打算",
        "l一是加强培训，全年组织培训20次。",
        "l二是补充人员5名。",
    ),
    "headings that name neither success nor plan": (
        "-甲县2023年水务工作年度报告",
        "o2023年，甲县认真落实上级要求。现将有关情况报告如下。",
        "-一、强化组织领导，全面部署水务工作",
        "r召开会议4次，研究重点任务。",
        "-二、推进规划落实",
        "r取消事项12项，压缩时限30%。",
        "-三、规范执法行为",
        "r办理案件30件。",
    ),
    "no title, but an announced year": (
        "o2023年，甲县认真落实上级要求，成效良好，群众满意，全年任务顺利完成。现将2023年情况报告如下。",
        "-一、强化组织领导",
        "r召开会议4次。",
        "-二、规范执法行为",
        "r办理案件30件。",
    ),
    "problems and remedy in one chapter": (
        "-甲县2023年水务工作年度报告",
        "-一、主要举措和成效",
        "r全年办理案件30件。",
        "-二、存在的问题和下一步打算",
        "p虽然取得一定成绩，但执法力量仍然不足，宣传形式较为单一。",
        "l针对上述问题，下一步，我县将加强队伍建设，开展培训10次。",
    ),
    "unnumbered chapters": (
        "-乙市2023年政府工作报告",
        "-各位代表：",
        "o现在，我代表市人民政府向大会报告工作。",
        "-2022年工作回顾",
        "r全年生产总值增长5.3%，完成投资120亿元。",
        "r新建道路50公里。",
        "-2023年工作安排",
        "l生产总值增长6%左右，新建道路60公里。",
        "l加快推进项目建设。",
    ),
    "今年 in a heading of the review": (
        "-丙局2023年工作总结",
        "-一、今年工作开展情况",
        "r今年以来，共办理案件12件。",
        "r建成站点5个。",
        "-二、明年工作思路",
        "l建设站点8个。",
    ),
    "no chapters": (
        "-丁街道2023年水务工作情况报告",
        "r2023年，丁街道坚持依法办事。",
        "r一是加强学习。全年组织学习12次。",
        "p存在的问题：一是力量不足。",
        "l下一步，丁街道将加强队伍建设。",
    ),
    "今年 in the plan of a work report": (
        "-戊县政府工作报告",
        "-——2024年1月5日在戊县第十届人民代表大会第三次会议上",
        "-各位代表：",
        "o现在，我代表县人民政府作工作报告。",
        "-一、2023年工作回顾",
        "r全县生产总值增长5.3%。",
        "-二、2024年重点工作",
        "l今年，我们将新建道路50公里。",
        "l今年新增就业3000人以上。",
    ),
    "targets in a chapter that begins with a term of years": (
        "-己省2026年政府工作报告",
        "-各位代表：",
        "-一、2025年工作回顾",
        "r全省生产总值增长5.3%。",
        "-二、“十五五”时期目标和今年工作",
        "l今年全省发展的主要预期目标是：生产总值增长6%左右。",
        "l新建道路60公里。",
    ),
    "two years in one title": (
        "-庚镇2022年水务工作总结及2023年工作计划",
        "-一、2022年工作总结",
        "r（一）强化领导。召开会议4次。",
        "-二、存在的不足",
        "p一是队伍力量薄弱。",
        "-三、2023年工作计划",
        "l（一）加强学习。组织学习12次。",
    ),
    "chapters told by their look alone": (
        "-壬镇2023年水务工作情况报告",
        "o2023年，壬镇认真落实上级要求，各项任务顺利完成，群众普遍满意。",
        "-抓班子，带头学法",
        "r镇党委会五次听取汇报，研究用房、用车等问题，聘请顾问两名，全年审查合同47份。",
        "-优服务，少跑腿",
        "r便民中心承接事项86项，受理申办12640件，办结率为99%，群众满意率逐年提高。",
        "-差距与不足",
        "-（一）力量偏弱",
        "p村级合同还游离在审查之外，个别合同条款不完备，容易引发纠纷，需要认真对待。",
        "-来年打算",
        "l设立审查室，把审查范围由镇本级延伸到各村，年内审查合同60份，并培训人员20名。",
    ),
    "shortcomings faced and plan in one paragraph, under a heading of another kind": (
        "-子局2023年度水务工作年度报告",
        "-一、工作情况",
        "r办理案件30件。",
        "-二、问短与谋新",
        "p成绩之外，更要正视不足：执法力量单薄，宣传对象较窄。",
        "l2024年，我局将继续攻坚：招录5人，办理案件40件。",
    ),
    "shortcomings listed before the plan": (
        "-丑局2023年度水务工作年度报告",
        "-一、工作情况",
        "r办理案件30件。",
        "-二、检视与展望",
        "p一年来的短处主要有：执法力量单薄，宣传对象较窄。",
        "l新的一年，县水务局将招录5人，办理案件40件。",
    ),
    "what needs to be better": (
        "-寅市2023年度水务工作年度报告",
        "-一、工作情况",
        "r办理案件30件。",
        "-二、需要改进的方面",
        "p执法力量单薄。",
        "-三、2024年主要打算",
        "l办理案件40件。",
    ),
    "who was in charge, told behind the problems": (
        "-癸县2023年度水务工作报告",
        "-一、主要举措和成效",
        "r办理案件30件。",
        "-二、存在的不足和原因",
        "p执法力量不足。",
        "-三、主要负责人履行第一责任人职责",
        "r县长主持会议6次。",
        "-四、2024年度工作安排",
        "l办理案件40件。",
    ),
    "items of a plan that name what they mend": (
        "-午县2023年政府工作报告",
        "-一、2023年工作回顾",
        "r办理案件30件。",
        "-二、2024年工作安排",
        "l2024年主要目标是：税收增长6%。做好三件事。",
        "l（一）全力补渔业短板。建成渔港2座；开办培训班9期。",
        "l（二）一步不松抓项目。安排项目16个。",
        "l（三）差距和不足要补上。修路5公里。",
    ),
    "items under an opener that nothing may be passed over in": (
        "-未县2023年政府工作报告",
        "-一、2023年工作回顾",
        "r办理案件30件。",
        "p成绩得来不易，问题也不能讳言：",
        "p一是渔业总量小，收支矛盾突出，非税收入占比达到39%，保运转的压力大。",
        "p二是项目储备不足，有6个项目没有按期开工。",
        "-二、2024年工作安排",
        "l修路5公里。",
    ),
    "what was not reached, among what was": (
        "-丁县2023年法治工作报告",
        "-一、主要工作",
        "r1.优化服务。办理事项90件。",
        "r2.提升能力。抽查案卷60卷，合格率95%，但与年初确定的目标仍有差距。",
        "r3.加强监督。办结线索40件。",
        "-二、主要短板",
        "p一是案卷合格率未达预期。",
        "p二是合同监管薄弱。",
        "-三、2024年安排",
        "l新建调解室8个。",
    ),
    "a span of months that ends in the next year": (
        "-关于2022年度辛市财政收支的审计工作报告",
        "r根据有关规定，市审计局开展了审计。2022年7月至2023年6月，共完成项目29个。",
        "r审计结果表明，各单位工作取得成效。",
    ),
}


@pytest.mark.parametrize("lines", BUILDS.values(), ids=BUILDS)
def test_each_passage_has_the_role_a_reader_gives_it(lines):
    """Whatever the chapters are called, and whether there are any."""
    text = "\n".join(line[1:] for line in lines)
    report = compare.read_text(text)
    for line in lines:
        if line[0] == "-":
            continue
        start = text.index(line[1:])
        end = start + len(line) - 1
        found = {p.role for p in report.passages if p.span.start < end and start < p.span.end}
        assert found == {ROLES[line[0]]}, line


def test_the_targets_of_a_term_are_not_those_of_the_year():
    """What holds until the term ends is no plan for the year, however alike the words are."""
    text = "甲省2026年政府工作报告\n一、2025年工作回顾\n增长5%。\n二、“十五五”目标和今年工作\n{}\n今年，将修路5公里。"
    term = "“十五五”时期的主要目标是：生产总值年均增长5%。"
    roles = {p.text[:4]: p.role for p in compare.read_text(text.format(term)).passages}
    assert roles["“十五五"] == "other"
    assert roles["今年，将"] == "plan"


def test_other_matters_behind_the_problems_are_no_plan():
    """Where a chapter stands does not make a plan of what its heading calls other matters."""
    text = "甲县2023年公开年度报告\n一、总体情况\n公开12件。\n二、存在问题\n形式少。\n三、其他需要报告的事项\n收费0元。"
    assert [s.role for s in compare.read_text(text).sections] == ["review", "problems", "other"]
