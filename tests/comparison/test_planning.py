"""One report against its own plan."""

from pathlib import Path

import pytest

import compare

DATA = Path(__file__).resolve().parents[2] / "data"

SMALL = """甲市2023年度法治政府建设情况的报告
一、主要成效
推动营商环境3.0改革，建成“法治讲堂”12个，办理复议案件34件。
二、存在的问题
一是普法宣传的形式不够新颖。二是执法监督的合力没有形成。
三、2024年工作计划
推进营商环境4.0改革。提升“法治讲堂”实效，创新普法宣传的形式。
"""


@pytest.fixture(scope="module")
def told():
    return compare.plan(compare.read(DATA / "haizhu-2023.md"))


def test_a_higher_version_of_what_was_done_is_an_upgrade():
    """3.0 done and 4.0 planned: the goal builds on the first and goes beyond it."""
    goals = compare.plan(compare.read_text(SMALL)).goals.set_index("goal")
    row = goals.loc[next(name for name in goals.index if "4.0" in name)]
    assert row["relation"] == "upgraded"
    assert "3.0" in row["builds_on"]


def test_a_problem_no_goal_speaks_to_is_left_open():
    """Oversight is named as a problem and by no goal: it stays unanswered, the other does not."""
    problems = compare.plan(compare.read_text(SMALL)).problems
    assert problems["status"].tolist() == ["answered", "unanswered"]


@pytest.mark.parametrize("table", ["problems", "goals", "quantities"])
def test_every_offset_leads_to_the_words_of_the_row(told, table):
    """What a row quotes stands at its place in the source."""
    for row in getattr(told, table).to_dict("records"):
        assert told.report.raw[row["start"] : row["end"]] == row["text"]


def test_the_restated_report_gives_its_figures_problems_goals_and_gap(told):
    """The project's own data tells the story of the first notebook."""
    assert len(told.done) == 25
    assert len(told.problems) == 5
    assert told.problems["status"].tolist().index("unanswered") == 2
    upgraded = told.goals[told.goals["relation"] == "upgraded"]["goal"]
    assert upgraded.str.contains("6.0").any()


def test_answers_and_answered_by_tell_the_same_pairs(told):
    """The two tables are two views of one relation."""
    from_goals = {(i, p) for i, goal in enumerate(told.found_goals) for p in goal.answers}
    from_problems = {(g, i) for i, problem in enumerate(told.found_problems) for g in problem.answered_by}
    assert from_goals == from_problems


def test_a_plan_shows_itself_in_a_notebook_with_the_text_escaped():
    """The rich display holds the goals, and a heading that is HTML stays text."""
    html = compare.plan(
        compare.read_text(SMALL.replace("主要成效", "主要成效<script>alert(1)</script>"))
    )._repr_html_()
    assert "营商环境4.0改革" in html
    assert "<script>alert" not in html


def test_findings_name_what_is_missing():
    """A report that only looks back has no plan and no problem, and says so."""
    lines = compare.plan(compare.read_text("甲市2023年工作总结\n一、工作回顾\n办理案件12件。")).printout()
    assert any("no plan was found" in line for line in lines)
    assert any("names none" in line for line in lines)


def test_a_long_plan_is_told_by_its_targets_and_telling_measures():
    """Of fifty goals the target and those that answer a problem are told; the others are counted."""
    names = [f"{a}{b}路" for a in "甲乙丙丁戊己庚" for b in "东南西北中上下"]
    text = (
        "乙市2023年工作报告\n一、存在的问题\n一是停车难的问题突出。\n二、2024年工作安排\n"
        + "".join(f"修复{name}。" for name in names)
        + "缓解停车难。新建停车楼3座。"
    )
    told = compare.plan(compare.read_text(text))
    assert len(told.found_goals) == len(names) + 2
    for labels, more in (("en", f"Other measures: {len(names)}"), ("zh", f"其他举措：{len(names)} 项")):
        lines = told.printout(labels=labels)
        assert any(more in line for line in lines)
        assert any("停车楼3座" in line for line in lines)
        assert any("缓解停车难" in line for line in lines)
        assert not any("甲东路" in line for line in lines)


@pytest.mark.real
def test_the_garbled_original_is_told_through_its_repair(shared):
    """The first real report: 25 figures, five problems, the third left open, 5.0 → 6.0 an upgrade."""
    told = compare.plan(compare.read(shared / "reports" / "haizhu" / "haizhu-2023.txt"))
    assert len(told.done) == 25
    assert told.problems["status"].tolist() == ["answered", "answered", "unanswered", "answered", "answered"]
    row = told.goals[told.goals["goal"].str.contains("6.0")].iloc[0]
    assert (row["relation"], "5.0" in row["builds_on"]) == ("upgraded", True)
    assert told.report.doubts == ()


@pytest.mark.real
def test_the_main_job_tells_the_goals_of_the_gold(shared):
    """At least 11 of the 12 goals found, the relation right for at least 10 (offsets into the clean text)."""
    import csv

    folder = shared / "gold" / "haizhu-2023"
    with (folder / "gold_goals.csv").open(encoding="utf-8-sig", newline="") as file:
        wanted = [row for row in csv.DictReader(file) if row["type"] == "goal"]
    told = compare.plan(compare.read(folder / "haizhu-2023.clean.txt"))
    found = right = 0
    for row in wanted:
        start, end = int(row["char_start"]), int(row["char_end"])
        touching = [g for g in told.found_goals if g.span.start < end and start < g.span.end]
        found += bool(touching)
        right += any(goal.relation == row["relation"] for goal in touching)
    assert found >= 11
    assert right >= 10


def test_one_table_is_shown_with_the_chosen_columns_and_rows(told):
    """`show` labels a table for people and leaves the plain frame at hand."""
    shown = told.show("problems", "problem", "status", query="status == 'unanswered'", labels="zh")
    assert shown.frame["status"].tolist() == ["unanswered"]
    assert "无对应目标" in shown._repr_html_()
    assert "无对应目标" in str(shown)


@pytest.mark.parametrize("wrong", [("targets",), ("goals", "colour")])
def test_a_table_or_column_that_is_not_there_is_named(told, wrong):
    """The refusal lists what there is."""
    with pytest.raises(compare.UsageError, match=wrong[-1]):
        told.show(*wrong)
