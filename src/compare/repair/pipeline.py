"""The steps a text goes through, in order, each of which can be switched off.

In: a text and its map to the source. Out: the mended text with the map and the records of all repairs.
Refused: nothing. Mending what was mended changes nothing: the steps run until the text stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from compare.languages import load
from compare.records import Repair, SourceMap, Span
from compare.repair.garbled import undo_shifts
from compare.repair.pinyin import strip_notes
from compare.repair.script import simplify
from compare.repair.spaces import drop_invisible, narrow_letters, plain_radicals, plain_spaces
from compare.repair.state import KINDS, State, locate

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.languages.shapes.repair import RepairWords

_ROUNDS = 8  # a second round finds nothing in any real text; the bound only guards against the unforeseen


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """Which steps run; all do by default."""

    invisible: bool = True  # remove zero-width characters
    shifts: bool = True  # put right what slipped by half a character
    notes: bool = True  # remove pinyin notes in brackets
    # Characters for radicals that only look like them.
    radicals: bool = True  # behind the shifts, whose bytes read as such characters
    spaces: bool = True  # plain spaces for ideographic and no-break ones
    # Plain letters and digits for full-width ones, the Chinese stop for a point; other signs stay.
    widths: bool = True
    script: bool = True  # simplified characters, if the text is traditional


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended text, where it came from, and what was done."""

    text: str
    places: SourceMap
    repairs: tuple[Repair, ...]


STEPS: dict[str, Callable[[State], State]] = {
    "invisible": drop_invisible,
    "radicals": plain_radicals,
    "spaces": plain_spaces,
    "widths": narrow_letters,
}
"""The steps that need to know nothing of the language, by the name of their option."""
WORDED: dict[str, Callable[[State, RepairWords], State]] = {
    "shifts": undo_shifts,
    "notes": strip_notes,
    "script": simplify,
}
"""The steps for damage that befalls a language with words for it; the options have the order of both."""


def repair_text(
    text: str,
    places: SourceMap | None = None,
    options: RepairOptions = RepairOptions(),
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
    options : RepairOptions
        Which steps run.
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
        state = _run(
            State(before, state.places, tuple(r for r in state.repairs if r.resolved)), options, words
        )
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


def _run(state: State, options: RepairOptions, words: RepairWords | None) -> State:
    for name in (option.name for option in fields(options) if getattr(options, option.name)):
        if name in STEPS:
            state = STEPS[name](state)
        elif words is not None:
            state = WORDED[name](state, words)
    return state
