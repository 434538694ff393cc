"""All that is found of two reports, as records: pairs, edits, figures, indicators, goals and what became of them.

In: two reports, the user's terms, the decisions of a review. Out: records, each found on first use and kept; which
two reports these are, in words. Refused: a decision about a place where there is nothing (`UsageError`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from compare.align import align_passages, align_sections
from compare.comparison.citations import file_notes, years_of
from compare.comparison.doubts import pair_warnings, reading_warnings
from compare.comparison.sentences import say
from compare.goals import (
    find_plan,
    find_risks,
    follow_given,
    follow_up,
    list_goals,
    pair_problems,
    pair_risks,
    plan_changes,
    rank_followups,
    target_paths,
    unannounced,
)
from compare.indicators import NO_TERMS, pair_given, pair_indicators
from compare.quantity import find_quantities
from compare.review import (
    NO_REVIEW,
    Review,
    fingerprint,
    settle_followups,
    settle_indicators,
    settle_passages,
    settle_sections,
)
from compare.sections import same_place
from compare.tables import indicators_rows, pairs_rows, wording_rows
from compare.wording import diff_terms, diff_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from compare.align import Similarity
    from compare.indicators import Terms
    from compare.records import (
        Edit,
        FollowUp,
        Goal,
        IndicatorChange,
        Pair,
        Problem,
        ProblemPair,
        Quantity,
        Report,
        TargetPath,
    )
    from compare.wording import Term


@dataclass(frozen=True, repr=False)
class Found:
    """Two reports, and what changed from the old one to the new one, as records; its fields are `Comparison`'s."""

    old: Report
    new: Report
    similarity: Similarity | None = None
    own_terms: Terms = NO_TERMS
    review: Review = NO_REVIEW

    # which two reports these are ----------------------------------------------------------------------------

    @property
    def years(self) -> tuple[int, ...]:
        """The years the two reports review, where these tell them apart."""
        found = (self.old.review_year, self.new.review_year)
        return tuple(filter(None, found)) if all(found) and found[0] != found[1] else ()

    @property
    def title(self) -> str:
        """What was compared, in one line: the titles, and the years where a title does not contain its own."""
        return " → ".join(
            title if not year or str(year) in title else f"{title} ({year})"
            for title, year in ((r.title or r.source, r.review_year) for r in (self.old, self.new))
        )

    @property
    def key(self) -> str:
        """What distinguishes this pair of reports from any other, for a review to be read back."""
        return fingerprint(self.old, self.new)

    def notes(self, *, labels: str = "en") -> tuple[str, ...]:
        """Say what is odd about the two reports, and what was read of each."""
        return (*self.warnings(labels=labels), *self.head(labels=labels))

    def warnings(self, *, labels: str = "en") -> list[str]:
        """Say what is odd about this pair of reports; empty when nothing is."""
        old, new = self.old, self.new
        said = []
        if old.raw == new.raw:
            said.append(say(labels, "warn_same", source=old.source))
        elif old.review_year and new.review_year and old.review_year > new.review_year:
            said.append(say(labels, "warn_swapped", old=old.review_year, new=new.review_year))
        elif old.review_year and old.review_year == new.review_year:
            said.append(say(labels, "warn_same_year", year=old.review_year))
        if old.place and new.place and not same_place(old.place, new.place, language=new.language):
            said.append(say(labels, "warn_places", old=old.place, new=new.place))
        said += [*pair_warnings(old, new, labels), *reading_warnings((old, new), labels)]
        if not any(pair.relation in ("same", "partial", "moved") for pair in self.found_passages):
            said.append(say(labels, "warn_nothing"))
        return said

    def head(self, *, labels: str = "en") -> list[str]:
        """Say which two reports these are, as they were read."""
        unknown = say(labels, "unknown")
        return [
            say(
                labels,
                "side_head",
                when=when,
                title=report.title or unknown,
                source=report.source,
                place=report.place or unknown,
                review=report.review_year or unknown,
                plan=report.plan_year or unknown,
                passages=len(report.passages),
                doubts=len(report.doubts),
            )
            for when, report in zip(years_of(self.old, self.new, labels), (self.old, self.new), strict=True)
        ] + [*file_notes((self.old, self.new), labels), *self._review_line(labels)]

    def _review_line(self, labels: str) -> list[str]:
        """Say what was changed by hand; nothing where nothing was."""
        if not self.review.decisions:
            return []
        counts = {kind: self.review.counts[kind] for kind in ("wrong", "right", "judged")}
        return [say(labels, "by_hand_head", source=self.review.source, **counts)]

    # what was found in them ----------------------------------------------------------------------------------

    @cached_property
    def _sections(self) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
        found = align_sections(self.old, self.new, similarity=self.similarity)
        return settle_sections(self.old, self.new, found, self.review)

    @cached_property
    def _passages(self) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
        found = align_passages(self.old, self.new, similarity=self.similarity)
        return settle_passages(self.old, self.new, found, self.review)

    @cached_property
    def found_sections(self) -> tuple[Pair, ...]:
        """The pairs of sections, as records."""
        return self._sections[0]

    @cached_property
    def found_passages(self) -> tuple[Pair, ...]:
        """The pairs of passages, as records."""
        return self._passages[0]

    @cached_property
    def found_edits(self) -> tuple[tuple[Edit, ...], ...]:
        """The edits of each pair of passages, in the order of `found_passages`."""
        return tuple(
            diff_text(self.old.passages[pair.old].text, self.new.passages[pair.new].text)
            if pair.old is not None and pair.new is not None
            else ()
            for pair in self.found_passages
        )

    @cached_property
    def found_terms(self) -> tuple[Term, ...]:
        """Terms gained and lost, the most characteristic first."""
        return tuple(diff_terms(self.old, self.new))

    @cached_property
    def _ranked(self) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
        """Every measurement of both reports and the places in a row they tell, which are no measurements."""
        old, new = (
            find_quantities(report, ranks=True, units=self.own_terms.more_units)
            for report in (self.old, self.new)
        )
        return old, new

    @cached_property
    def old_quantities(self) -> tuple[Quantity, ...]:
        """Every measurement of the old report."""
        return tuple(q for q in self._ranked[0] if q.kind != "ordinal")

    @cached_property
    def new_quantities(self) -> tuple[Quantity, ...]:
        """Every measurement of the new report."""
        return tuple(q for q in self._ranked[1] if q.kind != "ordinal")

    @cached_property
    def _indicators(self) -> tuple[tuple[IndicatorChange, ...], tuple[str, ...]]:
        known = (self.old, self.new, *self._ranked)
        return settle_indicators(
            pair_indicators(*known, terms=self.own_terms),
            self.review.of("indicators"),
            lambda one, other: pair_given(*known, pair=(one, other), terms=self.own_terms),
        )

    @cached_property
    def found_indicators(self) -> tuple[IndicatorChange, ...]:
        """The indicators of both reports, as records."""
        return self._indicators[0]

    @cached_property
    def _plans(self) -> tuple[tuple[tuple[Problem, ...], tuple[Goal, ...]], ...]:
        """The problems and the goals of either report."""
        return find_plan(self.old, self.old_quantities), find_plan(self.new, self.new_quantities)

    @cached_property
    def found_goals(self) -> tuple[Goal, ...]:
        """The goals of the old report, as records."""
        return self._plans[0][1]

    @cached_property
    def found_targets(self) -> tuple[TargetPath, ...]:
        """The targets of the old report with base, result and the target that follows, as records."""
        changes = plan_changes(self.old, self.found_goals, self.old_quantities)
        return target_paths(self.found_followups, changes, self.found_indicators, self._plans[1][1])

    @cached_property
    def found_risks(self) -> tuple[ProblemPair, ...]:
        """What became of the risk factors of the old filing, as records; empty where neither report is one."""
        return pair_risks(find_risks(self.old), find_risks(self.new))

    @cached_property
    def found_problems(self) -> tuple[ProblemPair, ...]:
        """What became of the problems of the old report, as records."""
        if self.found_risks:
            return self.found_risks
        return pair_problems(self._plans[0][0], self._plans[1][0], self.new.language)

    @cached_property
    def _followups(self) -> tuple[tuple[FollowUp, ...], tuple[str, ...]]:
        goals = list_goals(self.old, self.old_quantities)
        known = (self.old, self.new, goals, self.old_quantities, self.new_quantities)
        return settle_followups(
            follow_up(*known),
            self.review.of("followup"),
            lambda number, place: follow_given(*known, given=(number, place)),
        )

    @cached_property
    def found_followups(self) -> tuple[FollowUp, ...]:
        """What became of the old report's goals, as records."""
        return self._followups[0]

    @property
    def judged_followups(self) -> tuple[FollowUp, ...]:
        """Those of `found_followups` that were judged, by section, the weightiest first."""
        return tuple(item for item, _ in self.judged)

    @property
    def listed_followups(self) -> tuple[FollowUp, ...]:
        """Those of `judged_followups` that are listed: figures, deliverables, actions on something that has a name."""
        return tuple(item for item, _ in self.listed)

    @cached_property
    def judged(self) -> list[tuple[FollowUp, str]]:
        """The goals that were judged, and what was done to each by hand."""
        return self._in_rank(checkable=False)

    @cached_property
    def listed(self) -> list[tuple[FollowUp, str]]:
        """The goals that can be checked, and what was done to each by hand."""
        return self._in_rank(checkable=True)

    def _in_rank(self, *, checkable: bool) -> list[tuple[FollowUp, str]]:
        found, marks = self._followups
        return [(found[n], marks[n]) for n in rank_followups(found, self.old.language, checkable=checkable)]

    def source(self, column: str, row: Mapping[str, Any]) -> Report:  # noqa: ARG002 - the column tells
        """Return the older report for its columns, the newer one for all others."""
        return self.old if column.startswith(("old", "base")) else self.new

    @cached_property
    def found_unannounced(self) -> tuple[Quantity, ...]:
        """The results of the new report that no goal of the old one announced, as records."""
        return unannounced(self.new, self.found_followups, self.new_quantities)

    def rows(self, table: str) -> Iterable[Any]:
        """Return the rows of a table, as its frame and a panel lay them out."""
        return _ROWS[table](self)


_ROWS: Mapping[str, Callable[[Found], Iterable[Any]]] = {
    "sections": lambda c: pairs_rows(c.found_sections, c.old, c.new, "sections"),
    "passages": lambda c: pairs_rows(c.found_passages, c.old, c.new, "passages"),
    "wording": lambda c: wording_rows(c.found_passages, c.found_edits, c.old, c.new),
    "indicators": lambda c: indicators_rows(c.found_indicators),
    "terms": lambda c: c.found_terms,
    "followup": lambda c: c.judged_followups,
}
"""The rows of the tables that a panel keeps."""
