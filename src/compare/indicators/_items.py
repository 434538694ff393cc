"""What stands around a figure: its clause, its measure, its base.

In: a report and its quantities. Out: one `Item` for each measurement that may be laid beside another year's.
Refused: what is no measurement, and figures without any word beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from compare.indicators._base import Epochs, base_of
from compare.indicators._figures import Figures
from compare.indicators._meaning import Bag, bag_of
from compare.indicators.names import Name, parse_name, words_of
from compare.indicators.tuning import READ
from compare.records import Span
from compare.text import Recent, first_piece, last_piece, stretch_around

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report

__all__ = ["MEASURED", "Item", "is_measured", "make_items", "tell_bases"]

MEASURED = frozenset({"count", "percent", "rate"})
#: Roles outside the chapters, of which some figures are results.
_ALSO = frozenset({"opening", "other"})
#: A decline after which there is no earlier level to lead back to, in percent.
NOTHING_LEFT = -100


class Bags(NamedTuple):
    """What a figure is about, by how near to it that stands."""

    name: Bag
    act: Bag
    clause: Bag
    context: Bag
    topic: Bag
    letters: Bag


_EMPTY: Bag = frozenset()
NOTHING = Bags(_EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY, _EMPTY)


class Earlier(NamedTuple):
    """A value of the year before that follows from what stands beside a figure."""

    value: float
    room: float
    """And how far rounding may have moved it."""
    loose: bool
    """Whether it follows from a growth, which prices and revised bases bend."""


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
    """`added` for what came new in the year, `stands` for what there is at its end; empty where not said."""
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
    members: int = 1
    """How many things its name lists."""
    totalled: bool = False
    """Whether it came new and all there is then stands right behind it (7 new ones, 13 in all)."""
    repeated: bool = False
    """Whether the report says the same again elsewhere."""
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
        start, stop = _sentence_around(report, q)
        left, right = report.text[start : q.at.start], report.text[q.at.end : stop]
        before = _blank(report.text, figures, start, q.at.start)
        after = _up_to_figure(report.text, figures, q.at.end, stop)
        last = _last_clause(left, report.language)
        scope = _scope(q, rules)
        base, role = _base_and_role(report, q, base_of(report, q, left, last, epochs))
        if roles is not None and role not in roles:
            continue
        item = Item(
            q,
            _printed(report, q),
            _named(q, rules, read),
            _subject(_last_clause(before, report.language), read),
            f"{before.replace(chr(0), ' ')[-READ.left :]} {after}",
            _measure(q, scope, left, rules),
            scope,
            base,
            _stock(q, last, rules),
            {"review": report.review_year, "plan": report.plan_year}.get(role),
            _printed_growth(report, q, measured[n + 1] if n + 1 < len(measured) else None, read),
            _names_a_thing(q, right, rules),
            q.at.start / max(1, len(report.text)),
            len(items),
            role,
            _bags(report, q, (before, after), meanings),
            _earlier_values(report, measured, n),
            *_bearers(q, last, rules),
            1 + q.indicator.count(rules.list_mark),
        )
        if q.bare:
            plain = replace(q, indicator=q.bare)
            said = _bags(report, plain, (before, after), meanings)
            item = replace(item, bare=replace(item, names=_named(plain, rules, read), said=said))
        items.append(item)
    return tuple(_totalled(report, items))


def _totalled(report: Report, items: Sequence[Item]) -> list[Item]:
    """Mark what came new where all there is follows."""
    return [
        replace(item, totalled=True, stock="added")
        if "added" in (item.stock, item.quantity.statistic)
        and other
        and (other.stock == "stands" or other.quantity.statistic == "cumulative")
        and _beside(report, item.quantity, other.quantity, other.quantity.unit)
        else item
        for item, other in zip_longest(items, items[1:])
    ]


_RECENT = Recent[tuple[Item, ...]]()


def tell_bases(report: Report, quantities: Iterable[Quantity]) -> tuple[tuple[Quantity, str], ...]:
    """Take the measurements of a report, each with what it is measured against or over, as in `Item.base`."""
    epochs = Epochs(report)
    told = []
    for q in measured_in(quantities):
        left = report.text[_sentence_around(report, q)[0] : q.at.start]
        told.append((q, base_of(report, q, left, _last_clause(left, report.language), epochs)))
    return tuple(told)


def _named(q: Quantity, rules: IndicatorWords, read: Callable[[str], Name]) -> tuple[Name, ...]:
    """Take apart the names of a figure."""
    names = (read(part) for part in _parts(q.indicator, rules))
    return tuple(name for name in names if name.words)


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
    name = q.indicator.replace(";", " ")
    clause = _last_clause(before, report.language)
    behind = first_piece(after, words_of(report.language).stops)
    letters = "".join(c for c in name if c.isalnum())
    named = read(name)
    near = named | read(f"{clause} {behind}")
    return Bags(
        named,
        read(q.act),
        near,
        near | read(f"{before[-READ.before :]} {after}"),
        read(_headings(report, q)),
        frozenset(a + b for a, b in pairwise(letters)),
    )


def _earlier_values(report: Report, measured: Sequence[Quantity], n: int) -> tuple[Earlier, ...]:
    """Return what follows for the year before from the figures beside one (up by 12, from 40 to 52)."""
    q = measured[n]
    if q.value is None or q.statistic == "change":
        return ()
    found = []
    if n and measured[n - 1].scope == "from" and _beside(report, measured[n - 1], q, q.unit):
        start = measured[n - 1]
        found.append(Earlier(start.value or 0.0, rounding(start), loose=False))
    for other in measured[n + 1 : n + 3]:
        if other.value is None or not _of_the_same(q, other) or not _beside(report, q, other, ""):
            break
        if other.statistic == "change" and (other.unit == q.unit or (q.unit == "%" and other.kind == "rate")):
            found.append(Earlier(q.value - other.value, rounding(q) + rounding(other), loose=False))
        elif other.statistic == "growth" and q.kind == "count" and other.value > NOTHING_LEFT:
            factor = 1 + other.value / 100
            room = (rounding(q) + abs(q.value) * rounding(other) / 100 / factor) / factor
            found.append(Earlier(q.value / factor, room, loose=True))
    return tuple(found)


def _beside(report: Report, first: Quantity, second: Quantity, unit: str) -> bool:
    """Tell whether two figures stand beside each other in one sentence."""
    between = report.text[first.at.end : second.at.start]
    near = first.passage == second.passage and len(between) <= READ.far
    return near and not any(c in words_of(report.language).ends for c in between) and unit in ("", first.unit)


def _of_the_same(q: Quantity, other: Quantity) -> bool:
    """Tell whether a change printed behind a figure is told of it."""
    a, b = q.indicator, other.indicator
    return a == b or a in b or b in a or q.thing == other.thing


def rounding(q: Quantity) -> float:
    """Return half a unit of the last printed digit, in the base unit."""
    digits = "".join(c for c in q.text if c.isdecimal() or c == ".").strip(".")
    number = float(digits) if digits.count(".") <= 1 and digits.strip(".") else 0.0
    if not number or not q.value:
        return 0.0
    places = len(digits.partition(".")[2])
    return float(0.5 * 10**-places * abs(q.value) / number)


def _sentence_around(report: Report, q: Quantity) -> tuple[int, int]:
    """Return the sentence of a figure, within its passage."""
    within = report.passages[q.passage].at if report.passages else Span(0, len(report.text))
    ends = words_of(report.language).ends.replace(
        ".", ""
    )  # a full stop of Latin letters may stand in a number
    found = stretch_around(report.text, q.at, within, ends)
    return found.start, found.end


def _blank(text: str, figures: Figures, start: int, end: int) -> str:
    """Give a stretch of text with a NUL for each figure in it."""
    pieces = []
    for at, after in figures.within(start, end):
        pieces.append(text[start:at])
        start = after
    return "\0".join((*pieces, text[start:end]))


def _up_to_figure(text: str, figures: Figures, start: int, end: int) -> str:
    """Give what stands behind a figure up to the next one, as far as it counts as context."""
    stop = next((at for at, _ in figures.within(start, end)), end)
    return text[start : min(stop, start + READ.right)]


def _headings(report: Report, q: Quantity) -> str:
    """Give the label of the section and the heading of the passage a figure stands in."""
    if not report.passages:
        return f"{q.section} "
    passage = report.passages[q.passage]
    return f"{report.section_label(passage)} {passage.heading}"


def _printed(report: Report, q: Quantity) -> str:
    """Put the qualifier back where it stands, before or behind the number."""
    if q.qualifier in q.text:
        return q.text
    behind = report.text.startswith(q.qualifier, q.at.end)
    return f"{q.text}{q.qualifier}" if behind else f"{q.qualifier}{q.text}"


def _subject(clause: str, read: Callable[[str], Name]) -> Name:
    """Read the words that lead up to a figure; behind another figure (from X to Y) those before that one."""
    pieces = clause.split("\0")
    nearest = read(pieces.pop())
    name = nearest
    while not name.head and pieces:
        name = read(pieces.pop())
    return name if name.head else nearest


def _printed_growth(
    report: Report, q: Quantity, follower: Quantity | None, read: Callable[[str], Name]
) -> Quantity | None:
    """Give the growth printed behind a level, if nothing but words of growth stands between them."""
    if (
        follower is None
        or (q.kind, follower.kind, follower.unit) != ("count", "rate", "%")
        or follower.passage != q.passage
        or follower.at.start - q.at.end > READ.beside
    ):
        return None
    return None if read(report.text[q.at.end : follower.at.start]).words else follower


def _names_a_thing(q: Quantity, right: str, rules: IndicatorWords) -> bool:
    """Tell the size of a thing (7 million tons of mine): a noun follows, and the unit counts no heads."""
    if q.kind != "count" or not rules.follows.regex.match(right):
        return False
    return not any(q.unit in group for group in rules.units)


def _parts(indicator: str, rules: IndicatorWords) -> list[str]:
    """Give the names that share a value: parted by `;`, or by the mark of a list if none is short."""
    parts = [part for whole in indicator.split(";") for part in whole.split(rules.list_mark)]
    return parts if all(len(part) >= READ.long for part in parts) else indicator.split(";")


def _stock(q: Quantity, clause: str, rules: IndicatorWords) -> str:
    """Tell what was added from what there is; the words next to the figure come first."""
    if q.statistic == "growth":  # of what is said by its name
        added = "added" if rules.added.regex.search(q.indicator) else ""
        return "stands" if q.indicator.endswith(rules.wholes) else added
    if q.statistic == "level" and (rules.stands.regex.search(clause) or q.indicator.endswith(rules.wholes)):
        return "stands"
    if rules.added.regex.search(clause):
        return "added"
    return "stands" if rules.stands.regex.search(clause) else ""


def _bearers(q: Quantity, clause: str, rules: IndicatorWords) -> tuple[frozenset[str], str, bool]:
    """Return of whom or which part a figure is, the one office that acts, and whether it is of the whole place."""
    told = [word for word in q.whose.split(rules.list_mark) if word]
    office = next(filter(rules.office.regex.search, told), "")
    return (
        frozenset(told) - {office},
        office,
        not office and rules.everywhere.regex.search(clause) is not None,
    )


def _place_names(report: Report) -> tuple[str, ...]:
    """Name the place with and without its rank (某某区, 某某), longest first."""
    place = report.place.strip()
    short = place[:-1] if len(place) > len("某区") else ""
    return tuple(name for name in (place, short) if len(name) > 1)


def _scope(q: Quantity, rules: IndicatorWords) -> str:
    """Read the same from a verb before the thing (reduce the poor by a number) as from one behind it."""
    moved = q.scope == "" and q.kind == "count" and rules.moves.regex.search(q.indicator)
    return "change" if moved else q.scope


def _measure(q: Quantity, scope: str, left: str, rules: IndicatorWords) -> str:
    """Tell a level from a share and from a movement; the words before the figure decide over its kind."""
    if scope == "change" or q.kind == "rate":
        return "move"
    if q.kind == "percent":
        return "move" if rules.movement.regex.search(left[-READ.near :]) else "share"
    return "level"


def _last_clause(left: str, language: str) -> str:
    """Give the end of the sentence so far, at least a few words of it."""
    least = max(0, len(left) - READ.fewest)
    return last_piece(left[:least], words_of(language).stops) + left[least:]
