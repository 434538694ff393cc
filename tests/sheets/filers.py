"""Tables as six invented filers print them, each in three kinds of markup, with what their cells say.

A row is a line: name, then a cell for each column, between bars; ``2>`` stands before a head over two columns, and dots
before a name say how far it is set in. An answer is the name of a figure without that of its column, its unit, and a
value for each column; a column is its year and what its head says beside the year; None is no figure.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Year = int | None
Answer = tuple[str, str, tuple[float | None, ...]]


@dataclass(frozen=True)
class Filed:
    """A table of a filing."""

    above: str
    rows: tuple[str, ...]
    columns: tuple[tuple[Year, str], ...]
    answers: tuple[Answer, ...]
    follows: bool = field(default=False)  # whether it goes on with the one above, on a new page

    def told(self) -> set[tuple[str, Year, float, str]]:
        """Return name, year, value and unit of every figure."""
        return {
            (": ".join(part for part in (name, head) if part), year, value, unit)
            for name, unit, values in self.answers
            for (year, head), value in zip(self.columns, values, strict=True)
            if value is not None
        }


def page(tables: tuple[Filed, ...], markup: str) -> str:
    """Return the tables as a page, in one kind of markup."""
    parts = []
    for table in tables:
        lines = "".join(f"<tr>{_row(line, markup)}</tr>" for line in table.rows)
        above = '<hr style="page-break-after:always"/>' if table.follows else f"<p>{table.above}</p>"
        parts.append(f"{above}<table>{lines}</table>")
    return f"<html><body>{''.join(parts)}</body></html>"


def _row(line: str, markup: str) -> str:
    stub, *cells = line.split("|")
    depth = len(stub) - len(stub.lstrip("."))
    name = stub.lstrip(".").strip()
    if markup == "apart":
        return f"<td>{'&#160;' * 3 * depth}{name}</td>" + "".join(map(_apart, cells))
    style = f' style="padding-left:{2 + 9 * depth}pt"' if depth else ""
    cell = _joined if markup == "joined" else _wide
    return f"<td{style}>{name}</td>" + "".join(map(cell, cells))


def _span(cell: str) -> tuple[int, str]:
    count, sign, said = cell.strip().partition(">")
    return (int(count), said.strip()) if sign and count.isdigit() else (1, cell.strip())


def _joined(cell: str) -> str:
    """Sign, number and bracket in one cell."""
    count, said = _span(cell)
    return f'<td colspan="{count}">{said}</td>'


def _parts(said: str) -> tuple[str, str, str]:
    """Part a sign of money and what follows a number from it; words stay whole."""
    if not any(letter.isdigit() for letter in said) or any(letter.isalpha() for letter in said):
        return "", said, ""
    sign, number = ("$", said[1:].strip()) if said.startswith("$") else ("", said)
    end = len(number.rstrip(")% "))
    return sign, number[:end], number[end:].strip()


def _apart(cell: str) -> str:
    """Set sign, number and what closes it each in a cell, behind a spacer."""
    count, said = _span(cell)
    sign, number, end = _parts(said)
    if count > 1 or not (sign or end or number[:1].isdigit() or number[:1] == "("):
        return f'<td>&#160;</td><td colspan="{4 * count - 2}">{said}</td><td></td>'
    return f"<td>&#160;</td><td>{sign}</td><td>{number}</td><td>{end}</td>"


def _wide(cell: str) -> str:
    """Three columns a cell: the number over two of them where no sign stands before it."""
    count, said = _span(cell)
    sign, number, end = _parts(said)
    if count > 1 or not (sign or end or number[:1].isdigit() or number[:1] == "("):
        return f'<td colspan="{3 * count}">{said}</td>'
    before = f"<td>{sign}</td><td>{number}</td>" if sign else f'<td colspan="2">{number}</td>'
    return f"{before}<td>{end}</td>"


M, K = 1e6, 1e3
BANK = (
    Filed(
        "Average balances and yields are as follows (dollars in thousands):",
        (
            "|6>Years Ended December 31,",
            "|3>2024|3>2023",
            "|Average Balance|Interest|Yield/ Rate|Average Balance|Interest|Yield/ Rate",
            "Assets|||||",
            ".Loans (a)|$ 81,204|$ 4,466|5.50%|$ 78,110|$ 3,749|4.80%",
            ".Securities|12,330|370|3.00|11,907|298|2.50",
            ".Total earning assets|93,534|4,836|5.17|90,017|4,047|4.50",
            "Cash and other|2,110|||1,996||",
            "Total assets|$ 95,644|||$ 92,013||",
            "Net interest margin|||3.41%|||3.16%",
        ),
        (
            (2024, "Average Balance"),
            (2024, "Interest"),
            (2024, "Yield/ Rate"),
            (2023, "Average Balance"),
            (2023, "Interest"),
            (2023, "Yield/ Rate"),
        ),
        (
            ("Assets: Loans (a)", "USD", (81204 * K, 4466 * K, None, 78110 * K, 3749 * K, None)),
            ("Assets: Loans (a)", "%", (None, None, 5.5, None, None, 4.8)),
            ("Assets: Securities", "USD", (12330 * K, 370 * K, None, 11907 * K, 298 * K, None)),
            ("Assets: Securities", "%", (None, None, 3.0, None, None, 2.5)),
            ("Total earning assets", "USD", (93534 * K, 4836 * K, None, 90017 * K, 4047 * K, None)),
            ("Total earning assets", "%", (None, None, 5.17, None, None, 4.5)),
            ("Cash and other", "USD", (2110 * K, None, None, 1996 * K, None, None)),
            ("Total assets", "USD", (95644 * K, None, None, 92013 * K, None, None)),
            ("Net interest margin", "%", (None, None, 3.41, None, None, 3.16)),
        ),
    ),
    Filed(
        "The allowance for credit losses moved in the years ended December 31 (dollars in thousands):",
        (
            "|2024|2023|Change",
            "Balance, beginning of year|$ 1,012|$ 987|2.5%",
            "Charge-offs:|||",
            ".Farms|(31)|(12)|N/M",
            ".Homes|(8)|(9)|(11.1)",
            "Recoveries|5|—|N/M",
            "Provision for credit losses|77|46|67.4",
            "Balance, end of year|$ 1,055|$ 1,012|4.2%",
        ),
        ((2024, ""), (2023, ""), (None, "Change")),
        (
            ("Balance, beginning of year", "USD", (1012 * K, 987 * K, None)),
            ("Balance, beginning of year", "%", (None, None, 2.5)),
            ("Charge-offs: Farms", "USD", (31 * K, 12 * K, None)),
            ("Charge-offs: Homes", "USD", (8 * K, 9 * K, None)),
            ("Charge-offs: Homes", "%", (None, None, -11.1)),
            ("Recoveries", "USD", (5 * K, None, None)),
            ("Provision for credit losses", "USD", (77 * K, 46 * K, None)),
            ("Provision for credit losses", "%", (None, None, 67.4)),
            ("Balance, end of year", "USD", (1055 * K, 1012 * K, None)),
            ("Balance, end of year", "%", (None, None, 4.2)),
        ),
    ),
    Filed(
        "Ratios of the bank at year end were:",
        (
            "|December 31,|December 31,|",
            "|2024|2023|Change (bps)",
            "Tier 1 leverage ratio|9.12%|9.04%|8",
            "Tier 1 capital ratio|12.40|12.61|(21)",
            "Efficiency ratio|58.3|60.1|(180)",
        ),
        ((2024, ""), (2023, ""), (None, "Change (bps)")),
        (
            ("Tier 1 leverage ratio", "%", (9.12, 9.04, None)),
            ("Tier 1 leverage ratio", "", (None, None, 8.0)),
            ("Tier 1 capital ratio", "%", (12.4, 12.61, None)),
            ("Tier 1 capital ratio", "", (None, None, -21.0)),
            ("Efficiency ratio", "%", (58.3, 60.1, None)),
            ("Efficiency ratio", "", (None, None, -180.0)),
        ),
    ),
    Filed(
        "The loans by grade at December 31, 2024 (in thousands):",
        (
            "|4>Term Loans by Origination Year|Revolving|",
            "|2024|2023|2022|Prior|Loans|Total",
            "Farm loans||||||",
            ".Pass|$ 1,204|$ 1,110|$ 904|$ 310|$ 77|$ 3,605",
            ".Substandard|—|12|8|31|—|51",
            "Home loans||||||",
            ".Pass|$ 2,010|$ 1,987|$ 1,655|$ 811|$ —|$ 6,463",
        ),
        (
            (2024, "Term Loans by Origination Year 2024"),
            (2024, "Term Loans by Origination Year 2023"),
            (2024, "Term Loans by Origination Year 2022"),
            (2024, "Term Loans by Origination Year Prior"),
            (2024, "Revolving Loans"),
            (2024, "Total"),
        ),
        (
            (
                "Farm loans: Pass",
                "USD",
                (1204 * K, 1110 * K, 904 * K, 310 * K, 77 * K, 3605 * K),
            ),
            ("Farm loans: Substandard", "USD", (None, 12 * K, 8 * K, 31 * K, None, 51 * K)),
            ("Home loans: Pass", "USD", (2010 * K, 1987 * K, 1655 * K, 811 * K, None, 6463 * K)),
        ),
    ),
)
UTILITY = (
    Filed(
        "Operating results of the utility (millions of dollars)",
        (
            "|2024|2023|Favorable (Unfavorable)",
            "Operating revenues|$ 1,410|$ 1,365|$ 45",
            "Purchased power and fuel|512|530|18",
            "Operating and maintenance|301|288|(13)",
            "Operating income|$ 597|$ 547|$ 50",
        ),
        ((2024, ""), (2023, ""), (None, "Favorable (Unfavorable)")),
        (
            ("Operating revenues", "USD", (1410 * M, 1365 * M, 45 * M)),
            ("Purchased power and fuel", "USD", (512 * M, 530 * M, 18 * M)),
            ("Operating and maintenance", "USD", (301 * M, 288 * M, -13 * M)),
            ("Operating income", "USD", (597 * M, 547 * M, 50 * M)),
        ),
    ),
    Filed(
        "Deliveries and customers",
        (
            "|2024|2023|% Change",
            "Deliveries (in GWhs):|||",
            ".Residential|6,204|6,011|3.2%",
            ".Commercial|5,110|5,222|(2.1)%",
            ".Total deliveries|11,314|11,233|0.7%",
            "Heating degree days|4,120|3,874|6.4%",
            "Number of electric customers|612,408|606,977|0.9%",
        ),
        ((2024, ""), (2023, ""), (None, "% Change")),
        (
            ("Deliveries (in GWhs): Residential", "", (6204.0, 6011.0, None)),
            ("Deliveries (in GWhs): Residential", "%", (None, None, 3.2)),
            ("Deliveries (in GWhs): Commercial", "", (5110.0, 5222.0, None)),
            ("Deliveries (in GWhs): Commercial", "%", (None, None, -2.1)),
            ("Deliveries (in GWhs): Total deliveries", "", (11314.0, 11233.0, None)),
            ("Deliveries (in GWhs): Total deliveries", "%", (None, None, 0.7)),
            ("Heating degree days", "", (4120.0, 3874.0, None)),
            ("Heating degree days", "%", (None, None, 6.4)),
            ("Number of electric customers", "", (612408.0, 606977.0, None)),
            ("Number of electric customers", "%", (None, None, 0.9)),
        ),
    ),
    Filed(
        "The table below shows regulatory assets (Millions of Dollars).",
        (
            "|2>As of December",
            "|31, 2024|31, 2023",
            "Regulatory Assets:||",
            ".Storm costs, net|$ 120|$ 88",
            ".Pension costs|64|71",
            "|184|159",
            "Less: Current portion|20|17",
            "Total long-term regulatory assets|$ 164|$ 142",
        ),
        ((2024, ""), (2023, "")),
        (
            ("Regulatory Assets: Storm costs, net", "USD", (120 * M, 88 * M)),
            ("Regulatory Assets: Pension costs", "USD", (64 * M, 71 * M)),
            ("Regulatory Assets", "USD", (184 * M, 159 * M)),
            ("Less: Current portion", "USD", (20 * M, 17 * M)),
            ("Total long-term regulatory assets", "USD", (164 * M, 142 * M)),
        ),
    ),
    Filed(
        "Payments due by period at December 31, 2024 were ($ millions):",
        (
            "|Total|2025|2026 - 2027|Thereafter",
            "Long-term debt|$ 1,204|$ 110|$ 204|$ 890",
            "Purchase obligations|410|77|120|213",
            "Total|$ 1,614|$ 187|$ 324|$ 1,103",
        ),
        ((None, "Total"), (2025, ""), (2027, ""), (None, "Thereafter")),
        (
            ("Long-term debt", "USD", (1204 * M, 110 * M, 204 * M, 890 * M)),
            ("Purchase obligations", "USD", (410 * M, 77 * M, 120 * M, 213 * M)),
            ("Total", "USD", (1614 * M, 187 * M, 324 * M, 1103 * M)),
        ),
    ),
    Filed(
        "Long-term debt (in US$ millions)",
        (
            "|Maturity|Effective Rate|December 31, 2024|December 31, 2023",
            "3.50% First Mortgage Bonds|2031|3.61%|$ 410|$ 410",
            "4.10% Senior Notes|2027|4.22|310|310",
            "Unamortized discount|||(7)|(8)",
            "Total long-term debt|||$ 713|$ 712",
        ),
        ((None, "Maturity"), (None, "Effective Rate"), (2024, ""), (2023, "")),
        (
            ("3.50% First Mortgage Bonds", "%", (None, 3.61, None, None)),
            ("3.50% First Mortgage Bonds", "USD", (None, None, 410 * M, 410 * M)),
            ("4.10% Senior Notes", "%", (None, 4.22, None, None)),
            ("4.10% Senior Notes", "USD", (None, None, 310 * M, 310 * M)),
            ("Unamortized discount", "USD", (None, None, 7 * M, 8 * M)),
            ("Total long-term debt", "USD", (None, None, 713 * M, 712 * M)),
        ),
    ),
)
INSURER = (
    Filed(
        "Segment results",
        (
            "(for the year ended December 31, in millions)|2024|2023|2022",
            "Premiums:|||",
            "..Gross written|$ 3,310|$ 3,102|$ 2,987",
            "..Ceded|(410)|(388)|(371)",
            "..Net written|2,900|2,714|2,616",
            "Underwriting gain (loss)|$ 88|$ (41)|$ 12",
            "Loss ratio|61.2%|66.0%|63.4%",
            "Expense ratio|34.1|34.4|34.9",
            "Combined ratio|95.3%|100.4%|98.3%",
        ),
        ((2024, ""), (2023, ""), (2022, "")),
        (
            ("Premiums: Gross written", "USD", (3310 * M, 3102 * M, 2987 * M)),
            ("Premiums: Ceded", "USD", (410 * M, 388 * M, 371 * M)),
            ("Premiums: Net written", "USD", (2900 * M, 2714 * M, 2616 * M)),
            ("Underwriting gain (loss)", "USD", (88 * M, -41 * M, 12 * M)),
            ("Loss ratio", "%", (61.2, 66.0, 63.4)),
            ("Expense ratio", "%", (34.1, 34.4, 34.9)),
            ("Combined ratio", "%", (95.3, 100.4, 98.3)),
        ),
    ),
    Filed(
        "Incurred losses, net of reinsurance, for the years ended December 31, (in millions)",
        (
            "Accident Year|2022|2023|2024|IBNR|Cumulative number of reported claims",
            "2022|$ 1,510|$ 1,488|$ 1,470|$ 61|10,204",
            "2023||1,602|1,634|204|9,870",
            "2024|||1,711|655|8,412",
            "Total|||$ 4,815||",
        ),
        (
            (2022, ""),
            (2023, ""),
            (2024, ""),
            (None, "IBNR"),
            (None, "Cumulative number of reported claims"),
        ),
        (
            ("2022", "USD", (1510 * M, 1488 * M, 1470 * M, 61 * M, None)),
            ("2022", "", (None, None, None, None, 10204.0)),
            ("2023", "USD", (None, 1602 * M, 1634 * M, 204 * M, None)),
            ("2023", "", (None, None, None, None, 9870.0)),
            ("2024", "USD", (None, None, 1711 * M, 655 * M, None)),
            ("2024", "", (None, None, None, None, 8412.0)),
            ("Total", "USD", (None, None, 4815 * M, None, None)),
        ),
    ),
    Filed(
        "Fixed maturities by contractual maturity at December 31, 2024 (in millions)",
        (
            "|Amortized Cost|Fair Value",
            "Due in one year or less|$ 310|$ 305",
            "Due after one year through five years|1,204|1,180",
            "Due after five years|950|902",
            "|2,464|2,387",
            "Mortgage-backed (b)|411|399",
            "Total|$ 2,875|$ 2,786",
        ),
        ((2024, "Amortized Cost"), (2024, "Fair Value")),
        (
            ("Due in one year or less", "USD", (310 * M, 305 * M)),
            ("Due after one year through five years", "USD", (1204 * M, 1180 * M)),
            ("Due after five years", "USD", (950 * M, 902 * M)),
            ("", "USD", (2464 * M, 2387 * M)),
            ("Mortgage-backed (b)", "USD", (411 * M, 399 * M)),
            ("Total", "USD", (2875 * M, 2786 * M)),
        ),
    ),
    Filed(
        "Assets at fair value were as follows (in millions):",
        (
            "December 31, 2024|Level 1|Level 2|Level 3|Total",
            "Fixed maturities:||||",
            ".Municipal|$ —|$ 310|$ 12|$ 322",
            ".Corporate|—|1,204|—|1,204",
            "Equity securities|77|—|8|85",
            "Total|$ 77|$ 1,514|$ 20|$ 1,611",
            "December 31, 2023|Level 1|Level 2|Level 3|Total",
            "Fixed maturities:||||",
            ".Municipal|$ —|$ 302|$ 14|$ 316",
            ".Corporate|—|1,110|—|1,110",
            "Equity securities|71|—|9|80",
            "Total|$ 71|$ 1,412|$ 23|$ 1,506",
        ),
        tuple((year, head) for year in (2024, 2023) for head in ("Level 1", "Level 2", "Level 3", "Total")),
        (
            (
                "Fixed maturities: Municipal",
                "USD",
                (None, 310 * M, 12 * M, 322 * M, None, 302 * M, 14 * M, 316 * M),
            ),
            (
                "Fixed maturities: Corporate",
                "USD",
                (None, 1204 * M, None, 1204 * M, None, 1110 * M, None, 1110 * M),
            ),
            ("Equity securities", "USD", (77 * M, None, 8 * M, 85 * M, 71 * M, None, 9 * M, 80 * M)),
            (
                "Total",
                "USD",
                (77 * M, 1514 * M, 20 * M, 1611 * M, 71 * M, 1412 * M, 23 * M, 1506 * M),
            ),
        ),
    ),
)
LANDLORD = (
    Filed(
        "Leases expire as follows:",
        (
            (
                "Year of Lease Expiration|Number of Leases Expiring|Approximate Square Feet"
                "|Annual Base Rent (in thousands)|% of Total Base Rent|Base Rent per Square Foot"
            ),
            "2025|31|204,110|$ 4,466|7.1%|$ 21.88",
            "2026|44|310,402|7,140|11.4|23.00",
            "Thereafter|120|1,904,330|51,200|81.5|26.89",
            "Total|195|2,418,842|$ 62,806|100.0%|$ 25.97",
        ),
        (
            (None, "Number of Leases Expiring"),
            (None, "Approximate Square Feet"),
            (None, "Annual Base Rent (in thousands)"),
            (None, "% of Total Base Rent"),
            (None, "Base Rent per Square Foot"),
        ),
        tuple(
            answer
            for name, (leases, feet, rent, share, price) in (
                ("2025", (31.0, 204110.0, 4466 * K, 7.1, 21.88)),
                ("2026", (44.0, 310402.0, 7140 * K, 11.4, 23.0)),
                ("Thereafter", (120.0, 1904330.0, 51200 * K, 81.5, 26.89)),
                ("Total", (195.0, 2418842.0, 62806 * K, 100.0, 25.97)),
            )
            for answer in (
                (name, "", (leases, feet, None, None, None)),
                (name, "USD", (None, None, rent, None, price)),
                (name, "%", (None, None, None, share, None)),
            )
        ),
    ),
    Filed(
        "Funds from operations (in thousands, except per share amounts)",
        (
            "|3>Year Ended December 31,",
            "|2024|2023|2022",
            "Net income attributable to common stockholders|$ 81,204|$ 77,310|$ 79,008",
            "Adjustments:|||",
            ".Wear of buildings and leases|64,110|61,907|60,004",
            ".Gain on sale of depreciable property|(12,330)|—|(4,011)",
            "FFO available to common stockholders|$ 132,984|$ 139,217|$ 135,001",
            "FFO per share, diluted|$ 2.31|$ 2.44|$ 2.39",
            "Weighted average shares, diluted|57,569|57,056|56,486",
        ),
        ((2024, ""), (2023, ""), (2022, "")),
        (
            (
                "Net income attributable to common stockholders",
                "USD",
                (81204 * K, 77310 * K, 79008 * K),
            ),
            (
                "Adjustments: Wear of buildings and leases",
                "USD",
                (64110 * K, 61907 * K, 60004 * K),
            ),
            ("Adjustments: Gain on sale of depreciable property", "USD", (12330 * K, None, 4011 * K)),
            ("FFO available to common stockholders", "USD", (132984 * K, 139217 * K, 135001 * K)),
            ("FFO per share, diluted", "USD/share", (2.31, 2.44, 2.39)),
            ("Weighted average shares, diluted", "shares", (57569 * K, 57056 * K, 56486 * K)),
        ),
    ),
    Filed(
        "Mortgage debt falls due as follows (in thousands):",
        (
            "|Scheduled Amortization|Maturities|Total|Weighted Average Interest Rate",
            "2025|$ 1,204|$ 31,000|$ 32,204|3.9%",
            "2026|1,310|—|1,310|4.1",
            "Thereafter|9,020|204,000|213,020|4.4",
            "Total|$ 11,534|$ 235,000|$ 246,534|4.3%",
        ),
        (
            (None, "Scheduled Amortization"),
            (None, "Maturities"),
            (None, "Total"),
            (None, "Weighted Average Interest Rate"),
        ),
        (
            ("2025", "USD", (1204 * K, 31000 * K, 32204 * K, None)),
            ("2025", "%", (None, None, None, 3.9)),
            ("2026", "USD", (1310 * K, None, 1310 * K, None)),
            ("2026", "%", (None, None, None, 4.1)),
            ("Thereafter", "USD", (9020 * K, 204000 * K, 213020 * K, None)),
            ("Thereafter", "%", (None, None, None, 4.4)),
            ("Total", "USD", (11534 * K, 235000 * K, 246534 * K, None)),
            ("Total", "%", (None, None, None, 4.3)),
        ),
    ),
    Filed(
        "Purchases of our shares in the last quarter:",
        (
            (
                "Period|Total Number of Shares Purchased|Average Price Paid per Share|Value of Shares that May Yet Be"
                " Purchased (in millions)"
            ),
            "October 1 - October 31, 2024|12,330|$ 44.66|$ 310",
            "November 1 - November 30, 2024|8,110|45.02|306",
            "December 1 - December 31, 2024|—|—|306",
            "Total|20,440|$ 44.80|",
        ),
        (
            (None, "Total Number of Shares Purchased"),
            (None, "Average Price Paid per Share"),
            (None, "Value of Shares that May Yet Be Purchased (in millions)"),
        ),
        tuple(
            answer
            for name, (shares, price, value) in (
                ("October 1 - October 31, 2024", (12330.0, 44.66, 310 * M)),
                ("November 1 - November 30, 2024", (8110.0, 45.02, 306 * M)),
                ("December 1 - December 31, 2024", (None, None, 306 * M)),
                ("Total", (20440.0, 44.8, None)),
            )
            for answer in (
                (name, "shares", (shares, None, None)),
                (name, "USD/share", (None, price, None)),
                (name, "USD", (None, None, value)),
            )
        ),
    ),
)
MACHINES = (
    Filed(
        "Results by segment",
        (
            "($ in millions)||||",
            (
                "For the year ended December 31:|2024|2023|Yr.-to-Yr. Percent Change|Yr.-to-Yr. Percent Change"
                " Adjusted for Currency"
            ),
            "Revenue|$ 12,100|$ 11,905|1.6%|2.9%",
            "..Software|6,204|5,870|5.7|6.8",
            "..Services|5,896|6,035|(2.3)|(0.9)",
            "Gross profit margin|55.4%|54.1%|1.3pts.|",
            "Diluted earnings per share|$ 6.43|$ 8.14|(21.0)%|",
        ),
        (
            (2024, ""),
            (2023, ""),
            (None, "Yr.-to-Yr. Percent Change"),
            (None, "Yr.-to-Yr. Percent Change Adjusted for Currency"),
        ),
        (
            ("Revenue", "USD", (12100 * M, 11905 * M, None, None)),
            ("Revenue", "%", (None, None, 1.6, 2.9)),
            ("Software", "USD", (6204 * M, 5870 * M, None, None)),
            ("Software", "%", (None, None, 5.7, 6.8)),
            ("Services", "USD", (5896 * M, 6035 * M, None, None)),
            ("Services", "%", (None, None, -2.3, -0.9)),
            ("Gross profit margin", "%", (55.4, 54.1, None, None)),
            ("Gross profit margin", "%", (None, None, None, None)),
            ("Diluted earnings per share", "USD/share", (6.43, 8.14, None, None)),
            ("Diluted earnings per share", "%", (None, None, -21.0, None)),
        ),
    ),
    Filed(
        "Plans of the company at December 31:",
        (
            "($ in millions)|2>U.S. Plans|2>Non-U.S. Plans",
            "|2024|2023|2024|2023",
            "Benefit obligation at January 1|$ 410|$ 402|$ 311|$ 305",
            "Service cost|—|—|7|6",
            "Actuarial losses (gains)|(12)|18|(4)|9",
            "Benefits paid|(31)|(30)|(11)|(9)",
            "Benefit obligation at December 31|$ 367|$ 390|$ 303|$ 311",
            "Discount rate|5.3%|5.0%|3.4%|3.3%",
        ),
        (
            (2024, "U.S. Plans"),
            (2023, "U.S. Plans"),
            (2024, "Non-U.S. Plans"),
            (2023, "Non-U.S. Plans"),
        ),
        (
            ("Benefit obligation at January 1", "USD", (410 * M, 402 * M, 311 * M, 305 * M)),
            ("Service cost", "USD", (None, None, 7 * M, 6 * M)),
            ("Actuarial losses (gains)", "USD", (12 * M, -18 * M, 4 * M, -9 * M)),
            ("Benefits paid", "USD", (31 * M, 30 * M, 11 * M, 9 * M)),
            ("Benefit obligation at December 31", "USD", (367 * M, 390 * M, 303 * M, 311 * M)),
            ("Discount rate", "%", (5.3, 5.0, 3.4, 3.3)),
        ),
    ),
    Filed(
        "",
        (
            "|2024|2023",
            "(Dollars and shares in thousands except per share amounts)||",
            "Numerator:||",
            ".Income from continuing operations|$ 6,015|$ 7,514",
            "Denominator:||",
            ".Basic|920,400|911,200",
            ".Restricted stock|9,110|8,804",
            ".Diluted|929,510|920,004",
            "Earnings per share:||",
            ".Basic|$ 6.53|$ 8.25",
            ".Diluted|6.47|8.17",
        ),
        ((2024, ""), (2023, "")),
        (
            ("Numerator: Income from continuing operations", "USD", (6015 * K, 7514 * K)),
            ("Denominator: Basic", "shares", (920400 * K, 911200 * K)),
            ("Denominator: Restricted stock", "shares", (9110 * K, 8804 * K)),
            ("Denominator: Diluted", "shares", (929510 * K, 920004 * K)),
            ("Earnings per share: Basic", "USD/share", (6.53, 8.25)),
            ("Earnings per share: Diluted", "USD/share", (6.47, 8.17)),
        ),
    ),
    Filed(
        "Segments of the company (in millions)",
        (
            "Year Ended December 31, 2024|Software|Services|Total Segments",
            "Revenue|$ 6,204|$ 5,896|$ 12,100",
            "Segment profit|1,910|904|2,814",
            "Segment profit margin|30.8%|15.3%|23.3%",
            "Year Ended December 31, 2023|Software|Services|Total Segments",
            "Revenue|$ 5,870|$ 6,035|$ 11,905",
            "Segment profit|1,655|877|2,532",
            "Segment profit margin|28.2%|14.5%|21.3%",
        ),
        tuple((year, head) for year in (2024, 2023) for head in ("Software", "Services", "Total Segments")),
        (
            ("Revenue", "USD", (6204 * M, 5896 * M, 12100 * M, 5870 * M, 6035 * M, 11905 * M)),
            ("Segment profit", "USD", (1910 * M, 904 * M, 2814 * M, 1655 * M, 877 * M, 2532 * M)),
            ("Segment profit margin", "%", (30.8, 15.3, 23.3, 28.2, 14.5, 21.3)),
        ),
    ),
)
SHOP = (
    Filed(
        "CONSOLIDATED STATEMENTS OF OPERATIONS",
        (
            "|3>Fiscal Year Ended January 31,",
            "(In thousands, except share and per share data)|2025|2024|2023",
            "Net sales|$ 910,204|$ 877,310|$ 860,008",
            "Cost of sales|601,110|588,907|570,004",
            ".Gross profit|309,094|288,403|290,004",
            "Selling, general and administrative expenses:|||",
            ".Stores|120,330|118,204|117,011",
            "..Rent|40,110|39,002|38,904",
            ".Corporate|61,204|60,110|59,320",
            "|181,534|178,314|176,331",
            "Operating income|127,560|110,089|113,673",
            "Other expense|(4,011)|—|(3,120)",
            "Net income|$ 123,549|$ 110,089|$ 110,553",
            "Net income per share:|||",
            ".Diluted|$ 2.31|$ 2.04|$ 2.01",
            "Average diluted shares:|||",
            ".All|53,484,415|53,965,196|55,001,492",
        ),
        ((2025, ""), (2024, ""), (2023, "")),
        (
            ("Net sales", "USD", (910204 * K, 877310 * K, 860008 * K)),
            ("Cost of sales", "USD", (601110 * K, 588907 * K, 570004 * K)),
            ("Gross profit", "USD", (309094 * K, 288403 * K, 290004 * K)),
            (
                "Selling, general and administrative expenses: Stores",
                "USD",
                (120330 * K, 118204 * K, 117011 * K),
            ),
            (
                "Selling, general and administrative expenses: Rent",
                "USD",
                (40110 * K, 39002 * K, 38904 * K),
            ),
            (
                "Selling, general and administrative expenses: Corporate",
                "USD",
                (61204 * K, 60110 * K, 59320 * K),
            ),
            (
                "Selling, general and administrative expenses",
                "USD",
                (181534 * K, 178314 * K, 176331 * K),
            ),
            ("Operating income", "USD", (127560 * K, 110089 * K, 113673 * K)),
            ("Other expense", "USD", (4011 * K, None, 3120 * K)),
            ("Net income", "USD", (123549 * K, 110089 * K, 110553 * K)),
            ("Net income per share: Diluted", "USD/share", (2.31, 2.04, 2.01)),
            (
                "Average diluted shares: All",
                "shares",
                (53484415.0, 53965196.0, 55001492.0),
            ),
        ),
    ),
    Filed(
        "Options under the plan in fiscal 2024 moved as follows:",
        (
            "|Number of Options|Weighted- Average Exercise Price|Aggregate Intrinsic Value (in thousands)",
            "Outstanding at January 31, 2024|1,204,110|$ 14.20|$ 3,310",
            "Granted|210,000|18.75|",
            "Exercised|(150,402)|11.02|",
            "Forfeited|(12,330)|16.40|",
            "Outstanding at January 31, 2025|1,251,378|$ 15.31|$ 4,466",
        ),
        (
            (2024, "Number of Options"),
            (2024, "Weighted- Average Exercise Price"),
            (2024, "Aggregate Intrinsic Value (in thousands)"),
            (2025, "Number of Options"),
            (2025, "Weighted- Average Exercise Price"),
            (2025, "Aggregate Intrinsic Value (in thousands)"),
        ),
        (
            ("Outstanding at January 31, 2024", "shares", (1204110.0, None, None, None, None, None)),
            ("Outstanding at January 31, 2024", "USD/share", (None, 14.2, None, None, None, None)),
            ("Outstanding at January 31, 2024", "USD", (None, None, 3310 * K, None, None, None)),
            ("Granted", "shares", (None, None, None, 210000.0, None, None)),
            ("Granted", "USD/share", (None, None, None, None, 18.75, None)),
            ("Exercised", "shares", (None, None, None, 150402.0, None, None)),
            ("Exercised", "USD/share", (None, None, None, None, 11.02, None)),
            ("Forfeited", "shares", (None, None, None, 12330.0, None, None)),
            ("Forfeited", "USD/share", (None, None, None, None, 16.4, None)),
            ("Outstanding at January 31, 2025", "shares", (None, None, None, 1251378.0, None, None)),
            ("Outstanding at January 31, 2025", "USD/share", (None, None, None, None, 15.31, None)),
            ("Outstanding at January 31, 2025", "USD", (None, None, None, None, None, 4466 * K)),
        ),
    ),
    Filed(
        "Quarterly results (unaudited, in thousands)",
        (
            "|4>Fiscal 2024|",
            "|First Quarter|Second Quarter|Third Quarter|Fourth Quarter|Total",
            "Net sales|$ 210,204|$ 220,110|$ 219,330|$ 260,560|$ 910,204",
            "Comparable sales growth|1.2%|2.0%|2.4%|3.1%|2.2%",
        ),
        (
            (2024, "First Quarter"),
            (2024, "Second Quarter"),
            (2024, "Third Quarter"),
            (2024, "Fourth Quarter"),
            (None, "Total"),
        ),
        (
            ("Net sales", "USD", (210204 * K, 220110 * K, 219330 * K, 260560 * K, 910204 * K)),
            ("Comparable sales growth", "%", (1.2, 2.0, 2.4, 3.1, 2.2)),
        ),
    ),
    Filed(
        "Stores by state (in thousands)",
        ("|January 31, 2025|January 31, 2024", "Ohio|$ 1,204|$ 1,110", "Utah|904|877"),
        ((2025, ""), (2024, "")),
        (("Ohio", "USD", (1204 * K, 1110 * K)), ("Utah", "USD", (904 * K, 877 * K))),
    ),
    Filed(
        "",
        ("|January 31, 2025|January 31, 2024", "Iowa|$ 310|$ 402", "Total|$ 2,418|$ 2,389"),
        ((2025, ""), (2024, "")),
        (("Iowa", "USD", (310 * K, 402 * K)), ("Total", "USD", (2418 * K, 2389 * K))),
        follows=True,
    ),
    Filed(
        "Sales by department (in millions)",
        (
            "|2>Fiscal Year|2>2024 vs. 2023",
            "|2024|2023|$ Change|% Change",
            "Garden|$ 410|$ 402|$ 8|2.0%",
            "Tools|311|305|6|2.0",
            "Total|$ 721|$ 707|$ 14|2.0%",
        ),
        ((2024, ""), (2023, ""), (2024, "vs. $ Change"), (2024, "vs. % Change")),
        (
            ("Garden", "USD", (410 * M, 402 * M, 8 * M, None)),
            ("Garden", "%", (None, None, None, 2.0)),
            ("Tools", "USD", (311 * M, 305 * M, 6 * M, None)),
            ("Tools", "%", (None, None, None, 2.0)),
            ("Total", "USD", (721 * M, 707 * M, 14 * M, None)),
            ("Total", "%", (None, None, None, 2.0)),
        ),
    ),
    Filed(
        "CONSOLIDATED STATEMENTS OF STOCKHOLDERS' EQUITY (in thousands)",
        (
            "|2>Common Stock|Additional Paid-In|Retained|",
            "|Shares|Amount|Capital|Earnings|Total",
            "Balance, January 31, 2024|53,965|$ 540|$ 81,204|$ 310,402|$ 392,146",
            "Net income|—|—|—|123,549|123,549",
            "Repurchases of common stock|(610)|(6)|—|(12,330)|(12,336)",
            "Stock-based compensation|130|1|4,466|—|4,467",
            "Balance, January 31, 2025|53,485|$ 535|$ 85,670|$ 421,621|$ 507,826",
        ),
        tuple(
            (year, head)
            for year in (2024, 2025)
            for head in (
                "Common Stock Shares",
                "Common Stock Amount",
                "Additional Paid-In Capital",
                "Retained Earnings",
                "Total",
            )
        ),
        (
            ("Balance, January 31, 2024", "shares", (53965 * K, *[None] * 9)),
            (
                "Balance, January 31, 2024",
                "USD",
                (None, 540 * K, 81204 * K, 310402 * K, 392146 * K, *[None] * 5),
            ),
            ("Net income", "USD", (*[None] * 8, 123549 * K, 123549 * K)),
            ("Repurchases of common stock", "shares", (*[None] * 5, 610 * K, *[None] * 4)),
            (
                "Repurchases of common stock",
                "USD",
                (*[None] * 6, 6 * K, None, 12330 * K, 12336 * K),
            ),
            ("Stock-based compensation", "shares", (*[None] * 5, 130 * K, *[None] * 4)),
            ("Stock-based compensation", "USD", (*[None] * 6, 1 * K, 4466 * K, None, 4467 * K)),
            ("Balance, January 31, 2025", "shares", (*[None] * 5, 53485 * K, *[None] * 4)),
            (
                "Balance, January 31, 2025",
                "USD",
                (*[None] * 6, 535 * K, 85670 * K, 421621 * K, 507826 * K),
            ),
        ),
    ),
)
FILERS = {
    "bank": BANK,
    "utility": UTILITY,
    "insurer": INSURER,
    "landlord": LANDLORD,
    "machines": MACHINES,
    "shop": SHOP,
}
