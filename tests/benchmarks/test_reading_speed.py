"""How long reading takes: a report of usual length, and growth with length."""

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


def seconds(text):
    """Measure the fastest of three runs."""

    def once():
        begin = process_time()
        read_text(text)
        return process_time() - begin

    return min(once() for _ in range(3))


def test_a_report_of_20000_characters(benchmark):
    """At most 60 ms once everything is imported."""
    text = report(20_000)
    read_text(text)
    benchmark(read_text, text)
    assert seconds(text) < 0.06


def test_growth_is_linear():
    """Ten times the length takes about ten times as long."""
    short, long = seconds(report(50_000)), seconds(report(500_000))
    assert long < 20 * short
