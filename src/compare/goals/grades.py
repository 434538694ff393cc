"""What a goal is worth to whoever checks it a year later.

In: a goal's words, whether it names a figure. Out: figure, deliverable, action or direction. Refused: nothing; what
is neither a thing to finish nor a wish is something to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.subjects import key_of, names_in
from compare.goals.tuning import COMMITMENTS
from compare.text import terms_of

if TYPE_CHECKING:
    from compare.languages.shapes.goals import GoalWords

__all__ = ["grade_of"]


def grade_of(text: str, words: GoalWords, *, numeric: bool) -> str:
    """Grade a goal.

    Parameters
    ----------
    text : str
        Without the words it opens with.
    words : GoalWords
    numeric : bool
        Whether it names a figure to reach.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> [
    ...     grade_of(text, zh, numeric=False)
    ...     for text in ("出台停车管理办法", "开展停车秩序检查", "提升停车管理水平")
    ... ]
    ['deliverable', 'action', 'direction']

    """
    if numeric:
        return "figure"
    named = bool(names_in(text, words))
    abstract = words.abstractions.regex.search(text) is not None and not named
    verb = verb_of(text, words)
    finishes = words.deliverables.regex.search(verb) is not None
    ends = next((m for m in words.deliverables.regex.finditer(text) if m.end() == len(text)), None)
    if (finishes or ends) and not (abstract and not ends and not _is_specific(text, words)):
        return "deliverable"
    if (words.wishes.regex.search(text) and not named) or (abstract and not _is_specific(text, words)):
        return "direction"
    return "action"


def _is_specific(text: str, words: GoalWords) -> bool:
    """Tell an object of several words of its own from one that most reports would name."""
    return len(terms_of(text, key_of(words))) >= COMMITMENTS.specific_terms
