"""Edits marked inside their passages, figures that lead to them: in the page and in the workbook."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.formula import ArrayFormula

from compare import plots
from compare.export import render_html, render_markdown, render_xlsx, write_any
from compare.export.ties import Evidence, find_evidence, pieces
from compare.tables import COLUMNS, Drawing, Tables, build

OLD, NEW = "去年修桥三座，铺路五里。", "今年修桥四座，铺路五里。"
FAR = ("开办夜校。", "清理河道")


def frame(name, *rows):
    """Build a table from rows that name only what matters."""
    zero = ("passage", "old_from", "old_to", "new_from", "new_to")
    return build(name, [{c: 0 for c in zero if c in COLUMNS[name]} | row for row in rows])


def change(**more):
    """Give a comparison of three passages: one reworded, one rewritten, one gone."""
    passages = frame(
        "passages",
        {"relation": "same", "old_label": "一、修桥", "new_label": "一、桥路", "old_text": OLD, "new_text": NEW,
         "old_start": 100, "old_end": 112, "new_start": 200, "new_end": 212},
        {"relation": "partial", "old_label": "二、法", "new_label": "二、河", "old_text": FAR[0], "new_text": FAR[1],
         "old_start": 120, "old_end": 125, "new_start": 220, "new_end": 224},
        {"relation": "gone", "old_label": "二、法", "old_text": "种树。", "old_start": 130, "old_end": 133},
    )  # fmt: skip
    replace = {"passage": 0, "op": "replace"}
    wording = frame(
        "wording",
        {
            **replace,
            "old_text": "去",
            "new_text": "今",
            "old_from": 0,
            "old_to": 1,
            "new_from": 0,
            "new_to": 1,
        },
        {
            **replace,
            "old_text": "三",
            "new_text": "四",
            "old_from": 4,
            "old_to": 5,
            "new_from": 4,
            "new_to": 5,
        },
        {"passage": 1, "op": "replace", "old_text": FAR[0], "new_text": FAR[1], "old_to": 5, "new_to": 4},
    )
    indicators = frame(
        "indicators",
        {"indicator": "修桥", "unit": "座", "old_text": "三座", "new_text": "四座", "status": "paired", "change": 1,
         "change_percent": 33.3, "old_start": 104, "old_end": 106, "new_start": 204, "new_end": 206},
        {"indicator": "铺路", "unit": "里", "new_text": "五里", "status": "new", "new_start": 500, "new_end": 502},
        {"indicator": "种树", "unit": "棵", "old_text": "九棵", "new_text": "七棵", "status": "paired", "change": -2,
         "change_percent": -22.2, "old_start": 131, "old_end": 133, "new_start": 221, "new_end": 223},
    )  # fmt: skip
    frames = {"passages": passages, "wording": wording, "indicators": indicators, **more}
    return Tables("石河镇：2030 → 2031", tuple((n, f) for n, f in frames.items() if f is not None))


def test_figures_find_their_passages():
    """A figure leads to the passage it stands in, on each side; one outside all passages leads nowhere."""
    links = find_evidence(change().frames).links["indicators"]
    assert links == {("old_text", 0): 0, ("new_text", 0): 0, ("old_text", 2): 2, ("new_text", 2): 1}


def test_marks_stand_only_where_they_help():
    """Edits are marked in a passage that keeps some of its text, not in one that was written anew."""
    evidence = find_evidence(change().frames)
    assert evidence.marks["old_text", 0] == ((0, 1, "delete"), (4, 5, "delete"))
    assert evidence.marks["new_text", 0] == ((0, 1, "insert"), (4, 5, "insert"))
    assert ("old_text", 1) not in evidence.marks
    assert [line.title for _, line in evidence.redlines] == ["一、修桥 → 一、桥路"]


def test_without_passages_there_is_nothing_to_tie():
    """A result without a table of passages has no marks and no links."""
    assert find_evidence(change(passages=None).frames) == Evidence()


@pytest.mark.parametrize("marks", [[(0, 9, "x")], [(3, 2, "x")], [(-1, 1, "x")], [(0, 2, "x"), (1, 3, "x")]])
def test_pieces_spell_the_text(marks):
    """Marks that lie outside or over one another never lose or double a character."""
    assert "".join(piece.text for piece in pieces("修桥铺路", marks)) == "修桥铺路"


def test_the_page_marks_edits_and_leads_to_them():
    """On the page the passages carry their edits, and a figure leads to its row of passages."""
    page = render_html(change(), labels="zh")
    assert "<del>去</del>年修桥<del>三</del>座，铺路五里。" in page
    assert "<ins>今</ins>年修桥<ins>四</ins>座，铺路五里。" in page
    assert '<a href="#passages-r0">三座</a>' in page
    assert 'id="passages-r0"' in page
    assert "<del>去</del><ins>今</ins>年修桥<del>三</del><ins>四</ins>座" in page


def test_every_filter_has_its_rule():
    """For each button there is a style rule, and for each rule a row it keeps."""
    page = render_html(change(), labels="en")
    buttons = set(re.findall(r'<input type="radio" name="[^"]+" value="([a-z]+-(?!all)[a-z-]+)"', page))
    rules = set(re.findall(r'input\[value="([a-z-]+)"\]:checked', page))
    assert {"relation-gone", "status-new", "change-up", "change-down"} <= buttons <= rules
    assert all(re.search(rf'class="row [^"]*\b{name}\b', page) for name in buttons)


def test_small_print_tells_where_a_text_stands():
    """Section and place stand below a text, in the page and in Markdown, and in no column of their own."""
    assert "<small>一、修桥 · 100–112</small>" in render_html(change())
    text = render_markdown(change(), labels="zh")
    assert "去年修桥三座，铺路五里。<br>〔一、修桥 · 100–112〕" in text
    assert "旧文位置" not in text.split("## 措辞变化")[0]


def test_the_workbook_marks_edits_and_leads_to_them():
    """In the workbook edits are rich text inside the cell, and a figure leads to the row of its passage."""
    data = render_xlsx(change(), labels="zh")
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    header = [c.value for c in book["段落对照"][1]]
    cell = book["段落对照"].cell(2, header.index("旧文") + 1).value
    assert isinstance(cell, CellRichText)
    assert str(cell) == OLD
    assert [str(run) for run in cell if getattr(run, "font", None) and run.font.strike] == ["去", "三"]
    sheet = book["指标对照"]
    header = [c.value for c in sheet[1]]
    figure = sheet.cell(2, header.index("新文") + 1)
    assert (figure.value, figure.hyperlink.location) == ("四座", "'段落对照'!A2")
    rules = [rule for found in sheet.conditional_formatting for rule in found.rules]
    assert {rule.operator for rule in rules} == {"greaterThan", "lessThan"}


def test_a_long_text_is_wrapped_and_no_link():
    """LibreOffice sets a linked text on one line and cuts it: only what fits on one line leads to its passage."""
    long = "三座，" * 30
    row = {
        "indicator": "修桥",
        "unit": "座",
        "old_start": 104,
        "old_end": 106,
        "new_start": 204,
        "new_end": 206,
    }
    rows = frame("indicators", {**row, "old_text": long, "new_text": "四座", "status": "paired"})
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(change(indicators=rows))))
    sheet = book["Indicators"]
    heads = [c.value for c in sheet[1]]
    old, new, unit = (sheet.cell(2, heads.index(name) + 1) for name in ("Old text", "New text", "Unit"))
    assert (old.value, old.hyperlink, old.alignment.wrap_text) == (long, None, True)
    assert new.hyperlink.location == "'Passages'!A2"
    assert (unit.value, unit.number_format.split(";")[3]) == (
        "座",
        '"structures"',
    )  # kept, and shown by its name


def draw_changes():
    """Draw something wide."""
    row = {
        "indicator": "修桥",
        "unit": "座",
        "kind": "count",
        "role": "review",
        "status": "paired",
        "change": 1.0,
    }
    return plots.plot_changes([{**row, "old_value": 3, "new_value": 4, "change_percent": 33.3, "old_text": "三座",
                                "new_text": "四座"}])  # fmt: skip


@pytest.mark.slow
def test_a_picture_scrolls_inside_its_frame_on_a_phone(browser, tmp_path):
    """On 360 pixels its letters stay legible: the frame is scrolled, and shows by its edge that it goes on."""
    pictured = replace(change(), figures=(Drawing("changes", "Changes", "", draw_changes),))
    (path,) = write_any(pictured, tmp_path / "page.html")
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    frame_of = "document.querySelector('figure .scroll')"
    assert page.evaluate(f"{frame_of}.scrollWidth > {frame_of}.clientWidth")
    assert page.evaluate(f"getComputedStyle({frame_of}).maskImage").startswith("linear-gradient")
    page.close()


def test_a_redline_is_no_formula():
    """Edits in a text that looks like a formula are text still."""
    nasty = "=SUM(A1)，铺路五里。"
    passages = frame("passages", {"relation": "same", "old_text": nasty, "new_text": nasty, "old_start": 0,
                                  "old_end": 15, "new_start": 0, "new_end": 15})  # fmt: skip
    wording = frame("wording", {"op": "replace", "old_text": "=", "new_text": "=", "old_to": 1, "new_to": 1})
    data = render_xlsx(change(passages=passages, wording=wording))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"<f>" in parts.read(p) for p in parts.namelist() if "sheet" in p)
    values = [c.value for s in openpyxl.load_workbook(io.BytesIO(data)) for r in s.iter_rows() for c in r]
    assert nasty in values
    assert not any(isinstance(v, ArrayFormula) for v in values)


@pytest.fixture(scope="module")
def browser():
    """Give the Chromium of the system, or skip where there is none."""
    import shutil

    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("there is no Chromium on this machine")
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
             "--disable-background-networking", "--disable-component-update"]  # fmt: skip
    with sync.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (360, "light")]
)
def test_in_a_browser(browser, tmp_path, width, scheme):
    """The page asks nobody for anything, fits its window, filters its rows, and leads to the evidence."""
    (path,) = write_any(change(), tmp_path / "page.html", labels="zh")
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = "e => e.clientWidth && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX != 'visible'"
    sideways = page.evaluate(f"[...document.querySelectorAll('*')].filter({wide}).length")
    assert width > 400 or not sideways  # on a phone nothing at all scrolls sideways
    rows = page.locator("#indicators tr.row:visible")
    assert rows.count() == 3
    page.check('#indicators input[value="change-down"]')
    assert rows.count() == 1
    page.check('#indicators input[name="indicators-change"][value="change-all"]')
    assert rows.count() == 3
    page.click("#indicators-r0 a >> nth=1")
    assert page.evaluate("document.querySelector(':target').id") == "passages-r0"
    shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (shade == "rgb(255, 255, 255)") == (scheme == "light")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert said == []
    context.close()


@pytest.fixture
def live_page(browser, tmp_path):
    """Open the page with its scripts."""
    pytest.importorskip("itables", reason="itables is not installed")
    (path,) = write_any(change(), tmp_path / "page.html", labels="en")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("#indicators .dt-search")
    yield page
    page.close()


@pytest.mark.slow  # starts a browser
def test_tables_sort_and_search_and_hide_columns(live_page):
    """A click on a column sorts by its numbers, a word leaves the rows that have it, a column can be hidden."""
    from playwright.sync_api import expect

    table = live_page.locator("#indicators")
    table.locator("thead th").nth(3).click()
    expect(table.locator("thead th").nth(3)).to_have_attribute("aria-sort", "ascending")
    cells = table.locator("tbody td:nth-child(4)").all()
    orders = [float(cell.get_attribute("data-order") or "nan") for cell in cells]
    numbers = [number for number in orders if number == number]  # noqa: PLR0124 - a row of one report has none
    assert len(numbers) > 1
    assert numbers == sorted(numbers)
    word = table.locator("tbody tr.row td").first.inner_text()
    table.locator(".dt-search input").fill(word)
    expect(table.locator("tbody tr.row")).to_have_count(1)
    columns = table.locator("thead th").count()
    table.locator(".buttons-colvis").click()
    table.locator(".dt-button-collection button").nth(1).click()
    expect(table.locator("thead th")).to_have_count(columns - 1)


@pytest.mark.slow  # starts a browser
def test_a_link_opens_the_table_it_leads_into(live_page):
    """The passages are closed at first; following a figure to its passage opens them."""
    assert not live_page.is_visible("#passages-r0")
    live_page.click("#indicators tr.row a >> nth=0")
    assert live_page.is_visible("#passages-r0")


def test_changed_passages_lead_to_each_other():
    """Each pair of passages that differ links to the next one; pairs that are the same are passed over."""
    texts = [("甲", "甲"), ("乙", "丙"), ("丁", "丁"), ("戊", "己")]
    rows = frame("passages", *({"old_text": a, "new_text": b} for a, b in texts))
    page = render_html(Tables("t", (("passages", rows),)), interactive=False)
    assert re.findall(r'<a href="#(passages-r\d)" title="(?:Next|Previous) change"', page) == [
        "passages-r3",
        "passages-r1",
    ]


@pytest.mark.slow
def test_without_itables_the_page_is_static(monkeypatch):
    """Where the package is missing the page has no script and allows none."""
    from compare.export import interactive

    monkeypatch.setattr(interactive, "find_spec", lambda _: None)
    interactive.find_interaction.cache_clear()
    page = render_html(change())
    interactive.find_interaction.cache_clear()
    assert "<script" not in page
    assert "script-src" not in page


@pytest.mark.slow
def test_a_keyboard_reaches_everything(browser, tmp_path):
    """Tab goes first to the skip link, and every table that scrolls can be reached and is named."""
    (path,) = write_any(change(), tmp_path / "page.html", labels="en")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    unnamed = (
        "r => !r.getAttribute('aria-label') && !document.getElementById(r.getAttribute('aria-labelledby'))"
    )
    assert (
        page.evaluate(f"[...document.querySelectorAll('section, [role=region]')].filter({unnamed}).length")
        == 0
    )
    page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
    assert page.get_by_role("table").count() == 2
    assert page.get_by_role("columnheader").count() > 5
    page.close()
