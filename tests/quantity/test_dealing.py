"""Several with one word for what they did: each has its own number under its own name."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

DEALT = (
    ("水务、林业、文旅领域分别办案47件、82件、31件。", ["水务办案", "林业办案", "文旅办案"]),
    ("水务、林业部门分别立案47件、82件。", ["水务立案", "林业立案"]),
    ("建议、提案分别办结32件、51件。", ["建议办结", "提案办结"]),
    ("小学、初中分别新增学位300个、500个。", ["小学新增学位", "初中新增学位"]),
    # as parts of a whole that was counted
    (
        "行政检查案件降至280件，其中水务、林业领域分别办案107件、82件。",
        ["行政检查案件", "水务行政检查案件", "林业行政检查案件"],
    ),
    (
        "行政检查案件280件，水务、林业领域分别为107件、82件。",
        ["行政检查案件", "水务行政检查案件", "林业行政检查案件"],
    ),
    # near misses: nobody listed; a list in another clause; as many names of their own; fewer members than numbers
    ("各部门分别办案32件、51件。", ["办案", "办案"]),
    ("加大力度、提高效率，分别办案32件、51件。", ["办案", "办案"]),
    ("新建、改建分别完成3座、5座。", ["新建", "改建"]),
    ("城镇、农村居民收入分别增长5%、6%。", ["城镇居民收入", "农村居民收入"]),
    ("水务、林业领域分别办案47件、82件、31件。", ["办案", "办案", "办案"]),
)


@pytest.mark.parametrize(("text", "names"), DEALT)
def test_each_of_several_has_its_own(text, names):
    """What is told of several with one word goes to each, without the general noun behind the last of them."""
    assert [found.indicator for found in find_in_text(text)] == names
