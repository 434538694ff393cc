"""Two reports as one manuscript: the new one written over the old one.

In: two reports and their pairs. Out: a `Manuscript`: every heading and passage of the new report in its order, and
those of the old one that are gone where they were. Refused: nothing.

The text of a report is here the sequence of its blocks: each passage, and each line outside all passages
(title, headings), without the blanks around it. A block has at most one partner, the one it shares most text with.
The partners whose order did not change stay in place; of the others, those that kept most of their words have moved,
and the rest went and came.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from os.path import commonprefix
from typing import TYPE_CHECKING

from compare.comparison.blocks import blocks
from compare.comparison.tuning import REVISIONS
from compare.tables import Manuscript, Paragraph, Stretch
from compare.text import heaviest_chain, pair_off
from compare.wording import diff_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.comparison.blocks import Block
    from compare.records import Edit, Pair, Report, Span


@dataclass(frozen=True, slots=True)
class _Match:
    """Two blocks, how much text they share, and the edits between them."""

    old: int
    new: int
    kept: int
    edits: tuple[Edit, ...]


def manuscript(
    old: Report,
    new: Report,
    *,
    sections: Iterable[Pair],
    passages: Iterable[tuple[Pair, Sequence[Edit]]],
    guide: str = "",
    remarks: Sequence[tuple[Span, str]] = (),
) -> Manuscript:
    """Write the new report over the old one: `lines` of either side give the texts of its blocks exactly.

    `guide` is the first note, how the manuscript is read; each remark notes something at a place of the new text.
    """
    sides = blocks(old), blocks(new)
    matches = _one_to_one(_candidates(*sides, sections, passages))
    chain = _in_order(matches, len(sides[1]))
    marked = _places(sides[1], ((at, n) for n, (at, _) in enumerate(remarks, 1)))
    if sides[1]:
        marked.setdefault(0, []).append((0, len(sides[1][0].text), 0))
    paragraphs = _Layout(*sides, marked).paragraphs(matches, chain)
    return Manuscript(tuple(paragraphs), (guide, *(text for _, text in remarks)), new.language)


def _places(
    found: Sequence[Block], marks: Iterable[tuple[Span, int]]
) -> dict[int, list[tuple[int, int, int]]]:
    """Find the block of each mark, and where in its text it is."""
    starts = [block.at.start for block in found]
    places: dict[int, list[tuple[int, int, int]]] = {}
    for at, number in marks:
        n = bisect_right(starts, at.start) - 1
        if n >= 0 and at.end <= found[n].at.end:
            places.setdefault(n, []).append((at.start - starts[n], at.end - starts[n], number))
    return places


# which blocks belong together ---------------------------------------------------------------------------------


def _candidates(
    old: Sequence[Block],
    new: Sequence[Block],
    sections: Iterable[Pair],
    passages: Iterable[tuple[Pair, Sequence[Edit]]],
) -> Iterator[_Match]:
    """Yield the pairs of blocks that were found, and the lines both reports have."""
    sides = tuple({(b.kind, b.index): n for n, b in enumerate(side) if b.index >= 0} for side in (old, new))
    for pair, edits in passages:
        if pair.old is not None and pair.new is not None:
            i, j = sides[0]["passage", pair.old], sides[1]["passage", pair.new]
            yield _Match(i, j, _kept(old[i].text, edits), tuple(edits))
    for pair in sections:
        if pair.old is None or pair.new is None:
            continue
        i, j = sides[0].get(("heading", pair.old), -1), sides[1].get(("heading", pair.new), -1)
        if i >= 0 and j >= 0:
            yield _match(i, j, old, new)
    if old and new and old[0].kind == new[0].kind == "title":
        yield _match(0, 0, old, new)
    yield from _same_lines(old, new)


def _same_lines(old: Sequence[Block], new: Sequence[Block]) -> Iterator[_Match]:
    """Pair lines outside all passages that read the same, the first with the first."""
    free: dict[str, list[int]] = {}
    for n in reversed(range(len(new))):
        if new[n].kind == "line":
            free.setdefault(new[n].text, []).append(n)
    for i, block in enumerate(old):
        if block.kind == "line" and free.get(block.text):
            yield _Match(i, free[block.text].pop(), len(block.text), ())


def _match(i: int, j: int, old: Sequence[Block], new: Sequence[Block]) -> _Match:
    edits = diff_text(old[i].text, new[j].text)
    return _Match(i, j, _kept(old[i].text, edits), edits)


def _kept(old: str, edits: Iterable[Edit]) -> int:
    return len(old) - sum(len(edit.old_at) for edit in edits if edit.op != "moved")


def _one_to_one(candidates: Iterable[_Match]) -> list[_Match]:
    """Leave each block its best partner; in the order of the old text."""
    ranked = sorted(candidates, key=lambda m: (-m.kept, m.old, m.new))
    by_pair = {(match.old, match.new): match for match in reversed(ranked)}
    return [by_pair[pair] for pair in sorted(pair_off((m.old, m.new) for m in ranked))]


def _in_order(matches: Sequence[_Match], width: int) -> frozenset[int]:
    """Choose the matches that stay in place: those in order on both sides that keep the most text."""
    pairs = [(match.old, match.new) for match in matches]
    chain = set(heaviest_chain(pairs, [match.kept + 1 for match in matches], width))
    return frozenset(n for n, pair in enumerate(pairs) if pair in chain)


# the order of the paragraphs --------------------------------------------------------------------------------


class _Layout:
    """Paragraphs being laid out: numbers the moves as they come."""

    def __init__(
        self, old: Sequence[Block], new: Sequence[Block], marks: dict[int, list[tuple[int, int, int]]]
    ) -> None:
        self.old, self.new, self.marks = old, new, marks
        self.moves = 0

    def paragraphs(self, matches: Sequence[_Match], chain: frozenset[int]) -> Iterator[Paragraph]:
        """Lay out all blocks of both sides."""
        away: dict[int, Paragraph] = {}
        here: dict[int, Paragraph] = {}
        for n, match in enumerate(matches):
            if (
                n not in chain
                and not self._in_tables(match)
                and match.kept >= REVISIONS.moved * max(self._lengths(match))
            ):
                away[match.old], here[match.new] = self._moved(match)
        i = j = 0
        for match in (match for n, match in enumerate(matches) if n in chain):
            yield from self._apart(range(i, match.old), range(j, match.new), away, here)
            yield from self._rows(self._paragraph(match))
            i, j = match.old + 1, match.new + 1
        yield from self._apart(range(i, len(self.old)), range(j, len(self.new)), away, here)

    def _in_tables(self, match: _Match) -> bool:
        """Whether one of two blocks is the row of a table: a row that moved went and came."""
        return self.old[match.old].row or self.new[match.new].row

    def _rows(self, paragraph: Paragraph) -> Iterator[Paragraph]:
        """Yield a paragraph; a row that has other cells than it had went and came."""
        recut = any(stretch.op != "keep" and "\t" in stretch.text for stretch in paragraph.stretches)
        if paragraph.kind != "row" or not recut:
            yield paragraph
            return
        for op, gone in (("delete", "insert"), ("insert", "delete")):
            kept = [replace(s, op=op, move=0) for s in paragraph.stretches if s.op != gone]
            yield replace(paragraph, op=op, stretches=tuple(kept))

    def _lengths(self, match: _Match) -> tuple[int, int]:
        return len(self.old[match.old].text), len(self.new[match.new].text)

    def _apart(
        self, old: Iterable[int], new: Iterable[int], away: dict[int, Paragraph], here: dict[int, Paragraph]
    ) -> Iterator[Paragraph]:
        """Yield blocks of one side only: first what went, then what came."""
        for i in old:
            yield away.get(i) or _alone(self.old[i], "delete", ())
        for j in new:
            yield here.get(j) or _alone(self.new[j], "insert", self.marks.get(j, ()))

    def _paragraph(self, match: _Match) -> Paragraph:
        old, new = self.old[match.old], self.new[match.new]
        if match.kept >= REVISIONS.kept * min(self._lengths(match)):
            found = self._inside(old.text, new.text, match.edits)
        else:  # one paragraph all the same: both are about one thing, and its mark stays out of the revisions
            found = (Stretch(old.text, "delete"), Stretch(new.text, "insert"))
        found = _noted(found, self.marks.get(match.new, ()))
        kind = "row" if old.row and new.row else new.kind
        return Paragraph(kind, new.level, found, old_level=old.level)

    def _moved(self, match: _Match) -> tuple[Paragraph, Paragraph]:
        """Return a moved block twice: where it went from, and where it went to, reworded."""
        self.moves += 1
        old, new = self.old[match.old], self.new[match.new]
        woven = _woven(old.text, new.text, match.edits)
        went = tuple(
            Stretch(text, "moved-away" if op == "keep" else "delete", self.moves)
            for op, text, _ in woven
            if op != "insert"
        )
        came = tuple(
            Stretch(text, "moved-here" if op == "keep" else "insert", self.moves)
            for op, text, _ in woven
            if op != "delete"
        )
        came = _noted(came, self.marks.get(match.new, ()))
        return (
            Paragraph(old.kind, old.level, went, "moved-away", self.moves),
            Paragraph(new.kind, new.level, came, "moved-here", self.moves),
        )

    def _inside(self, old: str, new: str, edits: Sequence[Edit]) -> tuple[Stretch, ...]:
        """Lay two texts out as one; a sentence that moved inside is marked as moved where it kept its words."""
        moves: dict[Edit, int] = {}
        for edit in edits:
            if edit.op == "moved" and sum(_shared(edit)) >= REVISIONS.moved * max(
                len(edit.old_at), len(edit.new_at)
            ):
                self.moves += 1
                moves[edit] = self.moves
        found: list[Stretch] = []
        for op, text, at in _woven(old, new, edits):
            if at is None or at not in moves:
                found.append(Stretch(text, op))
                continue
            head, tail = _shared(at)
            kept = "moved-away" if op == "delete" else "moved-here"
            parts = (
                (text[:head], kept),
                (text[head : len(text) - tail], op),
                (text[len(text) - tail :], kept),
            )
            found += [Stretch(part, each, moves[at]) for part, each in parts if part]
        return tuple(found)


def _alone(block: Block, op: str, marks: Sequence[tuple[int, int, int]]) -> Paragraph:
    kind = "row" if block.row else block.kind
    return Paragraph(kind, block.level, _noted((Stretch(block.text, op),), marks), op)


def _shared(edit: Edit) -> tuple[int, int]:
    """Count the characters a moved sentence kept at its head and at its tail."""
    head = len(commonprefix((edit.old_text, edit.new_text)))  # noqa: RUF071 - by characters is what is wanted
    rest = (edit.old_text[head:][::-1], edit.new_text[head:][::-1])
    return head, len(commonprefix(rest))  # noqa: RUF071


def _woven(old: str, new: str, edits: Iterable[Edit]) -> list[tuple[str, str, Edit | None]]:
    """Lay two texts out as one, so that leaving out what came spells the old one, what went the new one.

    What no edit takes keeps its order, so it is the thread; each edit has its place along it on either side.
    """
    edits = tuple(edits)
    went = sorted((e for e in edits if e.old_text), key=lambda e: e.old_at.start)
    came = sorted((e for e in edits if e.new_text), key=lambda e: e.new_at.start)
    thread = _thread(old, [e.old_at for e in went])
    if thread != _thread(
        new, [e.new_at for e in came]
    ):  # no such edits are known; whatever comes is spelled right
        whole: list[tuple[str, str, Edit | None]] = [("delete", old, None), ("insert", new, None)]
        return [piece for piece in whole if piece[1]]
    marks = [(at, 0, n, ("delete", e.old_text, e)) for n, (at, e) in enumerate(_along(went, "old"))]
    marks += [(at, 1, n, ("insert", e.new_text, e)) for n, (at, e) in enumerate(_along(came, "new"))]
    found: list[tuple[str, str, Edit | None]] = []
    done = 0
    for at, _, _, piece in sorted(marks, key=lambda mark: mark[:3]):
        found += [("keep", thread[done:at], None), piece]
        done = at
    return [piece for piece in (*found, ("keep", thread[done:], None)) if piece[1]]


def _thread(text: str, taken: Sequence[Span]) -> str:
    starts, ends = [0, *(span.end for span in taken)], [*(span.start for span in taken), len(text)]
    return "".join(text[a:b] for a, b in zip(starts, ends, strict=True))


def _along(edits: Iterable[Edit], side: str) -> Iterator[tuple[int, Edit]]:
    """Yield how much of the thread precedes each edit."""
    taken = 0
    for edit in edits:
        at = edit.old_at if side == "old" else edit.new_at
        yield at.start - taken, edit
        taken += len(at)


def _noted(found: Sequence[Stretch], marks: Sequence[tuple[int, int, int]]) -> tuple[Stretch, ...]:
    """Cut stretches where notes begin and end, and name the notes on each."""
    cuts = sorted({edge for start, end, _ in marks for edge in (start, end)})
    pieces: list[Stretch] = []
    at = 0
    for stretch in found:
        if stretch.op in ("delete", "moved-away"):
            pieces.append(stretch)
            continue
        end = at + len(stretch.text)
        edges = [at, *(c for c in cuts if at < c < end), end]
        for a, b in pairwise(edges):
            notes = tuple(n for start, stop, n in marks if start <= a and b <= stop)
            pieces.append(replace(stretch, text=stretch.text[a - at : b - at], notes=notes))
        at = end
    return tuple(pieces)
