"""Two texts → what changed in the words.

In: two texts, or two reports. Out: `Edit` records that replay, measures of likeness,
terms gained and lost. Refused: nothing.
"""

from __future__ import annotations

from compare.wording._edits import diff_text, edit_kind, replay
from compare.wording.gained import Term, diff_terms
from compare.wording.measures import MEASURES, measure_texts

__all__ = [
    "MEASURES",
    "Term",
    "diff_terms",
    "diff_text",
    "edit_kind",
    "measure_texts",
    "replay",
]
