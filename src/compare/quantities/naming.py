"""Give each measurement of a Chinese text its indicator: the noun phrase a reader would name the row by.

In: a text and its marks in order. Out: one indicator per mark, with kind, sign and scope settled on the way, because
the words that tell growth from level stand between the indicator and the number. Refused: nothing; an indicator that
cannot be told is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.languages.zh.quantities import WORDS

if TYPE_CHECKING:
    from compare.quantities.spot import Mark

__all__ = ["name_marks"]


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _reversed(words: tuple[str, ...]) -> str:
    return _any_of(tuple(word[::-1] for word in words))


_STOP = re.compile(r"[。！？!?\n]")
_CLAUSE = re.compile(r"[。！？!?\n，,；;：:]")
_WINDOW = 90
_LINKS = re.compile(
    rf"(?:{_reversed(WORDS.links + WORDS.before + WORDS.rises + WORDS.falls + WORDS.levels)})*"
)
_OPENERS = re.compile(rf"(?:{_any_of(WORDS.openers)})*")
_ACTS = re.compile(rf"(?:{_any_of(WORDS.openers + WORDS.acts)})*")
_ACT_END = re.compile(
    rf"(?:{_reversed(WORDS.acts + ('的', '等', '将', '把', '为', '对', '有', '使', '让'))})"
)
_RISE = re.compile(_any_of(WORDS.rises))
_FALL = re.compile(_any_of(WORDS.falls))
_LEVEL = re.compile(rf"(?:{_any_of(WORDS.rises + WORDS.falls)})(?:{_any_of(WORDS.levels)})")
_SHARE = re.compile(_any_of(WORDS.shares))
_RATE_NOUN = re.compile(_any_of(WORDS.rate_nouns))
_FALL_NOUN = re.compile(_any_of(WORDS.fall_nouns))
_PART = re.compile(_any_of(WORDS.parts))
_TOTAL = re.compile(_any_of(WORDS.totals))
_PER = re.compile(_any_of(WORDS.pers))
_RESPECTIVELY = re.compile(_any_of(WORDS.respectively))
_ALIKE = re.compile(_any_of(WORDS.alike))
_ORIGIN = re.compile(rf"(?:{_any_of(WORDS.origins)})$")
_END = re.compile(rf"[，。；：！？、,;:!?（）()\n0-9]|{_any_of(WORDS.ends)}")
_TRIM = ' \t\u3000“”"《》（）()、，,：:的了和及与—-·'
_LONGEST_NAME = 40


def name_marks(text: str, marks: list[Mark]) -> list[str]:
    """Give one indicator per mark; settle kind, sign and scope of the marks in place."""
    names: list[str] = []
    previous = 0
    carried = ""
    i = 0
    while i < len(marks):
        mark = marks[i]
        gap = text[max(previous, mark.start - _WINDOW) : mark.start]
        if _STOP.search(gap):
            carried = ""
        left = _last_clause(gap)
        group = _list_of(text, marks, i)
        base, link = _left_name(left)
        _settle(mark, left, link, base or carried)
        name = _choose(text, mark, left, base, link, carried)
        if len(group) > 1:
            names.extend(_deal(base or carried, len(group), name))
            for other in group[1:]:
                other.scope = other.scope or mark.scope
                if other.unit == mark.unit:
                    other.kind = mark.kind
                    if mark.value is not None and mark.value < 0 and other.value is not None:
                        other.value = -other.value
                elif other.unit in ("%", "‰", "个百分点"):
                    other.kind = "rate"
        else:
            names.append(name)
        if names[-1] and not mark.scope == "from":
            carried = (
                carried
                if mark.scope == "part" and mark.kind == "count" and False
                else names[-1].split(";")[0]
            )
        i += len(group)
        previous = group[-1].after
    return names


def _last_clause(gap: str) -> str:
    cut = 0
    for match in _CLAUSE.finditer(gap):
        cut = match.end()
    return gap[cut:]


def _left_name(left: str) -> tuple[str, str]:
    """Split what stands before a number into the indicator and the words that link them."""
    link = _LINKS.match(left.rstrip(" ").rstrip("（(")[::-1])
    length = link.end() if link else 0
    head = left[: len(left) - length]
    opener = _OPENERS.match(head)
    base = head[opener.end() if opener else 0 :]
    return base, left[len(head) :]


def _settle(mark: Mark, left: str, link: str, name: str) -> None:
    """Tell growth from level, sum from part, start from end."""
    if mark.unit in ("%", "‰", "倍", "个百分点"):
        _settle_rate(mark, left, link, name)
    elif (_RISE.search(link) or _FALL.search(link)) and not _LEVEL.search(link):
        mark.scope = mark.scope or "change"
        if _FALL.search(link):
            mark.note = mark.note or "a decrease"
    if _ORIGIN.search(left):
        mark.scope = "from"
    elif _PART.match(left.lstrip("、（(，")):
        mark.scope = mark.scope or "part"
    elif _TOTAL.search(left):
        mark.scope = mark.scope or "cumulative"
    elif _PER.match(left):
        mark.scope = mark.scope or "per"


def _settle_rate(mark: Mark, left: str, link: str, name: str) -> None:
    told = link if link.strip() else left
    level = _LEVEL.search(told) is not None
    moved = (_RISE.search(told) or _FALL.search(told)) and not level
    noun = _RATE_NOUN.search(name[-6:]) or _FALL_NOUN.search(name[-6:])
    if mark.unit == "倍":
        mark.kind = "rate" if moved else "count"
    elif mark.unit == "个百分点":
        mark.kind = "rate"
    else:
        mark.kind = "rate" if (moved or noun) and mark.kind != "share" else "percent"
    down = _FALL.search(told) or _FALL_NOUN.search(name[-6:])
    if mark.kind == "rate" and not level and down and not _RISE.search(told) and mark.value is not None:
        mark.value = -mark.value
        mark.upper = -mark.upper if mark.upper is not None else None


def _choose(text: str, mark: Mark, left: str, base: str, link: str, carried: str) -> str:
    """Choose between the phrase on the left, the one on the right and the one said before."""
    right = _right_name(text, mark)
    act = _ACT_END.match(base[::-1]) if base else None
    head = _ACTS.match(base)
    rest = base[head.end() if head else 0 :]
    name = rest or ""
    if mark.noun and not right:
        right = mark.unit
    if right and (not name or act or (mark.classifier and not _SHARE.search(name[-4:]))):
        return right[:_LONGEST_NAME]
    if not name and base and not carried:
        return base.strip(_TRIM)
    return (name.strip(_TRIM) or carried or right)[-_LONGEST_NAME:]


def _right_name(text: str, mark: Mark) -> str:
    start = mark.after
    tail = text[start : start + _LONGEST_NAME]
    if tail[:1] in ("的", "“", "《"):
        quoted = tail[:1] != "的"
        body = tail if quoted else tail[1:]
    else:
        body = tail
    end = _END.search(body)
    return body[: end.start() if end else len(body)].strip(_TRIM)


def _list_of(text: str, marks: list[Mark], i: int) -> list[Mark]:
    """Collect the marks that follow each other with nothing but joints between them."""
    group = [marks[i]]
    for other in marks[i + 1 :]:
        if text[group[-1].after : other.start] not in WORDS.joints or len(group) > 12:
            break
        group.append(other)
    return group


def _deal(base: str, count: int, name: str) -> list[str]:
    """Deal the members of a list to as many values, or the whole to each."""
    items = [item.strip(_TRIM) for item in re.split(r"[、和及与]", name) if item.strip(_TRIM)]
    if len(items) != count:
        return [name] * count
    last = items[-1]
    head = next((h for h in sorted(WORDS.heads, key=len, reverse=True) if last.endswith(h)), "")
    if head and not any(items[0].endswith(h) for h in WORDS.heads):
        items = [item + head if not item.endswith(head) else item for item in items]
    return items
