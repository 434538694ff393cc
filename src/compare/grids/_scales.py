"""Unit and scale of the number of a cell.

In: what a table says of itself, the signs beside a number, the names of its row and column. Out: a unit and a factor.
Refused: nothing; where nothing is said a number has no unit.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from compare.grids._heads import without_time
from compare.grids.tuning import SCALES
from compare.lazy import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.grids import GridWords
    from compare.records import Cell, Table

    Names = tuple[tuple[str, ...], str]

ASIDE = regex(r"\([^()]{0,200}\)")
"""What stands in brackets in the name of a row says nothing of its unit."""
AMOUNT = regex(r"\(?\$?\s?\(?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?")
"""A number that is no year: heads are above it."""
COUNT = regex(r"\d{1,3}(?:,\d{3})*")
SIGNS = "$€£"
MOST_SHARES = {"thousand": 5e8, "000": 5e8, "million": 3e10, "billion": 3e10}
"""More shares than that are in no table that leaves its scale unsaid, by the scale of the other tables."""


@dataclass(slots=True)
class Column:
    """What the rows read so far say of a column."""

    money: bool = False
    percent: bool = False
    shared: set[str] = field(default_factory=set)  # words of counts that were printed as percentages (ratio)

    def goes_on(self, counted: str) -> bool:
        """Whether a number without a sign is a percentage as those above it are."""
        return counted in self.shared if counted else self.percent and not self.money


@dataclass(frozen=True, slots=True)
class Units:
    """What a table says of its units.

    The word of its scale, its factor, the one of shares, whether it has money, or shares alone, whether it
    says that its scale is not that of shares, the largest number of those, its currency, and whether the scale
    is that of a column whose head names it, so that the others have none, and whether it is one of things.
    """

    said: str
    scale: float
    shares_scale: float
    money: bool
    only_shares: bool
    words: GridWords
    shares_whole: bool = False
    largest: int = 0
    currency: str = ""
    of_column: bool = False
    of_things: bool = False

    @classmethod
    def of(cls, table: Table, words: GridWords) -> Units:
        """Read caption and heads of a table."""
        top = list(
            takewhile(
                lambda row: not any(AMOUNT.fullmatch(c.text) for c in row), table.rows[: SCALES.head_rows]
            )
        )
        first = table.rows[0][:1] if table.rows and table.rows[0][0].column == 0 else ()
        heads = " ".join(cell.text for row in (first, *top) for cell in row)
        above = words.scale.regex.search(table.above[-SCALES.caption :])
        found = words.scale.regex.search(heads) or above
        said = found[1].lower() if found else ""
        scales = dict(words.scales)
        of_column = found is not None and above is None and any(_of_one(row, words) for row in top)
        scale = 1.0 if of_column else scales.get(said, 1.0)
        shares = words.shares_scale.regex.search(f"{table.above[-SCALES.caption :]} {heads}")
        signed = any(sign in cell.text for cell in table.cells for sign in SIGNS)
        things = not signed and bool(
            words.scaled_things.regex.search(f"{table.above[-SCALES.caption :]} {heads}")
        )
        money = signed or (bool(said) and not things)
        only = (
            shares is not None
            and shares[0].lower().startswith(f"{words.share} in")
            and len(shares[0]) < SCALES.short
        )
        whole = words.shares_whole.regex.search(f"{table.above[-SCALES.caption :]} {heads}")
        of_shares = scales[shares[1].lower()] if shares else 1.0 if whole else scale
        largest = _most_shares(table, words) if whole or not said else 0
        signs = {sign for cell in table.cells for sign in SIGNS if sign in cell.text}
        currency = (
            dict(words.currencies).get(signs.pop(), words.currency) if len(signs) == 1 else words.currency
        )
        return cls(
            said, scale, of_shares, money, only, words, bool(whole), largest, currency, of_column, things
        )

    def where_none_is_said(self, usual: str, *, whole: bool) -> Units:
        """Return the same with the scale of most tables of the report where this one names none.

        Shares are counted one by one there where the report says so elsewhere (``whole``), or where by its scale they
        were more than anybody has issued.
        """
        if self.said or not usual:
            return self
        scale = dict(self.words.scales)[usual]
        shares = self.shares_scale if self.shares_scale != self.scale else scale
        if whole or self.largest * scale > MOST_SHARES[usual]:
            shares = 1.0
        return replace(self, said=usual, scale=scale, shares_scale=shares)

    def of_cell(self, beside: tuple[str, str, str], names: Names, column: Column) -> tuple[str, float]:
        """Tell unit and factor of a number: by the signs beside it, then by row and head, then by the table.

        `beside` are the cell on the left, the number as printed, the cell on the right.
        """
        words = self.words
        (left, text, right), (path, head) = beside, names
        dollar = any(sign in f"{left}{text}" for sign in SIGNS)
        share_sign = "%" in text or right.startswith(("%", ")%", ") %", "pp"))
        column.money, column.percent = column.money or dollar, column.percent or share_sign
        scaled = words.scale.regex.search(path[-1]) if path else None
        scaled = scaled or (words.scale.regex.search(head) if self.of_column else None)
        own = dict(words.scales)[scaled[1].lower()] if scaled else 0.0
        row = ASIDE.sub("", path[-1]) if path else ""
        group = ASIDE.sub("", path[-2]) if len(path) > 1 else ""
        heading = ASIDE.sub("", head)
        of_shares = not dollar and self._counts_shares(group, row, heading, column)
        counted = self._counted(group, f"{row} {head}")
        column.shared |= {counted} if share_sign else set()
        if share_sign:
            unit, scale = "%", 1.0
        elif sum(sign.isdigit() for sign in text) >= SCALES.whole:
            unit, scale = words.share if of_shares else self.currency, 1.0
        elif "." in text and not of_shares and words.per_share.regex.search(f"{group} {row} {heading}"):
            unit, scale = f"{self.currency}/{words.one_share}", 1.0
        elif words.rates.regex.search(f"{row} {heading}"):
            priced = dollar or (column.money and words.rates.regex.search(heading))
            unit, scale = self.currency if priced else "", 1.0
        elif dollar:
            unit, scale = self.currency, own or self.scale
        elif words.percent.regex.search(heading) or ("," not in text and column.goes_on(counted)):
            unit, scale = "%", 1.0
        elif of_shares:
            unit, scale = words.share, own or self.shares_scale
        elif words.percent.regex.search(row) and "." in text:
            unit, scale = "%", 1.0
        elif counted or not self.money:
            unit, scale = "", own or self._of_things(f"{row} {head}")
        else:
            unit, scale = self.currency, own or self.scale
        return unit, scale

    def _of_things(self, names: str) -> float:
        """Return the factor of a count: that of the table where it, or a name, says so of things."""
        return self.scale if self.of_things or self.words.scaled_things.regex.search(names) else 1.0

    def _counted(self, group: str, names: str) -> str:
        """Return how row and head say that they count something; stores that are told of as sales are no count."""
        found = self.words.counted.regex.search(names) or self.words.scaled_things.regex.search(names)
        if found is None and not self.words.money_row.regex.search(group):
            found = self.words.things.regex.search(names)
        return found[0].casefold() if found else ""

    def _counts_shares(self, group: str, row: str, heading: str, column: Column) -> bool:
        """Whether a row counts shares: its column or its name says so, or the table has nothing else."""
        words = self.words
        if words.shares.regex.search(heading) or words.share_count.regex.search(heading):
            return not words.money_row.regex.search(heading)
        if words.share_count.regex.search(row) or words.share_count.regex.search(group):
            return not words.money_row.regex.search(row)
        if column.money or words.money_row.regex.search(f"{row} {heading}"):
            return False
        return self.only_shares or bool(words.shares.regex.search(row))


def _of_one(row: Sequence[Cell], words: GridWords) -> bool:
    """Whether a head names a scale beside its words, and another has words of its own and none."""
    heads = (cell.text for cell in row if cell.column)
    scaled = [
        bool(words.scale.regex.search(head)) for head in heads if without_time(ASIDE.sub("", head), words)
    ]
    return 0 < sum(scaled) < len(scaled)


def _most_shares(table: Table, words: GridWords) -> int:
    """Return the largest number in a row or below a head that counts shares."""
    rows: set[int] = set()
    columns: list[tuple[int, int]] = []
    for cell in table.cells:
        if words.shares.regex.search(cell.text) and not words.money_row.regex.search(cell.text):
            if cell.column:
                columns.append((cell.column, cell.stop))
            else:
                rows.add(cell.row)
    counts = (
        int(cell.text.replace(",", ""))
        for cell in table.cells
        if COUNT.fullmatch(cell.text)
        and (cell.row in rows or any(a < cell.stop and cell.column < b for a, b in columns))
    )
    return max(counts, default=0)
