"""A name that is none by its form, whatever its words, is mended by what the sentence speaks of."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

CASES = (
    # a bare rate is of what was counted, or of what something happened to
    ("制发文件8件，备案率100%。", ["制发文件", "制发文件备案率"]),
    ("码头二期启动搬迁，签约率92%。", ["码头二期签约率"]),
    ("失业率3.1%。", ["失业率"]),
    ("制发文件8件，失业率3.1%。", ["制发文件", "失业率"]),
    # so short a name is of what something happened to in the clause before, which may count days
    ("云溪书院9月开园，首批住进11家商户。", ["云溪书院商户"]),
    ("“星光夜市”延长到18晚，来客61万人次。", ["星光夜市来客"]),
    ("绿道贯通后，来客12万人次。", ["绿道来客"]),
    ("重点工程有序推进，商户11家。", ["商户"]),
    ("云溪书院藏书9万册，商户11家。", ["云溪书院藏书", "商户"]),
    # a goal, and what is lacking to it
    ("绿地面积8万亩，离12万亩的目标还差4万亩。", ["绿地面积", "绿地面积目标", "绿地面积目标差额"]),
    ("护林员距离60名的目标还差8名。", ["护林员目标", "护林员目标差额"]),
    ("公车经费90万元，低于110万元的控制线。", ["公车经费", "公车经费控制线"]),
    ("植树3万棵，差评2条。", ["植树", "差评"]),
    # who was harmed, in what
    ("火灾9起，下降10%；死亡2人，减少1人。", ["火灾", "火灾", "火灾死亡", "火灾死亡"]),
    ("溺水事故3起。死亡2人。", ["溺水事故", "溺水事故死亡"]),
    ("电梯投诉40件；死亡2人。", ["电梯投诉", "死亡"]),
    # what was done with money; so much for each
    ("培训基金收缴6亿元，增长3%；使用4100万元。", ["培训基金收缴", "培训基金收缴", "培训基金使用"]),
    ("发放菜农补贴820万元，户均2600元。", ["菜农补贴", "户均菜农补贴"]),
    ("户均住房面积32平方米。", ["户均住房面积"]),
    # an aside of what something is due to is no topic
    (
        "新入库商贸企业8家，受3家退库影响，总数为51家。",
        ["新入库商贸企业", "商贸企业退库", "商贸企业总数"],
    ),
    ("受强降雨影响，转移群众300人。", ["转移群众"]),
    # stages of a case are of the cases in the sentence before, in the same paragraph
    ("收到劳动仲裁申请90件，增长5%。受理84件。", ["劳动仲裁申请", "劳动仲裁申请", "劳动仲裁申请受理"]),
    ("收到劳动仲裁申请90件。\n受理84件。", ["劳动仲裁申请", "受理"]),
    ("清理合同文本90件。废止12件。", ["合同文本", "废止"]),
    # what is denied of things, or said of them behind a verb that 了 ends, tells them apart
    ("6项指标没有达到年初预期。", ["没有达到年初预期的指标"]),
    ("两项承诺没有兑现。", ["没有兑现的承诺"]),
    ("水电站30座，其中4座运行不正常。", ["水电站", "运行不正常的水电站"]),
    ("全市9家企业上了黑榜。", ["上了黑榜的企业"]),
    ("60个小区里有52个配上了物业管家。", ["小区", "配上了物业管家的小区"]),
    ("两项承诺兑现。", ["承诺兑现"]),
    # the rest is told by what is said of it; what came in is no part of what was done with it next
    (
        "签约项目9个，开工7个，其余2个正在办理用地手续。",
        ["签约项目", "项目开工", "正在办理用地手续的项目"],
    ),
    ("信访积案排查出23件，化解19件。", ["信访积案排查", "信访积案化解"]),
    ("粮库改造投资2400万元，已到位1800万元。", ["粮库改造投资", "粮库改造投资到位"]),
    ("企业完成产业类投资9亿元、研发投入2亿元。", ["企业产业类投资", "研发投入"]),
    # people who stand before their number are not named by what they do
    ("镇级河长36名轮流巡河。", ["镇级河长"]),
    ("招录教师36名充实乡村学校。", ["充实乡村学校"]),
    # words that only add a figure to those before
    ("老旧电梯更新30部；加上上年结转的6部。", ["老旧电梯更新", "上年结转"]),
)


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_name_that_is_none_by_its_form_is_mended(text, names):
    """Bare rates, acts, goals, asides and leftovers are told with what they are of; sound names stay."""
    assert [found.indicator for found in find_in_text(text)] == names
