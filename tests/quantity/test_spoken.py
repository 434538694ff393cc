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
    ("社区添了3台设备。", "设备", "level"),
)


@pytest.mark.parametrize(("text", "name", "statistic"), SPOKEN)
def test_a_deed_behind_its_thing_is_read_as_print_has_it(text, name, statistic):
    """The deed comes first, in the words of print, and says that the things are new."""
    (found,) = find_in_text(text)
    assert (found.indicator, found.statistic) == (name, statistic)
