"""Tables to JSON of a documented, versioned shape.

In: `Tables`. Out: one JSON object that `tables-1.schema.json` (beside this module) describes. Refused:
nothing; absence is `null`, and text is exactly that of the frames, lone surrogates aside.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from compare.export.cells import cell
from compare.export.files import made_on
from compare.export.format import Format, one_file
from compare.tables import COLUMNS, TEXT, check_labels, column_label, table_label
from compare.version import VERSION

if TYPE_CHECKING:
    import pandas as pd

    from compare.tables import Finding, Tables

SCHEMA_VERSION = "1.1"  # the first number changes when a reader of the old shape would misread the new one


def _text(value: str) -> str:
    """JSON carries any character; only a lone surrogate cannot become UTF-8."""
    return value.encode("utf-8", "replace").decode("utf-8")


def _value(value: Any) -> Any:
    if isinstance(value, str):
        return _text(value)
    plain = cell(value)
    if isinstance(plain, float):
        if plain in (float("inf"), float("-inf")):
            return None
        return int(plain) if plain == int(plain) and abs(plain) < 1e15 else plain  # noqa: PLR2004 - exact in a float
    return plain


def _table(name: str, frame: pd.DataFrame, labels: str) -> dict[str, Any]:
    kinds = COLUMNS.get(name, {})
    columns = [
        {"name": _text(str(c)), "label": _text(column_label(str(c), labels)), "type": kinds.get(str(c), TEXT)}
        for c in frame.columns
    ]
    cells = [[_value(v) for v in frame.iloc[:, at]] for at in range(frame.shape[1])]
    names = [column["name"] for column in columns]
    return {
        "name": _text(name),
        "label": _text(table_label(name, labels)),
        "columns": columns,
        "rows": [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    quotes = [
        {
            "when": _text(quote.when),
            "text": _text(quote.text),
            "where": _text(quote.where),
            "start": quote.span.start,
            "end": quote.span.end,
        }
        for quote in finding.quotes
    ]
    return {
        "kind": finding.kind,
        "sentence": _text(finding.sentence),
        "figure": _text(finding.figure),
        "quotes": quotes,
        "caveat": _text(finding.caveat),
    }


def render_json(tables: Tables, *, labels: str = "en") -> str:
    """Return the JSON text; coded values stay plain, labels stand beside the column names."""
    check_labels(labels)
    page = {
        "schema": "compare-tables",
        "schema_version": SCHEMA_VERSION,
        "made_by": f"compare {VERSION}",
        "made_on": f"{made_on():%Y-%m-%d}",
        "title": _text(tables.title),
        "facts": [{"name": _text(name), "value": _text(value)} for name, value in tables.facts],
        "findings": [_finding(finding) for finding in tables.findings],
        "notes": [_text(note) for note in tables.notes],
        "tables": [_table(name, frame, labels) for name, frame in tables.frames],
    }
    return json.dumps(page, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


FORMAT = Format((".json",), one_file(render_json))
