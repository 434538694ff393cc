"""What sentences say by themselves: that something is lacking, or that something will be done.

In: the lines of a chapter. Out: whether it lists what is lacking, whether it says what will be done about it, and where
a passage goes from the one to the other. Refused: a lack that was mended; a language whose plans have no chapter.

The weights were fitted on the sentences that readers call problems or goals, and on those of reviews
(`tests/sections/fit.py` writes them, and says how right they are in places that were left out).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.languages import load
from compare.lazy import regex
from compare.sections._years import bare_years, years_in
from compare.sections.tuning import SAID
from compare.text import chance_of, cut, strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role


class Signs(NamedTuple):
    """What speaks for a sentence on a lack or on what will be done, 0 to 1; clauses that mend a lack say nothing."""

    short: float
    lacks: float
    """Whether a clause ends with a lack, or has a word of one."""
    negated: float
    partial: float
    scarce: float
    poor: float
    """Whether a clause denies something, speaks of a few, says that there is only so much, or ends with little."""
    share: float
    density: float
    """How many of the clauses lack something, and how many of these signs a clause has on the mean."""
    intended: float
    opens: float
    """Whether the sentence has words of intent; whether a clause opens with them."""
    verb: float
    deed: float
    """How many of its clauses open with a verb of doing, and how many have one and a figure."""
    ended: float
    figure: float
    """Whether the sentence has words of what is over, and a figure that is no year."""


LACKING = (Signs(1.3, 1.3, 1.0, 3.8, 2.0, 1.3, 1.9, 1.4, -0.1, -0.5, -2.1, -2.7, -1.2, -0.7), -5.3)
AHEAD = (Signs(-1.1, 0.4, -0.3, -1.7, 0.4, -1.5, 0.8, -1.7, 2.7, 2.0, 2.4, 0.5, -1.0, -1.1), -1.4)
"""Weights and intercept."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs the sentences of a report by themselves."""

    goals: GoalWords
    words: SectionWords
    plan_year: int | None
    doing: re.Pattern[str]
    """A verb of doing, wherever it stands."""

    def signs(self, text: str) -> Signs:
        """Return what speaks for a sentence."""
        goals, roles = self.goals, self.words.roles
        bare = goals.markers.regex.sub("", text, count=1)
        clauses = [bare[slice(*strip(bare, *at))] for at in cut(bare, goals.pauses, goals.brackets)]
        left = [c for c in clauses if not goals.mends.regex.search(c)]
        lacking = [self._lacks(c) for c in left]
        short, lacks, negated, scarce, poor = (
            (any(column) for column in zip(*lacking, strict=True)) if lacking else [False] * 5
        )
        deeds = [c for c in clauses if self._counts(c) and self.doing.search(c)]
        return Signs(
            float(short),
            float(lacks),
            float(negated),
            float(roles.lacking is not None and any(map(roles.lacking.partial.regex.search, clauses))),
            float(scarce),
            float(poor),
            sum(map(any, lacking)) / len(clauses),
            sum(map(sum, lacking)) / len(clauses),
            float(roles.intended.regex.search(bare) is not None),
            float(any(map(self._opens, clauses)) or roles.plan_turn.regex.search(bare) is not None),
            sum(c.startswith(goals.commitments) for c in clauses) / len(clauses),
            len(deeds) / len(clauses),
            float(goals.ended.regex.search(bare) is not None),
            float(self._counts(bare)),
        )

    def _counts(self, text: str) -> bool:
        """Tell a text with a figure other than a year."""
        return any(map(str.isdecimal, self.words.years.year.regex.sub("", text)))

    def _lacks(self, clause: str) -> tuple[bool, ...]:
        """Return which signs of a lack a clause has: those of `Signs` that are counted clause by clause."""
        goals, lacking = self.goals, self.words.roles.lacking
        if goals.shortfalls is None or lacking is None:
            return (False,) * 5
        denied = lacking.affirmed.regex.sub("", clause)
        cues = (goals.shortfalls, goals.lacks, lacking.negated, lacking.scarce, lacking.poor)
        return tuple(
            cue.regex.search(denied if cue is lacking.negated else clause) is not None for cue in cues
        )

    def lacks(self, sentence: str) -> float:
        """Return how likely it is that a sentence says what is lacking."""
        if self.words.roles.lacking is None:
            return 0.0
        return chance_of(self.signs(sentence), *LACKING)

    def opens_with(self, text: str) -> Role | None:
        """Return what a passage opens with: what will be done, what is lacking, or neither."""
        for start, sentence in self._sentences(text):
            if start >= SAID.opens:
                break
            ahead, lacks = chance_of(self.signs(sentence), *AHEAD), self.lacks(sentence)
            if max(ahead, lacks) > SAID.likely:
                return "plan" if ahead > lacks else "problems"
        return None

    def looks_ahead(self, sentence: str, least: float = SAID.ahead) -> bool:
        """Tell a sentence that says what will be done."""
        return chance_of(self.signs(sentence), *AHEAD) > least

    def lament(self, passages: Sequence[str], *, closes: bool = False) -> list[bool]:
        """Tell which passages list what is lacking, whatever words lead them in.

        Most of their sentences do; one with a single sentence does so beside others. Of the last one of a chapter
        (`closes`) fewer need to: there it is expected.
        """
        chances = [[self.lacks(sentence) for _, sentence in self._sentences(text)] for text in passages]
        mostly = [bool(some) and sum(some) >= SAID.mostly * len(some) for some in chances]
        found: list[bool] = []
        for lacking, run in groupby(zip(mostly, chances, strict=True), key=itemgetter(0)):
            told = [some for _, some in run]
            several = sum(one > SAID.likely for some in told for one in some) >= SAID.lacking
            found += [lacking and several] * len(told)
        if closes and chances and sum(chances[-1]) >= SAID.last * max(SAID.several, len(chances[-1])):
            found[-1] = True
        return found

    def belies(self, text: str) -> bool:
        """Tell a passage of several sentences that names a lack in passing: hardly any of them lacks something."""
        if self.words.roles.lacking is None:
            return False
        chances = [self.lacks(sentence) for _, sentence in self._sentences(text)]
        return len(chances) > 1 and sum(chances) < SAID.last * len(chances)

    def weigh(self, lines: Iterable[str]) -> tuple[bool, bool]:
        """Tell whether a chapter lists what is lacking, and whether it says what will be done about it."""
        sentences = [s for line in lines for _, s in self._sentences(line)]
        lacking = sum(map(self.lacks, sentences))
        listed = self.goals.shortfalls is not None and lacking >= max(
            SAID.lacking, SAID.share * len(sentences)
        )
        promised = sum(self.looks_ahead(s) or self._turn(s) is not None for s in sentences) if listed else 0
        return listed, promised >= SAID.remedies

    def turn_in(self, text: str, *, expected: bool) -> int | None:
        """Return where a passage that lacks something goes on to what will be done.

        At a sentence that opens with it; where it is expected also at one that says so, or at a clause that opens with
        such words behind one that lacks something. In an item, and behind a sentence that lacks something, that takes
        little.
        """
        least = SAID.ahead if self.goals.markers.regex.match(text) else SAID.likely
        for start, sentence in self._sentences(text):
            if start and self.words.roles.plan_open.regex.search(sentence):
                return start
            if not expected:
                continue
            lacking = self.lacks(sentence) > SAID.likely
            if start and not lacking and self.looks_ahead(sentence, least):
                return start
            least = SAID.ahead if lacking else least
            if (turn := self._turn(sentence)) is not None:
                return start + turn
        return None

    def _turn(self, sentence: str) -> int | None:
        """Return where a clause that opens with what will be done stands behind one that lacks something."""
        for begin, _ in cut(sentence, self.goals.pauses, self.goals.brackets):
            rest = sentence[begin:].lstrip()
            told = begin and self._opens(rest) and self.lacks(sentence[:begin]) > SAID.likely
            if told and self.looks_ahead(rest) and not self.goals.problem_ends.regex.search(rest):
                return len(sentence) - len(rest)
        return None

    def _opens(self, clause: str) -> bool:
        """Tell a clause that opens with the coming year or words of intent."""
        named = years_in(bare_years(clause[: SAID.opens], self.words.years), self.words.years)
        cues = (self.words.roles.plan_open, self.goals.modals)
        return self.plan_year in named or any(cue.regex.search(clause) for cue in cues)

    def _sentences(self, text: str) -> Iterator[tuple[int, str]]:
        for start, end in cut(text, self.goals.stops, self.goals.brackets):
            first, last = strip(text, start, end)
            if first < last:
                yield first, text[first:last]


def judge_of(language: str, plan_year: int | None) -> Judge:
    """Return who weighs the sentences of a report."""
    words = load(language)
    doing = regex("|".join(map(re.escape, words.goals.commitments)) or "$^")
    return Judge(words.goals, words.sections, plan_year, doing)
