"""Look into a ZIP package before anything of it is unpacked: Word, OpenDocument and OFD files are such packages.

In: the bytes. Out: the names or the parts in it. Refused: what is cut off or encrypted, what unpacks to more than
`MAX_UNPACKED`, XML with a document type declaration (no office file has one; entity bombs and external entities do).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Mapping

ZIP_MARK, OLD_OFFICE_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MAX_UNPACKED = 128 * 1024 * 1024
"""More than this no report unpacks to; pictures are most of what large ones hold."""
MAX_XML = 16 * 1024 * 1024
"""The largest single XML part: 80 times the longest we have seen, and it is held in memory as a tree."""
MAX_PARTS = 5_000
DECLARES = "{} declares a document type or XML entities, which no office file does; it is not read"
BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, OverflowError, NotImplementedError, EOFError, OSError)


def names_in(data: bytes) -> frozenset[str]:
    """Return the names of the parts; none of a package that cannot be opened."""
    if not data.startswith(ZIP_MARK):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist()[:MAX_PARTS])
    except BROKEN:
        return frozenset()


def refuse_bombs(data: bytes, name: str, kind: str) -> None:
    """Look at the table of contents before anything is unpacked; what is unpacked never exceeds what it declares."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_into(archive, name)
    except BROKEN as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(
            f"{name} begins like {kind} but is cut off or damaged; get it anew or save it anew"
        ) from None


def _look_into(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError(f"{name} is encrypted; save it without a password and read that")
    unpacked = sum(part.file_size for part in parts)
    written = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    largest = max((part.file_size for part in written), default=0)
    if unpacked > MAX_UNPACKED or largest > MAX_XML or len(parts) > MAX_PARTS:
        raise ReadError(
            f"{name} unpacks to {unpacked // 1024 // 1024:,} MB in {len(parts):,} parts; no report does, "
            "so it is not opened"
        )
    for part in written:
        if b"<!DOCTYPE" in archive.read(part).replace(b"\0", b""):  # without NULs UTF-16 reads the same
            raise ReadError(DECLARES.format(name))


def parse_part(data: bytes, part: str, name: str) -> Any:
    """Parse an XML part of a package that was looked into; nothing is resolved or fetched."""
    from lxml import etree  # noqa: PLC0415 - only office files need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part), parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(DECLARES.format(name))
    return root


def rewritten(data: bytes, changes: Mapping[bytes, bytes]) -> bytes:
    """Return a package whose XML parts have one text for another, as a file of another kind would have them."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            body = old.read(part)
            if part.filename.endswith((".xml", ".rels")):
                for before, after in changes.items():
                    body = body.replace(before, after)
            new.writestr(part.filename, body)
    return file.getvalue()
