"""The risk factors of a filing as units, and what became of each.

In: reports that are forms with an item of risk factors. Out: one `Problem` for each factor, and pairs of two years'.
Refused: the headings of groups of factors, running heads, and a text whose format does not say what is set apart.

A factor is a sentence set in bold or italics, and the text below it up to the next one. Two of different years are the
same factor where their sentences or their texts are much alike; one is moved where it stands elsewhere among those
that kept their order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from compare.goals.tuning import RISKS
from compare.languages import load
from compare.lazy import regex
from compare.records import Problem, ProblemPair, Span
from compare.text import assign, heaviest_chain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.records import Report

SET_APART = regex(
    r"font-weight:\s{0,3}(?:[6-9]00|bold)|font-style:\s{0,3}italic|text-decoration:\s{0,3}underline|<(?:b|strong|i|em|u)\b",
    re.IGNORECASE,
)
TAG = regex(r"<[^<>]{0,2000}>")
ENDS = (".", "?", "!")


def find_risks(report: Report) -> tuple[Problem, ...]:
    """Return the risk factors of a filing in reading order; none where there is no item of them.

    Parameters
    ----------
    report : Report

    Returns
    -------
    tuple of Problem
        `problem` is the sentence that names it, `text` that and all below it.

    """
    words = load(report.language).goals
    if words.risk_item is None:
        return ()
    item = next((s for s in report.sections if words.risk_item.regex.search(s.label)), None)
    if item is None:
        return ()
    lines = list(_lines(report, item.at))
    heads = [n for n, (at, set_apart) in enumerate(lines) if set_apart and _names(report.text[at.slice])]
    found = []
    for n, stop in pairwise([*heads, len(lines)]):
        below = [at for at, set_apart in lines[n + 1 : stop] if not set_apart]
        if below:
            at = Span(lines[n][0].start, below[-1].end)
            name = " ".join(report.text[lines[n][0].slice].split())
            passage = _passage(report, at.start)
            found.append(
                Problem(name, report.text[at.slice], report.source_span(at.start, at.end), at, passage)
            )
    return tuple(found)


def _names(line: str) -> bool:
    count = len(line.split())
    least = RISKS.least_words if line.rstrip()[-1:] not in ENDS else RISKS.least_said
    return least <= count and len(line) <= RISKS.longest


def _lines(report: Report, item: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the lines of an item with whether each is set apart; running heads are left out."""
    at = report.text.find("\n", item.start, item.end) + 1 or item.end
    while at < item.end:
        end = report.text.find("\n", at, item.end)
        end = item.end if end < 0 else end
        line = report.text[at:end].strip()
        if len(line) >= RISKS.short or line.endswith((".", "?", "!", ";")):
            yield Span(at, end), _is_set_apart(report, at)
        at = end + 1


def _is_set_apart(report: Report, start: int) -> bool:
    begin = report.source_span(start, start + 1).start
    before = report.raw[max(0, begin - RISKS.before) : begin]
    tags = [tag[0] for tag in TAG.finditer(before)][-RISKS.tags :]
    return before.endswith(">") and any(SET_APART.search(tag) for tag in tags)


def _passage(report: Report, start: int) -> int:
    starts = [passage.at.start for passage in report.passages]
    return min(bisect_left(starts, start), len(starts) - 1)


def pair_risks(old: Sequence[Problem], new: Sequence[Problem]) -> tuple[ProblemPair, ...]:
    """Pair the risk factors of two years: same, moved, reworded, gone or new.

    Parameters
    ----------
    old, new : sequence of Problem

    Returns
    -------
    tuple of ProblemPair
        New ones first, then those gone, reworded, moved and the same, each in reading order.

    Examples
    --------
    >>> from compare.records import Problem, Span
    >>> def factor(name, text):
    ...     return Problem(name, f"{name} {text}", Span(0, 0), Span(0, 0), 0)
    >>> mills, towns = (
    ...     factor("Mills may burn.", "Fires are many."),
    ...     factor("Towns may not pay.", "Some have no money."),
    ... )
    >>> [p.relation for p in pair_risks([mills, towns], [mills, factor("Floods may come.", "Rain falls.")])]
    ['new', 'gone', 'same']

    """
    lefts, rights = ([_terms(p) for p in side] for side in (old, new))
    offers = {}
    for i, (name, text) in enumerate(lefts):
        for j, (other_name, other) in enumerate(rights):
            names = Indel.normalized_similarity(name, other_name)
            texts = Indel.normalized_similarity(text, other, score_cutoff=RISKS.alike)
            if texts >= RISKS.alike or names >= RISKS.alike_names:
                offers[i, j] = max(texts, names)
    chosen = dict(assign(offers, lambda i, j: abs(i - j)))
    pairs = sorted(chosen.items())
    kept = set(heaviest_chain(pairs, [1.0] * len(pairs), len(new)))
    rows = []
    for i, j in pairs:
        same = lefts[i] == rights[j]
        relation = ("same" if (i, j) in kept else "moved") if same else "reworded"
        likeness = Indel.normalized_similarity(lefts[i][1], rights[j][1])
        rows.append(ProblemPair(relation, old[i], new[j], round(likeness, 3)))
    rows += [ProblemPair("gone", p, None, 0.0) for i, p in enumerate(old) if i not in chosen]
    taken = set(chosen.values())
    rows += [ProblemPair("new", None, p, 0.0) for j, p in enumerate(new) if j not in taken]
    return tuple(sorted(rows, key=lambda row: ORDER.index(row.relation)))


ORDER = ("new", "gone", "reworded", "moved", "same")


def _terms(problem: Problem) -> tuple[list[str], list[str]]:
    """Return the words of the sentence that names a factor, and those of its text without running heads."""
    lines = [
        line for line in problem.text.split("\n") if len(line) >= RISKS.short or line.rstrip().endswith(".")
    ]
    text = " ".join(lines).casefold()
    return re.findall(r"\w+", problem.problem.casefold()), re.findall(r"\w+", text)
