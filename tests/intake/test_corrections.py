"""Correcting what was read: by hand, and by a TOML file beside the source."""

import pytest

import compare
from compare.cli import main
from compare.intake import correct
from compare.records import ReadError, Report, SourceMap, UsageError

TEXT = """甲市工作报告

各位代表：

一、过去一年的工作

全年修路12公里，架桥3座，新增绿地20公顷，群众普遍满意。

同时也要看到，公交线路还不够密，停车仍然困难，需要下功夫解决。

加强自身建设

依法办事，公开透明，全年办理建议15件，按时办结。

二、今后的打算

再修路20公里，新开公交线路5条，新建停车场8处。
"""


@pytest.fixture
def report():
    return compare.read_text(TEXT)


def build(report):
    return [(s.label, s.level, s.role) for s in report.sections]


def texts(report):
    return [p.text for p in report.passages]


def test_title_place_and_years_are_put_right(report):
    """What is told replaces what was guessed; of one year the other follows; text and source stay."""
    right = report.with_(title="甲市2024年政府工作报告", place="甲市", review_year=2023)
    assert (right.title, right.place, right.review_year, right.plan_year) == (
        "甲市2024年政府工作报告",
        "甲市",
        2023,
        2024,
    )
    assert (right.text, right.raw, right.repairs) == (report.text, report.raw, report.repairs)
    assert report.review_year is None  # the first report is as it was
    assert report.with_(plan_year=2030).review_year == 2029
    assert report.with_(review_year=2020, plan_year=2025).plan_year == 2025


def test_years_decide_what_is_review_and_plan():
    """A chapter that bears the plan year is the plan: correcting the year corrects the role."""
    read = compare.read_text("一、2023年工作\n修路12公里，架桥3座。\n二、2024年工作\n再修路20公里。")
    assert [s.role for s in read.with_(review_year=2023).sections] == ["review", "plan"]


def test_a_line_is_made_a_heading_and_a_heading_a_line(report):
    """Level 1 makes a chapter of a line, level 0 a paragraph of a heading; no passage is lost."""
    more = report.with_(headings={"加强自身建设": 1})
    assert [s.label for s in more.sections if s.level == 1] == [
        "一、过去一年的工作",
        "加强自身建设",
        "二、今后的打算",
    ]
    assert "加强自身建设" not in texts(more)
    fewer = more.with_(headings={"加强自身建设": 0})
    assert [s.label for s in fewer.sections if s.level == 1] == ["一、过去一年的工作", "二、今后的打算"]
    assert texts(fewer) == texts(report)
    merged = report.with_(headings={"二、今后": 0})
    assert "二、今后的打算" not in [s.label for s in merged.sections]
    assert "二、今后的打算" in texts(merged)
    for one in (more, fewer, merged):
        assert all(0 <= p.section < len(one.sections) for p in one.passages)
        assert all(one.text[p.at.slice] == p.text for p in one.passages)
        assert all(s.parent is None or s.parent < i for i, s in enumerate(one.sections))
        assert [p.at.start for p in one.passages] == sorted(p.at.start for p in one.passages)


def test_the_marks_of_the_format_survive_a_correction():
    """Headings a Markdown file marks are still there when another one is added, at the same level."""
    lines = [
        "---",
        "title: 甲市报告",
        "---",
        "# 甲市报告",
        "## 成绩",
        "修路12公里，架桥3座。",
        "自身建设",
        "办理15件。",
        "## 打算",
        "修桥。",
    ]
    marked = compare.read("\n".join(lines).encode())
    right = marked.with_(headings={"自身建设": 1})
    assert [(s.label, s.level) for s in right.sections] == [("成绩", 1), ("自身建设", 1), ("打算", 1)]


def test_roles_are_given_to_chapters_and_paragraphs(report):
    """By number, by heading, by both, or by how a paragraph begins; figures and goals follow."""
    right = report.with_(review_year=2023, roles={"二、": "plan", "同时也要看到": "problems"})
    assert [s.role for s in right.sections if s.number == "二、"] == ["plan"]
    assert {p.text[:6]: p.role for p in right.passages}["同时也要看到"] == "problems"
    for key in ("今后的打算", "二、今后的打算", "今后"):
        assert report.with_(roles={key: "other"}).passages[-1].role == "other"
    roles = compare.quantities(right).set_index("text")["role"]
    assert roles["20公里"] == "plan"
    assert compare.plan(right).goals["start"].min() >= TEXT.index("再修路")


def test_a_role_reaches_the_parts_of_a_chapter():
    """What is below a chapter follows it."""
    text = "一、工作\n（一）交通。修路12公里。\n（二）教育。建校3所。\n二、打算\n修桥2座。"
    right = compare.read_text(text).with_(roles={"一、": "other"})
    assert {p.role for p in right.passages[:-1]} == {"other"}


def test_correcting_nothing_changes_nothing(report):
    """And correcting twice equals correcting once."""
    assert report.with_() == report
    once = report.with_(headings={"加强自身建设": 1}, review_year=2023, roles={"二、": "plan"})
    assert once.with_(headings={"加强自身建设": 1}, review_year=2023, roles={"二、": "plan"}) == once


WRONG = {
    "line": ({"headings": {"没有这一行": 1}}, "no line"),
    "empty line": ({"headings": {" ": 1}}, "no line"),
    "level": ({"headings": {"加强自身建设": 9}}, "level"),
    "no level": ({"headings": {"加强自身建设": True}}, "level"),
    "chapter": ({"roles": {"九、": "plan"}}, "一、过去一年的工作"),
    "role": ({"roles": {"二、": "goal"}}, "opening, review"),
    "year": ({"review_year": 23}, "such as 2023"),
    "year as text": ({"plan_year": "2024"}, "such as 2023"),
    "title": ({"title": 5}, "text"),
}


@pytest.mark.parametrize(("told", "says"), WRONG.values(), ids=WRONG)
def test_a_correction_that_fits_nothing_is_refused(report, told, says):
    """Each message says what there is instead, in one line."""
    with pytest.raises(UsageError, match=says) as caught:
        report.with_(**told)
    assert "\n" not in str(caught.value)


SIDECAR = """
title = "甲市2024年政府工作报告"
place = "甲市"
review_year = 2023

[headings]
"加强自身建设" = 1

[roles]
"二、" = "plan"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "报告.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_toml_file_beside_the_source_is_used_from_then_on(folder, report):
    """Read by path or by its text; the source is not touched, other sources have no neighbour."""
    (folder / "报告.toml").write_text(SIDECAR, encoding="utf-8")
    by_hand = report.with_(
        title="甲市2024年政府工作报告",
        place="甲市",
        review_year=2023,
        headings={"加强自身建设": 1},
        roles={"二、": "plan"},
    )
    for source in (folder / "报告.txt", str(folder / "报告.txt")):
        read = compare.read(source)
        assert build(read) == build(by_hand)
        assert (read.title, read.place, read.plan_year) == ("甲市2024年政府工作报告", "甲市", 2024)
    assert (folder / "报告.txt").read_text(encoding="utf-8") == TEXT
    assert compare.read(TEXT.encode()).review_year is None


BAD_SIDECARS = {
    "no toml": ("title = ", ReadError, "报告.toml"),
    "binary": (b"\xff\xfe\x00", ReadError, "报告.toml"),
    "something else": ('[project]\nname = "x"', UsageError, "project"),
    "a list": ("roles = [1]", UsageError, "table"),
    "wrong chapter": ('[roles]\n"九、" = "plan"', UsageError, "九、"),
    "wrong year": ('review_year = "last"', UsageError, "such as 2023"),
    "deep": ("a = " + "[" * 20_000, ReadError, "报告.toml"),
}


@pytest.mark.parametrize(("text", "error", "says"), BAD_SIDECARS.values(), ids=BAD_SIDECARS)
def test_a_toml_file_that_corrects_nothing_is_refused(folder, text, error, says, capsys):
    """It is named, in one sentence; silence would leave the report uncorrected."""
    (folder / "报告.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(error, match=says) as caught:
        compare.read(folder / "报告.txt")
    assert "\n" not in str(caught.value)
    assert main(["read", str(folder / "报告.txt")]) == error.exit_code
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_reads_the_corrections_too(folder, capsys):
    """`yoy read` shows the report as corrected."""
    (folder / "报告.toml").write_text(SIDECAR, encoding="utf-8")
    assert main(["read", str(folder / "报告.txt")]) == 0
    assert "甲市2024年政府工作报告" in capsys.readouterr().out


def test_a_report_made_by_hand_is_corrected_too():
    """A report needs no file behind it."""
    bare = Report("", "", None, None, "zh", "text", "修路。", "修路。", SourceMap.identity("修路。"))
    assert correct(bare, title="甲市报告").title == "甲市报告"
