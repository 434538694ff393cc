"""Read a PDF file that has a text layer.

In: the bytes. Out: an `Extract` whose `raw` is the text as it is on the pages, line by line, pages apart by form
feeds, and whose `text` has page headers and numbers taken away and lines rejoined. Refused: a file that is encrypted,
damaged, longer than `MAX_PAGES`, or contains pictures of pages only (those need OCR).

Two readers look at each page, as each loses text that the other finds: PDFium is the first, pdfminer (in pdfplumber)
the second, who also tells tables by their rules. Whoever found more characters is believed.
"""

from __future__ import annotations

import io
import math
import sys
import threading
import time
import unicodedata
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.lazy import regex
from compare.reading._decode import is_gibberish
from compare.reading._extract import Extract, guarded
from compare.reading._pdf_lines import Char, Line, find_lines
from compare.reading._pdf_tables import as_lines, ruled_tables
from compare.reading._pdf_text import PageLines, rejoin
from compare.reading._pdf_unruled import with_rows_set_below
from compare.reading._table_rows import Row
from compare.reading.tuning import LINES
from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

KIND = "a PDF file"
MAX_PAGES = 2_000
MAX_CHARS = 20_000_000
MAX_STREAM = 256 * 1024 * 1024
"""More than this the streams of a report do not unpack to; pictures aside, which are not unpacked."""
PATIENCE = 30.0
"""Seconds of work for the second reader, who is ten times slower; pages beyond that are read by the first alone.
Of work, not of the clock: on a busy machine the same file gives the same text."""
ASCENT, DESCENT = 0.8, 0.2
UNKNOWN = "\ufffd"
"""Stands for a letter that the file draws without saying which it is."""
SHAPES = "\ue000"
"""From here to EEEE fonts number letters of their own; behind it stand bullets and other ornaments, which are none."""
LOCK = threading.Lock()  # PDFium is not made for several threads
STREAM = regex(rb"stream\r?\n")


def read_pdf(data: bytes, name: str) -> Extract:
    """Read the text of a PDF file."""
    with needs_extra("pdf", f"{name} is {KIND}; reading it", ReadError):
        import pdfplumber  # noqa: F401, PLC0415 - only PDF files need it
        import pypdfium2  # noqa: F401, PLC0415
    _refuse_bombs(data, name)
    with guarded(name, KIND):
        with LOCK:
            first = _first_reading(data, name)
        second = _second_reading(data, name, len(first))
        pages = [_choose(one, other) for one, other in zip(first, second, strict=True)]
    letters = sum(len(line.chars) or len(line.text) for page in pages for line in page.lines)
    if letters < LINES.least and not any(line.text.strip() for page in pages for line in page.lines):
        raise ReadError(
            f"{name} is {KIND} of {len(pages)} pages that holds no text, only pictures of pages; "
            "it needs OCR (text recognition) first"
        )
    found = rejoin(pages)
    wrong = letters if is_gibberish(found.raw) else found.raw.count(UNKNOWN)
    return replace(found, warnings=(f"garbled|{wrong}|{letters}",) if wrong else ())


def _refuse_bombs(data: bytes, name: str) -> None:
    """Unpack what is packed, and throw it away, up to a limit: what exceeds it is not handed to the readers."""
    room = MAX_STREAM
    for match in STREAM.finditer(data):
        if b"/Image" in data[max(0, match.start() - 400) : match.start()]:
            continue
        room -= _unpacked(data, match.end(), room)
        if room <= 0:
            raise ReadError(f"{name} unpacks to more than {MAX_STREAM // 1024 // 1024} MB; no report does")


def _unpacked(data: bytes, start: int, limit: int) -> int:
    if data[start : start + 1] != b"\x78":  # how a deflated stream begins
        return 0
    unpacker, size, chunk = zlib.decompressobj(), 0, memoryview(data)[start:]
    try:
        rest: bytes | memoryview = chunk[: 1 << 16]
        at = 1 << 16
        while size <= limit and not unpacker.eof and len(rest):
            size += len(unpacker.decompress(rest, 1 << 20))
            rest = unpacker.unconsumed_tail
            if not rest:
                rest, at = chunk[at : at + (1 << 16)], at + (1 << 16)
    except zlib.error:
        pass
    return size + at - (1 << 16)  # what was read counts too: a stream may be long and unpack to nothing


def _first_reading(data: bytes, name: str) -> list[tuple[list[Char], float]]:
    """Return the characters and the height of each page, as PDFium sees them."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(
                f"{name} is an encrypted {KIND.removeprefix('a ')}; save it without a password and read that"
            ) from None
        raise ReadError(
            f"{name} is {KIND} that is damaged or incomplete; get it anew, or print it to a new PDF"
        ) from None
    try:
        if len(document) > MAX_PAGES:
            raise ReadError(
                f"{name} has {len(document):,} pages, more than the limit of {MAX_PAGES:,}; cut it"
            )
        pages, room = [], MAX_CHARS
        for page in document:
            chars = list(_chars_of(page, room))
            room -= len(chars)
            pages.append((chars, float(page.get_height())))
            page.close()
        return pages
    finally:
        document.close()


def _chars_of(page: Any, room: int) -> Iterator[Char]:
    """Return the upright characters of a page; where a character stands is known by its origin, not by its ink."""
    from ctypes import byref, c_double  # noqa: PLC0415

    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    place = _turner(page)
    textpage = page.get_textpage()
    x, y, box, matrix = c_double(), c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    turn, spaced = page.get_rotation(), False
    for index in range(min(textpage.count_chars(), room)):
        # PDFium hides a hyphen at the end of a line; whether it parts a word is told later.
        hidden = pdfium.FPDFText_IsHyphen(textpage, index) == 1
        text = "-" if hidden else _letter(pdfium.FPDFText_GetUnicode(textpage, index))
        if not text or text.isspace():
            spaced = True
            continue
        pdfium.FPDFText_GetMatrix(textpage, index, byref(matrix))
        lean = math.atan2(matrix.b, matrix.a) - math.radians(turn)
        if abs(math.sin(lean)) > LINES.upright or not pdfium.FPDFText_GetLooseCharBox(
            textpage, index, byref(box)
        ):
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, byref(x), byref(y))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = max(pdfium.FPDFText_GetFontSize(textpage, index) * scale, 1.0)
        _, base = place(x.value, y.value)
        one, other = place(box.left, box.bottom)[0], place(box.right, box.top)[0]
        yield Char(
            text, min(one, other), max(one, other), base - ASCENT * size, base + DESCENT * size, size, spaced
        )
        spaced = False
    textpage.close()


def _turner(page: Any) -> Callable[[float, float], tuple[float, float]]:
    """Return the function from the file's coordinates (y upwards, page not turned) to those of a reader."""
    left, bottom, right, top = page.get_bbox()
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(page.get_rotation(), lambda x, y: (x - left, top - y))


def _letter(code: int) -> str:
    """Return a character as text; control characters and halves of pairs are none.

    Radicals are in for the characters they look like, ligatures for their letters: fonts name them so by mistake.
    """
    char = chr(code) if code <= sys.maxunicode else ""
    if not code or SHAPES <= char <= "\ueeee":  # drawn, but the file does not say which letter it is
        return UNKNOWN
    if not char or unicodedata.category(char) in {"Cc", "Cs", "Cn", "Co"}:
        return ""
    return (
        unicodedata.normalize("NFKC", char)
        if "\u2e80" <= char <= "\u2fdf" or "\ufb00" <= char <= "\ufb06"
        else char
    )


@dataclass(slots=True)
class Second:
    """A page as the second reader sees it."""

    chars: list[Char]
    tables: list[tuple[tuple[float, float, float, float], list[tuple[float, float, float, float]]]]


def _second_reading(data: bytes, name: str, count: int) -> list[Second | None]:
    """Return what pdfminer sees on each page, as long as patience lasts; where it fails, nothing."""
    import pdfplumber  # noqa: PLC0415

    pages: list[Second | None] = []
    end = time.thread_time() + PATIENCE
    try:
        wanted = needs_extra("pdf", f"{name} is {KIND}; reading it", ReadError)
        with wanted, _quiet(), pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages[:count]:
                if time.thread_time() > end:
                    break
                pages.append(Second(list(_plumbed(page)), ruled_tables(page)))
                page.close()
    except ReadError:  # a package is missing: the person is told, and not left with half of the readers
        raise
    except Exception:  # noqa: BLE001, S110 - a second opinion: without it the first reader is believed
        pass
    return pages + [None] * (count - len(pages))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pdfminer from telling the terminal about every odd font."""
    import logging  # noqa: PLC0415 - only who reads a PDF needs it

    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _plumbed(page: Any) -> Iterator[Char]:
    spaced = False
    for char in page.chars:
        text = char["text"]
        if text.isspace() or text.startswith("(cid:"):
            spaced = True
            continue
        lean = math.atan2(char["matrix"][1], char["matrix"][0])
        if abs(math.sin(lean)) <= LINES.upright and all(_letter(ord(c)) for c in text):
            size = max(float(char["size"]), 1.0)
            text = "".join(_letter(ord(c)) for c in text)
            yield Char(text, char["x0"], char["x1"], char["top"], char["bottom"], size, spaced)
        spaced = False


def _choose(first: tuple[list[Char], float], second: Second | None) -> PageLines:
    """Take the characters of whoever found more, and tables from the second reader."""
    chars, height = first
    if second is not None and _known(second.chars) > LINES.more * _known(chars):
        chars = second.chars
    elif second is not None and len(second.chars) > len(chars):
        chars = _completed(chars, second.chars)
    found = [made for _, boxes in (second.tables if second else ()) if (made := as_lines(boxes, chars))]
    lines = find_lines([c for c in chars if not any(_inside(c, table.box) for table in found)])
    for number, table in enumerate(found):
        left, top, right, bottom = table.box
        ends = [*table.tops[1:], bottom]
        rows = [
            Line(
                [],
                left,
                right,
                begins,
                end,
                end - begins,
                row=Row(number, n, cells),
                edges=table.edges,
                blanks=table.blanks,
            )
            for n, (cells, begins, end) in enumerate(zip(table.rows, table.tops, ends, strict=True))
            if cells
        ]
        at = next((i for i, line in enumerate(lines) if line.top >= top and line.x0 < right), len(lines))
        lines[at:at] = rows
    return PageLines(tuple(with_rows_set_below(lines, len(found))), height)


def _completed(chars: Sequence[Char], others: Sequence[Char]) -> list[Char]:
    """Put what only the second reader found behind what it follows there.

    PDFium drops a letter that stands alone where the font is neither in the file nor on the machine.
    """
    size = sorted(char.size for char in others)[len(others) // 2]
    spots: dict[tuple[int, int], list[int]] = {}
    for number, char in enumerate(chars):
        spots.setdefault((int(char.x0 / size), int(char.bottom / size)), []).append(number)
    lost: dict[int, list[Char]] = {}
    after = -1
    for other in others:
        x, y = int(other.x0 / size), int(other.bottom / size)
        near = (n for dx in (-1, 0, 1) for dy in (-1, 0, 1) for n in spots.get((x + dx, y + dy), ()))
        same = next((n for n in near if _apart(chars[n], other) < size / 4), None)
        if same is None:
            lost.setdefault(after, []).append(other)
        else:
            after = same
    return [*lost.get(-1, ()), *(c for n, char in enumerate(chars) for c in (char, *lost.get(n, ())))]


def _apart(one: Char, other: Char) -> float:
    return max(abs(one.x0 - other.x0), abs(one.bottom - other.bottom))


def _known(chars: Sequence[Char]) -> int:
    return sum(char.text != UNKNOWN for char in chars)


def _inside(char: Char, box: Sequence[float]) -> bool:
    x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
