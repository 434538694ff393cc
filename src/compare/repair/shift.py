"""Undo a shift by half a character: 入?yún)^(qū)管 → 入區(qū)管.

In: a text and where in it bytes were lost. Out: for each damaged run the reading of it that is likeliest, and
how far it is ahead of the next one. Refused: a run whose readings are too close; it is left as it is.

A mirror put notes between bytes without regard to characters. Where the two bytes of a listed character stood
across two others, the note parts a first byte from its second: the first and the bracket behind it become one
sign, and what follows is read half a character late, until a second byte below 0x80 brings it back. The
search reads the text from left to right as bytes again; `pending` is the first byte of a character whose
second byte is still to come. Every guess at a lost byte is a branch; the branches are ranked by how plausible
the Chinese is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from compare.repair.gbk import LEADS, TRAILS, bytes_of, spelled, unspelled, wide_bytes
from compare.repair.plausible import Lexicon, Likelihood, Trace, commonness, simple
from compare.repair.readings import is_reading
from compare.repair.tuning import SHIFTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EURO = 0x80  # a second byte that, read first, spells € or nothing
_MARK = "\ufffd"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the garbled text: a character, a whole note, or a place where bytes are lost."""

    start: int
    end: int
    text: str
    kind: str  # char, note, broken, lone
    syllables: tuple[str, ...] = ()
    before: str = ""
    noted: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the whole text says."""

    listed: frozenset[str]  # the characters that have a note somewhere, (nearly) everywhere, nowhere
    always: frozenset[str]
    bare: frozenset[str]
    keeps_private: bool  # whether it still has characters of the private area; if not, they were dropped
    lists_traditional: bool  # whether all listed characters are traditional ones
    # Whether a sign for a lost byte stands for the next byte as well, as where it swallowed a bracket.
    swallows: bool
    likelihood: Likelihood


@dataclass(frozen=True, slots=True)
class Guess:
    """One way to read a run up to some token."""

    trace: Trace
    out: str = ""  # the characters read
    last: str = ""  # the last of them, or the sound one before
    pending: tuple[int, ...] = ()  # the bytes the open character may begin with; empty between characters
    # Where the text was last found in step again: offset in the text, characters in `out`.
    back: tuple[int, int] = (0, 0)
    firm: bool = True  # whether nothing is lost that no one can know (a digit swallowed with a byte)
    risk: float = 0.0  # what was guessed at without a note to go by, to be taken off the margin
    parted: bool = False  # whether something was put in behind the open character's first byte


@dataclass(frozen=True, slots=True)
class Reading:
    """The best reading of a run."""

    start: int  # the run in the garbled text
    end: int
    text: str  # what it says
    margin: float  # how much likelier it is than the next one, as a logarithm; 0 where it must not be used


def read_run(tokens: list[Token], before: str, evidence: Evidence) -> tuple[Reading | None, int]:
    """Search the readings of the run that begins at the first of some tokens, behind the sound characters before it.

    Return the best reading, None where none holds together, and how many tokens were read.
    """
    start = tokens[0].start
    guesses = [Guess(evidence.likelihood.start(before), last=before[-1:], back=(start, 0))]
    settled, i = 0, 0
    while i < len(tokens) and i < SHIFTS.longest:
        token = tokens[i]
        following = prune(
            g
            for guess in [*guesses, *_dropped(guesses, token, evidence)]
            for g in step(guess, token, evidence)
        )
        if not following:
            return _choose(guesses, start), max(i, 1)
        guesses = following
        settled = settled + 1 if token.kind == "char" and not any(g.pending for g in guesses) else 0
        i += 1
        if settled >= SHIFTS.context or token.text == "\n":
            break
    return _choose(guesses, start), i


def prune(guesses: Iterable[Guess]) -> list[Guess]:
    """Keep the best guesses, and of those that differ in nothing that matters only one."""
    best: dict[tuple[str, tuple[int, ...]], Guess] = {}
    for guess in guesses:
        key = guess.out, guess.pending
        if key not in best or best[key].trace.score < guess.trace.score:
            best[key] = guess
    ranked = sorted(best.values(), key=lambda g: -g.trace.score)[: SHIFTS.beam]
    return [g for g in ranked if g.trace.score > ranked[0].trace.score - SHIFTS.behind]


def _choose(guesses: list[Guess], start: int) -> Reading | None:
    ended = [g for g in guesses if not g.pending]
    if not ended:
        return None
    best = ended[0]
    end, length = best.back
    others = [g.trace.score for g in ended[1:] if g.out != best.out]
    margin = best.trace.score - others[0] if others else SHIFTS.behind
    margin -= best.risk
    return Reading(start, end, best.out[:length], max(margin, 0.0) if best.firm else 0.0)


def step(guess: Guess, token: Token, evidence: Evidence) -> Iterator[Guess]:
    """Read one more token in every way it can be read."""
    if token.kind == "char":
        if guess.pending:
            yield from _shifted(guess, token, evidence)
        else:
            yield _sound(guess, token, evidence)
    elif token.kind == "note":
        yield from _after_note(guess, token, evidence)
    elif token.kind == "broken":
        yield from _lost_with_note(guess, token, evidence)
    else:
        yield from _lost(guess, token, evidence)


def _add(guess: Guess, chars: str, evidence: Evidence, penalty: float = 0.0) -> Guess:
    trace = evidence.likelihood.follow(guess.trace, chars, penalty)
    return replace(guess, trace=trace, out=guess.out + chars, last=chars)


def _sound(guess: Guess, token: Token, evidence: Evidence) -> Guess:
    return _add(guess, token.text, evidence)


def _shifted(guess: Guess, token: Token, evidence: Evidence) -> Iterator[Guess]:
    """Take the first byte of what is here as the second of the open character."""
    known = evidence.likelihood.lexicon
    for first, *rest in _spellings(token.text):
        for lead in guess.pending:
            char = spelled(lead, first)
            if char and (len(guess.pending) == 1 or known.is_usual(char)):
                bare = char in evidence.always and not guess.parted and (rest or not token.noted)
                trace = evidence.likelihood.follow(guess.trace, char, SHIFTS.bare_here if bare else 0.0)
                out = guess.out + char
                back = guess.back if rest else (token.end, len(out))
                yield Guess(trace, out, char, tuple(rest), back, guess.firm, guess.risk)
    if token.text == " ":  # a byte that was put in where the text had slipped already
        yield replace(guess, trace=evidence.likelihood.follow(guess.trace, "", SHIFTS.after_loss))


def _spellings(char: str) -> Iterator[bytes]:
    """Return the bytes a character may have had before wide signs were made narrow."""
    if bytes_of(char):
        yield bytes_of(char)
    if "@" <= char <= "~":
        yield char.encode()
    if char == "€":
        yield bytes((_EURO,))
    if wide_bytes(char):
        yield wide_bytes(char)


def _dropped(guesses: list[Guess], token: Token, evidence: Evidence) -> list[Guess]:
    """Put back a pair of bytes that spelled a private character and is gone."""
    if evidence.keeps_private or not evidence.swallows or token.kind == "note":
        return []
    grown: list[tuple[float, int, Guess, str, Trace, tuple[int, ...]]] = []
    for guess in [g for g in guesses if len(g.pending) == 1][: SHIFTS.grown]:
        for char, trails in _before_gap(guess.pending[0], evidence.likelihood.lexicon):
            trace = evidence.likelihood.follow(guess.trace, char, SHIFTS.after_loss)
            grown.append((-trace.score, len(grown), guess, char, trace, trails))
    return [
        Guess(trace, guess.out + char, char, trails, guess.back, guess.firm, guess.risk + SHIFTS.risk_gone)
        for _, _, guess, char, trace, trails in sorted(grown)[: SHIFTS.dropped]
    ]


@cache
def _before_gap(first: int, known: Lexicon) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the usual characters that end in the first byte of a pair that spells nothing."""
    found = ((spelled(first, lead), trails) for lead, trails in unspelled().items())
    return tuple((char, trails) for char, trails in found if char and known.is_usual(char))


def _after_note(guess: Guess, token: Token, evidence: Evidence) -> Iterator[Guess]:
    """Leave out a note, which must belong to the character before it as it reads or as it stands."""
    last = token.before if guess.pending else guess.last
    fits = last and is_reading(token.syllables[0], last)
    if fits:
        yield replace(guess, back=guess.back)
    else:
        trace = evidence.likelihood.follow(guess.trace, "", SHIFTS.wrong_note)
        yield replace(guess, trace=trace)
        yield from _lost_with_note(guess, token, evidence)


def _lost_with_note(guess: Guess, token: Token, evidence: Evidence) -> Iterator[Guess]:
    """Find the byte a note drove out: with the byte before it, it spells a character that is read so."""
    leads = guess.pending or {code[-1] for code in _spellings(guess.last)}
    for lead in leads:
        for byte, char in _read_so(lead, token.syllables[0]):
            prior = _prior(char, evidence)
            if guess.pending:
                grown = _add(guess, char, evidence, prior)
                yield replace(grown, pending=(), back=(token.end, len(grown.out)))
            elif byte in LEADS:
                trace = evidence.likelihood.follow(guess.trace, "", prior)
                yield replace(guess, trace=trace, pending=(byte,), parted=True)


@cache
def _read_so(lead: int, syllable: str) -> tuple[tuple[int, str], ...]:
    """Return the second bytes with which a first byte spells a character that is read so."""
    spellings = ((byte, spelled(lead, byte)) for byte in TRAILS)
    return tuple((byte, char) for byte, char in spellings if char and is_reading(syllable, char))


def _prior(char: str, evidence: Evidence) -> float:
    """Rate a character as one that a mirror annotates."""
    if char in evidence.listed:
        return 0.0
    prior = (
        SHIFTS.unlisted + commonness(char) + SHIFTS.frequency * evidence.likelihood.lexicon.frequency(char)
    )
    if evidence.lists_traditional and simple(char) == char:
        prior += SHIFTS.not_traditional
    return prior + (SHIFTS.bare_elsewhere if char in evidence.bare else 0.0)


def _lost(guess: Guess, token: Token, evidence: Evidence) -> Iterator[Guess]:
    """Read a sign that stands for lost bytes, or for itself."""
    if not guess.pending:
        if token.text[0] != _MARK:
            yield _sound(guess, token, evidence)
        yield replace(guess, pending=tuple(LEADS), parted=True, risk=guess.risk + SHIFTS.risk_lost)
        return
    known = evidence.likelihood.lexicon
    swallowed = evidence.swallows and token.text[0] != _MARK
    if token.text in "?？":
        yield from _shifted(guess, replace(token, text="?"), evidence)
    euro = spelled(guess.pending[0], _EURO)
    if euro:  # a byte that begins nothing: alone, or with the first byte of the next character
        grown = _add(guess, euro, evidence)
        yield replace(grown, pending=(), back=(token.end, len(grown.out)))
        if swallowed:
            yield replace(grown, pending=tuple(LEADS), parted=True, risk=guess.risk + SHIFTS.risk_lost)
    for byte in TRAILS:  # the second byte is gone, and with it whatever plain character stood behind it
        char = spelled(guess.pending[0], byte)
        if char and known.is_usual(char) and (swallowed or _begins_nothing(byte, token.after)):
            grown = _add(guess, char, evidence)
            back, risk = (token.end, len(grown.out)), guess.risk + SHIFTS.risk_lost
            yield replace(grown, pending=(), back=back, firm=guess.firm and not swallowed, risk=risk)


def _begins_nothing(byte: int, after: str) -> bool:
    """Whether a byte spells nothing with what is behind it; else it would not have been lost."""
    following = bytes_of(after) or (after.encode() if "@" <= after <= "~" else b"")
    return not following or not spelled(byte, following[0])
