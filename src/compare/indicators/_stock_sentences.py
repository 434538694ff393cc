"""Pair the figures of running text by the sentences they stand in, where a language sets figures in stock sentences.

In: two reports and the figures of their text. Out: pairs of figures of the newest year. Refused: figures of other
years, sentences that were rewritten, and figures in them whose year cannot be told.

A filing says the same of each year in the same words: with figures and years taken out, the years counted from the
year of the report, the sentences of two years are nearly the same text, and the figures in them stand in the same
order. Each figure is of the year named next to it; where several follow each other ("$5, $4 and $3 in 2024, 2023 and
2022, respectively"), of the year of the same place in the list.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from compare.indicators.tuning import STOCK
from compare.languages import load
from compare.lazy import regex
from compare.text import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.grids import GridWords
    from compare.records import Quantity, Report

YEAR = regex(r"(?<![\d,.$])(?:19|20)\d\d(?![\d%]|[.,]\d)")
LISTED = regex(r"[\s,;()]{0,4}(?:and|or)?[\s,;()]{0,4}")
"""What stands between figures or years that are listed."""
LATEST = 9999


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence: what it says without figures, its figures in order, and how many years back each is, if told."""

    skeleton: str
    figures: tuple[Quantity, ...]
    back: tuple[int | None, ...]
    years: bool


def pair_sentences(
    old: Report, new: Report, lefts: Iterable[Quantity], rights: Iterable[Quantity]
) -> tuple[list[tuple[Quantity, Quantity, float]], list[Quantity]]:
    """Pair the figures of the newest year in sentences that both reports have.

    Parameters
    ----------
    old, new : Report
    lefts, rights : iterable of Quantity
        The figures of the text of each, in reading order.

    Returns
    -------
    tuple of (list of (Quantity, Quantity, float), list of Quantity)
        The pairs, each with how likely its figures belong together; and the figures that are no rows of their own:
        those of earlier years, and all of a sentence that both reports have.

    """
    before: dict[str, list[_Told]] = {}
    for told in _sentences(old, lefts):
        before.setdefault(told.skeleton, []).append(told)
    pairs: list[tuple[Quantity, Quantity, float]] = []
    spent: list[Quantity] = []
    for told in _sentences(new, rights):
        spent += _past(told)
        if before.get(told.skeleton):
            other = before[told.skeleton].pop(0)
            spent += [*other.figures, *told.figures]
            pairs += [(a, b, STOCK.sure) for a, b in _newest(other, told)]
    for told in chain.from_iterable(before.values()):
        spent += _past(told)
    return pairs, spent


def _past(told: _Told) -> list[Quantity]:
    """Return the figures of a sentence that are of years before the report's own."""
    return [
        figure
        for figure, back in zip(told.figures, told.back, strict=True)
        if figure.scope == "from" or (back is not None and back < 0)
    ]


def _newest(old: _Told, new: _Told) -> list[tuple[Quantity, Quantity]]:
    """Pair the figures of the newest year; of undated ones those that changed: the others are standing wording."""
    return [
        (a, b)
        for a, x, b, y in zip(old.figures, old.back, new.figures, new.back, strict=True)
        if a.unit == b.unit
        and x == y
        and (x == 0 if new.years else a.value != b.value)
        # What it rose from is last year's, and by how much it rose twice is no figure of either year.
        and b.scope not in ("from", "change")
    ]


def _sentences(report: Report, figures: Iterable[Quantity]) -> list[_Told]:
    from compare.grids import own_years, read_figures  # noqa: PLC0415 - only alphabetic reports come here

    words = load(report.language).grids
    cells = read_figures(report.grids, report.language)
    tables = (tuple(group) for _, group in groupby(cells, key=lambda cell: cell.table))
    own = own_years(tables, report.review_year or 0)
    if words is None:
        return []
    found = []
    for passage, inside in groupby(figures, key=lambda q: q.passage):
        at = report.passages[passage].at
        past = _compared(report, report.passages[passage].section, words) < own[False]
        pieces = [(at.start + a, at.start + b) for a, b in split_sentences(report.text[at.slice])]
        for (start, end), group in groupby(inside, key=partial(_piece_of, pieces)):
            told = _told(report.text[start:end], start, tuple(group), own, words)
            if len(told.skeleton) >= STOCK.shortest:
                found.append(replace(told, back=(-1,) * len(told.back), years=True) if past else told)
    return found


def _compared(report: Report, section: int, words: GridWords) -> int:
    """Return the year that the headings above compare with the one before; a late one where they compare none."""
    above = report.sections[: section + 1]
    level = above[-1].level if above else 0
    for part in reversed(above):
        if part.level <= level:
            level = part.level
            years = [int(year) for year in YEAR.findall(part.label)]
            if len(set(years)) > 1 and words.compared.regex.search(part.label):
                return max(years)
    return LATEST


def _piece_of(pieces: Sequence[tuple[int, int]], figure: Quantity) -> tuple[int, int]:
    return next((piece for piece in pieces if figure.at.start < piece[1]), pieces[-1])


def _told(
    text: str, start: int, figures: tuple[Quantity, ...], own: dict[bool, int], words: GridWords
) -> _Told:
    places = [(q.at.start - start, q.at.end - start) for q in figures]
    years = []
    for match in YEAR.finditer(text):
        if not any(a <= match.start() < b for a, b in places):
            dated = (
                words.month.regex.search(text, max(0, match.start() - STOCK.around_year), match.start())
                is not None
            )
            years.append((match.start(), match.end(), int(match[0]) - own[dated]))
    back = _years_of(text, places, years, words)
    cut = sorted([(a, b, "#") for a, b in places] + [(a, b, f"y{k:+d}") for a, b, k in years])
    pieces, at = [], 0
    for a, b, sign in cut:
        pieces += [text[at:a], sign]
        at = max(at, b)
    skeleton = words.month.regex.sub(" ", "".join([*pieces, text[at:]]))
    return _Told(" ".join(skeleton.lower().split()), figures, back, bool(years))


def _years_of(
    text: str, places: Sequence[tuple[int, int]], years: Sequence[tuple[int, int, int]], words: GridWords
) -> tuple[int | None, ...]:
    """Tell of which year each figure is: of the same place in a list of years, else of the one next to it."""
    if not years:
        return (None,) * len(places)
    if len({back for *_, back in years}) == 1:
        return (years[0][2],) * len(places)
    back: list[int | None] = []
    # A day may stand before each year of a list.
    bare = words.month.regex.sub("", text)
    named = [match.span() for match in YEAR.finditer(bare)]
    lists = _runs(bare, named) if len(named) == len(years) else []
    for run in _runs(text, places):
        fits = [those for those in lists if len(those) == len(run)]
        behind = [those for those in fits if years[those[0]][0] > places[run[0]][0]]
        if len(run) > 1:
            those = next(iter((*behind, *fits)), [])
            back += [years[n][2] for n in those] if those else [None] * len(run)
        else:
            back.append(_next_to(places[run[0]], places, years))
    return tuple(back)


def _next_to(
    place: tuple[int, int], places: Sequence[tuple[int, int]], years: Sequence[tuple[int, int, int]]
) -> int | None:
    """Return the year behind a figure and before the next one, else the one before it; None where neither is."""
    following = min((a for a, _ in places if a > place[0]), default=None)
    behind = [back for a, _, back in years if a >= place[1] and (following is None or a < following)]
    before = [back for _, b, back in years if b <= place[0]]
    if len(set(behind)) == 1:
        return behind[0]
    return before[-1] if before and not behind else None


def _runs(text: str, places: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Group the places that are listed one behind the other."""
    runs: list[list[int]] = []
    for n, (start, _) in enumerate(places):
        if runs and LISTED.fullmatch(text, places[n - 1][1], start):
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs
