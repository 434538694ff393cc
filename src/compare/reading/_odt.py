"""Read an OpenDocument text (ODT), as LibreOffice and WPS write it.

In: the bytes. Out: an `Extract`: one paragraph or table row a line, headings by their outline level, footnotes behind
the text; deletions, comments and what is struck out are left out. Refused: what `_package` refuses, a password, a file
without text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.reading._extract import Extract, guarded
from compare.reading._format import Format
from compare.reading._package import names_in, parse_part, refuse_bombs
from compare.reading._word_headings import Paragraph, lay_out
from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = "an OpenDocument text (ODT)"
ENDINGS = (".odt",)
MAX_DEPTH = 200
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DROPPED = {
    TEXT + "tracked-changes", TEXT + "table-of-content", OFFICE + "annotation", OFFICE + "annotation-end",
    OFFICE + "forms", TEXT + "sequence-decls", TEXT + "ruby-text",
}  # fmt: skip
MOST_BLANKS = 100


def read_odt(data: bytes, name: str) -> Extract:
    """Read the text of an OpenDocument file."""
    refuse_bombs(data, name, KIND)
    with needs_extra("word", f"{name} is {KIND}; reading it", ReadError):
        from lxml import etree  # noqa: F401, PLC0415 - only office files need it
    with guarded(name, KIND):
        manifest = parse_part(data, "META-INF/manifest.xml", name)
        if any(str(node.tag).endswith("}encryption-data") for node in manifest.iter()):
            raise ReadError(f"{name} is encrypted; save it without a password and read that")
        content = parse_part(data, "content.xml", name)
        struck = _cut_struck(content)
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        notes: list[Any] = []
        paragraphs = [] if body is None else list(_blocks(body, notes, 0))
        for note in notes:
            paragraphs += _blocks(note, [], 1)
    warnings = (f"struck|{struck}",) * bool(struck)
    return replace(
        lay_out(paragraphs, name, KIND, warnings=warnings), tables=None
    )  # they are found in the text


def _cut_struck(content: Any) -> int:
    """Empty the spans that are struck out, and return how many contained something."""
    through = {
        style.get(STYLE + "name")
        for style in content.iter(STYLE + "style")
        for look in style.iter(STYLE + "text-properties")
        if look.get(STYLE + "text-line-through-style", "none") != "none"
    }
    spans = [span for span in content.iter(TEXT + "span") if span.get(TEXT + "style-name") in through]
    count = sum(bool("".join(span.itertext()).strip()) for span in spans)
    for span in spans:
        tail = span.tail
        span.clear()
        span.tail = tail
    return count


def _blocks(parent: Any, notes: list[Any], depth: int) -> Iterator[Paragraph]:
    if depth > MAX_DEPTH:
        return
    for child in parent:
        if child.tag in {TEXT + "p", TEXT + "h"}:
            level = child.get(TEXT + "outline-level", "1") if child.tag == TEXT + "h" else "0"
            text = "".join(_pieces(child, notes, depth))
            if text.strip():
                yield Paragraph(text, int(level) if level.isdecimal() else 0)
        elif child.tag == TABLE + "table-row":
            cells = [" ".join(p.text for p in _blocks(cell, notes, depth + 1)) for cell in child]
            line = "\t".join(" ".join(cell.split()) for cell in cells)
            if line.strip():
                yield Paragraph(line)
        elif isinstance(child.tag, str) and child.tag not in DROPPED:
            yield from _blocks(child, notes, depth + 1)


def _pieces(node: Any, notes: list[Any], depth: int) -> Iterator[str]:
    """Yield the characters of a paragraph; the notes it calls are kept for later."""
    if depth > MAX_DEPTH:
        return
    yield node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, MOST_BLANKS)
        elif child.tag == TEXT + "tab":
            yield "\t"
        elif child.tag == TEXT + "line-break":
            yield "\n"
        elif child.tag == TEXT + "note":
            notes.extend(child.findall(TEXT + "note-body"))
        elif isinstance(child.tag, str) and child.tag not in DROPPED:
            yield from _pieces(child, notes, depth + 1)
        yield child.tail or ""


FORMAT = Format(
    "odt",
    ENDINGS,
    fits=lambda given: "content.xml" in names_in(given.data),
    read=lambda given: read_odt(given.data, given.name),
)
