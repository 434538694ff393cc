"""Whose a figure is, where its name alone would fit many: said before it in the sentence."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

OWNED = (
    # what the clause before did, counted or not
    ("举办茶艺研修班3期，培训209人次。", ["茶艺研修班", "茶艺研修班培训"]),
    ("设立“跑空件”回访窗口，受理事项67件。", ["“跑空件”回访窗口事项"]),
    ("公布首违不罚清单3.0版，涵盖12个领域。", ["首违不罚清单领域"]),
    (
        "在4个集镇设立商事仲裁受理点，就地接收申请34件。",
        ["设立商事仲裁受理点的集镇", "商事仲裁受理点就地接收申请"],
    ),
    ("审查租赁合同73份，金额6.2亿元。", ["审查租赁合同", "租赁合同金额"]),
    # a named thing, the subject of the sentence
    (
        "“一张网”套餐增至26个，全年办件1.3万件，比上年增长5%。",
        ["“一张网”套餐", "“一张网”套餐办件", "“一张网”套餐办件"],
    ),
    ("滨江植物公园于9月动工，完成投资350万元。", ["滨江植物公园投资"]),
    ("围绕养老护理员，开展培训8场。", ["培训"]),
    # in the clause itself
    ("对环保督察反馈的12个问题，逐条整改。", ["环保督察反馈问题"]),
    ("年度重大采购目录共列入事项11项。", ["年度重大采购目录列入事项"]),
    # what is told beside it is of the same
    (
        "开展粮食督察2轮，检查单位9家，发现问题41个，问题整改率95%。",
        ["粮食督察", "粮食督察检查单位", "粮食督察检查发现问题", "粮食督察问题整改率"],
    ),
    # a verb alone is the owner of nothing, however it says that it came to its end
    ("查出隐患61处，年底前改好58处，整改率95.1%。", ["查出隐患", "隐患改好", "隐患整改率"]),
    ("受理投诉61件，办妥58件，办结率95.1%。", ["投诉", "投诉办妥", "投诉办结率"]),
    ("排查隐患61处，整治完58处，销号率95.1%。", ["隐患", "隐患整治完", "隐患销号率"]),
    # what holds for certain cases only is of the same, and owns nothing
    (
        "新设客商诉求窗口，当场能办的当场办，一时定不了的限5个工作日答复，开窗以来接待企业73家次。",
        ["客商诉求窗口答复时限", "客商诉求窗口接待企业"],
    ),
    ("设立客商服务窗口，办不了的3个工作日内回复。", ["客商服务窗口回复时限"]),
    ("“直通”专区当场能办的当场办，一时定不了的限3天答复。", ["“直通”答复时限"]),
    # near misses: a name that tells by itself; a thing of the same unit beside it; another sentence
    ("举办茶艺研修班3期，粮食产量9万吨。", ["茶艺研修班", "粮食产量"]),
    ("受理举报30件，投诉20件。", ["举报", "投诉"]),
    ("查出隐患61处，完好路灯58盏。", ["查出隐患", "完好路灯"]),
    ("审批时限由法定的20个工作日压缩到5个工作日。", ["法定审批时限", "法定审批时限"]),
    ("对不合格的5天停业整顿。", ["停业整顿"]),
    ("举办茶艺研修班3期。培训209人次。", ["茶艺研修班", "培训"]),
    ("进一步加大工作力度，培训干部90人次。", ["培训干部"]),
)


@pytest.mark.parametrize(("text", "names"), OWNED)
def test_a_name_that_tells_little_says_whose_it_is(text, names):
    """An act or a general noun has before it what its sentence speaks of; a name that tells by itself stays."""
    assert [found.indicator for found in find_in_text(text)] == names
