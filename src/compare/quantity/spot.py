"""Find the numerals of a Chinese text that measure something, with their units and qualifiers.

In: a text. Out: marks (offsets, value, unit, qualifier) of the measurements, in order. Refused: nothing; a
numeral that measures nothing has no mark. Every pass is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.quantity.closing import RANKING, close, is_of_a_life, qualify
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.marks import Mark
from compare.quantity.numerals import read_arabic, read_fraction, read_spelled
from compare.quantity.printed import (
    DIGITS,
    LARGE,
    LARGER,
    NUMERAL,
    PART,
    RANGE,
    SPELLED_TAIL,
    TO,
    number_of,
    spelled_value,
)
from compare.quantity.signs import CLOSING, OPENING, RATIOS, take_lead, with_plain_numerals
from compare.quantity.tuning import FIGURES, REACHES
from compare.quantity.units import CLASSIFIERS, DURATIONS, MONEY, unit_at
from compare.text import PAIR

if TYPE_CHECKING:
    import re

_ABSTRACT = regex("|".join(WORDS.abstract))
_NO_AMOUNT = regex("|".join(cue.pattern for cue in (WORDS.years, *WORDS.names)))
_DATES = regex(WORDS.dates.pattern)
QUOTED = regex(WORDS.quoted.pattern)
_SLASHED = regex(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/年月-])")
_LETTER = regex(r"[A-Za-z]")
_ROUND = frozenset(sign for sign, worth in WORDS.multipliers.items() if worth >= 100)  # noqa: PLR2004 - not 十, 廿
_NOUGHT = tuple(sign for sign, worth in WORDS.digits.items() if not worth)
_ONE = tuple(sign for sign, worth in WORDS.digits.items() if worth == 1)
_BARRED = frozenset((*WORDS.unmeasured, *"_.", *map(chr, range(48, 58)), *map(chr, range(65, 91))))
_BARRED |= frozenset(map(chr, range(97, 123)))
_IDLE = frozenset((*WORDS.idle, *WORDS.durations))
_HOMELY = frozenset(WORDS.homely)
_LONGEST_PRINTED = 2 * FIGURES.numeral
_PERMILLE = 1000
_BLANK = frozenset(WORDS.blanks)
_APIECE = regex(WORDS.apiece.pattern)


def find_marks(text: str) -> list[Mark]:
    """Find the measurements of a Chinese text, in order."""
    text = with_plain_numerals(text)
    quotes = [(m.start(), m.end()) for m in QUOTED.finditer(text)]
    starts = [start for start, _ in quotes]
    marks: list[Mark] = []
    end = 0
    for match in NUMERAL.finditer(text):
        start = match.start()
        if start < end:
            continue
        mark = _read(text, start, match.end())
        if mark is None:
            continue
        i = bisect_right(starts, start) - 1
        if i >= 0 and start < quotes[i][1]:
            continue
        if marks and text[end:start] in WORDS.joints and len(mark.unit) > len(marks[-1].unit) < PAIR:
            _lend_unit(marks[-1], mark)
        marks.append(mark)
        end = mark.after
    return marks


def _lend_unit(mark: Mark, other: Mark) -> None:
    """Lend a number the unit that only the last of its list bears (1409万、1305万人次; 3个和2个百分点)."""
    if not mark.unit:
        mark.unit = other.unit
    elif other.unit.startswith(mark.unit):
        mark.unit, mark.kind, mark.classifier = other.unit, other.kind, other.classifier


def _read(text: str, start: int, end: int) -> Mark | None:
    before = text[start - 1 : start] if start else ""
    some = WORDS.vague.regex.match(text, start - 1) if start else None
    if some and some.end() >= end:
        return None  # 数十万: nobody counted them
    if before in _BARRED or end - start > _LONGEST_PRINTED:
        return None
    lead = text[max(0, start - PAIR) : start]
    if lead.endswith(WORDS.ranked) and not lead.endswith(WORDS.unranked):
        return None
    mark = _read_arabic(text, start, end) if text[start] in DIGITS else _read_spelled(text, start, end)
    if mark is not None:
        take_lead(text, mark)
    return mark


def _read_arabic(text: str, start: int, end: int) -> Mark | None:
    if _is_label(text, start):
        return None
    opening = start - 1 - (text[start - 1 : start] in WORDS.minus)  # 增长（-4.6）%
    if text[opening : opening + 1] in OPENING and text[end : end + 1] in CLOSING:
        return _read_bracketed(text, start, end, text[opening - 1 : opening])
    slashed = _SLASHED.match(text, start) if text[end : end + 1] == "/" else None
    if slashed:
        return _read_slashed(text, slashed)
    value, multipliers, inside = number_of(text, start, end)
    if value is None or _NO_AMOUNT.match(text, start):
        return None
    dated = None if multipliers else _DATES.match(text, start)
    if dated and not _lasts(text, start, end, dated.end()):
        return None
    return _with_both_ends(text, Mark(start, end, value, qualifier=inside), multipliers)


def _lasts(text: str, start: int, end: int, after: int) -> bool:
    """Whether what reads as a day of a month is how many days a thing takes (审理期限45日以内)."""
    spans = text[after : after + 1] in TO or (text[start - 1] in TO and text[start - PAIR] in DURATIONS)
    return text[end:after] in DURATIONS and not spans and is_of_a_life(text, start)


def _is_label(text: str, start: int) -> bool:
    """Whether a dash and a letter before a number make it part of a name (F-16)."""
    return (
        text[start - 1 : start] in ("-", "—", "－") and _LETTER.match(text[start - 2 : start - 1]) is not None
    )


def _with_both_ends(text: str, mark: Mark, multipliers: str) -> Mark | None:
    """Read the unit of a number and, where it is the first of two, the second."""
    start, end = mark.start, mark.end
    unit = unit_at(text, end)
    if not unit and text[end : end + 1] in _BLANK:  # 18 次
        unit = unit_at(text, end + 1)
        end += 1 if unit else 0
    if _is_minute(text, start, unit):
        return None
    if unit in CLASSIFIERS and not multipliers and text[start - 1 : start] in ("", "\n"):
        point = text.find(".", start, end)
        if point > 0:  # 8.6个: a list marker before a whole number of things
            return _read_arabic(text, point + 1, end)
    mark.end, after = end, end + len(unit)
    tail = RANGE.match(text, end) if text[end : end + 1] in TO else None
    if unit and text[after : after + 1] in TO:
        tail = RANGE.match(text, after)
    ranged = _read_range(text, mark, unit, tail, multipliers) if tail else None
    return ranged or close(text, mark, unit, multipliers)


def _is_minute(text: str, start: int, unit: str) -> bool:
    """Whether a number is the minutes of a clock time (9时30分)."""
    return unit in WORDS.clock_units and text[start - 1 : start] in WORDS.clock and text[start - 2] in DIGITS


def _read_bracketed(text: str, start: int, end: int, lead: str) -> Mark | None:
    """Read a negative number as accounts print it: 增长（4.6）%; other numbers in brackets are labels."""
    value, multipliers, _ = number_of(text, start, end)
    times = LARGER.match(text, end + 1)
    stop = times.end() if times else end + 1
    unit = unit_at(text, stop)
    wanted = unit in RATIOS or (unit in MONEY and stop > end + 1)  # 净利润（1.5）亿元
    if value is None or multipliers or not wanted or lead not in WORDS.minus_lead:
        return None
    for sign in times[0] if times else "":
        value *= WORDS.multipliers[sign]
    return qualify(text, Mark(start, stop + len(unit), value, unit))


def _read_slashed(text: str, match: re.Match[str]) -> Mark | None:
    part, whole = int(match[1]), int(match[2])
    if part >= whole or text[match.start() - 1 : match.start()] == "/":
        return None
    return qualify(text, Mark(match.start(), match.end(), read_fraction(part, whole), "%"))


def _read_range(text: str, mark: Mark, unit: str, tail: re.Match[str], multipliers: str) -> Mark | None:
    """Read `5-6个百分点` or `1100万至1200万人` as one mark with both ends."""
    upper, more, _ = number_of(text, tail.start(1), tail.end(1))
    second = unit_at(text, tail.end(1))
    if upper is None or mark.value is None or (unit and second and unit != second) or second in DURATIONS:
        return None
    if not (second or unit or multipliers or more) or text[mark.start - 1 : mark.start] in WORDS.origins:
        return None
    value = mark.value
    if more and not multipliers and not unit:
        value = read_arabic(str(value), more, WORDS.multipliers) or value
    if upper <= value:
        return None
    ranged = Mark(mark.start, tail.end(1), value, upper=upper)
    return close(text, ranged, second, multipliers or more)


def _read_spelled(text: str, start: int, end: int) -> Mark | None:
    if text.startswith(WORDS.fraction, end):
        return _read_part(text, start, end)
    numeral, inside, times = text[start:end], "", ""
    tail = SPELLED_TAIL.search(numeral)
    if tail and (tail[1] or WORDS.point in numeral):
        numeral, inside, times = numeral[: tail.start()], tail[1], tail[2]
    half = text.startswith(tuple(WORDS.halves), end)
    unit = next(iter(WORDS.halves.values())) if half else unit_at(text, end)
    if not unit and text[end : end + 1] in _BLANK:  # 十八 次
        unit = unit_at(text, end + 1)
        end += 1 if unit else 0
    if text[start - 1 : start] in WORDS.weeks and len(numeral) == 1 and unit not in WORDS.times:
        return None  # 每周三组织
    if not _may_count(text, start, numeral, unit):
        return None
    value = spelled_value(numeral)
    if value is not None and times:
        value = read_arabic(f"{value:g}", times, WORDS.multipliers)
    if value is None or _NO_AMOUNT.match(text, start) or _DATES.match(text, start):
        return None
    if value <= FIGURES.small and not inside and _only_numbers(text, numeral, unit, end):
        return None
    multipliers = times or (numeral[-1] if numeral[-1] in LARGE else "")
    return close(text, Mark(start, end, value, qualifier=inside), unit, multipliers)


def _may_count(text: str, start: int, numeral: str, unit: str) -> bool:
    """Rule out, by its first and last sign, most of what a spelled-out numeral may be besides a number."""
    if (not unit and numeral[-1] not in LARGE) or numeral[0] in _NOUGHT or unit in RANKING:
        return False
    if numeral in _ONE and (unit in _IDLE or unit in CLASSIFIERS):
        return (
            unit in WORDS.times and _APIECE.search(text[max(0, start - REACHES.apiece) : start]) is not None
        )
    return numeral[0] not in _ROUND or text[max(0, start - 2) : start].endswith(WORDS.approach)


def _only_numbers(text: str, numeral: str, unit: str, end: int) -> bool:
    """Whether a small spelled-out number ranks, names or numbers instead of measuring."""
    if numeral in WORDS.uncounted or (unit in _HOMELY and f"{numeral}{unit}" not in WORDS.tens):
        return True
    counts = unit in CLASSIFIERS and unit not in WORDS.times
    return counts and _ABSTRACT.match(text, end + len(unit)) is not None


def _read_part(text: str, start: int, end: int) -> Mark | None:
    """Read 三分之一 and 百分之五 as percentages, 千分之三 per mille."""
    match = PART.match(text, start, end + FIGURES.numeral)
    if match is None:
        return None
    signs, part = match.groups()
    whole = WORDS.multipliers.get(signs) or read_spelled(signs, WORDS.digits, WORDS.multipliers)
    value = float(part) if part[0] in DIGITS else spelled_value(part)
    if not whole or value is None:
        return None
    if whole == _PERMILLE:
        return qualify(text, Mark(start, match.end(), value, "‰"))
    return qualify(text, Mark(start, match.end(), read_fraction(value, whole), "%"))
