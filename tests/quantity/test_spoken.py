"""A deed that speech tells in one sign behind its thing is read as print has it, in front and in two signs."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

SPOKEN = (
    ("停车泊位添了80个。", "新增停车泊位", "added"),
    ("口袋花园建了7个。", "新建口袋花园", "added"),
    ("老旧小区改了6个。", "改造老旧小区", "added"),
    ("雨水管网改了9.5公里。", "改造雨水管网", "added"),
    ("小微绿地添4处。", "新增小微绿地", "added"),
    ("路灯全部换了300盏。", "更换路灯", "added"),
    ("敬老食堂又开了3家。", "新开敬老食堂", "added"),
    ("违建拆了2万平方米。", "拆除违建", "level"),
    ("护渔岗设了5个。", "新设护渔岗", "added"),
    ("苗木栽了5万株。", "栽种苗木", "added"),
    # near misses: who acts stands before the deed; a deed of two signs; what it is done to stands behind
    ("区里修了3座。", "区里修", "level"),
    ("志愿者栽了30棵。", "志愿者栽", "level"),
    ("学校改建了3所。", "学校改建", "added"),
    ("活动办了61场。", "活动", "level"),
    ("社区添了3台设备。", "设备", "added"),
)


@pytest.mark.parametrize(("text", "name", "statistic"), SPOKEN)
def test_a_deed_behind_its_thing_is_read_as_print_has_it(text, name, statistic):
    """The deed comes first, in the words of print, and says that the things are new."""
    (found,) = find_in_text(text)
    assert (found.indicator, found.statistic) == (name, statistic)


FALLS = (
    ("油菜籽产量2万吨，比上年减了2%。", -2.0, "growth"),
    ("下发的文件减了11份。", -11.0, "change"),
    ("出口掉了8%。", -8.0, "growth"),
    ("商户利润缩水3.2%。", -3.2, "growth"),
    ("投资滑落3%。", -3.0, "growth"),
    ("用工需求萎缩4%。", -4.0, "growth"),
    ("税收增了6%。", 6.0, "growth"),
    # near misses: a part of all
    ("税收占了6%。", 6.0, "share"),
    ("渔业产值2.4亿元。", 240_000_000.0, "level"),
)


@pytest.mark.parametrize(("text", "value", "statistic"), FALLS)
def test_a_fall_told_in_the_words_of_speech_keeps_its_sign(text, value, statistic):
    """减了, 掉了 and 缩水 tell a fall as 下降 does."""
    found = find_in_text(text)[-1]
    assert (found.value, found.statistic) == (value, statistic)


PLANNED = (
    # what was to come in at the year's beginning is another figure than what came in
    (
        "财政收入年初安排9000万元，实际8100万元，完成90%，下降2%。",
        ["财政收入年初安排", "财政收入", "财政收入完成率", "财政收入"],
    ),
    ("税收收入年初计划8亿元，实收7.6亿元。", ["税收收入年初计划", "税收收入"]),
    ("新增就业年初目标300人，实际完成321人。", ["新增就业年初目标", "新增就业"]),
    # near misses: nothing that came in is told
    ("财政收入8100万元，下降2%。", ["财政收入", "财政收入"]),
    ("年初安排水利项目56个，开工51个。", ["水利项目", "水利项目开工"]),
)


@pytest.mark.parametrize(("text", "names"), PLANNED)
def test_what_was_planned_is_named_apart_from_what_came_in(text, names):
    """The figure of the year's beginning has its own name, and what follows goes on from the thing itself."""
    assert [found.indicator for found in find_in_text(text)] == names


@pytest.mark.parametrize("noun", ["测评得分", "园区评分", "考核总分", "平均均分", "群众满意度"])
def test_a_score_needs_no_unit(noun):
    """Behind a score a number with a decimal point is a figure, another number is not."""
    (found,) = find_in_text(f"{noun}98.5，位次不变。")
    assert (found.value, found.indicator) == (98.5, noun)
    assert not find_in_text(f"{noun}98，位次不变。")
