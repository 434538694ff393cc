"""A report as the sequence of its blocks: each passage, and each line outside all passages.

In: a report. Out: its blocks, without the blanks around them. Refused: nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.records import Report


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of a report, or a line outside all passages."""

    kind: str  # title, line, heading or passage
    text: str
    at: Span  # its place in `Report.text`
    index: int = -1  # which section or passage it is; -1 for none
    level: int = 0  # of a heading
    row: bool = False  # whether it is a passage that is the row of a table


def blocks(report: Report) -> tuple[Block, ...]:
    r"""Cut a report into its passages and the lines outside them, in reading order.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("石河镇2030年工作总结\n\n一、修桥\n\n修桥三座。\n")
    >>> [(block.kind, block.text) for block in blocks(report)]
    [('title', '石河镇2030年工作总结'), ('heading', '一、修桥'), ('passage', '修桥三座。')]

    """
    headings = {section.at.start: n for n, section in reversed(list(enumerate(report.sections)))}
    found: list[Block] = []
    at = 0
    for n, passage in enumerate(report.passages):
        found += _lines(report, at, passage.at.start, headings)
        found.append(Block("passage", passage.text, passage.at, n, row=passage.row))
        at = passage.at.end
    found += _lines(report, at, len(report.text), headings)
    if found and found[0].kind == "line" and report.title:
        found[0] = replace(found[0], kind="title")
    return tuple(found)


def _lines(report: Report, start: int, end: int, headings: dict[int, int]) -> Iterator[Block]:
    """Yield the lines between two passages; one that opens a section is its heading."""
    for line in re.finditer("[^\n]+", report.text[start:end]):
        text = line.group().strip()
        if not text:
            continue
        first = start + line.start() + len(line.group()) - len(line.group().lstrip())
        section = headings.get(first)
        place = Span(first, first + len(text))
        if section is None:
            yield Block("line", text, place)
        else:
            yield Block("heading", text, place, section, max(1, report.sections[section].level))
