"""Text from reports is other people's: no cell, page or file name of it may do anything but be read."""

from __future__ import annotations

import html.parser
import io
import json
import re
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.export import (
    read_csv,
    render_csv,
    render_html,
    render_json,
    render_markdown,
    render_xlsx,
    write_any,
    write_csv,
)
from compare.export.book import CELL_LIMIT
from compare.tables import COLUMNS, TEXT, Tables, build

LONG = "长" * 39_000 + "完"
ASTRAL = "𠀀" * 20_000
HOSTILE = {
    "formula": '=HYPERLINK("x.invalid","点我")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(A1)",
    "full width": "＝1+1",
    "tab": "\t=1",
    "return": "\r=1",
    "script": "<script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)" x="',
    "image": "<img src=x onerror=alert(1)>",
    "link": "javascript:alert(1)",
    "markdown": "[点我](javascript:alert(1)) ![x](y) `c` | **b** | <b>",
    "address": "https://x.invalid/a www.x.invalid",
    "path": "../../x",
    "controls": "a\x00b\x07c\x1b[31md\x7fe\x85f\ufffeg",
    "surrogate": "a\ud800b\udfffc",
    "entity": "&lt;script&gt; &amp;amp; ]]> <!--",
    "style": "</style><style>body{display:none}</style>",
    "template": "{{7*7}} ${7*7} <%= 7*7 %>",
    "direction": "\u202eevil\u2066",
    "long": LONG,
    "astral": ASTRAL,
    "escape": "_x0041_ _x000D_",
    "url": "internal:'x'!A1 external:c:/x",
}


def hostile_tables(text):
    """Put one text everywhere a report's text may get to."""
    row = {c: text for c, kind in COLUMNS["quantities"].items() if kind == TEXT}
    row |= {"role": "review", "value": 1, "kind": "count", "start": 0, "end": 1}
    frame = build("quantities", [row])
    other = pd.DataFrame({"indicator": pd.Series([text], dtype=object), "value": [1.5]})
    return Tables(text, (("quantities", frame), (text, other)), notes=(text,), facts=((text, text),))


class Tags(html.parser.HTMLParser):
    """Gather the tags and attributes of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.quick("False")
@pytest.mark.parametrize("fragment", [False, True])
@pytest.mark.parametrize("name", HOSTILE)
def test_html_shows_text_as_text(name, fragment):
    """A page of hostile text has the same tags and attributes as a page of harmless text."""
    pages = []
    for text in (HOSTILE[name], "修桥"):
        tags = Tags()
        tags.feed(render_html(hostile_tables(text), fragment=fragment))
        pages.append((tags.tags, tags.attributes))
    assert pages[0] == pages[1]
    assert not any(attribute.startswith("on") for attribute in pages[0][1])


@pytest.mark.quick("formula", "command", "plus", "minus", "at", "link", "url")
@pytest.mark.parametrize("name", HOSTILE)
def test_xlsx_holds_text_not_formulas(name):
    """No sheet holds a formula or an outside link, whatever the text; names of sheets are taken as they are."""
    data = render_xlsx(hostile_tables(HOSTILE[name]), labels="zh")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = {part: book.read(part).decode() for part in book.namelist()}
    assert not any(re.search(r"<f[ >]", text) for part, text in parts.items() if "sheet" in part)
    assert not any('TargetMode="External"' in text for text in parts.values())
    sheets = openpyxl.load_workbook(io.BytesIO(data))
    assert {cell.data_type for sheet in sheets for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.quick("formula", "script", "escape", "url")
@pytest.mark.parametrize(
    "name", [n for n in HOSTILE if n not in ("controls", "surrogate", "return", "tab", "long", "astral")]
)
def test_xlsx_keeps_the_text(name):
    """Harmless or not, the text in the cell is the text of the report."""
    data = render_xlsx(hostile_tables(HOSTILE[name]))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Figures"]
    assert sheet["C2"].value.replace("_x005F_", "_") == HOSTILE[name]


@pytest.mark.parametrize("name", ["long", "astral"])
def test_xlsx_cuts_with_a_note_and_keeps_the_whole(name):
    """A text too long for a cell is cut, says so, and stands whole on the last sheet."""
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(hostile_tables(HOSTILE[name]))))
    text = book["Figures"]["C2"].value
    assert len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert text.endswith(f"{len(HOSTILE[name]):,} characters in all, whole on the sheet “Long texts”]")
    rows = [
        r
        for r in book["Long texts"].iter_rows(min_row=2, values_only=True)
        if r[0] == "Figures" and r[2] == "Indicator"
    ]
    assert "".join(r[4] for r in rows) == HOSTILE[name]


@pytest.mark.parametrize("name", HOSTILE)
def test_csv_cells_are_never_formulas(name):
    """No field of a CSV file begins as a formula does."""
    data = render_csv(hostile_tables(HOSTILE[name]).frames[0][1])
    fields = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False).iloc[0]
    assert not [f for f in fields if f.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


@pytest.mark.parametrize("name", [n for n in HOSTILE if n not in ("controls", "surrogate", "return")])
def test_csv_keeps_the_text(tmp_path, name):
    """Read back, the text is the text of the report."""
    frame = hostile_tables(HOSTILE[name]).frames[0][1]
    path = write_csv(frame, tmp_path / "t.csv", "quantities")
    pd.testing.assert_frame_equal(read_csv(path, "quantities"), frame)


@pytest.mark.parametrize("name", HOSTILE)
def test_markdown_shows_text_as_text(name):
    """A table keeps its shape, and no markup of the report survives."""
    page = render_markdown(hostile_tables(HOSTILE[name]))
    rows = [line for line in page.split("\n") if line.startswith("|")]
    shapes = {len(re.findall(r"(?<!\\)\|", row)) for row in rows[:3]}
    assert len(shapes) == 1
    assert "<script" not in page
    assert not re.search(r"(?<!\\)\]\(", page)
    assert not re.search(r"https?://", page)


@pytest.mark.parametrize("name", [n for n in HOSTILE if n != "surrogate"])
def test_json_keeps_the_text(name):
    """JSON carries any text as it is."""
    page = json.loads(render_json(hostile_tables(HOSTILE[name])))
    assert page["tables"][0]["rows"][0]["indicator"] == HOSTILE[name]


def test_a_folder_of_hostile_names_stays_in_its_folder(tmp_path):
    """No table or figure name leads out of the folder that was named."""
    for text in HOSTILE.values():
        for path in write_any(hostile_tables(text), tmp_path / "out"):
            assert path.parent == tmp_path / "out"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_can_be_written(text):
    """Whatever Unicode holds, every format takes it, and XLSX and CSV can be read back."""
    tables = hostile_tables(text)
    render_html(tables).encode()
    render_markdown(tables).encode()
    json.loads(render_json(tables).encode())
    openpyxl.load_workbook(io.BytesIO(render_xlsx(tables)))
    pd.read_csv(io.BytesIO(render_csv(tables.frames[0][1])))
