"""What chapters and passages are for.

In: chapter headings, the years of the report, then passages in reading order. Out: a role for each. Refused:
nothing; what does not say is `other`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.sections._years import years_in
from compare.sections.tuning import SAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages import Cue
    from compare.languages.shapes.sections import RoleWords, SectionWords
    from compare.records import Role
    from compare.sections._judging import Judge


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
    remedies: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """The two years of a report."""

    review: int | None
    plan: int | None
    this_is_over: bool = False
    """Whether headings call the year told of this one, as another speaks of the next."""


def topics_of(heading: str, words: SectionWords, years: Years) -> Topics:
    """Read a heading."""
    roles = words.roles
    named = set(years_in(heading, words.years, words.years.headed))

    def has(cue: Cue) -> bool:
        return cue.regex.search(heading) is not None

    now = has(roles.now)
    reviewed = years.review in named or has(roles.last_year) or (now and years.this_is_over)
    planned = years.plan in named or has(roles.this_year) or (now and not years.this_is_over)
    review, problems, plan = has(roles.review), has(roles.problems), has(roles.plan)
    if planned and not reviewed and not problems and not has(roles.done):
        review, plan = False, True
    if reviewed and not planned and not problems:
        review, plan = True, has(roles.plan_turn)
    if review and plan and not planned and has(roles.done) and not has(roles.term):
        plan = False
    if problems and not plan and not planned and has(roles.mixed):
        review, problems = True, False  # what is lacking follows what was done
    neither = has(roles.neither)
    return Topics(review, problems, plan, has(roles.term), reviewed, planned, neither)


def says_next_year(chapters: Iterable[str], roles: RoleWords) -> bool:
    """Tell whether a heading speaks of the next year and another one of this: then this year is the one told of.

    Examples
    --------
    >>> from compare.languages import load
    >>> roles = load("zh").sections.roles
    >>> says_next_year(["今年干成的事", "明年要干的事"], roles), says_next_year(["今年要干的事"], roles)
    (True, False)

    """
    said = [(bool(roles.now.regex.search(h)), bool(roles.this_year.regex.search(h))) for h in chapters]
    return any(now and not after for now, after in said) and any(after and not now for now, after in said)


def with_content(topics: Topics, lines: Iterable[str], judge: Judge) -> Topics:
    """Let the sentences of a chapter say that it lists what is lacking, where its heading names no other purpose."""
    if topics.neither or topics.term or ((topics.plan or topics.review) and not topics.problems):
        return topics
    listed, remedies = judge.weigh(lines)
    problems = topics.problems or (listed and not topics.plan)
    return replace(topics, problems=problems, remedies=problems and remedies)


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
    """Reads the passages of one chapter in order and yields the role of each."""

    words: SectionWords

    role: Role
    """What the chapter is for."""
    topics: Topics
    """What its heading speaks of."""
    years: Years

    has_plan: bool
    """Whether another chapter contains the plan."""
    judge: Judge
    """Weighs sentences by themselves."""
    told: bool = False
    """Whether the text says its years, so that a chapterless report may be read by its cues."""
    state: Role = "other"
    """What the passages are for at this point."""
    listing: bool = False
    """Whether the items that follow list what is lacking."""
    lacking: bool = False
    """Whether a chapter before this one has said what is lacking."""
    planned: bool = False
    """Whether a passage of this chapter has said what will be done."""
    dated: bool = False
    """Whether the report bears its year; one that does not (a filing) lists risks and plans nothing among them."""

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
            if not (self.role == "plan" and self.planned):  # 补弱项、强短板: what will be done, told already
                self.state = "problems"
        elif (
            (self._is_mixed() or (self.role == "problems" and self.dated))
            and topics.plan
            and (topics.planned or not topics.term)
        ):
            self.state = "plan"
        elif self.role == "review" and not self.has_plan and topics.plan and not topics.review:
            if topics.planned or self.words.roles.plan_open.regex.search(heading):
                self.state = "plan"
        elif self.role == "review" and self.state == "problems":
            self.state = "review"
        self.listing = False

    def read(self, text: str, *, laments: bool = False) -> Role:
        """Return the role of the next passage, which may by its own sentences list what is lacking."""
        bare = self.words.headings.greeting.regex.sub("", text)
        is_item = self.words.headings.item_line.regex.search(bare) is not None
        role = self._told(bare, is_item=is_item, laments=laments)
        self.planned |= role == "plan"
        return role

    def listens(self) -> bool:
        """Whether what passages lack may still say what they are for; a plan that goes on stays a plan."""
        return self.state not in ("plan", "problems") or self._comes_first(is_item=False)

    def find_turn(self, text: str) -> int | None:
        """Find where a passage on what is lacking goes on to what will be done.

        An item that ends with its own remedy leaves the list open: the next item may lack something again.
        """
        turn = self.judge.turn_in(text, expected=self._expects_plan())
        if turn is not None:
            self.planned = True
            if self.words.headings.item_line.regex.search(text) is None:
                self.state = "plan"
        return turn

    def _told(self, bare: str, *, is_item: bool, laments: bool) -> Role:
        if self.role == "opening" or (self.role == "other" and not self.told):
            return self.role
        if self.listing and is_item:
            return "problems"
        self.listing = False
        if self.topics.remedies and self.state == "plan" and self.judge.opens_with(bare) == "problems":
            self.state = "problems"  # the remedy of the one before is told
        turns = self._turns_to_plan(bare, is_item=is_item)
        if turns or self.words.roles.targets.regex.search(bare[: SAID.lacks]):
            self.state = "plan"
        elif self._comes_first(is_item=is_item) and (laments or self._is_problem(bare)):
            self.state = "problems"
        if self.state in ("plan", "problems"):
            return self.state
        self._turn_between_years(bare)
        reviews = self.state == "review"
        if ((self.role != "plan" or reviews) and self._is_problem(bare)) or laments:
            self.listing = bare[-1:] in self.words.headings.clause_end or not is_item
            return "problems"
        if self.role == "review" and not self.topics.term and self.words.roles.term_open.regex.match(bare):
            return "other"
        return self.state

    def _is_mixed(self) -> bool:
        t = self.topics
        return self.role == "plan" and (t.problems or t.review or t.term)

    def _is_problem(self, bare: str) -> bool:
        opened = self.words.roles.problems_open.regex.search(bare[: SAID.lacks]) is not None
        return opened and not self.judge.belies(bare)

    def _comes_first(self, *, is_item: bool) -> bool:
        """Whether a plan has said nothing yet, in a report that has not said before what is lacking."""
        return self.state == "plan" == self.role and not (self.planned or self.lacking or is_item)

    def _turn_between_years(self, bare: str) -> None:
        """Go from the one year to a term of several years and back, where the heading names such a term."""
        roles = self.words.roles
        if not (self.topics.term and self.role == "review") and not (self.role == "other" and self.told):
            return
        head = bare[: SAID.opens]
        if roles.term_open.regex.search(head):
            self.state = "other"
        elif roles.year_open.regex.search(head):
            self.state = "review"

    def _turns_to_plan(self, bare: str, *, is_item: bool) -> bool:
        if self.state == "plan" or (self.role == "review" and (self.has_plan or self.topics.term)):
            return False
        if self.words.roles.plan_open.regex.search(bare[: SAID.opens]):
            return True
        expected = self._expects_plan() and not (is_item or self.topics.term or self._is_problem(bare))
        # What mostly lacks something is no plan, whatever its first sentence sounds like.
        return expected and self.judge.opens_with(bare) == "plan" and not any(self.judge.lament([bare]))

    def _expects_plan(self) -> bool:
        """Whether a chapter may go on to the plan: it says so, no other one plans, or its sentences do."""
        alone = self.dated and self.role == "problems" and not self.has_plan
        return alone or self.topics.remedies or self.role == "plan" or (self.role == "other" and self.told)
