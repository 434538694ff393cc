"""Turn the figures of a plan into targets: what is to be reached, from which side, by when.

In: a report and its quantities. Out: targets with comparator and clause. Refused: figures of the past, start
values, thresholds of a rule, parts of a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.goals.commitments import last_verb_end, leading, verb_of
from compare.goals.plans import looks_forward
from compare.goals.tuning import TARGETS
from compare.lazy import regex
from compare.records import Span
from compare.text import CUTTING, PAIR, cut, sentence_around, strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.goals.clauses import Clause
    from compare.goals.plans import Horizon
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Quantity, Report

MEASURED = frozenset({"count", "percent", "rate"})
_IDEOGRAPH = regex(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that is to be reached."""

    quantity: Quantity

    comparator: str
    """One of = ≈ ≥ ≤ range."""
    indicator: str

    clause: Clause
    """The clause it stands in."""
    at: Span
    """The member of the list it stands in, less what belongs to other figures."""
    horizon: Horizon
    """`year` or `later`."""


def find_targets(
    report: Report,
    quantities: Iterable[Quantity],
    clauses: Sequence[Clause],
    horizons: Mapping[int, Horizon],
    words: GoalWords,
) -> tuple[Target, ...]:
    """Give the targets among the quantities of a plan, in reading order.

    Parameters
    ----------
    report : Report
    quantities : iterable of Quantity
    clauses : sequence of Clause
        Of the plan's passages.
    horizons : mapping of int to str
        The plan's passages and their horizons.
    words : GoalWords

    """
    found: list[Target] = []
    said: set[tuple[object, ...]] = set()
    measured = sorted(
        (q for q in quantities if q.passage in horizons and q.kind in MEASURED and q.value is not None),
        key=lambda q: q.at,
    )
    past_years = _years_until(report.review_year)
    starts = [c.at.start for c in clauses]
    for number, quantity in enumerate(measured):
        place = bisect_right(starts, quantity.at.start) - 1
        clause = clauses[place] if place >= 0 and quantity.at.start < clauses[place].at.end else None
        if clause is None or not _is_target(report.text, quantity, clause, past_years, words):
            continue
        key = (quantity.value, quantity.upper, quantity.unit)
        if key in said and _says_again(report.text, clause, words):
            continue
        said.add(key)
        horizon = _own_horizon(report, clause, horizons[quantity.passage], words)
        comparator = _comparator(report.text, quantity, words)
        at = _extent(
            report.text,
            quantity,
            clause,
            measured[max(0, number - TARGETS.beside) : number + TARGETS.beside],
            words,
        )
        name = _name(report.text, quantity, at, clause.at.end, words)
        found.append(Target(quantity, comparator, name, clause, at, horizon))
    return tuple(found)


def _name(text: str, quantity: Quantity, at: Span, clause_end: int, words: GoalWords) -> str:
    """Name what is counted: the words behind a figure where its phrase opens with verb and figure.

    The number of an item is no part of the name.
    """
    end = quantity.at.end + bound_length(text, quantity.at.end, words)
    before = text[at.start : quantity.at.start]
    behind = text[end : at.end].strip()
    summed = words.list_sums.regex.search(behind)
    behind = behind[: summed.start()] if summed and len(behind) - summed.end() <= PAIR else behind
    task = words.tasks.regex.match(behind)
    behind = behind[task.start(1) :] if task else behind
    opens = len(behind) > 1 and not quantity.qualifier and last_verb_end(before, words) == len(before)
    name = behind if opens else quantity.indicator
    if words.rank_names and words.rank_names.regex.fullmatch(
        name
    ):  # 2个国家级、9个省级示范园: they share what is counted
        others = words.rank_names.regex.split(text[end:clause_end])
        return name + others[-1] if len(others) > 1 else name
    marker = words.markers.regex.match(name)
    return name[marker.end() :] if marker else name


def _extent(
    text: str, quantity: Quantity, clause: Clause, measured: Sequence[Quantity], words: GoalWords
) -> Span:
    """Give the words of a target: its member of the list, less what belongs to the figures beside it."""
    pieces = cut(clause.text, words.list_marks, words.brackets)
    member = next(
        Span(clause.at.start + a, clause.at.start + b)
        for a, b in pieces
        if quantity.at.start < clause.at.start + b
    )
    if words.list_ends.regex.search(text[member.start : quantity.at.start]):
        member = Span(clause.at.start, member.end)  # 甲、乙等8个: the list belongs to its number
    others = [q.at for q in measured if member.start <= q.at.start < member.end and q is not quantity]
    start = _behind_joint(text, member.start, [o for o in others if o < quantity.at], quantity.at, words)
    behind = [o for o in others if o > quantity.at]
    end = _behind_joint(text, member.end, [quantity.at], behind[0], words) if behind else member.end
    joint = words.joints.regex.match(text[start:end])
    if joint and start + joint.end() <= quantity.at.start:
        start += joint.end()
    lead = leading(text[start : quantity.at.start], words)
    if start + lead < quantity.at.start:
        start += lead
    end = max(end, quantity.at.end + bound_length(text, quantity.at.end, words))
    return Span(*strip(text, min(start, quantity.at.start), end))


def _behind_joint(text: str, otherwise: int, before: Sequence[Span], figure: Span, words: GoalWords) -> int:
    """Give where the words of a figure begin: behind the last joint since the figure before it."""
    if not before:
        return otherwise
    begin = before[-1].end
    joints = [m.start() for m in re.finditer(words.joints.pattern.lstrip("^"), text[begin : figure.start])]
    return begin + joints[-1] if joints else otherwise


def _beside(text: str, quantity: Quantity) -> tuple[str, str]:
    """Give the few characters before and behind a figure, where its bound stands."""
    return text[max(0, quantity.at.start - TARGETS.near) : quantity.at.start], text[
        quantity.at.end : quantity.at.end + TARGETS.near
    ]


def _is_target(
    text: str, quantity: Quantity, clause: Clause, past_years: frozenset[str], words: GoalWords
) -> bool:
    """Tell a figure that is to be reached from one that only stands in the plan."""
    before = text[clause.at.start : quantity.at.start]
    after = text[quantity.at.end : clause.at.end]
    if words.forward is not None and not looks_forward(
        text[max(clause.sentence.start, clause.at.start - CUTTING.reach) : quantity.at.start], words
    ):
        return False
    return not (
        quantity.scope == "from"
        or any(cue.regex.search(before) for cue in (words.past, words.product, words.compared))
        or words.origin.regex.search(after)
        or (words.threshold.regex.search(after) and not _is_task(before, after, quantity, words))
        or words.situations.regex.search(clause.text)
        or _is_of_the_past(before, past_years, words)
        or _is_spelled_out(quantity)
        or _only_lasts(quantity, clause, words)
        or _is_background(text, clause, words)
        or (words.measures and words.measures.regex.search(f"{before}#{quantity.unit}{after}"))
        or _is_part_of_name(before, after, quantity, words)
        or _counts_what_is_there(before, after, quantity, words)
    )


def _only_lasts(quantity: Quantity, clause: Clause, words: GoalWords) -> bool:
    """Tell how long something takes or lasts from how many days or months there are (空气优良天数), or are to be."""
    counts = words.time_counts and words.time_counts.regex.search(quantity.indicator)
    return quantity.unit in words.durations and not (
        counts or words.changes_of_time.regex.search(clause.text)
    )


def _is_task(before: str, after: str, quantity: Quantity, words: GoalWords) -> bool:
    """Tell 完成3公顷的绿化任务: the figure follows its verb, and a word for the task follows the figure.

    So does a share of a whole that is to be reached: 覆盖90%以上的村.
    """
    if quantity.kind == "percent" and words.covers and words.covers.regex.search(before):
        return True
    follows = last_verb_end(before, words) == len(before) > 0
    return follows and words.tasks.regex.search(after) is not None


def _years_until(year: int | None) -> frozenset[str]:
    """Give the years that are past for a report, as printed."""
    return frozenset(str(y) for y in range(year - TARGETS.past, year + 1)) if year else frozenset()


def _is_of_the_past(before: str, past_years: frozenset[str], words: GoalWords) -> bool:
    """Tell a figure whose clause last named a year that is over, but for one it is set against (比2022年减少20%)."""
    years = list(words.year.regex.finditer(before))
    over = bool(years) and years[-1].group(1) in past_years
    return over and not words.against.regex.search(before, 0, years[-1].start())


def _is_spelled_out(quantity: Quantity) -> bool:
    """Tell a small number in words, which rather names than counts: 两个市场."""
    small = quantity.kind == "count" and abs(quantity.value or 0) <= TARGETS.few
    return small and re.search(r"[0-9０-９]", quantity.text) is None


def _is_part_of_name(before: str, after: str, quantity: Quantity, words: GoalWords) -> bool:
    """Tell a size that belongs to the name of a project: a noun right before it, another right behind it."""
    if quantity.unit not in words.sizes or not _IDEOGRAPH.match(after):
        return False
    if any(bound.behind.regex.match(after) for bound in words.bounds):
        return False
    noun = before[last_verb_end(before, words) :].strip()
    return len(noun) > 1 and not noun.endswith(words.links) and _IDEOGRAPH.match(noun[-1]) is not None


def _counts_what_is_there(before: str, after: str, quantity: Quantity, words: GoalWords) -> bool:
    """Tell a number that belongs to the name of a set that is there already: 推进13条产业链."""
    if quantity.kind != "count" or quantity.qualifier or not words.counted.regex.search(before):
        return False
    bound = any(b.behind.regex.match(after) for b in words.bounds)
    ends = any(cue.regex.search(after) for cue in (words.completion, words.begun, words.arrivals) if cue)
    return not bound and not ends and _IDEOGRAPH.match(after) is not None


def _is_background(text: str, clause: Clause, words: GoalWords) -> bool:
    """Tell a clause that gives the size of a task before the sentence comes to what must be done."""
    if verb_of(clause.text, words) or words.growth.regex.search(clause.text):
        return False
    rest = text[clause.at.end : min(clause.sentence.end, clause.at.end + CUTTING.reach)]
    return any(
        words.modals.regex.match(rest[a:b].strip()) for a, b in cut(rest, words.pauses, words.brackets)
    )


def _says_again(text: str, clause: Clause, words: GoalWords) -> bool:
    """Tell a sentence that only explains a target that was set before."""
    around = sentence_around(text, clause.at, clause.sentence, "")
    return words.restated.regex.search(text[around.slice]) is not None


_FLIPPED = {"≥": "≤", "≤": "≥"}


def _comparator(text: str, quantity: Quantity, words: GoalWords) -> str:
    """Return how a figure is bounded; of a decline, whose value is negative, "20 % and more" is at most -20."""
    sign = _bound(text, quantity, words)
    return _FLIPPED.get(sign, sign) if (quantity.value or 0.0) < 0 else sign


def _bound(text: str, quantity: Quantity, words: GoalWords) -> str:
    if quantity.upper is not None:
        return "range"
    before, after = _beside(text, quantity)
    # What stands behind the figure binds closer than what stands before it.
    for bound in words.bounds:
        if bound.behind.regex.match(after):
            return bound.sign
    for bound in words.bounds:
        if bound.before.regex.search(before):
            return bound.sign
    return "="


def bound_length(text: str, end: int, words: GoalWords) -> int:
    """Count the characters of the bound behind a figure."""
    found = (b.behind.regex.match(text[end : end + TARGETS.near]) for b in words.bounds)
    return max((match.end() for match in found if match), default=0)


def _own_horizon(report: Report, clause: Clause, horizon: Horizon, words: GoalWords) -> Horizon:
    """Let a clause or its sentence name another horizon than its passage."""
    sentence = report.text[max(clause.sentence.start, clause.at.start - CUTTING.reach) : clause.at.end]
    if words.this_year.regex.search(sentence) or (report.plan_year and f"{report.plan_year}年" in sentence):
        return "year"
    return "later" if words.later.regex.search(sentence) else horizon
