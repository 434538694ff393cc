"""Which goal speaks to which problem.

In: problems, goals with what leads in to them. Out: links, each with a chance, and the problems of which that is not
sure. Refused: a link by the report's own title words, or by a single word that both happen to use; a goal with a
figure where only its heading, or the goals next to it, speak to the problem.

What a problem and a goal share gives a chance; a second look weighs it against their rivals and lifts it where the
goals next to it, in the same item or sentence of the plan, speak to that problem too. The weights of both were fitted
on answers made by hand (`tests/goals/fit_links.py`).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from compare.goals.sharing import Shared, share
from compare.goals.tuning import FITS, LINKS
from compare.text import chance_of, log_odds, rivals_of_each

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Problem

    Pair = tuple[int, int]


class Looked(NamedTuple):
    """What is seen of a pair beside the others.

    Attributes
    ----------
    odds, of_goal, of_problem : float
        The log odds of the pair, and of its best rival: another problem of the goal, another goal of the problem.
    near, around : float
        The chance of the better neighbour of the goal, and of several together (1 at most), in the item it stands in.
    sentence : float
        The chance of the best other goal of its sentence.
    behind : float
        Whether one item tells the goal right behind the problem.

    """

    odds: float
    of_goal: float
    of_problem: float
    near: float
    around: float
    sentence: float
    behind: float


class Told(NamedTuple):
    """Where goals are told: the item and the sentence of each, and of those right behind a problem that problem."""

    items: Sequence[int]
    sentences: Sequence[Hashable]
    beside: Mapping[int, int]


WEIGHTS, INTERCEPT = Shared(2.44, 3.308, 1.828, 2.793, 3.292, 4.592, -0.166, -0.537, 3.59, 1.801), -4.105
AGAIN, BASE = Looked(0.775, -0.291, -0.38, 1.157, 1.699, 0.836, 1.75), -1.859


def link_problems(
    problems: Sequence[Problem],
    goals: Sequence[tuple[Goal, Clause]],
    title: str,
    words: GoalWords,
    beside: Mapping[int, int] | None = None,
) -> tuple[dict[Pair, float], frozenset[int]]:
    """Say which goal speaks to which problem.

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
        Problem and goal by number, with how likely they are linked; pairs that have no link are not there.
    frozenset of int
        Problems without a link that some goal may speak to: too little says so, and too much says otherwise.

    """
    found = share(problems, goals, title, words)
    told = Told([goal.passage for goal, _ in goals], [clause.sentence for _, clause in goals], beside or {})
    sure = {
        pair: chance_of(looked, AGAIN, BASE) for pair, looked in second_look(chances(found), told).items()
    }
    links = {
        pair: round(chance, 3)
        for pair, chance in sure.items()
        if pair[1] in told.beside
        or (chance >= LINKS.answers and not _counts_another(found[pair], goals[pair[1]][0]))
    }
    return links, frozenset(may_be_answered(sure) - {i for i, _ in links})


def _counts_another(shared: Shared, goal: Goal) -> bool:
    """Whether a goal has a figure and only stands under a heading, or beside goals, that speak to a problem.

    Of 20 such links in eleven counties, districts and bureaus 3 were right: what is counted is another thing.
    """
    return goal.grade == "figure" and not (shared.theme or shared.kind or shared.field or shared.covers)


def may_be_answered(sure: Mapping[Pair, float]) -> set[int]:
    """Return the problems that some goal may speak to: one goal likely enough, or one of many, as in a long plan."""
    each: dict[int, list[float]] = {}
    for (i, _), chance in sure.items():
        each.setdefault(i, []).append(chance)
    return {
        i
        for i, told in each.items()
        if max(told) >= LINKS.doubt or 1 - math.prod(1 - chance for chance in told) >= LINKS.any_goal
    }


def chances(found: Mapping[Pair, Shared]) -> dict[Pair, float]:
    """Return how likely each pair is linked by what it shares."""
    return {pair: chance_of(shared, WEIGHTS, INTERCEPT) for pair, shared in found.items()}


def second_look(told: Mapping[Pair, float], at: Told) -> dict[Pair, Looked]:
    """Look again at each pair beside the others.

    Parameters
    ----------
    told : mapping of (int, int) to float
        How likely each pair is by itself.
    at : Told
        Where the goals stand.

    Returns
    -------
    dict of (int, int) to Looked
        Of a goal that one item tells right behind its problem, no pair with another problem is there.

    """
    others_of = rivals_of_each(told)
    mates: dict[Hashable, list[int]] = {}
    for number, sentence in enumerate(at.sentences):
        mates.setdefault(sentence, []).append(number)
    seen = {}
    for (i, j), chance in told.items():
        if at.beside.get(j, i) != i:
            continue
        close = [k for k in range(j - LINKS.close, j + LINKS.close + 1) if k != j and _same(at.items, j, k)]
        others = {k: told[i, k] for k in close} or {
            j: chance
        }  # a goal alone in its item is as its neighbours would be
        seen[i, j] = Looked(
            odds=log_odds(chance),
            of_goal=log_odds(max(FITS.floor, others_of[i, j][1])),
            of_problem=log_odds(max(FITS.floor, others_of[i, j][0])),
            near=max(others[k] for k in others if abs(k - j) <= 1),
            around=min(1.0, sum(others.values())),
            sentence=max((told[i, k] for k in mates[at.sentences[j]] if k != j), default=chance),
            behind=float(j in at.beside),
        )
    return seen


def _same(items: Sequence[int], one: int, other: int) -> bool:
    return 0 <= other < len(items) and items[one] == items[other]
