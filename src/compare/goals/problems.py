"""Find what a report says it lacks.

In: a report. Out: its problems, one for each item of a list or each clause of a paragraph. Refused: the sentence that
announces them, what will be done about them, rhetoric.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.goals.clauses import cut_sentences
from compare.goals.contexts import is_shortfall
from compare.goals.lacks import manner_of, names_a_lack, stand_apart
from compare.goals.prose import behind_opener, says_of_what, told_in
from compare.goals.subjects import key_of
from compare.goals.tuning import PROSES
from compare.records import Problem, Span
from compare.sections import judge_of
from compare.text import cut, strip, terms_of

if TYPE_CHECKING:
    from compare.goals.lacks import Manner
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report
    from compare.sections import Judge

_SEMICOLONS = frozenset(";；")


def find_problems(report: Report, words: GoalWords) -> tuple[Problem, ...]:
    """Give the problems of a report in reading order, not yet answered."""
    numbers = [n for n, p in enumerate(report.passages) if p.role == "problems"]
    if words.forward is not None:  # risks are told one by one, each under a sentence that names it
        return tuple(
            _problem(report, _whole(report.passages[n]), n, words)
            for n in numbers
            if _names_a_risk(report.passages[n], words)
        )
    items = {n: _items(report.passages[n], words) for n in numbers}
    with_items = [n for n in numbers if items[n]]
    listed, last = bool(with_items), max(with_items, default=-1)
    headlined = _headlined(report, numbers, words)
    judge = judge_of(report.language, report.plan_year)
    # A list has all of them, but for those that a paragraph before it tells one by one.
    alone = [n for n in numbers if not listed or (n < with_items[0] and _laments(report, n, judge))]
    told = {n: told_in(report, report.passages[n], words, judge) for n in alone}
    manner = manner_of(
        [_clauses(report.text[at.slice], words) for some in told.values() for at in some],
        words,
        announced=any(some and some[0].start > report.passages[n].at.start for n, some in told.items()),
    )
    found: list[Problem] = []
    headed: set[int] = set()
    for number in numbers:
        passage = report.passages[number]
        if listed and number not in told:
            more = _in_one_breath(report, passage, words) if number > last else []
            found += [_problem(report, at, number, words) for at in items[number] or more]
        elif _is_headed(report, passage, words):
            # Its name stands above it, in a heading of its own; further paragraphs go on about it.
            if passage.section not in headed:
                problem = _problem(report, _whole(passage), number, words)
                found.append(replace(problem, problem=report.sections[passage.section].heading))
            headed.add(passage.section)
        elif number in headlined:
            found.append(_problem(report, _whole(passage), number, words))
        else:
            found += [
                _problem(report, Span(at.start + begin, at.start + end), number, words)
                for at in told[number]
                for begin, end in _parts(report.text[at.slice], words, manner, judge)
            ]
    return tuple(found)


def _laments(report: Report, number: int, judge: Judge) -> bool:
    """Tell a paragraph most of whose sentences lack something from one that leads a list in."""
    return judge.lament([report.passages[number].text]) == [True]


def _headlined(report: Report, numbers: list[int], words: GoalWords) -> frozenset[int]:
    """Return the paragraphs that open with a sentence of one clause, if there are several and no others.

    What follows in such a paragraph is its cause and details. One that stands alone may be a list of short sentences.
    """
    found = set()
    for number in numbers:
        passage = report.passages[number]
        first, *others = [report.text[s.slice] for s in cut_sentences(passage, words)]
        if behind_opener(first, words) or words.problem_ends.regex.search(first):
            if others:
                return frozenset()
            continue  # what announces them, or what will be done about them
        told = [len(list(cut(text, words.pauses, words.brackets))) for text in (first, *others)]
        if told[0] > 1 or max(told) == 1:
            return frozenset()
        found.add(number)
    return frozenset(found) if len(found) >= PROSES.fewest else frozenset()


def _whole(passage: Passage) -> Span:
    first, last = strip(passage.text, 0, len(passage.text))
    return Span(passage.at.start + first, passage.at.start + last)


def _items(passage: Passage, words: GoalWords) -> list[Span]:
    """Return the items of a passage that is a numbered list, or one item of it, without their numbers.

    A list within an item belongs to it where the item says by itself what is lacking; else its own items count.
    """
    text = passage.text
    pieces = [strip(text, *piece) for piece in cut(text, words.stops + words.announcers, words.brackets)]
    marked = [(a, mark[0]) for a, b in pieces if (mark := words.markers.regex.match(text[a:b]))]
    if not marked or (marked[0][0] > pieces[0][0] and len(marked) == 1):
        return []
    found: list[tuple[int, int]] = []
    lacking = heads = False  # what the last item of the outer list does
    for (a, number), (end, _) in pairwise([*marked, (len(text), "")]):
        begin, outer = a + len(number), _shape(number) == _shape(marked[0][1])
        if not outer and lacking:
            found[-1] = (found[-1][0], end)
            continue
        if not outer and heads:
            found.pop()
        found.append((begin, end))
        lacking, heads = (
            (words.lacks.regex.search(text[begin:end]) is not None, outer) if outer else (False, False)
        )
    base = passage.at.start
    return [
        Span(base + first, base + last)
        for one in found
        for first, last in (strip(text, *part) for part in _halves(text, one, words))
    ]


def _halves(text: str, item: tuple[int, int], words: GoalWords) -> list[tuple[int, int]]:
    """Cut an item at its semicolon where each half says what is lacking, and of other things; else keep it whole."""
    begin, end = item
    parts = [(begin + a, begin + b) for a, b in cut(text[begin:end], "".join(_SEMICOLONS), words.brackets)]
    shared = frozenset.intersection(*(terms_of(text[a:b], key_of(words)) for a, b in parts))
    return parts if not shared and all(_lacks(text[a:b], words) for a, b in parts) else [item]


def _lacks(text: str, words: GoalWords) -> bool:
    """Tell a part of a sentence of which a clause says what is lacking, or not finished."""
    clauses = [text[slice(*strip(text, *at))] for at in cut(text, words.pauses + words.stops, words.brackets)]
    return any(is_shortfall(one, words) or words.late.regex.search(one) for one in clauses)


def _shape(mark: str) -> str:
    """Return what the numbers of one list have in common; words that count (first, next, last) are of one list."""
    if not any(letter.isnumeric() for letter in mark):
        return ""
    return "".join(
        "1" if c.isdecimal() else "①" if c.isdigit() else "I" if c.isnumeric() else c for c in mark
    )


def _is_headed(report: Report, passage: Passage, words: GoalWords) -> bool:
    """Tell a passage under a heading below the chapter's that names a lack."""
    section = report.sections[passage.section]
    return section.level > 1 and words.lacks.regex.search(section.heading) is not None


def _names_a_risk(passage: Passage, words: GoalWords) -> bool:
    """Tell a passage of one sentence that names what may go wrong."""
    if words.markers.regex.match(passage.text) or len(list(cut_sentences(passage, words))) != 1:
        return False
    return words.lacks.any_case.search(passage.text) is not None


def _problem(report: Report, at: Span, number: int, words: GoalWords) -> Problem:
    text = report.text[at.slice]
    return Problem(_name(text, words), text, report.source_span(at.start, at.end), at, number)


def _name(text: str, words: GoalWords) -> str:
    """Name a problem by the first clause that says what is lacking, without what leads in and what sums up."""
    pieces = [
        text[slice(*strip(text, a, b))] for a, b in cut(text, words.stops + words.pauses, words.brackets)
    ]
    first, *others = [piece for piece in pieces if _names(piece, words)] or [text]
    if words.grounds.regex.search(first):
        first = next((piece for piece in others if not words.grounds.regex.search(piece)), first)
    name = words.names_behind.regex.sub("", first, count=1)
    name = words.sums.regex.sub("", words.contrasts.regex.sub("", name))
    return name if len(name) >= PROSES.shortest else (first if len(first) >= PROSES.shortest else text)


def _names(piece: str, words: GoalWords) -> bool:
    """Tell a clause that may be a name from what only leads in (存在, 此外)."""
    bare = words.names_behind.regex.sub("", piece, count=1)
    return bool(bare) and (len(bare) >= PROSES.shortest or names_a_lack(bare, words))


def _parts(text: str, words: GoalWords, manner: Manner, judge: Judge) -> list[tuple[int, int]]:
    """Cut a sentence where a clause is a problem of its own; leave out what says of nothing that it is lacking."""
    pieces = _pieces(text, words)
    begins = stand_apart([text[slice(*one)] for one in pieces], manner, words, judge)
    joined: list[tuple[int, int]] = []
    for (begin, end), own in zip(pieces, begins, strict=True):
        if own:
            joined.append((begin, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return [(begin, end) for begin, end in joined if says_of_what(text[begin:end], words)]


def _in_one_breath(report: Report, passage: Passage, words: GoalWords) -> list[Span]:
    """Return the lacks that a sentence behind a list names together and sums up, as further ones beside its items."""
    found = []
    for at in cut_sentences(passage, words):
        text = report.text[at.slice]
        pieces = _pieces(text, words)
        if not words.sums.regex.search(text[slice(*pieces[-1])]):
            continue
        lacks = [one for one in pieces if is_shortfall(words.sums.regex.sub("", text[slice(*one)]), words)]
        found += [Span(at.start + a, at.start + b) for a, b in lacks]
    return found


def _clauses(text: str, words: GoalWords) -> list[str]:
    return [text[slice(*one)] for one in _pieces(text, words)]


def _pieces(text: str, words: GoalWords) -> list[tuple[int, int]]:
    """Cut a sentence into clauses, and a list of lacks that a word sums up into its members."""
    found: list[tuple[int, int]] = []
    for a, b in cut(text, words.pauses, words.brackets):
        members = [(a + c, a + d) for c, d in cut(text[a:b], words.list_marks, words.brackets)]
        bare = [words.sums.regex.sub("", text[c:d]) for c, d in members]
        summed = words.list_sums.regex.search(text[a:b]) is not None
        apart = summed and len(members) > 1 and words.shortfalls is not None
        if apart and all(words.shortfalls.regex.search(one) for one in bare):  # type: ignore[union-attr]
            found += members
        else:
            found.append((a, b))
    return [(c, d) for a, b in found for c, d in [strip(text, a, b)] if d > c]
