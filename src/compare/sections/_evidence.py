"""What sentences say by themselves: that something is lacking, or that something will be done.

In: the lines of a chapter. Out: whether it lists what is lacking, whether it says what will be done about it, and where
a passage goes from the one to the other. Refused: a lack that was mended; a language whose plans have no chapter.

The weights were fitted on the sentences that readers call problems or goals, and on those of reviews
(`tests/sections/fit.py` writes them, and says how right they are in places that were left out).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from compare.languages import load
from compare.sections._years import bare_years, years_in
from compare.sections.tuning import SAID
from compare.text import chance_of, cut, strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.languages.shapes.goals import GoalWords
    from compare.languages.shapes.sections import SectionWords
    from compare.records import Role

__all__ = ["Judge", "Signs", "judge_of"]


class Signs(NamedTuple):
    """What speaks for a sentence on a lack or on what will be done, 0 to 1."""

    short: float
    lacks: float
    late: float
    """Whether a clause ends with a lack, has a word of one, or says what is not finished; unless it mends it."""
    intended: float
    opens: float
    """Whether the sentence has words of intent; whether a clause opens with them."""
    verb: float
    """How many of its clauses open with a verb of doing."""
    told: float
    """Whether it has a figure or words of what is over."""


LACKING = (Signs(4.4, 2.1, 2.4, -0.8, 0.0, -2.9, -2.0), -3.3)
AHEAD = (Signs(-2.5, -0.1, -1.0, 3.0, 2.6, 1.8, -0.6), -2.0)
"""Weights and intercept."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs the sentences of a report by themselves."""

    goals: GoalWords
    words: SectionWords
    plan_year: int | None

    def signs(self, text: str, *, opening: bool = True) -> Signs:
        """Return what speaks for a sentence; how its clauses open is left out where it would not count."""
        goals, roles = self.goals, self.words.roles
        bare = goals.markers.regex.sub("", text, count=1)
        clauses = [bare[slice(*strip(bare, *at))] for at in cut(bare, goals.pauses, goals.brackets)]
        left = [c for c in clauses if not goals.mends.regex.search(c)]
        short = goals.shortfalls is not None and any(map(goals.shortfalls.regex.search, left))
        told = goals.ended.regex.search(bare) or any(map(str.isdecimal, bare))
        return Signs(
            float(short),
            float(any(map(goals.lacks.regex.search, left))),
            float(any(map(goals.late.regex.search, left))),
            float(roles.intended.regex.search(bare) is not None),
            float(
                opening and (any(map(self._opens, clauses)) or roles.plan_turn.regex.search(bare) is not None)
            ),
            sum(c.startswith(goals.commitments) for c in clauses) / len(clauses),
            float(bool(told)),
        )

    def lacks(self, sentence: str) -> float:
        """Return how likely it is that a sentence says what is lacking."""
        return chance_of(self.signs(sentence, opening=LACKING[0].opens != 0), *LACKING)

    def opens_with(self, text: str) -> Role | None:
        """Return what a passage opens with: what will be done, what is lacking, or neither."""
        for start, sentence in self._sentences(text):
            if start >= SAID.opens:
                break
            signs = self.signs(sentence)
            if chance_of(signs, *AHEAD) > SAID.ahead:
                return "plan"
            if chance_of(signs, *LACKING) > SAID.likely:
                return "problems"
        return None

    def looks_ahead(self, sentence: str) -> bool:
        """Tell a sentence that says what will be done."""
        return chance_of(self.signs(sentence), *AHEAD) > SAID.ahead

    def laments(self, text: str) -> bool:
        """Tell a passage most of whose sentences say what is lacking, whatever words lead them in."""
        if sum(1 for _ in self.goals.lacks.regex.finditer(text)) < SAID.lacking:
            return False
        lacks = [self.lacks(sentence) for _, sentence in self._sentences(text)]
        several = sum(chance > SAID.likely for chance in lacks) >= SAID.lacking
        return several and sum(lacks) >= SAID.mostly * len(lacks)

    def weigh(self, lines: Iterable[str]) -> tuple[bool, bool]:
        """Tell whether a chapter lists what is lacking, and whether it says what will be done about it."""
        sentences = [s for line in lines for _, s in self._sentences(line)]
        lacking = sum(map(self.lacks, sentences))
        listed = self.goals.shortfalls is not None and lacking >= max(
            SAID.lacking, SAID.share * len(sentences)
        )
        return listed, listed and sum(map(self.looks_ahead, sentences)) >= SAID.remedies

    def turn_in(self, text: str, *, expected: bool) -> int | None:
        """Return where a passage that lacks something goes on to what will be done.

        At a sentence that opens with it; where it is expected also at one that says so, or at a clause that opens with
        such words behind one that lacks something.
        """
        for start, sentence in self._sentences(text):
            if start and self.words.roles.plan_open.regex.search(sentence):
                return start
            if not expected:
                continue
            if start and self.looks_ahead(sentence):
                return start
            for begin, _ in cut(sentence, self.goals.pauses, self.goals.brackets):
                rest = sentence[begin:].lstrip()
                lacking = begin and self._opens(rest) and self.lacks(sentence[:begin]) > SAID.likely
                if lacking and self.looks_ahead(rest):
                    return start + len(sentence) - len(rest)
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
    return Judge(words.goals, words.sections, plan_year)
