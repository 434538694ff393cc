"""Unit and scale of the number of a cell.

In: what a table says of itself, the signs beside a number, the names of its row and column. Out: a unit and a factor.
Refused: nothing; where nothing is said a number has no unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.shapes.grids import GridWords
    from compare.records import Table

    Names = tuple[tuple[str, ...], str]

__all__ = ["Column", "Units"]

ASIDE = re.compile(r"\([^()]{0,200}\)")
"""What stands in brackets in the name of a row says nothing of its unit."""
WHOLE = 9
"""A number printed with so many digits is not in thousands or millions."""
HEAD_ROWS, CAPTION, SHORT = 4, 300, 20


@dataclass(slots=True)
class Column:
    """What the rows read so far say of a column."""

    money: bool = False
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Units:
    """What a table says of its units.

    The word of its scale, its factor, the one of shares, and whether it has money, or shares alone.
    """

    said: str
    scale: float
    shares_scale: float
    money: bool
    only_shares: bool
    words: GridWords

    @classmethod
    def of(cls, table: Table, words: GridWords) -> Units:
        """Read caption and heads of a table."""
        heads = " ".join(cell.text for row in table.rows[:HEAD_ROWS] for cell in row)
        found = words.scale.regex.search(heads) or words.scale.regex.search(table.above[-CAPTION:])
        said = found[1].lower() if found else ""
        scales = dict(words.scales)
        scale = scales.get(said, 1.0)
        shares = words.shares_scale.regex.search(f"{table.above[-CAPTION:]} {heads}")
        money = bool(said) or any("$" in cell.text for cell in table.cells)
        only = (
            shares is not None
            and shares[0].lower().startswith(f"{words.share} in")
            and len(shares[0]) < SHORT
        )
        return cls(said, scale, scales[shares[1].lower()] if shares else scale, money, only, words)

    def where_none_is_said(self, usual: str) -> Units:
        """Return the same with the scale of most tables of the report where this one names none."""
        if self.said or not usual:
            return self
        scale = dict(self.words.scales)[usual]
        shares = self.shares_scale if self.shares_scale != self.scale else scale
        return replace(self, said=usual, scale=scale, shares_scale=shares)

    def of_cell(self, beside: tuple[str, str, str], names: Names, column: Column) -> tuple[str, float]:
        """Tell unit and factor of a number: by the signs beside it, then by row and head, then by the table.

        Parameters
        ----------
        beside : tuple of str
            The cell on the left, the number as printed, the cell on the right.
        names : tuple of (tuple of str, str)
            Groups and name of the row; the heads of the column.
        column : Column

        Returns
        -------
        tuple of (str, float)

        """
        words = self.words
        (left, text, right), (path, head) = beside, names
        dollar = "$" in text or left.startswith(("$", "($")) or left.endswith("$")
        share_sign = "%" in text or right.startswith(("%", ")%", ") %", "pp"))
        column.money, column.percent = column.money or dollar, column.percent or share_sign
        row = ASIDE.sub("", path[-1]) if path else ""
        group = ASIDE.sub("", path[-2]) if len(path) > 1 else ""
        heading = ASIDE.sub("", head)
        of_shares = not dollar and self._counts_shares(group, row, heading, column)
        if share_sign:
            unit, scale = "%", 1.0
        elif sum(sign.isdigit() for sign in text) >= WHOLE:
            unit, scale = words.share if of_shares else words.currency, 1.0
        elif "." in text and not of_shares and words.per_share.regex.search(f"{group} {row} {heading}"):
            unit, scale = f"{words.currency}/{words.one_share}", 1.0
        elif dollar:
            unit, scale = words.currency, self.scale
        elif words.percent.regex.search(heading) or (column.percent and not column.money):
            unit, scale = "%", 1.0
        elif of_shares:
            unit, scale = words.share, self.shares_scale
        elif words.percent.regex.search(row) and "." in text:
            unit, scale = "%", 1.0
        elif words.counted.regex.search(f"{row} {head}") or not self.money:
            unit, scale = "", 1.0
        else:
            unit, scale = words.currency, self.scale
        return unit, scale

    def _counts_shares(self, group: str, row: str, heading: str, column: Column) -> bool:
        """Whether a row counts shares: its column or its name says so, or the table has nothing else."""
        words = self.words
        if words.shares.regex.search(heading):
            return not words.money_row.regex.search(heading)
        if words.share_count.regex.search(row) or words.share_count.regex.search(group):
            return not words.money_row.regex.search(row)
        if column.money or words.money_row.regex.search(f"{row} {heading}"):
            return False
        return self.only_shares or bool(words.shares.regex.search(row))
