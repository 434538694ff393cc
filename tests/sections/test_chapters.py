"""Chapters are read for what they are under the headings of authors of very different habits.

`chapters.json` has 159 schemes that two people wrote who knew nothing of the cues: the year told of, and
heading by heading what its chapter is for. Each is filled with sentences of one kind.
"""

import json
from pathlib import Path

from compare.records import SourceMap
from compare.sections import outline

SCHEMES = json.loads(Path(__file__).with_name("chapters.json").read_text("utf-8"))
SAID = {
    "review": "全年修建农村公路112公里，改造危桥9座，新增学位1860个。办结建议92件，网办率达到93.7%，比上年高。",
    "problems": "工业经济总量偏小，产业链条不长。停车难、排水不畅还没有根本解决，少数干部担当精神不够。",
    "plan": "实施重点项目50个，新建标准化厂房8万平方米，力争公路年内开工。建立限时办结制度，推动网办率提高到95%。",
    "other": "五年来，经济总量年均增长6.1%，累计建成公路620公里，累计新增就业1.4万人，是发展质量提升的五年。",
}
GIVEN = """荷桥县人民政府工作报告
（{}年1月18日在荷桥县第十八届人民代表大会第四次会议上）
各位代表：
我代表县人民政府作工作报告，请予审议。"""


def misread(year, chapters):
    """Return what of a report with these chapters is read as something else."""
    lines = [GIVEN.format(year + 1)]
    for heading, roles in chapters.items():
        lines += [heading, *(SAID[role] for role in roles.split("+"))]
    text = "\n".join([*lines, "谢谢大家！"])
    found = outline(text, SourceMap.identity(text))
    got = [(p.text, p.role) for p in found.passages]
    wanted = [(SAID[role], role) for roles in chapters.values() for role in roles.split("+")]
    wrong = [(said[:12], role) for said, role in wanted if (said, role) not in got]
    return [*wrong, *[found.review_year] * (found.review_year != year)]


def test_chapters_are_read_for_what_they_are_for_whatever_their_headings():
    """With and without years and numbers, plain or solemn, this year told of or planned."""
    assert [(c, wrong) for year, c in SCHEMES if (wrong := misread(year, c))] == []


def test_a_year_behind_a_heading_that_looks_back_is_the_year_to_come():
    """One behind a term of several years is not."""
    assert (
        misread(
            2024,
            {
                "第一部分 过去一年的工作": "review",
                "第二部分 2025年的目标": "plan",
                "第三部分 2025年的任务": "plan",
            },
        )
        == []
    )
    assert (
        misread(2025, {"一、五年成就": "other", "二、2025年全年工作": "review", "三、2026年工作": "plan"})
        == []
    )


def test_this_year_is_the_one_told_of_where_another_heading_speaks_of_the_next():
    """Else it is the one planned for."""
    assert misread(2024, {"一、今年干成的事": "review", "二、明年要干的事": "plan"}) == []
    assert misread(2024, {"一、去年干成的事": "review", "二、今年要干的事": "plan"}) == []
