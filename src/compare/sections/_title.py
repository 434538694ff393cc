"""The title of a report.

In: the lines above the body. Out: the title, empty where no line can be one. Refused: nothing.

A page says its title once or several times, alone, with the name of the site behind it, or broken over lines. Every
line and every run of lines that can be a title is weighed by what it names (a year, a place) and how often it is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.sections._issuer import place_in_title
from compare.sections.tuning import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.languages.shapes.sections import SectionWords, TitleWords

BLANKS = regex(r"(?<=[\u2e80-\u9fff\uff00-\uffef\d])[ \t\u3000\xa0]+(?=[\u2e80-\u9fff\uff00-\uffef\d])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line or run of lines that can be the title."""

    text: str
    first: int
    lines: int


def find_title(
    lines: Sequence[str], words: SectionWords, *, body: Sequence[str] = (), beside: Sequence[str] = ()
) -> str:
    """Return the title among the lines above the body.

    Parameters
    ----------
    lines : sequence of str
    words : SectionWords
    body : sequence of str
        The first lines of the body: the first may have run together with the title, a letter before the report
        names it.
    beside : sequence of str
        Lines of the page around the text, which may name it.

    Examples
    --------
    >>> from compare.languages import load
    >>> find_title(["甲市司法局", "关于2023年度工作的报告", "甲市司法局局长"], load("zh").sections)
    '甲市司法局关于2023年度工作的报告'

    """
    candidates = list(_candidates(lines, words))
    if candidates:
        texts = [c.text for c in candidates]
        return max(candidates, key=lambda c: _weight(c, texts, words)).text
    titles = words.titles
    others = (
        _joined([line])
        for line in lines
        if len(line) <= TITLES.limit
        and titles.untitled.regex.search(line)
        and not titles.not_title.regex.search(line)
    )
    labelled = (m[1] for line in beside if (m := titles.labelled.regex.search(line[: 2 * TITLES.limit])))
    named = (_joined([line]) for line in labelled if titles.ended.regex.search(line))
    inside = [(titles.glued, line) for line in body[:1]] + [(titles.sent, line) for line in body]
    within = (_joined([m[1]]) for cue, line in inside if (m := cue.regex.search(line[: 2 * TITLES.limit])))
    return next(named, "") or next(within, "") or next(others, "")


def _candidates(lines: Sequence[str], words: SectionWords) -> Iterator[Candidate]:
    titles = words.titles
    for last, line in enumerate(lines):
        end = _trimmed(line, titles)
        if not end:
            continue
        yield Candidate(_joined([end]), last, 1)
        for first in range(last - 1, max(last - TITLES.lines, -1), -1):
            if not _opens(lines[first], titles):
                break
            text = _joined([*lines[first:last], end])
            if len(text) <= TITLES.limit:
                yield Candidate(text, first, last - first + 1)


def _trimmed(line: str, titles: TitleWords) -> str:
    """Return the title in a line, without what the page set behind it; nothing if it contains none."""
    line = titles.prefix.regex.sub("", line[: 2 * TITLES.limit])
    label = titles.labelled.regex.search(line)
    match = titles.whole.regex.search(label[1] if label else line)
    said = match[1] if match else ""
    return said if titles.title.regex.search(said) and not titles.not_title.regex.search(said) else ""


def _opens(line: str, titles: TitleWords) -> bool:
    """Whether a title can begin on a line and go on in the next."""
    if len(line) > TITLES.limit or titles.not_title.regex.search(line) or titles.ended.regex.search(line):
        return False
    return any(cue.regex.search(line) for cue in (titles.office, titles.begun))


def _joined(lines: Sequence[str]) -> str:
    """Join lines that were one; blanks between wide characters only set them apart to the eye."""
    return BLANKS.sub("", "".join(lines)).strip()


def _weight(candidate: Candidate, texts: Sequence[str], words: SectionWords) -> tuple[int, int, int, int]:
    """Rate a candidate: by what it names, how often it is said, and then the shorter and the earlier one."""
    text = candidate.text
    named = bool(words.years.year.regex.search(text)) + bool(place_in_title(text, words)[0])
    said = sum(text in other for other in texts) if len(text) >= TITLES.least_repeated else 1
    return named, said, -candidate.lines, -candidate.first
