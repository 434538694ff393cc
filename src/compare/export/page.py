"""Tables and figures to one HTML page that stands alone.

In: `Tables`. Out: a page without any outside request: no script, one style sheet inside, figures inside. It
reads in light and dark, on a phone, in print, by keyboard and by screen reader. Refused: nothing; all text
is escaped.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from compare.export.cells import clean_text
from compare.export.files import made_on, write_whole
from compare.export.pictures import data_uri, render_svg
from compare.export.reading import read_table
from compare.export.words import say, version
from compare.tables import check_labels

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from compare.export.reading import Column, Reading
    from compare.tables import Drawing, Tables

__all__ = ["render_html", "render_index", "write_html"]

# What carries a meaning of its own gets a mark beside its word, never colour alone.
_MARKED = frozenset(("status", "relation", "op"))
_LANGUAGE = {"zh": "zh-Hans", "en": "en"}
_FOLDED = 60  # rows from which a table in a notebook starts closed
_LONG = 200  # rows from which a table on a page starts closed


def _safe(text: str) -> str:
    return escape(clean_text(text), quote=True)


def _style() -> str:
    return (files("compare.export") / "page.css").read_text("utf-8")


def _code(values: Sequence[object], row: int) -> str:
    """Give the plain value of a coded cell, for the style sheet; only letters and hyphens pass."""
    return "".join(c for c in str(values[row]) if c.isascii() and (c.isalpha() or c == "-"))


def _cell(column: Column, row: int, codes: dict[str, list[object]]) -> str:
    text = _safe(column.cells[row])
    if column.name in _MARKED and text:
        text = f'<span class="mark {_code(codes[column.name], row)}">{text}</span>'
    empty = "" if text else " empty"
    return f'<td role="cell" class="{column.kind}{empty}" data-label="{_safe(column.label)}">{text}</td>'


def _rows(reading: Reading, codes: dict[str, list[object]]) -> Iterator[str]:
    """Give the rows; a table that opens with its section is grouped by it."""
    grouped = bool(reading.rows and reading.columns and reading.columns[0].name == "section")
    columns = reading.columns[1:] if grouped else reading.columns
    before = None
    for row in range(reading.rows):
        group = reading.columns[0].cells[row]
        if grouped and group != before:
            span = f'colspan="{len(columns)}" scope="rowgroup"'
            yield f'<tr role="row" class="group"><th role="rowheader" {span}>{_safe(group)}</th></tr>'
            before = group
        yield f'<tr role="row">{"".join(_cell(column, row, codes) for column in columns)}</tr>'


def _heads(reading: Reading) -> str:
    grouped = bool(reading.rows and reading.columns and reading.columns[0].name == "section")
    columns = reading.columns[1:] if grouped else reading.columns
    return "".join(
        f'<th role="columnheader" scope="col" class="{c.kind}">{_safe(c.label)}</th>' for c in columns
    )


def _table(reading: Reading, codes: dict[str, list[object]], labels: str, key: str) -> Iterator[str]:
    count = say("rows_count", labels, count=f"{reading.rows:,}")
    caption = f'<caption id="{key}-c">{_safe(reading.label)} <span class="count">{count}</span></caption>'
    hint = _safe(f"{reading.label}: {say('scroll', labels)}")
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{hint}"><table role="table">{caption}'
    yield f'<thead><tr role="row">{_heads(reading)}</tr></thead><tbody>'
    yield from _rows(reading, codes)
    if not reading.rows:
        yield f'<tr><td colspan="{max(1, len(reading.columns))}">{say("empty", labels)}</td></tr>'
    yield "</tbody></table></div>"


def _folded(reading: Reading, labels: str, table: Iterator[str]) -> Iterator[str]:
    """Close a long table, so that those behind it are found; it opens by a click, a key, or a search."""
    if reading.rows <= _LONG:
        yield from table
        return
    count = say("rows_count", labels, count=f"{reading.rows:,}")
    yield f"<details><summary>{_safe(reading.label)} · {count}</summary>"
    yield from table
    yield "</details>"


def _figure(drawing: Drawing, svg: bytes, key: str) -> str:
    source = data_uri(svg)
    return (
        f'<figure id="{key}"><div class="scroll" role="region" tabindex="0" aria-label="{_safe(drawing.title)}">'
        f'<img src="{source}" alt="{_safe(drawing.alt)}"></div>'
        f"<figcaption>{_safe(drawing.title)}</figcaption></figure>"
    )


def _notes(notes: Sequence[str]) -> Iterator[str]:
    """Give findings as a list; a line that was indented is a detail of the one before."""
    for note in notes:
        if note.strip():
            kind = ' class="detail"' if note[:1].isspace() else ""
            yield f"<li{kind}>{_safe(note.strip())}</li>"


def _facts(tables: Tables, labels: str) -> str:
    facts = (
        *tables.facts,
        (say("made", labels), f"{made_on():%Y-%m-%d}"),
        (say("version", labels), version()),
    )
    return "".join(f"<div><dt>{_safe(name)}</dt><dd>{_safe(value)}</dd></div>" for name, value in facts)


def _codes(tables: Tables) -> list[dict[str, list[object]]]:
    return [{c: list(frame[c]) for c in frame.columns if c in _MARKED} for _, frame in tables.frames]


def _page(title: str, body: str, labels: str) -> str:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGE[labels]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_safe(title)}</title>\n<style>\n{_style()}</style>\n</head>\n"
        f'<body class="compare">\n{body}\n</body>\n</html>\n'
    )


def _contents(readings: Sequence[Reading], figures: Sequence[Drawing], labels: str) -> str:
    links = [f'<li><a href="#f{n}">{_safe(d.title)}</a></li>' for n, d in enumerate(figures, 1)]
    links += [
        f'<li><a href="#t{n}">{_safe(r.label)}</a> <span class="count">{r.rows:,}</span></li>'
        for n, r in enumerate(readings, 1)
    ]
    name = say("contents", labels)
    return f'<nav id="contents" aria-label="{name}"><h2>{name}</h2><ol>{"".join(links)}</ol></nav>'


def render_html(
    tables: Tables,
    *,
    labels: str = "en",
    fragment: bool = False,
    pictures: Mapping[str, bytes] | None = None,
) -> str:
    """Give a page that stands alone, or a piece for a notebook.

    Parameters
    ----------
    tables : Tables
    labels : {"zh", "en"}
    fragment : bool
        Only findings and tables, each table folded, for a notebook's output cell.
    pictures : mapping of str to bytes, optional
        Figures that were drawn already, as SVG, by name.

    Returns
    -------
    str

    """
    check_labels(labels)
    readings = [read_table(frame, name, labels) for name, frame in tables.frames]
    if fragment:
        return _fragment(tables, readings, labels)
    body = [
        f'<a class="skip" href="#main">{say("skip", labels)}</a>',
        f"<header><h1>{_safe(tables.title)}</h1><dl>{_facts(tables, labels)}</dl></header>",
        _contents(readings, tables.figures, labels),
        '<main id="main">',
    ]
    notes = "".join(_notes(tables.notes))
    if notes:
        name = say("notes", labels)
        body.append(f'<section aria-label="{name}"><h2>{name}</h2><ul class="notes">{notes}</ul></section>')
    drawn = pictures or {}
    for n, drawing in enumerate(tables.figures, 1):
        body.append(_figure(drawing, drawn.get(drawing.name) or render_svg(drawing), f"f{n}"))
    for n, (reading, codes) in enumerate(zip(readings, _codes(tables), strict=True), 1):
        body.append(f'<section id="t{n}" aria-labelledby="t{n}-c">')
        body += _folded(reading, labels, _table(reading, codes, labels, f"t{n}"))
        body.append(f'<p class="up"><a href="#contents">{say("top", labels)}</a></p></section>')
    body.append(f"</main><footer>{_safe(say('place_note', labels))}</footer>")
    return _page(tables.title, "\n".join(body), labels)


def _fragment(tables: Tables, readings: Sequence[Reading], labels: str) -> str:
    parts = [
        f'<div class="compare compare-piece"><style>{_style()}</style><p class="title">{_safe(tables.title)}</p>'
    ]
    notes = "".join(_notes(tables.notes))
    if notes:
        parts.append(f'<ul class="notes">{notes}</ul>')
    for n, (reading, codes) in enumerate(zip(readings, _codes(tables), strict=True), 1):
        count = say("rows_count", labels, count=f"{reading.rows:,}")
        is_open = " open" if n == 1 and reading.rows <= _FOLDED else ""
        parts.append(
            f'<details{is_open}><summary>{_safe(reading.label)} <span class="count">{count}</span></summary>'
        )
        parts += _table(reading, codes, labels, f"t{n}")
        parts.append("</details>")
    return "\n".join([*parts, "</div>"])


def render_index(tables: Tables, names: Sequence[str], *, labels: str = "en") -> str:
    """Give the page that leads to the files of a folder."""
    from urllib.parse import quote  # noqa: PLC0415 - only here

    links = "".join(f'<li><a href="{quote(name)}">{_safe(name)}</a></li>' for name in names)
    body = (
        f"<header><h1>{_safe(tables.title)}</h1><dl>{_facts(tables, labels)}</dl></header>"
        f"<main><h2>{say('index', labels)}</h2><ul>{links}</ul></main>"
    )
    return _page(tables.title, body, labels)


def write_html(tables: Tables, path: str | os.PathLike[str], *, labels: str = "en") -> Path:
    """Write one HTML page, whole or not at all."""
    return write_whole(path, render_html(tables, labels=labels).encode())
