"""What `wording` must know of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class WordingWords:
    """Where sentences end, what is one name, and which words carry no subject."""

    marker: Cue
    """The mark of an item, whole, in narrow signs and without blanks."""
    stops: str = ""
    """Signs that end a sentence wherever they stand."""
    closing: str = ""
    opening: str = ""
    """Signs that cling to the end of a sentence, and signs one may begin with."""
    rough: str = ""
    """Signs that stand inside a figure and make it a rough one."""
    names: tuple[tuple[str, str], ...] = ()
    """Pairs of signs around a name or a coined phrase."""
    times: tuple[str, ...] = ()
    """Units of time, which no figure is cut from."""
    abbreviations: tuple[str, ...] = ()
    """What a Latin full stop may follow without ending a sentence."""
    stop_words: frozenset[str] = frozenset()
    """Words without a subject, left out of the terms."""
