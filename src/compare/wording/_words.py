"""A text → its words.

In: text in any language. Out: words that are the text when they are put together. Refused: nothing.

A word is what the dictionary calls one; a figure with its unit, a name in 《…》 and a phrase in “…” are single words,
because half of one means something else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from compare.languages import CODES, load
from compare.languages.shapes.quantities import QuantityWords
from compare.lazy import regex
from compare.text import longest_first
from compare.wording.tuning import TERMS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

IDEOGRAPH = regex(r"[\u3400-\u9fff\uf900-\ufaff]")

REMEMBERED = 1024  # texts whose words are remembered: the passages of three or four reports …
REMEMBERED_LENGTH = 2000  # … but none longer than this, so that they fill no memory

_MONEY = "$€£¥"
_JOINING = frozenset("+#&._%-")  # signs the dictionary may take into a word, besides letters and digits
_LATIN_WORD = regex(r"[^\W_]+(?:['’\-][^\W_]+)*[^\S\n]?|\s+|[^\w\s]|_")


@cache
def _atoms() -> re.Pattern[str]:
    """Match what must not be cut: figures with their unit, names in 《…》 and phrases in “…”."""
    languages = [load(code) for code in CODES]
    written = [own for words in languages if isinstance(own := words.quantities, QuantityWords)]
    units = {u for own in written for u in (*own.classifiers, *own.measures, *own.money)}
    units |= {u for words in languages for u in words.wording.times}
    unit = longest_first(units)
    scale = "".join([*(m for own in written for m in own.multipliers), *(w.wording.rough for w in languages)])
    # One class of signs in front lets the search skip all letters at once.
    figure = rf"(?<=[{_MONEY}\d])\d*(?:[.,]\d+)*[{scale}]*(?:{unit})?"
    names = [pair for words in languages for pair in words.wording.names]
    marks = "|".join(f"(?<={a})[^{a}{b}\\n]{{1,{TERMS.name}}}{b}" for a, b in names)
    begin = "".join(a for a, _ in names)
    return regex(rf"[{begin}{_MONEY}\d](?:{marks}|{figure})")


def split_words(text: str) -> list[str]:
    """Cut a text into words, which together are the text.

    Examples
    --------
    >>> split_words("落实《青溪规划》，新增岗位500个。")
    ['落实', '《青溪规划》', '，', '新增', '岗位', '500个', '。']

    """
    return _cut_chinese(text) if IDEOGRAPH.search(text) else _around_atoms(text, _LATIN_WORD.findall(text))


def words_of(texts: Sequence[str]) -> Iterable[str]:
    """Cut texts that are on lines of their own into words: those of all of them together, line ends left out."""
    if not any(map(IDEOGRAPH.search, texts)):
        return split_words("\n".join(texts))
    # A word never runs on behind a line end: each text can be cut by itself, and what is remembered be used again.
    return chain.from_iterable(
        _remembered(text)[0] if _is_short(text) else _cut_chinese(text) for text in texts
    )


def words_within(text: str, start: int, end: int) -> Sequence[str]:
    """Cut a stretch of a text into words: those `split_words` gives of it, but the text is cut only once.

    Examples
    --------
    >>> words_within("青溪大桥通车。新增公交3条；票价不变。", 7, 14)
    ('新增', '公交', '3条', '；')

    """
    part = text[start:end]
    if not (
        _is_short(text) and _stands_apart(text, start) and _stands_apart(text, end) and IDEOGRAPH.search(part)
    ):
        return split_words(part)
    try:
        words, ends = _remembered(text)
    except UnicodeEncodeError:  # half a sign somewhere else in the text, which the dictionary refuses
        return split_words(part)
    first, last = bisect_left(ends, start), bisect_left(ends, end)
    # A name in 《…》 that runs over an edge is none in the stretch.
    whole = ends[first] == start and ends[last] == end
    return words[first:last] if whole else split_words(part)


def _is_short(text: str) -> bool:
    return len(text) <= REMEMBERED_LENGTH


def _stands_apart(text: str, at: int) -> bool:
    """Say whether no word can run over a place: one of its neighbours is a sign or a blank."""
    sides = text[max(0, at - 1) : at + 1]
    if len(sides) < 2 or at == 0:  # noqa: PLR2004 - at an edge there is but one
        return True
    return sides != "\r\n" and not all(sign.isalnum() or sign in _JOINING for sign in sides)


@lru_cache(maxsize=REMEMBERED)
def _remembered(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the words of a Chinese text, and 0 and where each of them ends."""
    words = tuple(_cut_chinese(text))
    return words, tuple(accumulate(map(len, words), initial=0))


def _cut_chinese(text: str) -> list[str]:
    import rjieba  # noqa: PLC0415 - the dictionary is loaded when the first Chinese word is asked for

    return _around_atoms(text, rjieba.cut(text))


def _around_atoms(text: str, words: list[str]) -> list[str]:
    """Keep the atoms of a text whole that is cut into the words given."""
    atoms = [atom.span() for atom in _atoms().finditer(text)]
    if not atoms:
        return words
    return _keep_whole(text, words, atoms)


def _keep_whole(text: str, words: list[str], atoms: list[tuple[int, int]]) -> list[str]:
    """Cut a text into the words given, but around the atoms."""
    ends = list(accumulate(map(len, words)))
    kept: list[str] = []
    at = done = 0  # the next word, and the place up to which the text is cut; it may be inside that word
    for start, end in atoms:
        first = bisect_right(ends, start, at)
        if first > at:
            kept.append(text[done : ends[at]])
            kept += words[at + 1 : first]
            done = ends[first - 1]
        if done < start:
            kept.append(text[done:start])
        kept.append(text[start:end])
        at, done = bisect_right(ends, end, first), end
    if at < len(words):
        kept.append(text[done : ends[at]])
        kept += words[at + 1 :]
    return kept
