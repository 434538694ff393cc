"""Places in which a thing was tried, and those it was spread to: no owners of what is done there."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

TRIED = (
    (
        "“板凳会”在东坡、西岭2个社区试点后，推广到5个社区，议成事项73件，办结58件。",
        ["“板凳会”试点社区", "“板凳会”推广社区", "“板凳会”议成事项", "“板凳会”议成事项办结"],
    ),
    (
        "“板凳会”先在3个村试行，再推广到12个村，收集意见90条。",
        ["“板凳会”试行村", "“板凳会”推广村", "“板凳会”意见"],
    ),
    ("建立合同台账，上半年在3个部门先行试点，下半年铺开。", ["合同台账试点部门"]),
    ("选取2个社区试点，议成事项73件。", ["试点社区", "议成事项"]),
    ("合同台账由3个部门先行试点。", ["合同台账试点部门"]),
    ("“夜间门诊”由镇向2个产业园区延伸，接诊326人次。", ["“夜间门诊”延伸产业园区", "“夜间门诊”接诊"]),
    ("“夜间门诊”由试点走向常态，9个镇街全部推开。", ["“夜间门诊”推开镇街"]),
    ("监督平台完成主体开发，7月起在水务、林业等3家单位试用。", ["试用单位"]),
    ("“板凳会”先在3个村试点，下半年扩至5个。", ["“板凳会”试点村", "“板凳会”村"]),
    # near misses: what is told already; another deed there; the places a thing reached or grew by; one itself on trial
    ("在4个镇街挂牌，共调处争议67件。", ["挂牌的镇街", "调处争议"]),
    ("服务圈由6个社区扩大到12个社区。", ["服务圈社区", "服务圈社区"]),
    ("“板凳会”推广到12个村。", ["“板凳会”村"]),
    ("农村公路通到12个村。", ["农村公路通村"]),
    ("垃圾分类试点小区12个。", ["垃圾分类试点小区"]),
)


@pytest.mark.parametrize(("text", "names"), TRIED)
def test_places_of_a_trial_are_named_by_it_and_own_nothing(text, names):
    """The deed stands before the places, and what was tried or spread before it; figures behind are of that."""
    assert [found.indicator for found in find_in_text(text)] == names
