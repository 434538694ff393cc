"""What a goal builds on: the clause of the review that tells of the same thing, and its figure.

In: pieces of the plan, the clauses and figures of the review. Out: for each goal its base, with a score. Refused: a
base that only shares words every report uses, one whose thing is another, one that lacks the programme a goal names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.goals.commitments import leading, verb_of
from compare.goals.figures import MEASURED
from compare.goals.numbers import MOVES, is_total, like_units, sums_differ, why_apart
from compare.goals.plans import review_passages
from compare.goals.subjects import holding, key_of, names_in, versions_in
from compare.goals.tuning import BASES
from compare.text import contained, covered, find_holders, longest_first, terms_of, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.figures import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Quantity, Report, Span

__all__ = ["Base", "Review", "core_of"]

PAIR = 2  # characters: the head of a name is told by its last pair
RATE = 3  # and a kind of rate by its last three


@dataclass(frozen=True, slots=True)
class Base:
    """What a goal builds on.

    Attributes
    ----------
    clause : Clause or None
    figure : Quantity or None
        The figure of that clause that measures the same thing.
    score : float
        How sure, 0 to 1.

    """

    clause: Clause | None
    figure: Quantity | None
    score: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a goal is looked up by: its last and first words, act, words, and the programmes it names."""

    head: str
    front: str
    verb: str
    terms: frozenset[str]
    names: frozenset[str]
    name_terms: tuple[frozenset[str], ...]
    versioned: bool
    finishes: bool


@lru_cache(maxsize=4)
def _opening(words: GoalWords) -> re.Pattern[str]:
    return re.compile(f"(?:{longest_first(words.commitments)})")


def core_of(text: str, words: GoalWords) -> str:
    """Return the thing a goal is about: without verb, figure, what it moves to, and light words at the end.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> core_of("持续深化府院联动机制", zh), core_of("新建12个停车场", zh), core_of("满意率达到98%以上", zh)
    ('府院联动', '停车场', '满意')

    """
    text = text[leading(text, words) :]
    taken = words.takes.regex.match(text)
    text = text[taken.end() :] if taken else text
    verb = _opening(words).match(text) if words.unit != "word" else None
    if verb and len(text) - verb.end() >= PAIR:
        text = text[verb.end() :]
    moved = words.movements.regex.search(text)
    text = text[: moved.start()] if moved and moved.start() >= PAIR else text
    text = words.versions.regex.sub("", words.phases.regex.sub("", text))
    text = re.sub(words.figures.pattern, " ", text)
    text = words.bounds_around.regex.sub(" ", text).strip()
    shorter = words.light_tails.regex.sub("", text).strip()
    return shorter if len(shorter) >= PAIR else text


class Review:
    """What was done, prepared for being looked up.

    Parameters
    ----------
    report : Report
    clauses : sequence of Clause
        Of the review, in reading order.
    quantities : iterable of Quantity
        Of the report.
    words : GoalWords
    taken : frozenset of Span
        Places of the figures that are paired with a target for sure: they are no base of another one.

    """

    def __init__(
        self,
        report: Report,
        clauses: Sequence[Clause],
        quantities: Iterable[Quantity],
        words: GoalWords,
        taken: frozenset[Span] = frozenset(),
    ) -> None:
        self.words, self.text, self.key = words, report.text, key_of(words)
        self.clauses = tuple(c for c in clauses if not words.rhetoric.regex.search(c.text))
        self.terms = tuple(terms_of(c.text, self.key) for c in self.clauses)
        self.names = tuple(names_in(c.text, words) for c in self.clauses)
        self.versioned = frozenset(n for n, c in enumerate(self.clauses) if versions_in(c.text, words))
        self.weights = weigh(self.terms)
        self.holders = find_holders(enumerate(self.terms))
        self.headlines = frozenset(
            n for n, c in enumerate(self.clauses) if c.at == c.sentence and _opens(report, c, words)
        )
        # What the years before brought is gone on with, too; their figures are none of this year.
        year = review_passages(report)
        self.earlier = frozenset(n for n, c in enumerate(self.clauses) if c.passage not in year)
        self.taken = taken
        self.figures: dict[int, list[Quantity]] = {}
        starts = [c.at.start for c in self.clauses]
        for q in sorted(quantities, key=lambda q: q.at):
            n = bisect_right(starts, q.at.start) - 1
            if n in self.earlier:
                continue
            if n >= 0 and q.at.start < self.clauses[n].at.end and q.kind in MEASURED and q.value is not None:
                self.figures.setdefault(n, []).append(q)

    def find_base(self, goal: Clause, target: Target | None = None, paired: Quantity | None = None) -> Base:
        """Find what a goal follows from, and how sure that is.

        A target follows from the figure that is paired with it; else it is looked up by its figure first: the same
        thing, in the same unit.
        """
        sure = paired is not None and target is not None and self._names_whole(target, paired)
        figure, score = (paired, 1.0) if sure else self._figure(target) if target else (None, 0.0)
        number = self._clause_of(figure) if figure is not None else None
        if number is not None:
            return Base(self.clauses[number], self._as_asked(target, figure), _sure(score))
        number, score = self._like(goal, target)
        if number is None:
            return Base(None, None, round(1.0 - score, 3))
        figure = self._beside(number, target)
        if target is not None and (figure is None or self._apart(target, figure)):
            figure = self._in_sentence(number, target) or figure
        at = self._clause_of(figure) if figure is not None else None
        return Base(self.clauses[number if at is None else at], self._as_asked(target, figure), _sure(score))

    def _as_asked(self, target: Target | None, figure: Quantity | None) -> Quantity | None:
        """Return a change as the share it is where a target asks for the extent of it: 压缩76%, 压缩比例80%."""
        if target is None or figure is None or figure.statistic not in MOVES:
            return figure
        wanted, act = target.quantity, self.text[: figure.at.start][-PAIR:]
        if (
            wanted.kind != "percent"
            or wanted.unit != figure.unit
            or not act.isalpha()
            or act not in target.indicator
        ):
            return figure
        return replace(figure, value=abs(figure.value or 0.0), kind=wanted.kind, statistic=wanted.statistic)

    def _clause_of(self, figure: Quantity) -> int | None:
        return next((n for n, several in self.figures.items() if figure in several), None)

    def _names_whole(self, target: Target, paired: Quantity) -> bool:
        """Whether a figure is told with what a target's name goes on with behind its indicator: 文件, 文件后评估."""
        own, number = target.quantity.indicator, self._clause_of(paired)
        rest = target.indicator.removeprefix(own) if own else ""
        if number is None or rest in ("", target.indicator) or self.words.completion.regex.search(rest):
            return True
        return rest[-PAIR:] in self.clauses[number].text

    def _figure(self, target: Target) -> tuple[Quantity | None, float]:
        """Find the figure of the review that measures what a target does."""
        wanted = target.quantity
        free = [
            (number, figure)
            for number, several in self.figures.items()
            for figure in several
            if figure.scope != "from"
            and figure.at not in self.taken
            and like_units(wanted.unit, figure.unit, self.words)
        ]
        far = {"count": PAIR, "percent": len(self.text)}.get(wanted.kind, 0)
        same = [f for _, f in free if _is_end(target.indicator, f.indicator, far)]
        if not target.indicator or self.words.total.regex.search(target.indicator):
            # Its name stands before its clause: 讲座少而精，全年举办9场; 壮大律师队伍，总数达到9名.
            before = self.text[target.clause.sentence.start : target.clause.at.start]
            same = [f for _, f in free if len(f.indicator) > PAIR and f.indicator in before]
        if len(same) == 1:
            return same[0], 1.0
        name = core_of(target.indicator, self.words)
        if len(name) <= PAIR:  # a name as short as that fits too much
            name = core_of(target.clause.text, self.words)
        terms = terms_of(name, self.key)
        if not terms or len(name) <= PAIR:
            return None, 0.0
        best: Quantity | None = None
        score = 0.0
        for number, figure in free:
            like = self._measures(name, terms, number, figure)
            if like > score and self._apart(target, figure):
                like *= BASES.uncounted
            if like > score:
                best, score = figure, like
        return (best, score) if score >= BASES.measures else (None, score)

    def _apart(self, target: Target, figure: Quantity) -> bool:
        """Whether a figure cannot be subtracted from a target."""
        apart = why_apart(target.quantity, figure, self.words)
        return bool(apart) or sums_differ(target, figure, self.words, self.text)

    def _measures(self, name: str, terms: frozenset[str], number: int, figure: Quantity) -> float:
        """Tell how surely a figure measures what is named: by its own name, and by its sentence where that is short."""
        clause = self.clauses[number]
        own = terms_of(figure.indicator, self.key)
        wide = terms_of(self.text[clause.sentence.start : figure.at.end], self.key) | own
        near = own | terms_of(clause.text, self.key)
        head = core_of(figure.indicator, self.words)[-PAIR:]
        named = names_in(name, self.words)
        known = names_in(self.text[clause.sentence.start : clause.at.end], self.words)
        if named and not named & known:
            return 0.0
        if not (named or head in name or figure.indicator.startswith(name[-PAIR:])):
            return 0.0
        rest = _rest(name, core_of(figure.indicator, self.words)) if figure.kind == "percent" else ""
        if rest and not terms_of(rest, self.key) <= wide:
            return 0.0
        mine, around = covered(terms, own, self.weights), covered(terms, wide, self.weights)
        if figure.kind == "count" and not named:
            around = max(mine, covered(terms, near, self.weights))
        if rest or (figure.indicator and name.endswith(core_of(figure.indicator, self.words))):
            # Told in short; its sentence says of what.
            mine = max(mine, around if figure.kind == "count" else BASES.tail)
        # A name that holds words the target has not is of another thing; its last word alone is no proof.
        extra = covered(own, terms | wide - own, self.weights) if own else 0.0
        return (BASES.own * mine + (1.0 - BASES.own) * around) * (
            BASES.strange + (1.0 - BASES.strange) * extra
        )

    def _like(self, goal: Clause, target: Target | None) -> tuple[int | None, float]:
        """Find the clause that tells of the same thing."""
        sought = self._sought(goal.text, target)
        best, score = None, 0.0
        named = frozenset().union(*sought.name_terms)
        for number in sorted(holding(sought.terms | named, self.holders)):
            like = self._likeness(sought, number)
            if number in self.headlines:
                like *= BASES.headline
            if number in self.earlier:
                like *= BASES.earlier
            if target is not None and number in self.figures:
                like *= BASES.figured
            if like > score:
                best, score = number, like
        return (best, min(1.0, score)) if score >= BASES.builds_on else (None, score)

    def _sought(self, text: str, target: Target | None) -> _Sought:
        core, names = core_of(text, self.words), names_in(text, self.words)
        verb = verb_of(text, self.words)
        finishes = (
            self.words.deliverables.regex.search(verb) is not None
            and not self.words.phases.regex.search(text)
            and not any(mark in text for mark in self.words.list_marks)
        )
        return _Sought(
            head=core[-PAIR:],
            front=core[:PAIR]
            if target is None and finishes and not self.words.partners.regex.search(text)
            else "",
            verb=verb,
            terms=terms_of(core, self.key),
            names=names,
            name_terms=tuple(terms_of(name, self.key) for name in names),
            versioned=bool(versions_in(text, self.words)),
            finishes=finishes,
        )

    def _likeness(self, sought: _Sought, number: int) -> float:
        other, told = self.terms[number], self.clauses[number].text
        shared = self.weights.sum(sought.terms & other)
        like = covered(sought.terms, other, self.weights)
        inside = contained(sought.terms, other, self.weights)
        versioned = sought.versioned and number in self.versioned  # the same thing in another version
        if inside >= BASES.inside and shared >= BASES.least_shared:
            like = max(like, 0.7 * inside)
        if versioned:
            like = max(like, BASES.named * inside)
        if sought.names & self.names[number]:
            return BASES.named * (0.9 + 0.1 * like)
        if sought.names and not any(self._tells(terms, number) for terms in sought.name_terms):
            return (
                0.0  # it names a programme of which the clause has no word, or the clause names another one
            )
        if self.words.unit == "word":
            return like
        if sought.head not in told and sought.finishes and not versioned:
            return 0.0  # a thing to be set up or issued is told of only where its own last word is
        if sought.head not in told and shared < BASES.many_shared:
            like *= BASES.headless
        if sought.front and not versioned and sought.front not in told:
            like *= BASES.frontless
        if not versioned and self._acts_otherwise(sought.verb, told):
            like *= BASES.other_act
        return like if shared >= BASES.shared else 0.0

    def _tells(self, name: frozenset[str], number: int) -> bool:
        """Whether a clause has words of a name: most of them where it has a name of its own."""
        shared = covered(name, self.terms[number], self.weights)
        return shared >= BASES.inside if self.names[number] else shared > 0.0

    def _acts_otherwise(self, verb: str, told: str) -> bool:
        """Tell an act that gives a goal its sense (to train, to engage) and that a clause does not name."""
        light = verb in self.words.generic or any(verb in verbs for verbs in self.words.stages)
        return bool(verb) and not light and verb not in told

    def _beside(self, number: int, target: Target | None) -> Quantity | None:
        """Return the figure of a base clause that counts what the goal's figure counts, or its only one."""
        if target is None:
            return None
        several = [
            f for f in self.figures.get(number, []) if f.at not in self.taken and f.statistic != "change"
        ]
        alike = [f for f in several if like_units(target.quantity.unit, f.unit, self.words)]
        thing = self._thing_behind(target.quantity)
        named = names_in(target.clause.text, self.words) & self.names[number]
        for figure in alike:
            if thing and thing == self._thing_behind(figure) and (named or target.indicator.endswith(thing)):
                return figure
        if len(alike) == 1 and alike[0].indicator and target.indicator:
            same = named or self._same_thing(target.indicator, alike[0])
            return alike[0] if same or self._as_asked(target, alike[0]) is not alike[0] else None
        if several or alike:
            return several[0] if len(several) == 1 and not alike else None
        moved = [f for f in self.figures.get(number, []) if f.at not in self.taken]
        return moved[0] if len(moved) == 1 and moved[0].kind == target.quantity.kind == "percent" else None

    def _in_sentence(self, number: int, target: Target) -> Quantity | None:
        """Return the figure that the sentence of a clause tells of its thing without naming it again.

        A rate of the kind that is wanted (调解504件，成功率97%), all there is, or what was
        added.
        """
        wanted, sentence = target.quantity, self.clauses[number].sentence
        end = target.indicator[-RATE:]
        found = [
            f
            for n, clause in enumerate(self.clauses)
            if clause.sentence == sentence
            for f in self.figures.get(n, [])
            if f.at not in self.taken and like_units(wanted.unit, f.unit, self.words)
            if wanted.kind != "percent" or (len(end) == RATE and clause.text.startswith(end))
        ]
        if wanted.statistic == "added":
            found = [f for f in found if f.statistic == "added"]
        elif wanted.kind != "percent":
            found = [f for f in found if is_total(f, self.words, self.text)]
        return found[0] if len(found) == 1 else None

    def _thing_behind(self, figure: Quantity) -> str:
        """Return the first word of what stands right behind a figure, if it can be one."""
        behind = self.text[figure.at.end :][:PAIR]
        return behind if len(behind) == PAIR and behind.isalpha() else ""

    def _same_thing(self, name: str, figure: Quantity) -> bool:
        """Whether a figure counts the thing a name ends with: 骨干轮训 and 轮训骨干, 园区 and 2个工业园区."""
        own, head = figure.indicator, name[-PAIR:]
        short = len(name) <= PAIR
        counted = short and name in self.text[figure.at.end :][: 3 * PAIR]
        opens = own.startswith(head) and (short or head in self.words.commitments)
        return own[-PAIR:] in name or counted or opens or (not short and own[:-PAIR] == name)


def _is_end(one: str, other: str, far: int) -> bool:
    """Whether two names, more than a bare word, are the same but for so many letters before one of them."""
    near = min(len(one), len(other)) > PAIR and abs(len(one) - len(other)) <= far
    return near and (one.endswith(other) or other.endswith(one))


def _rest(one: str, other: str) -> str:
    """Return what a name of a rate has beside the end it shares with another one, if nothing of that is in it.

    (登记失业, 调查失业)
    """
    while one[-1:] == other[-1:] != "":
        one, other = one[:-1], other[:-1]
    return one if other and not set(one) & set(other) else ""


def _sure(score: float) -> float:
    return round(min(1.0, 0.4 + 0.6 * score), 3)


def _opens(report: Report, clause: Clause, words: GoalWords) -> bool:
    """Tell the headline of an item: the short sentence it opens with."""
    passage = report.passages[clause.passage]
    marker = words.markers.regex.match(passage.text)
    begin = passage.at.start + (marker.end() if marker else 0)
    return bool(passage.heading) and clause.at.start <= begin and clause.at.end < passage.at.end - PAIR
