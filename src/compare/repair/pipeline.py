"""The steps a text goes through, in order.

In: a text and its map to the source. Out: the mended text with the map and the records of all repairs.
Refused: nothing. Mending what was mended changes nothing: the steps run until the text stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.languages import load
from compare.records import Repair, SourceMap, Span
from compare.repair.garbled import undo_shifts
from compare.repair.pinyin import strip_notes
from compare.repair.script import simplify
from compare.repair.spaces import drop_invisible, narrow_letters, plain_radicals, plain_spaces
from compare.repair.state import KINDS, State, locate

if TYPE_CHECKING:
    from compare.languages.shapes.repair import RepairWords

_ROUNDS = 8  # a second round finds nothing in any real text; the bound only guards against the unforeseen


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended text, where it came from, and what was done."""

    text: str
    places: SourceMap
    repairs: tuple[Repair, ...]


def repair_text(
    text: str,
    places: SourceMap | None = None,
    *,
    language: str = "zh",
) -> Repaired:
    """Mend a text that was garbled on its way here, and say what was done.

    Parameters
    ----------
    text : str
        The text as read.
    places : SourceMap, optional
        Its map to the source; without one the text is its own source.
    language : str
        One of `compare.languages.CODES`.

    Returns
    -------
    Repaired
        The text, its map, and one record per repair. A record whose `before` equals its `after` is damage
        that was seen and could not be undone.

    Raises
    ------
    UsageError
        If there are no tables for the language.

    Examples
    --------
    >>> mended = repair_text("區(qū)政府設(shè)立窗口")
    >>> mended.text
    '区政府设立窗口'
    >>> [r.before for r in mended.repairs]
    ['區', '(qū)', '設', '(shè)']

    """
    words = load(language).repair
    state = State(text, places or SourceMap.identity(text))
    doubts: list[Repair] = []
    for _ in range(_ROUNDS):
        before = state.text
        state = _run(State(before, state.places, tuple(r for r in state.repairs if r.resolved)), words)
        doubts += [r for r in state.repairs if not r.resolved]
        if state.text == before:
            break
    done = _folded(state)
    repairs = sorted([*done, *_standing(doubts, done)], key=lambda r: (r.span, KINDS.index(r.why)))
    return Repaired(state.text, state.places, tuple(repairs))


def _folded(state: State) -> list[Repair]:
    """Let a mended run say what the text is there in the end, instead of a record for each later letter of it."""
    runs = sorted(r.span for r in state.repairs if r.why == "shift" and r.resolved)
    folded: list[Repair] = []
    for repair in state.repairs:
        at = bisect_left(runs, Span(repair.span.end, repair.span.end))
        inside = at > 0 and runs[at - 1].overlaps(repair.span)
        if repair.why == "shift" and repair.resolved:
            place = locate(state.places, repair.span)
            folded.append(replace(repair, after=state.text[place.slice]) if place else repair)
        elif repair.resolved and not inside:
            folded.append(repair)
    return folded


def _standing(doubts: list[Repair], done: list[Repair]) -> list[Repair]:
    """Keep of the flagged places, round after round, those that nothing mended since; each once."""
    mended = sorted(r.span for r in done if r.why == "shift")
    standing: list[Repair] = []
    for doubt in sorted(doubts, key=lambda r: (r.span.start, -r.span.end)):
        at = bisect_left(mended, Span(doubt.span.end, doubt.span.end))
        if (at and mended[at - 1].overlaps(doubt.span)) or (
            standing and standing[-1].span.overlaps(doubt.span)
        ):
            continue
        standing.append(doubt)
    return standing


def _run(state: State, words: RepairWords | None) -> State:
    """Take every step once; those that need words befall only a language that has some for them."""
    state = drop_invisible(state)
    if words is not None:
        state = strip_notes(undo_shifts(state, words), words)
    # Radicals come behind the shifts, whose bytes read as such characters.
    state = narrow_letters(plain_spaces(plain_radicals(state)))
    return state if words is None else simplify(state, words)
