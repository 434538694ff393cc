"""What `quantity` must know of a language to tell what a figure measures: of what thing, by which act, as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class FrameWords:
    """Words that tell the act from the thing, an addition from a level, a part from the whole."""

    adding: tuple[str, ...]
    """Acts after which there is more or less of the thing: what they count was added, renewed or taken away."""
    removing: tuple[str, ...]
    """Acts that take away what they count, or use it again: nothing was added."""
    mending: tuple[str, ...]
    """Acts that renew a place, and that only deal with a case or a finding."""
    building: tuple[str, ...]
    """Acts that make works, also behind who or where they are made."""
    papers_of: tuple[str, ...]
    """Units of cases and events."""
    opened: tuple[str, ...]
    """What is said of works behind their number that are there from this year on."""
    spoken: dict[str, tuple[str, ...]]
    """The deeds of print, each with the single signs by which speech tells it behind its thing (停车位添了)."""
    spoken_end: Cue
    """Such a deed at the end of what stands before a number."""
    launched: tuple[str, ...]
    """The same, of services, where nothing follows."""
    ended: tuple[str, ...]
    """Ends of a name that say its things came new."""
    net: tuple[str, ...]
    """Words of what is left of additions after what went away: a change of the level."""
    again: tuple[str, ...]
    """Words before an act that make what it counts an addition."""
    stood: tuple[str, ...]
    """Words before an act that make what it counts a level reached."""
    newly: tuple[str, ...]
    """Openings that say of a count that it is new; they reach a whole list."""
    acts: tuple[str, ...]
    """Other acts: received, concluded, held, spent, served."""
    lone: tuple[str, ...]
    """Outcomes that say nothing without the thing they are of."""
    resulting: tuple[str, ...]
    """Ends of a verb that say it came to its end: with it they are an act alone."""
    of_act: dict[str, str]
    """Acts, and the rate that is of the act and not of the thing."""
    stressing: tuple[str, ...]
    """Words between a thing and what is stressed of it (占比首次过半): no part of its name."""
    verdicts: tuple[str, ...]
    """What is said of things that were looked at: how many of them were so."""
    success: str
    """Says alone before a number how many of those just counted came out well."""
    rest: tuple[str, ...]
    left_over: tuple[str, ...]
    """Words for what an act did not come to: at the head of a clause its things were not added."""
    each_has: tuple[str, ...]
    kinds: tuple[str, ...]
    """Say of things that they are what is left, that each has so many, that they are of every kind."""
    rate_words: tuple[str, ...]
    rate_ends: tuple[str, ...]
    """What stands before the ending of a rate that says nothing without the thing it is of; and the endings."""
    passive: str
    """Opens what was done to so many of them."""
    occasions: tuple[str, ...]
    """What is held so many times, which says nothing without who holds it."""
    fused: tuple[str, ...]
    """A noun behind a number and the word at which it ends, which the dictionary takes for one word."""
    manner: tuple[str, ...]
    """Words of how something was done, between who or what did it and the act."""
    papers: tuple[str, ...]
    """Acts at the end of a name that are the paper itself, and stay."""
    rulings: tuple[str, ...]
    """How a case ends that came in as such a paper."""
    stages: tuple[str, ...]
    """What else is done with a case on its way: said of those in the sentence before where none is named."""
    intakes: tuple[str, ...]
    """How things came in: no part of their name where it is told what was done with them next."""
    placed: tuple[str, ...]
    """Where somebody stands in a ranking: the last sign links no number to it (得分靠后的2名)."""
    relating: tuple[str, ...]
    """Open names of what an event or a thing reaches or holds, which say nothing without it (涉及居民)."""
    ahead: tuple[str, ...]
    """Acts that stand before their thing (废止文件), where others stand behind it (案件审结)."""
    degrees: tuple[str, ...]
    """Words of how much or in what manner, behind which only what is said of a thing follows."""
    verbal_nouns: Cue
    """Nouns that begin with a verb, as they stand behind another one (获批 建设用地)."""
    fund: str
    """What money is called that is told by its purpose alone."""
    operating: tuple[str, ...]
    opening: tuple[str, ...]
    """Acts and seats of an institution, and what is said of it in the clause before when it opens."""
    about: tuple[str, ...]
    """Words before what something is done about, or to whom it is addressed."""
    capacities: tuple[str, ...]
    """Words right before a number that tell how much a work puts out or takes in, and the noun for that."""
    capacity: str
    channels: tuple[str, ...]
    """Ways by which cases come in; a rate is rather theirs than the cases'."""
    per_each: Cue
    """Says of a count that it is one for each."""
    per_area: tuple[str, ...]
    on_average: str
    """Say of an amount, even of money, that it is one for each unit of land; of a time that it is one for each case."""
    fold: str
    with_which: str
    to_which: str
    """The unit of what is a multiple of something else, and what its name puts between and behind the two."""
    honoured: Cue
    """Says behind things that they have been given an honour of a rank, which they are from this year on."""
    staffed: Cue
    """Counted places behind their number, of whose staff a bound is told."""
    each_does: Cue
    """Ends a clause before a number of which each does so many (班子成员每人联系2家)."""
    each: Cue
    """A name that only says of what each has so many."""
    of_these: Cue
    """Opens a sentence that goes on with the things of the one before."""
    bettering: tuple[str, ...]
    """Words of a change for the better, whichever way that is."""
    less_is_better: Cue
    """Names of what falls where it gets better."""
    plans: tuple[str, ...]
    done_share: str
    carried_out: tuple[str, ...]
    """Endings of what is carried out to a percentage, what the name of such a share ends in, and the verbs of it."""
    own_rates: tuple[str, ...]
    """Rates that are the thing itself, though they end like a growth."""
    where: tuple[str, ...]
    """Prepositions before the place where something is done."""
    beneficiary: tuple[str, ...]
    """Prepositions before those for whom something is done."""
    gathering: tuple[str, ...]
    """Verbs between a place and the things that are there."""
    headlines: tuple[str, ...]
    """Words at which the subject of a sentence that only praises ends."""
    closing: tuple[str, ...]
    """Acts that stand behind their thing."""
    movers: tuple[str, ...]
    """Verbs of movement between a thing and the level reached; no part of its name."""
    bare: tuple[str, ...]
    """Names that say nothing without what was said before or behind."""
    general: tuple[str, ...]
    """Other words that tell nothing in a name that holds no further ones."""
    vague: tuple[str, ...]
    """Nouns at the end of what a clause speaks of that own no figure."""
    spending: tuple[str, ...]
    """Bare names of money; what it was spent on stands behind them."""
    spent_on: Cue
    """Begins what stands behind such money, in a group what it was spent on."""
    treated: Cue
    """What money went to, where that stands before what was done to it."""
    told_by: tuple[str, ...]
    """Nouns that need their predicate to be told apart."""
    existing: tuple[str, ...]
    """Say before a number only that there are so many."""
    lent: tuple[str, ...]
    """Nouns, besides measures, that the last of a list says for all of it."""
    in_case: Cue
    """Ends a clause that says for which cases a span of time holds …"""
    within: Cue
    """… and, with a sign for the number, that something is done within it."""
    time_limit: str
    """What such a span is called, behind what is done."""
    so_far: Cue
    """Opens a name with since when so much was done."""
    spreading: tuple[str, ...]
    """What is done with a thing in the first places that have it, or in more of them …"""
    spread_how: tuple[str, ...]
    """… how …"""
    spread_in: tuple[str, ...]
    """… and words before these places."""
    spheres: tuple[str, ...]
    """Nouns behind the last of several fields that did something, no part of what each is called."""
    casework: tuple[str, ...]
    """Acts on cases besides rulings and stages."""
    metaphors: tuple[str, ...]
    """Pictures by which a slogan says what something is good for: no part of its name."""
    prevailing: tuple[str, ...]
    """What a slogan ends with that says behind the picture how well it does …"""
    praising: tuple[str, ...]
    """… or says before its topic that it is made so."""
    serving: tuple[str, ...]
    """Words behind the topic of a slogan that say what it is for or where."""
    handled: Cue
    """Says in a clause without a number to what something was done."""
    undone: Cue
    """Says of what is left that it has not been done, and nothing more."""
    making: tuple[str, ...]
    """Verbs that make others do what the predicate behind these says."""
    predicate_light: tuple[str, ...]
    """Verbs that open a predicate and say nothing."""
    predicate_verbs: tuple[str, ...]
    """Of these, the ones behind which a noun says what was done."""
    carrying_out: tuple[str, ...]
    """Verbs behind which stands what was done in a clause, a topic of the findings in the next."""
    findings: tuple[str, ...]
    """Things that are found by what was done in the clause before, and say nothing without it."""
    rounds: tuple[str, ...]
    """Measure words behind an ordinal (第2轮)."""
    people_at: tuple[str, ...]
    """Nouns of people of whom a measure is told in all and in part."""
    people: dict[str, str]
    """Units of people, and the noun that names them by what they did."""
    persons: Cue
    """One who acts in several clauses of a sentence and is named in the first."""
    heads: tuple[str, ...]
    """Measures that sum up the people just counted."""
    standing: tuple[str, ...]
    """Endings of names of all there is."""
    yardsticks: tuple[str, ...]
    """Endings of names of things that are met, not counted."""
    given: tuple[str, ...]
    """Verbs between those who get something and how much of it."""
    times: tuple[str, ...]
    """Units that count what somebody did."""
    reaching: tuple[str, ...]
    """Verbs before people whom the thing said before reaches."""
    ranking: tuple[str, ...]
    """Words in a name whose number is a place in a row."""
    budgets: tuple[str, ...]
    """Endings of names of what was set beforehand, the longest first."""
    tasks: tuple[str, ...]
    """Endings of names of what was ordered for the year: the outcome told behind it bears the name before it."""
    outturns: tuple[str, ...]
    """Names of what came of it, which say nothing without the name of the account."""
    adjusting: tuple[str, ...]
    """Acts on things of which some go up and some down: how many did is a part of them."""
    adjusted: tuple[str, ...]
    """How each of them came out."""
    earned: str
    """How the income of a fund ends."""
    flows: tuple[str, ...]
    """What was spent and what is left, which says nothing without the fund whose income was told before it."""
    fund_ends: tuple[str, ...]
    """How the name of a fund ends before the word for its income."""
    before_year: tuple[str, ...]
    """The year before, as it is named beside an outturn."""
    place: Cue
    """A place in a row; the first group is its number."""
    holding: Cue
    """The verb before such a place, those among whom it is held (`among`), and of how many what (`many`, `of`)."""
    contest: Cue
    """In what comparison of many a place was won, as the first group."""
    rank_noun: str
    """What ends the name of a rank."""
    promised: tuple[str, ...]
    """Words of a time limit that is set beside the law's."""
    spans: tuple[str, ...]
    """Units of time by which something is measured."""
    overtaking: tuple[str, ...]
    """Words by which a place in a row changes."""
    rate_noun: str
    """What ends the name of a growth that holds a rank."""
    recurring: tuple[str, ...]
    """Words that say how often an amount comes, which makes it no value per unit."""
    shrinking: Cue
    """Begins a name whose number tells how much less of the thing there is."""
    agents: Cue
    """One who acts, at the start of a name, and is left out of it where an act follows."""
    behalf: Cue
    """What stands between one who acts and the act: on whose behalf, with whom."""
    office: Cue
    """Of those who act, one single office: of it the figure is."""
    bearers: dict[str, tuple[str, ...]]
    """Units that count only certain bearers, and what their names end in."""
    listed: Cue
    """A list of kinds before the noun behind a number."""
    hands: tuple[str, ...]
    """Short verbs of doing that may stand last before a number."""
    doings: tuple[str, ...]
    """Acts that are themselves what is counted, and need no thing."""
    fields: tuple[str, ...]
    """Words that look like an act or a bare measure, and name a field of work: they tell by themselves."""
    stock: tuple[str, ...]
    """Words for how much there is in the end, after what came and went."""
    scales: tuple[str, ...]
    """Measures of anything, besides those a name may end in."""
    places: str
    """Sums up a list of places (甲、乙等地)."""
    honours: tuple[str, ...]
    """What is said of things that were chosen among many (入选, 获评): it tells any noun apart."""
    places_in_brackets: str
    """Signs of what a kind of place is told with in brackets (县（市、区）)."""
    number_of: str
    """Makes a measure of a unit (起数)."""
    points: tuple[str, ...]
    """Units of the difference between two percentages."""
    plain: tuple[str, ...]
    """Acts that say only that something was done."""
    away: tuple[str, ...]
    """Words before a goal or a bound that say how far something is from it."""
    funds: tuple[str, ...]
    balances: tuple[str, ...]
    """What money is called that came in for a purpose, and what was spent or left of it."""
    progress: tuple[str, ...]
    """Verbs of a clause that only says that a field of work goes well: what is told next is of no one thing."""
    thereafter: tuple[str, ...]
    lasted: Cue
    lasting: tuple[str, ...]
    """What ends a clause of what came before; how long something lasted, and the units of that."""
    casualties: tuple[str, ...]
    accidents: tuple[str, ...]
    """What befell people, and what it befell them in: the first says nothing without the second."""
    short_of: Cue
    gap: str
    lacking: Cue
    apiece: Cue
    """Says of the goal just told how much is lacking to it, and what ends the name of that."""
    sums: tuple[str, ...]
    """Words that only add what follows to what was said."""
    suffered: Cue
    affects: Cue
    """Opens an aside of what something is due to, and ends it behind the number."""
    goals: tuple[str, ...]
    """Nouns behind a number that is no result but what one is measured by."""
    portions_of: tuple[str, ...]
    """Ends of the name of a share that say of which part it is, and not of what whole."""
    portions: tuple[str, ...]
    """What opens a clause that tells the amount said before as a percentage of another one."""
    fresh: tuple[str, ...]
    stale: tuple[str, ...]
    """Beginnings of names of things that are new, whatever the act; and those that merely begin so."""
    fronts: tuple[str, ...]
    """Prepositions before a number that counts those whom an act reaches."""
    negations: Cue
    """A word that negates the name."""
    denials: Cue
    """The end of a clause that denies the number behind it (未发生3起)."""
    beyond: tuple[str, ...]
    """Words that set a percentage against a plan."""
    differing: tuple[str, ...]
    """Words that set a figure against another one (above the mean)."""
    aims: Cue
    """The end of a clause that sets a figure against a plan or against others: no change in a year (比预算少30万元)."""
    ratios: tuple[str, ...]
    """Endings of a plain number that is a ratio."""
    period: Cue
    """A span of time other than the year."""
    doubles: dict[str, tuple[str, ...]]
    """Words that stand for two, dealt to two values in this order."""
    owners: tuple[str, ...]
    """Of the next, the ones that a whole list of figures is of (省属企业完成投资9亿元、研发投入2亿元)."""
    whose: tuple[str, ...]
    """Words that say of whom, where or of which part a figure is."""
    alike: dict[str, str]
    """Of these, the ones that mean another."""
