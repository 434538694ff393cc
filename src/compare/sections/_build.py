"""Put sections and passages together, in reading order.

In: the body's lines, its headings, the years. Out: sections and passages with their places. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.records import Passage, Section, Span
from compare.sections._headings import Heading, lead_of
from compare.sections._passages import split_items
from compare.sections._roles import (
    PassageReader,
    Topics,
    Years,
    chapter_roles,
    stated_role,
    topics_of,
    with_content,
)
from compare.sections.tuning import BUILD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role, SourceMap
    from compare.sections._judging import Judge
    from compare.text import Line


@dataclass(slots=True)
class Builder:
    """Builds the sections and passages of one report."""

    text: str
    places: SourceMap
    words: SectionWords
    body: Sequence[Line]
    years: Years
    told: bool
    judge: Judge
    rows: Collection[int] = ()

    def build(self, found: Sequence[Heading]) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
        """Build them from the headings."""
        chapters = [h for h in found if h.level == 1]
        ends = _ends(found, len(self.body))
        topics = [self._topics(h, end) for h, end in zip(found, ends, strict=True) if h.level == 1]
        roles = chapter_roles(topics, told=self.told)
        purpose = {h.line: (role, topic) for h, role, topic in zip(chapters, roles, topics, strict=True)}
        has_plan = "plan" in roles
        sections: list[Section] = []
        passages: list[Passage] = []
        first = found[0].line if found else len(self.body)
        if any(self._is_passage(i) for i in range(first)):
            role: Role = "opening" if chapters else "other"
            reader = self._reader(role, Topics(), has_plan=has_plan, told=self.told and not chapters)
            sections.append(self._section(Heading(0, "", "", 0), role, first, None))
            passages += self._passages(range(first), 0, reader, None)
        # Where no chapter looks back, what stands under lower headings above all chapters does.
        looks_back = self.told and has_plan and "review" not in roles
        reader = self._reader("review" if looks_back else "other", Topics(), has_plan=has_plan)
        parents: list[tuple[int, int]] = []  # level, index of the section
        for at, heading in enumerate(found):
            stop = found[at + 1].line if at + 1 < len(found) else len(self.body)
            if heading.line in purpose:
                role, topic = purpose[heading.line]
                if not has_plan and reader.state == "plan" and stated_role(topic) is None:
                    role = "plan"  # a passage of the chapter before has turned to the plan
                reader = self._reader(role, topic, has_plan=has_plan)
            elif heading.appendix:
                topic = topics_of(heading.text, self.words, self.years)
                # A list of what is to be done in the coming year; whatever else is appended explains or counts.
                listed = topic.planned and topic.plan and not topic.reviewed
                reader = self._reader(
                    "plan" if listed else "other", topic if listed else Topics(), has_plan=True
                )
            else:
                reader.enter(heading.text)
            while parents and (parents[-1][0] >= heading.level or heading.appendix):
                parents.pop()
            parent = parents[-1][1] if parents else None
            inside = range(heading.line if heading.run_in else heading.line + 1, stop)
            if heading.line in purpose:
                reader.lacking = any(p.role == "problems" for p in passages)
            closes = stop == len(self.body) or stop in purpose
            mine = self._passages(inside, len(sections), reader, heading, closes=closes)
            whole = heading.line in purpose or heading.appendix
            role = reader.role if whole else _most(mine, reader.state)
            if heading.level > 0:
                parents.append((heading.level, len(sections)))
            sections.append(self._section(heading, role, ends[at], parent))
            passages += mine
        if self.told and not chapters:
            passages = _looking_back(passages)
        return tuple(sections), _with_some_of_each(sections, passages)

    def _topics(self, heading: Heading, end: int) -> Topics:
        """Read what a chapter is for from its heading and, in a report that bears its year, from its sentences."""
        topics = topics_of(heading.text, self.words, self.years)
        lines = [self.body[n].text for n in range(heading.line + 1, end) if n not in self.rows]
        return with_content(topics, lines, self.judge) if self.told else topics

    def _reader(self, role: Role, topics: Topics, *, has_plan: bool, told: bool = False) -> PassageReader:
        return PassageReader(
            self.words, role, topics, self.years, has_plan, self.judge, told, dated=self.told
        )

    def _section(self, heading: Heading, role: Role, end: int, parent: int | None) -> Section:
        at = Span(self.body[heading.line].start, self.body[end - 1].end)
        place = self.places.span(at.start, at.end)
        return Section(heading.number, heading.text, heading.level, role, place, at, parent)

    def _is_passage(self, index: int) -> bool:
        text = self.body[index].text
        words = self.words.headings
        if not any(c.isalnum() for c in text):
            return False
        if len(text) > words.heading_limit:
            return True
        if words.debris.regex.search(text):
            return False
        closes = index >= len(self.body) - BUILD.closing_lines and words.signature.regex.search(text)
        return not closes and not words.salutation.regex.search(text)

    def _passages(
        self,
        inside: Iterable[int],
        section: int,
        reader: PassageReader,
        heading: Heading | None,
        *,
        closes: bool = False,
    ) -> list[Passage]:
        passages = []
        told = [index for index in inside if self._is_passage(index)]
        laments = self._laments(told, closes=closes) if reader.listens() else frozenset()
        for index in told:
            line = self.body[index]
            if index in self.rows:  # whatever its chapter is for: it states no problem and no goal
                passages.append(replace(self._passage(line.text, "other", section, line.start, ""), row=True))
                continue
            run_in = heading.text if heading and heading.run_in and index == heading.line else ""
            for start, end in split_items(line.text, self.words.headings):
                piece = line.text[start:end]
                role = reader.read(piece, laments=index in laments)
                turn = reader.find_turn(piece) if role == "problems" else None
                lead = run_in if run_in and start == 0 else self._lead(piece)
                first = piece if turn is None else piece[:turn].rstrip()
                passages.append(self._passage(first, role, section, line.start + start, lead))
                if turn is not None:
                    passages.append(
                        self._passage(piece[turn:], "plan", section, line.start + start + turn, "")
                    )
        return passages

    def _laments(self, lines: Sequence[int], *, closes: bool) -> frozenset[int]:
        """Return the lines that list what is lacking, alone or with those beside them; less may close a chapter."""
        kept = [n for n in lines if n not in self.rows] if self.told else []
        laments = self.judge.lament([self.body[n].text for n in kept], closes=closes)
        return frozenset(n for n, lacking in zip(kept, laments, strict=True) if lacking)

    def _passage(self, text: str, role: Role, section: int, start: int, lead: str) -> Passage:
        at = Span(start, start + len(text))
        return Passage(text, role, section, self.places.span(at.start, at.end), at, lead)

    def _lead(self, piece: str) -> str:
        """Return the run-in heading of an enumerated or dashed paragraph."""
        words = self.words.headings
        match = words.bullet.regex.match(piece) or words.item.regex.match(piece)
        if not match:
            return ""
        rest = piece[match.end() :]
        lead = lead_of(rest, words)
        return lead if len(lead) < len(rest) - 1 else ""


def _ends(found: Sequence[Heading], last: int) -> list[int]:
    """Return for each heading the line where its section ends: at the next heading that is not below it."""
    ends = [last] * len(found)
    open_: list[int] = []
    for at, heading in enumerate(found):
        while open_ and (heading.appendix or found[open_[-1]].level >= heading.level):
            ends[open_.pop()] = heading.line
        open_.append(at)
    return ends


def _most(passages: Sequence[Passage], otherwise: Role) -> Role:
    """Return the role of the first passage, or what the reader holds for a section without one of its own."""
    return next((p.role for p in passages if not p.row), otherwise)


def _looking_back(passages: list[Passage]) -> list[Passage]:
    """Let a report without chapters that bears its year look back, where no passage says that it does."""
    if any(p.role == "review" for p in passages):
        return passages
    return [replace(p, role="review") if p.role == "other" and not p.row else p for p in passages]


def _with_some_of_each(sections: Sequence[Section], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Let a chapter that speaks of the term alone be what its heading says, where nothing else is.

    A review that is about no single year is the review; a plan that never names its year is the plan.
    """
    chapter: list[Role] = []
    for section in sections:
        chapter.append(section.role if section.parent is None else chapter[section.parent])
    wanted: tuple[Role, ...] = ("review", "plan")
    missing = [role for role in wanted if not any(p.role == role for p in passages)]
    stray = _strays(chapter, passages) if "problems" in chapter else frozenset()
    return tuple(
        replace(p, role=chapter[p.section])
        if n in stray or (p.role == "other" and not p.row and chapter[p.section] in missing)
        else p
        for n, p in enumerate(passages)
    )


def _strays(chapter: Sequence[Role], passages: Sequence[Passage]) -> frozenset[int]:
    """Return the passages of a review that name a lack among those that report what was done.

    Where the problems have a chapter of their own, what was not reached is part of the report on it.
    """
    return frozenset(
        n
        for n, (before, p, behind) in enumerate(zip(passages, passages[1:], passages[2:], strict=False), 1)
        if p.role == "problems"
        and before.role == behind.role == chapter[p.section] == "review"
        and before.section == p.section == behind.section
    )
