"""Two texts → what changed in the words.

In: two texts, or two reports. Out: `Edit` records that replay, pairs of sentences, measures of likeness,
terms gained and lost. Refused: nothing.
"""

from __future__ import annotations

from compare.wording._edits import diff_text, edit_kind, replay
from compare.wording._pairing import SentencePair, align_sentences
from compare.wording.measures import MEASURES, measure_texts
from compare.wording.terms import Term, diff_terms

__all__ = [
    "MEASURES",
    "SentencePair",
    "Term",
    "align_sentences",
    "diff_terms",
    "diff_text",
    "edit_kind",
    "measure_texts",
    "replay",
]
