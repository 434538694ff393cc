"""Two reports side by side: what belongs together, what changed in words and figures, what became of the goals.

In: an old and a new report, or anything `read` takes. Out: a `Comparison` with frames, findings and export. Refused:
what `read` refuses. Doubtful pairs of reports (same text twice, years the wrong way round, different places) are
compared all the same; the warnings stand in front of the findings.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from compare import tables
from compare.comparison.inputs import as_report, as_review, as_terms
from compare.comparison.results import Result, drawing
from compare.comparison.review import (
    NO_REVIEW,
    Review,
    fingerprint,
    settle_followups,
    settle_indicators,
    settle_passages,
    settle_sections,
)
from compare.comparison.scorecard import Scorecard
from compare.comparison.sentences import say
from compare.indicators import NO_TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.align import Similarity
    from compare.comparison.inputs import Readable
    from compare.comparison.redlines import Redlines
    from compare.indicators import Terms
    from compare.records import Edit, FollowUp, Goal, IndicatorChange, Pair, Quantity, Report

__all__ = ["Comparison", "Scorecard", "reports"]

SHOWN_ROWS = 20  # lines printed of one kind before the reader is sent to the tables
SURE = 0.9  # the confidence from which a pair is told in the findings: hand-set evidence, no share of right pairs


def reports(
    old: Report | Readable,
    new: Report | Readable,
    *,
    similarity: Similarity | None = None,
    terms: str | PathLike[str] | Terms | None = None,
    review: str | PathLike[str] | Review | None = None,
) -> Comparison:
    r"""Lay two reports side by side.

    Parameters
    ----------
    old, new : Report, path, bytes or file object
        The earlier and the later report.
    similarity : callable, optional
        A function of two lists of strings that gives a matrix of similarities (0 to 1), to plug in a sentence
        model; the default needs none.
    terms : path or Terms, optional
        A TOML file of your own synonyms and units; its form is told in `compare.indicators.terms`.
    review : path or Review, optional
        A workbook that was exported from this comparison and marked by hand: wrong pairs are taken apart, missing
        ones added, goals judged as it says (see "Reviewing" in the README).

    Returns
    -------
    Comparison

    Raises
    ------
    ReadError
        If a source cannot be read.
    UsageError
        If the file of terms is not of that form, or the review is not one of these two reports.

    Examples
    --------
    >>> import compare
    >>> old = compare.read_text("甲市2022年工作总结\n一、工作回顾\n城镇新增就业1万人。")
    >>> new = compare.read_text("甲市2023年工作总结\n一、工作回顾\n城镇新增就业1.2万人。")
    >>> compare.reports(old, new).indicators[["indicator", "change", "unit"]].to_dict("records")
    [{'indicator': '城镇新增就业', 'change': 2000.0, 'unit': '人'}]

    """
    one, other = as_report(old), as_report(new)
    return Comparison(one, other, similarity, as_terms(terms), as_review(review, one, other))


@dataclass(frozen=True)
class Comparison(Result):
    """Two reports, and what changed from the old one to the new one.

    Everything is computed on first use and kept.

    Attributes
    ----------
    old, new : Report
    similarity : callable or None
        What was passed to `reports`.
    own_terms : Terms
        The user's synonyms and units.
    review : Review
        What a person decided about pairs and goals.

    """

    old: Report
    new: Report
    similarity: Similarity | None = None
    own_terms: Terms = NO_TERMS
    review: Review = NO_REVIEW

    # records ------------------------------------------------------------------------------------------------

    @cached_property
    def _sections(self) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
        from compare.align import align_sections

        found = align_sections(self.old, self.new, similarity=self.similarity)
        return settle_sections(self, found)

    @cached_property
    def _passages(self) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
        from compare.align import align_passages

        found = align_passages(self.old, self.new, similarity=self.similarity)
        return settle_passages(self, found)

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
        from compare.wording import diff_text

        return tuple(
            diff_text(self.old.passages[pair.old].text, self.new.passages[pair.new].text)
            if pair.old is not None and pair.new is not None
            else ()
            for pair in self.found_passages
        )

    @cached_property
    def old_quantities(self) -> tuple[Quantity, ...]:
        """Every measurement of the old report."""
        from compare.quantity import find_quantities

        return find_quantities(self.old, units=self.own_terms.more_units)

    @cached_property
    def new_quantities(self) -> tuple[Quantity, ...]:
        """Every measurement of the new report."""
        from compare.quantity import find_quantities

        return find_quantities(self.new, units=self.own_terms.more_units)

    @cached_property
    def _indicators(self) -> tuple[tuple[IndicatorChange, ...], tuple[str, ...]]:
        from compare.indicators import pair_given, pair_indicators

        known = (self.old, self.new, self.old_quantities, self.new_quantities)
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
    def found_goals(self) -> tuple[Goal, ...]:
        """The goals of the old report, as records."""
        from compare.goals import find_goals

        return find_goals(self.old, self.old_quantities)

    @cached_property
    def _followups(self) -> tuple[tuple[FollowUp, ...], tuple[str, ...]]:
        from compare.goals import follow_up, list_goals

        goals = list_goals(self.old, self.old_quantities)
        found = follow_up(self.old, self.new, goals, self.new_quantities)
        return settle_followups(found, self.review.of("followup"))

    @cached_property
    def found_followups(self) -> tuple[FollowUp, ...]:
        """What became of the old report's goals, as records."""
        return self._followups[0]

    @cached_property
    def found_unannounced(self) -> tuple[Quantity, ...]:
        """The results of the new report that no goal of the old one announced, as records."""
        from compare.goals import unannounced

        return unannounced(self.new, self.found_followups, self.new_quantities)

    # frames -------------------------------------------------------------------------------------------------

    def _marked(self, frame: pd.DataFrame, marks: Sequence[str]) -> pd.DataFrame:
        """Say beside each row what was done to it by hand, where there was a review at all."""
        return frame.assign(by_hand=list(marks)) if self.review.decisions else frame

    @cached_property
    def sections(self) -> pd.DataFrame:
        """Which section went where, one row a pair."""
        frame = tables.pairs_frame(self.found_sections, self.old, self.new, level="sections")
        return self._marked(frame, self._sections[1])

    @cached_property
    def passages(self) -> pd.DataFrame:
        """Which passage went where, one row a pair."""
        frame = tables.pairs_frame(self.found_passages, self.old, self.new, level="passages")
        return self._marked(frame, self._passages[1])

    @cached_property
    def wording(self) -> pd.DataFrame:
        """The edits inside paired passages, one row an edit."""
        return tables.wording_frame(self.found_passages, self.found_edits, self.old, self.new)

    @cached_property
    def terms(self) -> pd.DataFrame:
        """Terms gained and lost, the most telling first."""
        from compare.wording import diff_terms

        return tables.terms_frame(diff_terms(self.old, self.new))

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """The same indicators in both years, and those of one year alone."""
        return self._marked(tables.indicators_frame(self.found_indicators), self._indicators[1])

    @cached_property
    def followup(self) -> pd.DataFrame:
        """The old report's goals and what the new one reports of them."""
        return self._marked(tables.followup_frame(self.found_followups), self._followups[1])

    @cached_property
    def unannounced(self) -> pd.DataFrame:
        """The new report's figures that no goal of the old one announced, one a row."""
        return tables.quantities_frame(self.found_unannounced, self.new)

    @cached_property
    def measures(self) -> dict[str, float]:
        """How alike the two reports are as wholes, by several measures, each 0 to 1."""
        from compare.wording import measure_texts

        return measure_texts(self.old.text, self.new.text)

    @cached_property
    def similarities(self) -> pd.DataFrame:
        """How alike each pair of sections and each pair of passages is, by several measures, each 0 to 1."""
        from compare.comparison.likeness import similarities

        return tables.similarities_frame(similarities(self))

    # what a reader should be told first ---------------------------------------------------------------------

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
        if old.place and new.place and old.place != new.place:
            said.append(say(labels, "warn_places", old=old.place, new=new.place))
        if not any(pair.relation in ("same", "partial", "moved") for pair in self.found_passages):
            said.append(say(labels, "warn_nothing"))
        return said

    def head(self, *, labels: str = "en") -> list[str]:
        """Say which two reports these are, as they were read."""
        unknown = say(labels, "unknown")
        return [
            say(
                labels,
                f"{side}_head",
                title=report.title or unknown,
                source=report.source,
                place=report.place or unknown,
                review=report.review_year or unknown,
                plan=report.plan_year or unknown,
                passages=len(report.passages),
                doubts=len(report.doubts),
            )
            for side, report in (("old", self.old), ("new", self.new))
        ] + self._tell_review(labels)

    def _tell_review(self, labels: str) -> list[str]:
        """Say what was changed by hand; nothing where nothing was."""
        if not self.review.decisions:
            return []
        counts = {kind: self.review.counts[kind] for kind in ("wrong", "right", "judged")}
        return [say(labels, "by_hand_head", source=self.review.source, **counts)]

    def findings(self, *, labels: str = "en") -> list[str]:
        """Tell what changed: warnings first, then sections, passages, indicators, terms and goals.

        Parameters
        ----------
        labels : {"en", "zh"}

        Returns
        -------
        list of str

        """
        return [
            *self.warnings(labels=labels),
            *self.head(labels=labels),
            "",
            *self._tell_sections(labels),
            "",
            *self._tell_passages(labels),
            "",
            *self._tell_indicators(labels),
            "",
            *self._tell_terms(labels),
            "",
            *self.scorecard.summary(labels),
        ]

    def _tell_sections(self, labels: str) -> Iterator[str]:
        yield say(labels, "sections_head")
        for pair in self.found_sections:
            yield say(
                labels,
                "section_pair",
                relation=tables.label_value(pair.relation, "relation", labels=labels),
                old=_section_name(self.old, pair.old, labels),
                new=_section_name(self.new, pair.new, labels),
            )

    def _tell_passages(self, labels: str) -> Iterator[str]:
        counts = Counter(pair.relation for pair in self.found_passages)
        edits = Counter(edit.op for found in self.found_edits for edit in found)
        yield say(
            labels, "passages_head", **{r: counts[r] for r in ("same", "partial", "moved", "new", "gone")}
        )
        yield say(labels, "edits_head", **{op: edits[op] for op in ("insert", "delete", "replace", "moved")})

    def _tell_indicators(self, labels: str) -> Iterator[str]:
        paired = [c for c in self.found_indicators if c.status == "paired"]
        alone = Counter(c.status for c in self.found_indicators)
        yield say(labels, "indicators_head", paired=len(paired), new=alone["new"], gone=alone["gone"])
        told = sorted(paired, key=lambda c: (c.new.role if c.new else "", -c.confidence))
        for change in told[:SHOWN_ROWS]:
            yield self.tell_indicator(change, labels=labels)
        if len(told) > SHOWN_ROWS:
            yield say(labels, "more", count=len(told) - SHOWN_ROWS)

    def tell_indicator(self, change: IndicatorChange, *, labels: str = "en") -> str:
        """Tell of one indicator both figures and the change, in one line."""
        old, new = change.old, change.new
        return say(
            labels,
            "indicator_pair",
            role=tables.label_value(new.role if new else "", "role", labels=labels),
            indicator=change.indicator or say(labels, "unknown"),
            old=tables.signed_text(old.text, old.value) if old else "—",
            new=tables.signed_text(new.text, new.value) if new else "—",
            change=_movement(change, labels),
            unsure="" if change.confidence >= SURE else say(labels, "unsure", confidence=change.confidence),
        )

    def _tell_terms(self, labels: str) -> Iterator[str]:
        terms = self.terms
        gained = terms[terms["keyness"] > 0]["term"].head(SHOWN_ROWS)
        lost = terms[terms["keyness"] < 0].sort_values("keyness")["term"].head(SHOWN_ROWS)
        yield say(labels, "gained", terms=", ".join(gained) or "—")
        yield say(labels, "lost", terms=", ".join(lost) or "—")

    @cached_property
    def scorecard(self) -> Scorecard:
        """The goals of the old report against the results of the new one."""
        return Scorecard(self)

    def redline(self, *rows: int) -> Redlines:
        """Show the differences inside pairs of passages: struck out what went, underlined what came.

        Parameters
        ----------
        *rows : int
            Rows of `passages`; all that pair two passages and differ, if none is named.

        Returns
        -------
        Redlines
            Shows itself in a notebook; `print` gives it with plain marks.

        Raises
        ------
        UsageError
            If a row does not pair two passages.

        """
        from compare.comparison.redlines import mark

        return mark(self, rows or tuple(row for row, edits in enumerate(self.found_edits) if edits))

    def manuscript(self, *, labels: str = "en") -> tables.Manuscript:
        """Write the new report over the old one, for a file with tracked changes."""
        from compare.comparison.revision import manuscript

        return manuscript(self, labels=labels)

    def plot_sections(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw which section went where."""
        from compare import plots

        return plots.plot_sections(self.sections, ax=ax, labels=labels)

    def plot_kept(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw how much of each section kept its subject, moved, came or went."""
        from compare import plots

        return plots.plot_shares(self.passages, ax=ax, labels=labels)

    def plot_indicators(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw the paired indicators, old to new, coloured by direction."""
        from compare import plots

        return plots.plot_changes(self.indicators, ax=ax, labels=labels)

    @property
    def title(self) -> str:
        """What was compared, in one line."""
        return f"{self.old.title or self.old.source} → {self.new.title or self.new.source}"

    @property
    def key(self) -> str:
        """What tells this pair of reports from any other, for a review to be read back."""
        return fingerprint(self.old, self.new)

    def notes(self, *, labels: str = "en") -> tuple[str, ...]:
        """Say what is odd about the two reports, and what was read of each."""
        return (*self.warnings(labels=labels), *self.head(labels=labels))

    def decisions(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Give the table of what was decided by hand; none where nothing was."""
        if self.review.decisions:
            yield "review", tables.review_frame(self.review.decisions)

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather every table of the comparison."""
        return tables.Tables(
            title=self.title,
            frames=(
                ("sections", self.sections),
                ("passages", self.passages),
                ("wording", self.wording),
                ("indicators", self.indicators),
                ("terms", self.terms),
                ("followup", self.followup),
                *self.decisions(),
            ),
            notes=self.notes(labels=labels),
            key=self.key,
            manuscript=lambda: self.manuscript(labels=labels),
            figures=(
                drawing("sections", self.plot_sections, labels),
                drawing("kept", self.plot_kept, labels),
                drawing("indicators", self.plot_indicators, labels),
                drawing("targets", self.scorecard.plot_targets, labels),
            ),
        )


def _section_name(report: Report, section: int | None, labels: str) -> str:
    if section is None:
        return "—"
    found = report.sections[section]
    return found.label or f"({tables.label_value(found.role, 'role', labels=labels)})"


def _number(value: float) -> str:
    """Write a number in full, without an exponent and without idle zeros."""
    return f"{value:+,.4f}".rstrip("0").rstrip(".")


def _movement(change: IndicatorChange, labels: str) -> str:
    """Word a change in its unit, and in percent where that is allowed."""
    if change.change is None:
        return change.note or say(labels, "no_change_told")
    unit = change.new.unit if change.new else ""
    if change.new and change.new.kind in ("percent", "rate") and unit == "%":
        return say(labels, "points", change=_number(change.change))
    percent = "" if change.change_percent is None else f" ({change.change_percent:+.1f}%)"
    return f"{_number(change.change)} {unit}{percent}"
