"""The numbers that decide answers, declared: each with the range it may be tried in and where it comes from.

In: a value. Out: a field of a frozen dataclass. Refused: nothing; a test keeps every value in its range.

A scorer keeps its numbers in one frozen dataclass, in the module `tuning` of its room, and reads them from one
instance; what each does is told below its line. `tests/tuning/sensitivity.py` moves each by a quarter and prints how
many rows of the tables change.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Number = TypeVar("Number", int, float)


@dataclass(frozen=True, slots=True)
class Setting:
    """A number in use."""

    name: str
    value: float  # what it is, and the range it may be tried in
    low: float
    high: float
    source: str  # where the value comes from


def knob(value: Number, low: float, high: float, source: str) -> Number:
    """Declare a value with the range it may be tried in, and where it comes from."""
    return field(default=value, metadata={"low": low, "high": high, "source": source})


def settings(record: object) -> Iterator[Setting]:
    """Yield the numbers of a record.

    Examples
    --------
    >>> @dataclass(frozen=True)
    ... class Halves:
    ...     half: float = knob(0.5, 0.4, 0.6, "by definition")
    >>> [(s.name, s.value, s.source) for s in settings(Halves())]
    [('half', 0.5, 'by definition')]

    """
    for f in fields(record):  # type: ignore[arg-type]
        yield Setting(
            f.name, getattr(record, f.name), *(f.metadata[key] for key in ("low", "high", "source"))
        )
