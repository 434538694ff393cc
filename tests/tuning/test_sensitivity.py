"""Every number that decides answers is found in the source, chosen by any of its names, and moved where it stands."""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from tuned import ROOMS, changed, chosen, moved, numbers

ALL = numbers()
FACTS = {  # constants that nobody chooses: of a script, a calendar, a format, of arithmetic
    "comparison.doubts.APART": "a code",
    "comparison.leading.LATE": "the place in a list of what is not in it",
    "goals.answering.BASE": "fitted with its weights by tests/goals/fit_results.py",
    "goals.answering.INTERCEPT": "fitted with its weights by tests/goals/fit_results.py",
    "goals.lacks.INTERCEPT": "fitted with its weights by tests/goals/fit_lacks.py",
    "goals.links.BASE": "fitted with its weights by tests/goals/fit_links.py",
    "goals.links.INTERCEPT": "fitted with its weights by tests/goals/fit_links.py",
    "goals.telling.INTERCEPT": "fitted with its weights by tests/goals/fit.py",
    "goals.numbers._DIGITS": "rounding of binary fractions",
    "goals.stages.WHOLE": "a hundred to the whole",
    "goals.telling._MANY": "how many private characters a plane has",
    "goals.telling._PRIVATE": "the first private character of a plane",
    "goals.verdicts.DUST": "rounding of binary fractions",
    "indicators._earlier._NOTHING_LEFT": "a decline by the whole",
    "indicators._features._DUST": "rounding of binary fractions",
    "indicators._items._COUNTED": "the rounding of whole numbers",
    "indicators._parse._BOUNDS": "a code",
    "indicators._stock_sentences.LATEST": "a year has four digits",
    "quantity.nouns._SAYING": "a saying has four characters",
    "quantity.numerals._FLOAT_DIGITS": "decimal digits a double keeps",
    "quantity.numerals._HUNDRED": "百: a bare digit behind it is of the next smaller place",
    "quantity.numerals._SECTION": "万 begins a section of a numeral",
    "quantity.spot._PERMILLE": "a thousand to the whole",
    "quantity.when.FIRST_PLAN": "five-year plans are counted from this year",
    "reading._address.GZIP_OR_ZLIB": "what zlib calls either form",
    "reading._numbering.BIGGEST_CIRCLE": "the last of the circled numbers in Unicode",
    "reading._numbering.LARGEST": "the last number of four digits",
    "reading._ofd_pages.ASCENT": "of usual fonts, in parts of their size",
    "reading._ofd_pages.HEIGHT": "A4",
    "reading._pdf.MARK_WITHIN": "where the format allows its mark",
    "reading._pdf_pages.ASCENT": "of usual fonts, in parts of their size",
    "reading._pdf_pages.DESCENT": "of usual fonts, in parts of their size",
    "reading._word_styles.BODY_LEVEL": "the level by which Word says body text",
    "reading._word_walk.BLANK": "half a letter of twelve points in the unit of Word",
    "repair.plausible._LEVEL_ONE_LAST": "the last row of the first level of GB 2312",
    "repair.plausible._TOTAL": "the sum of the frequencies of the word list",
    "repair.shift._EURO": "a byte of GBK",
    "sections._headings.CHAPTER": "a rank",
    "sections._headings.DEEPEST": "a rank",
    "sections._headings.OUTSIDE": "a rank",
    "sections._headings.SUB": "a rank",
    "text.incidence._BITS": "of a code point of the basic plane",
    "text.incidence._DIGITS": "rounding of binary fractions",
    "text.incidence._WORDS": "behind all pairs of such code points",
    "text.odds._MOST": "the odds beyond which a double says 0 or 1",
    "text.pairing._TIE": "settles ties, and nothing else",
    "text.terms.PAIR": "a Chinese word has two characters",
    "wording.gained.BLANK": "a code",
    "wording.gained.PER": "the unit of a column: times in so many words",
    "wording.gained.SIGN": "a code",
}
GUARDS = {  # refuse what no report is, or bound time and memory: the answers to a report are the same
    "goals.search.CELLS",
    "grids._sheets.LARGEST",
    "indicators._parse.NAMES_KEPT",
    "intake.corrections.DEEPEST",
    "intake.corrections.LARGEST",
    "reading._address.MAX_REDIRECTS",
    "reading._address.TIME_LIMIT",
    "reading._cache.KEPT_SECONDS",
    "reading._extract.MAX_LINES",
    "reading._fetch.MAX_BYTES",
    "reading._markdown.FRONT_LIMIT",
    "reading._odt.MAX_DEPTH",
    "reading._odt.MOST_BLANKS",
    "reading._ofd_pages.MAX_CHARS",
    "reading._ofd_pages.MAX_PAGES",
    "reading._old_word.PATIENCE",
    "reading._package.MAX_PARTS",
    "reading._package.MAX_UNPACKED",
    "reading._package.MAX_XML",
    "reading._pdf_pages.MAX_CHARS",
    "reading._pdf_pages.MAX_PAGES",
    "reading._pdf_pages.MAX_STREAM",
    "reading._pdf_pages.PATIENCE",
    "reading._pdf_tables.MOST_EDGES",
    "reading._rtf.MAX_DEPTH",
    "reading._sockets.STEP",
    "reading._web.LARGEST_FOR_EXTRACTOR",
    "reading._web.MAX_DEPTH",
    "reading._web_walk.MOST_TABLES",
    "reading._word_walk.MAX_DEPTH",
    "repair.pipeline._ROUNDS",
    "repair.script._SAMPLE",
    "wording._words.REMEMBERED",
    "wording._words.REMEMBERED_LENGTH",
}
SHOWN = {  # how much is printed before the reader is sent to the tables
    "comparison.citations.NAMED",
    "comparison.citations.QUOTED",
    "comparison.citations.WIDER",
    "comparison.comparing.DRAWN",
    "comparison.comparing.SHOWN_ROWS",
    "comparison.planning.SHOWN_FIGURES",
    "comparison.planning.SHOWN_GOALS",
    "comparison.scorecard.SHOWN_RESULTS",
    "comparison.sentences.EXCERPT",
    "comparison.worded.SHOWN_PAIRS",
    "comparison.worded.SHOWN_TERMS",
    "intake.corrections.SHOWN",
}
NO_KNOBS = {*FACTS, *GUARDS, *SHOWN}


def test_every_number_that_decides_answers_has_a_range():
    """A new one goes into the record of its room, with range and source; these three lists are never made longer."""
    assert sorted(n.path for n in ALL if n.low is None) == sorted(NO_KNOBS)
    assert len(FACTS) <= 50
    assert len(GUARDS) <= 34
    assert len(SHOWN) <= 12


@pytest.mark.parametrize("room", ROOMS)
def test_every_number_is_chosen_by_room_record_class_and_name(room):
    """Asked for in any of these ways, a number is among those that are chosen, and nothing of another name is."""
    held = [n for n in ALL if n.room == room]
    assert chosen([room], held) == held
    for number in held:
        assert chosen([number.path], held) == [number]
        assert number in chosen([number.record], held)
        assert number in chosen([number.name], held)
        if number.kind:
            assert chosen([f"compare.{room}.tuning.{number.kind}.{number.name}"], held) == [number]
            assert chosen([f"{room}.tuning.{number.record}.{number.name}"], held) == [number]
            assert number in chosen([f"{room}.{number.kind}"], held)


@pytest.mark.parametrize("name", ["nothing", "grids.PAIR", "rids", "sure.PAIRING", "tuning.quantity"])
def test_a_name_that_no_number_has_is_refused(name):
    """A slip of the pen measures nothing: it is no part of a name, and not in its order."""
    with pytest.raises(LookupError, match="no number is called"):
        chosen([name], ALL)


def test_numbers_of_one_name_and_value_are_several():
    """Two modules that each have a constant of the same name and value have two numbers."""
    assert len({n.path for n in ALL}) == len(ALL)
    assert len(chosen(["VERDICTS", "VERDICTS.about"], ALL)) == len(chosen(["VERDICTS"], ALL)) == 2


@pytest.mark.parametrize(
    ("value", "step", "result"),
    [
        (8, -0.25, 6),
        (8, 0.25, 10),
        (1, -0.25, 0),
        (1, 0.25, 2),
        (2, -0.25, 1),
        (0.4, 0.25, 0.5),
        (-2, 0.25, -1),
    ],
)
def test_a_whole_number_moves_by_one_at_least(value, step, result):
    """What is counted stays whole."""
    assert moved(value, step) == pytest.approx(result)


@pytest.mark.parametrize("room", ROOMS)
def test_only_the_number_is_another_one_in_the_source(room):
    """What stands before and behind it stays, whatever letters the line has."""
    for number in (n for n in ALL if n.room == room):
        before, after = number.file.read_bytes(), changed(number, 987654321)
        start, _, end = after.partition(b"(987654321)")
        assert before.startswith(start)
        assert before.endswith(end)
        assert eval(before[len(start) : len(before) - len(end)]) == number.value  # noqa: S307 - our own source


def test_what_is_derived_from_a_number_moves_with_it():
    """A number is moved before its module is imported, so that an expression made of it is another one, too."""
    code = (
        "from tuned import chosen, move; n, = chosen(['sections.TITLES.limit']); move(n, 7);"
        "from compare.sections.tuning import TITLES, BUILD; print(TITLES.limit, BUILD.letter)"
    )
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, cwd=Path(__file__).parent, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["7", "8"]


def test_the_command_says_which_name_it_does_not_know():
    """It never goes through no number at all as if that were an answer."""
    run = [sys.executable, Path(__file__).with_name("sensitivity.py"), "--list", "SHEETS", "SHETS"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no number is called 'SHETS'" in done.stderr
