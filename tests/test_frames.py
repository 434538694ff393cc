"""What a figure measures: the thing, the act, the kind of value; clauses of our own, near misses among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.zh.frames import FRAMES as WORDS
from compare.quantity import find_in_text

FRAMES = [
    # level beside growth and change
    (
        "支出规模达到20万亿元，比上年增加1万亿元。",
        [("20万亿元", "支出规模", "level"), ("1万亿元", "支出规模", "change")],
    ),
    (
        "赤字规模3万亿元，减少2000亿元。",
        [("3万亿元", "赤字规模", "level"), ("2000亿元", "赤字规模", "change")],
    ),
    ("粮食产量12万吨，增产0.8万吨。", [("12万吨", "粮食产量", "level"), ("0.8万吨", "粮食产量", "change")]),
    ("低保标准每月提高30元，达到860元。", [("30元", "低保标准", "change"), ("860元", "低保标准", "level")]),
    ("绿化率提高1.2个百分点，达到42%。", [("1.2个百分点", "绿化率", "change"), ("42%", "绿化率", "share")]),
    ("税收收入完成86亿元，增长4.5%。", [("86亿元", "税收收入", "level"), ("4.5%", "税收收入", "growth")]),
    # topic through asides
    (
        "总产值达到5万亿元、稳居全国前十、增长4.8%。",
        [("5万亿元", "总产值", "level"), ("4.8%", "总产值", "growth")],
    ),
    (
        "茶叶产量达到3.2万吨，居全省第2位，增长6%。",
        [("3.2万吨", "茶叶产量", "level"), ("6%", "茶叶产量", "growth")],
    ),
    (
        "货运量突破900万吨，创历史新高，增长11%。",
        [("900万吨", "货运量", "level"), ("11%", "货运量", "growth")],
    ),
    (
        "游客达到600万人次，再创新高，同比增长15%。",
        [("600万人次", "游客", "level"), ("15%", "游客", "growth")],
    ),
    (
        "工业投资完成40亿元，位列全市第一，增长9%。",
        [("40亿元", "工业投资", "level"), ("9%", "工业投资", "growth")],
    ),
    (
        "社会消费品零售总额62亿元，好于预期，增长5%。",
        [("62亿元", "社会消费品零售总额", "level"), ("5%", "社会消费品零售总额", "growth")],
    ),
    # negation
    ("不见面办理事项2369项。", [("2369项", "不见面办理事项", "level")]),
    ("非化石能源装机20万千瓦。", [("20万千瓦", "非化石能源装机", "level")]),
    ("未成年人保护站12个。", [("12个", "未成年人保护站", "level")]),
    ("无还本续贷金额3亿元。", [("3亿元", "无还本续贷金额", "level")]),
    ("不良贷款率降至1.2%。", [("1.2%", "不良贷款率", "share")]),
    ("非公企业党组织86个。", [("86个", "非公企业党组织", "level")]),
    # ratio nouns
    ("审批时限压缩比达89%。", [("89%", "审批时限压缩比", "share")]),
    ("承诺时限平均压缩比达到85%。", [("85%", "承诺时限平均压缩比", "share")]),
    ("审批时限压缩89%。", [("89%", "审批时限", "growth")]),
    ("承诺时限压缩率达76%。", [("76%", "承诺时限压缩率", "share")]),
    ("企业开办时间压缩50%。", [("50%", "企业开办时间", "growth")]),
    ("城乡居民收入比缩小至2.1。", [("2.1", "城乡居民收入比", "share")]),
    # dealt
    (
        "城乡居民收入分别为3.8万元、2.8万元。",
        [("3.8万元", "城镇居民收入", "level"), ("2.8万元", "农村居民收入", "level")],
    ),
    (
        "城乡居民人均可支配收入分别增长5%和7%。",
        [("5%", "城镇居民人均可支配收入", "growth"), ("7%", "农村居民人均可支配收入", "growth")],
    ),
    ("第一、第三产业分别增长4%和6%。", [("4%", "第一产业", "growth"), ("6%", "第三产业", "growth")]),
    (
        "第一、第二产业增加值分别为8亿元、30亿元。",
        [("8亿元", "第一产业增加值", "level"), ("30亿元", "第二产业增加值", "level")],
    ),
    (
        "城镇和农村居民收入分别增长5%、7%。",
        [("5%", "城镇居民收入", "growth"), ("7%", "农村居民收入", "growth")],
    ),
    ("城乡低保标准达到每月860元。", [("860元", "城乡低保标准", "level")]),
    # additions and totals
    ("新建站点6个，累计建成118个。", [("6个", "新建站点", "added"), ("118个", "站点", "cumulative")]),
    ("主题总数达到30个。", [("30个", "主题总数", "level")]),
    (
        "新增高新技术企业40家，总数达到215家。",
        [("40家", "新增高新技术企业", "added"), ("215家", "高新技术企业总数", "level")],
    ),
    ("新增A类企业50家、B类企业44家。", [("50家", "新增A类企业", "added"), ("44家", "新增B类企业", "added")]),
    ("新建泵站3座、水闸8座。", [("3座", "新建泵站", "added"), ("8座", "新建水闸", "added")]),
    ("各项贷款新增18亿元。", [("18亿元", "各项贷款", "added")]),
    (
        "新增装机50万千瓦，其中风电装机20万千瓦。",
        [("50万千瓦", "新增装机", "added"), ("20万千瓦", "风电装机", "added")],
    ),
    ("改造老旧小区42个。", [("42个", "改造老旧小区", "added")]),
    ("民营企业达到3400家。", [("3400家", "民营企业", "level")]),
    # the act apart from the thing
    ("监督员扩充至26名。", [("26名", "监督员", "level")]),
    ("检查压减至2.4万次。", [("2.4万次", "检查", "level")]),
    ("败诉率控制在4%以内。", [("4%", "败诉率", "share")]),
    ("证明事项精简到30项。", [("30项", "证明事项", "level")]),
    ("公证员增加到19名。", [("19名", "公证员", "level")]),
    ("网点延伸至34个。", [("34个", "网点", "level")]),
    ("办结行政复议案件58件。", [("58件", "办结行政复议案件", "level")]),
    # a general noun
    ("对3个单位实行挂牌督办。", [("3个", "挂牌督办单位", "level")]),
    ("向12个部门开展执法约谈。", [("12个", "执法约谈部门", "level")]),
    ("选取20个案件开展专项监督。", [("20个", "专项监督案件", "level")]),
    ("3个项目入选省级试点名单。", [("3个", "入选省级试点名单的项目", "level")]),
    ("86户实现脱贫。", [("86户", "脱贫户", "level")]),
    ("建成12个项目。", [("12个", "项目", "added")]),
    # what was left out
    (
        "收到行政复议申请92件，审结85件。",
        [("92件", "行政复议申请", "level"), ("85件", "行政复议审结", "level")],
    ),
    ("投资1.9亿元，实施了危房改造。", [("1.9亿元", "危房改造投资", "level")]),
    ("投资3亿元，增长5%。", [("3亿元", "投资", "level"), ("5%", "投资", "growth")]),
    (
        "棚户区改造12万平方米，拆迁860户。",
        [("12万平方米", "棚户区改造", "added"), ("860户", "棚户区拆迁", "added")],
    ),
    (
        "水稻播种面积15万亩、总产量8万吨。",
        [("15万亩", "水稻播种面积", "level"), ("8万吨", "水稻总产量", "level")],
    ),
    ("为退役军人提供5000个就业岗位。", [("5000个", "退役军人就业岗位", "level")]),
    # a percentage of something else is no topic
    (
        "预算收入12亿元，为调整预算数的98%，增长5%。",
        [
            ("12亿元", "预算收入", "level"),
            ("98%", "预算收入占调整预算数", "share"),
            ("5%", "预算收入", "growth"),
        ],
    ),
    ("全年生产总值(GDP)235亿元，增长9%。", [("235亿元", "生产总值", "level"), ("9%", "生产总值", "growth")]),
    ("全市审计机关共完成审计项目94个。", [("94个", "审计项目", "level")]),
    ("完成17条道路的改扩建。", [("17条", "道路改扩建", "added")]),
    ("新领证执法人员58名。", [("58名", "新领证执法人员", "added")]),
    ("新能源汽车860辆。", [("860辆", "新能源汽车", "level")]),
    # set against others
    ("增速高于全国0.7个百分点。", [("0.7个百分点", None, "rank-or-other")]),
    ("增幅快于全市1.2个百分点。", [("1.2个百分点", None, "rank-or-other")]),
    ("增速回落0.7个百分点。", [("0.7个百分点", "增速", "change")]),
    # what is said of the last of several counted nouns is said of all
    (
        "对3个镇、9个村开展安全督查，查出隐患41处。",
        [
            ("3个", "安全督查镇", "level"),
            ("9个", "安全督查村", "level"),
            ("41处", "安全督查查出隐患", "level"),
        ],
    ),
    ("对5个乡镇和7个部门开展督察。", [("5个", "督察乡镇", "level"), ("7个", "督察部门", "level")]),
    ("实现12所小学和4所初中全覆盖。", [("12所", "全覆盖的小学", "level"), ("4所", "全覆盖的初中", "level")]),
    ("36个重大项目完成投资5亿元。", [("36个", "重大项目", "level"), ("5亿元", None, "level")]),
    ("专业合作组织达到61家。", [("61家", "专业合作组织", "level")]),
    ("走访3个社区和20户居民。", [("3个", "社区", "level"), ("20户", "居民", "level")]),
    ("表彰5个村、12个企业。", [("5个", "表彰村", "level"), ("12个", "企业", "level")]),
    (
        "45个人民调解委员会调处纠纷980件。",
        [("45个", "人民调解委员会", "level"), ("980件", "调处纠纷", "level")],
    ),
    (
        "为320名农民工追回工资460万元。",
        [("320名", "追回工资的农民工", "level"), ("460万元", "农民工追回工资", "level")],
    ),
    # what is found needs what was done
    (
        "对8个县（区）开展环保督察，反馈问题26个，整改到位24个。",
        [
            ("8个", "环保督察县", "level"),
            ("26个", "环保督察反馈问题", "level"),
            ("24个", "环保督察反馈问题整改到位", "level"),
        ],
    ),
    ("开展第3轮税务稽查，发现问题17个。", [("17个", "税务稽查发现问题", "level")]),
    ("抽查食品260批次，发现问题8个。", [("260批次", "抽查食品", "level"), ("8个", "抽查发现问题", "level")]),
    ("水务巡查采取交叉方式，反馈问题31个。", [("31个", "水务巡查反馈问题", "level")]),
    ("举办培训班5期，提出意见12条。", [("5期", "培训班", "level"), ("12条", "提出意见", "level")]),
    ("收到意见88条。", [("88条", "意见", "level")]),
    # what money was spent on, whatever numbers stand in between
    (
        "投资2300万元，集中改造的9条小巷全部完工。",
        [("2300万元", "小巷投资", "level"), ("9条", "改造小巷", "added")],
    ),
    (
        "投资800万元，完成6个小区供水管网改造。",
        [("800万元", "小区供水管网改造投资", "level"), ("6个", "小区供水管网改造", "added")],
    ),
    ("投资5000万元，新建3座泵站。", [("5000万元", "泵站投资", "level"), ("3座", "新建泵站", "added")]),
    (
        "投资640万元，完成4个村的饮水安全工程。",
        [("640万元", "村饮水安全工程投资", "level"), ("4个", None, "level")],
    ),
    ("投入4亿元，增长5%。", [("4亿元", "投入", "level"), ("5%", "投入", "growth")]),
    ("投资1.2亿元的污水厂建成。", [("1.2亿元", "污水厂投资", "level")]),
    # what was added, what is left of it, what there is
    ("净增个体户3200户，总量达到4.1万户。", [("3200户", None, "change"), ("4.1万户", "个体户总量", "level")]),
    ("在册企业2.4万户，净增900户。", [("2.4万户", "在册企业", "level"), ("900户", "在册企业", "change")]),
    ("再引进专家3名。", [("3名", "专家", "added")]),
    ("再建驿站4个。", [("4个", "再建驿站", "added")]),
    ("建成书屋40个。", [("40个", "书屋", "added")]),
    ("已建成书屋40个。", [("40个", "书屋", "level")]),
    ("新收案件210件。", [("210件", "新收案件", "level")]),
    ("开工道路9条，其中4条实现通车。", [("9条", "开工道路", "added"), ("4条", "通车道路", "added")]),
    ("清溪村获评文明村，全镇新增1个。", [("1个", "新增文明村", "added")]),
    # examples before a noun that says nothing
    ("举办送戏、送书等活动32场。", [("32场", "送戏等活动", "level")]),
    ("化解用地、用电等难题54个。", [("54个", "用地等难题", "level")]),
    ("推进堤岸加固、河道清淤等7项工程。", [("7项", "堤岸加固等工程", "level")]),
    ("开展法治宣讲、文艺演出等普法活动90场。", [("90场", "普法活动", "level")]),
    ("奔腾、远航等6家4S店开业。", [("6家", "4S店", "level")]),
    ("举办活动32场。", [("32场", "举办活动", "level")]),
    # the first of a list of measures says what all are of
    (
        "交通事故起数、死亡人数分别下降8%和9%。",
        [("8%", "交通事故起数", "growth"), ("9%", "交通事故死亡人数", "growth")],
    ),
    (
        "生产事故起数和直接经济损失分别下降5%、7%。",
        [("5%", "生产事故起数", "growth"), ("7%", "生产事故直接经济损失", "growth")],
    ),
    ("茶叶、蔬菜产量分别增长3%、4%。", [("3%", "茶叶产量", "growth"), ("4%", "蔬菜产量", "growth")]),
    ("全年实有市场主体3.2万户，户数增长6%。", [("3.2万户", None, "level"), ("6%", "市场主体户数", "growth")]),
    (
        "救助困难群众300人，面积2万平方米。",
        [("300人", "救助困难群众", "level"), ("2万平方米", "面积", "level")],
    ),
    # a general noun with what reaches it
    ("法律会诊走进40家企业。", [("40家", "法律会诊企业", "level")]),
    ("平价直供覆盖全部12个街道。", [("12个", "平价直供街道", "level")]),
    ("接入28家单位。", [("28家", "接入单位", "level")]),
    ("64人新取得执法资格证。", [("64人", "新取得执法资格证人员", "added")]),
    ("累计提出建议30件、提案22件。", [("30件", "提出建议", "cumulative"), ("22件", "提案", "cumulative")]),
    (
        "项目完成投资30亿元、超年度计划12%。",
        [("30亿元", "项目投资", "level"), ("12%", "项目投资超年度计划", "rank-or-other")],
    ),
    ("败诉率降为6.4%。", [("6.4%", "败诉率", "share")]),
    ("利润增长为6.4%。", [("6.4%", "利润", "growth")]),
]


@pytest.mark.parametrize(("text", "want"), FRAMES, ids=[case[0] for case in FRAMES])
def test_a_figure_is_named_and_told_what_it_is(text, want):
    """Number, name and kind of value come out as a careful reader says."""
    found = [(f.text, f.indicator, f.statistic) for f in find_in_text(text)]
    told = [
        (number, name if name is not None else got[1], kind)
        for (number, name, kind), got in zip(want, found, strict=True)
    ]
    assert found == told


ACTS = {
    "办结行政复议案件58件。": ("办结", "行政复议案件"),
    "新建泵站3座。": ("新建", "泵站"),
    "棚户区改造12万平方米。": ("改造", "棚户区"),
    "拆除违章建筑860处。": ("拆除", "违章建筑"),
    "粮食产量达到12万吨。": ("", "粮食产量"),
    "服务业增加值86亿元。": ("", "服务业增加值"),
    "开工改造老旧小区42个、城中村6个。": ("开工改造", "老旧小区"),
}


@pytest.mark.parametrize("text", ACTS)
def test_the_act_is_parted_from_the_thing(text):
    """What was done stands in a field of its own; a noun that begins like a verb stays whole."""
    first = find_in_text(text)[0]
    assert (first.act, first.thing) == ACTS[text]


def test_an_act_reaches_the_whole_list():
    """The second member of a list has the act of the first."""
    assert [f.act for f in find_in_text("开工改造老旧小区42个、城中村6个。")] == ["开工改造", "开工改造"]


@pytest.mark.parametrize(
    ("text", "period"),
    [("上半年完成投资3亿元。", "上半年"), ("五年来新建学校12所。", "五年来"), ("新建学校12所。", "")],
)
def test_a_span_of_time_is_kept(text, period):
    """A half year or five years are said; the plain year is not."""
    assert [f.period for f in find_in_text(text) if f.unit in ("元", "所")] == [period]


@pytest.mark.parametrize("text", ["不见面办理事项86项。", "非化石能源装机3万千瓦。", "未成年人保护站12个。"])
def test_no_negation_is_lost(text):
    """A negation stays in the name and is said in its own field."""
    found = find_in_text(text)[0]
    assert found.negated
    assert text.startswith(found.indicator)


@pytest.mark.parametrize(
    "text", ["非洲出口额3亿元。", "无人机产量800架。", "不动产登记86件。", "超过12家企业。"]
)
def test_what_only_looks_like_a_negation_is_none(text):
    """Names that begin like a negation are plain."""
    assert not find_in_text(text)[0].negated


def test_no_act_stands_twice():
    """An act adds or it does not."""
    assert len(set(WORDS.acts)) == len(WORDS.acts)


LED = {
    "各级调解组织调处纠纷860件。": "调处纠纷",
    "人民调解组织化解矛盾512起。": "化解矛盾",
    "法制机构审核合同86份。": "审核合同",
    "行政机关负责人出庭应诉率98%。": "行政机关负责人出庭应诉率",
    "执法部门26个。": "执法部门",
    "代表提出的25件建议全部办结。": "代表建议",
    "试点扩展至7个街道。": "试点街道",
    "新培育法律明白人36名，年内新增12名。": "新培育法律明白人",
}


@pytest.mark.parametrize("text", LED)
def test_who_acts_is_no_part_of_the_name(text):
    """Whoever does it is left out of the name of what is done; the bearer of a rate stays."""
    assert find_in_text(text)[0].indicator == LED[text]


PIECES = st.sampled_from(
    [
        *(
            "其中",
            "新增",
            "审结",
            "由",
            "到",
            "各级组织",
            "负",
            "-",
            "（",
            "）",
            " ",
            "、",
            "，",
            "。",
            "\n",
            "投资",
            "实施了",
        ),
        *(
            "1",
            "12",
            "3.5",
            "万",
            "亿元",
            "个",
            "件",
            "户",
            "人",
            "%",
            "个百分点",
            "公里",
            "的",
            "城乡",
            "分别",
            "累计",
            "年",
        ),
        *(
            "主要负责人",
            "听取汇报",
            "次",
            "以上项目",
            "站点",
            "完成",
            "增长",
            "下降",
            "总数",
            "惠及",
            "对",
            "实行督办",
            "等",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_of_such_words_is_read(text):
    """However the words of figures are thrown together, every figure has a place, a name and a kind of value."""
    for found in find_in_text(text):
        assert text[found.start : found.end] == found.text
        assert found.statistic in KINDS


KINDS = {"level", "change", "growth", "share", "added", "cumulative", "per-unit", "rank-or-other"}
