"""Tables to one XLSX workbook that prints and filters as it comes.

In: `Tables`. Out: a cover sheet (what, when, by which version, counts, doubts), then one sheet a table. Refused:
nothing; text is always written as text, so no cell can become a formula or a link; text too long for a cell is
cut, says so, and stands whole on a last sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.export.book import HEAD, LINE, LINE_HEIGHT, LINK, TALLEST, Book, sheet_names
from compare.export.captions import facts_of, say
from compare.export.cells import clean_text
from compare.export.files import made_on
from compare.export.format import Format, one_file
from compare.export.ties import find_evidence
from compare.export.worksheet import Ties, write_table
from compare.tables import REVIEWED, check_labels, display_width, table_label
from compare.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from compare.tables import Tables

_CHUNK = 16_000  # characters of a long text in one cell of the last sheet; each may take two units
_ACROSS = 84  # what fits beside the names on the cover


def _doubts(frame: pd.DataFrame) -> int:
    """Count the rows a reader should check in the source."""
    if "doubtful" in frame.columns:
        return int(frame["doubtful"].astype(bool).sum())
    return int((~frame["resolved"].astype(bool)).sum()) if "resolved" in frame.columns else 0


def _cover(book: Book, tables: Tables, names: Sequence[str]) -> None:
    sheet = book.sheet(names[0])
    for at, width in enumerate((28, 12, 16, 60)):
        sheet.set_column(at, at, width)
    sheet.hide_gridlines(2)
    name = book.format(font_color="#52606D", text_wrap=True)
    book.text(sheet, (0, 0), clean_text(tables.title), book.format(bold=True, font_size=16))
    facts = (*facts_of(tables, book.labels), *([(say("key", book.labels), tables.key)] if tables.key else []))
    row = 2
    for label, value in facts:
        book.text(sheet, (row, 0), clean_text(label), name)
        _across(book, sheet, row, clean_text(value))
        row += 1
    for heading, lines in (("findings", str(tables.findings).splitlines()), ("notes", tables.notes)):
        said = [line for line in lines if line.strip()]
        if said:
            sheet.write_string(row + 1, 0, say(heading, book.labels), book.format(bold=True))
        for n, line in enumerate(said, row + 1):
            _across(book, sheet, n, clean_text(line))
        row += len(said) + bool(said)
    row = _contents(book, sheet, row + 1, tables, names[1:])
    if tables.key:
        sheet.write_string(row + 1, 0, say("reviewing", book.labels), book.format(bold=True))
        _across(book, sheet, row + 1, say("how_to_review", book.labels))


def _across(book: Book, sheet: Any, row: int, text: str) -> None:
    """Write a sentence over the free columns of the cover; merged rows do not grow by themselves."""
    look = book.format(text_wrap=True)
    sheet.merge_range(row, 1, row, 3, "", look)
    book.text(sheet, (row, 1), text, look)
    lines = sum(1 + display_width(line) // _ACROSS for line in text.split("\n"))
    if lines > 1:
        sheet.set_row(row, min(TALLEST, LINE_HEIGHT * lines))


def _contents(book: Book, sheet: Any, row: int, tables: Tables, names: Sequence[str]) -> int:
    """List the sheets with their rows and doubts; each name leads to its sheet."""
    head = book.format(bold=True, bottom=1, bottom_color=LINE)
    for at, word in enumerate(("table", "rows", "doubts")):
        sheet.write_string(row, at, say(word, book.labels), head)
    for name, (_, frame) in zip(names, tables.frames, strict=True):
        row += 1
        link = book.format(font_color=LINK, underline=1)
        target = name.replace("'", "''")
        sheet.write_url(row, 0, f"internal:'{target}'!A1", link, string=name)
        left = book.format(align="left", num_format="#,##0")
        sheet.write_number(row, 1, len(frame), left)
        sheet.write_number(row, 2, _doubts(frame), left)
    return row + 2


def _long_sheet(book: Book, name: str) -> None:
    """Return the texts that did not fit in their cells, whole, in parts."""
    sheet = book.sheet(name)
    head = book.format(bold=True, bg_color=HEAD, bottom=1, bottom_color=LINE)
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


def _ties(tables: Tables, sheets: Mapping[str, str]) -> dict[str, Ties]:
    """Lead from figures and goals to their passages, and mark the edits inside the passages."""
    evidence = find_evidence(tables.frames)
    ties = {}
    for name, _ in tables.frames:
        marks = evidence.marks if name == "passages" else {}
        links = {
            at: f"'{sheets['passages'].replace(chr(39), chr(39) * 2)}'!A{row + 2}"
            for at, row in evidence.links.get(name, {}).items()
        }
        ties[name] = Ties(marks, links)
    return ties


def render_xlsx(tables: Tables, *, labels: str = "en") -> bytes:
    """Return the bytes of a workbook."""
    check_labels(labels)
    book = Book(labels, tables.years)
    book.book.set_properties(
        {
            "title": clean_text(tables.title)[:255],
            "author": f"compare {VERSION}",
            "created": made_on().replace(tzinfo=None),
        }
    )
    titles = [table_label(name, labels) for name, _ in tables.frames]
    names = sheet_names([say("cover", labels), say("long_sheet", labels), *titles])
    long_name = names.pop(1)
    _cover(book, tables, names)
    ties = _ties(tables, dict(zip((name for name, _ in tables.frames), names[1:], strict=True)))
    for sheet, (name, frame) in zip(names[1:], tables.frames, strict=True):
        review = bool(tables.key) and name in REVIEWED
        write_table(book, book.sheet(sheet), name, frame, ties[name], review=review)
    if book.long:
        _long_sheet(book, long_name)
    return book.close()


FORMAT = Format((".xlsx",), one_file(render_xlsx))
