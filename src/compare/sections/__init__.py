"""Find the build of a report: title, place, years, chapters, passages, and what each is for.

In: the repaired text and its map to the source. Out: an `Outline`. Refused: nothing; a text without any chapter
is one section, and what cannot be told is left empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.languages.en.sections import WORDS as ENGLISH
from compare.languages.zh.sections import WORDS as CHINESE
from compare.records import Passage, Section, Span
from compare.sections._headings import Heading, find_headings, lead_of
from compare.sections._lines import Line, split_lines
from compare.sections._passages import split_items
from compare.sections._roles import PassageReader, Topics, chapter_roles, topics_of
from compare.sections._years import find_place, find_title, find_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role, SourceMap

__all__ = ["Outline", "outline", "tell_language"]

HEAD_LINES = 30
"""How far from the top the body may begin."""
PARAGRAPH = 60
"""A line of this many characters that ends a sentence is a paragraph, not furniture or a title."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The build of a report."""

    title: str
    place: str
    review_year: int | None
    plan_year: int | None
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def tell_language(text: str) -> str:
    """Tell Chinese from English by the share of Chinese characters among the letters.

    Examples
    --------
    >>> tell_language("二是修路 (OK)"), tell_language("We built roads.")
    ('zh', 'en')

    """
    sample = text[:20_000]
    chinese = sum("\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" for c in sample)
    latin = sum(c.isascii() and c.isalpha() for c in sample)
    return "zh" if chinese * 4 >= latin else "en"


def outline(
    text: str,
    places: SourceMap,
    *,
    language: str = "zh",
    headings: Sequence[tuple[int, int]] = (),
    meta: Mapping[str, str] | None = None,
) -> Outline:
    r"""Cut a repaired text into sections and passages and tell what each is for.

    Parameters
    ----------
    text : str
    places : SourceMap
        From `text` to the source.
    language : str
        zh or en.
    headings : sequence of (int, int)
        Headings the format itself marks: source offset and level.
    meta : mapping, optional
        What the file says of itself; it wins over what is guessed.

    Returns
    -------
    Outline

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> text = "一、2023年工作回顾\n修了路。\n二、2024年工作安排\n再修桥。"
    >>> found = outline(text, SourceMap.identity(text))
    >>> [(s.number, s.role) for s in found.sections], found.plan_year
    ([('一、', 'review'), ('二、', 'plan')], 2024)

    """
    words = ENGLISH if language == "en" else CHINESE
    meta = dict(meta or {})
    lines = split_lines(text)
    begin = _body_start(lines, words)
    front, body = lines[:begin], lines[begin:]
    starts = {places.span(line.start, line.end).start: i for i, line in enumerate(body)}
    marks = {starts[at]: level for at, level in headings if at in starts}
    found = find_headings(body, words, marks)
    review_year, plan_year = _years(meta, front, found, body, words)
    title = meta.get("title") or find_title([line.text for line in front], words)
    place = meta.get("place") or find_place(
        [title, meta.get("issuer", ""), *(line.text for line in front), *(line.text for line in body[:2])],
        words,
    )
    roles = _roles(found, words, review_year, plan_year)
    builder = _Builder(text, places, words, body, review_year, plan_year)
    sections, passages = builder.build(found, roles)
    return Outline(title, place, review_year, plan_year, sections, passages)


def _body_start(lines: Sequence[Line], words: SectionWords) -> int:
    """Give the index of the first line of the body: after the greeting, or the first paragraph or heading."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if re.search(words.salutation.pattern, line.text):
            return index
    for index, line in enumerate(lines[:HEAD_LINES]):
        if len(line.text) >= PARAGRAPH and any(c in words.sentence_end for c in line.text):
            return index
        if any(level == 1 and re.match(cue.pattern, line.text) for level, cue in words.numbers):
            return index
        if line.text[-1] in words.sentence_end:
            return index
    return min(1, max(0, len(lines) - 1))


def _years(
    meta: Mapping[str, str],
    front: Sequence[Line],
    found: Sequence[Heading],
    body: Sequence[Line],
    words: SectionWords,
) -> tuple[int | None, int | None]:
    chapters = [h.text for h in found if h.level == 1]
    guessed = find_years([line.text for line in front], chapters, [line.text for line in body], words)
    told = _number(meta.get("review_year")), _number(meta.get("plan_year"))
    if told[0] is not None or told[1] is not None:
        review = told[0] if told[0] is not None else (told[1] or 0) - 1
        return review, told[1] if told[1] is not None else review + 1
    return guessed


def _number(value: str | None) -> int | None:
    return int(value) if value and re.fullmatch(r"\d{4}", value) else None


def _roles(
    found: Sequence[Heading], words: SectionWords, review_year: int | None, plan_year: int | None
) -> dict[int, tuple[Role, Topics]]:
    """Give role and topics of each chapter by its line."""
    chapters = [h for h in found if h.level == 1]
    topics = [topics_of(h.text, words, review_year, plan_year) for h in chapters]
    return {h.line: (r, t) for h, r, t in zip(chapters, chapter_roles(topics), topics, strict=True)}


@dataclass(slots=True)
class _Builder:
    """Puts sections and passages together, in reading order."""

    text: str
    places: SourceMap
    words: SectionWords
    body: Sequence[Line]
    review_year: int | None
    plan_year: int | None

    def build(
        self, found: Sequence[Heading], roles: Mapping[int, tuple[Role, Topics]]
    ) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
        has_plan = any(role == "plan" for role, _ in roles.values())
        sections: list[Section] = []
        passages: list[Passage] = []
        first = found[0].line if found else len(self.body)
        chaptered = bool(roles)
        if first > 0 and any(self._is_passage(line) for line in self.body[:first]):
            role: Role = "opening" if chaptered else "other"
            sections.append(self._section(Heading(0, "", "", 0), role, 0, first, None))
            passages += self._passages(range(first), 0, self._reader(role, Topics(), has_plan))
        reader = self._reader("other", Topics(), has_plan)
        parents: list[tuple[int, int]] = []  # level, index of section
        for number, heading in enumerate(found):
            stop = found[number + 1].line if number + 1 < len(found) else len(self.body)
            end = next((h.line for h in found[number + 1 :] if h.level <= heading.level), len(self.body))
            if heading.line in roles:
                role, topics = roles[heading.line]
                reader = self._reader(role, topics, has_plan)
            elif heading.appendix:
                reader = self._reader("other", Topics(), has_plan)
            while parents and parents[-1][0] >= heading.level:
                parents.pop()
            parent = parents[-1][1] if parents else None
            inside = range(heading.line if heading.run_in else heading.line + 1, stop)
            index = len(sections)
            mine = self._passages(inside, index, reader, heading)
            role = reader.role if heading.level <= 1 or not mine else mine[0].role
            sections.append(self._section(heading, role, heading.line, end, parent))
            passages += mine
            parents.append((heading.level, index))
        return tuple(sections), tuple(passages)

    def _reader(self, role: Role, topics: Topics, has_plan: bool) -> PassageReader:  # noqa: FBT001
        return PassageReader(self.words, role, topics, self.plan_year, self.review_year, has_plan)

    def _section(self, heading: Heading, role: Role, first: int, end: int, parent: int | None) -> Section:
        at = Span(self.body[first].start, self.body[end - 1].end)
        return Section(
            heading.number, heading.text, heading.level, role, self.places.span(at.start, at.end), at, parent
        )

    def _is_passage(self, line: Line) -> bool:
        return not re.search(self.words.salutation.pattern, line.text)

    def _passages(
        self, inside: Iterable[int], section: int, reader: PassageReader, heading: Heading | None = None
    ) -> list[Passage]:
        passages = []
        for index in inside:
            line = self.body[index]
            if not self._is_passage(line):
                continue
            for start, end in split_items(line.text, self.words):
                piece = line.text[start:end]
                at = Span(line.start + start, line.start + end)
                run_in = heading.text if heading and heading.run_in and index == heading.line else ""
                passages.append(
                    Passage(
                        piece,
                        reader.read(piece),
                        section,
                        self.places.span(at.start, at.end),
                        at,
                        run_in if start == 0 and run_in else self._lead(piece),
                    )
                )
        return passages

    def _lead(self, piece: str) -> str:
        """Give the run-in heading of an enumerated or dashed paragraph."""
        match = re.match(self.words.bullet.pattern, piece) or re.match(self.words.item.pattern, piece)
        if not match:
            return ""
        rest = piece[match.end() :]
        lead = lead_of(rest, self.words)
        return lead if len(lead) < len(rest) - 1 else ""
