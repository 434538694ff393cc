"""What the mending of lines and page furniture needs to know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class LayoutWords:
    """Signs of a page around a text, and of lines that were broken."""

    furniture: Cue
    """A whole line above the body that belongs to the page: buttons, type size, source, counters."""
    contents: Cue
    """A line that says that a table of contents follows."""
    entry: Cue
    """A line of one, with what it points to as the first group and the page behind it."""
    inline: Cue
    """What a page sets into or behind a line of the text: links to edit it."""
    stamp: Cue
    """The address of a site that a page stamps into its text, as the second group; its name as the first."""
    given: Cue
    """What before an address shows that the report itself gives it."""
    end_mark: Cue
    """A line with which the page goes on below the body: editors, related articles, licences."""
    stops: str
    """Characters that end a sentence."""
    finished: str
    """Characters a paragraph may end with; quotes and brackets count when one of the others stands before."""
    closing: str
    """Quotes and brackets that may follow the last character of a paragraph."""
    dangling: str
    """Characters no paragraph ends with."""
    middle: Cue
    """How a line begins that can only be the middle of a sentence."""
    fresh: Cue
    """How a line begins that can only be the start of a paragraph or a heading."""
    whole: Cue
    """A line above the first sentence that is complete: a title."""
    lone: Cue
    """A bullet or footnote mark that stands alone on its line."""
    glue: str
    """What stands between two parts of a sentence that was broken over lines."""
    asks: Cue | None = None
    """A heading that is complete, though it ends with a character no paragraph ends with: how we got there."""
