"""Tell headings from paragraphs, and build the tree.

In: the lines of the body. Out: `Heading` records in reading order, each with the line it stands in. Refused:
nothing; a text without headings has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.sections._lines import Line

APPENDIX = 0
"""The level of what stands outside the chapters: the opening and what is appended."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: which line, how it is numbered, and whether its paragraph runs on in the same line."""

    line: int
    number: str
    text: str
    level: int
    run_in: bool = False
    appendix: bool = False


def find_headings(
    lines: Sequence[Line], words: SectionWords, marks: Mapping[int, int] | None = None
) -> list[Heading]:
    """Find the headings among the lines of a body.

    Parameters
    ----------
    lines : sequence of Line
    words : SectionWords
    marks : mapping of int to int, optional
        Headings the format itself marks: index of the line, and level.

    """
    marks = marks or {}
    found: list[Heading] = []
    appended = False
    for index, line in enumerate(lines):
        if len(line.text) <= words.heading_limit and re.search(words.appendix.pattern, line.text):
            found.append(Heading(index, "", line.text, APPENDIX, appendix=True))
            appended = True
            continue
        if appended:  # lists that look like chapters and are none
            continue
        heading = _numbered(index, line, words) or _marked(index, line, marks)
        if heading:
            found.append(heading)
    if not any(h.level == 1 for h in found):
        found = _with_unnumbered(lines, found, words)
    return _sequential(found, words)


def _numbered(index: int, line: Line, words: SectionWords) -> Heading | None:
    for level, cue in words.numbers:
        match = re.match(cue.pattern, line.text)
        if not match:
            continue
        rest = line.text[match.end() :]
        lead = lead_of(rest, words)
        if len(line.text) <= words.heading_limit and (lead == rest.rstrip(words.sentence_end)):
            closed = rest[-1:] in words.sentence_end + words.clause_end if rest else True
            if closed and level > 1 and rest[-1:] not in words.sentence_end:
                return None
            if closed and level > 2:  # noqa: PLR2004 - a short numbered sentence is an item, not a heading
                return None
            return Heading(index, match[1], rest.rstrip(words.sentence_end), level)
        if lead and level <= 2 and not match[1].endswith("是"):  # noqa: PLR2004
            return Heading(index, match[1], lead, level, run_in=True)
        return None
    return None


def _marked(index: int, line: Line, marks: Mapping[int, int]) -> Heading | None:
    level = marks.get(index)
    return Heading(index, "", line.text, max(1, level - 1)) if level else None


def lead_of(text: str, words: SectionWords) -> str:
    """Give the first sentence without its full stop, or nothing where it is too long for a heading."""
    end = next((i for i, c in enumerate(text[: words.lead_limit + 1]) if c in words.sentence_end), None)
    if end is None:
        return text if len(text) <= words.lead_limit else ""
    return text[:end]


def _with_unnumbered(lines: Sequence[Line], found: list[Heading], words: SectionWords) -> list[Heading]:
    """Add short lines that speak like chapter headings, where no chapter is numbered."""
    taken = {h.line for h in found}
    end = next((h.line for h in found if h.appendix), len(lines))
    extra = [
        Heading(i, "", line.text, 1)
        for i, line in enumerate(lines[:end])
        if i not in taken
        and len(line.text) <= words.heading_limit // 2
        and line.text[-1] not in words.sentence_end + words.clause_end
        and re.search(words.chapter.pattern, line.text)
    ]
    return sorted([*found, *extra], key=lambda h: h.line)


def _sequential(found: list[Heading], words: SectionWords) -> list[Heading]:
    """Let a run of sub-headings begin at level 2 even where only smaller forms are used."""
    del words
    return found
