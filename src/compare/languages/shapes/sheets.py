"""What the reading of tables needs to know of a language whose units are printed as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class SheetWords:
    """Words in and above tables: of units, of time, of growth, of order."""

    unit: Cue
    """How a table states its unit; the unit is the first group."""
    unit_heads: tuple[str, ...]
    order_heads: tuple[str, ...]
    """Heads of columns that contain units, and of columns that only number or encode the rows."""
    caption: Cue
    """How a line that names the whole table ends or begins."""
    contents: Cue
    """How a table of contents is headed."""
    plain: Cue
    """A whole head that says nothing but "the value"."""
    this_year: Cue
    last_year: Cue
    """A head of values of the year of the report, and of the year before; never one that compares with it."""
    part: Cue
    """A part of a year, as printed."""
    growth: Cue
    """A head or a row of growth."""
    change: Cue
    """A head of differences, in the unit of what differs."""
    points: Cue
    """Growth counted in percentage points."""
    share: Cue
    """A head or a row of percentages that are no growth."""
    added: Cue
    """A name of what was added in the year."""
    implied: tuple[tuple[str, str], ...]
    """How a head or a row ends that says what is counted, and the unit that follows from it."""
    broken: Cue
    """How a name ends that goes on in the next line."""
    numbering: Cue
    """The number of a row in front of its name; its rank is the number of the group that matches."""
    inner: Cue
    """What opens a row that is a part of the one above it."""
    mark: Cue
    """The mark of a footnote at the end of a name, or of a part in front of one."""
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    """Words in front of a number that give it its sign."""
    form: Cue
    """A cell that only a form of cases has."""
    cases: str
    """The unit of such a form where nothing else is said."""
