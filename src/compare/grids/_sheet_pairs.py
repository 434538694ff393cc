"""Pair the cells of two reports whose tables say in words what they count.

In: the figures of two reports. Out: pairs of this year's cells with last year's, and what the later report says of last
year where that differs. Refused: two tables that contradict each other; a half year with a year; growth with a level.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.grids._pairs import CellPair
from compare.grids.tuning import PAIRING
from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.grids._sheets import SheetFigure

    Key = tuple[object, ...]

ASIDE = regex(r"[（(][^（()）]{6,80}[）)]")
"""An explanation in brackets behind a name, which one year prints and another does not."""
YEAR = regex(r"(?:19|20)\d\d")
LEVELS = ("level", "added", "share")


@dataclass(slots=True)
class _Side:
    """The figures of one report by table and name, each by years from that of the report."""

    figures: Sequence[SheetFigure]
    own: int
    tables: dict[int, dict[Key, dict[int, SheetFigure]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        twice: Counter[Key] = Counter()
        for figure in self.figures:
            back = figure.year - self.own if figure.year is not None else 0
            key = (*map(self._plain, figure.path), figure.unit, figure.statistic, _part(figure))
            at = (figure.table, back, key)
            twice[at] += 1
            rows = self.tables.setdefault(figure.table, {})
            rows.setdefault((*key, twice[at]), {})[back] = figure

    def _plain(self, name: str) -> str:
        name = YEAR.sub(lambda year: f"y{int(year[0]) - self.own:+d}", ASIDE.sub("", name))
        return "".join(char for char in name.casefold() if char.isalnum() or char in "+-")


def _part(figure: SheetFigure) -> str:
    return YEAR.sub("", figure.period)


def pair_sheets(
    old: Sequence[SheetFigure], new: Sequence[SheetFigure], years: tuple[int | None, int | None]
) -> tuple[CellPair, ...]:
    """Pair this year's cells with those of last year's report, table by table; `years` are those the reports tell of.

    Examples
    --------
    >>> from compare.grids import SheetFigure
    >>> def crop(year, value, at):
    ...     return SheetFigure(
    ...         at, at + 2, 0, ("粮食",), "粮食", year, str(year), value, "吨", "count", "level"
    ...     )
    >>> (pair,) = pair_sheets([crop(2022, 30.0, 0)], [crop(2023, 44.0, 0), crop(2022, 31.0, 5)], (2022, 2023))
    >>> pair.old.value, pair.new.value, pair.restated.value
    (30.0, 44.0, 31.0)

    """
    left, right = (
        _Side(figures, year or max((f.year for f in figures if f.year), default=0))
        for figures, year in zip((old, new), years, strict=True)
    )
    by_key: dict[Key, list[int]] = defaultdict(list)
    for table, rows in left.tables.items():
        for key in rows:
            by_key[key].append(table)
    candidates = []
    for table, rows in right.tables.items():
        shared = Counter(other for key in rows for other in by_key.get(key, ()))
        for other, count in shared.items():
            pairs = _lay(left.tables[other], rows, count)
            if pairs:
                candidates.append((count, -abs(other - table), other, table, pairs))
    candidates.sort(key=lambda candidate: candidate[:2], reverse=True)
    found: list[CellPair] = []
    taken: set[tuple[str, int]] = set()
    for _, _, other, table, pairs in candidates:
        if not {("old", other), ("new", table)} & taken:
            taken |= {("old", other), ("new", table)}
            found += pairs
    return tuple(sorted(found, key=lambda pair: pair.new.start))


def _lay(
    before: dict[Key, dict[int, SheetFigure]], after: dict[Key, dict[int, SheetFigure]], shared: int
) -> list[CellPair]:
    """Lay two tables over each other; nothing where they share too little or contradict each other."""
    if shared < PAIRING.shared * min(len(before), len(after)):
        return []
    alike = shared >= PAIRING.whole * max(len(before), len(after))
    pairs: list[CellPair] = []
    agree = checked = 0
    for key, cells in after.items():
        for back, now in cells.items():
            then = before.get(key, {}).get(back)
            if back < 0 or then is None:
                continue
            said = cells.get(back - 1) if now.statistic in LEVELS else None
            same = said is not None and _same(said, then)
            checked += said is not None
            agree += said is not None and abs(said.value - then.value) <= PAIRING.near * abs(then.value)
            restated = None if said is None or same else said
            pairs.append(
                CellPair(
                    then,
                    now,
                    PAIRING.sure if same or (alike and restated is None) else PAIRING.likely,
                    restated,
                )
            )
    return pairs if agree >= PAIRING.agreeing * checked else []


def _same(one: SheetFigure, other: SheetFigure) -> bool:
    """Whether two numbers are equal as far as they are printed."""
    grain = max(one.grain, other.grain)
    return abs(one.value - other.value) <= grain / 2 + 1e-9 * max(abs(one.value), abs(other.value))
