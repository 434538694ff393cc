"""One function a table: records in, rows out, before anybody makes a frame of them.

In: the records of two reports. Out: tuples in the order of `columns.COLUMNS`. Refused: nothing.

They stand by themselves because a panel writes the rows of thousands of pairs and looks at none of them as a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from compare.tables.columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.records import Edit, FollowUp, IndicatorChange, Pair, Passage, Quantity, Report, Span

    Rows = Iterator[tuple[Any, ...]]

__all__ = [
    "ends_of",
    "followup_rows",
    "indicators_rows",
    "measured_by",
    "named_rows",
    "pairs_rows",
    "wording_rows",
]


def ends_of(span: Span | None) -> tuple[int | None, int | None]:
    """Give start and end of a place, nothing twice where there is none."""
    return (span.start, span.end) if span is not None else (None, None)


def _passage_label(report: Report, passage: Passage) -> str:
    section = report.section_label(passage)
    if not passage.heading or passage.heading in section:
        return section
    return f"{section} · {passage.heading}" if section else passage.heading


def _side(report: Report, index: int | None, level: str) -> tuple[str, str, Span | None]:
    """Label, text and place of one side of a pair; empty where the side is absent."""
    if index is None:
        return "", "", None
    if level == "sections":
        section = report.sections[index]
        return section.label, "", section.span
    passage = report.passages[index]
    return _passage_label(report, passage), passage.text, passage.span


def pairs_rows(
    pairs: Iterable[Pair], old: Report, new: Report, level: Literal["sections", "passages"] = "sections"
) -> Rows:
    """Give the rows of the sections, or passages, that belong together."""
    for pair in pairs:
        old_label, old_text, old_span = _side(old, pair.old, level)
        new_label, new_text, new_span = _side(new, pair.new, level)
        head = (pair.relation, pair.role, old_label, new_label, pair.similarity, pair.confidence)
        yield (*head, *ends_of(old_span), *ends_of(new_span), old_text, new_text)


def measured_by(q: Quantity) -> tuple[str | bool, ...]:
    """Give what a figure measures, in the order of its columns."""
    return q.statistic, q.thing, q.act, q.whose, q.period, q.negated


def indicators_rows(changes: Iterable[IndicatorChange]) -> Rows:
    """Give the rows of the indicators of two reports."""
    for c in changes:
        one = c.new or c.old
        if one is None:
            continue
        yield (
            c.indicator,
            one.unit,
            one.kind,
            one.role,
            c.old.value if c.old else None,
            c.new.value if c.new else None,
            c.change,
            c.change_percent,
            c.status,
            c.confidence,
            c.old.text if c.old else "",
            c.new.text if c.new else "",
            *ends_of(c.old.span if c.old else None),
            *ends_of(c.new.span if c.new else None),
            c.note,
            c.old.section if c.old else "",
            c.new.section if c.new else "",
            any(q.doubtful for q in (c.old, c.new) if q),
            *measured_by(one),
            c.old.indicator if c.old else "",
        )


def _edit_span(report: Report, passage: int, at: Span) -> Span:
    """Carry a place in a passage's text back to the source."""
    base = report.passages[passage].at.start
    return report.source_span(base + at.start, base + at.end)


def wording_rows(pairs: Sequence[Pair], edits: Iterable[Sequence[Edit]], old: Report, new: Report) -> Rows:
    """Give the rows of the edits inside the pairs of passages; each pair with its own."""
    for number, (pair, found) in enumerate(zip(pairs, edits, strict=True)):
        for e in found:
            spans = (
                None if pair.old is None else _edit_span(old, pair.old, e.old_at),
                None if pair.new is None else _edit_span(new, pair.new, e.new_at),
            )
            places = (*ends_of(spans[0]), *ends_of(spans[1]))
            yield (number, e.op, e.old_text, e.new_text, *places, *ends_of(e.old_at), *ends_of(e.new_at))


def followup_rows(followups: Iterable[FollowUp]) -> Rows:
    """Give the rows of what became of last year's goals."""
    for f in followups:
        yield (
            f.goal.goal,
            f.goal.kind,
            f.goal.indicator,
            f.goal.comparator,
            f.goal.target_value,
            f.goal.target_upper,
            f.goal.unit,
            f.actual.value if f.actual else None,
            f.status,
            f.confidence,
            f.goal.text,
            f.result_text,
            *ends_of(f.goal.span),
            *ends_of(f.result_span),
            f.note,
        )


def named_rows(name: str, rows: Iterable[Any]) -> Rows:
    """Give the rows of a table from mappings, or from objects that carry its columns as attributes."""
    columns = tuple(COLUMNS[name])
    for row in rows:
        yield tuple(row.get(c) if isinstance(row, Mapping) else getattr(row, c, None) for c in columns)
