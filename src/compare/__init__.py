r"""Lay two annual reports side by side: what changed, what is planned, what became of last year's goals.

In: reports, as paths, bytes, file objects or text. Out: results that show themselves in a notebook, hold their tables
as pandas frames, draw their plots and export themselves. Refused: whatever `CompareError` names, in one sentence.

Everything here loads on first use, so that `import compare` costs next to nothing.

Examples
--------
>>> import compare
>>> report = compare.read_text("甲市2023年度法治政府建设情况的报告\n一、工作成效\n全年办理复议案件12件。")
>>> compare.quantities(report)[["indicator", "value", "unit"]].to_dict("records")
[{'indicator': '复议案件', 'value': 12.0, 'unit': '件'}]

"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.comparison.changes import Comparison, reports
    from compare.comparison.figures import quantities
    from compare.comparison.overview import Overview, overview
    from compare.comparison.planning import Plan, plan
    from compare.comparison.reader import read, read_text
    from compare.comparison.trends import Trend, trend
    from compare.panels.making import panel
    from compare.panels.results import Panel
    from compare.records import CompareError, ExportError, ReadError, Report, Span, StructureError, UsageError

__version__ = "0.1.0"

__all__ = [
    "CompareError",
    "Comparison",
    "ExportError",
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
    "trend",
]

_HOMES = {
    "Comparison": "comparison.changes",
    "reports": "comparison.changes",
    "quantities": "comparison.figures",
    "Overview": "comparison.overview",
    "overview": "comparison.overview",
    "Panel": "panels.results",
    "panel": "panels.making",
    "Plan": "comparison.planning",
    "plan": "comparison.planning",
    "read": "comparison.reader",
    "read_text": "comparison.reader",
    "Trend": "comparison.trends",
    "trend": "comparison.trends",
} | dict.fromkeys(
    ["CompareError", "ExportError", "ReadError", "Report", "Span", "StructureError", "UsageError"], "records"
)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'compare' has no attribute {name!r}")
    value = getattr(import_module(f"compare.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
