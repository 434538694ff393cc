"""How long reading takes: a report of usual length beside passes over its text, and growth with length."""

from collections import Counter
from itertools import pairwise
from time import process_time

from compare.intake import read_text

PARAGRAPH = (
    "一是新修道路%d公里。全年完成投资%d亿元，增长6.%d%%，"
    "群众出行更加方便，各项工作都有新的进展，完成了年初的目标。"
)


def report(characters):
    """Make a report of about so many characters."""
    half = [PARAGRAPH % (i, i, i % 10) for i in range(characters // 120)]
    return "\n".join(["某县2023年度工作情况的报告", "一、2023年工作回顾", *half, "二、2024年工作安排", *half])


def seconds(work, text):
    """Measure the fastest of three runs, in seconds of the processor."""

    def once():
        begin = process_time()
        work(text)
        return process_time() - begin

    return min(once() for _ in range(3))


def pairs_of(text):
    """Count which character follows which: what any pass over a text costs on this machine."""
    return Counter(map("".join, pairwise(text)))


def test_a_report_of_20000_characters(benchmark):
    """Reading a report takes as long as forty passes over its text; measured with --benchmark-enable only."""
    text = report(20_000)
    assert read_text(text).plan_year == 2024
    benchmark(read_text, text)
    if benchmark.stats:
        assert seconds(read_text, text) < 40 * seconds(pairs_of, text)


def test_growth_is_linear(benchmark):
    """Ten times the length takes about ten times as long; measured with --benchmark-enable only."""
    short, long = report(50_000), report(500_000)
    assert len(benchmark(read_text, short).sections) == 2
    if benchmark.stats:
        assert seconds(read_text, long) < 20 * seconds(read_text, short)
