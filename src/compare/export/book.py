"""A workbook being written: formats made once, sheets set up for print, text that can only be text.

In: cells. Out: the bytes of an XLSX file. Refused: nothing; text too long for a cell is cut, says so, and is kept for
a sheet of its own.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from compare.export.captions import say
from compare.export.cells import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.export.redline import Run

CELL_LIMIT = 32_767  # what Excel holds in one cell, in UTF-16 units
_MARGIN = 80  # room for the note that says how much was cut
_SHEET_NAME = 31
LINE_HEIGHT, TALLEST = 15, 405  # points; Excel stops at 409
_INK, HEAD, LINE = "#1F2933", "#E4EAF1", "#C5CED8"
LINK = "#0B5CAD"
# How an edit looks inside a cell: never by colour alone.
_EDITS = {
    "keep": {},
    "delete": {"font_color": "#A5211C", "font_strikeout": True},
    "insert": {"font_color": "#17683A", "underline": 1},
    "moved-away": {"font_color": "#33577D", "font_strikeout": True},
    "moved-here": {"font_color": "#33577D", "underline": 1},
}


def _utf16(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


def _cut(text: str, units: int) -> str:
    """Cut a text to a number of UTF-16 units, no character halved."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


class Book:
    """A workbook being written: its formats, its sheet names, and the texts that were too long for a cell."""

    def __init__(self, labels: str, years: tuple[int, ...] = ()) -> None:
        import xlsxwriter  # noqa: PLC0415 - heavy

        self.labels, self.years = labels, years
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
        """Return a cell format; each is made once."""
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

    def link(self, sheet: Any, at: tuple[int, int], text: str, look: Any, *, target: str) -> None:
        """Write text that leads to a cell of this workbook."""
        if not text or _utf16(text) > CELL_LIMIT:
            self.text(sheet, at, text, look)
        else:
            sheet.write_url(*at, f"internal:{target}", look, string=text)

    def redline(self, sheet: Any, at: tuple[int, int], found: Sequence[Run], look: Any) -> None:
        """Write text with edits struck out and underlined inside the cell."""
        runs = [(clean_text(run.text), run.op) for run in found]
        whole = "".join(text for text, _ in runs)
        # A rich string of one run, or too long, is refused by the library with a code and no error.
        if len(runs) < 2 or _utf16(whole) > CELL_LIMIT:  # noqa: PLR2004
            self.text(sheet, at, whole, look)
            return
        parts = [part for text, op in runs for part in (self.format(**_EDITS[op]), text)]
        if sheet.write_rich_string(*at, *parts, look) != 0:
            self.text(sheet, at, whole, look)

    def close(self) -> bytes:
        """Finish the workbook and give its bytes."""
        self.book.close()
        return self.out.getvalue()


def sheet_names(titles: Iterable[str]) -> list[str]:
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
