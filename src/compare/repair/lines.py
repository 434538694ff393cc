"""Put lines right: reports on one line, sentences broken over lines, bullets that stand alone.

In: a text on its way through the steps. Out: the same with line breaks set or taken away, a record for each.
Refused: nothing; a line that can be a heading, a title or a paragraph of its own is left alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.repair.state import Change, State, apply_changes
from compare.repair.tuning import LAYOUT, POINTS
from compare.text import BREAKS, split_lines

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from compare.languages.shapes.layout import LayoutWords
    from compare.text import Line

INDENT = regex(
    r"(?<=[\u2014\u2018-\u201d\u2026\u3001-\u303f\u4e00-\u9fff\uff00-\uffef0-9])"
    r"[ \t\u00a0\u2002\u2003\u3000]{2,}(?=\S)"
)
BLANK = regex(r"(?<=[\u201d\u3001-\u303f\u4e00-\u9fff\uff00-\uffef0-9]) {1,8}(?=\S)")
MARGINS = range(16, 100)


def split_run_on(state: State, words: LayoutWords) -> State:
    """Start a new line at the indents or blanks of a line that contains a whole report."""
    changes = []
    end = 0
    for line in state.text.splitlines(keepends=True):
        start, end = end, end + len(line)
        whole = line.rstrip(BREAKS)
        if len(whole) < LAYOUT.long and 2 * len(whole) < len(state.text):
            continue
        indents = list(INDENT.finditer(state.text, start, start + len(whole)))
        if len(whole) < LAYOUT.long or len(indents) < LAYOUT.least_indents:
            indents = _former_breaks(state.text, start, start + len(whole), words)
        changes += [Change(i.start(), i.end(), "\n", "line") for i in indents]
    return apply_changes(state, changes)


def _former_breaks(text: str, start: int, stop: int, words: LayoutWords) -> list[re.Match[str]]:
    """Return the blanks of a line before a numbered heading, behind one, and behind a sentence."""
    found, marks = [], 0
    numbered = False  # whether a heading has begun and no blank was met yet
    for blank in BLANK.finditer(text, start, stop):
        begins = words.fresh.regex.match(text[blank.end() : blank.end() + POINTS.mark]) is not None
        marks += begins
        if begins or numbered or text[blank.start() - 1] in words.stops:
            found.append(blank)
        numbered = begins
    return found if marks >= LAYOUT.least_marks else []


def join_broken(state: State, words: LayoutWords) -> State:
    """Take away line breaks that are inside a sentence, or behind a lone bullet."""
    lines = split_lines(state.text)
    changes = [
        Change(a.end, b.start, glue, "line", certainty) for a, b, glue, certainty in _breaks(lines, words)
    ]
    return apply_changes(state, changes)


def _breaks(lines: Sequence[Line], words: LayoutWords) -> Iterator[tuple[Line, Line, str, float]]:
    """Return the pairs of lines that belong together, with what belongs between them."""
    indented, spaced = _habits(lines)
    ends = _blocks_end_sentences(lines, words) if spaced else []
    margin = 0 if words.glue else _margin(lines, words)
    indented = indented or (margin > 0 and sum(line.indent > 0 for line in lines) >= LAYOUT.least_indents)
    prose = False  # whether what was joined so far contains a sentence
    above = True  # whether no sentence was met yet
    indent = 0  # that of the line which others were joined to
    run = ""  # how the lines read that were joined so far: its beginning and its end
    for i, (a, b) in enumerate(pairwise(lines)):
        indent, run = (indent, _run(run + a.text)) if prose else (a.indent, a.text)
        prose = prose or _is_prose(a.text, words)
        above = above and not prose
        if above and words.whole.regex.search(a.text):
            continue
        if b.gap or words.fresh.regex.search(b.text) or (b.indent and (indented or b.indent >= indent > 0)):
            prose = False
            continue
        if words.lone.regex.search(a.text):
            yield a, b, " ", 1.0
            continue
        starts_inside = words.middle.regex.search(b.text) is not None
        broken = _is_unfinished(run, words, prose=prose)
        if starts_inside and (a.text[-1] not in words.finished) and (not words.glue or prose):
            yield a, b, _glue(a.text, b.text, words), 1.0
        elif (broken and not words.glue) or _is_cut(a, words, margin, indented=indented):
            yield a, b, _glue(a.text, b.text, words), 0.9
        elif spaced and ends[i] and not words.glue and run[-1] not in words.finished:
            yield a, b, _glue(a.text, b.text, words), 0.8
        else:
            prose = False
            continue
        prose = True


def _run(text: str) -> str:
    return text if len(text) <= 2 * LAYOUT.prose else text[: LAYOUT.prose] + text[-LAYOUT.prose :]


def _habits(lines: Sequence[Line]) -> tuple[bool, bool]:
    """Whether the text indents its paragraphs, and whether it sets them apart by blank lines."""
    long = [line for line in lines[1:] if len(line.text) >= LAYOUT.paragraph]
    if not long:
        return False, False
    return (
        sum(line.indent > 0 for line in long) >= LAYOUT.share * len(long),
        sum(line.gap > 0 for line in long) >= LAYOUT.share * len(long),
    )


def _is_cut(line: Line, words: LayoutWords, margin: int, *, indented: bool) -> bool:
    """Whether a line ends only because it reaches the margin."""
    if not margin or line.indent + len(line.text) < margin or _is_heading(line.text, words):
        return False
    # Without indents nothing tells a sentence that ends at the margin from the end of a paragraph.
    return indented or not _is_finished(line.text, words)


def _margin(lines: Sequence[Line], words: LayoutWords) -> int:
    """Return the length from which on a line is full, if the lines of the text are cut at a margin; else 0."""
    sizes = [line.indent + len(line.text) for line in lines]
    if len(sizes) < LAYOUT.least_wrapped or max(sizes) not in MARGINS:
        return 0
    least = max(sizes) - LAYOUT.slack
    full = [line for line, size in zip(lines, sizes, strict=True) if size >= least]
    stopped = sum(_is_finished(line.text, words) for line in full)
    return least if len(full) >= LAYOUT.full * len(lines) and stopped <= LAYOUT.stopped * len(full) else 0


def _blocks_end_sentences(lines: Sequence[Line], words: LayoutWords) -> list[bool]:
    """Return for each line whether its block ends with a finished sentence and contains no heading behind it."""
    ends = [False] * len(lines)
    good = False
    for i in range(len(lines) - 1, -1, -1):
        if i + 1 == len(lines) or lines[i + 1].gap:
            good = _is_finished(lines[i].text, words)
        if words.fresh.regex.search(lines[i].text):
            good = False
        ends[i] = good
    return ends


def _is_finished(text: str, words: LayoutWords) -> bool:
    bare = text.rstrip(words.closing)
    return not bare or bare[-1] in words.finished


def _is_prose(text: str, words: LayoutWords) -> bool:
    return len(text) >= LAYOUT.prose or any(c in words.stops for c in text[:-1])


def _is_unfinished(text: str, words: LayoutWords, *, prose: bool) -> bool:
    if text[-1] in words.dangling:
        asks = words.asks is not None and words.asks.regex.search(text) is not None
        return not (asks and len(text) < LAYOUT.prose and words.fresh.regex.search(text))
    return prose and not _is_finished(text, words) and not _is_heading(text, words)


def _is_heading(text: str, words: LayoutWords) -> bool:
    """Whether the line is numbered like a heading, no longer than one, and no sentence ends inside it."""
    bare = not any(c in words.finished for c in text)
    return bare and len(text) < LAYOUT.prose and words.fresh.regex.search(text) is not None


def _glue(before: str, after: str, words: LayoutWords) -> str:
    both_words = before[-1].isascii() and before[-1].isalpha() and after[0].isascii() and after[0].isalpha()
    return " " if both_words else words.glue
