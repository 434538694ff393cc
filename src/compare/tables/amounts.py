"""Numbers as people write them: amounts in the large units of a language, signs, percentage points; how wide a text is.

In: a number, its unit, a label language. Out: text. Refused: nothing.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from compare.lazy import regex
from compare.records import opposite_bound
from compare.tables.unit_names import PER, unit_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Powers of ten that have a name, largest first.
LARGE: Mapping[str, tuple[tuple[int, str], ...]] = {
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
}
_BEFORE = frozenset(("$", "US$", "HK$", "€"))  # these stand before the number
# The difference of two percentages is no percentage.
POINTS: Mapping[str, str] = {"zh": "个百分点", "en": " percentage points"}
_PERCENTAGES = frozenset(("%", "个百分点", "percentage point"))
_SHORT = {
    "zh": 2,
    "en": 3,
}  # decimals to which a number may be written in large units before it is better written out
_MANY = 10**6  # from here on it is written in ten thousands whatever its decimals
_DIGITS = 10  # a computed number is no longer exact beyond
_NUMBER = regex(r"\d[\d,.]*")
_BARE = regex(r"[-−－+(]?\s*[$€£]?\s*[(]?[\d,.]+\s*\)?")


def amount(value: float, labels: str) -> str:
    """Write an amount in the large units people use, to six digits.

    Examples
    --------
    >>> amount(3.65e12, "zh"), amount(53000, "zh"), amount(53000, "en"), amount(3.65e9, "en")
    ('3.65万亿', '5.3万', '53,000', '3.65 billion')

    """
    size, name = next(((step, name) for step, name in LARGE[labels] if abs(value) >= 10**step), (0, ""))
    return f"{value / 10**size:,.6g}{name}".replace("-", "−")


def large_unit(value: float, labels: str) -> tuple[int, str]:
    """Choose the power of ten in which a number is written out in full; 0 for a small one, or an odd one.

    Examples
    --------
    >>> [large_unit(value, "zh") for value in (1.416e13, 53217, 5321700)], large_unit(10060000, "en")
    ([(12, '万亿'), (0, ''), (4, '万')], (6, ' million'))

    """
    fitting = [(step, name) for step, name in LARGE[labels] if abs(value) >= 10**step]
    short = [(step, name) for step, name in fitting if _is_short(value / 10**step, labels)]
    if labels == "en":  # in the largest unit that leaves few decimals
        return next(iter(short), (0, ""))
    return fitting[0] if fitting and (fitting[0] in short or abs(value) >= _MANY) else (0, "")


def _is_short(number: float, labels: str) -> bool:
    return round(number, _SHORT[labels]) == float(f"{number:.{_DIGITS}g}")


def full_amount(value: float, labels: str) -> str:
    """Write a number so that nothing of it is lost: in large units where that is short, else in full.

    Examples
    --------
    >>> [full_amount(value, "zh") for value in (3e10, -53217)], full_amount(1.006e7, "en")
    (['300亿', '−53,217'], '10.06 million')

    """
    size, name = large_unit(value, labels)
    text = f"{value / 10**size:.{_DIGITS}g}"
    if "e" in text:
        text = f"{value:.0f}"
    whole, point, rest = text.partition(".")
    return (
        f"{int(whole):,}{point}{rest}{name}".replace("-", "−")
        if int(whole)
        else f"{text}{name}".replace("-", "−")
    )


def measure(value: float, unit: str, labels: str, *, signed: bool = False, short: bool = False) -> str:
    """Write a number with its unit; `signed` with a plus before a rise, `short` to six digits from a million on.

    Examples
    --------
    >>> measure(1.006e7, "元", "en"), measure(1.006e7, "元", "zh"), measure(-5.8e7, "USD", "en")
    ('10.06 million yuan', '1,006万元', '−$58 million')
    >>> measure(3, "%", "en", signed=True), measure(650, "人次", "zh"), measure(650, "acre", "zh")
    ('+3%', '650人次', '650英亩')
    >>> measure(7.46, "USD/share", "en"), measure(7.46, "USD/share", "zh")
    ('$7.46 per share', '7.46美元/股')

    """
    number = (amount if short and abs(value) >= _MANY else full_amount)(value, labels)
    sign, digits = ("−", number[1:]) if number.startswith("−") else ("+" * (signed and value > 0), number)
    name = unit_name(unit, labels, one=abs(value) == 1)
    coin, per, each = name.partition(PER[labels])
    if coin in _BEFORE:
        return f"{sign}{coin}{digits}{per}{each}"
    blank = (
        " " if name and name != "%" and (labels == "en" or (name[0].isascii() and name[0].isalpha())) else ""
    )
    return f"{sign}{digits}{blank}{name}"


def figure_text(text: str, value: float | None, unit: str, labels: str) -> str:
    """Write a printed figure as its labels do: with the sign its words have, in units of the language, none left out.

    A range, and what has no value, is left as printed.

    Examples
    --------
    >>> figure_text("1006万元", 1.006e7, "元", "en"), figure_text("1006万元", 1.006e7, "元", "zh")
    ('10.06 million yuan', '1006万元')
    >>> figure_text("9.1%", -9.1, "%", "en"), figure_text("383,285", 3.83285e11, "USD", "en")
    ('−9.1%', '$383.285 billion')
    >>> figure_text("$ 383", 3.83e8, "USD", "en")  # in a column of millions
    '$383 million'

    """
    one = value is not None and not math.isnan(value) and len(_NUMBER.findall(text)) <= 1
    foreign = labels == "en" and not text.isascii()
    if one and value is not None and (foreign or (unit and _BARE.fullmatch(text))):
        return measure(value, unit, labels)
    signed = value is None or not value < 0 or text.startswith(("-", "−", "－", "负", "("))
    return text if signed else f"−{text}"


def bounded_figure(row: Mapping[str, Any], side: str, labels: str) -> str:
    """Write a figure of a row of a table, `side` being `old`, `new` or nothing, with the sign of the bound it is.

    Examples
    --------
    >>> row = {"old_text": "3万人", "old_value": 3e4, "old_bound": ">", "unit": "人"}
    >>> bounded_figure(row, "old", "zh"), bounded_figure(row | {"old_bound": ""}, "old", "zh")
    ('>3万人', '3万人')

    """
    text, value, bound = (row.get(f"{side}_{name}".strip("_"), "") for name in ("text", "value", "bound"))
    if bound:
        return f"{bound}{measure(float(value), str(row['unit']), labels)}"
    return figure_text(str(text), value, str(row["unit"]), labels)


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


def difference_bound(old: str, new: str) -> str:
    """Return the sign of new minus old, where either is a bound; it is only about where nothing else follows.

    Examples
    --------
    >>> (
    ...     difference_bound("", ">"),
    ...     difference_bound(">", ""),
    ...     difference_bound("≥", "≥"),
    ...     difference_bound("", ""),
    ... )
    ('>', '<', '≈', '')

    """
    taken = opposite_bound(old)
    if not (taken and new) or taken == new:
        return taken or new
    return next((strict for strict, wide in ((">", "≥"), ("<", "≤")) if {taken, new} == {strict, wide}), "≈")


def step_text(row: Mapping[str, Any], labels: str, *, short: bool = False) -> str:
    """Word the way from this year's figure to a goal: both with their unit, and the difference where there is one.

    The row is one of the table of changes. Where no difference is computed the base is told as printed: its unit may
    differ. `short` writes millions to six digits, in large units: for a drawing.

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
    unit = str(row["unit"])
    sign = row["comparator"] if row["comparator"] not in ("range", "=") else ""
    ends = [float(row[name]) for name in ("target_value", "target_upper") if _there(row[name])]
    goal = sign + span_text(ends, unit, labels, short=short)
    if not _there(row["base_value"]):
        return goal
    base, change = float(row["base_value"]), row["change"]
    if not _there(change):
        printed = str(row["base_text"])
        alike = bool(unit) and printed.endswith(unit)
        return way_text(figure_text(printed, base, unit, labels) if alike else printed, goal)
    bound = str(row.get("base_bound") or "")
    before = way_text(bound + measure(base, unit, labels, short=short), goal)
    if not change:
        return before
    of = "个百分点" if unit in _PERCENTAGES else ""
    apart = difference_bound(bound, sign) if bound else ""
    behind = apart + measure(float(change), of, labels, signed=True, short=short)
    if _there(row["change_percent"]):
        behind += f", {apart}{row['change_percent']:+.1f}%".replace("-", "−")
    return f"{before}（{behind}）" if labels == "zh" else f"{before} ({behind})"


def way_text(one: str, other: str) -> str:
    """Write the way from a figure to another one, words behind both of them once.

    Examples
    --------
    >>> way_text("10.06 billion yuan", "11.07 billion yuan"), way_text("3亿元", "4亿元")
    ('10.06 → 11.07 billion yuan', '3亿元 → 4亿元')

    """
    number, blank, words = one.partition(" ")
    # "$1 → $434 million" would be one dollar.
    both = blank and number[0].isdecimal() and other.endswith(blank + words)
    return f"{number if both else one} → {other}"


def span_text(ends: Sequence[float], unit: str, labels: str, *, short: bool = False) -> str:
    """Write a value, or both ends of a range, with the unit once.

    Examples
    --------
    >>> span_text([5.0, 6.0], "%", "en"), span_text([1.5e4], "人", "zh")
    ('5–6%', '1.5万人')

    """
    *low, last = ends
    return "".join(f"{measure(one, '', labels, short=short)}–" for one in low) + measure(
        last, unit, labels, short=short
    )


def display_width(text: str) -> int:
    """Count columns on a screen: two for a Chinese character, none for a combining mark.

    Examples
    --------
    >>> display_width("法治ab")
    6

    """
    return sum(map(_columns, text))


@cache
def _columns(c: str) -> int:
    if unicodedata.east_asian_width(c) in "WF":
        return 2
    return 0 if unicodedata.combining(c) else 1
