"""Bad input: one clear sentence, exit code 3, nothing left behind, bounded in time and memory.

Each case runs the command in a process of its own with `ROOM` of memory and `PATIENCE` seconds.
"""

import io
import os
import resource
import subprocess
import sys
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import compare
from compare.records import CompareError, ReadError

pytestmark = pytest.mark.slow  # each file is read in a process of its own

ROOM = 3 << 30  # most of it is what pandas and numpy reserve and never touch
PATIENCE = 120
LINES = [
    (True, "一、2023年工作回顾"),
    (False, "全年修路12公里，架桥3座，群众普遍满意。"),
    (True, "二、2024年工作安排"),
]
TITLE = "甲市2023年工作报告"
BODY = "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body>"
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
)


def zipped(word, **parts):
    """Write parts over those of a Word file."""
    with zipfile.ZipFile(io.BytesIO(word)) as old:
        whole = {name: old.read(name) for name in old.namelist()} | {
            k.replace("__", "/"): v for k, v in parts.items()
        }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in whole.items():
            new.writestr(name, data)
    return file.getvalue()


def with_document(word, prologue, body):
    return zipped(word, **{"word__document.xml": (prologue + DOCUMENT.format(body)).encode()})


def laughs():
    """Write entities that hold each other: a few hundred bytes that would be three billion letters."""
    names = [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)]
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "修路修路">{"".join(names)}]>'


def small_pdf(*objects, trailer=b""):
    """Put a PDF file together, with its table of places."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(
        out
        + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)
    )


def picture_pdf():
    """Make a PDF file with a picture of a page and no text."""
    draw = b"q 500 0 0 700 0 0 cm /I Do Q"
    return small_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>\n"
        b"stream\n\0\x80\x80\0\nendstream",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(draw), draw),
    )


def locked_pdf():
    """Make a PDF file that needs a password."""
    key = b"(" + b"\x01\x02\x03\x04" * 8 + b")"
    return small_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Filter/Standard/V 1/R 2/P -44/O " + key + b"/U " + key + b">>",
        trailer=b"/Encrypt 3 0 R/ID[(0123456789abcdef)(0123456789abcdef)]",
    )


def bomb_pdf():
    """Make a PDF file whose one stream unpacks to half a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 24)) for _ in range(32)) + packer.flush()
    return small_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed),
    )


def refused_files(word, pdf):
    """Give each bad file: its name, its bytes, and what the sentence says."""
    external = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return {
        "empty": ("a.txt", b"", "empty"),
        "binary": ("a.txt", bytes(range(256)) * 40, "NUL"),
        "text named docx": ("a.docx", "一、工作\n修路。".encode(), "named like"),
        "page named pdf": ("a.pdf", b"<!doctype html><p>404", "named like"),
        "spreadsheet named docx": ("a.docx", zipped_other(), "no Word document"),
        "truncated docx": ("a.docx", word[: len(word) // 2], "cut off or damaged"),
        "damaged docx": ("a.docx", word.replace(b"PK\x05\x06", b"PK\x05\x07"), "cut off or damaged"),
        "zip bomb": ("a.docx", zipped(word, word__media__a=bytes(1 << 28)), "unpacks to"),
        "many parts": ("a.docx", zipped(word, **{f"word__{i}": b"" for i in range(6000)}), "parts"),
        "xml too large": ("a.docx", with_document(word, "", BODY.format("修" * 6_000_000)), "unpacks to"),
        "xml too deep": ("a.docx", with_document(word, "", "<w:p>" * 9000 + "</w:p>" * 9000), "damaged"),
        "entity bomb": ("a.docx", with_document(word, laughs(), BODY.format("&a9;")), "entities"),
        "external entity": ("a.docx", with_document(word, external, BODY.format("&x;修路")), "entities"),
        "no xml": ("a.docx", zipped(word, **{"word__document.xml": b"\0\1\2"}), "damaged"),
        "locked docx": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "encrypted"),
        "locked pdf": ("a.pdf", locked_pdf(), "encrypted"),
        "picture pdf": ("a.pdf", picture_pdf(), "OCR"),
        "truncated pdf": ("a.pdf", pdf[:300], "damaged"),
        "pdf bomb": ("a.pdf", bomb_pdf(), "unpacks to"),
        "one line of 100 MB": ("a.txt", "路".encode() * 35_000_000, "larger than the limit"),
        "a million headings": ("a.txt", "一、\n".encode() * 1_000_000, "lines"),
        "a million marked headings": ("a.md", "## 一\n".encode() * 1_000_000, "lines"),
        "boxes 100,000 deep": ("a.html", b"<div>" * 100_000 + "路".encode() + b"</div>" * 100_000, "deep"),
        "nul": ("a.txt", "修路\0架桥".encode(), "NUL"),
        "no known encoding": ("a.txt", bytes(range(128, 256)) * 40, "encoding="),
    }  # fmt: skip


def zipped_other():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    return file.getvalue()


NAMES = [
    "empty", "binary", "text named docx", "page named pdf", "spreadsheet named docx", "truncated docx", "damaged docx",
    "zip bomb", "many parts", "xml too large", "xml too deep", "entity bomb", "external entity", "no xml",
    "locked docx", "locked pdf", "picture pdf", "truncated pdf", "pdf bomb", "one line of 100 MB", "a million headings",
    "a million marked headings", "boxes 100,000 deep", "nul", "no known encoding",
]  # fmt: skip


@pytest.fixture(scope="module")
def files(makers):
    """Make the bad files once."""
    return refused_files(makers["word"](TITLE, LINES), makers["pdf"](TITLE, LINES))


def run(folder, *arguments):
    """Run the command with little room and little time."""
    code = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM}));"
        "from compare.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "TMPDIR": str(folder)},
    )


def refused(done, says):
    """Hold what a refusal is to be."""
    assert done.returncode == ReadError.exit_code, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("yoy: ")
    assert says in done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path, files, name):
    """One line on standard error, exit code 3, and the folder holds what it held before."""
    file, data, says = files[name]
    (tmp_path / file).write_bytes(data)
    refused(run(tmp_path, "plan", file, "-o", "out"), says)
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_every_bad_file_is_tried(files):
    """The names above are those of the files."""
    assert sorted(files) == sorted(NAMES)


@pytest.mark.parametrize(
    ("path", "says"), [("/dev/zero", "device"), ("/dev/null", "device"), (".", "folder"), ("none", "no such")]
)
def test_a_path_that_is_no_file_is_refused(tmp_path, path, says):
    """A device, a folder, nothing."""
    refused(run(tmp_path, "plan", path, "-o", "out"), says)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    """A named pipe nobody writes to would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    refused(run(tmp_path, "read", "pipe"), "pipe")


def test_brackets_nested_a_hundred_thousand_deep_are_read(tmp_path):
    """Nothing recurses over the text: it is read like any other."""
    text = f"甲市2023年工作报告\n一、工作回顾\n{'（' * 100_000}修路12公里{'）' * 100_000}。\n"
    (tmp_path / "deep.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path, "read", "deep.txt")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pdf_with_a_broken_table_of_places_is_read_all_the_same(makers):
    """Readers of PDF files find the objects themselves; nothing is lost."""
    whole = makers["pdf"](TITLE, LINES)
    at = whole.rindex(b"startxref")
    broken = whole[:at] + b"startxref\n9\n%%EOF"
    assert compare.read(broken).text == compare.read(whole).text
    no_table = whole.replace(b"\nxref\n", b"\nxxxx\n")
    assert compare.read(no_table).text == compare.read(whole).text


@pytest.mark.parametrize(
    "line",
    ["T" * 60 + "a", "3" * 500 + "\n" + "3" * 500, "“" * 9000, "一、" * 9000, "A B, " * 3000, "1." * 9000],
)
def test_lines_that_once_took_a_minute_are_read(tmp_path, line):
    """Patterns take time in proportion to the line; a fuzzer found one that did not."""
    (tmp_path / "line.txt").write_text(f"Annual report\n{line}\n{line}。\n", encoding="utf-8")
    assert run(tmp_path, "read", "line.txt").returncode == 0


@pytest.mark.parametrize("text", ["修路\ud800", "\udfff", "一、\udc80工作"])
def test_halves_of_characters_are_refused(text):
    """They come from files opened with `surrogateescape`; no table could be written with them."""
    with pytest.raises(ReadError, match="half a character"):
        compare.read_text(text)
    with pytest.raises(ReadError, match="half a character"):
        compare.read(io.StringIO(text))


@pytest.mark.parametrize("text", ["", " \n\u3000", "\0", "修路\0"])
def test_texts_that_hold_nothing_are_refused(text):
    """Whether they come as text, as bytes or as an open file."""
    for read in (
        compare.read_text,
        lambda t: compare.read(t.encode()),
        lambda t: compare.read(io.StringIO(t)),
    ):
        with pytest.raises(ReadError):
            read(text)


def test_the_limits_of_memory_hold():
    """The tests above mean something only where the system keeps to them."""
    assert hasattr(resource, "RLIMIT_AS")


def tried(data):
    """Read, and tell whether it was read or refused in one line; anything else comes out as it is."""
    try:
        return bool(compare.read(data).text)
    except CompareError as error:
        return "\n" not in str(error)


SEEDS = ["text", "word", "page", "pdf"]
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(data=st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(data):
    """Nothing but a `CompareError` comes out, in one line."""
    assert tried(data)


@FEW
@given(
    data=st.binary(max_size=2000),
    start=st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04", b"<!doctype html>", b"---\n", b"\xff\xfe"]),
)
def test_any_bytes_behind_a_signature_are_read_or_refused(data, start):
    """The readers of each format see them too."""
    assert tried(start + data)


@pytest.fixture(scope="module")
def seeds(makers):
    return {name: makers[name](TITLE, LINES) for name in SEEDS}


@pytest.mark.parametrize("name", SEEDS)
@FEW
@given(
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=30)), min_size=1, max_size=5
    )
)
def test_a_damaged_file_is_read_or_refused(seeds, name, cuts):
    """Bytes lost, added and replaced anywhere in a good file."""
    data = bytearray(seeds[name])
    for where, length, new in cuts:
        at = int(where * len(data))
        data[at : at + length] = new
    assert tried(bytes(data))


def test_a_page_that_ends_before_its_first_paragraph_is_read():
    """Buttons below the mark that ends a page are part of what is left out below, not again of what is above."""
    text = "甲市工作报告\n一、工作\n修路12公里，架桥3座。\n二、打算\n再修路。\n责任编辑：某某\n打印本页\n"
    assert compare.read_text(text).text.strip().endswith("再修路。")
