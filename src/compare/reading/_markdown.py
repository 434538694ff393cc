"""Take the front matter and the heading marks out of a Markdown report.

In: the decoded file. Out: the text without them, its map, what the front matter says, and where headings
stood. Refused: nothing; front matter that is no YAML mapping stays in the text.
"""

from __future__ import annotations

import re

from compare.lazy import regex
from compare.reading._extract import Extract, refuse_lines
from compare.reading._format import Format, Given
from compare.reading._web import FORMAT as WEB
from compare.records import SourceMap, TextEdit

ENDINGS = (".md", ".markdown")
FRONT = regex(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
HEADING = regex(r"^(#{1,6})[ \t]+", re.MULTILINE)
FRONT_LIMIT = 20_000
"""Front matter longer than this is none: a YAML parser is no place for 10 MB of somebody's file."""


def take_marks(raw: str) -> tuple[str, SourceMap, tuple[tuple[str, str], ...], tuple[tuple[int, int], ...]]:
    """Split a Markdown file into text, map, front matter and heading marks (source offset, level)."""
    meta, body = _front_matter(raw)
    edits = [TextEdit(0, body, "")] if body else []
    headings = []
    for match in HEADING.finditer(raw, body):
        edits.append(TextEdit(match.start(), match.end(), ""))
        headings.append((match.end(), len(match[1])))
    text, places = SourceMap.identity(raw).edit(raw, edits)
    return text, places, meta, tuple(headings)


def _front_matter(raw: str) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the pairs of the front matter and the offset where the body begins."""
    match = FRONT.match(raw[:FRONT_LIMIT])
    if not match:
        return (), 0
    import yaml  # noqa: PLC0415 - only Markdown needs it

    try:
        # The base loader keeps every value as it is written: 2024-01-18 stays a string, not a date.
        values = yaml.load(match[1], Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader builds strings alone
    except (yaml.YAMLError, RecursionError, ValueError):
        return (), 0
    if not isinstance(values, dict):
        return (), 0
    pairs = tuple((str(k), " ".join(v.split())) for k, v in values.items() if isinstance(v, str))
    return pairs, match.end()


def _read(given: Given) -> Extract:
    refuse_lines(given.raw, given.name)  # before every line is looked at
    text, places, meta, headings = take_marks(given.raw)
    return Extract(given.raw, text, places, headings, meta)


FORMAT = Format(
    "markdown",
    ENDINGS,
    # Asked before the web pages: a Markdown file may begin with a comment in the manner of HTML.
    fits=lambda given: (
        given.ends(ENDINGS) or (given.raw.startswith(("---\n", "---\r\n")) and not WEB.fits(given))
    ),
    read=_read,
    decoded=True,
)
