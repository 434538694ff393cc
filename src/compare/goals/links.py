"""Which goal speaks to which problem.

In: problems, goals with what leads in to them. Out: links, each with a chance, and the problems of which that is not
sure. Refused: a link by the report's own title words, or by a single word that both happen to use; a goal with a
figure where only its heading, or the goals next to it, speak to the problem.

What a problem and a goal share gives a chance; a second look weighs it against their rivals and lifts it where the
goals next to it, in the same item of the plan, speak to that problem too. The weights of both were fitted on answers
made by hand (`tests/goals/fit_links.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from compare.goals.grades import is_wish
from compare.goals.subjects import fields_of, key_of
from compare.goals.tuning import FITS, LINKS
from compare.text import chance_of, covered, log_odds, rivals_of_each, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Problem
    from compare.text import Weights

    Pair = tuple[int, int]


class Shared(NamedTuple):
    """What a problem and a goal share; every number from 0 to 1.

    Attributes
    ----------
    theme : float
        What is lacking, and what mends it: too few trained officers, a course for officers.
    kind : float
        A kind of lack and what mends it, where both are about the same thing.
    field : float
        A field of work.
    covers : float
        How many of the goal's words are the problem's.
    led : float
        How many of the words that lead in to the goal are.
    rare : float
        The weight of the rare words both use.
    wish : float
        Whether the goal only wishes.

    """

    theme: float
    kind: float
    field: float
    covers: float
    led: float
    rare: float
    wish: float


class Looked(NamedTuple):
    """What is seen of a pair beside the others.

    Attributes
    ----------
    odds, of_goal, of_problem : float
        The log odds of the pair, and of its best rival: another problem of the goal, another goal of the problem.
    near, around : float
        The chance of the better neighbour of the goal, and of several together (1 at most), in the item it stands in.

    """

    odds: float
    of_goal: float
    of_problem: float
    near: float
    around: float


WEIGHTS, INTERCEPT = Shared(2.398, 4.312, 2.432, 4.258, 3.195, 3.666, -0.698), -3.819
AGAIN, BASE = Looked(0.783, -0.352, -0.377, 1.811, 2.077), -2.109


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
    beside = beside or {}
    found = share(problems, goals, title, words)
    seen = second_look(chances(found), [goal.passage for goal, _ in goals])
    sure = {pair: chance_of(looked, AGAIN, BASE) for pair, looked in seen.items() if pair[1] not in beside}
    links = {
        pair: round(chance, 3)
        for pair, chance in sure.items()
        if chance >= LINKS.answers and not _counts_another(found[pair], goals[pair[1]][0])
    }
    links |= {(i, j): 1.0 for j, i in beside.items()}
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


def second_look(told: Mapping[Pair, float], items: Sequence[int]) -> dict[Pair, Looked]:
    """Look again at each pair beside the others.

    Parameters
    ----------
    told : mapping of (int, int) to float
        How likely each pair is by itself.
    items : sequence of int
        The item of the plan each goal stands in.

    """
    others_of = rivals_of_each(told)
    seen = {}
    for (i, j), chance in told.items():
        close = [k for k in range(j - LINKS.close, j + LINKS.close + 1) if k != j and _same(items, j, k)]
        others = {k: told[i, k] for k in close} or {
            j: chance
        }  # a goal alone in its item is as its neighbours would be
        seen[i, j] = Looked(
            odds=log_odds(chance),
            of_goal=log_odds(max(FITS.floor, others_of[i, j][1])),
            of_problem=log_odds(max(FITS.floor, others_of[i, j][0])),
            near=max(others[k] for k in others if abs(k - j) <= 1),
            around=min(1.0, sum(others.values())),
        )
    return seen


def _same(items: Sequence[int], one: int, other: int) -> bool:
    return 0 <= other < len(items) and items[one] == items[other]


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


def share(
    problems: Sequence[Problem], goals: Sequence[tuple[Goal, Clause]], title: str, words: GoalWords
) -> dict[Pair, Shared]:
    """Return what each problem and each goal share."""
    key = key_of(words)
    common = terms_of(title, key)
    lacks = [_side(p.problem, p.text, common, words, 0) for p in problems]
    aims = [_side(g.text + c.aim, c.lead, common, words, 1) for g, c in goals]
    weights = weigh([one.terms for one in (*lacks, *aims)])
    found: dict[Pair, Shared] = {}
    for j, ((goal, clause), aim) in enumerate(zip(goals, aims, strict=True)):
        lead = terms_of(clause.lead, key) - common
        for i, lack in enumerate(lacks):
            theme, field = _both(lack.themes, aim.themes), _both(lack.fields, aim.fields)
            kind, shared = _same_kind(lack, aim, weights), weights.sum(lack.terms & aim.terms)
            together = theme or field or kind or shared > LINKS.one_word
            found[i, j] = Shared(
                theme,
                kind,
                field,
                covers=covered(aim.terms, lack.terms, weights) if together else 0.0,
                led=covered(lead, lack.terms, weights),
                rare=min(1.0, shared / LINKS.many) if together else 0.0,
                wish=float(goal.grade == "direction" and is_wish(goal.goal.removesuffix(clause.aim), words)),
            )
    return found


def _same_kind(lack: _Side, aim: _Side, weights: Weights) -> float:
    """Return how surely a goal mends the kind of lack a problem is, of the same thing."""
    return max(
        (
            max(
                min(1.0, LINKS.part * covered(lack.kinds[n][0], aim.terms, weights)),
                LINKS.same_field * bool(lack.kinds[n][1] & aim.kinds[n][1]),
            )
            for n in lack.kinds.keys() & aim.kinds.keys()
        ),
        default=0.0,
    )


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
