"""What the room `goals` has to know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.languages.cue import Cue


@constants
class Bound:
    """How a figure is bounded, and the words that say so."""

    sign: str
    """One of ≥ ≤ ≈."""
    before: Cue
    behind: Cue
    """Ends the text before the figure; opens the text behind it."""


@constants
class Direction:
    """In which direction an indicator is good, and why."""

    good: str
    """`low` (a ceiling: met from below) or `high` (a floor: met from above)."""
    cue: Cue
    """Finds the indicator by its name."""
    reason: str
    """Why, as the code of a note a reader of the table may see."""


@constants
class StandingWords:
    """Places in a ranking, as a plan promises and a review tells them."""

    promised: Cue
    """A place to reach, as one of its groups: a number behind a word for first or for so-and-so-many-th."""
    gained: Cue
    """So many places up, as one of its groups."""
    told: Cue
    """A place that is held, as its group."""
    rose: Cue
    """Stands before the first of two places, from which the second one is reached."""
    contest: Cue
    """Ends a clause that only names the contest in which the next one tells a place."""
    besides: Cue
    """Words beside a place that do not name its ranking: verbs, among whom, what all places are called."""
    among: Cue
    """Among whom a place is held: in the country, the province …"""
    early: Cue
    """A place of another year or of a part of this one."""
    pair: tuple[str, int]
    """The word for two before a measure word."""


@constants
class GoalWords:
    """Plans, promises and what became of them, in words."""

    unit: str
    """What a subject is compared by: `character` (pairs of characters) or `word`."""
    stops: str
    pauses: str
    announcers: str
    """Characters that end a sentence, those that end a clause within it, and those among them that announce."""
    list_marks: str
    """Characters between the members of a list."""
    brackets: tuple[tuple[str, str], ...]
    """What holds a name or an aside together: no cut inside."""
    names: tuple[tuple[str, str], ...]
    """The brackets among them that mark a name."""
    markers: Cue
    """The number an enumerated item opens with."""
    leads: tuple[str, ...]
    """Words that may stand before the verb and say nothing of what is done (modals, times, adverbs)."""
    not_leads: Cue | None
    """Words that begin as one of them and are another: nothing is left off; None where none are."""
    commitments: tuple[str, ...]
    """Verbs by which something is promised."""
    noun_tails: Cue
    """Right behind a verb: the two are a noun (a development zone), and nothing is promised."""
    contexts: Cue | None
    """A clause that says with what in view the next one is done; None where clauses lead in to nothing."""
    spans: Cue | None
    """The part of a year that is told of; group 1 holds its first months; None where no such words are known."""
    shares_done: Cue | None
    """So many of what there was are done: groups 1 and 3 count, in the unit of group 2; None where told otherwise."""
    measures: Cue | None
    """A policy that has a number in its name, # for the number; None where policies are named otherwise."""
    rank_names: Cue | None
    """Words for the rank of a thing that stand for the thing itself where others follow; None where none do."""
    orientations: Cue | None
    """A sentence on what all work is guided by, or that takes leave: nothing in it is promised; None where none is."""
    aims: Cue | None
    """A clause that says what the act before it is good for: a quality that rises; None where clauses have no aims."""
    programmes: Cue
    """Beside a name in such a clause: the name is a task of its own."""
    shortfalls: Cue | None
    """The end of a clause that says what is lacking."""
    mends: Cue
    """Opens a clause that says what will be done about it."""
    abstractions: Cue
    """The end of a clause whose object is a quality, not a thing."""
    deliverables: Cue
    """Verbs by which a thing is finished, set up or issued."""
    projects: Cue | None
    """A goal whose object is one project or one event, which is there at the end or not; None where none says so."""
    works: Cue | None
    sites: Cue | None
    """The end of a goal to go on with a field of work; the end of one whose work leaves a thing at a place."""
    duties: Cue | None
    """What is set by others and leaves no thing behind when it is completed."""
    wishes: Cue
    """A clause that wishes or exhorts."""
    fosters: Cue | None
    nameable: Cue | None
    """A clause that fosters a field of work or watches over a state; in it, what one could look up a year later all the
    same: a programme, a document, a place, a number."""
    slogans: Cue | None
    """A clause on a slogan in quotation marks: no programme that could be carried out."""
    grade_runs: Mapping[str, tuple[float, float]] | None
    """What a run of characters counts for a deliverable and for a direction, against an action, as readers graded;
    None where nobody fitted it."""
    carriers: Cue
    """A clause that names what the work will be centred on, without a verb of doing."""
    states: Cue | None
    """A clause that promises what there will be, or an end, without a verb of doing; None where each has one."""
    rhetoric: Cue
    """Calls, thanks and general lines of thought: no goals."""
    situations: Cue
    """Openers of a sentence that describes the state of things, not what will be done."""
    generic: tuple[str, ...]
    """Words that nearly every report uses of nearly everything; they tell nothing of the subject."""
    figures: Cue
    """A number with its unit: it tells how much, not of what."""
    families: dict[str, tuple[str, ...]]
    """Fields of government work and the words that belong to them: a problem and a goal of one field are related."""
    needs: tuple[tuple[tuple[str, ...], ...], ...]
    """Needs of people and places: words of what is lacking, and of what meets it."""
    remedies: tuple[tuple[Cue, Cue], ...]
    """Themes narrower than a field: words of what is lacking, and of what mends it."""
    mendings: tuple[tuple[Cue, Cue], ...]
    """Kinds of lack, whatever is lacking, and what mends such a lack: a link where both are about the same thing."""
    stages: tuple[tuple[str, ...], ...]
    """Verbs by how far the work has come, from planning to deepening."""
    ladders: tuple[tuple[Cue, Cue], ...]
    """Words of a stage of the work, and of the one behind it."""
    ranks: tuple[tuple[Cue, Cue], ...]
    """Words of a title that is sought or is one of a lower rank, and of the title or the higher rank."""
    turns: tuple[Cue, Cue] | None
    """What fell; that it shall turn."""
    circles: Cue
    """More places, people or sectors than before."""
    whole: Cue
    """All places, people or sectors there are."""
    stocks: Cue
    """Ends the text before a figure of what there is in all."""
    built: Cue
    """Ends the text before a figure of what was built: all there is, or what the year added."""
    yearly: Cue
    """Ends the text before a figure of what was done within the year."""
    grown: Cue
    """Ends the text before a figure of what the figure before it has become."""
    reached: Cue
    """Ends the text before a figure of what something has come to, in all or within the year."""
    adds: Cue
    """Before a figure of what is added."""
    removes: Cue
    """Before a figure of what was taken away."""
    raises: Cue
    """Ends the text before a figure of how much more of a thing there is, or each one gets."""
    holds: Cue
    """A goal to keep what is reached."""
    goes_on: Cue
    """A goal to go on with what is done."""
    phases: Cue
    """The phase of a work, its first group the numeral."""
    numerals: str
    """The numerals from one on."""
    takes: Cue
    """Opens a goal before the thing it is about."""
    treats: Cue | None
    """To do something (group 1) with somebody or something that is named first; None where no such form is known."""
    due: Cue | None
    """By when within the year something is to be there; None where dates do not stand between a thing and its verb."""
    clings: Cue
    """Stands right behind a verb that is part of a noun or tells which one is meant."""
    movements: Cue
    """Where a goal goes on from its thing to what that shall come to."""
    bounds_around: Cue
    """Bounds and marks that belong to no thing."""
    light_tails: Cue
    """Words at the end of a name that say nothing of the thing."""
    in_short: Mapping[str, str]
    """Names that are short for what grows, if a growth has no other name: the economy grows, its product is meant."""
    drafted: Cue | None
    """That a document lies there, told in a chapter that neither reviews nor plans the year but sums it up."""
    short_forms: Mapping[str, str]
    """Names of things that one report writes out and the next shortens, with the short form."""
    like_units: tuple[tuple[str, ...], ...]
    """Measure words that count the same within one report."""
    list_ends: Cue
    """Where a list within a clause is over."""
    partners: Cue
    """What joins the last two members of a list."""
    list_sums: Cue
    """The word that sums a list up."""
    project_lists: Cue
    """Behind the last member of a list of projects."""
    comparatives: Cue
    """More of the same: better, wider, higher."""
    lifts: Cue | None
    """The verbs of a rise: to raise again what was raised is no more of the same."""
    versions: Cue
    """A version number, its first group the number."""
    problem_openers: Cue
    """The sentence after which the problems stand."""
    announcing: Cue
    """A clause that only announces problems."""
    names_behind: Cue
    """What stands before the name of a problem and is no part of it."""
    contrasts: Cue
    """Opens a clause against what was said before it, and is no part of a name."""
    sums: Cue
    """What sums up a list of problems behind the last of them."""
    grounds: Cue
    """A clause that says against what, or why, something is lacking."""
    lacks: Cue
    """A clause that names a lack."""
    hangs: Cue | None
    """How a clause opens that goes on about the lack before it; None where no such form is known."""
    causes: Cue | None
    """How a sentence opens that says why something is lacking; None where no such form is known."""
    problem_ends: Cue
    """A sentence that says what will be done about them, or closes the paragraph."""
    bounds: tuple[Bound, ...]
    """In the order they are tried."""
    later: Cue
    """The horizon of a plan of several years."""
    this_year: Cue
    """The horizon of next year's plan."""
    past: Cue
    """Right before the figure or opening its clause: what was, not what will be."""
    threshold: Cue
    """Right behind the figure: the figure says to whom or what a rule applies."""
    year: Cue
    """A year as printed, its first group the four digits."""
    against: Cue
    """Stands between what a target is about and the year it is set against."""
    compared: Cue
    """Opens a clause that only tells how a target compares with the year before."""
    product: Cue
    """Right before the figure: it is a factor of a size."""
    modals: Cue
    """Opens the clause that says what must be done, after one that gave the size of the task."""
    growth: Cue
    """Words of growth, by which a clause without a verb of doing is a target all the same."""
    money: tuple[str, ...]
    """Units of money."""
    budgets: tuple[str, ...]
    """End the name of what was only set for the year."""
    joints: Cue
    """Opens a member of a list and belongs to none."""
    tasks: Cue
    """Right behind a figure that follows its verb at once: the figure is the task after all, its group the name."""
    origin: Cue
    """Behind the figure: it is where a movement starts, the target comes after."""
    restated: Cue
    """A sentence that explains a target set before."""
    sizes: tuple[str, ...]
    """Units by which a project is named (a mine of so many tons)."""
    links: tuple[str, ...]
    """Words that join a noun to its figure; without one, a size behind a noun belongs to the noun."""
    forward: Cue | None
    """Where a sentence must announce itself as looking forward to hold a goal; None where the plan has its own
    chapter."""
    risk_item: Cue | None
    """The heading under which a form lists its risk factors; None where no form does."""
    percents: tuple[str, ...]
    """Units of a share or a growth."""
    durations: tuple[str, ...]
    """Units of time; a goal only where something is to be shortened or lengthened."""
    changes_of_time: Cue
    """The words that make such a figure a goal."""
    time_counts: Cue | None
    """Nouns that count days or months themselves (空气优良天数); None where the language has none."""
    covers: Cue | None
    """The verb right before the share of a whole that is to be reached (覆盖90%以上的村); None where none is known."""
    directions: tuple[Direction, ...]
    """In the order they are asked."""
    progress: Cue
    """Under way: a result that is no completion."""
    underway: Cue
    """Under way whatever else is said (the shell stands, work has begun); its group is the word that tells."""
    completion: Cue
    """Words of completion in a goal: such a goal is done only when a result says so, too."""
    arrivals: Cue | None
    """Ends a clause that says where so many of a thing shall come to: a number before it is a target."""
    achieved: Cue
    """Words of completion in a result."""
    ended: Cue
    """Grammar that says of a work that it is over, whatever the work."""
    rollout: Cue
    """From some places to all."""
    begun: Cue
    """The work was begun."""
    dropped: Cue
    """It was given up."""
    steps: Cue
    """What else is finished of a thing, its first group: the rooms are painted."""
    takes_back: Cue
    """Opens the clause behind one that reports an end, and says that it is none yet: on trial, the rest to come."""
    first_places: Cue
    """The first of all the places a thing was promised to."""
    slips: Cue
    """What is reported late: put off, held up, not opened when it should have been."""
    portions: Cue
    """Opens the clause behind one on work done: it is only so much of all."""
    parts_done: Cue
    """How much of a work is finished, its first group the share in per cent."""
    late: Cue
    """What is lacking because it is not finished in time."""
    makes: Cue
    """Verbs of a goal that leave a thing behind: it is done when the thing is there."""
    issues: Cue
    """Opens a goal that issues a document, a register or a system, which is told by nothing but its name."""
    things: Cue
    """The end of a goal whose object is a programme or a thing with a name of its own; its group is the kind."""
    tails: Cue
    """The end of a goal behind the name of its thing."""
    recurs: Cue
    """A goal that every year has by its nature."""
    contrary: Cue
    """A goal to let something not grow, without a figure."""
    spots: Cue
    """A goal that opens with the places where it will be done, its first group."""
    each: Cue
    """In the name of a figure: it is one of each person, household or case."""
    rhythm: Cue
    """In a goal or before a figure: it is one of each month or quarter."""
    often: Mapping[str, int]
    """How often in a year that is, by the letters behind "each"; the longer ones first."""
    placed: Cue
    """Which place in a ranking is held or shall be reached, as its group."""
    standings: StandingWords | None
    """How places in a ranking are promised and told; None where that is not looked for."""
    actual: Cue
    """Opens the words before what was really spent, taken or finished, behind what was planned."""
    intended: Cue
    """Stands before a figure that a plan or a budget of the same year had set."""
    improves: Cue
    """An act by which a thing that was there is made better; where another act brings new ones, they are others."""
    allots: Cue
    """Before a sum of money: it is set aside, not spent."""
    left: Cue
    """Words for the rest of several, wherever they stand: what they are the rest of is named behind them."""
    inherits: Cue
    """Opens a clause that goes on with the thing of the one before it: its second phase, the rest of them."""
    rests: Cue
    """Ends the text before the number of what is left of several."""
    out_of: Cue
    """Behind a figure of all there are, before that of those of which something is told."""
    total: Cue
    """Ends the text before a figure of what there is in all, whatever was added."""
    shares: Cue
    """Opens a clause that says which part of all the clause before it has told of."""
    rates: Cue
    """The end of the name of a rate, or of a part of all; its group is what it is a rate of."""
    deadlines: Cue
    """Opens the words on how much sooner than the law asks all that is applied for is decided; or is that time."""
    bodies: Cue
    """The end of the name of a body; its group is found where the name fits bodies of any kind."""
    owned: Cue
    """Enterprises of one kind of owner: a figure of theirs is none of the whole place."""
    counted: Cue
    """Ends the text before a number that counts what is there already and is no target."""
    dated: Cue | None
    """What a goal without a figure must name to be judged; None where it needs nothing."""
    headlines: Cue
    """The targets every reader looks for first, by their names."""
    reaches: dict[str, Cue]
    """How a report calls the level of government it speaks for."""
