"""A Word file with tracked changes: accepted it is the new report, rejected the old one, whatever the texts."""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import compare
from compare.cli import main
from compare.comparison.blocks import blocks
from compare.export import write_any, write_whole
from compare.export.cells import clean_text
from compare.export.word import render_docx
from compare.records import Edit, ExportError, Span, UsageError
from compare.tables import Manuscript, Paragraph, Stretch, Tables

ROOT = Path(__file__).resolve().parents[1]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


decide = _load("word_revisions").decide


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    """Date every file alike."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")


@pytest.fixture(scope="module")
def pair():
    """Give the two restated State Council reports, compared."""
    return compare.reports(ROOT / "data" / "guowuyuan-2021.md", ROOT / "data" / "guowuyuan-2022.md")


def texts(report):
    """Give the blocks of a report as they can stand in XML."""
    return [clean_text(block.text) for block in blocks(report)]


def decided(data, decision):
    """Give the paragraphs after a decision, without the empty one a file may have to end with."""
    found = decide(io.BytesIO(data), decision)
    assert "" not in found[:-1]
    return [text for text in found if text]


def body(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def tables(*paragraphs, notes=()):
    """Give a manuscript as tables, without any frame."""
    return Tables("石河镇", (), manuscript=lambda: Manuscript(paragraphs, notes))


def compared(old, new):
    """Compare two texts."""
    return compare.reports(compare.read_text(old), compare.read_text(new))


def test_accepted_and_rejected_it_is_either_report(pair):
    """All revisions accepted give the new report, all rejected the old one, block by block."""
    data = render_docx(pair.tables())
    assert decided(data, "accept") == texts(pair.new)
    assert decided(data, "reject") == texts(pair.old)


def test_nothing_is_lost_between_the_blocks(pair):
    """The blocks of a report are all of its text but blanks."""
    for report in (pair.old, pair.new):
        assert "".join("".join(t.split()) for t in texts(report)) == "".join(report.text.split())


@pytest.mark.real
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("guowuyuan/guowuyuan-2021.txt", "guowuyuan/guowuyuan-2022.txt"),
        ("10-k/disney-2016.txt", "10-k/disney-2017.txt"),
        ("hailar/hailar-2014.txt", "hailar/hailar-2015.txt"),
    ],
)
def test_original_reports(shared, old, new):
    """The same holds for original reports, Chinese and English."""
    change = compare.reports(shared / "reports" / old, shared / "reports" / new)
    data = render_docx(change.tables())
    assert decided(data, "accept") == texts(change.new)
    assert decided(data, "reject") == texts(change.old)


CLAUSES = [
    "修桥{n}座",
    "铺路{n}里",
    "种树{n}棵，成活{n}棵",
    "办夜校{n}所",
    "清理河道{n}公里",
    "=1+{n}",
    "<b>&{n}\t\u202e",
    "\x07{n}",
]
SENTENCES = st.builds(
    lambda clause, n: clause.format(n=n) + "。", st.sampled_from(CLAUSES), st.integers(1, 40)
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map("".join)
HEADINGS = st.builds(
    "{}、{}".format, st.sampled_from("一二三"), st.sampled_from(["工作回顾", "不足", "明年打算"])
)
REPORTS = st.lists(PARAGRAPHS | HEADINGS, min_size=1, max_size=8).map(
    lambda lines: "石河镇2030年总结\n\n" + "\n\n".join(lines)
)


@settings(max_examples=60)
@given(REPORTS, REPORTS)
def test_any_two_reports(old, new):
    """Whatever is repeated, moved, lost or hostile: accepted the new text, rejected the old one."""
    change = compared(old, new)
    data = render_docx(change.tables())
    assert decided(data, "accept") == texts(change.new)
    assert decided(data, "reject") == texts(change.old)


def test_a_moved_passage_is_a_move():
    """A paragraph that changed its place and hardly its words is a move for Word, both ends of one name."""
    first, second, third = (
        "全年修桥三座，两座已经通车，另一座明年春天完工，沿河各村从此不再绕路。",
        "新办夜校五所，教师由县里选派，学员两百多人，课程有记账、养蚕和识字。",
        "清理河道九公里，运走淤泥四千方，汛期水位比往年低了半尺，未淹一户。",
    )
    head = "石河镇2030年总结\n\n一、工作回顾\n\n"
    later = third.replace("九公里", "十公里")
    change = compared("\n\n".join([head + first, second, third]), "\n\n".join([head + later, first, second]))
    data = render_docx(change.tables())
    found = body(data)
    marks = [e.tag.removeprefix(W) for e in found.iterfind(f".//{W}pPr/{W}rPr/*")]
    assert sorted(marks) == ["moveFrom", "moveTo"]
    names = {e.get(f"{W}name") for side in ("From", "To") for e in found.iter(f"{W}move{side}RangeStart")}
    assert names == {"move1"}
    for side in ("From", "To"):
        starts = [e.get(f"{W}id") for e in found.iter(f"{W}move{side}RangeStart")]
        assert starts == [e.get(f"{W}id") for e in found.iter(f"{W}move{side}RangeEnd")]
    assert decided(data, "accept") == texts(change.new)
    assert decided(data, "reject") == texts(change.old)


def test_a_sentence_that_moved_inside_its_paragraph_is_a_move():
    """Inside a paragraph a moved sentence is marked at both ends, and its new word as an insertion."""
    from compare.comparison.revision import _Layout
    from compare.wording import replay

    old, new = "一二三四五六。甲乙丙。", "甲乙丙。一二三四七六。"
    edits = (Edit("moved", "一二三四五六。", "一二三四七六。", Span(0, 7), Span(4, 11)),)
    assert replay(old, edits) == new
    found = _Layout((), (), {})._inside(old, new, edits)
    assert [(s.op, s.text, s.move) for s in found] == [
        ("moved-away", "一二三四", 1),
        ("delete", "五", 1),
        ("moved-away", "六。", 1),
        ("keep", "甲乙丙。", 0),
        ("moved-here", "一二三四", 1),
        ("insert", "七", 1),
        ("moved-here", "六。", 1),
    ]
    data = render_docx(tables(Paragraph("passage", 0, found)))
    assert decided(data, "accept") == [new]
    assert decided(data, "reject") == [old]
    assert len(list(body(data).iter(f"{W}moveFromRangeStart"))) == 1
    assert len(list(body(data).iter(f"{W}moveToRangeEnd"))) == 1


def test_edits_that_do_not_fit_their_texts_lose_nothing():
    """Where the edits do not lead from the one text to the other, both stand whole."""
    from compare.comparison.revision import _woven

    edits = (Edit("replace", "三", "四", Span(1, 2), Span(1, 2)),)
    assert [piece[:2] for piece in _woven("修三桥", "铺四路", edits)] == [
        ("delete", "修三桥"),
        ("insert", "铺四路"),
    ]


def test_every_revision_has_author_date_and_a_number_of_its_own(pair):
    """Author and date stand on every revision, and no number stands twice."""
    found = body(render_docx(pair.tables()))
    names = {f"{W}{n}" for n in ("ins", "del", "moveFrom", "moveTo", "pPrChange")}
    revisions = [e for e in found.iter() if e.tag in names]
    assert len(revisions) > 100
    assert {(e.get(f"{W}author"), e.get(f"{W}date")) for e in revisions} == {
        ("compare", "2030-03-17T00:00:00Z")
    }
    numbers = [e.get(f"{W}id") for e in revisions]
    assert len(set(numbers)) == len(numbers)


def test_figures_carry_notes(pair, tmp_path):
    """Each indicator of both years has a comment at its new figure; python-docx reads the file and its comments."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    (path,) = write_any(pair.tables(), tmp_path / "t.docx")
    document = docx.Document(str(path))
    notes = [comment.text for comment in document.comments]
    paired = [c for c in pair.found_indicators if c.status == "paired"]
    assert len(notes) == 1 + len(paired)
    assert {c.author for c in document.comments} == {"compare"}
    assert all(any(c.indicator in note for note in notes) for c in paired)
    found = body(path.read_bytes())
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(int(e.get(f"{W}id")) for e in found.iter(f"{W}{tag}")) == list(range(len(notes)))
    for n, change in enumerate(sorted(paired, key=lambda c: c.new.at)[:5]):
        assert change.new.text in pair.new.text[change.new.at.start : change.new.at.end], n


def test_headings_are_heading_styles(pair):
    """Chapters are headings of Word, so that its navigation shows them."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document(io.BytesIO(render_docx(pair.tables())))
    styles = [p.style.name for p in document.paragraphs]
    assert styles[0] == "Title"
    assert sum(name == "Heading 1" for name in styles) >= 3


def test_a_heading_of_another_level_keeps_its_old_one_as_a_revision():
    """A heading that changed its level carries the level it had."""
    data = render_docx(tables(Paragraph("heading", 2, (Stretch("一、修桥"),), old_level=1)))
    (was,) = body(data).iter(f"{W}pPrChange")
    assert was.find(f".//{W}pStyle").get(f"{W}val") == "Heading1"


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "<script>&amp;]]>", "a\x00\x1b\ud800b", "\t\n x \n", "𠮷" * 9]
)
def test_hostile_text_is_text(text):
    """Whatever the text, the file is well formed and says it, control characters as their pictures."""
    found = (Stretch(text, "delete"), Stretch(text, "insert", notes=(0,)))
    data = render_docx(tables(Paragraph("passage", 0, found), notes=(text,)))
    assert decide(io.BytesIO(data), "accept") == [clean_text(text)]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))


def test_the_same_pair_gives_the_same_bytes(pair):
    """Nothing in the file depends on when it was written but the day."""
    assert render_docx(pair.tables()) == render_docx(pair.tables())


def test_one_report_has_no_revisions(tmp_path):
    """A plan of one report is refused as tracked changes, and nothing is written."""
    plan = compare.plan(compare.read_text("石河镇2030年总结\n\n一、明年打算\n\n修桥三座。"))
    with pytest.raises(UsageError, match=r"two reports as \.docx"):
        write_any(plan.tables(), tmp_path / "t.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(tmp_path):
    """A missing folder is one sentence."""
    with pytest.raises(ExportError, match="the folder does not exist"):
        write_whole(tmp_path / "none" / "t.docx", render_docx(tables()))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_makes_a_pdf(pair, tmp_path):
    """LibreOffice opens the file without a repair and prints it."""
    (path,) = write_any(pair.tables(labels="zh"), tmp_path / "t.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    done = subprocess.run(run, check=False, capture_output=True, text=True, timeout=120)
    if "could not be loaded" in done.stderr:
        pytest.skip("this LibreOffice has no Writer")
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("count", "name"), [(2, "t.docx"), (1, "t.tex"), (3, "t.xlsx")])
def test_the_command_that_only_writes(tmp_path, capsys, count, name):
    """`yoy export` writes the file of one report, two or three, and names it; without a place it is refused."""
    from compare.cli import main

    files = []
    for year in range(2030, 2030 + count):
        files.append(tmp_path / f"{year}.txt")
        files[-1].write_text(f"石河镇{year}年工作总结\n\n一、工作回顾\n\n修桥{year - 2027}座。\n", "utf-8")
    assert main(["export", *map(str, files), "-o", str(tmp_path / name)]) == 0
    assert capsys.readouterr().out.split() == [str(tmp_path / name)]
    assert (tmp_path / name).stat().st_size
    assert main(["export", *map(str, files)]) == 2
    assert "name the file or the folder" in capsys.readouterr().err


BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Decide(source As String, target As String, decision As String)
 Dim quiet(0) As New com.sun.star.beans.PropertyValue
 quiet(0).Name = "Hidden"
 quiet(0).Value = True
 document = StarDesktop.loadComponentFromURL(source, "_blank", 0, quiet())
 dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
 dispatcher.executeDispatch(document.CurrentController.Frame, decision, "", 0, Array())
 Dim text(0) As New com.sun.star.beans.PropertyValue
 text(0).Name = "FilterName"
 text(0).Value = "Text"
 document.storeToURL(target, text())
 document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("decision", "side"), [("Accept", "new"), ("Reject", "old")])
def test_libreoffice_accepts_and_rejects(pair, tmp_path, decision, side):
    """LibreOffice, told to accept or to reject all changes, leaves exactly the one report or the other."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    (path,), target = write_any(pair.tables(), tmp_path / "t.docx"), tmp_path / "t.txt"
    call = f"Decide({path.as_uri()},{target.as_uri()},.uno:{decision}AllTrackedChanges)"
    basic = tmp_path / "profile" / "user" / "basic" / "Standard"
    # The first start makes the profile, and only then is there a place for a macro.
    for order in (["--terminate_after_init"], [f"macro:///Standard.Module1.{call}"]):
        subprocess.run(
            ["soffice", profile, "--headless", *order], check=False, capture_output=True, timeout=120
        )
        basic.mkdir(parents=True, exist_ok=True)
        (basic / "Module1.xba").write_text(BASIC, "utf-8")
        (basic / "script.xlb").write_text(LIBRARY, "utf-8")
    if not target.exists():
        pytest.skip("this LibreOffice has no Writer or runs no macro")
    lines = [line for line in target.read_text("utf-8-sig").split("\n") if line]
    assert lines == [
        line for block in pair.manuscript().lines(side) for line in clean_text(block).split("\n")
    ]


def _word_file(path, paragraphs):
    """Make a Word file with a style, a page and direct formatting of its own."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.name = "KaiTi"
    document.styles.add_style("Sworn", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    document.sections[0].left_margin = Pt(61)
    document.add_heading(paragraphs[0], 1)
    for text in paragraphs[1:]:
        paragraph = document.add_paragraph(style="Sworn")
        paragraph.paragraph_format.first_line_indent = Pt(33)
        paragraph.add_run(text).font.size = Pt(17)
    document.save(path)
    return path


OLD_FILE = ["一、主要做法", "全年培训执法人员120人次。", "审查规范性文件8件。"]
NEW_FILE = ["一、主要做法", "全年培训执法人员165人次。", "办理复议案件31件，调解结案12件。"]


def test_a_redline_looks_like_the_readers_own_file(tmp_path):
    """Styles, page, indents and sizes of the new file are taken over, also for what only the old one has."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    old = _word_file(tmp_path / "old.docx", OLD_FILE)
    new = _word_file(tmp_path / "new.docx", NEW_FILE)
    (path,) = compare.reports(old, new).export(tmp_path / "red.docx", like=new)
    red = docx.Document(path)
    assert red.styles["Normal"].font.name == "KaiTi"
    assert round(red.sections[0].left_margin.pt) == 61
    body = [p for p in red.paragraphs if p.style.name == "Sworn"]
    assert len(body) >= 2
    assert {round(p.paragraph_format.first_line_indent.pt) for p in body} == {33}
    sizes = {node.get(f"{W}val") for node in red.element.body.iter(f"{W}sz")}
    assert sizes == {"34"}
    assert {"CommentText", "CommentReference", "Footer"} <= {style.style_id for style in red.styles}


def test_a_redline_of_a_plain_new_file_looks_like_the_old_word_file(tmp_path):
    """The command takes the look of the new file, and that of the old one where the new one is no Word file."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    old = _word_file(tmp_path / "old.docx", OLD_FILE)
    new = tmp_path / "new.txt"
    new.write_text("\n".join(p.text for p in docx.Document(old).paragraphs), encoding="utf-8")
    assert main(["compare", str(old), str(new), "-o", str(tmp_path / "red.docx")]) == 0
    assert docx.Document(tmp_path / "red.docx").styles["Normal"].font.name == "KaiTi"


def _letterhead(path, rows):
    """Make a Word file with a head and a foot of its own, and a table with a style and a coloured first row."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    from docx.oxml import parse_xml

    document = docx.Document(_word_file(path, NEW_FILE))
    section = document.sections[0]
    section.header.paragraphs[0].text = "青溪县公报 <第七期>"
    foot = section.footer.paragraphs[0]
    foot.add_run("第")
    field = f'<w:fldSimple xmlns:w="{W[1:-1]}" w:instr=" PAGE "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    foot._p.append(parse_xml(field))
    foot.add_run("页")
    table = document.add_table(0, 2, style="Light List")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
            cell.paragraphs[0].alignment = 1
    shade = f'<w:shd xmlns:w="{W[1:-1]}" w:val="clear" w:fill="DDEEFF"/>'
    table.cell(0, 0)._tc.get_or_add_tcPr().append(parse_xml(shade))
    document.save(path)
    return path


def test_a_redline_keeps_the_head_the_foot_and_the_tables_of_the_readers_own_file(tmp_path):
    """What stands on each page stands there again, numbers counted anew; tables keep style, shade and alignment."""
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    old = _letterhead(tmp_path / "old.docx", [("指标", "本年"), ("培训人次", "120人次")])
    new = _letterhead(
        tmp_path / "new.docx", [("指标", "本年"), ("培训人次", "165人次"), ("复议案件", "31件")]
    )
    change = compare.reports(old, new)
    (path,) = change.export(tmp_path / "red.docx", like=new)
    red = docx.Document(path)
    assert red.sections[0].header.paragraphs[0].text == "青溪县公报 <第七期>"
    foot = red.sections[0].footer.paragraphs[0]._p
    assert [node.text for node in foot.iter(f"{W}t")] == ["第", "1", "页"]
    assert [node.get(f"{W}instr").strip() for node in foot.iter(f"{W}fldSimple")] == ["PAGE"]
    (table,) = red.tables
    assert table.style.name == "Light List"
    assert {node.get(f"{W}val") for node in table._tbl.iter(f"{W}jc")} == {"center"}
    assert [node.get(f"{W}fill") for node in table._tbl.iter(f"{W}shd")] == ["DDEEFF"]
    (plain,) = change.export(tmp_path / "plain.docx")
    for decision in ("accept", "reject"):
        assert decide(path, decision) == decide(plain, decision)


def test_a_look_changes_no_text(tmp_path):
    """Accepted, the dressed redline is the new report, rejected the old one, as without a look."""
    old = _word_file(tmp_path / "old.docx", OLD_FILE)
    new = _word_file(tmp_path / "new.docx", NEW_FILE)
    change = compare.reports(old, new)
    (plain,) = change.export(tmp_path / "plain.docx")
    (dressed,) = change.export(tmp_path / "dressed.docx", like=new)
    for decision in ("accept", "reject"):
        assert decide(dressed, decision) == decide(plain, decision)


@pytest.mark.parametrize("name", ["none.docx", "text.docx"])
def test_a_look_of_no_word_file_is_refused(tmp_path, name):
    """A file that is missing or no Word file is refused in one sentence, and nothing is written."""
    pytest.importorskip("docx", reason="python-docx is not installed")
    (tmp_path / "text.docx").write_text("青溪县", "utf-8")
    change = compare.reports(*map(compare.read_text, ("一、工作\n修桥三座。", "一、工作\n修桥四座。")))
    with pytest.raises(UsageError, match="no DOCX file"):
        change.export(tmp_path / "red.docx", like=tmp_path / name)
    assert not (tmp_path / "red.docx").exists()
