"""Frames to CSV that a spreadsheet opens right and cannot be made to run.

In: a frame. Out: UTF-8 with a byte order mark (Excel needs it), CRLF line ends, absence empty. Refused:
nothing.

Text that a spreadsheet could take for a formula gets one apostrophe in front: text that begins, after any
apostrophes and blanks, with `= + - @` (or their full-width forms), a tab or a line end. `read_csv` takes
exactly one apostrophe off such text, so the way there and back loses nothing. Numbers are numbers, negative
ones too.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.export.cells import cell, show
from compare.export.files import write_whole
from compare.export.format import Format, beside
from compare.lazy import regex
from compare.tables import COLUMNS, conform, label_frame, plain_frame

if TYPE_CHECKING:
    import os
    from pathlib import Path

    import pandas as pd

    from compare.tables import Tables

_RISKY = regex(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")


def guard(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula.

    Examples
    --------
    >>> guard("=1+1"), guard("'=1"), guard("增长-3%")
    ("'=1+1", "''=1", '增长-3%')

    """
    return f"'{text}" if _RISKY.match(text) else text


def unguard(text: str) -> str:
    """Undo `guard`."""
    return text[1:] if text.startswith("'") and _RISKY.match(text[1:]) else text


def render_csv(frame: pd.DataFrame, name: str = "", *, labels: str = "en") -> bytes:
    r"""Return the bytes of a CSV file; labels in `en` are the plain names, which scripts can rely on.

    Examples
    --------
    >>> from compare.tables import empty_frame
    >>> render_csv(empty_frame("terms"))[:20]
    b'\xef\xbb\xbfterm,old_count,ne'

    """
    shown = label_frame(frame, name, labels) if labels != "en" else frame
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(guard(str(column)) for column in shown.columns)
    columns = [[_field(v, labels) for v in shown[column]] for column in shown.columns]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def _field(value: object, labels: str) -> str:
    text = show(value, labels)
    return guard(text) if isinstance(cell(value), str) else text


def write_csv(
    frame: pd.DataFrame, path: str | os.PathLike[str], name: str = "", *, labels: str = "en"
) -> Path:
    """Write a frame to a CSV file, whole or not at all (see `render_csv`)."""
    return write_whole(path, render_csv(frame, name, labels=labels))


def read_csv(path: str | os.PathLike[str], name: str, *, labels: str = "en") -> pd.DataFrame:
    """Read a file of `write_csv`, of a table and the labels it was written with, back to the frame that was written."""
    import pandas as pd  # noqa: PLC0415 - heavy

    frame = pd.read_csv(path, encoding="utf-8-sig", dtype=str, keep_default_na=False)
    frame = frame.map(unguard)
    plain = plain_frame(frame, labels, name) if labels != "en" else frame
    return conform(plain, name) if name in COLUMNS else plain


def _write_tables(tables: Tables, path: str | os.PathLike[str], *, labels: str) -> tuple[Path, ...]:
    """Write each table into a file of its own."""
    return tuple(write_csv(frame, place, name, labels=labels) for name, frame, place in beside(tables, path))


FORMAT = Format((".csv",), _write_tables)
