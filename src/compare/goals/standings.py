"""Goals that promise a place in a ranking, and the place that the next report tells: 进入全市前3位, 列全市第4位.

In: the goals of the old plan, both reports. Out: for each goal whose ranking the new review tells a place of: the place
that was promised, the one that is told, and where. Refused: a step up where the old review tells no place; a place of
another ranking, of part of a year, or of a wider circle; several places that differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.plans import outcome_clauses
from compare.goals.subjects import key_of
from compare.goals.tuning import STANDINGS
from compare.records import Quantity, Span
from compare.text import PAIR, stretch_around, terms_of

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords, StandingWords
    from compare.records import Goal, Report


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a ranking that a report tells."""

    place: int
    at: Span
    """Of the number with its unit, in `Report.text`."""
    passage: int
    whole: Span
    """The clause that tells it, with the one before that names the contest, where that stands apart."""
    ranking: str
    among: frozenset[str]
    """The name of the ranking, and among whom it is, where that is said."""


def promises_place(text: str, words: GoalWords) -> bool:
    """Tell a goal that promises a place in a ranking, or a step up in it.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> [promises_place(text, zh) for text in ("考核进入全市前3位", "测评再进一位", "综合考核走在全市前列")]
    [True, True, False]

    """
    places = words.standings
    return places is not None and any(cue.regex.search(text) for cue in (places.promised, places.gained))


def find_standings(
    old: Report, new: Report, goals: Sequence[Goal], words: GoalWords
) -> Mapping[int, tuple[int, Standing]]:
    """Find the place promised and the one told, by the number of the goal; goals of which none is told are not there.

    Parameters
    ----------
    old, new : Report
    goals : sequence of Goal
        Of the old plan.
    words : GoalWords

    """
    places = words.standings
    asked = [n for n, goal in enumerate(goals) if promises_place(goal.text, words)]
    if places is None or not asked:
        return {}
    held, told = (_standings(report, words, places) for report in (old, new))
    found = {}
    for n in asked:
        goal = goals[n]
        now = _of_ranking(old, goal, told, words, places)
        promised = _promised(old, goal, held, words, places)
        if now is not None and promised:
            found[n] = promised, now
    return found


def place_told(standing: Standing, new: Report) -> Quantity:
    """Return a place that is told as a figure."""
    passage, at = new.passages[standing.passage], standing.at
    text = new.text[at.slice]
    return Quantity(
        value=float(standing.place),
        upper=None,
        unit="" if text[-1].isnumeric() else text[-1],
        qualifier="",
        kind="ordinal",
        indicator=new.text[standing.whole.slice],
        text=text,
        span=new.source_span(at.start, at.end),
        at=at,
        passage=standing.passage,
        role=passage.role,
        section=new.section_label(passage),
        note="ordinal",
        statistic="rank-or-other",
    )


def _promised(
    old: Report, goal: Goal, held: Sequence[Standing], words: GoalWords, places: StandingWords
) -> int:
    """Return the place that a goal promises; 0 where it counts from one that the old review does not tell."""
    plain = places.promised.regex.search(goal.text)
    step = places.gained.regex.search(goal.text)
    if goal.kind == "numeric" and (plain or not step or goal.target_value != _number(step, words)):
        return 0  # the figure is of something else: 3家企业进入前10位
    if plain:
        return _number(plain, words)
    was = _of_ranking(old, goal, held, words, places)
    return max(0, was.place - _number(step, words)) if was and step else 0


def _standings(report: Report, words: GoalWords, places: StandingWords) -> tuple[Standing, ...]:
    """Return the places that a review tells; a clause that tells several of several things is passed over."""
    found = []
    before: Clause | None = None
    for clause in outcome_clauses(report):
        held = list(places.told.regex.finditer(clause.text))
        plain = len(held) == 1 or (len(held) == PAIR and places.rose.regex.search(clause.text))
        if held and plain and not places.early.regex.search(clause.text):
            led = before is not None and before.sentence == clause.sentence
            contest = before if before and led and places.contest.regex.search(before.text) else None
            said = (contest.text if contest else "") + clause.text[: held[0].start()]
            whole = Span((contest or clause).at.start, clause.at.end)
            place, (first, last) = _number(held[-1], words), held[-1].span()
            at = Span(clause.at.start + first, clause.at.start + last)
            named = _ranking(said, report, places), _among(said, places)
            found.append(Standing(place, at, clause.passage, whole, *named))
        before = clause
    return tuple(found)


def _of_ranking(
    old: Report, goal: Goal, told: Sequence[Standing], words: GoalWords, places: StandingWords
) -> Standing | None:
    """Return the place that a report tells of the ranking of a goal; nothing where two that differ are told."""
    asked, around = _ranking(goal.text, old, places), _among(goal.text, places)
    sentence = stretch_around(old.text, goal.at, old.passages[goal.passage].at, words.stops)
    beside = terms_of(f"{old.title}\n{old.text[sentence.slice]}", key_of(words))
    same = [
        one
        for one in told
        if _is_same(asked, one.ranking, beside, words) and (not around or not one.among or around & one.among)
    ]
    return same[0] if len({one.place for one in same}) == 1 else None


def _is_same(asked: str, told: str, beside: frozenset[str], words: GoalWords) -> bool:
    """Tell two names of one ranking: the same last word, and most terms; what one has more stands beside the goal."""
    if len(asked) < PAIR or asked[-PAIR:] != told[-PAIR:]:
        return False
    mine, other = (terms_of(name, key_of(words)) for name in (asked, told))
    named = len(mine & other) >= STANDINGS.named * len(mine)
    return named and len(other & (mine | beside)) >= STANDINGS.named * len(other)


def _ranking(text: str, report: Report, places: StandingWords) -> str:
    """Return the name of a ranking, without the words beside it."""
    found = places.promised.regex.search(text) or places.gained.regex.search(text)
    if found and found.lastindex:
        text = text[: found.start(found.lastindex)]
    text = text.replace(report.place, "") if report.place else text
    return places.besides.regex.sub("", text).strip()


def _among(text: str, places: StandingWords) -> frozenset[str]:
    return frozenset(places.among.regex.findall(text))


def _number(found: re.Match[str], words: GoalWords) -> int:
    return place_number(next(group for group in found.groups() if group), words)


def place_number(digits: str, words: GoalWords) -> int:
    """Return the number of a place, in digits or spelled out.

    Examples
    --------
    >>> from compare.languages import load
    >>> [place_number(digits, load("zh").goals) for digits in ("12", "三", "两")]
    [12, 3, 2]

    """
    if digits.isdecimal():
        return int(digits)
    pair = words.standings.pair if words.standings else ("", 0)
    return pair[1] if digits == pair[0] else words.numerals.index(digits) + 1
