"""What signs say of themselves in any format: whether their script sets spaces, and what is set above the line.

In: a sign; a raised text (a power, or the mark of a note) and what is before it. Out: whether, and the sign for it.
Refused: nothing. Read as plain digits, 35km2 is a length and the third note makes 3203 of 320.
"""

from __future__ import annotations

from compare.lazy import regex

DIGITS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
NOTE = regex(r"[\[［(（【〔]\s?[0-9]{1,3}\s?[\]］)）】〕]|[①-⑳]|[*†‡]{1,3}")
POWER = regex(r"[+-]?[0-9]{1,3}")
WIDE = regex(r"[\u2e80-\ufaff\uff00-\uffef]")


def raised(text: str, before: str) -> str:
    """Return a raised text as signs that stay apart from the digits before them; nothing for the mark of a note.

    Examples
    --------
    >>> raised("2", "35km"), raised("[2]", "企业"), raised("2", "千瓦时"), raised("th", "5")
    ('²', '', '', 'th')

    """
    bare = text.strip()
    if NOTE.fullmatch(bare):
        return ""
    if POWER.fullmatch(bare):
        return "" if WIDE.match(before[-1:]) else bare.translate(DIGITS)
    return text


def sets_no_space(char: str) -> bool:
    """Whether a character belongs to a script that sets no spaces, or to its punctuation."""
    return "\u2e80" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef" or char in "“”‘’—…·"
