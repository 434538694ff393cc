"""Every quantity of a text or a report, as records.

In: a text and its language, or a report. Out: `Quantity` with spans into the source; a plain text is its own. Refused:
a language without tables; any Unicode text has an answer.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from compare.quantity.leftovers import find_leftovers
from compare.quantity.lexicon import bound_of, parts_words
from compare.quantity.naming import name_marks
from compare.quantity.periods import with_periods
from compare.quantity.ranks import find_ranks
from compare.quantity.spaced import find_spaced
from compare.quantity.spot import find_marks
from compare.quantity.tabled import with_cells
from compare.quantity.units import more_units
from compare.records import Quantity, Span
from compare.text import CUTTING, Recent, stretch_around

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.quantity.marks import Mark
    from compare.records import Report


def find_in_text(text: str, language: str = "zh", *, everything: bool = False) -> tuple[Quantity, ...]:
    """Find the quantities of a plain text.

    Examples
    --------
    >>> for found in find_in_text("粮食产量达到12.5万吨，增长3.1%。"):
    ...     print(found.indicator, found.value, found.unit, found.kind)
    粮食产量 125000.0 吨 count
    粮食产量 3.1 % rate

    """
    return tuple(
        _quantity(
            text,
            mark,
            name,
            span=Span(mark.start, mark.end),
            passage=0,
            role="other",
            section="",
            bound=_bound(mark, language),
        )
        for mark, name in _named_marks(text, language, everything=everything)
    )


def _named_marks(
    text: str, language: str, *, everything: bool, ranks: bool = False
) -> list[tuple[Mark, str]]:
    if parts_words(language):
        return find_spaced(text, language, everything=everything)
    marks = find_marks(text)
    names = name_marks(text, marks)
    placed = find_ranks(text, marks, names)
    pairs = list(zip(marks, names, strict=True))
    if everything or ranks:
        pairs.extend(placed)
    if everything:
        pairs.extend((mark, "") for mark in find_leftovers(text, [mark for mark, _ in pairs]))
    if everything or ranks:
        pairs.sort(key=lambda pair: pair[0].start)
    return pairs


def _bound(mark: Mark, language: str) -> str:
    """Return the sign of the bound a figure is; a range says its ends."""
    return "" if mark.upper is not None else bound_of(mark.qualifier, mark.value, language)


def _quantity(text: str, mark: Mark, indicator: str, **place: Any) -> Quantity:
    return Quantity(
        value=mark.value,
        upper=mark.upper,
        unit=mark.unit,
        qualifier=mark.qualifier,
        kind=mark.kind,
        indicator=indicator,
        text=text[mark.start : mark.end],
        at=Span(mark.start, mark.end),
        scope=mark.scope,
        note=mark.note,
        thing=mark.thing,
        act=mark.act,
        statistic=mark.statistic,
        whose=mark.whose,
        period=mark.period,
        negated=mark.negated,
        bare=mark.bare,
        **place,
    )


def find_quantities(
    report: Report, *, everything: bool = False, ranks: bool = False, units: Iterable[str] = ()
) -> tuple[Quantity, ...]:
    """Find the quantities of a report, in reading order.

    Parameters
    ----------
    report : Report
    everything : bool
        Whether to give also the numerals that measure nothing (years, ordinals, names …), each with a note
        that says why it was left out.
    ranks : bool
        Whether to return places in a row as well, as ordinals with a name.
    units : iterable of str
        Measure words of the user's own, besides the known ones; for Chinese reports.

    Returns
    -------
    tuple of Quantity

    """
    own = tuple(units)

    def find() -> tuple[Quantity, ...]:
        with more_units(own):
            found = _named_marks(report.text, report.language, everything=everything, ranks=ranks)
        return with_periods(report, with_cells(report, _placed(report, found)))

    return _RECENT.recall((*_parts_read(report), everything, ranks, own), find)


def _parts_read(report: Report) -> tuple[object, ...]:
    """Give all of a report that decides which quantities are found in it, and how they are placed."""
    return (
        report.text,
        report.raw,
        report.language,
        report.review_year,
        report.places,
        report.repairs,
        report.sections,
        report.passages,
        report.grids,
    )


_RECENT = Recent[tuple[Quantity, ...]]()


def _placed(report: Report, found: Iterable[tuple[Mark, str]]) -> tuple[Quantity, ...]:
    """Put what was found in the text into its passage, section and place in the source."""
    starts = [passage.at.start for passage in report.passages]
    doubts = [doubt.span for doubt in report.doubts]
    labels = [section.label for section in report.sections]
    quantities = []
    for mark, indicator in found:
        i = bisect_right(starts, mark.start) - 1
        if i < 0 or mark.end > report.passages[i].at.end:
            continue
        passage = report.passages[i]
        clause = report.source_span(*_clause_around(report.text, mark.start, mark.end)) if doubts else None
        mark.period = mark.period or (report.period if passage.role == "review" else "")
        quantities.append(
            _quantity(
                report.text,
                mark,
                indicator,
                span=report.source_span(mark.start, mark.end),
                passage=i,
                role=passage.role,
                section=labels[passage.section] if labels else "",
                bound=_bound(mark, report.language),
                doubtful=mark.unsure
                or (clause is not None and any(clause.overlaps(doubt) for doubt in doubts)),
            )
        )
    return tuple(quantities)


_CLAUSE_SIGNS = "，。；！？,;!?\n"


def _clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the clause a quantity stands in."""
    near = Span(max(0, start - CUTTING.reach), min(len(text), end + CUTTING.reach))
    found = stretch_around(text, Span(start, end), near, _CLAUSE_SIGNS)
    return found.start, found.end
