"""Tables and figures to one HTML page that stands alone.

In: `Tables`. Out: a page without any outside request: style sheet, figures, and scripts that sort its tables (see
`interactive`) inside; no script where the package for it is missing. It reads in light and dark, on a phone, in print,
by keyboard and by screen reader. Refused: nothing; all text is escaped.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from compare.export.aside import picture
from compare.export.captions import WORDS, count_rows, facts_of, say
from compare.export.cells import safe
from compare.export.files import picture_file, table_file
from compare.export.format import Format, one_file
from compare.export.grid import filter_rules, make_grid, render_grid
from compare.export.interactive import Interaction, find_interaction, is_interactive
from compare.export.pictures import data_uri
from compare.export.readable import in_reading_order, read_table
from compare.export.redline import render_redlines
from compare.export.ties import find_evidence
from compare.tables import TABLES, check_labels, table_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd

    from compare.export.grid import Grid
    from compare.export.readable import Reading
    from compare.tables import Drawing, Tables

_LANGUAGE = {"zh": "zh-Hans", "en": "en"}
_LONGEST, _MOST_LETTERS = 250, 60_000  # from so many rows, or letters, a table of a page starts closed
_FOLDED = 60  # rows from which a table in a notebook starts closed
# What a reader came for stands first and open; what it was found by follows, closed.
_HEADLINES = ("changes", "indicators", "targets", "goals", "problems", "problem-pairs")


def _style() -> str:
    return (files("compare.export") / "page.css").read_text("utf-8")


def _headlines_first(tables: Tables) -> Tables:
    """Put the tables a reader came for before those they were found by, and empty ones last."""
    rank = {name: n for n, name in enumerate(_HEADLINES)}
    ordered = sorted(tables.frames, key=lambda f: (f[1].empty, rank.get(f[0], len(rank))))
    return replace(tables, frames=tuple(ordered))


def _section(grid: Grid, figures: str, table: Sequence[str], *, is_open: bool) -> Iterator[str]:
    """Lay out a table with the drawings of it; one that is not open is closed until a click, key or search."""
    reading = grid.reading
    yield f'<section id="{grid.key}" aria-labelledby="{grid.key}-c">'
    count = count_rows(reading.rows, grid.labels)
    fold = f'<details><summary>{safe(reading.label)} <span class="count">{count}</span></summary>'
    fold = "" if is_open else fold
    # The drawing of a headline table is seen even where the table is too long to be open.
    yield figures + fold if reading.name in _HEADLINES else fold + figures
    about = f"about_{reading.name}"
    if about in WORDS:
        yield f'<p class="about">{safe(say(about, grid.labels))}</p>'
    yield from table
    yield "" if is_open else "</details>"
    yield f'<p class="up"><a href="#contents">{say("top", grid.labels)}</a></p></section>'


def _short(reading: Reading) -> bool:
    """Whether a table is one to scroll past: nobody reads through a thousand rows, or chapters, to the next table."""
    letters = sum(len(cell) for column in reading.columns for cell in column.cells)
    return 0 < reading.rows <= _LONGEST and letters <= _MOST_LETTERS


def _figure(drawing: Drawing, picture: bytes) -> str:
    source = data_uri(picture)
    return (
        f'<figure><div class="scroll" role="region" tabindex="0" aria-label="{safe(drawing.title)}">'
        f'<img src="{source}" alt="{safe(drawing.alt)}"></div>'
        f"<figcaption>{safe(drawing.title)}</figcaption></figure>"
    )


def _notes(notes: Sequence[str]) -> Iterator[str]:
    """Yield findings as a list; what was indented below a line, its places, folds away behind it."""
    lines = [note for note in notes if note.strip()]
    for n, note in enumerate(lines):
        if n and note[:1].isspace():
            continue
        below = list(takewhile(lambda line: line[:1].isspace(), lines[n + 1 :]))
        places = "".join(f"<br>{safe(line.strip())}" for line in below).removeprefix("<br>")
        text = safe(note.strip())
        folded = f"<details><summary>{text}</summary><small>{places}</small></details>"
        yield f"<li>{folded if places else text}</li>"


def _opening(tables: Tables, labels: str) -> Iterator[str]:
    """Yield what a reader should know first, then what was read and is doubtful."""
    for name, lines in (("findings", str(tables.findings).splitlines()), ("notes", tables.notes)):
        if found := "".join(_notes(lines)):
            title = say(name, labels)
            about = f'<p class="about">{safe(say("place_note", labels))}</p>' if name == "findings" else ""
            yield f'<section aria-label="{title}"><h2>{title}</h2><ul class="notes">{found}</ul>{about}</section>'


def _facts(tables: Tables, labels: str) -> str:
    return "".join(
        f"<div><dt>{safe(name)}</dt><dd>{safe(value)}</dd></div>" for name, value in facts_of(tables, labels)
    )


def _steps(frame: pd.DataFrame, key: str, labels: str) -> dict[int, str]:
    """Link each pair of passages that differ to the one before and to the next one."""
    texts = zip(frame["old_text"], frame["new_text"], strict=True)
    changed = [row for row, (old, new) in enumerate(texts) if str(old) != str(new)]
    links = dict.fromkeys(changed, "")
    for before, after in pairwise(changed):
        links[after] += _step(key, before, "before", "↑", labels)
        links[before] += _step(key, after, "after", "↓", labels)
    return {row: f'<nav class="steps">{found}</nav>' for row, found in links.items() if found}


def _step(key: str, row: int, word: str, arrow: str, labels: str) -> str:
    name = safe(say(word, labels))
    return f'<a href="#{key}-r{row}" title="{name}" aria-label="{name}">{arrow}</a>'


def _passages(tables: Tables, frame: pd.DataFrame) -> dict[str, list[tuple[str, int, int] | None]]:
    """Find the passage behind each place of each row, where the reports are at hand."""
    find = tables.passage
    starts = [str(c) for c in frame.columns if str(c).endswith("start")] if find else []
    rows: list[dict[Any, Any]] = frame.to_dict("records") if starts else []
    return {start: [find(start, row) for row in rows] for start in starts if find}


def _grids(tables: Tables, labels: str, *, sorts: bool = False) -> list[Grid]:
    """Read every table, and tie figures and edits to their passages."""
    evidence = find_evidence(tables.frames)
    keys = {name: name if name in TABLES else f"t{n}" for n, (name, _) in enumerate(tables.frames, 1)}
    grids = []
    for name, frame in tables.frames:
        marks = evidence.marks if name == "passages" else {}
        links = {at: f"{keys['passages']}-r{row}" for at, row in evidence.links.get(name, {}).items()}
        reading = read_table(frame, name, labels, tables.asked, tables.years)
        steps = _steps(frame, keys[name], labels) if name == "passages" else {}
        grids.append(
            make_grid(
                reading,
                frame,
                keys[name],
                labels,
                marks=marks,
                links=links,
                sorts=sorts,
                steps=steps,
                passages=_passages(tables, frame),
            )
        )
    return grids


def _redlines(tables: Tables, grid: Grid) -> str:
    """Return the edits as running text; empty where they cannot be laid into their passages."""
    redlines = find_evidence(tables.frames).redlines if grid.reading.name == "wording" else ()
    if not redlines:
        return ""
    return f'<div id="{grid.key}-c">{render_redlines(line for _, line in redlines)}</div>'


def _page(title: str, body: str, labels: str, rules: str = "", live: Interaction | None = None) -> str:
    live = live or Interaction()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:{live.policy}"
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGE[labels]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{safe(title)}</title>\n<style>\n{live.style}{_style()}{rules}</style>\n</head>\n"
        f'<body class="compare">\n{body}\n{live.scripts}</body>\n</html>\n'
    )


def _contents(grids: Sequence[Grid], labels: str) -> str:
    links = [
        f'<li><a href="#{grid.key}">{safe(grid.reading.label)}</a>'
        f' <span class="count">{grid.reading.rows:,}</span></li>'
        for grid in grids
    ]
    name = say("contents", labels)
    return f'<nav id="contents" aria-label="{name}"><h2>{name}</h2><ol>{"".join(links)}</ol></nav>'


def render_html(
    tables: Tables,
    *,
    labels: str = "en",
    fragment: bool = False,
    interactive: bool = True,
    draw: Callable[[Drawing], bytes] = picture,
) -> str:
    """Return a page that stands alone, or a piece for a notebook.

    Parameters
    ----------
    fragment : bool
        Only findings and tables, each table folded, for a notebook's output cell.
    interactive : bool
        With scripts that sort, search and hide columns, where the package for them is installed.
    draw : callable
        Returns a figure as SVG or PNG.

    """
    check_labels(labels)
    tables = in_reading_order(tables)
    if fragment:
        return _fragment(tables, _grids(tables, labels, sorts=is_interactive()), labels)
    live = find_interaction(labels) if interactive else Interaction()
    tables = _headlines_first(tables)
    grids = _grids(tables, labels, sorts=bool(live))
    body = [
        f'<a class="skip" href="#main">{say("skip", labels)}</a>',
        f"<header><h1>{safe(tables.title)}</h1><dl>{_facts(tables, labels)}</dl></header>",
        '<main id="main">',
    ]
    body += [*_opening(tables, labels), _contents(grids, labels)]
    # Tables before drawings: a second process may be at those.
    laid = [[found] if (found := _redlines(tables, grid)) else [*render_grid(grid)] for grid in grids]
    rules = filter_rules(grids)
    figures = _figures(tables, draw)
    body.append(figures.pop("", ""))
    for n, (grid, table) in enumerate(zip(grids, laid, strict=True)):
        name = grid.reading.name
        # A result without a headline table leads with its first one.
        is_open = (name in _HEADLINES or n == 0) and _short(grid.reading)
        body += _section(grid, figures.get(name, ""), table, is_open=is_open)
    body.append("</main>")
    return _page(tables.title, "\n".join(body), labels, rules, live)


def _figures(tables: Tables, draw: Callable[[Drawing], bytes]) -> dict[str, str]:
    """Lay out the drawings by the table they stand at; those of no table here, under no name."""
    names = {name for name, _ in tables.frames}
    found: dict[str, str] = {}
    for drawing in tables.figures:
        home = drawing.table if drawing.table in names else ""
        found[home] = found.get(home, "") + _figure(drawing, draw(drawing))
    return found


def _fragment(tables: Tables, grids: Sequence[Grid], labels: str) -> str:
    parts = [
        f'<div class="compare compare-piece"><style>{_style()}</style><p class="title">{safe(tables.title)}</p>'
    ]
    notes = "".join(_notes(tables.opening))
    if notes:
        parts.append(f'<ul class="notes">{notes}</ul>')
    for n, grid in enumerate(grids):
        reading = grid.reading
        count = count_rows(reading.rows, labels)
        is_open = " open" if n == 0 and reading.rows <= _FOLDED else ""
        parts.append(
            f'<details{is_open}><summary>{safe(reading.label)} <span class="count">{count}</span></summary>'
        )
        parts += render_grid(grid, filters=False)
        parts.append("</details>")
    return "\n".join([*parts, "</div>"])


def render_index(tables: Tables, names: Sequence[str], *, labels: str = "en") -> str:
    """Return the page that leads to the files of a folder, below the findings."""
    from urllib.parse import quote  # noqa: PLC0415 - only here

    first = sorted(names, key=lambda name: not name.endswith(".html"))  # the page that says the most
    says = {table_file(name): table_label(name, labels) for name, _ in tables.frames}
    says |= {picture_file(drawing.name): drawing.title for drawing in tables.figures}
    says |= {name: say(name, labels) for name in names if name in WORDS}
    links = "".join(
        f'<li><a href="{quote(name)}">{safe(name)}</a>{f" · {safe(says[name])}" if name in says else ""}</li>'
        for name in first
    )
    body = (
        f"<header><h1>{safe(tables.title)}</h1><dl>{_facts(tables, labels)}</dl></header><main>"
        f"{''.join(_opening(tables, labels))}<h2>{say('index', labels)}</h2><ul>{links}</ul></main>"
    )
    return _page(tables.title, body, labels)


FORMAT = Format((".html", ".htm"), one_file(render_html))
