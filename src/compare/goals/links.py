"""Which goal speaks to which problem.

In: problems, goals with what leads in to them. Out: links, each with a score, and the problems of which that is not
sure. Refused: a link by the report's own title words, or by a single word that both happen to use; a wish speaks to no
problem.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.subjects import fields_of, key_of
from compare.goals.tuning import LINKS
from compare.text import covered, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Problem

__all__ = ["link_problems"]


def link_problems(
    problems: Sequence[Problem],
    goals: Sequence[tuple[Goal, Clause]],
    title: str,
    words: GoalWords,
    beside: Mapping[int, int] | None = None,
) -> tuple[dict[tuple[int, int], float], frozenset[int]]:
    """Score which goal speaks to which problem.

    Five things count: rare words that both use, a theme (what is lacking, and what mends it: too few trained officers,
    a course for officers), a kind of lack and what mends it where both are about the same thing, and a field of work.
    A goal speaks to the problem it fits best, a problem is answered by the goals that fit it nearly as well as the
    best one does.

    Parameters
    ----------
    problems : sequence of Problem
    goals : sequence of (Goal, Clause)
        Each with its clause, which knows what leads in to it and what it aims at.
    title : str
        Of the report: its words are what everything is about, so they link nothing.
    words : GoalWords
    beside : mapping of int to int, optional
        Goals that one item tells right behind their problem: they speak to that one.

    Returns
    -------
    dict of (int, int) to float
        Problem and goal by number, with a score from 0 to 1; pairs that have no link are not there.
    frozenset of int
        Problems without a link that some goal may speak to: too little says so, and too much says otherwise.

    """
    scores, near_misses = _scores(problems, goals, title, words)
    beside = beside or {}
    scores = {pair: score for pair, score in scores.items() if pair[1] not in beside}
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), score in scores.items():
        rows[i], columns[j] = max(score, rows.get(i, 0.0)), max(score, columns.get(j, 0.0))
    found: dict[int, list[tuple[float, int]]] = {}
    for (i, j), score in scores.items():
        # What no goal fits well is answered by what fits it best, down to a lower bound: else it would seem ignored.
        least = max(min(LINKS.answers, max(rows[i], LINKS.at_least)), LINKS.near_best * rows[i])
        if score >= max(least, LINKS.best_of_goal * columns[j]):
            found.setdefault(i, []).append((-score, j))
    links = {
        (i, j): round(min(1.0, -score), 3)
        for i, good in found.items()
        for score, j in sorted(good)[: LINKS.most]
    } | {(i, j): 1.0 for j, i in beside.items()}
    near = Counter(i for i, _ in scores)
    doubtful = {
        i
        for (i, j), score in scores.items()
        if near[i] >= LINKS.several or score >= max(LINKS.doubt, LINKS.beaten * columns[j])
    }
    free = {j for _, j in near_misses} - {j for _, j in links}
    doubtful |= {i for i, j in near_misses if j in free}
    return links, frozenset(doubtful - {i for i, _ in links})


@dataclass(frozen=True, slots=True)
class _Side:
    """What a problem or a goal is compared by: its terms, and fields, themes and kinds, each with what it counts.

    A kind of lack leaves the words that are not the lack itself, and what mends it those that are not the means: both
    must be about the same thing.
    """

    terms: frozenset[str]
    fields: dict[str, float]
    themes: dict[int, float]
    kinds: dict[int, tuple[frozenset[str], frozenset[str]]]


def _scores(
    problems: Sequence[Problem], goals: Sequence[tuple[Goal, Clause]], title: str, words: GoalWords
) -> tuple[dict[tuple[int, int], float], set[tuple[int, int]]]:
    """Score the pairs of a problem and a goal that have anything in common; tell those that share but a rare word."""
    key = key_of(words)
    common = terms_of(title, key)
    lacks = [_side(p.problem, p.text, common, words, 0) for p in problems]
    aims = [_side(g.text + c.aim, c.lead, common, words, 1) for g, c in goals]
    weights = weigh([one.terms for one in (*lacks, *aims)])
    found: dict[tuple[int, int], float] = {}
    near_misses: set[tuple[int, int]] = set()
    named = [terms_of(p.problem, key) - common for p in problems]
    for j, ((goal, clause), aim) in enumerate(zip(goals, aims, strict=True)):
        worth = LINKS.wish if goal.grade == "direction" else 1.0
        lead = terms_of(clause.lead, key) - common
        for i, lack in enumerate(lacks):
            theme, field = _both(lack.themes, aim.themes), _both(lack.fields, aim.fields)
            shared = weights.sum(lack.terms & aim.terms)
            kind = max(
                (
                    max(
                        min(1.0, LINKS.part * covered(lack.kinds[n][0], aim.terms, weights)),
                        LINKS.same_field * bool(lack.kinds[n][1] & aim.kinds[n][1]),
                    )
                    for n in lack.kinds.keys() & aim.kinds.keys()
                ),
                default=0.0,
            )
            if goal.grade != "direction" and weights.sum(named[i] & aim.terms) >= LINKS.rare_word:
                near_misses.add((i, j))
            if theme or field or kind or shared > LINKS.more_than_one:
                led = LINKS.lead * covered(lead, lack.terms, weights) if theme else 0.0
                found[i, j] = worth * (
                    max(LINKS.theme * (theme + led), LINKS.kind * kind)
                    + LINKS.field * field
                    + LINKS.covers * covered(aim.terms, lack.terms, weights)
                    + LINKS.rare * min(1.0, shared / LINKS.many)
                )
    return found, near_misses


def _side(head: str, rest: str, common: frozenset[str], words: GoalWords, side: int) -> _Side:
    """Read a problem, its name and the whole of it, or a goal and what leads in to it."""
    key, text = key_of(words), head if side else rest
    known = fields_of(head, words)
    kinds = {n: pair[side].regex for n, pair in enumerate(words.mendings) if pair[side].regex.search(head)}
    others = {n: regex.sub(" ", head) for n, regex in kinds.items()}
    return _Side(
        terms=terms_of(text, key) - common,
        fields={field: 1.0 if field in known else LINKS.beside for field in fields_of(text, words)},
        themes=_themes(head, rest, words, side),
        kinds={n: (terms_of(other, key) - common, fields_of(other, words)) for n, other in others.items()},
    )


def _both(lack: Mapping[Any, float], aim: Mapping[Any, float]) -> float:
    """Return how surely two sides name the same, by the best of what both name."""
    return max((lack[n] * aim[n] for n in lack.keys() & aim.keys()), default=0.0)


def _themes(head: str, rest: str, words: GoalWords, side: int) -> dict[int, float]:
    """Return the themes of a text: in full where its head names them, for less where only the rest does."""
    found: dict[int, float] = {}
    for number, theme in enumerate(words.remedies):
        if theme[side].regex.search(head):
            found[number] = 1.0
        elif theme[side].regex.search(rest):
            found[number] = LINKS.beside
    return found
