"""The working records of this room: a measurement in a text, filled in step by step, and the words around it.

In: nothing. Out: `Mark`, `Said`. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Mark:
    """A measurement in a text."""

    start: int
    end: int
    """Number and unit as printed stand at `text[start:end]`."""
    value: float | None
    unit: str = ""
    upper: float | None = None
    qualifier: str = ""

    before: int = 0
    after: int = 0
    """Length of the qualifier before it, and where the qualifier behind it ends."""
    kind: str = "count"
    scope: str = ""
    note: str = ""

    classifier: bool = False
    money: bool = False
    noun: bool = False
    """Whether the unit counts things, is a currency, is the counted noun itself."""
    owned: bool = False
    """Whether a particle ties the number to the noun behind it: the number describes that noun."""
    signed: bool = False
    """Whether a minus sign stands before it."""
    unsure: bool = False
    """Whether a sign stands before it that may be a minus or a dash."""
    thing: str = ""
    act: str = ""
    statistic: str = ""
    whose: str = ""
    period: str = ""
    negated: bool = False
    """What it measures, see `Quantity`."""
    bare: str = ""
    """Its name before what its sentence speaks of was put there, empty where nothing was."""


class Said(NamedTuple):
    """The words around a mark."""

    link: list[str]
    """Between name and number."""
    verbs: list[str]
    """Before the name, those dropped from it included."""
    clause: str
    """The clause up to the number."""
    before: str = ""
    """The act of the mark before, where the list goes on without a verb."""
    behind: str = ""
    """What is said of the thing behind the number."""
