"""Lists of words, written so that they are read as words: between blanks, without quotation marks.

In: a text. Out: tuples and dictionaries of words. Refused: nothing; a word of such a list contains no blank. An
indented line goes on with the one before.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text.

    Examples
    --------
    >>> words("修路 架桥")
    ('修路', '架桥')

    """
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return what is between the bars of a text: names of several words.

    Examples
    --------
    >>> phrases("in time|per cent")
    ('in time', 'per cent')

    """
    return tuple(phrase.strip() for phrase in text.split("|"))


def named(text: str) -> dict[str, tuple[str, ...]]:
    """Return the words of each line by the name before its colon.

    Examples
    --------
    >>> named("age: 养老 托育")
    {'age': ('养老', '托育')}

    """
    lines = (line.partition(": ") for line in _lines(text))
    return {name: words(rest) for name, _, rest in lines}


def families(text: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return a family of each line: alternatives between bars, each of one word or several.

    Examples
    --------
    >>> families("城镇 城市 | 农村")
    ((('城镇', '城市'), ('农村',)),)

    """
    return tuple(tuple(map(words, phrases(line))) for line in _lines(text))


def _lines(text: str) -> list[str]:
    return text.strip().replace("\n ", " ").splitlines()
