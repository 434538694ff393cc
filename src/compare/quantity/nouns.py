"""Read the noun phrase behind a number: what it counts.

In: what stands behind a number. Out: the phrase by whole words, up to what is said of it. Refused: nothing; where a
predicate follows at once the phrase is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.tuning import LENGTHS, REACHES
from compare.text import PAIR

if TYPE_CHECKING:
    import re

CLAUSE = regex(r"[。！？!?\n，,；;：:]")
_PHRASE = regex(r"[。！？!?\n，,；;：:、（）()]")
_SAYING = 4

_VERBS = frozenset(WORDS.light + WORDS.kept + WORDS.verbs)
_ENDS = frozenset(WORDS.ends)
_LATER_ENDS = frozenset(WORDS.later_ends)
_DEEDS = frozenset((*WORDS.light, *WORDS.kept, *WORDS.verbs, *WORDS.frames.acts))
_PREDICATES = _ENDS | _LATER_ENDS
_FRESH = frozenset(WORDS.frames.fresh)
_ADVERBS = frozenset(WORDS.openers).intersection(WORDS.ends)
_FRONTS = frozenset(WORDS.frames.fronts)
_BEARERS = {unit: regex(f"(?:{'|'.join(heads)})$") for unit, heads in WORDS.frames.bearers.items()}
_LISTED = regex(WORDS.frames.listed.pattern)
_DOING_OR_HOW = frozenset("vda")
_WITH, _DOES, _HOW = "p", "v", "d"
_HOWS = frozenset(("d", "ad"))
_LIKE = frozenset("as")
_DID = frozenset("vfp")
_DEGREE = frozenset(WORDS.frames.degrees)
_DOING = frozenset("vd")
_FUSED = frozenset(WORDS.frames.fused)
_MOVES, _LEVELS = frozenset(WORDS.rises + WORDS.falls), frozenset(WORDS.levels)
_DAY = regex(WORDS.dates.pattern)
_MOVED = regex(f"(?:{'|'.join(WORDS.rises + WORDS.falls)})(?:{'|'.join(WORDS.levels)})")
AMONG = regex(WORDS.among.pattern)
"""Ends what stands between a whole and a part of it (12个站中仅有3个)."""
OWNERS = frozenset(WORDS.owners)
JOINTS = frozenset(WORDS.joints)
JOINT = regex("|".join(WORDS.joints))
TRIM = " \t\u3000（）()、，,：:—-·.;；"
NUMERALS = frozenset("0123456789０１２３４５６７８９").union(WORDS.multipliers)


def is_bearer(name: str, unit: str) -> bool:
    """Whether a unit counts certain bearers, and a name is one of these."""
    return unit in _BEARERS and _BEARERS[unit].search(name) is not None


def right_phrase(tail: str, unit: str) -> tuple[str, bool]:
    """Read the noun phrase behind a number.

    Returns
    -------
    tuple of (str, bool)
        The phrase, empty if a predicate or nothing follows; and whether 的 ties the number to it.

    """
    tail = tail[: REACHES.noun]
    owned = tail[:1] in OWNERS
    bearer = _BEARERS.get(unit)
    tail = tail[1:] if owned else _described(tail, bearer)
    stop = (CLAUSE if owned else _PHRASE).search(tail)
    rest = tail[stop.end() :] if stop and stop[0] == "、" else ""
    if stop and not stop.start():  # most figures end their clause
        return "", owned
    tail = _DAY.split(AMONG.sub("", tail[: stop.start()] if stop else tail), maxsplit=1)[0]
    if not tail or unit in WORDS.times:
        return "" if _MOVED.match(tail) else tail, owned  # 由145次减少到82次
    words: list[str] = rjieba.cut(tail)
    end = min(end_of(words, 0), _end_of_bearer(tail, bearer) if bearer else len(words))
    phrase = "".join(_before_done(words, end)).strip(TRIM)
    if len(phrase) == 1 and not _is_thing(phrase, last=end == len(words)):
        phrase = tail if len(tail) <= LENGTHS.done and words[1:] and words[1] in _ENDS else ""
    if phrase and end < len(words) and words[end] in JOINTS and not done_beside("".join(words[end:])):
        phrase += _joined(words[end], words[end + 1 :])
    elif phrase and rest and end == len(words):
        phrase += _joined("、", rjieba.cut(_PHRASE.split(rest, maxsplit=1)[0]))
    return phrase, owned


def _before_done(words: list[str], end: int) -> list[str]:
    """Return a noun without the verb that says what it did (部门公布了裁量基准 → 部门), or how (项目按期推进)."""
    end = next(
        (at for at in range(1, end - 1) if rjieba.tag(words[at])[0][1] == _HOW and words[at] in _DEGREE), end
    )
    while 1 < end < len(words) and _says_how(words[end - 1], words[end]):
        end -= 1
    did = end < len(words) and words[end] == WORDS.owners[1]
    return words[: end - 1] if did and rjieba.tag(words[end - 1])[0][1][0] in _DID else words[:end]


def _says_how(word: str, follows: str) -> bool:
    """Whether a word only says how the verb behind it is done (按期 推进, 高效 实施)."""
    tag = rjieba.tag(word)[0][1]
    return tag in _HOWS or (tag in _LIKE and rjieba.tag(follows)[0][1] == _DOES)


def done_beside(rest: str) -> bool:
    """Tell what was done with others (与街道结对) from a second noun (与街道)."""
    tags = [tag for _, tag in rjieba.tag(rest)]
    return tags[:1] == [_WITH] and tags[-1] == _DOES


def _is_thing(sign: str, *, last: bool) -> bool:
    """Tell a thing of a single sign (3棵树) from a verb, a degree or a second unit (643处改到位, 14万头只)."""
    tag = rjieba.tag(sign)[0][1]
    return tag[0] not in _DOING_OR_HOW or (last and tag[0] == "v")


def _described(tail: str, bearer: re.Pattern[str] | None) -> str:
    """Leave out what describes a noun before it: a list of kinds (甲、乙等儿童), how it is (以甲为主的试点)."""
    listed = _LISTED.match(tail) if bearer else None
    if listed:
        return tail[listed.end() :]
    of, stop = tail.find(WORDS.owners[0], 0, LENGTHS.second), _PHRASE.search(tail)
    if not 0 < of < (stop.start() if stop else len(tail)) - PAIR:
        return tail
    told = tail[:1] in _FRONTS or _DEEDS.intersection(rjieba.cut(tail[:of])[:-1] or (tail[:of],))
    return tail[of + 1 :] if told and tail[of + 1] not in NUMERALS else tail


def _end_of_bearer(tail: str, bearer: re.Pattern[str]) -> int:
    """Find the word at which those whom a unit counts are named (145家企业体检合同): a verb follows."""
    who = ""
    for at, (word, tag) in enumerate(rjieba.tag(tail)):
        if at and ((tag[0] in _DOING and tag != "vn") or tag == _WITH) and bearer.search(who):
            return len(tail) if bearer.search(tail) else at
        who += word
    return len(tail)


def _joined(joint: str, words: list[str]) -> str:
    """Return a joint and the second noun behind it (40名教师和家长代表), nothing where no noun follows."""
    end = end_of(words, 0)
    second = "".join(words[:end])
    if end < len(words) and words[end] in JOINTS:  # 30家民宿、船厂和加工企业
        second += _joined(words[end], words[end + 1 :])
    plain = PAIR <= len(second) <= LENGTHS.second and second[0] not in NUMERALS and words[0] not in _VERBS
    return f"{joint}{second}" if plain and not NUMERALS.intersection(second) else ""


def _is_new_thing(words: list[str], at: int) -> bool:
    """Whether a word of what is new belongs to the noun behind it (产业新赛道), not to a verb (412人新取得)."""
    return words[at] in _FRESH and at + 1 < len(words) and rjieba.tag(words[at + 1])[0][1][0] == "n"


def end_of(words: list[str], start: int) -> int:
    """Find the word at which the noun phrase that begins at `start` ends."""
    quoted = False
    for i in range(start, len(words)):
        word = words[i]
        quoted = (quoted or "“" in word) and "”" not in word
        if quoted:
            continue
        if (
            (word in _ENDS and not "".join(words[i : i + 2]).startswith(WORDS.compounds))
            or (i > start and word in _LATER_ENDS and not _is_new_thing(words, i))
            or (word[:-1] in _MOVES and word[-1] in _LEVELS)
        ):
            return i
        if word in _FUSED:
            words[i : i + 1] = [word[0], word[1]]  # 区均 is one word to the dictionary
            return i + 1
        if i == start and word in _FRESH and _PREDICATES.intersection(words[i + 1 : i + 2]):
            return i  # 412人新取得执法证
        if len(word) == _SAYING and word[:PAIR] in _ADVERBS:  # 全面完成 is one word to the dictionary
            return i
    return len(words)
