"""Read a deed that speech puts behind its thing, in a single sign, as print has it (停车位添了80个: 新增停车位).

In: what stands before a number, parted. Out: the same with the deed in front, in two signs. Refused: who acts before
the deed (区里修了3座), what is held or said so often, a thing of a single sign; these stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjieba

from compare.lazy import regex
from compare.quantity.acts import VERBS
from compare.quantity.doers import is_somebody
from compare.quantity.lexicon import SIGNS as WORDS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.phrases import Left

_DEEDS = {sign: deed for deed, signs in WORDS.frames.spoken.items() for sign in signs}
_SPOKEN = regex(WORDS.frames.spoken_end.pattern)
_THINGS = ("n", "v", "j", "i", "l")


def in_print(left: Left) -> Left:
    """Put a deed told behind its thing in front of it, in the words of print.

    Examples
    --------
    >>> from compare.quantity.phrases import split_left
    >>> in_print(split_left("停车位添了")).text, in_print(split_left("停车位共")).text
    ('新增停车位', '停车位')

    """
    told = _SPOKEN.search(left.text + "".join(left.link))
    thing = told.string[: told.start()] if told else ""
    if not told or len(thing) < PAIR or thing[-1] + told["deed"] in VERBS or not _is_thing(thing):
        return left
    deed = _DEEDS[told["deed"]]
    words: list[str] = [deed, *rjieba.cut(thing)]
    return left._replace(phrase=words, link=[], whole=[*left.opening, *words], text=deed + thing)


def _is_thing(phrase: str) -> bool:
    """Whether a phrase names what can be made: nobody who acts, no place or time, no deed of its own."""
    return rjieba.tag(phrase)[-1][1].startswith(_THINGS) and not is_somebody(phrase)
