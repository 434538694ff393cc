"""Files people have besides DOCX: with macros, strict, ODT, RTF, OFD, old Word, saved pages."""

import io
import os
import stat
import zipfile

import docx
import pytest

import compare
from compare.reading._rtf import read_rtf
from compare.records import ReadError

TITLE = "甲市2023年工作报告"
LINES = [TITLE, "一、2023年工作回顾", "全年修路12公里，架桥3座。", "二、2024年工作安排", "再修路15公里。"]
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return file.getvalue()


def word(changes=()):
    """Write a Word file, with some texts in its parts replaced."""
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for before, after in changes:
        parts = {name: body.replace(before.encode(), after.encode()) for name, body in parts.items()}
    return zipped(parts)


ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(body, manifest="<m/>"):
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {ODT_NAMES}>{text}</office:document-content>"
    return zipped({"content.xml": content, "META-INF/manifest.xml": manifest})


def rtf(text):
    """Write a text as old programs do (code page 936), and its last line in Unicode signs."""
    *lines, last = text
    old = "".join(
        "".join(f"\\'{b:02x}" if b > 127 else chr(b) for b in line.encode("gb18030")) + "\\par\n"
        for line in lines
    )
    new = "".join(f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?" for c in last)
    return (
        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 \\'cb\\'ce;}}{\\*\\generator none}"
        + old
        + new
        + "{\\v hidden}}"
    ).encode()


def ofd(lines):
    """Write a page whose every line is a text object."""
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    objects = "".join(
        f'<ofd:TextObject ID="{n}" Boundary="20 {20 + 10 * n} 170 6" Size="5">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{steps(line)}">{line}</ofd:TextCode></ofd:TextObject>'
        for n, line in enumerate(lines)
    )
    root = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    pages = '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>'
    content = f"<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {name}>{root}</ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {name}>{pages}</ofd:Document>",
            "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {name}>{content}</ofd:Page>",
        }
    )


def steps(line):
    """Write the distances between letters, the first few as a repetition."""
    wide = [2.5 if c.isascii() else 5 for c in line]
    same = next((n for n, w in enumerate(wide) if w != wide[0]), len(wide))
    return " ".join([f"g {same} {wide[0]}", *map(str, wide[same:])])


def mhtml(charset="utf-8", coding="base64"):
    import base64
    import quopri

    page = (
        f"<html><body><h1>{TITLE}</h1>" + "".join(f"<p>{line}</p>" for line in LINES[1:]) + "</body></html>"
    )
    body = page.encode(charset)
    coded = base64.encodebytes(body) if coding == "base64" else quopri.encodestring(body)
    head = (
        "From: <Saved by a browser>\r\nSubject: page\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n'
        f"------b\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    )
    return head.encode() + coded + b"\r\n------b--\r\n"


STRICT = (
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
)  # fmt: skip
ODT_BODY = "".join(f"<text:p>{line}</text:p>" for line in LINES)
FILES = {
    "macros": ("a.docm", word([(MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")])),
    "template": ("a.docx", word([(MAIN, MAIN.replace("document.main", "template.main"))])),
    "strict": ("a.docx", word(STRICT)),
    "odt": ("a.odt", odt(ODT_BODY)),
    "rtf": ("a.rtf", rtf(LINES)),
    "rtf named doc": ("a.doc", rtf(LINES)),
    "ofd": ("a.ofd", ofd(LINES)),
    "mhtml": ("a.mht", mhtml()),
    "mhtml in an old encoding": ("a.mhtml", mhtml("gb2312", "quoted-printable")),
}


@pytest.mark.parametrize(("name", "data"), FILES.values(), ids=FILES)
def test_the_report_in_the_file_is_read(name, data, tmp_path):
    """Whatever program wrote it: the same title, chapters and passages, each in its place."""
    path = tmp_path / name
    path.write_bytes(data)
    report = compare.read(path)
    assert report.title == TITLE
    assert [s.role for s in report.sections] == ["review", "plan"]
    assert [p.text for p in report.passages] == [LINES[2], LINES[4]]
    for passage in report.passages:
        assert report.raw[passage.span.slice].strip().replace("\n", "").endswith(passage.text[-4:])


def test_odt_headings_notes_tables_and_deletions():
    """Headings by their level, notes behind the text, rows on a line; what was deleted or remarked is left out."""
    body = (
        "<text:tracked-changes><text:p>删去</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">工作回顾</text:h>'
        "<text:p>修路<text:s text:c='2'/>12公里<office:annotation><text:p>批注</text:p></office:annotation>"
        "<text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note>。</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>粮食</text:p></table:table-cell>"
        "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
    )
    report = compare.read(odt(body))
    assert report.raw == "工作回顾\n修路  12公里。\n粮食\t12\n脚注"
    assert report.marks == ((0, 1),)


def test_what_is_struck_out_is_left_out_and_said_in_odt_and_rtf():
    """A figure that was struck out is no figure, and the reader is told that something was."""
    look = '<style:text-properties style:text-line-through-style="solid"/>'
    names = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    style = f'<style:style {names} style:name="T1">{look}</style:style>'
    line = '<text:p>办理<text:span text:style-name="T1">12件</text:span>15件。</text:p>'
    as_odt = compare.read(odt(style + line))
    as_rtf = compare.read(rb"{\rtf1\ansi a{\strike 12}15{\strike0 b}\par}", language="en")
    assert (as_odt.raw, as_odt.warnings) == ("办理15件。", ("struck|1",))
    assert (as_rtf.raw, as_rtf.warnings[:1]) == ("a15b\n", ("struck|1",))


def test_rtf_leaves_out_what_is_no_text():
    """Fonts, pictures, headers, hidden text and unknown destinations; cells are apart by tabs."""
    text = rb"{\rtf1{\header head}{\pict 0102}{\*\unknown x}a\tab b\cell c\row{\v no}\emdash\par}"
    assert read_rtf(text, "a.rtf").text == "a\tb\tc\n—\n"


REFUSED = {
    "odt with a password": ("a.odt", odt(ODT_BODY, "<m><e:encryption-data xmlns:e='u'/></m>"), "encrypted"),
    "odt without text": ("a.odt", odt("<text:p/>"), "no text"),
    "odt with entities": ("a.odt", zipped({"content.xml": '<!DOCTYPE d [<!ENTITY x "y">]><d/>'}), "entities"),
    "ofd of pictures": ("a.ofd", ofd([]), "OCR"),
    "ofd that is damaged": ("a.ofd", zipped({"OFD.xml": "<a"}), "damaged"),
    "rtf without text": ("a.rtf", rb"{\rtf1{\fonttbl\f0 Song;}}", "no text"),
    "mhtml without a page": ("a.mht", b"X: 1\nContent-Type: multipart/related; boundary=b\n\n--b--\n", "a page"),
    "spreadsheet": ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "old Office file"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name, data, said, tmp_path):
    """The sentence says what the file is."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=said) as caught:
        compare.read(path)
    assert "\n" not in str(caught.value)


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


@pytest.mark.parametrize("name", ["a.doc", "a.wps", "a"])
def test_old_word_files_need_libreoffice(name, tmp_path, monkeypatch):
    """Without it one sentence says how to convert them by hand."""
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / name
    path.write_bytes(OLD)
    with pytest.raises(ReadError, match="save it as DOCX"):
        compare.read(path)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for LibreOffice is a shell script")
@pytest.mark.parametrize("works", [True, False])
def test_old_word_files_go_through_libreoffice(works, tmp_path, monkeypatch):
    """Where it is installed the file it gives is read; where it gives none, that is said.

    It is told to read a Word file and nothing else: the newest takes any bytes for text.
    """
    (tmp_path / "made.docx").write_bytes(word())
    program = tmp_path / "soffice"
    copy = f'[ "$word" ] && /bin/cp "{tmp_path / "made.docx"}" "$out/report.docx"' if works else ":"
    asked = '[ "$1" = "--infilter=MS Word 97" ] && word=1'
    program.write_text(
        f'#!/bin/sh\nwhile [ "$1" ]; do [ "$1" = --outdir ] && out="$2"; {asked}; shift; done\n{copy}\n',
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "a.doc"
    path.write_bytes(OLD)
    if works:
        assert [p.text for p in compare.read(path).passages] == [LINES[2], LINES[4]]
    else:
        with pytest.raises(ReadError, match="could not turn"):
            compare.read(path)
