"""Which figure is meant where several stand side by side: what was planned and what was done, the members of a list.

In: the figure that was found for a target, those of its sentence. Out: the one that is meant, or None. Refused: what
was only planned for the year, where what came of it stands behind; a figure of another member of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.numbers import like_units
from compare.text import PAIR, cut, last_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Quantity


def carried_out(
    found: Quantity, sentence: Sequence[Quantity], words: GoalWords, text: str
) -> Quantity | None:
    """Return what was really done, where a figure is what had been planned or set and the other stands behind it.

    Of 预算9亿元，实收8亿元 the second one.

    Parameters
    ----------
    found : Quantity
    sentence : sequence of Quantity
        The figures of its sentence, in reading order.
    words : GoalWords
    text : str
        The report's.

    Returns
    -------
    Quantity or None
        None where the figure was not planned, or nothing says what came of it.

    """
    if not is_intended(found, words, text):
        return None
    behind = (q for q in sentence if q.at.start >= found.at.end and like_units(found.unit, q.unit, words))
    return next((q for q in behind if words.actual.regex.search(_piece(q, words, text))), None)


def allotted(found: Quantity, sentence: Sequence[Quantity], words: GoalWords, text: str) -> Quantity | None:
    """Return what had been set, where a figure is what was really spent: what a plan sets aside goes on from that."""
    if found.unit not in words.money or not words.actual.regex.search(_piece(found, words, text)):
        return None
    ahead = (q for q in reversed(sentence) if q.at.end <= found.at.start and q.unit == found.unit)
    return next((q for q in ahead if is_intended(q, words, text)), None)


def is_intended(figure: Quantity, words: GoalWords, text: str) -> bool:
    """Tell what was planned or set for the year by the words before a figure."""
    return words.intended.regex.search(_piece(figure, words, text)) is not None


def of_member(
    name: str, found: Quantity, clause: Sequence[Quantity], words: GoalWords, before: str
) -> Quantity | None:
    """Return the figure of the member that a name speaks of, where a list of names is followed by one of figures.

    Parameters
    ----------
    name : str
        Of the target.
    found : Quantity
    clause : sequence of Quantity
        The figures of its clause, in reading order.
    words : GoalWords
    before : str
        What the clause says before the first of them of the unit of `found`.

    Returns
    -------
    Quantity or None
        The figure itself where there are no such lists; None where it is of another member.

    """
    row = [q for q in clause if q.unit == found.unit and q.indicator == found.indicator]
    members = [before[a:b] for a, b in cut(before, words.list_marks, words.brackets)]
    if len(row) < 2 or len(members) != len(row):  # noqa: PLR2004 (a list)
        return found
    told = [n for n, member in enumerate(members) if name[:PAIR] in member]
    return row[told[0]] if len(told) == 1 else None


def _piece(figure: Quantity, words: GoalWords, text: str) -> str:
    before = text[max(0, figure.at.start - 40) : figure.at.start]
    return last_piece(before, words.pauses + words.stops + words.list_marks)
