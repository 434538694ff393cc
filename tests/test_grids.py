"""Tables of a page: what a cell says, and which cells of two years belong together."""

import pytest

import compare
from compare.grids import pair_figures, read_figures
from compare.quantity import find_quantities
from compare.reading import web_tables

PAGE = """<html><body><h1>Annual report {year}</h1><p>The company sells bridges and roads to towns of any size, and it
repairs them. It has done so for many years, and it will go on, as far as anybody can see.</p>
<p>STATEMENT (in millions, except what is told per share)</p>
<table><tr><td></td><td colspan="2">{year}</td><td colspan="2">{before}</td></tr>
<tr><td>Income:</td></tr>
<tr><td style="padding-left:9pt">Bridges</td><td>$</td><td>{a}</td><td>$</td><td>{b}</td></tr>
<tr><td style="padding-left:9pt">Roads</td><td></td><td>{c}</td><td></td><td>{d}</td></tr>
<tr><td>Share of roads</td><td>{e}</td><td>%</td><td>{f}</td><td>%</td></tr>
<tr><td>Income per share</td><td></td><td>1.20</td><td></td><td>1.10</td></tr>
<tr><td>Diluted shares</td><td></td><td>40</td><td></td><td>41</td></tr></table></body></html>"""
OLD = PAGE.format(year=2023, before=2022, a="1,310", b="1,290", c="(12)", d="15", e="31", f="30")
NEW = PAGE.format(year=2024, before=2023, a="2,620", b="1,310", c="18", d="(12)", e="33", f="31")


def paired(old, new):
    return pair_figures(*(read_figures(web_tables(page), "en") for page in (old, new)), "en")


def figure(name, year):
    return next(f for f in read_figures(web_tables(NEW), "en") if f.path[-1] == name and f.year == year)


@pytest.mark.parametrize(
    ("name", "year", "value", "unit"),
    [
        ("Bridges", 2024, 2.62e9, "USD"),
        ("Roads", 2023, -12e6, "USD"),
        ("Share of roads", 2024, 33.0, "%"),
        ("Income per share", 2024, 1.2, "USD/share"),
        ("Diluted shares", 2023, 41e6, "shares"),
    ],
)
def test_a_cell_has_sign_scale_unit_and_year(name, year, value, unit):
    """Brackets are negative; the caption gives the scale, signs in cells beside it the unit, the head the year."""
    found = figure(name, year)
    assert (found.value, found.unit) == (value, unit)


def test_every_cell_has_its_place_in_the_markup():
    """Whoever doubts a figure looks at its place and sees the number as printed."""
    assert {NEW[f.start : f.end] for f in read_figures(web_tables(NEW), "en")} >= {
        "2,620",
        "(12)",
        "33",
        "1.20",
    }


def test_a_row_bears_the_name_of_its_group():
    """An indented row belongs to the row above it that has no numbers."""
    assert figure("Bridges", 2024).path == ("Income:", "Bridges")
    assert figure("Diluted shares", 2024).path == ("Diluted shares",)


def test_a_table_around_tables_is_layout():
    """Of nested tables only the innermost is read."""
    page = f"<table><tr><td>{NEW}</td></tr></table>"
    assert len(web_tables(page)) == 1


def test_cells_that_hang_over_rows_move_those_below():
    """A cell over two rows keeps its column in the second."""
    (table,) = web_tables("<table><tr><td rowspan=2>A<td>B<tr><td>C</table>")
    assert [(cell.text, cell.column) for cell in table.cells] == [("A", 0), ("B", 1), ("C", 1)]


def test_this_year_is_laid_beside_last_year():
    """Of each row the newest column of either page is paired, never a column of the same page's past."""
    pairs = paired(OLD, NEW)
    assert [(p.old.value, p.new.value) for p in pairs][:3] == [(1.31e9, 2.62e9), (-12e6, 18e6), (31.0, 33.0)]


def test_a_table_that_contradicts_is_not_paired():
    """Where this year's column for last year agrees nowhere with last year's report, it is another table."""
    other = OLD.replace("1,310", "977").replace("(12)", "3").replace("31<", "47<")
    other = other.replace("1.20", "9.90").replace(">40<", ">71<")
    assert paired(other, NEW) == ()


def test_the_change_of_a_cell_is_a_row():
    """Twice the income is a growth of a hundred percent, in dollars and not in millions."""
    rows = compare.reports(compare.read(OLD.encode()), compare.read(NEW.encode())).indicators
    row = rows[rows.indicator == "Income: Bridges"].iloc[0]
    assert (row.old_value, row.new_value, row.change_percent) == (1.31e9, 2.62e9, 100.0)


SIGNS = [
    ("Purchases of mills", "(12)", 12e6),
    ("Net cash used in selling mills", "(12)", -12e6),
    ("Mills sold: income (loss)", "(12)", -12e6),
    ("Losses (gains) on mills", "(12)", 12e6),
    ("Benefit (provision) for income taxes", "(12)", 12e6),
    ("Provision for (benefit from) income taxes", "(12)", -12e6),
    ("Mills of others", "(12)", -12e6),
]


@pytest.mark.parametrize(("name", "printed", "value"), SIGNS)
def test_brackets_mean_what_the_row_says(name, printed, value):
    """What is paid or used up is no negative amount; a row of both directions is as printed, or as it names them."""
    page = f"<p>(in millions)<table><tr><td><td>2024<tr><td>Work<td>3<tr><td>{name}<td>{printed}</table>"
    assert read_figures(web_tables(page), "en")[1].value == value


def test_changes_of_assets_are_growth_where_cash_falls():
    """Among the changes in assets and liabilities a row in brackets says of an asset that it grew."""
    page = (
        "<p>(in millions)<table><tr><td><td>2024<tr><td>Changes in operating assets and liabilities:"
        "<tr><td>Inventories<td>(5)<tr><td>Accounts payable<td>(6)</table>"
    )
    assert [f.value for f in read_figures(web_tables(page), "en")] == [5e6, -6e6]


def test_what_stands_between_two_balances_is_of_the_later_year():
    """In a table without years the rows that name a day date those before them."""
    page = (
        "<table><tr><td><td>Capital<tr><td>Balance at May 31, 2023<td>7<tr><td>Dues<td>3"
        "<tr><td>Balance at May 31, 2024<td>10<tr><td>Dues<td>4<tr><td>Balance at May 31, 2025<td>14</table>"
    )
    assert [f.year for f in read_figures(web_tables(page), "en")] == [2023, 2024, 2024, 2025, 2025]


def test_a_row_that_was_renamed_is_known_by_last_years_amount():
    """The later report prints 1,310 for last year in a row of another name: it is the same row."""
    pairs = paired(OLD, NEW.replace(">Bridges<", ">Crossings<"))
    assert ("Crossings", 1.31e9) in [(p.new.path[-1], p.old.value) for p in pairs]


def test_what_is_restated_is_not_subtracted():
    """Where the later report gives another amount for last year, both are shown and no difference is."""
    new = NEW.replace("<td>1,310</td>", "<td>1,250</td>")
    rows = compare.reports(compare.read(OLD.encode()), compare.read(new.encode())).indicators
    row = rows[rows.indicator == "Income: Bridges"].iloc[0]
    assert (row.new_value, row.note) == (2.62e9, "restated(value=1,250,000,000)")
    assert row.change is None or row.change != row.change


def test_years_of_maturity_are_no_amounts():
    """A year under a head that says when something falls due is no number of dollars."""
    page = (
        "<table><tr><td><td>Maturity<td>2024<td>2023<tr><td>Notes<td>2030<td>5<td>6"
        "<tr><td>Loans<td>2031<td>7<td>8</table>"
    )
    assert [f.value for f in read_figures(web_tables(page), "en")] == [5.0, 6.0, 7.0, 8.0]


def test_a_list_of_pages_is_no_table_of_figures():
    """Numbers that only rise, under no head and of no unit, are pages."""
    rows = "".join(f"<tr><td>Note {n}<td>{40 + 3 * n}" for n in range(1, 6))
    assert read_figures(web_tables(f"<table>{rows}</table>"), "en") == ()


def test_hostile_markup_takes_no_longer():
    """Tables that never close and tags that never end are read in one pass."""
    assert web_tables("<table><tr><td " * 20_000) == ()


def test_a_cell_lies_in_its_passage():
    """What the text leaves out of a table has its place in a passage too: whoever asks for its clause gets one."""
    report = compare.read(NEW.encode())
    for q in find_quantities(report):
        passage = report.passages[q.passage].at
        assert passage.start <= q.at.start <= q.at.end <= passage.end


def test_a_plan_is_found_in_a_page_with_tables():
    """Goals and problems are looked for among sentences and cells alike without stumbling."""
    assert compare.plan(compare.read(NEW.encode())).goals is not None
