"""Pair the cells of two pages: this year's column with last year's report's own.

In: the figures of two pages. Out: pairs of figures with a confidence. Refused: a pair whose column for last year does
not agree with the earlier report, unless the rows about it do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.grids._figures import CellFigure

__all__ = ["pair_figures"]

NUMERAL = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
BEGINNING = re.compile(r"(?i)\bbeginning\b")
"""What a year began with is last year's figure."""
SURE, LIKELY = 0.98, 0.9
LEAST_AGREEING = 0.5
"""Of the rows of two tables that have a name in common, this part has to agree before one that does not is paired."""


class _Side:
    """The cells of one page by table and row, and the newest year."""

    def __init__(self, figures: Iterable[CellFigure]) -> None:
        self.tables: dict[int, list[CellFigure]] = defaultdict(list)
        for figure in figures:
            self.tables[figure.table].append(figure)
        newest = Counter(
            max(years)
            for table in self.tables.values()
            if len(years := {f.year for f in table if f.year}) > 1
        )
        self.year = newest.most_common(1)[0][0] if newest else None

    def newest(self, table: int) -> int | None:
        """Return the newest year of a table; None for one of years to come."""
        years = {f.year for f in self.tables[table] if f.year}
        if not years or self.year is None or not self.year <= max(years) <= self.year + 1:
            return None
        return max(years)

    def rows(self, table: int) -> dict[tuple[str, ...], dict[int, CellFigure]]:
        """Key the cells by the path of their row and the words of the head, then by year."""
        kept: dict[tuple[str, ...], dict[int, CellFigure]] = {}
        twice: Counter[tuple[str, ...]] = Counter()
        for f in self.tables[table]:
            if f.year is None or any(BEGINNING.search(part) for part in f.path[-1:]):
                continue
            words = " ".join(re.findall(r"[^\W\d_]{2,}", NUMERAL.sub("", f.head)))
            names = (*(NUMERAL.sub(self._relative, part).casefold() for part in f.path), _bare(words), f.unit)
            twice[*names, str(f.year)] += 1
            order = twice[*names, str(f.year)]
            kept.setdefault((*names, str(order)), {})[f.year] = f
        return kept

    def _relative(self, match: re.Match[str]) -> str:
        return f"y{int(match[0]) - (self.year or 0):+d}"


MONTHS = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


def _bare(words: str) -> str:
    return MONTHS.sub("", words).casefold().strip()


def pair_figures(
    old: Sequence[CellFigure], new: Sequence[CellFigure]
) -> tuple[tuple[CellFigure, CellFigure, float], ...]:
    """Pair the newest cells of two pages, table by table.

    Examples
    --------
    >>> from compare.grids import CellFigure
    >>> def roads(*cells):
    ...     return [CellFigure(0, 0, 0, (name,), str(year), year, value, "") for name, year, value in cells]
    >>> old = roads(
    ...     ("Roads", 2023, 30.0), ("Roads", 2022, 20.0), ("Bridges", 2023, 5.0), ("Bridges", 2022, 4.0)
    ... )
    >>> new = roads(
    ...     ("Roads", 2024, 44.0), ("Roads", 2023, 30.0), ("Bridges", 2024, 6.0), ("Bridges", 2023, 5.0)
    ... )
    >>> [(a.value, b.value) for a, b, _ in pair_figures(old, new)]
    [(30.0, 44.0), (5.0, 6.0)]

    """
    left, right = _Side(old), _Side(new)
    rows_old = {table: left.rows(table) for table in left.tables if left.newest(table)}
    by_name: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for table, rows in rows_old.items():
        for name in rows:
            by_name[name].append(table)
    candidates = []
    for table in right.tables:
        year = right.newest(table)
        if year is None:
            continue
        rows = right.rows(table)
        common = Counter(other for name in rows for other in by_name.get(name, ()))
        for other, shared in common.items():
            agree, checked, pairs = _lay(rows_old[other], rows, left.newest(other) or 0, year)
            if checked and agree >= LEAST_AGREEING * checked:
                candidates.append((agree, shared, -abs(other - table), other, table, pairs))
    candidates.sort(key=lambda c: (-c[0], -c[1], -c[2]))
    taken_old, taken_new, found = set(), set(), []
    for *_, other, table, pairs in candidates:
        if other in taken_old or table in taken_new:
            continue
        taken_old.add(other)
        taken_new.add(table)
        found += pairs
    return tuple(sorted(found, key=lambda pair: pair[1].start))


def _lay(
    before: dict[tuple[str, ...], dict[int, CellFigure]],
    after: dict[tuple[str, ...], dict[int, CellFigure]],
    old_year: int,
    new_year: int,
) -> tuple[int, int, list[tuple[CellFigure, CellFigure, float]]]:
    """Lay the rows of two tables over each other, and count where last year's column agrees."""
    agree = checked = 0
    pairs = []
    for name, cells in after.items():
        now, then = cells.get(new_year), before.get(name, {}).get(old_year)
        if now is None or then is None:
            continue
        printed = cells.get(old_year)
        same = printed is not None and abs(printed.value - then.value) <= 1e-6 * max(1.0, abs(then.value))
        checked += printed is not None
        agree += same
        pairs.append((then, now, SURE if same else LIKELY))
    return agree, checked, pairs
