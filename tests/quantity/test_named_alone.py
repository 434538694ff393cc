"""A figure that stands with few words is named by what they are said of: what came before it, or describes it."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

CHANNELS = (
    # a rate behind a semicolon, or beside another rate, is that of the way by which the cases came in
    (
        "便民热线受理来电80件，增长5%；按时办结率99%，满意率97%。",
        ["便民热线受理来电", "便民热线受理来电", "便民热线按时办结率", "便民热线满意率"],
    ),
    ("化解旧案39件，便民热线办结率99%，满意率95%。", ["旧案", "便民热线办结率", "便民热线满意率"]),
    ("县长热线办结率99%，答复率98%，满意率97%。", ["县长热线办结率", "县长热线答复率", "县长热线满意率"]),
    # near misses: cases of their own; another sentence; what came in otherwise; a rate that says of what it is
    ("便民热线受理来电80件；化解旧案39件，满意率95%。", ["便民热线受理来电", "旧案", "旧案满意率"]),
    ("便民热线受理来电80件。满意率97%。", ["便民热线受理来电", "满意率"]),
    ("受理旧案39件；办结率95%。", ["旧案", "办结率"]),
    ("县长热线办结率99%，森林覆盖率43%。", ["县长热线办结率", "森林覆盖率"]),
)

MEASURED = (
    # so much was done to what the same measure told of before
    ("新建公路30公里，改造20公里。", ["新建公路", "公路改造"]),
    ("新建高标准农田1.8万亩，改造提升0.9万亩。", ["新建高标准农田", "高标准农田改造提升"]),
    ("新建住房2万平方米，竣工1.2万平方米。", ["新建住房", "住房竣工"]),
    # near misses: another measure, money, a thing of its own
    ("投入资金3亿元，绿化20公顷。", ["投入资金", "绿化"]),
    ("新建公路30公里，改造管网20公里。", ["新建公路", "改造管网"]),
    ("新建公路30公里。改造20公里。", ["新建公路", "改造"]),
    # growths dealt to what was told one after the other; people lent the measure of others
    ("水稻播种面积12亩，小麦8亩，增速分别为2%和3%。", ["水稻播种面积", "小麦播种面积"] * 2),
    (
        "城镇居民人均可支配收入4万元，农村居民2万元，增速分别为4%和7%。",
        ["城镇居民人均可支配收入", "农村居民人均可支配收入"] * 2,
    ),
    # near misses: one growth; a sum paid to people
    ("水稻播种面积12亩，增速2%。", ["水稻播种面积", "水稻播种面积增速"]),
    ("城镇居民人均可支配收入4万元，补贴农村居民200元。", ["城镇居民人均可支配收入", "补贴农村居民"]),
    # how far a fall went is a fall, whatever brought it there; one that goes on is one
    ("钢材产值降幅收窄到8%。", ["钢材产值"]),
    ("盗窃立案数再降9.2%。", ["盗窃立案数"]),
    # what is said of things is no part of them
    ("11个小区全部开工，87户居民受益。", ["开工的小区", "小区受益的居民"]),
)

MULTIPLES = (
    # the multiple of something else is that of two things
    ("收到仲裁申请246件，是同期劳动诉讼案件的2.3倍。", ["仲裁申请", "仲裁申请与同期劳动诉讼案件之比"]),
    ("受理调解申请90件，相当于诉讼收案数的两倍多。", ["调解申请", "调解申请与诉讼收案数之比"]),
    (
        "收到仲裁申请246件，增长34%，为诉讼收案的3.1倍。",
        ["仲裁申请", "仲裁申请", "仲裁申请与诉讼收案之比"],
    ),
    # near misses: of itself a year before; a growth; nothing before
    ("粮食产量9万吨，是上年的1.2倍。", ["粮食产量", "粮食产量"]),
    ("接待游客300万人次，增长2倍。", ["游客", "游客"]),
    ("是诉讼案件的2.3倍。", ["诉讼案件"]),
)

OUTCOMES = (
    # how many of those just counted came out well, or were so
    ("调解纠纷321件，增长8%，成功315件。", ["调解纠纷", "调解纠纷", "调解纠纷成功"]),
    ("申报项目12个，成功8个。", ["申报项目", "申报项目成功"]),
    ("评查执法案卷142宗，合格137宗。", ["评查执法案卷", "执法案卷合格"]),
    ("抽查食品80批次，不合格3批次。", ["抽查食品", "食品不合格"]),
    ("审查合同88份，责令纠正6份。", ["审查合同", "责令纠正合同"]),
    # near misses: what is done with success; another sentence; a rate
    ("成功举办展会3场。", ["展会"]),
    ("评查执法案卷142宗。合格137宗。", ["评查执法案卷", "合格"]),
    ("评查执法案卷142宗，优秀率96%。", ["评查执法案卷", "执法案卷优秀率"]),
)

TOTALS = (
    # all there are, behind those that are new
    ("新培养讲解员16名，总人数89名。", ["新培养讲解员", "讲解员总人数"]),
    ("讲解员新培养16名，总人数达到89名。", ["讲解员新培养", "讲解员总人数"]),
    ("新聘护林员6人，总人数40人。", ["新聘护林员", "护林员总人数"]),
    ("新建书屋22个，全县达到85个。", ["新建书屋", "书屋"]),
    ("新购校车45台，全县达到263台。", ["新购校车", "校车"]),
    (
        "新建法律服务点17个，全区达到135个，覆盖率95%。",
        ["新建法律服务点", "法律服务点", "法律服务点覆盖率"],
    ),
    # near misses: a level that names no addition; what came and went; some of the new ones
    ("书屋增加到22个，全县达到85个。", ["书屋", "书屋"]),
    ("净增企业7家，年末达到115家。", ["净增企业", "企业"]),
    ("新建书屋22个，达标20个。", ["新建书屋", "书屋达标"]),
)

COUNTERPARTS = (
    # what was told of one of two is meant of the other
    ("进口货物通关时间28小时，出口1小时。", ["进口货物通关时间", "出口货物通关时间"]),
    ("供水管网8公里，排水3公里。", ["供水管网", "排水管网"]),
    ("其中婚姻家庭、邻里纠纷分别为861件、752件。", ["婚姻家庭纠纷", "邻里纠纷"]),
    ("劳资、物业、山林纠纷分别为30件、20件、9件。", ["劳资纠纷", "物业纠纷", "山林纠纷"]),
    # near misses: it says its own measure; neither of the two; each says its noun; nouns that share none
    ("进口货物通关时间28小时，出口额3亿元。", ["进口货物通关时间", "出口额"]),
    ("进口货物通关时间28小时，海运5小时。", ["进口货物通关时间", "海运"]),
    ("合同纠纷、婚姻纠纷分别为30件、20件。", ["合同纠纷", "婚姻纠纷"]),
    ("医院、学校分别为3所、5所。", ["医院", "学校"]),
)

STAFFED = (
    # places told apart by the bound of their staff
    ("仍有4个文化站专职人员不足5人。", ["专职人员不足5人的文化站", "文化站专职人员"]),
    ("12个卫生所医生少于3名。", ["医生少于3名的卫生所", "卫生所医生"]),
    ("2个调解点工作人员不到2人。", ["工作人员不到2人的调解点", "调解点工作人员"]),
    # near misses: no bound; no staff; staff that are counted themselves
    ("4个文化站专职人员5人。", ["文化站专职人员", "文化站专职人员"]),
    ("4个文化站不足5人。", ["文化站", "文化站"]),
    ("4个执法人员不足5人。", ["执法人员", "执法人员"]),
)

UNDONE = (
    # what is left is told by what was not done
    ("清偿旧欠5100万元，尚有1200万元未清偿。", ["清偿旧欠", "未清偿旧欠"]),
    ("列入任务46项，还有3项没有完成。", ["列入任务", "没有完成任务"]),
    ("查出漏洞30处，仍有2处未修补。", ["查出漏洞", "未修补的漏洞"]),
    # near misses: nothing is said of it; it is under way; it names its thing
    ("清偿旧欠5100万元，新欠1200万元。", ["清偿旧欠", "新欠"]),
    ("列入任务46项，完成43项。", ["列入任务", "列入任务"]),
    ("仍有3个站点未通电。", ["未通电的站点"]),
)

DESCRIBED = (
    # people by what they did, things by how they are, or by what was done to such things
    ("新录用的41人岗前培训全部合格。", ["新录用人员"]),
    ("新取得驾驶证的5人。", ["新取得驾驶证人员"]),
    ("对到期未履行的6份合同发出催告函。", ["到期未履行的合同"]),
    ("对测评靠后的2名负责人由县里约谈。", ["测评靠后的负责人"]),
    (
        "局里对收费事项进行评估，收回专业性强、使用频率低的21项，保留115项。",
        ["收回收费事项", "保留收费事项"],
    ),
    ("承接收费权92项，使用频率低的31项。", ["承接收费权", "使用频率低的收费权"]),
    # near misses: what was done tells them apart; where they are; people who are named; of a list
    ("对靠后的3个单位实行督办。", ["督办单位"]),
    ("在甲水区、乙水县的26个乡镇试点网上审核。", ["乡镇试点网上审核"]),
    ("新录用的41名教师全部到岗。", ["新教师"]),
    ("对下放的67项收费权逐项评估。", ["收费权"]),
)

SPOKEN_OF = (
    # what the clause before did something to, held, or opens with
    ("对旧文件进行集中清理，保留208件。", ["保留旧文件"]),
    ("对收费事项开展评估，收回21项。", ["收回收费事项"]),
    ("分层办好法治骨干培训班，全年3期。", ["法治骨干培训班"]),
    ("清溪村入列市级民主管理示范村，全镇新增1个。", ["新增市级民主管理示范村"]),
    ("“清风巷”走进集市、校园，举办活动70场。", ["“清风巷”举办活动"]),
    ("“早茶会”累计落地34个，全年办件12万件。", ["“早茶会”落地", "“早茶会”办件"]),
    ("各安排一轮粮食督察，检查单位9家。", ["粮食督察检查单位"]),
    ("区供水调度监督信息系统一期9月上线，接入自来水厂8家。", ["供水调度监督信息系统自来水厂"]),
    # near misses: another sentence; a name that tells by itself; the first of several; one that took it in passing
    ("对旧文件进行集中清理。保留208件。", ["保留"]),
    ("“清风巷”走进集市。举办活动70场。", ["举办活动"]),
    ("“清风巷”走进集市、校园，粮食产量9万吨。", ["粮食产量"]),
    ("组织“清风巷”、“早茶会”等活动52场，受众2万人次。", ["“清风巷”等活动", "受众"]),
    ("水磨电站二期10月投产，当年新增产值3亿元。", ["水磨电站二期新增产值"]),
    ("区供水调度监督信息系统一期9月上线。接入水厂8家。", ["接入水厂"]),
    ("收到法律意见12份。", ["法律意见"]),
)

WHOLE = (
    # verbs that are a part of the name
    ("实有人员117名，编制使用率93%。", ["实有人员", "编制使用率"]),
    ("新建梯田2万亩，改造提升1万亩。", ["新建梯田", "梯田改造提升"]),
    ("改造提升高标准农田1.2万亩。", ["改造提升高标准农田"]),
    ("工业园新进4家企业。", ["新进企业"]),
    ("补贴2亿元，拉动汽车、家电等消费178亿元。", ["补贴", "拉动消费"]),
    # near misses: verbs that are none
    ("编制规划93个。", ["规划"]),
    ("梯田产量提升3%。", ["梯田产量"]),
    ("工业园有4家企业。", ["工业园企业"]),
)

TABLES = (
    CHANNELS, MEASURED, MULTIPLES, OUTCOMES, TOTALS, COUNTERPARTS, STAFFED, UNDONE, DESCRIBED, SPOKEN_OF, WHOLE,
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [case for table in TABLES for case in table])
def test_a_figure_of_few_words_is_named_by_what_they_are_said_of(text, names):
    """What a short name leaves out stands before it in the sentence; a name that tells by itself takes nothing."""
    assert [found.indicator for found in find_in_text(text)] == names


KINDS = (
    # given an honour of a rank, set up somewhere, put to use: there are more of them than the year before
    ("added", "4个村获评省级示范村。"),
    ("added", "2个平台被评为国家级示范平台。"),
    ("added", "在集镇和河边建成长廊3处。"),
    ("added", "在码头、集市设立议事点4处。"),
    ("added", "投运氢能客车420辆。"),
    ("added", "更换老化管道23公里。"),
    ("added", "改造提升梯田1万亩。"),
    # near misses: papers that were praised; what stands there; where something is looked at
    ("level", "11卷案卷获评优秀。"),
    ("level", "3起案件获评全省优秀案例。"),
    ("level", "在集镇和河边巡查长廊3处。"),
    # what each has, or takes
    ("per-unit", "亩均税收31万元。"),
    ("per-unit", "亩均节本130元。"),
    ("per-unit", "平均等候时间降到9分钟。"),
    ("per-unit", "平均办理周期38天。"),
    ("per-unit", "许可审批用时平均43天。"),
    ("per-unit", "护林员每人每年参加培训不少于60学时。"),
    ("per-unit", "领导班子成员每人联系2家企业。"),
    ("per-unit", "党员干部每人包联3户群众。"),
    ("per-unit", "每名教师结对4名学生。"),
    # near misses: of all; a mean that is no case's
    ("level", "领导班子成员联系2家企业。"),
    ("level", "全县税收31万元。"),
    ("level", "办理周期38天。"),
    ("level", "平均浓度26微克/立方米。"),
    # a multiple of something else, a limit cut below the law's
    ("share", "收到仲裁申请246件，是诉讼案件的2.3倍。"),
    ("share", "审批承诺时限压缩75%。"),
    # near misses: of last year's; a limit that was cut this year
    ("level", "粮食产量9万吨，是上年的1.2倍。"),
    ("growth", "审批承诺时限同比压缩75%。"),
    # all there are, cases that were mended, who is there besides: nothing was added
    ("level", "新建书屋22个，全县达到85个。"),
    ("level", "新培养讲解员16名，总人数89名。"),
    ("level", "完成信用修复542户次。"),
    ("level", "律师增加到58名，另有顾问69名。"),
    # near misses
    ("added", "新建书屋22个、亭子85个。"),
    ("added", "修复城墙8公里。"),
    ("added", "律师增加8名、顾问6名。"),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("钢材产值降幅收窄到8%以内。", -8),
        ("钢材产值降幅控制在3%以内。", -3),
        ("盗窃立案数再降9.2%。", -9.2),
        ("钢材产值增幅回升到8%。", 8),
        ("钢材产值占比下降到8%。", 8),
    ],
)
def test_how_far_a_fall_went_is_negative(text, value):
    """A share that fell to something is what it came to."""
    assert find_in_text(text)[-1].value == value


@pytest.mark.parametrize(("kind", "text"), KINDS, ids=[text for _, text in KINDS])
def test_what_kind_of_value_a_figure_is(kind, text):
    """An addition, a level, what each has and a share are told apart by what is said around the last figure."""
    assert find_in_text(text)[-1].statistic == kind
