"""Find the numerals of a Chinese text that measure something, with their units and qualifiers.

In: a text. Out: marks (offsets, value, unit, qualifier) of the measurements, in order. Refused: nothing; a
numeral that measures nothing has no mark. Every pass is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import rjieba

from compare.lazy import regex
from compare.quantity.marks import Mark
from compare.quantity.numerals import LONGEST, read_arabic, read_fraction, read_point, read_spelled
from compare.quantity.signs import CLOSING, OPENING, RATIOS, take_lead, with_plain_numerals
from compare.quantity.units import (
    AGES,
    CLASSIFIERS,
    DURATIONS,
    MEASURES,
    MONEY,
    is_lookalike,
    unit_at,
)
from compare.quantity.words import SIGNS as WORDS

__all__ = ["NUMERAL", "QUOTED", "find_marks"]

_DIGIT = "0-9０-９"
_DIGITS = frozenset("0123456789０１２３４５６７８９")
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
_LARGE = tuple(sign for sign, worth in WORDS.multipliers.items() if worth >= 10_000)  # noqa: PLR2004 - 万
# 1万6千, 3亿5千万, 3万4000, 1万零50, 3千4百: a second number below the first multiplier
_GAP = rf"(?:[{''.join(WORDS.blanks)}](?=[{''.join(_LARGE)}]))?"  # 12 万元
_NOUGHTS = "".join(sign for sign, worth in WORDS.digits.items() if not worth)
_THOUSAND, _BELOW = (
    "".join(s for s, n in WORDS.multipliers.items() if n in worth) for worth in ((1000,), (10, 100))
)
_REST = (
    rf"(?:(?<=[{''.join(_LARGE)}])(?:[{_NOUGHTS}]?[0-9]{{1,4}}{_MULTIPLIER}+|[0-9]{{4}}(?![0-9]))"
    rf"|(?<=[{''.join(WORDS.multipliers)}])[{_NOUGHTS}][0-9]{{1,3}}(?![0-9.])"  # 1万零50
    rf"|(?<=[0-9]{_THOUSAND})[{_NOUGHTS}]?[0-9][{_BELOW}][{''.join(_LARGE)}]{{0,2}})?"
)
_TIMES = f"[{''.join(_LARGE)}]"
_SPELLED_REST = rf"(?:{_INSIDE}{_TIMES}{{0,2}})?"
_DECIMALS = rf"(?:{WORDS.point}[{_SPELLED_DIGITS}]+{_TIMES}{{0,2}})?"
# Any first sign, then what it begins: led by one set of signs, the search takes a third of the time.
NUMERAL = regex(
    rf"[{_DIGIT}{_SIGNS}](?:"
    rf"(?<=[{_DIGIT}])[{_DIGIT}]*{_MORE_DIGITS}{_INSIDE}?{_GAP}{_MULTIPLIER}*{_REST}{_INSIDE}?"
    rf"|(?<=[{_SIGNS}])[{_SIGNS}]*{_DECIMALS}{_SPELLED_REST})"
)
_SPELLED_TAIL = regex(rf"({_INSIDE}?)({_TIMES}{{0,2}})$")
_SERIES = regex(rf"(?:[{''.join(filter(lambda joint: len(joint) == 1, WORDS.joints))}]{_ARABIC}){{1,11}}")
_PARTS = regex(rf"({_ARABIC})({_INSIDE}?){_GAP}({_MULTIPLIER}*)({_REST})({_INSIDE}?)")
_TO = frozenset(WORDS.to)
_RANGE = regex(rf"[{re.escape(WORDS.to)}]{{1,2}}({_ARABIC}{_MULTIPLIER}*)")
_SLASHED = regex(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/年月-])")
_PART = regex(rf"([{_SIGNS}]+){WORDS.fraction}([{_SIGNS}]+{_DECIMALS}|[0-9]+(?:\.[0-9]+)?)")
_TO_ONE = regex(r" ?[:：∶] ?1(?![0-9.:：∶])")
_BACKWARD = regex("|".join(re.escape(w[::-1]) for w in sorted(WORDS.before, key=len, reverse=True)))
_AFTER = regex("|".join(sorted(WORDS.after, key=len, reverse=True)))
_ABSTRACT = regex("|".join(WORDS.abstract))
_ONWARD = regex(WORDS.onward.pattern)
_NO_AMOUNT = regex("|".join(cue.pattern for cue in (WORDS.years, *WORDS.names)))
_DATES = regex(WORDS.dates.pattern)
_DATED = regex(f"{_NO_AMOUNT.pattern}|{_DATES.pattern}")
QUOTED = regex(WORDS.quoted.pattern)
_NOUNS, _ATTRIBUTES = frozenset("njl"), frozenset("njlbsazd")
_NOUN = regex(r"[\u4e00-\u9fff]{2,8}")
_BARE_END = regex(rf"{WORDS.bare_end.pattern}|$|{'|'.join(WORDS.milestones)}")
_LETTER = regex(r"[A-Za-z]")
_BY = regex(rf"[0-9]{{0,4}}[{''.join(WORDS.multipliers)}]{{0,3}}|")
_PER_MANY = regex(rf"[{''.join(WORDS.slashes)}][0-9]{{0,4}}[{''.join(_LARGE)}](?![\u4e00-\u9fff])")
_MULTIPLIERS = frozenset(WORDS.multipliers)
_ROUND = frozenset(sign for sign, worth in WORDS.multipliers.items() if worth >= 100)  # noqa: PLR2004 - not 十, 廿
_NOUGHT = tuple(sign for sign, worth in WORDS.digits.items() if not worth)
_ONE = tuple(sign for sign, worth in WORDS.digits.items() if worth == 1)
_BARRED = frozenset((*WORDS.unmeasured, *"_.", *map(chr, range(48, 58)), *map(chr, range(65, 91))))
_BARRED |= frozenset(map(chr, range(97, 123)))
_BEHIND = frozenset(word[0] for word in WORDS.after)
_IN_FRONT = frozenset(word[-1] for word in WORDS.before)
_IDLE = frozenset((*WORDS.idle, *WORDS.durations))
_RANKING, _HOMELY = frozenset(WORDS.ranking), frozenset(WORDS.homely)
_LONGEST_PRINTED = 2 * LONGEST
_LOOK_BACK = 5
"""Characters of the longest qualifier that stands before a number."""
_LIFE = 12
_SMALL = 10
_LONGEST_NOUN = 6
_PERMILLE = 1000
_BLANK = frozenset(WORDS.blanks)
_LARGER = regex(f"{_TIMES}{{1,2}}")
_HALVES = tuple(WORDS.halves)
_THRESHOLD = regex(WORDS.threshold.pattern)
_PAIR = 2


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
        if marks and text[end:start] in WORDS.joints and len(mark.unit) > len(marks[-1].unit) < _PAIR:
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
    lead = text[max(0, start - _PAIR) : start]
    if lead.endswith(WORDS.ranked) and not lead.endswith(WORDS.unranked):
        return None
    mark = _read_arabic(text, start, end) if text[start] in _DIGITS else _read_spelled(text, start, end)
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
    value, multipliers, inside = _number(text, start, end)
    if value is None or _NO_AMOUNT.match(text, start):
        return None
    dated = None if multipliers else _DATES.match(text, start)
    if dated and not _lasts(text, start, end, dated.end()):
        return None
    return _with_both_ends(text, Mark(start, end, value, qualifier=inside), multipliers)


def _lasts(text: str, start: int, end: int, after: int) -> bool:
    """Whether what reads as a day of a month is how many days a thing takes (审理期限45日以内)."""
    spans = text[after : after + 1] in _TO or (text[start - 1] in _TO and text[start - _PAIR] in DURATIONS)
    return text[end:after] in DURATIONS and not spans and _of_a_life(text, start)


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
    tail = _RANGE.match(text, end) if text[end : end + 1] in _TO else None
    if unit and text[after : after + 1] in _TO:
        tail = _RANGE.match(text, after)
    ranged = _read_range(text, mark, unit, tail, multipliers) if tail else None
    return ranged or _close(text, mark, unit, multipliers)


def _is_minute(text: str, start: int, unit: str) -> bool:
    """Whether a number is the minutes of a clock time (9时30分)."""
    return unit in WORDS.clock_units and text[start - 1 : start] in WORDS.clock and text[start - 2] in _DIGITS


def _read_bracketed(text: str, start: int, end: int, lead: str) -> Mark | None:
    """Read a negative number as accounts print it: 增长（4.6）%; other numbers in brackets are labels."""
    value, multipliers, _ = _number(text, start, end)
    times = _LARGER.match(text, end + 1)
    stop = times.end() if times else end + 1
    unit = unit_at(text, stop)
    wanted = unit in RATIOS or (unit in MONEY and stop > end + 1)  # 净利润（1.5）亿元
    if value is None or multipliers or not wanted or lead not in WORDS.minus_lead:
        return None
    for sign in times[0] if times else "":
        value *= WORDS.multipliers[sign]
    return _qualify(text, Mark(start, stop + len(unit), value, unit))


def _number(text: str, start: int, end: int) -> tuple[float | None, str, str]:
    """Read digits and multipliers: the value, the multipliers, the qualifier within."""
    parts = _PARTS.match(text, start, end)
    if parts is None:
        return None, "", ""
    digits, inner, multipliers, rest, outer = parts.groups()
    value = read_arabic(digits.translate(_WIDE), multipliers, WORDS.multipliers)
    if rest and multipliers == _THOUSAND and rest.rstrip("".join(_LARGE))[-1] in _BELOW:  # 3千4百万
        spelled = (digits.translate(_WIDE) + multipliers + rest).translate(_SPELLING)
        return read_spelled(spelled, WORDS.digits, WORDS.multipliers), multipliers + rest[-1], inner or outer
    if rest and value is not None:
        rest = rest.lstrip(_NOUGHTS)
        value += read_arabic(rest.rstrip(_SIGNS), rest.lstrip("0123456789"), WORDS.multipliers) or 0.0
    return value, multipliers, inner or outer


def _read_slashed(text: str, match: re.Match[str]) -> Mark | None:
    part, whole = int(match[1]), int(match[2])
    if part >= whole or text[match.start() - 1 : match.start()] == "/":
        return None
    return _qualify(text, Mark(match.start(), match.end(), read_fraction(part, whole), "%"))


def _read_range(text: str, mark: Mark, unit: str, tail: re.Match[str], multipliers: str) -> Mark | None:
    """Read `5-6个百分点` or `1100万至1200万人` as one mark with both ends."""
    upper, more, _ = _number(text, tail.start(1), tail.end(1))
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
    return _close(text, ranged, second, multipliers or more)


def _close(text: str, mark: Mark, unit: str, multipliers: str) -> Mark | None:
    """Add the unit, or find that a noun serves as one; None where nothing is measured."""
    if text.startswith(_HALVES, mark.end) and mark.value is not None:
        return _close_half(text, mark, next(word for word in _HALVES if text.startswith(word, mark.end)))
    if not unit or is_lookalike(text, mark.end, unit):
        return _close_bare(text, mark, multipliers)
    if text.startswith(WORDS.grades, mark.end + len(unit)):
        return None
    if unit not in CLASSIFIERS and _THRESHOLD.match(text, mark.end + len(unit)):
        return None  # 500万元以上项目: a class of things
    if unit in DURATIONS or unit in AGES:
        if not _of_a_life(text, mark.start):
            return None
    elif unit in CLASSIFIERS:
        mark.classifier = True
    elif unit in MONEY:
        mark.money = True
    return _qualify(text, _with_smaller(text, _with_unit(text, mark, unit)))


def _with_smaller(text: str, mark: Mark) -> Mark:
    """Add what follows in a smaller unit: 2小时40分 are 160 minutes."""
    smaller, many = WORDS.smaller.get(mark.unit, ("", 0))
    more = WORDS.more.regex.match(text, mark.end) if smaller else None
    if more and mark.value is not None and mark.upper is None:
        mark.unit, mark.value, mark.end = smaller, mark.value * many + float(more[1]), more.end()
    return mark


def _close_half(text: str, mark: Mark, half: str) -> Mark | None:
    """Add the half behind a number: 1个半小时."""
    unit = WORDS.halves[half]
    if mark.value is None or (unit in DURATIONS and not _of_a_life(text, mark.start)):
        return None
    mark.unit, mark.value, mark.end = unit, mark.value + 0.5, mark.end + len(half)
    return _qualify(text, mark)


def _with_unit(text: str, mark: Mark, unit: str) -> Mark:
    after = mark.end + len(unit)
    sign = text[after : after + 1]
    if sign in WORDS.slashes:
        number = _BY.match(text, after + 1)
        by = after + 1 if unit_at(text, after + 1) or number is None else number.end()
        per = unit_at(text, by)
        if per:
            after = by + len(per)
            unit = text[mark.end : after]
    elif sign == WORDS.per_sign and unit in MEASURES:
        per = unit_at(text, after + 1)
        if per in MEASURES:
            after += 1 + len(per)
            unit = f"{unit}{WORDS.slashes[0]}{per}"
    elif sign in OPENING and mark.classifier:
        other = unit_at(text, after + 1)
        if other in CLASSIFIERS and text[after + 1 + len(other) : after + 2 + len(other)] in CLOSING:
            after += len(other) + 2
            unit = f"{unit}{OPENING[0]}{other}{CLOSING[0]}"
    base, factor = WORDS.bases.get(unit, (unit, 1))
    mark.unit, mark.end = base, after
    if factor != 1 and mark.value is not None:
        mark.value *= factor
        mark.upper = None if mark.upper is None else mark.upper * factor
    return mark


def _of_a_life(text: str, start: int) -> bool:
    """Whether a span of time is measured (受教育年限达到11.3年), not merely passed."""
    window = text[max(0, start - _LIFE) : start]
    return any(noun in window for noun in WORDS.lifetimes)


def _close_bare(text: str, mark: Mark, multipliers: str) -> Mark | None:
    """Read a number without a unit: a noun behind 万 or 亿 is its unit; an index is a plain number."""
    if not multipliers and _take_unit_of_series(text, mark):
        return _qualify(text, mark)
    large = multipliers.endswith(_LARGE)
    alone = text[mark.start : mark.end] in _MULTIPLIERS  # the last sign of a name: 成达万高铁
    if not alone and (large or mark.qualifier):
        noun = _noun_at(text, mark.end)
        if noun:
            mark.unit, mark.end, mark.noun = noun, mark.end + len(noun), True
            return _qualify(text, mark)
    to_one = _TO_ONE.match(text, mark.end)
    many = _PER_MANY.match(text, mark.end)
    if many:  # 8.7/10万
        mark.unit, mark.end = many[0], many.end()
    elif to_one:
        mark.end = to_one.end()
    elif not (large and _BARE_END.match(text, mark.end)) and not _is_index(text, mark):
        return None
    return _qualify(text, mark)


def _take_unit_of_series(text: str, mark: Mark) -> bool:
    """Give a number the unit behind the last of its list (35、48、62件)."""
    series = _SERIES.match(text, mark.end)
    unit = unit_at(text, series.end()) if series else ""
    if not unit or unit in _RANKING or unit in DURATIONS or mark.value is None:
        return False
    mark.unit, factor = WORDS.bases.get(unit, (unit, 1))
    mark.value *= factor
    mark.classifier, mark.money = unit in CLASSIFIERS, unit in MONEY
    return True


def _is_index(text: str, mark: Mark) -> bool:
    """Whether a number without any unit stands where an index would (由0.41降至0.38)."""
    before = text[mark.start - 1 : mark.start]
    if before in WORDS.bare_start or _is_rate(text, mark):
        return _BARE_END.match(text, mark.end) is not None
    return before in WORDS.origins and _ONWARD.match(text[mark.end : mark.end + _LIFE]) is not None


def _is_rate(text: str, mark: Mark) -> bool:
    """Whether a decimal stands right behind the name of a rate or an index (死亡率0.012)."""
    lead = text[max(0, mark.start - _PAIR) : mark.start]
    return lead.endswith(WORDS.bare_nouns) and "." in text[mark.start : mark.end]


def _noun_at(text: str, at: int) -> str:
    """Give the noun that stands behind a number without a measure word (3700多万学生)."""
    match = _NOUN.match(text, at)
    if match is None or match[0].startswith(WORDS.milestones):
        return ""
    for noun in WORDS.nouns_ok:
        if match[0].startswith(noun):
            return noun
    noun = ""
    seen = ""
    for word, tag in rjieba.tag(match[0]):
        seen += word
        if (tag[0] not in _ATTRIBUTES and (noun or tag != "vn")) or len(seen) > _LONGEST_NOUN:
            break
        noun = seen if tag[0] in _NOUNS or tag == "vn" else noun
    return noun


def _read_spelled(text: str, start: int, end: int) -> Mark | None:
    if text.startswith(WORDS.fraction, end):
        return _read_part(text, start, end)
    numeral, inside, times = text[start:end], "", ""
    tail = _SPELLED_TAIL.search(numeral)
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
    value = _spelled_value(numeral)
    if value is not None and times:
        value = read_arabic(f"{value:g}", times, WORDS.multipliers)
    if value is None or _DATED.match(text, start):
        return None
    if value <= _SMALL and not inside and _only_numbers(text, numeral, unit, end):
        return None
    multipliers = times or (numeral[-1] if numeral[-1] in _LARGE else "")
    return _close(text, Mark(start, end, value, qualifier=inside), unit, multipliers)


def _may_count(text: str, start: int, numeral: str, unit: str) -> bool:
    """Rule out, by its first and last sign, most of what a spelled-out numeral may be besides a number."""
    if (not unit and numeral[-1] not in _LARGE) or numeral[0] in _NOUGHT or unit in _RANKING:
        return False
    if numeral in _ONE and (unit in _IDLE or unit in CLASSIFIERS):
        return False
    return numeral[0] not in _ROUND or text[max(0, start - 2) : start].endswith(WORDS.approach)


def _only_numbers(text: str, numeral: str, unit: str, end: int) -> bool:
    """Whether a small spelled-out number ranks, names or numbers instead of measuring."""
    if numeral in WORDS.uncounted or (unit in _HOMELY and f"{numeral}{unit}" not in WORDS.tens):
        return True
    counts = unit in CLASSIFIERS and unit not in WORDS.times
    return counts and _ABSTRACT.match(text, end + len(unit)) is not None


def _spelled_value(numeral: str) -> float | None:
    whole, _, decimals = numeral.partition(WORDS.point)
    value = read_spelled(whole, WORDS.digits, WORDS.multipliers)
    return read_point(value, decimals, WORDS.digits) if decimals and value is not None else value


def _read_part(text: str, start: int, end: int) -> Mark | None:
    """Read 三分之一 and 百分之五 as percentages, 千分之三 per mille."""
    match = _PART.match(text, start, end + LONGEST)
    if match is None:
        return None
    signs, part = match.groups()
    whole = WORDS.multipliers.get(signs) or read_spelled(signs, WORDS.digits, WORDS.multipliers)
    value = float(part) if part[0] in _DIGITS else _spelled_value(part)
    if not whole or value is None:
        return None
    if whole == _PERMILLE:
        return _qualify(text, Mark(start, match.end(), value, "‰"))
    return _qualify(text, Mark(start, match.end(), read_fraction(value, whole), "%"))


def _qualify(text: str, mark: Mark) -> Mark:
    """Read the qualifiers on both sides."""
    end = mark.after = mark.end
    behind = _AFTER.match(text, end) if text[end : end + 1] in _BEHIND else None
    if behind:
        mark.after = behind.end()
        mark.qualifier = mark.qualifier or behind[0]
    start = mark.start
    if text[start - 1 : start] in _IN_FRONT:
        front = _BACKWARD.match(text[max(0, start - _LOOK_BACK) : start][::-1])
        if front:
            mark.before = len(front[0])
            mark.qualifier = mark.qualifier or front[0][::-1]
    return mark
