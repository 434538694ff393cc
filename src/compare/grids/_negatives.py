"""Which sign the value of a cell has, where the table prints what is taken away in brackets.

In: the names of a row and its column, and the value as printed. Out: the value with the sign of what the name means.
Refused: names that speak of both directions, unless they say which of them is printed in brackets.

A row "Purchases of machines (12)" speaks of purchases of 12, not of −12: the brackets say that the sum below is less
by them. A row "Losses (gains) (12)" speaks of a gain of 12. A row "Inventories (12)" among the changes in assets says
that they grew by 12. Everything else is as printed: "Net income (12)" is a loss of 12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import regex

if TYPE_CHECKING:
    from compare.languages.shapes.grids import GridWords

ASIDE = regex(r"\([^()]{0,200}\)")
PERCENT = "%"


def signed(value: float, path: tuple[str, ...], head: str, unit: str, words: GridWords) -> float:
    """Return a value as printed, negative in brackets, with the sign of what names of row and column mean.

    Examples
    --------
    >>> from compare.languages import load
    >>> words = load("en").grids
    >>> [
    ...     signed(-12.0, (name,), "", "USD", words)
    ...     for name in ("Purchases of mills", "Net income", "(Gain) on sales")
    ... ]
    [12.0, -12.0, 12.0]

    """
    if not value or not path:
        return value
    of_assets = _changes_assets(path, words)
    turned = _turned(path, head, words) if of_assets is None else of_assets
    taken = of_assets is None and value < 0 and _taken(path, head, unit, words)
    return -value if turned or taken else value


def _changes_assets(path: tuple[str, ...], words: GridWords) -> bool | None:
    """Whether a row says how an asset changed, as a movement of cash; None of other rows."""
    if not any(words.asset_changes.regex.search(part) for part in path):
        return None
    row = path[-1]
    return bool(words.assets.regex.search(row)) and not words.liabilities.regex.search(row)


def _turned(path: tuple[str, ...], head: str, words: GridWords) -> bool:
    # "Change in value, net of benefit (expense)" says which sign the tax has, not the row.
    row = words.net_of.regex.split(path[-1])[0]
    if any(words.turned.regex.search(name) for name in (row, head)):
        return True
    inside = any(words.income_group.regex.search(part) for part in path[:-1])
    return inside and bool(words.income.regex.search(row))


def _taken(path: tuple[str, ...], head: str, unit: str, words: GridWords) -> bool:
    """Whether a row speaks of what is taken away, so that its brackets are no minus."""
    row = path[-1]
    if words.share == unit or words.taken_head.regex.search(ASIDE.sub("", head).strip()):
        return True
    if words.both_ways.regex.search(row):
        return False
    if unit == PERCENT:
        return bool(words.credits.regex.search(row))
    if words.taken.regex.search(row) or any(words.taken_group.regex.search(part) for part in path):
        return True
    paid = any(words.outlays.regex.search(part) for part in path[:-1])
    return paid and not words.both_flows.regex.search(words.net_of.regex.split(row)[0])
