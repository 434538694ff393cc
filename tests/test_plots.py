"""The plots: every label drawn with a font that has it, nothing outside the sheet, nothing lost without a word."""

from __future__ import annotations

import logging
import warnings
from functools import cache

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt

import compare
from compare import plots
from compare.plots import fonts
from compare.plots.canvas import shorten, wrap
from compare.plots.lanes import linear_lane, log_lane
from compare.records import UsageError
from compare.tables import COLUMNS, build, display_width, empty_frame

mpl.use("agg")

CHAPTERS = ("一、修桥铺路保畅通", "二、治水护林，让河更清", "三、来年打算")
LONG = "把石河镇北边三座旧桥连同两岸的护坡、步道、路灯一并修好并交由村里照看"


def frame(name, *rows):
    """Build a table from rows that name only what matters."""
    zero = {c: 0 for c in ("start", "end") if c in COLUMNS[name]}
    return build(name, [zero | row for row in rows])


def count(value, unit="座", kind="count", chapter=0, **more):
    """Build one row of the table of quantities."""
    row = {"section": CHAPTERS[chapter], "role": "review", "indicator": LONG[: 4 + chapter], "value": value}
    return {**row, "unit": unit, "kind": kind, "text": f"{value:g}{unit}", **more}


def quantities():
    """Give amounts from one to a hundred billion, a share, a decline, and a target that was not counted."""
    return frame(
        "quantities",
        count(3),
        count(1.4e13, "元", chapter=1, doubtful=True),
        count(0, "起", chapter=1),
        count(97.5, "%", "percent", chapter=1, qualifier="超", bound=">"),
        count(-9.1, "%", "rate", chapter=1),
        count(7, role="plan", chapter=2, indicator="来年桥数"),
    )


def problems():
    """Give two problems, the second without a goal."""
    return frame(
        "problems",
        {"problem": LONG, "status": "answered", "id": "P1", "answered_by_ids": "G1; G3"},
        {"problem": "人手不够", "status": "unanswered", "id": "P2"},
    )


def goals():
    """Give a goal of each relation."""
    one = {"goal": LONG, "relation": "continued", "id": "G1", "answers_ids": "P1"}
    return frame(
        "goals",
        {**one, "base_start": 10, "base_end": 20, "base_chapter": CHAPTERS[0]},
        {
            **one,
            "id": "G2",
            "relation": "upgraded",
            "answers_ids": "",
            "base_start": 90,
            "base_chapter": CHAPTERS[1],
        },
        {**one, "id": "G3", "relation": "new", "goal": "开夜校“讲法”"},
        {**one, "id": "G4", "goal": "守好河", "base_start": 2, "base_chapter": ""},
    )


def indicators():
    """Give a rise, a fall, a standstill, an outlier, and percentages."""
    told = {"status": "paired", "kind": "count", "old_text": "三座", "new_text": "五座", "indicator": LONG}
    return frame(
        "indicators",
        {**told, "change": 2, "change_percent": 66.7},
        {**told, "change": -1, "change_percent": -20.0},
        {**told, "change": 0, "change_percent": 0.0},
        {**told, "change": 900, "change_percent": 9000.0},
        {**told, "kind": "percent", "old_value": 96.0, "new_value": 98.5, "change": 2.5},
        {**told, "change": None, "status": "new"},
    )


def followup():
    """Give targets that were met, missed, not reported, and one whose sign forbids a share."""
    one = {"kind": "numeric", "indicator": "新修桥", "comparator": "≥", "target_value": 4, "unit": "座"}
    return frame(
        "followup",
        {**one, "actual_value": 5, "status": "met"},
        {**one, "comparator": "range", "target_upper": 6, "actual_value": 2, "status": "missed"},
        {**one, "status": "not-reported"},
        {**one, "target_value": -2.5, "actual_value": -0.1, "status": "missed"},
        {"kind": "measure", "goal": "办夜校", "status": "done"},
    )


def passages():
    """Give passages of every relation."""
    return frame(
        "passages",
        *(
            {
                "relation": relation,
                "old_label": "" if relation == "new" else CHAPTERS[0],
                "new_label": "" if relation == "gone" else f"{CHAPTERS[0]} · 桥",
            }
            for relation in ("same", "partial", "moved", "new", "gone")
        ),
    )


def sections():
    """Give sections that stayed, moved, came and went."""
    return frame(
        "sections",
        {
            "relation": "moved",
            "old_label": CHAPTERS[0],
            "new_label": CHAPTERS[1],
            "old_start": 0,
            "new_start": 50,
        },
        {"relation": "new", "new_label": CHAPTERS[0], "new_start": 0},
        {"relation": "gone", "old_label": CHAPTERS[2], "old_start": 80},
    )


def trend():
    """Give two indicators over three years and one of a single year."""
    return frame(
        "trend",
        *(
            {
                "indicator": name,
                "unit": "元",
                "kind": "count",
                "year": year,
                "value": value * (year - 2000),
                "text": "多",
            }
            for name, value in (("村集体收入", 1e7), ("桥", 1))
            for year in (2029, 2030, 2031)
        ),
        {"indicator": "只有一年", "kind": "count", "year": 2031, "value": 1},
    )


PLOTS = {
    "counts": lambda **how: plots.plot_counts(quantities(), **how),
    "answers": lambda **how: plots.plot_answers(problems(), goals(), **how),
    "flow": lambda **how: plots.plot_flow(goals(), **how),
    "changes": lambda **how: plots.plot_changes(indicators(), **how),
    "targets": lambda **how: plots.plot_targets(followup(), **how),
    "shares": lambda **how: plots.plot_shares(passages(), **how),
    "sections": lambda **how: plots.plot_sections(sections(), **how),
    "trend": lambda **how: plots.plot_trend(trend(), **how)[0],
}


def from_nought():
    """Give the one change that has no percentage: an amount that was nought."""
    row = {"indicator": "桥", "unit": "座", "kind": "count", "role": "review", "status": "paired"}
    return frame("indicators", {**row, "old_value": 0.0, "new_value": 3.0, "change": 3.0})


EMPTY = {
    "counts": lambda: plots.plot_counts(empty_frame("quantities")),
    "answers": lambda: plots.plot_answers(empty_frame("problems"), empty_frame("goals")),
    "flow": lambda: plots.plot_flow(empty_frame("goals")),
    "changes": lambda: plots.plot_changes(empty_frame("indicators")),
    "changes from nought": lambda: plots.plot_changes(from_nought()),
    "targets": lambda: plots.plot_targets(empty_frame("followup")),
    "shares": lambda: plots.plot_shares(empty_frame("passages")),
    "sections": lambda: plots.plot_sections(empty_frame("sections")),
    "trend": lambda: plots.plot_trend(empty_frame("trend"))[0],
}


@pytest.fixture(autouse=True)
def _close_figures():
    """Leave no figure open behind a test."""
    yield
    plt.close("all")


def drawn(axes):
    """Draw the figure of some axes; give every text that shows, with its box."""
    figure = axes.get_figure(root=True)
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()
    axis = [a for ax in figure.axes for a in (ax.xaxis, ax.yaxis)]
    idle = {
        id(t) for a in axis for tick in (*a.majorTicks, *a.minorTicks) for t in tick.findobj(mpl.text.Text)
    }
    idle -= {id(t) for a in axis for tick in a._update_ticks() for t in tick.findobj(mpl.text.Text)}
    every = [t for t in figure.findobj(mpl.text.Text) if id(t) not in idle]
    texts = [t for t in every if t.get_visible() and t.get_text().strip()]
    return figure, [(t.get_text(), t.get_window_extent(renderer)) for t in texts]


def overlaps(texts):
    """List the pairs of texts whose boxes overlap."""
    return [
        (a, b)
        for n, (a, one) in enumerate(texts)
        for b, two in texts[n + 1 :]
        if min(one.x1, two.x1) - max(one.x0, two.x0) > 2 and min(one.y1, two.y1) - max(one.y0, two.y0) > 2
    ]


@cache
def sheet_of(name, labels):
    """Draw a plot once for all tests that look at it: its size, its texts with their boxes, and what was logged."""
    logged = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: logged.append(record.getMessage())
    logging.getLogger().addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            figure, texts = drawn(PLOTS[name](labels=labels))
    finally:
        logging.getLogger().removeHandler(handler)
    return (figure.bbox.width, figure.bbox.height), texts, logged


@pytest.mark.parametrize("labels", ["zh", "en"])
@pytest.mark.parametrize("name", PLOTS)
def test_every_character_is_drawn(name, labels):
    """No plot asks for a character or a weight that the fonts lack, neither by warning nor by log."""
    assert sheet_of(name, labels)[2] == []


def test_the_packaged_font_is_enough(monkeypatch, caplog):
    """On a machine without any Chinese font, the packaged one draws everything."""
    monkeypatch.setattr(fonts, "_INSTALLED", ())
    fonts.chinese_family.cache_clear()
    fonts._fonts.cache_clear()
    fonts._known.cache_clear()
    try:
        assert fonts.chinese_family()[0].startswith("Noto Sans CJK")
        with caplog.at_level(logging.WARNING):
            drawn(PLOTS["answers"](labels="zh"))
        assert caplog.records == []
    finally:
        monkeypatch.undo()
        fonts.chinese_family.cache_clear()
        fonts._fonts.cache_clear()
        fonts._known.cache_clear()


@pytest.mark.parametrize("labels", ["zh", "en"])
@pytest.mark.parametrize("name", PLOTS)
def test_no_text_leaves_the_sheet(name, labels):
    """Every label lies within the figure, so that nothing is cut off in print."""
    (width, height), texts, _ = sheet_of(name, labels)
    outside = [
        t for t, box in texts if box.x0 < -2 or box.y0 < -2 or box.x1 > width + 2 or box.y1 > height + 2
    ]
    assert outside == []


@pytest.mark.parametrize("name", PLOTS)
def test_no_text_covers_another(name):
    """No label overlaps another one."""
    assert overlaps(sheet_of(name, "zh")[1]) == []


@pytest.mark.parametrize("name", EMPTY)
def test_nothing_is_said_not_shown(name):
    """An empty table gives axes that say so."""
    _, texts = drawn(EMPTY[name]())
    assert "nothing to draw" in [text for text, _ in texts]


@pytest.mark.parametrize("name", [name for name in PLOTS if name != "trend"])
def test_axes_that_are_handed_in_are_used(name):
    """A plot goes where the caller wants it, and makes no figure of its own."""
    _, ax = plt.subplots()
    assert PLOTS[name](ax=ax) is ax
    assert len(plt.get_fignums()) == 1


def test_targets_are_not_counted_as_done():
    """What is planned does not appear among what was counted."""
    _, texts = drawn(plots.plot_counts(quantities()))
    shown = [text for text, _ in texts]
    assert "来年桥数" not in shown
    assert ">97.5%" in shown


def test_what_was_counted_is_told_in_the_units_of_the_labels():
    """A bound and a plain figure are told alike, in each language; too long in English, it stays as printed."""
    rows = frame(
        "quantities",
        count(1200, "人"),
        count(7, "人", qualifier="超", bound=">"),
        count(2346000, "人次", text="234.6万人次"),
    )
    shown = [
        [text for text, _ in drawn(plots.plot_counts(rows, labels=labels))[1]] for labels in ("en", "zh")
    ]
    assert {"1,200 people", ">7 people", "234.6万人次"} <= set(shown[0])
    assert {"1200人", ">7人", "234.6万人次"} <= set(shown[1])


def test_a_trend_shows_gaps_and_what_was_said_again():
    """A silent year is bridged by a dotted line, a second value of a year is a ring beside the line."""
    row = {"indicator": "桥", "unit": "座", "kind": "rate", "text": "多", "value": 4}
    told = frame("trend", *({**row, "year": year} for year in (2028, 2029, 2029, 2031)))
    other = frame("trend", *({**row, "indicator": "路", "year": year} for year in (2028, 2029, 2030, 2031)))
    first, second = plots.plot_trend(pd.concat([other, told], ignore_index=True), labels="zh")
    assert {line.get_linestyle() for line in first.lines} == {"-", "None"}
    assert {line.get_linestyle() for line in second.lines} == {"-", ":", "None"}
    assert [line.get_markerfacecolor() for line in second.lines if len(line.get_xdata()) == 1] == ["none"]
    assert second.get_title(loc="left") == "桥（增减幅, 座）"


def test_a_long_unit_stands_in_the_title_alone():
    """Beside the last point of a series the unit is told where it fits, and never cut off."""
    told = [
        {
            "indicator": "客",
            "unit": unit,
            "kind": "count",
            "year": year,
            "value": value,
            "text": f"{value}{unit}",
        }
        for unit in ("人次", "人")
        for year, value in ((2028, 500000), (2029, 704000))
    ]
    axes = plots.plot_trend(frame("trend", *told))
    assert [ax.texts[-1].get_text() for ax in axes] == ["704,000", "704,000 people"]


def test_an_unanswered_problem_stands_out():
    """A problem that no goal speaks to is named as such."""
    _, texts = drawn(plots.plot_answers(problems(), goals(), labels="zh"))
    assert [text for text, _ in texts].count("无对应目标") == 1


def test_long_tables_say_what_is_left_out():
    """A chapter with more rows than fit says how many are shown of how many."""
    many = frame("quantities", *(count(n + 1) for n in range(60)))
    _, texts = drawn(plots.plot_counts(many))
    assert any("48 of 60" in text for text, _ in texts)


def test_of_many_goals_those_that_answer_a_problem_are_drawn():
    """A problem must not seem open because its answer stands far down."""
    rows = [
        {"goal": f"目标{n}", "relation": "new", "id": f"G{n}", "answers_ids": "P1" if n == 57 else ""}
        for n in range(60)
    ]
    axes = plots.plot_answers(problems(), frame("goals", *rows))
    told = [tick.get_text().split()[0] for tick in axes.get_yticklabels()]
    assert told == [*(f"G{n}" for n in range(39)), "G57"]


def test_hostile_text_is_only_text():
    """Formulas, control characters and characters without a glyph neither fail nor warn."""
    nasty = "$\\frac{1}{0}$\x00\x1b[31m\U0001f600\ue000\ud800 $x$ = $$"
    table = frame("quantities", count(3, indicator=nasty, text=nasty, section=nasty, chapter=0))
    table["chapter"] = pd.Series([nasty], dtype=object)
    drawn(plots.plot_counts(table))


def test_unknown_labels_are_refused():
    """Labels exist in Chinese and English only."""
    with pytest.raises(UsageError):
        plots.plot_counts(quantities(), labels="fr")


def test_the_style_does_not_outlast_the_plot():
    """Drawing leaves Matplotlib's settings as they were."""
    before = dict(mpl.rcParams)
    drawn(PLOTS["flow"]())
    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize(
    ("text", "width", "lines", "expected"),
    [
        ("修桥", 8, 3, "修桥"),
        ("修桥铺路保畅通", 8, 3, "修桥铺路\n保畅通"),
        ("修桥铺路保畅", 10, 3, "修桥铺\n路保畅"),
        ("修桥，铺路", 4, 3, "修桥，\n铺路"),
        ("办好“夜校”", 6, 3, "办好\n“夜校”"),
        ("three old bridges", 9, 3, "three old\nbridges"),
        ("修桥铺路保畅通再修水渠", 8, 2, "修桥铺路\n保畅通再…"),
        ("", 8, 3, ""),
    ],
)
def test_wrap(text, width, lines, expected):
    """Labels break evenly, before words and after punctuation, and end in an ellipsis if they must."""
    assert wrap(text, width, lines) == expected


def test_a_word_without_a_break_is_cut():
    """A word longer than a line is broken, not lost."""
    assert wrap("x" * 20, 8, 9).replace("\n", "") == "x" * 20
    assert display_width(shorten("x" * 50, 10)) <= 11


def test_lanes_hold_what_is_given():
    """A lane places its values in order between its borders, whatever their size."""
    amounts = log_lane([1, 1e14], "", "zh")
    places = [amounts.at(v) for v in (0, 1, 10, 1e14, 1e20)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, 1)
    shares = linear_lane([-9.1, 100], "")
    assert shares.at(-9.1) < shares.at(0) < shares.at(100) <= 1
    assert linear_lane([], "").ticks[0] == (0.0, "0")


def test_large_rises_do_not_hide_falls():
    """Of many changes the largest of either direction are drawn, and the title says how many are not."""
    rows = [
        {
            "status": "paired",
            "kind": "count",
            "indicator": f"第{n}项",
            "change": n,
            "change_percent": float(n),
        }
        for n in (*range(1, 60), -80)
    ]
    _, texts = drawn(plots.plot_changes(frame("indicators", *rows)))
    shown = [text for text, _ in texts]
    assert {"第-80项", "第59项"} <= set(shown)
    assert "第1项" not in shown
    assert any("35 smaller changes not shown" in text for text in shown)


@pytest.mark.slow
def test_a_long_outline_keeps_its_heads_clear():
    """With many sections the heads of the two columns, the labels and the legend still do not overlap."""
    rows = [
        {"relation": "same", "old_label": LONG, "new_label": LONG, "old_start": n * 10, "new_start": n * 10}
        for n in range(24)
    ]
    _, texts = drawn(plots.plot_sections(frame("sections", *rows), labels="zh"))
    assert overlaps(texts) == []


def test_a_target_is_told_from_a_result():
    """An indicator that stands among the results and among the targets is named apart."""
    one = {"status": "paired", "kind": "count", "indicator": "修桥", "change": 1, "change_percent": 5.0}
    _, texts = drawn(
        plots.plot_changes(frame("indicators", {**one, "role": "review"}, {**one, "role": "plan"}))
    )
    assert {"修桥", "修桥 (target)"} <= {text for text, _ in texts}


STEPS = [
    ("G1", "培养骨干", "名", 265, 300, "", 35, 13.2, "raised"),
    ("G2", "出庭率", "%", 100, 100, "", 0, None, "held"),
    ("G3", "行政诉讼案件", "件", 1200, 1000, "≤", -200, -16.7, "lowered"),
    ("G4", "网上可办率", "%", 2.1, 99.5, "≥", None, None, ""),
    ("G5", "监督员", "名", None, 20, "", None, None, "new"),
    ("G6", "宣传", "", None, None, "", None, None, ""),
]


def steps():
    """Build the table of changes of a plan."""
    names = (
        "id",
        "indicator",
        "unit",
        "base_value",
        "target_value",
        "comparator",
        "change",
        "change_percent",
    )
    names += ("direction",)
    rows = [dict(zip(names, row, strict=True)) for row in STEPS]
    rows[3] |= {"base_text": "2.1个百分点", "note": "statistic"}
    return frame("changes", *rows)


def test_steps_go_from_this_year_to_the_goal():
    """Each goal with a figure has a row: largest change first, what is held and what is new at the end."""
    ax = plots.plot_steps(steps(), labels="zh")
    assert [tick.get_text() for tick in ax.get_yticklabels()] == [
        "G3 行政诉讼案件",
        "G1 培养骨干",
        "G4 网上可办率",
        "G2 出庭率",
        "G5 监督员",
    ]
    said = [text.get_text() for text in ax.texts]
    assert said[:2] == ["1,200件 → ≤1,000件（−200, −16.7%）", "265名 → 300名（+35, +13.2%）"]
    assert said[2].startswith("2.1个百分点 → ≥99.5% · ")  # as printed, with the reason
    assert (
        len(ax.lines) == 2 * 5 + 2 * 3
    )  # a ground and a goal for each, a way and a start where two are compared
    assert said[4] == "20名"  # new: its colour says that there is nothing before it
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert legend == ["本年", "提高 1", "持平 1", "下调 1", "新增 1", "不计算差额 1"]


def test_a_step_says_why_it_has_no_way_and_the_legend_counts_what_is_drawn():
    """Without a figure of this year that is said; what is not drawn is counted below; a growth is named as one."""
    row = {"unit": "亩", "target_value": 40.0, "direction": "", "note": "no-base"}
    alone = [{"id": f"G{n}", "indicator": f"植树{n}", **row} for n in range(9)]
    grown = {"id": "G9", "indicator": "产值", "unit": "%", "statistic": "growth", "direction": "raised"}
    ax = plots.plot_steps(
        frame("changes", {**grown, "base_value": 5, "target_value": 6, "change": 1}, *alone)
    )
    assert ax.get_yticklabels()[0].get_text() == "G9 产值 (growth)"
    assert [text.get_text() for text in ax.texts][1:] == ["40 mu · no figure this year"] * 6
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert legend == ["this year", "raised 1", "no difference computed 6"]
    assert "3 more without a figure this year not shown" in ax.get_xlabel()


def test_a_long_reason_takes_a_second_line():
    """The reason why no difference is computed is told to its end."""
    row = {"id": "G1", "indicator": "投资", "unit": "元", "base_value": 1.006e10, "target_value": 1.107e10}
    ax = plots.plot_steps(
        frame("changes", {**row, "base_text": "100.6亿元", "note": "scope", "direction": ""})
    )
    assert ax.texts[0].get_text().replace("\n", " ").endswith("other scope: no difference is computed")


def test_a_target_without_a_mark_says_what_became_of_it():
    """A fall that was wanted has no share of its target: its status stands beside the numbers."""
    row = {
        "goal": "检查减两成",
        "kind": "numeric",
        "indicator": "检查",
        "unit": "%",
        "comparator": "≤",
        "status": "met",
    }
    ax = plots.plot_targets(frame("followup", {**row, "target_value": -20.0, "actual_value": -27.9}))
    assert "≤−20% → −27.9% · met" in [text.get_text() for text in ax.texts]


def test_steps_of_no_figures_say_so():
    """A plan without a figure has a drawing that says there is nothing to draw."""
    ax = plots.plot_steps(steps().tail(1), labels="en")
    assert [text.get_text() for text in ax.texts] == ["nothing to draw"]


def test_the_legend_of_goals_counts_the_drawn_of_all():
    """What does not fit is left out of the drawing, and the legend says how many of each kind are seen."""
    plan = compare.read_text(
        "青溪区2024年度工作报告\n一、2024年工作情况\n巡查海岸线。\n二、存在问题\n主要问题是：码头设施薄弱。\n"
        "三、2025年工作安排\n"
        + "".join(f"修缮渔村{a}{b}码头。\n" for a in "甲乙丙丁戊己庚辛壬癸" for b in "东西南北中外上下")
    )
    ax = compare.plan(plan).plot_answers()
    (told,) = [text.get_text() for text in ax.get_legend().get_texts()]
    drawn, every = map(int, told.removeprefix("new ").split("/"))
    assert drawn < every == len(compare.plan(plan).goals)
    assert ax.get_xlabel() == f"{every - drawn} more not shown"


@pytest.mark.quick("zh")
@pytest.mark.parametrize(
    ("labels", "heads", "rise"),
    [
        ("en", ["report on 2030", "report on 2031"], "2030 to 2031"),
        ("zh", ["2030年度报告", "2031年度报告"], "2030年 → 2031年"),
    ],
)
def test_drawings_say_the_years_of_their_reports(labels, heads, rise):
    """Where the years are known nothing is called old and new; where they are not, it is."""
    _, texts = drawn(plots.plot_sections(sections(), labels=labels, years=(2030, 2031)))
    assert set(heads) <= {text for text, _ in texts}
    _, texts = drawn(plots.plot_changes(indicators(), labels=labels, years=(2030, 2031)))
    assert [text for text, _ in texts if rise in text]
    assert not [text for text, _ in texts if " old" in text or "旧 →" in text]
    _, texts = drawn(plots.plot_sections(sections(), labels=labels))
    assert {"en": "old report", "zh": "旧报告"}[labels] in {text for text, _ in texts}
