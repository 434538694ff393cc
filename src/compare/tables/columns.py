"""The columns of every table, in order, with the type of each.

In: rows as tuples, or a frame that came back from a file. Out: frames of exactly these columns and types.
Refused: a table of another name, a frame that lacks a promised column.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from compare.records import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import pandas as pd

__all__ = [
    "COLUMNS",
    "FLAG",
    "JOIN",
    "NUMBER",
    "OFFSET",
    "REVIEWED",
    "TEXT",
    "WHOLE",
    "build",
    "conform",
    "empty_frame",
    "lay_out",
]

TEXT = "text"  # str, "" where there is nothing to say
NUMBER = "number"  # float, NaN where there is none
WHOLE = "whole"  # int, always there
OFFSET = "offset"  # int, None where that side is absent
FLAG = "flag"  # bool

JOIN = "; "  # between several names in one cell: the problems a goal speaks to

_DTYPES = {TEXT: "object", NUMBER: "float64", WHOLE: "int64", OFFSET: "object", FLAG: "bool"}


def _columns(**groups: str) -> dict[str, str]:
    """Name the type of each column; the keyword order does not matter, the order of `order` does."""
    kinds = {name: kind for kind in _DTYPES for name in groups.get(kind, "").split()}
    return {name: kinds.get(name, TEXT) for name in groups["order"].split()}


_SIDES = "old_start old_end new_start new_end"
_FRAME = "statistic thing act whose period negated"  # what a figure measures

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "quantities": _columns(
        order="section role indicator value upper unit qualifier kind text start end"
        f" chapter scope note doubtful {_FRAME}",
        number="value upper",
        whole="start end",
        flag="doubtful negated",
    ),
    "problems": _columns(
        order="problem status answered_by text start end id answered_by_ids section",
        whole="start end",
    ),
    "goals": _columns(
        order="goal kind relation builds_on answers indicator comparator target_value unit confidence text"
        " start end base_start base_end id answers_ids target_upper horizon section base_chapter",
        number="target_value target_upper confidence",
        whole="start end",
        offset="base_start base_end",
    ),
    "repairs": _columns(
        order="why before after certainty resolved start end section",
        number="certainty",
        flag="resolved",
        whole="start end",
    ),
    "outline": _columns(
        order="level number heading role passages characters start end parent",
        whole="level passages characters start end",
    ),
    "sections": _columns(
        order=f"relation role old_label new_label similarity confidence {_SIDES}",
        number="similarity confidence",
        offset=_SIDES,
    ),
    "passages": _columns(
        order=f"relation role old_label new_label similarity confidence {_SIDES} old_text new_text",
        number="similarity confidence",
        offset=_SIDES,
    ),
    "indicators": _columns(
        order="indicator unit kind role old_value new_value change change_percent status confidence"
        f" old_text new_text {_SIDES} note old_section new_section doubtful"
        f" {_FRAME} old_indicator",
        number="old_value new_value change change_percent confidence",
        offset=_SIDES,
        flag="doubtful negated",
    ),
    "wording": _columns(
        order=f"passage op old_text new_text {_SIDES} old_from old_to new_from new_to",
        whole="passage old_from old_to new_from new_to",
        offset=_SIDES,
    ),
    "similarities": _columns(
        order=f"part row difflib levenshtein jaccard cosine {_SIDES}",
        number="difflib levenshtein jaccard cosine",
        whole="row",
        offset=_SIDES,
    ),
    "terms": _columns(
        order="term old_count new_count old_per_10k new_per_10k keyness",
        number="old_per_10k new_per_10k keyness",
        whole="old_count new_count",
    ),
    "followup": _columns(
        order="goal kind indicator comparator target_value target_upper unit actual_value status confidence"
        f" goal_text result_text {_SIDES} note",
        number="target_value target_upper actual_value confidence",
        offset=_SIDES,
    ),
    "trend": _columns(
        order=f"indicator unit kind year value text source start end note confidence {_FRAME}",
        number="value confidence",
        whole="year",
        offset="start end",
        flag="negated",
    ),
    # what a panel keeps of many places and years, beside the tables of each pair
    "reports": _columns(
        order="path place year title language characters doubts digest told_place told_year sentence",
        whole="characters doubts",
        offset="year told_year",
    ),
    "pairs": _columns(
        order="old_path new_path old_title new_title old_characters new_characters kept"
        " same partial moved new gone paired met missed not_reported done partly repeated not_mentioned",
        number="kept",
        whole="old_characters new_characters same partial moved new gone paired"
        " met missed not_reported done partly repeated not_mentioned",
    ),
    "failures": _columns(order="path place year sentence", offset="year"),
    # what a person decided, so that the next review goes on from there
    "review": _columns(order=f"table decision name {_SIDES}", offset=_SIDES),
}

# The tables a person may correct, row by row, in an exported workbook.
REVIEWED = ("sections", "passages", "indicators", "followup")


def _kinds(name: str) -> Mapping[str, str]:
    if name not in COLUMNS:
        raise UsageError(f"there is no table {name!r}; the tables are {', '.join(COLUMNS)}")
    return COLUMNS[name]


def _absent(value: Any) -> bool:
    """Tell None, NaN and pandas' NA from a value; only these are unequal to themselves or not comparable."""
    if value is None or value == "":
        return True
    return isinstance(value, float) and math.isnan(value)


_YES = ("True", "true", "TRUE", "yes", "是")
_CAST: Mapping[str, Callable[[Any], Any]] = {
    TEXT: lambda v: "" if _absent(v) else str(v),
    NUMBER: lambda v: math.nan if _absent(v) else float(v),
    WHOLE: lambda v: int(float(v)) if isinstance(v, str) else int(v),
    OFFSET: lambda v: None if _absent(v) else int(float(v)) if isinstance(v, str) else int(v),
    FLAG: lambda v: v in _YES if isinstance(v, str) else bool(v),
}


_PLAIN: Mapping[str, frozenset[type]] = {
    TEXT: frozenset({str}),
    NUMBER: frozenset({float, int, type(None)}),
    WHOLE: frozenset({int}),
    OFFSET: frozenset({int, type(None)}),
    FLAG: frozenset({bool}),
}
"""Values of these types are what a column holds already, or become so all at once."""


def _typed(values: Iterable[Any], kind: str) -> list[Any]:
    """Give the values of a column as its kind wants them; a number may still be None or a whole one."""
    plain = list(values)
    if _PLAIN[kind].issuperset(map(type, plain)):
        return plain
    cast = _CAST[kind]
    return [cast(v) for v in plain]


def lay_out(name: str, rows: Iterable[Sequence[Any]]) -> dict[str, list[Any]]:
    """Give the columns of a table from rows that hold them in order; what a row holds beyond is left out.

    Examples
    --------
    >>> lay_out("failures", [("a.txt", "青溪县", None, "it cannot be read", "more")])["sentence"]
    ['it cannot be read']

    """
    kinds = _kinds(name)
    table = list(rows)
    columns = zip(*table, strict=True) if table else ((),) * len(kinds)
    return {c: _typed(column, kinds[c]) for c, column in zip(kinds, columns, strict=False)}


def _series(values: list[Any], kind: str, index: Any) -> pd.Series[Any]:
    import pandas as pd  # noqa: PLC0415 - heavy, and `import compare` must stay cheap

    return pd.Series(values, index=index, dtype=_DTYPES[kind])


def build(name: str, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """Make the frame of a table from rows, as `lay_out` takes them."""
    import pandas as pd  # noqa: PLC0415

    kinds = _kinds(name)
    columns = lay_out(name, rows)
    index = pd.RangeIndex(len(next(iter(columns.values()))))  # one for all: no column has to be aligned
    typed = {column: _series(values, kinds[column], index) for column, values in columns.items()}
    return pd.DataFrame(typed, index=index, copy=False)


def empty_frame(name: str) -> pd.DataFrame:
    """Give a table without rows: all its columns, with their types.

    Examples
    --------
    >>> list(empty_frame("terms").columns)
    ['term', 'old_count', 'new_count', 'old_per_10k', 'new_per_10k', 'keyness']

    """
    return build(name, ())


def conform(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Bring a frame that came back from a file to the promised types; extra columns stay as they are, behind.

    Parameters
    ----------
    frame : pandas.DataFrame
        With the plain column names (see `plain_frame` for a labelled one).
    name : str
        The table it holds.

    Returns
    -------
    pandas.DataFrame
        Equal to the frame that was written.

    Raises
    ------
    UsageError
        If a promised column is missing, or the table is unknown.

    Examples
    --------
    >>> import pandas as pd
    >>> back = pd.DataFrame({"term": ["共享"], "old_count": [1.0], "new_count": [3.0]})
    >>> conform(back, "terms")
    Traceback (most recent call last):
    compare.records.UsageError: the table terms lacks old_per_10k, new_per_10k, keyness; ...

    """
    import pandas as pd  # noqa: PLC0415

    kinds = _kinds(name)
    missing = [column for column in kinds if column not in frame.columns]
    if missing:
        raise UsageError(
            f"the table {name} lacks {', '.join(missing)}; take a file that compare wrote, columns complete"
        )
    plain = frame.astype(object).where(frame.notna(), None)
    typed = {
        column: _series(_typed(plain[column], kind), kind, frame.index) for column, kind in kinds.items()
    }
    rest = {column: frame[column] for column in frame.columns if column not in kinds}
    return pd.DataFrame({**typed, **rest})
