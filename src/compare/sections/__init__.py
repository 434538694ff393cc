"""Find the build of a report: title, place, years, chapters, passages, and what each is for.

In: the repaired text and its map to the source. Out: an `Outline`. Refused: nothing; a text without any
chapter is one section, and what cannot be told is left empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from compare.languages import load
from compare.sections._build import Builder
from compare.sections._check import check_roles
from compare.sections._headings import find_headings, looks_like_chapter
from compare.sections._issuer import find_place, same_place
from compare.sections._judging import Judge, judge_of
from compare.sections._kinds import check_kind, check_rest, check_several, period_of
from compare.sections._roles import Years, says_next_year, topics_of
from compare.sections._title import find_title
from compare.sections._years import find_years, opening_year
from compare.sections.tuning import BUILD, SAID
from compare.text import Line, split_lines, unspaced

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.languages.shapes.sections import HeadingWords, SectionWords, TitleWords
    from compare.records import Passage, Section, SourceMap, Table

__all__ = ["Judge", "Outline", "judge_of", "outline", "same_place", "tell_language"]

COLONS = "：:"
"""They also divide a label of the page from what it says."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The build of a report."""

    title: str
    place: str
    review_year: int | None
    plan_year: int | None
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    issuer: str = ""
    warnings: tuple[str, ...] = ()
    period: str = ""


def tell_language(text: str) -> str:
    """Detect whether a text is Chinese or English by the share of Chinese characters among the letters.

    Examples
    --------
    >>> tell_language("二是修路 (OK)"), tell_language("We built roads.")
    ('zh', 'en')

    """
    sample = text[: SAID.sample]
    latin = sum(map(len, re.findall("[A-Za-z]+", sample)))
    chinese = accumulate((len(m[0]) for m in re.finditer("[\u3400-\u9fff\uf900-\ufaff]+", sample)), initial=0)
    return (
        "zh" if any(letters * 4 >= latin for letters in chinese) else "en"
    )  # most often the first lines say


def outline(
    text: str,
    places: SourceMap,
    *,
    language: str = "zh",
    headings: Sequence[tuple[int, int]] = (),
    meta: Mapping[str, str] | None = None,
    beside: Sequence[str] = (),
    tables: Sequence[Table] = (),
) -> Outline:
    r"""Cut a repaired text into sections and passages and say what each is for.

    Parameters
    ----------
    text : str
    places : SourceMap
        From `text` to the source.
    language : str
        One of `compare.languages.CODES`.
    headings : sequence of (int, int)
        Headings the format itself marks: source offset and level.
    meta : mapping, optional
        What the file says of itself; it wins over what is guessed.
    beside : sequence of str
        Lines of the page around the text, which may name who published it.
    tables : sequence of Table
        The tables of the source: their rows are no headings, and passages of the role other.

    Returns
    -------
    Outline
        The opening and what is appended are sections of level 0, chapters of level 1.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> text = "一、2023年工作回顾\n修了路。\n二、2024年工作安排\n再修桥。"
    >>> found = outline(text, SourceMap.identity(text))
    >>> [(s.number, s.role) for s in found.sections], found.plan_year
    ([('一、', 'review'), ('二、', 'plan')], 2024)

    """
    words = load(language).sections
    told = dict(meta or {})
    lines = split_lines(text)
    begin = _body_start(lines, words)
    rows = _rows(lines, places, tables)
    starts = {places.span(line.start, line.end).start: i for i, line in enumerate(lines)} if headings else {}
    marks = {starts[at]: level for at, level in headings if at in starts}
    title, marks = _marked_title(lines, marks)
    begin = max(min([begin, *marks]), 1 if title else 0)
    front = [line.text for line in lines[:begin]]
    guessed_title = title or find_title(
        front, words, body=[line.text for line in lines[begin:][: BUILD.letter]], beside=beside
    )
    begin += _title_lines(lines[begin:], guessed_title)
    body = lines[begin:]
    rows = {i - begin for i in rows}
    marks = {i - begin: level for i, level in marks.items() if i >= begin}
    found = find_headings(body, words.headings, marks, rows)
    said = [line.text for line in body]
    titles = [told.get("title", ""), guessed_title]
    chapters = [h.text for h in found if h.level == 1]
    years = _years(told, find_years([*titles, *front], chapters, said, words.years, words.roles))
    years = replace(years, this_is_over=says_next_year(chapters, words.roles))
    period, ahead = period_of([*titles, *front[: BUILD.head_lines]], chapters, words.titles)
    place, issuer = told.get("place", ""), told.get("issuer", "")
    if not (place and issuer):
        found_place, found_issuer = find_place([*titles, issuer], front, said, beside, words)
        place, issuer = place or found_place, issuer or found_issuer
    announced = opening_year(said, words.years) is not None
    entitled = any(topics_of(chapter, words, years).reviewed for chapter in chapters)
    dated = years.plan is not None and bool(front or told or announced or entitled)
    if ahead and "plan_year" not in told:
        years = replace(years, plan=None)  # no year divides what was done from what will be
    sections, passages = Builder(
        text, places, words, body, years, dated, judge_of(language, years.plan), rows
    ).build(found)
    rest = check_rest([*front, *said], chapters, words)
    kinds = check_kind([*titles, *front[: BUILD.head_lines]], sections, words.titles)
    named = told.get("title", "")
    filed = _filed([*front, *said[: BUILD.head_lines]], issuer, years.review, words.titles)
    return Outline(
        filed if filed and not any(map(str.isspace, named)) else named or guessed_title,
        place,
        years.review,
        years.review if ahead and years.plan is None else years.plan,
        sections,
        passages,
        issuer,
        (*check_roles(passages, years, words), *kinds, *check_several(body, [*titles, *front], words), *rest),
        period,
    )


def _filed(lines: Sequence[str], issuer: str, year: int | None, words: TitleWords) -> str:
    """Return company, form and year of a filing, whose page bears the name of a file and its cover no title."""
    forms = (words.form.regex.search(line) for line in lines) if words.form and issuer and year else ()
    form = next((match[1] for match in forms if match), "")
    return f"{issuer} {form} {year}" if form else ""


def _rows(lines: Sequence[Line], places: SourceMap, tables: Sequence[Table]) -> set[int]:
    """Return the indices of the lines that are rows of tables.

    A table that lays out the page has more lines than rows: its cells are paragraphs, and no row.
    """
    found: set[int] = set()
    ordered = sorted((table.span, len(table.rows)) for table in tables)
    at = 0
    inside: list[int] = []
    spans = [places.span(line.start, line.end) for line in lines] if ordered else []
    for span, height in ordered:
        while at < len(lines) and spans[at].start < span.start and not spans[at].overlaps(span):
            at += 1
        inside = []
        while at < len(lines) and spans[at].overlaps(span):
            inside.append(at)
            at += 1
        if sum(any(map(str.isalnum, lines[i].text)) for i in inside) <= height:
            found.update(inside)
    return found


def _title_lines(body: Sequence[Line], title: str) -> int:
    """Return how many lines of a body only say the title once more, broken over lines."""
    said, at = "", 0
    while at < min(len(body), BUILD.title_lines) and title.startswith(said + unspaced(body[at].text)):
        said += unspaced(body[at].text)
        at += 1
    return at if said == title else 0


def _marked_title(lines: Sequence[Line], marks: Mapping[int, int]) -> tuple[str, dict[int, int]]:
    """Return the title the format marks (the only first-level heading, on the first line), and the rest."""
    if marks.get(0) == 1 and sum(level == 1 for level in marks.values()) == 1:
        return lines[0].text, {i: level for i, level in marks.items() if i}
    # Without a title the first level contains chapters: one step down, so that they weigh the same.
    down = 1 if 1 in marks.values() else 0
    return "", {i: level + down for i, level in marks.items()}


def _body_start(lines: Sequence[Line], every: SectionWords) -> int:
    """Return the index of the first line of the body: after the greeting, or the first paragraph or heading."""
    words = every.headings
    paragraphs = 0
    for index, line in enumerate(lines[: BUILD.head_lines]):
        if words.salutation.regex.search(line.text) or words.greeting.regex.search(line.text):
            numbered = [n for n, before in enumerate(lines[:index]) if _is_numbered(before, words)]
            # One numbered line right before it heads the first chapter; several are a table of contents.
            return index - 1 if numbered == [index - 1] else index
        paragraphs += len(line.text) >= BUILD.paragraph
        if paragraphs > BUILD.captions:
            break
    for index, line in enumerate(lines[: BUILD.head_lines]):
        if line.text[-1] in words.sentence_end or words.announcing.regex.search(line.text):
            return index
        if len(line.text) >= BUILD.paragraph and _is_prose(line.text, words):
            return index
        if _is_numbered(line, words):
            return index
        if looks_like_chapter(line, words) and not every.titles.title.regex.search(line.text):
            return index
    return 0


def _is_numbered(line: Line, words: HeadingWords) -> bool:
    return any(cue.regex.match(line.text) for _, cue in words.numbers)


def _is_prose(text: str, words: HeadingWords) -> bool:
    """Whether a long line is a paragraph: a sentence ends in it, or several clauses do before the report begins."""
    clauses = sum(c in words.clause_end and c not in COLONS for c in text)
    return any(c in words.sentence_end for c in text) or clauses >= BUILD.clauses


def _years(meta: Mapping[str, str], guessed: tuple[int | None, int | None]) -> Years:
    """Let the years the file states win over those the text says."""
    review, plan = (_number(meta.get(key)) for key in ("review_year", "plan_year"))
    if review is None and plan is None:
        return Years(*guessed)
    if review is None and plan is not None:
        review = plan - 1
    if plan is None and review is not None:
        plan = review + 1
    return Years(review, plan)


def _number(value: str | None) -> int | None:
    return int(value) if value and re.fullmatch(r"[0-9]{4}", value) else None
