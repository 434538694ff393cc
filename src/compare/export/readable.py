"""A table as people read it: places in one column, what says nothing left out, everything as text.

In: a frame with plain column names. Out: headers and rows of text. Refused: an unknown label language.

Nothing is lost by it: CSV, XLSX and JSON carry every column.
"""

from __future__ import annotations

import math
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from compare.export.bounded import BOUNDS, with_bounds
from compare.export.captions import say
from compare.export.cells import cell, clean_text, show
from compare.tables import (
    JOIN,
    Shown,
    arranged,
    dated,
    display_width,
    full_amount,
    label_frame,
    named,
    points,
    table_label,
    unit_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pandas as pd

    from compare.export.cells import Cell
    from compare.tables import Tables

_Made = TypeVar("_Made")

# A pair of offsets becomes one column; the word that heads it.
_PLACES: Mapping[str, tuple[str, str]] = {
    "start": ("end", "place"),
    "old_start": ("old_end", "old_place"),
    "new_start": ("new_end", "new_place"),
}
# Where a text comes from stands under it in small print: the columns that name its section, its start and its end.
_UNDER: Mapping[str, tuple[tuple[str, ...], str, str]] = {
    "builds_on": (("base_chapter",), "base_start", "base_end"),
    "base_text": ((), "base_start", "base_end"),
    "old_text": (("old_label", "old_section"), "old_start", "old_end"),
    "new_text": (("new_label", "new_section"), "new_start", "new_end"),
    "goal_text": ((), "old_start", "old_end"),
    "result_text": ((), "new_start", "new_end"),
    "next_text": ((), "next_start", "next_end"),
}
# Where only some columns were asked for, and their place was not, it stands below the text of the row.
_ROW = {"text": ("start",), "problem": ("start",), "goal": ("start", "old_start")}
_ENDS = frozenset(end for end, _ in _PLACES.values())
_NUMBERED: Mapping[str, str] = {"answered_by": "answered_by_ids", "answers": "answers_ids"}
_FIRST = ("id",)
# What only a program needs: these stay out of a page, and folded away in a workbook.
DETAILS = named(Shown.INSIDE, Shown.NUMBERS, Shown.DETAIL)
# A column that holds only this value in every row tells a reader nothing.
_USUAL: Mapping[str, Cell] = {
    "horizon": "year",
    "doubtful": False,
    "negated": False,
    "resolved": True,
    "comparable": True,
}
# A column that repeats another one in every row tells a reader nothing either.
_REPEATS: Mapping[str, tuple[str, ...]] = {
    "chapter": ("section",),
    "text": ("goal", "problem"),
    "old_indicator": ("indicator",),
}
# What is asked for second: a table that hides columns shows these when they are wanted. Words of a goal are its text.
_LATER = frozenset(
    ("kind", "confidence", "statistic", "negated", "old_indicator", "comparable", "why", "grade", "good")
) | frozenset(("distance", "distance_percent", "qualifier", "scope", "chapter", "section", "similarity"))
_LATER |= frozenset(bound for bound, _ in BOUNDS.values() if bound.endswith("bound"))
_WORDS = frozenset(("goal", "problem"))
# A column that says what sort of row it is tells nothing when all are of one sort.
_CONTEXT = frozenset(("section", "chapter", "role", "kind"))
_SHORT, _LONG = 8, 24  # characters beyond which a column of text is given more room to wrap in
_SHARES, _BARE, _SIGNED = named(Shown.SHARE), named(Shown.BARE), named(Shown.SIGNED, Shown.PERCENT)
_DIGITS = dict.fromkeys(named(Shown.PERCENT), 1) | dict.fromkeys(named(Shown.SCORE, Shown.PER), 2)


@dataclass(frozen=True)
class Column:
    """One column as shown."""

    name: str  # the plain column name
    label: str
    kind: str  # number, place, or text by its length: short, mid, text
    cells: tuple[str, ...]
    under: tuple[str, ...] = ()  # small print below each cell: where the text comes from
    order: tuple[str, ...] = ()  # by what each cell is sorted, where its text would not do: the plain number
    # The column of offsets at which its text, or the place it shows, begins; empty where there is none.
    start: str = ""
    later: bool = False  # whether it is asked for second: a table that hides columns hides it first


@dataclass(frozen=True)
class Reading:
    """A table as shown: its label and its columns."""

    name: str
    label: str
    columns: tuple[Column, ...]
    rows: int


def needless(frame: pd.DataFrame, name: str) -> bool:
    """Whether a column says nothing in this table: empty, the usual value throughout, or a repetition."""
    values = [cell(v) for v in frame[name]]
    if not values:
        return False
    if all(v is None for v in values) or (name in _USUAL and all(v == _USUAL[name] for v in values)):
        return True
    if name in _CONTEXT and len(values) > 1 and len(set(values)) == 1:
        return True
    twins = [c for c in _REPEATS.get(name, ()) if c in frame.columns]
    return any(
        all(v in (None, other) for v, other in zip(values, (cell(v) for v in frame[twin]), strict=True))
        for twin in twins
    )


def details(frame: pd.DataFrame) -> frozenset[str]:
    """List the columns of a table that are there for checking and for programs, or asked for second."""
    sides = {c for _, start, end in _UNDER.values() for c in (start, end)}
    first = str(next(iter(frame.columns), ""))
    return (DETAILS | _LATER | (frozenset(sides) if any(c in frame.columns for c in _UNDER) else set())) - {
        first
    }


def _place(start: object, end: object) -> str:
    return "" if cell(start) is None or cell(end) is None else f"{show(start)}–{show(end)}"


def _numbered(names: str, ids: str) -> str:
    """Set each name on a line of its own, behind its number; leave them be if they do not match."""
    each, numbers = names.split(JOIN), ids.split(JOIN)
    if len(each) != len(numbers) or not names:
        return names
    return "\n".join(f"{number} {name}" for number, name in zip(numbers, each, strict=True))


def _rounded(value: Cell, name: str) -> Cell:
    """Round what was computed: a difference of two decimals is no longer exact, a percentage needs one digit."""
    if not isinstance(value, float):
        return value
    return round(value, _DIGITS[name]) if name in _DIGITS else float(f"{value:.10g}")


def _texts(
    frame: pd.DataFrame, name: str, values: list[Cell], labels: str, asked: Sequence[str]
) -> tuple[str, ...]:
    if name == "unit":
        return tuple(unit_name(show(v), labels) for v in values)
    if name in _SHARES:
        return tuple("" if v is None or isinstance(v, str) else f"{v:.2f}" for v in values)
    if _NUMBERED.get(name) in frame.columns:
        ids = (show(v) for v in frame[_NUMBERED[name]])
        return tuple(_numbered(show(v), i) for v, i in zip(values, ids, strict=True))
    texts = tuple(_number(_rounded(v, name), name, labels) for v in values)
    if name in _SIGNED:
        units = _units(frame) if name not in _DIGITS else [""] * len(values)
        each = zip(texts, values, units, strict=True)
        texts = tuple(f"{'+' * _rises(v)}{t}{points(str(u), labels) if v else ''}" for t, v, u in each)
    beside = BOUNDS.get(name, ())
    if set(beside) & set(asked):
        return texts
    ends = [_number(cell(v), name, labels) for c in beside[1:] if c in frame.columns for v in frame[c]]
    return with_bounds(frame, name, texts, ends)


def _units(frame: pd.DataFrame) -> Sequence[object]:
    return list(frame["unit"]) if "unit" in frame.columns else [""] * len(frame)


def _rises(value: Cell) -> bool:
    return isinstance(value, int | float) and value > 0


def _number(value: Cell, name: str, labels: str) -> str:
    """Write a cell; an amount as people write it."""
    amount = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not amount or name in _BARE:
        return show(value, labels)
    return full_amount(float(value), labels)  # type: ignore[arg-type]


# What was made of a frame, by the frame's identity; the frame is kept with it, so that no other gets that identity.
_kept: ContextVar[dict[tuple[int, tuple[str, ...]], tuple[pd.DataFrame, Any]] | None]
_kept = ContextVar("_kept", default=None)


@contextmanager
def read_once() -> Iterator[None]:
    """Read each table once in a block that writes it in several formats; nobody may change its frame meanwhile."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def _once(frame: pd.DataFrame, key: tuple[str, ...], make: Callable[[], _Made]) -> _Made:
    if (kept := _kept.get()) is None:
        return make()
    if (id(frame), key) not in kept:
        kept[id(frame), key] = (frame, make())
    made: _Made = kept[id(frame), key][1]
    return made


def in_reading_order(tables: Tables) -> Tables:
    """Arrange every table of changes; see `arranged`."""
    frames = ((name, _once(frame, (), partial(arranged, frame))) for name, frame in tables.frames)
    return replace(tables, frames=tuple(frames))


def _consumed(frame: pd.DataFrame) -> set[str]:
    """List the columns that are told under a text of this table."""
    found = [_UNDER[c] for c in frame.columns if c in _UNDER and len(frame) and not needless(frame, c)]
    return {c for names, start, end in found if start in frame.columns for c in (*names, start, end)}


def _below(frame: pd.DataFrame, name: str, asked: Sequence[str]) -> tuple[tuple[str, ...], str, str] | None:
    """Return which columns say where the text of a column is from, where they are to stand below it."""
    if name in _UNDER:
        return _UNDER[name] if _UNDER[name][1] in frame.columns else None
    starts = [c for c in _ROW.get(name, ()) if c in frame.columns and c not in asked]
    return ((), starts[0], _PLACES[starts[0]][0]) if asked and starts else None


def _small_print(frame: pd.DataFrame, names: Sequence[str], start: str, end: str) -> tuple[str, ...]:
    label = next((c for c in names if c in frame.columns), None)
    sections = frame[label] if label else [""] * len(frame)
    places = zip(sections, frame[start], frame[end], strict=True)
    return tuple(" · ".join(p for p in (show(c), _place(a, b)) if p) for c, a, b in places)


def _column(
    frame: pd.DataFrame,
    shown: pd.DataFrame,
    name: str,
    labels: str,
    asked: Sequence[str],
    *,
    years: Sequence[int],
) -> Column:
    if name in _PLACES and _PLACES[name][0] in frame.columns:
        cells = tuple(_place(s, e) for s, e in zip(frame[name], frame[_PLACES[name][0]], strict=True))
        starts = tuple(show(s) for s in frame[name])
        head = dated(say(_PLACES[name][1], labels), name, years, labels)
        return Column(name, head, "place", cells, order=starts, start=name)
    at = list(frame.columns).index(name)
    values = [cell(v) for v in shown.iloc[:, at]]
    texts = _texts(frame, name, values, labels, asked)
    number = any(isinstance(v, int | float) and not isinstance(v, bool) for v in values)
    longest = max((len(text) for text in texts), default=0)
    kind = "number" if number else "text" if longest > _LONG else "mid" if longest > _SHORT else "short"
    below = _below(frame, name, asked)
    under = _small_print(frame, *below) if below else ()
    order = tuple(show(value) for value in values) if number else ()
    return Column(
        name, clean_text(str(shown.columns[at])), kind, texts, under, order, below[1] if below else ""
    )


def read_table(
    frame: pd.DataFrame,
    name: str,
    labels: str = "en",
    asked: Sequence[str] = (),
    years: Sequence[int] = (),
) -> Reading:
    """Turn a frame into what a page shows: all that says something, or what was asked for, whatever it holds."""
    key = (name, labels, *map(str, years), *asked)
    return _once(frame, key, lambda: _read_table(frame, name, labels, asked, years))


def _read_table(
    frame: pd.DataFrame, name: str, labels: str, asked: Sequence[str], years: Sequence[int]
) -> Reading:
    shown = label_frame(frame, name, labels, years)
    told = _ENDS | DETAILS | _consumed(frame)
    told |= {other for name, others in BOUNDS.items() if name in frame.columns for other in others}
    names = [str(c) for c in frame.columns if c not in told and (len(frame) == 0 or not needless(frame, c))]
    names.sort(key=lambda c: c not in _FIRST)
    ends = {_PLACES[c][0] for c in asked if c in _PLACES}  # a place is one column
    columns = tuple(
        _column(frame, shown, c, labels, asked, years=years) for c in asked or names if c not in ends
    )
    if not asked:
        later = _LATER | ({"text"} if _WORDS & set(names) else set())
        # By the first column rows may be grouped.
        columns = tuple(replace(c, later=c.name in later and n > 0) for n, c in enumerate(columns))
    return Reading(name, clean_text(table_label(name, labels)), columns, len(frame))


def render_text(
    frame: pd.DataFrame,
    name: str,
    labels: str = "en",
    asked: Sequence[str] = (),
    years: Sequence[int] = (),
) -> str:
    """Write a table for a terminal: columns below their labels, wide Chinese characters counted as two.

    Examples
    --------
    >>> import pandas as pd
    >>> print(render_text(pd.DataFrame({"term": ["共享", "云"], "old_count": [12000, 3]}), "terms", "en"))
    Term  Old count
    共享     12,000
    云            3

    """
    columns = read_table(frame, name, labels, asked, years).columns
    lines = [[column.label, *(text.replace("\n", " ") for text in column.cells)] for column in columns]
    widths = [max(map(display_width, texts)) for texts in lines]
    filled = [
        [_pad(text, width, column.kind) for text in texts]
        for column, width, texts in zip(columns, widths, lines, strict=True)
    ]
    return "\n".join("  ".join(row).rstrip() for row in zip(*filled, strict=True))


def _pad(text: str, width: int, kind: str) -> str:
    blanks = " " * (width - display_width(text))
    return blanks + text if kind in ("number", "place") else text + blanks
