"""Part the names of figures into act and thing, and tell names that say only one of the two.

In: a name. Out: its act and its thing, who acts left out; whether it is an act or a rate without its thing. Refused:
nothing; what is no act stays whole.
"""

from __future__ import annotations

from functools import lru_cache

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.phrases import AGENTS, bare
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

_FRAMES = WORDS.frames
ADDING, NEWLY = frozenset(_FRAMES.adding), frozenset(_FRAMES.newly)
MOVES = frozenset((*_FRAMES.movers, *WORDS.rises, *WORDS.falls)) - ADDING
VERBS = frozenset((*_FRAMES.adding, *_FRAMES.acts, *WORDS.light, *WORDS.kept, *WORDS.verbs))
ACTS = VERBS - MOVES
CLOSING = frozenset(_FRAMES.closing)
_SAID = frozenset(("", *WORDS.ends))
_LONE = frozenset((*_FRAMES.lone, *_FRAMES.rest, WORDS.joints[0])) | ACTS
_RATE_WORDS = frozenset((*_FRAMES.rate_words, *WORDS.alike))
SKIPPED = frozenset((*WORDS.openers, *WORDS.alike, *WORDS.blanks, WORDS.joints[0], WORDS.a_year))
_AGENT = regex(_FRAMES.agents.pattern.removesuffix("$"))
_BEHALF, _OFFICE = regex(_FRAMES.behalf.pattern), regex(_FRAMES.office.pattern)
_NOUN_TOO = "vn"
"""The tag of 服务 in 法律服务点: it is done there, not here."""


def act_at(words: list[str], at: int) -> int:
    """Count the words that are an act together (出庭 应诉), none where no act stands there."""
    if "".join(words[at : at + 2]) in ACTS and at + 1 < len(words):
        return 2
    return int(at < len(words) and words[at] in ACTS)


@lru_cache(maxsize=4096)
def parted(name: str) -> tuple[str, str]:
    """Part a name into the act it begins or ends with, and the thing.

    Examples
    --------
    >>> parted("办结法律援助案件"), parted("棚户区改造"), parted("粮食产量")
    (('办结', '法律援助案件'), ('改造', '棚户区'), ('', '粮食产量'))

    """
    words: list[str] = rjieba.cut(name)
    start, end = 0, len(words)
    while start < end and sum(map(len, words[: start + 1])) <= LENGTHS.act + words[:start].count(
        WORDS.joints[0]
    ):
        listed = start > 0 and words[start] in WORDS.joints and act_at(words, start + 1)  # 废止、失效
        count = 1 if listed else act_at(words, start) if words[start] not in WORDS.joints else 0
        moved = words[start] in MOVES and start + 1 < end and act_at(words, start + 1)
        if not count and not moved:
            break
        start += count or 1
    if start >= end:
        return name, ""
    while end > start + 1 and words[end - 1] in CLOSING:
        end -= 1
    act = "".join(words[:start]) if start else "".join(words[end:])
    if not start and act in _FRAMES.papers:  # 信息公开申请
        return "", name
    said = bool(start) and words[start] == WORDS.owners[0] and start + 1 < end  # 开工的老旧小区
    return act, "".join(words[start + said : end])


@lru_cache(maxsize=1024)
def lone_act(name: str) -> bool:
    """Tell an act without the thing it is done to.

    Examples
    --------
    >>> lone_act("驳回"), lone_act("改好"), lone_act("出庭应诉"), lone_act("办结案件")
    (True, True, False, False)

    """
    if name in _FRAMES.doings or (name in WORDS.kept and name not in NEWLY):
        return False
    act, thing = parted(name) if name else ("", "")
    return (
        (name != "" and name[1:] in _SAID and _is_deed(name))
        or (act != "" and not thing)
        or name in _FRAMES.lone
        or (name != "" and _LONE.issuperset(rjieba.cut(name)))
        or _came_to_an_end(name)
    )


def _came_to_an_end(name: str) -> bool:
    """Whether a name is a verb and that it came to its end (改好, 整治完)."""
    stem = next((name.removesuffix(end) for end in _FRAMES.resulting if name.endswith(end)), "")
    return stem in ACTS or (len(stem) == 1 and rjieba.tag(name)[0][1] == "v")


def _is_deed(name: str) -> bool:
    """Whether a name begins with a verb of a single sign (拆, 改到位)."""
    first, tag = rjieba.tag(name)[0]
    return len(first) == 1 and first not in _FRAMES.told_by and tag[0] != "n"


def without_agent(name: str) -> str:
    """Leave out who acts before an act; what is no act stays whole.

    Examples
    --------
    >>> without_agent("各级调解组织全年调处纠纷"), without_agent("行政机关败诉率")
    ('调处纠纷', '行政机关败诉率')

    """
    if not _AGENT.match(name):
        return name
    words: list[str] = rjieba.cut(name)
    for at in range(1, len(words)):
        if not AGENTS.match("".join(words[:at])) or AGENTS.match("".join(words[: at + 1])):
            continue  # 区政府 may go on to 区政府办
        rest = rjieba.cut(_BEHALF.sub("", "".join(words[at:])))
        rest = rest[int(rest[:1] != [] and rest[0] in SKIPPED) :]
        acts = rest and (rest[0][:PAIR] in ACTS or act_at(rest, 0)) and not owes_owner("".join(rest))
        if acts and (len("".join(rest)) > PAIR or "".join(rest) in _FRAMES.lone or rest[0] in CLOSING):
            plain = bare(rest)
            if plain in _FRAMES.occasions:
                return "".join(words[:at]) + plain  # 委员会召开会议
            return plain if len(plain) > PAIR else "".join(rest)
    return name


@lru_cache(maxsize=1024)
def owes_owner(name: str) -> bool:
    """Tell a rate that says nothing without the thing it is of.

    Examples
    --------
    >>> owes_owner("按时办结率"), owes_owner("森林覆盖率")
    (True, False)

    """
    stem = next((name.removesuffix(end) for end in _FRAMES.rate_ends if name.endswith(end)), "")
    return stem != "" and _RATE_WORDS.issuperset(rjieba.cut(stem))


@lru_cache(maxsize=1024)
def owner_in(rate: str) -> str:
    """Return of what a rate is, as far as its name says it (案卷合格率 → 案卷).

    Examples
    --------
    >>> owner_in("案卷合格率"), owner_in("合格率"), owner_in("森林覆盖率")
    ('案卷', '', '森林')

    """
    words: list[str] = rjieba.cut(rate)
    return next(("".join(words[:at]) for at in range(len(words)) if owes_owner("".join(words[at:]))), "")


@lru_cache(maxsize=4096)
def measured_by(name: str) -> str:
    """Return of what a rate beside a count is: of what was counted, or of the way by which it came in.

    Examples
    --------
    >>> measured_by("服务热线受理诉求"), measured_by("网格员收集隐患线索"), measured_by("信访事项")
    ('服务热线', '隐患线索', '信访事项')

    """
    act, thing = parted(name)
    words: list[str] = rjieba.cut(name)
    tags = [tag for _, tag in rjieba.tag(name)]
    acts = [at for at in range(1, len(words)) if act_at(words, at) and tags[at] != _NOUN_TOO]
    way = next((who for at in acts if (who := "".join(words[:at])).endswith(_FRAMES.channels)), "")
    if way or act or not acts:
        return way or thing
    what = words[acts[0] :]
    while what[1:] and act_at(what, 0):
        what = what[act_at(what, 0) :]
    told = "".join(what)
    return told if len(told) > 1 and not act_at(what, 0) else thing


def without_sum(thing: str) -> str:
    """Return a thing without the word that makes a sum of it (企业总数)."""
    return next((thing.removesuffix(word) for word in WORDS.sums if thing.endswith(word)), thing)
