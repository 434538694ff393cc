"""One indicator through many years: chained, with honest gaps and restated values."""

from dataclasses import replace

import pytest

from compare.indicators import trace_indicators
from compare.intake import read, read_text
from compare.quantity import find_quantities
from compare.records import Note, UsageError
from compare.tables import build


def report(year, *clauses):
    told = "".join(f"{clause}。\n" for clause in clauses)
    return read_text(
        f"青溪县政府工作报告\n——{year + 1}年2月3日在青溪县第九届人民代表大会第二次会议上\n"
        f"一、{year}年工作回顾\n{told}二、{year + 1}年工作安排\n抓紧春耕。\n",
        source=f"qingxi-{year}",
    )


def traced(*reports):
    return trace_indicators(reports, [find_quantities(one) for one in reports])


def series(points, indicator):
    return [(point.year, point.value) for point in points if point.indicator == indicator]


def test_an_indicator_is_followed_through_the_years_in_order():
    """Reports may come in any order; each year's value stands once, with its report and place."""
    reports = [report(y, f"茶叶产量{t}吨", "修桥3座") for y, t in ((2018, 310), (2020, 405), (2019, 352))]
    points = traced(*reports)
    assert series(points, "茶叶产量") == [(2018, 310.0), (2019, 352.0), (2020, 405.0)]
    by_source = {one.source: one for one in reports}
    for point in points:
        assert by_source[point.source].raw[point.span.slice] == point.text
        assert point.year == by_source[point.source].review_year


def test_a_missing_year_stays_missing_and_does_not_cut_the_series():
    """A year whose report leaves the indicator out has no point; the years around it are one series."""
    points = traced(
        report(2018, "茶叶产量310吨"),
        report(2019, "整修祠堂7座"),
        report(2020, "茶叶产量405吨"),
        report(2021, "茶叶产量430吨"),
    )
    assert series(points, "茶叶产量") == [(2018, 310.0), (2020, 405.0), (2021, 430.0)]


@pytest.mark.parametrize(
    ("before", "after", "tied"),
    [
        ("全乡固定资产投资完成155亿元，同比增长20%", "乡本级固定资产投资额完成90亿元，同比增长24%", False),
        ("全年实施重点茶园项目38个", "全年实施河道整治项目28个", False),
        ("茶业固定资产投资完成93亿元", "河道整治完成投资33亿元", False),
        ("茶农人均可支配收入28541元", "茶农人均可支配收入达到32943元", True),
        ("背街小巷改造32条", "改造背街小巷16条", True),
        ("发放茶农小额贷款1850万元", "发放茶农小额贷款2150万元", True),
    ],
)
def test_over_a_year_that_says_nothing_only_one_name_makes_a_series(before, after, tied):
    """A wider or narrower thing may be laid beside the year before, where both say so; over a gap nothing does."""
    points = traced(report(2018, before), report(2019, "整修祠堂7座"), report(2020, after))
    assert bool(points) is tied


@pytest.mark.parametrize(
    ("before", "after", "tied"),
    [
        ("茶园建设加快，三条主干道路建成通车", "茶园建设加快，完成3条主干道路的改造", False),
        ("老茶街启动搬迁，21家茶厂搬迁前期工作全面展开", "老茶街启动搬迁，5家茶厂完成搬迁", False),
        ("茶业龙头企业20家", "规模以上茶具企业20家", False),
        ("茶园主干道路新建3条", "新建茶园主干道路5条", True),
        ("完成搬迁的茶厂3家", "完成搬迁的茶厂达到8家", True),
        ("茶业龙头企业20家", "茶业龙头企业发展到22家", True),
    ],
)
def test_a_pair_that_is_only_likely_is_no_line(before, after, tied):
    """A line is of several pairs, and one that is wrong makes all of it wrong."""
    assert bool(traced(report(2018, before), report(2019, after))) is tied


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("过去五年，茶叶产量由2015年的280吨增加到2020年的405吨。", 405.0),
        ("过去五年，茶业显著增强，2020年茶叶产量达到405吨，是2015年的2倍。", 405.0),
        ("过去五年，茶叶产量五年前为280吨。", None),
        ("过去五年，茶叶产量累计1700吨。", None),
    ],
)
def test_what_several_years_have_led_to_is_of_the_year_it_names(told, value):
    """A report on five years may tell the last of them nowhere else; what has no year beside it is left out."""
    last = read_text(
        "青溪县政府工作报告\n——2021年2月3日在青溪县第九届人民代表大会第二次会议上\n"
        f"一、“十三五”时期和2020年工作回顾\n{told}\n2020年，整修祠堂7座。\n二、2021年工作安排\n抓紧春耕。\n",
        source="qingxi-2020",
    )
    points = traced(report(2018, "茶叶产量310吨"), report(2019, "茶叶产量352吨"), last)
    assert dict(series(points, "茶叶产量")).get(2020) == value


def test_what_is_paid_a_month_is_not_tied_to_what_is_paid_a_year():
    """Both are called a subsidy; the unit says which is which."""
    points = traced(
        report(2018, "护林员补贴年人均增加2400元"),
        report(2019, "护林员补贴人均月增200元"),
        report(2020, "护林员补贴人均月增250元"),
    )
    assert {(point.year, point.value, point.unit) for point in points} == {
        (2019, 200.0, "元/月"),
        (2020, 250.0, "元/月"),
    }


@pytest.mark.parametrize(("name", "followed"), [("只", False), ("", False), ("绵羊", True)])
def test_what_is_named_by_a_measure_word_is_no_series(name, followed):
    """Heads of what, the name does not say: the next year may count other animals."""
    reports = [report(2018, "存栏13.2万只"), report(2019, "存栏14万只")]
    named = [[replace(q, indicator=name) for q in find_quantities(one)] for one in reports]
    assert bool(trace_indicators(reports, named)) is followed


def test_what_only_one_year_gives_is_no_series():
    """A figure without a second year is left to the table of that report."""
    assert traced(report(2018, "茶叶产量310吨"), report(2019, "整修祠堂7座")) == ()


def test_a_level_and_its_growth_are_two_series():
    """Level and growth share a name and stay apart by unit and kind."""
    points = traced(
        report(2018, "茶叶产值12亿元，增长8%"),
        report(2019, "茶叶产值13亿元，增长6%"),
        report(2020, "茶叶产值14亿元，增长7%"),
    )
    assert {(point.unit, point.kind) for point in points} == {("元", "count"), ("%", "rate")}
    assert len(points) == 6


def test_a_value_restated_later_stands_beside_the_first_one():
    """A later report that gives another value for an earlier year is shown, and the note says so."""
    points = traced(
        report(2018, "茶叶产量310吨"),
        report(2019, "茶叶产量352吨"),
        report(2020, "茶叶产量405吨", "2019年茶叶产量340吨"),
    )
    assert series(points, "茶叶产量") == [(2018, 310.0), (2019, 352.0), (2019, 340.0), (2020, 405.0)]
    (restated,) = [point for point in points if point.notes]
    assert restated.source == "qingxi-2020"
    assert restated.notes == (Note("revised", (("value", "340吨"), ("year", "2019"))),)


def test_a_year_before_the_first_report_may_be_told_later():
    """A value that a report gives for a year without a report fills that year, with a note."""
    points = traced(report(2018, "茶叶产量310吨", "2016年茶叶产量250吨"), report(2019, "茶叶产量352吨"))
    assert series(points, "茶叶产量") == [(2016, 250.0), (2018, 310.0), (2019, 352.0)]
    assert points[0].notes == (Note("later-report", (("year", "2016"),)),)


def test_the_points_make_the_promised_table():
    """The records carry what the trend table needs."""
    frame = build("trend", traced(report(2018, "茶叶产量310吨"), report(2019, "茶叶产量352吨")))
    assert list(frame["value"]) == [310.0, 352.0]
    assert list(frame["year"]) == [2018, 2019]


def test_two_reports_of_one_year_are_refused():
    """Which of two reports of one year to believe is not for the tool to say."""
    with pytest.raises(UsageError, match="both tell of 2018"):
        traced(report(2018, "修桥3座"), report(2018, "修桥3座"))


def test_a_report_without_a_year_is_refused():
    """A report that does not tell its year has no place on the axis."""
    with pytest.raises(UsageError, match="does not tell its year"):
        traced(read_text("茶叶产量310吨。"), report(2018, "修桥3座"))


def test_no_reports_make_no_points():
    """An empty trend is empty."""
    assert traced() == ()


@pytest.mark.real
def test_six_years_of_a_district(shared):
    """The headline figures of six real reports form whole series."""
    reports = [read(shared / f"reports/hailar/hailar-{year}.txt") for year in range(2012, 2018)]
    points = traced(*reports)
    own = [p for p in points if not p.notes]  # what each report says of its own year
    levels = [p for p in own if p.indicator == "地区生产总值" and p.kind == "count"]
    assert [(p.year, p.value) for p in levels] == [
        (2011, 198.5e8),
        (2012, 235.2e8),
        (2013, 253.7e8),
        (2014, 274.4e8),
        (2015, 287.9e8),
        (2016, 303.6e8),
    ]
    jobless = [p for p in own if p.indicator == "城镇登记失业率"]
    assert [p.value for p in jobless] == [4.08, 3.84, 3.65, 3.79, 3.9, 3.9]


@pytest.mark.real
def test_five_years_of_the_state_council(shared):
    """Growth, jobs, prices and unemployment are followed from 2018 to 2021."""
    reports = [read(shared / f"reports/guowuyuan/guowuyuan-{year}.txt") for year in range(2019, 2023)]
    points = traced(*reports)
    told = {}
    for point in points:
        told.setdefault((point.unit, point.kind), set()).add((point.year, point.value))
    assert {(2018, 6.6), (2019, 6.1), (2020, 2.3), (2021, 8.1)} <= told["%", "rate"]
    assert {(2018, 13.61e6), (2019, 13.52e6), (2020, 11.86e6), (2021, 12.69e6)} <= told["人", "count"]
