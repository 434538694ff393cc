"""Cut a text into sentences that together are the text.

In: a text in any of the languages. Out: places that tile it without a gap. Refused: nothing; a text without a full
stop is one sentence.

A sentence ends behind its stop, with the closing quotation marks and blanks that cling to it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from compare.languages import CODES, load

__all__ = ["split_sentences"]

LONGEST = 1000
"""A longer sentence is cut: nobody could read it at once, and comparing it word by word would take too long."""
_PAUSE = re.compile(r"[，,、：:\s]")


@cache
def _stops() -> re.Pattern[str]:
    """Match what ends a sentence, with all that clings to it."""
    languages = [load(code).wording for code in CODES]
    stops = re.escape("".join(words.stops for words in languages))
    closing = f"[{re.escape(''.join(words.closing for words in languages))}]*"
    opening = re.escape("".join(words.opening for words in languages))
    full = f"(?<=[{stops}])[{stops}]*{closing}\\s*"
    # A Latin full stop ends a sentence before a blank and a capital, not behind an abbreviation or initial.
    short = "".join(f"(?<!\\b{re.escape(word)}[.])" for words in languages for word in words.abbreviations)
    latin = f"(?<=[.]){short}(?<!\\b[A-Z][.]){closing}\\s+(?=[{opening}(A-Z•])"
    # One class of signs in front lets the search skip all letters at once.
    return re.compile(f"[{stops}.\\n](?:{full}|(?<=\\n)\\s*|{latin})")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences: start and end of each, which together are the text.

    Examples
    --------
    >>> text = "青溪大桥通车。新增公交3条；票价不变。"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['青溪大桥通车。', '新增公交3条；', '票价不变。']

    """
    ends = [m.end() for m in _stops().finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [piece for a, b in pairwise([0, *ends]) if a < b for piece in _cut_long(text, a, b)]


def _cut_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence that is too long behind a comma or blank, where there is one."""
    pieces = []
    while end - start > LONGEST:
        marks = list(_PAUSE.finditer(text, start + LONGEST // 2, start + LONGEST))
        at = marks[0].end() if marks else start + LONGEST
        pieces.append((start, at))
        start = at
    return [*pieces, (start, end)]
