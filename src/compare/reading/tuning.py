"""The numbers that decide what of a file is text, and where its lines, paragraphs and tables are.

In: nothing. Out: eight records. Refused: nothing.
"""

from __future__ import annotations

from compare.records import constants
from compare.text import knob

_BYTES = "by reading texts that were decoded wrongly; a quarter of it changes no case at hand"
_TYPESET = (
    "by reading reports as PDF files beside their text; a quarter of it changes no page that tests make"
)
_PAGE = "by reading reports as PDF files; a quarter of it is held by tests/reading/test_pdf.py"
_RULED = "by reading tables; a quarter of it changes no page that tests make"
_SHEET = "by reading tables; a quarter of it is held by tests/sheets/test_typeset.py"
_TABLES = "by reading tables of bulletins, budgets and yearly forms; not fitted"
_PAGES = "by reading pages of government sites and Word files; not fitted"
_WORK = "a bound on work, not on answers"
_HELD = "by reading reports; a quarter of it is held by tests/tuning/test_moved_settings.py"


@constants
class Decoding:
    """Whether a text was decoded rightly, and taken out of the form it was sent in."""

    detected: float = knob(0.15, 0.05, 0.3, _BYTES)
    """What the detector gives a short page in a double-byte encoding it is right about; noise gets less."""
    ascii_share: float = knob(0.7, 0.5, 0.9, _HELD)
    """A text in a Western encoding is ASCII but for some quotes, dashes and accents."""
    frequent: float = knob(0.25, 0.1, 0.5, _HELD)
    """Share of frequent characters among the non-ASCII ones below which a decoding is not believed."""
    most_bad: float = knob(0.06, 0.02, 0.12, _HELD)
    """Characters for bytes that fit nothing may be this part of the foreign ones."""
    most_lost: float = knob(0.15, 0.05, 0.3, _HELD)
    """So much of a text may have been lost when it was decoded wrongly."""
    least_foreign: int = knob(20, 10, 40, _HELD)
    """A shorter text does not say whether it was decoded wrongly."""
    escaped: float = knob(0.2, 0.1, 0.4, _HELD)
    """So much of a text is escapes, or one run without blanks, where it was not taken out of its form."""
    asked: float = knob(0.3, 0.15, 0.6, _HELD)
    """So much of a text is question marks where its script could not be written."""
    least_escaped: int = knob(20, 10, 40, _HELD)
    """Fewer such signs are no damage."""
    sample: int = knob(200_000, 150000, 250000, _WORK)
    """So many characters say how a text was decoded …"""
    opening: int = knob(20_000, 15000, 25000, _WORK)
    """… and so many whether it was taken out of the form it was sent in."""


@constants
class Lines:
    """From the characters of a page to its lines, columns and rows of cells."""

    same_line: float = knob(0.5, 0.3, 0.8, _TYPESET)
    """Two boxes are on one line if they share this part of the lower one's height."""
    latin_space: float = knob(0.15, 0.08, 0.3, _TYPESET)
    """A gap this wide, in ems, is a space between letters; a space the file contains needs only half of it."""
    chinese_space: float = knob(0.8, 0.5, 1.2, _TYPESET)
    """A gap this wide between Chinese characters was meant (between an office and a name)."""
    cell_gap: float = knob(1.6, 1.0, 3.0, _TYPESET)
    """A gap this wide parts two columns or two cells."""
    back: float = knob(1.0, 0.5, 2.0, _TYPESET)
    """A character this far left of the one before it (in ems) does not carry on its line."""
    gutter_rows: int = knob(4, 3, 8, _TYPESET)
    """So many lines with a gap at the same place make columns."""
    table_rows: int = knob(2, 2, 4, _PAGE)
    """And so many rows of cells a table."""
    column: int = knob(10, 6, 20, _TYPESET)
    """A column of text is at least this many ems wide, and most of its lines are full."""
    full: float = knob(2.0, 1.0, 4.0, _TYPESET)
    """So many ems short of the longest a line is full."""
    more: float = knob(1.02, 1.0, 1.1, _PAGE)
    """The second reader is believed if it finds 2 % more characters."""
    least: int = knob(20, 10, 40, _TYPESET)
    """Characters a page must contain on average, or the file is pictures."""
    upright: float = knob(0.05, 0.02, 0.2, _TYPESET)
    """How far a line may lean (its sine); watermarks lean more."""


@constants
class Paragraphs:
    """From the lines of pages to paragraphs, without the heads and feet of the pages."""

    edge: int = knob(2, 1, 4, _TYPESET)
    """Page headers and numbers are among this many lines from the top and from the bottom."""
    edge_part: float = knob(0.14, 0.07, 0.2, _TYPESET)
    """And they are in this part of the page's height at either end."""
    repeated: float = knob(0.4, 0.2, 0.8, _TYPESET)
    """A line that returns on this part of the pages (on even ones alone, say), figures aside, is a page
    header."""
    indent: float = knob(0.8, 0.4, 1.6, _TYPESET)
    """A line that begins this many ems right of its column begins a paragraph."""
    short: float = knob(2.2, 1.1, 4.0, _TYPESET)
    """A line that ends this many ems left of its column's edge ends a paragraph (no line breaks before a full
    stop)."""
    even: float = knob(1.5, 0.8, 3.0, _TYPESET)
    """Lines that end within so many ems of each other show where their column ends."""
    few: int = knob(2, 1, 4, _PAGE)
    """So many lines end alike by chance where they are short."""
    narrow: int = knob(7, 4, 12, _TYPESET)
    """Columns are at least so many ems wide: where no line is, none goes on."""
    wide: int = knob(22, 12, 40, _TYPESET)
    """And where hardly two lines end alike, only a line this long shows that it was broken (of a script without
    spaces)."""
    title_size: float = knob(1.15, 1.05, 1.4, _PAGE)
    """Letters larger than the body's by this are those of titles, whose lines are rejoined where they are
    centred."""
    centred: float = knob(1.2, 0.6, 2.4, _TYPESET)
    """Lines whose middles differ by less than half of so many ems are centred."""
    leading: float = knob(1.4, 1.2, 2.0, _TYPESET)
    """Lines further apart than this many times the usual distance are in different paragraphs."""
    other_size: float = knob(0.12, 0.05, 0.25, _TYPESET)
    """A letter size that differs by this part is that of another paragraph."""


@constants
class Ruled:
    """Tables of a page that rules are drawn around."""

    near: float = knob(3.0, 1.5, 6.0, _RULED)
    """Points by which the ends of rules of one table differ."""
    least_rules: int = knob(3, 2, 5, _RULED)
    """So many rules that meet make a table."""
    one_row: float = knob(1.8, 1.2, 3.0, _RULED)
    """A row that no upright rule parts is at most so many times as high as the others."""
    least_line: int = knob(8, 4, 16, _SHEET)
    """A line of so many letters is more than the number of a page."""
    smallest: int = knob(2, 2, 3, _RULED)
    """A table has at least so many rows and columns."""


@constants
class Unruled:
    """Tables of a page without rules, or with three of them."""

    heads: int = knob(6, 3, 12, _RULED)
    """Lines above a table without rules that may be heads of several of its columns."""
    between: int = knob(2, 1, 4, _SHEET)
    """So many lines between two rows may be parts of their names, or name a group."""
    broken: float = knob(0.75, 0.5, 0.9, _RULED)
    beside: float = knob(0.6, 0.3, 0.8, _RULED)
    """Lines nearer to each other than these parts of the distance of rows are of one row: below each other, or
    not."""
    skipped: float = knob(1_000.0, 100.0, 10_000.0, _RULED)
    """A column with a head of its own has none above it only where there is no other way."""
    wider: int = knob(6, 3, 12, _RULED)
    """So many ems a head may be wider than the numbers below it."""
    head_gap: float = knob(0.6, 0.3, 1.2, _RULED)
    """Heads stand at least so many ems apart; words stand nearer to each other."""
    short: int = knob(24, 12, 48, _SHEET)
    """A line of so many characters between two rows may name a group of rows."""
    farther: float = knob(1.25, 1.1, 2.0, _SHEET)
    """A lone line so many times as far above the heads as rows are apart is what stands above the table."""
    apart: float = knob(2.2, 1.5, 4.0, _RULED)
    """Rows of a table without rules are no further apart than this many ems of their letters, and some."""


@constants
class Typed:
    """Tables that are typed: strokes or blanks between their cells, and what is said above a table."""

    largest_cell: int = knob(300, 150, 600, _TABLES)
    """A cell with more characters contains paragraphs: the table lays out a page."""
    above: int = knob(300, 150, 600, _TABLES)
    """Characters of text above a table that may be its caption and its unit."""
    above_lines: int = knob(3, 2, 6, _TABLES)
    """And so many lines of it."""
    longest_row: int = knob(1_000, 500, 2_000, _TABLES)
    """A longer line is a paragraph."""
    within: int = knob(4, 2, 8, _TABLES)
    """So many blanks may be between the two characters of one word."""
    least_rows: int = knob(2, 2, 4, _TABLES)
    """A table has so many rows."""
    telling: int = knob(500, 100, 1_000, _WORK)
    """So many rows say where the columns of a table are."""
    latest: int = knob(50, 20, 100, _WORK)
    """So many rows say whether a line goes on with their table."""
    most_above: int = knob(40, 20, 80, _TABLES)
    """So many lines above a table are looked at."""
    between: int = knob(1, 0, 2, _TABLES)
    """So many blank lines may be between two rows of a table."""
    most_cells: int = knob(60, 45, 75, _HELD)
    """A line of more cells is no row."""
    sentence: int = knob(12, 9, 15, _HELD)
    """Where a cell contains a sign of a sentence and is longer, the line is a sentence."""
    lone: int = knob(20, 15, 25, _HELD)
    """The only cell of a line is no longer than this."""


@constants
class Web:
    """What of a page is the report, and where its tables are captioned."""

    body_share: float = knob(0.6, 0.4, 0.9, _PAGES)
    """A box contains the report if it contains this part of all the page's prose."""
    caption_lines: int = knob(3, 2, 6, _PAGES)
    """A table begins within so many lines: its caption and its unit are above it."""
    prose: int = knob(15, 8, 30, _PAGES)
    """A block this long is prose if it contains a comma or a full stop; menus are short or have none."""
    little: int = knob(200, 100, 400, _PAGES)
    """A page of fewer characters is no report: a list of files, or an error."""
    least_title: int = knob(6, 4, 10, _PAGES)
    """A window title shorter than this (详情, Document) names the kind of page, not the report."""
    said_above: int = knob(600, 300, 1_200, _PAGES)
    """Letters above a table that may contain its caption."""
    largest_cell: int = knob(300, 150, 600, _PAGES)
    """A cell with more characters contains paragraphs: the table lays out a page."""
    small_box: int = knob(300, 225, 375, _PAGES)
    """A box of the page that is not the report is no longer than this."""
    boxes: int = knob(20, 15, 25, _WORK)
    """So many boxes of one name are tried as the report."""
    links: int = knob(2_000, 1500, 2500, _WORK)
    """So many links, and lists of pages, are looked at …"""
    pages: int = knob(50, 38, 62, _PAGES)
    """… and a report has no more pages than this."""
    markup: int = knob(6_000, 4500, 7500, _PAGES)
    """So many characters of markup above a table contain what is said above it."""


@constants
class Looks:
    """Which paragraphs of a Word file without styles are headings."""

    short: int = knob(40, 20, 80, _PAGES)
    """A heading known by its look is no longer than this."""


DECODING, LINES, PARAGRAPHS, RULED, UNRULED, TYPED, WEB, LOOKS = (
    Decoding(),
    Lines(),
    Paragraphs(),
    Ruled(),
    Unruled(),
    Typed(),
    Web(),
    Looks(),
)
