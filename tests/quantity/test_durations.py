"""Days that a thing takes, told apart from the days of a month."""

import pytest

from compare.intake import read_text
from compare.quantity import find_quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("渔船检验期限压减到45日以内", [45.0]),
        ("补证办理时间压减到20日", [20.0]),
        ("承诺时限由30日缩短到12日", [30.0, 12.0]),
        ("渔港施工工期12日，比计划短", [12.0]),
        ("救助金备付月数为7.5个月", [7.5]),
        # near misses: a day of a month, a stretch of days, a year
        ("渔港改造在6月20日完工", []),
        ("6月12日至20日举办赛船会", []),
        ("渔港开放时间为20日至25日", []),
        ("汛期巡查周期从2025年起调整", []),
        ("前三个月数据的核对用了6个月", []),
    ],
)
def test_days_are_a_figure_where_the_words_before_say_that_something_takes_them(text, values):
    """A deadline, a term, a time of work is measured in days; a date is none."""
    report = read_text(f"临江县2023年政府工作报告\n一、2023年工作回顾\n{text}。\n")
    assert [q.value for q in find_quantities(report)] == values
