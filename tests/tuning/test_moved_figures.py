"""A number that a sweep over real reports did not see at work decides what is found in these sentences.

Each row is found as it says with the number in use, and as something else when that is moved by a quarter.
"""

import sys
from pathlib import Path

import pytest

from compare.quantity import find_in_text
from compare.quantity.doers import actor_in
from compare.quantity.ranks import find_ranks

sys.path.insert(0, str(Path(__file__).parent))

from tuned import moved_in_use

LONG = "综合服务示范管理产业园区安全文化" * 5
OTHER = "绿色农业水利工程老旧小区重点领域" * 5
PLACES = "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂"


def names(text):
    """Give what the figures of a text measure."""
    return [q.indicator for q in find_in_text(text)]


def frames(text):
    """Give what the figures of a text say: act, thing, and whose it is."""
    return [(q.act, q.thing, q.whose) for q in find_in_text(text)]


def kinds(text):
    """Give the kinds of all numerals of an English text."""
    return [q.kind for q in find_in_text(text, "en", everything=True)]


def values(text):
    """Give the values of the figures of a text."""
    return [q.value for q in find_in_text(text)]


def rank(text):
    """Give what the ranks of a text are of."""
    return [name for _, name in find_ranks(text, [], [])]


CASES = [
    ("LENGTHS.stress", 0.25, names, "轻微违法首次不罚清单36项。", ["轻微违法首次不罚清单"]),
    (
        "LENGTHS.agent",
        -0.25,
        frames,
        "由老旧文化工程县人民政府办理案件12件。",
        [("办理", "案件", "老旧文化工程县人民政府")],
    ),
    (
        "LENGTHS.doing",
        -0.25,
        frames,
        "年度重大采购目录共列入事项11项。",
        [("", "年度重大采购目录列入事项", "")],
    ),
    ("FIGURES.footnote", -0.25, kinds, "Sales rose by a fifth (27) in the year.", ["list-marker"]),
    (
        "REACHES.before",
        -0.25,
        names,
        f"{LONG[:67]}服务120人",
        [
            "综合服务示范管理产业园区安全文化综合服务示范管理产业园区安全文化综合服务示范管理产业园区安全文化综合服务示范管理产业园区安全文化综合服服务"
        ],
    ),
    ("REACHES.behind", -0.25, names, f"安排5亿元用于{LONG[:27]}建设。", [""]),
    (
        "REACHES.noun",
        -0.25,
        names,
        f"建成30个{LONG[:25]}示范区。",
        ["综合服务示范管理产业园区安全文化综合服务示范管理产示范区"],
    ),
    (
        "REACHES.subject",
        -0.25,
        names,
        "管理企业绿色教师安全老旧重点平台重点小区绿色综合安全产业社区安全企业园区保障园区文每人一次，共12次。",
        [""],
    ),
    (
        "REACHES.bound",
        -0.25,
        names,
        f"{LONG[:10]}投资超5亿元的项目已达4个。",
        ["项目综合服务示范管理产业投资", "综合服务示范管理产业投资超5亿元的项目"],
    ),
    (
        "REACHES.rank",
        -0.25,
        rank,
        f"{LONG[:32]}产量居全国第3位。",
        ["综合服务示范管理产业园区安全文化综合服务示范管理产业园区安全文化产量全国位次"],
    ),
    ("REACHES.apiece", -0.25, names, "理事会每季度召开一次。", ["理事会"]),
    ("REACHES.dash", 0.25, values, f"面积12{LONG[:5]}-5%。", [-5.0]),
    ("LENGTHS.place", -0.25, names, "代表乡镇体系安全水利提出的25件建议全部办结。", ["体系安全水利提出建议"]),
    ("LENGTHS.doer", 0.25, actor_in, f"{LONG[:14]}负责人出庭", ""),
    ("LENGTHS.subject", -0.25, names, f"{LONG[:9]}工作有序推进，共120人。", ["综合服务示范管理产工作"]),
    (
        "LENGTHS.predicate",
        -0.25,
        names,
        f"2个平台获评{LONG[:12]}平台。",
        ["获评综合服务示范管理产业园区平台"],
    ),
    ("LENGTHS.thing", -0.25, names, f"4个{OTHER[:5]}完成规范化改造。", ["完成规范化改造的绿色农业水"]),
    ("LENGTHS.gathered", 0.25, names, "科技城汇聚300个团队。", ["科技城团队"]),
    ("LENGTHS.topic", -0.25, names, f"{LONG[:13]}。完成4000户。", ["综合服务示范管理产业园区安"]),
    (
        "LENGTHS.portion",
        -0.25,
        names,
        f"财政收入8亿元，{LONG[:3]}占比60%。",
        ["财政收入", "财政收入综合服占比"],
    ),
    ("LENGTHS.part", -0.25, names, f"案件97件，其中{LONG[:5]}41件。", ["案件", "综合服务示案件"]),
    ("LENGTHS.part_behind", -0.25, names, f"案件97件，其中41件{LONG[:4]}。", ["案件", "案件综合服务"]),
    ("LENGTHS.second", -0.25, names, f"30家民宿和{LONG[:9]}企业。", ["民宿和综合服务示范管理产企业"]),
    ("LENGTHS.done", -0.25, names, "排查隐患655处，643处改到位。", ["隐患", "隐患改到位"]),
    (
        "LENGTHS.grade",
        -0.25,
        names,
        f"3个国家级和8个{LONG[:3]}级示范区。",
        ["国家级示范区", "综合服级示范区"],
    ),
    ("STEPS.origin", -0.25, names, f"“一码通”由{LONG[:1]}乡镇推广到全县16个乡镇。", ["“一码通”乡镇"]),
    ("STEPS.comparison", -0.25, names, f"投资比{LONG[:12]}上年同期增长5%。", ["投资"]),
    (
        "STEPS.verb",
        -0.25,
        names,
        "开展服务保障平台医疗改造送教、送戏等活动12场。",
        ["平台医疗改造送教等活动"],
    ),
    (
        "STEPS.verb",
        0.25,
        names,
        "“教师工程保障文化创新小区服务管理重”等7项工程。",
        ["“教师工程保障文化创新小区服务管理重”等工程"],
    ),
    ("STEPS.holding", -0.25, names, f"{OTHER[:7]}开展讲座，共服务120人。", ["讲座服务"]),
    (
        "STEPS.listed",
        0.25,
        names,
        f"{PLACES}分别为1个、2个、3个、4个、5个、6个、7个、8个、9个、10个、11个、12个、13个、14个。",
        [
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
            "道路、桥梁、学校、医院、公园、车站、码头、机场、水库、电站、厂房、仓库、市场、食堂",
        ],
    ),
    ("FIGURES.numeral", 0.25, names, "收入1234567890123456789012345元", []),
]


@pytest.mark.parametrize(
    ("number", "step", "find", "text", "found"), CASES, ids=lambda v: v if str(v).isascii() else ""
)
def test_a_sentence_says_something_else_when_the_number_is_moved(number, step, find, text, found):
    """The number is no ornament, and its value is the one in use."""
    assert find(text) == found
    with moved_in_use(f"quantity.{number}", step):
        assert find(text) != found
