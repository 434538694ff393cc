"""Read a PDF file with a text layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import ReadError

if TYPE_CHECKING:
    from compare.reading._extract import Extract


def read_pdf(data: bytes, name: str) -> Extract:
    """Say that it cannot be read yet."""
    raise ReadError(
        f"{name} is a PDF file of {len(data):,} bytes, and this format is not read yet; save it as plain text"
    )
