"""The same named thing under its short form, and what only looks like it; clauses that promise nothing."""

import pytest

from compare.goals import find_goals, follow_up
from compare.intake import read_text
from compare.quantity import find_quantities

FILL = "整修河堤，清淤水塘，栽种行道树，粉刷校舍。"
DRAFT = "县政府编制了《临江县国民经济和社会发展第十五个五年规划纲要（草案）》"


def became(goal, told="", again="整理档案", between=""):
    """Return what became of the commitments of one sentence; `between` stands in a chapter on the coming years."""
    chapter = f"二、“十五五”时期的主要目标任务\n{between}。\n" if between else ""
    old = read_text(f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}\n二、2025年工作安排\n{goal}。\n")
    new = read_text(
        f"临江县2025年政府工作报告\n一、2025年工作回顾\n{FILL}{told}。\n{chapter}三、2026年工作安排\n{again}。\n"
    )
    figures = find_quantities(old)
    rows = follow_up(old, new, find_goals(old, figures), figures, find_quantities(new))
    return {row.status for row in rows if row.goal.kind == "measure"} - {"not-judged"}


def promised(sentence):
    """Return the goals of a plan of one sentence."""
    report = read_text(
        f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}\n二、2025年工作安排\n{sentence}。\n"
    )
    return [goal.goal for goal in find_goals(report, find_quantities(report))]


@pytest.mark.parametrize(
    ("goal", "told", "again", "status"),
    [
        # written out, and in short
        ("推进东湾高速公路扩容", "", "加快东湾高速扩容", "repeated"),
        ("推进东湾高速公路扩容", "", "加快西岭高速扩容", "not-mentioned"),
        ("启动高等学校实训楼建设", "", "加快高校实训楼建设", "repeated"),
        ("启动高等学校实训楼建设", "", "加快小学教学楼建设", "not-mentioned"),
        ("建设保障性租赁住房小区", "", "推进保租房小区建设", "repeated"),
        ("建设保障性租赁住房小区", "", "推进商品房小区建设", "not-mentioned"),
        ("做实县域“教共体”", "县域义务教育共同体全面建成", "整理档案", "done"),
        ("做实县域“教共体”", "县域医疗共同体全面建成", "整理档案", "not-mentioned"),
        # what the year is, is no plan
        ("开展“十四五”规划实施情况评估", "", "2026年是“十四五”规划评估之年", "not-mentioned"),
        ("开展“十四五”规划实施情况评估", "", "做好“十四五”规划实施情况评估", "repeated"),
    ],
)
def test_a_thing_is_known_by_its_short_form(goal, told, again, status):
    """A name that is written out in one report and shortened in the next is one name; another name is none."""
    assert became(goal, told, again) == {status}


@pytest.mark.parametrize(
    ("goal", "between", "status"),
    [
        ("编制“十五五”规划", DRAFT, "done"),
        ("编制好“十五五”规划纲要", DRAFT, "done"),
        # another period, another field, and what is still to be drawn up
        ("编制“十四五”规划", DRAFT, "not-mentioned"),
        ("编制渔业“十五五”规划", DRAFT, "not-mentioned"),
        ("编制“十五五”规划", "今后五年要编制《临江县防洪规划》", "not-mentioned"),
    ],
)
def test_the_draft_that_a_chapter_sums_up_is_drawn_up(goal, between, status):
    """A plan of five years is drawn up where the chapter that sums it up says that the draft lies there."""
    assert became(goal, between=between) == {status}


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("我们要保持战略定力", []),
        ("必须鼓足攻坚干劲", []),
        ("更要保持定力、坚定信心", []),
        ("保持治水定力、疏浚东湾河道", ["保持治水定力、疏浚东湾河道"]),
        ("一步不停歇、半步不退让建设家园", []),
        ("只要推进治水", []),
        ("坚定不移办好自己的事", []),
        ("让渔民就近办好自己的事", ["让渔民就近办好自己的事"]),
        ("就一定能建成幸福家园", []),
        ("我局将围绕治水规划收官要求", []),
        ("办好群众自己的事务大厅", ["办好群众自己的事务大厅"]),
        ("就能源保供开展专项检查", ["就能源保供开展专项检查"]),
        ("围绕渔港建设开展专项检查", ["围绕渔港建设开展专项检查"]),
    ],
)
def test_what_only_cheers_on_is_no_goal(sentence, goals):
    """To keep up, not to rest, to mind one's own business and what will surely come of it are no goals."""
    assert promised(sentence) == goals


@pytest.mark.parametrize(
    ("goal", "told", "again", "status"),
    [
        # a lot of things is no phase of one thing
        ("设立一批渔事监测点", "设立渔事监测点12个", "整理档案", "done"),
        ("新建一批渔港泊位", "渔港泊位建成6个", "整理档案", "done"),
        ("培育一批海水良种基地", "", "做强海水良种基地", "repeated"),
        ("建成第二批渔事监测点", "第二批渔事监测点建成", "整理档案", "done"),
        ("建成第二批渔事监测点", "第一批渔事监测点建成", "整理档案", "not-mentioned"),
        ("建成渔港引水二期", "渔港引水一期建成", "整理档案", "not-mentioned"),
        # how carefully it is done is no part of what is done
        ("稳慎做好二轮渔场承包到期延包试点", "二轮渔场延包试点顺利做完", "整理档案", "done"),
        ("稳妥地关闭东湾老码头", "东湾老码头关闭", "整理档案", "done"),
        ("稳妥地关闭东湾老码头", "西岭采石场关闭", "整理档案", "not-mentioned"),
        # nobody is left out
        ("推动渔船安全检查覆盖所有渔村", "渔船安全检查不漏一村", "整理档案", "done"),
        ("推动渔船安全检查覆盖所有渔村", "渔船安全检查只漏一村", "整理档案", "partly"),
        # late, and the work goes on: that is told, though it is planned again
        ("渔港大桥年底前通车", "渔港大桥因台风工期后延，现已转入联调", "渔港大桥上半年通车", "under-way"),
        ("渔港大桥年底前通车", "渔港大桥因台风工期后延，市民多有议论", "渔港大桥上半年通车", "repeated"),
    ],
)
def test_a_lot_is_no_phase_and_care_is_no_thing(goal, told, again, status):
    """A lot of things is told by the things; an adverb is no name; what is late is under way where work goes on."""
    assert became(goal, told, again) == {status}
