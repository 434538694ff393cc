"""The findings of two reports: what a reader should know first, as data.

In: records. Out: findings with sentence, figure, both texts with places, and caveat. Refused: nothing; what no record
supports is not found.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.comparison.citations import quote, quote_figure, years_of
from compare.comparison.finding_lines import figure_words, movement, named, section_name, unsure
from compare.comparison.leading import in_statement, is_filing, leading_changes, short_name
from compare.comparison.promise_findings import promises
from compare.comparison.sentences import excerpt, parts, say
from compare.comparison.tuning import HEADLINES
from compare.tables import Finding, Findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.comparison.found import Found
    from compare.records import IndicatorChange, Pair

SHOWN = {"indicator": 4, "names": 3, "new": 2, "gone": 2, "reworded": 1}
"""How many of a kind come first: no kind fills the whole list."""
WEIGHTS = {
    "indicator": 0.95,
    "gone_sections": 0.7,
    "new_sections": 0.69,
    "kept": 0.4,
    "risk_factors": 0.995,
    "new_risk": 0.99,
    "gone_risk": 0.985,
    "reworded_risk": 0.98,
}
"""How early a kind comes, an order set by hand: figures and broken promises before sections and totals."""


def changes_first(found: Found, labels: str) -> Findings:
    """Return what changed from one report to the next, the weightiest first."""
    return Findings.of(
        [
            *_indicators(found, labels),
            *promises(found, labels),
            *_risks(found, labels),
            *_sections(found, labels),
            *_kept(found, labels),
        ]
    )


def _indicators(found: Found, labels: str) -> Iterator[Finding]:
    for n, change in enumerate(leading_changes(found)[: SHOWN["indicator"] + is_filing(found)]):
        yield _indicator(found, change, labels, WEIGHTS["indicator"] - n * HEADLINES.further)


def _indicator(found: Found, change: IndicatorChange, labels: str, weight: float) -> Finding:
    then, now = years_of(found.old, found.new, labels)
    old, new = change.old, change.new
    figure = movement(change, labels)
    damaged = any(side is not None and side.doubtful for side in (old, new))
    return Finding(
        "indicator",
        say(
            labels,
            "first_indicator",
            indicator=named(
                _row(found, change, labels), new.statistic if new else "", labels, new.act if new else ""
            ),
            old=figure_words(old, labels) if old else "",
            new=figure_words(new, labels) if new else "",
            then=then,
            now=now,
            change=figure,
        ),
        figure,
        tuple(
            quote_figure(report, side.span, when, labels)
            for report, side, when in ((found.old, old, then), (found.new, new, now))
            if side is not None
        ),
        say(labels, "damaged") if damaged else unsure(change.confidence, labels),
        weight,
    )


def _row(found: Found, change: IndicatorChange, labels: str) -> str:
    """Name an indicator; a row of a filing by its own name, and by its chapter where it is in no statement."""
    if not is_filing(found) or change.new is None or not change.new.cell:
        return change.indicator
    name = short_name(change, found.new.language)
    if in_statement(found.new, change.new) or not change.new.section:
        return name
    return say(labels, "named", indicator=name, kind=excerpt(change.new.section, size=40))


def _risks(found: Found, labels: str) -> Iterator[Finding]:
    """Yield what became of the risk factors of a filing, and name those that are new, gone or most reworded."""
    if not found.found_risks:
        return
    then, now = years_of(found.old, found.new, labels)
    counts = Counter(pair.relation for pair in found.found_risks)
    yield Finding(
        "risks",
        say(
            labels,
            "first_risk_factors",
            parts=parts(labels, **{kind: counts[kind] for kind in ("new", "gone", "reworded", "moved")}),
            then=then,
            now=now,
        ),
        f"+{counts['new']} −{counts['gone']}",
        weight=WEIGHTS["risk_factors"],
    )
    for relation in ("new", "gone", "reworded"):
        pairs = sorted((p for p in found.found_risks if p.relation == relation), key=lambda p: p.similarity)
        for n, pair in enumerate(pairs[: SHOWN[relation]]):
            sides = ((found.old, pair.old, then), (found.new, pair.new, now))
            names = [excerpt(side.problem, size=160) for _, side, _ in sides if side is not None]
            yield Finding(
                "risks",
                say(labels, f"first_{relation}_risk", name=names[-1], then=then, now=now),
                f"{pair.similarity:.0%}" if relation == "reworded" else "",
                tuple(
                    quote(report, side.span, when, labels) for report, side, when in sides if side is not None
                ),
                weight=WEIGHTS[f"{relation}_risk"] - n * HEADLINES.further,
            )


def _sections(found: Found, labels: str) -> Iterator[Finding]:
    """Yield which chapters came and which went."""
    _, now = years_of(found.old, found.new, labels)
    for relation, report in (("gone", found.old), ("new", found.new)):
        alone = [_index(pair) for pair in found.found_sections if pair.relation == relation]
        chapters = [n for n in alone if report.sections[n].level == 1]
        if chapters:
            names = [excerpt(section_name(report, n, labels), size=40) for n in chapters[: SHOWN["names"]]]
            more = ["…"] * (len(chapters) > len(names))
            yield Finding(
                "sections",
                say(
                    labels,
                    f"first_{relation}_sections",
                    names=say(labels, "joint").join(names + more),
                    now=now,
                ),
                str(len(chapters)),
                weight=WEIGHTS[f"{relation}_sections"],
            )


def _index(pair: Pair) -> int:
    return (pair.new if pair.old is None else pair.old) or 0


def _kept(found: Found, labels: str) -> Iterator[Finding]:
    olds = [pair for pair in found.found_passages if pair.old is not None]
    kept = {pair.old for pair in olds if pair.new is not None}
    if olds:
        then, now = years_of(found.old, found.new, labels)
        share = f"{len(kept) / len({pair.old for pair in olds}):.0%}"
        yield Finding(
            "kept",
            say(labels, "first_kept", share=share, then=then, now=now),
            share,
            weight=WEIGHTS["kept"],
        )
