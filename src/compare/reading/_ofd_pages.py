"""Read an OFD file, the format Chinese offices publish fixed pages in (GB/T 33190).

In: the bytes. Out: an `Extract` as of a PDF file: the text as it is on the pages, and rejoined. Refused: what
`_package` refuses, a file of more than `MAX_PAGES` pages, one that contains pictures of pages only.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.reading._extract import Extract, guarded
from compare.reading._package import parse_part, refuse_bombs
from compare.reading._pdf_lines import Char, find_lines
from compare.reading._pdf_text import PageLines, rejoin
from compare.reading._pdf_unruled import with_rows_set_below
from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = "an OFD file"
MAX_PAGES = 2_000
MAX_CHARS = 20_000_000
HEIGHT = 297.0
"""Millimetres, where a page states no size: A4."""
ASCENT = 0.8
REPEAT = "g"
"""`g 12 4.2` in a list of distances: twelve times 4.2."""


def read_ofd(data: bytes, name: str) -> Extract:
    """Read the text of an OFD file."""
    refuse_bombs(data, name, KIND)
    with needs_extra("word", f"{name} is {KIND}; reading it", ReadError):
        from lxml import etree  # noqa: F401, PLC0415 - only office files need it
    with guarded(name, KIND):
        pages = list(_pages(data, name))
    if not any(page.lines for page in pages):
        raise ReadError(
            f"{name} is {KIND} of {len(pages)} pages that holds no text, only pictures of pages; "
            "it needs OCR (text recognition) first, or export it as PDF"
        )
    return rejoin(pages)


def _pages(data: bytes, name: str) -> Iterator[PageLines]:
    """Yield the pages of all documents in the file."""
    room = MAX_CHARS
    for root in _texts(parse_part(data, "OFD.xml", name), "DocRoot"):
        document = parse_part(data, root.lstrip("/"), name)
        pages = [node for node in document.iter() if _is(node, "Page") and node.get("BaseLoc")]
        if len(pages) > MAX_PAGES:
            raise ReadError(f"{name} has {len(pages):,} pages, more than the limit of {MAX_PAGES:,}; cut it")
        usual = _height(document, HEIGHT)
        for node in pages:
            part = posixpath.normpath(posixpath.join(posixpath.dirname(root), node.get("BaseLoc"))).lstrip(
                "/"
            )
            page = parse_part(data, part, name)
            chars = [char for _, char in zip(range(room), _chars(page), strict=False)]
            room -= len(chars)
            yield PageLines(tuple(with_rows_set_below(find_lines(chars), 0)), _height(page, usual))


def _is(node: Any, name: str) -> bool:
    return isinstance(node.tag, str) and node.tag.rpartition("}")[2] == name


def _texts(root: Any, name: str) -> list[str]:
    return [(node.text or "").strip() for node in root.iter() if _is(node, name)]


def _height(root: Any, otherwise: float) -> float:
    boxes = [_numbers(said) for said in _texts(root, "PhysicalBox")]
    return next((box[3] for box in boxes if len(box) > 3), otherwise)  # noqa: PLR2004 - x, y, width, height


def _numbers(said: str | None) -> list[float]:
    """Read a list of numbers; repetitions are written out."""
    words = iter((said or "").split())
    numbers: list[float] = []
    for word in words:
        if word == REPEAT:
            count, step = next(words, "0"), next(words, "0")
            numbers += [float(step)] * min(int(float(count)), MAX_PAGES)
        else:
            numbers.append(float(word))
    return numbers


def _chars(page: Any) -> Iterator[Char]:
    """Yield the characters of a page, each where its text object sets it."""
    for thing in page.iter():
        if not _is(thing, "TextObject"):
            continue
        left, top, *_ = [*_numbers(thing.get("Boundary")), 0.0, 0.0]
        size = float(thing.get("Size") or 1.0)
        x = y = 0.0
        for code in (node for node in thing if _is(node, "TextCode")):
            x, y = float(code.get("X") or x), float(code.get("Y") or y)
            yield from _run(code, left + x, top + y, size)


def _run(code: Any, x: float, base: float, size: float) -> Iterator[Char]:
    across, down = _numbers(code.get("DeltaX")), _numbers(code.get("DeltaY"))
    for i, letter in enumerate(code.text or ""):
        wide = size if ord(letter) > 0x2E7F else size / 2  # noqa: PLR2004 - from here on letters are square
        if not letter.isspace():
            yield Char(letter, x, x + wide, base - ASCENT * size, base + (1 - ASCENT) * size, size)
        x += across[i] if i < len(across) else (0.0 if down else wide)
        base += down[i] if i < len(down) else 0.0
