"""A table is declared once: every column has its own value, and none can be swapped, forgotten or misnamed unseen."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest

import compare
from compare import records, tables
from compare.records import (
    Edit,
    FollowUp,
    Goal,
    IndicatorChange,
    Note,
    Pair,
    Passage,
    PlanChange,
    Problem,
    ProblemPair,
    Quantity,
    Repair,
    Report,
    Section,
    SourceMap,
    Span,
    TargetPath,
    UsageError,
)
from compare.tables import ALONGSIDE, COLUMNS, TABLES, build, entries, framing, vocabulary
from compare.tables.columns import FLAG, OFFSET, WHOLE, Shown

TEXT = "一、修桥\n南桥修好。\n二、明年\n再修北桥。"
MEASURED = {word: f"{word} new" for word in ("statistic", "thing", "act", "whose", "period")}
SIDES = {"old_start": 101, "old_end": 102, "new_start": 103, "new_end": 104}


def quantity(mark, span, **more):
    """Make a figure whose every field is another."""
    value, upper = (float(f"{span.start}.{digits}") for digits in (5, 75))
    words = (
        "unit",
        "qualifier",
        "kind",
        "indicator",
        "text",
        "role",
        "section",
        "scope",
        "note",
        "statistic",
    )
    words += ("thing", "act", "whose", "period", "bound")
    given = {word: f"{word} {mark}" for word in words} | more
    return Quantity(value=value, upper=upper, span=span, at=Span(0, 1), passage=0, **given)


def report(shift=0):
    """Make a report of two chapters, one with a part, whose source has `shift` characters before the text."""
    lines = TEXT.split("\n")
    at = [Span(TEXT.index(line), TEXT.index(line) + len(line)) for line in lines]
    span = [Span(a.start + shift, a.end + shift) for a in at]
    first, second = (Span(at[n].start, at[n + 1].end) for n in (0, 2))
    whole = [Span(a.start + shift, a.end + shift) for a in (first, second)]
    return Report(
        title="石河镇报告",
        place="石河镇",
        review_year=2031,
        plan_year=2032,
        language="zh",
        source="text",
        raw=" " * shift + TEXT,
        text=TEXT,
        places=SourceMap(len(TEXT), len(TEXT) + shift, (0,), (shift,), (len(TEXT) + shift,), (True,)),
        repairs=(Repair("３", "3", "width", Span(shift + 6, shift + 7), 0.75),),
        sections=(
            Section("一、", "修桥", 1, "review", whole[0], first),
            Section("（一）", "南桥", 2, "review", span[1], at[1], parent=0),
            Section("二、", "明年", 1, "plan", whole[1], second),
        ),
        passages=(
            Passage(lines[1], "review", 1, span[1], at[1]),
            Passage(lines[3], "plan", 2, span[3], at[3], heading="北桥"),
        ),
    )


GOAL = Goal(
    goal="the goal",
    kind="the kind",
    relation="the relation",
    builds_on="the base",
    answers=(1,),
    indicator="the indicator",
    comparator="the comparator",
    target_value=7.5,
    target_upper=8.5,
    unit="the unit",
    confidence=0.25,
    text="the words",
    span=Span(20, 22),
    at=Span(0, 1),
    passage=1,
    base_span=Span(5, 9),
    horizon="the horizon",
    grade="the grade",
    why="the evidence",
)
PROBLEMS = (
    Problem("few hands", "few hands.", Span(0, 1), Span(0, 1), 0),
    Problem("old bridges", "old bridges.", Span(7, 9), Span(0, 1), 0, answered_by=(0,)),
)
OLD, NEW = (
    quantity("old", Span(101, 102)),
    quantity("new", Span(103, 104), doubtful=True, since="2031-01-01", until="2031-01-09"),
)


PLAN_CHANGE = PlanChange(
    6,
    GOAL,
    OLD,
    "a name",
    "a unit",
    "a statistic",
    3.5,
    4.5,
    "raised",
    comparable=True,
    note="no-base",
    act="an act",
)
NEXT = replace(
    GOAL, text="the next words", span=Span(24, 26), target_value=9.5, target_upper=10.5, comparator="≥"
)
ROWS = {
    "changes": entries.changes_rows([PLAN_CHANGE]),
    "targets": [TargetPath(GOAL, quantity("base", Span(1, 2)), "met", NEW, NEXT, 3.25, "bound", "growth")],
    "problem-pairs": [ProblemPair("reworded", *PROBLEMS, 0.25)],
    "quantities": entries.quantities_rows([NEW], report()),
    "problems": entries.problems_rows([PROBLEMS[1]], [GOAL], report()),
    "goals": entries.goals_rows([GOAL], PROBLEMS, report()),
    "repairs": entries.repairs_rows(report()),
    "sections": entries.pairs_rows([Pair("moved", "plan", 0, 2, 0.25, 0.75)], report(), report(30)),
    "passages": entries.pairs_rows(
        [Pair("moved", "plan", 0, 1, 0.25, 0.75)], report(), report(30), level="passages"
    ),
    "indicators": entries.indicators_rows(
        [
            IndicatorChange(
                "name",
                OLD,
                NEW,
                "paired",
                3.5,
                4.5,
                0.5,
                (Note("unit", (("old", "件"), ("new", "宗"))), Note("zero")),
            )
        ]
    ),
    "wording": entries.wording_rows(
        [Pair("gone", "plan", 0, None, 0, 0), Pair("moved", "plan", 0, 1, 0.25, 0.75)],
        [(), [Edit("replace", "好", "北", Span(3, 4), Span(0, 2))]],
        report(),
        report(30),
    ),
    "followup": [
        FollowUp(
            GOAL,
            "met",
            NEW,
            "the result",
            Span(103, 105),
            0.75,
            (Note("wider"),),
            "low",
            -1.5,
            -2.5,
            "a part",
        )
    ],
    "outline": list(entries.outline_rows(report(30)))[1:2],
}
EXPECTED = {
    "changes": {
        "id": "G7",
        "indicator": "a name",
        "unit": "a unit",
        "statistic": "a statistic",
        "base_value": 101.5,
        "comparator": "the comparator",
        "target_value": 7.5,
        "target_upper": 8.5,
        "change": 3.5,
        "change_percent": 4.5,
        "direction": "raised",
        "base_text": "text old",
        "text": "the words",
        "base_start": 101,
        "base_end": 102,
        "start": 20,
        "end": 22,
        "comparable": True,
        "note": "no-base",
        "act": "an act",
        "base_bound": "bound old",
    },
    "targets": {
        "indicator": "the indicator",
        "unit": "the unit",
        "base_value": 1.5,
        "comparator": "the comparator",
        "target_value": 7.5,
        "target_upper": 8.5,
        "actual_value": 103.5,
        "status": "met",
        "next_comparator": "≥",
        "next_value": 9.5,
        "next_upper": 10.5,
        "change": 3.25,
        "base_text": "text base",
        "goal_text": "the words",
        "result_text": "text new",
        "next_text": "the next words",
        "base_start": 1,
        "base_end": 2,
        "old_start": 20,
        "old_end": 22,
        "new_start": 103,
        "new_end": 104,
        "next_start": 24,
        "next_end": 26,
        "note": "bound",
        "statistic": "growth",
        "base_bound": "bound base",
        "actual_bound": "bound new",
    },
    "problem-pairs": {
        "outcome": "reworded",
        "old_problem": "few hands",
        "new_problem": "old bridges",
        "similarity": 0.25,
        "old_text": "few hands.",
        "new_text": "old bridges.",
        "old_start": 0,
        "old_end": 1,
        "new_start": 7,
        "new_end": 9,
    },
    "quantities": {
        "section": "section new",
        "role": "role new",
        "indicator": "indicator new",
        "value": 103.5,
        "upper": 103.75,
        "unit": "unit new",
        "qualifier": "qualifier new",
        "kind": "kind new",
        "text": "text new",
        "start": 103,
        "end": 104,
        "chapter": "一、修桥",
        "scope": "scope new",
        "note": "note new",
        "doubtful": True,
        **MEASURED,
        "negated": False,
        "since": "2031-01-01",
        "until": "2031-01-09",
        "days": 9,
        "bound": "bound new",
    },
    "problems": {
        "problem": "old bridges",
        "status": "answered",
        "answered_by": "the goal",
        "text": "old bridges.",
        "start": 7,
        "end": 9,
        "id": "P1",
        "answered_by_ids": "G1",
        "section": "（一）南桥",
    },
    "goals": {
        "goal": "the goal",
        "kind": "the kind",
        "relation": "the relation",
        "builds_on": "the base",
        "answers": "old bridges",
        "indicator": "the indicator",
        "comparator": "the comparator",
        "target_value": 7.5,
        "unit": "the unit",
        "confidence": 0.25,
        "text": "the words",
        "start": 20,
        "end": 22,
        "base_start": 5,
        "base_end": 9,
        "id": "G1",
        "answers_ids": "P2",
        "target_upper": 8.5,
        "horizon": "the horizon",
        "section": "二、明年",
        "base_chapter": "一、修桥",
        "why": "the evidence",
        "grade": "the grade",
    },
    "repairs": {
        "why": "width",
        "before": "３",
        "after": "3",
        "certainty": 0.75,
        "resolved": True,
        "start": 6,
        "end": 7,
        "section": "（一）南桥",
    },
    "outline": {
        "level": 2,
        "number": "（一）",
        "heading": "南桥",
        "role": "review",
        "passages": 1,
        "characters": 5,
        "start": 35,
        "end": 40,
        "parent": "一、修桥",
    },
    "sections": {
        "relation": "moved",
        "role": "plan",
        "old_label": "一、修桥",
        "new_label": "二、明年",
        "similarity": 0.25,
        "confidence": 0.75,
        "old_start": 0,
        "old_end": 10,
        "new_start": 41,
        "new_end": 51,
    },
    "passages": {
        "relation": "moved",
        "role": "plan",
        "old_label": "（一）南桥",
        "new_label": "二、明年 · 北桥",
        "similarity": 0.25,
        "confidence": 0.75,
        "old_start": 5,
        "old_end": 10,
        "new_start": 46,
        "new_end": 51,
        "old_text": "南桥修好。",
        "new_text": "再修北桥。",
    },
    "indicators": {
        "indicator": "name",
        "unit": "unit new",
        "kind": "kind new",
        "role": "role new",
        "old_value": 101.5,
        "new_value": 103.5,
        "change": 3.5,
        "change_percent": 4.5,
        "status": "paired",
        "confidence": 0.5,
        "old_text": "text old",
        "new_text": "text new",
        **SIDES,
        "note": "unit(old=件, new=宗); zero",
        "old_section": "section old",
        "new_section": "section new",
        "doubtful": True,
        **MEASURED,
        "negated": False,
        "old_indicator": "indicator old",
        "old_bound": "bound old",
        "new_bound": "bound new",
    },
    "wording": {
        "passage": 1,
        "op": "replace",
        "old_text": "好",
        "new_text": "北",
        "old_start": 8,
        "old_end": 9,
        "new_start": 46,
        "new_end": 48,
        "old_from": 3,
        "old_to": 4,
        "new_from": 0,
        "new_to": 2,
        "touches": "wording",
    },
    "followup": {
        "goal": "the goal",
        "kind": "the kind",
        "indicator": "the indicator",
        "comparator": "the comparator",
        "target_value": 7.5,
        "target_upper": 8.5,
        "unit": "the unit",
        "actual_value": 103.5,
        "status": "met",
        "confidence": 0.75,
        "goal_text": "the words",
        "result_text": "the result",
        "old_start": 20,
        "old_end": 22,
        "new_start": 103,
        "new_end": 105,
        "note": "wider",
        "good": "low",
        "distance": -1.5,
        "distance_percent": -2.5,
        "grade": "the grade",
        "section": "a part",
        "actual_bound": "bound new",
    },
}
ROWS = {name: list(found) for name, found in ROWS.items()}
# What a record holds for the machine alone, and no column says.
UNSAID = {
    PlanChange: {"number"},
    TargetPath: set(),
    ProblemPair: set(),
    Quantity: {"at", "passage", "cell", "bare"},  # `cell` and `bare` only say how a figure is paired
    Problem: {"at", "passage", "unsure"},  # `status` says it
    Goal: {"at", "passage", "answers", "base"},  # the figure it builds on stands in the table of changes
    Pair: {"old", "new"},
    Edit: set(),
    IndicatorChange: set(),
    FollowUp: set(),
    Repair: set(),
    Section: {"at", "parent"},
}
READ = {
    PlanChange: {"changes": "change"},
    TargetPath: {"targets": ""},
    ProblemPair: {"problem-pairs": ""},
    Quantity: {"quantities": "quantity"},
    Problem: {"problems": "problem"},
    Goal: {"goals": "goal"},
    Pair: {"passages": "pair"},
    Edit: {"wording": "edit"},
    IndicatorChange: {"indicators": "change"},
    FollowUp: {"followup": ""},
    Repair: {"repairs": "repair"},
    Section: {"outline": "section"},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_column_has_its_own_value(name):
    """Of records whose fields all differ each column holds its own, in the declared order and no other."""
    frame = build(name, ROWS[name])
    assert list(frame.columns) == list(EXPECTED[name])
    assert frame.to_dict("records") == [EXPECTED[name]]


@pytest.mark.quick("goals", "sections", "problems", "repairs")
@pytest.mark.parametrize("name", EXPECTED)
def test_no_two_columns_can_be_swapped(name, monkeypatch):
    """Wherever two columns of one kind trade what they read, the row is another one."""
    table = TABLES[name]
    for one, other in combinations(range(len(table.columns)), 2):
        a, b = table.columns[one], table.columns[other]
        if a.kind != b.kind:
            continue
        columns = list(table.columns)
        columns[one] = replace(a, path=b.path or b.name)
        columns[other] = replace(b, path=a.path or a.name)
        monkeypatch.setitem(framing.TABLES, table.name, replace(table, columns=tuple(columns)))
        swapped = build(name, ROWS[name]).to_dict("records")[0]
        assert swapped != EXPECTED[name], (a.name, b.name)


@pytest.mark.parametrize("record", UNSAID, ids=lambda r: r.__name__)
def test_no_field_of_a_record_is_forgotten(record):
    """What a record holds some column says, or it is known to be for the machine alone."""
    ((table, head),) = READ[record].items()
    paths = {(c.path or c.name) for c in TABLES[table].columns}
    said = {p.removeprefix(f"{head}.").split(".")[0] for p in paths if not head or p.startswith(f"{head}.")}
    if record is IndicatorChange:
        said |= {p.split(".")[0] for p in paths}
    if record in (Problem, Pair, PlanChange):
        said |= {p.split(".")[0] for p in paths}
    assert {f.name for f in fields(record)} <= said | UNSAID[record]


def test_a_row_that_names_no_column_is_refused():
    """A misspelt name is an error that lists the right ones, not a value thrown away."""
    with pytest.raises(UsageError, match="the table terms has no column terme; it has term, old_count"):
        build("terms", [{"terme": "桥"}])


def test_a_record_without_the_attribute_is_an_error():
    """A record that lacks what its table reads is never taken for one that has nothing to say."""
    with pytest.raises(AttributeError, match="confidence"):
        tables.build(
            "trend",
            [type("Point", (), {**dict.fromkeys(list(COLUMNS["trend"])[:9], 1), "span": None, "notes": ()})],
        )


def test_names_mean_the_same_everywhere():
    """A column of one name is of one language label in every table, but for two meanings of `why`."""
    found = {}
    for column in [*ALONGSIDE, *(c for t in TABLES.values() for c in t.columns)]:
        assert all((column.name, column.zh, column.en, column.says))
        found.setdefault(column.name, set()).add((column.zh, column.en))
    assert {name for name, labels in found.items() if len(labels) > 1} <= {"why"}


def test_manner_fits_kind():
    """Offsets are shown as places, and only numbers are rounded, signed or counted."""
    for table in TABLES.values():
        for column in table.columns:
            spot = column.name.endswith(("start", "end"))
            assert spot == (column.shown is Shown.PLACE)
            assert column.kind in (OFFSET, WHOLE) or not spot
            numeric = {Shown.SHARE, Shown.SCORE, Shown.PER, Shown.SIGNED, Shown.PERCENT}
            assert column.kind == "number" or column.shown not in numeric
            assert column.kind != FLAG or column.shown is Shown.PLAIN


def test_codes_are_labelled_the_same_in_every_vocabulary():
    """A code that stands in the columns of one name has one label, and a label one code."""
    found = {}
    for table in TABLES.values():
        for column in table.columns:
            for code in (c for words in column.words for c in words):
                assert code.zh
                assert code.en
                assert found.setdefault((column.name, str(code)), code.zh) == code.zh
    for column in {name for name, _ in found}:
        labels = [zh for (name, _), zh in found.items() if name == column]
        assert len(labels) == len(set(labels))


def test_every_code_in_the_tables_is_of_its_vocabulary():
    """Whatever the rooms write into a coded column is a member of the vocabulary declared for it."""
    old, new = (compare.read(f"data/guowuyuan-{year}.md") for year in (2021, 2022))
    frames = [*compare.reports(old, new).tables().frames, *compare.plan(new).tables().frames]
    for name, frame in frames:
        for column in TABLES[name].columns if name in TABLES else ():
            if column.words:
                known = {str(code) for words in column.words for code in words} | {""}
                assert set(frame[column.name]) <= known, (name, column.name)


def test_roles_are_those_of_the_records():
    """The vocabulary of roles is the one the records know."""
    assert tuple(vocabulary.RoleName) == records.ROLES


def test_a_code_has_one_colour():
    """A code of two vocabularies is drawn and written in one colour, and reads alike on white."""
    for colours, mark in ((vocabulary.PAINTS, "paint"), (vocabulary.INKS, "ink")):
        for code, colour in colours.items():
            found = {getattr(c, mark) for w in vocabulary.Coded.__subclasses__() for c in w if c == code} - {
                ""
            }
            assert found == {colour}


def test_the_schema_of_the_json_knows_every_kind():
    """The kinds a column may have are those the JSON schema lists."""
    schema = json.loads((files("compare.export") / "tables-1.schema.json").read_text("utf-8"))
    column = schema["properties"]["tables"]["items"]["properties"]["columns"]["items"]
    kinds = {kind for table in COLUMNS.values() for kind in table.values()}
    assert set(column["properties"]["type"]["enum"]) == kinds


def test_the_map_of_the_house_lists_every_table():
    """The list of tables in the map is the declaration; where this fails, paste the lines it shows."""
    text = (Path(__file__).parents[1] / "src" / "compare" / "README.md").read_text("utf-8")
    rows = [f"- `{n}` ({t.name.en}): {', '.join(c.name for c in t.columns)}" for n, t in TABLES.items()]
    assert [row for row in rows if row not in text] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_describes_itself(name):
    """Each column is described in both languages: label, kind, meaning, and the codes it may hold."""
    for labels in ("zh", "en"):
        described = tables.describe(name, labels)
        assert described["column"].tolist() == list(COLUMNS[name])
        assert described[["label", "kind", "says"]].ne("").all(axis=None)
    plain, nullable = tables.empty_frame(name), tables.typed(tables.empty_frame(name), name)
    assert described["dtype"].tolist() == [str(dtype) for dtype in plain.dtypes]
    assert described["typed"].tolist() == [str(dtype) for dtype in nullable.dtypes]
    with pytest.raises(UsageError, match="no table 'nothing'"):
        tables.describe("nothing")
