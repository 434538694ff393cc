"""What a reader should know first: computed once from the records, the same wherever it is shown."""

import json
import zipfile
from dataclasses import replace

import pytest

import compare
from compare.comparison.citations import quote
from compare.tables import FACES, Finding, Findings

OLD = """石河镇2030年政府工作报告
一、2030年工作回顾
地区生产总值120亿元。城镇新增就业1.2万人。修桥3座。
二、存在的问题
一是专业力量不足。
三、2031年工作安排
城镇新增就业1.5万人以上。推进河道清淤。
"""
NEW = """石河镇2031年政府工作报告
一、2031年工作回顾
地区生产总值150亿元。城镇新增就业1.3万人。修桥5座。
二、存在的问题
一是停车位不够。
三、2032年工作安排
城镇新增就业1.4万人以上。
"""


def compared(old=OLD, new=NEW):
    return compare.reports(compare.read_text(old, source="old.txt"), compare.read_text(new, source="new.txt"))


@pytest.fixture(scope="module")
def change():
    return compared()


def test_the_weightiest_come_first_and_no_more_than_a_dozen():
    """Order is by weight, equal ones as they came; the rest is left to the tables."""
    found = Findings.of([Finding("goals", str(n), weight=n % 3) for n in range(20)])
    assert len(found) == 12
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert [one.sentence for one in found][:3] == ["2", "5", "8"]


def test_the_texts_of_a_finding_are_where_it_says(change):
    """Offsets lead to the place in the source, and the place for people names chapter and paragraph."""
    seen = 0
    for finding in change.findings():
        for one in finding.quotes:
            report = {"report on 2030": change.old, "report on 2031": change.new}[one.when]
            assert report.raw[one.span.slice].strip() in report.raw
            assert one.where.endswith("¶1")
            seen += 1
    assert seen


def test_a_result_that_changes_changes_its_finding():
    """Nothing is typed: another figure in the report is another figure in the finding."""
    before = str(compared().findings())
    after = str(compared(new=NEW.replace("150亿元", "90亿元")).findings())
    assert "150亿元" in before
    assert "+25.0%" in before
    assert "90亿元" in after
    assert "−25.0%" in after


@pytest.mark.parametrize("labels", ["en", "zh"])
def test_reports_are_named_by_their_years(change, labels):
    """A reader sees 2030 and 2031, never an old and a new one."""
    said = str(change.findings(labels=labels))
    assert "2030" in said
    assert "2031" in said
    assert not {"old", "new report"} & set(said.split())


def test_a_goal_that_was_missed_is_a_finding(change):
    """The target of one year and the figure of the next are quoted, each with its place."""
    (missed,) = [finding for finding in change.findings() if finding.kind == "missed"]
    assert missed.figure == "13,000 people"
    assert [quote.when for quote in missed.quotes] == [
        "report on 2030",
        "report on 2031",
        "report on 2031",
    ]  # the target, its result, the target that follows
    assert "1.5万人" in missed.quotes[0].text


@pytest.mark.slow
def test_every_export_opens_with_the_same_findings(change, tmp_path):
    """Page, sheet, text, source for print, data, tracked changes, printout and notebook: one list."""
    pytest.importorskip("openpyxl")
    import openpyxl

    first = change.findings()[0]
    for ending in (".html", ".md", ".tex"):
        (path, *_) = change.export(tmp_path / f"out{ending}")
        text = path.read_text(encoding="utf-8").replace("\\%", "%")
        assert first.sentence.split(" → ")[0] in text.replace("&gt;", ">"), ending
    (path,) = change.export(tmp_path / "out.xlsx")
    cover = openpyxl.load_workbook(path).worksheets[0]
    assert any(first.sentence == cell for row in cover.iter_rows(values_only=True) for cell in row)
    (path,) = change.export(tmp_path / "out.json")
    assert json.loads(path.read_text(encoding="utf-8"))["findings"][0]["sentence"] == first.sentence
    (path,) = change.export(tmp_path / "out.docx")
    assert first.sentence in zipfile.ZipFile(path).read("word/comments.xml").decode()
    assert any(first.sentence in line for line in change.printout())
    assert first.sentence in repr(change)
    assert first.sentence in change._repr_html_()


def test_a_caveat_shared_by_several_is_printed_once():
    """Below the last of those it holds for; as data each has it."""
    found = Findings.of([Finding("open", name, caveat="inferred") for name in "abc"])
    assert str(found).splitlines() == ["a", "b", "c", "    (inferred)"]
    assert [one.caveat for one in found] == ["inferred"] * 3


def test_nothing_to_report_prints_a_sentence_that_says_so():
    """Two reports without figures, goals or chapters in common give no empty list."""
    assert str(Findings()) == ""
    text = "石河镇{0}年工作报告\n一、{0}年工作回顾\n修了路。"
    change = compared(text.format(2030), text.format(2031))
    assert change.printout()


def test_findings_escape_what_comes_from_a_report():
    """In a notebook a report's text is text."""
    found = Findings.of([Finding("open", "<script>alert(1)</script>", caveat="<b>")])
    assert "<script>" not in found._repr_html_()
    assert "<b>" not in found._repr_html_()


def test_what_a_notebook_shows_is_in_the_letters_of_the_tables():
    """Where none are asked for, a browser takes the first Chinese ones it finds, a brush script on some machines."""
    change = compared(OLD, NEW)
    shown = [change.findings(), change.words(), change.redline(), change, compare.sortable(labels="zh")]
    assert [one for one in shown if FACES not in one._repr_html_()] == []


def test_a_restatement_says_that_it_is_one():
    """What a file says of itself comes before the findings of a plan, a comparison and a trend."""
    head = "---\nnote: 本文是转述，不是原文。\nreview_year: {0}\nplan_year: {1}\n---\n"
    reports = [
        compare.read((head.format(y, y + 1) + text).encode(), encoding="utf-8")
        for y, text in ((2030, OLD), (2031, NEW))
    ]
    for result in (compare.plan(reports[0]), compare.reports(*reports), compare.trend(reports)):
        assert sum("本文是转述" in note for note in result.tables().notes) == 1


def test_the_next_target_is_laid_beside_this_one():
    """A target that both plans set is a finding where its figure moves, with both places."""
    found = compared(new=NEW.replace("1.3万人", "1.6万人")).findings()
    (path,) = [finding for finding in found if finding.kind == "path"]
    assert (
        path.sentence
        == "Target for 城镇新增就业: ≥ 15,000 people for 2031, ≥ 14,000 people for 2032: −1,000 people"
    )
    assert [quote.when for quote in path.quotes] == ["report on 2030", "report on 2031"]


def test_one_goal_makes_one_finding(change):
    """What is said of a target that was missed says what follows it, and a step of a plan is not told as one beyond."""
    spans = [
        {quote.span for quote in finding.quotes} for finding in change.findings() if "1.5万" in str(finding)
    ]
    assert len(spans) == 1
    (missed,) = [finding for finding in change.findings() if finding.kind == "missed"]
    assert missed.sentence.endswith("(13,000 people reported); the target for 2032 is ≥ 14,000 people")
    plan = compare.plan(compare.read_text(OLD)).findings()
    assert [finding.kind for finding in plan if "1.5万" in str(finding)] == ["step"]


def test_counts_agree_with_their_words(change):
    """One target, two targets; what there is none of is not named."""
    (targets,) = [finding for finding in change.findings() if finding.kind == "targets"]
    assert targets.sentence == "Of 1 target with a figure for 2031, 1 missed"


def test_a_loss_that_becomes_a_profit_has_no_per_cent():
    """A change of a negative base in per cent says nothing; the amounts say it."""
    old, new = (
        compare.read_text(f"石河镇{year}年政府工作报告\n一、{year}年工作回顾\n企业利润总额为{text}万元。")
        for year, text in ((2030, "-12.5"), (2031, "8"))
    )
    (row,) = compare.reports(old, new).indicators.to_dict("records")
    assert (row["change"], row["note"]) == (205_000, "negative")
    assert row["change_percent"] != row["change_percent"]
    (finding, *_) = compare.reports(old, new).findings()
    assert finding.figure == "+205,000 yuan"


def test_problems_that_stay_are_counted():
    """A problem in other words is named again; that none is found again is not told, it may be worded otherwise."""
    new = NEW.replace("一是停车位不够。", "一是专业力量仍然不足。二是停车位不够。")
    (problems,) = [finding for finding in compared(new=new).findings() if finding.kind == "problems"]
    assert problems.figure == "1/1"
    assert problems.sentence.startswith("At least 1 of 1 problem ")
    assert not [f for f in compared(new=NEW).findings() if f.kind == "problems"]


def test_a_plan_opens_with_the_way_from_its_figure_to_its_target():
    """The target of the next year and the figure of this one, both quoted."""
    plan = compare.plan(compare.read_text(OLD))
    (step,) = [finding for finding in plan.findings() if finding.kind == "step"]
    assert step.sentence.startswith(
        "Target for 城镇新增就业: ≥ 15,000 people for 2031, after 12,000 people in 2030"
    )


def laid(then, now):
    """Lay two invented reports side by side, each with one paragraph of results."""
    head = "石河镇{year}年工作总结\n一、{year}年工作回顾\n"
    texts = (head.format(year=2030) + then, head.format(year=2031) + now)
    return compare.reports(*map(compare.read_text, texts))


def test_a_level_comes_before_its_growth_and_much_before_a_handful():
    """A growth printed beside its level, and three cases more, are no headline where a level of many is told."""
    change = laid(
        "审理工伤争议420件，增长3%。修订章程9部。受理来信5件。",
        "审理工伤争议630件，增长50%。修订章程10部。受理来信8件。",
    )
    names = [
        found.sentence.split("：")[0] for found in change.findings(labels="zh") if found.kind == "indicator"
    ]
    assert names[0].endswith("工伤争议")
    assert not any("增长率" in name for name in names)


def test_a_quotation_is_cut_around_its_own_figure():
    """Where a number comes twice in a paragraph, the words around the one that is meant are quoted."""
    far = "各村修缮水渠，清理河道，整修道路，添置农具，" * 4
    change = laid(f"造林20亩。{far}种茶30亩。", f"造林50亩。{far}种茶50亩。")
    found = next(f for f in change.findings() if "种茶" in f.sentence)
    assert "种茶50亩" in found.quotes[-1].text


def test_a_quotation_is_in_mended_words_and_its_place_in_the_source():
    """Of a garbled source the mended text is quoted; the place still leads to what the source has."""
    report = compare.read_text(
        "石河鎮(zhèn)2030年工作總結(jié)\n一、存在的問題\n一是窗口服務(wù)人員不足。\n二、2031年工作計劃\n修路三條。"
    )
    quote = next(f for f in compare.plan(report).findings() if f.kind == "open").quotes[0]
    assert quote.text.startswith("窗口服务人员不足")
    assert "務(wù)" in report.raw[quote.span.slice]


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("政府工作报告", "政府工作报告"), "政府工作报告 (2030) → 政府工作报告 (2031)"),
        (("2030年工作总结", "2031年工作总结"), "2030年工作总结 → 2031年工作总结"),
    ],
)
def test_a_title_without_its_year_gets_it(titles, told):
    """Two reports of one title are told apart by the years they review."""
    old, new = (
        replace(compare.read_text(f"{title}\n一、{year}年工作回顾\n修路。"), title=title, review_year=year)
        for title, year in zip(titles, (2030, 2031), strict=True)
    )
    assert compare.reports(old, new).title == told


def test_a_trend_is_printed_with_its_findings_first():
    """Where an indicator began and where it is comes before the rows, each quoted with the words around it."""
    text = "石河镇{0}年工作总结\n一、{0}年工作回顾\n全镇造林{1}亩，修路两条。"
    trend = compare.trend([compare.read_text(text.format(year, year - 2000)) for year in (2030, 2031, 2032)])
    lines = trend.printout(labels="zh")
    told = next(n for n, line in enumerate(lines) if "（2030年）→" in line)
    assert "全镇造林30亩，修路两条" in lines[told + 1]
    assert any("30  31  32" in line for line in lines[told:])


@pytest.mark.parametrize(
    ("language", "told", "cut"),
    [
        (
            "en",
            "The harbour office repaired fourteen kilometres of quay walls, two cranes and a lighthouse.",
            False,
        ),
        ("zh", "港务局修缮码头岸墙十四公里，更换吊车两台，" * 5, True),
    ],
)
def test_a_quotation_has_room_for_a_sentence(language, told, cut):
    """A letter says less than a Chinese character: sixty would end in the middle of a clause."""
    report = compare.read_text(told, language=language)
    assert (quote(report, report.passages[0].span, "2030", "en").text != told) is cut


@pytest.mark.parametrize(
    ("done", "planned", "told"),
    [
        ("发布监管清单2.0版。", "发布监管清单3.0版。", True),
        ("新兴产业增加值增长10%。", "新兴产业增加值占工业比重达到35%。", False),
        ("建成法律服务室78个。", "新建法律服务室15个。", False),
    ],
)
def test_what_is_not_compared_goes_beyond_nothing(done, planned, told):
    """A later version goes beyond an earlier one; a share beside a growth, or 15 new ones beside 78, is not more."""
    text = f"石河镇2030年政府工作报告\n一、2030年工作回顾\n{done}\n二、2031年工作安排\n{planned}"
    kinds = [finding.kind for finding in compare.plan(compare.read_text(text)).findings()]
    assert ("upgraded" in kinds) == told


def test_a_finding_says_that_a_difference_is_not_exact():
    """From more than 12,000 to at least 15,000 it is some 3,000; a finding says so as the tables do."""
    old = OLD.replace("城镇新增就业1.2万人", "城镇新增就业超过1.2万人")
    (step,) = [f for f in compare.plan(compare.read_text(old)).findings(labels="zh") if f.kind == "step"]
    assert step.sentence == "城镇新增就业的目标：2031年≥1.5万人，2030年为>1.2万人，≈+3,000人（≈+25.0%）"
