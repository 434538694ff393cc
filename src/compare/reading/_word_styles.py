"""What a Word file keeps apart from its text: styles that make headings, and lists that count by themselves.

In: the XML of styles and numbering. Out: the outline level of a paragraph, the number in front of it. Refused:
nothing; what is not defined is no heading and has no number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.lazy import regex
from compare.reading._numbering import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING_NAME = regex(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
CONTENTS_NAME = regex(r"(?:toc\b|目录|目錄)", re.IGNORECASE)
TITLE_NAMES = {"title", "标题", "標題"}
BODY_LEVEL = 9
"""What Word calls the outline level of body text."""


def value_of(element: Any, tag: str) -> str | None:
    """Return the value of a setting below an element."""
    found = element.find(W + tag) if element is not None else None
    value = found.get(W + "val") if found is not None else None
    return str(value) if value is not None else None


def to_int(value: str | None) -> int | None:
    """Read a whole number as a setting holds it; anything else is none."""
    return int(value) if value is not None and re.fullmatch(r"-?[0-9]{1,6}", value) else None


@dataclass(slots=True)
class Styles:
    """The styles of a document by their name."""

    root: Any
    known: dict[str, Any] = field(init=False, default_factory=dict)
    default: str = field(init=False, default="")

    def __post_init__(self) -> None:
        for style in self.root.iterchildren(W + "style"):
            self.known[style.get(W + "styleId", "")] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true"}:
                self.default = style.get(W + "styleId", "")

    def style_of(self, properties: Any) -> str:
        style = properties.find(W + "pStyle") if properties is not None else None
        return style.get(W + "val", "") if style is not None else self.default

    def chain(self, style: str) -> Iterator[Any]:
        """Return a style and those it is based on, each once."""
        seen: set[str] = set()
        while style in self.known and style not in seen:
            seen.add(style)
            yield self.known[style]
            base = self.known[style].find(W + "basedOn")
            style = base.get(W + "val", "") if base is not None else ""

    def is_contents(self, style: str) -> bool:
        """Whether a style is that of a table of contents: its lines repeat the headings."""
        return any(CONTENTS_NAME.match((value_of(s, "name") or "").strip()) for s in self.chain(style))

    def level_of(self, properties: Any, style: str) -> tuple[int, bool]:
        """Return the outline level a paragraph or its style states, and whether it is the title."""
        level = to_int(value_of(properties, "outlineLvl"))
        if level is not None and 0 <= level < BODY_LEVEL:
            return level + 1, False
        for definition in self.chain(style):
            called = (value_of(definition, "name") or "").strip()
            named = HEADING_NAME.match(called)
            if named:
                return int(named[1]), False
            if called.lower() in TITLE_NAMES:
                return 0, True
            level = to_int(value_of(definition.find(W + "pPr"), "outlineLvl"))
            if level is not None and 0 <= level < BODY_LEVEL:
                return level + 1, False
        return 0, False


@dataclass(slots=True)
class Lists:
    """The lists of a document, counted on from paragraph to paragraph."""

    styles: Styles
    levels: dict[tuple[str, int], tuple[str, str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)

    def learn(self, root: Any) -> None:
        """Read which list counts how: per list and level its format, its text and its first number."""
        abstract = {a.get(W + "abstractNumId", ""): a for a in root.iterchildren(W + "abstractNum")}
        for num in root.iterchildren(W + "num"):
            number = num.get(W + "numId", "")
            base = value_of(num, "abstractNumId") or ""
            self.abstract[number] = base
            for level in abstract[base].iterchildren(W + "lvl") if base in abstract else ():
                self._learn_level(number, level)
            for override in num.iterchildren(W + "lvlOverride"):
                at = to_int(override.get(W + "ilvl")) or 0
                if override.find(W + "lvl") is not None:
                    self._learn_level(number, override.find(W + "lvl"))
                start = to_int(value_of(override, "startOverride"))
                if start is not None:
                    self.restarts[number, at] = start

    def _learn_level(self, number: str, level: Any) -> None:
        at = to_int(level.get(W + "ilvl")) or 0
        start = to_int(value_of(level, "start"))
        form = (
            value_of(level, "numFmt") or "decimal",
            value_of(level, "lvlText") or "",
            1 if start is None else start,
        )
        self.levels[number, at] = form

    def number(self, properties: Any, style: str) -> str:
        """Return the list number in front of a paragraph, as Word would show it."""
        number, at = self._list_of(properties, style)
        if not number or (number, at) not in self.levels:
            return ""
        counts = self.counts.setdefault(self.abstract.get(number, number), {})
        if (number, at) in self.restarts:
            counts[at] = self.restarts.pop((number, at)) - 1
        start = self.levels[number, at][2]
        counts[at] = counts.get(at, start - 1) + 1
        for deeper in [level for level in counts if level > at]:
            del counts[deeper]
        form, shown, _ = self.levels[number, at]
        if form in {"bullet", "none"}:
            return ""  # a bullet carries nothing; signs of symbol fonts are not even letters
        return re.sub(r"%([1-9])", lambda m: self._count(number, int(m[1]) - 1, counts), shown) + (
            " " if shown[-1:].isascii() else ""
        )

    def _count(self, number: str, at: int, counts: dict[int, int]) -> str:
        form, _, start = self.levels.get((number, at), ("decimal", "", 1))
        return format_number(counts.get(at, start), form)

    def _list_of(self, properties: Any, style: str) -> tuple[str, int]:
        candidates = [properties, *(s.find(W + "pPr") for s in self.styles.chain(style))]
        at = None
        for candidate in candidates:
            numbering = candidate.find(W + "numPr") if candidate is not None else None
            if numbering is None:
                continue
            at = to_int(value_of(numbering, "ilvl")) if at is None else at
            number = value_of(numbering, "numId")
            if number is not None:
                return ("" if number == "0" else number), at or 0
        return "", 0
