"""Tables of Chinese reports: each cell has its path, its year, its unit, whatever the format."""

import pytest
from printed import DOCUMENTS, MAKERS, form
from score import ALL, score

import compare
from compare.grids import read_sheets
from compare.quantity import find_quantities
from compare.records import Cell, Span, Table

FORMATS = ("page", "word", "pdf", "pdf-open", "strokes")
UNRULED = ("pdf-three", "pdf-bare", "columns")


def figures(*rows, above="", year=2023):
    """Read a table of these rows, a bar between its cells."""
    parted = [[said.strip("\n") for said in row.split("|")] for row in rows]
    cells = [
        Cell(r, c, said.strip(), Span(0, 0), indent=10 * (len(said) - len(said.lstrip("\u3000"))))
        for r, row in enumerate(parted)
        for c, said in enumerate(row)
        if said.strip()
    ]
    found = read_sheets([Table(Span(0, 0), above, tuple(cells))], "zh", year)
    return [(f.name, f.period, f.unit, f.value) for f in found]


@pytest.mark.quick("page", "budget")
@pytest.mark.parametrize("maker", FORMATS)
@pytest.mark.parametrize("name", ALL)
def test_every_cell_is_right(name, maker):
    """Path, period, unit and value of each cell are those written by hand, and no cell is read that is none."""
    count, found, right, missing, left = score(name, maker)
    assert (found, right, missing, left) == (count, count, [], [])


@pytest.mark.quick("columns")
@pytest.mark.parametrize("maker", UNRULED)
@pytest.mark.parametrize("name", ["bulletin", "budget"])
def test_tables_without_rules_are_read(name, maker):
    """Where no rule, or three of them, are drawn, cells are told by what is set below each other."""
    count, found, right, missing, left = score(name, maker)
    assert (found, right, missing, left) == (count, count, [], [])


@pytest.mark.quick("page")
@pytest.mark.parametrize("maker", FORMATS[:4])
def test_rows_are_no_headings_and_no_goals(maker):
    """Of the form only the six chapters are headings, and nothing in a table is a goal or a problem."""
    report = compare.read(MAKERS[maker](DOCUMENTS["form"]))
    assert [section.number for section in report.sections if section.level == 1] == [
        f"{n}、" for n in "一二三四五六"
    ]
    assert not [p for p in report.passages if p.row and p.role != "other"]
    plan = compare.plan(report)
    inside = [table.span for table in report.grids]
    assert not [g for g in plan.found_goals if any(g.span.overlaps(span) for span in inside)]


@pytest.mark.quick("page")
@pytest.mark.parametrize("maker", FORMATS)
def test_tables_are_frames_with_places(maker):
    """`report.tables` has a frame a table, and each cell is found again at its place in the source."""
    report = compare.read(MAKERS[maker](DOCUMENTS["bulletin"]))
    assert len(report.tables) == 4
    for frame in report.tables:
        for cell in frame.itertuples():
            said = report.raw[cell.start : cell.end]
            assert "".join(said.split())[:1] == "".join(cell.text.split())[:1]


def test_numbers_in_names_are_no_figures_of_their_own():
    """What a name of the form contains (三类, 第一项) is counted nowhere."""
    report = compare.read(MAKERS["page"](DOCUMENTS["form"]))
    inside = [table.span for table in report.grids]
    found = [q for q in find_quantities(report) if not q.cell]
    assert not [q for q in found if any(q.span.overlaps(span) for span in inside)]


CASES = {
    "a unit column": (("指标|单位|数值", "粮食|万吨|1.5", "公路|公里|20"), ("粮食", "2023", "吨", 15000.0)),
    "a unit behind the name": (
        ("指标|2023年", "粮食（万吨）|1.5", "公路（公里）|20"),
        ("粮食", "2023", "吨", 15000.0),
    ),
    "a unit above": (("指标|2023年|2022年", "税收|1.5|1.2"), ("税收", "2022", "元", 12000.0)),
    "a unit in the cell": (("指标|本年|去年", "粮食|1.5万吨|1.2万吨"), ("粮食", "2022", "吨", 12000.0)),
    "a half year": (
        ("指标|2023年上半年|2022年上半年", "税收|1.5|1.2"),
        ("税收", "2023上半年", "元", 15000.0),
    ),
    "years as rows": (("年份|产量（吨）|面积（亩）", "2022|15|3", "2023|16|4"), ("产量", "2022", "吨", 15.0)),
    "a decline in words": (("指标|产量（吨）|同比", "粮食|15|下降2.5%"), ("粮食", "2023", "%", -2.5)),
    "points": (("指标|比重（%）|比上年增减百分点", "农业|15|-0.3"), ("农业", "2023", "个百分点", -0.3)),
    "a part": (
        ("指标|产量（吨）|面积（亩）", "粮食|15|3", "其中：夏粮|5|1"),
        ("粮食: 夏粮: 产量", "2023", "吨", 5.0),
    ),
    "a group of its own": (("指标|本年|上年", "收入", "税收|15|3"), ("收入: 税收", "2022", "元", 30000.0)),
    "order": (("序号|指标|面积（亩）|人口（人）", "1|东村|15|3"), ("东村: 面积", "2023", "亩", 15.0)),
    "counted columns": (
        ("项目|预算数|决算数", "栏次|1|2", "税收|15|3"),
        ("税收: 决算数", "2023", "元", 30000.0),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_cell_has_name_time_and_unit(case):
    """Each manner of saying unit, time and group is read."""
    rows, expected = CASES[case]
    assert expected in figures(*rows, above="单位：万元")


NOTHING = {
    "contents": (("目录|页码", "一、收入|3", "二、支出|12")),
    "years alone": (("年份|2022|2023", "名称|甲|乙")),
    "one number": (("指标|数值", "粮食|15")),
}


@pytest.mark.parametrize("case", NOTHING)
def test_what_counts_nothing_has_no_figures(case):
    """A table of contents, a table without values and a lone number are left alone."""
    assert figures(*NOTHING[case]) == []


def test_a_table_that_cannot_be_read_is_counted():
    """Numbers without heads are left out, and the printed lines say how many such tables there are."""
    text = "甲县2023年工作总结\n一、工作回顾\n修了路，架了桥。\n|路|12|30|\n|桥|15|40|\n|渠|15|40|\n"
    report = compare.read_text(text)
    assert not [q for q in find_quantities(report) if q.cell]
    assert any("1 tables, 1 could not be read" in line for line in compare.plan(report).printout())


@pytest.mark.quick("columns")
@pytest.mark.parametrize(("maker", "least", "most"), [("pdf-bare", 0, 30), ("columns", 175, 200)])
def test_a_form_that_lost_its_heads_gives_no_wrong_rows(maker, least, most):
    """Where names of a form are broken over lines without rules, its cells are left out rather than named wrongly."""
    _, _, right, _, left = score("form", maker)
    assert len(left) <= 10
    assert least <= right <= most


def test_blank_cells_are_no_zeros():
    """A form that leaves cells blank has fewer figures, not wrong ones."""
    report = compare.read(MAKERS["page"](form(2023, nothing="/")))
    assert len([q for q in find_quantities(report) if q.cell]) == len(form(2023, nothing="/").answers)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("| 产量（吨） | 比上年增长（%） |", [1, 2]),
        ("产品 | 产量（吨） | 比上年增长（%） |", [0, 1, 2]),
    ],
)
def test_a_head_without_the_cell_of_the_names_is_above_the_numbers(head, columns):
    """Where rows begin with a name and the head with a stroke, the head leaves the column of the names blank."""
    told = compare.read_text(f"甲县2023年统计公报\n表1 产量\n{head}\n小麦 | 30 | 5.2 |\n玉米 | 40 | 2.6 |\n")
    (table,) = told.grids
    assert [cell.column for cell in table.cells if cell.row == 0] == columns
    found = {(q.thing, q.value, q.unit, q.statistic) for q in find_quantities(told)}
    assert {("小麦", 30.0, "吨", "level"), ("玉米", 2.6, "%", "growth")} <= found
