"""One table as HTML: rows, cells, marks inside cells, links to the passages, and buttons that filter.

In: a table as read, and what ties it to the others. Out: pieces of HTML; all text is escaped. Refused: nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.export.captions import count_rows, say
from compare.export.cells import cell, safe
from compare.export.interactive import SORTED
from compare.export.redline import tagged
from compare.export.ties import pieces
from compare.tables import Direction, label_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd

    from compare.export.readable import Column, Reading

# What carries a meaning of its own gets a mark beside its word, never colour alone; and a table can be filtered by it.
_MARKED = ("status", "relation", "op")
FILTERS = (*_MARKED, "change")


@dataclass(frozen=True)
class Grid:
    """A table with all that its HTML needs."""

    reading: Reading
    key: str  # its anchor on the page
    labels: str
    codes: Mapping[str, Sequence[str]]  # per column that can be filtered: the plain value of each row
    # Per column with marks inside: the whole text of each row.
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    # See `Evidence`; links lead to anchors.
    marks: Mapping[tuple[str, int], Sequence[tuple[int, int, str]]] = field(default_factory=dict)
    links: Mapping[tuple[str, int], str] = field(default_factory=dict)
    sorts: bool = False  # whether scripts of the page sort it: then every row names its section
    # For each row that changed, links to the change before and the next one.
    steps: Mapping[int, str] = field(default_factory=dict)
    # For a column of offsets the passage of each row, see `Tables`.
    passages: Mapping[str, Sequence[tuple[str, int, int] | None]] = field(default_factory=dict)

    @property
    def grouped(self) -> bool:
        """Whether rows stand under their section, which then is a heading and no column."""
        columns = self.reading.columns
        return bool(self.reading.rows and len(columns) > 1 and columns[0].name == "section")

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns each row has; a script groups the rows itself, by their first column."""
        return self.reading.columns[1:] if self.grouped and not self.sorts else self.reading.columns


def make_grid(reading: Reading, frame: pd.DataFrame, key: str, labels: str, **ties: object) -> Grid:
    """Take from a frame what its HTML needs beside the text."""
    codes = {c: [_code(c, v) for v in frame[c]] for c in FILTERS if c in frame.columns}
    texts = {c: [str(v) for v in frame[c]] for c in ("old_text", "new_text") if c in frame.columns}
    return Grid(reading, key, labels, codes, texts, **ties)  # type: ignore[arg-type]


def _code(column: str, value: object) -> str:
    """Return the plain value of a coded cell, for the style sheet: only letters and hyphens pass."""
    if column == "change":
        number = cell(value)
        if not isinstance(number, int | float):
            return Direction.UNTOLD
        return Direction.of(number)
    return "".join(c for c in str(value) if c.isascii() and (c.isalpha() or c == "-"))


def _inside(grid: Grid, column: Column, row: int) -> str:
    """Return the text of a cell, marked where edits stand, leading to its passage where there is one."""
    text = safe(column.cells[row])
    marks = grid.marks.get((column.name, row))
    if marks and column.name in grid.texts:
        found = pieces(grid.texts[column.name][row], marks)
        text = "".join(map(tagged, found))
    if column.name in _MARKED and text:
        text = f'<span class="mark {grid.codes[column.name][row]}">{text}</span>'
    link = grid.links.get((column.name, row))
    return f'<a href="#{link}">{text}</a>' if link and text else text


def _place(grid: Grid, column: Column, row: int, place: str) -> str:
    """Let a click on a place open its passage, the words marked, where the passages are at hand."""
    found = grid.passages.get(column.start, ())
    passage = found[row] if row < len(found) else None
    if passage is None or not place:
        return place
    text, start, end = passage
    marked = f"{safe(text[:start])}<mark>{safe(text[start:end])}</mark>{safe(text[end:])}"
    return f'<details class="passage"><summary>{place}</summary><p>{marked}</p></details>'


def _cell(grid: Grid, column: Column, row: int) -> str:
    text = _inside(grid, column, row)
    if column.under and column.under[row]:
        text += f"<small>{_place(grid, column, row, safe(column.under[row]))}</small>"
    elif column.kind == "place":
        text = _place(grid, column, row, text)
    empty = "" if text else " empty"
    order = f' data-order="{safe(column.order[row])}"' if grid.sorts and column.order else ""
    return (
        f'<td role="cell" class="{column.kind}{empty}" data-label="{safe(column.label)}"{order}>{text}</td>'
    )


def _rows(grid: Grid) -> Iterator[str]:
    reading, columns, before = grid.reading, grid.columns, None
    for row in range(reading.rows):
        if grid.grouped and not grid.sorts and reading.columns[0].cells[row] != before:
            before = reading.columns[0].cells[row]
            span = f'colspan="{len(columns)}" scope="rowgroup"'
            yield f'<tr role="row" class="group"><th role="rowheader" {span}>{safe(before)}</th></tr>'
        kinds = " ".join(f"{column}-{codes[row]}" for column, codes in grid.codes.items())
        cells = "".join(_cell(grid, column, row) for column in columns)
        if row in grid.steps:
            cells = cells.removesuffix("</td>") + grid.steps[row] + "</td>"
        yield f'<tr role="row" id="{grid.key}-r{row}" class="row {kinds}">{cells}</tr>'


def _filters(grid: Grid) -> Iterator[str]:
    """Yield buttons, one a value, for each column that tells rows apart."""
    for column, codes in grid.codes.items():
        counts = Counter(code for code in codes if code)
        if len(counts) < 2:  # noqa: PLR2004 - a choice takes two
            continue
        name = f"{grid.key}-{column}"
        choices = [("all", say("all", grid.labels), len(codes))]
        choices += [(code, _name(column, code, grid.labels), n) for code, n in counts.most_common()]
        buttons = "".join(
            f'<label><input type="radio" name="{name}" value="{column}-{code}"{" checked" * (code == "all")}>'
            f'{safe(label)} <span class="count">{n:,}</span></label>'
            for code, label, n in choices
        )
        label = say(f"by_{column}", grid.labels)
        yield f'<fieldset class="filter"><legend>{label}</legend>{buttons}</fieldset>'


def _name(column: str, code: str, labels: str) -> str:
    return (
        Direction[code.upper()].label(labels)
        if column == "change"
        else label_value(code, column, labels=labels)
    )


def filter_rules(grids: Sequence[Grid]) -> str:
    """Return the style rules behind the filter buttons: a page without a script can still hide rows."""
    found = sorted(
        {f"{c}-{code}" for grid in grids for c, codes in grid.codes.items() for code in codes if code}
    )
    return "".join(
        f'.compare section:has(input[value="{name}"]:checked) tr.row:not(.{name}) {{ display: none; }}\n'
        for name in found
    )


def render_grid(grid: Grid, *, filters: bool = True) -> Iterator[str]:
    """Yield the HTML of one table, in pieces."""
    reading = grid.reading
    count = count_rows(reading.rows, grid.labels)
    caption = f'<caption id="{grid.key}-c">{safe(reading.label)} <span class="count">{count}</span></caption>'
    hint = safe(f"{reading.label}: {say('scroll', grid.labels)}")
    heads = "".join(
        f'<th role="columnheader" scope="col" class="{c.kind}"{" data-later" * (c.later and grid.sorts)}>'
        f"{safe(c.label)}</th>"
        for c in grid.columns
    )
    if filters:
        yield from _filters(grid)
    sorts = f' class="{SORTED}" data-grouped="{grid.grouped:d}"' if grid.sorts and reading.rows else ""
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{hint}"><table role="table"{sorts}>{caption}'
    yield f'<thead><tr role="row">{heads}</tr></thead><tbody>'
    yield from _rows(grid)
    if not reading.rows:
        yield f'<tr><td colspan="{max(1, len(reading.columns))}">{say("empty", grid.labels)}</td></tr>'
    yield "</tbody></table></div>"
