"""The first and the last day that figures are of."""

import pytest
from dated import CHINESE, COVER, ENGLISH, OPENING

import compare
from compare.quantity import find_quantities

PAGE = """<html><body><p>{front}</p><p>FORM 10-K</p><p>For the fiscal year ended February 1, 2025</p><p>Mill Corp</p>
<p>Item 7. Results</p><p>{said}</p><p>CONSOLIDATED {title} (in millions)</p>
<table><tr><td></td>{heads}</tr>{rows}</table></body></html>"""


def days(title, heads, *rows, said="Mills grind.", cover="February 1, 2025", front="Mills"):
    """Return first and last day of the figures of a table, by the name of the row and the value."""
    cells = "".join(f"<td>{head}</td>" for head in heads)
    lines = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row.split("|")) + "</tr>" for row in rows)
    page = PAGE.replace("February 1, 2025", cover).format(
        front=front, said=said, title=title, heads=cells, rows=lines
    )
    found = find_quantities(compare.read(page.encode(), encoding="utf-8"))
    return {(q.indicator, q.text): (q.since, q.until, q.days) for q in found}


def test_columns_of_a_statement_are_years_of_52_or_53_weeks():
    """A year begins on the day after the one before ended, and the oldest one a year before it ends."""
    found = days("STATEMENTS OF INCOME", ("February 1, 2025", "February 3, 2024"), "Sales|70|60", "Costs|5|4")
    assert found["Sales", "70"] == ("2024-02-04", "2025-02-01", 364)
    assert found["Sales", "60"] == ("2023-02-04", "2024-02-03", 365)


def test_the_cover_may_stand_behind_a_long_front():
    """What a page says before the cover is no part of it; far behind it no cover is looked for."""
    tables = ("STATEMENTS OF INCOME", ("Fiscal 2024", "Fiscal 2023"), "Sales|70|60", "Costs|5|4")
    near, far = ("</p><p>".join(["Mills grind."] * n) for n in (4_100, 5_200))
    assert days(*tables, front=near)["Sales", "70"][1] == "2025-02-01"
    assert days(*tables, front=far)["Sales", "70"][1] == ""


@pytest.mark.parametrize(("day", "told"), [("May 8, 2025", "2025-05-08"), ("May 18, 2025", "")])
def test_a_day_long_after_the_year_is_none_of_a_figure(day, told):
    """A filing appears within three months and some days; a later day is that on which something falls due."""
    assert (
        days("BALANCE SHEETS", (day, "February 1, 2025"), "Cash|70|60", "Debt|5|4")["Cash", "70"][1] == told
    )


def test_columns_of_a_balance_are_days():
    """What there is on a day begins and ends on it."""
    found = days("BALANCE SHEETS", ("February 1, 2025", "February 3, 2024"), "Cash|70|60", "Debt|5|4")
    assert found["Cash", "60"] == ("2024-02-03", "2024-02-03", 1)


def test_a_year_by_its_number_ends_when_the_cover_says():
    """Rows of what a year began and ended with are days; a column of a note does not say whether it lasts."""
    rows = ("Cash at beginning of year|6|5", "Sales|70|60", "Cash at end of year|7|6")
    found = days("STATEMENTS OF CASH FLOWS", ("Fiscal 2024", "Fiscal 2023"), *rows)
    assert found["Sales", "70"][1] == "2025-02-01"
    assert found["Cash at end of year", "7"] == ("2025-02-01", "2025-02-01", 1)
    assert found["Cash at beginning of year", "6"][2] == 1
    assert days("notes", ("Fiscal 2024", "Fiscal 2023"), "Sales|70|60", "Rest|1|2")["Sales", "70"][0] == ""


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("As of October 5, 2025 the mills had 12,000 employees.", ("2025-10-05", "2025-10-05", 1)),
        ("In fiscal 2025 the mills hired 12,000 employees.", ("2024-09-29", "2025-09-27", 364)),
        ("In fiscal 2025 and 2024 the mills hired 12,000 employees.", ("", "", None)),
        ("Notes due June 25, 2064 were sold by 12,000 employees.", ("", "", None)),
        ("The mills have 12,000 employees.", ("", "", None)),
    ],
)
def test_a_sentence_dates_its_figure_by_the_one_day_or_year_it_names(said, ends):
    """Two years, or a day something falls due, say nothing of the day of a figure."""
    cover, before = "September 27, 2025", "September 28, 2024"
    found = days("BALANCE SHEETS", (cover, before), "Cash|7|6", "Debt|5|4", said=said, cover=cover)
    (told,) = [day for (_, text), day in found.items() if text.startswith("12,000")]
    assert told == ends


def test_a_year_that_ends_in_winter_bears_either_number():
    """A year that ended in February is called by that year or by the one before; nothing says which here."""
    heads = ("February 1, 2025", "February 3, 2024")
    found = days(
        "BALANCE SHEETS", heads, "Cash|7|6", "Debt|5|4", said="In fiscal 2024 mills hired 12,000 people."
    )
    assert [day for (_, text), day in found.items() if text.startswith("12,000")] == [("", "", None)]


@pytest.mark.parametrize(
    ("clause", "ends"),
    [
        ("上半年新增就业12人。", ("2023-01-01", "2023-06-30", 181)),
        ("新增就业12人。", ("2023-01-01", "2023-12-31", 365)),
        ("帮扶就业12人。", ("", "2023-12-31", None)),
        ("比2021年新增就业12人。", ("", "", None)),
    ],
)
def test_a_part_of_the_year_has_its_months(clause, ends):
    """What was added is of the whole year of its chapter; of others the last day alone is known."""
    told = compare.read_text(f"甲县2023年工作总结\n一、2023年工作回顾\n{clause}")
    (found,) = find_quantities(told)
    assert (found.since, found.until, found.days) == ends


@pytest.mark.parametrize(
    ("page", "said", "told"),
    [(OPENING, *case) for case in CHINESE] + [(COVER, *case) for case in ENGLISH],
)
def test_a_sentence_says_of_which_days_its_figures_are(page, said, told):
    """A day, a month, a quarter, some years; before the figure, or behind it; for each its own."""
    found = find_quantities(compare.read(page.format(said=said).encode()))
    assert {text: _days(found, text) for text in told} == told


def _days(found, text):
    return next(((q.since, q.until) for q in found if q.text.startswith(text)), None)


@pytest.mark.parametrize(
    ("page", "said", "days"),
    [
        (OPENING, "2023年发放补贴52亿元，比2022年增加。", ("2023-01-01", "2023-12-31")),
        (OPENING, "2022年启动的项目完成投资52亿元。", ("", "")),
        (OPENING, "2023年底前的任务完成52件。", ("", "2023-12-31")),
        (OPENING, "2022年、2023年办理52件。", ("", "")),
        (OPENING, "2022年、2023年分别办理52件、60件。", ("2022-01-01", "2022-12-31")),
        (COVER, "Loans of 52 mills expire in April 2027.", ("", "")),
        (COVER, "Compared with 2023, 52 mills were closed.", ("", "")),
        (COVER, "At December 31, 2024 and 2023 we had 52 mills.", ("", "")),
        (COVER, "We had 60 barges and 52 mills at December 31, 2024 and December 31, 2023, respectively.",
         ("2023-12-31", "2023-12-31")),
        (COVER, "In 2024, we opened 52 mills, compared with 60 in 2023.", ("2024-01-01", "2024-12-31")),
        (COVER, "We had 1,500 carts at June 30, 2024, and 52 mills at May 31, 2024.", ("2024-05-31", "2024-05-31")),
    ],
)  # fmt: skip
def test_a_time_that_is_not_that_of_a_figure_does_not_date_it(page, said, days):
    """What is compared with, falls due, or says which things are counted is another time; of several none."""
    assert _days(find_quantities(compare.read(page.format(said=said).encode())), "52") == days
