"""Last year's goals, one by one, with what this year's report says of them.

In: what was found of two reports. Out: a `Scorecard` with findings, a table, a plot. Refused: nothing; what was not
found is said to be not reported, never guessed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from compare import plots, tables
from compare.comparison.citations import years_of
from compare.comparison.finding_lines import figure_line, figure_words, goal_words
from compare.comparison.promise_findings import goals_first
from compare.comparison.results import Result, decisions, drawing, first_lines, marked
from compare.comparison.sentences import excerpt, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.comparison.found import Found
    from compare.records import FollowUp, Quantity, Report

GROUPS: dict[str, tuple[str, ...]] = {
    kind: (*(s for s in tables.GoalStatus.of(kind) if s != tables.GoalStatus.NOT_JUDGED), "later")
    for kind in tables.GoalKind
}
SHOWN = {"numeric": 30, "measure": 10}  # lines printed of one group before the reader is sent to the tables
SHOWN_RESULTS = 10


@dataclass(frozen=True, repr=False)
class Scorecard(Result):
    """Last year's goals, one by one, with what this year's report says of them.

    Attributes
    ----------
    change : Found
        The two reports, and what was found of them.

    """

    change: Found

    def source(self, column: str, row: Mapping[str, Any]) -> Report:
        """Return the older report for its columns, the newer one for all others."""
        return self.change.source(column, row)

    @cached_property
    def followup(self) -> pd.DataFrame:
        """The goals of the old report that can be checked, and what the new one reports of them."""
        return self._frame(self.change.listed)

    @cached_property
    def judged(self) -> pd.DataFrame:
        """The same for every goal that was judged: directions alone are left out."""
        return self._frame(self.change.judged)

    def _frame(self, rows: Sequence[tuple[FollowUp, str]]) -> pd.DataFrame:
        frame = tables.build("followup", [item for item, _ in rows])
        return marked(frame, [mark for _, mark in rows], self.change.review)

    @cached_property
    def unannounced(self) -> pd.DataFrame:
        """The new report's figures that no goal of the old one announced, one a row."""
        return tables.build(
            "quantities", tables.quantities_rows(self.change.found_unannounced, self.change.new)
        )

    @property
    def counts(self) -> Counter[str]:
        """How many goals had which status."""
        return Counter(item.status for item in self.change.found_followups)

    @property
    def _not_listed(self) -> int:
        return len(self.change.found_followups) - len(self.change.listed)

    def group(self, kind: str, name: str) -> list[FollowUp]:
        """Return the goals of one kind with one outcome, by section, the weightiest first.

        Parameters
        ----------
        kind : {"numeric", "measure"}
        name : str
            A status, or `later` for goals that are due in a later year.

        """
        return [
            item for item in self.change.listed_followups if item.goal.kind == kind and _outcome(item) == name
        ]

    def summary(self, labels: str) -> list[str]:
        """Report how many goals had which outcome."""
        counts = Counter(map(_outcome, self.change.listed_followups))
        names: dict[str, str] = {status: status.label(labels) for status in tables.GoalStatus}
        names |= {"later": say(labels, "card_not_due"), "rest": say(labels, "card_rest")}
        counts["rest"] = self._not_listed
        shown = say(labels, "joint").join(f"{name} {counts[s]}" for s, name in names.items() if counts[s])
        return [say(labels, "followup_head", count=sum(counts.values()), shown=shown or "—")]

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return how the goals came out: targets met and missed, commitments kept and dropped."""
        return goals_first(self.change, labels)

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report what became of the goals: targets with a figure first, then measures, each with both places.

        Long groups are cut short; the tables contain every goal.
        """
        return [
            *self.change.warnings(labels=labels),
            *self.change.head(labels=labels),
            "",
            *first_lines(self.findings(labels=labels), labels),
            "",
            *self.summary(labels),
            *(line for kind in GROUPS for line in self._report_kind(kind, labels)),
            *self._report_unjudged(labels),
            *_report_unannounced(self.change.found_unannounced, labels),
        ]

    def _report_kind(self, kind: str, labels: str) -> Iterator[str]:
        years = years_of(self.change.old, self.change.new, labels)
        groups = {name: self.group(kind, name) for name in GROUPS[kind]}
        count = sum(map(len, groups.values()))
        if not count:
            return
        yield ""
        yield say(labels, f"card_{kind}", count=count)
        for name, items in groups.items():
            if items:
                yield say(labels, f"card_{name}", count=len(items))
                yield from _report_group(items, SHOWN[kind], years, labels)

    def _report_unjudged(self, labels: str) -> Iterator[str]:
        if self._not_listed:
            yield ""
            yield say(labels, "card_not_listed", count=self._not_listed)

    def plot_targets(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw the numeric targets and what was reached of them."""
        return self.targets_drawn()(ax=ax, labels=labels)

    def targets_drawn(self) -> Callable[..., Axes]:
        """Return the drawing of the targets, its rows laid out."""
        return partial(
            plots.plot_targets, tables.rows_of("followup", [item for item, _ in self.change.listed])
        )

    @property
    def years(self) -> tuple[int, ...]:
        """The years the two reports review, where these tell them apart."""
        return self.change.years

    def drawings(self, labels: str) -> Iterator[tables.Drawing]:
        """Give the drawing of targets and results."""
        yield drawing("targets", self.targets_drawn(), labels, "followup")

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather the follow-up, and the results no goal announced."""
        change = self.change
        return tables.Tables(
            title=change.title,
            frames=(
                ("followup", self.followup),
                ("unannounced", self.unannounced),
                *decisions(change.review),
            ),
            notes=(*change.notes(labels=labels), *self.summary(labels)),
            findings=self.findings(labels=labels),
            key=change.key,
            years=change.years,
            figures=self.figures(labels=labels),
        )


def _outcome(item: FollowUp) -> str:
    """Return the status of a goal, or that it is due in a later year."""
    return "later" if item.goal.horizon == "later" else item.status


def _report_group(
    items: Sequence[FollowUp], shown: int, years: tuple[str, str], labels: str
) -> Iterator[str]:
    section = ""
    for item in items[:shown]:
        if item.section != section:
            section = item.section
            yield say(labels, "card_section", section=section)
        yield from _report_goal(item, years, labels)
    if len(items) > shown:
        yield "  " + say(labels, "more", count=len(items) - shown)


def _report_goal(item: FollowUp, years: tuple[str, str], labels: str) -> Iterator[str]:
    """Report a goal, and under it the words of the new report."""
    goal = item.goal
    yield say(
        labels,
        "card_goal",
        goal=goal_words(goal, labels),
        reported=say(labels, "card_reported", text=figure_words(item.actual, labels)) if item.actual else "",
        when=years[0],
        confidence=item.confidence,
        at=goal.span,
    )
    if item.result_span is not None:
        around = item.actual.text if item.actual else ""
        yield say(
            labels,
            "card_result",
            text=excerpt(item.result_text, around),
            note=_only_planned(item, labels),
            when=years[1],
            at=item.result_span,
        )


def _only_planned(item: FollowUp, labels: str) -> str:
    """Say of words that are quoted that they are of the next plan, and no result."""
    told = [note for note in item.notes if note.code == "planned-again"]
    return say(labels, "card_note", note=tables.word_note(told, labels)) if told else ""


def _report_unannounced(found: Sequence[Quantity], labels: str) -> Iterator[str]:
    yield ""
    yield say(labels, "card_unannounced", count=len(found))
    for quantity in found[:SHOWN_RESULTS]:
        yield figure_line(quantity, labels)
    if len(found) > SHOWN_RESULTS:
        yield say(labels, "more", count=len(found) - SHOWN_RESULTS)
