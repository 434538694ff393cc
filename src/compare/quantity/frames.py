"""What a figure measures: of what thing, by which act, of whom, as what kind of value.

In: a mark that has its name, and the words around it. Out: nothing; thing, act, statistic, whose, period and
negated are set on the mark. Refused: nothing; what is not said stays empty.
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.acts import ADDING, act_at, lone_act, owes_owner, owner_in, parted
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.statistic import NEW, PLAIN, YEARLY, statistic_of
from compare.quantity.thin import newly_in
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark, Said
    from compare.quantity.phrases import Left

_FRAMES = WORDS.frames
_MOVES = frozenset((*_FRAMES.movers, *WORDS.rises, *WORDS.falls)) - ADDING
_POINTS = _FRAMES.points
_NEGATION = regex(_FRAMES.negations.pattern)
_DENIAL = regex(_FRAMES.denials.pattern)
_SHRINKING = regex(_FRAMES.shrinking.pattern)
PERIOD = regex(_FRAMES.period.pattern)
_WHOSE = regex("|".join(sorted(_FRAMES.whose, key=len, reverse=True)))
_SKIPPED = frozenset((*WORDS.openers, *WORDS.alike, *WORDS.blanks, WORDS.joints[0], WORDS.a_year))
_BEHALF, _OFFICE = regex(_FRAMES.behalf.pattern), regex(_FRAMES.office.pattern)
_FALLS = frozenset(WORDS.falls)
_OVERTAKING = frozenset(_FRAMES.overtaking)
_STANDING_AT = frozenset((*WORDS.before, *WORDS.levels, *WORDS.copulas, *WORDS.owners))
_SHARES = (WORDS.shares[0], *WORDS.frames.ratios)
_DOES = "v"
_BY = WORDS.origins[0]
_OF = WORDS.owners[0]


def frame_mark(mark: Mark, name: str, said: Said) -> None:
    """Set what a mark measures."""
    act, mark.thing = parted(name)
    if _OF in mark.thing and act not in said.clause:  # 修复信用的企业: the act is theirs
        act, mark.thing = "", name
    new = newly_in(name) if not act else ""
    mark.thing = mark.thing.removeprefix(new) or mark.thing
    mark.act = act or _leading(said.verbs) or said.before or _act_around(mark, name, said)
    mark.whose = WORDS.joints[0].join(
        dict.fromkeys(
            _FRAMES.alike.get(word, word)
            for word in filter(None, (*_WHOSE.findall(name), _office(said.verbs, act)))
        )
    )
    period = PERIOD.search(said.clause)
    mark.period = mark.period or (period[0] if period else "")
    mark.negated = _NEGATION.search(name) is not None or _DENIAL.search(said.clause) is not None
    mark.statistic = statistic_of(mark, name, said)


def _act_around(mark: Mark, name: str, said: Said) -> str:
    """Return the act that stands behind or within a name, else one that says only that something was done."""
    moved = next((word for word in said.link if word in ADDING), "")
    new = None if moved or mark.money else NEW.search(name)
    plain = next((word for word in said.verbs if word in PLAIN), "")
    return moved or (new[0] if new else newly_in(name) or plain)


def _leading(words: list[str]) -> str:
    """Return the act a clause begins with; plain words of doing only where no other act follows."""
    if words[:1] and words[0] in _FRAMES.where:  # 在集镇设立调解点: where stands before the act
        words = words[next((n for n in range(PAIR, len(words)) if _adding_verb(words[n])), 0) :]
    found, strange, at = "", 0, 0
    while at < len(words):
        count = act_at(words, at)
        word = "".join(words[at : at + max(1, count)])
        at += max(1, count)
        if words[at : at + 1] == [WORDS.joints[0]] and not act_at(words, at + 1):
            count = 0  # 召集征收、采购等科室座谈: a member of a list
        if count and word not in PLAIN:
            found = f"{found}{word}" if found and len(found) + len(word) <= LENGTHS.act else found or word
        elif found:
            break
        elif not (word in _SKIPPED or word in PLAIN or word in _MOVES):
            strange += 1  # 迭代建设, 研究出台: one word of manner may stand before the act
            if strange > 1 or len(word) > PAIR:
                break
    return found


def _adding_verb(word: str) -> bool:
    """Whether a word says that something is set up, and is no noun (设立, not 建设)."""
    return word in ADDING and rjieba.tag(word)[0][1] == _DOES


def _office(words: list[str], act: str) -> str:
    """Return the one office that acts in a clause (区政府办受理申请), empty where none or many do."""
    words = list(dropwhile(_SKIPPED.__contains__, words))
    who, end = "", 0
    for at, word in enumerate(words if not act_at(words, 0) else ()):
        who += word
        if len(who) > LENGTHS.agent or (end and not _OFFICE.match(who)):
            break
        end = at + 1 if _OFFICE.match(who) else 0
    done = "".join(words[end:])
    acts = act_at(words, end) if done else act
    return "".join(words[:end]).removeprefix(_BY) if end and (acts or _BEHALF.match(done)) else ""


def frame_plainly(mark: Mark, name: str) -> None:
    """Set what a mark measures where only its name and kind are known."""
    mark.thing = name
    if mark.kind == "rate":
        mark.statistic = "growth" if mark.unit == "%" else "change"
    elif mark.kind == "percent":
        mark.statistic = "share"
    else:
        mark.statistic = {"change": "change", "per": "per-unit"}.get(mark.scope, "level")


def _as_multiple(mark: Mark, name: str, left: Left, topic: str) -> str:
    """Say of what and of what else a number is the multiple (申请246件，是应诉案件的3.1倍: 申请与应诉案件之比)."""
    if mark.unit != _FRAMES.fold or left.link[-1:] != [_OF] or mark.kind != "count" or not topic:
        return name
    of = next((name.removeprefix(word) for word in _FRAMES.portions if name.startswith(word)), name)
    return (
        f"{topic}{_FRAMES.with_which}{of}{_FRAMES.to_which}" if len(of) >= PAIR and of not in topic else name
    )


def valued(mark: Mark, name: str, left: Left, topic: str = "") -> str:
    """Say in a name what its value is: a share, how far a limit was cut, a place; a lone verb names nothing."""
    if len(name) == 1 and lone_act(name):
        return ""
    if name.startswith(_FRAMES.net) and not left.text and reaches(left.link):  # 净增企业7家，达到52家
        return name.removeprefix(next(word for word in _FRAMES.net if name.startswith(word)))
    if name and mark.classifier and not _OVERTAKING.isdisjoint(left.link):
        return name + _FRAMES.rank_noun  # 全市排第3位，前移1位
    name = _as_share(mark, _as_ratio(mark, _shrunk(mark, name, left), left), left)
    return _as_multiple(mark, name, left, topic)


def reaches(link: list[str]) -> bool:
    """Whether a number is what something came to (达到, 增至)."""
    return link != [] and link[-1].endswith((*WORDS.levels, *WORDS.copulas))


def _as_share(mark: Mark, name: str, left: Left) -> str:
    """Say of a name that it is a share, where the verb before the number says so (外资占41%)."""
    said = [word for word in left.link if word not in _STANDING_AT]
    if mark.kind != "percent" or not said or said[-1] not in WORDS.shares or not name:
        return name
    rate = name + _FRAMES.rate_ends[0]
    if left.link[0] == _OF and (owes_owner(rate) or owner_in(rate)):  # 受访者满意的占91%
        return rate
    return name if any(word in name for word in _SHARES) else f"{name}{_SHARES[0]}{WORDS.ratio_nouns[0]}"


def _as_ratio(mark: Mark, name: str, left: Left) -> str:
    """Read how far a promised limit is below the law's as a share, not as a change in a year (承诺时限压缩80%)."""
    rate = mark.kind == "rate" and not mark.unit.endswith(_POINTS) and mark.value is not None
    cut = next((word for word in left.link if word in _FALLS), "") if rate else ""
    if not (cut and name.endswith(WORDS.lifetimes)):
        return name
    yearly = any(word in YEARLY or (len(word) > 1 and word.endswith(WORDS.comparators)) for word in left.link)
    lawful = any(word in name for word in _FRAMES.promised) or any(
        word.startswith(_FRAMES.promised) for word in left.link
    )
    if yearly or not lawful:
        return name
    mark.kind, mark.value = "percent", abs(mark.value or 0)
    return f"{name}{cut}{WORDS.ratio_nouns[0]}"


def _shrunk(mark: Mark, name: str, left: Left) -> str:
    """Read 减少农户300户 as 农户减少300户: the sign goes to the value, the verb out of the name."""
    verb = None if mark.kind == "rate" or mark.value is None else _SHRINKING.search(name)
    if verb is None or mark.value is None or len(name) - verb.end() < PAIR:
        return name
    share = mark.kind == "percent"
    if (left.link and left.link[-1].endswith((*WORDS.levels, *WORDS.shares))) or (verb.start() and not share):
        return name
    mark.value = -abs(mark.value)
    mark.kind, mark.scope = ("rate", mark.scope) if share else (mark.kind, "change")
    return name[: verb.start()] + name[verb.end() :]
