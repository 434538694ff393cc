"""What every room does with texts and with what it found in them: lines, clauses, shared rare terms, pairs.

In: texts, and numbers that say how much two things share. Out: pieces with their places, likenesses, pairs. Refused:
nothing. Here is no word of any language; rooms bring the marks and the words that count.

What needs NumPy (`space`: texts against texts; `incidence`: sets of terms against sets of terms) loads on first use,
so that a command which compares nothing does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily
from compare.text.cutting import (
    BREAKS,
    Line,
    cut,
    first_piece,
    last_piece,
    sentence_around,
    split_lines,
    split_sentences,
    stretch_around,
    strip,
    unspaced,
)
from compare.text.knobs import Setting, knob, settings
from compare.text.markup import printed
from compare.text.odds import chance_of, log_odds
from compare.text.pairing import assign, heaviest_chain, pair_off, rivals, rivals_of_each
from compare.text.rarity import Weights, contained, covered, find_holders, weigh
from compare.text.recent import Recent
from compare.text.terms import PAIR, TermRules, longest_first, terms_of
from compare.text.tuning import CUTTING

if TYPE_CHECKING:
    from compare.text.incidence import (
        Incidence,
        Meeting,
        Real,
        Weighing,
        apart_terms,
        best_of,
        meet,
        terms_in,
        weigh_rare,
        weigh_terms,
        with_groups,
    )
    from compare.text.space import Space, cosines

__all__ = [
    "BREAKS",
    "CUTTING",
    "PAIR",
    "Incidence",
    "Line",
    "Meeting",
    "Real",
    "Recent",
    "Setting",
    "Space",
    "TermRules",
    "Weighing",
    "Weights",
    "apart_terms",
    "assign",
    "best_of",
    "chance_of",
    "contained",
    "cosines",
    "covered",
    "cut",
    "find_holders",
    "first_piece",
    "heaviest_chain",
    "knob",
    "last_piece",
    "log_odds",
    "longest_first",
    "meet",
    "pair_off",
    "printed",
    "rivals",
    "rivals_of_each",
    "sentence_around",
    "settings",
    "split_lines",
    "split_sentences",
    "stretch_around",
    "strip",
    "terms_in",
    "terms_of",
    "unspaced",
    "weigh",
    "weigh_rare",
    "weigh_terms",
    "with_groups",
]

__getattr__ = lazily(
    __name__,
    {
        "space": "Space cosines",
        "incidence": "Incidence Meeting Real Weighing apart_terms best_of meet terms_in weigh_rare "
        "weigh_terms with_groups",
    },
)
