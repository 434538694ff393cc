"""A reviewer's marks in an exported workbook are read back, honoured and told; other workbooks are refused."""

from __future__ import annotations

import functools
import io
import itertools
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest

import compare
from compare.cli import main
from compare.records import IndicatorChange, Pair, Passage, Quantity, Span, UsageError
from compare.review import Decision, Review, read_review, settle_indicators
from compare.review.settling import settle_pairs
from compare.tables import REVIEWED, TABLES, column_label, label_value, table_label

OLD = """石河镇2030年工作总结

一、2030年工作回顾

全年修桥三座，沿河各村从此不再绕路。新增岗位120个。

新办夜校5所，教师由县里选派，学员两百多人。

二、2031年工作打算

明年新增岗位150个。清理河道九公里。编印河道地图。
"""
NEW = """石河镇2031年工作总结

一、2031年工作回顾

全年修桥四座，北村从此不再绕路。新增岗位160个。

清理河道十公里，运走淤泥四千方。

二、2032年工作打算

明年新增岗位180个。种树2000棵。
"""


@pytest.fixture(scope="module")
def reports():
    """Give two small reports."""
    return compare.read_text(OLD, source="shihe-2030.txt"), compare.read_text(NEW, source="shihe-2031.txt")


@pytest.fixture(scope="module")
def plain(reports):
    """Give their comparison before anybody looked at it."""
    return compare.reports(*reports)


@functools.cache
def exported(change, labels):
    """Give the workbook of a comparison, written once for all tests that mark it, without the sheets nobody marks."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exported.xlsx"
        change.export(path, labels=labels)
        book = openpyxl.load_workbook(path)
        for table in TABLES.keys() - {*REVIEWED, "review"}:
            if (sheet := table_label(table, labels)) in book:
                del book[sheet]
        book.save(path)
        return path.read_bytes()


class Workbook:
    """An exported workbook, marked as a reviewer marks it."""

    def __init__(self, change, folder, labels="en"):
        self.path, self.labels = folder / "reviewed.xlsx", labels
        self.book = openpyxl.load_workbook(io.BytesIO(exported(change, labels)))

    def sheet(self, table):
        """Give the sheet of a table, and its columns by their plain names."""
        sheet = self.book[table_label(table, self.labels)]
        heads = [cell.value for cell in sheet[1]]
        plain = ("row_number", "review", "relation", "status", "old_start", "new_start", "indicator", "goal")
        return sheet, {
            c: heads.index(label) + 1 for c in plain if (label := column_label(c, self.labels)) in heads
        }

    def rows(self, table, column, value):
        """Find the rows of a table that hold a value."""
        sheet, at = self.sheet(table)
        shown = label_value(value, column, labels=self.labels)
        return [n for n in range(2, sheet.max_row + 1) if sheet.cell(n, at[column]).value == shown]

    def mark(self, table, row, mark):
        """Write a mark."""
        sheet, at = self.sheet(table)
        sheet.cell(row, at["review"]).value = mark

    def save(self):
        """Save it, and give its path."""
        self.book.save(self.path)
        return self.path


def pairs(change, table="passages"):
    """Give the pairs of a table."""
    found = change.found_passages if table == "passages" else change.found_sections
    return {(p.old, p.new) for p in found}


@pytest.mark.quick("sections-said0", "passages-said1")
@pytest.mark.parametrize("said", [("en", "wrong"), ("zh", "错"), ("en", " X "), ("zh", "×")])
@pytest.mark.parametrize("table", ["sections", "passages"])
def test_a_wrong_pair_is_taken_apart(plain, reports, tmp_path, said, table):
    """Both halves of a pair marked wrong stand alone, marked, and all other pairs stay."""
    labels, wrong = said
    book = Workbook(plain, tmp_path, labels)
    found = plain.found_passages if table == "passages" else plain.found_sections
    n, pair = next((n, p) for n, p in enumerate(found) if p.old is not None and p.new is not None)
    book.mark(table, n + 2, wrong)
    change = compare.reports(*reports, review=book.save())
    assert (pair.old, pair.new) not in pairs(change, table)
    assert {(pair.old, None), (None, pair.new)} | (pairs(plain, table) - {(pair.old, pair.new)}) == pairs(
        change, table
    )
    frame = getattr(change, table)
    assert sorted(frame[frame["by_hand"] == "unpaired"]["relation"]) == ["gone", "new"]


@pytest.mark.parametrize("side", ["gone", "new"])
def test_a_missing_pair_is_added_from_either_side(plain, reports, tmp_path, side):
    """The number of another row, beside the old text or beside the new one, makes a pair of the two."""
    book = Workbook(plain, tmp_path)
    (gone,), (new, *_) = book.rows("passages", "relation", "gone"), book.rows("passages", "relation", "new")
    one, other = (gone, new) if side == "gone" else (new, gone)
    book.mark("passages", one, other)
    change = compare.reports(*reports, review=book.save())
    wanted = (plain.found_passages[gone - 2].old, plain.found_passages[new - 2].new)
    made = next(p for p in change.found_passages if (p.old, p.new) == wanted)
    assert (made.relation, made.confidence) == ("same", 1.0)
    assert (wanted[0], None) not in pairs(change)
    assert (None, wanted[1]) not in pairs(change)
    row = change.found_passages.index(made)
    assert change.passages["by_hand"][row] == "paired"
    assert change.found_edits[row]


def test_both_in_one_cell(plain, reports, tmp_path):
    """`wrong 3` takes the pair apart and pairs the old text with the new text of row 3."""
    book = Workbook(plain, tmp_path)
    n, pair = next((n, p) for n, p in enumerate(plain.found_passages) if p.relation == "same")
    other = next(n for n, p in enumerate(plain.found_passages) if p.new not in (None, pair.new))
    book.mark("passages", n + 2, f"wrong, {other + 2}")
    change = compare.reports(*reports, review=book.save())
    assert (pair.old, pair.new) not in pairs(change)
    assert (pair.old, plain.found_passages[other].new) in pairs(change)


def test_a_confirmed_pair_is_sure(plain, reports, tmp_path):
    """A pair marked right keeps what it is, with full confidence."""
    book = Workbook(plain, tmp_path)
    n = next(n for n, p in enumerate(plain.found_passages) if p.old is not None and p.new is not None)
    book.mark("passages", n + 2, "right")
    change = compare.reports(*reports, review=book.save())
    assert pairs(change) == pairs(plain)
    assert change.passages[change.passages["by_hand"] == "paired"]["confidence"].tolist() == [1.0]


def test_figures_are_paired_by_hand(plain, reports, tmp_path):
    """A wrong pair of figures is taken apart; a new one tells its change as far as one may be told."""
    book = Workbook(plain, tmp_path)
    paired = book.rows("indicators", "status", "paired")[0]
    book.mark("indicators", paired, "wrong")
    change = compare.reports(*reports, review=book.save())
    was = plain.found_indicators[paired - 2]
    assert (was.old, was.new) not in {(c.old, c.new) for c in change.found_indicators}
    sheet = Workbook(change, tmp_path)
    gone = next(
        n for n in sheet.rows("indicators", "status", "gone") if change.found_indicators[n - 2].old == was.old
    )
    new = next(
        n for n in sheet.rows("indicators", "status", "new") if change.found_indicators[n - 2].new == was.new
    )
    sheet.mark("indicators", gone, float(new))
    again = compare.reports(*reports, review=sheet.save())
    made = next(c for c in again.found_indicators if c.old == was.old)
    assert (made.new, made.change, made.change_percent, made.status) == (
        was.new,
        was.change,
        was.change_percent,
        "paired",
    )
    assert sum(c.old == was.old or c.new == was.new for c in again.found_indicators) == 1


def test_goals_are_judged_by_hand(plain, reports, tmp_path):
    """A goal takes the status it is given; a wrong result is taken away from it."""
    book = Workbook(plain, tmp_path, "zh")
    numeric = next(n for n, f in enumerate(plain.listed_followups) if f.goal.kind == "numeric")
    measure = next(n for n, f in enumerate(plain.listed_followups) if f.goal.kind == "measure")
    book.mark("followup", numeric + 2, "错")
    book.mark("followup", measure + 2, "部分落实")
    change = compare.reports(*reports, review=book.save())
    taken = change.listed_followups[numeric]
    assert (taken.status, taken.actual, taken.result_span) == ("not-reported", None, None)
    assert change.listed_followups[measure].status == "partly"
    assert change.followup["by_hand"].tolist().count("judged") == 2


def test_a_goal_is_paired_with_another_passage_by_hand(plain, reports, tmp_path):
    """The number of a passage beside a goal says that this passage tells of it; a status beside it decides."""
    book = Workbook(plain, tmp_path, "zh")
    measure = next(n for n, f in enumerate(plain.listed_followups) if f.goal.kind == "measure")
    told = next(n for n, pair in enumerate(plain.found_passages) if pair.new is not None)
    number = plain.found_passages[told].new
    book.mark("followup", measure + 2, f"{told + 2} 部分落实")
    change = compare.reports(*reports, review=book.save())
    row = change.listed_followups[measure]
    assert row.result_span == plain.new.passages[number].span
    assert row.result_text == plain.new.passages[number].text
    assert (row.status, row.confidence) == ("partly", 1.0)


@pytest.mark.quick("en")
@pytest.mark.parametrize("labels", ["en", "zh"])
def test_a_review_goes_on_from_the_last_one(plain, reports, tmp_path, labels):
    """The workbook of a reviewed comparison carries its decisions: read back unmarked, it gives the same comparison."""
    book = Workbook(plain, tmp_path, labels)
    book.mark(
        "passages", next(n for n, p in enumerate(plain.found_passages) if p.relation == "same") + 2, "wrong"
    )
    book.mark(
        "passages", book.rows("passages", "relation", "gone")[0], book.rows("passages", "relation", "new")[0]
    )
    book.mark("followup", 2, "wrong")
    once = compare.reports(*reports, review=book.save())
    twice = compare.reports(*reports, review=Workbook(once, tmp_path, labels).save())
    for records in ("found_sections", "found_passages", "found_indicators", "found_followups"):
        assert getattr(twice, records) == getattr(once, records)


def test_sorting_changes_nothing(plain, reports, tmp_path):
    """Marks name their rows by what stands in them: a sorted sheet means the same."""
    book = Workbook(plain, tmp_path)
    book.mark(
        "passages", book.rows("passages", "relation", "gone")[0], book.rows("passages", "relation", "new")[0]
    )
    before = compare.reports(*reports, review=book.save()).found_passages
    sheet, _ = book.sheet("passages")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)][::-1]
    for n, row in enumerate(rows, 2):
        for at, value in enumerate(row, 1):
            sheet.cell(n, at).value = value
    assert compare.reports(*reports, review=book.save()).found_passages == before


def test_the_findings_say_what_was_changed_by_hand(tmp_path, capsys):
    """The command honours a review and says so, with counts; without one it says nothing of hands."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    book = Workbook(compare.reports(compare.read(old), compare.read(new)), tmp_path)
    book.mark("sections", 2, "wrong")
    path = book.save()
    assert main(["compare", str(old), str(new), "--review", str(path)]) == 0
    assert "By hand (reviewed.xlsx): 1 pair taken apart, 0 pairs made" in capsys.readouterr().out
    assert main(["followup", str(old), str(new), "--review", str(path), "--labels", "zh"]) == 0
    assert "人工复核（reviewed.xlsx）：拆开1对" in capsys.readouterr().out
    assert main(["compare", str(old), str(new)]) == 0
    assert "By hand" not in capsys.readouterr().out
    assert main(["compare", str(new), str(old), "--review", str(path)]) == 2
    assert "no review of these two reports" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("maybe", "not understood"),
        ("999", "no row of number 999"),
        ("2", "only a text of the old"),
        ("wrong", "pairs nothing"),
    ],
)
def test_a_mark_that_means_nothing(reports, tmp_path, mark, said):
    """What cannot be meant is refused in one sentence that names the sheet and the row."""
    book = Workbook(compare.reports(*reports), tmp_path)
    gone = book.rows("passages", "relation", "gone")[0]
    book.mark("passages", gone, str(gone) if mark == "2" else mark)
    with pytest.raises(UsageError, match=said) as refusal:
        compare.reports(*reports, review=book.save())
    assert f"sheet Passages, row {gone}" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_places_that_were_changed(plain, reports, tmp_path):
    """A place where nothing stands is refused; so is one that is none."""
    for value, said in ((7, "is at 7-"), ("x", "is no place")):
        book = Workbook(plain, tmp_path)
        sheet, at = book.sheet("passages")
        row = (
            next(n for n, p in enumerate(plain.found_passages) if p.old is not None and p.new is not None) + 2
        )
        sheet.cell(row, at["old_start"]).value = value
        book.mark("passages", row, "wrong")
        with pytest.raises(UsageError, match=said):
            _ = compare.reports(*reports, review=book.save()).passages


def test_a_status_of_the_other_kind(plain, reports, tmp_path):
    """A measure cannot be missed, nor a target partly done."""
    book = Workbook(plain, tmp_path)
    book.mark(
        "followup",
        next(n for n, f in enumerate(plain.listed_followups) if f.goal.kind == "measure") + 2,
        "missed",
    )
    with pytest.raises(UsageError, match="cannot be missed"):
        _ = compare.reports(*reports, review=book.save()).followup


def test_a_workbook_of_other_reports(reports, tmp_path):
    """A review of another pair, or of this one the wrong way round, is refused."""
    path = Workbook(compare.reports(*reports), tmp_path).save()
    with pytest.raises(UsageError, match="no review of these two reports"):
        compare.reports(reports[1], reports[0], review=path)


def bomb():
    """Give a ZIP that declares far more than it holds."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/workbook.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(260):
            part.write(bytes(1024 * 1024))
    return out.getvalue()


def declares():
    """Give a workbook with an XML entity."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bytes, "no XLSX"),
        (lambda: b"PK\x03\x04 rubbish", "no XLSX"),
        ("表,行\n".encode, "no XLSX"),
        pytest.param(bomb, "unpacks to more", marks=pytest.mark.slow),
        (declares, "XML entities"),
    ],
)
def test_files_that_are_no_workbook(reports, tmp_path, data, said):
    """Rubbish, bombs and entities are refused in one sentence."""
    path = tmp_path / "r.xlsx"
    path.write_bytes(data())
    with pytest.raises(UsageError, match=said) as refusal:
        read_review(path, *reports)
    assert "\n" not in str(refusal.value)


def test_a_missing_workbook(reports, tmp_path):
    """A file that is not there is named."""
    with pytest.raises(UsageError, match=r"none\.xlsx cannot be read"):
        read_review(tmp_path / "none.xlsx", *reports)


def test_without_openpyxl_it_says_what_to_install(reports, tmp_path, monkeypatch):
    """Where openpyxl is missing, one sentence names the extra."""
    import sys

    path = Workbook(compare.reports(*reports), tmp_path).save()
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError, match=r"compare-reports\[review\]"):
        read_review(path, *reports)


def test_every_table_that_may_be_marked_says_how(reports, tmp_path):
    """Each such sheet has a number and a cell for the mark on every row; the cover tells what to write."""
    change = compare.reports(*reports)
    book = Workbook(change, tmp_path)
    for table in REVIEWED:
        sheet, at = book.sheet(table)
        assert [sheet.cell(n, at["row_number"]).value for n in range(2, sheet.max_row + 1)] == list(
            range(2, sheet.max_row + 1)
        )
        assert sheet.data_validations.dataValidation[0].prompt
    cover = [str(cell.value) for row in book.book.worksheets[0].iter_rows() for cell in row]
    assert any("--review" in text for text in cover)
    assert change.tables().key in cover


def items(count):
    """Give passages, ten characters each."""
    return [
        Passage("修桥" * 5, "review", 0, Span(10 * n, 10 * n + 10), Span(10 * n, 10 * n + 10))
        for n in range(count)
    ]


@pytest.mark.parametrize("wrong", list(itertools.product(range(3), range(3)))[:6])
@pytest.mark.parametrize("right", [(0, 0), (2, 1), (1, 2)])
def test_every_passage_keeps_a_row(wrong, right):
    """Whatever is decided, each passage of both sides stands in at least one row, and no pair twice."""
    old = new = items(3)
    ends = [("same", 0, 0), ("partial", 0, 1), ("same", 1, 1), ("new", None, 2), ("gone", 2, None)]
    found = [Pair(relation, "review", i, j, 1, 1) for relation, i, j in ends]
    said = [
        Decision("passages", verdict, old[i].span, new[j].span)
        for verdict, (i, j) in (("wrong", wrong), ("right", right))
        if verdict == "right" or wrong != right
    ]
    rows, marks = settle_pairs(found, old, new, said, lambda _i, _j: 0.5)
    assert len(rows) == len(marks)
    ends = [(p.old, p.new) for p in rows]
    assert len(set(ends)) == len(ends)
    assert (
        {p.old for p in rows if p.old is not None} == {p.new for p in rows if p.new is not None} == {0, 1, 2}
    )
    for n in range(3):
        assert not ((n, None) in ends and any(i == n and j is not None for i, j in ends))
        assert not ((None, n) in ends and any(j == n and i is not None for i, j in ends))
    assert right in ends
    assert wrong == right or wrong not in ends


def figure(at, value):
    """Give a figure."""
    span = Span(at, at + 2)
    return Quantity(value, None, "个", "", "count", "岗位", f"{value}个", span, span, 0, "review", "")


def test_a_figure_has_one_partner():
    """A figure that gets a partner by hand leaves the one it had."""
    a, b, c = figure(0, 1), figure(10, 2), figure(20, 3)
    found = [
        IndicatorChange("岗位", a, b, "paired", 1, 100, 0.5),
        IndicatorChange("岗位", None, c, "new", None, None, 1),
    ]
    said = [Decision("indicators", "right", a.span, c.span, "岗位")]
    rows, marks = settle_indicators(
        found, said, lambda o, n: IndicatorChange("岗位", o, n, "paired", 2, None, 1)
    )
    assert [(r.old, r.new, r.status) for r in rows] == [(None, b, "new"), (a, c, "paired")]
    assert marks == ("unpaired", "paired")


def test_the_last_word_counts():
    """A later decision about a row overrules an earlier one, and is counted once."""
    at = (Span(0, 1), Span(0, 1))
    review = Review((Decision("passages", "wrong", *at), Decision("passages", "right", *at)))
    assert [d.verdict for d in review.of("passages")] == ["right"]
    assert dict(review.counts) == {"right": 1}
