"""The numbers that decide where a body begins, what is a heading, and what title, place, years and roles are read.

In: nothing. Out: five records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_PAGES = "by reading reports as they were published; not fitted"
_TOLD = "between the chapters of 60 reports that list problems and those that do not"
_PLACED = "a quarter more or less of any misreads 1 of 263 places at most (tests/sections/weights.py)"
_TURNED = "none of 111 reports that are read rightly is doubted, and 110 are when review and plan are turned"


@constants
class Build:
    """Where the body begins and ends, and which lines are headings."""

    head_lines: int = knob(80, 40, 160, _PAGES)
    """The body begins within so many lines from the top."""
    paragraph: int = knob(60, 40, 100, _PAGES)
    clauses: int = knob(2, 2, 4, _PAGES)
    """A line of so many characters that ends a sentence, or so many clauses, is a paragraph and no furniture."""
    captions: int = knob(2, 0, 4, _PAGES)
    """So many paragraphs (captions, summaries) may come before the greeting; with more it belongs to the body."""
    title_lines: int = knob(3, 2, 5, _PAGES)
    """So many lines of a body may only repeat the title."""
    letter: int = knob(8, 4, 16, _PAGES)
    """Within so many lines a letter that goes with a report names the report."""
    shortest_report: int = knob(2_000, 1_000, 4_000, _PAGES)
    """Of a shorter text nothing is said about its kind: an extract has no title."""
    refusal: int = knob(300, 150, 600, _PAGES)
    """A shorter text may be what a server says in place of a page."""
    closing_lines: int = knob(4, 2, 8, _PAGES)
    """Signatures and dates are in so many last lines of a body."""
    items: int = knob(2, 2, 3, _PAGES)
    """A paragraph with fewer enumerated items is not divided."""
    parts: int = knob(2, 2, 3, _PAGES)
    looks: int = knob(3, 2, 5, _PAGES)
    """So many unnumbered headings among numbered ones are parts of the report; so many lines must be set apart
    before their look alone makes them headings."""
    layout_limit: int = knob(30, 20, 45, _PAGES)
    """The longest unnumbered heading known by its look; numbered ones may be longer."""
    form_items: int = knob(4, 3, 6, _PAGES)
    form_heading: int = knob(160, 80, 240, _PAGES)
    """So many items in order make a form, and the longest heading on a line of its own below its number."""
    number: int = knob(12, 9, 15, _PAGES)
    """Characters of the longest number of a chapter."""


@constants
class Titles:
    """Which lines can be a title."""

    limit: int = knob(80, 50, 120, _PAGES)
    lines: int = knob(3, 2, 4, _PAGES)
    """The longest title in characters, and over how many lines it is broken at most."""
    least_repeated: int = knob(8, 6, 12, _PAGES)
    """A shorter title may be part of a longer one by chance: a menu says it too."""


@constants
class Said:
    """How far into a text and into a passage its place, year and purpose are looked for."""

    paragraphs: int = knob(3, 2, 5, _PAGES)
    sentence: int = knob(20, 12, 30, _PAGES)
    """So many paragraphs from the top are asked for place and year; a line of fewer characters is a heading first."""
    place: int = knob(80, 40, 120, _PAGES)
    subject: int = knob(400, 200, 800, _PAGES)
    cover: int = knob(80, 40, 120, _PAGES)
    """A place is named in the first characters of a line, who reports in those of a paragraph, and who signs in so
    many lines of the cover of a form."""
    beginning: int = knob(600, 300, 900, _PAGES)
    year: int = knob(160, 80, 240, _PAGES)
    """The first paragraphs name their year in so many characters, other passages in so many."""
    latest: float = knob(0.6, 0.4, 0.9, _PAGES)
    """A later year is the year of the report if it is named at least this often for each time of the most frequent."""
    opens: int = knob(60, 40, 100, _PAGES)
    lacks: int = knob(200, 100, 400, _PAGES)
    """How a passage opens is known by its first characters; what is lacking is said within so many."""
    likely: float = knob(0.5, 0.3, 0.7, _TOLD)
    ahead: float = knob(0.25, 0.2, 0.4, _TOLD)
    """From this chance on a sentence says what is lacking, and among such sentences what will be done."""
    lacking: float = knob(2.0, 1.5, 2.5, _TOLD)
    share: float = knob(0.17, 0.14, 0.2, _TOLD)
    """So many sentences of a chapter, and so many of each, must lack something for it to list the problems."""
    mostly: float = knob(0.4, 0.25, 0.5, _TOLD)
    last: float = knob(0.2, 0.15, 0.3, _TOLD)
    several: int = knob(5, 4, 6, _TOLD)
    """A passage whose sentences lack something with this chance on the mean lists the problems; and the last one of a
    chapter does, of which at least so many sentences are taken for told."""
    remedies: int = knob(2, 2, 3, _TOLD)
    """With so many sentences on what will be done it goes on to that itself."""
    sample: int = knob(20_000, 10000, 40000, _PAGES)
    """So many characters tell the language of a text, and who reports."""


@constants
class Check:
    """When roles are doubted."""

    least: int = knob(3, 2, 5, _TURNED)
    """So many passages of a role must have a tense, or nothing is said."""
    share: float = knob(0.6, 0.4, 0.8, _TURNED)
    """From this share on that contradicts the role, it is doubted. Plans of those reports reach 0.2."""
    alone: float = knob(0.8, 0.6, 0.95, _TURNED)
    """The same for a review where there is no plan to compare it with: reviews exhort, too."""
    opens: int = knob(30, 20, 60, _TURNED)
    """The year a passage is about is named in so many characters."""


@constants
class Weights:
    """How much speaks for a place."""

    title: float = knob(20.0, 15, 30, _PLACED)
    front: float = knob(12.0, 9, 15, _PLACED)
    speaker: float = knob(5.0, 4, 8, _PLACED)
    subject: float = knob(6.0, 5, 8, _PLACED)
    body: float = knob(5.5, 4.5, 8, _PLACED)
    opening: float = knob(4.6, 4.5, 6, _PLACED)
    closing: float = knob(4.8, 4.5, 6, _PLACED)
    labelled: float = knob(4.7, 4.5, 6, _PLACED)
    site: float = knob(2.0, 1, 3, _PLACED)
    document: float = knob(1.5, 1, 3, _PLACED)
    mention: float = knob(1.0, 0.5, 1.5, _PLACED)
    """That the title begins with it, a line above the body names it, its head gives the report, it does what the
    first paragraphs tell, a ministry or university reports, the first paragraphs or the last lines name it, the
    page names it as publisher, a site or a document is named after it, an office or an act anywhere."""
    again: float = knob(0.5, 0.25, 1, _PLACED)
    often: int = knob(4, 2, 8, _PLACED)
    """That it is named once more, and how many times that counts."""
    ours: int = knob(3, 2, 5, _PLACED)
    """Our county says as much of the level as the whole county said so many times."""
    level: float = knob(4.3, 3.5, 5, _PLACED)
    other_level: float = knob(5.0, 2, 6, _PLACED)
    """That it is of the level the report calls its own, and what is taken off where the report never does so."""
    least: float = knob(4.4, 4, 5, _PLACED)
    """With less no place is read."""


BUILD, TITLES, SAID, CHECK, WEIGHTS = Build(), Titles(), Said(), Check(), Weights()
