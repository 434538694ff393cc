"""Pair the cells of two reports: this year's column with the one of last year's report.

In: the figures of two reports. Out: pairs of figures with a confidence, and what the later report says of last year
where that differs. Refused: two tables that contradict each other, columns of other years.

Two tables belong together where their rows bear the same names, years counted from the year of the report. Where the
later one has a column for last year, or says what the year began with, it has to agree with the earlier one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.grids._sides import Side, a_year_on, words_of_key
from compare.grids.tuning import PAIRING
from compare.languages import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.grids._cell_figures import CellFigure
    from compare.grids._sheets import SheetFigure
    from compare.grids._sides import Key
    from compare.languages.shapes.grids import GridWords


@dataclass(frozen=True, slots=True)
class CellPair:
    """A cell of the earlier and one of the later report."""

    old: CellFigure | SheetFigure
    new: CellFigure | SheetFigure
    confidence: float
    # What the later report says of last year, where that differs.
    restated: CellFigure | SheetFigure | None = None


def pair_figures(old: Sequence[CellFigure], new: Sequence[CellFigure], language: str) -> tuple[CellPair, ...]:
    """Pair the newest cells of two reports, table by table.

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
    >>> [(pair.old.value, pair.new.value) for pair in pair_figures(old, new, "en")]
    [(30.0, 44.0), (5.0, 6.0)]

    """
    words = load(language).grids
    if words is None or not old or not new:
        return ()
    left, right = Side(words, old), Side(words, new)
    laid = [_Laid(left, right, *numbers, past) for numbers, past in _candidates(left, right)]
    kept = sorted((pair for pair in laid if pair.fits()), key=_Laid.order)
    taken: set[tuple[str, int]] = set()
    found: list[CellPair] = []
    for pair in kept:
        sides = {("old", pair.old), ("new", pair.new)}
        if not sides & taken:
            taken |= sides
            found += pair.pairs
    return tuple(sorted(_without_parts(found), key=lambda pair: pair.new.start))


def _without_parts(pairs: Sequence[CellPair]) -> Iterator[CellPair]:
    """Leave out what has the name and last year's amount of a row that several tables tell otherwise.

    What was all of a thing last year may be a part of it now ("net sales of our main segment"), under the same name.
    """
    told: dict[tuple[object, ...], Counter[float]] = defaultdict(Counter)
    keys = [(p.new.name.casefold(), p.new.unit, p.old.value) for p in pairs]
    for key, pair in zip(keys, pairs, strict=True):
        told[key][pair.new.value] += 1
    for key, pair in zip(keys, pairs, strict=True):
        counts = told[key]
        if counts[pair.new.value] > 1 or max(counts.values()) == 1 or not _telling(f"{pair.old.value:f}"):
            yield pair


def _candidates(left: Side, right: Side) -> Iterator[tuple[tuple[int, int], frozenset[int]]]:
    """Yield the tables that have the name of a row in common, and those that state last year alone."""
    by_name: dict[Key, list[int]] = defaultdict(list)
    for table, rows in left.rows.items():
        for name, cells in rows.items():
            if 0 in cells:
                by_name[_row_and_unit(name)].append(table)
    past = frozenset(t for t in right.rows if _only_past(t, left, right))
    for table, rows in right.rows.items():
        if table not in past:
            names = {_row_and_unit(name) for name, cells in rows.items() if 0 in cells}
            for other in sorted({n for name in names for n in by_name.get(name, ())}):
                yield (other, table), past


def _row_and_unit(name: Key) -> Key:
    return name[-4:-3] + name[-2:-1] if len(name) > 3 else name[-2:-1]  # noqa: PLR2004 - row, head, unit, order


def _only_past(table: int, left: Side, right: Side) -> bool:
    """Whether a table of the later report states last year alone."""
    rows = right.rows[table]
    if any(f.year for cells in rows.values() for f in cells.values()):
        return not any(0 in cells for cells in rows.values())
    # Without years: its amounts are last year's, and another table has rows of the same names.
    if not any(rows.keys() & other.keys() for n, other in right.rows.items() if n != table):
        return False
    for before in left.rows.values():
        same = [_same(cells[0], before[name][0]) for name, cells in rows.items()
                if cells[0].value and 0 in before.get(name, ())]  # fmt: skip
        if len(same) >= PAIRING.digits and sum(same) >= PAIRING.repeated * len(same):
            return True
    return False


def _same(a: CellFigure, b: CellFigure) -> bool:
    return a.unit == b.unit and abs(a.value - b.value) <= 1e-6 * max(1.0, abs(b.value))


class _Laid:
    """Two tables laid over each other: the pairs of their cells, and how many of them are checked and agree."""

    def __init__(self, left: Side, right: Side, old: int, new: int, past: frozenset[int]) -> None:
        self.old, self.new = old, new
        self.before, self.after = left.rows[old], right.rows[new]
        self.past = [right.rows[table] for table in past]
        self.pairs: list[CellPair] = []
        self.agree = self.checked = 0
        self._by_name()
        self._by_likeness(left.words)
        begun = [f for f in right.begun.get(new, ()) if f.value]
        closed = [cells[0] for cells in self.before.values() if 0 in cells]
        self.begun = sum(any(_same(f, other) for other in closed) for f in begun)
        self.checked, self.agree = self.checked + bool(begun), self.agree + bool(self.begun)
        self.captions = _likeness(left.captions[old], right.captions[new])

    def fits(self) -> bool:
        """Whether they are the same table a year apart."""
        rows = [sum(0 in cells for cells in rows.values()) for rows in (self.before, self.after)]
        if self.checked and self.agree >= PAIRING.agreeing * self.checked:
            return bool(self.pairs)
        if self.checked:
            return self._split()
        return len(self.pairs) >= PAIRING.shared * min(rows)

    def _split(self) -> bool:
        """Whether last year's amounts differ by one factor, as they do where shares were split."""
        factors = [
            abs(pair.restated.value / pair.old.value)
            for pair in self.pairs
            if pair.restated is not None and pair.old.value and pair.restated.value
        ]
        factors = [round(max(factor, 1 / factor), 1) for factor in factors]
        most = Counter(factors).most_common(1)
        return bool(most) and most[0][0] > 1 and 1 < most[0][1] >= PAIRING.split * len(factors)

    def order(self) -> tuple[float, float, int]:
        """Sort key: those that agree in most, of captions most alike, next to each other, come first."""
        return (-self.agree - self.begun, -len(self.pairs) * (1 + self.captions), abs(self.old - self.new))

    def _by_name(self) -> None:
        for name, cells in self.after.items():
            now, then = cells.get(0), self.before.get(name, {}).get(0)
            if now is not None and then is not None:
                self._add(then, now, self._printed(name), PAIRING.alone)

    def _add(self, then: CellFigure, now: CellFigure, printed: CellFigure | None, alone: float) -> None:
        same = printed is not None and _same(printed, then)
        self.checked += printed is not None
        self.agree += same
        doubt = alone if printed is None else PAIRING.likely
        self.pairs.append(CellPair(then, now, PAIRING.sure if same else doubt, None if same else printed))

    def _printed(self, name: Key) -> CellFigure | None:
        """Return what the later report says of last year: in the same row, in a row or a table of its own."""
        found = self.after[name].get(-1) or self.after.get(a_year_on(name), {}).get(-1)
        if found is None:
            elsewhere = (rows[name] for rows in self.past if name in rows)
            found = next((cells.get(-1) or cells.get(0) for cells in elsewhere), None)
        return found

    def _by_likeness(self, words: GridWords) -> None:
        """Pair rows that were renamed: by last year's amount, or where none is printed by words alone."""
        old, new = {p.old.start for p in self.pairs}, {p.new.start for p in self.pairs}
        left = [
            (k, c[0], words_of_key(k, words))
            for k, c in self.before.items()
            if 0 in c and c[0].start not in old
        ]
        right = [
            (k, c[0], words_of_key(k, words), self._printed(k))
            for k, c in self.after.items()
            if 0 in c and c[0].start not in new
        ]
        amounts = Counter((f.value, f.unit) for _, f, _ in left)
        past = {(c[-1].value, c[-1].unit) for c in self.after.values() if -1 in c and 0 not in c}
        offers: list[tuple[float, int, CellFigure, CellFigure, CellFigure | None]] = []
        for (m, (before, then, said)), (n, (name, now, says, printed)) in (
            (a, b) for a in enumerate(left) for b in enumerate(right) if a[1][1].unit == b[1][1].unit
        ):
            like = _likeness(said, says)
            if printed is None:
                # Rows of one column, one name longer by what the other leaves out; not where the later report
                # repeats the amount in another row.
                longer = like >= PAIRING.alike and (said <= says or says <= said) and before[-3] == name[-3]
                if longer and not ((then.value, then.unit) in past and _telling(then.digits)):
                    offers.append((like, -abs(m - n), then, now, printed))
            elif _same(printed, then):
                alone = amounts[then.value, then.unit] == 1 and _telling(then.digits)
                if alone or like >= PAIRING.like:
                    offers.append((1 + like, -abs(m - n), then, now, printed))
        for *_, then, now, printed in sorted(offers, key=lambda offer: offer[:2], reverse=True):
            if then.start not in old and now.start not in new:
                old.add(then.start)
                new.add(now.start)
                self._add(then, now, printed, PAIRING.renamed)


def _telling(digits: str) -> bool:
    printed = digits.replace(".", "")
    return len(printed) >= PAIRING.digits and len(printed.strip("0")) >= PAIRING.digits


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0
