"""A number that a sweep over real reports did not see at work decides what these texts become.

Each row comes out as it says with the number in use, and as something else when that is moved by a quarter.
"""

import sys
from pathlib import Path
from types import SimpleNamespace as Some

import pytest

from compare.goals.numbers import is_far
from compare.goals.risks import _names, _terms, pair_risks
from compare.goals.subjects import holding
from compare.grids._cell_figures import _lists_pages
from compare.reading._decode import _is_mostly_ascii, _is_strange, _replaced
from compare.reading._escaped import escaped
from compare.reading._text_lines import read_line
from compare.records import Span
from compare.text import apart_terms, cut, sentence_around, split_sentences, weigh_rare
from compare.text.terms import TermRules
from compare.wording._words import split_words

sys.path.insert(0, str(Path(__file__).parent))

from tuned import moved_in_use

RULES = TermRules(paired=True, generic=frozenset(), figures="[0-9]+")
WORDS = [f"w{n}" for n in range(20)]


def counts(value, *others):
    """Say whether amounts are too far apart to be of one thing."""
    return is_far(*(Some(kind="count", value=v) for v in (value, *others)))


def factors(shared_names, shared_words):
    """Pair two risk factors of twenty words each, which share some of the names and some of the words."""

    def other(shared, sign):
        return [*WORDS[:shared], *(f"{sign}{n}" for n in range(20 - shared))]

    old = Some(problem=" ".join(WORDS), text=" ".join(WORDS) + ".")
    new = Some(problem=" ".join(other(shared_names, "x")), text=" ".join(other(shared_words, "y")) + ".")
    return [pair.relation for pair in pair_risks([old], [new])]


def pages(*digits):
    """Say whether numbers are those of a list of contents."""
    return _lists_pages([Some(value=int(d), digits=d, head="", unit="") for d in digits])


def cells(line):
    """Return how many cells a line has, none where it is no row."""
    read = read_line(line, 0)
    return read and len(read.parts)


CASES = [
    ("text.CUTTING.sentence", -0.25, lambda: len(split_sentences("字" * 900)), 1),
    (
        "text.CUTTING.reach",
        -0.25,
        lambda: sentence_around("字" * 600, Span(290, 291), Span(0, 600), "。").start,
        0,
    ),
    (
        "text.CUTTING.bracket",
        -0.25,
        lambda: len([*cut("（" + "字" * 50 + "，字）", "，", (("（", "）"),))]),
        1,
    ),
    ("text.LIKENESS.farthest", -0.25, lambda: len(apart_terms(["消费品博览"], RULES).terms), 6),
    (
        "text.LIKENESS.few",
        0.25,
        lambda: round(float(weigh_rare(apart_terms(["消费品"], RULES)).weights[0]), 3),
        0.111,
    ),
    ("goals.RISKS.least_words", 0.25, lambda: _names("One two three four five six seven eight"), True),
    ("goals.RISKS.least_said", 0.25, lambda: _names("Mills may burn down."), True),
    ("goals.RISKS.longest", -0.25, lambda: _names("Mills may burn down " * 30), True),
    (
        "goals.RISKS.short",
        -0.25,
        lambda: _terms(Some(problem="", text="A running head of about forty signs"))[1],
        [],
    ),
    ("goals.RISKS.alike", 0.25, lambda: factors(0, 9), ["reworded"]),
    ("goals.RISKS.alike_names", 0.25, lambda: factors(13, 0), ["reworded"]),
    ("goals.NAMES.common", -0.25, lambda: len(holding(frozenset({"桥"}), {"桥": [*range(450)]})), 450),
    ("goals.NAMES.far", 0.25, lambda: counts(95.0, 1000.0), True),
    ("goals.NAMES.many", 0.25, lambda: counts(1.0, 1100.0), True),
    ("grids.SHEETS.least_entries", 0.25, lambda: pages("3", "9", "20", "41"), True),
    ("grids.SHEETS.longest_page", -0.25, lambda: pages("3", "9", "20", "141"), True),
    ("reading.DECODING.ascii_share", 0.25, lambda: _is_mostly_ascii(b"a" * 80 + b"\xe9" * 20), True),
    ("reading.DECODING.most_lost", 0.25, lambda: _is_strange("的" * 83 + "\ufffd" * 17), True),
    ("reading.DECODING.least_foreign", 0.25, lambda: _is_strange("龘" * 22), True),
    ("reading.DECODING.frequent", 0.25, lambda: _is_strange("的" * 7 + "龘" * 18), False),
    (
        "reading.DECODING.most_bad",
        -0.25,
        lambda: _replaced(("的" * 100).encode() + b"\xff" * 5, "utf-8") is None,
        False,
    ),
    ("reading.DECODING.escaped", 0.25, lambda: escaped("a " * 80 + "%E4" * 15), ("escaped",)),
    ("reading.DECODING.least_escaped", 0.25, lambda: escaped("%E4" * 8), ("escaped",)),
    ("reading.DECODING.asked", 0.25, lambda: escaped("a " * 33 + "?" * 35), ("mojibake",)),
    ("reading.TYPED.most_cells", -0.25, lambda: cells("\t".join(["5"] * 60)), 60),
    ("reading.TYPED.sentence", -0.25, lambda: cells("修路，建桥，植树造林工  甲乙"), 2),
    ("reading.TYPED.lone", -0.25, lambda: read_line("    " + "甲" * 18, 0).manner, ""),
    ("wording.TERMS.name", -0.25, lambda: len(split_words("《" + "规划" * 18 + "》")), 1),
]


@pytest.mark.parametrize(("number", "step", "find", "found"), CASES, ids=[case[0] for case in CASES])
def test_something_else_comes_out_when_the_number_is_moved(number, step, find, found):
    """The number is no ornament, and its value is the one in use."""
    assert find() == found
    with moved_in_use(number, step):
        assert find() != found
