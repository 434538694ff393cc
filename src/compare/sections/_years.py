"""Title, place and years of a report.

In: the lines before the body, the headings and the opening. Out: what they tell. Refused: nothing; what the text
does not tell is empty or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.sections import SectionWords

FIRST_HALF = 8
"""A report given up to this month tells of the year before; later ones of their own year are not work reports."""


def find_title(lines: Sequence[str], words: SectionWords) -> str:
    """Give the first line that can be a title."""
    for line in lines:
        if len(line) <= words.heading_limit and re.search(words.title.pattern, line):
            return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", line).strip()
    return ""


def find_place(lines: Iterable[str], words: SectionWords) -> str:
    """Give the place the lines name."""
    for line in lines:
        for name, place in words.nation:
            if name in line and not re.search(words.places[0].pattern, line):
                return place
        for cue in words.places:
            match = re.search(cue.pattern, line)
            if match:
                return match[1]
    return ""


def find_years(
    front: Sequence[str], headings: Sequence[str], body: Sequence[str], words: SectionWords
) -> tuple[int | None, int | None]:
    """Tell the year told of and the year planned for.

    Headings of the body weigh most, then a title with 年度, then the line that says when the report was given.
    """
    review = plan = None
    for heading in headings:
        years = [int(y) for y in re.findall(words.year.pattern, heading)]
        if not years:
            continue
        looks_back = re.search(words.review.pattern, heading)
        looks_ahead = re.search(words.plan.pattern, heading)
        if looks_back and not looks_ahead:
            review = review or years[0]
        elif looks_ahead and not looks_back:
            plan = plan or years[-1]
    if plan is None and review is None:
        review, plan = _from_front(front, words)
    if plan is None and review is None:
        plan = _from_body(headings, words)
    if plan is None and review is None:
        review = _from_body(body, words)
    if review is None and plan is not None:
        review = plan - 1
    if plan is None and review is not None:
        plan = review + 1
    return review, plan


def _from_front(front: Sequence[str], words: SectionWords) -> tuple[int | None, int | None]:
    for line in front:
        match = re.search(words.title_year.pattern, line)
        if match:
            year = int(next(g for g in match.groups() if g))
            return year, year + 1
    for line in front:
        match = re.search(words.given.pattern, line)
        if match:
            year = int(match[1])
            return year - 1, year
    return None, None


def _from_body(lines: Iterable[str], words: SectionWords) -> int | None:
    counts: dict[int, int] = {}
    for line in lines:
        for year in re.findall(words.year.pattern, line):
            counts[int(year)] = counts.get(int(year), 0) + 1
    return max(counts, key=lambda y: (counts[y], y)) if counts else None
