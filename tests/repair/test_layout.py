"""Lines put right, and the page around a report taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.zh.layout import WORDS
from compare.records import SourceMap
from compare.repair import LAYOUT_KINDS, LayoutOptions, mend_layout
from compare.repair.layout import LAYOUT_STEPS

BODY = (
    "过去一年，全县修建道路五十公里，新开公交线路三条，新建学校两所，"
    "群众出行和就学更加方便，各项工作都有新的进展，完成了年初的目标。"
)


def mended(text, language="zh", **options):
    """Give the text alone."""
    return mend_layout(
        text, SourceMap.identity(text), language=language, options=LayoutOptions(**options)
    ).text


BROKEN = {
    "a subscript on its own line": (
        "空气好转。颗粒物（PM\n2.5\n）浓度下降。",
        "空气好转。颗粒物（PM2.5）浓度下降。",
    ),
    "a bold phrase": ("今年发展的\n主要目标\n是：产值增长5%。", "今年发展的主要目标是：产值增长5%。"),
    "a link in a sentence": ("全面推进。落实\n某项规划\n，建成新区。", "全面推进。落实某项规划，建成新区。"),
    "a line that ends in a comma": ("修建道路，\n架设桥梁。", "修建道路，架设桥梁。"),
    "a quote left open": ("实施“\n百村计划\n”。", "实施“百村计划”。"),
    "letters on both sides": (
        "用好AI，积极稳妥。推广Open\nSource工具。",
        "用好AI，积极稳妥。推广Open Source工具。",
    ),
    "a number on a line of its own": (
        "一、\n工作回顾\n（一）\n修路。架桥。",
        "一、 工作回顾\n（一） 修路。架桥。",
    ),
    "a lone bullet": ("●\n修路架桥", "● 修路架桥"),
}


@pytest.mark.parametrize(("before", "after"), BROKEN.values(), ids=BROKEN)
def test_a_sentence_broken_over_lines_is_joined(before, after):
    """The break goes, the words stay."""
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "一、工作回顾\n修路架桥。",
        "一、2023年：这一年我们是怎么走过来的\n修路架桥。",
        "（一）路是一步一步这样走出来的\n修路架桥。",
        "（一）加强领导，抓好落实\n修路架桥。",
        "修路架桥。\n办学校。",
        "办好以下几件事：\n一是修路。\n二是架桥。",
        "产值增长5%。居民收入提高\n（二）办学校。",
        "某县人民政府\n二〇二六年一月二十日",
        "2026年某省政府工作报告\n——2026年1月在某省第十届\n人民代表大会上",
        "    过去一年工作不易。成绩来自各方\n    今年要再接再厉。",
        "过去一年工作不易。成绩来自各方\n\n今年要再接再厉。",
        "- 修路；\n- 架桥",
    ],
)
def test_lines_that_stand_for_themselves_are_left_alone(text):
    """Headings, items, indented or spaced paragraphs, titles and signatures keep their lines."""
    assert mended(text) == text


def test_a_block_between_blank_lines_is_one_paragraph_where_the_text_is_set_so():
    """Links that each took a line are joined when every other paragraph stands between blank lines."""
    text = f"{BODY}\n\n{BODY}\n\n推进\n某地区\n开发建设取得进展，成效明显。\n\n{BODY}"
    assert "推进某地区开发建设取得进展，成效明显。" in mended(text)


def test_a_report_on_one_line_is_cut_at_its_indents():
    """Runs of ideographic spaces inside a very long line are where the paragraphs began."""
    parts = ["各位代表：", "一、2017年工作回顾", *[BODY] * 8, "二、2018年工作安排", BODY]
    assert mended("\u3000\u3000".join(["", *parts])).split() == parts
    short = "某县县长\u3000\u3000某某"
    assert mended(short) == short


def test_english_lines_are_joined_only_inside_a_sentence():
    """Lone bullets and footnote marks take their text; a lower-case line goes on; a title does not."""
    land = "We own " * 12
    lines = ["•", "fees charged", "(1)", "Based on estimates.", f"{land}a stadium and", "field. It is new."]
    text = "\n".join([*lines, "Parks and Resorts", "We own parks."])
    assert mended(text, "en").split("\n") == [
        "• fees charged",
        "(1) Based on estimates.",
        f"{land}a stadium and field. It is new.",
        "Parks and Resorts",
        "We own parks.",
    ]


WIDTH = 28


def wrapped(paragraphs, indent):
    """Cut each paragraph at the margin, its first line indented."""
    return "\n".join(
        "\n".join((indent + p)[i : i + WIDTH] for i in range(0, len(indent + p), WIDTH)) for p in paragraphs
    )


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_lines_cut_at_a_margin_are_joined(indent):
    """Where most lines are as long as the longest, a full line goes on in the next; headings stay alone."""
    long = [
        f"第{n}村修了三条路，又架了两座桥，还新建了一所学校和一处卫生室，村民出行看病上学都更方便"
        + "了" * n
        + "。"
        for n in range(9)
    ]
    paragraphs = ["一、工作回顾", *long[:5], "二、工作安排", *long[5:]]
    assert [line.strip() for line in mended(wrapped(paragraphs, indent)).split("\n")] == paragraphs


def test_lists_of_lines_of_one_length_stay():
    """Lines that all end a sentence, or stand in no number that tells a margin, are no cut paragraphs."""
    text = "\n".join(f"第{n}村修了三条路，又架了两座桥，还新建了学校。" for n in "一二三四五六七八九十" * 3)
    assert mended(text) == text


def test_the_page_above_and_below_is_taken_away():
    """Buttons, type size, source and date above; editors, related articles and a second copy below."""
    page = [
        *["下载", "打印", "【字号：", "加大", "】"],
        "2026年某省政府工作报告",
        *["来源：某某日报", "时间：2026-02-10", "2026年02月10日 07时41分"],
        "各位代表：",
        *[BODY] * 6,
        *["相关报道：", "某省政府工作报告", "责任编辑：某人", "打印本页"],
    ]
    kept = [line for line in mended("\n".join(page)).split("\n") if line]
    assert kept == ["2026年某省政府工作报告", "各位代表：", *[BODY] * 6]


CUT = [
    "全年修建农村道路十二公里，架设桥梁三座，惠及",
    "群众三千人，新增绿地五公顷，群众办事更加方便，",
    "城乡面貌有了新的变化，各项事业都有进步，学校增",
    "加二十所，面貌一新。",
]


def watered(stamp):
    """Set a stamp between the lines of a sentence."""
    return f"\n{stamp}\n".join(CUT)


SITE = "某某汇 www.example.com"
STAMPS = {
    "lines inside a sentence": (watered("内部资料 注意保存"), "".join(CUT)),
    "a site behind every line": (
        f"甲县修路。{SITE}\n甲县 {SITE}架桥。\n甲县修渠三处。 {SITE}",
        "甲县修路。\n甲县架桥。\n甲县修渠三处。",
    ),
    "an address behind a unit": (
        "修渠30公里 www.example.com\n修路3公里 www.example.com\n架桥3座 www.example.com",
        "修渠30公里\n修路3公里\n架桥3座",
    ),
    "the numbers of pages": (
        f"{BODY[:-4]}\n— 9 —\n{BODY[-4:]}\n修渠三处。\n- 10 -\n架桥三座。\n－ 11 －\n修路十二公里。",
        f"{BODY}\n修渠三处。\n架桥三座。\n修路十二公里。",
    ),
}
NO_STAMPS = [
    "修渠三处。\n—3—\n架桥三座。\n—12—\n修路十二公里。\n—5—\n全年办学校两所。",  # cells, not in order
    # links on lines of their own, which the sentence needs
    watered("揭榜") + "由成果需求方带资金、带场景一起来到会上当众\n揭榜\n。",
    "详见网站www.example.com。\n详见网站www.example.com。\n登录www.example.com查询。",
    "修路 www.example.com\n架桥 www.example.com",
    "表一 道路\n全年修路十二公里。\n表一 道路\n全年架桥三座。\n表一 道路\n全年修渠三处。",
]


@pytest.mark.parametrize(("before", "after"), STAMPS.values(), ids=STAMPS)
def test_what_is_stamped_into_sentences_is_taken_away(before, after):
    """A watermark or the address of a site, said again and again, with a record for each."""
    mended = mend_layout(before, SourceMap.identity(before))
    assert mended.text.strip("\n") == after
    assert sum(repair.why == "furniture" for repair in mended.repairs) == 3


@pytest.mark.parametrize("text", NO_STAMPS)
def test_what_a_sentence_needs_is_no_stamp(text):
    """Links, addresses the report gives, captions: what is said twice, or where a stop follows, stays."""
    mended = mend_layout(text, SourceMap.identity(text))
    assert not [repair for repair in mended.repairs if repair.why == "furniture"]


def test_links_set_into_the_lines_are_taken_away():
    """A heading of a wiki page ends in a link to edit it."""
    assert mended(f"一、工作回顾[编辑]\n{BODY}") == f"一、工作回顾\n{BODY}"
    assert mended("Review [edit]\nWe grew.", "en") == "Review\nWe grew."


@pytest.mark.parametrize(
    "tail",
    [
        "本作品是某国的\n法律\n、\n法规\n，不适用著作权法，属于\n公有领域\n。",
        "（新华社北京3月22日电）\n《 人民日报 》（ 2018年03月23日 01 版）",
        "取自“https://example.org”\n分类：政府工作报告",
        "扫一扫在手机打开当前页\n相关附件>>\n关闭窗口",
        "主办单位：某县人民政府\n网站标识码1234567890\n某ICP备12345678号",
        "（来源：某某日报 编辑：某人）",
        "文字：某人 摄影：某人\n一审：某人\n二审：某人",
        "分享让更多人看到\n推荐阅读\n某县开工第一天",
        "声明：本网转载不代表本网观点。",
        "-END-\n来源丨某县发布\n编辑丨某人\n点击“阅读原文”查看更多",
        "End\n举报/反馈\n评论 12",
        "相关文档\n某县计划报告",
    ],
)
def test_what_follows_the_body_is_taken_away(tail):
    """Licences, wire signatures, categories, buttons, imprints."""
    text = "\n".join([BODY] * 8)
    assert mended(f"{text}\n{tail}") == f"{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n相关部门要加强配合，打印机产量增长三成，下载量翻番。\n{BODY}",
        f"{BODY}\n责任编辑：某人\n" + f"{BODY}\n" * 5,
        "来源于各方的支持，成绩来之不易。",
        f"{BODY}\n文字精炼、摄影精美的画册出版三部。\n声明放弃补贴的企业三家。",
        "大力发展教育\n中小学新建三所\n小微企业增加百户",
    ],
)
def test_sentences_that_use_the_words_of_a_page_stay(text):
    """A sentence is no button, and a mark that much text follows ends nothing."""
    assert mended(text) == text


def test_every_step_can_be_switched_off():
    """With its step off, what it would mend stays."""
    text = f"打印\n一县报告\n{BODY}\n空气好转。颗粒物（PM\n2.5\n）下降。" + "\u3000\u3000".join(
        ["各", *[BODY] * 9]
    )
    assert mended(text, **dict.fromkeys(LAYOUT_STEPS, False)) == text
    for step in LAYOUT_STEPS:
        assert mended(text, **{step: False}) != mended(text)


def test_every_kind_of_repair_is_named_and_points_into_the_source():
    """A record says what stood there, what stands now, and where."""
    text = f"打印\n一县报告\n{BODY}\n空气好转。颗粒物（PM\n2.5\n）下降。"
    found = mend_layout(text, SourceMap.identity(text))
    assert {r.why for r in found.repairs} == set(LAYOUT_KINDS)
    for repair in found.repairs:
        assert text[repair.span.slice] == repair.before
        assert 0 < repair.certainty <= 1


LINES = st.lists(
    st.sampled_from(
        [
            "打印",
            "来源：某报",
            "一、工作",
            "（一）修路。架桥。",
            "PM",
            "2.5",
            "）下降。",
            "●",
            "各位代表：",
            "推进",
            BODY,
            "",
            "　　路",
        ]
    ),
    max_size=25,
).map("\n".join)


@given(LINES | st.text(alphabet="一、。是（）\n \u3000路12.PM”", max_size=80))
def test_mending_twice_equals_once_and_spans_hold(text):
    """The second time finds nothing, and every letter kept stands where the map says."""
    once = mend_layout(text, SourceMap.identity(text))
    twice = mend_layout(once.text, SourceMap.identity(once.text))
    assert twice.text == once.text
    for i, letter in enumerate(once.text):
        if letter not in "\n ":
            assert text[once.places.span(i, i + 1).slice] == letter


@pytest.mark.real
def test_clean_reports_keep_every_letter_of_every_paragraph(shared):
    """In the reports whose lines are sound no line is joined and nothing of the body goes."""
    folder = shared / "reports"
    paths = [*folder.glob("guowuyuan/guowuyuan-20[12][0-9].txt"), *folder.glob("hailar/*.txt")]
    paths += [
        p for p in folder.glob("provinces/*.txt") if p.name not in {"guangdong-2026.txt", "sichuan-2026.txt"}
    ]
    assert len(paths) > 15
    for path in paths:
        text = path.read_text(encoding="utf-8")
        repairs = mend_layout(text, SourceMap.identity(text)).repairs
        assert all(r.why == "furniture" and len(r.before) < PARAGRAPH for r in repairs), path.name


PARAGRAPH = 40


@pytest.mark.real
def test_the_wiki_copy_reads_like_the_clean_one(shared):
    """Once the residue is gone both copies of one report hold the same words, and no line is a splinter."""
    folder = shared / "reports" / "guowuyuan"
    clean = (folder / "guowuyuan-2019.txt").read_text(encoding="utf-8").split("各位代表：")[1]
    wiki = mended(
        (folder / "guowuyuan-2019-wiki-residue.txt").read_text(encoding="utf-8").replace("\u200b", "")
    )
    assert "".join(wiki.split()).removeprefix("各位代表：") == "".join(clean.split())
    assert all(len(line) > 4 for line in wiki.split())


def test_the_language_table_has_no_overlap_between_what_ends_a_paragraph_and_what_cannot():
    """A character either may or may not stand at the end of a paragraph."""
    assert not set(WORDS.finished) & set(WORDS.dangling)


CHAPTERS = ["一、2023年工作回顾", BODY, "二、存在的问题", BODY, "三、2024年工作安排", BODY]


@pytest.mark.parametrize(
    "contents",
    [
        ["目录", "一、2023年工作回顾\t1", "二、存在的问题\t5", "三、2024年工作安排\t7"],
        ["目  录", "一、2023年工作回顾", "二、存在的问题", "三、2024年工作安排"],
        ["一、2023年工作回顾……………1", "二、存在的问题……………5", "三、2024年工作安排……………7"],
        ["【目录】", "一、 2023年工作回顾 .......... 1", "三、 2024年工作安排 .......... 7"],
    ],
)
def test_a_table_of_contents_is_no_chapter(contents):
    """With or without its heading, with dots, tabs or no pages: what points to later lines is taken away."""
    kept = mended("\n".join(["某县2023年工作报告", *contents, *CHAPTERS])).split("\n")
    assert [line for line in kept if line] == ["某县2023年工作报告", *CHAPTERS]


@pytest.mark.parametrize(
    "lines",
    [
        ["一、2023年工作回顾", BODY, "二、存在的问题", BODY],
        ["粮食产量……12", "油料产量……5", "一、2023年工作回顾", BODY],
        ["目录", "甲项目", "乙项目", BODY],
        ["一、2023年工作回顾\t1", BODY, "一、2023年工作回顾", BODY],
    ],
)
def test_what_points_to_no_later_line_stays(lines):
    """Chapters, rows of a table and a list are no contents, nor is one line alone."""
    text = "\n".join(lines)
    assert mended(text) == text
