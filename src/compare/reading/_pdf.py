"""What tells a PDF file; the reader of its pages is loaded with the first one.

In: the bytes. Out: the `Extract` of `_pdf_pages`. Refused: what that refuses.
"""

from __future__ import annotations

from compare.reading._format import Format, read_by

MARK, MARK_WITHIN = b"%PDF-", 1024
"""PDF readers have always looked this far for the mark of a PDF file."""

FORMAT = Format(
    "pdf",
    (".pdf",),
    fits=lambda given: MARK in given.data[:MARK_WITHIN],
    read=read_by("_pdf_pages", "read_pdf"),
)
