"""The figure that answers a target in other words, by all that speaks for it at once.

In: the targets of a plan, the figures of the review. Out: for targets that no figure of their own name answers the one
that most likely does, with a probability. Refused: a figure that answers another target; one that a rival, a figure or
a target, leaves in doubt; one of another frame; a name that fits everything, unless it is nearly sure.

The weights were fitted on answers made by hand (`tests/goals/fit_results.py` writes them, and says how right they are
in places that were left out).
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.goals.numbers import MOVES, like_units
from compare.goals.things import is_end, rest_of
from compare.goals.tuning import FITS, RESULTS
from compare.indicators import NO_TERMS, likeness, make_items
from compare.text import PAIR, chance_of, contained, log_odds, pair_off, rivals, weigh

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.goals.candidates import Frames
    from compare.indicators import Item
    from compare.records import Quantity
    from compare.text import Weights

    Pair = tuple[int, int]


class Fit(NamedTuple):
    """What speaks for a figure as the answer to a target; 0 to 1 but for the distance.

    Attributes
    ----------
    meaning, inside : float
        How alike the names are by meanings; how much of the one that says less the other holds.
    rare : float
        How much the meanings tell that both names have: a thing that hardly any clause speaks of weighs 1; at most 2.
    letters : float
        How many pairs of letters the names share.
    clause, context : float
        How alike the clauses and the sentences are.
    unsaid : float
        How much of the figure's name is said nowhere around the target.
    far : float
        The logarithm of the ratio of the two values: what is reached is seldom far from what was set.
    apart : float
        Whether their frames forbid to lay them side by side.
    bare : float
        Whether the figure has no name.
    share : float
        Whether it is a share: most of them are high, so that near values prove little.
    other : float
        Whether each name begins with what the other lacks, letter for letter.

    """

    meaning: float
    inside: float
    rare: float
    letters: float
    clause: float
    context: float
    unsaid: float
    far: float
    apart: float
    bare: float
    share: float
    other: float


WEIGHTS = Fit(
    meaning=1.226,
    inside=1.097,
    rare=1.192,
    letters=2.381,
    clause=1.458,
    context=1.515,
    unsaid=-1.234,
    far=-2.765,
    apart=-1.74,
    bare=1.126,
    share=-0.771,
    other=-1.166,
)
INTERCEPT = -2.478
#: Of the log odds that follow, and of those of the best rival.
SECOND = (1.016, -0.704)
BASE = -0.958


def likely_answers(
    frames: Frames, asked: Collection[int], free: Collection[Quantity], least: float = 0.0
) -> dict[int, tuple[Quantity, float]]:
    """Return the figures that answer targets in other words, and how likely they do; each answers one.

    Parameters
    ----------
    frames : Frames
    asked : collection of int
        The targets without an answer.
    free : collection of Quantity
        The figures that answer none; the others are rivals, too.
    least : float, optional
        How likely an answer must be that counts things by a name of their own.

    """
    told = list(frames.told.values())
    at = {q.at for q in free}
    sure = chances(fits(frames, told)) if asked and at else {}
    ranked = sorted(sure, key=lambda pair: (-sure[pair], pair))
    good = [
        (n, j)
        for n, j in ranked
        if n in asked and told[j].at in at and sure[n, j] >= _least(frames, n, told[j], least)
    ]
    found = {n: (as_asked(frames, n, told[j]), round(sure[n, j], 3)) for n, j in pair_off(good)}
    return {n: answer for n, answer in found.items() if not frames.apart(n, answer[0])}


def _least(frames: Frames, number: int, told: Quantity, least: float) -> float:
    """Return how likely an answer must be: more so where a name fits many figures."""
    if frames.is_bare(number) or frames.says_little(told):
        return RESULTS.bare
    return least if least and told.kind == "count" else RESULTS.likely


def fits(frames: Frames, told: Sequence[Quantity]) -> dict[Pair, Fit]:
    """Say of each target, and each figure by its place in a row, what speaks for the one as the answer to the other."""
    ours, theirs = (
        {item.quantity.at: item for item in make_items(report, quantities, NO_TERMS)}
        for report, quantities in ((frames.old, frames.planned), (frames.new, frames.every))
    )
    weights = weigh(item.said.clause for items in (ours, theirs) for item in items.values())
    nearby = weigh(item.said.context for items in (ours, theirs) for item in items.values())
    return {
        (n, j): _fit(frames, n, as_asked(frames, n, q), (ours[wanted.at], theirs[q.at]), (weights, nearby))
        for n, wanted in frames.wanted.items()
        if wanted.at in ours
        for j, q in enumerate(told)
        if q.at in theirs and like_units(q.unit, wanted.unit, frames.words)
    }


def _fit(
    frames: Frames, number: int, told: Quantity, items: tuple[Item, Item], weighings: tuple[Weights, Weights]
) -> Fit:
    mine, its = (item.said for item in items)
    weights, nearby = weighings
    lacking = its.name - mine.context - mine.clause - mine.topic
    values = [abs(value or 0.0) for value in (frames.wanted[number].value, told.value)]
    both = len(mine.letters) + len(its.letters)
    return Fit(
        meaning=likeness(mine.name, its.name, weights),
        inside=contained(mine.name, its.name, weights),
        rare=min(FITS.rare, weights.sum(mine.name & its.name)),
        letters=2 * len(mine.letters & its.letters) / max(1, both),
        clause=likeness(mine.clause, its.clause, weights),
        context=likeness(mine.context, its.context, nearby),
        unsaid=weights.sum(lacking) / (weights.sum(its.name) or 1.0),
        far=min(FITS.far, abs(math.log(values[0] / values[1]))) if all(values) else FITS.far,
        apart=float(frames.apart(number, told) != ""),
        bare=float(not its.name),
        share=float(frames.wanted[number].kind == "percent"),
        other=float(rest_of(frames.wanted[number].indicator, told.indicator) != "" != told.indicator),
    )


def chances(found: Mapping[Pair, Fit]) -> dict[Pair, float]:
    """Return how likely each figure answers a target, its rivals considered; the hopeless are left out."""
    return {pair: chance_of(looked, SECOND, BASE) for pair, looked in beside(found).items()}


def beside(found: Mapping[Pair, Fit]) -> dict[Pair, tuple[float, float]]:
    """Return the log odds of each pair that is not hopeless, and those of its best rival."""
    alone = {pair: chance_of(fit, WEIGHTS, INTERCEPT) for pair, fit in found.items()}
    alone = {pair: chance for pair, chance in alone.items() if chance >= RESULTS.least}
    others = rivals(alone)
    return {
        pair: (log_odds(chance), log_odds(max(RESULTS.least, others[pair]))) for pair, chance in alone.items()
    }


def as_asked(frames: Frames, number: int, told: Quantity) -> Quantity:
    """Return a figure told of the same course in another form as the form a target asks for.

    A change as the share that its extent is (压缩比例80%: 压缩80%), a cut told as a share as a change below nothing,
    and by how many a thing has become more as what came new.
    """
    wanted, value = frames.wanted[number], told.value or 0.0
    if wanted.statistic == "share" and told.statistic == "growth" and value < 0.0:
        return replace(told, value=-value, kind=wanted.kind, statistic="share")
    same = wanted.act != "" and (told.act, told.thing) == (wanted.act, wanted.thing)
    if (
        wanted.statistic == "growth"
        and told.statistic == "share"
        and (wanted.value or 0.0) < 0.0 < value
        and same
    ):
        return replace(told, value=-value, statistic="growth")
    adds = wanted.statistic == "added" and frames.words.adds.regex.search(wanted.indicator)
    thing = told.thing == wanted.thing or is_end(told.thing, wanted.thing, PAIR)
    if adds and told.statistic in MOVES and thing and value > 0.0:
        return replace(told, statistic="added", scope="")
    if wanted.kind == told.kind == "count" and wanted.statistic == "change" != told.statistic:
        return _as_change(wanted, told, frames)
    return told


def _as_change(wanted: Quantity, told: Quantity, frames: Frames) -> Quantity:
    """Return a figure of what an act took away, or gave to each, as the change that a target asks for."""
    value, before = told.value or 0.0, frames.piece(told)
    gone = (wanted.value or 0.0) < 0.0 < value and frames.words.removes.regex.search(before)
    more = (wanted.value or 0.0) > 0.0 and frames.words.raises.regex.search(before)
    if gone or more:
        return replace(told, value=-value if gone else value, statistic="change", scope=wanted.scope)
    return told
