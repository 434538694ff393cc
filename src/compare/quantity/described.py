"""Name things by what is said of them before their number, where the noun is left out or fits many (新录用的41人).

In: a mark, the words before it, what stands behind it. Out: the name, empty where nothing of the kind is said. Refused:
nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.quantity.acts import parted
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import is_bearer
from compare.quantity.predicates import predicate_of
from compare.quantity.tuning import LENGTHS

if TYPE_CHECKING:
    from compare.quantity.behind import Behind
    from compare.quantity.marks import Mark
    from compare.quantity.phrases import Left

_FRAMES = WORDS.frames
_AHEAD = frozenset(_FRAMES.ahead)
_OF = WORDS.owners[0]
_LIKE, _DOES = "a", "v"
_COMPARATORS = frozenset(WORDS.comparators)


def described(mark: Mark, left: Left, behind: Behind, carried: list[str]) -> str:
    """Return the name that a description before a number gives to what it counts.

    Parameters
    ----------
    mark : Mark
        The number.
    left : Left
        The words before it.
    behind : Behind
        What stands behind it.
    carried : list of str
        What was counted before, of which the described ones may be some.

    Returns
    -------
    str
        People by what they did (新录用的41人岗前培训: 新录用人员), what was done to things that are only described
        (收回使用频率低的21项: 收回), things that something is done to by how they are (对到期未履行的6份合同发函).

    """
    compared = not _COMPARATORS.isdisjoint(left.phrase)
    if (
        compared
        or not (mark.classifier and left.text and left.link[-1:] == [_OF])
        or len(left.text) > LENGTHS.described
    ):
        return ""
    right = behind.right
    who = _FRAMES.people.get(mark.unit, "")
    some = bool(carried) and not right
    if who and not (some or is_bearer(right, mark.unit) or is_bearer(left.text, mark.unit)):
        return left.text + who
    like = left.link[:-1]
    if like and not right and all(tag == _LIKE for word in like for _, tag in rjieba.tag(word)):
        mark.value, mark.scope = abs(mark.value or 0), ""  # 频率低: nothing fell
        return _such(left, "".join(like), parted(carried[-1])[1] if carried else "")
    return f"{left.text}{_OF}{right}" if _is_reached(mark, left, behind) else ""


def _such(left: Left, like: str, thing: str) -> str:
    """Return what was done to things that are only described, else how they are."""
    if left.phrase[0] in _AHEAD:
        return left.phrase[0]
    return f"{left.text}{like}{_OF if thing else ''}{thing}"


def _is_reached(mark: Mark, left: Left, behind: Behind) -> bool:
    """Whether general things that something is done to are told apart by what is said before them.

    Not by what was done, where that is a noun (对靠后的3个单位实行督办), nor by where they are (在甲区的26个乡镇试点).
    """
    right = behind.right
    general = right.endswith(_FRAMES.told_by) or is_bearer(right, mark.unit)
    front = left.opening[0] if left.opening else ""
    if not (front in _FRAMES.fronts and behind.after and right and general and len(right) <= LENGTHS.short):
        return False
    there = front in _FRAMES.where and rjieba.tag(left.phrase[-1])[0][1][0] != _DOES
    return not there and not predicate_of(behind.after)[1]
