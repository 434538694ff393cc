"""Numerals as numbers: 1,502 · 3.7万 · 三十五 · 一千二百 · 三分之一.

In: the characters of one numeral, and the language's digits and multipliers. Out: its value, or None where they
are no regular numeral (十四五, 三四, 二〇二六). Refused: numerals too long to be a figure; they are identifiers,
and None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.quantity.tuning import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping


_SECTION = 10_000
_HUNDRED = 100
_FLOAT_DIGITS = 15


def read_arabic(digits: str, multipliers: str, values: Mapping[str, int]) -> float | None:
    """Read ASCII or full-width digits and the multipliers behind them.

    Examples
    --------
    >>> values = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
    >>> read_arabic("1,502", "", values), read_arabic("114", "万亿", values)
    (1502.0, 114000000000000.0)

    """
    if len(digits) + len(multipliers) > FIGURES.numeral:
        return None
    value = float(digits.replace(",", ""))
    for sign in multipliers:
        value *= values[sign]
    # 3.65 * 10**12 must not become 3650000000000.0005: no report prints more than fifteen digits
    return float(f"{value:.{_FLOAT_DIGITS}g}") if multipliers else value


def read_spelled(numeral: str, digits: Mapping[str, int], multipliers: Mapping[str, int]) -> float | None:
    """Read a numeral spelled out in Chinese.

    Examples
    --------
    >>> digits = {c: i for i, c in enumerate("零一二三四五六七八九")}
    >>> values = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
    >>> read_spelled("三十五", digits, values), read_spelled("一千二百万", digits, values)
    (35.0, 12000000.0)
    >>> read_spelled("十四五", digits, values) is None
    True

    """
    if len(numeral) > FIGURES.numeral:
        return None
    for sign, worth in sorted(multipliers.items(), key=lambda item: -item[1]):
        if worth >= _SECTION and sign in numeral:
            many, _, rest = numeral.rpartition(sign)
            above = read_spelled(many, digits, multipliers) if many else 1.0
            below = read_spelled(rest, digits, multipliers) if rest else 0.0
            return None if above is None or below is None else above * worth + below
    return _read_section(numeral, digits, multipliers)


def _read_section(numeral: str, digits: Mapping[str, int], multipliers: Mapping[str, int]) -> float | None:
    """Read a numeral below ten thousand; None where its signs are out of order."""
    section = digit = 0
    waiting, nought = False, False
    smallest = _SECTION
    for sign in numeral:
        if sign in digits:
            if waiting and digit:
                return None
            digit, waiting, nought = digits[sign], True, nought or not digits[sign]
        elif multipliers[sign] >= smallest:
            return None
        else:
            smallest = multipliers[sign]
            section += (digit or 1) * smallest
            digit, waiting = 0, False
    if waiting and section and smallest >= _HUNDRED and not nought:
        return None  # 一千二 means 1200 in speech; in print it is a slip or a name
    return float(section + digit)


def read_point(whole: float, decimals: str, digits: Mapping[str, int]) -> float:
    """Put spelled-out decimals behind a whole number.

    Examples
    --------
    >>> read_point(3.0, "一四", {"一": 1, "四": 4})
    3.14

    """
    return float(f"{whole:.0f}.{''.join(str(digits[sign]) for sign in decimals)}")


def read_fraction(part: float, whole: float) -> float:
    """Give a fraction as a percentage.

    Examples
    --------
    >>> read_fraction(1, 4)
    25.0

    """
    return float(f"{100 * part / whole:.{_FLOAT_DIGITS}g}")
