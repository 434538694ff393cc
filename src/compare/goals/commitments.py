"""Find what a plan commits to, clause by clause.

In: a report's plan. Out: pieces of text, each one commitment: a verb of doing and what it is done to.
Refused:
rhetoric, the state of things, clauses about nothing in particular.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.goals.plans import looks_forward
from compare.goals.standings import promises_place
from compare.goals.subjects import key_of
from compare.goals.tuning import COMMITMENTS
from compare.lazy import regex
from compare.records import Span
from compare.text import cut, longest_first, strip, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords


@lru_cache(maxsize=8)
def _lead(words: GoalWords) -> re.Pattern[str]:
    other = f"(?!{words.not_leads.pattern})" if words.not_leads else ""
    return regex(f"{other}(?:{longest_first(words.leads)})")


@lru_cache(maxsize=8)
def _any(words: GoalWords, *, word: bool) -> re.Pattern[str]:
    body = longest_first(words.commitments)
    return regex(rf"\b(?:{body})\b" if word else body, re.IGNORECASE)


@lru_cache(maxsize=8)
def _verbs(words: GoalWords) -> frozenset[str]:
    return frozenset(words.commitments)


@lru_cache(maxsize=8)
def _names(words: GoalWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give for each kind of name its opener and what finds it, closed or not."""
    return tuple(
        (opener, regex(f"{re.escape(opener)}[^{re.escape(closer)}]*{re.escape(closer)}?"))
        for opener, closer in words.names
    )


def find_commitments(clauses: Iterable[Clause], words: GoalWords) -> tuple[Clause, ...]:
    """Give the clauses that promise something, long lists taken apart.

    Examples
    --------
    >>> from compare.goals.clauses import Clause
    >>> from compare.languages.zh.goals import WORDS
    >>> from compare.records import Span
    >>> text = "要新建河滨图书馆"
    >>> at = Span(0, len(text))
    >>> [found.text for found in find_commitments([Clause(text, at, 0, at)], WORDS)]
    ['新建河滨图书馆']

    """
    found = [
        without_lead(part, words)
        for clause in clauses
        if _promises(clause.text, words)
        for part in _take_apart(clause, words)
    ]
    key = key_of(words)
    return tuple(clause for clause in found if len(terms_of(clause.text, key)) >= COMMITMENTS.fewest_terms)


def _promises(text: str, words: GoalWords) -> bool:
    for cue in (words.rhetoric, words.situations):
        if cue.any_case.search(text):
            return False
    if words.forward is not None and not looks_forward(text, words):
        return False
    cues = (words.carriers, words.states)
    promised = any(cue and cue.regex.search(text) for cue in cues) or promises_place(text, words)
    return promised or verb_of(text, words) != ""


def verb_of(text: str, words: GoalWords) -> str:
    """Give the first verb of commitment outside of names; empty if there is none."""
    found = _any(words, word=words.unit == "word").search(_blank_names(text, words))
    return found.group() if found else ""


def last_verb_end(text: str, words: GoalWords) -> int:
    """Give where the last verb of commitment of a text ends, 0 without one."""
    ends = [m.end() for m in _any(words, word=words.unit == "word").finditer(_blank_names(text, words))]
    return max(ends, default=0)


def _blank_names(text: str, words: GoalWords) -> str:
    for opener, name in _names(words):
        if opener in text:
            text = name.sub(lambda m: " " * len(m.group()), text)
    return text


def leading(text: str, words: GoalWords) -> int:
    """Count the characters of the modal, time and manner words a clause opens with."""
    at = 0
    marker = words.markers.regex.match(text)
    if marker:
        at = marker.end()
    lead = _lead(words)
    while found := lead.match(text, at):
        end = found.end()
        if words.unit == "word" and text[end : end + 1].isalnum():
            break
        end += len(text[end:]) - len(text[end:].lstrip())
        if found.group() in _verbs(words) and not _opens_with_verb(text[end:], words):
            break  # nothing else tells what is done: the word is the verb itself
        at = end
    return at


def _opens_with_verb(text: str, words: GoalWords) -> bool:
    """Tell whether a text opens with a verb, behind opening words or not."""
    lead = _lead(words)
    at = 0
    while found := lead.match(text, at):
        if found.group() in _verbs(words):
            return True
        at = found.end()
    return text.startswith(words.commitments, at)


def without_lead(clause: Clause, words: GoalWords) -> Clause:
    """Leave off the modal, time and manner words a clause opens with, unless little else is left."""
    start = leading(clause.text, words)
    if len(clause.text) - start < COMMITMENTS.shortest:  # nothing but adverbs: better whole than empty
        start = 0
    at = Span(clause.at.start + start, clause.at.end)
    return replace(clause, text=clause.text[start:], at=at)


def _take_apart(clause: Clause, words: GoalWords) -> list[Clause]:
    """Cut a clause where its members are things to do by themselves.

    That is so where every member of a list holds its own verb, where a list of projects ends with the word for it,
    where one verb is for several things with names of some length, and between named programmes that follow each other.
    """
    parts = [strip(clause.text, a, b) for a, b in cut(clause.text, words.list_marks, words.brackets)]
    marked = words.project_lists.regex.search(clause.text)
    if len(parts) > 1 and marked and (projects := _projects(clause, parts, marked.start(), words)):
        return projects
    if len(parts) > 1 and all(_stands_alone(clause.text[a:b], words) for a, b in parts):
        return [_piece(clause, a, b) for a, b in parts if b > a]
    if not marked and (things := _things(clause, parts, words)):
        return things
    return _between_names(clause, words)


def _piece(clause: Clause, start: int, end: int, whole: str = "") -> Clause:
    at = Span(clause.at.start + start, clause.at.start + end)
    return replace(clause, text=clause.text[start:end], at=at, whole=whole)


def _projects(clause: Clause, parts: list[tuple[int, int]], tail: int, words: GoalWords) -> list[Clause]:
    """Cut a list of projects into its members, each told with the verb before and the words behind the list."""
    text = clause.text
    first, begin = _verbs_before(text, words)
    members = [(max(a, begin), min(b, tail)) for a, b in parts]
    if any(b - a < COMMITMENTS.shortest_project for a, b in members):
        return []
    head, rest = text[first:begin], text[tail:]
    return [
        _piece(
            clause,
            first if number == 0 else a,
            len(text) if number == len(members) - 1 else b,
            head + text[a:b] + rest,
        )
        for number, (a, b) in enumerate(members)
    ]


def _verbs_before(text: str, words: GoalWords) -> tuple[int, int]:
    """Return where the verbs that a clause opens with begin and end."""
    first = leading(text, words)
    end = first
    while opening := _any(words, word=False).match(text, end):
        end = opening.end()
    return first, end


def _things(clause: Clause, parts: list[tuple[int, int]], words: GoalWords) -> list[Clause]:
    """Cut a list of things that have names of some length, and one verb before or behind them all."""
    text = clause.text
    first, begin = _verbs_before(text, words)
    last, end = parts[-1]
    sums = words.list_sums.regex.search(text, last) or words.tails.regex.search(text, last)
    tail = sums.start() if sums and sums.start() > last else end
    least = COMMITMENTS.shortest_thing
    joint = words.partners.regex.search(text, max(last, begin) + least, tail - least)
    ends = [(last, joint.start()), (joint.end(), end)] if joint else [(last, end)]
    members = [(max(a, begin), min(b, tail)) for a, b in (*parts[:-1], *ends)]
    named = all(b - a >= least and _is_thing(text[a:b], words, works=len(parts) > 1) for a, b in members)
    listed = len(members) > 1 and (begin > first or tail < end)
    return _projects(clause, [*parts[:-1], *ends], tail, words) if named and listed else []


def _is_thing(name: str, words: GoalWords, *, works: bool) -> bool:
    """Tell the name of a place, programme, document or phase, or of a piece of work, from what only tells of whom."""
    kinds = (words.sites, words.things, words.phases)
    ends = any(cue and any(m.end() == len(name) for m in cue.regex.finditer(name)) for cue in kinds)
    return ends or (works and name.endswith(words.commitments) and not words.abstractions.regex.search(name))


def _stands_alone(text: str, words: GoalWords) -> bool:
    """Tell whether a member of a list opens or closes with a verb of its own."""
    if len(text) < COMMITMENTS.long_member:
        return False
    opening = _any(words, word=words.unit == "word").match(text, leading(text, words))
    if opening and not words.noun_tails.regex.match(text[opening.end() :]):
        return True
    return text.endswith(words.commitments)


def _between_names(clause: Clause, words: GoalWords) -> list[Clause]:
    """Cut behind a name where the next one follows at once, and tell each with the verb before: “甲”“乙” are two."""
    text, cuts = clause.text, [0]
    for opener, closer in words.names:
        joint = text.find(closer + opener)
        while joint >= 0:
            cuts.append(joint + 1)
            joint = text.find(closer + opener, joint + 1)
    if len(cuts) == 1:
        return [clause]
    cuts.sort()
    names = [at for opener, _ in words.names if (at := text.find(opener)) >= 0]
    head = text[leading(text, words) : min(names, default=0)]
    shared = head if verb_of(head, words) else ""
    ends = [*cuts[1:], len(text)]
    return [
        _piece(clause, a, b, shared + text[a:b] if a and shared else "")
        for a, b in zip(cuts, ends, strict=True)
        if b > a
    ]
