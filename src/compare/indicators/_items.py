"""The figures of a report with what stands around them: clause, measure, base.

In: a report and its quantities. Out: one `Item` for each measurement that may be laid beside another year's.
Refused: what is no measurement, and figures without any word beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.indicators._around import (
    bearers_of,
    blanked,
    headings_of,
    last_clause,
    measure_of,
    names_a_thing,
    often_of,
    parts_of,
    printed_growth,
    printed_of,
    scope_of,
    sentence_around,
    stock_of,
    subject_of,
    up_to_figure,
)
from compare.indicators._base import Epochs, base_of
from compare.indicators._earlier import Earlier, earlier_values, rounding, stand_together
from compare.indicators._meaning import Bag, bag_of
from compare.indicators._occurrences import Figures
from compare.indicators._parse import Name, parse_name, words_of
from compare.indicators.tuning import READ
from compare.text import Recent, first_piece

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from compare.indicators.own_terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report

MEASURED = frozenset({"count", "percent", "rate"})
#: Roles outside the chapters, of which some figures are results.
_ALSO = frozenset({"opening", "other"})


class Bags(NamedTuple):
    """What a figure is about, by how near to it that stands."""

    name: Bag
    act: Bag
    clause: Bag
    context: Bag
    topic: Bag
    letters: Bag


#: What rounding may add to things that are counted one by one: nothing.
_COUNTED = 0.5
_EMPTY: Bag = frozenset()
NOTHING = Bags(_EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A measurement with what its surroundings tell."""

    quantity: Quantity

    printed: str
    """Number and unit with the words that bound them, as they stand in the text."""
    names: tuple[Name, ...]
    """Taken apart; several where one value belongs to several indicators."""
    subject: Name
    """The words of the clause that lead up to the figure; empty where the clause leaves them out."""
    around: str
    """The clause around the figure, numbers left out."""
    measure: str
    """`level`, `share` or `move`."""
    scope: str
    """That of the quantity; `change` too where the name itself says that something came or went."""
    base: str
    """What the figure is measured against or over, see `base_of`; empty for the plain year."""
    stock: str
    """`added` for what came new in the year, `done` for what is only said to have been done in it, `stands` for what
    there is at its end, `set` for a budget; empty where not said."""
    year: int | None
    """The year its chapter tells of or plans for."""
    growth: Quantity | None
    """The growth printed right behind a level."""
    attribute: bool
    """Whether it is the size of the thing named behind it (a mine of 7 million tons)."""
    place: float
    """Where in the text it stands, 0 to 1."""
    order: int
    """Its number among the items of its report."""
    role: str = ""
    """The role of what it is told in; `review` too for the end of a stretch of several years."""
    said: Bags = NOTHING
    """The meanings of its name, its act, its clause, its sentence and its headings."""
    earlier: tuple[Earlier, ...] = ()
    """What its report says of the value of the year before."""
    whose: frozenset[str] = frozenset()
    """Of whom or which part it is, as far as said."""
    office: str = ""
    """The one office whose act it counts, as far as said."""
    everywhere: bool = False
    """Whether it is said of the whole place."""
    often: str = ""
    """How often so much is paid or done, `month` or `year`, as far as said."""
    members: tuple[str, ...] = ()
    """The things its name lists."""
    total: float | None = None
    """All there is, where that stands right behind what came new (7 new ones, 13 in all)."""
    repeated: bool = False
    """Whether the report says the same again elsewhere."""
    level: Item | None = None
    """The level whose growth it is, told in the same sentence under the same name."""
    bare: Item | None = None
    """The same figure by its bare name, where what the sentence speaks of was put before that."""


def is_measured(q: Quantity) -> bool:
    """Tell whether a quantity is a measurement, or a place in a row with a name."""
    return (q.kind in MEASURED or (q.kind == "ordinal" and q.indicator != "")) and q.value is not None


def measured_in(quantities: Iterable[Quantity]) -> list[Quantity]:
    """Take the measurements among quantities, in the order of the text."""
    return sorted(filter(is_measured, quantities), key=lambda q: (q.at.start, q.at.end))


def make_items(
    report: Report, quantities: Iterable[Quantity], terms: Terms, *, roles: Collection[str] | None = None
) -> tuple[Item, ...]:
    """Take the measurements of a report together with what surrounds each; only those of some roles, if given."""
    found = tuple(quantities)
    years = report.review_year, report.plan_year
    parts = report.text, report.language, report.place, years, report.sections, report.passages
    return _RECENT.recall((*parts, found, terms, roles), lambda: _make_items(report, found, terms, roles))


def _make_items(
    report: Report, quantities: Iterable[Quantity], terms: Terms, roles: Collection[str] | None
) -> tuple[Item, ...]:
    rules = words_of(report.language)
    measured = measured_in(quantities)
    epochs = Epochs(report)
    figures = Figures(report.text, (q.text for q in measured))
    read = partial(parse_name, language=report.language, terms=terms, drop=_place_names(report), strict=True)
    items: list[Item] = []
    told_until = _end_of_results(report)
    meanings = partial(bag_of, language=report.language, drop=_place_names(report), own=terms.synonyms)
    for n, q in enumerate(measured):
        if roles is not None and q.role not in roles and not (q.role in _ALSO and q.at.start < told_until):
            continue
        start, stop = sentence_around(report, q)
        left, right = report.text[start : q.at.start], report.text[q.at.end : stop]
        before = blanked(report.text, figures, start, q.at.start)
        after = up_to_figure(report.text, figures, q.at.end, stop)
        last = last_clause(left, report.language)
        scope = scope_of(q, rules)
        base, role = _base_and_role(report, q, base_of(report, q, left, last, epochs))
        if roles is not None and role not in roles:
            continue
        item = Item(
            q,
            printed_of(report, q),
            _named(q, rules, read),
            subject_of(last_clause(before, report.language), read),
            f"{before.replace(chr(0), ' ')[-READ.left :]} {after}",
            measure_of(q, scope, left, rules),
            scope,
            base,
            stock_of(q, last, rules),
            {"review": report.review_year, "plan": report.plan_year}.get(role),
            printed_growth(report, q, measured[n + 1] if n + 1 < len(measured) else None, read),
            names_a_thing(q, right, rules),
            q.at.start / max(1, len(report.text)),
            len(items),
            role,
            _bags(report, q, (before, after), meanings),
            earlier_values(report, measured, n),
            *bearers_of(q, last, rules),
            often_of(q, last, rules),
            tuple(_compared(q).split(rules.list_mark)),
        )
        if q.statistic == "growth":
            item = replace(item, level=_level_of(q, items, start))
        if q.bare and ";" not in q.bare:
            plain = replace(q, indicator=q.bare)
            said = _bags(report, plain, (before, after), meanings)
            item = replace(item, bare=replace(item, names=_named(plain, rules, read), said=said))
        items.append(item)
    return tuple(_totalled(report, items))


def _level_of(growth: Quantity, items: Sequence[Item], start: int) -> Item | None:
    """Return the amount whose growth is told behind it in one sentence."""
    there = (i for i in reversed(items[-READ.members :]) if i.quantity.at.start >= start)
    named = (i for i in there if growth.indicator and i.quantity.indicator == growth.indicator)
    return next((i for i in named if i.quantity.kind == "count"), None)


def _totalled(report: Report, items: Sequence[Item]) -> list[Item]:
    """Mark what came new where all there is follows; and that what there was before follows from both."""
    marked = list(items)
    for n, (item, other) in enumerate(pairwise(items)):
        q, total = item.quantity, other.quantity
        came = "added" in (item.stock, q.statistic)
        if (
            (came or q.statistic == "change")
            and (other.stock == "stands" or total.statistic == "cumulative")
            and stand_together(report, q, total, total.unit)
        ):
            if came:
                marked[n] = replace(marked[n], total=total.value, stock="added")
            room = sum(r for r in (rounding(q), rounding(total)) if r > _COUNTED)
            before = Earlier((total.value or 0.0) - (q.value or 0.0), room, loose=False)
            marked[n + 1] = replace(other, earlier=(*other.earlier, before))
    return marked


_RECENT = Recent[tuple[Item, ...]]()


def tell_bases(report: Report, quantities: Iterable[Quantity]) -> tuple[tuple[Quantity, str], ...]:
    """Take the measurements of a report, each with what it is measured against or over, as in `Item.base`."""
    epochs = Epochs(report)
    told = []
    for q in measured_in(quantities):
        left = report.text[sentence_around(report, q)[0] : q.at.start]
        told.append((q, base_of(report, q, left, last_clause(left, report.language), epochs)))
    return tuple(told)


def _named(q: Quantity, rules: IndicatorWords, read: Callable[[str], Name]) -> tuple[Name, ...]:
    """Take apart the names of a figure."""
    names = (read(part) for part in parts_of(_compared(q), rules))
    return tuple(name for name in names if name.words)


def _compared(q: Quantity) -> str:
    """Return the name a figure is compared by: a rate of several things by each of them."""
    return q.bare if ";" in q.bare else q.indicator


def _end_of_results(report: Report) -> int:
    """Return where the last chapter ends that tells results; what follows looks ahead."""
    last = max((p.at.end for p in report.passages if p.role == "review"), default=0)
    chapters = [section.at.start for section in report.sections if section.level == 1]
    return min((start for start in chapters if start >= last), default=len(report.text)) if last else 0


def _base_and_role(report: Report, q: Quantity, base: str) -> tuple[str, str]:
    """Read as a result what the opening tells, and what several years have led to as the level of the last year."""
    if q.role == "opening":
        return base, "review"
    if q.role != "other":
        return base, q.role
    if base == f"year:{report.review_year}":
        base = "end"
    return base, "review" if base == "end" else q.role


def _bags(report: Report, q: Quantity, around: tuple[str, str], read: Callable[[str], Bag]) -> Bags:
    """Read what a figure is about."""
    before, after = around
    name = _compared(q).replace(";", " ")
    clause = last_clause(before, report.language)
    behind = first_piece(after, words_of(report.language).stops)
    letters = "".join(c for c in name if c.isalnum())
    named = read(name)
    near = named | read(f"{clause} {behind}")
    return Bags(
        named,
        read(q.act),
        near,
        near | read(f"{before[-READ.before :]} {after}"),
        read(headings_of(report, q)),
        frozenset(a + b for a, b in pairwise(letters)),
    )


def _place_names(report: Report) -> tuple[str, ...]:
    """Name the place with and without its rank (某某区, 某某), longest first."""
    place = report.place.strip()
    short = place[:-1] if len(place) > len("某区") else ""
    return tuple(name for name in (place, short) if len(name) > 1)
