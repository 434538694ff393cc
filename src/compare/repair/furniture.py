"""Take the page away around a text: buttons and source lines above, editors and licences below.

In: a text on its way through the steps. Out: the same without these lines, a record for each stretch.
Refused: nothing; a line below that is followed by much text is left alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.repair.state import Change, State, apply_changes
from compare.repair.tuning import LAYOUT
from compare.text import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.layout import LayoutWords
    from compare.text import Line

PAGE = regex(r"[—–－―-]+\s?([0-9]{1,3})\s?[—–－―-]+")
SPACED = regex(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")


def drop_furniture(state: State, words: LayoutWords) -> State:
    """Remove the lines of the page above and below the body, and what it sets into the lines."""
    lines = split_lines(state.text)
    head = _body(lines, words)
    tail = _tail(lines, words, len(state.text))
    above = [
        # Its line break stays: what stood above and below such a line was not one sentence.
        Change(line.start, line.end, "", "furniture")
        for line in lines[:head]
        if (tail is None or line.start < tail) and _is_furniture(line.text, words)
    ]
    begin = above[-1].end if above else 0
    gone = {change.start for change in above}
    above = sorted(
        [*above, *(change for change in _contents(lines, words) if change.start not in gone)],
        key=lambda change: change.start,
    )
    links = [Change(m.start(), m.end(), "", "furniture") for m in words.inline.regex.finditer(state.text)]
    end = len(state.text) if tail is None else tail
    stamped = [*_addresses(state.text, words), *_stamped_lines(lines, words)]
    inside = _apart(c for c in (*links, *stamped) if begin <= c.start and c.end <= end)
    below = [] if tail is None else [Change(tail, len(state.text), "", "furniture")]
    return apply_changes(state, _apart([*above, *inside, *below]))


def _addresses(text: str, words: LayoutWords) -> list[Change]:
    """Take away the address of a site where it is stamped into the text again and again."""
    found = [
        m
        for m in words.stamp.regex.finditer(text)
        if not words.given.regex.search(text[max(0, m.start() - LAYOUT.stamp_limit) : m.start()])
    ]
    whole, sites = Counter(m[0].strip() for m in found), Counter(m[2] for m in found)
    return [
        # The words before an address are the site's name only where they return with it.
        Change(m.start() if whole[m[0].strip()] >= LAYOUT.stamps else m.start(2), m.end(), "", "furniture")
        for m in found
        if sites[m[2]] >= LAYOUT.stamps
    ]


def _stamped_lines(lines: Sequence[Line], words: LayoutWords) -> list[Change]:
    """Take away a short line that stands in the middle of sentences again and again, with its line break."""
    least, ends = LAYOUT.least_around, words.finished + words.closing
    counts = Counter(
        line.text for line in lines if LAYOUT.least_stamp <= len(line.text) <= LAYOUT.stamp_limit
    )
    broken = Counter(
        line.text
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if counts[line.text] >= LAYOUT.stamps
        and len(before.text) >= least <= len(after.text)
        and before.text[-1] not in ends
        and not words.fresh.regex.match(after.text)
    )
    # A link on a line of its own is part of its sentence: there the next line may begin with a stop.
    linked = {line.text for line, after in pairwise(lines) if words.middle.regex.match(after.text)}
    # Once at the end of a sentence is no proof against a stamp: half of them stand in the middle.
    stamps = {text for text, count in broken.items() if 2 * count >= counts[text] and text not in linked}
    # A link back to the table of contents on every page stands between sentences as well.
    back = {
        text for text, count in counts.items() if count >= LAYOUT.stamps and words.contents.regex.search(text)
    }
    stamps |= back | _page_numbers(lines)
    return [
        Change(line.start, after.start, "", "furniture")
        for line, after in pairwise(lines)
        # A name with a note on it below, as that of a company on the cover, is the one the stamps repeat.
        if line.text in stamps and after.text[0] not in "(（"
    ]


def _page_numbers(lines: Sequence[Line]) -> set[str]:
    """Return the lines that number the pages: each between dashes, each one more than the one before."""
    found = {line.text: int(m[1]) for line in lines if (m := PAGE.fullmatch(line.text))}
    follow = all(b == a + 1 for a, b in pairwise(found.values()))
    return set(found) if follow and len(found) >= LAYOUT.stamps else set()


def _apart(changes: Iterable[Change]) -> list[Change]:
    """Sort changes, and leave out those that overlap one before."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda c: (c.start, -c.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _body(lines: Sequence[Line], words: LayoutWords) -> int:
    """Give the index of the first paragraph: nothing from there on is furniture above a body."""
    for index, line in enumerate(lines[: LAYOUT.head_lines]):
        if len(line.text) >= LAYOUT.prose and not _is_furniture(line.text, words):
            return index
    return min(len(lines), LAYOUT.head_lines)


def _is_furniture(text: str, words: LayoutWords) -> bool:
    """Whether a line belongs to the page; its letters may be set apart by blanks."""
    return any(words.furniture.regex.search(said) for said in (text, SPACED.sub("", text)))


def _contents(lines: Sequence[Line], words: LayoutWords) -> list[Change]:
    """Take a table of contents away: lines in a row whose words begin a later line each.

    With a heading that says so their pages may be missing; without one each line must name its page.
    """
    bare = [_bare(line.text) for line in lines]
    last = {text: i for i, text in enumerate(bare)}
    for at, line in enumerate(lines[: LAYOUT.contents_within]):
        titled = words.contents.regex.search(line.text) is not None
        pointing = _run(lines, at + titled, last, words, titled=titled)
        if len(pointing) >= LAYOUT.least_entries:
            return [Change(line.start, line.end, "", "furniture") for line in lines[at : pointing[-1] + 1]]
    return []


def _run(
    lines: Sequence[Line], first: int, last: dict[str, int], words: LayoutWords, *, titled: bool
) -> list[int]:
    """Return which lines in a row point to later ones; a few short ones (Page, Part I) may stand between them."""
    pointing: list[int] = []
    between = 0
    for index in range(first, len(lines)):
        if _points(lines, index, last, words, titled=titled):
            pointing.append(index)
            between = 0
            continue
        between += 1
        if between > LAYOUT.between or len(lines[index].text) > LAYOUT.short or not (pointing or titled):
            break
    return pointing


def _points(
    lines: Sequence[Line], index: int, last: dict[str, int], words: LayoutWords, *, titled: bool
) -> bool:
    """Whether a line points to a later one that reads the same."""
    if len(lines[index].text) > LAYOUT.mark_limit:
        return False
    entry = words.entry.regex.search(lines[index].text)
    if entry is None and (not titled or len(lines[index].text) >= LAYOUT.prose):
        return False
    return last.get(_bare(entry[1] if entry else lines[index].text), -1) > index


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).lower()


def _tail(lines: Sequence[Line], words: LayoutWords, length: int) -> int | None:
    """Give the offset where the page goes on below the body, if it does."""
    for index, line in enumerate(lines):
        if line.start < length * LAYOUT.tail_from or len(line.text) > LAYOUT.mark_limit:
            continue
        if not words.end_mark.regex.search(line.text):
            continue
        if sum(len(rest.text) for rest in lines[index:]) <= length * LAYOUT.tail_share:
            return line.start
    return None
