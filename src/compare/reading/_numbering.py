"""Write out the numbers a format keeps to itself: automatic lists of Word files and web pages.

In: a count and the name of a number format as Word and CSS know it. Out: the number as it is shown. Refused:
nothing; a format that is not known counts in digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
PLACES = ("", "十", "百", "千")
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
CHINESE = (
    "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographDigital", "ideographTraditional",
    "japaneseCounting", "japaneseDigitalTenThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
    "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal",
)  # fmt: skip
CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")
BIGGEST_CIRCLE = 20
LARGEST = 9999
"""Beyond this a list number is a damaged file, and digits do."""


def format_number(count: int, form: str) -> str:
    """Show a list number.

    Examples
    --------
    >>> (
    ...     format_number(21, "chineseCounting"),
    ...     format_number(4, "upperRoman"),
    ...     format_number(3, "decimalEnclosedCircle"),
    ... )
    ('二十一', 'IV', '③')

    """
    if not 1 <= count <= LARGEST or (form in CIRCLED and count > BIGGEST_CIRCLE):
        return str(count)
    return SHAPES.get(form, str)(count)


def _chinese(count: int) -> str:
    digits = [int(d) for d in str(count)]
    shown = ""
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit:
            shown += DIGITS[digit] + PLACES[place]
        elif shown and not shown.endswith("零"):
            shown += "零"
    shown = shown.rstrip("零")
    return shown.removeprefix("一") if 10 <= count < 20 else shown  # noqa: PLR2004 - 十一, not 一十一


def _letters(count: int) -> str:
    """Word repeats the letter after z: aa, bb."""
    turn, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (turn + 1)


def _roman(count: int) -> str:
    shown = ""
    for value, sign in ROMAN:
        turns, count = divmod(count, value)
        shown += sign * turns
    return shown


SHAPES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(CHINESE, _chinese),
    **dict.fromkeys(CIRCLED, lambda count: chr(0x2460 + count - 1)),
    **dict.fromkeys(("lowerLetter", "lower-alpha", "a"), _letters),
    **dict.fromkeys(("upperLetter", "upper-alpha", "A"), lambda count: _letters(count).upper()),
    **dict.fromkeys(("lowerRoman", "lower-roman", "i"), _roman),
    **dict.fromkeys(("upperRoman", "upper-roman", "I"), lambda count: _roman(count).upper()),
}
"""How each format shows a count: Word's names, the names of CSS, the letters of HTML."""
