"""Records in, tidy pandas frames out: the only home of column names and of their labels.

In: the records of one or two reports. Out: one frame a table, with the promised columns in the promised
order (more may follow after them) and the same types whether it has rows or none. Refused: a table or a label
language that does not exist.

How absence is written: text columns hold `""`, number columns `NaN`, and the offsets of a side that is absent
`None` (plain integers otherwise, so that `raw[row.old_start:row.old_end]` works as it is).
"""

from __future__ import annotations

from compare.tables.amounts import (
    LARGE,
    amount,
    bounded_figure,
    difference_bound,
    display_width,
    figure_text,
    full_amount,
    large_unit,
    measure,
    points,
    span_text,
    step_text,
    way_text,
)
from compare.tables.bundle import Drawing, Tables
from compare.tables.catalogues import catalogue
from compare.tables.columns import FLAG, NUMBER, OFFSET, TEXT, WHOLE, Column, Shown, Table
from compare.tables.declared import ALONGSIDE, COLUMNS, REVIEWED, TABLES, named
from compare.tables.entries import (
    changes_rows,
    chapter_label,
    goals_rows,
    indicators_rows,
    outline_rows,
    pairs_rows,
    problems_rows,
    quantities_rows,
    repairs_rows,
    wording_rows,
)
from compare.tables.faces import FACES, in_faces
from compare.tables.findings import Finding, Findings, Quote
from compare.tables.framing import (
    JOIN,
    arranged,
    build,
    conform,
    empty_frame,
    lay_out,
    rows_of,
    size_of,
    typed,
)
from compare.tables.labels import (
    LABELS,
    check_labels,
    column_label,
    dated,
    describe,
    label_frame,
    label_value,
    plain_frame,
    table_label,
    unsaid_kind,
)
from compare.tables.manuscript import Manuscript, Paragraph, Stretch
from compare.tables.notes import NOTES, reword, word_note
from compare.tables.unit_names import unit_name
from compare.tables.vocabulary import (
    INKS,
    PAINTS,
    Bound,
    Coded,
    Direction,
    GoalKind,
    GoalRelation,
    GoalStatus,
    Movement,
    Op,
    PairRelation,
    ProblemStatus,
    QuantityKind,
    TableName,
)

__all__ = [
    "ALONGSIDE",
    "COLUMNS",
    "FACES",
    "FLAG",
    "INKS",
    "JOIN",
    "LABELS",
    "LARGE",
    "NOTES",
    "NUMBER",
    "OFFSET",
    "PAINTS",
    "REVIEWED",
    "TABLES",
    "TEXT",
    "WHOLE",
    "Bound",
    "Coded",
    "Column",
    "Direction",
    "Drawing",
    "Finding",
    "Findings",
    "GoalKind",
    "GoalRelation",
    "GoalStatus",
    "Manuscript",
    "Movement",
    "Op",
    "PairRelation",
    "Paragraph",
    "ProblemStatus",
    "QuantityKind",
    "Quote",
    "Shown",
    "Stretch",
    "Table",
    "TableName",
    "Tables",
    "amount",
    "arranged",
    "bounded_figure",
    "build",
    "catalogue",
    "changes_rows",
    "chapter_label",
    "check_labels",
    "column_label",
    "conform",
    "dated",
    "describe",
    "difference_bound",
    "display_width",
    "empty_frame",
    "figure_text",
    "full_amount",
    "goals_rows",
    "in_faces",
    "indicators_rows",
    "label_frame",
    "label_value",
    "large_unit",
    "lay_out",
    "measure",
    "named",
    "outline_rows",
    "pairs_rows",
    "plain_frame",
    "points",
    "problems_rows",
    "quantities_rows",
    "repairs_rows",
    "reword",
    "rows_of",
    "size_of",
    "span_text",
    "step_text",
    "table_label",
    "typed",
    "unit_name",
    "unsaid_kind",
    "way_text",
    "word_note",
    "wording_rows",
]
