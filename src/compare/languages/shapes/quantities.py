"""What the room `quantities` has to know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue
    from compare.languages.shapes.frames import FrameWords


@constants
class QuantityWords:
    """Numerals, units and the words around them in a language that counts with measure words."""

    digits: dict[str, int]
    multipliers: dict[str, int]
    """Numeral signs below ten, and those that multiply what stands before them."""
    classifiers: tuple[str, ...]
    """Measure words that stand between a number and the noun it counts."""
    measures: tuple[str, ...]
    money: tuple[str, ...]
    """Units that tell how much, not how many."""
    bases: dict[str, tuple[str, float]]
    """Units that are another unit times a factor; the value is given in the other."""
    durations: tuple[str, ...]
    """Units of time that date an event instead of measuring one, unless a word of `lifetimes` stands before."""
    lifetimes: tuple[str, ...]
    """Nouns that make a duration a measurement (受教育年限)."""
    time_counts: Cue
    """Nouns that count days or months themselves (可支付月数): what they come to is a number of them, no date."""
    ages: tuple[str, ...]
    """Units that bound a group of people unless a word of `lifetimes` stands before."""
    times: tuple[str, ...]
    """Units that count events: the whole phrase behind them names the event."""
    lookalikes: tuple[str, ...]
    """Nouns that begin like a measure word and are none (方面, 次干道)."""
    nouns_ok: tuple[str, ...]
    """Of these, the ones that are counted without a measure word behind 万 and 亿."""
    milestones: tuple[str, ...]
    """Nouns behind a round number that are no unit of it (千亿台阶)."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    inside: tuple[str, ...]
    """Qualifiers before, behind and within a number."""
    bounds: dict[str, tuple[str, ...]]
    """Of these, the ones that make a number a bound, by its sign: > ≥ ≈ ≤ <."""
    approach: tuple[str, ...]
    """Words before a bare 千万 or 百亿 that make it a number."""
    links: tuple[str, ...]
    """Words between an indicator and its number that belong to neither."""
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    """Words of growth and decline."""
    levels: tuple[str, ...]
    """Endings of a link behind which a level stands, whatever movement led there (提高到)."""
    copulas: tuple[str, ...]
    """Of these, the ones that leave a growth a growth (同比增长达)."""
    origins: tuple[str, ...]
    """What opens the start value of a movement (由X增至Y)."""
    shares: tuple[str, ...]
    """What opens a share of, or a comparison with, the indicator said before."""
    ratio_nouns: tuple[str, ...]
    """Links that are the indicator's last sign where the value itself follows (收入比为2.1)."""
    rate_nouns: tuple[str, ...]
    fall_nouns: tuple[str, ...]
    """Nouns that name a growth or a decline by themselves."""
    parts: tuple[str, ...]
    totals: tuple[str, ...]
    pers: tuple[str, ...]
    """Openers of a sub-total, of a sum so far, of a value per unit."""
    totals_of: tuple[str, ...]
    """Bare measures that need the noun said before."""
    sums: tuple[str, ...]
    """Of the bare measures, the ones that may follow a number of people as well."""
    alike: tuple[str, ...]
    """Words that give one value to every member of a list."""
    joints: tuple[str, ...]
    """What joins the members of a list."""
    openers: tuple[str, ...]
    """Words of time, scope and manner that open a clause and are no part of an indicator."""
    compounds: tuple[str, ...]
    """Terms that begin like an opener and are cut in two by the dictionary."""
    light: tuple[str, ...]
    """Verbs of activity, dropped before an indicator."""
    middles: tuple[str, ...]
    """Of these, the ones that also stand between a subject and what is counted (企业实现收入)."""
    kept: tuple[str, ...]
    """Verbs that are themselves what is counted (惠及, 培训) and stay."""
    verbs: tuple[str, ...]
    """Other verbs behind which the number's own noun follows."""
    owners: tuple[str, ...]
    """What ties a number to the noun it describes (3亿元的项目)."""
    hollow: tuple[str, ...]
    """Nouns so tied that say nothing of what is measured (达到45万人的目标)."""
    glue: tuple[str, ...]
    """Function words behind which the number's own noun follows."""
    ends: tuple[str, ...]
    """Words at which a noun phrase behind a number ends."""
    later_ends: tuple[str, ...]
    """Words at which it ends unless they open it."""
    grades: tuple[str, ...]
    """What makes a number with its unit a class of things (10万吨级码头)."""
    among: Cue
    """What stands behind a noun, that only a part of it is told of (of 44 products)."""
    heads: tuple[str, ...]
    """Endings that make a noun a measure; the last member of a list lends its own to the others."""
    and_so_on: tuple[str, ...]
    """What closes a list of examples before the noun that names them all."""
    abstract: tuple[str, ...]
    """Nouns that a small spelled-out number numbers without measuring (六个方面)."""
    people: tuple[str, ...]
    """Units of people; what they count is no topic of the next clause."""
    comparators: tuple[str, ...]
    """What opens the yardstick of a comparison (比预算高)."""
    movers: tuple[str, ...]
    """What puts the object before its verb (将资金纳入)."""
    a_year: str
    """A word the dictionary knows, to stand for a year while words are told apart."""
    idle: tuple[str, ...]
    """Measure words that after 一 say "a" or "some"."""
    ranking: tuple[str, ...]
    homely: tuple[str, ...]
    """Measure words that after any, or only a small, spelled-out number rank or name."""
    uncounted: tuple[str, ...]
    """Spelled-out digits that never stand before a measure word in a count."""
    ranked: tuple[str, ...]
    unranked: tuple[str, ...]
    """Words behind which a number is a rank, and those that merely end like one."""
    item_start: Cue
    """The marker of an item at the start of its clause."""
    onward: Cue
    """What follows a start value without a unit (从1.96缩小至1.81)."""
    asides: Cue
    """How often in a row something came, until when, by which channel, by us: no part of an indicator."""
    rank: Cue
    """The place among others that an indicator holds; no part of its name either."""
    slashes: tuple[str, ...]
    """Signs between a unit and what it is counted by (人/百亿元)."""
    per_sign: str
    """The same as a word between two measures (微克每立方米)."""
    unmeasured: tuple[str, ...]
    """Signs behind which a number is no amount (第3, 每10万人)."""
    minus: tuple[str, ...]
    """Signs and the word that make a number negative."""
    minus_rarely: tuple[str, ...]
    """Signs that are a minus only behind a sign of `minus_lead`: elsewhere they part what is said."""
    arrows: dict[str, bool]
    """Signs that say which way a number went: whether it fell."""
    bracket_lead: tuple[str, ...]
    """Signs behind which a number in brackets with its unit is negative, and not said in passing."""
    minus_lead: tuple[str, ...]
    minus_stops: tuple[str, ...]
    """Signs behind which such a sign is a minus: of any number, of a ratio only."""
    below: Cue
    """The end of a clause that sets its subject below a yardstick (低于全省平均水平)."""
    below_zero: str
    degrees: tuple[str, ...]
    """The word that makes a temperature negative, and the units of temperature."""
    formal: dict[str, str]
    """Numeral signs of the formal and the traditional script, and the plain ones."""
    formal_multipliers: str
    """Of these, the ones that make a run of signs a number."""
    currencies: dict[str, str]
    """Currencies printed before an amount, and their unit; it replaces the unit `own_money` behind it."""
    own_money: str
    """The unit of money that does not say whose."""
    blanks: tuple[str, ...]
    """Blanks that may part thousands, or a number and its unit."""
    note_mark: Cue
    """The number of a note behind a word: no part of a name."""
    note_digits: str
    """Raised digits behind a number: the number of a note, no part of it."""
    smaller: dict[str, tuple[str, float]]
    more: Cue
    """Units behind which so many of a smaller one may follow, that one and how many make one; what follows."""
    halves: dict[str, str]
    """What adds a half to the number before it, and the unit it stands for (1个半小时)."""
    clock: tuple[str, ...]
    clock_units: tuple[str, ...]
    """The sign of the hour, and the unit behind it that then is no measure (9时30分)."""
    apiece: Cue
    """What stands before a single time where it says how often (每季度一次)."""
    weeks: tuple[str, ...]
    """Signs behind which one spelled digit is a day of the week."""
    tens: tuple[str, ...]
    """Spelled-out tens that count where smaller numbers only name (十方面)."""
    threshold: Cue
    """What behind an amount makes it the bound of a class (以上项目)."""
    above: Cue
    """The same of an amount left out behind the character before it (过…楼宇16栋)."""
    dealing: tuple[str, ...]
    """Words behind which the thing stands that several values are dealt to."""
    summed: Cue
    """How many the members of a list before it are, and in which measure word (三大, 两项)."""
    counted_name: Cue
    """A member of a list by its number among three, which says so once at the end (一、二、三次产业)."""
    ranked_name: Cue
    """A name that is only a number in a row (第一), all of it."""
    point: str
    fraction: str
    """The decimal point and the fraction bar of spelled-out numerals."""
    multiplier: Cue
    """A multiplier behind digits."""
    to: str
    """Signs that stand between the two ends of a range."""
    bare_nouns: tuple[str, ...]
    """Endings of nouns behind which a decimal without a unit is an index (死亡率0.012)."""
    bare_start: tuple[str, ...]
    bare_end: Cue
    """Where both stand around a number without a unit, it is an index (降至0.38)."""
    vague: Cue
    """Amounts without a number."""
    names: tuple[Cue, ...]
    """Numerals that are part of a name, a word or a saying."""
    ordinals: Cue
    versions: Cue
    markers: Cue
    years: Cue
    dates: Cue
    """What else looks like a measurement."""
    quoted: Cue
    """A quoted name or a title."""
    frames: FrameWords
    """What tells of which thing, by which act and as what kind of value a figure speaks."""


@constants
class AlphabeticWords:
    """Numerals, units and the words around them in a language that writes its words apart."""

    spelled: dict[str, int]
    """Numbers spelled as one word."""
    multiples: dict[str, float]
    """What multiplies the number before it (million, bn)."""
    currencies: dict[str, str]
    """Signs and codes before an amount, and the unit they stand for."""
    money_words: dict[str, str]
    """Names of currencies behind an amount."""
    percents: tuple[str, ...]
    points: tuple[str, ...]
    basis_points: tuple[str, ...]
    """Ways to print the three."""
    units: dict[str, str]
    """Printed units of measure and the base they are given in."""
    count_nouns: tuple[str, ...]
    """Plurals that do not end in s."""
    spans: tuple[str, ...]
    """Spans of time; they date an event instead of measuring one."""
    no_plurals: tuple[str, ...]
    """Words in s that are no plural noun."""
    hedges_before: tuple[str, ...]
    hedges_after: tuple[str, ...]
    bounds: dict[str, tuple[str, ...]]
    """Of these, the ones that make a number a bound, by its sign: > ≥ ≈ ≤ <."""
    """Qualifiers before and behind a number."""
    growing: tuple[str, ...]
    falling: tuple[str, ...]
    """Words of growth and decline."""
    level_words: tuple[str, ...]
    """What stands before a level reached (increased to)."""
    per_words: tuple[str, ...]
    """What makes an amount a value per unit."""
    predicates: tuple[str, ...]
    """Words at which the subject of a clause ends."""
    articles: tuple[str, ...]
    """Words that open a phrase and are no part of an indicator."""
    couplings: tuple[str, ...]
    """What joins the thing named before it to its number (total debt of $5, costs were $5)."""
    no_names: tuple[str, ...]
    """Words that never are what a figure measures, as the last word of a name."""
    from_words: tuple[str, ...]
    """What opens the start value of a movement."""
    numbered: tuple[str, ...]
    """Words behind which a number is a label (Item 7, Note 3)."""
    months: tuple[str, ...]
    """Words before the number of a day."""
    labels: tuple[Cue, ...]
    """Numerals that are part of a name."""
    calendar_year: Cue
    """A number that is a year."""
    ranged: tuple[str, ...]
    """Words between the two ends of a range."""
    behind: tuple[str, ...]
    """Words behind a number that lead to what it measures (5 % of sales)."""
    dated_opening: Cue
    """The date a sentence opens with."""
    light: tuple[str, ...]
    """Words between a coupling and its number that say nothing."""
    being: tuple[str, ...]
    """Couplings that are no part of a name, as `of` may be (costs of mills)."""
