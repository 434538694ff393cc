"""Numbers as people write them: 万 and 亿 under Chinese labels, percentage points, the largest change first."""

from __future__ import annotations

import re

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.export import render_markdown, render_text, write_any
from compare.export.readable import read_table
from compare.quantity import find_in_text
from compare.tables import Tables, arranged, build, figure_text, full_amount, measure, points, step_text

WRITTEN = [
    (1.416e13, "14.16万亿", "14.16 trillion"),
    (3e10, "300亿", "30 billion"),
    (-3e10, "−300亿", "−30 billion"),
    (1e8, "1亿", "100 million"),
    (99_990_000, "9,999万", "99.99 million"),
    (12_690_000, "1,269万", "12.69 million"),
    (1_234_567, "123.4567万", "1,234,567"),
    (12_345_600_000, "123.456亿", "12,345.6 million"),
    (13_400, "1.34万", "13,400"),
    (13_450, "13,450", "13,450"),
    (53_217, "53,217", "53,217"),
    (9_999, "9,999", "9,999"),
    (0.65, "0.65", "0.65"),
    (-0.1, "−0.1", "−0.1"),
    (0, "0", "0"),
]


@pytest.mark.parametrize(("value", "zh", "en"), WRITTEN)
def test_an_amount_is_written_as_its_language_does(value, zh, en):
    """Chinese counts in ten thousands and hundred millions where that is short, English in millions."""
    assert (full_amount(value, "zh"), full_amount(value, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("text", "value", "unit", "zh", "en"),
    [
        ("1006万元", 1.006e7, "元", "1006万元", "10.06 million yuan"),
        ("152.7亿美元", 1.527e10, "美元", "152.7亿美元", "US$15.27 billion"),
        ("650人次", 650, "人次", "650人次", "650 person-times"),
        ("三成", 30, "%", "三成", "30%"),
        ("9.1%", -9.1, "%", "−9.1%", "−9.1%"),
        ("383,285", 3.83285e11, "USD", "3,832.85亿美元", "$383.285 billion"),
        ("$98 million", 9.8e7, "USD", "$98 million", "$98 million"),
        ("12", 12, "", "12", "12"),
        ("3000—4000元", 3000, "元", "3000—4000元", "3000—4000元"),  # a range is left as it is printed
        ("若干元", None, "元", "若干元", "若干元"),
    ],
)
def test_a_printed_figure_is_read_in_the_language_of_the_labels(text, value, unit, zh, en):
    """万 and 亿 are for Chinese labels, millions for English ones; a cell without its scale gets it from the head."""
    assert (figure_text(text, value, unit, "zh"), figure_text(text, value, unit, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "en"),
    [
        (1, "人次", "1 person-time"),
        (2, "座", "2 structures"),
        (1, "户", "1 household"),
        (35, "户", "35 households"),
        (12, "名", "12 people"),
        (3, "宗", "3 cases"),
        (4, "场次", "4 events"),
        (1, "个百分点", "1 percentage point"),
        (40, "元/户", "40 yuan per household"),
        (5, "羊单位", "5 羊单位"),  # no word is known: it keeps its own
        (6, "里", "6 里"),
        (7, "", "7"),
    ],
)
def test_what_a_measure_word_counts_is_said_under_english_labels(value, unit, en):
    """One and several are told apart; Chinese labels leave a unit as it is, as does a unit without a name."""
    assert measure(value, unit, "en") == en
    assert measure(value, unit, "zh") == f"{value}{unit}"


@given(st.integers(-(10**15), 10**15).map(lambda n: float(f"{n:.8g}")))
def test_nothing_of_a_number_is_lost(value):
    """What was written can be read back to the same number."""
    sizes = {"": 1, "万": 1e4, "亿": 1e8, "万亿": 1e12, " million": 1e6, " billion": 1e9, " trillion": 1e12}
    for labels in ("zh", "en"):
        text = full_amount(value, labels).replace("−", "-").replace(",", "")
        number, size = re.fullmatch(r"(-?[0-9.]+)(.*)", text).groups()
        assert float(number) * sizes[size] == pytest.approx(value, rel=1e-9)


def test_points_are_said_of_percentages_only():
    """The difference of two percentages is in points, that of two amounts in their unit."""
    assert points("%", "zh") == points("个百分点", "zh") == "个百分点"
    assert points("%", "en") == " percentage points"
    assert points("元", "zh") == points("", "en") == ""


def changes():
    """Build indicators that rose, fell, stayed, and stand alone."""
    rows = [
        ("持平", "元", 5e8, 5e8, 0.0, 0.0, "paired"),
        ("小增", "元", 1e8, 1.1e8, 1e7, 10.0, "paired"),
        ("新", "元", None, 2e8, None, None, "new"),
        ("降点", "%", 30.0, 10.0, -20.0, None, "paired"),
        ("大增", "元", 1e8, 4e10, 3.99e10, 39900.0, "paired"),
    ]
    names = ("indicator", "unit", "old_value", "new_value", "change", "change_percent", "status")
    return build("indicators", [dict(zip(names, row, strict=True)) for row in rows])


def test_the_largest_change_comes_first_and_what_stayed_last():
    """Amounts by their percentage, percentages by points, then what has no change, then what did not change."""
    assert arranged(changes())["indicator"].tolist() == ["大增", "降点", "小增", "新", "持平"]
    frame = pd.DataFrame({"term": ["b", "a"]})
    assert arranged(frame) is frame


@pytest.mark.parametrize(
    ("words", "language", "bound"),
    [
        ("参保超过300人", "zh", ">"),
        ("参保300余人", "zh", ">"),
        ("参保1200多人", "zh", ">"),
        ("参保300人以上", "zh", "≥"),
        ("参保不少于300人", "zh", "≥"),
        ("参保近300人", "zh", "≈"),
        ("能耗控制在300吨以内", "zh", "≤"),
        ("能耗不超过300吨", "zh", "≤"),
        ("能耗不到300吨", "zh", "<"),
        ("能耗下降超过3%", "zh", "<"),  # it changed by less than -3 %
        ("参保300人", "zh", ""),
        ("参保200—300人", "zh", ""),
        ("The town has more than 300 people.", "en", ">"),
        ("The town has at least 300 people.", "en", "≥"),
        ("The town has 300 people.", "en", ""),
    ],
)
def test_a_figure_that_bounds_its_value_says_so(words, language, bound):
    """More than 300 is not 300: the words beside a figure are its bound, and turn about for a decline."""
    assert [q.bound for q in find_in_text(words, language)] == [bound]


def bounded():
    """Build indicators of which a side is a bound, and the way from a bound to a target."""
    paired = {"unit": "人", "status": "paired", "old_value": 300.0, "new_value": 350.0, "change": 50.0}
    each = [
        (">", "", "review"),
        ("", "≥", "review"),
        (">", ">", "review"),
        ("", "", "review"),
        ("≥", "≥", "plan"),
    ]
    rows = [paired | {"old_bound": old, "new_bound": new, "role": role} for old, new, role in each]
    step = {
        "start": 0,
        "end": 1,
        "id": "G1",
        "unit": "人",
        "base_value": 300.0,
        "base_bound": ">",
        "comparator": "=",
        "change": 50.0,
    }
    return (
        ("indicators", build("indicators", rows)),
        ("changes", build("changes", [step | {"target_value": 350.0, "direction": "raised"}])),
    )


def test_a_bound_is_shown_with_its_value_and_what_differs_from_it_is_not_exact():
    """Both are written with the sign; the difference of two bounds is about so much, that of two floors is exact."""
    (name, frame), (other, steps) = bounded()
    read = {column.name: column.cells for column in read_table(frame, name, "zh").columns}
    assert read["old_value"] == (">300", "300", ">300", "300", "≥300")
    assert read["new_value"] == ("350", "≥350", ">350", "350", "≥350")
    assert read["change"] == ("<+50", "≥+50", "≈+50", "+50", "+50")
    assert not {"old_bound", "new_bound"} & set(read)
    assert frame["old_value"].tolist() == [300.0] * 5
    read = {column.name: column.cells for column in read_table(steps, other, "zh").columns}
    assert (read["base_value"], read["target_value"], read["change"]) == ((">300",), ("350",), ("<+50",))
    assert step_text(steps.iloc[0].to_dict(), "zh") == ">300人 → 350人（<+50）"


def test_a_sheet_shows_a_bound_and_holds_its_number(tmp_path):
    """The cell is a number with which can be reckoned; the sign is in how it is shown, before a minus too."""
    write_any(Tables("t", bounded()), tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    cells = [cell for row in book.worksheets[1].iter_rows(min_row=2) for cell in row]
    shown = [(cell.value, cell.number_format) for cell in cells if '">"' in cell.number_format]
    assert shown[0] == (300, '">"#,##0;">"-#,##0')


def test_pages_say_amounts_and_points():
    """A page has 万 and 亿 in Chinese, points for percentages, and its rows in order."""
    page = render_markdown(Tables("t", (("indicators", changes()),)), labels="zh")
    assert "+399亿" in page
    assert "−20个百分点" in page
    assert page.index("大增") < page.index("小增") < page.index("持平")
    assert "+39.9 billion" in render_markdown(Tables("t", (("indicators", changes()),)))


def test_a_sheet_shows_amounts_and_keeps_numbers(tmp_path):
    """A cell of a sheet is a number anybody can add up, shown in 亿 where no digit is hidden by it."""
    write_any(Tables("t", (("indicators", changes()),)), tmp_path / "t.xlsx", labels="zh")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[1]
    heads = [cell.value for cell in sheet[1]]
    cells = [row[heads.index("增减")] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [0, 1e7, None, -20, 3.99e10]
    assert '亿"' in cells[4].number_format
    assert "个百分点" in cells[3].number_format


def test_columns_that_were_asked_for_are_shown():
    """A column somebody names is shown though it says nothing, or only serves programs; no other one is."""
    frame = changes()[["indicator", "unit", "thing", "note"]]
    assert [c.name for c in read_table(frame, "indicators").columns] == ["indicator", "unit"]
    asked = read_table(frame, "indicators", asked=("thing", "note"))
    assert [c.name for c in asked.columns] == ["thing", "note"]


def test_a_printed_table_is_aligned():
    """In a terminal every line of a table is as wide as its columns, Chinese characters counted as two."""
    lines = render_text(changes()[["indicator", "change"]], "indicators", "zh").splitlines()
    assert lines[0].split() == ["指标", "增减"]
    assert lines[1].endswith("0") or lines[1].split() == ["持平", "0"]
    assert len(lines) == 6


def test_a_table_writes_the_bound_and_the_end_of_a_range_with_the_figure():
    """A sign in a column of its own is read past; columns that are asked for stay apart."""
    place = {"start": 0, "end": 5}
    rows = [
        {"goal": "扩面", "target_value": 5.0, "target_upper": None, "comparator": "≥", "unit": "亩"} | place,
        {"goal": "增收", "target_value": 6.0, "target_upper": 8.0, "comparator": "range", "unit": "%"}
        | place,
        {"goal": "建桥", "target_value": 3.0, "target_upper": None, "comparator": "=", "unit": "座"} | place,
    ]
    frame = build("goals", rows)
    read = {column.name: column.cells for column in read_table(frame, "goals").columns}
    assert read["target_value"] == ("≥5", "6–8", "3")
    assert not {"comparator", "target_upper"} & set(read)
    asked = read_table(frame, "goals", asked=("goal", "comparator")).columns
    assert [column.name for column in asked] == ["goal", "comparator"]


def test_what_is_asked_for_second_is_marked_for_tables_that_hide_columns():
    """The first column never is, nor what somebody named."""
    frame = build(
        "goals",
        [
            {
                "start": 0,
                "end": 5,
                "goal": "扩面",
                "kind": "numeric",
                "confidence": 0.8,
                "text": "再扩面。",
                "grade": "figure",
            }
        ],
    )
    later = {column.name for column in read_table(frame, "goals").columns if column.later}
    assert {"confidence", "text"} <= later
    assert "goal" not in later
    assert not any(column.later for column in read_table(frame, "goals", asked=("confidence",)).columns)
