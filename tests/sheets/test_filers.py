"""Tables as banks, utilities, insurers, landlords and others print them: every figure, in three kinds of markup."""

import pytest
from filers import FILERS, page

from compare.grids import read_figures
from compare.reading import web_tables


@pytest.mark.parametrize("markup", ["joined", "apart", "wide"])
@pytest.mark.parametrize("filer", FILERS)
def test_every_figure_of_a_filing_is_read(filer, markup):
    """Whatever cells signs and spaces stand in, each number has its name, year, value and unit; no other is told."""
    found = read_figures(web_tables(page(FILERS[filer], markup)), "en")
    for n, table in enumerate(FILERS[filer]):
        assert {(f.name, f.year, f.value, f.unit) for f in found if f.table == n} == table.told()
