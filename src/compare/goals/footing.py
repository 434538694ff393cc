"""How likely a goal goes on from what a clause of the review tells.

In: what a goal is about, a clause of the review, its figures. Out: what speaks for and against, and a probability.
Refused: a clause without the last word of a thing that is to be set up or issued, or without the first one of a thing
that is to be begun; from which probability on a clause is a base is for `bases` to say.

The weights were fitted on plans read by hand (`tests/goals/fit_bases.py` writes them, and says how right they are in
places that were left out).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from compare.goals.commitments import verb_of
from compare.goals.evidence import is_name, run_of, same_kind
from compare.goals.subjects import key_of, names_in, versions_in
from compare.goals.telling import letters_of, order_of
from compare.goals.things import PAIR, core_of
from compare.indicators import bag_of
from compare.text import chance_of, covered, find_holders, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Report, Span

LOOKED = 10
"""So many clauses that share most with a goal are judged: beyond it no base of forty plans is found."""
COMMON = 60
"""A meaning that more clauses have finds nothing by itself."""
_MANY = 3.0  # rare terms: more than these prove no more


class Footing(NamedTuple):
    """What speaks for a clause as that which a goal goes on from; 0 to 1 but for the length.

    Attributes
    ----------
    covers, within : float
        How much of the goal's thing the clause has, and how much of the clause that is.
    rare : float
        The weight of the rare terms both have.
    sentence : float
        How much more of the thing the sentence of the clause has.
    back : float
        How much more of the clause the sentence of the goal has.
    meant, meant_rare : float
        How much of the thing the clause has, and how rare that is, words of one meaning taken for the same.
    run, order : float
        The longest stretch of the thing that the clause has, and how many of its letters in their order.
    named, unnamed : float
        Whether the clause has a name the goal has in quotation marks; whether it has none of them.
    kind : float
        Whether it speaks of the programme or thing, not only of its field.
    act : float
        Whether it has the verb of the goal.
    bare : float
        Whether the clause is a mere name.
    unit, figured : float
        Whether it has a figure in the unit of the target, and one at all.
    strange : float
        Whether no clause that is looked at has a figure in that unit.
    numeric, makes, further : float
        Of the goal: whether it is a target, leaves a thing behind, says that something goes on.
    length : float
        How long its thing is: the logarithm of the letters, less that of some seven.
    headline, earlier : float
        Whether the clause opens an item, or tells of the years before.

    """

    covers: float
    within: float
    rare: float
    sentence: float
    back: float
    meant: float
    meant_rare: float
    run: float
    order: float
    named: float
    unnamed: float
    kind: float
    act: float
    bare: float
    unit: float
    figured: float
    strange: float
    numeric: float
    makes: float
    further: float
    length: float
    headline: float
    earlier: float


WEIGHTS = Footing(
    covers=1.242,
    within=1.953,
    rare=3.123,
    sentence=1.604,
    back=3.948,
    meant=0.631,
    meant_rare=2.493,
    run=-1.164,
    order=2.496,
    named=1.924,
    unnamed=-0.863,
    kind=0.784,
    act=0.906,
    bare=-0.177,
    unit=1.902,
    figured=0.443,
    strange=0.381,
    numeric=-1.351,
    makes=-0.062,
    further=1.024,
    length=-0.547,
    headline=-1.054,
    earlier=-1.3,
)
INTERCEPT = -7.422


class Sought(NamedTuple):
    """What a goal is looked up by: its words, its thing, act, names and terms, and those of its sentence."""

    text: str
    thing: str
    verb: str
    names: frozenset[str]
    terms: frozenset[str]
    meant: frozenset[str]
    around: frozenset[str]
    makes: bool
    versioned: bool
    further: bool


def seek(clause: Clause, figure: str, report: Report, words: GoalWords) -> Sought:
    """Read what a goal is about; the figure of a target is no word of it."""
    text, key = clause.text.replace(figure, " ") if figure else clause.text, key_of(words)
    thing, verb = core_of(text, words), verb_of(text, words)
    makes = words.deliverables.regex.search(verb) and not words.phases.regex.search(text)
    return Sought(
        text,
        thing,
        verb,
        names_in(text, words),
        terms_of(thing, key),
        bag_of(thing, report.language),
        terms_of(report.text[clause.sentence.slice], key),
        bool(makes) and not any(mark in text for mark in words.list_marks),
        bool(versions_in(text, words)),
        words.goes_on.regex.search(clause.whole or clause.text) is not None,
    )


class Told:
    """The clauses of a review, to be looked up by what they tell.

    Parameters
    ----------
    report : Report
    clauses : sequence of Clause
    words : GoalWords
    headlines, earlier : frozenset of int
        Those that open an item, and those that tell of the years before.

    """

    def __init__(
        self,
        report: Report,
        clauses: Sequence[Clause],
        words: GoalWords,
        headlines: frozenset[int],
        earlier: frozenset[int],
    ) -> None:
        self.clauses, self.words, key = clauses, words, key_of(words)
        self.headlines, self.earlier = headlines, earlier
        self.terms = tuple(terms_of(c.text, key) for c in clauses)
        self.meant = tuple(bag_of(c.text, report.language) for c in clauses)
        self.weights, self.meanings = weigh(self.terms), weigh(self.meant)
        self._around: Mapping[Span, frozenset[str]] = {
            c.sentence: terms_of(report.text[c.sentence.slice], key) for c in clauses
        }
        self._holders, self._bearers = (find_holders(enumerate(sets)) for sets in (self.terms, self.meant))
        self._letters = tuple(letters_of(c.text, words) for c in clauses)

    def alike(self, sought: Sought) -> list[int]:
        """Return the few clauses that share most with a goal, the best first."""
        named = frozenset().union(*(terms_of(name, key_of(self.words)) for name in sought.names))
        found = {n for term in sought.terms | named for n in self._holders.get(term, ())}
        rare = (self._bearers.get(one, ()) for one in sought.meant)
        found |= {n for some in rare if len(some) < COMMON for n in some}
        return sorted(found, key=lambda n: (-self._shared(sought, n), n))[:LOOKED]

    def _shared(self, sought: Sought, number: int) -> float:
        covers = covered(sought.terms, self.terms[number], self.weights)
        within = covered(self.terms[number], sought.terms, self.weights)
        meant = covered(sought.meant, self.meant[number], self.meanings)
        return max(covers, (covers + within) / 2, 0.8 * meant)

    def footing(
        self, sought: Sought, number: int, *, units: tuple[bool, bool, bool] | None
    ) -> Footing | None:
        """Return what speaks for a clause; None where it tells of another thing of the kind.

        Parameters
        ----------
        sought : Sought
        number : int
            Of the clause.
        units : tuple of bool, or None
            Of a target: whether the clause, and whether any clause, has a figure in its unit; whether it has any
            figure.

        """
        clause, words = self.clauses[number], self.words
        terms, meant = self.terms[number], self.meant[number]
        thing, letters = letters_of(sought.thing, words) or " ", self._letters[number]
        covers = covered(sought.terms, terms, self.weights)
        within = covered(terms, sought.terms, self.weights)
        named = any(name in clause.text for name in sought.names)
        if self._is_another(sought, clause.text, named=named):
            return None
        alike, somewhere, any_ = units or (False, True, False)
        return Footing(
            covers=covers,
            within=within,
            rare=min(1.0, self.weights.sum(sought.terms & terms) / _MANY),
            sentence=covered(sought.terms, self._around[clause.sentence], self.weights) - covers,
            back=covered(terms, sought.around, self.weights) - within,
            meant=covered(sought.meant, meant, self.meanings),
            meant_rare=min(1.0, self.meanings.sum(sought.meant & meant) / _MANY),
            run=run_of(thing, letters) / len(thing),
            order=order_of(thing, letters),
            named=float(named),
            unnamed=float(bool(sought.names) and not named),
            kind=float(same_kind(sought.text, clause.text, words)),
            act=float(sought.verb != "" and sought.verb in clause.text),
            bare=float(is_name(clause.text, words)),
            unit=float(alike),
            figured=float(any_),
            strange=float(not somewhere),
            numeric=float(units is not None),
            makes=float(sought.makes),
            further=float(sought.further),
            length=math.log(max(PAIR, len(thing))) - 2.0,
            headline=float(number in self.headlines),
            earlier=float(number in self.earlier),
        )

    def _is_another(self, sought: Sought, told: str, *, named: bool) -> bool:
        """Tell a clause on another thing than the one that is to be set up, issued or begun."""
        if sought.versioned and versions_in(told, self.words):
            return False
        known = "".join((told, *sought.names, *self.words.generic)) if named else told
        ends = self.words.unit == "word" or sought.thing[-PAIR:] in known
        begun = self.words.begun.regex.search(sought.verb) is not None
        return (sought.makes and not ends) or (begun and not named and sought.thing[:PAIR] not in told)


def chance(footing: Footing) -> float:
    """Return how likely a goal goes on from a clause.

    Examples
    --------
    >>> chance(Footing(*[0.0] * len(Footing._fields))) < 0.05
    True

    """
    return chance_of(footing, WEIGHTS, INTERCEPT)
