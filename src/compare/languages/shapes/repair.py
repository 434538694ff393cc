"""What a language tells the room `repair`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.records import constants

if TYPE_CHECKING:
    from compare.languages.cue import Cue


@constants
class RepairWords:
    """How readings are noted in a garbled text, and how likely its signs are."""

    notes: Cue
    """One or more syllables in brackets, right behind a character."""
    syllable: Cue
    """One of them, the syllable itself as group 1."""
    damage: Cue
    """A place where a byte is lost: a sign that stands for it (group `sign`, may be missing) and the rest of a note
    it swallowed the bracket of (group `note`), or the sign alone (`lone`); or a whole note (`whole`), with a sign
    before it if one stands there (`marked`)."""
    asks: Cue
    """The end of a text that asks something: a question mark behind it is one."""
    kept: Cue
    """Traditional characters that stay as they are, because the name of a place is written so."""
    sign_likelihoods: tuple[tuple[str, float], ...]
    """Signs, digits and letters with the logarithm of their likelihood in running text."""
    report_words: frozenset[str]
    """Words that reports use more than other texts do."""
    sign_pairs: frozenset[str]
    """Signs that may follow each other."""
    before_no_sign: str
    """Words of one character behind which no clause ends."""
    opens_no_clause: str
    """Words of one character that do not stand behind a sign that ends a clause."""
