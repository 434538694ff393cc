"""What the room `sections` needs to know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.languages import Cue

__all__ = ["SectionWords"]


@dataclass(frozen=True, slots=True)
class SectionWords:
    """Headings, roles, years and places, as data.

    Attributes
    ----------
    salutation : Cue
        The line that greets the audience; the body begins there and the line itself is no passage.
    numbers : tuple of (int, Cue)
        How headings are numbered, with the level each form stands for; the first that fits counts. The first
        group is the number as printed.
    item : Cue
        How an enumerated item begins inside a paragraph; the first group is its ordinal.
    ordinals : tuple of str
        The ordinals of items in order.
    bullet : Cue
        A dash or dot before a paragraph.
    appendix : Cue
        The heading of what is appended to a report: glossaries, annexes, lists of projects.
    chapter : Cue
        What an unnumbered chapter heading must say.
    review, problems, plan, term : Cue
        What a chapter heading says when the chapter looks back, lists what is lacking, looks ahead, or speaks of
        a five-year term.
    this_year, last_year : Cue
        The year planned for and the year told of, without a number.
    problems_open : Cue
        How a passage opens that says what is lacking.
    plan_open : Cue
        How a passage opens that turns to the year to come.
    term_open, year_open : Cue
        How a passage opens that speaks of five years, or of one.
    year : Cue
        A year with its digits as the first group.
    title : Cue
        A line that can be the title.
    title_year : Cue
        A title that bears the year told of.
    given : Cue
        The line or title that bears the year in which a work report was given; the month as the second group.
    places : tuple of Cue
        Where the name of a place stands in a title, an issuer or a session line; the first group is the place.
    nation : tuple of (str, str)
        Names of national bodies and the place they stand for.
    sentence_end : str
        The characters that end a sentence.
    clause_end : str
        The characters that end a clause.
    heading_limit, lead_limit : int
        The longest heading line and the longest run-in heading, in characters.

    """

    salutation: Cue
    numbers: tuple[tuple[int, Cue], ...]
    item: Cue
    ordinals: tuple[str, ...]
    bullet: Cue
    appendix: Cue
    chapter: Cue
    review: Cue
    problems: Cue
    plan: Cue
    term: Cue
    this_year: Cue
    last_year: Cue
    problems_open: Cue
    plan_open: Cue
    term_open: Cue
    year_open: Cue
    year: Cue
    title: Cue
    title_year: Cue
    given: Cue
    places: tuple[Cue, ...]
    nation: tuple[tuple[str, str], ...]
    sentence_end: str
    clause_end: str
    heading_limit: int
    lead_limit: int
