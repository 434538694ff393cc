"""The bound of a figure and what its name leaves unsaid, wherever figures are listed."""

import pytest

import compare
from compare.comparison.finding_lines import figure_line, figure_words

HEAD = "石河镇2030年工作报告\n一、2030年工作回顾\n"


@pytest.mark.parametrize(
    ("clause", "zh", "en"),
    [
        ("粮食产量突破50万吨", ">50万吨", "> 500,000 t"),
        ("接待游客超过80万人次", ">80万人次", "> 800,000 person-times"),
        ("新增就业1.2万人以上", "≥1.2万人", "≥ 12,000 people"),
        ("农民人均收入达到2万元左右", "≈2万元", "≈ 20,000 yuan"),
        ("工业产值约12亿元", "≈12亿元", "≈ 1.2 billion yuan"),
        ("公厕保洁用时控制在30分钟以内", "≤30分钟", "≤ 30 minutes"),
        ("空气优良率超90%", ">90%", "> 90%"),
        ("信访量下降20%以上", "≤−20%", "≤ −20%"),  # of a fall, more is less
        ("植树近300亩", "≈300亩", "≈ 300 mu"),
        ("整修道路20余条", "20余条", "> 20 items"),  # as printed it says so itself
        # Near misses: no bound, or one of another amount.
        ("粮食产量达到50万吨", "50万吨", "500,000 t"),
        ("改造大道以上路段3公里", "3公里", "3 km"),
    ],
)
def test_a_listed_figure_has_the_sign_of_its_bound(clause, zh, en):
    """What stands beside a figure and bounds it is told by a sign: above, below, about."""
    (found,) = compare.plan(compare.read_text(f"{HEAD}{clause}。")).found_quantities
    assert (figure_words(found, "zh"), figure_words(found, "en")) == (zh, en)


def test_a_bound_stands_in_lists_of_targets_and_of_what_was_done():
    """Targets of two plans are told with both bounds, and so is what the reviews report."""
    plan = "二、{}年工作安排\n植树{}亩以上。"
    told = [
        f"石河镇{year}年工作报告\n一、{year}年工作回顾\n植树超过{n}亩。\n" + plan.format(year + 1, n + 50)
        for year, n in ((2030, 300), (2031, 330))
    ]
    said = "\n".join(compare.reports(*map(compare.read_text, told)).printout())
    assert "≥ 350 mu → ≥ 380 mu" in said
    assert "> 300 mu → > 330 mu  ≈+30 mu (≈+10.0%)" in said


def test_a_figure_in_a_list_says_that_it_is_growth_or_came_new():
    """Of two figures under one name the growth is told from the amount, and what came new from what there is."""
    text = f"{HEAD}地区生产总值30亿元，增长7%。新增蔬菜大棚20座。"
    found = compare.plan(compare.read_text(text)).found_quantities
    said = [figure_line(one, "zh") for one in found]
    assert "地区生产总值  [" in said[0]
    assert "地区生产总值（增长率）" in said[1]


def test_a_step_and_a_trend_say_what_came_new():
    """The way to a goal, and a row of years, say that their values are additions where the name does not."""
    told = "石河镇{0}年工作报告\n一、{0}年工作回顾\n商业面积新增{1}平方米。\n二、{2}年工作安排\n商业面积新增{3}平方米。"
    reports = [
        compare.read_text(told.format(*numbers))
        for numbers in ((2030, 900, 2031, 950), (2031, 940, 2032, 980))
    ]
    assert any("（新增）" in line and "→" in line for line in compare.plan(reports[0]).printout(labels="zh"))
    assert any("新增, 平方米" in line for line in compare.trend(reports).printout(labels="zh"))
