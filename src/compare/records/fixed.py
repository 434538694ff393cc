"""What the tables of a language and the numbers that decide are: fixed values under names.

In: a class of annotated fields. Out: a frozen, slotted dataclass. Refused: what dataclasses refuse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Table = TypeVar("_Table")


@dataclass_transform(frozen_default=True, eq_default=False)
def constants(table: type[_Table]) -> type[_Table]:
    """Make a frozen dataclass that nobody compares or prints: methods for that would be made at each start.

    Examples
    --------
    >>> @constants
    ... class Limits:
    ...     longest: int = 7
    >>> Limits(longest=9).longest
    9

    """
    return dataclass(frozen=True, slots=True, eq=False, repr=False)(table)
