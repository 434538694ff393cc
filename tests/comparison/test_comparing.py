"""Two reports side by side."""

from pathlib import Path

import pytest

import compare
from compare.comparison.finding_lines import figure_words

DATA = Path(__file__).resolve().parents[2] / "data"

OLD = """甲市政府工作报告
——2022年1月10日在甲市第十届人民代表大会第一次会议上
一、2021年工作回顾
城镇新增就业1万人，新建学校3所。修订了垃圾分类办法。
二、2022年工作安排
城镇新增就业1.1万人以上。出台养老服务条例。
"""
NEW = """甲市政府工作报告
——2023年1月12日在甲市第十届人民代表大会第二次会议上
一、2022年工作回顾
城镇新增就业1.2万人，新建学校5所。出台了养老服务条例。
二、2023年工作安排
城镇新增就业1.3万人以上。
"""


@pytest.fixture(scope="module")
def change():
    return compare.reports(compare.read_text(OLD, source="old"), compare.read_text(NEW, source="new"))


@pytest.fixture(scope="module")
def council():
    return compare.reports(DATA / "guowuyuan-2021.md", DATA / "guowuyuan-2022.md")


def test_results_pair_with_results_and_targets_with_targets(change):
    """10,000 jobs done pairs with 12,000 done, 11,000 planned with 13,000 planned."""
    paired = change.indicators[change.indicators["status"] == "paired"]
    found = {(r["role"], r["old_value"], r["new_value"]) for r in paired.to_dict("records")}
    assert ("review", 10000.0, 12000.0) in found
    assert ("plan", 11000.0, 13000.0) in found


def test_a_goal_is_followed_into_the_next_review(change):
    """More than 11,000 jobs were planned, 12,000 came: met, with the sentence it rests on."""
    rows = [r for r in change.followup.to_dict("records") if r["kind"] == "numeric"]
    assert [(r["status"], r["actual_value"]) for r in rows] == [("met", 12000.0)]
    assert NEW[rows[0]["new_start"] : rows[0]["new_end"]]


def test_a_report_against_itself_shows_no_change_and_says_why():
    """The same text twice: a warning, every passage the same, no edit, no new, no gone."""
    report = compare.read_text(OLD)
    change = compare.reports(report, report)
    assert "same text" in change.warnings()[0]
    assert set(change.passages["relation"]) == {"same"}
    assert change.wording.empty
    assert not (change.indicators["change"].fillna(0) != 0).any()


def test_years_the_wrong_way_round_are_named():
    """Old and new swapped: the warning names both years."""
    said = " ".join(compare.reports(compare.read_text(NEW), compare.read_text(OLD)).warnings())
    assert "2021" in said
    assert "2022" in said


def test_different_places_are_named_and_nothing_is_called_met():
    """A report of another place answers no goal."""
    change = compare.reports(compare.read_text(OLD), compare.read_text(NEW.replace("甲市", "乙县")))
    assert any("甲市" in line and "乙县" in line for line in change.warnings())
    assert not set(change.followup["status"]) & {"met", "missed", "done"}


def test_nothing_in_common_is_said():
    """Two texts without a shared subject give a sentence and an honest table."""
    change = compare.reports(
        compare.read_text("一、渔业\n捕捞海虾。"), compare.read_text("一、航天\n发射卫星。")
    )
    assert any("no passage" in line for line in change.warnings())
    assert set(change.passages["relation"]) <= {"new", "gone"}


def test_every_table_has_its_promised_columns_first(change):
    """The promise of the tables holds for a comparison too."""
    from compare.tables import COLUMNS

    for name in ("sections", "passages", "indicators", "wording", "terms", "followup", "similarities"):
        frame = getattr(change, name)
        assert list(frame.columns) == list(COLUMNS[name])


def test_replaying_the_edits_gives_the_new_text(council):
    """The wording table is complete: replayed on the old passages it gives the new ones."""
    from compare.wording import replay

    for pair, edits in zip(council.found_passages, council.found_edits, strict=True):
        if pair.old is not None and pair.new is not None:
            old, new = council.old.passages[pair.old].text, council.new.passages[pair.new].text
            assert replay(old, edits) == new


def test_each_pair_is_measured(council):
    """Sections and passages that have a partner get four measures between 0 and 1, and no others do."""
    told = council.similarities
    for part, frame in (("section", council.sections), ("passage", council.passages)):
        both = frame[frame["old_start"].notna() & frame["new_start"].notna()]
        mine = told[told["part"] == part].set_index("row")
        assert list(mine.index) == list(both.index)
        assert mine[["old_start", "new_end"]].equals(both[["old_start", "new_end"]].rename_axis("row"))
    scores = told[["difflib", "levenshtein", "jaccard", "cosine"]]
    assert ((scores >= 0) & (scores <= 1)).all(axis=None)
    assert scores.loc[0].nunique() > 1
    of_items = told[["sim_cosine", "sim_jaccard", "sim_minedit", "sim_simple"]]
    assert of_items[told["part"] == "section"].apply(lambda told: told.between(0, 1)).all(axis=None)
    assert of_items[told["part"] == "passage"].isna().all(axis=None)


def test_a_side_without_a_passage_is_told():
    """A report of headings alone against a full one: a warning, everything new, nothing to measure."""
    change = compare.reports(compare.read_text("一、工作回顾\n"), compare.read_text(NEW))
    assert any("no passage" in line for line in change.warnings())
    assert set(change.passages["relation"]) == {"new"}
    assert change.similarities.query("part == 'passage'").empty
    assert change.printout()


def test_swapping_the_reports_swaps_new_and_gone(council):
    """What is new one way is gone the other way, and every change changes its sign."""
    back = compare.reports(council.new, council.old)
    for name in ("sections", "passages"):
        forth, there = getattr(council, name), getattr(back, name)
        for one, other in (("new", "gone"), ("gone", "new")):
            ours = forth[forth["relation"] == one][["old_start", "new_start"]]
            theirs = there[there["relation"] == other][["new_start", "old_start"]]
            assert sorted(map(repr, ours.to_numpy())) == sorted(map(repr, theirs.to_numpy()))
    changes, backward = (
        sorted(c.indicators["change"].dropna() * sign) for c, sign in ((council, 1), (back, -1))
    )
    assert changes == pytest.approx(backward)


def test_findings_and_scorecard_tell_what_the_tables_hold(council):
    """What is printed is taken from the tables, in either language."""
    assert any("114" in line or "8.1%" in line for line in council.printout())
    assert any(line.startswith("上年目标") for line in council.scorecard.printout(labels="zh"))


def test_the_scorecard_tells_targets_first_and_names_what_is_silently_repeated(council):
    """Groups with their counts, targets before measures, long groups cut short with a word on how many more."""
    lines = council.scorecard.printout()
    summary = council.scorecard.summary("en")[0]
    lines = lines[lines.index(summary) :]  # after the findings
    heads = [line.strip().split(":")[0] for line in lines if line.startswith("  ") and line[2] != " "]
    assert heads[0] == "Met"
    assert "Not reported" in heads
    assert heads.index("Repeated") > heads.index("Done")
    assert any("more in the tables" in line for line in lines)
    assert len(lines) < 200
    assert any(line.startswith("Results in figures that no goal announced") for line in lines)
    assert f"met {len(council.scorecard.group('numeric', 'met'))}" in summary


def test_every_met_target_is_told_with_both_places(council):
    """A target that was met stands beside the figure reported, and under it the words it rests on."""
    lines = council.scorecard.printout()
    for item in council.scorecard.group("numeric", "met"):
        line = next(n for n, text in enumerate(lines) if f"[2020, {item.goal.span.start}–" in text)
        assert figure_words(item.actual, "en") in lines[line]
        assert f"[2021, {item.result_span.start}–{item.result_span.end}]" in lines[line + 1]


@pytest.mark.slow
def test_everything_is_exported(council, tmp_path):
    """A folder gets every table and drawing of a comparison."""
    names = {path.name for path in council.export(tmp_path / "out")}
    assert {
        "sections.csv",
        "passages.csv",
        "indicators.csv",
        "followup.csv",
        "report.html",
        "tables.xlsx",
    } <= names


def test_a_users_own_synonyms_pair_what_was_apart(tmp_path):
    """A TOML file says that two names mean one indicator."""
    old = compare.read_text("甲市2021年工作总结\n一、工作回顾\n接待游客30万人次。")
    new = compare.read_text("甲市2022年工作总结\n一、工作回顾\n旅行者总量36万人次。")
    terms = tmp_path / "my.toml"
    terms.write_text('[synonyms]\n"接待游客" = ["旅行者总量", "游客"]\n', encoding="utf-8")
    assert "paired" not in set(compare.reports(old, new).indicators["status"])
    assert "paired" in set(compare.reports(old, new, terms=terms).indicators["status"])


def test_a_value_given_again_later_is_told_and_does_not_displace_the_first():
    """The report on 2020 says 310 tons, that on 2021 gives 2020 as 318: the wide table keeps 310, both are told."""
    texts = {2020: "茶叶产量310吨。", 2021: "2020年茶叶产量318吨。茶叶产量405吨。"}
    trend = compare.trend(
        compare.read_text(f"甲市{y}年工作总结\n一、工作回顾\n{t}", source=f"report-{y}")
        for y, t in texts.items()
    )
    assert trend.pivot().to_numpy().tolist() == [[310.0, 405.0]]
    assert trend.indicators["note"].astype(bool).tolist() == [False, True, False]
    assert any("318吨" in line and "report-2021" in line for line in trend.printout())
    assert any("318吨" in line and "2020年" in line for line in trend.printout(labels="zh"))


def test_a_trend_is_told_in_large_units_and_says_what_is_growth():
    """Ten billion is no 1e+10, and a growth in percent is called one."""
    texts = {2021: "地区生产总值198.5亿元，增长8%。", 2022: "地区生产总值206亿元，增长4%。"}
    trend = compare.trend(
        compare.read_text(f"甲市{y}年工作总结\n一、工作回顾\n{t}") for y, t in texts.items()
    )
    said = trend.printout(labels="zh")
    assert "  地区生产总值（元）：198.5亿  206亿" in said
    assert "  地区生产总值（增长率, %）：8  4" in said


def test_a_trend_is_exported_long_wide_and_drawn(tmp_path):
    """A folder gets a row for each indicator with a column for each year, the long table and the drawing."""
    trend = compare.trend(
        compare.read_text(f"甲市{y}年工作总结\n一、工作回顾\n全年办理案件{n}件。")
        for y, n in ((2020, 10), (2021, 12))
    )
    files = {path.name: path for path in trend.export(tmp_path / "out", labels="zh")}
    assert {"years.csv", "trend.csv", "trend.png", "report.html"} <= files.keys()
    assert "2021" in files["years.csv"].read_text(encoding="utf-8-sig").splitlines()[0]


def test_a_fall_is_told_with_its_sign():
    """From a growth by 6.2% to a fall by 1.8% are 8 points, and that is how it is told."""
    old, new = (
        compare.read_text(f"甲市{y}年工作总结\n一、工作回顾\n全年税收收入{t}。")
        for y, t in ((2021, "增长6.2%"), (2022, "下降1.8%"))
    )
    assert any("6.2% → −1.8%" in line for line in compare.reports(old, new).printout())


def test_a_trend_leaves_gaps_open():
    """Three years, the middle one silent: the gap stays NaN."""
    texts = {2020: "办理案件10件。", 2021: "修了路。", 2022: "办理案件15件。"}
    trend = compare.trend(
        compare.read_text(f"甲市{y}年工作总结\n一、工作回顾\n{t}") for y, t in texts.items()
    )
    (row,) = trend.pivot().to_numpy().tolist()
    assert (row[0], row[2]) == (10.0, 15.0)
    assert row[1] != row[1]


def test_a_trend_without_years_is_refused():
    """A report that does not tell its year cannot stand in a trend."""
    with pytest.raises(compare.StructureError, match="year"):
        compare.trend([compare.read_text("一、回顾\n修路3条。"), compare.read_text("一、回顾\n修路4条。")])


def test_a_redline_marks_the_figure_that_changed(change):
    """10,000 jobs became 12,000: struck out and underlined as whole figures."""
    shown = str(change.redline())
    assert "[-1万人-]{+1.2万人+}" in shown
    assert "<del>1万人</del><ins>1.2万人</ins>" in change.redline()._repr_html_()


def test_a_redline_of_one_side_only_is_refused(council):
    """A passage without a partner has nothing to be compared with."""
    row = next(i for i, pair in enumerate(council.found_passages) if pair.old is None)
    with pytest.raises(compare.UsageError, match="one side only"):
        council.redline(row)


def test_a_users_own_measure_words_are_found(tmp_path):
    """A measure word of the user's own makes a figure of a numeral that measured nothing before."""
    old = compare.read_text("甲市2021年工作总结\n一、工作回顾\n开行货轮120航趟。")
    new = compare.read_text("甲市2022年工作总结\n一、工作回顾\n开行货轮150航趟。")
    terms = tmp_path / "my.toml"
    terms.write_text('[units]\nmore = ["航趟"]\n', encoding="utf-8")
    rows = compare.reports(old, new, terms=terms).indicators
    assert rows[["unit", "change"]].to_numpy().tolist() == [["航趟", 30.0]]
    assert "航趟" not in set(compare.reports(old, new).indicators["unit"])
