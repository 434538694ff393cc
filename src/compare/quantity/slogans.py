"""Read what a clause speaks of that says no more than a slogan on it (信访主渠道作用日益凸显).

In: a clause. Out: what the slogan is on, empty where the clause is none. Refused: nothing.
"""

from __future__ import annotations

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import TRIM

_FRAMES = WORDS.frames
_PICTURE = rf"[“\"]?(?:{'|'.join(_FRAMES.metaphors)})[”\"]?"
_PRAISING = "|".join(_FRAMES.praising)
_SLOGAN = regex(
    rf"([\u4e00-\u9fff]{{2,16}}?){_PICTURE}[\u4e00-\u9fff]{{0,10}}?(?:{'|'.join(_FRAMES.prevailing)})$"
)
_MADE = regex(
    rf"[\u4e00-\u9fff]{{0,12}}?(?:{_PRAISING})了?([\u4e00-\u9fff]{{2,16}}?){_PICTURE}[\u4e00-\u9fff]{{0,4}}$"
)
_SERVING = frozenset(_FRAMES.serving)


def praised_in(clause: str) -> str:
    """Return what a clause has only a slogan on.

    Examples
    --------
    >>> (
    ...     praised_in("信访主渠道作用更加凸显"),
    ...     praised_in("筑牢安全生产第一道防线"),
    ...     praised_in("主力军企业增加"),
    ... )
    ('信访', '安全生产', '')

    """
    said = clause.strip(TRIM)
    found = _MADE.match(said) or _SLOGAN.match(said)
    if not found:
        return ""
    words: list[str] = rjieba.cut(found[1])
    end = next((at for at, word in enumerate(words) if word in _SERVING), len(words))
    return "".join(words[:end])
