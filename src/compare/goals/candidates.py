"""The figures of the new review that may answer targets, and why one of them cannot be laid beside a target.

In: targets of the old plan, both reports and their quantities. Out: the figures to choose from, and what sets two of
them apart. Refused: figures of the new plan, of other years or of several years together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.evidence import names_thing, thing_of
from compare.goals.numbers import kinds_differ, like_units
from compare.goals.paths import figure_of
from compare.goals.plans import looks_forward, outcome_passages, review_passages
from compare.goals.things import core_of, fronts_differ, is_kind_of, light_of
from compare.goals.tuning import RESULTS
from compare.indicators import compatible, parse_name, tell_bases, words_of
from compare.languages import load
from compare.text import PAIR, cut, last_piece, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.indicators import Name
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Quantity, Report, Span


@dataclass(frozen=True, slots=True)
class Result:
    """A figure of the new review that answers a target, or looks like it."""

    quantity: Quantity

    score: float
    """How sure it measures the same, 0 to 1."""
    apart: str = ""
    """Why the two are not comparable, as the code of a note; empty where they are."""


class Frames:
    """The figures two reports are compared by, and what keeps two of them apart.

    Parameters
    ----------
    old, new : Report
    goals : sequence of Goal
        Of the old report.
    old_quantities, new_quantities : iterable of Quantity

    """

    def __init__(
        self,
        old: Report,
        new: Report,
        goals: Sequence[Goal],
        old_quantities: Iterable[Quantity],
        new_quantities: Iterable[Quantity],
    ) -> None:
        self.old, self.new, self.goals = old, new, goals
        self.words = load(new.language).goals
        self.drop = tuple(name for name in (old.place, new.place) if len(name) > 1)
        self.planned = tuple(old_quantities)
        self.wanted = {
            n: found
            for n, goal in enumerate(goals)
            if goal.target_value is not None and (found := figure_of(goal, self.planned)) is not None
        }
        self.every = tuple(new_quantities)
        figures = [q for q in _figures(new, self.every) if not self.is_set(q)]
        self.told = {q.at: q for q in figures if q.scope != "cumulative" and not self.is_early(q)}
        self.sums = [q for q in figures if q.scope == "cumulative"]

    def is_set(self, told: Quantity) -> bool:
        """Tell the number of all there are, of which some are told next (6支中有4支), and what was set for the year."""
        of_all = self.words.out_of.regex.match(self.new.text, told.at.end)
        return of_all is not None or told.indicator.endswith(self.words.budgets)

    def is_early(self, told: Quantity) -> bool:
        """Tell a rate of the first months, by what its sentence named last: 上半年受汛期影响，产值只增长2%."""
        if told.kind == "count" or self.words.spans is None:
            return False
        named = list(self.words.spans.regex.finditer(self.said_before(told)))
        return bool(named) and named[-1].group(1) is not None

    def apart(self, number: int, told: Quantity) -> str:
        """Return why a figure must not be laid beside a target; empty where it may be."""
        goal, wanted = self.goals[number], self.wanted[number]
        apart = {
            "statistic": kinds_differ(wanted, told, self.words)
            or (self._adds(goal, wanted) and self.is_total(told))
            or (self.reaches(wanted) and self._is_added(told))
            or self._is_level(wanted, told)
            or (wanted.statistic != "change" and self._is_average(goal, told))
            or self._has_other_rhythm(goal, wanted, told),
            "scope": _owners_differ(wanted, told)
            or wanted.negated != told.negated
            or wanted.scope == "part" != told.scope
            or self._is_of_some(goal, told)
            or (goal.comparator != "≤" and self._is_narrower(wanted, told))
            or self._is_of_other_class(wanted, told)
            or self._is_of_other_kind(wanted, told),
            "wider": self._is_wider(goal, told),
        }
        return next((code for code, differs in apart.items() if differs), "")

    def _is_of_other_kind(self, wanted: Quantity, told: Quantity) -> bool:
        """Tell a figure of another kind than the target by its name: jobless by survey, or by register."""
        # A part of all is told as a share of any kind: 覆盖率, 覆盖人口比例.
        name = light_of(told.bare or told.indicator, wanted.indicator, self.words)
        other = replace(told, bare=name) if told.statistic == wanted.statistic == "share" else told
        names, others = self._names(wanted, self.old.language), self._names(other, self.new.language)
        told_alike = any(compatible(a, b) for a in names for b in others)
        return bool(names and others) and not told_alike

    def _adds(self, goal: Goal, wanted: Quantity) -> bool:
        """Tell a target for what is added within the year."""
        adds = wanted.statistic == "added" or self.words.adds.regex.search(wanted.indicator)
        return bool(adds) or self.words.completion.regex.search(goal.text) is not None

    def is_total(self, told: Quantity) -> bool:
        """Tell a figure of what there is in all by the words before it."""
        before = self.piece(told, RESULTS.before)
        if self.words.adds.regex.search(before):
            return False
        # 龙门吊11台全部投用: nothing is done to them but that all of them are there.
        every = self.words.whole.regex.match(self.new.text, told.at.end) is not None
        bare = not told.act and not verb_of(before, self.words)
        return (every and bare) or self.words.total.regex.search(before) is not None

    def _is_level(self, wanted: Quantity, told: Quantity) -> bool:
        """Tell a figure that is reached, to which nothing is said to be done, beside one of how many are acted on."""
        before = self.piece(told, RESULTS.before)
        acts = bool(wanted.act) and not told.act and not self.reaches(wanted)
        return acts and self.words.reached.regex.search(before) is not None

    def _is_average(self, goal: Goal, told: Quantity) -> bool:
        """Tell a figure of the average one of several, beside a target for all of them."""
        each = self.words.each.regex
        averaged = told.kind == "count" and told.unit not in self.words.durations and "/" not in told.unit
        return averaged and each.search(self.piece(told)) is not None and not each.search(goal.goal)

    def _has_other_rhythm(self, goal: Goal, wanted: Quantity, told: Quantity) -> bool:
        """Tell how often something was done in all, beside a target for each month or quarter."""
        rhythm = self.words.rhythm.regex
        counted = wanted.kind == "count" and wanted.statistic != "per-unit"  # pay is told either way
        return counted and rhythm.search(goal.goal) is not None and not rhythm.search(self.piece(told))

    def _is_narrower(self, wanted: Quantity, told: Quantity) -> bool:
        """Tell a figure of one kind of a thing that falls short of a target for all kinds: 重点项目, 重点工业项目.

        As many of one kind are enough for the target; fewer say nothing of it.
        """
        fewer = told.kind == "count" and (told.value or 0.0) < (wanted.value or 0.0)
        fewer = fewer and told.unit not in self.words.durations and told.whose != "" == wanted.whose
        return fewer and is_kind_of(told.thing, wanted.thing)

    def proves_fewer(self, number: int, told: Quantity) -> bool:
        """Tell all there are of a thing, if that is less than what was to be added to them."""
        wanted = self.wanted[number]
        counts = wanted.kind == told.kind == "count" and told.scope == ""
        kinds = (wanted.statistic, told.statistic) == ("added", "level")
        fewer = 0.0 < (told.value or 0.0) < (wanted.value or 0.0)
        return counts and kinds and fewer and not self._is_average(self.goals[number], told)

    def reaches(self, wanted: Quantity) -> bool:
        """Tell a target for what there shall be in all."""
        aimed = self.old.text[max(0, wanted.at.start - RESULTS.before) : wanted.at.start]
        return self.words.stocks.regex.search(aimed) is not None

    def _is_added(self, told: Quantity) -> bool:
        """Tell a figure of what came new by its own clause."""
        return told.kind == "count" and self.words.adds.regex.search(self.piece(told)) is not None

    def _is_of_some(self, goal: Goal, told: Quantity) -> bool:
        """Tell a figure of the enterprises of one kind of owner, beside a target of the whole place."""
        before = last_piece(
            self.new.text[max(0, told.at.start - RESULTS.clause) : told.at.start],
            self.words.pauses + self.words.stops,
        )
        found = self.words.owned.regex.search(before)
        return found is not None and not self.words.owned.regex.search(goal.text)

    def _is_of_other_class(self, wanted: Quantity, told: Quantity) -> bool:
        """Tell figures of classes with other bounds: projects above 2 billion, and above 1 billion."""
        before = self.old.text[max(0, wanted.at.start - RESULTS.clause) : wanted.at.start]
        bound = words_of(self.new.language).bound.regex
        bounds = [
            bound.findall(piece)
            for piece in (last_piece(before, self.words.pauses + self.words.stops), self.piece(told))
        ]
        return all(bounds) and bounds[0] != bounds[1]

    def _is_wider(self, goal: Goal, told: Quantity) -> bool:
        """Tell a figure for several things together of which the target is one."""
        names = [self._members(name, goal.indicator) for name in (goal.indicator, told.indicator)]
        if len(names[0]) != 1 or len(names[1]) < 2 or ";" in told.indicator:  # noqa: PLR2004 (one thing, and several)
            return False
        others = [name for name in names[1] if core_of(name, self.words)[:PAIR] not in goal.indicator]
        return 0 < len(others) < len(names[1])

    def _members(self, name: str, own: str) -> list[str]:
        """Take a list apart; a name that itself has the letter that joins two (和美) stays whole."""
        joins = self.words.partners.regex
        pieces = [name[a:b] for a, b in cut(name, self.words.list_marks, self.words.brackets)]
        stays = len(joins.split(own)[0]) < PAIR and joins.search(own) is not None
        parts = [
            part for piece in pieces for part in ([piece] if stays and own in piece else joins.split(piece))
        ]
        return [part for part in parts if len(part) >= PAIR]

    def within(self, at: Span) -> list[Quantity]:
        """Return the figures of the review in a stretch of it."""
        return [q for q in self.told.values() if at.start <= q.at.start and q.at.end <= at.end]

    def answer_in(self, number: int, at: Span | None, around: Span | None = None) -> Result | None:
        """Return what the clause that names the thing of a target gives for it: the only figure told of the thing.

        A figure of the same unit answers; one of another unit is not comparable. Where the figure itself names
        nothing, the sentence around must have no other of that unit.
        """
        wanted = self.wanted.get(number)
        if at is None or wanted is None or self.is_bare(number):
            return None
        told = self.within(at)
        alike = [q for q in told if like_units(q.unit, wanted.unit, self.words)]
        subject = wanted.indicator or self.goals[number].text
        named = [q for q in alike or told if names_thing(subject, self.piece(q), self.words)]
        others = [q for q in self.within(around or at) if like_units(q.unit, wanted.unit, self.words)]
        if len(others) == 1 and alike and not named:
            # One figure of the unit, in a sentence that names the thing: enough if its own clause has the head of it.
            core = thing_of(subject, self.words)
            headed = len(told) == 1 or core[-PAIR:] in self.piece(alike[0])
            named = alike if headed and core[:PAIR] in self.new.text[at.slice] else []
        if len(named) != 1 or (
            subject not in self.new.text[at.slice] and fronts_differ(wanted.thing, named[0].thing)
        ):
            return None
        # A thing is told by its level and by its growth: the one that was aimed at.
        named = [
            q for q in others if q.indicator == named[0].indicator and not kinds_differ(wanted, q, self.words)
        ][:1] or named
        told_alike = like_units(named[0].unit, wanted.unit, self.words)
        apart = self.apart(number, named[0]) or ("" if told_alike else "other-unit")
        return Result(named[0], RESULTS.worded, apart)

    def before(self, number: int) -> str:
        """Return what the sentence of a target says before its clause."""
        goal = self.goals[number]
        return self.old.text[sentence_of(self.old, goal, self.words).start : goal.at.start]

    def piece(self, told: Quantity, reach: int = RESULTS.clause) -> str:
        """Return the words before a figure, back to the last pause, or as far as one reaches."""
        before = self.new.text[max(0, told.at.start - reach) : told.at.start]
        return last_piece(before, self.words.pauses + self.words.stops + self.words.list_marks)

    def said_before(self, told: Quantity) -> str:
        """Return what the sentence of a figure says before it."""
        return self.new.text[sentence_of(self.new, told, self.words).start : told.at.start]

    def starts_from(self, number: int) -> Quantity | None:
        """Return the figure that a target says it starts from: 由9家整合为3家."""
        at, end = self.goals[number].at, self.wanted[number].at.start
        starts = [q for q in self.planned if q.scope == "from" and at.start <= q.at.start < end]
        return starts[-1] if starts else None

    def falls(self, number: int) -> bool:
        """Tell a target below the figure it starts from."""
        start, wanted = self.starts_from(number), self.wanted[number]
        alike = start is not None and like_units(start.unit, wanted.unit, self.words)
        return start is not None and alike and (start.value or 0.0) > (wanted.value or 0.0)

    def is_bare(self, number: int) -> bool:
        """Tell a target whose name fits too many figures: investment, output, nothing beside it."""
        return self.says_little(self.wanted[number])

    def says_little(self, quantity: Quantity) -> bool:
        """Tell a figure whose name has no word of its own."""
        light = words_of(self.old.language).light
        names = self._names(quantity, self.old.language)
        return all(word in light for name in names for word in name.words)

    def is_strange(self, number: int, told: Quantity) -> bool:
        """Tell a figure whose clause and name have no pair of letters of the target's name."""
        name, words = self.wanted[number].indicator, f"{told.indicator} {self.piece(told)}"
        return not any(name[n : n + PAIR] in words for n in range(len(name) - PAIR + 1))

    def _names(self, quantity: Quantity, language: str) -> list[Name]:
        """Take the names of a figure apart."""
        told = quantity.bare or quantity.indicator
        return [parse_name(name, language, drop=self.drop) for name in told.split(";") if name]

    def same(self, number: int) -> Iterator[Quantity]:
        """Yield the figures that have the name, the unit and the statistic of a target."""
        wanted = self.wanted[number]
        names = self._names(wanted, self.old.language)
        for told in self.told.values():
            if (told.unit, told.statistic, told.scope) != (wanted.unit, wanted.statistic, wanted.scope):
                continue
            others = self._names(told, self.new.language)
            if any(a.words and a.words == b.words for a in names for b in others):
                yield told


def _owners_differ(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are each of somebody, and of nobody in common."""
    left, right = (set(re.split(r"[、;]", q.whose)) - {""} for q in (one, other))
    return bool(left and right and not left & right)


def _figures(new: Report, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Take the figures of the year reviewed, and those at the end of several years that end with it.

    What was counted over several years is a figure of the year only for whoever asks how many there are in all.
    """
    told, outcome = review_passages(new), outcome_passages(new)
    words = load(new.language).goals
    return [
        quantity
        for quantity, base in tell_bases(new, quantities)
        if (
            (
                quantity.passage in told
                and (base in ("", "meant") or (base == "running" and quantity.scope == "cumulative"))
            )
            or (quantity.passage in outcome and base == "end")
        )
        and quantity.scope != "from"
        and not quantity.doubtful
        and not looks_forward(new.text[sentence_of(new, quantity, words).slice], words)
    ]


def sentence_of(report: Report, told: Goal | Quantity, words: GoalWords) -> Span:
    """Return where the sentence of a goal or a figure stands."""
    return sentence_around(report.text, told.at, report.passages[told.passage].at, words.stops)
