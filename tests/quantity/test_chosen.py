"""What tells the things of a figure apart: a bound, an honour, the whole of a share, how far it is from a goal."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

BOUNDS = (
    # a bound tells the counted things apart
    (
        "96个行政村里有41个集体收益超过30万元，占42.7%。",
        ["行政村", "集体收益超过30万元的行政村", "集体收益", "集体收益超过30万元的行政村占比"],
    ),
    ("9个乡镇全年立案不到5件。", ["全年立案不到5件的乡镇", "乡镇全年立案"]),
    ("4个县（区）税收突破20亿元。", ["税收突破20亿元的县（区）", "县（区）税收"]),
    ("6家企业出口超亿元。", ["出口超亿元的企业", "企业出口"]),
    ("80个村级茶场中有12个亩产超过50公斤。", ["村级茶场", "亩产超过50公斤的村级茶场", "亩产"]),
    ("3个社区户均用水低于8吨。", ["户均用水低于8吨的社区", "社区户均用水"]),
    # near misses: what all of them came to together; a noun nobody knows; the same unit; more behind it
    ("18个项目总投资超过40亿元。", ["项目", "项目总投资"]),
    ("18个项目完成投资超过40亿元。", ["项目", "项目投资"]),
    ("新增企业7家产值超过5亿元。", ["新增企业", "企业产值"]),
    ("7支队伍人数不足10人。", ["队伍人数", "队伍人数"]),
    # a class of things by its size is no figure
    ("罚没20万元以上大案7件。", ["罚没20万元以上大案"]),
    ("8米以上窑炉占比提高到61%。", ["8米以上窑炉占比"]),
    ("其中3万元以上案件19件。", ["3万元以上案件"]),
    ("投资2亿元以上新建学校5所。", ["学校投资", "新建学校"]),
    ("95%以上村庄达到标准。", ["村庄"]),
)

HONOURS = (
    # who was chosen, and for what
    ("2个镇所、3个分站获评市级先进集体。", ["获评市级先进集体的镇所", "获评市级先进集体的分站"]),
    ("3个案卷入选全省优秀案卷。", ["入选全省优秀案卷"]),
    ("14个品牌上榜省级名录。", ["上榜省级名录的品牌"]),
    ("“扫码办”等2个项目入围全国范例。", ["入围全国范例的项目"]),
    ("通报典型案例40起，5起入选市级案例。", ["通报典型案例", "入选市级案例"]),
    ("6所学校被评为文明校园。", ["评为文明校园的学校"]),
    ("新增4个品种获批地理标志。", ["获批地理标志的品种"]),
    # near misses: nothing is said of what for; chosen by those who are counted
    ("申报项目9个，5项获批。", ["申报项目", "申报项目"]),
    ("5家企业参选人大代表。", ["参选人大代表的企业"]),
)

WHOLES = (
    # the whole of a share that names only its part
    ("财政收入9亿元，增长5%，税收占比降至70.2%。", ["财政收入", "财政收入", "财政收入税收占比"]),
    ("财政收入9亿元，其中税收占比61%。", ["财政收入", "财政收入税收占比"]),
    ("辅警240名，女性比例31%。", ["辅警", "辅警女性比例"]),
    ("进驻服务事项96项，即办件占比升至40%。", ["进驻服务事项", "进驻服务事项即办件占比"]),
    ("新建公厕30座，占比22%。", ["新建公厕", "新建公厕占比"]),
    ("清理拖欠货款8亿元，清偿率92%。", ["拖欠货款", "拖欠货款清偿率"]),
    ("制定章程8件，报备率100%。", ["章程", "章程报备率"]),
    # near misses: a part that tells by itself; a new sentence
    ("高新技术企业120家，数字经济占比达40%。", ["高新技术企业", "数字经济占比"]),
    ("财政收入9亿元。税收占比61%。", ["财政收入", "税收占比"]),
    ("秸秆综合利用率92%。", ["秸秆综合利用率"]),
)

GOALS = (
    # how far something is from its goal
    ("污水治理率38%，离40%的目标差一点。", ["污水治理率", "污水治理率目标"]),
    ("轿车年产28万辆，与30万辆的目标尚差一步。", ["轿车年产", "轿车年产目标"]),
    ("城镇化率60.1%，跨过60%的门槛。", ["城镇化率", "城镇化率门槛"]),
    ("要点分解为62项任务，完成60项。", ["要点任务", "要点任务"]),
    ("要点拆解为7个方面51项任务。", ["要点任务"]),
    # near misses
    ("实现新增就业5万人以上的目标。", ["新增就业"]),
    ("全年计划46项任务。", ["计划"]),
)

STRESSES = (
    # what is stressed of a thing, or why it came so, is no part of its name
    ("装机占比首次过半、达到51%。", ["装机占比"]),
    ("外贸箱量首次跨过20万箱。", ["外贸箱量"]),
    ("抽查比例仍为30%。", ["抽查比例"]),
    ("平均等候时间仅需9分钟。", ["平均等候时间"]),
    ("锂材产量受价格下跌影响仅增2%。", ["锂材产量"]),
    ("工业增加值受停产检修影响下降3%。", ["工业增加值"]),
    ("投资由负转正、增长5%。", ["投资"]),
    ("出口由降转升，增长5%。", ["出口"]),
    # near misses: a thing behind the word
    ("轻微违法首次不罚清单36项。", ["轻微违法首次不罚清单"]),
    ("受灾情影响的商户120家。", ["受灾情影响的商户"]),
)

MEMBERS = (
    ("一、二、三次产业分别增长4%、5%、6%。", ["第一产业", "第二产业", "第三产业"]),
    ("二、三次产业分别增长5%、6%。", ["第二产业", "第三产业"]),
    ("对4个县（市、区）进行督察。", ["督察县（市、区）"]),
    ("下沉5个乡镇（街道），带回问题8个。", ["乡镇（街道）", "带回问题"]),
    ("7个县（市）财力增长。", ["财力增长的县（市）"]),
    ("4个市（州）和3个县（区）开展试点。", ["市（州）", "试点县（区）"]),
    ("走访9个村（社区）。", ["村（社区）"]),
    # near misses: brackets that say something else
    ("走访9个村（含飞地），座谈3次。", ["村", "座谈"]),
)


@pytest.mark.parametrize(
    ("text", "names"), BOUNDS + HONOURS + WHOLES + GOALS + STRESSES + MEMBERS, ids=lambda case: str(case)[:24]
)
def test_a_figure_is_told_apart_by_what_is_said_of_it(text, names):
    """The name holds the bound, honour, whole or goal it needs, and nothing that is only stressed."""
    assert [found.indicator for found in find_in_text(text)] == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("低保标准提高到每人每月700元。", ["per-unit"]),
        ("低保标准统一提高到每人每月735元。", ["per-unit"]),
        ("补助由每人每月600元提高到每人每月650元。", ["level", "per-unit"]),
        ("津贴提高到每月60元。", ["level"]),
        ("收费降低到每户每年90元。", ["per-unit"]),
        ("垃圾费减至每户每月6元。", ["per-unit"]),
        # near misses: by how much it rose
        ("低保标准每人每月提高30元。", ["change"]),
        ("津贴每月提高60元。", ["change"]),
        # works that are there now
        ("5座厂房封顶。", ["added"]),
        ("3个电站并网发电。", ["added"]),
        ("2条隧道贯通。", ["added"]),
        ("3个电站检修。", ["level"]),
    ],
)
def test_a_level_for_each_is_no_change(text, kinds):
    """What something was raised to for each of them is not by how much; works that were finished are new."""
    assert [found.statistic for found in find_in_text(text)] == kinds
