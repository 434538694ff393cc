"""Which rows of a filing come first, in its findings and in its drawing."""

import re

import pytest

import compare

TABLES = (
    ("North segment", (("Total revenues", 40), ("Operating income", 9))),
    (
        "CONSOLIDATED STATEMENTS OF INCOME (In millions)",
        (("Revenues", 100), ("Operating income", 30), ("Net income (1)", 20), ("Per share: Diluted", 2.5)),
    ),
    ("CONSOLIDATED BALANCE SHEETS (In millions)", (("Cash", 7), ("Total assets", 300), ("Total debt", 50))),
    ("Note 4 — Wages. Wages were as follows:", (("Research and development", 12), ("Selling", 800))),
)


def filing(year):
    """Write a filing of that year, whose figures grow by a tenth each year."""
    page = [f"<h1>FORM 10-K</h1><p>Mill Corp</p><p>For the fiscal year ended December 31, {year}</p>"]
    page += ["<h2>Item 8. Financial Statements</h2>"]
    for title, rows in TABLES:
        page += [f"<p>{title}</p><table><tr><td></td><td>{year}</td><td>{year - 1}</td></tr>"]
        for name, value in rows:
            this, last = (f"{value * 1.1 ** (y - 2020):,.2f}" for y in (year, year - 1))
            page += [f"<tr><td>{name}</td><td>$ {this}</td><td>$ {last}</td></tr>"]
        page += ["</table><p>See the notes.</p>"]
    return compare.read(f"<html><body>{''.join(page)}</body></html>".encode(), encoding="utf-8")


@pytest.fixture(scope="module")
def change():
    return compare.reports(filing(2023), filing(2024))


def test_the_statements_come_before_segments_and_notes(change):
    """Revenue is that of the whole company, and no row of a note stands among the first though it is larger."""
    said = [f.sentence.partition(": $")[0] for f in change.findings() if f.kind == "indicator"]
    assert said[:3] == ["Revenues", "Operating income", "Net income"]
    assert said[3].startswith("Per share: Diluted")
    assert said[4] == "Total assets"
    assert "$133.1 million" in str(change.findings())


def test_a_row_of_a_note_is_named_with_its_chapter():
    """Where no statement has a row of that name a reader sees where it is from."""
    sides = [
        compare.read(re.sub("CONSOLIDATED [A-Z ]+", "As follows: ", filing(y).raw).encode(), encoding="utf-8")
        for y in (2023, 2024)
    ]
    first = next(f for f in compare.reports(*sides).findings() if f.kind == "indicator")
    assert first.sentence.startswith("Revenues (Item 8")


def test_the_drawing_has_the_rows_of_the_findings(change):
    """It is drawn by weight; what moved most in per cent is seldom what a reader looks for."""
    names = [label.get_text() for label in change.plot_indicators().get_yticklabels()]
    assert {"Revenues", "Net income", "Total assets"} <= set(names)
