"""Tables as banks, utilities, insurers, landlords and others print them: every figure, in three kinds of markup."""

import re
from dataclasses import replace

import pytest
from filers import FILERS, page

from compare.grids import pair_figures, read_figures
from compare.reading import web_tables


@pytest.mark.parametrize("markup", ["joined", "apart", "wide"])
@pytest.mark.parametrize("filer", FILERS)
def test_every_figure_of_a_filing_is_read(filer, markup):
    """Whatever cells signs and spaces stand in, each number has its name, year, value and unit; no other is told."""
    found = read_figures(web_tables(page(FILERS[filer], markup)), "en")
    for n, table in enumerate(FILERS[filer]):
        assert {(f.name, f.year, f.value, f.unit) for f in found if f.table == n} == table.told()


def a_year_before(table):
    """Return a table as last year's filing had it: each column one on, other amounts in the last, years one less."""
    years = [year for year, _ in table.columns]
    rows = []
    for line in table.rows:
        name, *cells = line.split("|")
        if len(cells) == len(years) and not any(YEAR.search(cell) or ">" in cell for cell in cells):
            columns = [table.columns.index((year - 1, head)) if (year - 1, head) in table.columns else -1
                       for year, head in table.columns]  # fmt: skip
            cells = [
                cells[at] if at >= 0 else re.sub("[1-8]", lambda digit: str(9 - int(digit[0])), cell)
                for at, cell in zip(columns, cells, strict=True)
            ]
        rows.append(YEAR.sub(lambda year: str(int(year[0]) - 1), "|".join([name, *cells])))
    return replace(table, above=YEAR.sub(lambda year: str(int(year[0]) - 1), table.above), rows=tuple(rows))


YEAR = re.compile(r"20\d\d")


@pytest.mark.parametrize("filer", FILERS)
def test_each_row_is_laid_beside_that_of_last_year(filer):
    """Two filings that agree on last year: each pair is of one row, column and table, of the newest years."""
    tables = tuple(
        table
        for table in FILERS[filer]
        if all(year for year, _ in table.columns)
        and any((year - 1, head) in table.columns for year, head in table.columns)
        and "Accident" not in table.rows[0]
        and any(line.count("|") == len(table.columns) for line in table.rows)
    )
    sides = [
        read_figures(web_tables(page(kept, "wide")), "en")
        for kept in (tuple(map(a_year_before, tables)), tables)
    ]
    pairs = pair_figures(*sides, "en")
    assert len(pairs) >= len(tables)
    for pair in pairs:
        assert (pair.old.table, pair.old.year) == (pair.new.table, pair.new.year - 1)
        assert pair.old.name == YEAR.sub(lambda year: str(int(year[0]) - 1), pair.new.name)
        assert pair.restated is None
