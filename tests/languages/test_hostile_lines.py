"""A cue searches a line of one sign, over and over, in time in proportion to its length."""

import time

import pytest
from test_alternatives import CUES

SECONDS = 1.0  # some hundredths where time is linear, twenty seconds and more where it is not
RUNS = {
    "zh.layout.entry": (".", "…", "-", " ", "\t", "\u3000.", " |"),
    "en.layout.entry": (".", "…", "-", " ", "\t", "\u3000."),
    "zh.indicators.bound": ("5", "万", "5万", "1."),
    "en.goals.parts_done": ("5", "1."),
    "zh.goals.parts_done": ("完成5", "完成的5.", "5"),
    "zh.sections.places.before": ("甲", "由", "委"),
}


@pytest.mark.parametrize("path", RUNS)
def test_a_run_of_one_sign_costs_what_its_length_is(path):
    """What may begin anywhere in a run, or be cut in two anywhere, goes through the rest of it each time."""
    begun = time.process_time()
    for run in RUNS[path]:
        CUES[path].regex.search("甲乙" + run * (20_000 // len(run)) + "。")
    assert time.process_time() - begun < SECONDS


def test_how_much_of_the_work_is_done_is_a_number():
    """A chain of numbers before a percent sign is none: it says not how much is done."""
    for path, done, chain in (
        ("zh.goals.parts_done", "完成主体工程的85.5%", "完成主体工程的1.8.5%"),
        ("en.goals.parts_done", "85.5% complete", "1.8.5% complete"),
    ):
        assert float(CUES[path].regex.search(done)[1]) == 85.5
        assert CUES[path].regex.search(chain) is None
