"""Which lines are headings, and which are paragraphs.

In: the lines of the body. Out: `Heading` records in reading order, with levels. Refused: nothing; a text
without headings has none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.sections._forms import form_lines
from compare.sections.tuning import BUILD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from compare.languages.shapes.sections import HeadingWords
    from compare.sections._forms import FormLine
    from compare.text import Line

OUTSIDE = 0
"""The level of what is outside the chapters: the opening and what is appended."""
CHAPTER = 2
"""The rank of the usual chapter form (一、 · Item 7); a rank above it is a part, one below a sub-heading."""
SUB = 3
DEEPEST = 4
"""Forms below this rank number items, not headings, unless a longer paragraph follows."""
TABLE_SIGNS = "\t|｜"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its line, how it is numbered, and whether its paragraph runs on in the same line."""

    line: int
    number: str
    text: str
    level: int
    run_in: bool = False
    appendix: bool = False


def find_headings(
    lines: Sequence[Line],
    words: HeadingWords,
    marks: Mapping[int, int] | None = None,
    rows: Collection[int] = (),
) -> list[Heading]:
    """Find the headings among the lines of a body.

    Parameters
    ----------
    lines : sequence of Line
    words : HeadingWords
    marks : mapping of int to int, optional
        Headings the format itself marks: index of the line, and level.
    rows : collection of int
        Lines that are rows of tables, and no headings.

    """
    marks = marks or {}
    form, named = form_lines(lines, words)
    end = max(_appendix_start(lines, words, rows), max(form, default=-1) + 1)
    found = [
        h
        for i in range(end)
        if i in form or (i not in rows and i not in named)
        if (h := _of_form(form[i], lines[i], words) if i in form else _heading_at(i, lines, words, marks))
    ]
    found = _in_sequence(_with_unnumbered(lines[:end], found, words, rows), words)
    appended = [
        Heading(i, "", line.text, OUTSIDE, appendix=True)
        for i, line in enumerate(lines[end:], end)
        if i not in rows and _is_appendix(line, words)
    ]
    return _levelled(found) + appended


def _of_form(found: FormLine, line: Line, words: HeadingWords) -> Heading:
    """Make a heading of a line that names an item of a form, or one of its parts."""
    rank = CHAPTER if found.order[0] and words.form_item.regex.match(line.text) else CHAPTER - 1
    stop = _first_stop(found.text, words)
    runs_in = found.text in line.text and stop < len(found.text.rstrip(words.closing)) - 1
    text = found.text[:stop] if runs_in else found.text
    return Heading(
        found.line, found.number, text.rstrip(words.sentence_end + words.clause_end), rank, run_in=runs_in
    )


def lead_of(text: str, words: HeadingWords) -> str:
    """Return the first sentence without its full stop, or nothing where it is too long for a heading."""
    end = _first_stop(text[: words.lead_limit + 2], words)
    return text[:end] if end <= words.lead_limit else ""


def _first_stop(text: str, words: HeadingWords) -> int:
    """Return the offset of the first full stop, or the length; the dot of 3.5 or example.org is none."""
    for i, c in enumerate(text):
        if c in words.sentence_end and (not c.isascii() or not text[i + 1 : i + 2].isalnum()):
            return i
    return len(text)


def _is_appendix(line: Line, words: HeadingWords) -> bool:
    return len(line.text) <= words.heading_limit and words.appendix.regex.search(line.text) is not None


def _appendix_start(lines: Sequence[Line], words: HeadingWords, rows: Collection[int]) -> int:
    """Return the index where appended lists begin: in the second half, and no word to the audience behind it."""
    half = lines[-1].end // 2 if lines else 0
    spoken = max((i for i, line in enumerate(lines) if words.greeting.regex.search(line.text)), default=-1)
    for i in range(spoken + 1, len(lines)):
        if lines[i].start <= half or i in rows or not _is_appendix(lines[i], words):
            continue
        if _form_of(lines[i].text, words) is None:
            return i
    return len(lines)


def _heading_at(
    index: int, lines: Sequence[Line], words: HeadingWords, marks: Mapping[int, int]
) -> Heading | None:
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    heading = _numbered(index, line, following, words)
    if index in marks:
        text = heading.text if heading else line.text
        number = heading.number if heading else ""
        return Heading(index, number, text, CHAPTER + marks[index] - 2)
    if heading is None and following and words.shout.regex.search(line.text):
        return Heading(index, "", line.text, SUB)
    if heading is None and following and _looks_like_heading(line, following, words):
        return Heading(index, "", line.text, DEEPEST)
    return heading


def _looks_like_heading(line: Line, following: Line, words: HeadingWords) -> bool:
    """Whether a line is set like a heading, and a longer paragraph that is none follows."""
    return (
        len(line.text) <= words.lead_limit < len(following.text)
        and words.look.regex.search(line.text) is not None
        and words.debris.regex.search(line.text) is None
    )


def _numbered(index: int, line: Line, following: Line | None, words: HeadingWords) -> Heading | None:
    form = _form_of(line.text, words)
    if form is None:
        return None
    rank, number, rest = form
    is_item = rank > CHAPTER and _counts(number) and words.item_line.regex.match(line.text) is not None
    inner = _first_stop(rest, words)
    if inner < len(rest.rstrip(words.closing)) - 1:  # a sentence ends inside the line
        lead = lead_of(rest, words)
        runs_in = bool(lead) and rank <= SUB and not is_item
        return Heading(index, number, lead, rank, run_in=True) if runs_in else None
    goes_on = rank > CHAPTER and rest and rest[-1] in words.clause_end
    needs_more = inner < len(rest) or is_item or rank >= DEEPEST
    if len(line.text) > words.heading_limit or goes_on or (needs_more and not _leads(line, following, words)):
        return None
    return Heading(index, number, rest.rstrip(words.sentence_end + words.clause_end), rank)


def _form_of(text: str, words: HeadingWords) -> tuple[int, str, str] | None:
    """Return rank and number of a numbered line, and what follows the number."""
    for rank, cue in words.numbers:
        match = cue.regex.match(text)
        if match:
            return rank, match[1], text[match.end() :]
    return None


def chapter_place(text: str, words: HeadingWords) -> int | None:
    """Return which chapter a text is numbered as; None if it is not."""
    form = _form_of(text, words)
    return _place_of(form[1], words) if form and form[0] == CHAPTER else None


def _counts(number: str) -> bool:
    """Whether the number is said in words (一是) rather than set apart by a sign."""
    return number[-1:].isalpha()


def _leads(line: Line, following: Line | None, words: HeadingWords) -> bool:
    """Whether a longer paragraph follows, or a list of its own; not the next number of the same list."""
    if following is None:
        return False
    mine, other = _form_of(line.text, words), _form_of(following.text, words)
    if mine is None or other is None:
        return len(following.text) > len(line.text)
    if _counts(mine[1]) != _counts(other[1]):
        return _counts(other[1])
    return other[0] > mine[0]


def _in_sequence(found: Iterable[Heading], words: HeadingWords) -> list[Heading]:
    """Drop what breaks its sequence: chapters that begin anew (a list, not chapters), items without the first."""
    kept: list[Heading] = []
    last: dict[tuple[int, bool], int] = {}  # by rank and manner of counting
    in_parts = False
    for heading in found:
        place = _place_of(heading.number, words)
        kind = (heading.level, _counts(heading.number))
        if heading.level < CHAPTER:
            last, in_parts = {}, True
        elif place is None:
            pass
        elif heading.level == CHAPTER:
            if place <= last.get(kind, 0) and not in_parts:
                continue
            last = {kind: place}
        elif (kind[1] or heading.level >= DEEPEST) and place > 1 and place != last.get(kind, 0) + 1:
            continue
        else:
            last[kind] = place
        kept.append(heading)
    return kept


def _place_of(number: str, words: HeadingWords) -> int | None:
    """Return the number as a count from one."""
    bare = "".join(c for c in number if c.isalnum())
    if bare.isdecimal():
        return int(bare)
    longest = max((o for o in words.ordinals if bare.startswith(o)), key=len, default="")
    return words.ordinals.index(longest) + 1 if longest else None


def _with_unnumbered(
    lines: Sequence[Line], found: list[Heading], words: HeadingWords, rows: Collection[int]
) -> list[Heading]:
    """Add short lines that speak like chapter headings, where no numbered one does."""
    numbered = [h for h in found if h.level <= CHAPTER]
    if any(words.chapter.regex.search(h.text) for h in numbered):
        return found
    taken = {h.line for h in found} | set(rows)
    # Above numbered headings that say nothing of their purpose they are parts, each with a numbering of its own.
    rank = CHAPTER - 1 if numbered else CHAPTER
    extra = [
        Heading(i, "", line.text, rank)
        for i, line in enumerate(lines)
        if i not in taken and i + 1 < len(lines) and looks_like_chapter(line, words)
    ]
    if not numbered:
        known = taken | {h.line for h in extra}
        looks = [i for i in range(len(lines) - 1) if i not in known and _set_apart(i, lines, words)]
        extra += [
            Heading(i, "", lines[i].text, rank) for i in looks if len(looks) + len(extra) >= BUILD.looks
        ]
    elif len(extra) < BUILD.parts:
        # One above all numbered ones is a chapter like them: a page may contain the first part of a report only.
        extra = [replace(h, level=CHAPTER) for h in extra if h.line < numbered[0].line]
    return sorted([*found, *extra], key=lambda h: h.line)


def _set_apart(index: int, lines: Sequence[Line], words: HeadingWords) -> bool:
    """Whether a short line between paragraphs can only be a heading: no sentence, item, table row or signature."""
    text, following = lines[index].text, lines[index + 1].text
    before = lines[index - 1].text if index else ""
    if len(text) > BUILD.layout_limit or any(c in words.sentence_end or c in TABLE_SIGNS for c in text):
        return False
    if text[-1] in words.clause_end or any(
        cue.regex.search(text) for cue in (words.item_line, words.debris, words.signature)
    ):
        return False
    ended = not before or before.rstrip(words.closing)[-1:] in tuple(words.sentence_end)
    ended = ended or words.announcing.regex.search(before) is not None
    sentence = len(following) > BUILD.layout_limit and any(c in words.sentence_end for c in following)
    return ended and (sentence or _form_of(following, words) is not None)


def looks_like_chapter(line: Line, words: HeadingWords) -> bool:
    """Whether a line without a number speaks like a chapter heading."""
    return (
        len(line.text) <= BUILD.layout_limit
        and line.text[-1] not in words.sentence_end + words.clause_end
        and words.chapter.regex.search(line.text) is not None
        and words.item_line.regex.search(line.text) is None
    )


def _levelled(found: list[Heading]) -> list[Heading]:
    """Turn ranks into levels: the highest form that is used makes the chapters, level 1."""
    ranks = sorted({h.level for h in found})
    if not ranks:
        return []
    if len(ranks) > 1 and ranks[0] < CHAPTER <= ranks[1] and sum(h.level == ranks[0] for h in found) == 1:
        found = [h for h in found if h.level != ranks[0]]  # a single part holds nothing apart
        ranks = ranks[1:]
    levels = {rank: level for level, rank in enumerate(ranks, 1)}
    return [replace(h, level=levels[h.level]) for h in found]
