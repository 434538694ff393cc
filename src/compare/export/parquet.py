"""Tables to Parquet: one typed part of a dataset, whole or not at all.

In: a frame or the rows of a known table, and what stands in front of it. Out: bytes, or a file. Refused: a frame that
lacks a promised column (`UsageError`), a place that cannot be written (`ExportError`).

The types come from `compare.tables`, never from the rows, so that all parts of a dataset agree. The same frame,
or the same rows, give the same bytes: no date, no machine and no order of hashing goes in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.export.files import make_folder, write_whole
from compare.export.format import Format, beside
from compare.extras import needs_extra
from compare.records import UsageError
from compare.tables import COLUMNS, FLAG, NUMBER, OFFSET, TEXT, WHOLE, check_labels, lay_out

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd
    import pyarrow as pa

    from compare.tables import Tables


def _arrow() -> Any:
    with needs_extra("panel", "Parquet"):
        import pyarrow as pa  # noqa: PLC0415 - heavy, and an extra
    return pa


def parquet_schema(name: str, front: Mapping[str, str] | None = None) -> pa.Schema:
    """Return the columns of a table as Arrow types: those in `front`, names with kinds, then those of the table.

    Examples
    --------
    >>> parquet_schema("failures", {"old_year": "whole"}).names
    ['old_year', 'path', 'place', 'year', 'sentence']

    """
    return _schema({**(front or {}), **COLUMNS[name]})


def _schema(kinds: Mapping[str, str]) -> pa.Schema:
    pa = _arrow()
    types = {
        TEXT: pa.string(),
        NUMBER: pa.float64(),
        WHOLE: pa.int64(),
        OFFSET: pa.int64(),
        FLAG: pa.bool_(),
    }
    return pa.schema(
        [pa.field(column, types[kind], nullable=kind in (NUMBER, OFFSET)) for column, kind in kinds.items()]
    )


def _kinds_of(frame: pd.DataFrame, name: str) -> dict[str, str]:
    """Return the kinds of all columns of a frame; one its table does not promise has the kind it has elsewhere."""
    elsewhere = {column: kind for columns in COLUMNS.values() for column, kind in columns.items()}
    return {c: COLUMNS.get(name, {}).get(c) or elsewhere.get(c, TEXT) for c in map(str, frame.columns)}


def render_parquet(
    frame: pd.DataFrame, name: str, front: Mapping[str, str] | None = None, *, whole: bool = False
) -> bytes:
    """Return the bytes of a Parquet file that holds a table: the columns it promises, or the whole frame."""
    pa = _arrow()
    schema = parquet_schema(name, front) if not whole else _schema(_kinds_of(frame, name))
    there = set(frame.columns)
    missing = [column for column in schema.names if column not in there]
    if missing:
        raise UsageError(f"the table {name} lacks {', '.join(missing)}; take a frame that compare made")
    columns = [pa.array(frame[field.name].to_numpy(), type=field.type, from_pandas=True) for field in schema]
    return _render(columns, schema, list(front or ()))


def render_rows(rows: Iterable[Any], name: str, front: Mapping[str, str], values: Sequence[Any]) -> bytes:
    """Return the bytes of a Parquet file that holds the rows of a table, the same values in front of each of them.

    They are those `render_parquet` gives of the frame of these rows; but to make thousands of frames nobody looks at
    takes longer than to write them.
    """
    pa = _arrow()
    import numpy as np  # noqa: PLC0415 - heavy; pyarrow needs it, too

    columns = lay_out(name, rows)
    size = len(next(iter(columns.values())))
    schema = parquet_schema(name, front)
    arrays = [
        pa.repeat(pa.scalar(value, type=field.type), size)
        for value, field in zip(values, schema, strict=False)
    ]
    for column, field in zip(columns.values(), list(schema)[len(arrays) :], strict=True):
        # Whole numbers of any size and None become floats here; Arrow would refuse the one and keep the other.
        plain = np.array(column, dtype=np.float64) if pa.types.is_floating(field.type) else column
        arrays.append(pa.array(plain, type=field.type, from_pandas=True))
    return _render(arrays, schema, list(front))


def _render(columns: list[Any], schema: pa.Schema, selected: list[str]) -> bytes:
    """Return the bytes of a Parquet file; people select by some of its columns."""
    pa = _arrow()
    import pyarrow.parquet as pq  # noqa: PLC0415

    table = pa.Table.from_arrays(columns, schema=schema)
    sink = pa.BufferOutputStream()
    pq.write_table(
        table,
        sink,
        compression="zstd",
        # A part has too few rows for a dictionary to pay: without one it is smaller and sooner written.
        use_dictionary=False,
        # A dataset has very many small parts: only what people select by gets statistics in each footer.
        write_statistics=selected,
        store_schema=False,
        write_page_index=False,
    )
    data: bytes = sink.getvalue().to_pybytes()
    return data


def write_parquet(
    frame: pd.DataFrame, path: str | os.PathLike[str], name: str, *, whole: bool = False
) -> Path:
    """Write a table as one Parquet file, whole or not at all; its folder is made if need be.

    With `whole` all columns of the frame are written, not only those its table promises.
    """
    data = render_parquet(frame, name, whole=whole)
    make_folder(Path(path).parent)
    return write_whole(path, data)


def write_rows(
    rows: Iterable[Any],
    path: str | os.PathLike[str],
    name: str,
    front: Mapping[str, str],
    values: Sequence[Any],
) -> Path:
    """Write the rows of a table as one Parquet file, the same values in front of each; see `write_parquet`."""
    data = render_rows(rows, name, front, values)
    make_folder(Path(path).parent)
    return write_whole(path, data)


def _write_tables(tables: Tables, path: str | os.PathLike[str], *, labels: str) -> tuple[Path, ...]:
    """Write plain column names and values, a file a table: a Parquet file is for programs."""
    check_labels(labels)
    return tuple(write_parquet(frame, place, name, whole=True) for name, frame, place in beside(tables, path))


FORMAT = Format((".parquet",), _write_tables)
