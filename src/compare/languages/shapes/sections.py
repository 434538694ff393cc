"""What the room `sections` needs to know of a language."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.languages.cue import Cue


@constants
class HeadingWords:
    """How headings, items and what is no text look."""

    salutation: Cue
    """A line that only greets the audience; the body begins there and the line itself is no passage."""
    greeting: Cue
    """The same words where a paragraph opens with them."""
    announcing: Cue
    """How a paragraph ends that announces the report: the body begins there at the latest."""
    numbers: tuple[tuple[int, Cue], ...]
    """How headings are numbered, with the rank of each form (1 is highest); the first that fits counts. The first
    group is the number as printed."""
    ordinals: tuple[str, ...]
    """Ordinals in order, to tell a next chapter from a list that begins anew."""
    item: Cue
    """How an enumerated item begins inside a paragraph; the first group is its ordinal."""
    item_line: Cue
    """How a line begins that is an enumerated item."""
    bullet: Cue
    """A dash or dot before a paragraph."""
    form_item: Cue
    form_part: Cue
    """How a form whose items are numbered by law names one, and the parts they lie in: the first group is the number
    as printed, the second the number alone."""
    appendix: Cue
    """The heading of what is appended to a report: glossaries, annexes, lists of projects."""
    chapter: Cue
    """What an unnumbered chapter heading says."""
    shout: Cue
    """A heading told by its look alone, one rank below the chapters; what never occurs if a language has none."""
    look: Cue
    """The same for the headings below those, which a longer paragraph must follow."""
    debris: Cue
    """A line that is left over from a table and no passage."""
    signature: Cue
    """A line below the last paragraph: who signs, and when."""
    sentence_end: str
    clause_end: str
    closing: str
    """The characters that end a sentence, that end a clause, and that may follow either."""
    heading_limit: int
    lead_limit: int
    """The longest heading line and the longest run-in heading, in characters."""


@constants
class LackWords:
    """What a clause on something lacking has beside, or in place of, a word that says so."""

    negated: Cue
    affirmed: Cue
    """What is not, not enough or not done; and where such words say that all is well."""
    partial: Cue
    """That it is so of a few, of some offices or people."""
    scarce: Cue
    """That there is only so much, still, not before."""
    poor: Cue
    """That a thing is little, low, weak, short, hard: how a clause ends."""


@constants
class RoleWords:
    """What headings and first words say of the purpose of a chapter or a passage."""

    review: Cue
    problems: Cue
    plan: Cue
    term: Cue
    """What a heading says when the chapter looks back, lists what is lacking, looks ahead, or speaks of a term of
    several years."""
    done: Cue
    """What a heading says that looks back even where it also names aims."""
    neither: Cue
    """What a heading says over what neither looks back nor ahead."""
    mixed: Cue
    """What a heading says over a review that ends with what is lacking."""
    now: Cue
    """This year: the one told of where another heading speaks of the next, else the one planned for."""
    this_year: Cue
    last_year: Cue
    """The year planned for and the year told of, without a number."""
    problems_open: Cue
    """How a passage opens that says what is lacking."""
    plan_open: Cue
    """How a passage opens that turns to the year to come."""
    plan_turn: Cue
    """The same, said anywhere in the first sentence; enough where problems and plan share a chapter."""
    targets: Cue
    """How a passage opens that says the targets of the year: it is plan, wherever it stands."""
    happened: Cue
    intended: Cue
    """What passages say that tell what was done, and what they say that tell what will be."""
    term_open: Cue
    year_open: Cue
    """How a passage opens that speaks of a term of several years, or of the one year."""
    lacking: LackWords | None = None
    """How sentences lack something; None where reports list it under a heading of its own."""


@constants
class YearWords:
    """How titles, years and places are written."""

    year: Cue
    """A year; its digits are the first group."""
    headed: Cue
    """A year in a heading, where it may stand without the word for one."""
    digits: str
    """The digits 0 to 9 where a year is written in characters, empty if it never is."""
    written_year: Cue
    """A year written in such characters."""
    aside: Cue
    """Years that tell nothing of the report: in the name of a document, in a span of years, as a date to come."""
    document: Cue
    """The name of a document that is quoted, as the first group."""
    announced: Cue
    """How the first paragraphs say of which year they report, with the year as the first group."""
    opened: Cue
    """How the first paragraph begins that speaks of a year, with the year as the first group."""
    title_year: Cue
    """A title that bears the year told of."""
    title_plan: Cue
    """A title that bears the year planned for and no other."""
    given: Cue
    """The line that says when a work report was given."""
    dated: Cue
    """A date in a line above the body, which bears that year too if no line says when the report was given."""
    entitled: Cue
    """The title of a work report with the year in which it was given."""
    late: Cue
    """A date so late in the year that a work report given then tells of that very year."""
    said_review: Cue
    said_plan: Cue
    """What the text says of the year told of and of the year planned for, where no heading does."""


@constants
class TitleWords:
    """How titles look, and what stands around them on a page."""

    title: Cue
    """A line that can be the title."""
    not_title: Cue
    """What a line above the body says that is no title."""
    prefix: Cue
    """What a page sets before a title."""
    whole: Cue
    """A title from its beginning to the word it ends with, as the first group; what a page sets behind it follows."""
    ended: Cue
    """A title that ends with such a word."""
    untitled: Cue
    """A line that can be the title where no line says that it is one."""
    office: Cue
    """A line that is the name of an office: the first line of a title, or no title at all."""
    labelled: Cue
    """A line of the page that names the title, as the first group."""
    glued: Cue
    """A title the first paragraph runs on from, as the first group."""
    sent: Cue
    """A title, as the first group, that a letter before the report says it comes with."""
    begun: Cue
    """A line that begins a title and does not end one."""
    genre: Cue | None = None
    """What title or headings of the kinds of report say that are known to be read; None where any text is taken."""
    about: Cue | None = None
    """A line above the body or a heading that says that the text is about a report and not the report."""
    refusal: Cue | None = None
    """What a server says in place of a page."""
    paged: Cue | None = None
    """A line that says which of how many pages it is, as the two groups."""
    several: Cue | None = None
    """A title that says that the text contains more reports than one."""
    part: Cue | None = None
    """The part of a year a title says the report is of, as the first group."""
    form: Cue | None = None
    """A line of a cover that names the form of a filing, as the first group."""


@constants
class PlaceWords:
    """How places and offices are named, and where."""

    place: Cue
    """The name of a place in a title, an issuer or a session line, as the first group."""
    larger: Cue
    """The end of a name that may be left out before the name of a smaller place."""
    generic: Cue
    """What has the form of a place and names none."""
    addressee: Cue
    """A line that says to whom the report is addressed."""
    signed: Cue | None = None
    """A line below the name of whom reports."""
    entitled: Cue | None = None
    """The place and the office a title begins with, as the groups `place` and `office`; `outer` is the office of a
    larger place whose branch this is."""
    speaker: Cue | None = None
    """A line that names who gave the report, with the same groups."""
    subject: Cue | None = None
    """The same where a clause says what they did."""
    ministry: Cue | None = None
    institution: Cue | None = None
    """An office of the nation, and a body that reports for itself and for no place, as the first group."""
    labelled: Cue | None = None
    bare: Cue | None = None
    """What a line of the page names as the issuer, as the first group; and where that is a name without its kind."""
    document: Cue | None = None
    site: Cue | None = None
    mention: Cue | None = None
    """The place after which a quoted document, a web site, or anything else in the text is named, as the first
    group."""
    before: Cue | None = None
    joint: Cue | None = None
    """What of the sentence stands before a name; and a character that begins names and clauses alike."""
    leading: frozenset[str] = frozenset()
    """More words that stand there."""
    level: Cue | None = None
    whole: Cue | None = None
    ours: Cue | None = None
    """An office of the report's own place (the county government), the whole place (the whole county) and what is
    plainly its own (our county), with the kind of place as the first group."""
    implied: Cue | None = None
    """A short name that implies one of `short`."""
    short: Mapping[str, str] = field(default_factory=dict)
    """Short names to full ones."""
    nation: Cue | None = None
    """A national body that is no mere source of a document quoted."""
    nation_name: str = ""
    """The place it stands for."""


@constants
class SectionWords:
    """Everything the room knows of one language."""

    headings: HeadingWords
    roles: RoleWords
    years: YearWords
    titles: TitleWords
    places: PlaceWords
