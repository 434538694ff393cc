"""Figures that answer a target under a shorter name, or under that of the thing their sentence speaks of.

In: a target that no figure of its own name answers, the figures that answer no other. Out: those that can be meant.
Refused: a name that is short of two targets; a value far from the target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.candidates import sentence_of
from compare.goals.subjects import names_in
from compare.goals.things import core_of, is_short
from compare.goals.tuning import RESULTS
from compare.text import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.candidates import Frames
    from compare.records import Quantity


def told_in_short(
    frames: Frames, number: int, others: Sequence[int], alike: Sequence[Quantity]
) -> list[Quantity]:
    """Return the figures that answer a target by a short name, a quoted one, or what their sentence is about.

    Parameters
    ----------
    frames : Frames
    number : int
        Of the target.
    others : sequence of int
        All targets without an answer.
    alike : sequence of Quantity
        The free figures of its unit.

    """
    near = [q for q in alike if _is_near(frames, number, q) and not frames.apart(number, q)]
    return (
        _by_quoted_name(frames, number, near)
        or _by_short_name(frames, number, others, near)
        or _by_average_time(frames, number, near)
        or _by_topic(frames, number, near)
    )


def _is_near(frames: Frames, number: int, told: Quantity) -> bool:
    """Whether a value is so near to the target that what is lacking in its name can be what is left out."""
    low, high = sorted(abs(q.value or 0.0) for q in (frames.wanted[number], told))
    return low * RESULTS.near >= high


def _by_quoted_name(frames: Frames, number: int, near: Sequence[Quantity]) -> list[Quantity]:
    """Give the figures of a thing with the same name in quotation marks, and the same word behind it."""
    name, words = frames.wanted[number].indicator, frames.words
    quoted = names_in(name, words)
    named = [q for q in near if quoted & names_in(frames.piece(q), words)]
    return [q for q in named if q.indicator[-PAIR:] == name[-PAIR:]]


def _by_short_name(
    frames: Frames, number: int, others: Sequence[int], near: Sequence[Quantity]
) -> list[Quantity]:
    """Give the figures whose name leaves letters of the target's out: 宽轨换装线, 宽轨线; 治理沙化土地, 治沙."""
    names = {n: _names(frames, n) for n in others}
    return [
        q
        for q in near
        if [n for n in others if any(is_short(q.thing, name) for name in names[n])] == [number]
    ]


def _names(frames: Frames, number: int) -> tuple[str, ...]:
    wanted = frames.wanted[number]
    return wanted.thing, wanted.indicator, core_of(frames.goals[number].text, frames.words)


def _by_average_time(frames: Frames, number: int, near: Sequence[Quantity]) -> list[Quantity]:
    """Give how long a case takes on average, where the sentence says a case of what: 信用修复…平均用时1.5个工作日."""
    wanted, words = frames.wanted[number], frames.words
    if wanted.unit not in words.durations:
        return []
    averages = [q for q in near if q.statistic == "per-unit" and (q.bare or q.indicator) == frames.piece(q)]
    return [q for q in averages if wanted.indicator[: 2 * PAIR] in frames.said_before(q)]


def _by_topic(frames: Frames, number: int, near: Sequence[Quantity]) -> list[Quantity]:
    """Give all there is of what a paragraph is about, for a target for all of that: 新能源总装机, 总规模."""
    total = frames.words.total.regex
    thing = total.sub("", frames.wanted[number].indicator)
    if thing == frames.wanted[number].indicator or len(thing) <= PAIR:
        return []
    return [
        q
        for q in near
        if frames.is_total(q)
        and thing in frames.new.text[frames.new.passages[q.passage].at.slice]
        and sentence_of(frames.new, q, frames.words).start < q.at.start
    ]
