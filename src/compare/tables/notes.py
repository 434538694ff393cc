"""What notes say: codes and values in, a sentence out, in the language of the labels.

In: the notes of records, or the text a table holds for them. Out: that text, sentences, and the way back. Refused:
nothing; what is no code of these stands for itself.
"""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.records import Note
from compare.tables.catalogues import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTES = catalogue("tables", "notes")
"""Each note in Chinese and in English; what stands in braces is filled in. No note holds what joins two of them."""

_JOINT, _JOINTS = "; ", ("；", "; ")
_NO_JOINT = str.maketrans({";": "，", "；": "，"})


def note_codes(notes: str | Iterable[Note]) -> str:
    """Write the notes of a record as a table holds them: codes with their values, joined by `; `.

    Examples
    --------
    >>> note_codes([Note("zero"), Note("unit", (("old", "件"), ("new", "人次")))])
    'zero; unit(old=件, new=人次)'

    """
    return notes if isinstance(notes, str) else _JOINT.join(str(n).translate(_NO_JOINT) for n in notes)


@cache
def _pieces(code: str, at: int) -> tuple[tuple[str, str], ...]:
    """Cut a sentence where values are filled in: what stands before each, and its name; at last what ends it."""
    return tuple((text, name or "") for text, name, _, _ in Formatter().parse(NOTES[code][at]))


_VALUE = regex(r"(?:^|, )([a-z]+)=")


def _read_code(note: str) -> tuple[str, dict[str, str]] | None:
    """Read a note as a table holds it: its code and its values by name."""
    code, _, rest = note.partition("(")
    _, *filled = _VALUE.split(rest.removesuffix(")"))
    values = dict(zip(filled[::2], filled[1::2], strict=True))
    known = code in NOTES and set(values) == {name for _, name in _pieces(code, 0) if name}
    return (code, values) if known else None


def _read_sentence(note: str, at: int) -> tuple[str, dict[str, str]] | None:
    """Read a worded note: the first code whose sentence it is."""
    return next(((code, v) for code in NOTES if (v := _filled(note, _pieces(code, at))) is not None), None)


def _filled(note: str, pieces: Sequence[tuple[str, str]]) -> dict[str, str] | None:
    """Return what was filled in between the pieces of a sentence; None where it is another sentence."""
    values: dict[str, str] = {}
    start, last = 0, ""
    for text, name in pieces:
        at = note.find(text, start) if last else start
        if at < 0 or not note.startswith(text, at):
            return None
        if last:
            values[last] = note[start:at]
        start, last = at + len(text), name
    if last:
        values[last], start = note[start:], len(note)
    return values if start == len(note) else None


def word_note(notes: str | Iterable[Note], labels: str) -> str:
    """Word notes, given as records or as a table holds them.

    Examples
    --------
    >>> word_note("zero; unit(old=件, new=人次)", "en")
    'the old value is zero: no percentage; other unit (件, 人次): no difference is computed'

    """
    at = 0 if labels == "zh" else 1
    read = ((note, _read_code(note)) for note in note_codes(notes).split(_JOINT))
    return _JOINTS[at].join(NOTES[r[0]][at].format(**r[1]) if r else note for note, r in read)


def plain_note(text: str, labels: str) -> str:
    """Take worded notes back to what a table holds: the inverse of `word_note`.

    Examples
    --------
    >>> plain_note("the old value is zero: no percentage; a range: no difference is computed", "en")
    'zero; range'

    """
    at = 0 if labels == "zh" else 1
    read = ((note, _read_sentence(note, at)) for note in text.split(_JOINTS[at]))
    return _JOINT.join(str(Note(r[0], tuple(r[1].items()))) if r else note for note, r in read)


def reword(text: str, given: str, labels: str) -> str:
    """Word again in another language what is kept as a sentence; one of nobody's wording stays as it is.

    Examples
    --------
    >>> reword("the old value is zero: no percentage", "en", "zh"), reword("the disk is full", "en", "zh")
    ('旧值为零，不计算百分比', 'the disk is full')

    """
    return word_note(plain_note(text, given), labels)
