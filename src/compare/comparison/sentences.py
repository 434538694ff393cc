"""The sentences of findings, English and Chinese.

In: the name of a sentence and what fills it. Out: one line of text. Refused: a label language that does not exist.
"""

from __future__ import annotations

from string import Formatter
from typing import Any

from compare.records import UsageError
from compare.tables import LABELS, catalogue

_SENTENCES = catalogue("comparison", "sentences")
EXCERPT = 90  # characters of a long sentence printed around what matters in it


def excerpt(text: str, around: str | int = "", size: int = EXCERPT) -> str:
    """Cut a long text down to so many characters around what must be seen, or where that is.

    Its beginning is kept where nothing must be seen, or the text does not contain it.

    Examples
    --------
    >>> excerpt("修路" * 60 + "建桥3座", "3座")[-8:]
    '修路修路建桥3座'

    """
    if len(text) <= size:
        return text
    at = max(0, text.find(around) if isinstance(around, str) else around)
    start = max(0, min(at - size * 2 // 3, len(text) - size))
    end = start + size
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


class _Agreeing(Formatter):
    """Lets words agree with a count: `{count:goal/goals}` counts them, `{count:-it/them}` only agrees."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, slash, many = format_spec.partition("/")
        if not slash:
            return format(value, format_spec)
        word = one.removeprefix("-") if str(value) == "1" else many  # warnings hold their counts as text
        return word if one.startswith("-") else f"{value} {word}"


def say(labels: str, sentence: str, **values: object) -> str:
    """Word one finding: a sentence of `sentences.csv`, by its name, with what fills its gaps.

    Examples
    --------
    >>> [say(labels, "quantities_head", count=1, source="a.txt") for labels in ("en", "zh")]
    ['1 figure in a.txt', 'a.txt 中的 1 个数字']

    """
    if labels not in LABELS:
        raise UsageError(f"labels={labels!r}: findings are worded in 'en' or 'zh'; choose one of them")
    return _Agreeing().format(_SENTENCES[sentence][LABELS.index(labels)], **values)


def parts(labels: str, **counts: int) -> str:
    """Word how many there are of each kind, those there are.

    Examples
    --------
    >>> parts("en", met=7, missed=0, silent=1)
    '7 met; 1 is not reported'

    """
    told = (say(labels, f"part_{kind}", count=count) for kind, count in counts.items() if count)
    return say(labels, "part_joint").join(told)
