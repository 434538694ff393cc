"""What chapters and passages are for.

In: chapter headings, the years of the report, then passages in reading order. Out: a role for each. Refused:
nothing; what does not say is `other`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.sections._years import bare_years, years_in
from compare.sections.tuning import SAID
from compare.text import first_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role


@dataclass(frozen=True, slots=True)
class Topics:
    """What a heading speaks of."""

    review: bool = False
    problems: bool = False
    plan: bool = False
    term: bool = False
    reviewed: bool = False
    planned: bool = False
    neither: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """The two years of a report."""

    review: int | None
    plan: int | None


def topics_of(heading: str, words: SectionWords, years: Years) -> Topics:
    """Read a heading."""
    roles = words.roles
    named = set(years_in(heading, words.years))

    def has(pattern: str) -> bool:
        return re.search(pattern, heading) is not None

    reviewed = years.review in named or has(roles.last_year.pattern)
    planned = years.plan in named or has(roles.this_year.pattern)
    review, problems, plan = has(roles.review.pattern), has(roles.problems.pattern), has(roles.plan.pattern)
    if planned and not reviewed and not problems and not has(roles.done.pattern):
        review, plan = False, True
    if reviewed and not planned and not problems:
        review, plan = True, has(roles.plan_turn.pattern)
    if review and plan and not planned and has(roles.done.pattern) and not has(roles.term.pattern):
        plan = False
    neither = has(roles.neither.pattern)
    return Topics(review, problems, plan, has(roles.term.pattern), reviewed, planned, neither)


def stated_role(topics: Topics) -> Role | None:
    """Return the role a heading states, or None where it states none."""
    role: Role | None = None
    if topics.neither:
        role = "other"
    elif topics.plan and topics.planned:
        role = "plan"
    elif topics.problems:
        role = "plan" if topics.plan else "problems"
    elif topics.term and topics.plan and not topics.reviewed:
        role = "other"
    elif topics.review:
        role = "review"
    elif topics.plan:
        role = "plan"
    elif topics.term:
        role = "other"
    return role


def chapter_roles(topics: Sequence[Topics], *, told: bool) -> list[Role]:
    """Assign every chapter a role; those whose heading says nothing take it from their position.

    Before the plan they look back. Without any plan they do so only in a report that bears its year (`told`).
    """
    stated = [stated_role(t) for t in topics]
    if topics and topics[-1].term:
        stated = _with_some_plan(stated)
    if any(role == "review" and t.reviewed for role, t in zip(stated, topics, strict=True)):
        # A term told in a chapter of its own is not the year that another chapter tells.
        stated = [
            "other" if role == "review" and t.term and not t.reviewed else role
            for role, t in zip(stated, topics, strict=True)
        ]
    first = next((i for i, role in enumerate(stated) if role in ("plan", "problems")), None)
    before: Role = "review" if told or "plan" in stated else "other"
    return [role or ("plan" if first is not None and i > first else before) for i, role in enumerate(stated)]


def _with_some_plan(stated: list[Role | None]) -> list[Role | None]:
    """Where no heading states a plan, let the last one that speaks of a term behind the review hold it."""
    if "plan" in stated or "review" not in stated or not stated or stated[-1] != "other":
        return stated
    return [*stated[:-1], "plan"]


@dataclass(slots=True)
class PassageReader:
    """Reads the passages of one chapter in order and yields the role of each.

    Attributes
    ----------
    role : Role
        What the chapter is for.
    topics : Topics
        What its heading speaks of.
    has_plan : bool
        Whether another chapter contains the plan.
    told : bool
        Whether the text says its years, so that a chapterless report may be read by its cues.
    state : Role
        What the passages are for at this point.
    lacking : bool
        Whether a chapter before this one has said what is lacking.
    planned : bool
        Whether a passage of this chapter has said what will be done.
    dated : bool
        Whether the report bears its year; one that does not (a filing) lists risks and plans nothing among them.

    """

    words: SectionWords
    role: Role
    topics: Topics
    years: Years
    has_plan: bool
    told: bool = False
    state: Role = "other"
    listing: bool = False
    items: int = field(default=0)
    lacking: bool = False
    planned: bool = False
    dated: bool = False

    def __post_init__(self) -> None:
        self.state = self.role
        if self.role == "review" and self.topics.term and not self.topics.reviewed:
            self.state = "other"
        if self.role == "plan":
            if self.topics.problems:
                self.state = "problems"
            elif self.topics.term:
                self.state = "other"
            elif self.topics.review:
                self.state = "review"

    def enter(self, heading: str) -> None:
        """Take note of a sub-heading: it may turn the chapter from one purpose to the next."""
        topics = topics_of(heading, self.words, self.years)
        if self.role == "other" and not self.told:
            return
        if topics.problems and not topics.plan:
            self.state = "problems"
        elif (
            (self._is_mixed() or (self.role == "problems" and self.dated))
            and topics.plan
            and (topics.planned or not topics.term)
        ):
            self.state = "plan"
        elif self.role == "review" and not self.has_plan and topics.plan and not topics.review:
            if topics.planned or re.search(self.words.roles.plan_open.pattern, heading):
                self.state = "plan"
        elif self.role == "review" and self.state == "problems":
            self.state = "review"
        self.listing = False

    def read(self, text: str, *, starts_paragraph: bool = True) -> Role:
        """Return the role of the next passage.

        Parameters
        ----------
        text : str
        starts_paragraph : bool
            False for the second and further items of one paragraph.

        """
        bare = re.sub(self.words.headings.greeting.pattern, "", text)
        is_item = re.search(self.words.headings.item_line.pattern, bare) is not None
        role = self._told(bare, is_item=is_item, starts_paragraph=starts_paragraph)
        if role == "problems":
            self.items += is_item
        self.planned |= role == "plan"
        return role

    def find_turn(self, text: str) -> int | None:
        """Find where a passage on what is lacking goes on to what will be done: at a sentence that says so.

        An item that ends with its own remedy leaves the list open: the next item may lack something again.
        """
        words = self.words
        is_item = re.search(words.headings.item_line.pattern, text) is not None
        for stop in re.finditer(f"[{re.escape(words.headings.sentence_end)}；;]", text):
            rest = text[stop.end() :].lstrip()
            if rest and self._turns_to_plan(rest, is_item=False, starts_paragraph=False):
                if not is_item:
                    self.state = "plan"
                self.planned = True
                return len(text) - len(rest)
        return None

    def _told(self, bare: str, *, is_item: bool, starts_paragraph: bool) -> Role:
        if self.role == "opening" or (self.role == "other" and not self.told):
            return self.role
        if self.listing and is_item:
            return "problems"
        self.listing = False
        turns = self._turns_to_plan(bare, is_item=is_item, starts_paragraph=starts_paragraph)
        if turns or re.search(self.words.roles.targets.pattern, bare[: SAID.lacks]):
            self.state = "plan"
        elif self._lacks_first(bare, is_item=is_item):
            self.state = "problems"
        if self.state in ("plan", "problems"):
            return self.state
        self._turn_between_years(bare)
        if (self.role != "plan" or self.state == "review") and self._is_problem(bare):
            self.listing = bare[-1:] in self.words.headings.clause_end or not is_item
            return "problems"
        if (
            self.role == "review"
            and not self.topics.term
            and re.match(self.words.roles.term_open.pattern, bare)
        ):
            return "other"
        return self.state

    def _is_mixed(self) -> bool:
        t = self.topics
        return self.role == "plan" and (t.problems or t.review or t.term)

    def _is_problem(self, bare: str) -> bool:
        return re.search(self.words.roles.problems_open.pattern, bare[: SAID.lacks]) is not None

    def _lacks_first(self, bare: str, *, is_item: bool) -> bool:
        """Whether a plan opens with what is lacking, in a report that has not said so before."""
        first = self.state == "plan" == self.role and not (self.planned or self.lacking or is_item)
        return first and self._is_problem(bare)

    def _turn_between_years(self, bare: str) -> None:
        """Go from the one year to a term of several years and back, where the heading names such a term."""
        roles = self.words.roles
        if not (self.topics.term and self.role == "review") and not (self.role == "other" and self.told):
            return
        head = bare[: SAID.opens]
        if re.search(roles.term_open.pattern, head):
            self.state = "other"
        elif re.search(roles.year_open.pattern, head):
            self.state = "review"

    def _turns_to_plan(self, bare: str, *, is_item: bool, starts_paragraph: bool) -> bool:
        if self.state == "plan" or (self.role == "review" and (self.has_plan or self.topics.term)):
            return False
        if re.search(self.words.roles.plan_open.pattern, bare[: SAID.opens]):
            return True
        alone = self.dated and self.role == "problems" and not self.has_plan  # no other chapter plans
        expected = alone or self._is_mixed() or (self.role == "other" and self.told)
        return expected and not is_item and self._speaks_of_plan(bare, starts_paragraph=starts_paragraph)

    def _speaks_of_plan(self, bare: str, *, starts_paragraph: bool) -> bool:
        """Whether a passage, where the plan is expected, says that it is the plan."""
        if self.years.plan in years_in(bare_years(bare, self.words.years)[: SAID.opens], self.words.years):
            return True
        if self.topics.term or self._is_problem(bare):
            return False
        ends = self.words.headings.sentence_end
        if re.search(self.words.roles.plan_turn.pattern, first_piece(bare[: SAID.opens], ends)):
            return True
        # After a list of what is lacking, a new paragraph that is no item and lacks nothing is the plan.
        return self.state == "problems" and self.items > 1 and starts_paragraph
