"""What stands before a number and changes it: a minus, a currency; and numerals of another script.

In: a text and the mark of a number in it. Out: the mark with its sign and unit; a text whose formal numerals are
plain ones of the same length. Refused: nothing; a sign that may be a minus or a dash makes the mark unsure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.tuning import REACHES
from compare.quantity.units import MONEY
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

OPENING, CLOSING = ("（", "("), ("）", ")")
RATIOS = frozenset(("%", "％", "‰", "个百分点", "百分点", "个千分点"))

_MINUS = frozenset((*WORDS.minus, *OPENING))
_WORD_MINUS = frozenset(sign for sign in WORDS.minus if "\u4e00" <= sign <= "\u9fff")
_DASHES = _MINUS - _WORD_MINUS - frozenset(OPENING)
_BLANKS = frozenset(WORDS.blanks)
_COLD = WORDS.below_zero
_PARTING = frozenset(",·’'")
"""Between two digits they may be a decimal point or part thousands, and what is read is the end of a number."""
_TRIANGLE = "△"  # a minus in accounts, a rise elsewhere
_DIGIT = "0-9０-９"
_SPELLED = "".join((*WORDS.digits, *WORDS.formal))
_ANY = f"{_DIGIT}{_SPELLED}{''.join(WORDS.multipliers)}"
# 叁佰, 3.2萬, 壹万零壹: a lone formal sign is a name or a word (大陆万人)
_FORMAL = regex(
    rf"[{_DIGIT}{_SPELLED}][{WORDS.formal_multipliers}][{_ANY}]*"
    rf"|[{''.join(WORDS.formal)}][{''.join(WORDS.multipliers)}](?:[{_ANY}]+|(?={WORDS.own_money}))"
)
_PLAIN = str.maketrans(WORDS.formal)
_CURRENCY_ENDS = frozenset(word[-1] for word in WORDS.currencies)
_CURRENCIES = tuple(sorted(WORDS.currencies, key=len, reverse=True))
_WORD = regex(rf"(?:^|[^{_DIGIT}\u4e00-\u9fff])[\u4e00-\u9fff]+$")


def with_plain_numerals(text: str) -> str:
    """Write formal and traditional numerals plainly, each sign in its place.

    Examples
    --------
    >>> with_plain_numerals("壹佰贰拾万元，3.2萬億元，大陆万人")
    '一百二十万元，3.2万亿元，大陆万人'

    """
    return _FORMAL.sub(lambda match: match[0].translate(_PLAIN), text)


def take_lead(text: str, mark: Mark) -> None:
    """Read the minus sign and the currency that stand right before a number."""
    before = text[mark.start - 1 : mark.start]
    if before in _BLANKS and text[mark.start - 2 : mark.start - 1] in _DASHES:
        _take_apart(text, mark)
        return
    lead = text[max(0, mark.start - len(_COLD)) : mark.start]
    cut = before in _PARTING and text[mark.start - 2 : mark.start - 1].isdecimal()
    mark.unsure = mark.unsure or cut or before == _TRIANGLE
    spelled = text[mark.start : mark.start + 1] in WORDS.multipliers or text[mark.start] in WORDS.digits
    if before in WORDS.arrows:
        mark.start -= 1
        if WORDS.arrows[before]:
            turn(mark)
    elif before in (_WORD_MINUS if spelled else _MINUS) or lead == _COLD:
        _take_sign(text, mark, cold=lead == _COLD)
    elif mark.unit in MONEY and before in _CURRENCY_ENDS:
        _take_currency(text, mark)


def _take_sign(text: str, mark: Mark, *, cold: bool) -> None:
    """Read the minus sign before a number; behind another number or a name the same sign is a dash."""
    if cold and mark.unit not in WORDS.degrees:
        return
    at = mark.start - 1
    bracket, worded = text[at] in OPENING, text[at] in _WORD_MINUS
    lead = text[max(0, at - PAIR) : at].rstrip("".join(_BLANKS))[-1:]
    ratio = mark.unit in RATIOS and not bracket and text[at] not in WORDS.minus_rarely
    behind_word = not (bracket or worded) and _WORD.search(text[max(0, at - REACHES.dash) : at]) is not None
    inside = bracket and not any(sign in text[mark.start : mark.end] for sign in CLOSING)
    leads = WORDS.bracket_lead if inside else WORDS.minus_lead
    if cold or lead in leads or (ratio and (lead in WORDS.minus_stops or behind_word)):
        mark.start -= 0 if bracket else 1 + cold
        turn(mark)
    else:
        mark.unsure = behind_word or (bracket and lead in WORDS.minus_lead)


def _take_apart(text: str, mark: Mark) -> None:
    """Read a minus that a blank parts from its number (增长- 3%), where a word stands before that wants a number."""
    at = mark.start - 2
    lead = text[max(0, at - 2) : at].rstrip("".join(_BLANKS))[-1:]
    if mark.unit in RATIOS and lead in WORDS.minus_lead:
        mark.start = at
        turn(mark)


def turn(mark: Mark) -> None:
    """Make the value of a mark negative, and the upper end of a range."""
    mark.value = None if mark.value is None else -mark.value
    mark.upper = None if mark.upper is None else -mark.upper
    mark.signed = True


def _take_currency(text: str, mark: Mark) -> None:
    """Read the currency before an amount: 港币50万元, ￥1,200元."""
    found = next((word for word in _CURRENCIES if text.endswith(word, 0, mark.start)), "")
    if found:
        mark.unit = WORDS.currencies[found] if mark.unit == WORDS.own_money else mark.unit
        mark.before = max(mark.before, len(found))
