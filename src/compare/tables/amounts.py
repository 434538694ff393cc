"""Numbers as people write them: amounts in the large units of a language, signs, percentage points.

In: a number, its unit, a label language. Out: text. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LARGE", "POINTS", "amount", "full_amount", "large_unit", "points"]

# Powers of ten that have a name, largest first.
LARGE: Mapping[str, tuple[tuple[int, str], ...]] = {
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "en": ((12, "T"), (9, "B"), (6, "M"), (3, "k")),
}
# The difference of two percentages is no percentage.
POINTS: Mapping[str, str] = {"zh": "个百分点", "en": " percentage points"}
_PERCENTAGES = frozenset(("%", "个百分点", "percentage point"))
_SHORT = 2  # decimals to which a number may be written in ten thousands before it is better written out
_MANY = 10**6  # from here on it is written in ten thousands whatever its decimals
_DIGITS = 10  # a computed number is no longer exact beyond


def amount(value: float, labels: str) -> str:
    """Write an amount in the large units people use, to six digits.

    Examples
    --------
    >>> amount(3.65e12, "zh"), amount(53000, "zh"), amount(0.65, "en")
    ('3.65万亿', '5.3万', '0.65')

    """
    size, name = next(((step, name) for step, name in LARGE[labels] if abs(value) >= 10**step), (0, ""))
    return f"{value / 10**size:,.6g}{name}".replace("-", "−")


def large_unit(value: float) -> tuple[int, str]:
    """Choose the power of ten in which Chinese writes a number out in full; 0 for a small one, or an odd one.

    Examples
    --------
    >>> large_unit(1.416e13), large_unit(53000), large_unit(53217), large_unit(5321700)
    ((12, '万亿'), (4, '万'), (0, ''), (4, '万'))

    """
    size, name = next(((step, name) for step, name in LARGE["zh"] if abs(value) >= 10**step), (0, ""))
    odd = round(value / 10**size, _SHORT) != float(f"{value / 10**size:.{_DIGITS}g}")
    return (0, "") if odd and abs(value) < _MANY else (size, name)


def full_amount(value: float, labels: str) -> str:
    """Write a number so that nothing of it is lost: in 万 and 亿 in Chinese, with commas between thousands else.

    Examples
    --------
    >>> full_amount(3e10, "zh"), full_amount(-53217, "zh"), full_amount(15968.0, "en")
    ('300亿', '−53,217', '15,968')

    """
    size, name = large_unit(value) if labels == "zh" else (0, "")
    text = f"{value / 10**size:.{_DIGITS}g}"
    if "e" in text:
        text = f"{value:.0f}"
    whole, point, rest = text.partition(".")
    return (
        f"{int(whole):,}{point}{rest}{name}".replace("-", "−")
        if int(whole)
        else f"{text}{name}".replace("-", "−")
    )


def points(unit: str, labels: str) -> str:
    """Return what stands behind the difference of two values of a unit: percentage points, or nothing.

    Examples
    --------
    >>> points("%", "zh"), points("元", "zh")
    ('个百分点', '')

    """
    return POINTS[labels] if unit in _PERCENTAGES else ""
