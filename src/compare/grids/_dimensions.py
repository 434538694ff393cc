"""Say of a number cell what its unit, its scale, its time and its kind of value are.

In: the words of its row, its column and its table. Out: a `Measure`. Refused: units nobody printed; a number without
one has none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.grids.tuning import SHEETS
from compare.languages import load
from compare.languages.shapes.quantities import QuantityWords
from compare.lazy import regex
from compare.text import unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.sheets import SheetWords
    from compare.records import Cell

BRACKETS = regex(r"[（(]([^（()）]{1,16})[）)]")
YEARS = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)年?度?")
NAMED_YEAR = regex(r"(?:19|20)\d\d年?度?")
PERCENT, POINTS = "%", "个百分点"
NUMBER = regex(
    r"([-–—−－+＋(（]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?([)）]?)((?:[^\W\d_]|[/／℃㎡]){1,8}|[%％‰])?[①-⑳*]?"
)
WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
BRACKET = ("(", "（")
NEGATIVE = (*BRACKET, *"-–—−－")
PARTED = regex(r"[、，,;；/和]")


class Measure(NamedTuple):
    """Unit and scale of a number, and the kind of value it is."""

    unit: str
    scale: float
    kind: str
    statistic: str


class Said(NamedTuple):
    """What is printed around a number."""

    behind: str  # the unit in the cell itself
    heads: Sequence[str]  # the heads above it and the names beside it, the outermost first
    names: Sequence[str]
    beside: str  # what the column of units says
    table: str  # the unit of the table, and of its kind of form
    default: str


class Time(NamedTuple):
    """When a number is of: a year that is named, or years from that of the caption or the report; a part of a year."""

    year: int | None
    back: int
    part: str
    caption: int | None


@cache
def _units(language: str) -> tuple[frozenset[str], dict[str, tuple[str, float]], dict[str, int]]:
    words = load(language).quantities
    if not isinstance(words, QuantityWords):
        return frozenset(), {}, {}
    known = frozenset((*words.classifiers, *words.measures, *words.money, *words.durations, *words.bases))
    return known, words.bases, words.multipliers


def unit_of(said: str, language: str, *, stated: bool = False) -> tuple[str, float] | None:
    """Read a unit with what multiplies it; one that is not known only where it is said to be one.

    Examples
    --------
    >>> unit_of("万人次", "zh"), unit_of("千瓦时", "zh"), unit_of("万元/亩", "zh"), unit_of("含税", "zh")
    (('人次', 10000.0), ('千瓦时', 1.0), ('元/亩', 10000.0), None)

    """
    known, bases, multipliers = _units(language)
    over, slash, under = said.replace("／", "/").strip().partition("/")
    scale, rest = 1.0, over
    while rest not in known and rest[:1] in multipliers and len(rest) > 1:
        scale *= multipliers[rest[0]]
        rest = rest[1:]
    if rest not in known and not (
        stated and 0 < len(rest) <= SHEETS.longest_unit and not re.search(r"\d", rest)
    ):
        return None
    unit, factor = bases.get(rest, (rest, 1))
    return (f"{unit}/{under}" if slash else unit), scale * factor


class Reader:
    """Reads the words of tables of one language."""

    def __init__(self, words: SheetWords, language: str) -> None:
        self.words, self.language = words, language

    # cells -----------------------------------------------------------------------------------------------

    def number(self, text: str) -> tuple[float, str] | None:
        """Read the number of a cell and the unit printed behind it.

        Examples
        --------
        >>> from compare.languages import load
        >>> read = Reader(load("zh").sheets, "zh").number
        >>> [read(said) for said in ("1,204.5", "-3.5%", "下降2.1", "12.6万吨", "12条道路", "2023年")]
        [(1204.5, ''), (-3.5, '%'), (-2.1, ''), (12.6, '万吨'), None, None]

        """
        text = unspaced(text).translate(WIDE)
        turn = 0
        for sign, starts in ((1, self.words.rises), (-1, self.words.falls)):
            found = max((word for word in starts if text.startswith(word)), key=len, default="")
            if found:
                text, turn = text[len(found) :], sign
                break
        match = NUMBER.fullmatch(text)
        if (
            match is None
            or bool(match[4]) != (match[1] in BRACKET)
            or (match[5] and NAMED_YEAR.fullmatch(text))
        ):
            return None
        unit = (match[5] or "").replace("％", PERCENT)
        if unit and unit != PERCENT and self.unit(unit) is None:
            return None
        value = float(re.sub("[,，]", "", match[2]) + (match[3] or ""))
        return (-value if (match[1] in NEGATIVE) or turn < 0 else value), unit

    def unit(self, said: str) -> tuple[str, float] | None:
        """Read a unit that is known."""
        return unit_of(said, self.language)

    def is_blank(self, text: str) -> bool:
        """Whether a cell says that there is nothing to say."""
        return not any(char.isalnum() or char in PERCENT for char in text)

    def is_year(self, text: str) -> bool:
        """Whether a cell is a year and nothing else."""
        return NAMED_YEAR.fullmatch(unspaced(text)) is not None

    def is_contents(self, text: str) -> bool:
        """Whether a head says that the numbers are pages."""
        return self.words.contents.regex.search(unspaced(text)) is not None

    def is_caption(self, text: str) -> bool:
        """Whether a row names the whole table."""
        return self.words.caption.regex.search(unspaced(text)) is not None

    def is_inner(self, text: str) -> bool:
        """Whether a row is a part of the one above it."""
        return self.words.inner.regex.match(text.strip()) is not None

    def is_last_year(self, text: str) -> bool:
        """Whether a head is that of last year's values."""
        return self.words.last_year.regex.search(unspaced(text)) is not None

    def rank(self, text: str) -> int:
        """Return the manner in which a row is numbered, from 1; 0 for none."""
        found = self.words.numbering.regex.match(text.strip())
        return (found.lastindex or 0) if found else 0

    def form_unit(self, cells: Sequence[Cell]) -> str:
        """Return the unit of a form of cases; nothing for other tables."""
        return self.words.cases if any(self.words.form.regex.search(cell.text) for cell in cells) else ""

    # names -----------------------------------------------------------------------------------------------

    def unit_in(self, lines: Sequence[str]) -> str:
        """Return the unit that is stated for a whole table."""
        said = [found[1] for line in lines for found in self.words.unit.regex.finditer(line)]
        return said[-1] if said else ""

    def in_brackets(self, text: str) -> bool:
        """Whether a unit is stated in brackets behind a name: it is that of a column or row."""
        found = BRACKETS.search(text)
        return bool(found and found.start() and self.words.unit.regex.search(found[1]))

    def unit_of_name(self, text: str) -> str:
        """Return the unit in brackets behind a name."""
        return self._parted(unspaced(text))[1]

    def _parted(self, name: str) -> tuple[str, str]:
        """Part a name from the unit in brackets behind it."""
        for found in BRACKETS.finditer(name):
            said = self.words.unit.regex.search(found[1])
            inside = (said[1] if said else found[1]).lstrip("±+-").replace("％", PERCENT)
            if said or self.unit(inside) is not None:
                return name[: found.start()] + name[found.end() :], inside
        return name, ""

    def name(self, text: str) -> str:
        """Part a name from its number, its marks and its unit.

        Examples
        --------
        >>> from compare.languages import load
        >>> name = Reader(load("zh").sheets, "zh").name
        >>> [
        ...     name(said)
        ...     for said in ("（一）予以公开", "其中：第一产业", "粮食产量（万吨）①", "3.危及“三安全”")
        ... ]
        ['予以公开', '第一产业', '粮食产量', '危及“三安全”']

        """
        whole = unspaced(text)
        said = self._parted(self.words.mark.regex.sub("", whole))[0]
        before = ""
        while before != said:
            before = said
            said = self.words.inner.regex.sub("", self.words.numbering.regex.sub("", said))
            said = self.words.mark.regex.sub("", said)
        return said.strip("：:") or whole

    def head(self, text: str, *, compared: bool) -> str:
        """Return what a head adds to a name: nothing where it only says when, or that it is a value or its growth."""
        said = self.name(text).rstrip("%％")
        said = YEARS.sub("", said)
        if compared:
            said = self.words.last_year.regex.sub("", self.words.this_year.regex.sub("", said))
        said = self.words.part.regex.sub("", said) if self.words.part.regex.search(said) else said
        if not self.words.change.regex.search(said):
            said = self.words.growth.regex.sub("", said)
        only_when = not self.words.last_year.regex.sub("", self.words.this_year.regex.sub("", said))
        return "" if only_when or self.words.plain.regex.search(said) else said

    def whole(self, heads: Sequence[str]) -> Sequence[str]:
        """Put heads together that only together say growth: one that is broken over lines.

        Examples
        --------
        >>> from compare.languages import load
        >>> whole = Reader(load("zh").sheets, "zh").whole
        >>> whole(["比上年", "增长（%）"]), whole(["2023年", "比上年增长"])
        (['比上年增长（%）'], ['2023年', '比上年增长'])

        """
        together = unspaced("".join(heads))
        found = self.words.growth.regex.search(together)
        parted = found is not None and not any(found[0] in unspaced(head) for head in heads)
        return [together] if parted else heads

    def says_more(self, text: str) -> bool:
        """Whether a head above all numbers says something of them: their time, their unit, their kind."""
        said = unspaced(text)
        cues = (
            self.words.growth,
            self.words.share,
            self.words.part,
            self.words.this_year,
            self.words.last_year,
        )
        return bool(
            self.unit_of_name(text) or YEARS.search(said) or any(cue.regex.search(said) for cue in cues)
        )

    # measures --------------------------------------------------------------------------------------------

    def measure(self, said: Said) -> Measure:
        """Return unit, scale and kind of a number."""
        over = unspaced("".join(said.heads))
        named = unspaced(said.names[-1]) if said.names else ""
        grows = bool(self.words.growth.regex.search(over))
        own = next((u for text in reversed(said.heads) if (u := self._unit_of_head(text))), "")
        if said.behind:
            unit = said.behind
        elif self.words.change.regex.search(over):
            unit = own or said.beside or self.unit_of_name(named) or self._of(said.table) or said.default
        elif own == PERCENT or (not own and (grows or self.words.share.regex.search(over))):
            unit = POINTS if self.words.points.regex.search(over) else PERCENT
        elif grows and own:
            unit = own
        else:
            unit = said.beside or self.unit_of_name(named) or own or self._implied(over, named)
            unit = unit or self._of(said.table) or said.default
        grows = grows or bool(self.words.growth.regex.search(named))
        return self._measured(unit, f"{named}{over}", grows=grows)

    def _unit_of_head(self, text: str) -> str:
        """Return the unit a head states: in brackets, or as a percent sign."""
        return self.unit_of_name(text) or (PERCENT if PERCENT in text.replace("％", PERCENT) else "")

    def _measured(self, said: str, name: str, *, grows: bool) -> Measure:
        unit, scale = unit_of(said, self.language, stated=True) or ("", 1.0) if said else ("", 1.0)
        if unit in (PERCENT, POINTS):
            if grows or unit == POINTS:
                return Measure(unit, scale, "rate", "growth" if unit == PERCENT else "change")
            return Measure(unit, scale, "percent", "share")
        if grows:
            return Measure(unit, scale, "count", "change")
        return Measure(unit, scale, "count", "added" if self.words.added.regex.search(name) else "level")

    def _implied(self, over: str, named: str) -> str:
        """Return the unit that follows from what a head, or a row, says it counts."""
        if self.words.share.regex.search(named):
            return PERCENT
        for text in (over, named):
            for ending, unit in self.words.implied:
                if text.endswith(ending):
                    return unit
        return ""

    def _of(self, table: str) -> str:
        """Return the unit of a table; of several the one that is no percentage, if it is one alone."""
        parts = [part for part in PARTED.split(table.replace("％", PERCENT)) if part]
        amounts = [part for part in parts if part != PERCENT]
        return amounts[0] if len(amounts) == 1 else PERCENT if parts == [PERCENT] else ""

    def time(self, said: Sequence[str], caption: Sequence[str]) -> Time:
        """Return the time that heads and names say, the nearest first, then the caption."""
        year = back = None
        part = ""
        for text in said:
            whole = unspaced(text)
            if self.words.growth.regex.search(whole):
                continue
            years = YEARS.findall(whole)
            year = int(years[-1]) if year is None and years else year
            if back is None:
                back = (
                    -1
                    if self.is_last_year(whole)
                    else 0
                    if self.words.this_year.regex.search(whole)
                    else None
                )
            found = self.words.part.regex.search(whole)
            part = part or (found[0] if found else "")
        named = [line for line in caption if len(line) <= SHEETS.caption_line and self.is_caption(line)]
        years = YEARS.findall(named[-1]) if named else []
        found = self.words.part.regex.search(named[-1]) if named and not part else None
        return Time(year, back or 0, part or (found[0] if found else ""), int(years[-1]) if years else None)
