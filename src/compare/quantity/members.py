"""Part a list of names into its members, each whole (旅客和货邮吞吐量).

In: a phrase. Out: its members; the measure the last one ends in is lent to the others. Refused: nothing; what is no
list is its only member.
"""

from __future__ import annotations

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import JOINTS, TRIM
from compare.quantity.phrases import HEADS
from compare.text import PAIR

_COUNTED = regex(WORDS.counted_name.pattern)
_SUMMED = regex(WORDS.summed.pattern)
_LENT = (*WORDS.frames.lent, *HEADS)
_RANKED = regex(WORDS.ranked_name.pattern)


def members_of(phrase: str) -> list[str]:
    """Split a list of names; a last one that ends in a measure lends it to the others.

    Examples
    --------
    >>> members_of("旅客和货邮吞吐量")
    ['旅客吞吐量', '货邮吞吐量']

    """
    members = [""]
    for word in rjieba.cut(phrase):
        if word in JOINTS:
            members.append("")
        else:
            members[-1] += word
    members = [member.strip(TRIM) for member in members if member.strip(TRIM)]
    if len(members) < PAIR:
        return [phrase]
    last = members[-1]
    lent = next((head for head in _LENT if last.endswith(head) and last != head), "")
    counted = _COUNTED.match(last)
    if counted:  # 一、二、三次产业
        order, noun = WORDS.unmeasured[0], last[counted.end() - PAIR :]
        return [order + member.removeprefix(order) + noun for member in (*members[:-1], counted[1])]
    listed = of_summed(members)
    if listed:
        return ["".join(pair) for pair in listed]
    one, of, shared = last.partition(WORDS.owners[0])
    shares = one and shared and not lent and not any(of in member for member in members[:-1])
    if shares:  # 店铺、摊位的办证时限
        return [member + shared for member in (*members[:-1], one)]
    words: list[str] = rjieba.cut(last)
    begins = next((word for word in WORDS.frames.whose if last.startswith(word)), words[0])
    if begins != last and len(begins) == len(members[0]):  # 城镇、农村居民收入: what follows 农村 is shared
        lent = last[len(begins) :]
    if all(_RANKED.match(member) or len(member) == 1 for member in members[:-1]):
        # 第一、第三产业; 男、女职工
        own, first = _RANKED.match(last), _RANKED.match(members[0])
        lent = last[own.end() if own else 1 :]
        if first and not own and last[0] in WORDS.digits:  # 第一、二、三产业
            members = [members[0], *(members[0][0] + member for member in members[1:])]
            last = members[-1]
    kind = last.removesuffix(lent)[-PAIR:] if lent else ""  # 服务贸易、数字贸易出口: 贸易 is no measure here
    whole = [member.endswith(_LENT) and not (kind and member.endswith(kind)) for member in members[:-1]]
    return [m if full else m + lent for m, full in zip(members[:-1], whole, strict=True)] + [last]


def of_summed(members: list[str]) -> list[tuple[str, str]]:
    """Give each member of a list the thing that its end counts (种植、养殖两项产业); none where it counts others.

    Examples
    --------
    >>> of_summed(["东镇", "西镇", "南镇三镇"])
    [('东', '镇'), ('西', '镇'), ('南', '镇')]

    """
    summed = _SUMMED.search(members[-1])
    if not summed or int(WORDS.digits.get(summed["count"], summed["count"])) != len(members):
        return []
    noun = members[-1][summed.end() :]
    bare = [member.strip(TRIM) for member in (*members[:-1], members[-1][: summed.start()])]
    return [(member.removesuffix(noun[:1]), noun) for member in bare] if all(bare) and noun else []


def without_head(name: str) -> str:
    """Drop the measure a name ends in, unless it is the whole name."""
    head = next((head for head in HEADS if name.endswith(head) and name != head), "")
    return name.removesuffix(head)
