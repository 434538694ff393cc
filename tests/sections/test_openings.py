"""Titles, places, issuers and years of what offices publish: each form in small invented pages, with near misses."""

import pytest

import compare
from compare.sections import same_place

LONG = "全年修建道路五十公里，架设桥梁十二座，学校增加二十所，面貌一新，群众普遍满意，各项任务按时完成，工程质量良好。"
FILLER = f"\n一、工作情况\n{LONG}\n二、下一步打算\n继续修路。\n"


def page(*lines):
    """Read a page of these lines before a short body."""
    return compare.read_text("\n".join(lines) + FILLER)


TITLES = {
    "alone": (["甲县2023年度法治建设情况的报告"], "甲县2023年度法治建设情况的报告"),
    "twice": (["甲县2023年工作报告", "来源：某局", "甲县2023年工作报告"], "甲县2023年工作报告"),
    "under a menu item": (["工作报告", "甲县2023年法治建设情况报告"], "甲县2023年法治建设情况报告"),
    "behind a path": (["首页 > 公开 > 工作报告", "甲县2023年度总结"], "甲县2023年度总结"),
    "above a source line": (
        ["甲县2023年度工作报告", "时间：2024-01-05  浏览次数：", LONG],
        "甲县2023年度工作报告",
    ),
    "with the site behind it": (["甲县2023年度工作报告-甲县人民政府"], "甲县2023年度工作报告"),
    "with a date behind it": (["甲县2023年度工作报告 （2024-01-05）"], "甲县2023年度工作报告"),
    "with its year behind it": (["政府工作报告（2023年）"], "政府工作报告（2023年）"),
    "office above": (["甲县水务局", "关于2023年度工作的报告"], "甲县水务局关于2023年度工作的报告"),
    "broken inside": (
        ["甲县水务局关于2023年度法治建设", "工作情况的报告"],
        "甲县水务局关于2023年度法治建设工作情况的报告",
    ),
    "site above": (["甲县水务局门户网站", "2023年度工作报告"], "2023年度工作报告"),
    "announced and then said": (
        ["受权发布乙省人民代表大会常务委员会工作报告", "乙省人民代表大会常务委员会工作报告"],
        "乙省人民代表大会常务委员会工作报告",
    ),
    "marked as an explanation": (["文字解读：甲县2023年度工作报告"], "甲县2023年度工作报告"),
    "marked in brackets": (["【图解】甲县2023年度工作报告"], "甲县2023年度工作报告"),
    "an explanation of a report": (["【图解】《甲县2023年度工作报告》文件解读"], "甲县2023年度工作报告"),
    "named by the letter before it": (
        [
            "甲水法〔2023〕2号",
            "市委：",
            f"2022年，我局努力工作。{LONG}",
            "现将《甲市水务局2022年度工作报告》报上。",
        ],
        "甲市水务局2022年度工作报告",
    ),
    "a report that a meeting heard": (
        ["市委：", f"2022年，我局努力工作。{LONG}", "市政府审议《甲市水务局2022年度工作报告》。"],
        "",
    ),
    "a circular": (["关于甲县2023年重点工作进展情况的通报"], "关于甲县2023年重点工作进展情况的通报"),
    "numbered by its gazette": (["2019年第43号（总第221号）甲市2018年度工作报告"], "甲市2018年度工作报告"),
    "numbered in a collection": (["第3篇 甲局2023年度工作报告"], "甲局2023年度工作报告"),
    "with the plan behind it": (
        ["2023年上半年工作总结及下半年工作谋划"],
        "2023年上半年工作总结及下半年工作谋划",
    ),
    "shortened in the first sentence": (
        [f"甲市水务局2023年工作年度报告（以下简称年报）依规编制。{LONG}"],
        "甲市水务局2023年工作年度报告",
    ),
    "announced by the first sentence": (
        [f"现发布《甲县乙镇2022年度工作报告》。{LONG}"],
        "甲县乙镇2022年度工作报告",
    ),
    "behind the number of its file": (
        ["甲水〔2024〕2号 甲县水务局关于2023年度工作的报告"],
        "甲县水务局关于2023年度工作的报告",
    ),
    "behind the number in brackets": (["[甲政发〔2024〕2号]甲县2023年度工作报告"], "甲县2023年度工作报告"),
    "with a programme behind it": (["2023年工作总结及2024年工作规划"], "2023年工作总结及2024年工作规划"),
    "two offices above": (
        ["中共甲县委　甲县人民政府", "关于2023年度法治建设情况的报告"],
        "中共甲县委甲县人民政府关于2023年度法治建设情况的报告",
    ),
    "run into the greeting": ([f"甲市2023年工作报告各位代表：{LONG}"], "甲市2023年工作报告"),
    "speaker below": (["政府工作报告", "甲县县长 张某"], "政府工作报告"),
    "speaker alone": (["甲县人民检察院检察长 张某"], ""),
    "office alone": (["甲县水务局"], ""),
    "addressee": (["甲县人民政府："], ""),
}


def test_a_title_in_the_traditional_script_is_found():
    """Where the whole page is in it."""
    report = compare.read_text(
        "甲縣水務局2023年工作總結及2024年工作規劃\n一、主要工作\n全年修築橋樑十二座，學校增加二十所，群眾滿意。"
    )
    assert (report.title, report.place) == ("甲县水务局2023年工作总结及2024年工作规划", "甲县")


@pytest.mark.parametrize(("lines", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_found_among_what_a_page_sets_around_it(lines, title):
    """Alone, twice, over two lines, with a site or a date behind it; no office, speaker or menu is one."""
    assert page(*lines).title == title


PLACES = {
    "a bureau": (["甲市乙区水务局2023年度工作报告"], "甲市乙区", "甲市乙区水务局"),
    "a township": (["丙乡2023年度法治建设报告"], "丙乡", ""),
    "a street office at work": (
        ["2023年，丁山街道在区委、区政府的领导下，认真落实各项任务。"],
        "丁山街道",
        "",
    ),
    "behind whose lead": (["在区委、区政府及区水务局的领导下，丁山街道以法治为引领。"], "丁山街道", ""),
    "an office of a street": (
        ["2023年，丁山街道办事处坚持依法办事，成效良好。"],
        "丁山街道",
        "丁山街道办事处",
    ),
    "party and government": (["中共戊县委 戊县人民政府关于2023年度工作的报告"], "戊县", ""),
    "addressed to another": (["戊县人民政府：", "2023年，己镇坚持依法办事，成效良好。"], "己镇", ""),
    "the nation in the text": (["2023年，戊县认真落实国务院决策部署，成效良好。"], "戊县", ""),
    "a ministry": (["2023年，水路管理部坚持依法办事，成效良好。"], "水路管理部", "水路管理部"),
    "the ministry of justice": (["2023年，司法部坚持依法办事，成效良好。"], "司法部", "司法部"),
    "a university": (["山海大学2022-2023学年信息公开工作年度报告"], "山海大学", "山海大学"),
    "a college on a line": (["2023年度信息公开工作报告", "山海学院"], "山海学院", "山海学院"),
    "a college in the text": (
        ["本报告按照有关办法，结合山海学院2022-2023学年工作编制。"],
        "山海学院",
        "山海学院",
    ),
    "colleges of one's own": (["2023年，组织各二级学院认真学习，成效良好。"], "", ""),
    "a quoted order": (["按照条例（国务院令第1号）和国务院办公厅通知编制本报告。"], "", ""),
    "a survey of the nation's office": (["壬县2023年统计公报", "国家统计局壬县调查队"], "壬县", ""),
    "the county's own government": (["2023年，壬县县政府认真落实各项任务，成效良好。"], "壬县", "壬县县政府"),
    "a zone by its documents": (
        ["2023年，开发区坚持公开，修订《壬江经济开发区信息公开指南》，成效良好。"],
        "壬江经济开发区",
        "",
    ),
    "whom to ask": (
        ["本报告依规编制。如有疑问，请与庚市壬区水务局办公室联系（电话：00000000）。"],
        "庚市壬区",
        "",
    ),
    "a street office further down": (
        [
            "一、总体情况",
            "按照要求编制本报告。",
            "（一）公开",
            "2023年，丁山街道办事处在网站上公开信息40条。",
        ],
        "丁山街道",
        "丁山街道办事处",
    ),
    "announced": (
        ["一、总体情况", "2023年，我镇认真落实任务。现就辛游镇2023年工作情况报告如下："],
        "辛游镇",
        "",
    ),
    "a name that begins like a common word": (["2023年下各镇水务工作年度报告"], "下各镇", ""),
    "the nation's own bulletin": (["中华人民共和国2022年统计公报", "国家统计局"], "全国", ""),
    "a year before a level": (
        ["关于2022年度区本级预算执行的审计报告", "2022年，庚市辛区水务局派人审计，成效良好。"],
        "庚市辛区",
        "",
    ),
    "a verb before a level": (["经市统计局核算，全县增长5%，并请市政协委员提出意见。"], "", ""),
    "an office that sends": (["2023年市发展局向市政府网站报送信息8条。"], "", ""),
    "a court": (["庚市壬区人民法院工作报告"], "庚市壬区", "庚市壬区人民法院"),
    "a standing committee by who speaks": (
        ["——2022年12月27日在壬区人民代表大会上", "壬区人大常委会主任 丁某某"],
        "壬区",
        "壬区人大常委会",
    ),
    "an auditor by who speaks": (
        ["关于庚市2020年度审计工作报告", "庚市审计局局长  罗某"],
        "庚市",
        "庚市审计局",
    ),
    "a district head speaks for the government": (
        ["在庚市壬区第五届人民代表大会上", "庚市壬区人民政府区长 丁某某"],
        "庚市壬区",
        "庚市壬区人民政府",
    ),
    "published now": (
        ["按照要求，现公布庚市长辛乡人民政府2024年度公开工作报告。"],
        "庚市长辛乡",
        "庚市长辛乡人民政府",
    ),
    "the court of the nation": (["最高人民法院工作报告"], "全国", ""),
    "an honour behind the place": (["2009年，己市庚区荣获甲市先进称号，区政府修了路。"], "", ""),
    "a ministry under its former name": (
        ["2017年，原水路管理部深入治理河道，全年疏浚航道三百公里，新建码头十二座，群众普遍满意。"],
        "水路管理部",
        "水路管理部",
    ),
    "an office of the nation that wrote the report": (
        ["本年度报告由国家水路管理局根据有关规定编制。"],
        "国家水路管理局",
        "国家水路管理局",
    ),
    "the name of a site above the text": (["某某网 | 丁市人民政府网 无障碍", "某某局2023年工作报告"], "", ""),
    "since a district was founded": (["2022年增长14%，是建区以来最快的一年。"], "", ""),
    "a mayor is no office": (["庚市2020年度工作报告", "庚市市长 罗某"], "庚市", ""),
    "a commission whose year leads": (["2022年庚市卫生委员会政务公开工作年度报告"], "庚市", "庚市卫生委员会"),
    "a ministry in the title": (["水路管理部2023年工作年度报告"], "水路管理部", "水路管理部"),
    "no name": (["2023年，我镇在县委、县政府领导下，认真落实任务。现将我镇情况报告如下。"], "", ""),
    "no name either": (["现将县水务局2023年工作情况报告如下。"], "", ""),
    "the page names it": (["来源：庚市水务局", "市水务局2023年度工作报告"], "庚市", "庚市水务局"),
    "documents name it": (
        ["2023年，市政府认真落实《庚市2023年度法治工作要点》，全市成效良好。我市群众满意。"],
        "庚市",
        "",
    ),
    "an order that is followed": (["2023年，按照市委要求，依据县委部署，我局努力工作。"], "", ""),
    "documents of a larger place": (["2023年，我县认真落实《庚市2023年度法治工作要点》，成效良好。"], "", ""),
}


@pytest.mark.parametrize(("lines", "place", "issuer"), PLACES.values(), ids=PLACES)
def test_place_and_issuer_are_told_by_who_reports(lines, place, issuer):
    """Not by whom it is addressed to, under whose lead, or what is quoted."""
    report = page(*lines)
    assert report.place == place
    assert issuer in ("", report.issuer)


# The offices of a place whose names have the word for a unit in them: it ends no name of a place there.
WITH_UNITS = (
    "住房和城乡建设局", "城乡规划局", "城乡建设委员会", "镇区建设局", "市政园林局", "县域经济发展局", "区划地名办公室",
    "乡镇企业局", "省道管理局",
)  # fmt: skip


def test_a_unit_within_the_name_of_an_office_ends_no_place():
    """Near misses: a township whose name ends so, and a district that is one of a city."""
    offices = [f"{place}{office}" for place in ("庚市", "庚县", "庚区") for office in WITH_UNITS]
    read = [page(f"{office}2023年工作总结和2024年工作计划") for office in offices]
    assert [r.issuer for r in read] == offices
    assert {r.place for r in read} == {"庚市", "庚县", "庚区"}
    assert page("庚县石城乡2023年工作总结").place == "庚县石城乡"
    assert page("庚市山区人民政府2023年工作总结").place == "庚市山区"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("乙区", "甲市乙区", True),
        ("甲市乙区", "丙省甲市乙区", True),
        ("乙区", "甲市丙乙区", False),
        ("甲市乙区", "丙市乙区", False),
        ("甲市", "甲市乙区", False),
        ("", "甲市", False),
        ("甲市", "甲市", True),
    ],
)
def test_a_place_is_the_same_with_and_without_the_larger_one(one, other, same):
    """A district is itself whether its city is named or not; two districts of one name in two cities are two."""
    assert same_place(one, other) is same_place(other, one) is same


YEARS = {
    "a span in a document": (["2022年，甲县落实《法治建设规划（2021—2025年）》，成效良好。"], 2022),
    "a span in brackets": (["甲县工作总结（2021—2025年规划期）", "2022年，甲县坚持依法办事。"], 2022),
    "a date to come": (["2022年，甲县明确到2025年、到2035年的目标，成效良好。"], 2022),
    "the web page's today": (["今天是2019年10月31日 星期四", "2022年甲县工作报告"], 2022),
    "announced at the end": (["甲县坚持依法办事，成效良好。现将2022年工作情况总结如下："], 2022),
    "a session named below its date": (
        ["政府工作报告", "——2014年1月26日庚区第十六届", "人民代表大会第四次会议", "区长 李明"],
        2013,
    ),
    "the same, late in the year": (
        ["政府工作报告", "——2014年12月26日庚区第十六届", "人民代表大会第五次会议", "区长 李明"],
        2014,
    ),
    "a school year": (["山海大学2021—2022学年工作报告"], 2022),
    "the school year that is going on": (["2021-2022学年，学校坚持依法办事，成效良好。"], 2022),
    "the period of the figures": (
        [
            "本报告由甲县编制。数据统计期限自2022年1月1日起至2022年12月31日止。",
            "较2021年同期增长，较2021年有进步。",
        ],
        2022,
    ),
    "of the accounts": (["初步核算，2022年全区产值3亿元。结构由2021年的5:3:2调整为4:3:3。"], 2022),
    "published later": (["甲县2022年度工作报告", "发布日期：2024-03-01"], 2022),
}


@pytest.mark.parametrize(("lines", "year"), YEARS.values(), ids=YEARS)
def test_years_of_plans_and_pages_do_not_beat_the_year_told_of(lines, year):
    """Spans of plans, dates to come and the dates of the page say nothing of the year a report is about."""
    assert compare.read_text("\n".join(lines) + f"\n一、主要工作\n{LONG}\n").review_year == year


def test_the_work_of_a_year_behind_an_overview_is_that_of_the_title():
    """Behind a review "work of the year" is that of the year to come, but not where the title reports on that year."""
    text = f"庚镇2016年信息公开工作年度报告\n一、工作概述\n{LONG}\n二、2016年信息公开工作情况\n{LONG}\n"
    assert compare.read_text(text).review_year == 2016


def test_a_heading_left_from_another_year_is_outvoted():
    """Title and first paragraph agree on the year; one heading still bears that of the year before."""
    text = f"甲县2023年度工作报告\n2023年，甲县坚持依法办事。\n一、2022年工作情况\n{LONG}\n二、下一步\n{LONG}"
    assert compare.read_text(text).review_year == 2023
    without = text.replace("2023年，甲县", "甲县").replace("2023年度", "")
    assert compare.read_text(without).review_year == 2022


def test_a_chapter_whose_heading_stands_above_the_greeting_is_one():
    """One numbered line right above the greeting heads the first chapter; several are a table of contents."""
    body = f"各位代表，{LONG}\n{LONG}\n二、2024年工作安排\n{LONG}\n"
    one = compare.read_text(f"2024年甲县政府工作报告\n一、2023年工作回顾\n{body}")
    assert [p.role for p in one.passages] == ["review", "review", "plan"]
    several = compare.read_text(f"2024年甲县政府工作报告\n一、2023年工作回顾\n二、2024年工作安排\n{body}")
    assert several.passages[0].role == "opening"


def test_one_unnumbered_chapter_above_numbered_ones_is_a_chapter():
    """A page that holds the first part of a report reads its results as results."""
    text = f"甲县人民检察院2023年工作报告\n各位代表：\n现在报告工作。\n2023年工作回顾\n{LONG}\n一、聚焦大局\n{LONG}\n"
    assert [p.role for p in compare.read_text(text).passages if LONG in p.text] == ["review", "review"]
