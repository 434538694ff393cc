"""Two texts → the edits that make one of the other, readable by a person.

In: two texts. Out: `Edit` records that do not overlap and, replayed on the old text, give the new one
exactly. Refused: nothing.

Sentences are paired first. Inside a pair the words are compared, and what a reader could not use is put
together: a run of kept words that is shorter than the changes around it belongs to the change. So a pair
with a new figure shows the figure, and a pair written afresh shows one clause for another.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from compare.languages import CODES, load
from compare.lazy import regex
from compare.records import Edit, Span
from compare.text import unspaced
from compare.wording._sentence_pairs import pair_sentences
from compare.wording._words import IDEOGRAPH, words_within
from compare.wording.tuning import EDITS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_DIGITS = regex(r"\d+(?:[.,]\d+)*")
_QUOTES = str.maketrans(
    {**dict.fromkeys("“”„「」『』", '"'), **dict.fromkeys("‘’", "'"), **dict.fromkeys("—–―－", "-")}
)


@dataclass(slots=True)
class _Change:
    """`old[a:b]` became `new[c:d]`; both may be empty, not both at once."""

    a: int
    b: int
    c: int
    d: int


def diff_text(old: str, new: str) -> tuple[Edit, ...]:
    """Return how one text became another, in whole words and clauses.

    Returns
    -------
    tuple of Edit
        In the order of the new text (a deletion stands where it was). `op` is insert, delete, replace or
        moved; a moved sentence carries its old and its new wording. `replay(old, edits)` gives `new`.

    Examples
    --------
    >>> [(e.op, e.old_text, e.new_text) for e in diff_text("新增岗位50个。", "新增岗位500个。")]
    [('replace', '50个', '500个')]

    """
    if old == new:
        return ()
    old_spans, new_spans, groups = pair_sentences(old, new)
    changes: list[_Change] = []
    moved: list[_Change] = []
    kept: list[_Change] = []
    for group in groups:
        a, b = old_spans[group.old[0]][0], old_spans[group.old[1] - 1][1]
        c, d = new_spans[group.new[0]][0], new_spans[group.new[1] - 1][1]
        (moved if group.moved else kept).append(_Change(a, b, c, d))
    away, here = sorted((m.a, m.b) for m in moved), sorted((m.c, m.d) for m in moved)
    a = c = 0
    for pair in [*kept, _Change(len(old), len(old), len(new), len(new))]:
        for gap in _gap(_rest(a, pair.a, away), _rest(c, pair.c, here), pair.a, pair.c):
            changes += _phrases(old, new, gap)
        changes += _compare(old, new, pair)
        a, c = pair.b, pair.d
    edits = [_edit(old, new, change) for change in _join(changes, moved)]
    edits += [_edit(old, new, change, "moved") for change in moved]
    return tuple(sorted(edits, key=lambda e: (e.new_at.start, e.new_at.end, e.old_at.start)))


def replay(old: str, edits: Iterable[Edit]) -> str:
    """Carry out edits on the old text.

    What no edit takes from the old text keeps its order and fills the places between the new pieces.

    Examples
    --------
    >>> replay("新增岗位50个。", diff_text("新增岗位50个。", "今年新增岗位500个。"))
    '今年新增岗位500个。'

    """
    edits = list(edits)
    taken = sorted((e.old_at.start, e.old_at.end) for e in edits)
    starts, ends = [0, *(b for _, b in taken)], [*(a for a, _ in taken), len(old)]
    left = "".join(old[a:b] for a, b in zip(starts, ends, strict=True))
    pieces: list[str] = []
    used = at = 0
    for edit in sorted((e for e in edits if e.new_text), key=lambda e: e.new_at.start):
        room = edit.new_at.start - at
        pieces += left[used : used + room], edit.new_text
        used += room
        at = edit.new_at.end
    return "".join([*pieces, left[used:]])


def _edit(old: str, new: str, change: _Change, op: str = "") -> Edit:
    before, after = old[change.a : change.b], new[change.c : change.d]
    kind = "wording" if op else edit_kind(before, after)
    op = op or ("replace" if before and after else "delete" if before else "insert")
    return Edit(op, before, after, Span(change.a, change.b), Span(change.c, change.d), kind)


def edit_kind(before: str, after: str) -> str:
    """Return what differs between two wordings, one of which may be empty: their words, or only what a reader skips.

    It is typography, numbering, figure or wording.

    Examples
    --------
    >>> edit_kind("，", ","), edit_kind("三是", "一是"), edit_kind("36场", "41场"), edit_kind("36场", "36家")
    ('typography', 'numbering', 'figure', 'wording')

    """
    old, new = _plain(before), _plain(after)
    if old == new:
        return "typography"
    if all(map(_marker().fullmatch, filter(None, (old, new)))):
        return "numbering"
    return "figure" if _DIGITS.sub("0", old) == _DIGITS.sub("0", new) else "wording"


def _plain(text: str) -> str:
    """Spell a text in one width of signs, with one form of quotation marks and without blanks."""
    return unspaced(unicodedata.normalize("NFKC", text)).translate(_QUOTES)


@cache
def _marker() -> re.Pattern[str]:
    """Match the mark of an item in any of the languages."""
    return regex("|".join(load(code).wording.marker.pattern for code in CODES))


def _rest(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what is left of a stretch when the moved sentences are taken out."""
    pieces = []
    for a, b in taken[bisect_left(taken, (start, start)) :]:
        if a >= end:
            break
        pieces.append((start, a))
        start = b
    return [(a, b) for a, b in [*pieces, (start, end)] if a < b]


def _gap(
    gone: list[tuple[int, int]], come: list[tuple[int, int]], old_end: int, new_end: int
) -> list[_Change]:
    """Show what is gone and what has come between two pairs, one against the other in their order."""
    changes = []
    for k in range(max(len(gone), len(come))):
        a, b = gone[k] if k < len(gone) else (old_end, old_end)
        c, d = come[k] if k < len(come) else (new_end, new_end)
        changes.append(_Change(a, b, c, d))
    return changes


def _phrases(old: str, new: str, gap: _Change) -> list[_Change]:
    """Keep the phrases that two stretches without a pair of sentences have in common, in their order."""
    before, after = old[gap.a : gap.b], new[gap.c : gap.d]
    if not (before and after) or max(len(before), len(after)) > EDITS.gap_length:
        return [gap]
    least = EDITS.phrase if IDEOGRAPH.search(before) else EDITS.latin_phrase
    changes = _put_together(_words(old, new, gap), least)
    if not changes:
        return []
    first, last = changes[0], changes[-1]
    if first.a - gap.a < least:
        first.a, first.c = gap.a, gap.c
    if gap.b - last.b < least:
        last.b, last.d = gap.b, gap.d
    return changes


def _compare(old: str, new: str, pair: _Change) -> list[_Change]:
    """Compare a pair of sentences word by word."""
    before, after = old[pair.a : pair.b], new[pair.c : pair.d]
    if before == after:
        return []
    changes = _put_together(_words(old, new, pair), EDITS.least_kept, EDITS.kept_part)
    lost = sum(x.b - x.a + x.d - x.c for x in changes)
    if len(before) + len(after) - lost < EDITS.kept_share * (len(before) + len(after)):
        first, last = changes[0], changes[-1]
        return [_Change(first.a, last.b, first.c, last.d)]
    return changes


def _words(old: str, new: str, at: _Change) -> list[_Change]:
    """Return the fewest words to take out and put in that make one stretch of the other."""
    sides = words_within(old, at.a, at.b), words_within(new, at.c, at.d)
    names: dict[str, str] = {}
    signs = ["".join([names.setdefault(word, chr(len(names) + 1)) for word in words]) for words in sides]
    old_cuts, new_cuts = (list(accumulate(map(len, words), initial=0)) for words in sides)
    return [
        _Change(at.a + old_cuts[o.src_start], at.a + old_cuts[o.src_end],
                at.c + new_cuts[o.dest_start], at.c + new_cuts[o.dest_end])
        for o in Indel.opcodes(*signs)
        if o.tag != "equal"
    ]  # fmt: skip


def _put_together(changes: list[_Change], least: int, part: float = 0.0) -> list[_Change]:
    """Merge changes around a kept run that is too short to read, or short beside them."""
    done: list[_Change] = []
    for right in changes:
        while done:
            left = done[-1]
            kept = right.a - left.b
            if kept >= least and kept > part * min(_size(left), _size(right)):
                break
            right.a, right.c = left.a, left.c
            done.pop()
        done.append(right)
    return done


def _size(change: _Change) -> int:
    return max(change.b - change.a, change.d - change.c)


def _join(changes: list[_Change], moved: list[_Change]) -> list[_Change]:
    """Merge changes that touch, and those with too little kept between them, across sentences too."""
    away, here = sorted(m.a for m in moved), sorted(m.c for m in moved)
    done: list[_Change] = []
    for change in changes:
        if done:
            last = done[-1]
            crossed = bisect_left(away, last.b) < bisect_left(away, change.a) or bisect_left(
                here, last.d
            ) < bisect_left(here, change.c)
            if not crossed and change.a - last.b < EDITS.least_kept:
                done[-1] = _Change(last.a, change.b, last.c, change.d)
                continue
        done.append(change)
    return done
