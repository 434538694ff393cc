"""Figures are found in time in proportion to the text; run with `--benchmark-enable -s`."""

import time

import pytest

from compare.quantity import find_in_text

#: Runs that no report has; a pattern that may begin anywhere in one goes through the rest of it each time.
RUNS = ["7", "7.", "一", "万", "第", "“", "（", "1,111", "1-", "三分之", "$", " ", "a"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("piece", RUNS)
def test_finding_is_linear(benchmark, piece, language):
    """Four times the text takes some four times the time, also where it is one sign without end."""
    if benchmark.disabled:
        pytest.skip("timings are taken with --benchmark-enable only")

    def seconds(count):
        text = piece * count
        begin = time.process_time()
        assert all(found.text for found in find_in_text(text, language, everything=True)[:5])
        return time.process_time() - begin

    seconds(100)  # the patterns are compiled
    short, long = (min(seconds(count) for _ in range(2)) for count in (2_000, 8_000))
    assert long < 8 * short + 0.05
