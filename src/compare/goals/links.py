"""Which goal speaks to which problem.

In: problems, pieces of the plan. Out: links, each with a score. Refused: a link by the report's own title words, or by
a single word that both happen to use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.subjects import fields_of, key_of
from compare.goals.tuning import LINKS
from compare.text import covered, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Problem

__all__ = ["link_problems"]


def link_problems(
    problems: Sequence[Problem], goals: Sequence[Clause], title: str, words: GoalWords
) -> dict[tuple[int, int], float]:
    """Score which goal speaks to which problem.

    Parameters
    ----------
    problems : sequence of Problem
    goals : sequence of Clause
    title : str
        Of the report: its words are what everything is about, so they link nothing.
    words : GoalWords

    Returns
    -------
    dict of (int, int) to float
        Problem and goal by number, with a score from 0 to 1; pairs that have no link are not there.

    """
    key = key_of(words)
    common = terms_of(title, key)
    lacks = [terms_of(p.text, key) - common for p in problems]
    aims = [terms_of(g.text, key) - common for g in goals]
    weights = weigh([*lacks, *aims])
    lack_fields = [fields_of(p.text, words) for p in problems]
    aim_fields = [fields_of(g.text, words) for g in goals]
    found: dict[tuple[int, int], float] = {}
    for i, lack in enumerate(lacks):
        scores = {
            j: covered(aim, lack, weights)
            + LINKS.shared_field * _shared_fields(lack_fields, i, aim_fields[j])
            for j, aim in enumerate(aims)
            if lack_fields[i] & aim_fields[j] or weights.sum(lack & aim) > LINKS.more_than_one
        }
        best = max(scores.values(), default=0.0)
        good = [j for j, s in scores.items() if s >= max(LINKS.answers, LINKS.near_best * best)]
        good.sort(key=lambda j: (-scores[j], j))
        found |= {(i, j): round(min(1.0, scores[j]), 3) for j in good[: LINKS.most]}
    return found


def _shared_fields(lack_fields: Sequence[frozenset[str]], i: int, aim: frozenset[str]) -> float:
    """Count shared fields, one that several problems touch for less."""
    total = 0.0
    for field in lack_fields[i] & aim:
        total += 1.0 / sum(field in other for other in lack_fields)
    return total
