"""Makers of the files people have: the same report as text, Word file, web page and PDF file."""

import html
import io
from pathlib import Path

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

DATA = Path(__file__).resolve().parents[2] / "data"
FONT = "STSong-Light"  # a font PDF readers know by name: no file needed
CM = 28.35

PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_甲市人民政府门户网站</title>
<meta name="SiteName" content="甲市人民政府门户网站"><meta name="PubDate" content="2024-01-18 09:30">
<script>var body = "<p>一、不是正文。</p>";</script><style>.a{{color:red}}</style></head>
<body><div class="top"><a href="/">首页</a><a href="/gk">政务公开</a><input value="搜索"></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a>政府信息公开</a></div>
<div class="article"><h1>{title}</h1>
<div class="info"><span>发布时间：2024-01-18</span><span>来源：甲市政府办</span>
<span class="font-size">字体：<a>大</a> <a>中</a> <a>小</a></span><a onclick="window.print()">打印本页</a></div>
<div class="TRS_Editor">{body}<div class="bdsharebuttonbox"><a>分享到微信</a><a>微博</a></div></div>
<div class="related"><h3>相关文章</h3><ul><li><a>关于其他事项的通知</a></li></ul></div></div>
<div class="footer"><p>主办：甲市人民政府办公室　网站标识码：0000000000</p><p>版权所有，未经许可不得转载。</p></div>
</body></html>"""


def lines_of(path):
    """Give the title and the other lines of a Markdown report, heading marks and front matter aside."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    return lines[0].lstrip("# "), [(line.startswith("#"), line.lstrip("# ")) for line in lines[1:]]


def as_text(title, lines):
    return "\n".join([title, "", *(f"　　{line}" for _, line in lines), ""]).encode()


def as_word(title, lines):
    document = docx.Document()
    document.add_heading(title, 0)
    for is_heading, line in lines:
        document.add_paragraph(line, style="Heading 1" if is_heading else None)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_page(title, lines):
    body = "\n".join(
        f'<p style="text-indent:2em">&emsp;&emsp;{"<b>" * strong}{html.escape(line)}{"</b>" * strong}</p>'
        for strong, line in lines
    )
    return PAGE.format(title=html.escape(title), body=body).encode()


def as_pdf(title, lines, columns=1):
    """Set a report in type, with a page header and page numbers."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    body = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=20, firstLineIndent=24, wordWrap="CJK")
    head = ParagraphStyle("head", parent=body, fontSize=17, leading=28, firstLineIndent=0, alignment=1)

    def decorate(canvas, document):
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 1.2 * CM, "甲市人民政府公报")
        canvas.drawCentredString(A4[0] / 2, 1.2 * CM, f"— {document.page} —")

    width = (A4[0] - 4 * CM - (columns - 1) * CM) / columns
    frames = [Frame(2 * CM + i * (width + CM), 2.4 * CM, width, A4[1] - 4.8 * CM) for i in range(columns)]
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4)
    document.addPageTemplates([PageTemplate("page", frames, onPage=decorate)])
    story = [Paragraph(html.escape(title), head), *(Paragraph(html.escape(line), body) for _, line in lines)]
    document.build(story)
    return file.getvalue()


MAKERS = {"text": as_text, "word": as_word, "page": as_page, "pdf": as_pdf}


@pytest.fixture(scope="session")
def makers():
    """Give the makers by the name of the format."""
    return MAKERS


@pytest.fixture(scope="session")
def four():
    """Give the same report as text, Word file, web page and PDF file."""
    title, lines = lines_of(DATA / "haizhu-2023.md")
    return {name: make(title, lines) for name, make in MAKERS.items()}
