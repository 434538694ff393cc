"""Say what the numerals are that measure nothing: years, ordinals, list markers, names, vague amounts.

In: a Chinese text and its measurements. Out: one mark for every other numeral expression, in order, each with a
kind and a note that says why it was left out. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.marks import Mark
from compare.quantity.numerals import read_arabic, read_spelled
from compare.quantity.printed import NUMERAL
from compare.quantity.spot import QUOTED
from compare.quantity.units import DURATIONS, unit_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_PATTERNS = tuple(
    (kind, regex(cue.pattern))
    for kind, cue in (
        ("list-marker", WORDS.markers),
        ("version", WORDS.versions),
        ("ordinal", WORDS.ordinals),
        ("year", WORDS.years),
    )
)
_LATER = (
    *(("name", regex(cue.pattern)) for cue in WORDS.names),
    ("date", regex(WORDS.dates.pattern)),
    ("vague", regex(WORDS.vague.pattern)),
)
_BLANKS = " \t\u3000（()）、.．"
_DIGITS = regex(r"[0-9]+(?:\.[0-9]+)?")
_SPELLED = regex(f"[{''.join(WORDS.digits)}{''.join(WORDS.multipliers)}]+")


def find_leftovers(text: str, marks: list[Mark]) -> list[Mark]:
    """Find what the measurements leave over, in order."""
    taken = bytearray(len(text))
    for mark in marks:
        taken[mark.start : mark.after] = b"\1" * (mark.after - mark.start)
    found: list[Mark] = []
    _take_all(found, taken, text, _PATTERNS)
    for match in QUOTED.finditer(text):
        for inner in NUMERAL.finditer(text, match.start(), match.end()):
            _take(found, taken, text, (inner.start(), inner.end()), "quoted")
    _take_all(found, taken, text, _LATER)
    for match in NUMERAL.finditer(text):
        kind = "date" if unit_at(text, match.end()) in DURATIONS else "name"
        _take(found, taken, text, (match.start(), match.end()), kind)
    return sorted(found, key=lambda mark: mark.start)


def _take_all(
    found: list[Mark], taken: bytearray, text: str, patterns: Iterable[tuple[str, re.Pattern[str]]]
) -> None:
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            _take(found, taken, text, _inner(match), kind)


def _inner(match: re.Match[str]) -> tuple[int, int]:
    """Leave the brackets and blanks of a list marker outside."""
    body = match[0]
    start = match.start() + len(body) - len(body.lstrip(_BLANKS))
    return start, max(start, match.start() + len(body.rstrip(_BLANKS)))


def _take(found: list[Mark], taken: bytearray, text: str, where: tuple[int, int], kind: str) -> None:
    start, end = where
    if start == end or any(taken[start:end]):
        return
    unit = ""
    if kind in ("ordinal", "date", "name"):
        unit = unit_at(text, end)
        end += len(unit)
    elif kind == "year":
        unit = text[end - 1 : end] if text[end - 1 : end] in DURATIONS else ""
    taken[start:end] = b"\1" * (end - start)
    note, kind = kind, "name" if kind == "quoted" else kind
    found.append(Mark(start, end, _value(text[start:end], kind), unit, after=end, kind=kind, note=note))


def _value(printed: str, kind: str) -> float | None:
    """Give the number where there is one plain one."""
    if kind in ("vague", "name"):
        return None
    digits = _DIGITS.search(printed)
    if digits:
        return read_arabic(digits[0], "", WORDS.multipliers)
    spelled = _SPELLED.search(printed)
    return read_spelled(spelled[0], WORDS.digits, WORDS.multipliers) if spelled else None
