"""Find the runs of a text that slipped by half a character, and put right those that can be read surely.

In: a text. Out: the text with the runs mended, each a repair of its own; the rest flagged. Refused: a
question mark in a text that shows no sign of a garbling mirror.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from compare.languages.zh.repair import WORDS
from compare.repair.changes import Change, State, apply_changes
from compare.repair.notes import find_notes
from compare.repair.plausible import Likelihood, simple
from compare.repair.readings import is_syllable
from compare.repair.script import is_traditional
from compare.repair.shift import Evidence, Reading, Token, read_run

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["undo_shifts"]

_DAMAGE = re.compile(WORDS.damage.pattern)
_SYLLABLE = re.compile(WORDS.syllable.pattern)
_BEFORE = 8  # characters before a run that are weighed with it
_MARGIN = (
    2.0  # how much likelier a reading must be than the next one, as a logarithm; measured with tests/garbling
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE_SIGN = re.compile("[！-／：-＠]")


def undo_shifts(state: State) -> State:
    """Mend the runs that slipped by half a character.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> undo_shifts(State("納入?yún)^(qū)管", SourceMap.identity("納入?yún)^(qū)管"))).text
    '納入區(qū)管'

    """
    text = state.text
    broken = [_flag(t) for t in _damage(text) if t.kind == "broken"]
    if any(find_notes(text)) or (broken and is_traditional(text)):
        return apply_changes(state, list(_changes(text)))
    return apply_changes(state, broken)


def _changes(text: str) -> Iterator[Change]:
    evidence = _evidence(text)
    folded = not _WIDE_SIGN.search(text)
    tokens = list(_tokens(text))
    i = 0
    while i < len(tokens):
        if tokens[i].kind in ("char", "note"):
            i += 1
            continue
        first = tokens[i]
        reading, i = read_run(tokens, i, _sound_before(tokens, i), evidence)
        if reading is None:
            yield _flag(first)
        elif reading.end > reading.start:
            yield _change(text, reading, folded=folded)


def _flag(token: Token) -> Change:
    return Change(token.start, token.end, token.text, "shift", 0.0)


def _change(text: str, reading: Reading, *, folded: bool) -> Change:
    certainty = 1 / (1 + math.exp(-reading.margin))
    if reading.margin < _MARGIN:
        return Change(reading.start, reading.end, text[reading.start : reading.end], "shift", certainty / 2)
    new = reading.text.translate(_NARROW) if folded else reading.text
    return Change(reading.start, reading.end, new, "shift", certainty)


def _evidence(text: str) -> Evidence:
    notes = [start for start, _ in find_notes(text)]
    listed = frozenset(text[start - 1] for start in notes)
    noted = set(notes)
    bare = frozenset(c for i, c in enumerate(text) if i + 1 not in noted)
    return Evidence(
        listed,
        bare - listed,
        keeps_private=bool(_PRIVATE.search(text)),
        lists_traditional=bool(listed) and all(simple(c) != c for c in listed),
        likelihood=Likelihood(_without_notes(text)),
    )


def _without_notes(text: str) -> str:
    at, pieces = 0, []
    for start, end in find_notes(text):
        pieces.append(text[at:start])
        at = end
    return "".join([*pieces, text[at:]])


def _sound_before(tokens: list[Token], i: int) -> str:
    line: list[str] = []
    for token in reversed(tokens[max(i - 2 * _BEFORE, 0) : i]):
        if token.text == "\n":
            break
        if token.kind == "char":
            line.append(token.text)
    return "".join(reversed(line[:_BEFORE]))


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    for token in _damage(text):
        for i in range(at, token.start):
            yield Token(i, i + 1, text[i], "char")
        yield token
        at = token.end
    for i in range(at, len(text)):
        yield Token(i, i + 1, text[i], "char")


def _damage(text: str) -> Iterator[Token]:
    """Find notes, whole and broken, and the signs that may stand for lost bytes."""
    noted, last = -1, ""
    for m in _DAMAGE.finditer(text):
        start, end = m.span()
        before = last if start == noted else text[start - 1 : start]
        if m["lone"]:
            if before > " " and (text[end : end + 1] > " " or m["lone"][0] == "\ufffd"):
                yield Token(start, end, m["lone"], "lone", before=before)
            continue
        syllables = tuple(_SYLLABLE.findall(m["note"] or m["whole"]))
        if not before > " " or not is_syllable(syllables[0]):
            continue
        whole = m["whole"] and not m["marked"]
        if not whole and not m["sign"] and not m["marked"]:
            continue  # the tail of a bracket: (note 3 of app)
        yield Token(start, end, m.group(), "note" if whole else "broken", syllables, before)
        noted, last = end, before
