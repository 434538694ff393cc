"""Last year's goals against this year's results, on invented reports."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.goals import find_goals, follow_up, mismatch, unannounced
from compare.goals.tuning import VERDICTS
from compare.goals.verdicts import direction_of, judge, room_of
from compare.intake import read_text
from compare.languages import load
from compare.quantity import find_quantities
from compare.records import Goal, Note, Span
from compare.tables import NOTES

OLD = """临江区2023年度工作报告
一、2023年工作回顾
修了一条路。
二、2024年工作安排
生产总值增长6%左右，城镇新增就业4500人以上，城镇登记失业率控制在4%以内，居民消费价格涨幅3%左右。
改造老旧小区15个，新建农村公路80公里。单位生产总值能耗降低3%左右。粮食产量达到20万吨。
出台《森林防火条例》。建成东湖图书馆。确保西山大桥建成通车。启动垃圾分类立法。设立青年创业基金。
"""
NEW = """临江区2024年度工作报告
一、2024年工作回顾
全年生产总值增长6.4%，城镇新增就业4310人，城镇登记失业率为3.6%，居民消费价格上涨0.8%。
改造老旧小区18个，惠及居民九千户。游客达到120万人次。
《森林防火条例》正式施行，东湖图书馆建成开馆，西山大桥主体工程进展顺利。
二、2025年工作安排
粮食产量达到21万吨，新建农村公路90公里。启动垃圾分类立法。
"""


def follow(old, new):
    """Follow the goals of one report up in another."""
    figures = find_quantities(old)
    return follow_up(old, new, find_goals(old, figures), figures, find_quantities(new))


@pytest.fixture(scope="module")
def rows():
    return follow(read_text(OLD), read_text(NEW))


def row_about(rows, word):
    return next(row for row in rows if word in row.goal.text)


@pytest.mark.parametrize(
    ("word", "status", "actual"),
    [
        ("生产总值增长", "met", 6.4),
        ("新增就业", "missed", 4310),
        ("登记失业率", "met", 3.6),
        ("消费价格", "met", 0.8),
        ("老旧小区", "met", 18),
        ("农村公路", "not-reported", None),
        ("能耗", "not-reported", None),
        ("粮食产量", "not-reported", None),
    ],
)
def test_a_target_is_met_missed_or_not_reported(rows, word, status, actual):
    """Floors from above, ceilings from below; figures of the new plan are no results."""
    row = row_about(rows, word)
    assert row.status == status
    assert (row.actual.value if row.actual else None) == actual


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("森林防火", "done"),
        ("东湖图书馆", "done"),
        ("西山大桥", "under-way"),
        ("垃圾分类", "repeated"),
        ("创业基金", "not-mentioned"),
    ],
)
def test_a_measure_is_done_partly_repeated_or_not_mentioned(rows, word, status):
    """What the new review says decides; what only its plan says is repeated."""
    assert row_about(rows, word).status == status


def test_every_verdict_carries_its_evidence(rows):
    """Met and missed always name the figure, its place and the sentence it stands in."""
    new = read_text(NEW)
    for row in rows:
        if row.status in ("met", "missed"):
            assert new.raw[row.result_span.slice] == row.actual.text
            assert row.actual.text in row.result_text
        elif row.result_span:
            assert new.raw[row.result_span.slice] == row.result_text
        else:
            assert row.result_text == ""
        assert (row.status in ("done", "partly", "repeated")) <= bool(row.result_span)
        assert row.status != "not-mentioned" or row.result_span is None


def test_a_target_the_report_only_speaks_of_says_so(rows):
    """Named without a figure, or planned again: still not reported, but the words are told."""
    row = row_about(rows, "粮食产量")
    assert row.notes == (Note("planned-again"),)
    assert "粮食产量" in row.result_text


def test_every_goal_has_one_row_and_a_confidence(rows):
    """Nothing is dropped, nothing is doubled, confidence lies from 0 to 1."""
    old = read_text(OLD)
    assert [row.goal for row in rows] == list(find_goals(old, find_quantities(old)))
    assert all(0 <= row.confidence <= 1 for row in rows)


def test_the_next_report_without_figures_decides_nothing():
    """With every figure taken out of the new report, no numeric goal is met or missed."""
    bare = re.sub(r"[\d.]+%?(?=[^年]|$)", "", NEW.partition("\n")[2])
    rows = follow(read_text(OLD), read_text("临江区2024年度工作报告\n" + bare))
    assert {row.status for row in rows if row.goal.kind == "numeric"} <= {
        "not-reported",
        "told-without-figure",
    }


def test_a_report_of_another_place_decides_nothing():
    """Another place's figures are nobody's results: everything stays open, and each row says why."""
    old, new = read_text(OLD), read_text(NEW.replace("临江区", "望海区"))
    assert mismatch(old, new) == "elsewhere"
    rows = follow(old, new)
    assert {row.status for row in rows} == {"not-reported", "not-mentioned"}
    assert all(row.notes == (Note("elsewhere"),) for row in rows)


def test_a_report_of_another_year_decides_nothing():
    """Goals for one year are not held against the review of another."""
    old, new = read_text(OLD), read_text(NEW.replace("2024", "2026").replace("2025", "2027"))
    assert mismatch(old, new) == "other-year"
    assert {row.status for row in follow(old, new)} == {"not-reported", "not-mentioned"}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("临江区", "临江区", ""),
        ("临江区", "大川市临江区", ""),
        ("大川市", "大川市临江区", "elsewhere"),
        ("临江区", "望海区", "elsewhere"),
        ("临江区", "", ""),
    ],
)
def test_places_are_the_same_when_one_is_the_other_said_shorter(old, new, reason):
    """A district is itself with and without its city, and never the city."""
    a, b = read_text(OLD), read_text(NEW)
    assert mismatch(replace(a, place=old), replace(b, place=new)) == reason


def test_without_names_of_places_the_level_of_government_must_agree():
    """A report that speaks for the province is none of a district, whatever its title says."""
    a = replace(read_text(OLD.replace("修了", "全区修了")), place="")
    b = replace(read_text(NEW.replace("改造", "全省改造")), place="")
    assert mismatch(a, b) == "elsewhere"


def test_a_target_of_several_years_is_left_open():
    """One year's result does not decide a plan of several years."""
    old = read_text(
        "临江区2023年度工作报告\n一、2023年工作回顾\n修路。\n二、2024年工作安排\n到2030年，粮食产量达到20万吨。\n"
    )
    new = read_text(
        "临江区2024年度工作报告\n一、2024年工作回顾\n粮食产量达到25万吨。\n二、2025年工作安排\n修路。\n"
    )
    (row,) = [r for r in follow(old, new) if r.goal.kind == "numeric"]
    assert (row.status, row.notes) == ("not-reported", (Note("later-years"),))


@pytest.mark.parametrize(
    ("target", "result"),
    [
        ("城镇居民人均可支配收入增长8%", "农村居民人均可支配收入增长8%"),
        ("出口额增长8%", "进口额增长8%"),
        ("财政收入增长8%", "财政收入达到8亿元"),
        ("开通航线3条", "航线总数达到34条"),
        ("新增投资3亿元", "投资5亿元修建泵站"),
        ("城镇新增就业4500人", "五年累计城镇新增就业21000人"),
        ("建成公园3个", "抓获逃犯3个"),
    ],
)
def test_equal_looking_figures_of_other_things_are_no_results(target, result):
    """Prefer no result to a wrong one: what looks alike is not comparable, if it is anything."""
    old = read_text(f"临江区2023年度工作报告\n一、2023年工作回顾\n修路。\n二、2024年工作安排\n{target}。\n")
    new = read_text(f"临江区2024年度工作报告\n一、2024年工作回顾\n{result}。\n二、2025年工作安排\n修路。\n")
    assert {r.status for r in follow(old, new) if r.goal.kind == "numeric"} <= {
        "not-reported",
        "not-comparable",
    }


def test_a_named_programme_is_not_found_where_nothing_of_its_name_stands():
    """Extending the loan scheme “助农快贷” is not told by the extension of another service."""
    old = read_text(
        "临江区2023年度工作报告\n一、2023年工作回顾\n修路。\n二、2024年工作安排\n拓展“助农快贷”线上业务。\n"
    )
    others = "。".join(f"建成{a}{b}公园" for a in "甲乙丙丁戊己庚" for b in "东南西北中")
    told = "临江区2024年度工作报告\n一、2024年工作回顾\n{}。" + others + "。\n二、2025年工作安排\n修路。\n"
    for words, status in (("拓展落户线上业务", "not-mentioned"), ("“助农快贷”线上业务得到拓展", "done")):
        (row,) = follow(old, read_text(told.format(words)))
        assert row.status == status


def test_a_mean_over_the_months_of_the_year_is_a_result():
    """全年平均 is the year's figure; a mean over several years is not."""
    old = read_text(
        "临江区2023年度工作报告\n一、2023年工作回顾\n修路。\n二、2024年工作安排\n城镇调查失业率5.5%左右。\n"
    )
    told = "临江区2024年度工作报告\n一、2024年工作回顾\n城镇调查失业率{}5.1%。\n二、2025年工作安排\n修路。\n"
    for words, status in (("全年平均", "met"), ("五年年均", "not-reported")):
        (row,) = [r for r in follow(old, read_text(told.format(words))) if r.goal.kind == "numeric"]
        assert row.status == status


def test_results_nobody_announced_are_told():
    """What the new review reports and no goal was about comes out; what was followed up does not."""
    old, new = read_text(OLD), read_text(NEW)
    rows = follow(old, new)
    names = [q.indicator for q in unannounced(new, rows, find_quantities(new))]
    assert any("游客" in name for name in names)
    assert not any("就业" in name or "生产总值" in name for name in names)


# verdicts ---------------------------------------------------------------------------------------------------


def goal_of(comparator, value, upper=None):
    return Goal(
        "", "numeric", "new", "", (), "", comparator, value, upper, "%", 1.0, "", Span(0, 0), Span(0, 0), 0
    )


@pytest.mark.parametrize(
    ("comparator", "target", "upper", "good", "actual", "met"),
    [
        ("≥", 6, None, "high", 6, True),
        ("≥", 6, None, "high", 5.9, False),
        ("≤", 5, None, "low", 5, True),
        ("≤", 5, None, "low", 5.1, False),
        ("=", 53, None, "high", 56, True),
        ("=", 53, None, "high", 52, False),
        ("=", 3, None, "low", 2, True),
        ("≈", 5.5, None, "low", 5.1, True),
        ("≈", 5.5, None, "low", 5.6, True),
        ("≈", 5.5, None, "low", 5.7, False),
        ("≈", 5, None, "high", 4.9, True),
        ("≈", 5, None, "high", 4.8, False),
        ("≈", 5, None, "high", 4.5, False),
        ("≈", 5, None, "", 8, True),
        ("range", 6, 6.5, "high", 6.1, True),
        ("range", 6, 6.5, "high", 5.8, False),
        ("range", 3, 4, "low", 4.5, False),
        ("≈", -3, None, "low", -3.1, True),
        ("≈", -3, None, "low", -1, False),
        ("≤", -3, None, "low", -5, True),
        ("≤", -3, None, "low", 5, False),
        ("≤", -3, None, "", -2, False),
        ("≥", 4, None, "high", -4.6, False),
        ("≈", 3, None, "low", -0.2, True),
    ],
)
def test_verdicts(comparator, target, upper, good, actual, met):  # noqa: PLR0917 (the columns of a table)
    """Bounds as printed; a ceiling is met from below, a decline by a deeper one, about within its tolerance."""
    goal = goal_of(comparator, target, upper)
    assert judge(goal, actual, good, room_of(goal, load("zh").goals)) is met


@given(
    st.sampled_from(["≥", "=", "≈"]),
    st.floats(0.1, 1e12),
    st.floats(0.1, 1e12),
    st.floats(0, 1e12),
)
def test_more_never_turns_a_floor_from_met_to_missed(comparator, target, actual, more):
    """What meets a floor is met by anything above it."""
    goal = goal_of(comparator, target)
    assert not judge(goal, actual, "high") or judge(goal, actual + more, "high")


def test_the_tolerance_keeps_neighbouring_targets_apart():
    """About 5 covers neither 4.5 nor 5.5: the tolerance is smaller than the step between targets."""
    assert VERDICTS.points <= 0.2
    assert VERDICTS.about * 5 < 0.5


@pytest.mark.parametrize("words", [load("zh").goals, load("en").goals], ids=["zh", "en"])
def test_every_direction_is_found_by_its_own_example_and_has_a_reason(words):
    """The example beside each direction is judged by that direction, and a reader can be told why."""
    for direction in words.directions:
        assert direction_of(direction.cue.match, words) is direction
        assert direction.good in ("low", "high")
        assert direction.reason in NOTES


def test_an_unknown_direction_is_said_to_be_unknown():
    """Where more is not known to be better, the row says how it was judged."""
    old = read_text(
        "临江区2023年度工作报告\n一、2023年工作回顾\n修路。\n二、2024年工作安排\n设置路牌40块。\n"
    )
    new = read_text(
        "临江区2024年度工作报告\n一、2024年工作回顾\n设置路牌50块。\n二、2025年工作安排\n修路。\n"
    )
    (row,) = [r for r in follow(old, new) if r.goal.kind == "numeric"]
    assert row.status == "met"
    assert Note("unknown-direction") in row.notes


@given(
    st.lists(
        st.sampled_from(["修路。", "建成桥3座。", "增长5%。", "出台办法。", "游客9万人次。"]), max_size=6
    ).map("".join)
)
def test_any_review_is_followed_without_inventing(told):
    """Whatever the review says, a verdict carries its figure and its place."""
    new = read_text(
        f"临江区2024年度工作报告\n一、2024年工作回顾\n修了路。{told}\n二、2025年工作安排\n再修路。\n"
    )
    for row in follow(read_text(OLD), new):
        assert (row.status in ("met", "missed", "not-comparable")) == (row.actual is not None)
        assert row.actual is None or row.result_span is not None
