"""What the room `quantities` has to know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages.cue import Cue
    from compare.languages.shapes.frames import FrameWords

__all__ = ["AlphabeticWords", "QuantityWords"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class QuantityWords:
    """Numerals, units and the words around them in a language that counts with measure words.

    Attributes
    ----------
    digits, multipliers : dict of str to int
        Numeral signs below ten, and those that multiply what stands before them.
    classifiers : tuple of str
        Measure words that stand between a number and the noun it counts.
    measures, money : tuple of str
        Units that tell how much, not how many.
    bases : dict of str to (str, float)
        Units that are another unit times a factor; the value is given in the other.
    durations : tuple of str
        Units of time that date an event instead of measuring one, unless a word of `lifetimes` stands before.
    lifetimes : tuple of str
        Nouns that make a duration a measurement (受教育年限).
    ages : tuple of str
        Units that bound a group of people unless a word of `lifetimes` stands before.
    times : tuple of str
        Units that count events: the whole phrase behind them names the event.
    lookalikes : tuple of str
        Nouns that begin like a measure word and are none (方面, 次干道).
    nouns_ok : tuple of str
        Of these, the ones that are counted without a measure word behind 万 and 亿.
    milestones : tuple of str
        Nouns behind a round number that are no unit of it (千亿台阶).
    before, after, inside : tuple of str
        Qualifiers before, behind and within a number.
    approach : tuple of str
        Words before a bare 千万 or 百亿 that make it a number.
    links : tuple of str
        Words between an indicator and its number that belong to neither.
    rises, falls : tuple of str
        Words of growth and decline.
    levels : tuple of str
        Endings of a link behind which a level stands, whatever movement led there (提高到).
    copulas : tuple of str
        Of these, the ones that leave a growth a growth (同比增长达).
    origins : tuple of str
        What opens the start value of a movement (由X增至Y).
    shares : tuple of str
        What opens a share of, or a comparison with, the indicator said before.
    ratio_nouns : tuple of str
        Links that are the indicator's last sign where the value itself follows (收入比为2.1).
    rate_nouns, fall_nouns : tuple of str
        Nouns that name a growth or a decline by themselves.
    parts, totals, pers : tuple of str
        Openers of a sub-total, of a sum so far, of a value per unit.
    totals_of : tuple of str
        Bare measures that need the noun said before.
    sums : tuple of str
        Of the bare measures, the ones that may follow a number of people as well.
    alike : tuple of str
        Words that give one value to every member of a list.
    joints : tuple of str
        What joins the members of a list.
    openers : tuple of str
        Words of time, scope and manner that open a clause and are no part of an indicator.
    compounds : tuple of str
        Terms that begin like an opener and are cut in two by the dictionary.
    light : tuple of str
        Verbs of activity, dropped before an indicator.
    middles : tuple of str
        Of these, the ones that also stand between a subject and what is counted (企业实现收入).
    kept : tuple of str
        Verbs that are themselves what is counted (惠及, 培训) and stay.
    verbs : tuple of str
        Other verbs behind which the number's own noun follows.
    owners : tuple of str
        What ties a number to the noun it describes (3亿元的项目).
    hollow : tuple of str
        Nouns so tied that say nothing of what is measured (达到45万人的目标).
    glue : tuple of str
        Function words behind which the number's own noun follows.
    ends : tuple of str
        Words at which a noun phrase behind a number ends.
    later_ends : tuple of str
        Words at which it ends unless they open it.
    grades : tuple of str
        What makes a number with its unit a class of things (10万吨级码头).
    within : str
        What stands behind a noun that something is true of only a part of (44种产品中).
    heads : tuple of str
        Endings that make a noun a measure; the last member of a list lends its own to the others.
    and_so_on : tuple of str
        What closes a list of examples before the noun that names them all.
    abstract : tuple of str
        Nouns that a small spelled-out number numbers without measuring (六个方面).
    people : tuple of str
        Units of people; what they count is no topic of the next clause.
    comparators : tuple of str
        What opens the yardstick of a comparison (比预算高).
    movers : tuple of str
        What puts the object before its verb (将资金纳入).
    a_year : str
        A word the dictionary knows, to stand for a year while words are told apart.
    idle : tuple of str
        Measure words that after 一 say "a" or "some".
    ranking, homely : tuple of str
        Measure words that after any, or only a small, spelled-out number rank or name.
    uncounted : tuple of str
        Spelled-out digits that never stand before a measure word in a count.
    unmeasured : tuple of str
        Signs behind which a number is no amount (第3, 每10万人).
    ranked, unranked : tuple of str
        Words behind which a number is a rank, and those that merely end like one.
    item_start : Cue
        The marker of an item at the start of its clause.
    onward : Cue
        What follows a start value without a unit (从1.96缩小至1.81).
    asides : Cue
        How often in a row something came, until when, by which channel, by us: no part of an indicator.
    rank : Cue
        The place among others that an indicator holds; no part of its name either.
    slashes : tuple of str
        Signs between a unit and what it is counted by (人/百亿元).
    per_sign : str
        The same as a word between two measures (微克每立方米).
    minus : tuple of str
        Signs and the word that make a number negative.
    minus_rarely : tuple of str
        Signs that are a minus only behind a sign of `minus_lead`: elsewhere they part what is said.
    arrows : mapping of str to bool
        Signs that say which way a number went: whether it fell.
    bracket_lead : tuple of str
        Signs behind which a number in brackets with its unit is negative, and not said in passing.
    minus_lead, minus_stops : tuple of str
        Signs behind which such a sign is a minus: of any number, of a ratio only.
    below : Cue
        The end of a clause that sets its subject below a yardstick (低于全省平均水平).
    below_zero, degrees : str, tuple of str
        The word that makes a temperature negative, and the units of temperature.
    formal : dict of str to str
        Numeral signs of the formal and the traditional script, and the plain ones.
    formal_multipliers : str
        Of these, the ones that make a run of signs a number.
    currencies : dict of str to str
        Currencies printed before an amount, and their unit; it replaces the unit `own_money` behind it.
    own_money : str
        The unit of money that does not say whose.
    blanks : tuple of str
        Blanks that may part thousands, or a number and its unit.
    note_mark : Cue
        The number of a note behind a word: no part of a name.
    note_digits : str
        Raised digits behind a number: the number of a note, no part of it.
    halves : dict of str to str
        What adds a half to the number before it, and the unit it stands for (1个半小时).
    clock, clock_units : tuple of str
        The sign of the hour, and the unit behind it that then is no measure (9时30分).
    weeks : tuple of str
        Signs behind which one spelled digit is a day of the week.
    tens : tuple of str
        Spelled-out tens that count where smaller numbers only name (十方面).
    threshold : Cue
        What behind an amount makes it the bound of a class (以上项目).
    dealing : tuple of str
        Words behind which the thing stands that several values are dealt to.
    ranked_name : Cue
        A name that is only a number in a row (第一), all of it.
    point, fraction : str
        The decimal point and the fraction bar of spelled-out numerals.
    multiplier : Cue
        A multiplier behind digits.
    to : str
        Signs that stand between the two ends of a range.
    bare_nouns : tuple of str
        Endings of nouns behind which a decimal without a unit is an index (死亡率0.012).
    bare_start : tuple of str
    bare_end : Cue
        Where both stand around a number without a unit, it is an index (降至0.38).
    vague : Cue
        Amounts without a number.
    names : tuple of Cue
        Numerals that are part of a name, a word or a saying.
    ordinals, versions, markers, years, dates : Cue
        What else looks like a measurement.
    quoted : Cue
        A quoted name or a title.
    frames : FrameWords
        What tells of which thing, by which act and as what kind of value a figure speaks.

    """

    digits: dict[str, int]
    multipliers: dict[str, int]
    classifiers: tuple[str, ...]
    measures: tuple[str, ...]
    money: tuple[str, ...]
    bases: dict[str, tuple[str, float]]
    durations: tuple[str, ...]
    lifetimes: tuple[str, ...]
    ages: tuple[str, ...]
    times: tuple[str, ...]
    lookalikes: tuple[str, ...]
    nouns_ok: tuple[str, ...]
    milestones: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    inside: tuple[str, ...]
    approach: tuple[str, ...]
    links: tuple[str, ...]
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    levels: tuple[str, ...]
    copulas: tuple[str, ...]
    origins: tuple[str, ...]
    shares: tuple[str, ...]
    ratio_nouns: tuple[str, ...]
    rate_nouns: tuple[str, ...]
    fall_nouns: tuple[str, ...]
    parts: tuple[str, ...]
    totals: tuple[str, ...]
    pers: tuple[str, ...]
    totals_of: tuple[str, ...]
    sums: tuple[str, ...]
    alike: tuple[str, ...]
    joints: tuple[str, ...]
    openers: tuple[str, ...]
    compounds: tuple[str, ...]
    light: tuple[str, ...]
    middles: tuple[str, ...]
    kept: tuple[str, ...]
    verbs: tuple[str, ...]
    owners: tuple[str, ...]
    hollow: tuple[str, ...]
    glue: tuple[str, ...]
    ends: tuple[str, ...]
    later_ends: tuple[str, ...]
    grades: tuple[str, ...]
    within: str
    heads: tuple[str, ...]
    and_so_on: tuple[str, ...]
    abstract: tuple[str, ...]
    people: tuple[str, ...]
    comparators: tuple[str, ...]
    movers: tuple[str, ...]
    a_year: str
    idle: tuple[str, ...]
    ranking: tuple[str, ...]
    homely: tuple[str, ...]
    uncounted: tuple[str, ...]
    ranked: tuple[str, ...]
    unranked: tuple[str, ...]
    item_start: Cue
    onward: Cue
    asides: Cue
    rank: Cue
    slashes: tuple[str, ...]
    per_sign: str
    unmeasured: tuple[str, ...]
    minus: tuple[str, ...]
    minus_rarely: tuple[str, ...]
    arrows: dict[str, bool]
    bracket_lead: tuple[str, ...]
    minus_lead: tuple[str, ...]
    minus_stops: tuple[str, ...]
    below: Cue
    below_zero: str
    degrees: tuple[str, ...]
    formal: dict[str, str]
    formal_multipliers: str
    currencies: dict[str, str]
    own_money: str
    blanks: tuple[str, ...]
    note_mark: Cue
    note_digits: str
    halves: dict[str, str]
    clock: tuple[str, ...]
    clock_units: tuple[str, ...]
    weeks: tuple[str, ...]
    tens: tuple[str, ...]
    threshold: Cue
    dealing: tuple[str, ...]
    ranked_name: Cue
    point: str
    fraction: str
    multiplier: Cue
    to: str
    bare_nouns: tuple[str, ...]
    bare_start: tuple[str, ...]
    bare_end: Cue
    vague: Cue
    names: tuple[Cue, ...]
    ordinals: Cue
    versions: Cue
    markers: Cue
    years: Cue
    dates: Cue
    quoted: Cue
    frames: FrameWords


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AlphabeticWords:
    """Numerals, units and the words around them in a language that writes its words apart.

    Attributes
    ----------
    spelled : dict of str to int
        Numbers spelled as one word.
    multiples : dict of str to float
        What multiplies the number before it (million, bn).
    currencies : dict of str to str
        Signs and codes before an amount, and the unit they stand for.
    money_words : dict of str to str
        Names of currencies behind an amount.
    percents, points, basis_points : tuple of str
        Ways to print the three.
    units : dict of str to str
        Printed units of measure and the base they are given in.
    count_nouns : tuple of str
        Plurals that do not end in s.
    spans : tuple of str
        Spans of time; they date an event instead of measuring one.
    no_plurals : tuple of str
        Words in s that are no plural noun.
    hedges_before, hedges_after : tuple of str
        Qualifiers before and behind a number.
    growing, falling : tuple of str
        Words of growth and decline.
    level_words : tuple of str
        What stands before a level reached (increased to).
    per_words : tuple of str
        What makes an amount a value per unit.
    predicates : tuple of str
        Words at which the subject of a clause ends.
    articles : tuple of str
        Words that open a phrase and are no part of an indicator.
    couplings : tuple of str
        What joins the thing named before it to its number (total debt of $5, costs were $5).
    no_names : tuple of str
        Words that never are what a figure measures, as the last word of a name.
    from_words : tuple of str
        What opens the start value of a movement.
    numbered : tuple of str
        Words behind which a number is a label (Item 7, Note 3).
    months : tuple of str
    labels : tuple of Cue
        Numerals that are part of a name.
    calendar_year : Cue
        A number that is a year.

    """

    spelled: dict[str, int]
    multiples: dict[str, float]
    currencies: dict[str, str]
    money_words: dict[str, str]
    percents: tuple[str, ...]
    points: tuple[str, ...]
    basis_points: tuple[str, ...]
    units: dict[str, str]
    count_nouns: tuple[str, ...]
    spans: tuple[str, ...]
    no_plurals: tuple[str, ...]
    hedges_before: tuple[str, ...]
    hedges_after: tuple[str, ...]
    growing: tuple[str, ...]
    falling: tuple[str, ...]
    level_words: tuple[str, ...]
    per_words: tuple[str, ...]
    predicates: tuple[str, ...]
    articles: tuple[str, ...]
    couplings: tuple[str, ...]
    no_names: tuple[str, ...]
    from_words: tuple[str, ...]
    numbered: tuple[str, ...]
    months: tuple[str, ...]
    labels: tuple[Cue, ...]
    calendar_year: Cue
