"""What the tables promise: their columns, their types, their labels, and the way back."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from compare.records import (
    Edit,
    FollowUp,
    Goal,
    IndicatorChange,
    Note,
    Pair,
    Passage,
    Problem,
    Quantity,
    Repair,
    Report,
    Section,
    SourceMap,
    Span,
    UsageError,
)
from compare.tables import (
    COLUMNS,
    PairRelation,
    build,
    chapter_label,
    conform,
    empty_frame,
    goals_rows,
    indicators_rows,
    label_frame,
    label_value,
    outline_rows,
    pairs_rows,
    plain_frame,
    problems_rows,
    quantities_rows,
    repairs_rows,
    typed,
    wording_rows,
)
from compare.tables.labels import COLUMN_LABELS, LABELS, TABLE_LABELS, VALUE_LABELS

SIDES = "old_start, old_end, new_start, new_end"
PROMISED = {
    "quantities": "section, role, indicator, value, upper, unit, qualifier, kind, text, start, end",
    "sections": f"relation, role, old_label, new_label, similarity, confidence, {SIDES}",
    "passages": f"relation, role, old_label, new_label, similarity, confidence, {SIDES}",
    "indicators": "indicator, unit, kind, role, old_value, new_value, change, change_percent, status, "
    f"confidence, old_text, new_text, {SIDES}, note",
    "wording": "passage, op, old_text, new_text, old_start, old_end, new_start, new_end",
    "terms": "term, old_count, new_count, old_per_10k, new_per_10k, keyness",
    "followup": "goal, kind, indicator, comparator, target_value, target_upper, unit, actual_value, status, "
    f"confidence, goal_text, result_text, {SIDES}",
    "goals": "goal, kind, relation, builds_on, answers, indicator, comparator, target_value, unit, "
    "confidence, text, start, end, base_start, base_end",
    "problems": "problem, status, answered_by, text, start, end",
    "trend": "indicator, unit, kind, year, value, text, source, start, end",
}


def report(text="一、修桥\n南桥修好,用工3次。\n二、明年\n再修北桥。", shift=0):
    """Build a small report by hand; `shift` puts that many characters before it in the source."""
    places = SourceMap.identity(" " * shift + text)
    places = SourceMap(len(text), len(text) + shift, (0,), (shift,), (len(text) + shift,), (True,))

    def span(part):
        start = text.index(part)
        return Span(start + shift, start + shift + len(part)), Span(start, start + len(part))

    lines = text.split("\n")
    first, sub = span("\n".join(lines[:2])), span(lines[1])
    second, last = span("\n".join(lines[2:])), span(lines[3])
    return Report(
        title="石河镇报告",
        place="石河镇",
        review_year=2031,
        plan_year=2032,
        language="zh",
        source="text",
        raw=" " * shift + text,
        text=text,
        places=places,
        repairs=(Repair("３", "3", "width", Span(shift + 12, shift + 13)),),
        sections=(
            Section("一、", "修桥", 1, "review", *first),
            Section("（一）", "南桥", 2, "review", *sub, parent=0),
            Section("二、", "明年", 1, "plan", *second),
        ),
        passages=(
            Passage(lines[1], "review", 1, *sub),
            Passage(lines[3], "plan", 2, *last, heading="北桥"),
        ),
    )


def quantity(value=3.0, text="3次", start=12, **changes):
    """Build one quantity."""
    fields = {
        "value": value,
        "upper": None,
        "unit": "次",
        "qualifier": "",
        "kind": "count",
        "indicator": "用工",
        "text": text,
        "span": Span(start, start + len(text)),
        "at": Span(start, start + len(text)),
        "passage": 0,
        "role": "review",
        "section": "（一）南桥",
    }
    return Quantity(**{**fields, **changes})


def goal(**changes):
    """Build one goal."""
    fields = {
        "goal": "修北桥",
        "kind": "measure",
        "relation": "continued",
        "builds_on": "南桥修好",
        "answers": (1,),
        "indicator": "",
        "comparator": "",
        "target_value": None,
        "target_upper": None,
        "unit": "",
        "confidence": 0.8,
        "text": "再修北桥。",
        "span": Span(22, 27),
        "at": Span(22, 27),
        "passage": 1,
        "base_span": Span(5, 9),
    }
    return Goal(**{**fields, **changes})


PROBLEMS = (
    Problem("人手不够", "人手不够。", Span(0, 5), Span(0, 5), 0),
    Problem("桥太旧", "桥太旧。", Span(5, 9), Span(5, 9), 0, answered_by=(0,)),
)


def scorer_span(row, side):
    """Read a place as a careful outside script does: empty, None and NaN are absent, all else a number."""
    start, end = row[f"{side}start"], row[f"{side}end"]
    if start in ("", None) or end in ("", None) or start != start:  # noqa: PLR0124 - NaN
        return None
    return int(float(start)), int(float(end))


@pytest.mark.parametrize("name", PROMISED)
def test_promised_columns_come_first(name):
    """Every table begins with the promised columns in the promised order."""
    promised = PROMISED[name].split(", ")
    assert list(COLUMNS[name])[: len(promised)] == promised


@pytest.mark.parametrize("name", COLUMNS)
def test_empty_tables_have_types(name):
    """A table without rows has the columns and the types of one with rows."""
    frame = empty_frame(name)
    assert list(frame.columns) == list(COLUMNS[name])
    expected = {"text": "object", "number": "float64", "whole": "int64", "offset": "object", "flag": "bool"}
    assert {c: str(t) for c, t in frame.dtypes.items()} == {c: expected[k] for c, k in COLUMNS[name].items()}


def test_nullable_types_lose_nothing():
    """Codes become categories in the order of their vocabulary, offsets whole numbers, and what is absent is NA."""
    rows = [
        {"relation": "same", "old_label": "", "similarity": 0.5, "old_start": 3},
        {"relation": "new", "old_label": "一", "similarity": None, "old_start": None},
    ]
    plain = build("sections", rows)
    frame = typed(plain, "sections")
    assert list(frame["relation"].cat.categories) == [str(code) for code in PairRelation]
    assert frame["old_start"].tolist() == [3, pd.NA]
    assert frame["old_label"].tolist() == [pd.NA, "一"]
    assert frame["similarity"].tolist() == [0.5, pd.NA]
    pd.testing.assert_frame_equal(conform(frame, "sections"), plain)


def test_a_cell_beside_its_codes_stays_text():
    """A reviewer's row number is no code: the column stays text and the number is kept."""
    frame = typed(build("review", [{"table": "passages", "decision": "31"}]), "review")
    assert frame["decision"].tolist() == ["31"]
    assert str(frame["decision"].dtype) == "string"


@pytest.mark.parametrize("name", COLUMNS)
def test_every_table_has_nullable_types(name):
    """A table without rows keeps its columns, none of them left as plain objects."""
    frame = typed(empty_frame(name), name)
    assert list(frame.columns) == list(COLUMNS[name])
    assert "object" not in {str(dtype) for dtype in frame.dtypes}


def test_quantities_frame():
    """A quantity keeps its section, value, unit and place; the chapter is looked up in the report."""
    row = build("quantities", quantities_rows([quantity()], report())).to_dict("records")[0]
    assert (row["section"], row["chapter"], row["value"], row["unit"]) == (
        "（一）南桥",
        "一、修桥",
        3.0,
        "次",
    )
    assert (row["start"], row["end"], row["text"]) == (12, 14, "3次")
    assert math.isnan(row["upper"])
    assert build("quantities", quantities_rows([quantity()]))["chapter"].tolist() == ["（一）南桥"]


def test_quantity_without_value_is_nan():
    """What is no measurement has no value, and its cell is still a number to whoever asks."""
    row = build("quantities", quantities_rows([quantity(value=None, kind="vague")])).to_dict("records")[0]
    assert math.isnan(float(row["value"]))


def test_problems_and_goals_name_each_other():
    """Goals name the problems they speak to, problems the goals, both by name and by number."""
    goals = build("goals", goals_rows([goal()], PROBLEMS, report())).to_dict("records")[0]
    problems = build("problems", problems_rows(PROBLEMS, [goal()])).to_dict("records")
    assert (goals["answers"], goals["answers_ids"], goals["id"]) == ("桥太旧", "P2", "G1")
    assert [p["answered_by"] for p in problems] == ["", "修北桥"]
    assert [p["status"] for p in problems] == ["unanswered", "answered"]
    assert [p["answered_by_ids"] for p in problems] == ["", "G1"]
    assert (goals["base_chapter"], goals["base_start"]) == ("一、修桥", 5)


def test_goal_without_base_has_no_offsets():
    """A new goal has no base, and its offsets are absent in the way outside scripts understand."""
    row = build("goals", goals_rows([goal(base_span=None, relation="new", builds_on="")])).to_dict("records")[
        0
    ]
    assert row["base_start"] is None
    assert scorer_span(row, "base_") is None
    assert row["builds_on"] == ""


def test_repairs_and_outline_of_a_report():
    """Repairs tell the section they stand in; the outline counts passages and names the parent."""
    repairs = build("repairs", repairs_rows(report()))
    assert repairs.loc[0, ["why", "before", "after", "resolved", "section"]].tolist() == [
        "width",
        "３",
        "3",
        True,
        "（一）南桥",
    ]
    tree = build("outline", outline_rows(report()))
    assert tree["passages"].tolist() == [0, 1, 1]
    assert tree["parent"].tolist() == ["", "一、修桥", ""]


@pytest.mark.parametrize("level", ["sections", "passages"])
def test_pairs_leave_absent_sides_absent(level):
    """One side missing leaves empty labels and absent offsets, the other side keeps plain integers."""
    pairs = [
        Pair("same", "review", 0, 0, 1.0, 1.0),
        Pair("gone", "plan", 1, None, 0.0, 0.9),
        Pair("new", "plan", None, 1, 0.0, 0.9),
    ]
    rows = build(level, pairs_rows(pairs, report(), report(shift=4), level)).to_dict("records")
    assert scorer_span(rows[0], "old_") is not None
    assert scorer_span(rows[1], "new_") is None
    assert scorer_span(rows[2], "old_") is None
    assert rows[1]["new_label"] == ""
    raw = report(shift=4).raw
    assert (
        raw[rows[0]["new_start"] : rows[0]["new_end"]]
        == report().raw[rows[0]["old_start"] : rows[0]["old_end"]]
    )


def test_passage_labels_carry_the_run_in_heading():
    """A passage is named by its section and the heading it opens with."""
    frame = build(
        "passages", pairs_rows([Pair("same", "plan", 1, 1, 1.0, 1.0)], report(), report(), "passages")
    )
    assert frame.loc[0, "old_label"] == "二、明年 · 北桥"


def test_indicators_frame():
    """A paired indicator shows both values and both places; one alone shows its own side only."""
    changes = [
        IndicatorChange("用工", quantity(), quantity(5.0, "5次"), "paired", 2.0, 66.7, 0.9),
        IndicatorChange(
            "用料",
            None,
            quantity(5.0, "5吨", unit="吨", doubtful=True),
            "new",
            None,
            None,
            1.0,
            (Note("repeated"),),
        ),
    ]
    first, second = build("indicators", indicators_rows(changes)).to_dict("records")
    assert (first["old_value"], first["new_value"], first["change"]) == (3.0, 5.0, 2.0)
    assert math.isnan(second["old_value"])
    assert scorer_span(second, "old_") is None
    assert (second["unit"], second["doubtful"], second["note"]) == ("吨", True, "repeated")


def test_wording_offsets_point_into_the_sources():
    """An edit inside a passage is placed in both sources, and inside both passages."""
    old, new = report(), report("一、修桥\n南桥修好,用工5次。\n二、明年\n再修北桥。", shift=7)
    pairs = [Pair("partial", "review", 0, 0, 0.9, 0.9), Pair("gone", "plan", 1, None, 0.0, 1.0)]
    edits = [(Edit("replace", "3", "5", Span(7, 8), Span(7, 8)),), ()]
    row = build("wording", wording_rows(pairs, edits, old, new)).to_dict("records")[0]
    assert old.raw[row["old_start"] : row["old_end"]] == "3"
    assert new.raw[row["new_start"] : row["new_end"]] == "5"
    assert (row["passage"], row["old_from"], row["new_to"]) == (0, 7, 8)


def test_followup_frame():
    """A goal that was met shows target, actual value and both places; an unmentioned one shows no result."""
    target = goal(kind="numeric", target_value=3.0, comparator="≥", unit="座")
    rows = build(
        "followup",
        [
            FollowUp(target, "met", quantity(4.0, "4座"), "修了4座", Span(30, 34), 0.9),
            FollowUp(goal(), "not-mentioned", None, "", None, 0.5),
        ],
    ).to_dict("records")
    assert (rows[0]["target_value"], rows[0]["actual_value"], scorer_span(rows[0], "new_")) == (
        3.0,
        4.0,
        (30, 34),
    )
    assert math.isnan(rows[1]["actual_value"])
    assert scorer_span(rows[1], "new_") is None


def test_terms_and_trend_take_mappings_and_records():
    """Rows may be mappings or records with the column names as attributes."""
    term = {
        "term": "桥",
        "old_count": 1,
        "new_count": 2,
        "old_per_10k": 0.5,
        "new_per_10k": 1.0,
        "keyness": 0.4,
    }
    assert build("terms", [term]).loc[0, "new_count"] == 2
    row = {
        "indicator": "桥",
        "unit": "座",
        "kind": "count",
        "year": 2031,
        "value": 3,
        "text": "3座",
        "source": "a",
    }
    assert build("trend", [row]).loc[0, ["year", "value", "start"]].tolist() == [2031, 3.0, None]
    measured = dict.fromkeys(("statistic", "thing", "act", "whose", "period", "negated"))
    point = type("Point", (), {**row, "span": None, "notes": (), "confidence": 1.0, **measured})
    assert build("trend", [point]).loc[0, ["year", "value", "start"]].tolist() == [2031, 3.0, None]


def test_chapter_label_without_a_report_is_empty():
    """Without a report, or outside its passages, there is no chapter to name."""
    assert chapter_label(None, 0) == chapter_label(report(), 9) == ""


def test_every_name_has_a_label_in_both_languages():
    """No table, column or coded value goes without a Chinese and an English label."""
    for name, columns in COLUMNS.items():
        assert all(TABLE_LABELS[name])
        assert all(all(COLUMN_LABELS[c]) for c in columns)
    for names in VALUE_LABELS.values():
        assert all(all(labels) for labels in names.values())


def test_every_kind_of_repair_has_a_label():
    """Whatever a repair gives as its reason is named in both languages."""
    from compare.repair import KINDS

    assert set(KINDS) <= set(VALUE_LABELS["why"])


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("name", COLUMNS)
def test_labels_can_be_undone(name, labels):
    """Labels within one table are distinct, so a labelled table can be taken back."""
    coded = {c: list(VALUE_LABELS[c]) for c in COLUMNS[name] if c in VALUE_LABELS}
    rows = max((len(v) for v in coded.values()), default=1)
    frame = pd.DataFrame(
        {c: [coded[c][i % len(coded[c])] if c in coded else "" for i in range(rows)] for c in COLUMNS[name]},
        dtype=object,
    )
    labelled = label_frame(frame, name, labels)
    assert labelled.columns.is_unique
    pd.testing.assert_frame_equal(plain_frame(labelled, labels, name), frame)


@pytest.mark.parametrize("value", ["", "whatever stands there", None])
def test_unknown_values_keep_their_text(value):
    """A value without a label is shown as it is."""
    assert label_value(value, "status", labels="zh") == value


def test_unknown_label_language_is_refused():
    """Labels exist in Chinese and English, anything else is one sentence that says so."""
    with pytest.raises(UsageError, match="labels='zh' or labels='en'"):
        label_frame(empty_frame("terms"), "terms", "fr")
    with pytest.raises(UsageError, match="no table 'nothing'"):
        empty_frame("nothing")


def test_conform_restores_types():
    """A frame whose types were lost on the way through a file gets them back."""
    frame = build("goals", goals_rows([goal(), goal(base_span=None)], PROBLEMS))
    lost = frame.astype(object).where(frame.notna(), "").astype(str).replace("None", "")
    pd.testing.assert_frame_equal(conform(lost, "goals"), frame)
    with pytest.raises(UsageError, match="lacks goal"):
        conform(lost.drop(columns="goal"), "goals")
