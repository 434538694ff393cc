"""Two years of the same tables are laid over each other cell by cell."""

import pytest
from printed import BULLETIN, MAKERS, form

import compare


def pairs(old, new):
    """Return the paired rows of two documents."""
    rows = compare.reports(compare.read(old), compare.read(new)).indicators
    return rows[rows.status == "paired"]


@pytest.mark.quick("page-page")
@pytest.mark.parametrize(("before", "after"), [("page", "page"), ("page", "word"), ("word", "page")])
def test_the_form_is_paired_cell_by_cell(before, after):
    """Each of the two hundred cells stands beside the same cell of last year's form, whatever the formats."""
    then, now = form(2022), form(2023, 3)
    rows = pairs(MAKERS[before](then), MAKERS[after](now))
    wanted = {
        (name, was, is_now)
        for (name, _, _, was), (_, _, _, is_now) in zip(then.answers, now.answers, strict=True)
    }
    found = set(zip(rows.indicator, rows.old_value, rows.new_value, strict=True))
    assert len(wanted & found) == len(wanted)


PAGE = """甲县{year}年国民经济和社会发展统计公报
一、综合
全年经济运行总体平稳，各项社会事业取得新的进步，群众生活水平继续提高，主要指标如下。
主要指标表
| 指标 | 单位 | {year}年{part} | {before}年{part} | 增长% |
|---|---|---|---|---|
| 粮食产量 | 万吨 | {a} | {b} | 2.0 |
| 公路里程 | 公里 | {c} | {d} | 1.0 |
| 新增就业 | 人 | {e} | {f} | 3.0 |
"""


def page(year, values, part=""):
    return PAGE.format(
        year=year, before=year - 1, part=part, **dict(zip("abcdef", values, strict=True))
    ).encode()


THEN = page(2022, ("12.6", "12.0", "800", "790", "5,100", "5,000"))


def test_newest_is_paired_with_newest():
    """The column of this year stands beside that of last year's report, never its own column for last year."""
    rows = pairs(THEN, page(2023, ("13.0", "12.6", "810", "800", "5,200", "5,100")))
    assert [(r.indicator, r.old_value, r.new_value) for r in rows[rows.unit != "%"].itertuples()] == [
        ("粮食产量", 126000.0, 130000.0),
        ("公路里程", 800.0, 810.0),
        ("新增就业", 5100.0, 5200.0),
    ]
    assert set(rows.confidence) >= {0.98}


def test_a_revision_is_told():
    """Where the later report prints another value for last year, no change is computed and the note says so."""
    rows = pairs(THEN, page(2023, ("13.0", "12.9", "810", "800", "5,200", "5,100")))
    row = rows[(rows.indicator == "粮食产量") & (rows.unit == "吨")].iloc[0]
    assert "restated" in str(row.note)
    assert row.change != row.change  # none


def test_half_a_year_is_never_laid_beside_a_year():
    """A column of half a year has no partner in a column of the year."""
    rows = pairs(THEN, page(2023, ("6.0", "5.9", "810", "800", "2,200", "2,100"), "上半年"))
    assert rows[rows.unit != "%"].empty


def test_a_table_of_something_else_is_not_paired():
    """The same rows of another place: last year's column agrees nowhere, so nothing is paired."""
    rows = pairs(THEN, page(2023, ("3.0", "2.6", "110", "100", "1,200", "1,100")))
    assert rows.empty


def test_a_bulletin_in_two_formats_is_the_same():
    """The same bulletin as a page and as a Word file has the same figures: no change."""
    rows = pairs(MAKERS["page"](BULLETIN), MAKERS["word"](BULLETIN))
    assert len(rows) >= 30
    assert set(rows.change.dropna()) == {0.0}


def test_a_trend_of_forms_follows_each_cell():
    """Three years of the form are as many series as it has cells, each value in its year."""
    reports = [compare.read(MAKERS["page"](form(year, year - 2021))) for year in (2021, 2022, 2023)]
    trend = compare.trend(reports).indicators
    cells = trend[trend.indicator.str.contains(": ")]
    assert cells.groupby("year").size().to_dict() == {2021: 200, 2022: 200, 2023: 200}
    permits = cells[cells.indicator == "第二十条第（五）项: 行政许可: 本年处理决定数量"]
    assert permits.value.tolist() == [1203.0, 1220.0, 1237.0]


def test_a_trend_never_puts_last_years_column_in_this_year():
    """A bulletin with a column for last year gives each year its own value, once."""
    first = compare.read(THEN)
    second = compare.read(page(2023, ("13.0", "12.6", "810", "800", "5,200", "5,100")))
    trend = compare.trend([first, second]).indicators
    roads = trend[(trend.indicator == "公路里程") & (trend.unit == "公里")]
    assert dict(zip(roads.year, roads.value, strict=True)) == {2022: 800.0, 2023: 810.0}
