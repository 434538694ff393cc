"""Problems and goals of one report, how they hang together, and what the next report says of them.

In: reports and their quantities. Out: `Problem`, `Goal` and `FollowUp` records. Refused: results of another place or
another year; a status met or missed without a printed result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily

if TYPE_CHECKING:
    from compare.goals.belonging import mismatch
    from compare.goals.follow import follow_given, follow_up, unannounced
    from compare.goals.paths import pair_problems, plan_changes, target_paths
    from compare.goals.prominence import rank_followups
    from compare.goals.promises import Promise, Promised, follow_promises, promised_in
    from compare.goals.risks import find_risks, pair_risks
    from compare.goals.whole_plan import find_goals, find_plan, list_goals

__all__ = [
    "Promise",
    "Promised",
    "find_goals",
    "find_plan",
    "find_risks",
    "follow_given",
    "follow_promises",
    "follow_up",
    "list_goals",
    "mismatch",
    "pair_problems",
    "pair_risks",
    "plan_changes",
    "promised_in",
    "rank_followups",
    "target_paths",
    "unannounced",
]

__getattr__ = lazily(
    __name__,
    {
        "belonging": "mismatch",
        "paths": "pair_problems plan_changes target_paths",
        "whole_plan": "find_goals find_plan list_goals",
        "follow": "follow_given follow_up unannounced",
        "prominence": "rank_followups",
        "promises": "Promise Promised follow_promises promised_in",
        "risks": "find_risks pair_risks",
    },
)
