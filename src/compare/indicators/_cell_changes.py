"""The change of figures that are read from the cells of tables.

In: two reports and their quantities. Out: `IndicatorChange` records for cells of the newest year of either. Refused:
cells without a partner; a table of last year's report that this year's contradicts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import IndicatorChange, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.grids import CellPair
    from compare.records import Quantity, Report


def pair_cells(
    old: Report, new: Report, lefts: Sequence[Quantity], rights: Sequence[Quantity]
) -> list[IndicatorChange]:
    """Lay this year's cells beside those of last year's report.

    Parameters
    ----------
    old, new : Report
    lefts, rights : sequence of Quantity
        The figures of each.
    """
    before = {q.span.start: q for q in lefts if q.cell}
    after = {q.span.start: q for q in rights if q.cell}
    if not before or not after:
        return []
    # Most reports have no tables: what reads and pairs cells is loaded for those that have.
    from compare.grids import pair_figures, pair_sheets, read_figures, read_sheets  # noqa: PLC0415

    rows = []
    sides = (read_figures(old.grids, old.language), read_figures(new.grids, new.language))
    sheets = [read_sheets(report.grids, report.language, report.review_year) for report in (old, new)]
    years = (old.review_year, new.review_year)
    for pair in (*pair_figures(*sides, new.language), *pair_sheets(sheets[0], sheets[1], years)):
        left, right = before.get(pair.old.start), after.get(pair.new.start)
        if left is not None and right is not None:
            rows.append(_row(left, right, pair))
    return rows


def _row(left: Quantity, right: Quantity, pair: CellPair) -> IndicatorChange:
    was, now = left.value or 0.0, right.value or 0.0
    if pair.restated is not None:
        note = Note("restated", (("value", f"{pair.restated.value:,.12g}"),))
        return IndicatorChange(right.indicator, left, right, "paired", None, None, pair.confidence, (note,))
    change = round(float(f"{now - was:.12g}"), 6) + 0.0
    percent = None
    notes = []
    if right.kind == "count" and was > 0 and right.statistic != "change":
        percent = round(100 * (now - was) / was, 4) + 0.0
    elif right.kind == "count" and was <= 0:
        notes.append(Note("negative" if was else "zero"))
    return IndicatorChange(
        right.indicator, left, right, "paired", change, percent, pair.confidence, tuple(notes)
    )
