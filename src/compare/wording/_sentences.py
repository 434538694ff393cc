"""A text → its sentences and, on demand, its words.

In: text. Out: spans that tile it without a gap. Refused: nothing; a text without a full stop is one
sentence.

A sentence ends behind its stop, closing quotation marks and blanks. A word is what the dictionary calls
one; a figure with its unit, a name in 《…》 and a phrase in “…” are single words, because half of one means
something else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise

from compare.languages.en.wording import WORDS as EN
from compare.languages.zh.quantities import WORDS as QUANTITIES
from compare.languages.zh.wording import WORDS as ZH

__all__ = ["IDEOGRAPH", "split_sentences", "split_words"]

IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
SENTENCE_LENGTH = 1000  # a longer one is cut: comparing it word by word would take too long
NAME_LENGTH = 40  # a longer quotation is a sentence of its own, not a name

_MONEY = "$€£¥"
_PAUSE = re.compile(r"[，,、：:\s]")
_LATIN_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*[^\S\n]?|\s+|[^\w\s]|_")


@cache
def _stops() -> re.Pattern[str]:
    """Match what ends a sentence, with all that clings to it."""
    closing = f"[{re.escape(ZH.closing)}]*"
    # One class of signs in front lets the search skip all letters at once.
    full = f"(?<=[{re.escape(ZH.stops)}])[{re.escape(ZH.stops)}]*{closing}\\s*"
    # A Latin full stop ends a sentence before a blank and a capital, not behind an abbreviation or initial.
    short = "".join(f"(?<!\\b{re.escape(word)}[.])" for word in EN.abbreviations)
    latin = f"(?<=[.]){short}(?<!\\b[A-Z][.]){closing}\\s+(?=[{re.escape(ZH.opening)}(A-Z•])"
    return re.compile(f"[{re.escape(ZH.stops)}.\\n](?:{full}|(?<=\\n)\\s*|{latin})")


@cache
def _atoms() -> re.Pattern[str]:
    """Match what must not be cut: figures with their unit, names in 《…》 and phrases in “…”."""
    units = sorted({*QUANTITIES.classifiers, *QUANTITIES.measures, *QUANTITIES.money, *ZH.times}, key=len)
    unit = "|".join(re.escape(u) for u in reversed(units))
    scale = "".join(QUANTITIES.multipliers) + ZH.rough
    # One class of signs in front lets the search skip all letters at once.
    figure = rf"(?<=[{_MONEY}\d])\d*(?:[.,]\d+)*[{scale}]*(?:{unit})?"
    marks = "|".join(f"(?<={a})[^{a}{b}\\n]{{1,{NAME_LENGTH}}}{b}" for a, b in ZH.names)
    begin = "".join(a for a, _ in ZH.names)
    return re.compile(rf"[{begin}{_MONEY}\d](?:{marks}|{figure})")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences.

    Returns
    -------
    list of (int, int)
        Start and end of each; together they are the text.

    Examples
    --------
    >>> text = "青溪大桥通车。新增公交3条；票价不变。"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['青溪大桥通车。', '新增公交3条；', '票价不变。']

    """
    ends = [m.end() for m in _stops().finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [piece for a, b in pairwise([0, *ends]) if a < b for piece in _cut(text, a, b)]


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence nobody could read at once, behind a comma or blank where there is one."""
    pieces = []
    while end - start > SENTENCE_LENGTH:
        marks = list(_PAUSE.finditer(text, start + SENTENCE_LENGTH // 2, start + SENTENCE_LENGTH))
        at = marks[0].end() if marks else start + SENTENCE_LENGTH
        pieces.append((start, at))
        start = at
    return [*pieces, (start, end)]


def split_words(text: str) -> list[str]:
    """Cut a text into words.

    Returns
    -------
    list of str
        Together they are the text.

    Examples
    --------
    >>> split_words("落实《青溪规划》，新增岗位500个。")
    ['落实', '《青溪规划》', '，', '新增', '岗位', '500个', '。']

    """
    if IDEOGRAPH.search(text):
        import rjieba  # noqa: PLC0415 - the dictionary is loaded when the first Chinese word is asked for

        words: list[str] = rjieba.cut(text)
    else:
        words = _LATIN_WORD.findall(text)
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
