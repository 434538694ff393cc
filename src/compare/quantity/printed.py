"""How numerals are printed: which signs make one up, and what it is worth.

In: a text, and where a numeral begins and ends. Out: patterns of numerals; value, multipliers and the qualifier within.
Refused: signs out of order, and numerals too long to be a figure; their value is None.
"""

from __future__ import annotations

import re

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.numerals import read_arabic, read_point, read_spelled

_DIGIT = "0-9０-９"
DIGITS = frozenset("0123456789０１２３４５６７８９")
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,", "".join(WORDS.blanks) + WORDS.note_digits)
_SPELLED_DIGITS = "".join(WORDS.digits)
_SPELLING = {ord(str(worth)): sign for sign, worth in WORDS.digits.items()}
_SIGNS = _SPELLED_DIGITS + "".join(WORDS.multipliers)
_INSIDE = f"[{''.join(WORDS.inside)}]"
# 1,250 · 3 600 · 1，250: what parts the thousands; behind four digits a blank or a wide comma parts two numbers
_PARTED = rf"(?<![{_DIGIT}]{{4}})[，{''.join(WORDS.blanks)}][{_DIGIT}]{{3}}(?![{_DIGIT}])"
_THOUSANDS = rf"(?:,[0-9]{{3}}(?![0-9]))+|(?:{_PARTED})+"
_MORE_DIGITS = rf"(?:{_THOUSANDS})?(?:[.．][{_DIGIT}]+)?[{WORDS.note_digits}]*"
_ARABIC = rf"[{_DIGIT}]+{_MORE_DIGITS}"
_MULTIPLIER = WORDS.multiplier.pattern
LARGE = tuple(sign for sign, worth in WORDS.multipliers.items() if worth >= 10_000)  # noqa: PLR2004 - 万
# 1万6千, 3亿5千万, 3万4000, 1万零50, 3千4百: a second number below the first multiplier
_GAP = rf"(?:[{''.join(WORDS.blanks)}](?=[{''.join(LARGE)}]))?"  # 12 万元
_NOUGHTS = "".join(sign for sign, worth in WORDS.digits.items() if not worth)
_THOUSAND, _BELOW = (
    "".join(s for s, n in WORDS.multipliers.items() if n in worth) for worth in ((1000,), (10, 100))
)
_REST = (
    rf"(?:(?<=[{''.join(LARGE)}])(?:[{_NOUGHTS}]?[0-9]{{1,4}}{_MULTIPLIER}+|[0-9]{{4}}(?![0-9]))"
    rf"|(?<=[{''.join(WORDS.multipliers)}])[{_NOUGHTS}][0-9]{{1,3}}(?![0-9.])"  # 1万零50
    rf"|(?<=[0-9]{_THOUSAND})[{_NOUGHTS}]?[0-9][{_BELOW}][{''.join(LARGE)}]{{0,2}})?"
)
_TIMES = f"[{''.join(LARGE)}]"
_SPELLED_REST = rf"(?:{_INSIDE}{_TIMES}{{0,2}})?"
_DECIMALS = rf"(?:{WORDS.point}[{_SPELLED_DIGITS}]+{_TIMES}{{0,2}})?"
# Any first sign, then what it begins: led by one set of signs, the search takes a third of the time.
NUMERAL = regex(
    rf"[{_DIGIT}{_SIGNS}](?:"
    rf"(?<=[{_DIGIT}])[{_DIGIT}]*{_MORE_DIGITS}{_INSIDE}?{_GAP}{_MULTIPLIER}*{_REST}{_INSIDE}?"
    rf"|(?<=[{_SIGNS}])[{_SIGNS}]*{_DECIMALS}{_SPELLED_REST})"
)
SPELLED_TAIL = regex(rf"({_INSIDE}?)({_TIMES}{{0,2}})$")
SERIES = regex(rf"(?:[{''.join(filter(lambda joint: len(joint) == 1, WORDS.joints))}]{_ARABIC}){{1,11}}")
_PARTS = regex(rf"({_ARABIC})({_INSIDE}?){_GAP}({_MULTIPLIER}*)({_REST})({_INSIDE}?)")
TO = frozenset(WORDS.to)
RANGE = regex(rf"[{re.escape(WORDS.to)}]{{1,2}}({_ARABIC}{_MULTIPLIER}*)")
PART = regex(rf"([{_SIGNS}]+){WORDS.fraction}([{_SIGNS}]+{_DECIMALS}|[0-9]+(?:\.[0-9]+)?)")
LARGER = regex(f"{_TIMES}{{1,2}}")


def number_of(text: str, start: int, end: int) -> tuple[float | None, str, str]:
    """Read digits and multipliers: the value, the multipliers, the qualifier within."""
    parts = _PARTS.match(text, start, end)
    if parts is None:
        return None, "", ""
    digits, inner, multipliers, rest, outer = parts.groups()
    value = read_arabic(digits.translate(_WIDE), multipliers, WORDS.multipliers)
    if rest and multipliers == _THOUSAND and rest.rstrip("".join(LARGE))[-1] in _BELOW:  # 3千4百万
        spelled = (digits.translate(_WIDE) + multipliers + rest).translate(_SPELLING)
        return read_spelled(spelled, WORDS.digits, WORDS.multipliers), multipliers + rest[-1], inner or outer
    if rest and value is not None:
        rest = rest.lstrip(_NOUGHTS)
        value += read_arabic(rest.rstrip(_SIGNS), rest.lstrip("0123456789"), WORDS.multipliers) or 0.0
    return value, multipliers, inner or outer


def spelled_value(numeral: str) -> float | None:
    """Read a numeral spelled out, decimals too; None where its signs are out of order."""
    whole, _, decimals = numeral.partition(WORDS.point)
    value = read_spelled(whole, WORDS.digits, WORDS.multipliers)
    return read_point(value, decimals, WORDS.digits) if decimals and value is not None else value
