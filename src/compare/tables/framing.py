"""Rows laid out in the columns of their table, each with its type.

In: rows, or a frame that came back from a file. Out: frames of exactly these columns and types.
Refused: a table of another name, a frame that lacks a promised column.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from compare.records import UsageError
from compare.tables.columns import FLAG, NUMBER, OFFSET, TEXT, WHOLE
from compare.tables.declared import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pandas as pd

    from compare.tables.columns import Column, Table

JOIN = "; "  # between several names in one cell: the problems a goal speaks to

_DTYPES = {TEXT: "object", NUMBER: "float64", WHOLE: "int64", OFFSET: "object", FLAG: "bool"}


def table_of(name: str) -> Table:
    """Return the declaration of a table; refuse a name that none has."""
    if name not in tuple(TABLES):  # whatever is asked for, such as a list
        raise UsageError(f"there is no table {name!r}; the tables are {', '.join(TABLES)}")
    return TABLES[name]


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
    """Return the values of a column as its kind wants them; a number may still be None or a whole one."""
    plain = list(values)
    if _PLAIN[kind].issuperset(map(type, plain)):
        return plain
    cast = _CAST[kind]
    return [cast(v) for v in plain]


def _check_names(table: Table, rows: Sequence[Any]) -> None:
    """Refuse mappings that name what the table has no column for: it would be thrown away unseen."""
    known = table.kinds
    named = {str(name) for row in rows if isinstance(row, Mapping) for name in row}
    if unknown := sorted(named - set(known)):
        raise UsageError(
            f"the table {table.name} has no column {', '.join(unknown)}; it has {', '.join(known)}"
        )


def lay_out(name: str, rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Return the columns of a table from rows: records as its declaration reads them, or mappings by column name.

    Examples
    --------
    >>> lay_out("failures", [{"path": "a.txt", "place": "青溪县", "sentence": "it cannot be read"}])
    {'path': ['a.txt'], 'place': ['青溪县'], 'year': [None], 'sentence': ['it cannot be read']}

    """
    table, found = table_of(name), list(rows)
    _check_names(table, found)
    return {column.name: _typed(column.values(found), column.kind) for column in table.columns}


def rows_of(name: str, rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the rows of a table as mappings with the values its frame would have; pandas is not needed for them.

    Examples
    --------
    >>> rows_of("failures", [{"path": "a.txt", "place": "青溪县"}])
    [{'path': 'a.txt', 'place': '青溪县', 'year': None, 'sentence': ''}]

    """
    columns = lay_out(name, rows)
    for column, kind in table_of(name).kinds.items():
        if kind == NUMBER:
            columns[column] = [math.nan if value is None else float(value) for value in columns[column]]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _series(values: list[Any], kind: str, index: Any) -> pd.Series[Any]:
    import numpy as np  # noqa: PLC0415 - heavy, and `import compare` must stay cheap
    import pandas as pd  # noqa: PLC0415

    # By its name pandas would look for a type as long as it takes to make the column.
    return pd.Series(values, index=index, dtype=np.dtype(_DTYPES[kind]))


def build(name: str, rows: Iterable[Any]) -> pd.DataFrame:
    """Make the frame of a table from rows, as `lay_out` takes them."""
    import pandas as pd  # noqa: PLC0415

    kinds = table_of(name).kinds
    columns = lay_out(name, rows)
    index = pd.RangeIndex(len(next(iter(columns.values()))))  # one for all: no column has to be aligned
    typed = {column: _series(values, kinds[column], index) for column, values in columns.items()}
    return pd.DataFrame(typed, index=index, copy=False)


def empty_frame(name: str) -> pd.DataFrame:
    """Return a table without rows: all its columns, with their types.

    Examples
    --------
    >>> list(empty_frame("terms").columns)
    ['term', 'old_count', 'new_count', 'old_per_10k', 'new_per_10k', 'keyness']

    """
    return build(name, ())


def conform(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Bring a frame that came back from a file to the promised types, as it was written; extra columns stay, behind.

    It has the plain column names (see `plain_frame` for a labelled one); one that lacks a promised column is refused.

    Examples
    --------
    >>> import pandas as pd
    >>> back = pd.DataFrame({"term": ["共享"], "old_count": [1.0], "new_count": [3.0]})
    >>> conform(back, "terms")
    Traceback (most recent call last):
    compare.records.errors.UsageError: the table terms lacks old_per_10k, new_per_10k, keyness; ...

    """
    import pandas as pd  # noqa: PLC0415

    kinds = table_of(name).kinds
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


_NULLABLE = {TEXT: "string", NUMBER: "Float64", WHOLE: "Int64", OFFSET: "Int64", FLAG: "boolean"}


def dtypes_of(column: Column) -> tuple[str, str]:
    """Return the type a column has in the frames of results, and the nullable one.

    Examples
    --------
    >>> [
    ...     dtypes_of(column)
    ...     for column in table_of("sections").columns
    ...     if column.name in ("relation", "old_start")
    ... ]
    [('object', 'category'), ('object', 'Int64')]

    """
    return _DTYPES[column.kind], "category" if column.words else _NULLABLE[column.kind]


def typed(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return a table in the nullable types of pandas: whole offsets, categories, and one kind of missing value.

    The frames of results hold plain Python values: text that is absent is empty, an offset that is absent None.

    Parameters
    ----------
    frame : pandas.DataFrame
        With the plain column names.
    name : str
        The table it holds.

    Returns
    -------
    pandas.DataFrame
        Offsets `Int64`, codes of a closed vocabulary `category` in the order of the vocabulary, other text `string`,
        numbers `Float64`, flags `boolean`; what is absent is `pandas.NA` (in a category NaN). A column that holds
        anything beside its codes, such as the row number a reviewer wrote, stays `string`: nothing is lost.

    Raises
    ------
    UsageError
        If there is no such table.

    Examples
    --------
    >>> typed(empty_frame("sections"), "sections").dtypes[["old_start", "relation"]].astype(str).tolist()
    ['Int64', 'category']

    """
    import pandas as pd  # noqa: PLC0415

    found = {}
    for column in (c for c in table_of(name).columns if c.name in frame.columns):
        codes = dict.fromkeys(str(code) for words in column.words for code in words)
        values = frame[column.name]
        if column.kind == TEXT:
            values = values.mask(values == "")
        closed = codes and set(values.dropna()) <= set(codes)
        dtype: Any = pd.CategoricalDtype([*codes]) if closed else _NULLABLE[column.kind]
        found[column.name] = values.astype(dtype)
    return frame.assign(**found)


def arranged(frame: pd.DataFrame) -> pd.DataFrame:
    """Put the rows of a table of changes in the order people read: the largest change first, what stayed last.

    Amounts by their change in percent, percentages by points; then what has no change, what only one report has, and
    what did not change. A table without a column of changes stays as it is.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"indicator": list("abcd"), "change": [0.0, 5.0, float("nan"), -9.0]})
    >>> arranged(frame)["indicator"].tolist()
    ['d', 'b', 'c', 'a']

    """
    if "change" not in frame.columns:
        return frame
    columns = [column for column in ("change", "change_percent") if column in frame.columns]
    keys = [size_of(row) for row in frame[columns].to_dict("records")]
    return frame.iloc[sorted(range(len(frame)), key=keys.__getitem__)].reset_index(drop=True)


def size_of(row: Mapping[Any, Any]) -> tuple[int, float]:
    """Return what a row of a table of changes is arranged by, see `arranged`."""
    change, percent = row["change"], row.get("change_percent", math.nan)
    if math.isnan(change):
        return 1, 0.0
    return (0, -abs(change if math.isnan(percent) else percent)) if change else (2, 0.0)
