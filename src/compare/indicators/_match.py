"""Which figure of the old report and which of the new one are the same indicator.

In: the items of two reports. Out: pairs of item numbers with a score and a confidence, each item in one
pair at most. Refused: pairs of other role, measure, unit or base, and what names and clauses do not carry.

Every comparable pair gets a score from names, clause, headings and the size of the values; the best
one-to-one assignment is found; what stands beside a sure pair in both texts is lifted, and it is found again.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from compare.indicators.names import Weights, compatible, similarity, telling, weigh_names, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.indicators._items import Item
    from compare.indicators.names import Name
    from compare.indicators.terms import Terms
    from compare.languages.shapes.indicators import IndicatorWords

__all__ = ["Match", "match_items", "unit_relation"]

#: Below this score two figures stay alone.
ENOUGH = 0.64
#: From this score a pair is sure enough to lift its neighbours.
ANCHOR = 0.86
#: What a neighbour of an anchor gains.
LIFT = 0.08
#: Names less alike than this end the matter.
RELATED = 0.4
#: Amounts may differ by so many orders of magnitude before they are doubted.
STEPS = 0.5
#: A rival that scores nearer than this makes a pair doubtful, and by how much of the missing margin.
MARGIN, DOUBT = 0.15, 0.8
#: How the evidence is mixed where both figures have a name.
NAME, HEADING = 0.76, 0.06
#: Evidence from the clause alone counts this much.
NAMELESS = 0.8
#: Likeness of the words that lead up to the figures counts nearly as much as that of the names.
SUBJECT = 0.96
#: Left of the score for units that are only comparable.
ALIKE, COUNTED = 0.93, 0.85
#: Left of the score where the words that lead up to the figures exclude each other.
CLAUSES = 0.75
#: A decline after which there is no earlier level to lead back to, in percent.
NOTHING_LEFT = -100
#: What a printed growth does to a pair whose earlier level it leads back to, or not; and how exactly it must.
FITS, UNFIT, FIT, MISFIT = 1.08, 0.85, 0.015, 0.25
#: Left of the score of two equal sizes of a named thing, unless the words around them are the same.
SAME_SIZE, SAME_WORDS = 0.75, 0.9
#: Left of the score where one is told as the outcome of several years.
END = 0.95
#: Left of the score where one figure is a range, and where one counts what is new, the other all there is.
RANGE, STOCK = 0.88, 0.75
#: Left of the score where one figure is called a share and the other a growth.
OTHER_KIND = 0.7


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of items, by their numbers."""

    old: int
    new: int
    score: float
    confidence: float


def match_items(old: Sequence[Item], new: Sequence[Item], language: str, terms: Terms) -> tuple[Match, ...]:
    """Pair the items of two reports one to one.

    Swapping the two reports gives the same pairs: the solver always sees them in one canonical order.
    """
    if [i.quantity.text for i in old] > [i.quantity.text for i in new]:
        swapped = match_items(new, old, language, terms)
        return tuple(Match(m.new, m.old, m.score, m.confidence) for m in swapped)
    rules = words_of(language)
    weights = weigh_names(name for item in (*old, *new) for name in item.names)
    scores = {
        (a.order, b.order): score
        for a in old
        for b in new
        if (score := _score(a, b, weights, rules, language, terms)) > ENOUGH - LIFT
    }
    chosen = _assign(scores, old, new)
    anchors = {pair for pair in chosen if scores[pair] >= ANCHOR}
    lifted = {
        pair: min(1.0, score + LIFT * _beside(pair, anchors, old, new)) for pair, score in scores.items()
    }
    return tuple(
        Match(i, j, lifted[i, j], _confidence(i, j, lifted)) for i, j in sorted(_assign(lifted, old, new))
    )


def unit_relation(a: str, b: str, rules: IndicatorWords, terms: Terms) -> str:
    """Tell how two units stand: same, alike (comparable in context), counted (other base) or none."""
    if a == b:
        return "same"
    for groups, relation in (((*rules.units, *terms.units), "alike"), (rules.counted, "counted")):
        if any(a in group and b in group for group in groups):
            return relation
    return ""


def _score(  # noqa: PLR0917
    a: Item, b: Item, weights: Weights, rules: IndicatorWords, language: str, terms: Terms
) -> float:
    if a.quantity.role != b.quantity.role or a.quantity.scope != b.quantity.scope:
        return 0.0
    factor = _unit_factor(a, b, rules, terms)
    for doubt in (_base_factor, _kind_factor, _shape_factor):
        factor *= doubt(a, b)
    if not factor:
        return 0.0
    like = partial(similarity, weights=weights, language=language)
    name, full = _name_evidence(a, b, like, partial(telling, language=language))
    if name < RELATED and (a.names and b.names):
        return 0.0
    context = like(a.context, b.context)
    told = min(telling(a.context, language=language), telling(b.context, language=language))
    factor *= _growth_factor(a, b)
    if a.attribute and b.attribute and a.quantity.value == b.quantity.value and context < SAME_WORDS:
        factor *= SAME_SIZE
    context *= told
    if not (a.names and b.names):
        return max(NAMELESS * context, name * full) * factor
    heading = similarity(a.heading, b.heading, language=language)
    # What a bare name cannot prove, its clause must.
    share = NAME * (0.3 + 0.7 * full)
    rest = 1.0 - share - HEADING
    return min(1.0, (share * name + rest * context + HEADING * heading) * factor * _size_factor(a, b))


def _name_evidence(
    a: Item, b: Item, like: Callable[[Name, Name], float], full: Callable[[Name], float]
) -> tuple[float, float]:
    """Compare names with names and clause with clause; give the better one and how much it tells."""
    pairs = [(like(p, q), min(full(p), full(q))) for p in a.names for q in b.names]
    # Where the names themselves exclude each other, the words around them cannot make them one.
    if not a.names or not b.names or any(compatible(p, q) for p in a.names for q in b.names):
        said = like(a.subject, b.subject)
        pairs.append((SUBJECT * said, min(full(a.subject), full(b.subject))))
    return max(pairs, key=lambda pair: pair[0] * (0.5 + 0.5 * pair[1]))


def _unit_factor(a: Item, b: Item, rules: IndicatorWords, terms: Terms) -> float:
    relation = unit_relation(a.quantity.unit, b.quantity.unit, rules, terms)
    return {"same": 1.0, "alike": ALIKE, "counted": COUNTED, "": 0.0}[relation]


def _base_factor(a: Item, b: Item) -> float:
    """Keep bases apart; where several years have led to is the level of the last of them."""
    if a.base == b.base:
        return 1.0
    return END if {a.base, b.base} == {"", "end"} else 0.0


def _kind_factor(a: Item, b: Item) -> float:
    if a.quantity.kind == b.quantity.kind:
        return 1.0 if a.measure == b.measure else OTHER_KIND
    if "count" in (a.quantity.kind, b.quantity.kind):
        return 0.0
    return OTHER_KIND if a.measure != b.measure else 1.0


def _shape_factor(a: Item, b: Item) -> float:
    """Doubt a range beside a point, and what was added beside all there is."""
    range_beside_point = (a.quantity.upper is None) != (b.quantity.upper is None)
    clauses_apart = not compatible(a.subject, b.subject)
    other_stock = {a.stock, b.stock} == {"added", "stands"}
    return (
        (RANGE if range_beside_point else 1.0)
        * (STOCK if other_stock else 1.0)
        * (CLAUSES if clauses_apart else 1.0)
    )


def _growth_factor(a: Item, b: Item) -> float:
    """Weigh whether the growth printed beside the later level leads back to the earlier one."""
    earlier, later = (a, b) if (a.year or 0, b.year or 0) <= (b.year or 0, a.year or 0) else (b, a)
    growth = later.growth.value if later.growth else None
    x, y = earlier.quantity.value, later.quantity.value
    if (
        a.quantity.role != "review"
        or a.year == b.year
        or growth is None
        or not x
        or not y
        or growth <= NOTHING_LEFT
    ):
        return 1.0
    miss = abs(x * (1 + growth / 100) / y - 1)
    return FITS if miss <= FIT else UNFIT if miss > MISFIT else 1.0


def _size_factor(a: Item, b: Item) -> float:
    """Doubt pairs of amounts that differ by more than one order of magnitude."""
    x, y = abs(a.quantity.value or 0.0), abs(b.quantity.value or 0.0)
    if a.measure == "move" or a.quantity.unit != b.quantity.unit or not x or not y:
        return 1.0
    steps = abs(math.log10(x / y))
    return 1.0 if steps <= STEPS else max(0.6, 1.0 - 0.3 * (steps - STEPS))


def _assign(
    scores: Mapping[tuple[int, int], float], old: Sequence[Item], new: Sequence[Item]
) -> list[tuple[int, int]]:
    """Find the one-to-one pairs of the highest sum, among those that score enough."""
    good = {pair: score for pair, score in scores.items() if score >= ENOUGH}
    if not good:
        return []
    import numpy as np  # noqa: PLC0415 (heavy, and only needed here)
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    rows, columns = sorted({i for i, _ in good}), sorted({j for _, j in good})
    row_at, column_at = {i: n for n, i in enumerate(rows)}, {j: n for n, j in enumerate(columns)}
    gain = np.zeros((len(rows), len(columns)))
    for (i, j), score in good.items():
        # What lies nearer in the two texts wins a tie.
        gain[row_at[i], column_at[j]] = score - 1e-4 * abs(old[i].place - new[j].place)
    chosen = linear_sum_assignment(gain, maximize=True)
    pairs = [(rows[r], columns[c]) for r, c in zip(*chosen, strict=True)]
    return [pair for pair in pairs if pair in good]


def _beside(
    pair: tuple[int, int], anchors: set[tuple[int, int]], old: Sequence[Item], new: Sequence[Item]
) -> bool:
    """Tell whether the figures next to both are a sure pair in the same passages."""
    i, j = pair
    return any(
        (i + step, j + step) in anchors
        and old[i + step].quantity.passage == old[i].quantity.passage
        and new[j + step].quantity.passage == new[j].quantity.passage
        for step in (-1, 1)
    )


def _confidence(i: int, j: int, scores: Mapping[tuple[int, int], float]) -> float:
    """Tell how sure a pair is: its score, less where another pair would have scored nearly as high."""
    score = scores[i, j]
    rival = max((s for (a, b), s in scores.items() if (a == i) != (b == j)), default=0.0)
    margin = score - rival
    return round(max(0.0, min(1.0, score - DOUBT * max(0.0, MARGIN - margin))), 3)
