"""Every number that decides answers is found in the source, chosen by any of its names, and moved where it stands."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from tuned import ROOMS, changed, chosen, moved, numbers

ALL = numbers()
FACTS = {  # constants that nobody chooses: of a script, a calendar, a format, of arithmetic
    "quantity.nouns._SAYING": "a saying has four characters",
    "quantity.numerals._SECTION": "万 begins a section of a numeral",
    "quantity.numerals._HUNDRED": "百: a bare digit behind it is of the next smaller place",
    "quantity.numerals._FLOAT_DIGITS": "decimal digits a double keeps",
    "quantity.spot._PERMILLE": "a thousand to the whole",
    "quantity.when.FIRST_PLAN": "five-year plans are counted from this year",
    "text.terms.PAIR": "a Chinese word has two characters",
}
BARE = {  # constants without range and source, by room: lower the count when one goes, never raise it
    "comparison": 17,
    "goals": 39,
    "grids": 3,
    "indicators": 7,
    "intake": 3,
    "reading": 47,
    "repair": 5,
    "sections": 7,
    "text": 22,
    "wording": 7,
}


def test_numbers_without_range_only_become_fewer():
    """A new number that decides answers goes into the record of its room, with range and source."""
    assert Counter(n.room for n in ALL if n.low is None and n.path not in FACTS) == BARE
    assert {n.path for n in ALL if n.low is None} >= {*FACTS}


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
