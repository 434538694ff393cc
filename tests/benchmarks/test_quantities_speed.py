"""How fast quantities are found: prose, hostile input, and ratios against a naive pattern and a known recogniser.

Run with `pytest tests/benchmarks/test_quantities_speed.py --benchmark-enable`; figures are characters a second in
`extra_info`. The recogniser needs the extra `bench`.
"""

import re

import pytest

from compare.quantity import find_in_text

MEGA = 1_000_000
PROSE = (
    "去年以来，全县上下坚持稳字当头，抓项目、强产业、惠民生，各项工作取得新的进展。"
    "粮食产量达到12.5万吨，增长3.1%；新建农村公路86公里，惠及群众2.3万人。"
    "我们持续优化服务，推动部门协同，简化办事流程，群众满意度稳步提升。"
    "乡村面貌焕然一新，公共服务更加均衡，基层治理更有温度，社会大局和谐稳定。"
)
NAIVE = re.compile(r"([0-9,.]+)(万|亿|万亿)?(个百分点|%|元|人|吨|公里|亩|家|个|项|件|户|次)")


def repeated(text, size):
    return (text * (size // len(text) + 1))[:size]


HOSTILE = {"digits": "7", "wan": "万", "quotes": "“", "brackets": "（", "commas": "1,111"}
DENSE = {
    "counted": "1个",
    "ten thousands": "1万",
    "ranges": "1-",
    "fractions": "三分之",
    "shares": "占1%",
    "lists": "3家、",
}


@pytest.mark.benchmark(group="quantities: prose")
def test_prose(benchmark):
    """A million characters of plain prose, indicators included."""
    text = repeated(PROSE, MEGA)
    found = benchmark.pedantic(find_in_text, args=(text,), rounds=3)
    assert found
    if benchmark.stats:
        benchmark.extra_info["characters per second"] = MEGA / benchmark.stats.stats.min


@pytest.mark.benchmark(group="quantities: prose")
def test_prose_by_a_naive_pattern(benchmark):
    """The same prose by a pattern with a dozen units, without values or indicators."""
    text = repeated(PROSE, MEGA)
    assert benchmark.pedantic(NAIVE.findall, args=(text,), rounds=3)


@pytest.mark.benchmark(group="quantities: a page")
def test_a_page(benchmark):
    """Ten thousand characters, to set beside the recogniser."""
    assert benchmark(find_in_text, repeated(PROSE, 10_000))


@pytest.mark.benchmark(group="quantities: a page")
def test_a_page_by_a_recogniser(benchmark):
    """The same page by recognizers-text-number, which finds numbers without units or indicators."""
    recogniser = pytest.importorskip("recognizers_number", reason="the extra `bench` is not installed")
    text = repeated(PROSE, 10_000)
    assert benchmark.pedantic(recogniser.recognize_number, args=(text, "zh-cn"), rounds=1)


@pytest.mark.benchmark(group="quantities: hostile input")
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [MEGA, 10 * MEGA])
def test_hostile_input(benchmark, name, size):
    """Ten times the input takes about ten times as long, whatever it is made of."""
    measure(benchmark, HOSTILE[name], size)


@pytest.mark.benchmark(group="quantities: nothing but figures")
@pytest.mark.parametrize("name", DENSE)
@pytest.mark.parametrize("size", [MEGA // 50, MEGA // 5])
def test_dense_input(benchmark, name, size):
    """The same where every other character belongs to a quantity of its own."""
    measure(benchmark, DENSE[name], size)


def measure(benchmark, piece, size):
    if not benchmark.enabled:
        size //= 100
    benchmark.pedantic(find_in_text, args=(repeated(piece, size),), kwargs={"everything": True}, rounds=1)
    if benchmark.stats:
        benchmark.extra_info["characters per second"] = size / benchmark.stats.stats.min
