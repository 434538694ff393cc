"""The findings on promises: targets met and missed, targets that follow them, commitments, problems that stay.

In: what was found of two reports. Out: findings with sentence, figure, both texts with places, and caveat. Refused:
nothing; what no record supports is not found.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.comparison.citations import quote, year_words, years_of
from compare.comparison.finding_lines import (
    bound_words,
    difference,
    figure_words,
    goal_words,
    named,
    unsure,
    well_known,
)
from compare.comparison.sentences import parts, say
from compare.comparison.tuning import HEADLINES
from compare.tables import Finding, Findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.comparison.found import Found
    from compare.records import FollowUp, TargetPath

SHOWN = {"missed": 3, "path": 2}
"""How many of a kind come first: no kind fills the whole list."""
WEIGHTS = {"targets": 0.9, "missed": 0.88, "path": 0.86, "problems": 0.84, "commitments": 0.8}
"""How early a kind comes, an order set by hand: broken promises before new ones, totals last."""
_TOLD = ("met", "missed", "told-without-figure", "not-comparable")


def promises(found: Found, labels: str) -> Iterator[Finding]:
    """Yield what became of targets, commitments and problems."""
    yield from _targets(found, labels)
    yield from _paths(found, labels)
    yield from _problems(found, labels)
    yield from _commitments(found, labels)


def goals_first(found: Found, labels: str) -> Findings:
    """Return what became of the goals of the earlier report, the weightiest first."""
    return Findings.of([*_targets(found, labels), *_commitments(found, labels)])


def _targets(found: Found, labels: str) -> Iterator[Finding]:
    """Yield how the targets of the earlier report came out, then those that were missed."""
    due = _due(found, "numeric")
    if not due:
        return
    counts = Counter(item.status for item in due)
    came_out = parts(
        labels,
        met=counts["met"],
        missed=counts["missed"],
        vague=counts["told-without-figure"],
        apart=counts["not-comparable"],
        silent=len(due) - sum(counts[s] for s in _TOLD),
    )
    yield _total(found, "targets", came_out, (counts["met"], len(due)), labels)
    for n, item in enumerate(_missed(found)):
        yield _broken(found, item, labels, WEIGHTS["missed"] - n * HEADLINES.further)


def _due(found: Found, kind: str) -> list[FollowUp]:
    return [f for f in found.listed_followups if f.goal.kind == kind and f.goal.horizon == "year"]


def _missed(found: Found) -> list[FollowUp]:
    """Return the missed targets that come first, the surest of them."""
    missed = [f for f in _due(found, "numeric") if f.status == "missed" and f.confidence >= HEADLINES.broken]
    return sorted(missed, key=lambda item: -item.confidence)[: SHOWN["missed"]]


def _broken(found: Found, item: FollowUp, labels: str, weight: float) -> Finding:
    then, now = years_of(found.old, found.new, labels)
    printed = item.actual.text if item.actual else ""
    actual = figure_words(item.actual, labels) if item.actual else ""
    quotes = [quote(found.old, item.goal.span, then, labels)]
    if item.result_span is not None:
        quotes.append(quote(found.new, item.result_span, now, labels, text=item.result_text, around=printed))
    path = next((p for p in found.found_targets if p.goal.span == item.goal.span), None)
    following = path.following if path else None
    if following is not None:
        quotes.append(quote(found.new, following.span, now, labels))
    return Finding(
        "missed",
        say(
            labels,
            "first_missed_next" if following else "first_missed",
            goal=goal_words(item.goal, labels),
            actual=actual,
            after=year_words(found.new.plan_year, labels, now),
            new=bound_words(following, labels) if following else "",
        ),
        actual,
        tuple(quotes),
        unsure(item.confidence, labels),
        weight,
    )


def _commitments(found: Found, labels: str) -> Iterator[Finding]:
    due = _due(found, "measure")
    if not due:
        return
    counts = Counter(item.status for item in due)
    came_out = parts(
        labels,
        done=counts["done"],
        partly=counts["partly"] + counts["under-way"],
        repeated=counts["repeated"] + counts["recurring"],
        dropped=counts["not-mentioned"] + counts["dropped"],
    )
    yield _total(found, "commitments", came_out, (counts["done"], len(due)), labels)


def _total(found: Found, kind: str, came_out: str, reached: tuple[int, int], labels: str) -> Finding:
    plan = year_words(found.old.plan_year, labels)
    sentence = say(labels, f"first_{kind}", count=reached[1], plan=plan, parts=came_out)
    return Finding(kind, sentence, "/".join(map(str, reached)), weight=WEIGHTS[kind])


def _paths(found: Found, labels: str) -> Iterator[Finding]:
    """Yield the targets that the later report raises or lowers against those of the earlier one."""
    reports = (found.old, found.new)
    when = years_of(*reports, labels)
    before, after = (
        year_words(report.plan_year, labels, year) for report, year in zip(reports, when, strict=True)
    )
    told = {item.goal.span for item in _missed(found)}
    moved = [
        path
        for path in found.found_targets
        if path.following is not None and path.change and not path.note and path.goal.span not in told
    ]
    moved.sort(key=lambda path: not well_known(path.goal.indicator, found.new.language))
    for n, path in enumerate(moved[: SHOWN["path"]]):
        if path.following is None or path.change is None:
            continue
        unit = path.following.unit
        figure = difference(path.change, None, unit, labels, points=unit == "%")
        yield Finding(
            "path",
            say(
                labels,
                "first_path",
                indicator=_named(path, labels),
                old=bound_words(path.goal, labels),
                new=bound_words(path.following, labels),
                before=before,
                after=after,
                change=figure,
            ),
            figure,
            (
                quote(found.old, path.goal.span, when[0], labels),
                quote(found.new, path.following.span, when[1], labels),
            ),
            weight=WEIGHTS["path"] - n * HEADLINES.further,
        )


def _named(path: TargetPath, labels: str) -> str:
    """Name what a target is about, of a growth that it is one: the results beside it say so."""
    indicator = path.goal.indicator or (path.following.indicator if path.following else "")
    told = [figure.statistic for figure in (path.actual, path.base) if figure and figure.unit == "%"]
    return named(indicator, told[0] if path.goal.unit == "%" and told else "", labels)


def _problems(found: Found, labels: str) -> Iterator[Finding]:
    """Yield how many problems stay, with the first of them in both reports."""
    then, now = years_of(found.old, found.new, labels)
    pairs = () if found.found_risks else found.found_problems
    stay = [pair for pair in pairs if pair.old is not None and pair.new is not None]
    olds = sum(pair.old is not None for pair in pairs)
    if not stay:  # none was found again: it may be told in other words
        return
    first = stay[0]
    quotes = (
        (quote(found.old, first.old.span, then, labels), quote(found.new, first.new.span, now, labels))
        if first.old and first.new
        else ()
    )
    yield Finding(
        "problems",
        say(
            labels,
            "first_problems",
            stay=len(stay),
            count=olds,
            then=then,
            now=now,
        ),
        f"{len(stay)}/{olds}",
        quotes,
        say(labels, "reworded"),
        weight=WEIGHTS["problems"],
    )
