"""Damage is mended with a record, or said to be there: bad bytes, texts decoded wrongly, radicals, names of places."""

import json
from base64 import b64encode
from urllib.parse import quote

import pytest

import compare
from compare.records import ReadError
from compare.repair import repair_text

TEXT = "甲市2023年工作报告\n一、2023年工作回顾\n办理案件120件，调解纠纷86件。\n二、2024年工作安排\n办理案件130件。\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5hkscs"])
@pytest.mark.parametrize("named", [True, False])
def test_a_byte_that_fits_nothing_is_a_doubt_and_no_refusal(encoding, named):
    """The rest is read; the spot is in doubt, and the reading says how many there are."""
    text = TEXT if encoding != "big5hkscs" else TEXT.translate(str.maketrans("报办调纠纷顾", "報辦調糾紛顧"))
    data = text.replace("件，", "件\0，").encode(encoding, "ignore").replace(b"\0", b"\xff")
    report = compare.read(data, encoding=encoding if named else None)
    assert report.warnings == (f"bad-bytes|1|{encoding}",)
    assert len(report.doubts) == 1
    assert "120件" in report.text
    assert report.review_year == 2023


@pytest.mark.parametrize(
    "data", [bytes(range(128, 256)) * 40, TEXT.encode("gb18030")[:40] + bytes(range(129, 255)) * 9]
)
def test_many_bytes_that_fit_nothing_are_refused(data):
    """What is damaged throughout is in no encoding that can be told."""
    with pytest.raises(ReadError, match="encoding"):
        compare.read(data)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("latin-1", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"), ("gb18030", "utf-8")],
)
def test_a_text_that_was_decoded_wrongly_is_decoded_anew(wrong, right):
    """Some program read it in another encoding and saved what it saw."""
    seen = TEXT.encode(right).decode(wrong, "replace" if wrong == "gb18030" else "ignore")
    if wrong == "cp1252":  # browsers fill the holes of this encoding
        seen = "".join(
            bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b)
            for b in TEXT.encode(right)
        )
    report = compare.read(seen.encode("utf-8"))
    assert report.warnings[0].startswith("decoded-twice|")
    if wrong != "gb18030":  # there bytes are lost for good, and each is a doubt
        assert report.review_year == 2023
    assert bool(report.doubts) is (wrong == "gb18030")
    assert "120" in report.text


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Le conseil a décidé à l’unanimité de créer un comité d’évaluation spécialisé. " * 9,
        "Plain text. " * 30,
    ],
)
def test_a_text_that_was_decoded_rightly_is_left_alone(text):
    """Accents, Chinese and plain letters are no sign of damage."""
    report = compare.read(text.encode())
    assert report.raw == text
    assert report.warnings == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("⼀、⾏政⺠事⼯作", "一、行政民事工作"),
        ("⻓江⻢路⻔前⻋辆", "长江马路门前车辆"),
        ("金\uf90a", "金金"),
        ("①一二⑵", "①一二⑵"),
        ("⿰⿱", "⿰⿱"),
    ],
)
def test_radicals_become_the_characters_they_look_like(before, after):
    """One for one, each with a record; numbers in circles and signs that describe characters are none."""
    mended = repair_text(before)
    assert mended.text == after
    assert all(r.why == "radical" and len(r.before) == len(r.after) for r in mended.repairs)
    assert bool(mended.repairs) == (before != after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("乾安縣與於某辦理案件", "乾安县与于某办理案件"),
        ("乾縣辦理案件，乾燥天氣", "乾县办理案件，干燥天气"),
        ("乾州街道，餅乾廠辦理後勤", None),
    ],
)
def test_names_of_places_keep_their_character(before, after):
    """The county is written with the character that elsewhere becomes another."""
    found = repair_text(before).text
    assert found == after if after else "饼干厂" in found


PAGE = (
    "<html><head><title>{title}</title></head><body><h1>{title}</h1><div id=zoom>{body}</div></body></html>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>产值320<sup>3</sup>亿元，企业<sup>[2]</sup>85家。</p>", "产值320³亿元，企业85家。"),
        ("<p>绿地8.5km<sup>2</sup>，用电3亿千瓦时<sup>2</sup>。</p>", "绿地8.5km²，用电3亿千瓦时。"),
        ("<p>第5<sup>th</sup>号，修路12公里。</p>", "第5th号，修路12公里。"),
    ],
)
def test_raised_signs_stay_apart_from_the_digits_before_them(body, text):
    """A power is a power, the mark of a note is none of the text."""
    report = compare.read(PAGE.format(title="甲市2023年工作报告", body=body).encode())
    assert report.passages[-1].text == text


LONG = "<p>" + "全年修路12公里，架桥3座，群众普遍满意。" * 12 + "</p>"


@pytest.mark.parametrize(
    ("body", "warnings"),
    [
        ("<iframe src='files/r2023.pdf'></iframe><p>附件下载</p>", ("attached|r2023.pdf",)),
        ("<p>附件：<a href='/d/r.docx?x=1'>报告</a></p>", ("attached|r.docx",)),
        (LONG + "<p><a href='/d/r.docx'>附件</a></p>", ()),
        (
            LONG + "<div class='pagination'><a href='a_1.html'>2</a><a href='a_2.html'>3</a></div>",
            ("page|1|3",),
        ),
        (LONG + "<div class='page-nav'><a href='a.html'>1</a><b>2</b></div>", ("page|2|2",)),
        (LONG + "<div class='pagination'><a href='b.html'>下一篇</a></div>", ()),
        (LONG + "<div class='page-body'><a href='b.html'>3</a></div>", ()),
    ],
)
def test_a_page_that_is_not_the_whole_report_says_so(body, warnings):
    """One that only links to a file, one of several; attachments and links beside a whole report are no doubt."""
    assert compare.read(PAGE.format(title="甲市2023年工作报告", body=body).encode()).warnings == warnings


@pytest.mark.parametrize("title", ["403 Forbidden", "404 Not Found", "Error 502"])
def test_the_page_of_an_error_is_refused(title):
    """A server's refusal that was saved under the report's name is no report."""
    with pytest.raises(ReadError, match="error"):
        compare.read(PAGE.format(title=title, body="<p>nginx</p>").encode())


def test_figures_that_look_like_an_error_are_none():
    """A page that tells of 403 cases is read."""
    assert compare.read(
        PAGE.format(title="甲市2023年工作报告", body="<p>办理案件403件。" + LONG).encode()
    ).text


@pytest.mark.parametrize(
    ("body", "shown", "warnings"),
    [
        ("<p>办理<s>旧数12件，</s>15件。</p>", "办理15件。", ("struck|1",)),
        (
            "<p>办理<span style='color:red; text-decoration: line-through'>12件</span>15件。</p>",
            "办理15件。",
            ("struck|1",),
        ),
        ("<p>办理<span style='text-decoration: underline'>12件</span>。</p>", "办理12件。", ()),
        ("<p>办理<del>12</del><ins>15</ins>件。</p>", "办理15件。", ()),
        ("<p>办理<s> </s>15件。</p>", "办理15件。", ()),
    ],
)
def test_what_a_page_strikes_out_is_left_out_and_said(body, shown, warnings):
    """By a tag or by its look; a revision that the page marks as one is read as accepted."""
    report = compare.read(PAGE.format(title="甲市2023年工作报告", body=body + LONG).encode())
    assert report.passages[0].text == shown
    assert report.warnings == warnings


def word_file(xml):
    import io

    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    names = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    )
    document.element.body.insert(0, parse_xml(f"<w:p {names}>{xml}</w:p>"))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("xml", "text", "warnings"),
    [
        (run("绿地35km") + run("2", RAISED) + run("。"), "绿地35km²。", ()),
        (run("企业") + run("[1]", RAISED) + run("85家。"), "企业85家。", ()),
        (run("产值560") + run("3", RAISED) + run("亿元。"), "产值560³亿元。", ()),
        (
            run("成功率") + "<m:oMath><m:r><m:t>98.5%</m:t></m:r></m:oMath>" + run("。"),
            "成功率98.5%。",
            ("formula|1",),
        ),
        (run("办理") + run("12件", "<w:strike/>") + run("15件。"), "办理15件。", ("struck|1",)),
        (run("办理") + run("12件", '<w:strike w:val="0"/>') + run("。"), "办理12件。", ()),
    ],
)
def test_signs_of_a_word_file_are_read_as_they_look(xml, text, warnings):
    """Powers, marks of notes, formulas, what is struck out: read or left out, and said where something is in doubt."""
    report = compare.read(word_file(xml))
    assert (report.raw.strip(), report.warnings) == (text, warnings)


SAID = (
    "丁县水务局2023年度工作报告",
    "一、2023年工作情况",
    "全年修复河堤37公里，检查水库58座，处理来信412件。",
    "二、存在的问题",
    "人手不足，设备老旧。",
    "三、2024年工作打算",
    "计划修复河堤42公里。",
)
VALUES = [37, 58, 412, 42]


@pytest.mark.parametrize(
    ("text", "roles", "warnings"),
    [
        ("\n".join(SAID), ["review", "problems", "plan"], ()),
        (" ".join(SAID), ["review", "problems", "plan"], ()),
        ("\u3000\u3000".join(SAID), ["review", "problems", "plan"], ()),
        ("\n".join(" ".join(line) for line in SAID), ["review", "problems", "plan"], ()),
        ("".join(SAID), ["other"], ("run-on",)),
    ],
    ids=["lines", "blanks for breaks", "indents for breaks", "spread", "no breaks"],
)
def test_a_text_that_lost_or_gained_blanks_keeps_its_figures(text, roles, warnings):
    """Chapters are cut where a blank was a break, characters closed up; where nothing tells, that is said."""
    report = compare.read_text(text)
    assert compare.quantities(report)["value"].to_list() == VALUES
    assert [section.role for section in report.sections] == roles
    assert report.warnings == warnings


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("全年修复河?37公里，检查水库58座。", ["?"]),
        ("处理来信4??件，，??库安全。", ["??", "??"]),
        ("河堤修得怎么样?水库查了几座?看结果。", []),
        ("来信能不能办?12个部门作答，见http://a.example/x?id=3。", []),
        ("全年修复河\ufffd37公里。", ["\ufffd"]),
    ],
)
def test_a_sign_that_was_swallowed_is_a_doubt(text, lost):
    """A question mark in the middle of a statement stands for what could not be written; behind a question it asks."""
    report = compare.read_text("\n".join([*SAID[:2], text]))
    assert [repair.before for repair in report.repairs if not repair.resolved] == lost


PLAIN = "\n".join(SAID)


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        (json.dumps({"title": SAID[0], "text": PLAIN}), ("escaped",)),
        (json.dumps([PLAIN], ensure_ascii=False), ("escaped",)),
        (json.dumps(PLAIN, ensure_ascii=False), ("escaped",)),
        (quote(PLAIN), ("escaped",)),
        (PLAIN.encode("unicode_escape").decode(), ("escaped",)),
        ("".join(f"&#{ord(c)};" for c in PLAIN), ("escaped",)),
        (b64encode(PLAIN.encode()).decode(), ("escaped",)),
        (PLAIN.encode("ascii", "replace").decode(), ("mojibake",)),
        (f"“{PLAIN}”，增长5%，见 https://a.example/%E4%BF%AE%E8%B7%AF", ()),
        (f"[注]{PLAIN}{'-' * 200}", ()),
    ],
    ids=["object", "list", "string", "percent", "escapes", "entities", "base64", "lost", "address", "rule"],
)
def test_a_text_in_the_form_of_a_program_says_so(text, warnings):
    """Whatever stands in place of the signs; an address or a rule inside a text is no such form."""
    for report in (compare.read(text.encode()), compare.read_text(text)):
        assert report.warnings == warnings


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("您访问的页面不存在或已删除！", ("refusal",)),
        ("您的请求已被防火墙拦截", ("refusal",)),
        ("403 Forbidden\nnginx", ("refusal",)),
        ("\n".join(SAID).replace("处理来信", "处理防火墙缺陷"), ()),
        ("\n".join((*SAID, "第1页 共3页")), ("page|1|3",)),
        ("\n".join((*SAID, "第1页 共2页", *SAID[2:3], "第2页 共2页")), ()),
        ("\n".join(SAID).replace("河堤", "\ue123堤"), ("private|2",)),
        ("\n".join(SAID).encode("gb18030").decode("utf-8", "replace"), ("mojibake",)),
        ("\n".join(SAID * 3).encode("gb18030").decode("big5", "replace"), ("mojibake",)),
    ],
)
def test_what_is_lost_before_a_text_is_read_is_said(text, warnings):
    """Messages of servers, pages that are missing, characters of one font, a wrong decoding that cannot be undone."""
    said = compare.read(text.encode(), language="zh" if "40" not in text[:2] else "en").warnings
    assert tuple(w for w in said if not w.startswith("private") or "private|2" in warnings) == warnings
