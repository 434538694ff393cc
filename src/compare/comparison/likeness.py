"""How alike the paired parts of two reports are, by the measures the literature uses.

In: two reports and their pairs. Out: one row for each pair of sections and each pair of passages. Refused: nothing;
what only one report has is no pair and has no row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.wording import measure_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.records import Pair, Report

#: Of `compare.wording.MEASURES` those that say something about texts as short as a passage.
PAIR_MEASURES = ("difflib", "levenshtein", "jaccard", "cosine")
#: Those that were defined for whole items of filings as well.
SECTION_MEASURES = ("sim_cosine", "sim_jaccard", "sim_minedit", "sim_simple")


def similarities(
    old: Report, new: Report, sections: Iterable[Pair], passages: Iterable[Pair]
) -> Iterator[dict[str, object]]:
    """Measure each pair of sections, then each pair of passages.

    Yield the part, the row in the table of sections or of passages, the measures, and the places of both sides.
    """
    for part, level, pairs in (
        ("section", "sections", sections),
        ("passage", "passages", passages),
    ):
        for row, pair in enumerate(pairs):
            if pair.old is not None and pair.new is not None:
                yield {"part": part, "row": row, **_measured(old, new, level, pair)}


def _measured(old: Report, new: Report, level: str, pair: Pair) -> dict[str, object]:
    names = (*PAIR_MEASURES, *(SECTION_MEASURES if level == "sections" else ()))
    left, right = getattr(old, level)[pair.old], getattr(new, level)[pair.new]
    return {
        **dict.fromkeys(SECTION_MEASURES),
        **measure_texts(old.text[left.at.slice], new.text[right.at.slice], names),
        "old_start": left.span.start,
        "old_end": left.span.end,
        "new_start": right.span.start,
        "new_end": right.span.end,
    }
