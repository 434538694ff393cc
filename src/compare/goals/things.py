"""The names of things: what is left of a name without its act, and how two names differ.

In: names. Out: parts of them. Refused: nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import ne
from typing import TYPE_CHECKING

from compare.goals.commitments import leading
from compare.goals.tuning import BASES
from compare.lazy import regex
from compare.text import PAIR, cut, longest_first

if TYPE_CHECKING:
    from compare.languages.shapes.goals import GoalWords


@lru_cache(maxsize=4)
def _opening(words: GoalWords) -> re.Pattern[str]:
    return regex(f"(?:{longest_first(words.commitments)})")


def listed_in(text: str, words: GoalWords) -> list[str]:
    """Return what a list names, one by one.

    Examples
    --------
    >>> from compare.languages import load
    >>> listed_in("东湾镇、西岭镇和北港镇", load("zh").goals)
    ['东湾镇', '西岭镇', '北港镇']

    """
    pieces = (text[a:b] for a, b in cut(text, words.list_marks, words.brackets))
    return [part for piece in pieces for part in words.partners.regex.split(piece)]


def core_of(text: str, words: GoalWords) -> str:
    """Return the thing a goal is about: without verb, figure, what it moves to, and light words at the end.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> core_of("持续深化府院联动机制", zh), core_of("新建12个停车场", zh), core_of("满意率达到98%以上", zh)
    ('府院联动', '停车场', '满意')

    """
    text = text[leading(text, words) :]
    taken = words.takes.regex.match(text)
    text = text[taken.end() :] if taken else text
    verb = _opening(words).match(text) if words.unit != "word" else None
    if verb and len(text) - verb.end() >= PAIR and not words.clings.regex.match(text[verb.end() :]):
        text = text[verb.end() :]
    moved = words.movements.regex.search(text)
    text = text[: moved.start()] if moved and moved.start() >= PAIR else text
    text = words.versions.regex.sub("", words.phases.regex.sub("", text))
    text = words.figures.regex.sub(" ", text)
    text = words.bounds_around.regex.sub(" ", text).strip()
    shorter = words.light_tails.regex.sub("", text).strip()
    return shorter if len(shorter) >= PAIR else text


def standing_first(text: str, words: GoalWords) -> str:
    """Return the thing that stands before what is to become of it.

    Empty where a verb opens the text, or more stands behind the verb: then it is who does something.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> (
    ...     standing_first("东湖大桥建成通车", zh),
    ...     standing_first("建成东湖大桥", zh),
    ...     standing_first("各乡镇建立渔具台账制度", zh),
    ... )
    ('东湖大桥', '', '')

    """
    text = text[leading(text, words) :]
    if words.due is None or words.takes.regex.match(text) or _opening(words).match(text):
        return ""
    cues = (words.completion, words.begun, words.makes)
    found = [m for cue in cues if (m := cue.regex.search(text, PAIR + 1))]
    first = min(found, key=lambda m: (m.start(), -m.end()), default=None)
    if first is None or len(text) - first.end() > BASES.rest:
        return ""
    thing = re.sub(f"(?:{longest_first(words.leads)})+$", "", text[: first.start()])
    return "" if thing.endswith(words.commitments) else thing


def is_end(one: str, other: str, far: int) -> bool:
    """Whether two names, more than a bare word, are the same but for so many letters before one of them."""
    near = min(len(one), len(other)) > PAIR and abs(len(one) - len(other)) <= far
    return near and (one.endswith(other) or other.endswith(one))


def rest_of(one: str, other: str) -> str:
    """Return what a name of a rate has beside the end it shares with another one, if nothing of that is in it.

    (登记失业, 调查失业)
    """
    while one[-1:] == other[-1:] != "":
        one, other = one[:-1], other[:-1]
    return one if other and not set(one) & set(other) else ""


def fronts_differ(one: str, other: str) -> bool:
    """Whether two names end alike, and each begins with words the other lacks: 供水管网, 雨水管网."""
    return rest_of(one, other).isalpha() and rest_of(other, one).isalpha()


def is_kind_of(own: str, name: str) -> bool:
    """Whether one thing is a kind of another one: its name with a word in the midst.

    Examples
    --------
    >>> is_kind_of("重点渔业项目", "重点项目"), is_kind_of("渔业重点项目", "重点项目")
    (True, False)

    """
    splits = range(PAIR, len(name) - 1) if len(own) >= len(name) + PAIR else ()
    return any(own.startswith(name[:n]) and own.endswith(name[n:]) for n in splits)


def midst_differs(one: str, other: str) -> bool:
    """Whether two names begin and end alike, and each has a word of its own in the midst.

    Examples
    --------
    >>> midst_differs("市级渔业企业", "市级盐业公司"), midst_differs("市级重点企业", "市级骨干企业")
    (False, True)

    """
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    end = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return start >= PAIR <= end and min(len(one), len(other)) >= PAIR and not set(one) & set(other)


def has_sibling(name: str, text: str, least: int) -> bool:
    """Whether a text has not a name, but one with another character in its midst: another thing of its kind.

    Examples
    --------
    >>> (
    ...     has_sibling("城北污水处理厂", "城南污水处理厂投用", 4),
    ...     has_sibling("城北污水处理厂", "污水处理厂投用", 4),
    ... )
    (True, False)

    """
    if len(name) < least or name in text:
        return False
    windows = (text[n : n + len(name)] for n in range(len(text) - len(name) + 1))
    ends = (name[0], name[-1])
    return any((w[0], w[-1]) == ends and w.isalpha() and sum(map(ne, w, name)) == 1 for w in windows)


def _alike(one: str, other: str) -> int:
    """Return how many letters two names begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def is_short(short: str, name: str) -> bool:
    """Whether a name is another one with letters left out: it opens with the same word, or with the heads of two.

    Examples
    --------
    >>> is_short("宽轨线", "宽轨换装线"), is_short("治沙", "治理沙化土地"), is_short("换装线", "宽轨换装线")
    (True, True, False)

    """
    letters = iter(name)
    heads = name[: 2 * PAIR : PAIR]
    opens = short[:PAIR] in (name[:PAIR], heads) and PAIR <= len(short) < len(name) <= 2 * len(short) + PAIR
    return opens and all(letter in letters for letter in short)


def without_verb(name: str, words: GoalWords) -> str:
    """Return a name without the act it opens with."""
    verb = _opening(words).match(name) or words.adds.regex.match(name)
    return name[verb.end() :] if verb else name


def light_of(name: str, other: str, words: GoalWords) -> str:
    """Return a name without the light words at its end, where another one ends otherwise."""
    return name if name[-1:] == other[-1:] else words.light_tails.regex.sub("", name)
