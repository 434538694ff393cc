"""What may stand in a cell: hostile text made harmless, absence made empty, numbers kept numbers.

In: one cell of a frame. Out: None, a bool, an int, a float, or text that any of the formats can hold.
Refused: nothing.
"""

from __future__ import annotations

import math
import numbers
import re
from html import escape
from typing import Any

from compare.lazy import regex

Cell = None | bool | int | float | str

_PICTURES = {c: 0x2400 + c for c in range(0x20) if c not in (0x09, 0x0A)} | {0x7F: 0x2421}
_UNPRINTABLE = (
    dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
    | dict.fromkeys((0xFFFE, 0xFFFF), 0xFFFD)
)
_HARMLESS = _PICTURES | _UNPRINTABLE


_HARMFUL = regex(f"[{re.escape(''.join(map(chr, _HARMLESS)))}]")


def clean_text(text: str) -> str:
    r"""Replace what XML, terminals and UTF-8 cannot carry by something that can be seen.

    Control characters become their pictures (␀, ␛), lone surrogates and non-characters U+FFFD; line ends
    become `\n`.

    Examples
    --------
    >>> clean_text("a\x00b\ud800c\r\nd")
    'a␀b�c\nd'

    """
    if not _HARMFUL.search(text):
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_HARMLESS)


def safe(text: str) -> str:
    """Escape text for HTML, in a tag or in an attribute."""
    return escape(clean_text(text), quote=True)


def cell(value: Any) -> Cell:
    """Bring one value of a frame to a plain Python value; None, NaN, NA and "" become None."""
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):  # nearly every cell; the checks below are slow
        return clean_text(value) or None
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        number = float(value)
        return None if math.isnan(number) else number
    kind = type(value).__name__
    if kind in ("bool", "bool_"):  # numpy's, which is no number to `numbers`
        return bool(value)
    return None if kind in ("NAType", "NaTType") else clean_text(str(value)) or None


def yes_no(value: bool, labels: str) -> str:  # noqa: FBT001 - it is the very thing shown
    """Word a flag."""
    return {"zh": ("否", "是"), "en": ("no", "yes")}[labels][value]


def _plain(number: float) -> str:
    """Write a number so that it reads back as the same: no trailing `.0`, no exponent below 10¹⁵."""
    if math.isinf(number):
        return "inf" if number > 0 else "-inf"
    if number == int(number) and abs(number) < 1e15:  # noqa: PLR2004 - where floats stop telling integers apart
        return str(int(number))
    return repr(number)


def show(value: Any, labels: str = "en", *, group: bool = False) -> str:
    """Write a cell as text; `group` puts commas between thousands, for people.

    Examples
    --------
    >>> show(15968.0, group=True), show(37.75), show(None), show(True, "zh")
    ('15,968', '37.75', '', '是')

    """
    plain = cell(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return yes_no(plain, labels)
    if isinstance(plain, str):
        return plain
    text = _plain(plain)
    if group and "e" not in text and "inf" not in text:
        whole, point, rest = text.partition(".")
        return f"{int(whole):,}{point}{rest}" if int(whole) else text
    return text
