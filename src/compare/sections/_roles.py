"""What chapters and passages are for.

In: headings and the years of the report. Out: a role for each chapter, then for each passage. Refused: nothing;
what does not tell is `other`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role


@dataclass(frozen=True, slots=True)
class Topics:
    """What a chapter heading speaks of."""

    review: bool = False
    problems: bool = False
    plan: bool = False
    term: bool = False
    reviewed: bool = False
    planned: bool = False


def topics_of(heading: str, words: SectionWords, review_year: int | None, plan_year: int | None) -> Topics:
    """Read a chapter heading."""
    years = {int(y) for y in re.findall(words.year.pattern, heading)}

    def has(cue: str) -> bool:
        return re.search(cue, heading) is not None

    reviewed = review_year in years or has(words.last_year.pattern)
    planned = plan_year in years or has(words.this_year.pattern)
    problems, plan, review = has(words.problems.pattern), has(words.plan.pattern), has(words.review.pattern)
    if planned and not review and not problems:
        plan = True
    if reviewed and not planned and not problems:
        review, plan = True, False
    return Topics(review, problems, plan, has(words.term.pattern), reviewed, planned)


def chapter_role(topics: Topics) -> Role | None:
    """Give the role a heading states, or None where it states none."""
    if topics.plan and topics.planned:
        return "plan"
    if topics.problems:
        return "plan" if topics.plan else "problems"
    if topics.term and topics.plan:
        return "other"
    if topics.review:
        return "review"
    if topics.plan:
        return "plan"
    if topics.term:
        return "other"
    return None


def chapter_roles(topics: Sequence[Topics]) -> list[Role]:
    """Give every chapter a role; those whose heading tells nothing take it from where they stand."""
    stated = [chapter_role(t) for t in topics]
    first_plan = next((i for i, r in enumerate(stated) if r == "plan"), None)
    roles: list[Role] = []
    for index, role in enumerate(stated):
        if role:
            roles.append(role)
        elif first_plan is None:
            roles.append("review" if any(stated) else "other")
        else:
            roles.append("review" if index < first_plan else "plan")
    return roles


@dataclass(slots=True)
class PassageReader:
    """Reads the passages of one chapter in order and tells the role of each."""

    words: SectionWords
    role: Role
    topics: Topics
    plan_year: int | None
    review_year: int | None
    has_plan: bool
    state: Role | None = None
    open_list: bool = False

    def __post_init__(self) -> None:
        self.state = self.role
        if self.topics.problems and self.topics.plan:
            self.state = "problems"
        elif self.role == "plan" and self.topics.term:
            self.state = "other"
        elif self.role == "plan" and self.topics.review:
            self.state = "review"

    def read(self, text: str) -> Role:
        """Tell the role of the next passage."""
        words = self.words
        if self._turns_to_plan(text):
            self.state = "plan"
        if self.role == "review" and self.state in ("review", "other"):
            if re.search(words.term_open.pattern, text[:60]):
                return "other"
            if self._is_problem(text):
                self.open_list = text[-1:] in "：:"
                return "problems"
            if self.open_list and re.match(words.item.pattern, text):
                return "problems"
            self.open_list = False
        return self.state or "other"

    def _is_problem(self, text: str) -> bool:
        return re.search(self.words.problems_open.pattern, text[:160]) is not None

    def _turns_to_plan(self, text: str) -> bool:
        if self.state == "plan" or self.role == "other":
            return False
        if self.role == "review" and (self.has_plan or self.topics.term):
            return False
        head = text[:80]
        if re.search(self.words.plan_open.pattern, head):
            return True
        years = {int(y) for y in re.findall(self.words.year.pattern, head)}
        return self.plan_year in years and self.role != "review"
