"""From whatever a person hands over to decoded text: encodings, front matter, and what is refused."""

import io
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from compare.reading import MAX_BYTES, Source, read_source
from compare.records import CompareError, ReadError

PLAIN = "某县人民政府2023年度工作情况的报告\r\n一、主要工作\r\n修建道路五十公里，新开公交线路三条。\r\n"
TRADITIONAL = (
    "某縣人民政府工作報告\n一、過去一年的工作\n我們修建了道路，開辦了學校，發展了經濟，這是大家的成績。\n"
)
MARKDOWN = """---
title: 某县2023年度工作报告
review_year: 2023
date: 2024-01-18
---

# 某县2023年度工作报告

## 一、主要工作

修路。
"""


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PLAIN, "utf-8"),
        (PLAIN, "utf-8-sig"),
        (PLAIN, "utf-16"),
        (PLAIN, "utf-16-le"),
        (PLAIN, "utf-16-be"),
        (PLAIN, "utf-32"),
        (PLAIN, "gb18030"),
        (PLAIN, "gbk"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "utf-8"),
        ("The Company’s revenue rose by 3% – a record.", "utf-8"),
        ("The Company’s revenue rose by 3% – a record.", "cp1252"),
    ],
)
def test_a_text_is_read_in_the_encodings_reports_come_in(text, encoding):
    """Byte order mark, strict UTF-8, then the frequent characters tell the encoding; line ends stay."""
    assert read_source(text.encode(encoding)).raw == text


def test_a_named_encoding_is_taken_at_its_word():
    """The caller knows better than the detector."""
    assert read_source(PLAIN.encode("utf-16-le"), encoding="utf-16-le").raw == PLAIN


def test_sources_of_every_kind_give_the_same(tmp_path):
    """A path, its string, bytes, an open binary file and an open text file hold one report."""
    path = tmp_path / "report.txt"
    path.write_bytes(PLAIN.encode())
    with path.open("rb") as binary, path.open(encoding="utf-8", newline="") as text:
        sources = [
            read_source(s) for s in (path, str(path), PLAIN.encode(), bytearray(PLAIN.encode()), binary, text)
        ]
    assert {s.raw for s in sources} == {PLAIN}
    assert [s.name for s in sources] == [
        "report.txt",
        "report.txt",
        "bytes",
        "bytes",
        "report.txt",
        "report.txt",
    ]


def test_front_matter_and_heading_marks_leave_the_text_but_not_the_source():
    """The text begins with the title; every piece of it still points into the file."""
    source = read_source(MARKDOWN.encode())
    assert source.format == "markdown"
    assert dict(source.meta) == {"title": "某县2023年度工作报告", "review_year": "2023", "date": "2024-01-18"}
    assert "#" not in source.text
    assert "---" not in source.text
    for word in ("一、主要工作", "修路。"):
        at = source.text.index(word)
        assert source.raw[source.places.span(at, at + len(word)).slice] == word
    assert [(source.raw[at:].split("\n")[0], level) for at, level in source.headings] == [
        ("某县2023年度工作报告", 1),
        ("一、主要工作", 2),
    ]


@pytest.mark.parametrize(
    "front",
    [
        "---\n: [\n---\n一、工作",
        "---\n- a\n---\n一、工作",
        "---\ntitle: x\n一、工作",
        pytest.param("---\nа: " + "[" * 5000 + "\n---\n文", marks=pytest.mark.slow),
    ],
)
def test_front_matter_that_is_none_stays_in_the_text(front):
    """Broken YAML, a list, an unclosed block and deep nesting are text like any other."""
    source = read_source(front.encode())
    assert source.meta == ()
    assert source.text == front


def test_a_plain_text_keeps_its_hash_signs():
    """Only Markdown has headings marked by #."""
    assert read_source("# 一号工程\n修路。".encode()).text == "# 一号工程\n修路。"


REFUSED = {
    "empty": (b"", "empty"),
    "blank": ("  \r\n\u3000\ufeff".encode(), "empty"),
    "only a mark": (b"\xef\xbb\xbf", "no text"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "save it as DOCX"),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not read yet"),
    "binary": (bytes(range(256)) * 20, "NUL"),
    "nul": ("修路\0架桥".encode(), "NUL"),
    "noise": (bytes(range(128, 256)) * 40, "encoding="),
}


@pytest.mark.quick(*(name for name in REFUSED if name != "old word"))  # that one starts LibreOffice
@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused_in_one_sentence(data, says):
    """Each message is one line that says what is wrong."""
    with pytest.raises(ReadError, match=says) as caught:
        read_source(data)
    assert "\n" not in str(caught.value)


def test_an_encoding_that_does_not_fit_or_does_not_exist_is_named():
    """Both errors name `encoding=`."""
    with pytest.raises(ReadError, match="encoding="):
        read_source("某县".encode("gb18030"), encoding="utf-8")
    with pytest.raises(ReadError, match="encoding="):
        read_source(b"abc", encoding="no-such-thing")


def test_paths_that_are_no_files_are_refused(tmp_path):
    """Missing, a folder, a device, an address, impossible names."""
    cases = {
        tmp_path / "missing.txt": "no such file",
        tmp_path: "folder",
        "/dev/null": "device",
        "ftp://example.org/report": "only http and https",
        "a\0b": "cannot be opened",
        "a\ud800b": "cannot be opened|no such file",
        "x" * 5000: "cannot be opened",
    }
    for path, says in cases.items():
        with pytest.raises(ReadError, match=says) as caught:
            read_source(path)
        assert len(str(caught.value)) < 300
        assert str(caught.value).isprintable()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    """The reason the system gives is in the message."""
    path = tmp_path / "locked.txt"
    path.write_text("某县", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadError, match="cannot be opened"):
        read_source(path)


def test_things_that_are_no_source_are_refused():
    """A number, a closed file and a reader that gives nonsense."""
    closed = io.BytesIO(b"x")
    closed.close()

    class Odd:
        def read(self, _size):
            return 5

    for thing in (5, None, closed, Odd()):
        with pytest.raises(ReadError):
            read_source(thing)


def test_a_source_beyond_the_limit_is_refused_without_being_read_whole():
    """An endless file is asked for one byte more than the limit, and no more."""

    class Endless:
        name = "endless.txt"

        def read(self, size):
            assert size == MAX_BYTES + 1
            return b"a" * size

    with pytest.raises(ReadError, match="larger than the limit"):
        read_source(Endless())


def test_a_huge_file_is_refused(tmp_path):
    """A hundred megabytes of one line, kept sparse on the disk."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write("某县".encode())
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(ReadError, match="larger than the limit"):
        read_source(path)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    """Whatever the bytes, there is a source or a `CompareError`."""
    try:
        source = read_source(data)
    except CompareError:
        return
    assert isinstance(source, Source)
    assert source.raw


@given(st.text(max_size=200))
def test_any_text_comes_back_from_utf_8(text):
    """A text that is not blank and holds no NUL and no lone surrogate is read as it was written."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    try:
        assert read_source(data, encoding="utf-8").raw == text.removeprefix("\ufeff")
    except CompareError:
        assert "\0" in text or not text.strip("\ufeff\u200b \t\r\n\u3000\u2003\xa0") or not text.strip()


@example("[  ")  # a line that ends in blanks has no cell behind them
@given(st.text(alphabet="#-:\n 一、abc路[]{}!&*'\"", max_size=120))
def test_any_markdown_is_read_and_points_into_its_source(body):
    """Front matter and marks of any shape leave a text whose letters stand where the map says."""
    try:
        source = read_source(("---\n" + body).encode())
    except CompareError:
        return
    for i, letter in enumerate(source.text):
        assert source.raw[source.places.span(i, i + 1).slice] == letter


@pytest.mark.real
@pytest.mark.parametrize("year", [2012, 2013, 2014, 2015])
def test_the_gb18030_originals_give_the_text_of_their_copies(shared, year):
    """The original bytes and the UTF-8 copy of a district report decode to one text."""
    folder = shared / "reports"
    original = read_source(folder / "hailar-gb18030" / f"hailar-{year}.txt")
    assert original.encoding == "gb18030"
    assert original.raw == read_source(folder / "hailar" / f"hailar-{year}.txt").raw
