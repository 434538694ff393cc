"""Tables are tables in the redline: a Word file of two reports with tables contains them, with their changes."""

import importlib.util
import io
from pathlib import Path

import docx
import pytest
from printed import BUDGET, BULLETIN, MAKERS, form

import compare
from compare.comparison.blocks import blocks

HELPER = Path(__file__).resolve().parents[1] / "word_revisions.py"
SPEC = importlib.util.spec_from_file_location("word_revisions", HELPER)
REVISIONS = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(REVISIONS)
PAIRS = {
    "forms": (form(2022), form(2023, 3)),
    "other tables": (BULLETIN, BUDGET),
}


@pytest.fixture(scope="module", params=PAIRS)
def change(request):
    old, new = PAIRS[request.param]
    return compare.reports(compare.read(MAKERS["page"](old)), compare.read(MAKERS["word"](new)))


@pytest.mark.quick("other")
def test_accepting_and_rejecting_give_both_texts(change, tmp_path):
    """With all revisions accepted the file says what the new report says, with all rejected what the old one does."""
    (path,) = change.export(tmp_path / "changes.docx")
    for decision, report in (("accept", change.new), ("reject", change.old)):
        assert [line for line in REVISIONS.decide(path, decision) if line] == [
            block.text for block in blocks(report)
        ]


@pytest.mark.quick("other")
def test_the_file_contains_tables(change, tmp_path):
    """Word finds tables in it, as many rows as both reports have together at most."""
    (path,) = change.export(tmp_path / "changes.docx")
    tables = docx.Document(io.BytesIO(path.read_bytes())).tables
    rows = sum(passage.row for report in (change.old, change.new) for passage in report.passages)
    assert len(tables) >= 3
    assert sum(len(table.rows) for table in tables) <= rows


def test_a_changed_number_is_one_change_in_its_cell(tmp_path):
    """Of a row whose number changed the name stays, and the number is struck out and written anew."""
    change = compare.reports(
        compare.read(MAKERS["page"](form(2022))), compare.read(MAKERS["page"](form(2023, 3)))
    )
    (path,) = change.export(tmp_path / "changes.docx")
    document = docx.Document(io.BytesIO(path.read_bytes()))
    row = next(r for t in document.tables for r in t.rows if "行政许可" in r.cells[0]._tc.xpath("string(.)"))
    said = [[text.text for text in row._tr.xpath(path)] for path in (".//w:del//w:delText", ".//w:ins//w:t")]
    assert said == [["1203"], ["1254"]]
