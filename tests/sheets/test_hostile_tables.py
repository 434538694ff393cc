"""Tables nobody printed cost no more than others: cells that cover everything, lines without end."""

import time

import pytest

import compare
from compare.reading import text_tables, web_tables

SECONDS = 10
TEXTS = {
    "strokes": "|a|1|\n" * 20_000,
    "blanks": "甲  12  34\n" * 20_000,
    "one line": "a  b " * 100_000,
    "ideographic blanks": "\u3000甲" * 100_000,
    "rules": "|---" * 50_000,
}


@pytest.mark.quick("rules")
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_read_in_one_pass(name):
    """The time a text takes grows with its length alone."""
    begun = time.process_time()
    text_tables(TEXTS[name])
    assert time.process_time() - begun < SECONDS


@pytest.mark.slow
def test_cells_that_cover_everything_are_no_sheet():
    """Three hundred cells of three hundred rows and columns each are kept as cells, and counted by nobody."""
    wide = "".join(f"<td colspan=300 rowspan=300>{n}</td>" for n in range(300))
    page = f"<html><body><p>甲县2023年工作总结</p><table><tr>{wide}</tr><tr><td>路<td>2<td>3</table></body></html>"
    begun = time.process_time()
    report = compare.read(page.encode())
    assert compare.quantities(report).empty
    assert time.process_time() - begun < SECONDS


def test_a_cell_ends_with_its_table():
    """A cell that claims more rows than there are covers those there are."""
    (table,) = web_tables("<table><tr><td rowspan=99>路<td>1<tr><td>2</table>")
    assert [cell.rows for cell in table.cells] == [2, 1, 1]


def test_comments_are_no_cells():
    """What is commented out is not read, and moves no place."""
    page = "<table><tr><td>路<!-- <td>9 --><td>1<tr><td>桥<td>2</table>"
    (table,) = web_tables(page)
    assert [page[cell.span.slice] for cell in table.cells][1:] == ["1", "桥", "2"]
