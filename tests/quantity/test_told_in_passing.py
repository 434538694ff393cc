"""A figure is named by what a reader carries over: the verb of a list, what opened before it, its time, its bound."""

import pytest

from compare.quantity import find_in_text

CASES = [
    # the verb of a list reaches its last member, whether the thing stands before or behind its number
    ("建成投运80个社区卫生站、260个村级书屋。", [("社区卫生站", "added"), ("村级书屋", "added")]),
    ("新增7个商贸示范县、15个试点县。", [("新增商贸示范县", "added"), ("新增试点县", "added")]),
    (
        "新建4条专线、3台锅炉、9公里管网。",
        [("新建专线", "added"), ("新建锅炉", "added"), ("新建管网", "added")],
    ),
    ("建设绿色工厂18家、智能车间和数字车间150家。", [("绿色工厂", "added"), ("智能车间和数字车间", "added")]),
    (
        "累计发放低保金9823万元、助学金307万元、高龄补助623万元。",
        [("低保金", "cumulative"), ("助学金", "cumulative"), ("高龄补助", "cumulative")],
    ),
    ("新建校舍5所、旧校改造3所。", [("新建校舍", "added"), ("旧校改造", "added")]),
    ("新增校车7辆，校医15名参加集训。", [("新增校车", "added"), ("校医", "level")]),
    ("检查6所学校，9家医院整改到位。", [("检查学校", "level"), (None, "level")]),
    # what came with the year, as is said behind it
    ("16个“一件事”上线，9条线路全部上线。", [(None, "added"), ("线路", "added")]),
    ("35项服务上线运行。", [(None, "level")]),
    ("2条生产线6月投产，3条高速提前建成通车。", [("生产线", "added"), (None, "added")]),
    ("完成农村危房改造210户。", [("农村危房改造", "added")]),
    ("危房改造资金210户次。", [(None, "level")]),
    # of which institution: what has just opened
    ("医患调解中心4月揭牌，进驻调解员6名。", [("医患调解中心进驻调解员", "level")]),
    ("绿色母基金完成注册，首期30亿元到位。", [("绿色母基金首期", "level")]),
    ("第三水厂通水，日供水能力6000吨。", [("第三水厂日供水能力", "level")]),
    ("货车停车区启用，车位150个。", [("货车停车区车位", "level")]),
    ("货车停车区启用，新增绿地150亩。", [("新增绿地", "added")]),
    ("会展中心召开年会，车位150个。", [("车位", "level")]),
    # what came in as an application is ended as a case
    (
        "收到仲裁申请140件，受理120件，审结110件。",
        [(None, "level"), ("仲裁申请受理", "level"), ("仲裁审结", "level")],
    ),
    ("受理信息公开申请8件，答复7件。", [(None, "level"), ("信息公开申请答复", "level")]),
    # a noun ends before how much or in what manner something became of it
    ("12种常用药大幅降价。", [("常用药", "level")]),
    ("推动40项跨省通办事项高效实施。", [("跨省通办事项", "level")]),
    ("开辟18条产业新赛道。", [("产业新赛道", "level")]),
    ("412人新取得资格证。", [(None, "added")]),
    ("实施2个灌区续建配套与改造。", [("灌区续建配套", "level")]),
    # how much a work puts out
    ("年产5000辆客车项目开工。", [("客车项目年产能力", "level")]),
    ("日处理90吨污泥厂建成。", [("污泥厂日处理能力", "level")]),
    ("客车年产量5000辆。", [("客车年产量", "level")]),
    # a list of times, and a time for a name
    (
        "全年新设企业61户，上半年、下半年分别为29户和32户。",
        [("新设企业", "added"), ("新设企业", "added"), ("新设企业", "added")],
    ),
    ("生产总值增长4.1%，四季度增速回升到5.2%。", [("生产总值", "growth"), ("生产总值", "growth")]),
    ("四季度增速回升到5.2%。", [("四季度增速", "growth")]),
    # a list whose measure stands behind it
    (
        "清理节庆、论坛、展会，数量分别压减7%、9%、6%。",
        [("节庆数量", "growth"), ("论坛数量", "growth"), ("展会数量", "growth")],
    ),
    (
        "县属企业总产值、利润总额分别增长12%、3%。",
        [("县属企业总产值", "growth"), ("县属企业利润总额", "growth")],
    ),
    # a bound right before what is counted
    ("投资超3亿元的项目已达6个。", [("项目投资", "level"), ("投资超3亿元的项目", "level")]),
    ("亩产超过800斤的地块有36处。", [(None, "level"), ("亩产超过800斤的地块", "level")]),
    ("全国占比超过20%的有23种。", [(None, "share"), ("全国占比超过20%", "level")]),
    ("投资超3亿元，项目6个。", [("投资", "level"), ("项目", "level")]),
    # money that is told by its purpose alone
    ("统筹12亿元实施5个重大专项。", [("重大专项资金", "level"), ("重大专项", "level")]),
    ("计划投资9亿元，统筹推进学校和医院建设。", [("学校和医院建设计划投资", "level")]),
    # a noun that begins with a verb, behind another verb
    ("全年获批建设用地32万亩。", [("建设用地", "added")]),
    ("完成建设用地整理4万亩。", [("建设用地整理", "added")]),
    ("组织开展活动3场。", [("活动", "level")]),
    # about what something was done is not what was done
    ("围绕就业、养老等领域发布解读稿件61篇。", [("解读稿件", "level")]),
    ("针对老旧社区开展巡查61次。", [(None, "level")]),
    # a verb that only ends like a joint
    ("支付补贴12亿元、惠及3万户家庭。", [("支付补贴", "level"), ("支付补贴惠及家庭", "level")]),
    # the act over a full stop, by what was counted in the same unit
    (
        "在册企业5.2万户，其中小微企业4.9万户。全年新设6100户。",
        [(None, "level"), (None, "level"), ("新设在册企业", "added")],
    ),
    ("在册企业5.2万户。全年新设6100个。", [(None, "level"), ("新设", "added")]),
    # the number of an item is no part of a name
    (
        "新建公厕5处；8.改造住房160户；9.更新公交车35辆。",
        [(None, "added"), ("改造住房", "added"), ("更新公交车", "added")],
    ),
    # once a quarter is a figure, a single payment is none
    ("减灾演练每季度一次。", [("减灾演练", "level")]),
    ("发放一次性补贴3万元。", [(None, "level")]),
    # of whom a grade alone is told
    ("行政许可实行清单管理，县级保留21项。", [("行政许可县级保留", "level")]),
]


@pytest.mark.parametrize(("text", "want"), CASES, ids=[case[0] for case in CASES])
def test_what_is_carried_over_belongs_to_the_name(text, want):
    found = find_in_text(text)
    assert len(found) == len(want)
    for figure, (name, kind) in zip(found, want, strict=True):
        assert (figure.indicator if name else None, figure.statistic) == (name, kind)


def test_each_of_several_times_has_its_own_figure():
    found = find_in_text("全年新设企业61户，上半年、下半年分别为29户和32户。")
    assert [figure.period for figure in found[1:]] == ["上半年", "下半年"]
