"""Word files: what a person sees with all changes accepted, and nothing else."""

import io
import re

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Pt

import compare
from compare.reading import read_source
from compare.reading._numbering import format_number

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_paragraphs(*markup):
    """Make a Word file of paragraphs written as XML."""
    document = docx.Document()
    body = document.element.body
    for text in markup:
        body.insert(len(body) - 1, parse_xml(f"<w:p {SPACE}>{text}</w:p>"))
    return document


def lines(document):
    return read_source(saved(document)).text.split("\n")


def r(text, settings=""):
    return f"<w:r>{settings}<w:t>{text}</w:t></w:r>"


DELETED = "<w:del><w:r><w:delText>架桥</w:delText></w:r></w:del>"
RUNS = {
    "insertion": (f"<w:ins>{r('修路12')}</w:ins>{r('公里')}", "修路12公里"),
    "deletion": (f"{r('修路')}{DELETED}{r('多')}", "修路多"),
    "inserted, then deleted": (f"<w:ins>{DELETED}</w:ins>{r('路')}", "路"),
    "moved away": (f"<w:moveFrom>{r('架桥')}</w:moveFrom>{r('修路')}", "修路"),
    "moved here": (f"<w:moveTo>{r('架桥')}</w:moveTo>", "架桥"),
    "link": (f"<w:hyperlink>{r('公开目录')}</w:hyperlink>", "公开目录"),
    "field": (f"<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>{r('2023')}</w:fldSimple>", "2023"),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('甲市')}</w:sdtContent></w:sdt>", "甲市"),
    "smart tag": (f"<w:smartTag>{r('甲市')}</w:smartTag>", "甲市"),
    "hidden": (r("批注", "<w:rPr><w:vanish/></w:rPr>") + r("修路"), "修路"),
    "reading above": (
        f"<w:r><w:ruby><w:rt>{r('lù')}</w:rt><w:rubyBase>{r('路')}</w:rubyBase></w:ruby></w:r>",
        "路",
    ),
    "tab and hyphen": (
        "<w:r><w:t>一</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>",
        "一\tA-1",
    ),
}


@pytest.mark.parametrize(("markup", "text"), RUNS.values(), ids=RUNS)
def test_a_paragraph_reads_as_if_all_changes_were_accepted(markup, text):
    """Insertions are taken with their digits, deletions left out, whatever wraps the letters."""
    assert lines(with_paragraphs(markup)) == [text]


def test_a_line_break_breaks_the_line_and_a_page_break_does_not():
    """Soft returns part lines."""
    markup = '<w:r><w:t>一、工作</w:t><w:br/><w:t>修路</w:t><w:br w:type="page"/><w:t>架桥</w:t></w:r>'
    assert lines(with_paragraphs(markup)) == ["一、工作", "修路架桥"]


def test_a_text_box_is_read_once_and_after_its_paragraph():
    """Word stores it twice, for itself and for older readers."""
    box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    markup = f"<w:r><w:t>框外</w:t><mc:AlternateContent {spaces}>{choice}</mc:AlternateContent></w:r>"
    assert lines(with_paragraphs(markup)) == ["框外", "框内"]


def numbered(level_texts):
    """Make a Word file with an automatic list of these levels: (format, text)."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(level_texts)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {SPACE} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {SPACE} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return document


def add(document, text, level, number=77):
    paragraph = document.add_paragraph(text)
    mark = f'<w:numPr {SPACE}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(mark))


def test_automatic_numbers_are_written_out():
    """Chapters count in Chinese, parts begin anew in each; the report is cut by them."""
    forms = [
        ("chineseCountingThousand", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("bullet", "•"),
    ]
    document = numbered(forms)
    document.add_paragraph("甲市2023年工作报告")
    for text, level in [
        ("过去一年的工作回顾", 0),
        ("道路", 1),
        ("桥梁", 1),
        ("大桥", 2),
        ("今后的打算安排", 0),
        ("学校", 1),
        ("点", 3),
    ]:
        add(document, text, level)
    add(document, "不编号", 0, number=0)
    written = "一、过去一年的工作回顾|（一）道路|（二）桥梁|1. 大桥|二、今后的打算安排|（一）学校|点|不编号"
    assert lines(document)[1:] == written.split("|")
    report = compare.read(saved(document))
    assert [s.number for s in report.sections if s.level == 1] == ["一、", "二、"]


NUMBERS = {
    "chineseCounting": "一 二 三 十 十一 二十 二十一 一百零一 一百一十",
    "decimal": "1 2 3 10 11 20 21 101 110",
    "upperRoman": "I II III X XI XX XXI CI CX",
    "decimalEnclosedCircle": "① ② ③ ⑩ ⑪ ⑳ 21 101 110",
    "unheard of": "1 2 3 10 11 20 21 101 110",
}


@pytest.mark.parametrize("form", NUMBERS)
def test_numbers_are_shown_as_word_shows_them(form):
    """Every format counts its own way; one that is not known counts in digits."""
    counts = (1, 2, 3, 10, 11, 20, 21, 101, 110)
    assert " ".join(format_number(count, form) for count in counts) == NUMBERS[form]


def test_a_letter_repeats_after_the_alphabet():
    """Word shows aa, bb behind z."""
    assert [format_number(n, "lowerLetter") for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]


def test_a_table_is_read_row_by_row_and_a_frame_as_its_text():
    """Cells stand apart by tabs; a table of one cell only frames what is in it."""
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("指标", "2023年", "道路", "12公里"), strict=True
    ):
        cell.text = text
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "一、工作"
    frame.add_paragraph("修路。")
    assert lines(document) == ["指标\t2023年", "道路\t12公里", "一、工作", "修路。"]


def test_footnotes_stand_behind_the_text():
    """In the order they are called; separators and notes nobody calls are left out."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = with_paragraphs('<w:r><w:t>修路</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = "".join(
        f'<w:footnote {kind} w:id="{i}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for i, kind, text in [(0, 'w:type="separator"', "—"), (1, "", "没有引用"), (2, "", "含改建")]
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    data = f"<w:footnotes {SPACE}>{notes}</w:footnotes>".encode()
    document.part.relate_to(
        Part(PackURI("/word/footnotes.xml"), kind, data, document.part.package), RELATIONSHIP_TYPE.FOOTNOTES
    )
    assert lines(document) == ["修路", "含改建"]


def test_headings_are_told_by_style():
    """Also where they bear no number; the title is the first line."""
    document = docx.Document()
    document.add_heading("甲市2023年工作报告", 0)
    for heading, text in [("成绩", "修路12公里，架桥3座。"), ("打算", "再修路20公里。")]:
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    report = compare.read(saved(document))
    assert report.title == "甲市2023年工作报告"
    assert [(s.label, s.level) for s in report.sections] == [("成绩", 1), ("打算", 1)]


def test_a_table_of_contents_is_left_out():
    """It repeats the headings, with page numbers."""
    document = docx.Document()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("一、工作\t3", style=style)
    document.add_paragraph("一、工作")
    assert lines(document) == ["一、工作"]


@pytest.mark.parametrize("look", ["bold", "tall"])
def test_headings_are_told_by_their_look(look):
    """Short lines, several of them, all bold or larger than the text; a bold word inside a paragraph is none."""
    document = docx.Document()
    document.add_paragraph("甲市2023年工作报告")
    for heading, text in [
        ("往年成绩", "修路12公里，架桥3座，新增绿地20公顷。"),
        ("往后日子", "再修路20公里，新开公交线路5条。"),
    ]:
        run = document.add_paragraph().add_run(heading)
        run.bold, run.font.size = (True, None) if look == "bold" else (None, Pt(18))
        paragraph = document.add_paragraph()
        for piece in re.split(r"(?<=，)", text):
            part = paragraph.add_run(piece)
            part.font.size = Pt(12)
            part.bold = piece.startswith("架桥")
    report = compare.read(saved(document))
    assert [s.label for s in report.sections if s.level == 1] == ["往年成绩", "往后日子"]


def test_the_extra_is_named_where_it_is_missing(makers, monkeypatch):
    """The sentence says what to install."""
    import sys

    word, page, pdf = (makers[kind]("甲市报告", [(False, "修路。")]) for kind in ("word", "page", "pdf"))
    for module, data, extra in [
        ("docx", word, "word"),
        ("selectolax.lexbor", page, "web"),
        ("pypdfium2", pdf, "pdf"),
    ]:
        monkeypatch.setitem(sys.modules, module, None)
        with pytest.raises(compare.ReadError, match=rf"compare-reports\[{extra}\]"):
            compare.read(data)


@pytest.mark.real
@pytest.mark.parametrize("name", ["gansu", "guangdong", "sichuan", "zhejiang"])
def test_a_published_word_file_reads_like_the_published_text(shared, name):
    """The same passages in the same build, and the same quantities."""
    word = compare.read(shared / "reports" / "provinces-docx" / f"{name}-2025.docx")
    text = compare.read(shared / "reports" / "provinces" / f"{name}-2025.txt")
    assert (word.title, word.place, word.review_year, word.plan_year) == (
        text.title,
        text.place,
        text.review_year,
        text.plan_year,
    )
    assert [s.label for s in word.sections] == [s.label for s in text.sections]
    assert [(p.text, p.role) for p in word.passages] == [(p.text, p.role) for p in text.passages]
    columns = ["role", "indicator", "value", "unit", "kind", "text"]
    assert compare.quantities(word)[columns].equals(compare.quantities(text)[columns])
