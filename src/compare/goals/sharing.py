"""What a problem and a goal share: themes, kinds of lack, fields of work, needs, rare words.

In: problems, goals with what leads in to them. Out: of each pair what it shares. Refused: the report's own title words,
and a single common word.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from compare.goals.grades import is_wish
from compare.goals.subjects import fields_of, key_of, needs_of
from compare.goals.tuning import LINKS
from compare.text import covered, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Problem
    from compare.text import Weights

    Pair = tuple[int, int]

T = TypeVar("T")


class Shared(NamedTuple):
    """What a problem and a goal share; every number from 0 to 1.

    Attributes
    ----------
    theme : float
        What is lacking, and what mends it: too few trained officers, a course for officers.
    kind : float
        A kind of lack and what mends it, where both are about the same thing.
    field : float
        A field of work: more so the fewer goals are of that field.
    covers : float
        How many of the goal's words are the problem's.
    led : float
        How many of the words that lead in to the goal are.
    rare : float
        The weight of the rare words both use.
    wish : float
        Whether the goal only wishes.
    figure : float
        Whether it has a figure: what is counted seldom speaks to a lack.
    need : float
        A need that the problem says is lacking and the goal meets, weighed like a field.
    heading : float
        A field of the words that lead in to the goal, weighed by how many goals have such a lead.

    """

    theme: float
    kind: float
    field: float
    covers: float
    led: float
    rare: float
    wish: float
    figure: float
    need: float
    heading: float


@dataclass(frozen=True, slots=True)
class _Side:
    """What a problem or a goal is compared by: its terms; fields, needs, themes and kinds, each with what it counts.

    A kind of lack leaves the words that are not the lack itself, and what mends it those that are not the means: both
    must be about the same thing.
    """

    terms: frozenset[str]
    fields: dict[str, float]
    needs: dict[int, float]
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
    leads = [fields_of(clause.lead, words) for _, clause in goals]
    fields, needs = rarities([aim.fields for aim in aims]), rarities([aim.needs for aim in aims])
    headings = rarities(leads)
    for j, ((goal, clause), aim) in enumerate(zip(goals, aims, strict=True)):
        lead = terms_of(clause.lead, key) - common
        for i, lack in enumerate(lacks):
            theme, field = _both(lack.themes, aim.themes), _both(lack.fields, aim.fields, fields)
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
                figure=float(goal.grade == "figure"),
                need=_both(lack.needs, aim.needs, needs),
                heading=max((headings[field] for field in lack.fields.keys() & leads[j]), default=0.0),
            )
    return found


def rarities(several: Sequence[Collection[T]]) -> dict[T, float]:
    """Return how much it tells that one of several has a thing: 1 where no other has it, little where all have.

    Examples
    --------
    >>> {thing: round(much, 2) for thing, much in rarities([["road"], ["road", "school"], ["road"]]).items()}
    {'road': 0.21, 'school': 1.0}

    """
    counts = Counter(chain.from_iterable(several))
    return {one: 1 - math.log(count) / math.log(len(several) + 1) for one, count in counts.items()}


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
        needs=dict.fromkeys(needs_of(rest, words, side), LINKS.beside)
        | dict.fromkeys(needs_of(head, words, side), 1.0),
        themes=_themes(head, rest, words, side),
        kinds={n: (terms_of(other, key) - common, fields_of(other, words)) for n, other in others.items()},
    )


def _both(
    lack: Mapping[Any, float], aim: Mapping[Any, float], rarities: Mapping[Any, float] | None = None
) -> float:
    """Return how surely two sides name the same, by the best of what both name, and how rare it is."""
    rare = rarities or {}
    return max((lack[n] * aim[n] * rare.get(n, 1.0) for n in lack.keys() & aim.keys()), default=0.0)


def _themes(head: str, rest: str, words: GoalWords, side: int) -> dict[int, float]:
    """Return the themes of a text: in full where its head names them, for less where only the rest does."""
    found: dict[int, float] = {}
    for number, theme in enumerate(words.remedies):
        if theme[side].regex.search(head):
            found[number] = 1.0
        elif theme[side].regex.search(rest):
            found[number] = LINKS.beside
    return found
