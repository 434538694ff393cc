"""What a goal builds on: the clause of the review that tells of the same thing, and its figure.

In: pieces of the plan, the clauses and figures of the review. Out: for each goal its base, with a score. Refused: a
base that only shares words every report uses, one whose thing is another, one that lacks the programme a goal names.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.commitments import verb_of
from compare.goals.counterparts import Counterparts
from compare.goals.numbers import has_come_to, is_of_months
from compare.goals.plans import review_passages
from compare.goals.subjects import holding, key_of, names_in, versions_in
from compare.goals.targets import MEASURED
from compare.goals.things import core_of, standing_first
from compare.goals.tuning import BASES
from compare.indicators import tell_bases
from compare.text import PAIR, contained, covered, find_holders, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import IndicatorChange, Quantity, Report, Span


@dataclass(frozen=True, slots=True)
class Base:
    """What a goal builds on."""

    clause: Clause | None

    figure: Quantity | None
    """The figure of that clause that measures the same thing."""
    score: float
    """How sure, 0 to 1."""
    counted: Quantity | None = None
    """Where there is no such figure: one of that clause that counts in the same unit."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a goal is looked up by: its last and first words, act, words, and the programmes it names."""

    head: str
    front: str
    verb: str
    terms: frozenset[str]
    deed: frozenset[str]
    """What is to be done with a thing that is named before it: a clause on that thing must have some of it."""
    names: frozenset[str]
    name_terms: tuple[frozenset[str], ...]
    versioned: bool
    phases: frozenset[str]
    finishes: bool
    first: bool
    """Whether the thing stands before what is to become of it: then only a clause that has its name tells of it."""


class Review:
    """What was done, prepared for being looked up.

    Parameters
    ----------
    report : Report
    clauses : sequence of Clause
        Of the review, in reading order.
    quantities : iterable of Quantity
        Of the report.
    words : GoalWords
    taken : frozenset of Span
        Places of the figures that are paired with a target for sure: they are no base of another one.

    """

    def __init__(
        self,
        report: Report,
        clauses: Sequence[Clause],
        quantities: Iterable[Quantity],
        words: GoalWords,
        taken: frozenset[Span] = frozenset(),
    ) -> None:
        self.words, self.text, self.key = words, report.text, key_of(words)
        self.clauses = tuple(c for c in clauses if not words.rhetoric.regex.search(c.text))
        self.told = tuple(_with_thing(self.clauses, words))
        self.terms = tuple(terms_of(told, self.key) for told in self.told)
        self.names = tuple(names_in(c.text, words) for c in self.clauses)
        self.versioned = frozenset(n for n, c in enumerate(self.clauses) if versions_in(c.text, words))
        self.weights = weigh(self.terms)
        self.holders = find_holders(enumerate(self.terms))
        self.headlines = frozenset(
            n for n, c in enumerate(self.clauses) if c.at == c.sentence and _opens(report, c, words)
        )
        # What the years before brought is gone on with, too; of their figures those at their end are of this year.
        year = review_passages(report)
        self.earlier = frozenset(n for n, c in enumerate(self.clauses) if c.passage not in year)
        self.figures: dict[int, list[Quantity]] = {}
        quantities = sorted(quantities, key=lambda q: q.at)
        starts = [c.at.start for c in self.clauses]
        early = [q for q in quantities if q.passage not in year]
        ends = {q.at for q, base in tell_bases(report, early) if base == "end"} if self.earlier else ()
        for q in quantities:
            n = bisect_right(starts, q.at.start) - 1
            if n < 0 or (n in self.earlier and q.at not in ends):
                continue
            within = q.at.start < self.clauses[n].at.end and (not is_of_months(q) or self._is_at_last(q, n))
            if within and q.kind in MEASURED and q.value is not None:
                self.figures.setdefault(n, []).append(q)
        self.counterparts = Counterparts(
            text=self.text,
            clauses=self.clauses,
            names=self.names,
            weights=self.weights,
            figures=self.figures,
            starts=tuple(q for q in quantities if q.scope == "from" and q.role == "plan"),
            taken=taken,
            key=self.key,
            words=words,
        )

    def _is_at_last(self, figure: Quantity, number: int) -> bool:
        """Whether a figure of some months is what something has come to in the last ones of the year."""
        return has_come_to(self.text[self.clauses[number].sentence.start : figure.at.start], self.words)

    def find_base(
        self, goal: Clause, target: Target | None = None, paired: IndicatorChange | None = None
    ) -> Base:
        """Find what a goal follows from, and how sure that is.

        A target follows from the figure that is paired with it; else it is looked up by its figure first: the same
        thing, in the same unit.
        """
        measured = self.counterparts
        if target is not None:
            figure, score = measured.find(target, paired)
            number = measured.clause_of(figure) if figure is not None else None
            if number is not None:
                return Base(self.clauses[number], measured.as_asked(target, figure), _sure(score))
            number = self._rest(goal, target)
            if number is not None:
                return Base(self.clauses[number], None, _sure(BASES.named))
        number, score = self._like(goal, target)
        if number is None:
            return Base(None, None, round(1.0 - score, 3))
        if target is None:
            return Base(self.clauses[number], None, _sure(score))
        figure, counted = measured.beside(number, target), measured.counted_alike(number, target)
        lone = target.quantity.kind == "count" and figure is None and counted is None
        if lone and score < BASES.figureless:
            return Base(None, None, round(1.0 - score, 3))
        at = measured.clause_of(figure) if figure is not None else None
        figure = measured.as_asked(target, figure)
        return Base(self.clauses[number if at is None else at], figure, _sure(score), counted)

    def base_of(self, target: Target, figure: Quantity, score: float) -> Base | None:
        """Return what a target goes on from, its figure once known; None where that is of another thing."""
        number = self.counterparts.clause_of(figure)
        if number is None or self.counterparts.is_of_other(target, figure):
            return None
        return Base(self.clauses[number], self.counterparts.as_asked(target, figure), _sure(score))

    def _rest(self, goal: Clause, target: Target) -> int | None:
        """Find the clause that says that so many are left, for a goal on the rest of them: 还有96户, 余下的96户."""
        before = self.text[target.clause.at.start : target.quantity.at.start]
        if not self.words.rests.regex.search(before):
            return None
        wanted, terms = target.quantity, terms_of(goal.text, self.key)
        found = [
            n
            for n, several in self.figures.items()
            if self.words.inherits.regex.match(self.clauses[n].text)
            and terms & terms_of(self._up_to(n), self.key)
            if any((q.value, q.unit) == (wanted.value, wanted.unit) for q in several)
        ]
        return found[0] if len(found) == 1 else None

    def _up_to(self, number: int) -> str:
        """Return the sentence of a clause up to its end."""
        clause = self.clauses[number]
        return self.text[clause.sentence.start : clause.at.end]

    def _like(self, goal: Clause, target: Target | None) -> tuple[int | None, float]:
        """Find the clause that tells of the same thing."""
        told = goal.text.replace(target.quantity.text, " ") if target is not None else goal.text
        told = self.words.left.regex.sub("", told)
        readings = tuple(self._readings(told, target))
        best, score = None, 0.0
        terms = frozenset().union(*(terms for one in readings for terms in (one.terms, *one.name_terms)))
        for number in sorted(holding(terms, self.holders)):
            if readings[0].deed and not readings[0].deed & self.terms[number]:
                continue
            like = max(self._likeness(one, number) for one in readings)
            if number in self.headlines:
                like *= BASES.headline
            if number in self.earlier:
                like *= BASES.earlier
            if target is not None and number in self.figures:
                like *= BASES.figured
            if like > score:
                best, score = number, like
        return (best, min(1.0, score)) if score >= BASES.builds_on else (None, score)

    def _readings(self, text: str, target: Target | None) -> Iterator[_Sought]:
        """Yield what a goal is looked up by: its words; without the date, and the thing that stands before its verb."""
        yield self._sought(text, target)
        if target is not None or self.words.due is None:
            return
        undated = self.words.due.regex.sub("", text)
        thing = standing_first(undated, self.words)
        if thing or undated != text:
            yield self._sought(undated, target, thing)

    def _sought(self, text: str, target: Target | None, thing: str = "") -> _Sought:
        core, names = core_of(thing or text, self.words), names_in(text, self.words)
        verb = verb_of(text, self.words)
        finishes = thing != "" or (
            self.words.deliverables.regex.search(verb) is not None
            and not self.words.phases.regex.search(text)
            and not any(mark in text for mark in self.words.list_marks)
        )
        treats = self.words.treats.regex.search(text) if self.words.treats else None
        fronted = target is None and finishes and not self.words.partners.regex.search(thing or text)
        return _Sought(
            head=core[-PAIR:],
            front=core[:PAIR] if fronted else "",
            verb=verb,
            terms=terms_of(core, self.key),
            deed=terms_of(treats[1], self.key) if treats else frozenset(),
            names=names,
            name_terms=tuple(terms_of(name, self.key) for name in names),
            versioned=bool(versions_in(text, self.words)),
            phases=frozenset(self.words.phases.regex.findall(text)),
            finishes=finishes,
            first=thing != "",
        )

    def _likeness(self, sought: _Sought, number: int) -> float:
        other, told = self.terms[number], self.told[number]
        shared = self.weights.sum(sought.terms & other)
        like = covered(sought.terms, other, self.weights)
        inside = contained(sought.terms, other, self.weights)
        versioned = sought.versioned and number in self.versioned  # the same thing in another version
        if inside >= BASES.inside and shared >= BASES.least_shared:
            like = max(like, 0.7 * inside)
        if versioned:
            like = max(like, BASES.named * inside)
        other_thing = sought.finishes and not versioned and sought.head not in told
        named = "".join(sought.names) + " ".join(self.words.generic)
        if sought.names & self.names[number] and not (other_thing and sought.head not in named):
            return BASES.named * (0.9 + 0.1 * like)
        if sought.names and not any(self._tells(terms, number) for terms in sought.name_terms):
            return (
                0.0  # it names a programme of which the clause has no word, or the clause names another one
            )
        if self.words.unit == "word":
            return like
        if other_thing:
            return 0.0  # a thing to be set up or issued is told of only where its own last word is
        if sought.head not in told and shared < BASES.many_shared:
            like *= BASES.headless
        if sought.front and not versioned and sought.front not in told:
            like *= 0.0 if sought.first else BASES.frontless
        if not versioned and self._acts_otherwise(sought.verb, told):
            like *= BASES.other_act
        return like * self._of_phase(sought, number) if shared >= BASES.shared else 0.0

    def _of_phase(self, sought: _Sought, number: int) -> float:
        """Return what is left of a clause that tells of another phase of a thing than a goal."""
        phases = frozenset(self.words.phases.regex.findall(self.clauses[number].text))
        other = sought.phases and phases and not sought.phases & phases
        return BASES.other_act if other else 1.0

    def _tells(self, name: frozenset[str], number: int) -> bool:
        """Whether a clause has words of a name: most of them where it has a name of its own."""
        shared = covered(name, self.terms[number], self.weights)
        return shared >= BASES.inside if self.names[number] else shared > 0.0

    def _acts_otherwise(self, verb: str, told: str) -> bool:
        """Tell an act that gives a goal its sense (to train, to engage) and that a clause does not name."""
        light = verb in self.words.generic or any(verb in verbs for verbs in self.words.stages)
        return bool(verb) and not light and verb not in told


def _with_thing(clauses: Sequence[Clause], words: GoalWords) -> Iterator[str]:
    """Yield the text of each clause, behind the thing of the one before it where it goes on with that.

    路桥园一期交付，二期完成平整: the second phase of 路桥园.
    """
    thing, passage = "", -1
    for n, clause in enumerate(clauses):
        opens = not n or clauses[n - 1].sentence != clause.sentence
        if clause.passage == passage and words.inherits.regex.match(clause.text):
            yield thing + clause.text
            continue
        if opens or clause.passage != passage:
            thing, passage = _front(clause.text, words), clause.passage
        yield clause.text


def _front(text: str, words: GoalWords) -> str:
    """Return what a clause opens with, up to its first phase or figure."""
    cuts = (cue.regex.search(text) for cue in (words.phases, words.figures))
    return text[: min((cut.start() for cut in cuts if cut), default=len(text))]


def _sure(score: float) -> float:
    return round(min(1.0, 0.4 + 0.6 * score), 3)


def _opens(report: Report, clause: Clause, words: GoalWords) -> bool:
    """Tell the headline of an item: the short sentence it opens with."""
    passage = report.passages[clause.passage]
    marker = words.markers.regex.match(passage.text)
    begin = passage.at.start + (marker.end() if marker else 0)
    return bool(passage.heading) and clause.at.start <= begin and clause.at.end < passage.at.end - PAIR
