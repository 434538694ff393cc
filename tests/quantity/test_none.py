"""Numerals that measure nothing by themselves, numbers told in two units, and cuts told by their verb."""

import pytest

from compare.quantity.find import find_in_text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # how large a named work is
        ("临江10万吨竹浆项目投料。", []),
        ("220千伏松岭变电站送电。", []),
        ("柳河30万千瓦光伏电站并网。", []),
        ("东山600万吨露天煤矿复工。", []),
        ("北湖2×50万千瓦机组点火。", []),
        ("青石3万吨冷链物流工程封顶。", []),
        # near misses: what was sold, built, made in a day; several works together; how many there are
        ("销售10万吨竹浆。", [100000]),
        ("建成3万千瓦光伏电站。", [30000]),
        ("日处理80吨污水处理项目。", [80]),
        ("投产2座50千伏变电站。", [2, 50]),
        ("甲厂、乙厂等90万千瓦煤电项目。", [900000]),
        # the bound of a class of things, and what lies within it
        ("集体收入10万元以下的村全部清零。", []),
        ("面积5亩以上的鱼塘均已清淤。", []),
        ("收入达到15万元的村占61%。", [61]),
        ("利润1.5亿元以下的企业基本脱困。", []),
        ("新增数个过千亿产业。", []),
        ("培育4个过五千亿、2个过千亿产业。", [4, 2]),
        # near misses
        ("集体收入增加10万元以上。", [100000]),
        ("产值超千亿元。", [100000000000]),
        ("完成投资15万元的六成。", [150000, 60]),
        # so many aims
        ("坚持三大区域功能定位，", []),
        ("履行两项强军使命。", []),
        ("开展三项路况调查。", [3]),
        # a month, even where a term is told of
        ("大桥工期顺延，9月通车。", []),
        ("大桥工期9个月。", [9]),
    ],
)
def test_a_numeral_that_measures_nothing_is_none(text, values):
    assert [found.value for found in find_in_text(text)] == values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("通行时间由2小时40分缩短至52分钟。", [(160, "分钟"), (52, "分钟")]),
        ("手术用时3小时5分钟。", [(185, "分钟")]),
        ("车程压缩到1小时30分。", [(90, "分钟")]),
        # near misses
        ("用时3小时。", [(3, "小时")]),
        ("用时1个半小时。", [(1.5, "小时")]),
        ("用时3小时，得40分。", [(3, "小时"), (40, "分")]),
    ],
)
def test_hours_and_minutes_are_one_number(text, told):
    assert [(found.value, found.unit) for found in find_in_text(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("压减会议费6.2%。", [("会议费", -6.2, "growth")]),
        ("平均减时间83%、减材料54%。", [("平均时间", -83, "growth"), ("材料", -54, "growth")]),
        ("降低物流成本65亿元。", [("物流成本", -6500000000, "change")]),
        ("减少证照30种。", [("证照", -30, "change")]),
        ("公文再减10%。", [("公文", -10, "growth")]),
        ("削减接待费12%。", [("接待费", -12, "growth")]),
        # near misses: a term that begins alike, a level, a share
        ("减税3亿元。", [("减税", 300000000, "level")]),
        ("减排粉尘3万吨。", [("减排粉尘", 30000, "level")]),
        ("降低贷款利率至3.5%。", [("降低贷款利率", 3.5, "share")]),
        # a bare rate, however far it came, and what a net gain led to
        (
            "工业增加值增长3%，四季度增幅回升到9.3%。",
            [("工业增加值", 3, "growth"), ("工业增加值", 9.3, "growth")],
        ),
        ("收入占比回升到9%。", [("收入占比", 9, "share")]),
        ("净增学校7所，达到52所。", [("净增学校", 7, "change"), ("学校", 52, "level")]),
        ("净增绿地2公顷，增至9公顷。", [("净增绿地", 2, "change"), ("绿地", 9, "level")]),
        ("净增学校7所、医院2所。", [("净增学校", 7, "change"), ("医院", 2, "level")]),
        ("利润只增长3.1%。", [("利润", 3.1, "growth")]),
    ],
)
def test_a_cut_and_a_gain_are_told_with_their_sign(text, told):
    assert [(found.indicator, found.value, found.statistic) for found in find_in_text(text)] == told
