"""Cutting takes time in proportion to the text; run with `--benchmark-enable -s`."""

import time

import pytest

from compare.text import cut

NAMES = (("“", "”"), ("《", "》"))
BAD = ["“", "《，", "，", "1,"]


@pytest.mark.parametrize("unit", BAD)
def test_cutting_is_linear(benchmark, unit):
    """Four times the text takes some four times the time, also where it is nothing but openers or marks."""
    if benchmark.disabled:
        pytest.skip("timings are taken with --benchmark-enable only")

    def seconds(text):
        begin = time.process_time()
        assert sum(b - a for a, b in cut(text, "，,", NAMES)) <= len(text)
        return time.process_time() - begin

    short, long = (min(seconds(unit * count) for _ in range(5)) for count in (50_000, 200_000))
    assert long < 8 * short
