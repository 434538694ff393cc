"""One call for every format: the suffix decides, and a folder gets everything with an index.

In: `Tables` and a path. Out: the paths that were written. Refused: a suffix without a writer.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from compare.export.aside import picture
from compare.export.comma import write_csv
from compare.export.files import make_folder, picture_file, table_file, write_whole, writing_aside
from compare.export.formats import FORMATS
from compare.export.page import render_html, render_index
from compare.export.readable import read_once
from compare.records import UsageError, as_path
from compare.tables import check_labels

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from compare.tables import Tables


def write_any(tables: Tables, path: str | os.PathLike[str], *, labels: str = "en") -> tuple[Path, ...]:
    """Write tables in the format the suffix names, each whole or not at all, or everything into a folder.

    A path without a suffix, or an existing folder, is a folder; several tables in CSV make several files. What
    was written is returned.
    """
    check_labels(labels)
    target = as_path(path, "path")
    suffix = target.suffix.lower()
    if target.is_dir() or not suffix or str(path).endswith("/"):
        return write_folder(tables, target, labels=labels)
    if suffix not in FORMATS:
        raise UsageError(
            f"{target.name}: nothing writes {suffix}; use {' '.join(FORMATS)}, or a folder for everything"
        )
    make_folder(target.parent)
    return FORMATS[suffix](tables, target, labels=labels)


def write_folder(tables: Tables, folder: str | os.PathLike[str], *, labels: str = "en") -> tuple[Path, ...]:
    """Write each table as CSV, all as XLSX, HTML, Markdown, JSON and LaTeX, revisions as DOCX, figures as PNG.

    Parquet is not among them: it needs a package of its own, so it is written when it is asked for.
    The index comes last, so that a folder with an index is a whole one.
    """
    check_labels(labels)
    place = make_folder(folder)
    with writing_aside(), read_once():
        written = _write_all(tables, place, labels)
    index = render_index(tables, [p.name for p in written], labels=labels)
    written.append(write_whole(place / "index.html", index.encode()))
    return tuple(written)


def _write_all(tables: Tables, place: Path, labels: str) -> list[Path]:
    written = [
        write_csv(frame, place / table_file(name), name, labels=labels) for name, frame in tables.frames
    ]
    for ending in (".xlsx", ".md", ".json", ".tex"):
        written += FORMATS[ending](tables, place / f"tables{ending}", labels=labels)
    if tables.manuscript is not None:
        written += FORMATS[".docx"](tables, place / "changes.docx", labels=labels)
    # What needs drawings comes last: a second process may be at them, see `aside`.
    draw = cache(partial(picture, kind="png"))
    page = render_html(tables, labels=labels, draw=draw)
    for drawing in tables.figures:
        written.append(write_whole(place / picture_file(drawing.name), draw(drawing)))
    written.append(write_whole(place / "report.html", page.encode()))
    return written
