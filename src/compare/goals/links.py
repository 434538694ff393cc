"""Which goal speaks to which problem.

In: problems, goals with what leads in to them. Out: links, each with a score. Refused: a link by the report's own title
words, or by a single word that both happen to use; a wish speaks to no problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.subjects import fields_of, key_of
from compare.goals.tuning import LINKS
from compare.text import covered, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Problem

__all__ = ["link_problems"]


def link_problems(
    problems: Sequence[Problem], goals: Sequence[tuple[Goal, Clause]], title: str, words: GoalWords
) -> dict[tuple[int, int], float]:
    """Score which goal speaks to which problem.

    Three things count: rare words that both use, a theme (what is lacking, and what mends it: too few trained officers,
    a course for officers), and a field of work. A goal speaks to the problem it fits best, a problem is answered by the
    goals that fit it nearly as well as the best one does.

    Parameters
    ----------
    problems : sequence of Problem
    goals : sequence of (Goal, Clause)
        Each with its clause, which knows what leads in to it and what it aims at.
    title : str
        Of the report: its words are what everything is about, so they link nothing.
    words : GoalWords

    Returns
    -------
    dict of (int, int) to float
        Problem and goal by number, with a score from 0 to 1; pairs that have no link are not there.

    """
    scores = _scores(problems, goals, title, words)
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
    return {
        (i, j): round(min(1.0, -score), 3)
        for i, good in found.items()
        for score, j in sorted(good)[: LINKS.most]
    }


def _scores(
    problems: Sequence[Problem], goals: Sequence[tuple[Goal, Clause]], title: str, words: GoalWords
) -> dict[tuple[int, int], float]:
    """Score the pairs of a problem and a goal that have anything in common."""
    key = key_of(words)
    common = terms_of(title, key)
    lacks = [terms_of(p.text, key) - common for p in problems]
    told = [goal.text + clause.aim for goal, clause in goals]
    aims = [terms_of(text, key) - common for text in told]
    leads = [terms_of(clause.lead, key) - common for _, clause in goals]
    weights = weigh([*lacks, *aims])
    lack_fields = [fields_of(p.text, words) for p in problems]
    aim_fields = [fields_of(text, words) for text in told]
    lack_themes = [_themes(p.problem, p.text, words, 0) for p in problems]
    aim_themes = [_themes(text, clause.lead, words, 1) for text, (_, clause) in zip(told, goals, strict=True)]
    found: dict[tuple[int, int], float] = {}
    for j, (goal, _) in enumerate(goals):
        worth = LINKS.wish if goal.grade == "direction" else 1.0
        for i, lack in enumerate(lacks):
            theme = max(
                (lack_themes[i][n] * aim_themes[j][n] for n in lack_themes[i].keys() & aim_themes[j].keys()),
                default=0.0,
            )
            field = bool(lack_fields[i] & aim_fields[j])
            shared = weights.sum(lack & aims[j])
            if theme or field or shared > LINKS.more_than_one:
                found[i, j] = worth * (
                    LINKS.theme * (theme + (LINKS.lead * covered(leads[j], lack, weights) if theme else 0.0))
                    + LINKS.field * field
                    + LINKS.covers * covered(aims[j], lack, weights)
                    + LINKS.rare * min(1.0, shared / LINKS.many)
                )
    return found


def _themes(head: str, rest: str, words: GoalWords, side: int) -> Mapping[int, float]:
    """Return the themes of a text: in full where its head names them, for less where only the rest does."""
    found: dict[int, float] = {}
    for number, theme in enumerate(words.remedies):
        if theme[side].regex.search(head):
            found[number] = 1.0
        elif theme[side].regex.search(rest):
            found[number] = LINKS.beside
    return found
