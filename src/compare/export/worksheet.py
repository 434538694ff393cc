"""One table as one sheet: widths that fit Chinese, rows tall enough, numbers as people read them, edits marked.

In: a frame and what ties it to the table of passages. Out: a sheet. Refused: nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeGuard

from compare.export.book import HEAD, LINE, LINE_HEIGHT, LINK, TALLEST
from compare.export.bounded import bound_signs
from compare.export.captions import say
from compare.export.cells import cell, clean_text, show, yes_no
from compare.export.readable import details, needless
from compare.export.ties import pieces
from compare.tables import (
    INKS,
    Direction,
    Shown,
    column_label,
    display_width,
    label_frame,
    large_unit,
    named,
    points,
    unit_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from compare.export.book import Book
    from compare.export.cells import Cell

_NARROW, _WIDE, _LABEL = 7, 44, 26  # column widths, in characters
_PAGE = 170  # characters: a printed page this wide can still be read
_LEAST = 20  # no wide column is made narrower than that
_PLAIN_WHOLE = named(Shown.PLACE, Shown.INSIDE, Shown.BARE)
_LABELS, _SHARES = named(Shown.NARROW), named(Shown.SHARE, Shown.SCORE)
_SIGNED, _PERCENT = named(Shown.SIGNED, Shown.PERCENT), named(Shown.PERCENT)
_LARGE = {12: '#,##0.####,,,,"万亿"', 8: r'0\.00,,"亿"', 4: r'0\.0,"万"'}
_LEFT_OUT = {12: 8, 8: 6, 4: 3}  # the digits that the format does not show
_MARKABLE = "#FFF9DB"  # where a reviewer may write
_CODED = ("status", "relation", "op")
_TOLD_BESIDE = ("target_value", "next_value")


@dataclass(frozen=True)
class Ties:
    """What leads from a table to others."""

    # (column, row) → edits inside that text.
    marks: Mapping[tuple[str, int], Sequence[tuple[int, int, str]]] = field(default_factory=dict)
    # (column, row) → cell of another sheet, as Excel writes it.
    links: Mapping[tuple[str, int], str] = field(default_factory=dict)


def _number_format(column: str, number: float, labels: str, unit: str) -> str:
    """Choose how a number is shown: offsets and years bare, shares to two places, changes signed, 万 and 亿 in Chinese.

    A spreadsheet divides by thousands only: the point of 万 and of 亿 is set between digits that are there already.
    """
    if column in _PLAIN_WHOLE:
        return "0"
    if column in _SHARES:
        return "0.00"
    if column in _PERCENT:
        return "+#,##0.0;-#,##0.0;0"
    body = _large(number, labels) or ("#,##0" if number == int(number) else "#,##0.0###")
    if column not in _SIGNED:
        return body
    body += f'"{points(unit, labels)}"' if points(unit, labels) else ""
    return f"+{body};-{body};0"


def _bounded(plain: str, sign: str) -> str:
    """Set a sign before each part of a number format; a format of one part would set the minus before the sign."""
    first, *others = plain.split(";")
    return ";".join(f'"{sign}"{part}' for part in (first, *(others or [f"-{first}"])))


def _large(number: float, labels: str) -> str:
    """Choose the format of a number in large units in which all its digits are seen; none where there is none."""
    size, name = large_unit(number, labels)
    if labels == "zh":  # 亿 to two digits, 万 to one
        return _LARGE[size] if size and number % 10 ** _LEFT_OUT[size] == 0 else ""
    places = "" if not size or number % 10**size == 0 else ".0##"
    return f'#,##0{places}{"," * (size // 3)}"{name}"' if size else ""


def _finite(value: Cell) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _width(label: str, cells: Sequence[Cell], limit: int, behind: Sequence[str] = ()) -> float:
    """Choose a column width: the longest line up to a limit, a number with what is behind it, the header's arrow."""
    longest = max(
        (display_width(line) for c in cells if isinstance(c, str) for line in c.split("\n")), default=0
    )
    units = behind or ("",) * len(cells)
    digits = (
        (f"{c:,.0f}" if c == int(c) else f"{c:,.4f}") + unit
        for c, unit in zip(cells, units, strict=True)
        if _finite(c)
    )
    numbers = max(map(display_width, digits), default=0)
    need = max(min(longest, limit), numbers + 1, min(display_width(label), 9) + 3)
    return max(_NARROW, need * 1.05 + 1)


def _fitted(widths: Sequence[float], folded: Sequence[bool]) -> list[float]:
    """Make wide columns narrower where all that are seen would print too small to read.

    Examples
    --------
    >>> _fitted([20, 80, 80, 44], [False, False, False, True])
    [20, 75.0, 75.0, 44]

    """
    seen = [width for width, away in zip(widths, folded, strict=True) if not away]
    wide = sum(width for width in seen if width > _LEAST)
    share = min(1, (_PAGE - sum(seen) + wide) / wide) if wide else 1
    return [
        max(_LEAST, width * share) if width > _LEAST and not away else width
        for width, away in zip(widths, folded, strict=True)
    ]


def _lines(value: Cell, width: float) -> int:
    """Count the lines a cell takes at a column width."""
    if not isinstance(value, str):
        return 1
    return sum(max(1, math.ceil(display_width(line) / (width - 2.5))) for line in value.split("\n"))


def write_table(
    book: Book, sheet: Any, name: str, frame: pd.DataFrame, ties: Ties, *, review: bool = False
) -> None:
    """Fill a sheet with a table; with two columns more where its rows may be marked for a review."""
    shown = label_frame(frame, name, book.labels, book.years)
    # Offsets keep their heads: by these a marked workbook is read back.
    places = {column: column_label(column, book.labels, name) for column in named(Shown.PLACE)}
    heads = zip(map(str, frame.columns), shown.columns, strict=True)
    shown.columns = [places.get(plain, head) for plain, head in heads]
    head = book.format(bold=True, bg_color=HEAD, bottom=1, bottom_color=LINE, text_wrap=True)
    heights = [1] * (len(shown) + 1)
    hidden = details(frame)
    units = list(frame["unit"]) if "unit" in frame.columns else []
    columns = [[cell(v) for v in shown.iloc[:, at]] for at in range(len(shown.columns))]
    # What says nothing here, or is asked for second, stays in the file, folded away: a print is to be readable.
    names = {plain: plain in hidden or needless(frame, plain) for plain in map(str, frame.columns)}
    widths = []
    for plain, label, cells in zip(names, map(str, shown.columns), columns, strict=True):
        behind = [points(str(unit), book.labels) for unit in units] if plain in _SIGNED - _PERCENT else ()
        told = [unit_name(show(v), book.labels) for v in cells] if plain == "unit" else cells
        widths.append(_width(label, told, _LABEL if plain in _LABELS else _WIDE, behind))
    widths = _fitted(widths, [*names.values()])
    for at, (plain, folded) in enumerate(names.items()):
        label, cells, width = str(shown.columns[at]), columns[at], widths[at]
        sheet.set_column(at, at, width, None, {"level": 1, "hidden": True} if folded else {})
        book.text(sheet, (0, at), clean_text(label), head)
        column = _Column(plain, label, list(frame.iloc[:, at]), ties, width, units, bound_signs(frame, plain))
        for row, value in enumerate(cells):
            _write(book, sheet, (row + 1, at), value, column)
        if plain in _SIGNED:
            _colour_changes(book, sheet, at, len(cells))
        if not folded:
            heights = [max(h, _lines(c, width)) for h, c in zip(heights, (label, *cells), strict=True)]
    for row, lines in enumerate(heights):
        if lines > 1:  # a program that opens the file need not measure wrapped text itself
            sheet.set_row(row, min(TALLEST, LINE_HEIGHT * lines + 2))
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(2)
    width = len(shown.columns)
    if review:
        _review_columns(book, sheet, width, len(shown), head)
        width += 2
    if width:
        sheet.autofilter(0, 0, max(1, len(shown)), width - 1)


def _review_columns(book: Book, sheet: Any, at: int, rows: int, head: Any) -> None:
    """Write the number of each row, kept when the sheet is sorted, and leave a cell for a reviewer's mark."""
    for n, column in enumerate(("row_number", "review")):
        book.text(sheet, (0, at + n), column_label(column, book.labels), head)
    sheet.set_column(at, at, _NARROW + 2)
    sheet.set_column(at + 1, at + 1, 16)
    line = {"bottom": 4, "bottom_color": LINE}
    number, mark = (
        book.format(num_format="0", **line),
        book.format(bg_color=_MARKABLE, text_wrap=True, **line),
    )
    for row in range(1, rows + 1):
        sheet.write_number(row, at, row + 1, number)  # as Excel counts, until somebody sorts
        sheet.write_blank(row, at + 1, None, mark)
    if rows:
        hint = {"validate": "any", "input_title": column_label("review", book.labels)}
        hint["input_message"] = say("review_hint", book.labels)
        sheet.data_validation(1, at + 1, rows, at + 1, hint)


@dataclass(frozen=True)
class _Column:
    """A column being written: its names, its plain values, and where its cells lead."""

    name: str
    label: str
    plain: Sequence[Any]
    ties: Ties
    width: float
    units: Sequence[Any] = ()
    bounds: Sequence[str] = ()  # the sign each number is shown with; its cell holds the number

    def number_format(self, row: int, number: float, labels: str) -> str:
        """Choose how a number of a row is shown."""
        plain = _number_format(self.name, number, labels, str(self.units[row]) if len(self.units) else "")
        # The comparator of a target has a column of its own.
        sign = "" if self.name in _TOLD_BESIDE else self.bounds[row]
        return _bounded(plain, sign) if sign else plain


def _colour_changes(book: Book, sheet: Any, at: int, rows: int) -> None:
    """Colour rising and falling numbers, also those a reader types in later."""
    for criterion, colour in ((">", Direction.UP.ink), ("<", Direction.DOWN.ink)):
        look = book.book.add_format({"font_color": colour})
        rule = {"type": "cell", "criteria": criterion, "value": 0, "format": look}
        sheet.conditional_format(1, at, max(1, rows), at, rule)


def _write(book: Book, sheet: Any, at: tuple[int, int], value: Cell, column: _Column) -> None:
    line = {"bottom": 4, "bottom_color": LINE}
    if value is None:
        sheet.write_blank(*at, None, book.format(**line))
    elif isinstance(value, bool):
        sheet.write_string(*at, yes_no(value, book.labels), book.format(**line))
    elif isinstance(value, str):
        _write_text(book, sheet, at, value, column)
    elif math.isinf(value):
        sheet.write_string(*at, show(value), book.format(**line))
    else:
        sheet.write_number(
            *at, value, book.format(num_format=column.number_format(at[0] - 1, value, book.labels), **line)
        )


def _write_text(book: Book, sheet: Any, at: tuple[int, int], text: str, column: _Column) -> None:
    row = at[0] - 1
    look: dict[str, Any] = {"text_wrap": True, "indent": 1, "bottom": 4, "bottom_color": LINE}
    if column.name in _CODED and (colour := INKS.get(column.plain[row])):
        look["font_color"] = colour
    if column.name == "unit" and (name := unit_name(text, book.labels)) != text:
        look["num_format"] = (
            f'General;General;General;"{name}"'  # the cell keeps its unit, and shows its name
        )
    marks = column.ties.marks.get((column.name, row))
    link = column.ties.links.get((column.name, row))
    if marks:
        book.redline(sheet, at, pieces(str(column.plain[row]), marks), book.format(**look))
    elif link and _lines(text, column.width) == 1:  # LibreOffice sets a linked text on one line, and cuts it
        book.link(sheet, at, text, book.format(**{**look, "font_color": LINK}), target=link)
    else:
        book.text(sheet, at, text, book.format(**look), label=column.label)
