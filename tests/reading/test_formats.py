"""Which formats are read, who knows of them, and what is said where a package or a language is missing."""

import sys

import pytest

import compare
from compare.panels.inventory import take_inventory
from compare.reading import ENDINGS
from compare.records import ReadError, SourceMap, UsageError
from compare.repair import mend_layout, repair_text
from compare.sections import outline

TEXT = "甲市2023年度法治政府建设情况的报告\n一、工作情况\n全年修路12公里，架桥3座。\n"
UNKNOWN_PAGE = (
    "<html><body><div class=q><a href=/>首页</a><a href=/b>办事</a></div><div class=r>"
    + "<p>全年修路12公里，架桥3座，群众普遍满意，工程质量良好。</p>" * 5
    + "</div></body></html>"
)


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_a_panel_finds_every_file_that_can_be_read(ending, tmp_path):
    """What the reader takes under a name, a folder of reports holds under that name too."""
    (tmp_path / f"a{ending}").write_text(TEXT, encoding="utf-8")
    assert [entry.path for entry in take_inventory(tmp_path).entries] == [f"a{ending}"]


@pytest.mark.parametrize("ending", [".xlsx", ".toml", ".zip", ""])
def test_a_panel_leaves_what_no_reader_takes(ending, tmp_path):
    """A file of another kind beside the reports is no failure."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / f"b{ending}").write_text(TEXT, encoding="utf-8")
    assert [entry.path for entry in take_inventory(tmp_path).entries] == ["a.txt"]


@pytest.mark.parametrize("package", ["trafilatura", "lxml_html_clean"])
def test_a_missing_extractor_is_named(package, monkeypatch):
    """Menus never pass for the report because a package is not there: the reader says what to install."""
    for name in [n for n in sys.modules if n.split(".")[0] in {"trafilatura", "justext", "lxml_html_clean"}]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "lxml.html.clean", raising=False)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ReadError, match=r"compare-reports\[web\]"):
        compare.read(UNKNOWN_PAGE.encode())


def test_a_page_the_extractor_cannot_parse_is_read_as_a_whole(monkeypatch):
    """Where the second opinion fails on the page itself, the page is taken without it."""
    compare.read(UNKNOWN_PAGE.encode())  # loads the extractor

    def fail(*_args, **_options):
        raise ValueError("no tree")

    monkeypatch.setattr(sys.modules["trafilatura"], "extract", fail)
    assert "修路12公里" in compare.read(UNKNOWN_PAGE.encode()).text


@pytest.mark.parametrize("package", ["pdfplumber", "pypdfium2"])
def test_a_missing_pdf_reader_is_named(package, monkeypatch, tmp_path):
    """A PDF file is not read by half of its readers: the other one is asked for."""
    monkeypatch.setitem(sys.modules, package, None)
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF")
    with pytest.raises(ReadError, match=r"compare-reports\[pdf\]"):
        compare.read(path)


@pytest.mark.parametrize(
    "call",
    [
        lambda text: repair_text(text, language="fr"),
        lambda text: mend_layout(text, SourceMap.identity(text), language="fr"),
        lambda text: outline(text, SourceMap.identity(text), language="fr"),
        lambda text: compare.read_text(text, language="fr"),
    ],
)
def test_an_unknown_language_is_refused(call):
    """No text is read as if it were Chinese because nobody wrote tables for its language."""
    with pytest.raises(UsageError, match="fr"):
        call(TEXT)


def test_damage_of_one_language_is_not_mended_in_another():
    """Pinyin notes and traditional characters are the business of Chinese; spaces and widths are everybody's."""
    assert repair_text("The 設(shè) office\u00a0２", language="en").text == "The 設(shè) office 2"
