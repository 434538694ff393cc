"""Web pages: the text of the report, the page around it left out, every letter traced into the markup."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.reading import read_source
from compare.reading._markers import set_markers
from compare.reading._web import read_web

LINES = [
    "各位代表：",
    "一、2023年工作回顾",
    "全年修路12公里，架桥3座，新增绿地20公顷，群众办事更加方便。",
    "同时也要看到，公交线路还不够密，停车仍然困难，需要下功夫解决。",
    "二、2024年工作安排",
    "再修路20公里，新开公交线路5条，新建停车场8处，让出行更加顺畅。",
    "继续办好建议和提案，做到件件有回音，事事有着落。",
]
MENU = "".join(
    f'<li><a href="/{name}">{name}</a></li>' for name in ["首页", "要闻", "公开", "服务", "互动", "数据"]
)
FOOT = (
    '<div class="foot"><p>主办：甲市人民政府办公室，承办：甲市信息中心，电话见首页。</p>'
    "<p>版权所有，转载请注明出处。</p></div>"
)
BODY = "\n".join(f"<p>　　{line}</p>" for line in LINES)
TOP = (
    f'<ul class="menu">{MENU}</ul><h1>甲市2023年工作报告</h1>'
    '<div class="meta">来源：市政府办 时间：2024-02-01 浏览：123次</div>'
)
SHARE = '<div class="share"><a>微信</a><a>微博</a>分享到</div>'
TABLE = "<table><tr><td>{}</td></tr><tr><td id='zoom'>{}</td></tr><tr><td>{}</td></tr></table>"
OFFICE = '<p class=MsoNormal><span lang=EN-US><font face="仿宋"><o:p></o:p>{}</font></span><b>{}</b></p>'

PAGES = {
    "known box": f"{TOP}<div class='TRS_Editor'>{BODY}</div>{SHARE}{FOOT}",
    "known box by id": f"{TOP}<div id='UCAP-CONTENT'>{BODY}{SHARE}</div>{FOOT}",
    "box in a table": TABLE.format(TOP, BODY, FOOT),
    "unknown box": f"<div class='a1'>{TOP}</div><div class='b7'><div>{BODY}</div></div>{FOOT}",
    "article": f"<nav>{MENU}</nav><article>{BODY}</article><footer>{FOOT}</footer>",
    "breaks": f"{TOP}<div class='article-content'>{'<br><br>'.join('　　' + line for line in LINES)}</div>{FOOT}",
    "word's own markup": TOP
    + f"<div class=TRS_UEDITOR>{''.join(OFFICE.format(line[:3], line[3:]) for line in LINES)}</div>"
    + FOOT,
    "lines broken in the source": TOP
    + f"<div class='content'>{''.join(f'<p>{line[:9]}{chr(10)}{line[9:]}</p>' for line in LINES)}</div>"
    + FOOT,
}


def page(body, head="<title>甲市2023年工作报告_甲市人民政府</title>"):
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_taken_out_of_the_page(name):
    """Menus, lines about the page, buttons and footers stay behind; every line of the report is there."""
    report = compare.read(page(PAGES[name]).encode())
    body = [line.strip() for line in report.text.split("\n") if line.strip()]
    assert [line for line in body if line in LINES] == LINES
    assert [line for line in body if line not in LINES] == []
    assert (report.title, report.place, report.plan_year) == ("甲市2023年工作报告", "甲市", 2024)
    assert [s.label for s in report.sections if s.level] == ["一、2023年工作回顾", "二、2024年工作安排"]


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_is_found_again_in_the_markup(name):
    """Offsets point into the decoded source of the page itself."""
    report = compare.read(page(PAGES[name]).encode())
    rows = list(compare.quantities(report).itertuples())
    assert len(rows) == 6
    for row in rows:
        there = report.raw[row.start : row.end]
        assert "".join(there.split()).replace("</font></span><b>", "") == row.text


TITLES = {
    "stated": (
        '<meta name="ArticleTitle" content="甲市&quot;2023&quot;年报告"><title>别的</title>',
        "",
        '甲市"2023"年报告',
    ),
    "heading": ("<title>甲市政府</title>", "<h1>甲市2023年报告</h1>", "甲市2023年报告"),
    "title without the site": ("<title>甲市2023年报告_甲市人民政府</title>", "", "甲市2023年报告"),
    "title with a dash": ("<title>甲市2023年报告 - 甲市人民政府</title>", "", "甲市2023年报告"),
    "title that names nothing": ("<title>详情页</title>", "", None),
    "shared": ('<meta property="og:title" content="甲市2023年报告">', "", "甲市2023年报告"),
}


@pytest.mark.parametrize(("head", "top", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_what_the_page_says(head, top, title):
    """Stated first, then the one heading, then the window title without the name of the site."""
    source = read_source(page(f"{top}<div id=zoom>{BODY}</div>", head).encode())
    assert dict(source.meta).get("title") == title


DATES = {
    "stated": ('<meta name="PubDate" content="2024-01-18 09:30:00">', "", "2024-01-18"),
    "published": ('<meta property="article:published_time" content="2024-1-8T09:30">', "", "2024-01-08"),
    "time": ("", '<time datetime="2024-01-18">', "2024-01-18"),
    "above the text": ("", "<div>发布日期：2024年1月18日 来源：某办</div>", "2024-01-18"),
    "none": ("", "<div>第2024-99-99号</div>", None),
}


@pytest.mark.parametrize(("head", "top", "date"), DATES.values(), ids=DATES)
def test_the_date_is_what_the_page_says(head, top, date):
    """Stated, or the first date above the text; a number that is no day is none."""
    source = read_source(page(f"{top}<div id=zoom>{BODY}</div>", head).encode())
    assert dict(source.meta).get("date") == date


PIECES = {
    "references": ("<p>修路&amp;架桥&#12290;&nbsp;&lt;完&gt;", "修路&架桥。\xa0<完>"),
    "less-than sign": ("<p>甲<乙，a < b<p><5%", "甲<乙，a < b\n<5%"),
    "spaces": ("<p>  修 路\n  12\n公里 </p>", "修 路 12 公里"),
    "break between characters": ("<p>修\n路", "修路"),
    "table": (
        "<table><tr><th>指标<th>值</tr><tr><td><p>道路</p><td>12<br>公里</table>",
        "指标\t值\n道路\t12 公里",
    ),
    "table for layout": ("<table><tr><td>" + "修路。" * 200 + "<td>侧栏</table>", "修路。" * 200 + "\n侧栏"),
    "table in a table": ("<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table>", "甲\t乙\n丙"),
    "list": (
        "<ol><li>修路<li>架桥</ol><ul><li>办学</ul><ol start=3 type=a><li>种树</ol>",
        "1. 修路\n2. 架桥\n办学\nc. 种树",
    ),
    "hidden": ("<p>修路<span style='display: none'>批注</span><i hidden>批注</i>", "修路"),
    "script": ("<p>修路<script>x='<p>架桥'</script><style>p{}</style><!-- 架桥 --></p>", "修路"),
    "reading above": ("<p><ruby>路<rp>(<rt>lù<rp>)</ruby>", "路"),
    "deleted": ("<p>修<del>架</del><ins>路</ins>", "修路"),
    "broken": ("<p>修<b>路</p><p>架桥</b></div></p></table>", "修路\n架桥"),
    "tag in an attribute": ("<p title='a>修'>路", "路"),
}


@pytest.mark.parametrize(("markup", "text"), PIECES.values(), ids=PIECES)
def test_markup_is_read_as_a_browser_shows_it(markup, text):
    """References, spaces, tables, lists, what is hidden, what is broken."""
    assert read_web(f"<!doctype html><body>{markup}", "page").text == text


def test_an_empty_page_is_refused():
    """A page that loads its text by a script holds none."""
    with pytest.raises(compare.ReadError, match="holds no text"):
        compare.read(b"<!doctype html><body><div id=app></div><script>load()</script>")


def test_a_text_that_only_mentions_tags_stays_a_text():
    """Without a page's beginning or name, angle brackets are letters."""
    text = "甲市报告\n一、工作\n用<b>标记</b>的文字，a<b。"
    assert read_source(text.encode()).text == text


@pytest.mark.parametrize("name", ["report.html", "报告.HTM"])
def test_a_fragment_is_a_page_by_its_name(tmp_path, name):
    """The ending of the name is enough where there is a tag."""
    (tmp_path / name).write_text("修路<br>架桥", encoding="utf-8")
    assert read_source(tmp_path / name).text == "修路\n架桥"


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16", "utf-8-sig"])
def test_a_page_is_read_in_its_encoding(encoding):
    """By the bytes themselves, whatever the page states."""
    lines = ["一年來我們修建道路，開辦學校，發展經濟，成績來之不易。"] if encoding == "big5" else LINES
    made = page("<div id=zoom>" + "".join(f"<p>{line}" for line in lines), "<title>2023</title>").encode(
        encoding
    )
    assert read_source(made).text == "\n".join(lines)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=20), max_size=8))
def test_what_is_written_is_read_and_traced(lines):
    """Any text, escaped and put into paragraphs, comes back, and each exact piece stands where it is said to stand."""
    raw = "<!doctype html><body><div id=zoom>" + "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    shown = [
        " ".join(line.replace("\t", " ").replace("\f", " ").replace("\n", " ").split(" ")) for line in lines
    ]
    shown = ["".join(line.split()) for line in shown]
    try:
        found = read_web(raw, "page")
    except compare.ReadError:
        assert not any(shown)
        return
    assert ["".join(line.split()) for line in found.text.split("\n") if line.split()] == [
        line for line in shown if line
    ]
    places = found.places
    for at, exact in zip(places.starts, places.exact, strict=True):
        if exact:
            assert found.raw[places.span(at, at + 1).start] == found.text[at]


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_markers_change_nothing_but_what_they_are(raw):
    """Taken out again they leave the source; each stretch knows its place."""
    markers = set_markers(raw)
    assert markers.plain(markers.marked) == raw
    for piece in markers.pieces(markers.marked):
        assert raw[piece.start : piece.end] == piece.text


def test_the_hidden_facts_of_a_filing_are_no_text():
    """A box of facts for machines is left out, however large; what is tagged inside the text stays."""
    facts = "<ix:hidden>" + "<ix:nonFraction>17</ix:nonFraction>" * 99 + "</ix:hidden>"
    said = "<p>Mills cost <ix:nonFraction>12</ix:nonFraction> million, all told.</p>"
    page = f"<html><body><ix:header>{facts}</ix:header>{said}</body></html>"
    assert compare.read(page.encode()).text == "Mills cost 12 million, all told."


def test_the_heading_a_text_begins_with_is_kept():
    """The extractor leaves out the first heading of an unknown page; the chapter keeps its name and its role."""
    page = (
        "<html><body><h1>青溪县2023年度工作报告</h1><h2>一、总体情况</h2>"
        "<p>全年主动公开信息1200条，比上年增加100条，办理依申请公开12件，均按期答复，没有引发行政复议。</p>"
        "<h2>二、存在的问题</h2><p>公开内容不够全面，人员业务能力有待提高，下一步将加强培训，拓展内容。</p></body></html>"
    )
    report = compare.read(page.encode())
    assert [section.heading for section in report.sections] == ["总体情况", "存在的问题"]
