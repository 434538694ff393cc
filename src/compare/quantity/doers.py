"""Say who acts: where a name tells no thing but who did what, and where it leaves out who did it.

In: a name, and the sentence before its number. Out: who acts, or the name with who acts. Refused: nothing; where nobody
is named the name stays as it is.
"""

from __future__ import annotations

from compare.lazy import regex
from compare.quantity.acts import parted
from compare.quantity.behind import STOP
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import TRIM
from compare.quantity.phrases import AGENTS, BREAK
from compare.quantity.tuning import LENGTHS

_PERSONS = regex(WORDS.frames.persons.pattern)
_RATES = WORDS.frames.rate_ends
_DOINGS = frozenset(doing + rate for doing in WORDS.frames.doings for rate in _RATES)


def is_doing_rate(name: str) -> bool:
    """Tell the rate at which people did something (出庭应诉率)."""
    return name in _DOINGS


def is_somebody(phrase: str) -> bool:
    """Tell who may act, persons or offices, from a thing."""
    return _PERSONS.search(phrase) is not None or AGENTS.match(phrase) is not None


def who_did(name: str) -> str:
    """Return who acts where a name tells only who did what (负责人出庭), nothing where it tells a thing."""
    act, who = parted(name)
    person = None if not act or not name.startswith(who) else _PERSONS.search(who)
    return who if person and person.end() == len(who) else ""


def actor_in(sentence: str) -> str:
    """Return who acts in a sentence, as last said; empty where nobody is named or the name is too long."""
    found = list(_PERSONS.finditer(BREAK.split(sentence)[-1]))
    who = STOP.split(found[-1].string[: found[-1].end()])[-1].strip(TRIM) if found else ""
    return who if len(who) <= LENGTHS.doer else ""


def with_actor(name: str, sentence: str) -> str:
    """Put who acts in a sentence, as last said, before what was done so many times."""
    who = actor_in(sentence)
    return who + name if who not in name and parted(name)[0] else name
