"""Thin names: an act, a bare measure or a rate alone says nothing, and is told with what it is of."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text
from compare.quantity.thin import tells_little

THIN = ("听证", "死亡", "引资", "余额", "总装机", "及时率", "节资率", "列明检查任务", "录入案件", "代收申请")
TELLING = (
    "就业",
    "复议案件",
    "信访",
    "税收收入",
    "粮食产量",
    "处罚案件",
    "减税降费",
    "持证干部",
    "失业率",
    "小区",
)

COMPLETED = (
    # an act takes the things that the figure before it counts alike
    ("目录内的6项规划按期完成，听证2项。", ["规划", "规划听证"]),
    ("规上商贸企业新进5家、退出2家。", ["规上商贸企业新进", "规上商贸企业退出"]),
    ("制定章程7件，现行有效63件。", ["章程", "现行有效章程"]),
    ("落地茶旅项目12个，引资6亿元。", ["落地茶旅项目", "茶旅引资"]),
    ("护林员12名，退休2名。", ["护林员", "护林员退休"]),
    ("治理河段8条，复验5条。", ["治理河段", "河段复验"]),
    ("疏浚沟渠8公里、新修3公里。", ["疏浚沟渠", "新修沟渠"]),
    # near misses: a list is of equals; another unit, another sentence; a field of work
    ("举办讲座、展览12场、9场。", ["讲座", "展览"]),
    ("粮库8个，听证2项。", ["粮库", "粮库听证"]),
    ("规划6项。听证2项。", ["规划", "听证"]),
    ("受理仲裁30件，复议20件。", ["仲裁", "复议"]),
    # a measure made of a unit, what is left of an amount, a rate
    ("火灾事故9起、死亡2人，起数下降10%。", ["火灾事故", "火灾事故死亡", "火灾事故起数"]),
    ("新发小额贷款3.2亿元，余额8.6亿元。", ["新发小额贷款", "小额贷款余额"]),
    ("政府采购86宗，节资率5.2%。", ["政府采购", "政府采购节资率"]),
    ("环保处罚案件40件、罚款90万元，分别下降5%和6%。", ["环保处罚案件", "环保处罚罚款"] * 2),
    ("贷款余额8.6亿元，出口3亿元。", ["贷款余额", "出口"]),
    ("火灾事故9起，失业率4%。", ["火灾事故", "失业率"]),
    # the subject of the sentence, also before the day on which it was done; what the clause before put out
    (
        "白鹭风电场6月拿到核准批复，总装机30万千瓦，静态总投资22亿元。",
        ["白鹭风电场总装机", "白鹭风电场静态总投资"],
    ),
    ("青石古街三期9月18日开街，涌进8万人次。", ["青石古街三期涌进"]),
    ("3月公布首张鲜活农产品检查计划，列明检查任务48项。", ["首张鲜活农产品检查计划列明任务"]),
    ("6月拿到核准批复，总装机30万千瓦。", ["总装机"]),
    # what there is in the end is no act, and no addition
    ("规上商贸企业新进5家、退出2家，年末41家。", ["规上商贸企业新进", "规上商贸企业退出", "规上商贸企业"]),
    ("新开茶馆12家，年末共有56家。", ["新开茶馆", "茶馆"]),
    ("新开茶馆12家，年末茶农56家。", ["新开茶馆", "茶农"]),
    # neither thing nor act
    ("县属酒厂由5家并成2家。", ["县属酒厂", "县属酒厂"]),
    ("拆除违建22处，其中当场拆了2处。", ["拆除违建", "违建拆"]),
    # cut inside a word, or with the verb behind it
    ("惠农补贴到账资金860万元。", ["惠农补贴到账资金"]),
    ("到账资金860万元。", ["到账资金"]),
    ("9个乡镇部门公布了权责清单。", ["公布了权责清单的乡镇部门"]),
    ("6位县领导牵头挂钩项目。", ["牵头挂钩项目的县领导"]),
    ("3条生产线5月投产。", ["生产线"]),
    ("十件实事办成9件。", ["实事", "实事办成"]),
    ("在苏州、杭州等地开出茶庄5家。", ["开出茶庄"]),
    ("办结处罚案件90件，其中乡镇办理30件。", ["办结处罚案件", "乡镇办理处罚案件"]),
    # where the things are stands right before their number
    ("滨江公路7公里路基全部成形。", ["滨江公路路基"]),
    ("湖滨公园4座凉亭正式开放。", ["湖滨公园凉亭"]),
    ("全部4座凉亭正式开放。", ["凉亭"]),
    ("改造4座凉亭。", ["改造凉亭"]),
)


@pytest.mark.parametrize("name", THIN)
def test_an_act_or_a_bare_measure_tells_little(name):
    """A name that fits many figures is thin."""
    assert tells_little(name)


@pytest.mark.parametrize("name", TELLING)
def test_a_field_of_work_or_a_thing_tells_enough(name):
    """A name that says of what it is, or names a field of work, is not thin."""
    assert not tells_little(name)


@pytest.mark.parametrize(("text", "names"), COMPLETED, ids=[case[0] for case in COMPLETED])
def test_a_thin_name_is_told_with_what_it_is_of(text, names):
    """What a thin name leaves out comes from the figure, the subject or the clause before; else it stays."""
    assert [found.indicator for found in find_in_text(text)] == names


KINDS = (
    # an act of making adds, whoever or wherever did it stands before it
    *(
        ("added", text)
        for text in ("县城翻新小区12个。", "园区建成厂房3栋。", "治理荒坡2万亩。", "复耕撂荒地300亩。")
    ),
    *(
        ("added", text)
        for text in ("收储林地4万亩。", "管网铺了22公里。", "便道打通12公里。", "添置仪器6台。")
    ),
    *(
        ("added", text)
        for text in ("铺设管道2公里。", "硬化村道8公里。", "签约茶旅项目12个。", "取得成果9项。")
    ),
    ("level", "没有建成厂房的村3个。"),
    ("level", "签约率达到60%的县3个。"),
    # so does what is newly done
    *(
        ("added", text)
        for text in ("新造油茶2万亩。", "商贸企业新进5家。", "街角公园新添6个。", "改革新上线6个。")
    ),
    *(("added", text) for text in ("案件新发2起。", "新购置校车30辆。", "新获绿色认证的2600亩。")),
    *(("level", text) for text in ("新能源汽车30辆。", "新收案件30件。", "参加测试的新提任干部30名。")),
    # works that are opened are there from this year on
    *(
        ("added", text)
        for text in ("3条公路建成通车。", "3条公路通车。", "5座凉亭完工。", "3座水厂正式投产。")
    ),
    *(("added", text) for text in ("3座水厂竣工。", "3座水厂全部建成投用。", "4家酒店建成运营。")),
    *(("level", text) for text in ("3条公路改线。", "两个商城投入使用。", "3条公路完成投资。")),
    # what was taken away, and a case or a finding that was dealt with, was not added
    *(("level", text) for text in ("拆除违建30处。", "取缔摊点8处。", "取消证明18项。", "精简事项6项。")),
    *(("level", text) for text in ("撤并网点3个。", "退出企业3家。", "清退车辆3辆。", "整治隐患30处。")),
    *(
        ("level", text)
        for text in ("信用修复60件。", "联合整治12次。", "关停小煤窑3座。", "淘汰旧锅炉12台。")
    ),
    *(("level", text) for text in ("盘活闲置校舍3处。", "整合报表15张。", "关闭网点6个。")),
    # nor is what an act did not come to, unless it is said to be there
    ("level", "新建厂房5栋，另有2栋正在施工。"),
    ("level", "绿道建成6公里，剩余2公里未能贯通。"),
    ("added", "新建厂房5栋，另有2栋仓库建成投用。"),
    ("added", "新建厂房5栋，续建2栋。"),
    # done up to a higher grade, brought in, put up
    *(
        ("added", text)
        for text in ("村道提档9公里。", "小企业升规8家。", "品牌店引进6家。", "街心花园添了4处。")
    ),
    *(("level", text) for text in ("规上企业80家。", "档案室4处。")),
    ("change", "可办事项90项，较上年添了12项。"),
    *(("level", text) for text in ("排查整改隐患70处。", "修复申请60件。", "30户消除返贫风险。")),
    *(("added", text) for text in ("整治小区30处。", "矿山修复60亩。", "加装电梯30部。", "敷设管线3公里。")),
    *(("added", text) for text in ("消除积水点6处。", "修复河岸2公里。")),
    ("level", "加装电梯工作2次在会上交流。"),
)


@pytest.mark.parametrize(("kind", "text"), KINDS, ids=[case[1] for case in KINDS])
def test_a_figure_counts_what_was_added_or_what_there_is(kind, text):
    """What was made or newly done in the year is added; what was removed, dealt with or only used is not."""
    number = [found for found in find_in_text(text) if found.kind == "count"][-1]
    assert number.statistic == kind


def test_the_number_of_an_amount_is_no_addition():
    """What new firms will invest in all is a level."""
    assert [f.statistic for f in find_in_text("新注册企业19家、总投资57亿元。")] == ["added", "level"]
