"""Numbers as people write them: amounts in the large units of a language, signs, percentage points.

In: a number, its unit, a label language. Out: text. Refused: nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LARGE", "POINTS", "amount", "full_amount", "large_unit", "points", "step_text"]

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


def _there(value: float | None) -> bool:
    return value is not None and not math.isnan(value)


def step_text(row: Mapping[str, Any], labels: str, *, short: bool = False) -> str:
    """Word the way from this year's figure to a goal: both with their unit, and the difference where there is one.

    Parameters
    ----------
    row : mapping
        `base_value, base_text, comparator, target_value, target_upper, unit, change, change_percent`, as a row of the
        table of changes has them. Where no difference is computed the base is told as printed: its unit may differ.
    labels : {"zh", "en"}
    short : bool
        Millions to six digits, in large units: for a drawing.

    Examples
    --------
    >>> row = {
    ...     "base_value": 265,
    ...     "base_text": "265人",
    ...     "target_value": 300,
    ...     "target_upper": None,
    ...     "unit": "名",
    ... }
    >>> row |= {"comparator": "≥", "change_percent": 13.2}
    >>> step_text({**row, "change": 35}, "zh"), step_text({**row, "change": None}, "zh")
    ('265名 → ≥300名（+35, +13.2%）', '265人 → ≥300名')

    """

    def write(value: float, labels: str) -> str:
        return (amount if short and abs(value) >= _MANY else full_amount)(value, labels)

    unit = str(row["unit"])
    unit = f" {unit}" if unit[:1].isascii() and unit[:1].isalpha() else unit
    sign = row["comparator"] if row["comparator"] not in ("range", "=") else ""
    goal = f"{sign}{write(float(row['target_value']), labels)}"
    if _there(row["target_upper"]):
        goal += f"–{write(float(row['target_upper']), labels)}"
    before = f"{write(float(row['base_value']), labels)}{unit} → " if _there(row["base_value"]) else ""
    change = row["change"]
    if not _there(change):
        return f"{row['base_text']} → {goal}{unit}" if before else f"{goal}{unit}"
    if not change:
        return f"{before}{goal}{unit}"
    plus = "+" if change > 0 else ""
    behind = f"{plus}{write(float(change), labels)}{points(str(row['unit']), labels)}"
    if _there(row["change_percent"]):
        behind += f", {plus}{row['change_percent']:.1f}%".replace("-", "−")
    return f"{before}{goal}{unit}" + (f"（{behind}）" if labels == "zh" else f" ({behind})")
