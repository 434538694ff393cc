"""Tables and figures to files: the only room that writes.

In: `Tables`, or single frames. Out: CSV, XLSX, DOCX, HTML, Markdown, LaTeX, JSON and Parquet, or a folder.
Refused: a suffix without a writer (`UsageError`), a place that cannot be written (`ExportError`, and what
stood there still stands).

Text from reports is never trusted: see `cells`. The same input gives the same bytes: the only date in the
files is the day, and `SOURCE_DATE_EPOCH` fixes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily

if TYPE_CHECKING:
    from compare.export.aside import draw_ahead, drawing_aside
    from compare.export.comma import read_csv, render_csv, write_csv
    from compare.export.files import clean_name, write_whole
    from compare.export.folder import write_any, write_folder
    from compare.export.formats import FORMATS
    from compare.export.interactive import Sortable, sortable
    from compare.export.latex import render_latex
    from compare.export.markdown import render_markdown
    from compare.export.notation import SCHEMA_VERSION, render_json
    from compare.export.page import render_html
    from compare.export.parquet import parquet_schema, write_parquet, write_rows
    from compare.export.readable import render_text
    from compare.export.redline import Redline, redline_runs, render_redlines
    from compare.export.word import render_docx
    from compare.export.workbook import render_xlsx

__all__ = [
    "FORMATS",
    "SCHEMA_VERSION",
    "Redline",
    "Sortable",
    "clean_name",
    "draw_ahead",
    "drawing_aside",
    "parquet_schema",
    "read_csv",
    "redline_runs",
    "render_csv",
    "render_docx",
    "render_html",
    "render_json",
    "render_latex",
    "render_markdown",
    "render_redlines",
    "render_text",
    "render_xlsx",
    "sortable",
    "write_any",
    "write_csv",
    "write_folder",
    "write_parquet",
    "write_rows",
    "write_whole",
]

__getattr__ = lazily(
    __name__,
    {
        "aside": "draw_ahead drawing_aside",
        "comma": "read_csv render_csv write_csv",
        "files": "clean_name write_whole",
        "folder": "write_any write_folder",
        "formats": "FORMATS",
        "interactive": "Sortable sortable",
        "latex": "render_latex",
        "markdown": "render_markdown",
        "notation": "SCHEMA_VERSION render_json",
        "page": "render_html",
        "parquet": "parquet_schema write_parquet write_rows",
        "readable": "render_text",
        "redline": "Redline redline_runs render_redlines",
        "word": "render_docx",
        "workbook": "render_xlsx",
    },
)
