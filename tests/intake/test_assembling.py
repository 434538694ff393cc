"""From a source to a `Report`: everything between a file and its chapters at once."""

import csv
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.intake import read, read_text
from compare.records import CompareError, ReadError, Report, UsageError

LETTERS = {"opening": "o", "review": "r", "problems": "p", "plan": "l", "other": "-"}
SAMPLE = (
    "某县人民政府工作报告\n——2024年1月5日在某县第十届人民代表大会第三次会议上\n各位代表：\n"
    "现在，我代表县人民政府报告工作。\n一、2023年工作回顾\n修路50公里。\n我们清醒认识到，路网还有短板。\n"
    "二、2024年工作安排\n一是修路60公里。二是办学2所。\n"
)


def holds(report):
    """Check what every report must hold: its passages and sections point at what they claim."""
    assert isinstance(report, Report)
    assert report.places.length == len(report.text)
    assert report.places.source_length == len(report.raw)
    for passage in report.passages:
        assert passage.text == report.text[passage.at.slice]
        assert passage.span == report.source_span(passage.at.start, passage.at.end)
        assert passage.span.end <= len(report.raw)
    for section in report.sections:
        assert section.span == report.source_span(section.at.start, section.at.end)
    for repair in report.repairs:
        assert repair.span.end <= len(report.raw)
    return report


def test_a_small_report_is_read_whole():
    """Title, place, years, language, chapters, items and roles of one report."""
    report = holds(read_text(SAMPLE, source="sample"))
    assert (report.title, report.place, report.language) == ("某县人民政府工作报告", "某县", "zh")
    assert (report.review_year, report.plan_year, report.source) == (2023, 2024, "sample")
    assert "".join(LETTERS[p.role] for p in report.passages) == "orpll"
    assert report.section_label(report.passages[-1]) == "二、2024年工作安排"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encoding_changes_nothing(encoding):
    """The same passages come out of every encoding."""
    assert read(SAMPLE.encode(encoding)).passages == read_text(SAMPLE).passages


def test_line_ends_change_spans_alone():
    """CRLF counts two in the source, and the words stay the same."""
    plain, windows = read_text(SAMPLE), holds(read(SAMPLE.replace("\n", "\r\n").encode()))
    assert [p.text for p in windows.passages] == [p.text for p in plain.passages]
    assert all(windows.raw[p.span.slice] == p.text for p in windows.passages)


def test_where_nothing_was_mended_the_text_is_the_source():
    """A sound text is its own repaired text."""
    report = read_text(SAMPLE)
    assert report.text == report.raw == SAMPLE
    assert report.repairs == ()


def test_the_language_may_be_named_and_must_be_known():
    """`language=` wins over the letters; an unknown one is a usage error."""
    assert read_text("OK 2023", language="zh").language == "zh"
    assert read_text("We built roads.").language == "en"
    with pytest.raises(UsageError, match="zh, en"):
        read_text(SAMPLE, language="fr")
    with pytest.raises(UsageError, match="string"):
        read_text(SAMPLE.encode())


@pytest.mark.parametrize("text", ["", " \n\u3000\u200b\ufeff\t"])
def test_an_empty_text_is_refused(text):
    """There is nothing to read."""
    with pytest.raises(ReadError, match="empty"):
        read_text(text)


def test_a_text_that_is_no_report_gives_honest_passages():
    """No chapter, no year, no place: one section, roles other."""
    report = holds(read_text("桥很长。\n路很宽。"))
    assert (report.title, report.place, report.review_year, report.plan_year) == ("", "", None, None)
    assert len(report.sections) == 1
    assert {p.role for p in report.passages} == {"other"}


def test_markdown_tells_its_own_title_place_and_years():
    """Front matter is kept as `meta`, wins over guesses, and is no passage."""
    front = "---\ntitle: 乙县报告\nplace: 乙县\nreview_year: 2001\nissuer: 乙县人民政府\n---\n"
    source = f"{front}\n# 甲县2023年报告\n\n## 修路\n\n路很宽。\n"
    report = holds(read(source.encode()))
    assert (report.title, report.place, report.review_year, report.plan_year) == (
        "乙县报告",
        "乙县",
        2001,
        2002,
    )
    assert dict(report.meta)["issuer"] == "乙县人民政府"
    assert [s.heading for s in report.sections] == ["修路"]
    assert [report.raw[p.span.slice] for p in report.passages] == ["路很宽。"]


@given(
    st.text(max_size=300)
    | st.text(alphabet="一二、（）。年2034工作回顾安排问题是各位代表：\n\u3000\u200b(qū)區設", max_size=200)
)
def test_any_text_is_read_or_refused(text):
    """Whatever the text, there is a report that holds, or a `CompareError`."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            report = read_text(text)
        except CompareError:
            return
    holds(report)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    """Whatever the bytes, there is a report that holds, or a `CompareError`."""
    try:
        report = read(data)
    except CompareError:
        return
    holds(report)


#: What stands over and over, how often, what stands then, and what stands as often behind it.
HEAPS = [
    ("一、工作\n", 5_000, "", ""),
    ("（一）工作。路。\n", 5_000, "", ""),
    ("一是修路。", 20_000, "", ""),
    ("（", 50_000, "路", "）"),
    ("路", 300_000, "", ""),
    ("\n", 100_000, "路", ""),
    (" ", 100_000, "路", ""),
    ("“", 100_000, "", ""),
    ("2023年", 50_000, "", ""),
    ("问题", 50_000, "", ""),
    ("各位代表：", 20_000, "", ""),
    ("第十届", 30_000, "人民", ""),
    ("某市", 50_000, "", ""),
    ("PM\n2.5\n", 10_000, "", ""),
]


@pytest.mark.parametrize("share", [0.02, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("piece", "count", "then", "behind"), HEAPS, ids=[ascii(heap[0]) for heap in HEAPS])
def test_texts_made_to_break_it_are_read(piece, count, then, behind, share):
    """Long lines, many headings, deep brackets: read, and in bounded time; a fiftieth in the quick tests."""
    times = int(count * share)
    holds(read_text(piece * times + then + behind * times))


# file, place, year told of, roles of the chapters, passages, first words of the plan
REAL = [
    ("guowuyuan/guowuyuan-2018-one-line.txt", "全国", 2017, "rll", 102, "今年是全面贯彻党"),
    ("guowuyuan/guowuyuan-2019-wiki-residue.txt", "全国", 2018, "rll", 95, "今年是新中国成立"),
    ("guowuyuan/guowuyuan-2019.txt", "全国", 2018, "rll", 95, "今年是新中国成立"),
    ("guowuyuan/guowuyuan-2020.txt", "全国", 2019, "rlllllll", 73, "做好今年政府工作"),
    ("guowuyuan/guowuyuan-2021.txt", "全国", 2020, "r-l", 79, "今年是我国现代化"),
    ("guowuyuan/guowuyuan-2022.txt", "全国", 2021, "rll", 85, "今年将召开中国共"),
    ("hailar/hailar-2012.txt", "海拉尔区", 2011, "rl", 66, "2012年，是实"),
    ("hailar/hailar-2013.txt", "海拉尔区", 2012, "rl", 29, "今年政府工作的总"),
    ("hailar/hailar-2014.txt", "海拉尔区", 2013, "rl", 58, "2014年是全面"),
    ("hailar/hailar-2015.txt", "海拉尔区", 2014, "rl", 38, "今年是全面深化改"),
    ("hailar/hailar-2016.txt", "海拉尔区", 2015, "r-l", 56, "今年是全面实施“"),
    ("hailar/hailar-2017.txt", "海拉尔区", 2016, "rl", 34, "今年是贯彻落实自"),
    ("hailar-gb18030/hailar-2012.txt", "海拉尔区", 2011, "rl", 66, "2012年，是实"),
    ("hailar-gb18030/hailar-2013.txt", "海拉尔区", 2012, "rl", 29, "今年政府工作的总"),
    ("hailar-gb18030/hailar-2014.txt", "海拉尔区", 2013, "rl", 58, "2014年是全面"),
    ("hailar-gb18030/hailar-2015.txt", "海拉尔区", 2014, "rl", 38, "今年是全面深化改"),
    ("haizhu/haizhu-2023.txt", "广州市海珠区", 2023, "rrrrl", 20, "“稳”有举措"),
    ("provinces/gansu-2025.txt", "甘肃省", 2024, "rll", 60, "今年是“十四五”"),
    ("provinces/gansu-2026.txt", "甘肃省", 2025, "r-l", 78, "今年是“十五五”"),
    ("provinces/guangdong-2025.txt", "广东省", 2024, "rl", 128, "2025年是“十"),
    ("provinces/guangdong-2026.txt", "广东省", 2025, "r-l", 163, "2026年是“十"),
    ("provinces/liaoning-2025.txt", "辽宁省", 2024, "rll", 80, "今年是“十四五”"),
    ("provinces/liaoning-2026.txt", "辽宁省", 2025, "rll", 89, "今年是“十五五”"),
    ("provinces/sichuan-2025.txt", "四川省", 2024, "rll", 132, "今年是“十四五”"),
    ("provinces/sichuan-2026.txt", "四川省", 2025, "r-l", 109, "今年是“十五五”"),
    ("provinces/zhejiang-2025.txt", "浙江省", 2024, "rl", 75, "2025年是“十"),
    ("provinces/zhejiang-2026.txt", "浙江省", 2025, "r-l", 93, "2026年是“十"),
    ("10-k/disney-2016.txt", "The Walt Disney Company", 2016, "-pr", 459, ""),
    ("10-k/disney-2017.txt", "The Walt Disney Company", 2017, "-pr", 433, ""),
]


@pytest.mark.real
@pytest.mark.parametrize("row", REAL, ids=[r[0] for r in REAL])
def test_every_original_is_read_rightly(shared, row):
    """Place, years, the roles of the chapters, the number of passages, the first words of the plan."""
    name, place, year, chapters, passages, plan = row
    report = holds(read(shared / "reports" / name))
    assert (report.place, report.review_year, report.plan_year) == (place, year, year + 1)
    assert "".join(LETTERS[s.role] for s in report.sections if s.level == 1) == chapters
    assert len(report.passages) == passages
    first = next((p.text for p in report.passages if p.role == "plan"), "")
    assert first.startswith(plan)
    assert bool(first) == bool(plan)
    if plan:
        assert sum(p.role == "problems" for p in report.passages) == (6 if "haizhu" in name else 1)
        assert report.passages[0].role == "opening"


@pytest.mark.real
@pytest.mark.parametrize(("side", "year"), [("old", 2021), ("new", 2022)])
def test_passages_are_those_a_reader_marked_by_hand(shared, side, year):
    """Every passage of the hand-made pairing is a passage here, span by span, and there are no others."""
    report = read(shared / "reports" / "guowuyuan" / f"guowuyuan-{year}.txt")
    with (shared / "gold" / "guowuyuan-2021-2022" / "passages.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        rows = [row for row in csv.DictReader(file) if row[f"{side}_start"]]
    wanted = {(int(row[f"{side}_start"]), int(row[f"{side}_end"])) for row in rows}
    assert {(p.span.start, p.span.end) for p in report.passages} == wanted


@pytest.mark.real
def test_chapters_stand_where_they_are_printed(shared):
    """The five chapters of the first report, its five problems and its one plan paragraph."""
    report = read(shared / "reports" / "haizhu" / "haizhu-2023.txt")
    assert [s.number for s in report.sections] == ["", "一、", "二、", "三、", "四、", "五、"]
    last = [p for p in report.passages if p.section == len(report.sections) - 1]
    assert [p.role for p in last] == ["problems"] * 6 + ["plan"]
    assert [p.text[:2] for p in last[1:6]] == ["一是", "二是", "三是", "四是", "五是"]


@pytest.mark.parametrize(("stated", "want"), [("zh-CN", "zh"), ("EN", "en"), ("fr", "zh")])
def test_a_language_stated_by_the_file_counts_if_it_is_known(stated, want):
    """A country behind it is no harm; one without words here is told from the letters."""
    assert read(f"---\nlanguage: {stated}\n---\n一、修路\n路很宽。\n".encode()).language == want


def test_half_a_character_is_refused():
    """A lone surrogate cannot be written to any file again."""
    with pytest.raises(ReadError, match="surrogate"):
        read_text("路\ud800很宽")
