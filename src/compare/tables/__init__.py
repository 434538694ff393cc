"""Records in, tidy pandas frames out: the only home of column names and of their labels.

In: the records of one or two reports. Out: one frame a table, with the promised columns in the promised
order (more may follow after them) and the same types whether it has rows or none. Refused: a table or a label
language that does not exist.

How absence is written: text columns hold `""`, number columns `NaN`, and the offsets of a side that is absent
`None` (plain integers otherwise, so that `raw[row.old_start:row.old_end]` works as it is).
"""

from __future__ import annotations

from compare.tables.bundle import Drawing, Tables
from compare.tables.columns import (
    COLUMNS,
    FLAG,
    JOIN,
    NUMBER,
    OFFSET,
    REVIEWED,
    TEXT,
    WHOLE,
    build,
    conform,
    empty_frame,
    lay_out,
)
from compare.tables.frames import (
    chapter_label,
    followup_frame,
    goals_frame,
    indicators_frame,
    pairs_frame,
    problems_frame,
    quantities_frame,
    repairs_frame,
    review_frame,
    sections_tree_frame,
    similarities_frame,
    terms_frame,
    trend_frame,
    wording_frame,
)
from compare.tables.labels import (
    LABELS,
    check_labels,
    column_label,
    label_frame,
    label_value,
    plain_frame,
    signed_text,
    table_label,
)
from compare.tables.manuscript import Manuscript, Paragraph, Stretch
from compare.tables.rows import followup_rows, indicators_rows, named_rows, pairs_rows, wording_rows

__all__ = [
    "COLUMNS",
    "FLAG",
    "JOIN",
    "LABELS",
    "NUMBER",
    "OFFSET",
    "REVIEWED",
    "TEXT",
    "WHOLE",
    "Drawing",
    "Manuscript",
    "Paragraph",
    "Stretch",
    "Tables",
    "build",
    "chapter_label",
    "check_labels",
    "column_label",
    "conform",
    "empty_frame",
    "followup_frame",
    "followup_rows",
    "goals_frame",
    "indicators_frame",
    "indicators_rows",
    "label_frame",
    "label_value",
    "lay_out",
    "named_rows",
    "pairs_frame",
    "pairs_rows",
    "plain_frame",
    "problems_frame",
    "quantities_frame",
    "repairs_frame",
    "review_frame",
    "sections_tree_frame",
    "signed_text",
    "similarities_frame",
    "table_label",
    "terms_frame",
    "trend_frame",
    "wording_frame",
    "wording_rows",
]
