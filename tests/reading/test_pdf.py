"""PDF files: lines rejoined, columns in order, page headers and numbers left out, pages kept."""

import io

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

import compare
from compare.reading import _pdf_pages, read_source

FONT = "STSong-Light"
TITLE = "甲市2023年工作报告"
REVIEW = (
    "全年修路{}公里，架桥{}座，新增绿地{}公顷，群众办事更加方便，城乡面貌有了新的变化，各项事业都有进步。"
)
LINES = [
    (True, "一、2023年工作回顾"),
    *(
        (False, "".join(REVIEW.format(12 + i + j, 3 + i, 20 + j) for j in range(2 + i % 3)))
        for i in range(14)
    ),
    (True, "二、2024年工作安排"),
    *(
        (False, f"再修路{20 + i}公里，新开公交线路{5 + i}条，新建停车场8处，让出行更加顺畅。" * (1 + i % 2))
        for i in range(6)
    ),
]


@pytest.fixture(autouse=True, scope="module")
def font():
    """Let the maker know the font; readers of PDF files have it."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def drawn(*pages, size=A4):
    """Put strings on pages: (x, y, size, text), y from the top."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    for page in pages:
        for x, y, height, text in page:
            canvas.setFont(FONT, height)
            canvas.drawString(x, size[1] - y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(data):
    return read_source(data).text.split("\n")


@pytest.mark.quick("1")
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_are_rejoined_over_lines_columns_and_pages(makers, columns):
    """Whatever the measure, the passages are those of the text; no space strays between characters."""
    plain = compare.read(makers["text"](TITLE, LINES))
    data = makers["pdf"](TITLE, LINES, columns)
    printed = compare.read(data)
    assert [p.text for p in printed.passages] == [p.text for p in plain.passages]
    assert [s.label for s in printed.sections] == [s.label for s in plain.sections]
    assert "甲市人民政府公报" in printed.raw  # the header is in the source, and out of the text
    assert "甲市人民政府公报" not in printed.text
    assert "— 1 —" not in printed.text


@pytest.mark.slow
def test_the_page_of_every_place_is_kept(makers):
    """The report says on which page a passage begins, and where in the source each page does."""
    report = compare.read(makers["pdf"](TITLE, LINES, 1))
    assert len(report.pages) > 1
    assert [report.raw[at - 1] for at in report.pages[1:]] == ["\f"] * (len(report.pages) - 1)
    pages = [report.page(p.span) for p in report.passages]
    assert pages[0] == 1
    assert pages == sorted(pages)
    assert pages[-1] == len(report.pages)
    assert compare.read(makers["text"](TITLE, LINES)).page(report.passages[0].span) is None


def test_columns_written_line_by_line_are_read_one_after_the_other():
    """Some writers put both columns of a line before the next line."""
    rows = [
        (f"左栏第{i}行，修路架桥办学校样样都抓紧", f"右栏第{i}行，种树修渠建医院件件有着落") for i in range(8)
    ]
    page = []
    for i, (left, right) in enumerate(rows):
        page += [(60, 100 + 20 * i, 12, left), (320, 100 + 20 * i, 12, right)]
    text = read_source(drawn(page)).text
    assert text.index("左栏第7行") < text.index("右栏第0行")


def test_a_table_is_read_row_by_row():
    """By its rules if it has some, else by the gaps its cells leave."""
    cells = [
        ["指标", "2022年", "2023年"],
        ["道路", "12公里", "15公里"],
        ["桥梁", "3座", "4座"],
        ["学校", "2所", "5所"],
    ]
    style = ParagraphStyle("b", fontName=FONT, fontSize=12, leading=20, wordWrap="CJK")
    for rules in ([("GRID", (0, 0), (-1, -1), 1, "black")], []):
        file = io.BytesIO()
        table = Table(cells, style=[("FONT", (0, 0), (-1, -1), FONT, 11), *rules], colWidths=90)
        SimpleDocTemplate(file).build(
            [Paragraph("主要指标如下，数字以年报为准。", style), table, Paragraph("完。", style)]
        )
        assert lines(file.getvalue()) == [
            "主要指标如下，数字以年报为准。",
            *("\t".join(row) for row in cells),
            "完。",
        ]


def test_headers_that_alternate_and_page_numbers_of_every_kind_go():
    """Odd and even pages differ; numbers stand bare, between dashes, or in a sentence."""
    texts = [f"这一页讲第{name}件事，事情都办好了。" for name in "甲乙丙丁戊己"]
    numbers = ["{0}", "- {0} -", "·{0}·", "第{0}页 共6页"]
    for form in numbers:
        pages = [
            [
                (60, 40, 9, "公报单页" if i % 2 else "公报双页"),
                (60, 200, 12, text),
                (280, 810, 9, form.format(i + 1)),
            ]
            for i, text in enumerate(texts)
        ]
        assert lines(drawn(*pages)) == texts


def test_a_lone_number_inside_the_page_stays():
    """Only the edges of a page hold its number."""
    assert lines(drawn([(60, 100, 12, "全年修路"), (60, 400, 12, "2023")])) == ["全年修路", "2023"]


def test_short_lines_of_one_page_stay_lines():
    """Title, heading and a short sentence are no paragraph, though each ends near where the other does."""
    texts = ["甲县2023年度工作报告", "一、2023年主要工作", "办理案件1200件。"]
    page = [(80, 60 + 30 * i, 14, text) for i, text in enumerate(texts)]
    assert lines(drawn(page)) == texts
    assert compare.read(drawn(page)).title == texts[0]


GARBLED = {
    "another letter for each": ("".join(chr(ord(c) + 4000) for c in REVIEW * 2), True),
    "letters of the font's own": ("全年修路12公里，架桥\ue1233座，新增绿地5公顷。", True),
    "rare words": ("在㙍䝟镇𫍯村修路12公里，新增绿地5公顷，群众办事更加方便，城乡面貌有了新的变化。", False),
    "plain": (REVIEW.format(1, 2, 3), False),
}


@pytest.mark.parametrize(("said", "garbled"), GARBLED.values(), ids=GARBLED)
def test_letters_that_are_not_those_shown_are_a_doubt(said, garbled):
    """A font without a table of its letters gives others, or none: the reading says so."""
    source = read_source(drawn([(40, 100, 9, said)]))
    assert bool(source.warnings) is garbled
    assert all(warning.startswith("garbled|") for warning in source.warnings)


def test_a_watermark_that_leans_is_left_out():
    """It runs across the text and belongs to nobody's sentence."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont(FONT, 12)
    canvas.drawString(60, 700, "全年修路12公里。")
    canvas.rotate(40)
    canvas.drawString(300, 300, "内部资料")
    canvas.showPage()
    canvas.save()
    assert lines(file.getvalue()) == ["全年修路12公里。"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_upright(turn):
    """Landscape pages are often stored on their side."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=landscape(A4))
    canvas.setPageRotation(turn)
    width, height = landscape(A4)
    canvas.setFont(FONT, 12)
    {0: lambda: None, 90: lambda: canvas.translate(width, 0), 180: lambda: canvas.translate(width, height),
     270: lambda: canvas.translate(0, height)}[turn]()  # fmt: skip
    canvas.rotate(turn)
    canvas.drawString(60, 200, "全年修路12公里。")
    canvas.drawString(60, 170, "架桥3座。")
    canvas.showPage()
    canvas.save()
    assert lines(file.getvalue()) == ["全年修路12公里。", "架桥3座。"]


SPACED = {
    "stretched": ([("全", 60), ("年", 75), ("修", 90), ("路", 105)], "全年修路"),
    "apart on purpose": ([("市长", 60), ("某某", 110)], "市长 某某"),
    "figures": ([("增长", 60), ("5.3%", 87), ("左右", 118)], "增长5.3%左右"),
    "words": ([("Annual", 60), ("report", 100), ("2023", 136)], "Annual report 2023"),
}


@pytest.mark.parametrize(("pieces", "text"), SPACED.values(), ids=SPACED)
def test_spaces_are_told_by_the_gaps(pieces, text):
    """Justified Chinese holds no spaces; a wide gap was meant; words stand apart."""
    assert lines(drawn([(x, 100, 12, piece) for piece, x in pieces])) == [text]


def test_english_lines_are_rejoined_with_spaces_and_without_hyphens():
    """A word broken at the end of a line is one word again; a hyphen between numbers stays."""
    text = [
        "The town built twelve roads and three brid-",
        "ges in the year, as every report says, and",
        "planted trees.",
    ]
    assert lines(drawn([(60, 100 + 16 * i, 12, line) for i, line in enumerate(text)])) == [
        "The town built twelve roads and three bridges in the year, as every report says, and planted trees."
    ]


@pytest.mark.slow
def test_the_second_reader_is_believed_where_the_first_loses_text(makers, monkeypatch):
    """Whoever finds more characters of a page is taken; where the second fails the first stands."""
    data = makers["pdf"](TITLE, LINES, 1)
    whole = read_source(data)
    first = _pdf_pages._first_reading

    def forgetful(data, name):
        return [(chars[: len(chars) // 2], height) for chars, height in first(data, name)]

    monkeypatch.setattr(_pdf_pages, "_first_reading", forgetful)
    assert read_source(data).text == whole.text
    monkeypatch.setattr(_pdf_pages, "_first_reading", first)
    monkeypatch.setattr(_pdf_pages, "PATIENCE", -1.0)
    assert read_source(data).text == whole.text


@pytest.mark.quick("lost2")
@pytest.mark.parametrize("lost", [{0}, {5}, {17, 90}])
def test_a_letter_that_only_the_second_reader_finds_is_put_where_it_was(makers, monkeypatch, lost):
    """PDFium drops a letter that stands alone where the font is neither in the file nor on the machine."""
    data = makers["pdf"](TITLE, LINES, 3)
    whole = read_source(data)
    first = _pdf_pages._first_reading

    def forgetful(data, name):
        return [
            ([c for n, c in enumerate(chars) if n not in lost], height) for chars, height in first(data, name)
        ]

    monkeypatch.setattr(_pdf_pages, "_first_reading", forgetful)
    assert read_source(data).text == whole.text


def test_radicals_and_ligatures_are_the_characters_they_stand_for():
    """Fonts name ⼯ where 工 is meant, and ﬁ where f and i are; ornaments are none, letters without a name unknown."""
    letters = ["工", "人", "fi", "工", "", "", _pdf_pages.UNKNOWN]
    assert [_pdf_pages._letter(ord(c)) for c in "⼯⼈ﬁ工\x07\uf06c\ue000"] == letters


@pytest.mark.real
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", ["gansu-2025", "zhejiang-2025", "guangdong-2025"])
def test_a_published_report_set_in_type_reads_like_its_text(shared, makers, name, columns):
    """Long real paragraphs over many pages: every passage comes back."""
    text = (shared / "reports" / "provinces" / f"{name}.txt").read_text(encoding="utf-8")
    rows = [line.strip() for line in text.splitlines() if line.strip()]
    plain = compare.read_text("\n".join(rows))
    printed = compare.read(makers["pdf"](rows[0], [(False, row) for row in rows[1:]], columns))
    lost = {p.text for p in plain.passages} - {p.text for p in printed.passages}
    assert len(lost) <= 0.02 * len(plain.passages)
