"""A revised text to a Word file with real tracked changes.

In: `Tables` of two texts. Out: a DOCX file: insertions and deletions as revisions with author and date, moves as moves,
notes as comments. Accepting all revisions leaves exactly the new text, rejecting all the old one (control characters,
which XML cannot carry, as their pictures). Refused: tables that come of one text alone.
"""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

from compare.export.cells import clean_text
from compare.export.files import made_on
from compare.export.format import Format, one_file
from compare.export.look import read_look
from compare.export.word_document import DocumentWriter
from compare.export.word_parts import core_part, dressed_parts, styles_part
from compare.records import UsageError
from compare.tables import check_labels
from compare.version import VERSION

if TYPE_CHECKING:
    from compare.tables import Tables

_EARLIEST = 1980  # the first year a ZIP file knows


def render_docx(tables: Tables, *, labels: str = "en") -> bytes:
    """Return the bytes of a Word file with tracked changes; tables of one text alone are refused.

    The notes are in the language the manuscript was made with.
    """
    check_labels(labels)
    if tables.manuscript is None:
        raise UsageError(
            "a Word file shows one report as revisions of another; export a comparison of two reports as .docx,"
            " and this as .xlsx, .html or .md"
        )
    manuscript = tables.manuscript()
    look = read_look(tables.like) if tables.like else None
    writer = DocumentWriter(manuscript, look)
    title = clean_text(tables.title)[:255]
    parts = {
        **dressed_parts(look),
        "docProps/core.xml": core_part(escape(title), f"compare {VERSION}", made_on()),
        "word/document.xml": writer.document(),
        "word/comments.xml": writer.comments(),
        "word/styles.xml": styles_part(manuscript.language, look),
    }
    day = made_on()
    when = (max(day.year, _EARLIEST), day.month, day.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            package.writestr(entry, text.encode())
    return out.getvalue()


FORMAT = Format((".docx",), one_file(render_docx))
