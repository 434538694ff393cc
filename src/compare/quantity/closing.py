"""Close a number: with the unit behind it, with a noun that serves as one, and the qualifiers on both sides.

In: a text and the mark of a number in it. Out: the mark with unit, end and qualifier. Refused: a number behind which
nothing says that something was measured; it is None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.printed import LARGE, SERIES
from compare.quantity.signs import CLOSING, OPENING
from compare.quantity.tuning import LENGTHS, REACHES
from compare.quantity.units import AGES, CLASSIFIERS, DURATIONS, MEASURES, MONEY, is_lookalike, unit_at

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_TO_ONE = regex(r" ?[:：∶] ?1(?![0-9.:：∶])")
_BACKWARD = regex("|".join(re.escape(w[::-1]) for w in sorted(WORDS.before, key=len, reverse=True)))
_AFTER = regex("|".join(sorted(WORDS.after, key=len, reverse=True)))
_ONWARD = regex(WORDS.onward.pattern)
_NOUNS, _ATTRIBUTES = frozenset("njl"), frozenset("njlbsazd")
_NOUN = regex(r"[\u4e00-\u9fff]{2,8}")
_BARE_END = regex(rf"{WORDS.bare_end.pattern}|$|{'|'.join(WORDS.milestones)}")
_BY = regex(rf"[0-9]{{0,4}}[{''.join(WORDS.multipliers)}]{{0,3}}|")
_PER_MANY = regex(rf"[{''.join(WORDS.slashes)}][0-9]{{0,4}}[{''.join(LARGE)}](?![\u4e00-\u9fff])")
_TIME_COUNTS = regex(WORDS.time_counts.pattern)
_MULTIPLIERS = frozenset(WORDS.multipliers)
_BEHIND = frozenset(word[0] for word in WORDS.after)
_IN_FRONT = frozenset(word[-1] for word in WORDS.before)
_LONGEST_BEFORE = max(map(len, WORDS.before))
RANKING = frozenset(WORDS.ranking)
_HALVES = tuple(WORDS.halves)
_THRESHOLD = regex(WORDS.threshold.pattern)
_ABOVE = regex(WORDS.above.pattern)


def _bounds_a_class(text: str, mark: Mark, end: int) -> bool:
    """Tell the bound of a class of things from an amount: 500万元以上项目, 税收过亿元楼宇16栋."""
    beyond = text[mark.start - 1 : mark.start] + text[end : end + REACHES.behind]
    return _THRESHOLD.match(text, end) is not None or _ABOVE.match(beyond) is not None


def close(text: str, mark: Mark, unit: str, multipliers: str) -> Mark | None:
    """Add the unit, or find that a noun serves as one; None where nothing is measured."""
    if text.startswith(_HALVES, mark.end) and mark.value is not None:
        return _close_half(text, mark, next(word for word in _HALVES if text.startswith(word, mark.end)))
    if not unit or is_lookalike(text, mark.end, unit):
        return _close_bare(text, mark, multipliers)
    if text.startswith(WORDS.grades, mark.end + len(unit)):
        return None
    if unit not in CLASSIFIERS and _bounds_a_class(text, mark, mark.end + len(unit)):
        return None
    if unit in DURATIONS or unit in AGES:
        if not is_of_a_life(text, mark.start):
            return None
    elif unit in CLASSIFIERS:
        mark.classifier = True
    elif unit in MONEY:
        mark.money = True
    return qualify(text, _with_smaller(text, _with_unit(text, mark, unit)))


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
    if mark.value is None or (unit in DURATIONS and not is_of_a_life(text, mark.start)):
        return None
    mark.unit, mark.value, mark.end = unit, mark.value + 0.5, mark.end + len(half)
    return qualify(text, mark)


def _with_unit(text: str, mark: Mark, unit: str) -> Mark:
    """Add the unit, with what it is counted by behind it (元/平方米, 件(次)), in its base unit."""
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


def is_of_a_life(text: str, start: int) -> bool:
    """Whether a span of time is measured (受教育年限达到11.3年), not merely passed."""
    window = text[max(0, start - REACHES.life) : start]
    return any(noun in window for noun in WORDS.lifetimes) or _TIME_COUNTS.search(window) is not None


def _close_bare(text: str, mark: Mark, multipliers: str) -> Mark | None:
    """Read a number without a unit: a noun behind 万 or 亿 is its unit; an index is a plain number."""
    if not multipliers and _take_unit_of_series(text, mark):
        return qualify(text, mark)
    large = multipliers.endswith(LARGE)
    alone = text[mark.start : mark.end] in _MULTIPLIERS  # the last sign of a name: 成达万高铁
    if not alone and (large or mark.qualifier):
        noun = _noun_at(text, mark.end)
        if noun:
            mark.unit, mark.end, mark.noun = noun, mark.end + len(noun), True
            return qualify(text, mark)
    to_one = _TO_ONE.match(text, mark.end)
    many = _PER_MANY.match(text, mark.end)
    if many:  # 8.7/10万
        mark.unit, mark.end = many[0], many.end()
    elif to_one:
        mark.end = to_one.end()
    elif not (large and _BARE_END.match(text, mark.end)) and not _is_index(text, mark):
        return None
    return qualify(text, mark)


def _take_unit_of_series(text: str, mark: Mark) -> bool:
    """Give a number the unit behind the last of its list (35、48、62件)."""
    series = SERIES.match(text, mark.end)
    unit = unit_at(text, series.end()) if series else ""
    if not unit or unit in RANKING or unit in DURATIONS or mark.value is None:
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
    return before in WORDS.origins and _ONWARD.match(text[mark.end : mark.end + REACHES.life]) is not None


def _is_rate(text: str, mark: Mark) -> bool:
    """Whether a decimal stands right behind the name of a rate or an index (死亡率0.012)."""
    return text.endswith(WORDS.bare_nouns, 0, mark.start) and "." in text[mark.start : mark.end]


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
        if (tag[0] not in _ATTRIBUTES and (noun or tag != "vn")) or len(seen) > LENGTHS.unit:
            break
        noun = seen if tag[0] in _NOUNS or tag == "vn" else noun
    return noun


def qualify(text: str, mark: Mark) -> Mark:
    """Read the qualifiers on both sides."""
    end = mark.after = mark.end
    behind = _AFTER.match(text, end) if text[end : end + 1] in _BEHIND else None
    if behind:
        mark.after = behind.end()
        mark.qualifier = mark.qualifier or behind[0]
    start = mark.start
    if text[start - 1 : start] in _IN_FRONT:
        front = _BACKWARD.match(text[max(0, start - _LONGEST_BEFORE) : start][::-1])
        if front:
            mark.before = len(front[0])
            mark.qualifier = mark.qualifier or front[0][::-1]
    return mark
