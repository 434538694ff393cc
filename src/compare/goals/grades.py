"""What a goal is worth to whoever checks it a year later.

In: a goal's words, whether it names a figure. Out: figure, deliverable, action or direction. Refused: nothing; what
is neither a thing to finish nor a wish is something to do.

Rules read the verb, the object and the end of a goal. Where readers' grades were fitted, what they say is weighed
against how goals with the same characters were graded: rules know the kinds, the characters know the usual wordings.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.evidence import only_fosters, thing_of
from compare.goals.standings import promises_place
from compare.goals.subjects import key_of, names_in
from compare.goals.tuning import COMMITMENTS, DEEDS, GRADES
from compare.text import terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.languages.shapes.goals import GoalWords

_WEIGHED = ("deliverable", "direction")


def grade_of(text: str, words: GoalWords, *, numeric: bool) -> str:
    """Grade a goal.

    Parameters
    ----------
    text : str
        Without the words it opens with.
    words : GoalWords
    numeric : bool
        Whether it names a figure to reach; a place in a ranking is one, too.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> [
    ...     grade_of(text, zh, numeric=False)
    ...     for text in ("出台停车管理办法", "开展停车秩序检查", "加快停车治理体系建设", "提升停车管理水平")
    ... ]
    ['deliverable', 'action', 'action', 'direction']

    """
    if numeric or promises_place(text, words):
        return "figure"
    ruled = grade_by_rules(text, words)
    return _weighed(text, ruled, words.grade_runs) if words.grade_runs else ruled


def grade_by_rules(text: str, words: GoalWords) -> str:
    """Grade a goal without a figure by its verb, its object and its end alone.

    Examples
    --------
    >>> from compare.languages import load
    >>> grade_by_rules("出台停车管理办法", load("zh").goals)
    'deliverable'

    """
    if _is_slogan(text, words):
        return "direction"
    named = bool(names_in(text, words))
    abstract = words.abstractions.regex.search(text) is not None and not named
    if _leaves_a_thing(text, words, abstract=abstract):
        return "deliverable"
    return "direction" if is_wish(text, words) or only_fosters(text, words) else "action"


def runs_of(text: str) -> frozenset[str]:
    """Return the runs of one and of two characters of a goal; its edges count as characters.

    Examples
    --------
    >>> sorted(runs_of("建馆"))
    ['$', '^', '^建', '建', '建馆', '馆', '馆$']

    """
    edged = f"^{text}$"
    return frozenset((*edged, *map(add, edged, edged[1:])))


def _weighed(text: str, ruled: str, weights: Mapping[str, tuple[float, float]]) -> str:
    """Return the likeliest grade: what each run counts for, against an action, and what the rules say.

    What the rules call a direction leaves no thing behind: of the few that runs took for one, none was.
    """
    odds = {"action": 0.0, **dict.fromkeys(_WEIGHED, 0.0)}
    odds[ruled] += GRADES.ruled
    for found in (weights[run] for run in ("", *sorted(runs_of(text))) if run in weights):
        for grade, weight in zip(_WEIGHED, found, strict=True):
            odds[grade] += weight
    if ruled == "direction":
        del odds["deliverable"]
    return max(odds, key=odds.__getitem__)


def is_wish(text: str, words: GoalWords) -> bool:
    """Tell a direction that wishes or exhorts from one that fosters a field of work.

    Examples
    --------
    >>> from compare.languages import load
    >>> [is_wish(text, load("zh").goals) for text in ("营造良好氛围", "大力发展渔业")]
    [True, False]

    """
    if _is_slogan(text, words):
        return True
    named = bool(names_in(text, words))
    if _goes_on(text, words):
        return not named and len(terms_of(thing_of(text, words), key_of(words))) < DEEDS.own_terms
    if named:
        return False
    abstract = words.abstractions.regex.search(text) is not None
    return words.wishes.regex.search(text) is not None or (abstract and not _is_specific(text, words))


def _is_slogan(text: str, words: GoalWords) -> bool:
    return words.slogans is not None and words.slogans.regex.search(text) is not None


def _leaves_a_thing(text: str, words: GoalWords, *, abstract: bool) -> bool:
    """Tell a goal that leaves something behind: one project or event, or what a verb or the last word finishes."""
    if words.projects and words.projects.regex.search(text):
        return True
    if words.duties and words.duties.regex.search(text):
        return False
    finishes = words.deliverables.regex.search(verb_of(text, words)) is not None
    if not finishes and _goes_on(text, words):
        return False
    ends = any(m.end() == len(text) for m in words.deliverables.regex.finditer(text))
    return ends or (finishes and (not abstract or _is_specific(text, words)))


def _goes_on(text: str, words: GoalWords) -> bool:
    """Tell a goal to go on with a field of work from one that leaves a thing at a place, or begins or ends one."""
    if not words.works or not words.works.regex.search(text):
        return False
    others = (words.sites, words.begun, words.completion)
    return not any(cue and cue.regex.search(text) for cue in others)


def _is_specific(text: str, words: GoalWords) -> bool:
    """Tell an object of several words of its own from one that most reports would name."""
    return len(terms_of(text, key_of(words))) >= COMMITMENTS.specific_terms
