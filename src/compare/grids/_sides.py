"""The cells of a report by table, by the name of their row and column, and by years before the report's own.

In: the figures of the cells. Out: `Side`. Refused: what a year began with, which is last year's figure; it is kept
apart, since the tables of two years are known by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.grids._heads import ANY_YEAR, only_time, time_said, without_time
from compare.grids.tuning import SHEETS
from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.grids._cell_figures import CellFigure
    from compare.languages.shapes.grids import GridWords

    Key = tuple[str, ...]
    Rows = dict[Key, dict[int, CellFigure]]

ASIDE = regex(r"\([^()]*\d[^()]*\)")
LETTERS = regex(r"y[+-]\d+|[^\W\d_]+")
DAY = regex(r"[^\W\d_]+\.? \d{1,2}, \d{4}$")
NAMED = regex(r"\d[\d.]*|[^\W\d_]+")
"""Words and numbers of a name of which a year is part."""


@dataclass(slots=True)
class Side:
    """The cells of one report."""

    words: GridWords
    figures: Iterable[CellFigure]
    own: dict[bool, int] = field(default_factory=dict)
    # For each table: name of row and column, to years before the report's own (0, −1, …), to the cell.
    rows: dict[int, Rows] = field(default_factory=dict)
    # For each table: the cells that say what a year began with.
    begun: dict[int, list[CellFigure]] = field(default_factory=lambda: defaultdict(list))
    captions: dict[int, frozenset[str]] = field(default_factory=dict)  # the words above each table

    def __post_init__(self) -> None:
        tables: dict[int, list[CellFigure]] = defaultdict(list)
        for figure in self.figures:
            tables[figure.table].append(figure)
        self.own = own_years(tables.values())
        for n, table in tables.items():
            self.rows[n] = self._keyed(n, table)
            said = LETTERS.findall(without_time(table[0].caption, self.words).casefold())
            self.captions[n] = frozenset(said[-SHEETS.caption_words :])

    def _keyed(self, number: int, table: Sequence[CellFigure]) -> Rows:
        kept: Rows = {}
        twice: Counter[tuple[Key, int]] = Counter()
        ends = any(self.words.last_day.regex.search(f.path[-1]) for f in table if f.path)
        years = {f.year for f in table if f.year and str(f.year) in f.head}
        for f in table:
            if self._is_first(f, ends=ends):
                self.begun[number].append(f)
                continue
            if self.words.moved.regex.search(f.head):
                continue  # the change of a change says nothing
            back = f.year - self.own[f.when.dated] if f.year else 0
            names = (
                *(self._plain(part, stays=len(years) > 1 and f.year in years) for part in f.path),
                without_time(ASIDE.sub("", f.head), self.words).casefold(),
                f"{f.unit} {f.when.months or ''}",
            )
            twice[names, back] += 1
            kept.setdefault((*names, str(twice[names, back])), {})[back] = f
        return kept

    def _is_first(self, figure: CellFigure, *, ends: bool) -> bool:
        """Whether a figure is what a year began with, in a table with or without rows of its last day."""
        row = figure.path[-1] if figure.path else ""
        said = any(self.words.beginning.regex.search(name) for name in (row, figure.head))
        return said or (ends and bool(self.words.first_day.regex.search(row)))

    def _past(self, name: str) -> int:
        """Return how far the year of a name is from the report's own."""
        said = time_said(name, self.words)
        return (said.year or 0) - self.own[said.dated]

    def _plain(self, part: str, *, stays: bool) -> str:
        """Return the words of a name; a year it speaks of is counted from the year of the report.

        A year that is part of a name ("Notes due 2030", "2020 plan", a day alone) stays as it is, and so does one
        that is over and names a row below heads of years (``stays``): what began in it is followed on.
        """
        if stays and only_time(part, self.words) and self._past(part) <= 0:
            return part.casefold()
        dated = bool(self.words.month.regex.search(part))
        part = ASIDE.sub("", part).casefold()
        if self.words.fixed_year.regex.search(part) or (
            dated and not without_time(part, self.words) and DAY.match(part)
        ):
            return " ".join(NAMED.findall(part))
        part = ANY_YEAR.sub(lambda m: f" y{int(m[0]) - self.own[dated]:+d} ", part)
        return " ".join(LETTERS.findall(self.words.month.regex.sub(" ", part)))


def own_years(tables: Iterable[Sequence[CellFigure]], otherwise: int = 0) -> dict[bool, int]:
    """Return the year a report is of: by its name, and (for True) by the day it ends.

    The two may differ: fiscal 2024 may end in 2025. It is the newest year of most tables that have several.
    """
    newest: dict[bool, Counter[int]] = {False: Counter(), True: Counter()}
    for table in tables:
        for dated, counts in newest.items():
            years = {f.year for f in table if f.year and f.when.dated == dated}
            counts.update([max(years)] if len(years) > 1 else [])
    own = {dated: counts.most_common(1)[0][0] for dated, counts in newest.items() if counts}
    return {dated: own.get(dated, next(iter(own.values()), otherwise)) for dated in newest}


def a_year_on(key: Key) -> Key:
    """Return the name of the same row of the year before: "balance y+0" of last year is "balance y-1" of this year."""
    return tuple(part.replace("y+0", "y-1") for part in key)


def words_of_key(key: Key, words: GridWords) -> frozenset[str]:
    """Return the words of row and column, without those that say nothing."""
    return frozenset(
        word.removesuffix("s") for part in key[:-2] for word in part.split() if word not in words.time_words
    )
