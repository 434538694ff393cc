"""What stands around a figure: its clause, its measure, its base.

In: a report and its quantities. Out: one `Item` for each measurement that may be laid beside another year's.
Refused: what is no measurement, and figures without any word beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from compare.indicators._base import Epochs, base_of
from compare.indicators._figures import Figures
from compare.indicators._finders import finders_of
from compare.indicators.names import Name, parse_name, words_of
from compare.records import Span
from compare.text import Recent, last_piece, stretch_around

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from compare.indicators._finders import Finders
    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report

__all__ = ["MEASURED", "Item", "is_measured", "make_items", "tell_bases"]

MEASURED = frozenset({"count", "percent", "rate"})
#: Characters of the clause taken as context, left and right of a figure.
LEFT, RIGHT = 30, 14
#: Characters before a figure in which the word of movement must stand.
NEAR = 8
#: Characters between a level and the growth printed behind it.
BESIDE = 14
#: So many characters before a figure belong to its clause, whatever stands among them.
FEWEST = 4
#: A part of a list of names is a name by itself from this length on.
LONG = 5


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A measurement with what its surroundings tell.

    Attributes
    ----------
    quantity : Quantity
    printed : str
        Number and unit with the words that bound them, as they stand in the text.
    names : tuple of Name
        Taken apart; several where one value belongs to several indicators.
    subject : Name
        The words of the clause that lead up to the figure; empty where the clause leaves them out.
    around : str
        The clause around the figure, numbers left out.
    heading : Name
        The words of the section's label and the passage's heading.
    measure : str
        `level`, `share` or `move`.
    scope : str
        That of the quantity; `change` too where the name itself says that something came or went.
    base : str
        What the figure is measured against or over, see `base_of`; empty for the plain year.
    stock : str
        `added` for what came new in the year, `stands` for what there is at its end; empty where not said.
    year : int or None
        The year its chapter tells of or plans for.
    growth : Quantity or None
        The growth printed right behind a level.
    attribute : bool
        Whether it is the size of the thing named behind it (a mine of 7 million tons).
    place : float
        Where in the text it stands, 0 to 1.
    order : int
        Its number among the items of its report.
    read : callable
        Takes a text of its report apart as the names were.
    repeated : bool
        Whether the report says the same again elsewhere.

    """

    quantity: Quantity
    printed: str
    names: tuple[Name, ...]
    subject: Name
    around: str
    heading: Name
    measure: str
    scope: str
    base: str
    stock: str
    year: int | None
    growth: Quantity | None
    attribute: bool
    place: float
    order: int
    read: Callable[[str], Name]
    repeated: bool = False


def is_measured(q: Quantity) -> bool:
    """Tell whether a quantity is a measurement."""
    return q.kind in MEASURED and q.value is not None


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
    rules, find = words_of(report.language), finders_of(report.language)
    measured = measured_in(quantities)
    epochs = Epochs(report)
    figures = Figures(report.text, (q.text for q in measured))
    read = partial(parse_name, language=report.language, terms=terms, drop=_place_names(report), strict=True)
    items: list[Item] = []
    for n, q in enumerate(measured):
        if roles is not None and q.role not in roles:
            continue
        start, stop = _sentence_around(report, q)
        left, right = report.text[start : q.at.start], report.text[q.at.end : stop]
        before = _blank(report.text, figures, start, q.at.start)
        after = _up_to_figure(report.text, figures, q.at.end, stop)
        last = _last_clause(left, report.language)
        scope = _scope(q, find)
        names = [read(part) for part in _parts(q.indicator, rules)]
        items.append(
            Item(
                q,
                _printed(report, q),
                tuple(name for name in names if name.words),
                _subject(_last_clause(before, report.language), read),
                f"{before.replace(chr(0), ' ')[-LEFT:]} {after}",
                read(_headings(report, q)),
                _measure(q, scope, left, find),
                scope,
                base_of(report, q, left, last, epochs),
                _stock(last, find),
                {"review": report.review_year, "plan": report.plan_year}.get(q.role),
                _printed_growth(report, q, measured[n + 1] if n + 1 < len(measured) else None, read),
                _names_a_thing(q, right, find, rules),
                q.at.start / max(1, len(report.text)),
                len(items),
                read,
            )
        )
    return tuple(items)


_RECENT = Recent[tuple[Item, ...]]()


def tell_bases(report: Report, quantities: Iterable[Quantity]) -> tuple[tuple[Quantity, str], ...]:
    """Take the measurements of a report, each with what it is measured against or over, as in `Item.base`."""
    epochs = Epochs(report)
    told = []
    for q in measured_in(quantities):
        left = report.text[_sentence_around(report, q)[0] : q.at.start]
        told.append((q, base_of(report, q, left, _last_clause(left, report.language), epochs)))
    return tuple(told)


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
    return text[start : min(stop, start + RIGHT)]


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
        or follower.at.start - q.at.end > BESIDE
    ):
        return None
    return None if read(report.text[q.at.end : follower.at.start]).words else follower


def _names_a_thing(q: Quantity, right: str, find: Finders, rules: IndicatorWords) -> bool:
    """Tell the size of a thing (7 million tons of mine): a noun follows, and the unit counts no heads."""
    if q.kind != "count" or not find.follows.match(right):
        return False
    return not any(q.unit in group for group in rules.units)


def _parts(indicator: str, rules: IndicatorWords) -> list[str]:
    """Give the names that share a value: parted by `;`, or by the mark of a list if none is short."""
    parts = [part for whole in indicator.split(";") for part in whole.split(rules.list_mark)]
    return parts if all(len(part) >= LONG for part in parts) else indicator.split(";")


def _stock(clause: str, find: Finders) -> str:
    """Tell what was added from what there is."""
    if find.added.search(clause):
        return "added"
    return "stands" if find.stands.search(clause) else ""


def _place_names(report: Report) -> tuple[str, ...]:
    """Name the place with and without its rank (某某区, 某某), longest first."""
    place = report.place.strip()
    short = place[:-1] if len(place) > len("某区") else ""
    return tuple(name for name in (place, short) if len(name) > 1)


def _scope(q: Quantity, find: Finders) -> str:
    """Read the same from a verb before the thing (reduce the poor by a number) as from one behind it."""
    moved = q.scope == "" and q.kind == "count" and find.moves.search(q.indicator)
    return "change" if moved else q.scope


def _measure(q: Quantity, scope: str, left: str, find: Finders) -> str:
    """Tell a level from a share and from a movement; the words before the figure decide over its kind."""
    if scope == "change" or q.kind == "rate":
        return "move"
    if q.kind == "percent":
        return "move" if find.movement.search(left[-NEAR:]) else "share"
    return "level"


def _last_clause(left: str, language: str) -> str:
    """Give the end of the sentence so far, at least a few words of it."""
    least = max(0, len(left) - FEWEST)
    return last_piece(left[:least], words_of(language).stops) + left[least:]
