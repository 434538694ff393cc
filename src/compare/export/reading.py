"""A table as people read it: places in one column, empty columns left out, everything as text.

In: a frame with plain column names. Out: headers and rows of text. Refused: an unknown label language.

Nothing is lost by it: CSV, XLSX and JSON carry every column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.export.cells import cell, clean_text, show
from compare.export.words import say
from compare.tables import column_label, label_frame, table_label

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Column", "Reading", "read_table"]

_PLACES = {
    "start": ("end", "place", ""),
    "base_start": ("base_end", "place", "builds_on"),
    "old_start": ("old_end", "place", "old_text"),
    "new_start": ("new_end", "place", "new_text"),
    "old_from": ("old_to", "", ""),
    "new_from": ("new_to", "", ""),
}
_ENDS = {end for end, _, _ in _PLACES.values()}
_LONG = 24  # characters from which a column of text is given room to wrap
_SHARES = ("similarity", "confidence", "certainty", "keyness")
_BARE = ("year", "old_year", "new_year", "passage", "level")


@dataclass(frozen=True)
class Column:
    """One column as shown.

    Attributes
    ----------
    name : str
        The plain column name.
    label : str
    kind : str
        number, text (wraps), short (text that stays on one line if it can) or place.
    cells : tuple of str

    """

    name: str
    label: str
    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A table as shown: its label and its columns."""

    name: str
    label: str
    columns: tuple[Column, ...]
    rows: int


def _place(start: object, end: object) -> str:
    return "" if cell(start) is None or cell(end) is None else f"{show(start)}–{show(end)}"


def _place_label(start: str, labels: str) -> str:
    """Name the merged column after the text it places: 旧文位置, Place of old text."""
    _, _, of = _PLACES[start]
    if not of:
        return say("place", labels)
    label = column_label(of, labels)
    return f"{label}{say('place', labels)}" if labels == "zh" else f"{say('place', labels)}: {label.lower()}"


def _column(frame: pd.DataFrame, shown: pd.DataFrame, name: str, labels: str) -> Column | None:
    at = list(frame.columns).index(name)
    if name in _PLACES and _PLACES[name][0] in frame.columns:
        if not _PLACES[name][1]:
            return None
        cells = tuple(_place(s, e) for s, e in zip(frame[name], frame[_PLACES[name][0]], strict=True))
        return Column(name, _place_label(name, labels), "place", cells)
    values = [cell(v) for v in shown.iloc[:, at]]
    label = clean_text(str(shown.columns[at]))
    number = any(isinstance(v, int | float) and not isinstance(v, bool) for v in values)
    if name in _SHARES:
        return Column(name, label, "number", tuple("" if v is None else f"{v:.2f}" for v in values))
    cells = tuple(show(v, labels, group=number and name not in _BARE) for v in values)
    longest = max((len(c) for c in cells), default=0)
    return Column(name, label, "number" if number else "text" if longest > _LONG else "short", cells)


def read_table(frame: pd.DataFrame, name: str, labels: str = "en") -> Reading:
    """Turn a frame into what a page shows."""
    shown = label_frame(frame, name, labels)
    found = [_column(frame, shown, str(c), labels) for c in frame.columns if c not in _ENDS]
    kept = tuple(c for c in found if c is not None and (any(c.cells) or not len(frame)))
    if not len(frame):  # an empty table still says what it would have told
        kept = tuple(c for c in kept if c.kind != "place")
    return Reading(name, clean_text(table_label(name, labels)), kept, len(frame))
