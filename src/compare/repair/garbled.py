"""Find the runs of a text that slipped by half a character, and put right those that can be read surely.

In: a text. Out: the text with the runs mended, each a repair of its own; the rest flagged. Refused: a
question mark that ends a question.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.repair.pinyin import find_notes
from compare.repair.plausible import Likelihood, lexicon, simple
from compare.repair.readings import is_syllable
from compare.repair.script import is_traditional
from compare.repair.shift import Evidence, Reading, Token, read_run
from compare.repair.state import Change, State, apply_changes
from compare.repair.tuning import GARBLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.languages.shapes.repair import RepairWords

_TRACE = regex("[?？\ufffd□)]")  # in all damage there is one of these, and no line end
_PRIVATE = regex("[\ue000-\uf8ff]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE_SIGN = regex("[！-／：-＠]")
# 修?路, 1?公里, ，??路: between Chinese signs or figures, one of them a character
_SWALLOWED = regex(
    r"(?<=[\u4e00-\u9fff])\?+ ?(?=[\u4e00-\u9fff0-9])|(?<=[0-9，。、；：])\?+ ?(?=[\u4e00-\u9fff])"
)


def undo_shifts(state: State, words: RepairWords) -> State:
    """Mend the runs that slipped by half a character.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.records import SourceMap
    >>> state = State("納入?yún)^(qū)管", SourceMap.identity("納入?yún)^(qū)管"))
    >>> undo_shifts(state, load("zh").repair).text
    '納入區(qū)管'

    """
    text = state.text
    broken = [_flag(t) for t in _damage(text, words) if t.kind == "broken" or t.text[0] == "\ufffd"]
    if any(find_notes(text, words)) or (broken and is_traditional(text)):
        return apply_changes(state, list(_changes(text, words)))
    lost = (
        Change(*m.span(), m[0], "shift", 0.0)
        for m in _SWALLOWED.finditer(text)
        if not words.asks.regex.search(text, max(0, m.start() - GARBLED.window), m.start())
    )
    return apply_changes(state, sorted([*broken, *lost], key=lambda change: change.start))


def _changes(text: str, words: RepairWords) -> Iterator[Change]:
    evidence = _evidence(text, words)
    folded = not _WIDE_SIGN.search(text)
    done, steps = 0, 0
    for seed in _damage(text, words):
        if seed.kind == "note" or seed.start < done:
            continue
        if steps > GARBLED.steps:
            yield from () if seed.kind == "lone" else (_flag(seed),)
            continue
        tokens = list(_tokens(text, seed.start, words))
        reading, read = read_run(tokens, _sound_before(text, seed.start, words), evidence)
        steps, done = steps + read, tokens[read - 1].end
        if reading is None:
            yield _flag(seed)
        elif reading.end > reading.start:
            yield _change(text, reading, words, folded=folded)


def _flag(token: Token) -> Change:
    return Change(token.start, token.end, token.text, "shift", 0.0)


def _change(text: str, reading: Reading, words: RepairWords, *, folded: bool) -> Change:
    certainty = 1 / (1 + math.exp(-reading.margin))
    run = text[reading.start : reading.end]
    if reading.margin < (GARBLED.margin_noted if words.syllable.regex.search(run) else GARBLED.margin_bare):
        return Change(reading.start, reading.end, run, "shift", certainty / 2)
    new = reading.text.translate(_NARROW) if folded else reading.text
    return Change(reading.start, reading.end, new, "shift", certainty)


def _evidence(text: str, words: RepairWords) -> Evidence:
    plain = _without_notes(text, words)
    total, noted = Counter(plain), Counter(text[start - 1] for start, _ in find_notes(text, words))
    listed = frozenset(noted)
    damage = list(_damage(text, words))
    broken = [t for t in damage if t.kind == "broken"]
    return Evidence(
        listed,
        frozenset(c for c, n in noted.items() if n >= GARBLED.always * total[c]),
        frozenset(total) - listed,
        keeps_private=bool(_PRIVATE.search(text)),
        lists_traditional=bool(listed) and all(simple(c) != c for c in listed),
        swallows=sum("(" in t.text[:2] for t in broken) <= len(broken) / 2,
        likelihood=Likelihood(_sound(text, damage), lexicon(words)),
    )


def _sound(text: str, damage: list[Token]) -> str:
    """Return the text without notes and without what is near damage: the words there are torn."""
    at, pieces = 0, []
    for token in damage:
        near = token.kind != "note"
        if at < token.start:  # no word reaches across a gap
            pieces.append(text[at : max(token.start - GARBLED.torn * near, at)])
        at = max(at, token.end + GARBLED.torn * near)
        if near:
            pieces.append("\n")
    return "".join([*pieces, text[at:]])


def _without_notes(text: str, words: RepairWords) -> str:
    at, pieces = 0, []
    for start, end in find_notes(text, words):
        pieces.append(text[at:start])
        at = end
    return "".join([*pieces, text[at:]])


def _sound_before(text: str, start: int, words: RepairWords) -> str:
    """Return the last characters of the line before a place, without their notes."""
    line = text[max(start - GARBLED.window, 0) : start].rpartition("\n")[2]
    return words.notes.regex.sub("", line)[-GARBLED.before :]


def _tokens(text: str, start: int, words: RepairWords) -> Iterator[Token]:
    """Cut what may belong to a run that begins at a place."""
    at, limit = start, min(start + GARBLED.window, len(text))
    for token in _damage(text, words, max(start - GARBLED.window, 0), limit):
        if token.start < start:
            continue
        for i in range(at, token.start):
            yield Token(i, i + 1, text[i], "char", noted=i + 1 == token.start and token.kind == "note")
        yield token
        at = token.end
    for i in range(at, limit):
        yield Token(i, i + 1, text[i], "char")


def _traced(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find the lines that are worth looking into for damage: few, where a text is whole."""
    at = start
    while trace := _TRACE.search(text, at, end):
        begin, at = text.rfind("\n", at, trace.start()) + 1, text.find("\n", trace.end(), end)
        at = at if at >= 0 else end
        yield max(begin, start), at


def _damage(text: str, words: RepairWords, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Find notes, whole and broken, and the signs that may stand for lost bytes."""
    noted, last = -1, ""
    lines = _traced(text, start, len(text) if end is None else end)
    for m in chain.from_iterable(words.damage.regex.finditer(text, *line) for line in lines):
        at, after = m.span()
        before = last if at == noted else text[at - 1 : at]
        if m["lone"]:
            if before > " " and (text[after : after + 1] > " " or m["lone"][0] == "\ufffd"):
                yield Token(at, after, m["lone"], "lone", before=before, after=text[after : after + 1])
            continue
        syllables = tuple(words.syllable.regex.findall(m["note"] or m["whole"]))
        if not before > " " or not is_syllable(syllables[0]):
            continue
        whole = m["whole"] and not m["marked"]
        if not whole and not m["sign"] and not m["marked"]:
            continue  # the tail of a bracket: (note 3 of app)
        yield Token(at, after, m.group(), "note" if whole else "broken", syllables, before)
        noted, last = after, before
