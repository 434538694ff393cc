"""What may be told of a pair: the change, the percentage, or why there is none.

In: pairs of items. Out: `IndicatorChange` records. Refused: a difference between ranges, running totals,
units of other base; a growth that would correct the one printed.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, cast

from compare.indicators._apart import comes_new
from compare.indicators._cell_changes import pair_cells
from compare.indicators._earlier import rounding
from compare.indicators._items import Item, is_measured, make_items
from compare.indicators._match import Match, match_items
from compare.indicators._parse import words_of
from compare.indicators._stock_sentences import pair_sentences
from compare.indicators.conversion import told_in, unit_relation
from compare.indicators.names import similarity
from compare.indicators.own_terms import NO_TERMS, Terms
from compare.indicators.tuning import NAMES, STOCK
from compare.records import IndicatorChange, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report, Role

ROLES = ("review", "plan")
#: What is said of a pair whose units are not the same.
_UNITS = {"alike": "comparable", "converted": "converted"}
#: Bases on which a figure is the level of the year told of.
LEVEL = ("", "end")


def pair_indicators(
    old: Report,
    new: Report,
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
    *,
    terms: Terms = NO_TERMS,
    near: bool = True,
) -> tuple[IndicatorChange, ...]:
    """Lay the indicators of two reports side by side: results with results, targets with targets.

    Parameters
    ----------
    old, new : Report
    old_quantities, new_quantities : iterable of Quantity
        What `compare.quantities` finds in each.
    terms : Terms
        The user's own synonyms and units.
    near : bool
        Whether near values speak for a pair: those of two years do, a target and what came of it may lie far apart.

    Returns
    -------
    tuple of IndicatorChange
        Results first, in the order of the new report; what only one report has stands as new or gone.

    """
    lefts, rights = tuple(old_quantities), tuple(new_quantities)
    rules = words_of(new.language)
    prose = _of_text(old, lefts, rules), _of_text(new, rights, rules)
    said, spent = pair_sentences(old, new, *prose) if rules.alphabetic else ([], [])
    stock = len(said) >= STOCK.many
    left_rest, right_rest = ([q for q in side if not stock or q not in spent] for side in prose)
    left_first, right_first = items_of_both(old, new, left_rest, right_rest, terms)
    if old.review_year and new.review_year and new.review_year - old.review_year > 1:
        # What a report prints is the growth of one year, and says nothing of the years between the two.
        right_first = [replace(item, growth=None) for item in right_first]
    # Among stock sentences a figure that is in none of them has no partner that its words tell for sure.
    matches = () if stock else match_items(left_first, right_first, new.language, terms, near=near)
    rows = [_paired(left_first[m.old], right_first[m.new], m, rules, terms) for m in matches]
    if stock:
        made = [
            {i.quantity: i for i in make_items(r, side, terms)}
            for r, side in zip((old, new), prose, strict=True)
        ]
        rows += [
            _paired(made[0][a], made[1][b], Match(0, 0, confidence), rules, terms)
            for a, b, confidence in said
            if a in made[0] and b in made[1]
        ]
    taken_old, taken_new = {m.old for m in matches}, {m.new for m in matches}
    rows += [
        _alone(item, "gone") for n, item in enumerate(left_first) if n not in taken_old and _told_alone(item)
    ]
    rows += [
        _alone(item, "new") for n, item in enumerate(right_first) if n not in taken_new and _told_alone(item)
    ]
    return tuple(sorted([*rows, *pair_cells(old, new, lefts, rights)], key=_order))


def _of_text(report: Report, quantities: Iterable[Quantity], rules: IndicatorWords) -> tuple[Quantity, ...]:
    """Return the figures of running text; in a filing what a cell says beside its number is none."""
    if not rules.alphabetic:
        return tuple(q for q in quantities if not q.cell)
    spans = sorted(table.span for table in report.grids)
    starts = [span.start for span in spans]
    found = []
    for q in quantities:
        at = bisect_right(starts, q.span.start) - 1
        if not q.cell and (at < 0 or not q.span.overlaps(spans[at])):
            found.append(q)
    return tuple(found)


def items_of_both(
    old: Report,
    new: Report,
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
    terms: Terms,
) -> tuple[list[Item], list[Item]]:
    """Return the items of two reports that may be laid side by side, each statement once."""
    lefts, rights = _eligible(old, new, old_quantities, new_quantities, terms)
    left, right = (_once(_yearly(side, new.language), new.language) for side in (lefts, rights))
    return left, right


def _yearly(items: Sequence[Item], language: str) -> list[Item]:
    """Leave out what the opening or a chapter on several years tells as the results of the year tell it, too."""
    told: dict[tuple[object, ...], list[Item]] = {}
    for i in items:
        if i.role == i.quantity.role:
            told.setdefault(_amount(i), []).append(i)
    return [
        i
        for i in items
        if i.role == i.quantity.role or not any(_same_name(i, j, language) for j in told.get(_amount(i), ()))
    ]


def _amount(item: Item) -> tuple[object, ...]:
    return item.quantity.value, item.quantity.unit, item.quantity.statistic


def pair_given(
    old: Report,
    new: Report,
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
    *,
    pair: tuple[Quantity, Quantity],
    terms: Terms = NO_TERMS,
) -> IndicatorChange:
    """Tell the change of two figures that a person says belong together, as far as one may be told.

    Parameters
    ----------
    old, new : Report
    old_quantities, new_quantities : iterable of Quantity
        All of each report: what stands beside a figure says how it is meant.
    pair : tuple of (Quantity, Quantity)
        The old and the new figure, each one of those.
    terms : Terms

    Returns
    -------
    IndicatorChange
        Paired, with confidence 1.

    """
    sides = ((old, old_quantities, pair[0]), (new, new_quantities, pair[1]))
    a, b = (next(i for i in make_items(r, found, terms) if i.quantity == q) for r, found, q in sides)
    return _paired(a, b, Match(0, 0, 1.0), words_of(new.language), terms)


def single_items(report: Report, quantities: Iterable[Quantity], terms: Terms) -> tuple[Item, ...]:
    """Take the measurements of one report, each statement once."""
    return tuple(_once(make_items(report, quantities, terms), report.language))


def _eligible(
    old: Report,
    new: Report,
    old_quantities: Iterable[Quantity],
    new_quantities: Iterable[Quantity],
    terms: Terms,
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Take results and targets; where neither report has any, take everything."""
    lefts, rights = tuple(old_quantities), tuple(new_quantities)
    roles = ROLES if any(q.role in ROLES and is_measured(q) for q in chain(lefts, rights)) else None
    return make_items(old, lefts, terms, roles=roles), make_items(new, rights, terms, roles=roles)


def _once(items: Sequence[Item], language: str) -> list[Item]:
    """Leave out figures that say again what the same report said before; the first of them is marked."""
    first: list[Item] = []
    by_amount: dict[tuple[object, ...], list[int]] = {}  # only equal amounts may say the same
    for item in items:
        q = item.quantity
        amount = (q.value, q.upper, q.unit, item.role, q.kind, q.scope, item.base)
        equal = by_amount.setdefault(amount, [])
        known = next((n for n in equal if _same_name(item, first[n], language)), None)
        if known is None:
            equal.append(len(first))
            first.append(item)
        elif not first[known].repeated:
            first[known] = replace(first[known], repeated=True)
    return first


def _same_name(a: Item, b: Item, language: str) -> bool:
    return any(similarity(x, y, language=language) >= NAMES.repeated for x in a.names for y in b.names)


def _paired(a: Item, b: Item, match: Match, rules: IndicatorWords, terms: Terms) -> IndicatorChange:
    units = (("old", a.quantity.unit), ("new", b.quantity.unit))
    a = replace(a, quantity=told_in(a.quantity, b.quantity.unit, rules))
    old, new = a.quantity, b.quantity
    blocks = _hindrances(a, b, rules, terms)
    change = percent = None
    notes = [Note(key, units if key == "unit" else ()) for key in blocks]
    if not blocks and old.value is not None and new.value is not None:
        change = _tidy(new.value - old.value)
        if new.kind == "count" and old.value > 0 and new.statistic != "change":
            percent = _tidy(100 * (new.value - old.value) / old.value, 4)
            notes += _growth_note(a, b, percent)
        elif new.kind == "count" and old.value <= 0:
            notes.append(Note("negative" if old.value else "zero"))
    relation = unit_relation(units[0][1], units[1][1], rules, terms)
    if relation in _UNITS:
        notes.append(Note(_UNITS[relation], units))
    if old.qualifier or new.qualifier:
        notes.append(Note("approximate", (("old", a.printed), ("new", b.printed))))
    if a.repeated or b.repeated:
        notes.append(Note("repeated"))
    if old.doubtful or new.doubtful:
        notes.append(Note("doubtful"))
    old, new = (
        q if q.role == i.role else replace(q, role=cast("Role", i.role)) for q, i in ((old, a), (new, b))
    )
    name = new.indicator or old.indicator
    return IndicatorChange(name, old, new, "paired", change, percent, match.confidence, tuple(notes))


def _hindrances(a: Item, b: Item, rules: IndicatorWords, terms: Terms) -> list[str]:
    """Name the reasons why no change may be told."""
    old, new = a.quantity, b.quantity
    found = []
    if old.upper is not None or new.upper is not None:
        found.append("range")
    if a.base == "running":
        found.append("cumulative")
    elif a.base not in LEVEL or old.scope not in ("", "part", "per", "change"):
        found.append("scope")
    if unit_relation(old.unit, new.unit, rules, terms) == "counted":
        found.append("unit")
    if a.measure != b.measure and not (comes_new(a) and comes_new(b)):
        found.append("kind")
    return found


def _growth_note(a: Item, b: Item, percent: float) -> list[Note]:
    """Say the growth printed beside the new level together with the one that follows from both levels.

    Not between two plans: a target's growth is told from what was reached, not from the target before.
    """
    printed = b.growth
    if (
        printed is None
        or printed.value is None
        or a.base not in LEVEL
        or b.base not in LEVEL
        or b.role == "plan"
    ):
        return []
    levels = rounding(a.quantity) + rounding(b.quantity)
    room = rounding(printed) + 100 * levels / abs(a.quantity.value or 1)
    key = "agrees" if abs(printed.value - percent) <= room else "growth"
    values = (("printed", f"{printed.value:g}"), ("computed", f"{percent:.1f}"))
    return [Note(key, values if key == "growth" else values[:1])]


def _tidy(value: float, places: int = 6) -> float:
    """Drop the dust that binary fractions leave, the same way on both sides of zero."""
    return round(float(f"{value:.12g}"), places) + 0.0


def _told_alone(item: Item) -> bool:
    """Whether a figure without a partner is a row: the outcome of several years is only told beside a partner."""
    return item.role == item.quantity.role


def _alone(item: Item, status: str) -> IndicatorChange:
    q = item.quantity
    notes = (Note("repeated"),) if item.repeated else ()
    old, new = (q, None) if status == "gone" else (None, q)
    return IndicatorChange(q.indicator, old, new, status, None, None, 1.0, notes)


def _order(row: IndicatorChange) -> tuple[int, int, int]:
    q = row.new or row.old
    assert q is not None  # noqa: S101 (a row has at least one side)
    return (("review", "plan").index(q.role) if q.role in ROLES else 2, row.new is None, q.at.start)
