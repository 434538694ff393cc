r"""Lay two annual reports side by side: what changed, what is planned, what became of last year's goals.

In: reports, as paths, bytes, file objects or text. Out: results that show themselves in a notebook, contain their
tables as pandas frames, draw their plots and export themselves. Refused: whatever `CompareError` names, in one
sentence.

Everything here loads on first use, so that `import compare` costs next to nothing.

Examples
--------
>>> import compare
>>> report = compare.read_text("甲市2023年度法治政府建设情况的报告\n一、工作成效\n全年办理复议案件12件。")
>>> compare.quantities(report)[["indicator", "value", "unit"]].to_dict("records")
[{'indicator': '复议案件', 'value': 12.0, 'unit': '件'}]

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily
from compare.version import VERSION

if TYPE_CHECKING:
    from compare.comparison import (
        Comparison,
        Overview,
        Plan,
        Trend,
        overview,
        plan,
        quantities,
        reports,
        trend,
    )
    from compare.export import sortable
    from compare.intake import read, read_text
    from compare.panels import Panel, panel
    from compare.records import CompareError, ExportError, ReadError, Report, Span, StructureError, UsageError
    from compare.tables import Finding, Findings

__version__ = VERSION

__all__ = [
    "CompareError",
    "Comparison",
    "ExportError",
    "Finding",
    "Findings",
    "Overview",
    "Panel",
    "Plan",
    "ReadError",
    "Report",
    "Span",
    "StructureError",
    "Trend",
    "UsageError",
    "overview",
    "panel",
    "plan",
    "quantities",
    "read",
    "read_text",
    "reports",
    "sortable",
    "trend",
]

__getattr__ = lazily(
    __name__,
    {
        "comparison": "Comparison Overview Plan Trend overview plan quantities reports trend",
        "export": "sortable",
        "intake": "read read_text",
        "panels": "Panel panel",
        "tables": "Finding Findings",
        "records": "CompareError ExportError ReadError Report Span StructureError UsageError",
    },
)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
