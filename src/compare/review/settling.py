"""Lay what a person decided over what was found.

In: decisions, and the records they correct. Out: the records as decided, with a mark on each row that was changed by
hand. Refused: a decision about a place where there is nothing (`UsageError`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.records import FollowUp, IndicatorChange, Pair, Span, UsageError
from compare.tables import GoalStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.records import Passage, Quantity, Report, Section
    from compare.review.decisions import Decision, Review

    Items = Sequence[Section | Passage]

# sections and passages ----------------------------------------------------------------------------------------


def settle_pairs(
    found: Sequence[Pair],
    old: Items,
    new: Items,
    decisions: Iterable[Decision],
    alike: Callable[[int, int], float],
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Take wrong pairs apart, add those that were missing, with how alike the two are by the function given.

    Return the pairs in the order of the new report; for each what was done by hand: nothing, `paired` or `unpaired`.
    """
    wrong: set[tuple[int, int]] = set()
    right: set[tuple[int, int]] = set()
    for decision in decisions:
        i = _index(old, decision.old, decision, "old")
        j = _index(new, decision.new, decision, "new")
        (right if decision.verdict == "right" else wrong).add((i, j))
    pairs = {(p.old, p.new): p for p in found if p.old is not None and p.new is not None}
    torn = [pairs.pop(key) for key in wrong if key in pairs]
    if not torn and not right:
        return tuple(found), ("",) * len(found)
    kept_pairs: dict[tuple[int, int], Pair] = {}
    for i, j in sorted(right):
        known = pairs.pop((i, j), None)
        kept_pairs[i, j] = (
            replace(known, confidence=1.0) if known else Pair("partial", new[j].role, i, j, alike(i, j), 1.0)
        )
    rows = [(p, "") for p in pairs.values()] + [(p, "paired") for p in kept_pairs.values()]
    lonely = {"gone": {p.old for p in torn}, "new": {p.new for p in torn}}
    sides: tuple[tuple[str, Items, str], ...] = (("old", old, "gone"), ("new", new, "new"))
    for side, items, relation in sides:
        taken = {getattr(p, side) for p, _ in rows if getattr(p, side) is not None}
        was = {getattr(p, side): p for p in found if p.relation == relation}
        for n, item in enumerate(items):
            if n not in taken:
                ends = {"old": None, "new": None, side: n}
                pair = was.get(n) or Pair(relation, item.role, ends["old"], ends["new"], 0.0, 1.0)
                rows.append((pair, "unpaired" if n in lonely[relation] else ""))
    ordered = _in_order([(_whole(p, rows) if mark == "paired" else p, mark) for p, mark in rows])
    return tuple(p for p, _ in ordered), tuple(mark for _, mark in ordered)


def _index(items: Items, at: Span | None, decision: Decision, side: str) -> int:
    for n, item in enumerate(items):
        if at is not None and item.span == at:
            return n
    raise _nothing_there(at, decision, side)


def _nothing_there(at: Span | None, decision: Decision, side: str) -> UsageError:
    place = "no place" if at is None else f"{at.start}-{at.end}"
    return UsageError(
        f"{decision.where}: nothing of the table {decision.table} is at {place} of the {side} report; the offsets"
        " were changed, or the workbook is of another version: export it anew and mark the row again"
    )


def _whole(pair: Pair, rows: Sequence[tuple[Pair, str]]) -> Pair:
    """Call a pair added by hand one of the same subject where neither side has another partner."""
    if pair.relation != "partial":
        return pair
    others = sum(pair.old == p.old for p, _ in rows) + sum(pair.new == p.new for p, _ in rows)
    return replace(pair, relation="same") if others == 2 else pair  # noqa: PLR2004 - itself, on either side


def _in_order(rows: Sequence[tuple[Pair, str]]) -> list[tuple[Pair, str]]:
    """Sort by the new report; what is gone follows what preceded it."""
    follows: dict[int, int] = {}
    for pair, _ in rows:
        if pair.old is not None and pair.new is not None:
            follows[pair.old] = max(pair.new, follows.get(pair.old, -1))

    def key(row: tuple[Pair, str]) -> tuple[float, int]:
        pair = row[0]
        if pair.new is not None:
            return float(pair.new), -1 if pair.old is None else pair.old
        before = (follows[i] for i in range(pair.old or 0, -1, -1) if i in follows)
        return next(before, -1) + 0.5, pair.old or 0

    return sorted(rows, key=key)


def settle_sections(
    old: Report, new: Report, found: Sequence[Pair], review: Review
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Lay the decisions about sections over what was found; see `settle_pairs`."""

    def alike(i: int, j: int) -> float:
        return _alike(old.text[old.sections[i].at.slice], new.text[new.sections[j].at.slice])

    return settle_pairs(found, old.sections, new.sections, review.of("sections"), alike)


def settle_passages(
    old: Report, new: Report, found: Sequence[Pair], review: Review
) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """Lay the decisions about passages over what was found; see `settle_pairs`."""
    ours, theirs = old.passages, new.passages
    return settle_pairs(
        found, ours, theirs, review.of("passages"), lambda i, j: _alike(ours[i].text, theirs[j].text)
    )


def _alike(old: str, new: str) -> float:
    """Measure how much of two texts is common."""
    from compare.wording import diff_text  # noqa: PLC0415 - heavy, and only needed here

    gone = sum(len(edit.old_at) for edit in diff_text(old, new) if edit.op != "moved")
    return round(2 * (len(old) - gone) / max(1, len(old) + len(new)), 4)


# indicators ---------------------------------------------------------------------------------------------------


def settle_indicators(
    found: Sequence[IndicatorChange],
    decisions: Iterable[Decision],
    pair: Callable[[Quantity, Quantity], IndicatorChange],
) -> tuple[tuple[IndicatorChange, ...], tuple[str, ...]]:
    """Take wrong pairs of figures apart, add those that were missing; a figure has one partner.

    `pair` works out what may be said of an old and a new figure. Return the changes in the order of `found`, added
    pairs where their new figure was; and what was done by hand.
    """
    olds = [c.old for c in found if c.old is not None]
    news = [c.new for c in found if c.new is not None]
    wrong: set[tuple[Span, Span]] = set()
    partner: dict[Span, tuple[Quantity, Quantity]] = {}  # by the place of the new figure
    for decision in decisions:
        old, new = (
            _quantity(olds, decision.old, decision, "old"),
            _quantity(news, decision.new, decision, "new"),
        )
        if decision.verdict == "right":
            partner[new.span] = (old, new)
        else:
            wrong.add((old.span, new.span))
    taken = {old.span for old, _ in partner.values()}
    rows: list[tuple[IndicatorChange, str]] = []
    for change in found:
        given = partner.get(change.new.span) if change.new else None
        if given:
            kept = change.old is not None and change.old.span == given[0].span
            rows.append((replace(change, confidence=1.0) if kept else pair(*given), "paired"))
            if change.old is not None and change.old.span not in taken:
                rows.append((_single(change.old, "gone"), "unpaired"))
        elif change.old is None or change.new is None:
            if change.old is None or change.old.span not in taken:
                rows.append((change, ""))
        elif change.old.span in taken or (change.old.span, change.new.span) in wrong:
            rows.append((_single(change.new, "new"), "unpaired"))
            if change.old.span not in taken:
                rows.append((_single(change.old, "gone"), "unpaired"))
        else:
            rows.append((change, ""))
    return tuple(change for change, _ in rows), tuple(mark for _, mark in rows)


def _quantity(known: Sequence[Quantity], at: Span | None, decision: Decision, side: str) -> Quantity:
    there = [q for q in known if at is not None and q.span == at]
    if not there:
        raise _nothing_there(at, decision, side)
    return next((q for q in there if q.indicator == decision.name), there[0])


def _single(quantity: Quantity, status: str) -> IndicatorChange:
    old, new = (quantity, None) if status == "gone" else (None, quantity)
    return IndicatorChange(quantity.indicator, old, new, status, None, None, 1.0)


# goals --------------------------------------------------------------------------------------------------------


def settle_followups(
    found: Sequence[FollowUp],
    decisions: Iterable[Decision],
    answer: Callable[[int, Span], FollowUp | None],
) -> tuple[tuple[FollowUp, ...], tuple[str, ...]]:
    """Put right what became of goals; refuse a goal or a passage that is not there, and a status its kind has not.

    `answer` says what a passage of the new report, given by its place, makes of the goal of a number; nothing where
    there is none. Return the goals in the order of `found`; and what was done by hand: nothing, `judged` or `paired`.
    """
    rows = list(found)
    marks = [""] * len(rows)
    for decision in decisions:
        there = [n for n, row in enumerate(found) if row.goal.span == decision.old]
        if not there:
            raise _nothing_there(decision.old, decision, "old")
        n = next((n for n in there if found[n].goal.goal == decision.name), there[0])
        if decision.verdict == "right" and decision.new not in (None, rows[n].result_span):
            given = answer(n, decision.new)
            if given is None:
                raise _nothing_there(decision.new, decision, "new")
            rows[n], marks[n] = replace(given, confidence=1.0), "paired"
        else:
            rows[n], marks[n] = _judged(rows[n], decision), "judged"
    return tuple(rows), tuple(marks)


def _judged(row: FollowUp, decision: Decision) -> FollowUp:
    kind = row.goal.kind
    if decision.verdict == "right":
        return replace(row, confidence=1.0)
    known = GoalStatus.of(kind)
    # Where its result was a wrong one, nothing was found.
    status = GoalStatus.nothing(kind) if decision.verdict == "wrong" else decision.verdict
    if status not in known:
        raise UsageError(
            f"{decision.where}: a goal of this kind cannot be {status}; write wrong, or {' or '.join(known)}"
        )
    if decision.verdict != "wrong":
        return replace(row, status=status, confidence=1.0)
    return FollowUp(row.goal, status, None, "", None, 1.0, section=row.section)
