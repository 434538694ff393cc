"""Which printed figure of the new review answers which target.

In: the figures two reports are compared by. Out: for each target its figure, where there is one. Refused: a figure for
two targets; a verdict on figures of another frame.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.goals.answering import as_asked, likely_answers
from compare.goals.candidates import Result
from compare.goals.rewordings import beside, came_of, thing_cut, told_otherwise
from compare.goals.tuning import RESULTS
from compare.indicators import pair_indicators

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.goals.candidates import Frames
    from compare.records import Quantity


def find_results(frames: Frames) -> dict[int, Result]:
    """Find the results of the numeric goals, by the number of the goal; those without a result are not there.

    A figure of the same name, unit and statistic answers where the review has but one; else the pairing of indicators
    decides; what neither answers is looked for in other words. Each figure answers one target, the one it fits
    best.

    Parameters
    ----------
    frames : Frames
        Of the old goals and the new review.

    """
    found = plain_results(frames)
    for n, result in found.items():
        if result.quantity.value == frames.wanted[n].value:  # the number that was promised, said once more
            told = came_of(frames, n, result.quantity)
            found[n] = Result(told, RESULTS.worded, frames.apart(n, told)) if told else result
    asked = [n for n in frames.wanted if n not in found]
    found = {n: as_counted(frames, n, result) for n, result in found.items()}
    for n in asked:
        told = told_otherwise(frames, n, asked, _free(frames, found))
        if told is not None:
            found[n] = Result(told, RESULTS.worded, frames.apart(n, told))
    # Deadlines of many kinds are cut by much the same share: of what is asked must be said.
    asked = [n for n in asked if n not in found and not thing_cut(frames, n)]
    for n, (told, chance) in likely_answers(frames, asked, _free(frames, found)).items():
        found[n] = Result(told, chance)
    return found


def as_counted(frames: Frames, number: int, result: Result) -> Result:
    """Return what is told by or beside a result that counts otherwise: what was added, or how many there are now.

    Parameters
    ----------
    frames : Frames
    number : int
        Of the target.
    result : Result

    """
    if result.apart != "statistic":
        return result
    asked = as_asked(frames, number, result.quantity)
    if asked is not result.quantity and not frames.apart(number, asked):
        return replace(result, quantity=asked, apart="")
    told = beside(frames, number, result.quantity)
    fewer = told is None and frames.proves_fewer(number, result.quantity)
    return Result(told, RESULTS.worded) if told else replace(result, apart="" if fewer else result.apart)


def _free(frames: Frames, found: Mapping[int, Result]) -> list[Quantity]:
    """Return the figures that answer no target yet."""
    taken = {result.quantity.at for result in found.values()}
    return [q for q in frames.told.values() if q.at not in taken]


def plain_results(frames: Frames) -> dict[int, Result]:
    """Find the results that have the name of their target, or are its indicator."""
    found: dict[int, Result] = {}
    taken = set()
    ranked = sorted((*_by_name(frames), *_by_pairs(frames)), key=lambda pair: (-pair[1].score, pair[0]))
    for number, result in ranked:
        if number not in found and result.quantity.at not in taken:
            found[number] = result
            taken.add(result.quantity.at)
    return found


def _by_name(frames: Frames) -> Iterator[tuple[int, Result]]:
    for number in frames.wanted:
        if frames.is_bare(number):
            continue
        same = list(frames.same(number))
        same = [q for q in same if not frames.apart(number, q)] or same
        if same and len({q.value for q in same}) == 1:
            yield number, Result(same[0], RESULTS.named, frames.apart(number, same[0]))


def _by_pairs(frames: Frames) -> Iterator[tuple[int, Result]]:
    lefts = [replace(q, role="review") for q in frames.wanted.values()]
    rights = [replace(q, role="review") for q in frames.told.values()]
    pairs = {
        row.old.at: row
        for row in pair_indicators(frames.old, frames.new, lefts, rights, near=False)
        if row.old and row.new and row.confidence >= RESULTS.enough
    }
    for number, wanted in frames.wanted.items():
        row = pairs.get(wanted.at)
        if row is not None and row.new is not None and row.new.value is not None:
            told = frames.told[row.new.at]
            if row.confidence < RESULTS.bare and (frames.is_bare(number) or frames.is_strange(number, told)):
                continue
            unit = any(note.code == "unit" for note in row.notes)
            yield number, Result(told, row.confidence, "other-unit" if unit else frames.apart(number, told))
