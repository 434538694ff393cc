"""Tables to one XLSX workbook that prints and filters as it comes.

In: `Tables`. Out: a cover sheet (what, when, by which version, counts, doubts), then one sheet a table.
Refused: nothing; text is always written as text, so no cell can become a formula or a link; text too long
for a cell is cut, says so, and stands whole on a last sheet.
"""

from __future__ import annotations

import io
import math
import re
from typing import TYPE_CHECKING, Any

from compare.export.cells import cell, clean_text, display_width, show, yes_no
from compare.export.files import made_on, write_whole
from compare.export.reading import DETAILS, needless
from compare.export.words import say, version
from compare.tables import check_labels, label_frame, table_label

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pandas as pd

    from compare.export.cells import Cell
    from compare.tables import Tables

__all__ = ["CELL_LIMIT", "render_xlsx", "write_xlsx"]

CELL_LIMIT = 32_767  # what Excel holds in one cell, in UTF-16 units
_CHUNK = 16_000  # characters of a long text in one cell of the last sheet; each may take two units
_MARGIN = 80  # room for the note that says how much was cut
_NARROW, _WIDE, _LABEL = 7, 44, 26  # column widths, in characters
_LINE_HEIGHT, _TALLEST = 15, 405  # points; Excel stops at 409
_ACROSS = 84  # what fits beside the names on the cover
_SHEET_NAME = 31
_INK, _HEAD, _LINE = "#1F2933", "#E4EAF1", "#C5CED8"

_PLAIN_WHOLE = frozenset(
    [
        "start",
        "end",
        "old_start",
        "old_end",
        "new_start",
        "new_end",
        "base_start",
        "base_end",
        "old_from",
        "old_to",
        "new_from",
        "new_to",
        "year",
        "old_year",
        "new_year",
        "level",
        "passage",
    ]
)
_LABELS = frozenset(
    [
        "section",
        "chapter",
        "base_chapter",
        "old_label",
        "new_label",
        "old_section",
        "new_section",
        "parent",
        "problem",
    ]
)
_SHARES = frozenset(["similarity", "confidence", "certainty", "keyness"])
_SIGNED = frozenset(["change", "change_percent"])


def _number_format(column: str, number: float) -> str:
    """Choose how a number is shown: offsets and years bare, shares to two places, changes signed."""
    if column in _PLAIN_WHOLE:
        return "0"
    if column in _SHARES:
        return "0.00"
    body = "#,##0" if number == int(number) else "#,##0.0###"
    return f"+{body};-{body};0" if column in _SIGNED else body


def _utf16(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


def _cut(text: str, units: int) -> str:
    """Cut a text to a number of UTF-16 units, no character halved."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


class _Book:
    """A workbook being written: its formats, its sheet names, and the texts that were too long for a cell."""

    def __init__(self, labels: str) -> None:
        import xlsxwriter  # noqa: PLC0415 - heavy

        self.labels = labels
        self.out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": True,
        }
        self.book = xlsxwriter.Workbook(self.out, options)
        self.book.set_calc_mode("auto")
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.names: list[str] = []
        self.long: list[tuple[str, int, str, str]] = []

    def format(self, **wishes: Any) -> Any:
        """Give a cell format; each is made once."""
        key = tuple(sorted(wishes.items()))
        if key not in self.formats:
            look = {"valign": "top", "font_color": _INK, "font_name": "Calibri", "font_size": 11, **wishes}
            self.formats[key] = self.book.add_format(look)
        return self.formats[key]

    def sheet(self, name: str) -> Any:
        """Add a sheet, set up for print."""
        self.names.append(name)
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&9&A&R&9&P / &N")
        return sheet

    def text(self, sheet: Any, at: tuple[int, int], text: str, look: Any, *, label: str = "") -> None:
        """Write text as text, cut to what a cell holds."""
        if _utf16(text) > CELL_LIMIT:
            self.long.append((self.names[-1], at[0] + 1, label, text))
            note = say("cut", self.labels, count=f"{len(text):,}", sheet=say("long_sheet", self.labels))
            text = f"{_cut(text, CELL_LIMIT - _MARGIN)} {note}"
        sheet.write_string(*at, text, look)

    def close(self) -> bytes:
        self.book.close()
        return self.out.getvalue()


def _sheet_names(titles: Iterable[str]) -> list[str]:
    """Make names that Excel takes: short, without its special characters, no two alike."""
    names: list[str] = []
    for title in titles:
        base = re.sub(r"[\[\]:*?/\\\s]+", " ", clean_text(title)).strip("' ") or "Sheet"
        name, n = _cut(base, _SHEET_NAME).strip("' "), 2
        while name.lower() in (*(taken.lower() for taken in names), "history"):
            tail = f" {n}"
            name, n = _cut(base, _SHEET_NAME - len(tail)) + tail, n + 1
        names.append(name)
    return names


def _width(label: str, cells: Sequence[Cell], limit: int) -> float:
    """Choose a column width: the longest line up to a limit; the header fits with its filter arrow."""
    longest = max(
        (display_width(line) for c in cells if isinstance(c, str) for line in c.split("\n")), default=0
    )
    numbers = max((len(f"{c:,.10g}") for c in cells if isinstance(c, (int, float))), default=0)
    need = max(min(longest, limit), numbers + 1, min(display_width(label), 9) + 3)
    return max(_NARROW, need * 1.05 + 1)


def _table_sheet(book: _Book, sheet_name: str, name: str, frame: pd.DataFrame) -> None:
    shown = label_frame(frame, name, book.labels)
    sheet = book.sheet(sheet_name)
    head = book.format(bold=True, bg_color=_HEAD, bottom=1, bottom_color=_LINE, text_wrap=True)
    heights = [1] * (len(shown) + 1)
    for at, (plain, label) in enumerate(zip(map(str, frame.columns), map(str, shown.columns), strict=True)):
        cells = [cell(v) for v in shown.iloc[:, at]]
        # Columns that say nothing here stay in the file, folded away so that a print is readable.
        folded = plain in DETAILS or needless(frame, plain)
        width = _width(label, cells, _LABEL if plain in _LABELS else _WIDE)
        sheet.set_column(at, at, width, None, {"level": 1, "hidden": True} if folded else {})
        book.text(sheet, (0, at), clean_text(label), head)
        for row, value in enumerate(cells, 1):
            _write(book, sheet, (row, at), value, (plain, label))
        if not folded:
            heights = [max(h, _lines(c, width)) for h, c in zip(heights, (label, *cells), strict=True)]
    for row, lines in enumerate(heights):
        if lines > 1:  # a program that opens the file need not measure wrapped text itself
            sheet.set_row(row, min(_TALLEST, _LINE_HEIGHT * lines + 2))
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(2)
    if len(shown.columns):
        sheet.autofilter(0, 0, max(1, len(shown)), len(shown.columns) - 1)


def _lines(value: Cell, width: float) -> int:
    """Count the lines a cell takes at a column width."""
    if not isinstance(value, str):
        return 1
    return sum(max(1, math.ceil(display_width(line) / (width - 2.5))) for line in value.split("\n"))


def _write(book: _Book, sheet: Any, at: tuple[int, int], value: Cell, names: tuple[str, str]) -> None:
    """Write one value; `names` are the plain and the shown name of its column."""
    line = {"bottom": 4, "bottom_color": _LINE}
    if value is None:
        sheet.write_blank(*at, None, book.format(**line))
    elif isinstance(value, bool):
        sheet.write_string(*at, yes_no(value, book.labels), book.format(**line))
    elif isinstance(value, str):
        book.text(sheet, at, value, book.format(text_wrap=True, indent=1, **line), label=names[1])
    elif math.isinf(value):
        sheet.write_string(*at, show(value), book.format(**line))
    else:
        sheet.write_number(*at, value, book.format(num_format=_number_format(names[0], value), **line))


def _doubts(frame: pd.DataFrame) -> int:
    """Count the rows a reader should check in the source."""
    if "doubtful" in frame.columns:
        return int(frame["doubtful"].astype(bool).sum())
    return int((~frame["resolved"].astype(bool)).sum()) if "resolved" in frame.columns else 0


def _cover(book: _Book, tables: Tables, names: Sequence[str]) -> None:
    sheet = book.sheet(names[0])
    for at, width in enumerate((28, 12, 16, 60)):
        sheet.set_column(at, at, width)
    sheet.hide_gridlines(2)
    name = book.format(font_color="#52606D", text_wrap=True)
    book.text(sheet, (0, 0), clean_text(tables.title), book.format(bold=True, font_size=16))
    facts = (
        *tables.facts,
        (say("made", book.labels), f"{made_on():%Y-%m-%d}"),
        (say("version", book.labels), version()),
    )
    row = 2
    for label, value in facts:
        book.text(sheet, (row, 0), clean_text(label), name)
        _across(book, sheet, row, clean_text(value))
        row += 1
    row = _contents(book, sheet, row + 1, tables, names[1:])
    if tables.notes:
        sheet.write_string(row, 0, say("notes", book.labels), book.format(bold=True))
        for note in (n for n in tables.notes if n.strip()):
            _across(book, sheet, row, clean_text(note))
            row += 1


def _across(book: _Book, sheet: Any, row: int, text: str) -> None:
    """Write a sentence over the free columns of the cover; merged rows do not grow by themselves."""
    look = book.format(text_wrap=True)
    sheet.merge_range(row, 1, row, 3, "", look)
    book.text(sheet, (row, 1), text, look)
    lines = sum(1 + display_width(line) // _ACROSS for line in text.split("\n"))
    if lines > 1:
        sheet.set_row(row, min(_TALLEST, _LINE_HEIGHT * lines))


def _contents(book: _Book, sheet: Any, row: int, tables: Tables, names: Sequence[str]) -> int:
    """List the sheets with their rows and doubts; each name leads to its sheet."""
    head = book.format(bold=True, bottom=1, bottom_color=_LINE)
    for at, word in enumerate(("table", "rows", "doubts")):
        sheet.write_string(row, at, say(word, book.labels), head)
    for name, (_, frame) in zip(names, tables.frames, strict=True):
        row += 1
        link = book.format(font_color="#0B5CAD", underline=1)
        target = name.replace("'", "''")
        sheet.write_url(row, 0, f"internal:'{target}'!A1", link, string=name)
        left = book.format(align="left", num_format="#,##0")
        sheet.write_number(row, 1, len(frame), left)
        sheet.write_number(row, 2, _doubts(frame), left)
    return row + 2


def _long_sheet(book: _Book, name: str) -> None:
    """Give the texts that did not fit in their cells, whole, in parts."""
    sheet = book.sheet(name)
    head = book.format(bold=True, bg_color=_HEAD, bottom=1, bottom_color=_LINE)
    for at, word in enumerate(("table", "row", "column", "part", "text")):
        sheet.write_string(0, at, say(word, book.labels), head)
    sheet.set_column(0, 3, 14)
    sheet.set_column(4, 4, 120)
    row = 1
    for origin, at, label, text in book.long:
        for part, start in enumerate(range(0, len(text), _CHUNK), 1):
            look = book.format(text_wrap=True)
            sheet.write_string(row, 0, origin, look)
            sheet.write_number(row, 1, at, look)
            sheet.write_string(row, 2, label, look)
            sheet.write_number(row, 3, part, look)
            sheet.write_string(row, 4, text[start : start + _CHUNK], look)
            row += 1
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)


def render_xlsx(tables: Tables, *, labels: str = "en") -> bytes:
    """Give the bytes of a workbook.

    Parameters
    ----------
    tables : Tables
    labels : {"zh", "en"}
        Language of sheets, columns and coded values.

    Raises
    ------
    UsageError
        If the label language is neither `zh` nor `en`.

    """
    check_labels(labels)
    book = _Book(labels)
    book.book.set_properties(
        {
            "title": clean_text(tables.title)[:255],
            "author": f"compare {version()}",
            "created": made_on().replace(tzinfo=None),
        }
    )
    titles = [table_label(name, labels) for name, _ in tables.frames]
    names = _sheet_names([say("cover", labels), say("long_sheet", labels), *titles])
    long_name = names.pop(1)
    _cover(book, tables, names)
    for sheet, (name, frame) in zip(names[1:], tables.frames, strict=True):
        _table_sheet(book, sheet, name, frame)
    if book.long:
        _long_sheet(book, long_name)
    return book.close()


def write_xlsx(tables: Tables, path: str | os.PathLike[str], *, labels: str = "en") -> Path:
    """Write the tables to one workbook, whole or not at all (see `render_xlsx`)."""
    return write_whole(path, render_xlsx(tables, labels=labels))
