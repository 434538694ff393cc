"""How likely a piece of the next report tells of a goal.

In: what a goal is about, and a piece that shares words with it. Out: what speaks for and against, and a probability.
Refused: a piece on another phase of the work, another edition, or a thing of the kind with another short name.

The weights were fitted on answers made by hand (`tests/goals/fit.py` writes them, and says how right they are in places
that were left out), so of a hundred pieces at 0.9 some ninety tell of the goal.
"""

from __future__ import annotations

import math
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from compare.goals.commitments import verb_of
from compare.goals.evidence import is_name, run_of, same_kind, thing_of
from compare.goals.subjects import in_short, key_of, names_in, versions_in
from compare.goals.things import has_sibling
from compare.goals.tuning import DEEDS, NAMES
from compare.text import PAIR, chance_of, terms_of

if TYPE_CHECKING:
    from compare.goals.search import Met
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal

_PRIVATE, _MANY = 0xF0000, 0xFFFD  # characters that no text has


class Telling(NamedTuple):
    """What speaks for a piece of a report that tells of a goal; 0 to 1 but for the length."""

    covers: float
    within: float
    """How much of the thing the piece holds, and how much of the piece the thing holds."""
    rare: float
    """How much they share that hardly any other text has."""
    last: float
    front: float
    head: float
    end: float
    """Whether the piece has the last letter of the thing, its first two, its last two, its last three."""
    run: float
    """The longest stretch of the thing that the piece has."""
    order: float
    orderly: float
    """How many letters of the thing the piece has in their order, close together; and the third power of it."""
    named: float
    unnamed: float
    """Whether the piece has a name that the goal has in quotation marks; whether it has none of them."""
    kind: float
    """Whether it speaks of the programme or thing, not only of its field."""
    act: float
    """Whether it has the verb of the goal."""
    length: float
    """How long the name of the thing is: the logarithm of its letters, less that of some seven."""


WEIGHTS = Telling(
    covers=2.606,
    within=1.595,
    rare=4.48,
    last=1.656,
    front=0.27,
    head=-0.987,
    end=-1.043,
    run=-1.19,
    order=3.742,
    orderly=0.881,
    named=2.106,
    unnamed=-1.905,
    kind=1.401,
    act=0.936,
    length=0.454,
)
INTERCEPT = -8.931


@dataclass(frozen=True, slots=True)
class Sought:
    """What a goal, or a member of the list in it, is looked up by."""

    subject: str
    thing: str
    """The words of the goal, and among them the name of its thing."""
    act: str
    """Its verb, empty where it has none."""
    names: frozenset[str]
    """What it has in quotation marks."""
    fields: tuple[str, ...]
    """The fields that a plan of a period in it is for: 渔业“十四五”规划."""
    promised: str = ""
    """The name of the thing that the goal promises, where it promises one."""


def seek(goal: Goal, text: str, words: GoalWords) -> Sought:
    """Read what a goal is about: its words, or a member of the list in them."""
    text = in_short(text, words)
    thing = thing_of(text, words) if goal.kind == "measure" else text
    named, thing = names_in(text, words), _letters(thing, words)
    names = frozenset(name for name in named if name.strip(words.numerals))  # no mere period
    fields = (thing.partition(name)[0].strip() for name in named - names if name in thing)
    told = tuple(field for field in fields if len(field) >= PAIR)
    promised = thing_of(goal.text, words) if goal.grade == "deliverable" else ""
    return Sought(text, thing, verb_of(goal.goal, words), names, told, promised)


def tell(sought: Sought, met: Met, words: GoalWords) -> Telling | None:
    """Return what speaks for a piece; None where it speaks of another phase, edition or name."""
    text, thing = in_short(met.clause.text, words), sought.thing
    if not set(words.phases.regex.findall(sought.subject)) <= set(words.phases.regex.findall(text)):
        return None  # the second phase is not built when the first is
    if not set(versions_in(sought.subject, words)) <= set(versions_in(text, words)):
        return None  # nor is the second edition published when the first is applied
    if text in sought.subject and is_name(text, words):
        return None  # a bare name reports nothing
    if words.unit != "word" and any(name.isascii() and name not in text for name in sought.names):
        return None  # a number for a name is said the same way or not at all
    told = _letters(text, words)
    renamed = _renamed(thing, told, words) or has_sibling(sought.promised, met.clause.text, DEEDS.sibling)
    if renamed or any(field[:PAIR] not in told for field in sought.fields):
        return None  # nor is one reservoir the other, or the plan of one field that of another
    order = _order(thing, told)
    named = any(name in text for name in sought.names)
    return Telling(
        covers=met.covers,
        within=min(1.0, met.within),
        rare=min(1.0, met.rare),
        last=float(thing[-1:] in told),
        front=float(thing[:PAIR] in told),
        head=float(thing[-PAIR:] in told),
        end=float(thing[-NAMES.end :] in told),
        run=run_of(thing, told) / len(thing),
        order=order,
        orderly=order**3,
        named=float(named),
        unnamed=float(bool(sought.names) and not named and not _half_named(sought, text, words)),
        kind=float(same_kind(sought.subject, text, words)),
        act=float(sought.act != "" and sought.act in text),
        length=math.log(max(PAIR, len(thing))) - 2.0,
    )


def chance(telling: Telling | None) -> float:
    """Return how likely a piece tells of a goal.

    Examples
    --------
    >>> chance(None)
    0.0

    """
    if telling is None:
        return 0.0
    return chance_of(telling, WEIGHTS, INTERCEPT)


def likely(telling: Telling | None, *, issued: bool = False) -> float:
    """Return the chance that a piece reports what was done; too low where the last word of the thing is not there.

    What is to be done about a thing that exists is not told by what else was done about it, unless the chance is high.
    A document is told by nothing but itself: rules on advisers are not issued where advisers are hired.

    Parameters
    ----------
    telling : Telling or None
    issued : bool
        A document, a register or a system was promised.

    Examples
    --------
    >>> likely(None)
    0.0

    """
    sure = chance(telling)
    if telling is None or telling.head or (telling.named if issued else sure >= DEEDS.beheaded):
        return sure
    return min(sure, NAMES.unheaded * DEEDS.told)


def _letters(text: str, words: GoalWords) -> str:
    """Return a text by its letters; in a language of words each word is one, whatever it is written with."""
    if words.unit != "word":
        return text
    return "".join(
        chr(_PRIVATE + zlib.crc32(word.encode()) % _MANY) for word in re.findall(r"\w+", text.lower())
    )


def _half_named(sought: Sought, told: str, words: GoalWords) -> bool:
    """Tell a piece with most of a name, quotation marks or not."""
    about = terms_of(told, key_of(words))
    for name in sought.names:
        terms = terms_of(name, key_of(words))
        if terms and len(terms & about) >= DEEDS.same_name * len(terms):
            return True
        if any(
            len(other) >= NAMES.heard and _order(other, name) >= DEEDS.same_name
            for other in names_in(told, words)
        ):
            return True
    return False


def _order(thing: str, told: str) -> float:
    """Return which share of the letters of a name a text has in their order, within twice its length."""
    reach, step = 2 * len(thing) + 2, max(1, len(thing) // 2)
    starts = range(0, max(1, len(told) - reach // 2), step)
    return max(LCSseq.similarity(thing, told[start : start + reach]) for start in starts) / len(thing)


def _renamed(thing: str, told: str, words: GoalWords) -> bool:
    """Tell a short name whose end stands behind other letters: the reservoir of another valley."""
    if not NAMES.end <= len(thing) <= DEEDS.short or thing[:PAIR] in told:
        return False
    tail = next((thing[n:] for n in range(1, len(thing) - PAIR) if thing[n:] in told), "")
    before = told[: told.find(tail)] if tail else ""
    return before[-1:].isalnum() and not before.endswith(words.commitments)
