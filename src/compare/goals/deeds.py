"""What the new report says of a named commitment: done, under way, given up, only planned again, or nothing.

In: commitments of the old plan and the new report. Out: for each of them where the new report speaks of it and with
what wording. Refused: a clause that does not name the thing; a name without a word of what was done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.goals.commitments import without_lead
from compare.goals.evidence import goes_on, is_heading, is_name, is_whole, names_thing, thing_of
from compare.goals.plans import late_clauses, outcome_clauses, planned_clauses
from compare.goals.search import Book, Index, Subjects
from compare.goals.stages import stage_of
from compare.goals.subjects import key_of, names_in
from compare.goals.telling import chance, likely, seek, tell
from compare.goals.things import listed_in
from compare.goals.tuning import DEEDS
from compare.languages import load
from compare.text import cut, terms_of, weigh_rare, weigh_terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.telling import Telling
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal, Report

    Seen = tuple[Clause, Telling | None]

#: How often that is right where the clause is: work begun may be called done, a thing told in words nobody expects.
_SURE = {"partly": DEEDS.midway, "under-way": DEEDS.midway, "not-mentioned": DEEDS.silent}


@dataclass(frozen=True, slots=True)
class Deed:
    """What became of a commitment."""

    status: str
    """done, partly, under-way, dropped, recurring, repeated or not-mentioned."""
    clause: Clause | None
    """Where the new report speaks of it."""
    score: float
    """How likely that is so, 0 to 1."""
    late: str = ""
    """What the chapter on problems says of its being late; empty where it says nothing."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The piece that tells of a goal, or of a member of it, most likely; and how likely it does."""

    clause: Clause | None
    chance: float


class Reader:
    """Looks goals up in what the next report says was done, plans, and finds late.

    Parameters
    ----------
    goals : sequence of Goal
        All of the old plan: they tell how rare a term is.
    new : Report
    wanted : collection of int
        The numbers of those to look for.

    """

    def __init__(self, goals: Sequence[Goal], new: Report, wanted: Collection[int]) -> None:
        self.words, self.goals, self.new = load(new.language).goals, goals, new
        book = Book(self.words)
        told = outcome_clauses(new)
        outcome = [c for c in told if is_whole(c.text, self.words) and not is_heading(c, self.words)]
        late = (*late_clauses(new), *(c for c in told if self.words.slips.regex.search(c.text)))
        self.done, self.planned, self.late = (
            Index(new, some, book) for some in (outcome, planned_clauses(new), late)
        )
        self.subjects = _subjects(goals, self.words)
        subjects = [_core(subject, self.words) for subject in self.subjects]
        about = Subjects.of(
            [
                thing_of(s, self.words) if g.kind == "measure" else s
                for g, s in zip(goals, subjects, strict=True)
            ],
            book,
        )
        # A verb that is not known tells no less of the thing, but how rare a term is was fitted without such clauses.
        said = [n for n, c in enumerate(outcome) if not is_name(c.text, self.words)]
        compared = (self.done.told.take(said), self.planned.told, about.terms)
        weighings = weigh_terms(*compared), weigh_rare(*compared)
        for index in (self.done, self.planned, self.late):
            index.weigh(*weighings)
        self.texts: list[tuple[int, str]] = [(n, subjects[n]) for n in sorted(wanted)]
        self.texts += [(n, part) for n in sorted(wanted) for part in _parts(goals[n], self.words)]
        self._sought = [seek(goals[n], text, self.words) for n, text in self.texts]
        things = [thing_of(t, self.words) if goals[n].kind == "measure" else t for n, t in self.texts]
        self._about = Subjects.of(things, book)

    def look(self, index: Index, but: Collection[int] = ()) -> Iterator[tuple[int, list[Seen]]]:
        """Yield the goal of each text, unless it is settled, and the pieces that may tell of it with their evidence."""
        rows = [row for row, (n, _) in enumerate(self.texts) if n not in but]
        for row, met in zip(rows, index.look(self._about, rows), strict=True):
            # What is late is lacking, and no report of anything.
            whole = [m for m in met if index is self.late or is_whole(m.clause.text, self.words)]
            yield self.texts[row][0], [(m.clause, tell(self._sought[row], m, self.words)) for m in whole]

    def behind(self, clause: Clause) -> str:
        """Return the clause that follows in the sentence; nothing behind its end."""
        rest = self.new.text[clause.at.end : max(clause.at.end, clause.sentence.end)]
        return next((rest[a:b].strip() for a, b in cut(rest, self.words.pauses, ()) if rest[a:b].strip()), "")

    def best(self, index: Index, but: Collection[int] = ()) -> dict[int, list[_Found]]:
        """Return by the number of each goal what most likely tells of it as a whole, and then of its members."""
        found: dict[int, list[_Found]] = {}
        for n, several in self.look(index, but):
            chances = (
                _Found(clause, self._chance(n, clause, told, done=index is self.done))
                for clause, told in several
            )
            best = max(chances, key=lambda one: one.chance, default=_Found(None, 0.0))
            found.setdefault(n, []).append(best)
        return found

    def _chance(self, number: int, clause: Clause, told: Telling | None, *, done: bool) -> float:
        """Return how likely a clause tells of a goal; of an indicator, whose name is short, it must have the name."""
        goal = self.goals[number]
        if goal.kind == "measure" or told is None:
            issued = self.words.issues.regex.search(goal.goal) is not None
            return likely(told, issued=issued) if done else chance(told)
        named = names_thing(_subject_text(goal, self.words), clause.text, self.words)
        # Where a figure stands, its unit and kind say more; words alone must tell of the thing as they do of an act.
        tells = self.words.figures.regex.search(clause.text) is not None or likely(told) >= DEEDS.told
        return min(1.0, told.covers) if named and tells and told.covers >= DEEDS.indicator else 0.0


def find_deeds(goals: Sequence[Goal], new: Report, wanted: Collection[int]) -> dict[int, Deed]:
    """Find what the new report says of goals, by their number.

    Parameters
    ----------
    goals : sequence of Goal
    new : Report
    wanted : collection of int
        The goals to look for; the others still tell how rare a term is.

    """
    return judge_deeds(Reader(goals, new, wanted))


def judge_deeds(reader: Reader) -> dict[int, Deed]:
    """Judge what was found: what is told as done comes first, then what is planned again, then silence."""
    goals, words = reader.goals, reader.words
    done = reader.best(reader.done)
    deeds = {
        n: deed
        for n, (whole, *members) in done.items()
        if (deed := _told(n, whole, members, reader) or _told_in_part(goals[n], members, reader))
    }
    planned, late = (reader.best(index, deeds.keys()) for index in (reader.planned, reader.late))
    for n, again in planned.items():
        deed = _repeated(goals[n], done[n][0], again, words)
        deeds[n] = _late(deed, late[n][0], reader) if late[n][0].chance >= DEEDS.told else deed
    return {n: replace(deed, score=deed.score * _SURE.get(deed.status, 1.0)) for n, deed in deeds.items()}


def _late(again: Deed, found: _Found, reader: Reader) -> Deed:
    """Add what is late to a thing that is planned again; where that is all, or work goes on, it is under way."""
    if found.clause is None:
        return again
    words, behind = reader.words, reader.behind(found.clause)
    goes_on = any(cue.regex.search(behind) for cue in (words.underway, words.progress))
    works = goes_on and words.slips.regex.search(found.clause.text) is not None
    deed = Deed("under-way", found.clause, found.chance) if works or again.clause is None else again
    return replace(deed, late=without_lead(found.clause, words).text)


def _subject_text(goal: Goal, words: GoalWords) -> str:
    """Give the words that say what a goal is about: the indicator of a target, where it has one."""
    return words.contrary.regex.sub("", goal.text) if goal.kind == "measure" else goal.indicator or goal.text


def _subjects(goals: Sequence[Goal], words: GoalWords) -> list[str]:
    """Give what each goal is about; one that only goes on names the thing of the one before it."""
    found: list[str] = []
    for goal, before in zip(goals, (None, *goals), strict=False):
        own = _subject_text(goal, words)
        found.append(f"{thing_of(found[-1], words)}{own}" if goes_on(goal, before, words) else own)
    return found


def _core(text: str, words: GoalWords) -> str:
    """Leave off the word that only sums a list up (等重大展会)."""
    end = words.list_sums.regex.search(text)
    marked = end and any(mark in text[: end.start()] for mark in words.list_marks)
    return text[: end.start()] if end and marked else text


def _told(number: int, found: _Found, members: Sequence[_Found], reader: Reader) -> Deed | None:
    """Judge what is told of a goal as a whole; nothing if nothing is.

    It is done in part where one of its members is neither in the clause nor told elsewhere.
    """
    if found.clause is None or found.chance < DEEDS.told:
        return None
    words, goal = reader.words, reader.goals[number]
    key, told = key_of(words), found.clause.text
    about = _about(told, reader.subjects[number], words)
    # What the clause itself goes on to may take back what it says of the goal.
    rest = told.partition(about)[2].lstrip(words.pauses)
    behind = rest if words.takes_back.regex.search(rest) else reader.behind(found.clause)
    stage = stage_of(goal, about, words, behind)
    untold = stage == "done" and any(
        member.chance < DEEDS.told and not terms_of(part, key) & terms_of(told, key)
        for part, member in zip(_parts(goal, words), members, strict=True)
    )
    partly = untold and not _is_named(goal, found.clause, words)
    return Deed("partly" if partly else stage, found.clause, found.chance)


def _is_named(goal: Goal, clause: Clause, words: GoalWords) -> bool:
    """Tell a clause with the name that a goal sums its members up by (违规收费、多头检查“两项整治”)."""
    closers = [goal.text.rfind(closer) for _, closer in words.names]
    short = len(goal.text) - max(closers) <= DEEDS.listed
    return short and any(name in clause.text for name in names_in(goal.text, words))


def _told_in_part(goal: Goal, members: Sequence[_Found], reader: Reader) -> Deed | None:
    """Judge what is told of the members of a goal; nothing if nothing is told of any."""
    seen = [found for found in members if found.chance >= DEEDS.told]
    best = max(seen, key=lambda found: found.chance, default=None)
    if best is None or best.clause is None:
        return None
    stage = stage_of(goal, best.clause.text, reader.words, reader.behind(best.clause))
    every = len(seen) == len(members) or _is_named(goal, best.clause, reader.words)
    return Deed("partly" if stage == "done" and not every else stage, best.clause, best.chance)


def _repeated(goal: Goal, told: _Found, again: Sequence[_Found], words: GoalWords) -> Deed:
    """Judge whether the new plan speaks of a goal again: as a whole, or of one of its members."""
    best = max(again, key=lambda found: found.chance)
    silent = 1.0 - told.chance
    if best.clause is None or best.chance < DEEDS.again:
        return Deed("not-mentioned", None, silent * (1.0 - best.chance))
    recurs = goal.kind == "measure" and words.recurs.regex.search(goal.goal) is not None
    return Deed("recurring" if recurs else "repeated", best.clause, silent * best.chance)


def _about(text: str, subject: str, words: GoalWords) -> str:
    """Keep the clauses of a sentence that speak of a commitment: of its phase, and with most of its terms."""
    key = key_of(words)
    pieces = [text[a:b] for a, b in cut(text, words.pauses, words.brackets)]
    phases = set(words.phases.regex.findall(subject))
    pieces = [p for p in pieces if phases and phases <= set(words.phases.regex.findall(p))] or pieces
    shared = [len(terms_of(p, key) & terms_of(subject, key)) for p in pieces]
    least = max(1.0, DEEDS.near_most * max(shared))
    return "\n".join(p for p, n in zip(pieces, shared, strict=True) if n >= least) or text


def _parts(goal: Goal, words: GoalWords) -> list[str]:
    """Return the members of the list in a commitment; none where there is but one."""
    if goal.kind != "measure":
        return []
    pieces = listed_in(_core(goal.text, words), words)
    several = len(pieces) > 1 and all(len(terms_of(p, key_of(words))) >= DEEDS.member_terms for p in pieces)
    return pieces if several else []
