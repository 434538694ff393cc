"""What the words around a figure tell: what it measures, of whom, whether it came new, and its growth.

In: a report, a figure of it, the stretches of text beside it. Out: one answer a function. Refused: nothing; where
the words tell nothing, the answer is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.indicators._earlier import of_the_same
from compare.indicators._parse import Name, words_of
from compare.indicators.tuning import READ
from compare.records import Span
from compare.text import last_piece, stretch_around

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.indicators._occurrences import Figures
    from compare.languages.shapes.indicators import IndicatorWords
    from compare.records import Quantity, Report


def sentence_around(report: Report, q: Quantity) -> tuple[int, int]:
    """Return the sentence of a figure, within its passage."""
    within = report.passages[q.passage].at if report.passages else Span(0, len(report.text))
    # A full stop of Latin letters may stand in a number.
    ends = words_of(report.language).ends.replace(".", "")
    found = stretch_around(report.text, q.at, within, ends)
    return found.start, found.end


def blanked(text: str, figures: Figures, start: int, end: int) -> str:
    """Give a stretch of text with a NUL for each figure in it."""
    pieces = []
    for at, after in figures.within(start, end):
        pieces.append(text[start:at])
        start = after
    return "\0".join((*pieces, text[start:end]))


def up_to_figure(text: str, figures: Figures, start: int, end: int) -> str:
    """Give what stands behind a figure up to the next one, as far as it counts as context."""
    stop = next((at for at, _ in figures.within(start, end)), end)
    return text[start : min(stop, start + READ.right)]


def headings_of(report: Report, q: Quantity) -> str:
    """Give the label of the section and the heading of the passage a figure stands in."""
    if not report.passages:
        return f"{q.section} "
    passage = report.passages[q.passage]
    return f"{report.section_label(passage)} {passage.heading}"


def printed_of(report: Report, q: Quantity) -> str:
    """Put the qualifier back where it stands, before or behind the number."""
    if q.qualifier in q.text:
        return q.text
    behind = report.text.startswith(q.qualifier, q.at.end)
    return f"{q.text}{q.qualifier}" if behind else f"{q.qualifier}{q.text}"


def subject_of(clause: str, read: Callable[[str], Name]) -> Name:
    """Read the words that lead up to a figure; behind another figure (from X to Y) those before that one."""
    pieces = clause.split("\0")
    nearest = read(pieces.pop())
    name = nearest
    while not name.head and pieces:
        name = read(pieces.pop())
    return name if name.head else nearest


def printed_growth(
    report: Report, q: Quantity, follower: Quantity | None, read: Callable[[str], Name]
) -> Quantity | None:
    """Give the growth printed behind a level, if nothing but words of growth stands between them."""
    if (
        follower is None
        or (q.kind, follower.kind, follower.unit) != ("count", "rate", "%")
        or not of_the_same(q, follower)
        or follower.passage != q.passage
        or follower.at.start - q.at.end > READ.beside
    ):
        return None
    return None if read(report.text[q.at.end : follower.at.start]).words else follower


def names_a_thing(q: Quantity, right: str, rules: IndicatorWords) -> bool:
    """Tell the size of a thing (7 million tons of mine): a noun follows, and the unit counts no heads."""
    if q.kind != "count" or not rules.follows.regex.match(right):
        return False
    return not any(q.unit in group for group in rules.units)


def parts_of(indicator: str, rules: IndicatorWords) -> list[str]:
    """Give the names that share a value: parted by `;`, or by the mark of a list if none is short."""
    parts = [part for whole in indicator.split(";") for part in whole.split(rules.list_mark)]
    return parts if all(len(part) >= READ.long for part in parts) else indicator.split(";")


def stock_of(q: Quantity, clause: str, rules: IndicatorWords) -> str:
    """Tell what was added from what there is, and from what was only set; the words next to the figure come first."""
    if q.role == "review" and q.indicator.endswith(rules.budgets):
        return "set"
    if q.statistic == "growth":  # of what is said by its name
        added = "added" if rules.added.regex.search(q.indicator) else ""
        return "stands" if q.indicator.endswith(rules.wholes) else added
    if q.statistic == "level" and (rules.stands.regex.search(clause) or q.indicator.endswith(rules.wholes)):
        return "stands"
    if rules.added.regex.search(clause):
        return "added"
    if rules.stands.regex.search(clause):
        return "stands"
    return "done" if (q.act or q.statistic == "added") and rules.in_year.regex.search(clause) else ""


def bearers_of(q: Quantity, clause: str, rules: IndicatorWords) -> tuple[frozenset[str], str, bool]:
    """Return of whom or which part a figure is, the one office that acts, and whether it is of the whole place."""
    told = [word for word in q.whose.split(rules.list_mark) if word]
    office = next(filter(rules.office.regex.search, told), "")
    return (
        frozenset(told) - {office},
        office,
        not office and rules.everywhere.regex.search(clause) is not None,
    )


def often_of(q: Quantity, clause: str, rules: IndicatorWords) -> str:
    """Return how often so much is paid or done, as was said last: `month`, `year`, or nothing."""
    said = f"{clause} {q.indicator} {q.unit}"
    last = {
        how: max((found.end() for found in cue.regex.finditer(said)), default=0)
        for how, cue in (("month", rules.each_month), ("year", rules.each_year))
    }
    how = max(last, key=lambda how: last[how])
    return how if last[how] and q.kind == "count" else ""


def scope_of(q: Quantity, rules: IndicatorWords) -> str:
    """Read the same from a verb before the thing (reduce the poor by a number) as from one behind it."""
    moved = q.scope == "" and q.kind == "count" and rules.moves.regex.search(q.indicator)
    return "change" if moved else q.scope


def measure_of(q: Quantity, scope: str, left: str, rules: IndicatorWords) -> str:
    """Tell a level from a share and from a movement; the words before the figure decide over its kind."""
    if scope == "change" or q.kind == "rate":
        return "move"
    if q.kind == "percent":
        return "move" if rules.movement.regex.search(left[-READ.near :]) else "share"
    return "level"


def last_clause(left: str, language: str) -> str:
    """Give the end of the sentence so far, at least a few words of it."""
    least = max(0, len(left) - READ.fewest)
    return last_piece(left[:least], words_of(language).stops) + left[least:]
