"""Every quantity of one report, as a frame.

In: a report, or anything `read` takes. Out: the quantities frame of `compare.tables`. Refused: what `read` refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.comparison.inputs import as_report
from compare.quantities import find_quantities
from compare.tables import quantities_frame

if TYPE_CHECKING:
    import pandas as pd

    from compare.comparison.inputs import Readable
    from compare.records import Report

__all__ = ["quantities"]


def quantities(report: Report | Readable, *, all: bool = False) -> pd.DataFrame:  # noqa: A002 -- the promised name
    """List what a report counts, each figure with its place in the source.

    Parameters
    ----------
    report : Report, path, bytes or file object
    all : bool
        Also list the numerals that are no measurement (dates, names, list markers …), each with the reason in
        the column `note`.

    Returns
    -------
    pandas.DataFrame
        One row a quantity: section, role, indicator, value (base unit, signed for growth), upper, unit,
        qualifier, kind, text, start, end (offsets into `report.raw`), and more behind them.

    Examples
    --------
    >>> import compare
    >>> report = compare.read_text("甲市2023年工作总结\\n一、工作回顾\\n城镇新增就业1.2万人，增长8.5%。")
    >>> quantities(report)[["value", "unit", "text"]].to_dict("records")
    [{'value': 12000.0, 'unit': '人', 'text': '1.2万人'}, {'value': 8.5, 'unit': '%', 'text': '8.5%'}]

    """
    return quantities_frame(find_quantities(as_report(report), everything=all))
