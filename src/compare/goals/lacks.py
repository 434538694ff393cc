"""Which clauses of a sentence are lacks of their own, and which go on about the one before.

In: the clauses of a sentence on what is lacking, and how a report tells such things. Out: for each clause the chance
that it is a problem of its own. Refused: a clause that lacks nothing; one behind a ground.

Some reports pack a lack into each clause, others give each sentence to one lack, its cause and its figures; so what
all the sentences are like counts beside the clauses. The weights were fitted on answers made by hand
(`tests/goals/fit_lacks.py` writes them, and says how right they are in places that were left out).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from compare.goals.contexts import is_shortfall
from compare.goals.subjects import fields_of, key_of
from compare.goals.tuning import APART, FITS
from compare.text import chance_of, terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.sections import Judge


class Manner(NamedTuple):
    """How a report tells what it lacks.

    Attributes
    ----------
    figures, lacks : float
        How many of the clauses have a figure, how many end with a lack.
    longest : float
        How many clauses the longest sentence has; six are 1.
    alone : bool
        Whether it announces it, and tells all of it in one sentence.

    """

    figures: float
    lacks: float
    longest: float
    alone: bool = False


class Apart(NamedTuple):
    """What speaks for a clause as a problem of its own, 0 to 1.

    Attributes
    ----------
    both, likely : float
        Whether this clause and the one before name a lack; how likely this one says what is lacking.
    opens, same, other : float
        Whether it names a field of work that those before do not, one that they do, or only others where both name
        some.
    shared : float
        Whether it uses words of those before; two are 1.
    figure, listed : float
        Whether it has a figure, or lists things.
    hangs : float
        Whether it opens as what goes on about another one.
    before, long : float
        How long the clause before and this one are; twenty letters are 1.
    clauses : float
        How many clauses the sentence has; six are 1.
    figures, lacks, longest : float
        The manner of the report.

    """

    both: float
    likely: float
    opens: float
    same: float
    other: float
    shared: float
    figure: float
    listed: float
    hangs: float
    before: float
    long: float
    clauses: float
    figures: float
    lacks: float
    longest: float


WEIGHTS = Apart(
    both=1.142,
    likely=0.69,
    opens=0.944,
    same=0.781,
    other=1.135,
    shared=-0.747,
    figure=-1.128,
    listed=-0.535,
    hangs=-1.438,
    before=1.372,
    long=0.779,
    clauses=1.272,
    figures=-2.095,
    lacks=1.529,
    longest=1.352,
)
INTERCEPT = -5.785


def manner_of(sentences: Sequence[Sequence[str]], words: GoalWords, *, announced: bool = False) -> Manner:
    """Return how a report tells what it lacks, by the clauses of its sentences on that."""
    clauses = list(chain.from_iterable(sentences))
    told = max(1, len(clauses))
    return Manner(
        sum(map(_counts, clauses)) / told,
        sum(is_shortfall(one, words) for one in clauses) / told,
        max(map(len, sentences), default=0) / FITS.clauses,
        announced and len(sentences) == 1,
    )


def signs(clauses: Sequence[str], number: int, manner: Manner, words: GoalWords, judge: Judge) -> Apart:
    """Return what speaks for a clause, other than the first, as a problem of its own."""
    before, this = " ".join(clauses[:number]), clauses[number]
    known, named = fields_of(before, words), fields_of(this, words)
    shared = terms_of(before, key_of(words)) & terms_of(this, key_of(words))
    return Apart(
        both=float(names_a_lack(clauses[number - 1], words) and names_a_lack(this, words)),
        likely=judge.lacks(this),
        opens=float(not named <= known),
        same=float(not named.isdisjoint(known)),
        other=float(bool(known and named) and named.isdisjoint(known)),
        shared=min(1.0, len(shared) / FITS.shared),
        figure=float(_counts(this)),
        listed=float(any(mark in this for mark in words.list_marks)),
        hangs=float(words.hangs is not None and words.hangs.regex.search(this) is not None),
        before=min(1.0, len(clauses[number - 1]) / FITS.long),
        long=min(1.0, len(this) / FITS.long),
        clauses=min(1.0, len(clauses) / FITS.clauses),
        figures=manner.figures,
        lacks=manner.lacks,
        longest=manner.longest,
    )


def stand_apart(clauses: Sequence[str], manner: Manner, words: GoalWords, judge: Judge) -> list[bool]:
    """Tell which clauses of a sentence begin a problem of their own: the first, and each lack of the only sentence."""
    found, open_ = [True], _lacks(clauses[0], words, judge)
    for number, this in enumerate(clauses[1:], 1):
        lacks = _lacks(this, words, judge)
        found.append(open_ and lacks and _is_own(signs(clauses, number, manner, words, judge), manner))
        open_ = open_ or lacks
    return found


def _is_own(seen: Apart, manner: Manner) -> bool:
    return (manner.alone and not seen.hangs) or chance_of(seen, WEIGHTS, INTERCEPT) >= APART.own


def names_a_lack(text: str, words: GoalWords) -> bool:
    """Tell a clause that has a word of a lack, or ends with one."""
    return words.lacks.regex.search(text) is not None or is_shortfall(text, words)


def _lacks(text: str, words: GoalWords, judge: Judge) -> bool:
    lacks = names_a_lack(text, words) or judge.lacks(text) > APART.lacks
    return lacks and not words.grounds.regex.search(text)


def _counts(text: str) -> bool:
    return any(map(str.isdecimal, text))
