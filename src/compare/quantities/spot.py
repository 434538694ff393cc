"""Find the numerals of a Chinese text that measure something, with their units and qualifiers.

In: a text. Out: marks (offsets, value, unit, qualifier) of the measurements, in order. Refused: nothing; a numeral
that measures nothing has no mark. Every pass is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from compare.languages.zh.quantities import WORDS
from compare.quantities.numerals import read_arabic, read_fraction, read_spelled
from compare.quantities.units import AGES, CLASSIFIERS, DURATIONS, MONEY, is_lookalike, unit_at

__all__ = ["NUMERAL", "QUOTED", "Mark", "find_marks"]


@dataclass(slots=True)
class Mark:
    """A measurement in a text.

    Attributes
    ----------
    start, end : int
        Number and unit as printed stand at `text[start:end]`.
    before, after : int
        Length of the qualifier before it, and where the qualifier behind it ends.
    classifier, money, noun : bool
        Whether the unit counts things, is a currency, is the counted noun itself.
    owned : bool
        Whether 的 and a noun follow: the number describes that noun.

    """

    start: int
    end: int
    value: float | None
    unit: str = ""
    upper: float | None = None
    qualifier: str = ""
    before: int = 0
    after: int = 0
    kind: str = "count"
    scope: str = ""
    note: str = ""
    classifier: bool = False
    money: bool = False
    noun: bool = False
    owned: bool = False


_DIGIT = "0-9０-９"
_SPELLED_DIGITS = "".join(WORDS.digits)
_SPELLED_SIGNS = _SPELLED_DIGITS + "".join(WORDS.multipliers)
_INSIDE = f"[{''.join(WORDS.inside)}]"
# 千瓦, 百分点 and the like are units: their first sign multiplies nothing
_MULTIPLIER = r"(?:[十百](?!分[点之])|千(?![瓦米克伏卡帕赫焦])|万|亿)"
_ARABIC = rf"[{_DIGIT}]+(?:,[0-9]{{3}}(?![0-9]))*(?:[.．][{_DIGIT}]+)?"
NUMERAL = re.compile(
    rf"{_ARABIC}{_INSIDE}?{_MULTIPLIER}*{_INSIDE}?"
    rf"|[{_SPELLED_SIGNS}]+(?:点[{_SPELLED_DIGITS}]+)?{_INSIDE}?"
)
_PARTS = re.compile(rf"({_ARABIC})({_INSIDE}?)({_MULTIPLIER}*)({_INSIDE}?)")
_RANGE = re.compile(rf"(?:—{{1,2}}|[-–－~～至到])({_ARABIC}{_MULTIPLIER}*)")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/年月-])")
_BACKWARD = re.compile("|".join(re.escape(w[::-1]) for w in sorted(WORDS.before, key=len, reverse=True)))
_AFTER = re.compile("|".join(sorted(WORDS.after, key=len, reverse=True)))
_APPROACH = tuple(WORDS.approach)
_ABSTRACT = re.compile(f"的?(?:{'|'.join(WORDS.abstract)})")
_NAMES = re.compile("|".join(cue.pattern for cue in WORDS.names))
_YEAR = re.compile(WORDS.years.pattern)
_DATE = re.compile(WORDS.dates.pattern)
QUOTED = re.compile(WORDS.quoted.pattern)
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,8}")
_BARE_END = re.compile(rf"[，。；、！？）)\n,;]|以[上下内]|左右|$|{'|'.join(WORDS.milestones)}")
_TO_ONE = re.compile(r" ?[:：∶] ?1(?![0-9.:：∶])")
_LEVEL = re.compile(r"[至为到达超]")
_MEMBER_OF_WORD = re.compile(r"[A-Za-z0-9_.]")
_LETTER = re.compile(r"[A-Za-z]")
_LOOK_BACK = 5
_SMALL = 10
_LONGEST_NOUN = 5
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_NOUGHT = tuple(sign for sign, worth in WORDS.digits.items() if not worth)
_IDLE = frozenset((*WORDS.idle, *WORDS.durations))
_RANKING = frozenset(WORDS.ranking)
_HOMELY = frozenset(WORDS.homely)
_MULTIPLIERS = frozenset(WORDS.multipliers)
_LARGE = ("万", "亿")


def find_marks(text: str) -> list[Mark]:
    """Find the measurements of a Chinese text, in order."""
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
        if marks and not marks[-1].unit and mark.unit and text[end:start] in WORDS.joints:
            marks[-1].unit = mark.unit  # 1409万、1305万人次
        marks.append(mark)
        end = mark.after
    return marks


def _read(text: str, start: int, end: int) -> Mark | None:
    before = text[start - 1 : start] if start else ""
    if before in ("第", "每", "届") or _MEMBER_OF_WORD.match(before):
        return None
    read = _read_arabic if text[start] in _DIGITS else _read_spelled
    return read(text, start, end)


def _read_arabic(text: str, start: int, end: int) -> Mark | None:
    if text[start - 1 : start] in ("-", "—", "－") and _LETTER.match(text[start - 2 : start - 1]):
        return None
    slashed = _SLASHED.match(text, start)
    if slashed:
        return _read_slashed(text, slashed)
    value, multipliers, inside = _number(text, start, end)
    if value is None or _YEAR.match(text, start) or _NAMES.match(text, start):
        return None
    if not multipliers and _DATE.match(text, start):
        return None
    mark = Mark(start, end, value, qualifier=inside)
    unit = unit_at(text, end)
    if unit in CLASSIFIERS and not multipliers and text[start - 1 : start] in ("", "\n"):
        point = text.find(".", start, end)
        if point > 0:  # 8.6个: a list marker before a whole number of things
            return _read_arabic(text, point + 1, end)
    tail = _RANGE.match(text, end) or (unit and _RANGE.match(text, end + len(unit))) or None
    if tail is not None:
        ranged = _read_range(text, mark, unit, tail, multipliers)
        if ranged is not None:
            return ranged
    return _close(text, mark, unit, multipliers)


def _number(text: str, start: int, end: int) -> tuple[float | None, str, str]:
    """Read digits and multipliers: the value, the multipliers, the qualifier within."""
    parts = _PARTS.match(text, start, end)
    if parts is None:
        return None, "", ""
    digits, inner, multipliers, outer = parts.groups()
    return read_arabic(digits.translate(_WIDE), multipliers, WORDS.multipliers), multipliers, inner or outer


def _read_slashed(text: str, match: re.Match[str]) -> Mark | None:
    part, whole = int(match[1]), int(match[2])
    if part >= whole or match.start() and text[match.start() - 1] == "/":
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
    if unit and is_lookalike(text, mark.end):
        unit = ""
    if not unit:
        return _close_bare(text, mark, multipliers)
    if text.startswith(WORDS.grades, mark.end + len(unit)):
        return None
    if unit in DURATIONS or unit in AGES:
        if not _of_a_life(text, mark):
            return None
    elif unit in CLASSIFIERS:
        mark.classifier = True
    elif unit in MONEY:
        mark.money = True
    return _qualify(text, _with_unit(text, mark, unit))


def _with_unit(text: str, mark: Mark, unit: str) -> Mark:
    after = mark.end + len(unit)
    sign = text[after : after + 1]
    if sign in ("/", "／"):
        per = unit_at(text, after + 1)
        if per:
            after += 1 + len(per)
            unit, mark.scope = text[mark.end : after], "per"
    elif sign in ("（", "(") and mark.classifier:
        other = unit_at(text, after + 1)
        if other in CLASSIFIERS and text[after + 1 + len(other) : after + 2 + len(other)] in ("）", ")"):
            after += len(other) + 2
            unit = text[mark.end : after]
    base, factor = WORDS.bases.get(unit, (unit, 1))
    mark.unit, mark.end = base, after
    if factor != 1 and mark.value is not None:
        mark.value *= factor
        mark.upper = None if mark.upper is None else mark.upper * factor
    return mark


def _of_a_life(text: str, mark: Mark) -> bool:
    """Whether a span of time is measured (受教育年限达到11.3年), not merely passed."""
    window = text[max(0, mark.start - 12) : mark.start]
    return any(noun in window for noun in WORDS.lifetimes)


def _close_bare(text: str, mark: Mark, multipliers: str) -> Mark | None:
    """Read a number without a unit: a noun behind 万 or 亿 is its unit; an index is a plain number."""
    named = text[mark.start : mark.end] not in _MULTIPLIERS  # not the last sign of a name: 成达万高铁
    if named and (multipliers.endswith(_LARGE) or (mark.qualifier and mark.qualifier in WORDS.inside)):
        noun = _noun_at(text, mark.end)
        if noun:
            mark.unit, mark.end, mark.noun = noun, mark.end + len(noun), True
            return _qualify(text, mark)
    to_one = _TO_ONE.match(text, mark.end)
    if to_one:
        mark.end = to_one.end()
        return _qualify(text, mark)
    if multipliers.endswith(_LARGE) and _BARE_END.match(text, mark.end):
        return _qualify(text, mark)
    if _LEVEL.match(text[mark.start - 1 : mark.start]) and _BARE_END.match(text, mark.end):
        return _qualify(text, mark)
    return None


def _noun_at(text: str, at: int) -> str:
    match = _NOUN.match(text, at)
    if match is None:
        return ""
    for noun in WORDS.nouns_ok:
        if match[0].startswith(noun):
            return noun
    if match[0].startswith(WORDS.milestones):
        return ""
    import rjieba  # noqa: PLC0415 - its dictionary takes a while, and few texts need it

    noun = ""
    for word, tag in rjieba.tag(match[0]):
        if tag[0] not in "njbs" and (noun or tag != "vn"):
            break
        if len(noun) + len(word) > _LONGEST_NOUN:
            break
        noun += word
    return noun


def _read_spelled(text: str, start: int, end: int) -> Mark | None:
    if text[end : end + 2] == "分之":
        return _read_part(text, start, end)
    numeral, inside = text[start:end], ""
    if numeral[-1] in WORDS.inside:
        numeral, inside = numeral[:-1], numeral[-1]
    unit = unit_at(text, end)
    if (not unit and numeral[-1] not in _LARGE) or numeral[0] in _NOUGHT:
        return None
    if (numeral == "一" and unit in _IDLE) or unit in _RANKING:
        return None
    value = read_spelled(numeral, WORDS.digits, WORDS.multipliers)
    if value is None or _NAMES.match(text, start) or _YEAR.match(text, start) or _DATE.match(text, start):
        return None
    mark = Mark(start, end, value, qualifier=inside)
    multipliers = numeral[-1] if numeral[-1] in _LARGE else ""
    if numeral[0] in _MULTIPLIERS and numeral[0] != "十":
        before = text[max(0, start - 2) : start]
        if not before.endswith(_APPROACH):
            return None
    elif value <= _SMALL and not inside and _only_numbers(text, numeral, unit, end):
        return None
    return _close(text, mark, unit, multipliers)


def _only_numbers(text: str, numeral: str, unit: str, end: int) -> bool:
    """Whether a small spelled-out number ranks, names or numbers instead of measuring."""
    if numeral == "二" or unit in _HOMELY:
        return True
    return (
        unit in CLASSIFIERS and unit not in WORDS.times and _ABSTRACT.match(text, end + len(unit)) is not None
    )


_PART = re.compile(
    rf"([{_SPELLED_SIGNS}]+)分之([{_SPELLED_SIGNS}]+(?:点[{_SPELLED_DIGITS}]+)?|[0-9]+(?:\.[0-9]+)?)"
)


def _read_part(text: str, start: int, end: int) -> Mark | None:
    match = _PART.match(text, start, end + 2 + 24)
    if match is None:
        return None
    signs, part = match.groups()
    whole = {"百": 100.0, "千": 1000.0, "万": 10_000.0}.get(signs) or read_spelled(
        signs, WORDS.digits, WORDS.multipliers
    )
    value = float(part) if part[0] in _DIGITS else read_spelled(part, WORDS.digits, WORDS.multipliers)
    if not whole or value is None:
        return None
    if signs == "千":
        return _qualify(text, Mark(start, match.end(), value, "‰"))
    return _qualify(text, Mark(start, match.end(), read_fraction(value, whole), "%"))


def _qualify(text: str, mark: Mark) -> Mark:
    """Read the qualifiers on both sides."""
    mark.after = mark.end
    behind = _AFTER.match(text, mark.end)
    if behind:
        mark.after = behind.end()
        mark.qualifier = mark.qualifier or behind[0]
    front = _BACKWARD.match(text[max(0, mark.start - _LOOK_BACK) : mark.start][::-1])
    if front:
        mark.before = len(front[0])
        mark.qualifier = mark.qualifier or front[0][::-1]
    return mark
