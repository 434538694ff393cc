"""A figure is named as a reader would name its row: act and thing in order, what is said of it, whose it is."""

from __future__ import annotations

import pytest

from compare.quantity.find import find_in_text

AHEAD = (
    # what was done to papers and rights stands before them
    ("清理合同文本90件，废止12件、修改7件。", ["合同文本", "废止合同文本", "修改合同文本"]),
    ("清理船员证310本，注销35本。", ["船员证", "注销船员证"]),
    ("下放收费权82项，保留61项。", ["下放收费权", "保留收费权"]),
    ("评查案卷60卷，移送2卷。", ["评查案卷", "移送案卷"]),
    ("检查渔船70艘，公开通报3艘。", ["检查渔船", "公开通报渔船"]),
    ("清理通知40件，宣布失效9件。", ["通知", "宣布失效通知"]),
    # near misses: how a case ends stands behind it; another sentence; another unit
    ("受理仲裁案件90件，审结82件。", ["仲裁案件", "仲裁案件审结"]),
    ("排查隐患30处，整改28处。", ["隐患", "隐患整改"]),
    ("清理合同文本90件。废止12件。", ["合同文本", "废止"]),
)

TOGETHER = (
    # one rate of two things is told in one name
    (
        "办理代表建议60件、政协提案42件，办复率均为100%。",
        ["代表建议", "政协提案", "代表建议、政协提案办复率"],
    ),
    ("办结读者来信30件、来电50件，满意率98%。", ["办结读者来信", "来电", "读者来信、来电满意率"]),
    ("培训船员80人、渔工60人，合格率97%。", ["培训船员", "渔工", "船员、渔工合格率"]),
    # near misses: one each; of one thing; a rate that says of what it is
    (
        "办理代表建议60件、政协提案42件，办复率分别为100%和98%。",
        ["代表建议", "政协提案", "代表建议办复率", "政协提案办复率"],
    ),
    ("办理代表建议60件，办复率100%。", ["代表建议", "代表建议办复率"]),
    ("办理代表建议60件、政协提案42件，森林覆盖率43%。", ["代表建议", "政协提案", "森林覆盖率"]),
)

SAID = (
    # by what is said of plain things to the end of the clause
    ("又有4个粮站完成节能改造。", ["完成节能改造的粮站"]),
    ("对104份稿件作公平性审查。", ["公平性审查稿件"]),
    ("3座泵站参与电力交易，运行平稳。", ["参与电力交易的泵站"]),
    ("5个镇街只有兼职人员。", ["只有兼职人员的镇街"]),
    ("25项试点经验获省里推广。", ["获省里推广的试点经验"]),
    ("全年有3个议题因材料不齐被退回。", ["因材料不齐被退回的议题"]),
    # who came to them is not what they were visited for
    ("律师团队走进30家企业开展“用工体检”。", ["“用工体检”企业"]),
    # near misses: a short word; for whom; a list that goes on; of their part
    ("3座泵站完工。", ["泵站"]),
    ("为8座泵站提供检修服务。", ["泵站"]),
    ("8个成果获得全省、全市科技奖。", ["成果"]),
    ("12个粮站中有5个完成节能改造。", ["粮站", "完成节能改造的粮站"]),
    ("律师团队走进30家企业。", ["律师团队企业"]),
)

OWED = (
    # whom an event reaches, what a thing holds, says nothing without it
    ("开展“法进水乡”宣传活动56场次，受众7万人次。", ["“法进水乡”宣传活动", "“法进水乡”宣传受众"]),
    ("拆除违法大棚3万平方米，涉及农户63户。", ["拆除违法大棚", "违法大棚涉及农户"]),
    ("审查租赁协议73份，合同金额6亿元。", ["审查租赁协议", "租赁协议合同金额"]),
    ("新签约亿元以上项目30个，合同金额37亿元。", ["新签约亿元以上项目", "新签约亿元以上项目合同金额"]),
    ("商事调解中心3月揭牌，成功化解商事争议64件。", ["商事调解中心化解商事争议"]),
    ("船运纠纷调解平台10月上线，诉前调解成功16件。", ["船运纠纷调解平台诉前调解"]),
    # near misses: of all of a list, not of its first; a thing that tells by itself; the next sentence
    ("组织“村里说法”巡讲、普法周等活动520场，受众2万人次。", ["“村里说法”巡讲、普法周等活动", "受众"]),
    ("开展普法活动56场次，粮食产量7万吨。", ["普法活动", "粮食产量"]),
    ("拆除违法大棚3万平方米。涉及农户63户。", ["拆除违法大棚", "涉及农户"]),
)

REST = (
    # what is left is of what was told; of what each has so many
    ("清偿拖欠账款9600万元，余下2100万元正在处置。", ["清偿拖欠账款", "余下拖欠账款"]),
    ("清偿拖欠账款9600万元，剩下的300万元分期归还。", ["清偿拖欠账款", "剩下拖欠账款"]),
    ("“明白人”发展到1002名，村均达到5名。", ["明白人", "村均明白人"]),
    # who gave instructions, not the meeting before
    ("区长坚持亲自部署，主持会议研究议题6次，作出批示31件次。", ["主持会议研究议题", "区长作出批示"]),
    ("镇长听取汇报5次，批示21次。", ["镇长听取汇报", "镇长批示"]),
    # near misses
    ("清偿拖欠账款9600万元，粮食收入2100万元。", ["清偿拖欠账款", "粮食收入"]),
    ("户均耕地达到5亩。", ["户均耕地"]),
    ("办公室召开会议6次，批示9次。", ["办公室会议", "办公室会议批示"]),
)


@pytest.mark.parametrize(("text", "names"), [*AHEAD, *TOGETHER, *SAID, *OWED, *REST])
def test_a_figure_is_named_as_a_reader_names_its_row(text, names):
    """The order of act and thing, the things a rate is of, what is said of them, whose they are."""
    assert [found.indicator for found in find_in_text(text)] == names


def test_what_came_again_was_added():
    """Things that came to others this year (又有4个) are counted apart from those there are in all."""
    (again,) = find_in_text("又有4个粮站完成节能改造。")
    (there,) = find_in_text("已有4个粮站完成节能改造。")
    assert (again.statistic, there.statistic) == ("added", "level")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("税收过亿元楼宇16栋。", [("16栋", "税收过亿元楼宇")]),
        ("产值超亿元企业达到30家。", [("30家", "产值超亿元企业")]),
        ("亩产逾800元茶园共12座。", [("12座", "亩产逾800元茶园")]),
        # near misses: the amount itself; an act behind it; another clause
        ("全年利润过亿元。", [("亿元", "利润")]),
        ("投资超5亿元新建学校3所。", [("5亿元", "学校投资"), ("3所", "新建学校")]),
        ("产值超亿元，企业达到30家。", [("亿元", "产值"), ("30家", "企业")]),
    ],
)
def test_a_bound_in_the_name_of_a_class_is_no_amount(text, told):
    """Of buildings that each pay more than so much the buildings are counted."""
    assert [(q.text, q.indicator) for q in find_in_text(text)] == told
