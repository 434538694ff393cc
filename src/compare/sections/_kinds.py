"""What kind of text a page contains: a report of a year, of a part of one, several reports, or a text about one.

In: titles, the lines above the body, headings, the body. Out: the part of a year; doubts, each a code with its values.
Refused: nothing; where the language has no words for a kind nothing is said.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.sections._headings import chapter_place
from compare.sections.tuning import BUILD, TITLES
from compare.text import unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.sections import HeadingWords, SectionWords, TitleWords
    from compare.records import Section
    from compare.text import Line


def period_of(front: Sequence[str], chapters: Sequence[str], words: TitleWords) -> tuple[str, bool]:
    """Return the part of a year the front names, and whether what is planned is another part of that year.

    Examples
    --------
    >>> from compare.languages import load
    >>> period_of(["甲局2023年上半年工作总结和下半年工作计划"], [], load("zh").sections.titles)
    ('上半年', True)

    """
    if words.part is None:
        return "", False
    titled = next((m[1] for line in front if (m := words.part.regex.search(line))), "")
    named = {m[1] for line in (*front, *chapters) for m in words.part.regex.finditer(line)}
    return titled, bool(titled) and len(named) > 1


def check_kind(front: Sequence[str], sections: Sequence[Section], words: TitleWords) -> tuple[str, ...]:
    """Return `genre` for a text of some length that names no known kind of report, `about` for one about a report.

    Examples
    --------
    >>> from compare.languages import load
    >>> check_kind(["一图读懂：甲县2023年工作报告"], (), load("zh").sections.titles)
    ('about',)

    """
    said = (*front, *(section.label for section in sections))
    short = sections and max(s.at.end for s in sections) < BUILD.shortest_report
    found = []
    if words.genre and not short and not any(words.genre.regex.search(line) for line in said):
        found.append("genre")
    if words.about and any(words.about.regex.search(line) for line in said):
        found.append("about")
    return tuple(found)


def check_rest(lines: Sequence[str], chapters: Sequence[str], words: SectionWords) -> tuple[str, ...]:
    """Return what says that the report or a part of it is not there, or lies on a line that could not be cut.

    `refusal` for what a server says in place of a page, `page|HERE|ALL` where a line says so, `run-on` for chapters
    that are numbered inside a line, `private|COUNT` for characters only one font knows.

    Examples
    --------
    >>> from compare.languages import load
    >>> (
    ...     check_rest(["您访问的页面不存在"], [], load("zh").sections),
    ...     check_rest(["第1页 共3页"], [], load("zh").sections),
    ... )
    (('refusal',), ('page|1|3',))

    """
    titles, found = words.titles, []
    if titles.refusal and not chapters and sum(map(len, lines)) < BUILD.refusal:
        found += ["refusal"] * any(titles.refusal.regex.search(line) for line in lines)
    if titles.paged:
        seen = [m for line in lines if len(line) < BUILD.paragraph for m in titles.paged.regex.finditer(line)]
        here, total = (max((int(m[group]) for m in seen), default=0) for group in (1, 2))
        found += [f"page|{here}|{total}"] * (here < total)
    if not chapters and any(_runs_on(line, words.headings) for line in lines if len(line) >= BUILD.paragraph):
        found.append("run-on")
    private = sum("\ue000" <= c <= "\uf8ff" for line in lines for c in line)
    return (*found, *(f"private|{private}",) * bool(private))


def _runs_on(line: str, words: HeadingWords) -> bool:
    """Whether sentences of a line begin with the numbers of chapters, in order."""
    ends = re.finditer(f"[{re.escape(words.sentence_end)}][{re.escape(words.closing)}]*", line)
    places = [
        place
        for end in ends
        if (place := chapter_place(line[end.end() : end.end() + BUILD.number].lstrip(), words))
    ]
    return any(b == a + 1 for a, b in pairwise(places))


def check_several(body: Sequence[Line], titled: Sequence[str], words: SectionWords) -> tuple[str, ...]:
    r"""Return `several` for a text with a further title behind which chapters are numbered anew.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.text import split_lines
    >>> lines = split_lines("一、修路\n修了路。\n甲县2022年工作总结\n一、建桥\n建了桥。")
    >>> check_several(lines, ["甲县2023年工作总结"], load("zh").sections)
    ('several',)

    """
    titles = words.titles
    if titles.several is None:
        return ()
    begun = [i for i, line in enumerate(body) if chapter_place(line.text, words.headings) == 1]
    others = {
        unspaced(line.text)
        for i, line in enumerate(body)
        if begun and begun[0] < i < begun[-1] and _is_title(line.text, words)
    }
    named = any(titles.several.regex.search(t) for t in titled if titles.title.regex.search(t))
    return ("several",) if named or others.difference(titled) else ()


def _is_title(text: str, words: SectionWords) -> bool:
    """Whether a line is a title that bears its year, and nothing else."""
    titles = words.titles
    return (
        len(text) <= TITLES.limit
        and titles.ended.regex.search(text) is not None
        and titles.not_title.regex.search(text) is None
        and words.years.year.regex.search(text) is not None
        and not any(cue.regex.match(text) for _, cue in words.headings.numbers)
    )
