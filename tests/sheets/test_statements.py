"""Statements of companies in many layouts: what each number of a page says."""

import re
from dataclasses import replace

import pytest

from compare.grids import pair_figures, read_figures
from compare.reading import web_tables
from compare.records import Cell, Span, Table


def figures(above, *rows):
    """Return what the numbers of a table say."""
    return {(f.name, f.year, f.value, f.unit) for f in read(above, *rows)}


def read(above, *rows):
    """Read a table of these rows: a bar between cells, ``2>`` before a head over two columns."""
    lines = []
    for row in rows:
        cells = [(said.partition(">") if said[1:2] == ">" else ("1", "", said)) for said in row.split("|")]
        lines.append("<tr>" + "".join(f'<td colspan="{n}">{said}</td>' for n, _, said in cells) + "</tr>")
    page = f"<html><body><p>{above}</p><table>{''.join(lines)}</table></body></html>"
    return read_figures(web_tables(page), "en")


@pytest.mark.parametrize(
    ("above", "rows", "told"),
    [
        (
            "(Dollars in thousands)",
            (
                "|2>2024|2>2023",
                "|Balance|Yield|Balance|Yield",
                "Loans|$ 21|5.0%|$ 20|4.5%",
                "Bonds|5|3.0|4|2.7",
            ),
            ("Bonds: Yield", 2023, 2.7, "%"),
        ),
        (
            "(In thousands, except share and per share data)",
            ("|2024|2023", "Revenue|$ 145|$ 121", "Average shares outstanding|10,036,585|9,620,000"),
            ("Average shares outstanding", 2024, 10036585.0, "shares"),
        ),
        ("(Millions of dollars)", ("|2024|2023", "Fuel|(12)|(9)", "Gas|3|4"), ("Gas", 2024, 3e6, "USD")),
        ("(in thousands)", ("|2024(1)|2023(2)", "Mills|34|32", "Costs|5|6"), ("Mills", 2023, 32e3, "USD")),
        (
            "(in millions)",
            ("|2024|2023", "Sales|$ 3|$ 2", "Customers (thousands)|12|11"),
            ("Customers (thousands)", 2024, 12e3, ""),
        ),
        (
            "Options were as follows:",
            (
                "|Number of options|Price per share|Contractual term (years)",
                "Granted in 2024|234,000|$ 14.00|6.1",
                "Expired in 2024|12,000|$ 9.00|5.2",
            ),
            ("Granted in 2024: Number of options", None, 234000.0, "shares"),
        ),
        (
            "(in millions)",
            ("2024|North|South", "Sales|$ 1|$ 2", "2023||", "Sales|$ 3|$ 4"),
            ("Sales: South", 2024, 2e6, "USD"),
        ),
        (
            "(in millions)",
            ("2024|North|South", "Sales|$ 1|$ 2", "2023||", "Sales|$ 3|$ 4"),
            ("Sales: South", 2023, 4e6, "USD"),
        ),
        ("(in millions)", ("|2024|2023", "Sales|€ 3|€ 2", "Costs|1|1"), ("Costs", 2024, 1e6, "EUR")),
        ("(in thousands)", ("|2024|2023", "Sales|$ 3|$ 2", "Loss|−4|−1"), ("Loss", 2024, -4e3, "USD")),
        (
            "(in millions)",
            ("|2024|2023", "Growth|5.0%|4.0%", "Stores at year end|1,204|1,190"),
            ("Stores at year end", 2024, 1204.0, ""),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Growth|5.0%|4.0%", "Margin|7.1|7.0"),
            ("Margin", 2024, 7.1, "%"),
        ),
        (
            "(in thousands)",
            ("Region|Square feet (in thousands)|Rent", "East|1,204|$ 7", "West|990|5"),
            ("East: Square feet (in thousands)", None, 1204.0, ""),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Sales|$ 7|$ 6", "Sales per square foot|$ 290|$ 270"),
            ("Sales per square foot", 2024, 290.0, "USD"),
        ),
        (
            "Our purchases:",
            ("|Mills bought|Paid per mill|Left (in millions)", "May|1,204|$ 7.10|$ 31", "June|1,310|7.40|22"),
            ("May: Left (in millions)", None, 31e6, "USD"),
        ),
        (
            "Our purchases:",
            (
                "|Mills bought|Paid in cash|Left (in millions)",
                "May|1,204|$ 7,100|$ 31",
                "June|1,310|7,400|22",
            ),
            ("June: Paid in cash", None, 7400.0, "USD"),
        ),
        (
            "Our purchases (in millions):",
            (
                "|Mills bought|Paid in cash|Left (in millions)",
                "May|1,204|$ 7,100|$ 31",
                "June|1,310|7,400|22",
            ),
            ("June: Paid in cash", None, 7400e6, "USD"),
        ),
        (
            "Mills",
            ("|2024 (in millions)|2023|2022", "Sales|$ 1,204|$ 7|$ 31", "Costs|1,310|7|22"),
            ("Costs", 2022, 22e6, "USD"),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Sales|$ 3|$ 2", "Loss ratio|61.2%|60.1%", "Cost ratio|34.1|35.0"),
            ("Cost ratio", 2024, 34.1, "%"),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Sales|$ 3|$ 2", "Margin|61.2%|60.1%", "Ratio of debt to assets|2.1|2.0"),
            ("Ratio of debt to assets", 2024, 2.1, ""),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Revenues:||", ".Rooms|$ 3|$ 2", ".Restaurants|7|6"),
            ("Revenues: .Restaurants", 2024, 7e6, "USD"),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Sales|$ 3|$ 2", "Open at year end:||", "Restaurants|7|6"),
            ("Open at year end: Restaurants", 2024, 7.0, ""),
        ),
        ("(in millions)", ("|FY24|FY'23", "Fees|$ 3|$ 2", "Costs|4|3"), ("Costs", 2023, 3e6, "USD")),
        ("(in millions)", ("|FY 2024|FY-23", "Fees|$ 3|$ 2", "Costs|4|3"), ("Fees", 2024, 3e6, "USD")),
        (
            "(in millions)",
            ("|Model FX24|Model FX23", "Fees|$ 3|$ 2", "Costs|4|3"),
            ("Fees: Model FX23", None, 2e6, "USD"),
        ),
        (
            "(in millions)",
            ("|2024|2023", "Fees|$ 3|$ 2", "Refunds|—|N/M", "Costs|4|3"),
            ("Costs", 2023, 3e6, "USD"),
        ),
        (
            "Loans at June 30, 2024 (in millions)",
            ("|2>Origination year|", "|2024|2023|Total", "Farms|$ 3|$ 2|$ 5", "Homes|4|3|7"),
            ("Homes: Origination year 2023", 2024, 3e6, "USD"),
        ),
        (
            "Fees (in millions)",
            ("|2>Loan origination|", "|2024|2023|Total", "Farms|$ 3|$ 2|$ 5", "Homes|4|3|7"),
            ("Homes: Loan origination", 2023, 3e6, "USD"),
        ),
    ],
)
def test_each_layout_says_its_unit_scale_and_year(above, rows, told):
    """Scales of their own, heads with marks, years in the corner, other currencies: each is read as it is meant."""
    assert told in figures(above, *rows)


def test_a_yield_below_an_amount_does_not_take_its_sign():
    """Only a sign in a cell of its own is that of the number beside it."""
    found = figures("(in thousands)", "|Price|Term in years", "Granted|$ 14.00|6.1", "Held|$ 9.00|5.2")
    assert ("Granted: Term in years", None, 6.1, "") in found


@pytest.mark.parametrize(
    ("group", "row", "value"),
    [
        ("Cash flows from investing activities:", "Business combinations, net of cash acquired", 12e6),
        ("Cash flows from investing activities:", "Other", -12e6),
        ("Cash flows from financing activities:", "Short-term borrowings, net", -12e6),
        ("Cash flows from investing activities:", "Net increase in loans", 12e6),
        ("Cash flows from operating activities:", "Gain on sale of mills", 12e6),
        ("Cash flows from operating activities:", "Deferred income taxes", -12e6),
        ("Other (income) expense:", "Interest income", 12e6),
        ("Other (income) expense:", "Interest, net", -12e6),
        ("Other income (expense):", "Interest, net", -12e6),
        ("Premiums:", "Ceded", 12e6),
        ("Charge-offs:", "Farms", 12e6),
        ("Recoveries, net of charge-offs:", "Farms", -12e6),
        ("Changes in:", "Supplies", 12e6),
        ("Changes in:", "Accrued wages", -12e6),
        ("Pensions:", "Expected return on the assets", 12e6),
        ("Pensions:", "Amortization of prior service credit", -12e6),
        ("Income:", "Change in value, net of tax benefit (expense)", -12e6),
    ],
)
def test_brackets_below_a_heading_mean_what_it_says(group, row, value):
    """Cash that was paid, incomes among expenses and growth of assets are no negative amounts."""
    found = figures("(in millions)", "|2024|2023", f"{group}||", f"{row}|(12)|(11)", "Rest|1|2")
    assert next(v for name, year, v, _ in found if name.endswith(row) and year == 2024) == value


def test_the_numbers_of_notes_are_no_amounts():
    """A column beside the names says where more is told of them."""
    found = figures("(in millions)", "|Note|2024|2023", "Sales|18|$ 70|$ 60", "Costs|7|50|40")
    assert {value for *_, value, _ in found} == {70e6, 60e6, 50e6, 40e6}


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (
            ("Costs:||", "Wages|7|6", "Total costs|9|8", "Profit|3|2"),
            ["Costs: Wages", "Costs: Total costs", "Profit"],
        ),
        (("Long-term debts:||", "Bonds|7|6", "Total debts|9|8"), ["Long-term debts: Bonds", "Total debts"]),
        (("Mills:||", "Wages|7|6", "Total costs|9|8"), ["Mills: Wages", "Mills: Total costs"]),
    ],
)
def test_a_total_ends_the_rows_it_is_of(rows, names):
    """What follows the total of a group, or is the total of more than it, stands outside; other totals inside."""
    found = figures("(in millions)", "|2024|2023", *rows)
    assert {name for name, *_ in found} == set(names)


@pytest.mark.parametrize(
    ("first", "last", "paired"),
    [
        ("Obligation at January 1", "Obligation at December 31", 1),
        ("Obligation at July 1", "Obligation at June 30", 1),
        ("Balance at January 1, 2024", "Balance at December 31, 2024", 1),
        ("Balance, start of the year", "Balance, end of the year", 1),
        ("Debt at June 30", "Debt at December 31", 2),
    ],
)
def test_what_a_year_began_with_is_no_row_of_its_own(first, last, paired):
    """It is last year's figure; laid beside what last year began with it would be a change of another year."""
    sides = []
    for year in (2023, 2024):
        rows = (f"|{year}|{year - 1}", f"{first}|{year - 1}2|{year - 2}2", f"{last}|{year}2|{year - 1}2")
        rows = [re.sub("(?<=, )2024", str(year), row) for row in rows]
        sides.append([replace(f, table=0) for f in read("(in millions)", *rows)])
    assert len(pair_figures(*sides, "en")) == paired


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        (
            {2024: ("2023|30|41", "2024||7"), 2023: ("2022|50|55", "2023||30")},
            [("2023", 30e6, 41e6)],
        ),
        (
            {2024: ("Mills opened 2023|30|41", "Rest|1|7"), 2023: ("Mills opened 2022|50|30", "Rest|2|1")},
            [("Mills opened 2023", 30e6, 41e6), ("Rest", 1e6, 7e6)],
        ),
    ],
)
def test_what_began_in_a_year_is_followed_on(rows, pairs):
    """A row that bears a year below heads of years is laid beside the row of the same year, not of the year before."""
    sides = [
        [
            replace(f, table=0)
            for f in read("(in millions)", f"Accident year|{year - 1}|{year}", *rows[year], "All|9|9")
        ]
        for year in (2023, 2024)
    ]
    found = [(p.new.path[-1], p.old.value, p.new.value) for p in pair_figures(*sides, "en")]
    assert [pair for pair in found if pair[0] != "All"] == pairs


@pytest.mark.parametrize(
    ("now", "pairs"),
    [
        # Tables of the whole, and one of the main mill, which was all there was last year.
        ((("Sales", 940), ("Sales", 940), ("Sales", 871)), [940, 940]),
        ((("Sales", 940), ("Sales", 940), ("Sales", 940)), [940, 940, 940]),
        ((("Sales", 940), ("Sales", 871)), [940, 871]),  # which of two is meant is not known
        ((("Sales", 940), ("Sales", 940), ("Sales of flour", 871)), [940, 940, 871]),  # its name tells it
        ((("Mills", 94), ("Mills", 94), ("Mills", 87)), [94, 94, 87]),  # so small a number is there by chance
    ],
)
def test_a_part_under_the_name_of_the_whole_is_not_laid_beside_it(now, pairs):
    """What several tables tell otherwise of the same row and the same amount of last year is of something else."""
    last = 865 if now[0][1] > 100 else 86
    sides = []
    for year, rows in ((2023, [(name.split(" of")[0], last) for name, _ in now]), (2024, now)):
        tables = []
        for n, (name, amount) in enumerate(rows):
            before = last if year == 2024 else 700 + n
            other = f"Costs {'abcd'[n]}|{year % 100}|{(year - 1) % 100}"
            found = read("(in millions)", f"|{year}|{year - 1}", f"{name}|{amount}|{before}", other)
            tables += [replace(f, table=n) for f in found]
        sides.append(tables)
    found = pair_figures(*sides, "en")
    assert [p.new.value / 1e6 for p in found if p.new.path[-1].startswith(("Sales", "Mills"))] == pairs


@pytest.mark.parametrize(
    ("rows", "paired"),
    [
        (("Shares in listed mills|381|—", "Other: shares in listed mills|—|225"), False),
        (("Shares in listed mills|381|—", "Bonds of towns|—|218"), True),
        (("Shares in mills|381|—", "Bonds of towns|—|218"), False),
    ],
)
def test_an_amount_that_is_repeated_elsewhere_belongs_there(rows, paired):
    """A row with a longer name is no new name of a row that the later report prints again without its own amount."""
    old = read(
        "(in millions)", "|2023|2022", "Cash|77|65", "Gold|51|58", "Shares in listed mills held|225|11"
    )
    new = read("(in millions)", "|2024|2023", "Cash|85|77", "Gold|49|51", *rows)
    found = pair_figures(*([replace(f, table=0) for f in side] for side in (old, new)), "en")
    assert (381e6 in {p.new.value for p in found}) == paired


@pytest.mark.parametrize(
    ("depths", "names"),
    [
        ((10, 28, 0, 28, 10, 28), ["North: Sales", "East: Sales", "West: Sales"]),
        ((10, 28, 10, 28, 10, 28), ["North: Sales", "East: Sales", "West: Sales"]),
        ((0, 28, 0, 28, 28, 40), ["North: Sales", "East: Sales", "East: West: Sales"]),
        ((0, 10, 0, 10, 10, 28), ["North: Sales", "East: Sales", "East: West: Sales"]),
    ],
)
def test_a_group_that_is_set_in_less_than_the_rows_above_is_no_part_of_theirs(depths, names):
    """A name a little to the left of its like holds none of them; a group as deep as the rows is one of them."""
    said = [("", "2024", "2023")]
    for n, name in enumerate(("North:", "East:", "West:")):
        said += [(name,), ("Sales", f"{n}7", f"{n}5")]
    cells = [
        Cell(r, c, text, Span(0, 0), indent=depths[r - 1] if r and not c else 0)
        for r, row in enumerate(said)
        for c, text in enumerate(row)
    ]
    found = read_figures([Table(Span(0, 0), "(in millions)", tuple(cells))], "en")
    assert list(dict.fromkeys(f.name for f in found)) == names
