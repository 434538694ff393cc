"""From a repaired text to chapters, passages, roles, years and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.zh.sections import WORDS
from compare.records import SourceMap
from compare.sections import outline, tell_language

LONG = (
    "全县修建道路五十公里，新开公交线路三条，新建学校两所，"
    "群众出行和就学更加方便，各项工作都有新的进展，完成了年初的目标。"
)


def outlined(*lines, language="zh", **options):
    """Cut the lines of a text."""
    text = "\n".join(lines)
    return outline(text, SourceMap.identity(text), language=language, **options)


def tree(found):
    """Give level, number, heading and role of each section."""
    return [(s.level, s.number, s.heading, s.role) for s in found.sections]


def roles(found):
    """Give the roles of the passages in order, as one word of initials: o r p l for opening … plan, - for other."""
    letters = {"opening": "o", "review": "r", "problems": "p", "plan": "l", "other": "-"}
    return "".join(letters[p.role] for p in found.passages)


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (
            ["一、2023年工作回顾", LONG, "二、2024年工作安排", LONG],
            [(1, "一、", "2023年工作回顾", "review"), (1, "二、", "2024年工作安排", "plan")],
        ),
        (
            ["一．去年工作回顾", LONG, "二. 今年工作安排", LONG],
            [(1, "一．", "去年工作回顾", "review"), (1, "二.", "今年工作安排", "plan")],
        ),
        (
            ["第一章 去年工作回顾", LONG, "第二章：今年工作安排", LONG],
            [(1, "第一章", "去年工作回顾", "review"), (1, "第二章", "今年工作安排", "plan")],
        ),
        (
            ["一、过去一年的工作：", LONG, "二、今后的工作", LONG],
            [(1, "一、", "过去一年的工作", "review"), (1, "二、", "今后的工作", "plan")],
        ),
        (
            ["2023年工作回顾", LONG, "2024年重点工作", LONG],
            [(1, "", "2023年工作回顾", "review"), (1, "", "2024年重点工作", "plan")],
        ),
        (
            ["（一）2023年工作回顾", LONG, "（二）2024年工作安排", LONG],
            [(1, "（一）", "2023年工作回顾", "review"), (1, "（二）", "2024年工作安排", "plan")],
        ),
    ],
)
def test_chapters_are_told_by_their_numbers_or_their_look(lines, want):
    """The forms reports use, with full-width, half-width and no punctuation, or with no number at all."""
    assert tree(outlined(*lines)) == want


def test_sub_headings_stand_below_their_chapter_whole_lines_and_run_in():
    """（一） alone on its line is no passage; with its paragraph on the line it is a heading and a passage."""
    found = outlined(
        "一、2023年工作回顾",
        "（一）交通",
        LONG,
        f"(二) 办学成效明显。{LONG}",
        LONG,
        "二、2024年工作安排",
        LONG,
    )
    assert [(s.level, s.label, s.parent) for s in found.sections] == [
        (1, "一、2023年工作回顾", None),
        (2, "（一）交通", 0),
        (2, "(二)办学成效明显", 0),
        (1, "二、2024年工作安排", None),
    ]
    assert [(p.section, p.heading) for p in found.passages] == [
        (1, ""),
        (2, "办学成效明显"),
        (2, ""),
        (3, ""),
    ]
    assert found.passages[1].text.startswith("(二) 办学成效明显。")


def test_parts_above_chapters_make_chapters_of_the_second_level():
    """第一部分 holds 一、 二、, which begin anew in the next part."""
    found = outlined(
        "第一部分 2023年工作回顾",
        "一、交通",
        LONG,
        "二、学校",
        LONG,
        "第二部分 2024年工作安排",
        "一、交通",
        LONG,
    )
    assert [(s.level, s.heading, s.role) for s in found.sections] == [
        (1, "2023年工作回顾", "review"),
        (2, "交通", "review"),
        (2, "学校", "review"),
        (1, "2024年工作安排", "plan"),
        (2, "交通", "plan"),
    ]


def test_a_short_sentence_is_a_heading_only_if_a_longer_paragraph_follows():
    """一是……。 lines are headings over paragraphs, and passages in a list."""
    found = outlined(
        "一、2024年重点工作",
        "一是修好路。",
        LONG,
        "二是办好学。",
        LONG,
        "（一）办好实事。",
        "一是修桥。",
        "二是架线。",
        "三是植树。",
    )
    assert [s.label for s in found.sections] == [
        "一、2024年重点工作",
        "一是修好路",
        "二是办好学",
        "（一）办好实事",
    ]
    assert [p.text for p in found.passages][-3:] == ["一是修桥。", "二是架线。", "三是植树。"]


def test_items_inside_a_paragraph_are_passages_of_their_own():
    """What leads in, then each item; a number out of order begins none."""
    assert len(outlined("一、工作", "首先，修路。其次，办学。最后，便民。").passages) == len(
        WORDS.headings.ordinals[:3]
    )
    text = "今年抓好三件事：一是修路，打通一是一、二是二的断头路；二是办学；三要便民。"
    found = outlined("一、2024年工作安排", text)
    assert [p.text for p in found.passages] == [
        "今年抓好三件事：",
        "一是修路，打通一是一、二是二的断头路；",
        "二是办学；",
        "三要便民。",
    ]


@pytest.mark.parametrize(
    "text", ["这件事一是重要。", "做到一要学、学在前。", "确定二是什么。", "十是十，百是百。"]
)
def test_one_marker_alone_begins_no_item(text):
    """A paragraph with fewer than two markers stays whole."""
    assert [p.text for p in outlined("一、工作", text).passages] == [text]


@pytest.mark.parametrize("ordinal", range(1, 11))
def test_every_ordinal_of_an_item_is_known(ordinal):
    """Items count on from one; chapters too."""
    text = "".join(f"{word}是办第{i}件。" for i, word in enumerate(WORDS.headings.ordinals[:ordinal], 1))
    assert len(outlined("一、工作", text).passages) == ordinal
    chapters = [line for word in WORDS.headings.ordinals[: ordinal + 10] for line in (f"{word}、修路", LONG)]
    assert len(outlined(*chapters).sections) == ordinal + 10


def test_dashed_and_enumerated_paragraphs_carry_their_run_in_heading():
    """——某事取得进展。…… and 一是某事。…… give the first sentence as heading."""
    found = outlined("一、2023年工作回顾", f"——交通更加便捷。{LONG}", f"一是办学水平提高。{LONG}", LONG)
    assert [p.heading for p in found.passages] == ["交通更加便捷", "办学水平提高", ""]


def test_a_term_told_in_a_chapter_of_its_own_is_not_the_year():
    """Beside the chapter that tells the year, one that tells five years has the role other; alone it is the review."""
    year, term, plan = "一、2025年工作回顾", "二、“十四五”发展成就", "三、2026年工作安排"
    assert [s.role for s in outlined(year, LONG, term, LONG, plan, LONG).sections] == [
        "review",
        "other",
        "plan",
    ]
    assert [s.role for s in outlined(term, LONG, plan, LONG).sections] == ["review", "plan"]


def test_what_is_appended_is_no_chapter():
    """Lists behind the text stand outside its chapters; what the coming year is to bring is plan, all else other."""
    body = ["一、2023年工作回顾", *[LONG] * 6, "二、2024年工作安排", *[LONG] * 6]
    found = outlined(
        *body, "附件1", "2024年十件民生实事", "一、修路。", LONG, "名词解释", "1.某工程：指修路。"
    )
    assert [(s.level, s.heading, s.role) for s in found.sections] == [
        (1, "2023年工作回顾", "review"),
        (1, "2024年工作安排", "plan"),
        (0, "附件1", "other"),
        (0, "2024年十件民生实事", "plan"),
        (0, "名词解释", "other"),
    ]
    assert roles(found) == "r" * 6 + "l" * 6 + "ll-"


@pytest.mark.parametrize(
    "heading",
    ["2023年十件民生实事完成情况", "附件 2023年与2024年主要指标", "附表 主要指标", "2023年十件民生实事"],
)
def test_an_appended_list_of_another_year_is_no_plan(heading):
    """The year that was told, both years, or none: such a list promises nothing."""
    body = ["一、2023年工作回顾", *[LONG] * 6, "二、2024年工作安排", *[LONG] * 6]
    assert set(roles(outlined(*body, "附件1", heading, "一、修路。", LONG))[12:]) == {"-"}


@pytest.mark.parametrize("heading", ["注释", "注解：", "名词解释", "专有名词", "相关术语说明"])
def test_notes_behind_the_text_are_no_plan(heading):
    """What explains the terms of a report is appended, whatever it is called."""
    body = ["一、2023年工作回顾", *[LONG] * 4, "二、2024年工作安排", *[LONG] * 6]
    found = outlined(*body, heading, "［1］一路三桥：", "一条路和三座桥。")
    assert roles(found) == "rrrrllllll--"


def test_a_list_that_begins_anew_without_a_heading_adds_no_chapter():
    """一、 after 二、 is not the first chapter once more."""
    found = outlined("一、2023年工作回顾", LONG, "二、2024年工作安排", LONG, "一、修路", "二、架桥")
    assert len(found.sections) == 2


def test_greetings_titles_and_signatures_are_no_passages():
    """各位代表！ alone, the lines above the body, who signs and when."""
    found = outlined(
        "政府工作报告",
        "——2024年1月5日在某县第十届人民代表大会第三次会议上",
        "某县县长 某某",
        "各位代表：",
        "现在，我代表县人民政府报告工作。",
        "一、2023年工作回顾",
        LONG,
        "各位代表！",
        f"各位代表！{LONG}",
        "二、2024年工作安排",
        LONG,
        "某县人民政府",
        "2024年1月5日",
    )
    assert [p.text[:5] for p in found.passages] == ["现在，我代", "全县修建道", "各位代表！", "全县修建道"]
    assert (found.title, found.place, found.review_year, found.plan_year) == (
        "政府工作报告",
        "某县",
        2023,
        2024,
    )
    assert roles(found) == "orrl"


PROBLEM = "在肯定成绩的同时，我们也清醒看到，道路养护还有差距，学位仍显不足。"
FIVE = "五年来，全县道路里程翻了一番，学校增加二十所，面貌焕然一新。"
ONE = "刚刚过去的2025年，全县修建道路五十公里。"
CASES = {
    "problems close the review": (["一、2023年工作回顾", LONG, PROBLEM, "二、2024年工作安排", LONG], "rpl"),
    "problems are listed under a colon": (
        [
            "一、2023年工作回顾",
            LONG,
            "我们清醒认识到，还存在以下问题：",
            "一是路窄。",
            "二是学位少。",
            "二、今年工作安排",
            LONG,
        ],
        "rpppl",
    ),
    "problems have a chapter": (
        ["一、2023年工作回顾", LONG, "二、存在的主要问题", LONG, "三、下一步打算", LONG],
        "rpl",
    ),
    "problems have a sub-heading": (
        [
            "一、2023年工作回顾",
            "（一）成绩",
            LONG,
            "（二）存在的问题和不足",
            LONG,
            "二、2024年工作安排",
            LONG,
        ],
        "rpl",
    ),
    "problems and plan share a chapter": (
        [
            "一、狠抓交通",
            LONG,
            "二、存在问题及2024年工作计划",
            "2023年工作有成效，但还有不足：一是路窄。二是学位少。",
            "2024年，我县将修路。",
        ],
        "rpppl",
    ),
    "a plan that does not name its year": (
        [
            "一、狠抓交通",
            LONG,
            "二、存在的不足和下一步打算",
            "一是路窄。",
            "二是学位少。",
            "针对以上不足，继续努力。",
            "一是修路。",
            "二是办学。",
        ],
        "rpplll",
    ),
    "a plan told by sub-headings": (
        [
            "一、2023年工作情况",
            LONG,
            "二、问题与打算",
            "（一）存在的问题",
            LONG,
            "（二）2024年工作打算",
            LONG,
        ],
        "rpl",
    ),
    "a plan without a heading": (
        [
            "某县关于2023年度工作情况的报告",
            "一、狠抓交通",
            LONG,
            "二、狠抓教育",
            LONG,
            "下一步，我县将继续努力。",
            "修路架桥。",
        ],
        "rrll",
    ),
    "chapters behind the plan go on with it": (
        [
            "一、去年工作回顾",
            LONG,
            "二、今年工作总体部署",
            LONG,
            "三、加快修路",
            LONG,
            "四、加强自身建设",
            LONG,
        ],
        "rlll",
    ),
    "a chapter of the past term": (
        [
            "一、2020年工作回顾",
            LONG,
            "二、“十三五”时期发展成就和“十四五”时期主要目标任务",
            LONG,
            "三、2021年重点工作",
            LONG,
        ],
        "r-l",
    ),
    "one year and the term in one chapter": (
        [
            "一、2025年和“十四五”时期工作回顾",
            LONG,
            FIVE,
            "——路网成形。",
            ONE,
            PROBLEM,
            "二、2026年工作安排",
            LONG,
        ],
        "r--rpl",
    ),
    "the term alone, one paragraph on the year": (
        ["一、过去五年工作回顾", LONG, FIVE, ONE, FIVE, "二、2018年主要任务", LONG],
        "--r-l",
    ),
    "the term alone, no word of the year": (
        ["一、过去五年工作回顾", LONG, FIVE, "二、2018年主要任务", LONG],
        "rrl",
    ),
    "the term in passing": (["一、2023年工作回顾", FIVE, LONG, "二、2024年工作安排", LONG], "-rl"),
    "aims of the term before the year's plan": (
        [
            "一、2025年工作回顾",
            LONG,
            "二、“十五五”时期目标任务和2026年工作安排",
            "五年规划提出，路网成形。",
            "今年是开局之年，要修路。",
            LONG,
        ],
        "r-ll",
    ),
    "aims of the term alone": (
        ["一、2025年工作回顾", LONG, "二、“十五五”主要目标", LONG, "三、2026年工作", LONG],
        "r-l",
    ),
    "review and plan in one chapter": (
        ["一、2021年工作总结和2022年工作计划", LONG, "2022年，我们将修路。", LONG],
        "rll",
    ),
    "aims reached are no plan": (["一、2023年目标任务完成情况", LONG, "二、2024年目标任务", LONG], "rl"),
    "difficulties at the outset are no list of problems": (
        [
            "一、2023年工作回顾",
            "过去一年，面对诸多困难挑战，我们迎难而上。",
            "认真整改存在的问题。",
            "二、2024年工作安排",
            LONG,
        ],
        "rrl",
    ),
    "a plan of the term that never names its year": (
        ["一、2025年工作回顾", LONG, "二、奋力实现“十五五”良好开局", LONG],
        "rl",
    ),
    "main work of the year to come": (["一、去年工作回顾", LONG, "二、今年的主要工作", LONG], "rl"),
    "review and next steps in one chapter": (
        ["一、2023年工作总结及下一步计划", LONG, "下一步，我们将修路。"],
        "rl",
    ),
    "aims of the term between, without numbers": (
        ["2025年工作回顾", LONG, "“十五五”总体考虑", LONG, "2026年工作", LONG],
        "r-l",
    ),
    "unnumbered chapters told by their look beside one told by its words": (
        ["现将情况报告如下：", "主要进展", LONG, "负责人带头", LONG, "2024年工作安排", LONG],
        "orrl",
    ),
    "numbered parts below unnumbered chapters": (
        [
            "2023年工作回顾",
            "一、修路",
            LONG,
            "二、架桥",
            LONG,
            "2024年工作安排",
            "一、修路",
            LONG,
            "二、架桥",
            LONG,
        ],
        "rrll",
    ),
    "a plan without its year or any cue": (
        [
            "一、2025年工作回顾",
            LONG,
            "二、“十五五”目标任务",
            LONG,
            "三、夺取“十五五”开局新胜利",
            "今年要修路。",
            LONG,
        ],
        "r-ll",
    ),
    "the plan begins inside a chapter and goes on": (
        [
            "某县关于2023年度工作情况的报告",
            "一、狠抓交通",
            LONG,
            "下一步，我县将办学。",
            "二、狠抓教育",
            LONG,
        ],
        "rll",
    ),
    "an item of the plan named like an appended list": (
        [
            "各位代表：",
            "一、2023年工作回顾",
            LONG,
            "二、2024年工作安排",
            LONG,
            "办好民生实事",
            LONG,
            "各位代表！",
            LONG,
        ],
        "rllll",
    ),
    "the term that ended with the year": (
        [
            "各位代表：",
            "一、2025年和“十四五”时期工作回顾",
            f"过去一年，{LONG}",
            f"各位代表！随着各项任务的完成，“十四五”胜利收官。{LONG}",
            f"2025年渔业占比较2020年提高约3个百分点。{LONG}",
            "二、2026年主要工作",
            LONG,
        ],
        "r--l",
    ),
    "review and aims share a chapter": (
        [
            "一、2023年工作回顾和2024年总体要求",
            f"过去一年，{LONG}",
            PROBLEM,
            f"今年工作的总体要求是：{LONG}",
            "二、2024年工作任务",
            LONG,
        ],
        "rpll",
    ),
    "a term has a chapter of its own": (
        [
            "一、2025年工作回顾",
            LONG,
            "二、“十四五”发展成就",
            LONG,
            "三、“十五五”主要目标",
            LONG,
            "四、2026年工作安排",
            LONG,
        ],
        "r--l",
    ),
    "no chapter, no report": ([LONG, LONG], "--"),
    "chapters that tell nothing": (["一、修路", LONG, "二、架桥", LONG], "--"),
    "a report without chapters": (
        [
            "某县关于2023年度工作情况的报告",
            f"2023年，{LONG}",
            f"我们也清醒认识到，还存在不足。{LONG}",
            f"2024年，我县将修路。{LONG}",
        ],
        "rpl",
    ),
}


@pytest.mark.parametrize(("lines", "want"), CASES.values(), ids=CASES)
def test_every_passage_gets_its_role(lines, want):
    """Headings, opening words and the place in the report tell what a passage is for."""
    assert roles(outlined(*lines)) == want


COMPLAINTS = (
    "同时，我们也深知，渔业底子薄的问题仍较突出。",
    "成绩来之不易，但问题不容回避，山路太窄。",
    "问题和不足主要表现在：桥少。",
    "我们清楚认识到，学位偏少，路况偏差。",
    "我们也直面存在的困难：桥少路窄。",
    "同时，我们也看到，修路任务很重，渔民收入不高。",
    "当前困难和挑战依然较多，桥少路窄。",
    "我们要正视存在的困难和问题，桥少路窄。",
)
NO_COMPLAINTS = (
    "一年的实践，使我们深刻认识到，必须依靠群众修路。",
    "我们充分认识到修路是第一要务，三条路建成通车。",
    "我们深知，每一条路都是全县群众一起修的。",
    "面对困难和挑战，全县群众修好了三条路。",
)


@pytest.mark.parametrize(
    ("text", "role"), [*((text, "p") for text in COMPLAINTS), *((text, "r") for text in NO_COMPLAINTS)]
)
def test_what_is_lacking_is_told_from_what_was_learnt(text, role):
    """A passage of the review that owns up to what is lacking is one of problems; a lesson learnt is none."""
    assert roles(outlined("一、2023年工作回顾", LONG, text, "二、2024年工作安排", LONG)) == f"r{role}l"


YEARS = {
    "headings": (["一、2023年工作回顾", "二、2024年工作安排"], (2023, 2024)),
    "only the review": (["一、2023年工作回顾", "二、今后的工作"], (2023, 2024)),
    "only the plan": (["一、过去一年工作回顾", "二、2024年工作安排"], (2023, 2024)),
    "a heading without a cue": (
        ["一、“十一五”回顾", "二、“十二五”主要任务", "三、2011年的工作"],
        (2010, 2011),
    ),
    "headings against the title line": (
        [
            "政府工作报告",
            "——2021年3月5日在某省第十届人民代表大会上",
            "各位代表：",
            "一、2019年工作回顾",
            "二、今年工作安排",
        ],
        (2019, 2020),
    ),
    "a far year in a heading": (
        ["一、2025年工作回顾", "二、2035年远景目标和“十五五”任务", "三、2026年工作"],
        (2025, 2026),
    ),
    "main work behind the review is that of the year to come": (
        ["一、“十四五”时期发展回顾", "二、“十五五”时期目标", "三、2026年主要工作"],
        (2025, 2026),
    ),
    "main work of both years": (["一、2024年主要工作", "二、2025年主要工作"], (2024, 2025)),
    "aims in a heading of their own words": (["一、2025年工作回顾", "二、全力做好2026年工作"], (2025, 2026)),
    "the title of a yearly report": (["某县2023年度法治政府建设情况的报告", LONG], (2023, 2024)),
    "the title without 度": (["某县关于2023年法治政府建设工作的报告", LONG], (2023, 2024)),
    "the title of a work report": (["2025年某县政府工作报告", LONG], (2024, 2025)),
    "the year behind the title": (
        ["某县政府工作报告", "（2025年1月8日在某县第五届人民代表大会第二次会议上）", LONG],
        (2024, 2025),
    ),
    "a date in brackets behind a name": (
        ["某县政府工作报告", "县长 李明（2025年1月8日）", "各位代表：", LONG],
        (2024, 2025),
    ),
    "links to the reports before and after": (
        ["←2012年某县政府工作报告", "2013年某县政府工作报告", "2014年某县政府工作报告→", "各位代表：", LONG],
        (2012, 2013),
    ),
    "the year in brackets behind the title": (
        ["某县政府工作报告（2013年）", "各位代表：", LONG],
        (2012, 2013),
    ),
    "a line of news above the greeting": (
        ["2013年1月8日，县长李明在县人民代表大会上作政府工作报告。", "各位代表：", LONG],
        (2012, 2013),
    ),
    "a year in characters": (
        ["某县政府工作报告", "——二〇二六年一月二十日在某县人民代表大会上", LONG],
        (2025, 2026),
    ),
    "given at the end of the year": (
        ["某县政府工作报告", "2024年12月28日在某县人民代表大会上", LONG],
        (2024, 2025),
    ),
    "what the text says": (
        ["各位代表：", "现在报告工作。", "一、过去五年工作", "刚刚过去的2017年，目标完成。", LONG],
        (2017, 2018),
    ),
    "aims of the text": (
        ["各位代表：", "一、过去一年", LONG, "2018年经济社会发展主要预期目标是：产值增长。"],
        (2017, 2018),
    ),
    "a far aim of the text": (
        ["各位代表：", "过去的2017年不易。", "到2020年发展目标是小康。", "2018年发展主要目标是增长。"],
        (2017, 2018),
    ),
    "most often named": (
        ["各位代表：", "路网2023年建成。", "校舍2023年、2024年建成。", "桥梁2010年建成。"],
        (2023, 2024),
    ),
    "a title that bears the year planned for": (
        ["某局过去五年工作总结及2023年工作计划", "一、2018-2022年工作情况", "2018年以来，路网成形。", LONG],
        (2022, 2023),
    ),
    "nothing": (["各位代表：", "一、过去一年工作", LONG, "二、今年工作"], (None, None)),
}


@pytest.mark.parametrize(("lines", "want"), YEARS.values(), ids=YEARS)
def test_the_years_are_told_by_what_weighs_most(lines, want):
    """Headings, then the title, the session line, the words of the text, and last the count."""
    found = outlined(*lines)
    assert (found.review_year, found.plan_year) == want


PLACES = {
    "甲州市乙珠区人民政府关于2023年度工作情况的报告": "甲州市乙珠区",
    "2025年某川省政府工作报告": "某川省",
    "——2025年1月20日在某川省第十四届人民代表大会第三次会议上": "某川省",
    "某古自治区人民政府工作报告": "某古自治区",
    "某山朝鲜族自治州2024年政府工作报告": "某山朝鲜族自治州",
    "某某市某某区司法局2023年度法治政府建设工作总结": "某某市某某区",
    "某州省人民政府办公厅关于某事的报告": "某州省",
    "某某区区长 某某": "某某区",
    "某湾特别行政区政府报告": "某湾特别行政区",
    "某某镇人民政府2023年法治政府建设年度报告": "某某镇",
    "某某市财政局2023年度法治政府建设情况报告": "某某市",
    "国务院总理 某某": "全国",
    "——2003年3月8日在第九十届全国人民代表大会第二次会议上": "全国",
    "全国人大常委会工作报告": "全国",
    "我代表省人民政府，向大会报告工作": "",
    "政府工作报告": "",
    "省长 某某某在某宁省第十四届人民代表大会第三次会议上的讲话": "某宁省",
    "二〇二六年一月二十七日在某肃省十四届人民代表大会第四次会议上": "某肃省",
    "本某市人民政府工作报告": "本某市",
    "日某市2024年政府工作报告": "日某市",
    "关于某省2024年国民经济和社会发展计划执行情况的报告": "某省",
}


@pytest.mark.parametrize(("line", "place"), PLACES.items())
def test_the_place_is_named_by_title_issuer_or_session_line(line, place):
    """By the suffixes of administrative names, whatever the place."""
    assert outlined(line, "各位代表：", LONG).place == place


def test_what_the_file_says_of_itself_wins():
    """Front matter stands above every guess; a year that is none is not believed."""
    meta = {"title": "甲", "place": "乙", "review_year": "2001", "plan_year": "2002"}
    found = outlined("某县2023年度工作情况的报告", LONG, meta=meta)
    assert (found.title, found.place, found.review_year, found.plan_year) == ("甲", "乙", 2001, 2002)
    assert outlined(LONG, meta={"plan_year": "2002"}).review_year == 2001
    assert outlined(LONG, meta={"review_year": "many"}).review_year is None


def test_headings_the_format_marks_are_taken_at_their_level():
    """A single first-level heading on the first line is the title; without one, the first level holds chapters."""
    text = "某县报告\n修路架桥\n全县修路。\n交通\n路网成形。"
    at = [text.index(word) for word in ("某县报告", "修路架桥", "交通")]
    found = outline(text, SourceMap.identity(text), headings=[(at[0], 1), (at[1], 2), (at[2], 3)])
    assert found.title == "某县报告"
    assert [(s.level, s.heading) for s in found.sections] == [(1, "修路架桥"), (2, "交通")]
    found = outline(text, SourceMap.identity(text), headings=[(at[1], 1), (at[2], 1)])
    assert [(s.level, s.heading) for s in found.sections] == [(1, "修路架桥"), (1, "交通")]


def test_english_items_are_chapters_and_capitals_their_parts():
    """Items of a filing, upper-case headings below them, bullets as passages."""
    text = [
        "ITEM 1. Business",
        "The Example Company runs parks. Revenues for fiscal 2016 rose.",
        "PARKS AND RESORTS",
        "We run parks. They grew.",
        "Roads and Bridges",
        f"We own hotels at example.org and {'many ' * 20}more.",
        "(in millions)",
        "25 30",
        "Item 1A. Risk Factors",
        "• Weather may harm us.",
        "ITEM 7. Results of Operations",
        "Revenues for fiscal 2016 rose by 3%.",
    ]
    found = outlined(*text, language="en")
    assert tree(found) == [
        (1, "ITEM 1.", "Business", "other"),
        (2, "", "PARKS AND RESORTS", "other"),
        (3, "", "Roads and Bridges", "other"),
        (1, "Item 1A.", "Risk Factors", "problems"),
        (1, "ITEM 7.", "Results of Operations", "review"),
    ]
    assert (found.place, found.review_year, found.plan_year) == ("The Example Company", 2016, 2017)
    assert roles(found) == "---pr"


def test_the_language_is_told_by_the_letters():
    """Names in the other language do not turn the scale."""
    assert tell_language("推广 Open Source 工具，建设 AI 平台，办好企业。") == "zh"
    assert tell_language("The Company sells tea (茶) in Canton.") == "en"
    assert tell_language("12345") == "zh"


PIECES = [
    "一、2023年工作回顾",
    "二、2024年工作安排",
    "（一）修路",
    "（一）修路。架桥。",
    "1.植树",
    "第一章",
    "各位代表：",
]
PIECES += [
    "附件1",
    "名词解释",
    "一是修路。二是架桥。",
    "——路网成形。",
    "。",
    "2023年1月5日",
    "某县人民政府",
    "",
    "　　",
    "Item 1. X",
]
TEXTS = st.lists(st.sampled_from([*PIECES, PROBLEM, FIVE, ONE, LONG]), max_size=30).map("\n".join)


@given(TEXTS | st.text(max_size=120), st.sampled_from(["zh", "en"]))
def test_sections_and_passages_point_at_what_they_claim(text, language):
    """Passages lie in order, in their sections, and hold the text they say; sections nest."""
    found = outline(text, SourceMap.identity(text), language=language)
    last = 0
    for passage in found.passages:
        assert passage.text == text[passage.at.slice] == text[passage.span.slice]
        assert passage.text == passage.text.strip()
        assert last <= passage.at.start < passage.at.end
        section = found.sections[passage.section]
        assert section.at.start <= passage.at.start <= passage.at.end <= section.at.end
        assert passage.heading in passage.text
        last = passage.at.end
    for section in found.sections:
        assert section.heading in text[section.at.slice] or not section.heading
        if section.parent is not None:
            parent = found.sections[section.parent]
            assert parent.level < section.level
            assert parent.at.start <= section.at.start <= section.at.end <= parent.at.end


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("还有一些不足。（一）力量薄弱，人员不足。（二）宣传较少，形式单一。", 3),
        ("（一）加强学习。一是组织培训；二是开展考试。", 3),
        ("（一）加强学习。全年组织培训12次。", 1),
        ("办理案件30件。（三）级公路修通。", 1),
    ],
)
def test_items_numbered_in_brackets_inside_a_paragraph_are_passages(text, count):
    """Their count is their own; a single one is the heading its paragraph opens with."""
    assert len(outlined("一、2023年工作回顾", text).passages) == count


COVER = """UNITED STATES
{form}
For the fiscal year ended June 30, 2023
Bluebrook Mills Inc.
(Exact name of registrant as specified in its charter)
Item 1. Business
We spin yarn in two mills and sell it to weavers in nine states. Our mills are old and our yarn is good.
Item 1A. Risk Factors
Our mills may burn. Wool may become dear, and weavers may buy elsewhere.
"""


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("FORM 10-K", "Bluebrook Mills Inc. 10-K 2023"),
        ("Form 20-F", "Bluebrook Mills Inc. 20-F 2023"),
        ("See our Form 10-K for more", "See our Form 10-K for more"),
    ],
)
def test_a_filing_is_entitled_by_company_form_and_year(form, title):
    """A line that names the form alone says that it is one; a line that mentions it does not."""
    text = COVER.format(form=form)
    assert outline(text, SourceMap.identity(text), language="en").title == title


@pytest.mark.parametrize(
    ("said", "title"),
    [("mills-20230630", "Bluebrook Mills Inc. 10-K 2023"), ("The Mills in 2023", "The Mills in 2023")],
)
def test_a_filing_is_not_entitled_by_the_name_of_its_file(said, title):
    """The title of a page that is one word is the name of a file; one of several words stays."""
    text = COVER.format(form="FORM 10-K")
    found = outline(text, SourceMap.identity(text), language="en", meta={"title": said})
    assert found.title == title
