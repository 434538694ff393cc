"""Texts garbled on purpose: how much of them comes back, and that what does not is said so."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path

import pytest

from compare.repair import repair_text

GARBLING = Path(__file__).resolve().parent / "garbling"


def _load():
    """Load the generator, which is a command of its own and no part of the package."""
    spec = importlib.util.spec_from_file_location("garble", GARBLING / "garble.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["garble"] = module
    spec.loader.exec_module(module)
    return module


garble = _load()
PROSE = (GARBLING / "prose.txt").read_text(encoding="utf-8")
RESTATED = (GARBLING.parents[1] / "data" / "haizhu-2023.md").read_text(encoding="utf-8").split("---", 2)[2]


@pytest.fixture(scope="module")
def score():
    """Garble two of the project's own texts in every style and count what becomes of their runs."""
    measured = garble.measure([PROSE, RESTATED], range(len(garble.STYLES)))
    sys.stdout.write(f"\n{measured}\n")
    return measured


def test_the_same_seed_gives_the_same_damage():
    """The generator is deterministic, and another seed damages otherwise."""
    assert garble.garble(PROSE, 7) == garble.garble(PROSE, 7)
    assert garble.garble(PROSE, 7).text != garble.garble(PROSE, 8).text


def test_runs_say_what_stood_there():
    """Each run's place in the garbled text and in the clean one lies inside, with sound text between."""
    garbled = garble.garble(PROSE, 7)
    assert len(garbled.runs) > 5
    for run in garbled.runs:
        assert 0 <= run.start < run.end <= len(garbled.text)
        assert 0 <= run.clean_start < run.clean_end <= len(garbled.clean)


def test_runs_with_their_note_come_back(score):
    """At least nine in ten runs that carry their pinyin note are mended exactly."""
    assert score.total["note"] > 50
    assert score.share("exact", "note") >= 0.9


def test_runs_that_lost_a_byte_come_back_mostly(score):
    """At least six in ten runs with a byte that is truly lost are mended exactly."""
    assert score.total["lost"] > 20
    assert score.share("exact", "lost") >= 0.6


def test_hardly_any_run_is_rewritten_wrongly(score):
    """At most two in a hundred runs get a text that never stood there."""
    assert sum(score.wrong.values()) <= 0.02 * sum(score.total.values())


def test_what_does_not_come_back_is_flagged(score):
    """No run is left damaged without a word."""
    assert score.missed == Counter()


@pytest.mark.parametrize("style", garble.STYLES, ids=lambda s: f"{s.notes}-{s.broken}-{s.private}")
def test_a_garbled_text_is_mended_once_and_for_all(style):
    """In every style a second repair changes nothing, and every flagged place is still as it was."""
    text = garble.garble(PROSE[:700], 11, style).text
    first = repair_text(text)
    assert repair_text(first.text).text == first.text
    for repair in first.repairs:
        assert repair.span.end <= len(text)
        if not repair.resolved:
            assert text[repair.span.slice] == repair.before


@pytest.mark.parametrize(
    ("garbled", "clean"),
    [
        ("納入?yún)^(qū)管理,設(shè)立專區(qū)", "纳入区管理,设立专区"),
        ("納入\ufffd(yún)^(qū)管理,設(shè)立專區(qū)", "纳入区管理,设立专区"),
        ("納入?(yún)^(qū)管理,設(shè)立專區(qū)", "纳入区管理,设立专区"),
        ("開辦農(nóng)民夜?！崩^續(xù)進(jìn)行", "开办农民夜校”继续进行"),
    ],
)
def test_short_runs(garbled, clean):
    """A single run is mended in each way a mirror may show it."""
    assert repair_text(garbled).text == clean


@pytest.mark.parametrize(
    "text",
    ["設(shè)問：為何?因為要緊。", "設(shè)問?!大家", "怎么办?(zan)时不知道。区里设了点"],
)
def test_question_marks_stay(text):
    """A question mark that is one is not taken for a lost byte."""
    assert "?" in repair_text(text).text
