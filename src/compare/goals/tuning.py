"""The numbers that decide answers in this room: one frozen record a scorer, each with its range and its source.

In: nothing. Out: the records, with their values in use. Refused: a value outside of its range.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_PAIRS = "fitted on four labelled pairs of reports"
_PLANS = "fitted on the labelled plan of one district"
_ANSWERS = "fitted on the plans of eight places, each left out in turn"
_TOLD = "fitted on the answers of twenty-six places, each left out in turn"
_PROSE = "fitted on the prose of twenty-three places, each left out in turn"
_READING = "by reading plans; not fitted"
_HELD = "by reading reports; a quarter of it is held by tests/tuning/test_moved_settings.py"
_BOTH = "swept over two pairs: a quarter less and a quarter more change rows"
_MORE = "swept over two pairs: a quarter more changes rows, a quarter less none"
_STILL = "by reading plans; swept over two pairs: a quarter less or more changes no row"


@constants
class Commitments:
    """What counts as a commitment."""

    object_length: int = knob(2, 1, 4, _READING)
    """Characters behind a figure from which on they name an object beside it."""
    specific: float = knob(0.9, 0.5, 1.5, _PAIRS)
    """What a commitment is about must weigh this much; a term that no other one has weighs 1."""
    long_member: int = knob(6, 4, 8, _READING)
    """A member of a list shorter than this is part of an object, whatever it opens or closes with."""
    shortest_project: int = knob(3, 2, 5, _READING)
    """A list of shorter names is a list of kinds (roads, schools), not of projects."""
    shortest_thing: int = knob(4, 3, 6, _READING)
    """A list of shorter names that no word for projects ends is a list of kinds, too."""
    fewest_terms: int = knob(1, 1, 3, _READING)
    """A clause about fewer terms is about nothing in particular."""
    shortest: int = knob(3, 2, 5, _READING)
    """What is left of a clause without its opening words must be this long to stand for it."""
    heading: int = knob(18, 12, 30, "of 571 such openings in 43 plans no reader is sure of one as a goal")
    """A sentence of no more characters that a paragraph opens with may be its heading."""
    specific_terms: int = knob(5, 3, 8, _READING)
    """From this many terms on an object is one of its own, whatever quality is wished of it."""


@constants
class Grades:
    """What a goal is worth."""

    ruled: float = knob(
        0.6, 0.3, 1.5, "fitted on the grades of fifty-eight places, each as the rules first met it"
    )
    """The log odds by which the grade that the rules give is the likelier one, beside what its characters say."""


@constants
class Standings:
    """Which place in a ranking answers one that was promised."""

    named: float = knob(0.75, 0.6, 0.9, _READING)
    """From this share of the terms of a ranking on, it is the same one; its last word is the same in any case."""


@constants
class Targets:
    """Which figures of a plan are targets."""

    near: int = knob(24, 12, 48, _READING)
    """Characters read left and right of a figure for its bound."""
    few: int = knob(10, 5, 20, _READING)
    """A number spelled out up to this one rather names than counts."""
    beside: int = knob(40, 20, 80, "a bound on work, not on answers")
    """A clause holds hardly more figures than this."""
    past: int = knob(40, 20, 60, _READING)
    """A year named before a figure counts as past if it lies this far back at most."""


@constants
class Bases:
    """What a goal builds on."""

    builds_on: float = knob(0.32, 0.2, 0.6, _PLANS)
    """From this likeness on, a clause of the review is what the goal continues."""
    own: float = knob(0.6, 0.4, 0.8, _READING)
    """What the own name of a figure counts beside the words of its sentence."""
    tail: float = knob(0.7, 0.5, 0.9, _READING)
    """What a rate counts as the end of a longer name, beside the words of its sentence."""
    uncounted: float = knob(0.8, 0.6, 1.0, _READING)
    """What is left of a figure that cannot be subtracted from the target."""
    strange: float = knob(0.7, 0.4, 1.0, _READING)
    """What is left where no word of a figure's name is one of the target's."""
    headline: float = knob(0.8, 0.5, 1.0, _READING)
    figured: float = knob(1.1, 1.0, 1.3, _READING)
    """What is left for the headline of an item; what a clause with a figure gains as the base of a target."""
    earlier: float = knob(0.9, 0.6, 1.0, _READING)
    """What is left for a clause on the years before."""
    headless: float = knob(0.5, 0.3, 0.8, _READING)
    frontless: float = knob(0.7, 0.4, 1.0, _READING)
    """What is left where the last word of a goal's thing is not in the clause; where a thing to be set up or issued
    is told of without its first word."""
    other_act: float = knob(0.7, 0.4, 1.0, _READING)
    """What is left where the clause does not say the act that gives a goal its sense (to train, to engage), or tells of
    another phase."""
    shared: float = knob(0.9, 0.5, 1.5, _READING)
    """Shared terms must weigh this much together (1 is a term of one clause only)."""
    many_shared: float = knob(2.5, 1.5, 4.0, _READING)
    """Shared terms that weigh this much need no common last word: a list that goes on with the things of another."""
    upgrades: float = knob(0.65, 0.5, 0.9, _READING)
    """A stronger verb is only an upgrade of a base as sure as this."""
    rest: int = knob(4, 2, 8, _READING)
    """Characters behind a verb that are a part of the thing before it (大桥完成主体); more are what somebody does."""
    behind: int = knob(16, 8, 30, _READING)
    """Characters behind a clause that may say that what it tells fell."""
    set_least: int = knob(3, 2, 4, _READING)
    set_most: int = knob(6, 4, 9, _READING)
    """Two things are a pair and no set; a longer list names everything there is."""
    measures: float = knob(0.5, 0.4, 0.8, _PLANS)
    """For a target: the clause must tell of the same indicator."""
    figureless: float = knob(0.58, 0.32, 0.8, _PLANS)
    """The likeness of a clause that counts nothing in the unit of the target."""
    inside: float = knob(0.55, 0.4, 0.8, _PLANS)
    least_shared: float = knob(1.6, 1.0, 2.5, _PLANS)
    """A short clause that lies wholly inside the goal counts too, if what they share weighs at least this many rare
    terms."""
    named: float = knob(0.9, 0.7, 1.0, _READING)
    """A programme named in both is the same programme."""


@constants
class Aparts:
    """Which clauses are problems of their own."""

    own: float = knob(0.35, 0.25, 0.6, _PROSE)
    """From this chance on, a clause is one."""
    lacks: float = knob(0.5, 0.3, 0.7, _READING)
    """From this chance on, a clause without a word of a lack says by itself that something is lacking."""


@constants
class Links:
    """Which goal speaks to which problem."""

    answers: float = knob(0.35, 0.2, 0.5, _ANSWERS)
    """From this chance on, a goal speaks to a problem."""
    doubt: float = knob(
        0.15, 0.05, 0.35, "12 of 12 in 20 places right; 0.2: 15 of 17, and 3 of 3 at first looks wrong"
    )
    any_goal: float = knob(
        0.95, 0.6, 0.99, "12 of 12 below it right; all seven wrong ones of long plans above it"
    )
    """From this chance on one goal, or some goal of all, may: the problem is not called unanswered."""
    beside: float = knob(0.25, 0.1, 0.9, _ANSWERS)
    """What a field or a theme counts that only the explanation of a problem names, or only what leads in to a
    goal."""
    part: float = knob(3.0, 1.5, 6.0, _ANSWERS)
    same_field: float = knob(0.6, 0.3, 1.0, _ANSWERS)
    """The part of the words of what is lacking that makes what mends it about the same thing, as its inverse;
    what a shared field of work counts for that."""
    one_word: float = knob(0.7, 0.5, 1.5, _ANSWERS)
    """A common word weighs no more than this; alone it counts for nothing."""
    many: float = knob(2.5, 2.0, 4.0, _ANSWERS)
    """The weight of as many rare terms as count (1 is a term nobody else uses)."""
    close: int = knob(3, 1, 6, _ANSWERS)
    """Goals of one item so many places apart are neighbours."""


@constants
class Deeds:
    """What the next report says of a goal without a figure."""

    told: float = knob(0.5, 0.3, 0.8, _TOLD)
    again: float = knob(0.55, 0.3, 0.8, _TOLD)
    """From this chance on, a clause of the review, and of the new plan, speaks of a goal."""
    beheaded: float = knob(0.65, 0.5, 0.97, _TOLD)
    """From this chance on, where the last word of the thing is not there: what is to be done about a thing that
    exists is not told by what else was done about it."""
    midway: float = knob(0.8, 0.7, 0.9, _TOLD)
    silent: float = knob(0.95, 0.9, 1.0, _TOLD)
    """How often a verdict of work not finished, and of silence, is right where no clause speaks against it."""
    sibling: int = knob(
        4,
        3,
        6,
        "a name of two words tells one of several; a quarter more is held by tests/goals/test_stages.py",
    )
    """The shortest name beside which one that differs in a single character in its midst names another thing."""
    indicator: float = knob(0.7, 0.5, 0.9, _PAIRS)
    """From this likeness on, a clause speaks of the indicator of a target: its name is short and must be there."""
    looked: int = knob(6, 4, 12, "beyond it no answer of eighteen places is found")
    """So many clauses that share most with a goal are judged."""
    apart: float = knob(0.5, 0.3, 0.8, _PAIRS)
    """A pair of characters that the other text has in order, but not side by side (博览会, 博会), counts this much."""
    spread: float = knob(2.0, 1.5, 3.0, _PAIRS)
    """Terms spread over a whole sentence must weigh this much together, or they met there by chance."""
    near_most: float = knob(0.7, 0.5, 1.0, _READING)
    """Clauses of a sentence with this share of the terms that the best of them has speak of the same goal."""
    member_terms: int = knob(3, 2, 5, _PAIRS)
    """The members of a list must be about so many terms to be looked for by themselves."""
    sentence: float = knob(0.9, 0.7, 1.0, _PAIRS)
    """What is left of the likeness where a whole sentence is needed."""
    listed: int = knob(6, 4, 10, _READING)
    """Characters behind the last name of a goal from which on the goal is more than what the name sums up."""
    same_name: float = knob(0.75, 0.5, 1.0, _READING)
    """From this share of its terms on, a programme is named, in quotation marks or not."""
    same_thing: float = knob(0.7, 0.3, 0.8, _READING)
    headless: float = knob(0.75, 0.6, 1.0, _READING)
    """From this share of its terms on a thing is named, beside its head and without it."""
    close: float = knob(0.8, 0.6, 1.0, _READING)
    """From this share on, where the front of its name is not there."""
    short: int = knob(5, 3, 8, _READING)
    together: float = knob(0.6, 0.4, 1.0, _READING)
    """Of a name of so few letters this share must stand together, and its end behind no other letters."""
    longest: int = knob(120, 80, 200, _READING)
    """A sentence of more characters is no clause that says what became of one thing."""
    beside: int = knob(8, 4, 16, _READING)
    """Characters between a goal and the one whose thing it goes on with: a pause, and when."""
    own_terms: int = knob(2, 1, 4, _READING)
    """About so many terms a thing must be to have a name of its own."""


@constants
class Results:
    """Which figure is taken for the result of a target."""

    enough: float = knob(0.5, 0.3, 0.9, _PAIRS)
    """Below this likelihood a figure is not taken: better none than a wrong one."""
    named: float = knob(0.97, 0.8, 1.0, "counted on thirteen labelled pairs of reports")
    """How sure a figure of the same name, unit and statistic is, where the review has but one."""
    worded: float = knob(0.75, 0.5, 0.9, _READING)
    """How sure the only figure of a target's unit is in the clause that names its thing."""
    likely: float = knob(0.8, 0.6, 0.95, _TOLD)
    """From this likelihood on a figure answers in other words."""
    near: float = knob(2.0, 1.5, 4.0, "the 43 places with answers say the same from 1.5 to 4")
    """Under a shorter name only a value answers of which neither is so many times the other."""
    least: float = knob(0.01, 0.001, 0.05, "what is less likely is no rival")
    """Below this likelihood a figure is no rival."""
    announced: float = knob(0.5, 0.3, 0.7, _READING)
    """From this share of its subject on, a result was announced by a goal."""
    bare: float = knob(0.9, 0.7, 1.0, _READING)
    """From this likelihood on a figure answers a target whose name fits many figures, or has nothing of its own
    name."""
    before: int = knob(16, 8, 30, _READING)
    clause: int = knob(60, 30, 120, _READING)
    """Characters before a figure that may say that it is a total; those that may name what it counts."""
    unreported: float = knob(0.9, 0.8, 0.95, "counted on four labelled pairs of reports, rounded down")
    """How sure it is that a figure that was not found is not there."""


@constants
class Verdicts:
    """When a target is met."""

    about: float = knob(0.05, 0.01, 0.1, "the steps in which targets are set")
    """"About" an amount: within this share of it."""
    points: float = knob(0.1, 0.0, 0.2, "the steps in which targets are set and results are printed")
    """"About" a rate or a share: within so many percentage points. Rates are set in steps of half a point and
    reported to a tenth; more than a tenth would let a missed target pass."""


@constants
class Changes:
    """Which figures are laid against each other, and which problems are the same."""

    sure: float = knob(
        0.6, 0.55, 0.9, "set on answers to the plans of 31 pairs: 598 of 601 differences are right"
    )
    """Two figures are subtracted from this likelihood on that they measure the same thing."""
    worded: float = knob(
        0.7, 0.6, 0.95, "59 of 70 so found in 52 pairs are right, before what is refused; 53 of 63 at 0.8"
    )
    """From this likelihood on, a count of this year told in other words is what a target goes on from."""
    held: float = knob(0.02, 0.0, 0.05, _READING)
    """A bound that lies below this year's figure by no more than this share of it holds it."""
    as_many: float = knob(0.7, 0.5, 1.0, "eight more differences in 35 plans, all right; at 0.2 none is")
    """From this share on of what was built, as many again are to be built: both say what a year adds."""
    problems: float = knob(0.34, 0.25, 0.5, "set where one reader found no wrong pair among 40; not left out")
    """From this share of its subject on, a problem of last year is told again."""
    lacking: float = knob(0.25, 0.0, 0.5, _READING)
    """How much a word that says that something is lacking counts, beside one that says what."""


@constants
class Fits:
    """How what two texts share is measured, before it is weighed; the weights were fitted with these."""

    far: float = knob(3.0, 2.25, 3.75, _STILL)
    """Of the logarithm of a ratio: figures farther apart than some twenty times are as far as any."""
    rare: float = knob(2.0, 1.5, 2.5, _STILL)
    """Shared terms count no more than so many that no other text has."""
    clauses: int = knob(6, 5, 8, _MORE)
    """Clauses that are many for one sentence."""
    long: int = knob(20, 15, 25, _MORE)
    """Characters of a long clause."""
    shared: int = knob(2, 1, 3, _STILL)
    """Terms that are many for two clauses to share."""
    floor: float = knob(0.01, 0.0075, 0.0125, _MORE)
    """The chance of a pair that shares nothing."""


@constants
class Proses:
    """Which sentences of a chapter on problems are problems."""

    shortest: int = knob(4, 3, 5, _STILL)
    """A sentence this short after the opener is one problem even if it has several clauses."""
    fewest: int = knob(3, 2, 4, _STILL)
    """So many sentences that each lack something are no chance."""
    least: float = knob(0.08, 0.06, 0.1, _STILL)
    """From this chance on a sentence beside others that lack something may lack something, too."""


@constants
class Risks:
    """Which lines of a filing name a risk, and which factors of two years are one."""

    before: int = knob(900, 675, 1125, _READING)
    """So many characters of markup before a line say how it is set …"""
    tags: int = knob(3, 2, 4, _READING)
    """… and so many tags."""
    least_words: int = knob(8, 6, 10, _HELD)
    """The heading of a group has fewer words, the sentence that names a risk has more …"""
    least_said: int = knob(4, 3, 5, _HELD)
    """… or ends with a full stop and has so many."""
    longest: int = knob(700, 525, 875, _HELD)
    """The longest sentence that names a risk."""
    short: int = knob(45, 34, 56, _HELD)
    """A shorter line that ends no sentence is a running head, or the number of a page."""
    alike: float = knob(0.4, 0.3, 0.5, _HELD)
    """So alike are the texts of one factor in two years; unlike ones share less than a third …"""
    alike_names: float = knob(0.6, 0.45, 0.75, _HELD)
    """… or the sentences that name it."""


@constants
class Names:
    """When a name is one of several, and when a figure is too far away to be meant."""

    far: int = knob(10, 8, 13, _HELD)
    """So many times as much is another thing, if its name is another one, too …"""
    many: int = knob(1000, 750, 1250, _HELD)
    """… and it is no fewer than so many: few things may become many."""
    raised: int = knob(6, 5, 8, _STILL)
    """Characters before a figure that may say that it is raised."""
    beside: int = knob(8, 6, 10, _STILL)
    """Goals of one clause are no more places apart."""
    end: int = knob(3, 2, 4, _BOTH)
    """Letters of a head that is longer than a pair."""
    heard: int = knob(4, 3, 5, _STILL)
    """Letters of a name by which another one goes on."""
    unheaded: float = knob(0.9, 0.675, 1.125, _BOTH)
    """What is left of the chance that is asked for where the head of a thing is not told."""
    rate: int = knob(3, 2, 4, _STILL)
    """A kind of rate is told by its last letters."""
    problem_words: int = knob(2, 1, 3, _STILL)
    """Words of both: two problems may share one by chance."""
    common: int = knob(500, 375, 625, _HELD)
    """A term that more texts than this hold finds nothing by itself; it still counts once another term has."""


CHANGES = Changes()
STANDINGS = Standings()
APART, COMMITMENTS, TARGETS = Aparts(), Commitments(), Targets()
BASES, LINKS = Bases(), Links()
GRADES = Grades()
DEEDS, RESULTS, VERDICTS = Deeds(), Results(), Verdicts()
FITS = Fits()
PROSES = Proses()
RISKS = Risks()
NAMES = Names()
