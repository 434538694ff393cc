"""The figure of this year that a target goes on from where it is told in other words.

In: the targets of a plan that have no figure to be subtracted from, the figures of the report. Out: for some of them
the figure that most likely measures the same. Refused: a figure that another target goes on from already; one that
the target cannot be laid against; one whose name begins with what the target's lacks.

What speaks for a figure is weighed as it is for the results of a target in the next report: the same question is
asked there, of the plan of one year and the review of the next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.goals.answering import likely_answers
from compare.goals.candidates import Frames
from compare.goals.numbers import step_between
from compare.goals.things import is_kind_of
from compare.goals.tuning import CHANGES
from compare.text import PAIR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.goals.bases import Base, Review
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report


def worded_bases(
    report: Report,
    goals: Sequence[Goal],
    quantities: Sequence[Quantity],
    named: Mapping[int, tuple[Target, Base]],
    review: Review,
) -> dict[int, Base]:
    """Find what targets go on from that have no figure to be subtracted from.

    Parameters
    ----------
    report : Report
    goals : sequence of Goal
    quantities : sequence of Quantity
        Of the report.
    named : mapping of int to (Target, Base)
        The targets by the number of their goal, each with what was found for it by its name.
    review : Review

    Returns
    -------
    dict of int to Base
        Only for targets for which something was found.

    """
    words = review.words

    def fits(target: Target, figure: Quantity | None) -> bool:
        return figure is not None and step_between(target, figure, words, report.text).comparable

    asked = {n for n, (target, base) in named.items() if not fits(target, base.figure)}
    if not asked:
        return {}
    found = {
        n: base
        for n in sorted(asked)
        if (base := _beside(n, named, asked, review)) and fits(named[n][0], base.figure)
    }
    asked -= set(found)
    used = {base.figure.at for n, (_, base) in named.items() if n not in asked and base.figure}
    used |= {base.figure.at for base in found.values() if base.figure}
    frames = Frames(report, report, goals, quantities, quantities)
    free = [q for q in frames.told.values() if q.at not in used]
    for n, (figure, chance) in likely_answers(frames, asked, free, CHANGES.worded).items():
        target = named[n][0]
        if _measures_other(target.quantity, figure, words):
            continue
        # A part that is what a target measures is the whole of what is so called.
        whole = replace(figure, scope="" if figure.scope == "part" else figure.scope)
        base = review.base_of(target, whole, chance)
        if base and fits(target, base.figure):
            found[n] = base
    return found


def _beside(
    number: int, named: Mapping[int, tuple[Target, Base]], asked: set[int], review: Review
) -> Base | None:
    """Find what stands beside the base of the target before as this target stands beside that one.

    安排项目23个，完成投资4亿元, and 安排项目26个，完成年度投资5亿元: the name is too short to be found by itself.
    """
    target = named[number][0]
    before = max((n for n in named if n < number), default=None)
    if before is None or before in asked or len(target.indicator) > 2 * PAIR:
        return None
    ahead, base = named[before]
    if base.figure is None or ahead.clause.sentence != target.clause.sentence:
        return None
    figure = review.counterparts.companion(target, base.figure)
    return review.base_of(target, figure, 1.0) if figure is not None else None


def _measures_other(wanted: Quantity, told: Quantity, words: GoalWords) -> bool:
    """Tell how large one named work is, a figure of one kind of a thing, and any sum of money from what is wanted.

    What money is for is said in too many words: a part of the town for all of it, what was spent for what was raised.
    """
    sized = wanted.unit in words.sizes and wanted.value == told.value
    return sized or wanted.unit in words.money or is_kind_of(told.thing, wanted.thing)
