"""Tables to one Markdown page.

In: `Tables`. Out: GitHub-flavoured Markdown that shows text from reports as text. Refused: nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.export.captions import facts_of, say
from compare.export.cells import clean_text
from compare.export.format import Format, one_file
from compare.export.readable import in_reading_order, read_table
from compare.lazy import regex
from compare.tables import check_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.export.readable import Column, Reading
    from compare.tables import Tables

_SPECIAL = regex(r"([\\`*_\[\]<>|~&$])")
_LEADING = regex(r"^(\s*)([#+=-]|\d{1,9}(?=[.)]))")  # what would begin a heading or a list
_ALIGN = {"number": "---:", "place": "---:"}


def escape(text: str) -> str:
    r"""Show text as it is: no markup, no tags, no links, one line.

    Examples
    --------
    >>> escape("<b>*x*</b>|y")
    '&lt;b&gt;\\*x\\*&lt;/b&gt;\\|y'

    """

    def safe(found: re.Match[str]) -> str:
        mark = found[1]
        return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(mark, f"\\{mark}")

    text = _SPECIAL.sub(safe, clean_text(text).replace("\t", " "))
    # A bare address would become a link by itself; an empty tag stops that and copies as nothing.
    text = re.sub(r"(?i)\b(https?|ftp|mailto|www)([:.])", r"\1<span></span>\2", text)
    return re.sub(r"\n+", "<br>", text.strip("\n"))


def _line(text: str) -> str:
    """Escape text that stands alone on a line, where it could also begin a heading or a list."""

    def safe(found: re.Match[str]) -> str:
        blanks, mark = found.groups()
        return f"{blanks}{mark}<span></span>" if mark.isdigit() else f"{blanks}\\{mark}"

    return _LEADING.sub(safe, escape(text))


def _cell(column: Column, row: int) -> str:
    text = escape(column.cells[row])
    under = column.under[row] if column.under else ""
    return f"{text}<br>〔{escape(under)}〕" if under and text else text


def _table(reading: Reading, labels: str) -> Iterator[str]:
    yield f"## {_line(reading.label)}"
    yield ""
    if not reading.rows:
        yield say("empty", labels)
        yield ""
        return
    yield f"| {' | '.join(escape(c.label) for c in reading.columns)} |"
    yield f"| {' | '.join(_ALIGN.get(c.kind, '---') for c in reading.columns)} |"
    for row in range(reading.rows):
        yield f"| {' | '.join(_cell(column, row) for column in reading.columns)} |"
    yield ""


def render_markdown(tables: Tables, *, labels: str = "en") -> str:
    """Return the text of a Markdown page: title, facts, findings, one table after the other."""
    check_labels(labels)
    tables = in_reading_order(tables)
    lines = [f"# {_line(tables.title)}", ""]
    lines += [f"- {_line(name)}: {escape(value)}" for name, value in facts_of(tables, labels)]
    lines += [
        "",
        *(f"{'  ' * note[:1].isspace()}- {_line(note.strip())}" for note in tables.opening if note.strip()),
        "",
    ]
    for name, frame in tables.frames:
        lines += _table(read_table(frame, name, labels, years=tables.years), labels)
    lines += [say("place_note", labels), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


FORMAT = Format((".md",), one_file(render_markdown))
