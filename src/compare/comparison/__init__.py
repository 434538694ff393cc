"""What a person holds in a notebook: plans, comparisons, trends and figures, with tables, plots and export.

In: reports, or whatever `read` takes. Out: `Plan`, `Comparison`, `Scorecard`, `Trend`, `Figures`, `Overview`.
Refused: what the rooms below refuse. Each result loads on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily

if TYPE_CHECKING:
    from compare.comparison.comparing import Comparison, reports
    from compare.comparison.inspection import Overview, overview
    from compare.comparison.listing import Figures, quantities
    from compare.comparison.planning import Plan, plan
    from compare.comparison.results import Result
    from compare.comparison.scorecard import Scorecard
    from compare.comparison.sentences import say
    from compare.comparison.trends import PROMISE_COLUMNS, Trend, promises_of, trend

__all__ = [
    "PROMISE_COLUMNS",
    "Comparison",
    "Figures",
    "Overview",
    "Plan",
    "Result",
    "Scorecard",
    "Trend",
    "overview",
    "plan",
    "promises_of",
    "quantities",
    "reports",
    "say",
    "trend",
]

__getattr__ = lazily(
    __name__,
    {
        "comparing": "Comparison reports",
        "listing": "Figures quantities",
        "inspection": "Overview overview",
        "planning": "Plan plan",
        "results": "Result",
        "scorecard": "Scorecard",
        "sentences": "say",
        "trends": "PROMISE_COLUMNS Trend promises_of trend",
    },
)
