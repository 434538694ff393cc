"""Which sentences of a paragraph say what is lacking.

In: a paragraph on what a report lacks. Out: the sentences between the words that announce them and those on what will
be done. Refused: why something is lacking; what stands around several lacks and is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.clauses import cut_sentences
from compare.goals.subjects import key_of
from compare.goals.tuning import APART, PROSES
from compare.records import Span
from compare.text import cut, strip, terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.goals import GoalWords
    from compare.records import Passage, Report
    from compare.sections import Judge


def told_in(report: Report, passage: Passage, words: GoalWords, judge: Judge) -> Sequence[Span]:
    """Return the sentences from behind the opener to the words on what will be done.

    Words that open such a list do not open it behind a sentence that lacks something.
    """
    sentences = list(cut_sentences(passage, words))
    begins = [behind_opener(report.text[s.slice], words) for s in sentences]
    first = next((n for n, begin in enumerate(begins) if begin), len(begins))
    opened = first < len(begins) and not any(
        judge.lacks(report.text[s.slice]) > APART.lacks for s in sentences[:first]
    )
    open_ = not opened
    if open_:
        begins = [None] * len(begins)
    told = []
    for sentence, begin in zip(sentences, begins, strict=True):
        if not open_ and begin is None:
            continue
        start = sentence.start + (0 if open_ or begin is None else begin)
        open_ = True
        at = Span(*strip(report.text, start, sentence.end))
        if words.problem_ends.regex.search(report.text[at.slice]):
            if at.start > sentence.start:  # it only announces them
                continue
            break
        if at.start < at.end and not (words.causes and words.causes.regex.search(report.text[at.slice])):
            told.append(at)
    return _within(report, told, words, judge, opened=opened)


def _within(
    report: Report, told: Sequence[Span], words: GoalWords, judge: Judge, *, opened: bool
) -> Sequence[Span]:
    """Leave out what stands around several problems and lacks nothing: a word before them, a promise behind them."""
    lacking = [
        n for n, at in enumerate(told) if _is_lacking(report.text[at.slice], words, judge, PROSES.least)
    ]
    if len(lacking) < PROSES.fewest:
        return told
    first = report.text[told[0].slice]
    says_so = _is_lacking(first, words, judge, APART.lacks)
    announces = not (opened or says_so) and len(list(cut(first, words.pauses, words.brackets))) == 1
    begin = next(
        n for n, at in enumerate(told) if opened or n in lacking or judge.signs(report.text[at.slice]).poor
    )
    return told[max(begin, int(announces)) : lacking[-1] + 1]


def _is_lacking(text: str, words: GoalWords, judge: Judge, least: float) -> bool:
    return words.lacks.regex.search(text) is not None or judge.lacks(text) > least


def behind_opener(text: str, words: GoalWords) -> int | None:
    """Return where the problems start in the sentence that announces them; its end if it only announces."""
    if not words.problem_openers.regex.search(text):
        return None
    behind, listed = 0, False
    for start, end in cut(text, words.pauses, words.brackets):
        piece = text[start:end]
        announced = words.announcing.regex.search(piece)
        named = words.names_behind.regex.match(piece)
        if named and named.end() and _lists(piece, words):
            return start + named.end()  # the name stands in the clause that announces it
        if announced and not listed:
            behind = end + 1
        # Behind a lack that is named, one with the words of an announcement is the next of them.
        listed = listed or (behind > 0 and not announced and _lists(piece, words))
    colon = max((text.find(mark) for mark in words.announcers), default=-1)
    if colon > 0 and words.problem_openers.regex.search(text[:colon]) and len(text) - colon > PROSES.shortest:
        behind = max(behind, colon + 1)
    return min(behind, len(text))


def _lists(piece: str, words: GoalWords) -> bool:
    """Tell a clause that names what is lacking from one that only says that something is."""
    bare = words.sums.regex.sub("", words.names_behind.regex.sub("", piece, count=1))
    lacking = words.shortfalls is not None and words.shortfalls.regex.search(bare) is not None
    return lacking and says_of_what(bare, words)


def says_of_what(text: str, words: GoalWords) -> bool:
    """Tell a clause that says of something that it is lacking from one that only says that something is."""
    bare = words.names_behind.regex.sub("", text, count=1)
    return bool(terms_of(words.problem_openers.regex.sub("", bare), key_of(words)))
