"""A sentence that opens with a slogan: what is counted behind is of what the slogan is on."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

PRAISED = (
    (
        "行业仲裁主渠道作用持续增强，收到申请52件，受理38件，不予受理9件，审结31件；其中调解、和解结案12件，调解和解率39%。",
        [
            "行业仲裁申请", "行业仲裁受理", "行业仲裁不予受理", "行业仲裁审结",
            "行业仲裁调解、和解结案", "行业仲裁调解和解率",
        ],
    ),
    (
        "行业调解“第一道防线”更加稳固，全年受理纠纷310件，增长7.6%，成功率97%。",
        ["行业调解纠纷", "行业调解纠纷", "行业调解成功率"],
    ),
    ("劳动仲裁前端化解主阵地越建越强，立案32件，结案率95.5%。", ["劳动仲裁立案", "劳动仲裁结案率"]),
    ("各镇充分发挥乡贤调解主力军作用，化解纠纷98件，成功率99%。", ["乡贤调解纠纷", "乡贤调解成功率"]),
    ("筑牢安全生产第一道防线，排查隐患120处，整改率98.3%。", ["安全生产隐患", "安全生产隐患整改率"]),
    # near misses: what tells by itself; another thing, and what is done to it; a noun behind the picture; a sentence
    ("粮食储备压舱石更稳，收购粮食3.2万吨，新建粮库4个。", ["收购粮食", "新建粮库"]),
    (
        "行业仲裁主渠道作用增强，受理38件；仲裁院受理劳动案件12件，结案率90%。",
        ["行业仲裁受理", "劳动案件", "劳动案件结案率"],
    ),
    ("主力军企业增加，新增32家。", ["主力军企业"]),
    ("行业仲裁主渠道作用增强。受理92件。", ["受理"]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), PRAISED)
def test_what_is_counted_behind_a_slogan_is_of_its_topic(text, names):
    """An act, a bare rate or a short thing has the topic before it, without the picture and what is said of it."""
    assert [found.indicator for found in find_in_text(text)] == names
