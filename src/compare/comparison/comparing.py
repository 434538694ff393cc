"""Two reports side by side: what belongs together, what changed in words and figures, what became of the goals.

In: an old and a new report, or anything `read` takes. Out: a `Comparison` with frames, findings and export. Refused:
what `read` refuses. Doubtful pairs of reports (same text twice, years the wrong way round, different places) are
compared all the same; the warnings precede the findings.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from compare import plots, tables
from compare.comparison.citations import reports_named, years_of
from compare.comparison.finding_lines import indicator_line, section_name
from compare.comparison.found import Found
from compare.comparison.highlights import changes_first
from compare.comparison.leading import is_filing, leading_changes, short_name
from compare.comparison.likeness import similarities
from compare.comparison.results import Result, decisions, drawing, first_lines, marked
from compare.comparison.revision import manuscript
from compare.comparison.scorecard import Scorecard
from compare.comparison.sentences import say
from compare.comparison.worded import (
    SHOWN_PAIRS,
    Redlines,
    Words,
    instead_of_words,
    mark,
    measured_words,
    restated,
)
from compare.indicators import as_terms
from compare.intake import as_report
from compare.records import UsageError
from compare.review import as_review
from compare.wording import measure_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import PathLike

    import pandas as pd
    from matplotlib.axes import Axes

    from compare.align import Similarity
    from compare.indicators import Terms
    from compare.intake import Readable
    from compare.records import Report
    from compare.review import Review

DRAWN = 25  # changes of a filing in its drawing
SHOWN_ROWS = 20  # lines printed of one kind before the reader is sent to the tables


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
        A function of two lists of strings that returns a matrix of similarities (0 to 1), to plug in a sentence
        model; the default needs none.
    terms : path or Terms, optional
        A TOML file of your own synonyms and units; its form is described in `compare.indicators.own_terms`.
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
    if similarity is not None and not callable(similarity):
        raise UsageError(f"similarity={similarity!r}: give a function of two lists of texts, or leave it out")
    one, other = as_report(old), as_report(new)
    return Comparison(one, other, similarity, as_terms(terms), as_review(review, one, other))


class Comparison(Found, Result):
    """Two reports, and what changed from the old one to the new one; everything is computed on first use and kept.

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

    # frames -------------------------------------------------------------------------------------------------

    def _frame(self, table: str) -> pd.DataFrame:
        return tables.build(table, self.rows(table))

    @cached_property
    def sections(self) -> pd.DataFrame:
        """Which section went where, one row a pair."""
        return marked(self._frame("sections"), self._sections[1], self.review)

    @cached_property
    def passages(self) -> pd.DataFrame:
        """Which passage went where, one row a pair."""
        return marked(self._frame("passages"), self._passages[1], self.review)

    @cached_property
    def wording(self) -> pd.DataFrame:
        """The edits inside paired passages, one row an edit."""
        return self._frame("wording")

    @cached_property
    def terms(self) -> pd.DataFrame:
        """Terms gained and lost, the most characteristic first."""
        return self._frame("terms")

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """The same indicators in both years, and those of one year alone."""
        return marked(self._frame("indicators"), self._indicators[1], self.review)

    @cached_property
    def followup(self) -> pd.DataFrame:
        """The old report's goals and what the new one reports of them."""
        return self.scorecard.judged

    @cached_property
    def targets(self) -> pd.DataFrame:
        """Each target of the old report: its base, its result, and the target the new report sets after it."""
        return tables.build("targets", self.found_targets)

    @cached_property
    def problems(self) -> pd.DataFrame:
        """The problems of the old report: told again, reworded, gone; and the new ones."""
        return tables.build("problem-pairs", self.found_problems)

    @cached_property
    def unannounced(self) -> pd.DataFrame:
        """The new report's figures that no goal of the old one announced, one a row."""
        return self.scorecard.unannounced

    @cached_property
    def measures(self) -> dict[str, float]:
        """How alike the two reports are as wholes, by several measures, each 0 to 1."""
        return measure_texts(self.old.text, self.new.text)

    @cached_property
    def similarities(self) -> pd.DataFrame:
        """How alike each pair of sections and each pair of passages is, by several measures, each 0 to 1."""
        return tables.build(
            "similarities", similarities(self.old, self.new, self.found_sections, self.found_passages)
        )

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return what a reader should know first: indicators, targets met and missed, risks, chapters."""
        return changes_first(self, labels)

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report what changed: warnings first, then findings, sections, passages, indicators, terms and goals."""
        return [
            *self.warnings(labels=labels),
            *self.head(labels=labels),
            "",
            *first_lines(self.findings(labels=labels), labels),
            "",
            *self._report_sections(labels),
            "",
            *self._report_passages(labels),
            "",
            *self._report_indicators(labels),
            "",
            *self._report_terms(labels),
            "",
            *self.scorecard.summary(labels),
        ]

    def _report_sections(self, labels: str) -> Iterator[str]:
        yield say(labels, "sections_head")
        for pair in self.found_sections:
            yield say(
                labels,
                "section_pair",
                relation=tables.label_value(pair.relation, "relation", labels=labels),
                old=section_name(self.old, pair.old, labels),
                new=section_name(self.new, pair.new, labels),
            )

    def _report_passages(self, labels: str) -> Iterator[str]:
        counts = Counter(pair.relation for pair in self.found_passages)
        found = [edit for edits in self.found_edits for edit in edits]
        kinds = Counter(edit.kind for edit in found)
        edits = Counter(edit.op for edit in found if edit.kind in ("wording", "figure"))
        yield say(
            labels, "passages_head", **{r: counts[r] for r in ("same", "partial", "moved", "new", "gone")}
        )
        yield say(labels, "edits_head", **{op: edits[op] for op in ("insert", "delete", "replace", "moved")})
        if kinds["numbering"] or kinds["typography"]:
            yield say(labels, "edits_skipped", **{kind: kinds[kind] for kind in ("numbering", "typography")})

    def _report_indicators(self, labels: str) -> Iterator[str]:
        paired = [c for c in self.found_indicators if c.status == "paired"]
        alone = Counter(c.status for c in self.found_indicators)
        then, now = years_of(self.old, self.new, labels)
        counts = {"paired": len(paired), "new": alone["new"], "gone": alone["gone"]}
        yield say(labels, "indicators_head", **counts, then=then, now=now)
        paired = sorted(paired, key=lambda c: (c.new.role if c.new else "", -c.confidence))
        for change in paired[:SHOWN_ROWS]:
            yield indicator_line(change, labels)
        if len(paired) > SHOWN_ROWS:
            yield say(labels, "more", count=len(paired) - SHOWN_ROWS)

    def _report_terms(self, labels: str) -> Iterator[str]:
        gained = [term.term for term in self.found_terms if term.keyness > 0]
        lost = [t.term for t in sorted(self.found_terms, key=lambda term: term.keyness) if t.keyness < 0]
        yield say(labels, "gained", terms=", ".join(gained[:SHOWN_ROWS]) or "—")
        yield say(labels, "lost", terms=", ".join(lost[:SHOWN_ROWS]) or "—")

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
            Shows itself in a notebook; `print` shows it with plain marks.

        Raises
        ------
        UsageError
            If a row does not pair two passages.

        """
        chosen = rows or tuple(row for row, edits in enumerate(self.found_edits) if edits)
        return mark(self.old, self.new, self.found_passages, self.found_edits, chosen)

    def words(self, *, labels: str = "en") -> Words:
        """Report how the words of the two reports differ; of a restatement, that they are not measured.

        A text is a restatement where its front matter says `wording: restated`.

        Parameters
        ----------
        labels : {"en", "zh"}

        Returns
        -------
        Words
            How alike the reports are, terms gained and lost, and the passages that stayed most alike, marked; shows
            itself in a notebook.

        """
        if restated(self.old, self.new):
            paired = int((self.indicators["status"] == "paired").sum())
            return instead_of_words(self.old, self.new, self.passages["relation"], paired, labels)
        pairs = self.passages.query("relation in ['same', 'moved'] and similarity < 1")
        rows = [int(row) for row in pairs.nlargest(SHOWN_PAIRS, "similarity").index]
        redlines = self.redline(*rows) if rows else Redlines(())
        return measured_words(self.measures, self.terms, redlines, labels)

    def manuscript(self, *, labels: str = "en") -> tables.Manuscript:
        """Write the new report over the old one, for a file with tracked changes."""
        sides = (self.old.title or self.old.source, self.new.title or self.new.source)
        named = reports_named(self.old, self.new, labels)
        return manuscript(
            self.old,
            self.new,
            sections=self.found_sections,
            passages=zip(self.found_passages, self.found_edits, strict=True),
            guide=" ".join(
                [
                    say(labels, "how_to_read", old=sides[0], new=sides[1]),
                    *(f"{n}. {found.sentence}" for n, found in enumerate(self.findings(labels=labels), 1)),
                ]
            ),
            remarks=[
                (found.new.at, indicator_line(found, labels, named))
                for found in self.found_indicators
                if found.status == "paired" and found.new is not None
            ],
        )

    def plot_sections(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw which section went where."""
        return self._sections_drawn()(ax=ax, labels=labels)

    def _sections_drawn(self) -> Callable[..., Axes]:
        return partial(
            plots.plot_sections, tables.rows_of("sections", self.rows("sections")), years=self.years
        )

    def plot_kept(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw how much of each section kept its subject, moved, came or went."""
        return self._kept_drawn()(ax=ax, labels=labels)

    def _kept_drawn(self) -> Callable[..., Axes]:
        return partial(plots.plot_shares, tables.rows_of("passages", self.rows("passages")))

    def plot_indicators(self, ax: Axes | None = None, *, labels: str = "en") -> Axes:
        """Draw the paired indicators, old to new, coloured by direction."""
        return self._indicators_drawn()(ax=ax, labels=labels)

    def _indicators_drawn(self) -> Callable[..., Axes]:
        found = self.found_indicators
        if is_filing(self):  # hundreds of rows of notes have moved more than the lines a reader looks for
            first = {id(change) for change in leading_changes(self)[:DRAWN]}
            found = tuple(
                replace(change, indicator=short_name(change, self.new.language))
                for change in found
                if id(change) in first
            )
        return partial(
            plots.plot_changes,
            tables.rows_of("indicators", tables.indicators_rows(found)),
            years=self.years,
        )

    def drawings(self, labels: str) -> Iterator[tables.Drawing]:
        """Give the drawings: sections, passages, indicators, targets."""
        yield drawing("sections", self._sections_drawn(), labels)
        yield drawing("kept", self._kept_drawn(), labels, "passages")
        yield drawing("indicators", self._indicators_drawn(), labels)
        yield drawing("targets", self.scorecard.targets_drawn(), labels)

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
                ("followup", self.scorecard.followup),
                ("targets", self.targets),
                ("problem-pairs", self.problems),
                *decisions(self.review),
            ),
            notes=self.notes(labels=labels),
            findings=self.findings(labels=labels),
            key=self.key,
            years=self.years,
            manuscript=lambda: self.manuscript(labels=labels),
            figures=self.figures(labels=labels),
        )
