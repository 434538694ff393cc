"""What a repair step hands on, and how its changes become records.

In: a text, its map to the source, the changes a step proposes. Out: the changed text, the map carried along,
one `Repair` per change with its place in the source. Refused: changes that overlap.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.records import Repair, SourceMap, Span, TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS = ("invisible", "radical", "note", "shift", "space", "width", "script", "line", "furniture")
"""Why something was mended: zero-width characters; radicals for characters; pinyin notes; bytes shifted by half a
character; odd spaces; full-width letters and digits; traditional characters; a line break missing or inside a sentence;
the page around the text."""


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement a step asks for; with `new` equal to what is there it only flags the place."""

    start: int
    end: int
    new: str
    why: str
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class State:
    """A text on its way through the steps, where it came from, and what was done so far."""

    text: str
    places: SourceMap
    repairs: tuple[Repair, ...] = ()


def apply_changes(state: State, changes: Iterable[Change]) -> State:
    """Carry out the changes of one step and keep a record of each.

    Examples
    --------
    >>> state = State("市（shì）长", SourceMap.identity("市（shì）长"))
    >>> apply_changes(state, [Change(1, 6, "", "note")]).repairs
    (Repair(before='（shì）', after='', why='note', span=Span(start=1, end=6), certainty=1.0),)

    """
    text, places = state.text, state.places
    wanted = [part for change in changes for part in _split(change, places)]
    if not wanted:
        return state
    repairs = [
        Repair(text[c.start : c.end], c.new, c.why, places.span(c.start, c.end), c.certainty) for c in wanted
    ]
    edits = [TextEdit(c.start, c.end, c.new) for c in wanted if text[c.start : c.end] != c.new]
    if edits:
        text, places = places.edit(text, edits)
    return State(text, places, state.repairs + tuple(repairs))


def _split(change: Change, places: SourceMap) -> Iterator[Change]:
    """Cut a change that moves nothing where the source has something in between that is gone by now."""
    if len(change.new) != change.end - change.start:
        yield change
        return
    at = change.start
    cuts = places.starts[bisect_right(places.starts, at) : bisect_left(places.starts, change.end)]
    for end in (*cuts, change.end):
        new = change.new[at - change.start : end - change.start]
        yield Change(at, end, new, change.why, change.certainty)
        at = end


def places_of_doubt(state: State) -> list[Span]:
    """Return the stretches of the text that were found damaged and left alone; later steps keep off them."""
    doubts = (r.span for r in state.repairs if not r.resolved)
    return sorted(span for span in (locate(state.places, doubt) for doubt in doubts) if span is not None)


def locate(places: SourceMap, source: Span) -> Span | None:
    """Find the stretch of text that stands for a stretch of the source, if any is left."""
    first = bisect_left(places.source_starts, source.start)  # the first, where several come from one place
    if first == len(places.source_starts) or places.source_starts[first] != source.start:
        first = max(first - 1, 0)
    last = bisect_left(places.source_starts, source.end)
    if first >= last:
        return None
    start = places.starts[first]
    if places.exact[first]:
        start += source.start - places.source_starts[first]
    end = places.starts[last] if last < len(places.starts) else places.length
    if places.exact[last - 1]:
        end = min(end, places.starts[last - 1] + source.end - places.source_starts[last - 1])
    return Span(start, end) if start < end else None
