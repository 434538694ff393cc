"""Find the numerals of a Chinese text that measure something, with their units and qualifiers.

In: a text. Out: marks (offsets, value, unit, qualifier) of the measurements, in order; with `everything`, also the
numerals that measure nothing and why. Refused: nothing; every pass is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from compare.languages.zh.quantities import WORDS
from compare.quantities.numerals import read_arabic, read_spelled

__all__ = ["Mark", "find_marks"]


@dataclass(slots=True)
class Mark:
    """A numeral expression in a text: `text[start:end]`, its number at `text[start:digits_end]`."""

    start: int
    end: int
    value: float | None
    unit: str = ""
    upper: float | None = None
    qualifier: str = ""
    after: int = 0
    kind: str = "count"
    scope: str = ""
    note: str = ""
    noun: bool = False
    classifier: bool = False


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_MULTIPLIER = r"(?:[十百](?!分[点之])|千(?![瓦米克伏卡帕赫焦])|万(?!卡)|亿)"
_ARABIC = rf"[0-9０-９]+(?:,[0-9]{{3}}(?![0-9]))*(?:[.．][0-9０-９]+)?[多余几来]?{_MULTIPLIER}*[多余几来]?"
_SPELLED = r"[〇零一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?[多余几来]?"
_NUMERAL = re.compile(rf"{_ARABIC}|{_SPELLED}")
_PARTS = re.compile(rf"([0-9０-９,]+(?:[.．][0-9０-９]+)?)([多余几来]?)({_MULTIPLIER}*)([多余几来]?)")
_RANGE = re.compile(rf"(?:—{{1,2}}|[-–－~～至到])({_ARABIC}|[〇零一二两三四五六七八九十百千万亿]+)")
_FRACTION = re.compile(r"(百|千|[二三四五六七八九十]+)分之([〇零一二两三四五六七八九十百点0-9.]+)")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/年月-])")

_UNITS = frozenset(WORDS.classifiers) | frozenset(WORDS.measures) | frozenset(WORDS.bases)
_CLASSIFIERS = frozenset(WORDS.classifiers)
_LENGTHS: dict[str, tuple[int, ...]] = {}
for _unit in _UNITS | frozenset(WORDS.durations):
    _LENGTHS[_unit[0]] = tuple(sorted({*_LENGTHS.get(_unit[0], ()), len(_unit)}, reverse=True))
_ALL_UNITS = _UNITS | frozenset(WORDS.durations)
_DURATIONS = frozenset(WORDS.durations)
_IDLE = frozenset(WORDS.idle)
_RANKS = frozenset(WORDS.ranks)

_BEFORE = re.compile(
    rf"(?:{'|'.join(re.escape(w[::-1]) for w in sorted(WORDS.before, key=lambda w: (-len(w), w)))})"
)
_AFTER = re.compile(rf"(?:{_any_of(WORDS.after)})")
_ABSTRACT = re.compile(rf"的?(?:{_any_of(WORDS.abstract)})")
_NAMES = re.compile("|".join(cue.pattern for cue in WORDS.names))
_ORDINAL = re.compile(WORDS.ordinals.pattern)
_VERSION = re.compile(WORDS.versions.pattern)
_MARKER = re.compile(WORDS.markers.pattern)
_YEAR = re.compile(WORDS.years.pattern)
_DATE = re.compile(WORDS.dates.pattern)
_QUOTED = re.compile(WORDS.quoted.pattern)
_VAGUE = re.compile(WORDS.vague.pattern)
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
_LETTER = re.compile(r"[A-Za-z]")
_LONG = 200


def find_marks(text: str) -> list[Mark]:
    """Find the measurements of a Chinese text, in order."""
    quotes = [(m.start(), m.end()) for m in _QUOTED.finditer(text)]
    starts = [start for start, _ in quotes]
    marks: list[Mark] = []
    end = 0
    for match in _NUMERAL.finditer(text):
        start = match.start()
        if start < end:
            continue
        mark = _read(text, start, match.end())
        if mark is None:
            continue
        i = bisect_right(starts, start) - 1
        if i >= 0 and start < quotes[i][1]:
            continue
        marks.append(mark)
        end = mark.after
    return marks


def _unit_at(text: str, at: int) -> str:
    """Give the longest unit that stands at an offset, empty if none does."""
    for length in _LENGTHS.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in _ALL_UNITS:
            return unit
    return ""


def _read(text: str, start: int, end: int) -> Mark | None:
    """Read the numeral at `text[start:end]` as a measurement, None if it is none."""
    before = text[start - 1 : start]
    if before == "第" or (before.isascii() and (before.isalnum() or before in "._")):
        return None
    if end - start > _LONG:
        return None
    first = text[start]
    if first in "0123456789０１２３４５６７８９":
        return _read_arabic(text, start, end)
    return _read_spelled(text, start, end)


def _number(text: str, start: int, end: int) -> tuple[float | None, str, str]:
    """Read digits and multipliers: the value, the multipliers, the qualifier within."""
    parts = _PARTS.match(text, start, end)
    if parts is None:
        return None, "", ""
    digits, inner, multipliers, outer = parts.groups()
    return read_arabic(digits.translate(_WIDE), multipliers, WORDS.multipliers), multipliers, inner or outer


def _read_arabic(text: str, start: int, end: int) -> Mark | None:
    if text[start - 1 : start] in "-—－" and _LETTER.match(text[start - 2 : start - 1]):
        return None
    slashed = _SLASHED.match(text, start)
    if slashed and text[start - 1 : start] != "/":
        if int(slashed[2]) == 0 or int(slashed[1]) >= int(slashed[2]):
            return None
        value = float(f"{100 * int(slashed[1]) / int(slashed[2]):.15g}")
        return _qualify(text, Mark(start, slashed.end(), value, "%", kind="percent"))
    value, multipliers, inside = _number(text, start, end)
    if value is None:
        return None
    if _YEAR.match(text, start) or (not multipliers and _DATE.match(text, start)):
        return None
    mark = Mark(start, end, value, qualifier=inside)
    tail = _RANGE.match(text, end)
    unit = _unit_at(text, end)
    if tail is None and unit:
        tail = _RANGE.match(text, end + len(unit))
    if tail is not None:
        ranged = _close_range(text, mark, unit, tail, multipliers)
        if ranged is not None:
            return ranged
    return _close(text, mark, unit, multipliers)


def _close_range(text: str, mark: Mark, unit: str, tail: re.Match[str], multipliers: str) -> Mark | None:
    """Read `5-6个百分点` or `1100万至1200万人` as one mark with both ends."""
    upper, more, _ = _number(text, tail.start(1), tail.end(1))
    if upper is None or mark.value is None:
        return None
    second = _unit_at(text, tail.end(1))
    if not (second or unit) or second in _DURATIONS or (unit and second and unit != second):
        return None
    if more and not multipliers and not unit and mark.value < upper:
        factor = read_arabic("1", more, WORDS.multipliers) or 1.0
        if mark.value * factor <= upper:
            mark.value *= factor
    if upper < mark.value:
        return None
    before = text[mark.start - 1 : mark.start]
    if before in WORDS.origins:
        return None
    mark.upper, mark.end = upper, tail.end(1)
    return _close(text, mark, second, multipliers or more)


def _close(text: str, mark: Mark, unit: str, multipliers: str) -> Mark | None:
    """Add the unit, or find that a noun serves as one; None where nothing is measured."""
    end = mark.end
    if unit in _DURATIONS:
        return _read_duration(text, mark, unit)
    if not unit:
        return _read_bare(text, mark, multipliers)
    after = end + len(unit)
    if unit in _RANKS and not multipliers and unit not in _CLASSIFIERS:
        return None
    mark.classifier = unit in _CLASSIFIERS
    if text[after : after + 1] in "/／":
        per = _unit_at(text, after + 1)
        if per:
            unit, after = text[end : after + 1 + len(per)], after + 1 + len(per)
            mark.scope = "per"
    elif text[after : after + 1] in ("（", "(") and mark.classifier:
        other = _unit_at(text, after + 1)
        if other in _CLASSIFIERS and text[after + 1 + len(other) : after + 2 + len(other)] in ("）", ")"):
            after += len(other) + 2
            unit = text[end:after]
    base, factor = WORDS.bases.get(unit, (unit, 1))
    mark.unit, mark.end = base, after
    if factor != 1 and mark.value is not None:
        mark.value *= factor
        mark.upper = mark.upper and mark.upper * factor
    return _qualify(text, mark)


def _read_duration(text: str, mark: Mark, unit: str) -> Mark | None:
    """A span of time measures something only where it is counted in parts or days of work."""
    if unit == "年" and mark.value is not None and mark.value != int(mark.value):
        mark.unit, mark.end = unit, mark.end + len(unit)
        return _qualify(text, mark)
    if unit == "天":
        mark.unit, mark.end = unit, mark.end + len(unit)
        return _qualify(text, mark)
    return None


_NOUN = re.compile(r"[\u4e00-\u9fff]{2,8}")
_PLAIN_END = re.compile(r"[，。；、！）)\n,;：:]|以[上下内]|左右|$")
_TO = re.compile(r"[至为到达超]")


def _read_bare(text: str, mark: Mark, multipliers: str) -> Mark | None:
    """Read a number without a unit: a noun behind 万 or 亿 is its unit; an index is a plain number."""
    end = mark.end
    if multipliers[-1:] in ("万", "亿") or mark.qualifier in WORDS.inside:
        noun = _noun_at(text, end)
        if noun:
            mark.unit, mark.end, mark.noun = noun, end + len(noun), True
            return _qualify(text, mark)
        if multipliers and _PLAIN_END.match(text, end):
            return _qualify(text, mark)
        return None
    if (
        _TO.match(text[mark.start - 1 : mark.start])
        and _PLAIN_END.match(text, end)
        and not _DATE.match(text, mark.start)
    ):
        return _qualify(text, mark)
    return None


def _noun_at(text: str, at: int) -> str:
    match = _NOUN.match(text, at)
    if match is None:
        return ""
    import rjieba

    noun = ""
    for word, tag in rjieba.tag(match[0]):
        if tag[0] in "njb" or tag == "vn":
            noun += word
        else:
            break
        if tag[0] in "nj" and len(noun) > 1:
            break
    return noun


_TENS = frozenset("百千万亿")


def _read_spelled(text: str, start: int, end: int) -> Mark | None:
    fraction = _FRACTION.match(text, start)
    if fraction:
        return _read_fraction(text, fraction)
    numeral = text[start:end]
    inside = ""
    if numeral[-1] in WORDS.inside:
        numeral, inside = numeral[:-1], numeral[-1]
    unit = _unit_at(text, end)
    if numeral == "一" and (not unit or unit in _IDLE or unit in _DURATIONS):
        return None
    if not unit and numeral[-1] not in "万亿":
        return None
    value = read_spelled(numeral, WORDS.digits, WORDS.multipliers) if "点" not in numeral else None
    if value is None or _NAMES.match(text, start) or _YEAR.match(text, start) or _DATE.match(text, start):
        return None
    mark = Mark(start, end, value, qualifier=inside)
    if numeral[0] in _TENS:
        if text[start - 1 : start] in ("上", "成", "数", "几"):
            return None
        if not _qualified(text, start):
            return None
        return _close(text, mark, unit, numeral[-1]) if numeral[-1] in "万亿" or unit else None
    if unit in (
        "期",
        "级",
        "届",
        "度",
        "层",
        "线",
        "代",
        "号",
        "路",
        "股",
        "省",
        "市",
        "县",
        "区",
        "乡",
        "镇",
        "村",
        "国",
        "校",
        "州",
        "旗",
        "盟",
        "品",
        "成",
        "方",
        "点",
        "道",
        "行",
        "字",
        "面",
    ):
        if unit != "成":
            return None
    if value <= 10 and unit in _CLASSIFIERS and _ABSTRACT.match(text, end + len(unit)):
        return None
    return _close(text, mark, unit, numeral[-1] if numeral[-1] in "万亿" else "")


def _qualified(text: str, at: int) -> bool:
    return _BEFORE.match(text[max(0, at - 4) : at][::-1]) is not None or text[at - 1 : at] == "达"


def _read_fraction(text: str, match: re.Match[str]) -> Mark | None:
    base = match[1]
    try:
        part = float(match[2])
    except ValueError:
        whole, _, decimals = match[2].partition("点")
        number = read_spelled(whole, WORDS.digits, WORDS.multipliers)
        if number is None:
            return None
        part = number
        if decimals:
            part = float(f"{int(number)}.{''.join(str(WORDS.digits.get(d, 0)) for d in decimals)}")
    of = {"百": 100.0, "千": 1000.0}.get(base) or read_spelled(base, WORDS.digits, WORDS.multipliers)
    if not of:
        return None
    value, unit = (part, "‰") if base == "千" else (float(f"{100 * part / of:.15g}"), "%")
    return _qualify(text, Mark(match.start(), match.end(), value, unit, kind="percent"))


def _qualify(text: str, mark: Mark) -> Mark:
    """Read the qualifiers on both sides."""
    mark.after = mark.end
    behind = _AFTER.match(text, mark.end)
    if behind:
        mark.after = behind.end()
        mark.qualifier = mark.qualifier or behind[0]
    if not mark.qualifier:
        front = _BEFORE.match(text[max(0, mark.start - 4) : mark.start][::-1])
        if front:
            mark.qualifier = front[0][::-1]
    return mark
