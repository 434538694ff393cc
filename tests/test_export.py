"""What is written, read back; every format, every label language, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils import get_column_letter

from compare.export import (
    FORMATS,
    SCHEMA_VERSION,
    read_csv,
    render_html,
    render_json,
    render_markdown,
    write_any,
    write_csv,
)
from compare.export.captions import WORDS
from compare.export.comma import guard, unguard
from compare.records import ExportError, UsageError
from compare.tables import (
    COLUMNS,
    Drawing,
    Manuscript,
    Paragraph,
    Stretch,
    Tables,
    build,
    conform,
    empty_frame,
    plain_frame,
    table_label,
)
from compare.version import VERSION

SNAPSHOTS = Path(__file__).parent / "snapshots"
REGENERATE = "COMPARE_SNAPSHOTS"  # set it to 1 to write the snapshots anew, then read the difference


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch):
    """Date every file alike."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def frame(name, *rows):
    """Build a table from rows that name only what matters."""
    zero = ("start", "end", "year", "passage", "old_count", "new_count")
    return build(name, [{c: 0 for c in zero if c in COLUMNS[name]} | row for row in rows])


def drawing():
    """Give a small figure."""

    def draw():
        from matplotlib import pyplot as plt

        return plt.subplots(figsize=(2, 1))[1]

    return Drawing("bridges", "桥", "三座桥", draw)


def tables(**more):
    """Give a small plan: two figures, two problems, one goal, no repair."""
    quantities = frame(
        "quantities",
        {"section": "一、修桥", "role": "review", "indicator": "新修桥", "value": 3, "unit": "座", "kind": "count",
         "text": "3座", "start": 12, "end": 14, "chapter": "一、修桥", "qualifier": "超"},
        {"section": "一、修桥", "role": "review", "indicator": "收入增速", "value": -9.1, "unit": "%", "kind": "rate",
         "text": "下降9.1%", "start": 20, "end": 26, "chapter": "一、修桥", "doubtful": True},
    )  # fmt: skip
    problems = frame(
        "problems",
        {"problem": "人手不够", "status": "unanswered", "text": "人手不够，\n工期紧。", "start": 30,
         "end": 40, "id": "P1"},
        {"problem": "桥太旧", "status": "answered", "answered_by": "修北桥", "text": "桥太旧。", "start": 40,
         "end": 44, "id": "P2", "answered_by_ids": "G1"},
    )  # fmt: skip
    goals = frame(
        "goals",
        {"goal": "修北桥", "kind": "numeric", "relation": "upgraded", "builds_on": "修好南桥", "answers": "桥太旧",
         "indicator": "新修桥", "comparator": "≥", "target_value": 1.4e10, "unit": "元", "confidence": 0.8125,
         "text": "再修北桥。", "start": 50, "end": 55, "base_start": 5, "base_end": 9, "id": "G1", "answers_ids": "P2",
         "horizon": "year"},
        {"goal": "办夜校", "kind": "measure", "relation": "new", "text": "办夜校。", "start": 55, "end": 59, "id": "G2",
         "horizon": "later"},
    )  # fmt: skip
    frames = (
        ("quantities", quantities),
        ("problems", problems),
        ("goals", goals),
        ("repairs", empty_frame("repairs")),
    )
    plain = {
        "title": "石河镇2031年工作报告",
        "frames": frames,
        "notes": ("两个问题，一个没有目标回应：", "  人手不够"),
        "facts": (("来源", "shihe-2031.txt"),),
    }
    return Tables(**{**plain, **more})


def steady(text):
    """Take the version out of a text, so that a release does not change the snapshots."""
    return text.replace(f"compare {VERSION}", "compare VERSION").replace(VERSION, "VERSION")


@pytest.mark.parametrize("labels", ["zh", "en"])
@pytest.mark.parametrize("at", range(4))
def test_csv_comes_back_as_it_went(tmp_path, labels, at):
    """A CSV file, read back, is the frame that was written, in Chinese and in English."""
    name, wanted = tables().frames[at]
    path = write_csv(wanted, tmp_path / "t.csv", name, labels=labels)
    pd.testing.assert_frame_equal(read_csv(path, name, labels=labels), wanted)


def test_csv_opens_right_in_a_spreadsheet(tmp_path):
    """CSV begins with a byte order mark, keeps numbers numbers, and ends its lines as spreadsheets expect."""
    path = write_csv(tables().frames[0][1], tmp_path / "t.csv", "quantities", labels="zh")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("所在章节,内容类别,指标,数值")
    assert ",-9.1,,%," in lines[2]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "'=1",
        "''=1",
        "'",
        "",
        "a=1",
        "＝1",
        "'\tx",
        "“=1”",
    ],
)
def test_guard_can_be_undone(text):
    """Whatever gets an apostrophe in front loses exactly that one again, and all else stays."""
    assert unguard(guard(text)) == text
    assert not guard(text).lstrip("' ").startswith(("=", "+", "-", "@")) or guard(text).startswith("'")


@pytest.mark.parametrize("labels", ["zh", "en"])
def test_xlsx_comes_back_as_it_went(tmp_path, labels):
    """Each sheet, read back by pandas, is the frame that was written."""
    (path,) = write_any(tables(), tmp_path / "t.xlsx", labels=labels)
    for name, wanted in tables().frames:
        sheet = pd.read_excel(path, sheet_name=table_label(name, labels), keep_default_na=False, dtype=object)
        pd.testing.assert_frame_equal(conform(plain_frame(sheet, labels, name), name), wanted)


def test_xlsx_is_ready_to_read_and_print(tmp_path):
    """Header frozen and repeated, filter on, landscape, one page wide, numbers formatted, cover first."""
    (path,) = write_any(tables(), tmp_path / "t.xlsx", labels="zh")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["封面", "数据", "存在问题", "工作计划", "文本修复"]
    sheet = book["数据"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(COLUMNS['quantities']))}3"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet["D2"].value, sheet["D2"].number_format) == (3, "#,##0")
    assert (sheet["D3"].value, sheet["D3"].number_format) == (-9.1, "#,##0.0###")
    assert sheet["C2"].alignment.wrap_text
    assert sheet.column_dimensions["C"].width >= 2 * len("收入增速")
    assert sheet.column_dimensions["E"].hidden  # no range in this table: folded away, still there
    cover = [cell.value for row in book["封面"].iter_rows() for cell in row if cell.value is not None]
    assert cover[0] == "石河镇2031年工作报告"
    assert {"2023-11-14", VERSION, "shihe-2031.txt", "人手不够"} <= {str(c).strip() for c in cover}
    row = next(c.row for c in book["封面"]["A"] if c.value == "数据")
    assert [c.value for c in book["封面"][row]][:3] == ["数据", 2, 1]
    assert book["封面"][f"A{row}"].hyperlink.location == "'数据'!A1"
    assert cover.index("读入情况与提示") < cover.index(
        "数据"
    )  # what a reader should know comes before the sheets


def test_xlsx_has_room_for_a_change_in_points(tmp_path):
    """A change that is shown in percentage points fits its column: too narrow a one shows nothing but ###."""
    step = {
        "id": "G1",
        "indicator": "办结率",
        "unit": "%",
        "base_value": 97.0,
        "target_value": 98.5,
        "change": 1.5,
    }
    (path,) = write_any(tables(frames=(("changes", pd.DataFrame([step])),)), tmp_path / "t.xlsx", labels="en")
    sheet = openpyxl.load_workbook(path).worksheets[1]
    (at,) = [cell.column_letter for cell in sheet[1] if cell.value == "Change"]
    assert sheet.column_dimensions[at].width > len("+1.5 percentage points")


def test_xlsx_without_rows_or_tables(tmp_path):
    """A workbook of empty tables, or of none, is still a workbook."""
    for none in (tables(frames=()), tables(frames=(("goals", empty_frame("goals")),), notes=(), facts=())):
        (path,) = write_any(none, tmp_path / "t.xlsx", labels="en")
        assert openpyxl.load_workbook(path).sheetnames[0] == "Cover"


def test_sheets_of_any_name(tmp_path):
    """Names Excel refuses, or takes for alike, become names it accepts, each its own."""
    one = empty_frame("terms")
    names = ("a/b:c?", "A b c", "History", "x" * 40, "x" * 39 + "y", "'q'", "", "Cover")
    (path,) = write_any(tables(frames=tuple((n, one) for n in names)), tmp_path / "t.xlsx")
    sheets = openpyxl.load_workbook(path).sheetnames
    assert len({s.lower() for s in sheets}) == len(names) + 1
    assert all(0 < len(s) <= 31 for s in sheets)


@pytest.mark.slow
@pytest.mark.parametrize("labels", ["zh", "en"])
def test_json_follows_its_schema_and_comes_back(labels):
    """The JSON fits the schema that is shipped, and its rows are the frames."""
    import jsonschema  # takes a second: it compiles grammars of addresses

    schema = json.loads((files("compare.export") / "tables-1.schema.json").read_text("utf-8"))
    page = json.loads(render_json(tables(), labels=labels))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(page)
    assert page["schema_version"] == SCHEMA_VERSION
    for (name, wanted), table in zip(tables().frames, page["tables"], strict=True):
        back = pd.DataFrame(table["rows"], columns=[c["name"] for c in table["columns"]], dtype=object)
        pd.testing.assert_frame_equal(conform(back, name), wanted)


@pytest.mark.parametrize("labels", ["zh", "en"])
@pytest.mark.parametrize(("suffix", "render"), [("md", render_markdown), ("html", render_html)])
def test_snapshots(suffix, render, labels):
    """Pages read as they did; after a wanted change run with COMPARE_SNAPSHOTS=1 and read the difference."""
    still = {"interactive": False} if suffix == "html" else {}
    text = steady(render(tables(), labels=labels, **still))
    if suffix == "html":  # the style sheet is looked at, not read
        head, _, rest = text.partition("<style>")
        text = f"{head}<style>{rest[rest.index('</style>') :]}"
    path = SNAPSHOTS / f"plan.{labels}.{suffix}"
    if os.environ.get(REGENERATE):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "html", "md", "json"])
def test_the_same_input_gives_the_same_bytes(tmp_path, suffix):
    """Exports can be kept under version control: writing twice changes nothing."""
    whole = tables(figures=(drawing(),))
    first = [p.read_bytes() for p in write_any(whole, tmp_path / f"a.{suffix}", labels="zh")]
    second = [p.read_bytes() for p in write_any(whole, tmp_path / f"b.{suffix}", labels="zh")]
    assert first == second


@pytest.mark.slow
def test_another_process_gives_the_same_bytes(tmp_path):
    """Nothing depends on the hash seed or on the time: two processes write the same folder."""
    script = (
        "import sys; from matplotlib import pyplot as plt\n"
        "from compare.export import write_any; from compare.tables import Tables, Drawing, empty_frame\n"
        "draw = lambda: plt.subplots(figsize=(2, 1))[1]\n"
        "t = Tables('t', (('terms', empty_frame('terms')),), figures=(Drawing('f', 'f', 'f', draw),))\n"
        "write_any(t, sys.argv[1])\n"
    )
    for seed in "12":
        run = [sys.executable, "-c", script, str(tmp_path / seed)]
        subprocess.run(run, check=True, env={**os.environ, "PYTHONHASHSEED": seed, "MPLBACKEND": "agg"})
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / seed).iterdir()} for seed in "12")
    assert one == two


@pytest.mark.parametrize("labels", ["zh", "en"])
def test_a_folder_gets_everything_and_an_index(tmp_path, labels):
    """A folder holds each table, every format, the figures, and an index that leads to all of them."""
    written = write_any(tables(figures=(drawing(),)), tmp_path / "out", labels=labels)
    names = [p.name for p in written]
    assert names == [
        "quantities.csv", "problems.csv", "goals.csv", "repairs.csv",
        "tables.xlsx", "tables.md", "tables.json", "tables.tex", "bridges.png", "report.html", "index.html",
    ]  # fmt: skip
    assert sorted(names) == sorted(p.name for p in (tmp_path / "out").iterdir())
    index = written[-1].read_text("utf-8")
    assert all(f'href="{name}"' in index for name in names[:-1])


@pytest.mark.parametrize("labels", ["zh", "en"])
def test_the_index_says_what_each_file_holds(tmp_path, labels):
    """Behind the name of each file, a table, a drawing or a format, stands what it is, in the reader's language."""
    many = tables(
        figures=(drawing(),), manuscript=lambda: Manuscript((Paragraph("passage", 0, (Stretch("修桥"),)),))
    )
    written = write_any(many, tmp_path / "out", labels=labels)
    said = dict(re.findall(r'<li><a href="([^"]+)">[^<]+</a> · ([^<]+)</li>', written[-1].read_text("utf-8")))
    assert sorted(said) == sorted(path.name for path in written[:-1])
    assert said["goals.csv"] == table_label("goals", labels)
    assert said["bridges.png"] == drawing().title
    assert len(set(said.values())) == len(said)
    if labels == "zh":
        formats = [name for name in said if name.startswith(("tables", "changes", "report"))]
        assert len(formats) == 6
        assert all(re.search(r"[\u4e00-\u9fff]", said[name]) for name in formats)


@pytest.mark.parametrize(
    ("rows", "letters", "is_open"), [(3, 10, True), (0, 0, False), (300, 10, False), (3, 30_000, False)]
)
def test_a_table_nobody_reads_through_starts_closed(rows, letters, is_open):
    """A headline table is open unless it is empty, has hundreds of rows, or chapters in its cells."""
    goals = frame("goals", *[{"goal": "修" * letters, "text": "修" * letters}] * rows)
    page = render_html(tables(frames=(("goals", goals),)), labels="en", interactive=False)
    section = page[page.index('<section id="goals"') :]
    assert ("<details><summary>Goals" in section) is not is_open


def test_several_tables_as_csv_stand_side_by_side(tmp_path):
    """The first table stands under the name that was given, the others beside it."""
    written = write_any(tables(), tmp_path / "plan.csv")
    assert [p.name for p in written] == [
        "plan.csv",
        "plan-problems.csv",
        "plan-goals.csv",
        "plan-repairs.csv",
    ]


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_format_is_written_by_its_suffix(tmp_path, suffix):
    """Each suffix that is offered has a writer, whatever its case."""
    both = Manuscript((Paragraph("passage", 0, (Stretch("修桥"),)),))
    written = write_any(tables(manuscript=lambda: both), tmp_path / f"plan{suffix.upper()}")
    assert all(p.stat().st_size for p in written)


@pytest.mark.parametrize(
    ("path", "labels"), [("plan.xyz", "en"), ("plan.xlsx", "fr"), ("out", "fr"), ("a.csv", "")]
)
def test_what_nobody_can_write_is_refused(tmp_path, path, labels):
    """An unknown suffix or label language is refused in one sentence, and nothing is written."""
    with pytest.raises(UsageError) as refusal:
        write_any(tables(), tmp_path / path, labels=labels)
    assert "\n" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_source_date_must_be_a_number(monkeypatch, tmp_path):
    """A date that is none is refused before anything is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        write_any(tables(), tmp_path / "t.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_two_tables_of_one_name_are_refused():
    """Tables that would overwrite each other are refused."""
    with pytest.raises(UsageError, match="terms"):
        tables(frames=(("terms", empty_frame("terms")),) * 2)


def test_a_page_asks_for_nothing_from_outside():
    """The page holds everything: no script where none is wanted, no link to another host, figures inside."""
    page = render_html(tables(figures=(drawing(),)), labels="zh", interactive=False)
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="三座桥"' in page
    assert '<html lang="zh-Hans">' in page


def test_a_piece_for_a_notebook_stands_alone():
    """The piece for a notebook has its own style and every table, and no page around it."""
    piece = render_html(tables(), labels="en", fragment=True)
    assert piece.startswith('<div class="compare')
    assert piece.count("<details") == 4 + 1  # a table each, and the places of a note
    assert "<html" not in piece


def test_all_words_exist_in_both_languages():
    """Nothing the files say of themselves lacks a language."""
    assert all(all(words) for words in WORDS.values())


def test_a_figure_without_a_sheet_is_refused(tmp_path):
    """A drawing whose axes were taken off their figure is one sentence, not a stack trace."""

    def draw():
        ax = drawing().draw()
        ax.remove()
        return ax

    with pytest.raises(ExportError, match="bridges"):
        write_any(tables(figures=(Drawing("bridges", "", "", draw),)), tmp_path / "t.html")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(tmp_path):
    """LibreOffice opens the workbook without a repair and finds the same cells."""
    (path,) = write_any(tables(), tmp_path / "t.xlsx", labels="zh")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    run = ["soffice", profile, "--headless", "--convert-to", sheets, "--outdir", str(tmp_path), str(path)]
    done = subprocess.run(run, check=True, capture_output=True, text=True, timeout=120)
    assert "rror" not in done.stderr
    rows = (tmp_path / "t-数据.csv").read_text("utf-8").splitlines()
    assert rows[0].startswith("所在章节,内容类别,指标,数值")
    assert ["收入增速" in row for row in rows] == [False, False, True]


def test_numbers_are_shown_as_people_write_them(tmp_path):
    """Computed figures are rounded on a page, and the widest number fits its column in a workbook."""
    row = {"indicator": "收入", "unit": "元", "status": "paired", "old_value": 1.14e14, "new_value": 1.2e14}
    wide = frame("indicators", {**row, "change": 5.6 - 5.1, "change_percent": 5.263157894736842})
    one = Tables("t", (("indicators", wide),))
    text = render_markdown(one)
    assert "| 114 trillion | 120 trillion | +0.5 | +5.3 |" in text
    (path,) = write_any(one, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(path)["Indicators"]
    assert sheet.column_dimensions["E"].width > len("114,000,000,000,000")
    assert sheet["H2"].number_format == "+#,##0.0;-#,##0.0;0"
