"""A fund's budget, what was reached of it, what was spent and what is left are told with the name of the fund."""

import pytest

from compare.quantity import find_in_text

CASES = {
    (
        "失业保险基金收入5.2亿元，只完成预算5.5亿元的94.5%；支出4.9亿元，为预算4.8亿元的102.1%，增长8.3%；"
        "年末累计结余2.6亿元。"
    ): [
        "失业保险基金收入",
        "失业保险基金收入预算",
        "失业保险基金收入预算完成率",
        "失业保险基金支出",
        "失业保险基金支出预算",
        "失业保险基金支出预算完成率",
        "失业保险基金支出",
        "失业保险基金结余",
    ],
    "一般公共预算收入12亿元，完成预算11亿元的109%，增长3%；支出15亿元。": [
        "一般公共预算收入",
        "一般公共预算收入预算",
        "一般公共预算收入预算完成率",
        "一般公共预算收入",
        "一般公共预算支出",
    ],
    "一般公共预算收入12亿元，其中税收收入9亿元；支出15亿元。": [
        "一般公共预算收入",
        "税收收入",
        "一般公共预算支出",
    ],
    "住房公积金收入4亿元，支出3亿元，结余1亿元。": ["住房公积金收入", "住房公积金支出", "住房公积金结余"],
}
NEAR = {
    "旅游收入8亿元，支出9亿元。": ["旅游收入", "支出"],
    "财政收入8亿元，增长2%。支出9亿元。": ["财政收入", "财政收入", "支出"],
    "教育支出预算5亿元，实际支出4亿元，为预算的80%。": ["教育支出预算", "教育支出", "教育支出预算完成率"],
    "预算5亿元，完成预算的98%。": ["预算", "预算完成率"],
    "新建学校3所，预算2亿元。": ["新建学校", "预算"],
    "失业保险基金收入5亿元；旅游收入8亿元，支出9亿元。": ["失业保险基金收入", "旅游收入", "支出"],
    "住房公积金收入4亿元，支持提取2.4万人次。": ["住房公积金收入", "提取"],
}


@pytest.mark.parametrize("text", [*CASES, *NEAR])
def test_what_is_told_of_a_fund_bears_its_name(text):
    """The name of a fund goes on to its budget, over the semicolon to its spending; to nothing else."""
    assert [q.indicator for q in find_in_text(text, "zh")] == {**CASES, **NEAR}[text]
