"""A workbook that a person marked → the decisions in it.

In: an XLSX file as `export` wrote it, with marks in the column for review. Out: a `Review`. Refused (`UsageError`): a
file that is no such workbook, one of other reports, a mark that cannot be understood; each with sheet and row.

A mark is `wrong`, `right`, a number (the text of this row belongs with that of the row of that number), or for a goal
its status; the number beside a goal is that of a passage, which says what became of it. Decisions of earlier reviews
are kept on a sheet of their own and stay valid.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.extras import needs_extra
from compare.lazy import regex
from compare.records import Span, UsageError, as_path
from compare.review.decisions import NO_REVIEW, Decision, Review, fingerprint
from compare.tables import LABELS, REVIEWED, GoalStatus, column_label, label_value, table_label

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from compare.records import Report

# What people write, in either language.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "wrong": ("wrong", "no", "false", "x", "×", "✗", "错", "错误", "不对", "否"),
    "right": ("right", "yes", "true", "ok", "✓", "√", "对", "正确", "是"),
}
_VERDICTS = {word: verdict for verdict, words in _WORDS.items() for word in words} | {
    name.lower(): status for status in GoalStatus for name in (status, status.zh, status.en)
}
_BREAKS = regex(r"[\s,，;；、/]+")
MAX_UNPACKED = 256 * 1024 * 1024
"""More than this no workbook of two reports unpacks to."""


@dataclass(frozen=True)
class _Row:
    """A row of a sheet: its place, its number, its mark, its places, its name."""

    where: str
    number: int | None
    mark: str
    old: Span | None
    new: Span | None
    cells: Mapping[str, Any] = field(default_factory=dict)


def as_review(review: str | os.PathLike[str] | Review | None, old: Report, new: Report) -> Review:
    r"""Return the decisions themselves, or read them from a marked workbook of these reports; none at all is fine.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("某区2023年工作总结\n一、工作回顾\n修了路。")
    >>> as_review(None, report, report).decisions
    ()

    """
    if review is None:
        return NO_REVIEW
    return review if isinstance(review, Review) else read_review(review, old, new)


def read_review(path: str | os.PathLike[str], old: Report, new: Report) -> Review:
    """Read the marks of a workbook of two reports."""
    place = as_path(path, "review")
    name = place.name
    book = _open(place, name)
    try:
        sheets = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    except Exception as error:  # the parser trips over a damaged file in many ways
        raise UsageError(f"{name} is damaged; save it anew as XLSX") from error
    if not any(
        fingerprint(old, new) == str(cell) for rows in sheets.values() for row in rows[:30] for cell in row
    ):
        raise UsageError(
            f"{name} is no review of these two reports: their key, {fingerprint(old, new)}, is not on its cover;"
            " mark a workbook that was exported from the comparison of exactly these two, in this order"
        )
    earlier = [d for language in LABELS for d in _earlier(sheets, language, name)]
    marks = [d for language in LABELS for table in REVIEWED for d in _marks(sheets, table, language, name)]
    return Review((*earlier, *marks), name)


def _open(path: Path, name: str) -> Any:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}; name the reviewed workbook") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise UsageError(f"{name} unpacks to more than any review does; it is not opened")
            written = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
            if any(b"<!DOCTYPE" in package.read(part).replace(b"\0", b"") for part in written):
                raise UsageError(f"{name} declares XML entities, which no workbook does; it is not opened")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UsageError(
            f"{name} is no XLSX workbook; mark the file that was exported, save it as XLSX"
        ) from error
    with needs_extra("review", f"reading {name}"):
        import openpyxl
    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # as above
        raise UsageError(
            f"{name} is no XLSX workbook; mark the file that was exported, save it as XLSX"
        ) from error


def _rows(
    sheets: Mapping[str, Sequence[Sequence[Any]]], table: str, language: str, name: str
) -> Iterator[_Row]:
    """Yield the rows of a table's sheet; none where there is no such sheet in that language."""
    title = table_label(table, language)
    rows = sheets.get(title)
    if not rows:
        return
    heads = {str(label): at for at, label in enumerate(rows[0]) if label is not None}
    wanted = (
        "row_number",
        "review",
        "old_start",
        "old_end",
        "new_start",
        "new_end",
        "indicator",
        "goal",
        "name",
        "table",
        "decision",
    )
    places = {
        column: heads[column_label(column, language)]
        for column in wanted
        if column_label(column, language) in heads
    }
    for n, row in enumerate(rows[1:], 2):
        cells = {column: row[at] for column, at in places.items() if at < len(row)}
        where = f"{name}, sheet {title}, row {n}"
        number = _whole(cells.get("row_number"))
        old, new = _span(cells, "old", where), _span(cells, "new", where)
        yield _Row(where, number, _said(cells.get("review")), old, new, cells)


def _said(value: object) -> str:
    """Return a mark as text; a number that a spreadsheet took for a fraction is whole again."""
    if value is None or isinstance(value, bool):
        return {True: "right", False: "wrong", None: ""}[value]
    number = _whole(value) if isinstance(value, float) else None
    return str(value if number is None else number).strip().lower()


def _whole(value: object) -> int | None:
    try:
        number = float(str(value))
        return int(number) if number == int(number) else None
    except (ValueError, OverflowError):
        return None


def _span(cells: Mapping[str, Any], side: str, where: str) -> Span | None:
    ends = [cells.get(f"{side}_{end}") for end in ("start", "end")]
    if all(end is None or end == "" for end in ends):
        return None
    start, end = (_whole(end) for end in ends)
    if start is None or end is None or not 0 <= start <= end:
        raise UsageError(
            f"{where}: {ends[0]}-{ends[1]} is no place in a report; leave the offsets as they were"
        )
    return Span(start, end)


def _marks(
    sheets: Mapping[str, Sequence[Sequence[Any]]], table: str, language: str, name: str
) -> Iterator[Decision]:
    """Read the marks of one table."""
    rows = list(_rows(sheets, table, language, name))
    # What became of a goal is reported by a passage.
    others = list(_rows(sheets, "passages", language, name)) if table == "followup" else rows
    numbered = {row.number: row for row in others if row.number is not None}
    for row in rows:
        # A status may be of several words; all else is one word, or several marks in one cell.
        words = [row.mark] if row.mark in _VERDICTS else _BREAKS.split(row.mark)
        for word in filter(None, words):
            yield _decision(row, word, table, numbered)


def _decision(row: _Row, word: str, table: str, numbered: Mapping[int, _Row]) -> Decision:
    label = str(row.cells.get("goal" if table == "followup" else "indicator") or "")
    if word.isascii() and word.isdigit():
        return _joined(row, numbered.get(int(word)), word, table, label)
    verdict = _VERDICTS.get(word)
    if verdict is None or (table != "followup" and verdict not in _WORDS):
        hint = (
            "a status or the number of a passage" if table == "followup" else "or the number of another row"
        )
        raise UsageError(f"{row.where}: the mark {word!r} is not understood; write wrong, right, {hint}")
    if table != "followup" and (row.old is None or row.new is None):
        raise UsageError(
            f"{row.where}: this row pairs nothing, so it cannot be {word}; write the number of the row it belongs with"
        )
    return Decision(table, verdict, row.old, row.new, label, row.where)


def _joined(row: _Row, other: _Row | None, word: str, table: str, label: str) -> Decision:
    """Pair the text of a row with that of another: old with new, whichever side each has."""
    if other is None:
        sheet = "the sheet of passages" if table == "followup" else "this sheet"
        raise UsageError(
            f"{row.where}: there is no row of number {word} in {sheet}; take one from the column of numbers"
        )
    if table == "followup":
        if other.new is None:
            raise UsageError(f"{row.where}: passage {word} is not in the new report; name one that is")
        return Decision(table, "right", row.old, other.new, label, row.where)
    for old, new in ((row, other), (other, row)):
        if old.old is not None and new.new is not None:
            return Decision(table, "right", old.old, new.new, "", row.where)
    side = "old" if row.new is None else "new"
    raise UsageError(
        f"{row.where}: this row and row {word} both have only a text of the {side} report; pair one of each"
    )


def _earlier(sheets: Mapping[str, Sequence[Sequence[Any]]], language: str, name: str) -> Iterable[Decision]:
    """Read the decisions of earlier reviews, which the workbook carries along."""
    for row in _rows(sheets, "review", language, name):
        table, verdict = str(row.cells.get("table") or ""), str(row.cells.get("decision") or "")
        tables = {label: plain for plain in REVIEWED for label in (plain, table_label(plain, language))}
        verdicts = {
            label_value(v, "decision", labels=language).lower(): v for v in (*_WORDS, *_VERDICTS.values())
        }
        plain = verdicts.get(verdict.lower()) or _VERDICTS.get(verdict.lower())
        if table not in tables or plain is None:
            raise UsageError(
                f"{row.where}: {table!r}, {verdict!r} is no decision; leave this sheet as it was exported"
            )
        yield Decision(tables[table], plain, row.old, row.new, str(row.cells.get("name") or ""), row.where)
