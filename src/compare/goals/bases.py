"""What a goal builds on: the clause of the review that tells of the same thing, and its figure.

In: pieces of the plan, the clauses and figures of the review. Out: for each goal its base, with a score. Refused: a
base that only shares words every report uses, one whose thing is another.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.counterparts import Counterparts
from compare.goals.footing import Told, chance, seek
from compare.goals.numbers import is_of_months
from compare.goals.plans import review_passages
from compare.goals.subjects import key_of, names_in
from compare.goals.targets import MEASURED
from compare.goals.things import PAIR
from compare.goals.tuning import BASES
from compare.indicators import tell_bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.footing import Footing
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import IndicatorChange, Quantity, Report, Span


@dataclass(frozen=True, slots=True)
class Base:
    """What a goal builds on."""

    clause: Clause | None

    figure: Quantity | None
    """The figure of that clause that measures the same thing."""
    score: float
    """How sure, 0 to 1."""
    counted: Quantity | None = None
    """Where there is no such figure: one of that clause that counts in the same unit."""


class Review:
    """What was done, prepared for being looked up.

    Parameters
    ----------
    report : Report
    clauses : sequence of Clause
        Of the review, in reading order.
    quantities : iterable of Quantity
        Of the report.
    words : GoalWords
    taken : frozenset of Span
        Places of the figures that are paired with a target for sure: they are no base of another one.

    """

    def __init__(
        self,
        report: Report,
        clauses: Sequence[Clause],
        quantities: Iterable[Quantity],
        words: GoalWords,
        taken: frozenset[Span] = frozenset(),
    ) -> None:
        self.words, self.report = words, report
        self.clauses = tuple(c for c in clauses if not words.rhetoric.regex.search(c.text))
        headlines = frozenset(
            n for n, c in enumerate(self.clauses) if c.at == c.sentence and _opens(report, c, words)
        )
        # What the years before brought is gone on with, too; of their figures those at their end are of this year.
        year = review_passages(report)
        earlier = frozenset(n for n, c in enumerate(self.clauses) if c.passage not in year)
        self.told = Told(report, self.clauses, words, headlines, earlier)
        self.figures: dict[int, list[Quantity]] = {}
        quantities = sorted(quantities, key=lambda q: q.at)
        starts = [c.at.start for c in self.clauses]
        early = [q for q in quantities if q.passage not in year]
        ends = {q.at for q, base in tell_bases(report, early) if base == "end"} if earlier else ()
        for q in quantities:
            n = bisect_right(starts, q.at.start) - 1
            if (n in earlier and q.at not in ends) or is_of_months(q):
                continue
            if n >= 0 and q.at.start < self.clauses[n].at.end and q.kind in MEASURED and q.value is not None:
                self.figures.setdefault(n, []).append(q)
        self.counterparts = Counterparts(
            text=report.text,
            clauses=self.clauses,
            names=tuple(names_in(c.text, words) for c in self.clauses),
            weights=self.told.weights,
            figures=self.figures,
            starts=tuple(q for q in quantities if q.scope == "from" and q.role == "plan"),
            taken=taken,
            key=key_of(words),
            words=words,
        )

    def find_base(
        self, goal: Clause, target: Target | None = None, paired: IndicatorChange | None = None
    ) -> Base:
        """Find what a goal follows from, and how sure that is.

        A target follows from the figure that is paired with it; else it is looked up by its figure first: the same
        thing, in the same unit.
        """
        measured = self.counterparts
        if target is not None:
            figure, score = measured.find(target, paired)
            number = measured.clause_of(figure) if figure is not None else None
            if number is not None:
                sure = round(min(1.0, 0.4 + 0.6 * score), 3)
                return Base(self.clauses[number], measured.as_asked(target, figure), sure)
        number, score = self._like(goal, target)
        if number is None:
            return Base(None, None, round(1.0 - score, 3))
        if target is None:
            return Base(self.clauses[number], None, round(score, 3))
        figure, counted = measured.beside(number, target), measured.counted_alike(number, target)
        lone = target.quantity.kind == "count" and figure is None and counted is None
        if lone and score < BASES.figureless:
            return Base(None, None, round(1.0 - score, 3))
        at = measured.clause_of(figure) if figure is not None else None
        figure = measured.as_asked(target, figure)
        return Base(self.clauses[number if at is None else at], figure, round(score, 3), counted)

    def _like(self, goal: Clause, target: Target | None) -> tuple[int | None, float]:
        """Find the clause that a goal most likely goes on from, and how likely it does."""
        sure = {n: chance(footing) for n, footing in self.footings(goal, target)}
        best = max(sure, key=sure.__getitem__, default=None)
        score = sure[best] if best is not None else 0.0
        return (best if score >= BASES.builds_on else None), score

    def footings(self, goal: Clause, target: Target | None) -> Iterator[tuple[int, Footing]]:
        """Yield what speaks for the clauses that share most with a goal as that which it goes on from."""
        sought = seek(goal, target.quantity.text if target else "", self.report, self.words)
        looked = self.told.alike(sought)
        counted = {
            n: target is not None and self.counterparts.counted_alike(n, target) is not None for n in looked
        }
        for n in looked:
            units = (counted[n], any(counted.values()), n in self.figures) if target else None
            footing = self.told.footing(sought, n, units=units)
            if footing is not None:
                yield n, footing


def _opens(report: Report, clause: Clause, words: GoalWords) -> bool:
    """Tell the headline of an item: the short sentence it opens with."""
    passage = report.passages[clause.passage]
    marker = words.markers.regex.match(passage.text)
    begin = passage.at.start + (marker.end() if marker else 0)
    return bool(passage.heading) and clause.at.start <= begin and clause.at.end < passage.at.end - PAIR
