"""Two reports → which of their sections and passages belong together.

In: two reports. Out: `Pair` records, one row a pair, many to many; every section and every passage is in at
least one. Refused: a `similarity=` that gives no matrix.

Role goes first (results with results, plans with plans), then the subject: heads, runs of characters, named
programmes. Order is evidence, not law.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align._pieces import Piece, head_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.records import Pair, Report

    Similarity = Callable[[list[str], list[str]], object]

__all__ = ["align_passages", "align_sections"]


def align_passages(old: Report, new: Report, *, similarity: Similarity | None = None) -> tuple[Pair, ...]:
    """Pair the passages of two reports by subject and role.

    Parameters
    ----------
    old, new : Report
    similarity : callable, optional
        A function of two lists of strings giving a matrix of numbers in [0, 1], one row an old text and one
        column a new one; a sentence-embedding model, say. Without it, the cosine of tf-idf vectors.

    Returns
    -------
    tuple of Pair
        In the order of the new report; `old` and `new` index the passages. `same`: one subject as a whole;
        `partial`: a part of the subject, so that a split or merged passage has several rows; `moved`: the
        same out of order; `new` and `gone`: no partner. `similarity` and `confidence` are 0 to 1.

    Raises
    ------
    UsageError
        If `similarity` gives no such matrix.

    """
    from compare.align._matching import match  # noqa: PLC0415 - NumPy loads when a pair is compared

    return match(_passages(old), _passages(new), similarity, sentences=True)


def align_sections(old: Report, new: Report, *, similarity: Similarity | None = None) -> tuple[Pair, ...]:
    """Pair the sections of two reports, by heading and by all that is in them.

    Parameters and result are those of `align_passages`, but `old` and `new` index the sections.
    """
    from compare.align._matching import match  # noqa: PLC0415 - as above

    return match(_sections(old), _sections(new), similarity)


def _chapter(report: Report, section: int) -> int:
    """Climb from a section to the chapter it is in."""
    parent = report.sections[section].parent
    while parent is not None and report.sections[parent].level > 0:
        section, parent = parent, report.sections[parent].parent
    return section


def _passages(report: Report) -> list[Piece]:
    """See each passage with its head; an item inside a paragraph is also about what the paragraph begins with."""
    pieces: list[Piece] = []
    lead, end = "", -1
    for p in report.passages:
        head = head_of(p.text, p.heading)
        inside = 0 <= end <= p.at.start and "\n" not in report.text[end : p.at.start]
        lead, end = (lead if inside else head), p.at.end
        chapter = _chapter(report, p.section) if report.sections else 0
        pieces.append(Piece(p.text, f"{lead}\n{head}" if inside else head, p.role, chapter, p.section))
    return pieces


def _sections(report: Report) -> list[Piece]:
    pieces = []
    for number, section in enumerate(report.sections):
        parent = section.parent if section.parent is not None else -1
        text = report.text[section.at.slice]
        pieces.append(Piece(text, section.heading, section.role, _chapter(report, number), parent))
    return pieces
