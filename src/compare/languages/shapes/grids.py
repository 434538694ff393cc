"""What the reading of tables needs to know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class GridWords:
    """Signs of scale, unit, period and direction in and above a table."""

    scale: Cue
    """How a table says that its amounts are in millions; the word is the first group."""
    scaled_things: Cue
    """How a table says that it counts things, and no money, in thousands or millions."""
    scales: tuple[tuple[str, float], ...]
    """Those words and their factors."""
    shares_whole: Cue
    """How a table says that its scale is not that of shares."""
    shares: Cue
    """How a row or a head says that it counts shares."""
    share_count: Cue
    """How a row says so whatever signs its column has."""
    per_share: Cue
    """How it says that an amount is for one share."""
    shares_scale: Cue
    """A scale for shares alone; the word is the first group."""
    percent: Cue
    """A row or a head of percentages."""
    money_row: Cue
    """How a row says that it is an amount, whatever else it names."""
    counted: Cue
    """How a row says that it counts something that is no money."""
    things: Cue
    """What a row counts whose name says no more than that, unless its group is one of money."""
    rates: Cue
    """How a row says that it is an amount for one of something: no scale of its table is its own."""
    cohort: Cue
    """A head of years in which something began: they name what is counted, not when."""
    due: Cue
    """A head of a column of years in which something falls due: they are no amounts."""
    month: Cue
    """The name of a month, with the day where one stands behind it."""
    months: Cue
    """How a head says that its period is shorter than a year; the length is the first group."""
    lengths: tuple[tuple[str, int], ...]
    """Those words and how many months they are."""
    time_words: frozenset[str]
    """Words of a head that say nothing but time."""
    balance: Cue
    """The name of a row that says how much there was on a day."""
    moved: Cue
    """The head of a column that says by how much others differ."""
    compared: Cue
    """A heading that sets one year against another."""
    ended: Cue
    """The name of a row that is a period."""
    fixed_year: Cue
    """A name of which a year is part: it does not move with the year of the report."""
    beginning: Cue
    """How a row says that it is what a year began with."""
    first_day: Cue
    last_day: Cue
    """The days on which a calendar year begins and ends: in a table that has both the first is what the year began
    with."""
    taken: Cue
    """A row of what is paid, used up or taken off: its brackets are no minus."""
    taken_head: Cue
    taken_group: Cue
    """The same of a column and of the rows below a heading."""
    credits: Cue
    """The same of percentages."""
    both_ways: Cue
    """A row that speaks of both directions: its sign is as printed."""
    turned: Cue
    """A row that says what its brackets mean: a gain, an income, an increase."""
    net_of: Cue
    """What follows names what was taken off, not the row."""
    income_group: Cue
    income: Cue
    """A heading above rows of expenses that prints incomes in brackets, and which of its rows are incomes."""
    flows: Cue
    """The heading of a part of a statement of cash flows: it ends the part before."""
    outlays: Cue
    both_flows: Cue
    """The parts where brackets say that cash was paid, and the rows there that go both ways."""
    asset_changes: Cue
    """The heading of rows that say how assets and liabilities changed, as a movement of cash."""
    assets: Cue
    liabilities: Cue
    """Which of those rows are which."""
    absent: Cue
    """What stands in a cell in the place of a number: a row of such cells is no row of heads."""
    references: Cue
    """A head of a column of numbers of notes or pages."""
    broken: Cue
    """How a name ends that goes on in the next line."""
    totals: tuple[str, ...]
    """Words that begin the name of a row that is a total of those above."""
    statement: Cue
    """The title of a statement of the accounts, at the end of the text above its table."""
    currency: str
    """The unit of an amount without a sign."""
    currencies: tuple[tuple[str, str], ...]
    """The units of amounts by their signs."""
    share: str
    one_share: str
    """The units of a number of shares, and of an amount for one."""
