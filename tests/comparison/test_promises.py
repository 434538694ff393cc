"""A promise through the reports of several years."""

import pytest

import compare

REPORT = """临江县{year}年政府工作报告
一、{year}年工作回顾
清淤水塘，{told}。
二、{next}年工作安排
{planned}。整理档案。
"""


def trend(*years):
    """Return the trend over reports from 2021 on, each given by what it reports and what it plans."""
    texts = [
        REPORT.format(year=2021 + n, next=2022 + n, told=told, planned=planned)
        for n, (told, planned) in enumerate(years)
    ]
    return compare.trend([compare.read_text(text, source=f"{n}.txt") for n, text in enumerate(texts)])


def stages(found, name):
    """Return the year and stage of each step of the promise that names something."""
    rows = found.promises
    return [
        (int(row.year), str(row.stage))
        for row in rows[rows["goal"].str.contains(name)].itertuples(index=False)
    ]


@pytest.mark.parametrize(
    ("last", "end"),
    [
        ("青石岭水库建成蓄水", (2023, "done")),
        ("青石岭水库开工建设", (2023, "under-way")),
        ("青石岭水库项目因规划调整终止实施", (2023, "dropped")),
        ("白石岭水库建成蓄水", (2023, "not-mentioned")),
    ],
)
def test_a_promise_is_followed_from_report_to_report(last, end):
    """Made, made again, then kept, begun, given up or never heard of again."""
    found = trend(
        ("修整河堤", "建成青石岭水库"), ("修整河堤", "建成青石岭水库"), (last, "修整校舍"), ("修路", "修桥")
    )
    assert stages(found, "青石岭") == [(2022, "promised"), (2023, "promised-again"), end]


def test_each_step_has_its_place():
    """The words of a step stand where it says, in the report it names."""
    found = trend(("修整河堤", "建成青石岭水库"), ("青石岭水库建成蓄水", "修桥"))
    for row in found.promises.to_dict("records"):
        report = found.source("text", row)
        if row["text"]:
            assert report.raw[int(row["start"]) : int(row["end"])] == row["text"]


def test_years_that_do_not_follow_decide_nothing():
    """A year without a report breaks the chain: nothing is said of what its report would have reported."""
    found = trend(("修整河堤", "建成青石岭水库"), ("修整河堤", "修桥"))
    apart = compare.trend(
        [
            found.reports[0],
            compare.read_text(REPORT.format(year=2025, next=2026, told="修路", planned="修桥")),
        ]
    )
    assert apart.promises.empty
