"""The nouns of every room, and the errors every room raises.

In: nothing but the standard library, and pandas where a frame is asked for. Out: frozen, slotted dataclasses with
tuples inside, the map from repaired text back to the source, and the `CompareError` family. Refused: spans that end
before they begin.
"""

from __future__ import annotations

from compare.records.errors import CompareError, ExportError, ReadError, StructureError, UsageError, as_path
from compare.records.figures import IndicatorChange, Note, Quantity, opposite_bound
from compare.records.fixed import constants
from compare.records.goals import FollowUp, Goal, PlanChange, Problem, ProblemPair, PromiseStep, TargetPath
from compare.records.places import Repair, SourceMap, Span, TextEdit
from compare.records.reports import ROLES, Cell, Passage, Report, Role, Section, Table
from compare.records.wording import Edit, Pair

__all__ = [
    "ROLES",
    "Cell",
    "CompareError",
    "Edit",
    "ExportError",
    "FollowUp",
    "Goal",
    "IndicatorChange",
    "Note",
    "Pair",
    "Passage",
    "PlanChange",
    "Problem",
    "ProblemPair",
    "PromiseStep",
    "Quantity",
    "ReadError",
    "Repair",
    "Report",
    "Role",
    "Section",
    "SourceMap",
    "Span",
    "StructureError",
    "Table",
    "TargetPath",
    "TextEdit",
    "UsageError",
    "as_path",
    "constants",
    "opposite_bound",
]
