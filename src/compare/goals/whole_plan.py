"""Problems and goals of one report, and how they hang together.

In: a report and its quantities. Out: `Problem` and `Goal` records. Refused: nothing; a report without a plan gives
empty tuples.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from compare.goals.bases import Base, Review
from compare.goals.clauses import Clause, cut_clauses
from compare.goals.commitments import find_commitments, last_verb_end, without_lead
from compare.goals.contexts import is_shortfall, with_leads
from compare.goals.evidence import goes_on, thing_of
from compare.goals.grades import grade_of
from compare.goals.links import link_problems
from compare.goals.otherwise import worded_bases
from compare.goals.paths import pair_targets
from compare.goals.plans import outcome_clauses, plan_passages
from compare.goals.problems import find_problems
from compare.goals.relations import relate
from compare.goals.subjects import key_of
from compare.goals.targets import Target, bound_length, find_targets
from compare.goals.tuning import COMMITMENTS
from compare.languages import load
from compare.records import Goal, Span
from compare.text import PAIR, stretch_around, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.goals.plans import Horizon
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Problem, Quantity, Report


def find_goals(report: Report, quantities: Iterable[Quantity]) -> tuple[Goal, ...]:
    """Find the goals of a report, with what they build on and answer; see `find_plan`."""
    return find_plan(report, quantities)[1]


def list_goals(report: Report, quantities: Iterable[Quantity]) -> tuple[Goal, ...]:
    """Find the goals of a report by themselves.

    They are those of `find_plan`, of the same report and quantities; but what they build on and answer is not looked
    for: `relation` and `builds_on` are empty, `answers` too.
    """
    words = load(report.language).goals
    return tuple(_goal(report, *piece, words) for piece in _pieces(report, quantities, words))


def find_plan(report: Report, quantities: Iterable[Quantity]) -> tuple[tuple[Problem, ...], tuple[Goal, ...]]:
    """Find what a report lacks and what it plans, and how the plan follows from both.

    Parameters
    ----------
    report : Report
    quantities : iterable of Quantity
        What `compare.quantity.find_quantities` finds in it.

    Returns
    -------
    tuple of Problem
        Each with the numbers of the goals that speak to it.
    tuple of Goal
        In reading order: targets with a figure, and commitments without one.

    """
    words = load(report.language).goals
    quantities = tuple(quantities)
    pieces = _pieces(report, quantities, words)
    problems = find_problems(report, words)
    pairs = pair_targets(report, quantities)
    taken = frozenset(pair.old.at for pair in pairs.values() if pair.old)
    review = Review(report, outcome_clauses(report), quantities, words, taken)
    told = "\n".join(clause.text for clause in review.clauses)
    plain = [_goal(report, *piece, words) for piece in pieces]
    led = [(goal, clause) for goal, (clause, _, _) in zip(plain, pieces, strict=True)]
    links, unsure = link_problems(problems, led, report.title, words, _beside(report, problems, plain, words))
    bases = [
        review.find_base(
            _with_its_thing(plain, number, clause, words),
            target,
            pairs.get(target.quantity.at) if target else None,
        )
        for number, (clause, target, _) in enumerate(pieces)
    ]
    named = {
        number: (target, base)
        for number, ((_, target, _), base) in enumerate(zip(pieces, bases, strict=True))
        if target
    }
    otherwise = worded_bases(report, plain, quantities, named, review)
    goals = []
    for number, (goal, (clause, target, _)) in enumerate(zip(plain, pieces, strict=True)):
        base = otherwise.get(number, bases[number])
        how = relate(clause.whole or clause.text, target, base, words, told=told, text=report.text)
        answers = {i: score for (i, j), score in links.items() if j == number}
        goals.append(_related(report, goal, base, how, answers))
    spoken_to = {_sentence_of(report, problems[i], words) for i in {*unsure, *(i for i, _ in links)}}
    answered = tuple(
        replace(
            p,
            answered_by=tuple(sorted(j for i, j in links if i == number)),
            unsure=number in unsure or _sentence_of(report, p, words) in spoken_to,
        )
        for number, p in enumerate(problems)
    )
    return answered, tuple(_each_its_own(goals))


def _sentence_of(report: Report, problem: Problem, words: GoalWords) -> Span:
    """Return the sentence of a problem: what may answer one lack of it may answer all, so none is unanswered."""
    return stretch_around(report.text, problem.at, report.passages[problem.passage].at, words.stops)


def _beside(
    report: Report, problems: Sequence[Problem], goals: Sequence[Goal], words: GoalWords
) -> dict[int, int]:
    """Return the goals told right behind a problem in one paragraph or item of its own, each with that problem."""
    last = {problem.passage: number for number, problem in enumerate(problems)}
    several = Counter(problem.passage for problem in problems)
    return {
        number: last[before]
        for number, goal in enumerate(goals)
        if (before := goal.passage - 1) in last
        and (several[before] == 1 or words.markers.regex.match(report.passages[before].text))
        and "\n" not in report.text[report.passages[before].at.end : report.passages[goal.passage].at.start]
    }


def _each_its_own(goals: Sequence[Goal]) -> Iterator[Goal]:
    """Take the base from targets that share it with another one, but for the one of its name: one grows into one."""
    uses = Counter(goal.base.at for goal in goals if goal.base)
    named = Counter(goal.base.at for goal in goals if goal.base and goal.base.indicator == goal.indicator)
    for goal in goals:
        base = goal.base
        own = base is None or uses[base.at] == 1 or (base.indicator == goal.indicator and named[base.at] == 1)
        yield goal if own else replace(goal, base=None)


def _pieces(
    report: Report, quantities: Iterable[Quantity], words: GoalWords
) -> list[tuple[Clause, Target | None, Horizon]]:
    """Bring targets and commitments into one list, in reading order."""
    horizons = plan_passages(report)
    clauses = cut_clauses(report, words, frozenset(horizons))
    targets = find_targets(report, quantities, clauses, horizons, words)
    some = with_leads(report, clauses, words)
    around = {clause.at: clause for clause in some}
    pieces: list[tuple[Clause, Target | None, Horizon]] = []
    for target, before in zip(targets, (None, *targets), strict=False):
        text, clause = report.text[target.at.slice], target.clause
        own = around.get(clause.at, clause)
        piece = replace(own, text=text, at=target.at, whole=_with_topic(text, target, before))
        pieces.append((piece, target, target.horizon))
    commitments = find_commitments([c for c in some if not is_shortfall(c.text, words)], words)
    subjects = [terms_of(c.text, key_of(words)) for c in commitments]
    weights = weigh(subjects)
    places = [t.quantity.at for t in targets]  # one behind the other
    for clause, subject in zip(commitments, subjects, strict=True):
        if weights.sum(subject) < COMMITMENTS.specific:
            continue
        first = bisect_right(places, clause.at.start, key=attrgetter("end"))
        last = bisect_left(places, clause.at.end, key=attrgetter("start"))
        within = targets[first:last]
        if within and not any(_names_more(report.text, clause, target, words) for target in within):
            continue  # the target says it all
        pieces.append((clause, None, horizons[clause.passage]))
    return sorted(pieces, key=lambda piece: (piece[0].at, piece[1] is None))


def _with_its_thing(goals: Sequence[Goal], number: int, clause: Clause, words: GoalWords) -> Clause:
    """Give a goal that only goes on with the thing of the one before it that thing: 修缮老街，年内开放."""
    before = goals[number - 1] if number else None
    undated = words.due.regex.sub("", clause.text) if words.due else clause.text
    if before is None or not goes_on(replace(goals[number], text=undated), before, words):
        return clause
    thing = thing_of(before.goal, words)
    several = any(mark in thing for mark in words.list_marks)
    return clause if several else replace(clause, text=thing + clause.text)


def _with_topic(text: str, target: Target, before: Target | None) -> str:
    """Give the words of a target behind the name that the clause before it has for both: 产值增长5%，达到3亿元."""
    name = target.indicator
    goes_on = before and before.indicator == name and before.clause.sentence == target.clause.sentence
    bare = target.at == target.clause.at and name[:PAIR] not in text
    return f"{name}{text}" if goes_on and bare else ""


def _names_more(text: str, clause: Clause, target: Target, words: GoalWords) -> bool:
    """Tell a clause that names a thing its figure only describes: 75%的政策, 甲和乙两个广场, 80吨处理站."""
    quantity = target.quantity
    behind = text[quantity.at.end + bound_length(text, quantity.at.end, words) : clause.at.end]
    if (
        len(behind) < COMMITMENTS.object_length
        or not behind[0].isalpha()
        or behind.startswith(words.commitments)
    ):
        return False
    if quantity.unit in words.sizes or quantity.kind != "count":
        return True
    before = text[clause.at.start : quantity.at.start]
    return quantity.at.start - clause.at.start - last_verb_end(before, words) >= COMMITMENTS.object_length


def _goal(report: Report, clause: Clause, target: Target | None, horizon: Horizon, words: GoalWords) -> Goal:
    quantity = target.quantity if target else None
    whole = clause.whole or (without_lead(target.clause, words).text if target else clause.text)
    return Goal(
        goal=whole + clause.aim,
        kind="numeric" if target else "measure",
        relation="",
        builds_on="",
        answers=(),
        indicator=target.indicator if target else "",
        comparator=target.comparator if target else "",
        target_value=quantity.value if quantity else None,
        target_upper=quantity.upper if quantity else None,
        unit=quantity.unit if quantity else "",
        confidence=0.0,
        text=clause.text,
        span=_source(report, clause.at),
        at=clause.at,
        passage=clause.passage,
        base_span=None,
        horizon=horizon,
        grade=grade_of(whole, words, numeric=target is not None),
    )


def _related(
    report: Report, goal: Goal, base: Base, how: tuple[str, str], answers: Mapping[int, float]
) -> Goal:
    """Say of a goal what it builds on and answers, and how sure that is."""
    sure = min([base.score, *answers.values()])
    return replace(
        goal,
        relation=how[0],
        why=how[1],
        builds_on=base.clause.text if base.clause else "",
        answers=tuple(sorted(answers)),
        confidence=round(sure, 3),
        base_span=_source(report, base.clause.at) if base.clause else None,
        base=base.figure,
    )


def _source(report: Report, at: Span) -> Span:
    return report.source_span(at.start, at.end)
