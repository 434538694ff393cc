"""One function a table: records in, a tidy frame out.

In: the records of one or two reports, and the reports where a label has to be looked up. Out: frames with the
columns of `declared.TABLES`. Refused: nothing; a table of nothing has all its columns and no row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from compare.tables.layout import build
from compare.tables.rows import (
    changes_rows,
    goals_rows,
    indicators_rows,
    outline_rows,
    pairs_rows,
    problems_rows,
    quantities_rows,
    repairs_rows,
    wording_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from compare.records import (
        Edit,
        FollowUp,
        Goal,
        IndicatorChange,
        Pair,
        PlanChange,
        Problem,
        ProblemPair,
        PromiseStep,
        Quantity,
        Report,
        TargetPath,
    )

__all__ = [
    "changes_frame",
    "followup_frame",
    "goals_frame",
    "indicators_frame",
    "pairs_frame",
    "problem_pairs_frame",
    "problems_frame",
    "promises_frame",
    "quantities_frame",
    "repairs_frame",
    "review_frame",
    "sections_tree_frame",
    "similarities_frame",
    "targets_frame",
    "terms_frame",
    "trend_frame",
    "wording_frame",
]


def quantities_frame(quantities: Iterable[Quantity], report: Report | None = None) -> pd.DataFrame:
    """Lay out the quantities of a report, one row each, in reading order.

    Parameters
    ----------
    quantities : iterable of Quantity
    report : Report, optional
        To fill `chapter`; without it, `chapter` repeats `section`.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("quantities")`.

    Examples
    --------
    >>> quantities_frame([]).shape
    (0, 24)

    """
    return build("quantities", quantities_rows(quantities, report))


def problems_frame(
    problems: Sequence[Problem], goals: Sequence[Goal] = (), report: Report | None = None
) -> pd.DataFrame:
    """Lay out what a report says it lacks, and which goals speak to it.

    Parameters
    ----------
    problems : sequence of Problem
    goals : sequence of Goal
        To name the goals in `answered_by`.
    report : Report, optional
        To fill `section`.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("problems")`.

    """
    return build("problems", problems_rows(problems, goals, report))


def goals_frame(
    goals: Sequence[Goal], problems: Sequence[Problem] = (), report: Report | None = None
) -> pd.DataFrame:
    """Lay out what a report says will be done, what it builds on, and which problems it speaks to.

    Parameters
    ----------
    goals : sequence of Goal
    problems : sequence of Problem
        To name the problems in `answers`.
    report : Report, optional
        To fill `section` and `base_chapter`, the chapter a goal builds on.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("goals")`.

    """
    return build("goals", goals_rows(goals, problems, report))


def changes_frame(changes: Iterable[PlanChange]) -> pd.DataFrame:
    """Lay out the way from this year's figures to the goals for the next year, one row a goal.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("changes")`.

    """
    return build("changes", changes_rows(changes))


def targets_frame(paths: Iterable[TargetPath]) -> pd.DataFrame:
    """Lay out the targets of an old report with what was reached and what the new report sets next.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("targets")`.

    """
    return build("targets", paths)


def problem_pairs_frame(pairs: Iterable[ProblemPair]) -> pd.DataFrame:
    """Lay out what became of the problems of an old report in the new one.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("problem-pairs")`.

    """
    return build("problem-pairs", pairs)


def repairs_frame(report: Report) -> pd.DataFrame:
    """Lay out every repair of a report, and the damage that was seen and left alone.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("repairs")`.

    """
    return build("repairs", repairs_rows(report))


def sections_tree_frame(report: Report) -> pd.DataFrame:
    """Lay out the section tree of one report, in reading order.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("outline")`.

    """
    return build("outline", outline_rows(report))


def pairs_frame(
    pairs: Iterable[Pair], old: Report, new: Report, level: Literal["sections", "passages"] = "sections"
) -> pd.DataFrame:
    """Lay out which old and new sections, or passages, belong together: one row a pair.

    Parameters
    ----------
    pairs : iterable of Pair
        With indices into the sections (or the passages) of the two reports.
    old, new : Report
    level : {"sections", "passages"}

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe(level)`.

    """
    return build(level, pairs_rows(pairs, old, new, level))


def indicators_frame(changes: Iterable[IndicatorChange]) -> pd.DataFrame:
    """Lay out the indicators of two reports side by side.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("indicators")`.

    """
    return build("indicators", indicators_rows(changes))


def wording_frame(
    pairs: Sequence[Pair], edits: Iterable[Sequence[Edit]], old: Report, new: Report
) -> pd.DataFrame:
    """Lay out the edits inside the pairs of passages, one row an edit; by the offsets inside they can be replayed.

    Parameters
    ----------
    pairs : sequence of Pair
        Pairs of passages, as in the table of passages.
    edits : iterable of sequences of Edit
        One sequence a pair, in the same order; empty for a pair without a partner.
    old, new : Report

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("wording")`.

    """
    return build("wording", wording_rows(pairs, edits, old, new))


def terms_frame(terms: Iterable[Any]) -> pd.DataFrame:
    """Lay out the terms gained and lost.

    Parameters
    ----------
    terms : iterable
        Records (or mappings) with the columns below as attributes.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("terms")`.

    Examples
    --------
    >>> terms_frame(
    ...     [dict(term="共享", old_count=1, new_count=3, old_per_10k=2.0, new_per_10k=6.0, keyness=1.1)]
    ... ).shape
    (1, 6)

    """
    return build("terms", terms)


def similarities_frame(rows: Iterable[Any]) -> pd.DataFrame:
    """Lay out how alike the paired sections and passages are, by several measures.

    Parameters
    ----------
    rows : iterable
        Records (or mappings) with the columns below as attributes.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("similarities")`.

    """
    return build("similarities", rows)


def followup_frame(followups: Iterable[FollowUp]) -> pd.DataFrame:
    """Lay out what became of last year's goals.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("followup")`.

    """
    return build("followup", followups)


def promises_frame(steps: Iterable[PromiseStep]) -> pd.DataFrame:
    """Lay out promises through the reports of several years, one row a step.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("promises")`.

    """
    return build("promises", steps)


def review_frame(decisions: Iterable[Any]) -> pd.DataFrame:
    """Lay out what a person decided, one row a decision, so that the next review goes on from there.

    Parameters
    ----------
    decisions : iterable
        Records with `table, verdict, name, old, new`; the last two are spans or None.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("review")`.

    """
    return build("review", decisions)


def trend_frame(points: Iterable[Any]) -> pd.DataFrame:
    """Lay out indicators over the years, one row an indicator and year.

    Parameters
    ----------
    points : iterable
        Records (or mappings) with the columns below as attributes.

    Returns
    -------
    pandas.DataFrame
        The columns of `compare.tables.describe("trend")`.

    """
    return build("trend", points)
