"""Where a report turns from what it lacks to what it will do, on invented reports."""

import pytest

from compare.intake import read_text

HEAD = "石桥县2023年度法治政府建设情况报告\n一、2023年主要工作\n办理复议案件12件。\n"


def roles(text):
    return [(p.role, p.text) for p in read_text(HEAD + text).passages][1:]


@pytest.mark.parametrize(
    "heading",
    [
        "二、正视短板，绘就明年“施工图”",
        "二、短板弱项",
        "二、查找差距，明确努力方向",
        "二、问题与对策",
        "二、存在的不足和今后打算",
        "二、不足之处和今后打算",
        "二、还欠着的账",
        "二、没办好的几件事",
    ],
)
def test_an_unusual_heading_does_not_hide_what_is_lacking(heading):
    """What leads in, not the chapter's name alone, tells the shortfalls from the goals behind them."""
    found = roles(
        f"{heading}\n工作中还有不少短板：一是文书质量不高。二是人手不足。\n"
        "2024年，石桥县将做好以下工作：一是评查文书。二是增加人手。\n"
    )
    assert [role for role, _ in found] == ["problems"] * 3 + ["plan"] * 3


@pytest.mark.parametrize(
    "heading",
    [
        "二、补齐短板，推动工作上台阶",
        "二、着力解决突出问题",
        "二、2024年工作安排",
        "（七）民生事业补短板",
        "（五）改革向难处推进",
    ],
)
def test_a_heading_that_mends_what_is_lacking_names_no_problem(heading):
    """To fill a gap is something to do: such a chapter names no problem."""
    assert [role for role, _ in roles(f"{heading}\n新建调解室3间。\n")] != ["problems"]


@pytest.mark.parametrize(
    ("heading", "paragraph", "pieces"),
    [
        (
            "二、存在问题和下一步打算",
            "工作中仍存在人手不足、经费偏紧等问题。下一步，我县将增加人手3名。",
            [("problems", "工作中仍存在人手不足、经费偏紧等问题。"), ("plan", "下一步，我县将增加人手3名。")],
        ),
        (
            "二、2023年工作评价",
            "同时，还存在一些不足：文书质量不高。对此，我们将认真加以解决。",
            [("problems", "同时，还存在一些不足：文书质量不高。对此，我们将认真加以解决。")],
        ),
    ],
    ids=["a remedy that is the plan", "a remedy that is a phrase"],
)
def test_a_paragraph_is_cut_where_it_turns_to_the_plan(heading, paragraph, pieces):
    """Shortfalls and remedies in one paragraph are two passages, each with its own place."""
    report = read_text(f"{HEAD}{heading}\n{paragraph}\n三、2024年工作安排\n新建调解室3间。\n")
    found = [p for p in report.passages if p.section == len(report.sections) - 2]
    assert [(p.role, p.text) for p in found] == pieces
    assert all(report.raw[p.span.slice] == p.text for p in found)


def test_an_item_that_ends_with_its_remedy_leaves_the_list_open():
    """Where each item names a lack and then its remedy, the next item lacks something again."""
    found = roles(
        "二、存在的问题\n一是文书质量不高。下一步，我县将评查文书。\n二是人手不足。下一步，我县将增加人手。\n"
    )
    assert [role for role, _ in found] == ["problems", "plan", "problems", "plan"]


def test_a_plan_that_speaks_of_shortfalls_after_they_were_told_stays_a_plan():
    """A report that has named its problems names them again only to say what will be done."""
    found = roles("二、存在的问题\n人手不足。\n三、2024年工作安排\n同时也要看到还存在短板。\n增加人手。\n")
    assert [role for role, _ in found] == ["problems", "plan", "plan"]


def test_a_short_paragraph_is_cut_as_a_long_one():
    """Where one chapter holds problems and plan, the remedy may be said in the second sentence of few words."""
    found = roles("二、存在的问题和下一步工作打算\n人手不足。针对上述问题，下一步将招聘5人。\n")
    assert found == [("problems", "人手不足。"), ("plan", "针对上述问题，下一步将招聘5人。")]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("全面部署，压实责任", "review"),
        ("精心安排，狠抓落实", "review"),
        ("工作部署，任务分工", "plan"),
        ("下步打算", "plan"),
    ],
)
def test_an_adverb_before_an_arrangement_makes_it_a_deed(heading, role):
    """Arranged throughout is something that was done; an arrangement is what will be."""
    text = (
        f"石桥县2023年度法治政府建设情况报告\n一、{heading}\n修路5公里。\n二、2024年工作安排\n修路6公里。\n"
    )
    assert read_text(text).sections[0].role == role


FIGURATIVE = (
    "镇里的评议排到第9名。\n"
    "（1）调解员人手不足，两个村没有配齐。2024年把调解员增加到12名以上。\n"
    "（2）合同审查不严，台账更新滞后，今年要把合同审查制度建起来。\n"
    "（3）路灯巡查频次偏低；公开栏更新不及时。将推行巡查日志。\n"
)


@pytest.mark.parametrize("heading", ["二、院子里的杂草", "二、账单摆上桌，边算边还", "二、镜子照一照"])
def test_a_chapter_under_any_name_that_lists_lacks_lists_the_problems(heading):
    """What its sentences say decides: each item is cut where it goes on to what will be done about it."""
    found = roles(f"{heading}\n{FIGURATIVE}三、2024年这样走\n新建路灯20盏。\n")
    assert [role for role, _ in found] == [*["problems"] * 2, "plan", *["problems", "plan"] * 2, "plan"]
    assert found[4] == ("plan", "今年要把合同审查制度建起来。")


@pytest.mark.parametrize(
    "chapter",
    [
        "针对人手不足，增配调解员6名。\n解决了台账滞后的老问题，建成电子台账1套。\n巡查频次由偏低变为每周2次。\n",
        "去年合同审查不严，今年审查合同61份，退回7份。\n调解纠纷320件，成功率97.8%。\n新建路灯20盏。\n巡查水库40次。\n",
        "没有发生一起败诉案件。\n未发现违规收费。\n没有一件复议被撤销。\n办理案件40件。\n",
        "查处群众反映突出的困难问题12件。\n整治薄弱村3个。\n摸排隐患多发路段5处，全部整改。\n",
    ],
    ids=["mended", "once lacking", "good that something is not", "what was put right"],
)
def test_a_chapter_that_tells_how_a_lack_was_mended_lists_no_problem(chapter):
    """A review that says what was wrong and is put right, or what did not go wrong, stays a review."""
    found = roles(f"二、院子里的杂草\n{chapter}三、2024年这样走\n新建路灯20盏。\n")
    assert {role for role, _ in found[:-1]} == {"review"}


@pytest.mark.parametrize(
    ("item", "turn"),
    [
        ("一是人手不足，要增配3名调解员。", "要增配3名调解员。"),
        ("一是人手不足，下一步新聘3名调解员。", "下一步新聘3名调解员。"),
        ("一是人手不足。新聘调解员不少于3名。", "新聘调解员不少于3名。"),
        ("一是人手不足，调解员要兼管三个村。", ""),
        ("一是人手不足，每人手上的案件超过50件。", ""),
        ("一是人手不足。案件比上年多了20件，结案慢了5天。", ""),
        ("一是人手需要进一步充实。", ""),
    ],
)
def test_an_item_is_cut_where_it_goes_on_to_its_remedy(item, turn):
    """At a sentence that says what will be done, or a clause that opens with it; a cause and a detail stay."""
    found = roles(f"二、存在的问题和下一步打算\n{item}\n二是经费不足。2024年将增加经费。\n")
    assert [text for role, text in found if role == "plan"] == [
        *([turn] if turn else []),
        "2024年将增加经费。",
    ]


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("回头看这一年，日子并不轻松：司法所人手不足；文书说理薄弱；窗口办事偏慢。", "problems"),
        ("家底还薄：财源单一，税收增长乏力；城区停车困难；乡镇医生紧缺。", "problems"),
        ("有三件事没有办好。管网老化，渗漏严重。校车路线不合理。养老床位缺口较大。", "problems"),
        ("新办涉企案件320件；文书评查全部完成；窗口提速三成。", "review"),
        ("着力解决人手不足问题，新招调解员12名；破解停车难，新增泊位300个；消除隐患40处。", "review"),
        ("面对人手不足，全县调剂干部30名；案件办结率提高到98%；群众满意度居全市第二。", "review"),
        (
            "全县产值81亿元，离年初预期尚有差距。外贸增长7%。新办企业96户。财政收入6亿元。接待游客12万人次。粮食产量再创新高。",
            "review",
        ),
        ("外贸增长7%。但也要清醒看到差距：财源单一，税收增长乏力；城区停车困难；乡镇医生紧缺。", "problems"),
    ],
)
def test_a_paragraph_most_of_whose_sentences_lack_something_lists_the_problems(paragraph, role):
    """No cue leads it in; what its sentences say tells it from deeds that mended a lack."""
    plan = "二、2024年工作安排\n新建调解室3间。\n"
    assert roles(f"{paragraph}\n{plan}")[0] == (role, paragraph)


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("丰收之外，我们也要把旧账算一算。", "problems"),
        ("我们将说明还要走的路。", "problems"),
        ("", "problems"),
    ],
)
def test_a_paragraph_that_mostly_lacks_something_is_no_plan_whatever_it_opens_with(opening, role):
    """A chapter of problems and plan: its first paragraph names lacks, though its first sentence sounds of intent."""
    lacks = "司法所人手不足，外聘人员流失较多。文书说理薄弱。窗口办事偏慢。乡镇律师紧缺。"
    remedy = "2024年，全县将新聘调解员12名，新建司法所3个。"
    found = roles(f"二、旧账与新账\n{opening}{lacks}\n{remedy}\n")
    assert found == [(role, f"{opening}{lacks}"), ("plan", remedy)]


def test_parts_above_all_chapters_look_back_where_no_chapter_does():
    """The heading of the first chapter is lost: what stands below it is not left without a purpose."""
    text = (
        "石桥县政府工作报告\n——2024年1月5日在石桥县人民代表大会上\n各位代表：\n过去的一年，成绩来之不易。\n"
        "（一）道路修到家门口\n修路50公里，铺管网12公里。\n（二）学校办到家门口\n新建学校2所。\n"
        "{chapter}二、2024年工作安排\n（一）道路再修一程\n修路60公里。\n"
    )
    roles_of = {p.text: p.role for p in read_text(text.format(chapter="")).passages}
    assert roles_of["修路50公里，铺管网12公里。"] == roles_of["新建学校2所。"] == "review"
    assert roles_of["修路60公里。"] == "plan"
    told = read_text(text.format(chapter="一、2023年工作回顾\n新办企业30家。\n"))
    assert {p.text: p.role for p in told.passages}["新建学校2所。"] == "other"
