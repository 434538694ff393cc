"""Tell thin names: those that would fit many figures of a report, and say nothing without what they are of.

In: a name. Out: whether it is nothing but acts, bare measures and general nouns. Refused: nothing; a word that names a
field of work (就业, 复议) tells by itself.
"""

from __future__ import annotations

from functools import lru_cache

import rjieba

from compare.lazy import regex
from compare.quantity.acts import VERBS, owes_owner, parted
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.phrases import HEADS
from compare.text import PAIR

_FRAMES = WORDS.frames
_TELLING = frozenset((*_FRAMES.fields, *_FRAMES.doings))
_DEEDS = VERBS.union(_FRAMES.lone)
_SCALES = frozenset((*HEADS, *WORDS.totals_of, *_FRAMES.standing, *_FRAMES.scales)).difference(_TELLING)
_GENERAL = frozenset(
    (
        *WORDS.light, *WORDS.kept, *WORDS.verbs, *WORDS.totals_of, *WORDS.sums, *WORDS.openers, *WORDS.links,
        *WORDS.owners, *WORDS.joints, *WORDS.lifetimes, *WORDS.hollow, *WORDS.parts, *WORDS.rises, *WORDS.falls,
        *WORDS.shares, *WORDS.ends, *WORDS.later_ends,
        *_FRAMES.acts, *_FRAMES.adding, *_FRAMES.newly, *_FRAMES.bare, *_FRAMES.findings,
        *_FRAMES.rate_words, *_FRAMES.rate_ends, *_FRAMES.spending, *_FRAMES.lone, *_FRAMES.movers, *_FRAMES.plain,
        *_FRAMES.manner, *_FRAMES.fronts, *_FRAMES.people.values(), *_FRAMES.general,
    )
)  # fmt: skip
_COUNTERS = frozenset(WORDS.classifiers)
_WHOSE = regex("|".join(_FRAMES.whose))
_GRADES = frozenset(word for word in _FRAMES.whose if word.endswith(WORDS.grades[0]))
_RELATING = frozenset(_FRAMES.relating)
_PARTICLES = frozenset("updcr")
_ACTS = frozenset(("v", "vd"))
_DOING = frozenset("vd")
_SAYS = frozenset("vdl")
_HOW = frozenset((*WORDS.openers, *WORDS.alike, *_FRAMES.manner)) - VERBS
_NEW = regex("|".join(_FRAMES.fresh))
_NAMED = frozenset(("n", "ns", "nz", "nt", "nr"))


@lru_cache(maxsize=4096)
def is_deed(name: str) -> bool:
    """Tell an act without its thing, known or not (听证, 代收申请), from one that is itself what is counted.

    Examples
    --------
    >>> is_deed("听证"), is_deed("退出"), is_deed("检查单位"), is_deed("信访")
    (True, True, False, False)

    """
    words = rjieba.tag(name)
    return (
        name in _DEEDS
        or _newly_at(words, 0) == len(words)
        or all(
            (word in _DEEDS or tag[0] in _DOING) and word not in _TELLING and word not in _SCALES
            for word, tag in words
        )
    )


def without_deed(noun: str) -> str:
    """Leave out what was done to so many of the things, as the next number says (46项任务如期完成45项)."""
    words: list[tuple[str, str]] = rjieba.tag(noun)
    end = len(words)
    while end > 1 and words[end - 1][1] in _SAYS:
        end -= 1
    done = [word for word, _ in words[end:]]
    return "".join(word for word, _ in words[:end]) if done and is_deed(done[-1][-PAIR:]) else noun


def is_fragment(name: str) -> bool:
    """Tell what names nothing at all: words of how and when (及时, 下步).

    Examples
    --------
    >>> is_fragment("及时"), is_fragment("及时率"), is_fragment("听证")
    (True, False, False)

    """
    return _HOW.issuperset(rjieba.cut(name))


def _newly_at(words: list[tuple[str, str]], at: int) -> int:
    """Count the words that say at a place that something is newly done (新进; 新 上线), none where no act follows."""
    word, tag = words[at]
    if not word.startswith(_FRAMES.fresh) or word.startswith(_FRAMES.stale):
        return 0
    if len(word) > 1:
        return int(tag in _ACTS or (len(word) == PAIR and tag not in _NAMED))
    follows = at + 1 < len(words) and not "".join(w for w, _ in words[at : at + 2]).startswith(_FRAMES.stale)
    return 2 * int(follows and (words[at + 1][0] in VERBS or words[at + 1][1] in _ACTS))


@lru_cache(maxsize=4096)
def newly_in(name: str) -> str:
    """Return the act of a name that says something was newly done (小公园新添, 网点新接入用户), empty in others.

    Examples
    --------
    >>> newly_in("小公园新添"), newly_in("新放贷款"), newly_in("新能源汽车"), newly_in("新收案件")
    ('新添', '新放', '', '')

    """
    if WORDS.owners[0] in name or not _NEW.search(name):
        return ""  # 参训的新干部: only they are new
    words = rjieba.tag(name)
    at, count = next(((at, n) for at in range(len(words)) if (n := _newly_at(words, at))), (0, 0))
    return "".join(word for word, _ in words[at : at + count])


@lru_cache(maxsize=4096)
def thing_of(name: str) -> str:
    """Return a thing without what was done to it (企业新进 → 企业, 新放贷款 → 贷款); an act alone stays.

    Examples
    --------
    >>> thing_of("工业企业新进"), thing_of("新购置校车"), thing_of("拆除违建"), thing_of("听证")
    ('工业企业', '校车', '违建', '听证')

    """
    words = rjieba.tag(parted(name)[1] or name)
    start = _newly_at(words, 0) if words else 0
    start += not start and len(words) > 1 and words[0][1] in _ACTS and words[0][0] not in _TELLING
    end = next(
        (at for at in range(start + 1, len(words)) if at + _newly_at(words, at) == len(words)), len(words)
    )
    while end > start + 1 and is_deed(words[end - 1][0]):
        end -= 1
    return "".join(word for word, _ in words[start:end]) or name


@lru_cache(maxsize=4096)
def tells_little(name: str, *, owner: bool = False) -> bool:
    """Tell a name that would fit many figures of a report: nothing but acts, bare measures and general nouns.

    What others are of (`owner`) tells enough where one of its words is not in the lists.

    Examples
    --------
    >>> tells_little("检查单位"), tells_little("粮食产量"), tells_little("“一件事”办件"), tells_little("听证")
    (True, False, False, True)

    """
    if len(name) < PAIR:
        return name in VERBS
    if owes_owner(name) or newly_in(name) == name:
        return True
    words = rjieba.tag(name)
    relates = not owner and words[0][0] in _RELATING and len(words) == PAIR  # 涉及养殖户
    if relates or (words[0][0] in _GRADES and all(_is_general(word, tag) for word, tag in words[1:])):
        return True  # 市级保留
    if _WHOSE.search(name) or any(word == WORDS.owners[0] for word, _ in words):
        return False  # 规模以上企业, 退出的企业
    rest = [at for at, (word, tag) in enumerate(words) if not _is_general(word, tag)]
    if owner or len(rest) != 1 or len(words[rest[0]][0]) < PAIR:
        return not rest
    word, tag = words[rest[0]]
    led = VERBS.isdisjoint(
        before for before, _ in words[: rest[0]]
    )  # 录入案件; of 发现并督改问题 the thing tells
    return led and tag in _ACTS and word not in _TELLING and words[-1][0] not in _SCALES


def _is_general(word: str, tag: str) -> bool:
    """Whether a word says nothing of what a figure is of."""
    return word in _GENERAL or word in _COUNTERS or tag[0] in _PARTICLES or word in _SCALES
