"""Figures that answer a target by a rule: a rate of its kind, the extent of a change, what came of a task, a body.

In: a target that no figure of its own name answers, the figures that answer no other. Out: the one figure that can be
meant, or nothing. Refused: a choice between two; a figure whose thing the target does not name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.goals.candidates import sentence_of
from compare.goals.evidence import names_thing
from compare.goals.numbers import is_far, like_units
from compare.goals.shortened import told_in_short
from compare.goals.subjects import names_in
from compare.goals.tuning import NAMES
from compare.indicators import words_of
from compare.text import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.goals.candidates import Frames
    from compare.records import Goal, Quantity, Span


def told_otherwise(
    frames: Frames, number: int, others: Sequence[int], free: Sequence[Quantity]
) -> Quantity | None:
    """Return the figure that answers a target in other words, if there is one alone.

    Parameters
    ----------
    frames : Frames
    number : int
        Of the target.
    others : sequence of int
        All targets without an answer: a name that fits two of them answers neither.
    free : sequence of Quantity
        Figures of the review that answer no other target.

    """
    wanted, words = frames.wanted[number], frames.words
    alike = [
        q
        for q in free
        if (q.scope == wanted.scope or (wanted.statistic == q.statistic == "added" and q.scope == "change"))
        and like_units(q.unit, wanted.unit, words)
    ]
    extent_of = thing_cut(frames, number)
    moved = _by_origin(frames, number, alike) or _by_sum(frames, number)
    if moved:
        told = moved
    elif extent_of:
        told = _by_extent(frames, number, extent_of, alike)
    elif wanted.statistic == "share" and len(wanted.indicator) >= NAMES.rate:
        told = _by_rate(frames, number, others, alike)
    elif frames.is_bare(number):
        # The count of a thing that the clause before names (壮大律师队伍，总数达到30名).
        before = frames.before(number)
        told = [q for q in alike if len(q.indicator) > PAIR and q.indicator in before]
    elif wanted.statistic == "growth":
        return None
    else:
        told = _against(frames, wanted, alike)
        if not told and words.adds.regex.search(wanted.indicator):
            told = _by_body(frames, number, alike)
    told = told or told_in_short(frames, number, others, alike)
    return told[0] if len(told) == 1 else None


def beside(frames: Frames, number: int, told: Quantity) -> Quantity | None:
    """Return the figure of the unit that the sentence of another one tells of the same thing in the way asked for.

    Parameters
    ----------
    frames : Frames
    number : int
        Of the target.
    told : Quantity
        The figure of the thing that cannot be laid beside the target: what was added, or what there is in all.

    """
    sentence = sentence_of(frames.new, told, frames.words)
    sums = [q for q in frames.sums if sentence.overlaps(q.at) and frames.reaches(frames.wanted[number])]
    found = [
        q
        for q in (*frames.within(sentence), *sums)
        if q.at != told.at
        and like_units(q.unit, frames.wanted[number].unit, frames.words)
        and not frames.apart(number, q)
        and not is_far(frames.wanted[number], q)
        and (told.thing.startswith(q.thing) or frames.says_little(q) or frames.is_total(q))
    ]
    return found[0] if len(found) == 1 else None


def _by_origin(frames: Frames, number: int, alike: Sequence[Quantity]) -> list[Quantity]:
    """Give what came of a thing that is moved from the same figure: 由9家整合为3家, 由9家并成3家."""
    start, words, before = frames.starts_from(number), frames.words, frames.before(number)
    told = []
    if start is not None:
        for origin in frames.every:
            same = (origin.value, origin.scope) == (start.value, "from")
            if not same or not like_units(origin.unit, start.unit, words):
                continue
            behind = [q for q in alike if 0 < q.at.start - origin.at.end < len(frames.piece(q))]
            said = frames.said_before(origin)
            told += [
                q
                for q in behind[:1]
                if names_thing(start.thing, said, words) or (len(q.thing) > PAIR and q.thing in before)
            ]
    return told


def _by_sum(frames: Frames, number: int) -> list[Quantity]:
    """Give how many of a thing there are in all, counted up over the years, for a target of that kind."""
    wanted, words = frames.wanted[number], frames.words
    name, quoted = words.total.regex.sub("", wanted.indicator), names_in(frames.before(number), words)
    if not name or wanted.kind != "count" or not (frames.reaches(wanted) or name != wanted.indicator):
        return []
    return [
        q
        for q in frames.sums
        if like_units(q.unit, wanted.unit, words)
        and (names_thing(name, said := frames.said_before(q), words) or quoted & names_in(said, words))
    ]


def thing_cut(frames: Frames, number: int) -> str:
    """Return the thing whose change a target asks the extent of; nothing where it asks for none."""
    wanted = frames.wanted[number]
    turned = frames.words.changes_of_time.regex.search(wanted.indicator)
    asks = wanted.statistic == "share" and turned is not None and turned.start() >= PAIR
    return wanted.indicator[: turned.start()] if asks and turned else ""


def _by_extent(frames: Frames, number: int, thing: str, alike: Sequence[Quantity]) -> list[Quantity]:
    """Give the change whose extent is asked for: 时限压缩78%, 压缩比例80%; of all deadlines by any of their names."""
    turns, limits = frames.words.changes_of_time.regex, frames.words.deadlines.regex
    of_all = limits.match(thing) is not None
    cut = [
        q
        for q in alike
        if turns.split(q.indicator, 1)[0].endswith(thing) or (of_all and limits.match(frames.piece(q)))
    ]
    told = [q for q in cut if q.statistic == "share" and turns.search(q.indicator)]
    return told + [
        replace(q, value=-(q.value or 0.0), kind=frames.wanted[number].kind, statistic="share")
        for q in cut
        if q.statistic == "growth" and (q.value or 0.0) < 0.0
    ]


def _by_rate(frames: Frames, number: int, others: Sequence[int], alike: Sequence[Quantity]) -> list[Quantity]:
    """Give the rates of the kind (网上可办率 for 事项网上可办率), told as one or as a part of all (网上可办的占90%)."""
    name = frames.wanted[number].indicator
    end = _end(name, frames)
    told = [q for q in alike if q.statistic == "share" and _end(q.indicator, frames) == end]
    rivals = [n for n in others if _end(frames.wanted[n].indicator, frames) == end]
    return told if len(rivals) == 1 and all(_is_of(frames, name, q) for q in told) else []


def _end(name: str, frames: Frames) -> str:
    """Return what a rate is a rate of, by the end of its name."""
    found = frames.words.rates.regex.search(name)
    return found.group(1) if found else name[-NAMES.rate :]


def _is_of(frames: Frames, name: str, told: Quantity) -> bool:
    """Whether a rate is told of what a name says: by its own name; where that says nothing, by its sentence.

    A part of all is told of what the sentence is about.
    """
    stem = _end(name, frames)
    front, other = name[: name.rfind(stem)], told.indicator[: told.indicator.rfind(stem)]
    pairs = _pairs(front)
    # What is done on the net is said in two letters and in four: 网办, 网上办理.
    if not front or not other or any(re.search(f"{pair[0]}.?{pair[1]}", other) for pair in pairs):
        return True
    # A rate that no word of the text says was told as a part: 满意的占96%.
    whole = name[-1:] != told.indicator[-1:] or told.indicator[-1:] not in frames.piece(told)
    if not pairs or not (whole or frames.piece(told).startswith(stem)):
        return False
    said = frames.said_before(told)
    return pairs[0] in said or pairs[-1] in said


def _pairs(name: str) -> list[str]:
    """Return the pairs of letters of a name, numbers and marks left out."""
    return [pair for n in range(len(name) - 1) if (pair := name[n : n + PAIR]).isalpha()]


def falls_short(frames: Frames, goal: Goal, at: Span) -> Quantity | None:
    """Return how many of the things an act promised to so many came about, where a clause counts fewer.

    Parameters
    ----------
    frames : Frames
    goal : Goal
    at : Span
        Of the clause, in the new report.

    """
    told = frames.within(at)
    promised = [q for q in frames.planned if goal.at.start <= q.at.start and q.at.end <= goal.at.end]
    # A number in letters may be no figure of the plan; the clause repeats it.
    promised += [q for q in told if frames.new.text[q.at.slice] in goal.text]
    short = (
        q
        for wanted in promised
        for q in _against(frames, wanted, told)
        if (q.value or 0.0) < (wanted.value or 0.0)
    )
    return next(short, None)


def came_of(frames: Frames, number: int, task: Quantity) -> Quantity | None:
    """Return how many came of a task, where its own clause counts them behind its figure: 3个逾期楼盘交付2个.

    Parameters
    ----------
    frames : Frames
    number : int
        Of the target.
    task : Quantity
        The figure of the review that says the target again.

    """
    behind = [q for q in frames.told.values() if 0 < q.at.start - task.at.end < len(frames.piece(q))]
    told = _against(frames, frames.wanted[number], behind)
    return told[0] if len(told) == 1 else None


def _against(frames: Frames, wanted: Quantity, alike: Sequence[Quantity]) -> list[Quantity]:
    """Give what came of a task that the sentence names with its figure: 年度任务24亩，已完工20亩; 十件办成9件."""
    words = frames.words
    told = []
    for q in alike:
        said = frames.said_before(q)
        start = q.at.start - len(said)
        tasks = [
            task
            for task in frames.every
            if start <= task.at.start < q.at.start
            and task.value == wanted.value
            and like_units(task.unit, q.unit, words)
            and like_units(task.unit, wanted.unit, words)
            and (q.indicator in task.indicator or task.indicator in q.indicator)
        ]
        if not tasks:
            continue
        task, piece = tasks[-1], frames.piece(q)
        between = [p for p in frames.told.values() if task.at.end <= p.at.start < q.at.start]
        before, behind = frames.piece(task), frames.new.text[task.at.end : q.at.start]
        # Its name may be cut to the last word of it, if that is none that fits everything.
        end = wanted.indicator[-PAIR:]
        short = not before and behind.startswith(end) and end not in words_of(frames.new.language).light
        ended = any(cue.regex.search(piece) for cue in (words.completion, words.ended))
        together = len(piece) > q.at.start - task.at.end
        named = short or names_thing(wanted.indicator, f"{before}{behind}", words)
        if named and not between and (ended or together):
            told.append(q)
    return told


def _by_body(frames: Frames, number: int, alike: Sequence[Quantity]) -> list[Quantity]:
    """Give how many bodies of one kind came new, for bodies of any kind: 专业调解委员会 for 专业性调解组织."""
    wanted, bodies = frames.wanted[number], frames.words.bodies.regex
    found = bodies.search(wanted.thing)
    if found is None or not found.group(1):
        return []
    told = []
    for q in alike:
        body = bodies.search(q.thing)
        stem = q.thing[: body.start()] if body else ""
        letters = iter(wanted.thing[: found.start()])
        if q.statistic == "added" and len(stem) >= PAIR and all(letter in letters for letter in stem):
            told.append(q)
    return told
