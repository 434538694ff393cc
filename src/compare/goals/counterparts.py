"""The figure of the review that measures what a target does.

In: a target, the clauses and figures of the review. Out: its figure of this year, with a score. Refused: a figure
whose name begins with what the target's lacks, one of two things together, one that lacks the programme a goal names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from compare.goals.commitments import last_verb_end, verb_of
from compare.goals.neighbours import allotted, carried_out, is_intended, of_member
from compare.goals.numbers import MOVES, has_come_to, is_far, is_total, like_units, sums_differ, why_apart
from compare.goals.subjects import names_in
from compare.goals.things import core_of, is_end, light_of, midst_differs, rest_of, without_verb
from compare.goals.tuning import BASES, NAMES
from compare.text import PAIR, covered, terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.targets import Target
    from compare.languages.shapes.goals import GoalWords
    from compare.records import IndicatorChange, Quantity, Span
    from compare.text import TermRules, Weights


@dataclass(frozen=True)
class Counterparts:
    """The figures of a review, to be looked up by targets."""

    text: str
    """The report's."""
    clauses: Sequence[Clause]
    """Of the review."""
    names: Sequence[frozenset[str]]
    """The programmes each clause names."""
    weights: Weights
    """How much each term tells."""
    figures: Mapping[int, list[Quantity]]
    """By the number of their clause."""
    starts: Sequence[Quantity]
    """Figures of the plan that a target starts from."""
    taken: frozenset[Span]
    """Places of the figures that are paired with a target for sure."""
    key: TermRules
    words: GoalWords

    def find(self, target: Target, pair: IndicatorChange | None) -> tuple[Quantity | None, float]:
        """Find the figure a target follows from: the one it starts from, that is paired with it, or named as it is."""
        started = self._started(target)
        if started is not None:
            return started, 1.0
        paired = pair.old if pair else None
        figure, score = (
            self._named(target) if paired is None or self.is_of_other(target, paired) else (paired, 1.0)
        )
        figure = self._meant(target, figure) if figure is not None else None
        return (None, 0.0) if figure is None or self.is_of_other(target, figure) else (figure, score)

    def _meant(self, target: Target, figure: Quantity) -> Quantity | None:
        """Return which of the figures beside the one that was found is meant."""
        number = self.clause_of(figure)
        if number is None:
            return figure
        sentence = self._of_sentence(number)
        aside = self.words.allots.regex.search(self.text[target.clause.at.start : target.quantity.at.start])
        pick = allotted if aside or is_intended(target.quantity, self.words, self.text) else carried_out
        meant = pick(figure, sentence, self.words, self.text)
        if meant is not None:
            return replace(meant, indicator=target.indicator, bare="", thing=target.quantity.thing)
        own = self.figures[number]
        before = self.text[self.clauses[number].at.start : own[0].at.start]
        return of_member(target.indicator, figure, own, self.words, before)

    def companion(self, target: Target, beside: Quantity) -> Quantity | None:
        """Return the one figure behind another one in its sentence that has the end of a target's short name."""
        number, end = self.clause_of(beside), target.indicator[-PAIR:]
        if number is None or len(end) < PAIR:
            return None
        found = [
            q
            for q in self._of_sentence(number)
            if q.at.start >= beside.at.end
            and q.at not in self.taken
            and like_units(q.unit, target.quantity.unit, self.words)
            and q.indicator.endswith(end)
            and not is_intended(q, self.words, self.text)
        ]
        return replace(found[0], indicator=target.indicator, bare="", scope="") if len(found) == 1 else None

    def _of_sentence(self, number: int) -> list[Quantity]:
        """Return the figures of the sentence of a clause."""
        sentence, first = self.clauses[number].sentence, number
        while first and self.clauses[first - 1].sentence == sentence:
            first -= 1
        clauses = enumerate(islice(self.clauses, first, None), first)
        within = takewhile(lambda clause: clause[1].sentence == sentence, clauses)
        return [q for n, _ in within for q in self.figures.get(n, [])]

    def _at_last(self, figure: Quantity) -> Quantity:
        """Return what a figure has become by the end of its sentence: 先在3个街道试点，下半年扩至5个."""
        number = self.clause_of(figure)
        if number is None or figure.kind != "count":
            return figure
        before = self.text[self.clauses[number].at.start : figure.at.start]
        if figure.period and has_come_to(before, self.words):
            return replace(figure, period="")  # 下半年扩至5个: so many at the end of the year
        for n in range(number + 1, len(self.clauses)):
            if self.clauses[n].sentence != self.clauses[number].sentence:
                break
            for q in self.figures.get(n, []):
                before = self.text[self.clauses[n].at.start : q.at.start]
                grown = self.words.grown.regex.search(before) is not None
                same = q.indicator in ("", figure.indicator) or q.thing == figure.thing != ""  # 试点镇, 镇
                if grown and q.unit == figure.unit and same:
                    return replace(q, indicator=figure.indicator, thing=figure.thing, period=figure.period)
        return figure

    def beside(self, number: int, target: Target) -> Quantity | None:
        """Return the figure that a clause, or its sentence, tells of what a target measures."""
        figure = self._beside(number, target)
        if figure is None or self._apart(target, figure):
            figure = self._in_sentence(number, target) or figure
            if figure is None or self._apart(target, figure):
                return figure  # what cannot be subtracted anyway is said, and does no harm
        return None if self.is_of_other(target, figure) else figure

    def counted_alike(self, number: int, target: Target) -> Quantity | None:
        """Return the first figure of a clause that counts in the unit of a target, or in times of it: 家, 家次."""
        unit = target.quantity.unit
        return next(
            (
                f
                for f in self.figures.get(number, [])
                if like_units(unit, f.unit, self.words) or (unit and f.unit.startswith(unit))
            ),
            None,
        )

    def as_asked(self, target: Target, figure: Quantity | None) -> Quantity | None:
        """Return a change as the share it is where a target asks for the extent of it: 压缩76%, 压缩比例80%."""
        if figure is None:
            return None
        figure = self._at_last(figure)
        number = self.clause_of(figure)
        if number is not None and self._is_share(target, figure, self.clauses[number].text):
            return replace(figure, negated=target.quantity.negated)  # what it is a share of stands before it
        if figure.statistic not in MOVES:
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

    def clause_of(self, figure: Quantity) -> int | None:
        """Return the number of the clause a figure stands in."""
        return self._numbers.get(figure.at)

    @cached_property
    def _numbers(self) -> dict[Span, int]:
        return {figure.at: n for n, several in reversed([*self.figures.items()]) for figure in several}

    def _started(self, target: Target) -> Quantity | None:
        """Return the one figure of the review that a target says it starts from: 由5个增加到16个."""
        before = range(target.clause.at.start, target.quantity.at.start)
        values = {(q.value, q.unit) for q in self.starts if q.at.start in before}
        found = [
            f
            for several in self.figures.values()
            for f in several
            if any(f.value == value and like_units(unit, f.unit, self.words) for value, unit in values)
        ]
        told = [f for f in found if self._is_told(target.indicator, f)]
        return told[0] if len(told) == 1 and not self._apart(target, told[0]) else None

    def _is_told(self, name: str, figure: Quantity) -> bool:
        """Whether the sentence of a figure has most words of a name."""
        number = self.clause_of(figure)
        sentence = self.clauses[number].sentence if number is not None else figure.at
        around = terms_of(self.text[sentence.slice], self.key)
        return covered(terms_of(name, self.key), around, self.weights) >= BASES.inside

    def _is_named(self, programme: str, figure: Quantity) -> bool:
        """Whether the sentence of a figure names a programme: most words of it, or the end in marks of its own."""
        number = self.clause_of(figure)
        sentence = self.clauses[number].sentence if number is not None else figure.at
        short = names_in(self.text[sentence.slice], self.words)
        return self._is_told(programme, figure) or any(programme.endswith(name) for name in short)

    def _names_whole(self, target: Target, paired: Quantity) -> bool:
        """Whether a figure is told with what a target's name goes on with behind its indicator: 文件, 文件后评估."""
        own, number = target.quantity.indicator, self.clause_of(paired)
        rest = target.indicator.removeprefix(own) if own else ""
        if not rest and own:
            # What is done to the thing: 对2件文件开展后评估, 文件后评估.
            behind = self.text[target.quantity.at.end : target.at.end].rpartition(own)[2]
            more = own.removeprefix(paired.indicator or own)
            comes_to = self.words.reached.regex.search(
                self.text[target.clause.at.start : target.quantity.at.start]
            )
            acts = not comes_to and more not in ("", own) and last_verb_end(more, self.words) == len(more)
            rest = more if acts else behind if verb_of(behind, self.words) else ""
        if number is None or rest in ("", target.indicator) or self.words.completion.regex.search(rest):
            return True
        return rest[-PAIR:] in self.clauses[number].text

    def _named(self, target: Target) -> tuple[Quantity | None, float]:
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
        same = [
            f
            for _, f in free
            if is_end(target.indicator, f.indicator, far) or _grows_too(target, f) or _acts_alone(target, f)
        ]
        if not target.indicator or self.words.total.regex.search(target.indicator):
            # Its name stands before its clause: 讲座少而精，全年举办9场; 壮大律师队伍，总数达到9名.
            before = self._said_before(target)
            same = [f for _, f in free if len(f.indicator) > PAIR and f.indicator in before]
        if len(same) == 1:
            (figure,) = same
            if _acts_alone(target, figure):
                figure = replace(figure, act=figure.indicator, statistic=wanted.statistic)
            return figure, 1.0
        name = core_of(target.indicator, self.words)
        if len(name) <= PAIR:  # a name as short as that fits too much
            name = core_of(target.clause.text, self.words)
        terms = terms_of(name, self.key)
        if not terms or len(name) <= PAIR:
            return None, 0.0
        before = core_of(self.text[target.clause.at.start : wanted.at.start], self.words)
        # 清单扩大到60种情形: what stands before the figure has so many of what stands behind it.
        thing = self._thing_behind(wanted) if terms_of(before, self.key) else ""
        best: Quantity | None = None
        score = 0.0
        for number, figure in free:
            like = self._measures(name, terms, number, figure, thing)
            if like > score and self._apart(target, figure):
                like *= BASES.uncounted
            if like > score:
                best, score = figure, like
        return (best, score) if score >= BASES.measures else (None, score)

    def _said_before(self, target: Target) -> str:
        """Return what the sentence of a target says before its clause."""
        return self.text[target.clause.sentence.start : target.clause.at.start]

    def _apart(self, target: Target, figure: Quantity) -> bool:
        """Whether a figure cannot be subtracted from a target."""
        apart = why_apart(target.quantity, figure, self.words)
        return bool(apart) or sums_differ(target, figure, self.words, self.text)

    def _measures(self, name: str, terms: frozenset[str], number: int, figure: Quantity, thing: str) -> float:
        """Tell how surely a figure measures what is named: by its own name, and by its sentence where that is short."""
        clause, core = self.clauses[number], core_of(figure.indicator, self.words)
        own = terms_of(figure.indicator, self.key)
        wide = terms_of(self.text[clause.sentence.start : figure.at.end], self.key) | own
        named = names_in(name, self.words)
        if named and not named & names_in(self.text[clause.sentence.start : clause.at.end], self.words):
            return 0.0
        around = covered(terms, wide, self.weights)
        same_thing = thing != "" and thing == self._thing_behind(figure) and figure.kind == "count"
        in_short = around >= BASES.inside and _is_short_share(name, figure)
        fits = core[-PAIR:] in name or figure.indicator.startswith(name[-PAIR:])
        rest = rest_of(name, core) if figure.kind == "percent" else ""
        if not (named or same_thing or in_short or fits) or not terms_of(rest, self.key) <= wide:
            return 0.0
        mine = covered(terms, own, self.weights)
        if figure.kind == "count" and not named and not same_thing:
            around = max(mine, covered(terms, own | terms_of(clause.text, self.key), self.weights))
        if rest or same_thing or in_short or (figure.indicator and name.endswith(core)):
            # Told in short; its sentence says of what.
            mine = max(mine, around if figure.kind == "count" else BASES.tail)
        # A name that holds words the target has not is of another thing; its last word alone is no proof.
        extra = covered(own, terms | wide - own, self.weights) if own else 0.0
        near = BASES.own * mine + (1.0 - BASES.own) * around
        return near * (BASES.strange + (1.0 - BASES.strange) * extra)

    def _beside(self, number: int, target: Target) -> Quantity | None:
        """Return the figure of a base clause that counts what the goal's figure counts, or its only one."""
        free = [f for f in self.figures.get(number, []) if f.at not in self.taken]
        several = [f for f in free if f.statistic != "change"]
        if not several:
            rate = (
                target.quantity.kind == "percent" and len(free) == 1 and free[0].unit in self.words.percents
            )
            return free[0] if rate else None
        alike = [f for f in several if like_units(target.quantity.unit, f.unit, self.words)]
        named = bool(names_in(target.clause.text, self.words) & self.names[number])
        thing = self._thing_behind(target.quantity)
        if thing and (named or target.indicator.endswith(thing)):
            same = next((f for f in alike if thing == self._thing_behind(f)), None)
            if same is not None:
                return same
        if len(alike) == 1 and alike[0].indicator and target.indicator:
            (figure,) = alike
            same_thing = named or self._same_thing(target.indicator, figure)
            return figure if same_thing or self.as_asked(target, figure) is not figure else None
        return several[0] if len(several) == 1 and not alike else None

    def _in_sentence(self, number: int, target: Target) -> Quantity | None:
        """Return the figure that the sentence of a clause tells of its thing without naming it again.

        A rate of the kind that is wanted (调解504件，成功率97%), the share of what was counted (网办213项，占86%),
        all there is, or what was added.
        """
        wanted, sentence = target.quantity, self.clauses[number].sentence
        end = target.indicator[-NAMES.rate :]
        there = [
            (n, f)
            for n, clause in enumerate(self.clauses)
            if clause.sentence == sentence
            for f in self.figures.get(n, [])
            if f.at not in self.taken and like_units(wanted.unit, f.unit, self.words)
        ]
        found = [
            f
            for n, f in there
            if wanted.kind != "percent"
            or (len(end) == NAMES.rate and self.clauses[n].text.startswith(end))
            or (n == number + 1 and self._is_share(target, f, self.clauses[n].text))
        ]
        bare = [f for n, f in there if n > number and len(f.bare or f.indicator) <= PAIR]
        if wanted.kind == "count" and len(bare) == 1 and not self._apart(target, bare[0]):
            return bare[0]
        if wanted.statistic == "added":
            found = [f for f in found if f.statistic == "added"]
        elif wanted.kind != "percent":
            found = [f for f in found if is_total(f, self.words, self.text)]
        return found[0] if len(found) == 1 else None

    def _is_share(self, target: Target, figure: Quantity, clause: str) -> bool:
        """Whether a clause only says of a figure that it is such a share of all as a target wants."""
        alike = figure.statistic == target.quantity.statistic == "share"
        return alike and self.words.shares.regex.search(clause) is not None

    def _thing_behind(self, figure: Quantity) -> str:
        """Return the first word of what stands right behind a figure, if it can be one."""
        behind = self.text[figure.at.end :][:PAIR]
        return behind if len(behind) == PAIR and behind.isalpha() else ""

    def _same_thing(self, name: str, figure: Quantity) -> bool:
        """Whether a figure counts the thing a name ends with: 骨干轮训 and 轮训骨干, 园区 and 2个工业园区."""
        own, head = figure.indicator, name[-PAIR:]
        short = len(name) <= PAIR
        counted = short and name in self.text[figure.at.end :][: 3 * PAIR]
        thing = self._thing_behind(figure)
        counted = counted or (bool(thing) and name.find(thing) > 0)
        opens = own.startswith(head) and (short or head in self.words.commitments)
        return own[-PAIR:] in name or counted or opens or (not short and own[:-PAIR] == name)

    def is_of_other(self, target: Target, figure: Quantity) -> bool:
        """Whether a figure is of another thing than a target, by each of its names: 报备率、规范率均为100%."""
        summed = self.words.total.regex.search(target.indicator) is not None
        programmes = names_in(target.indicator if summed else target.clause.text, self.words)
        if programmes and not any(self._is_named(name, figure) for name in programmes):
            return True
        names = (figure.bare or figure.indicator).split(";")
        return all(self._is_of_other(target, replace(figure, bare=name)) for name in names)

    def _is_of_other(self, target: Target, figure: Quantity) -> bool:
        """Whether a figure is named for another thing than a target: each name begins with what the other lacks.

        It may stand in the sentence of the figure; what a target only takes over from the clauses before it counts
        where the names share no more than a short end. A figure of two things together is none of one of them.
        """
        name, own, text = target.indicator, figure.bare or figure.indicator, target.clause.text
        if len(name) <= PAIR and self.words.total.regex.fullmatch(name):
            return figure.indicator not in self._said_before(target)
        kinds = target.quantity.kind == "percent" or target.quantity.act == figure.act != ""
        if kinds and midst_differs(target.quantity.bare or name, own):
            return True
        if name != own and is_far(target.quantity, figure):
            return True
        name, own = light_of(name, own, self.words), light_of(own, name, self.words)
        bare = without_verb(name, self.words), without_verb(own, self.words)
        mine = rest_of(*bare)
        end = len(bare[0]) - len(mine)
        taken_over = mine not in text and end > PAIR + (figure.kind == "count")
        plain = (self.words.adds.regex.sub("", one, count=1) for one in (name, own))
        differ = mine and rest_of(*reversed(bare)) and rest_of(*plain) and not self._is_light(target, mine)
        if differ and end >= PAIR and not taken_over:
            return not self._is_told(mine, figure)
        joint = self.words.partners.regex
        if not self._names_whole(target, figure):
            return True
        return bool(joint.search(own) and not joint.search(name) and not joint.search(text))

    def _is_light(self, target: Target, mine: str) -> bool:
        """Whether a name begins with no thing: a marker, its act, a word for what returns each year."""
        acts = mine in target.quantity.act or not any(letter.isalpha() for letter in mine)
        return acts or mine in self.words.generic or self.words.recurs.regex.fullmatch(mine) is not None


def _grows_too(target: Target, figure: Quantity) -> bool:
    """Whether a figure is the growth of what a target wants to grow: the name may be as short as it likes."""
    return figure.statistic == target.quantity.statistic == "growth" and figure.indicator == target.indicator


def _acts_alone(target: Target, figure: Quantity) -> bool:
    """Whether a figure is named by the act alone that a target names with its thing: 升规24家, 新升规企业28家.

    What is left of the target's name is a letter at its front and the word for what its unit counts.
    """
    if figure.kind != "count" or len(figure.indicator) != PAIR:
        return False
    front, _, behind = target.indicator.partition(figure.indicator)
    return len(behind) == PAIR and len(front) < PAIR


def _is_short_share(name: str, figure: Quantity) -> bool:
    """Whether a share is named in short by what the name of a target begins or ends with."""
    own = figure.indicator
    short = name[:PAIR] in own[-2 * PAIR :] or name[-2 * PAIR :] in own
    return figure.statistic == "share" and short
