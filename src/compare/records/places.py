"""Places in a text, and the way from repaired text back to its source.

In: offsets and replacements. Out: spans, repairs, and the map that follows every replacement. Refused: spans that
end before they begin, replacements that overlap, offsets outside the text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: Python character offsets, 0-based, end exclusive.

    Examples
    --------
    >>> "海珠区2023年".__getitem__(Span(3, 8).slice)
    '2023年'

    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(
                f"span {self.start}..{self.end}: start must not be negative nor lie behind the end"
            )

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def slice(self) -> slice:
        """The span as a slice, to cut it out of its text."""
        return slice(self.start, self.end)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class TextEdit:
    """One replacement in a text that is being repaired: `text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each character of a repaired text came from in the source as decoded.

    The text is cut into stretches. A stretch that was not changed in length maps character by character; one
    that was maps as a whole, because nothing finer is known.

    Examples
    --------
    >>> text, places = SourceMap.identity("區(qū)政府").edit("區(qū)政府", [TextEdit(0, 5, "区")])
    >>> text, places.span(0, 1), places.span(1, 3)
    ('区政府', Span(start=0, end=5), Span(start=5, end=7))

    """

    length: int  # characters in the repaired text
    source_length: int  # characters in the source
    # Per stretch: its first offset in the text, and the source offsets it covers.
    starts: tuple[int, ...] = ()
    source_starts: tuple[int, ...] = ()
    source_ends: tuple[int, ...] = ()
    exact: tuple[bool, ...] = ()  # per stretch: whether it maps character by character

    @classmethod
    def identity(cls, text: str) -> SourceMap:
        """Map a text that was not changed at all."""
        n = len(text)
        return cls(n, n, (0,), (0,), (n,), (True,)) if n else cls(0, 0)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source that `text[start:end]` came from.

        Raises
        ------
        IndexError
            If the offsets do not lie in the text.

        """
        if not 0 <= start <= end <= self.length:
            raise IndexError(f"offsets {start}..{end} lie outside a text of {self.length} characters")
        if start == end:
            at = self._source_start(start) if start < self.length else self._source_end(end)
            return Span(at, at)
        return Span(self._source_start(start), self._source_end(end))

    def _stretch(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _source_start(self, offset: int) -> int:
        i = self._stretch(offset)
        return self.source_starts[i] + (offset - self.starts[i] if self.exact[i] else 0)

    def _source_end(self, offset: int) -> int:
        if offset == 0:
            return self.source_starts[0] if self.starts else 0
        i = self._stretch(offset - 1)
        return self.source_starts[i] + offset - self.starts[i] if self.exact[i] else self.source_ends[i]

    def edit(self, text: str, edits: Iterable[TextEdit]) -> tuple[str, SourceMap]:
        """Carry out replacements on the text and follow where everything came from.

        Parameters
        ----------
        text : str
            The text this map belongs to.
        edits : iterable of TextEdit
            In order, not overlapping, offsets into `text`.

        Returns
        -------
        tuple of (str, SourceMap)
            The changed text and its map into the same source.

        Raises
        ------
        ValueError
            If the edits overlap or are out of order.

        """
        pieces: list[str] = []
        stretches: list[tuple[int, int, int, bool]] = []  # text start, source start, source end, exact
        at = done = 0
        for change in edits:
            if change.start < done or change.end < change.start:
                raise ValueError(
                    f"edit at {change.start}..{change.end} overlaps the one before it or runs backwards"
                )
            if change.end - change.start == len(change.new):
                # Nothing moves: the stretches stay, only the letters differ.
                kept = text[done : change.start] + change.new
            else:
                kept = text[done : change.start]
            if kept:
                self._keep(stretches, done, done + len(kept), at)
                pieces.append(kept)
                at += len(kept)
            if change.end - change.start != len(change.new) and change.new:
                source = self.span(change.start, change.end)
                stretches.append((at, source.start, source.end, False))
                pieces.append(change.new)
                at += len(change.new)
            done = change.end
        if done < len(text):
            self._keep(stretches, done, len(text), at)
            pieces.append(text[done:])
            at += len(text) - done
        columns = tuple(zip(*stretches, strict=True)) or ((), (), (), ())
        return "".join(pieces), SourceMap(at, self.source_length, *columns)

    def _keep(self, stretches: list[tuple[int, int, int, bool]], start: int, end: int, at: int) -> None:
        """Append the stretches of `text[start:end]`, which will begin at `at`."""
        i = self._stretch(start)
        while i < len(self.starts) and self.starts[i] < end:
            upper = self.starts[i + 1] if i + 1 < len(self.starts) else self.length
            first, last = max(start, self.starts[i]), min(end, upper)
            if self.exact[i]:
                source = self.source_starts[i] + first - self.starts[i]
                entry = (at + first - start, source, source + last - first, True)
            else:
                entry = (at + first - start, self.source_starts[i], self.source_ends[i], False)
            previous = stretches[-1] if stretches else None
            if not (previous and previous[3] and entry[3] and previous[2] == entry[1]):
                stretches.append(entry)
            else:  # one run of untouched source: no need for a second stretch
                stretches[-1] = (previous[0], previous[1], entry[2], True)
            i += 1


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended, or found damaged and left alone."""

    # What was there and what is there now; equal where the damage was seen but could not be undone.
    before: str
    after: str
    why: str  # the kind of damage, one of the names in `compare.repair.KINDS`
    span: Span  # where it was in the source as decoded
    certainty: float = 1.0  # how sure the mending is, 0 to 1; below 1 something had to be guessed

    @property
    def resolved(self) -> bool:
        """Whether the damage was undone; an unresolved one makes the figures near it doubtful."""
        return self.before != self.after
