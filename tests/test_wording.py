"""Edits read well, cut no figure and no name, and replay exactly."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.wording import diff_text, edit_kind, replay

OLD = "青溪大桥完成主体工程，新增公交线路3条。改造乡道46公里，惠及村屯18个。清理河道12公里。"


def ops(old, new):
    return [(e.op, e.old_text, e.new_text) for e in diff_text(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("新增岗位50个。", "新增岗位500个。", [("replace", "50个", "500个")]),
        ("投资1.2亿元建校。", "投资12亿元建校。", [("replace", "1.2亿元", "12亿元")]),
        ("落实《青溪规划》要求。", "落实《青山规划》要求。", [("replace", "《青溪规划》", "《青山规划》")]),
        ("打造“一河两岸”景观带。", "打造“两河三岸”景观带。", [("replace", "“一河两岸”", "“两河三岸”")]),
        ("全年修路46公里。", "全年修路46公里。", []),
        ("", "全年修路46公里。", [("insert", "", "全年修路46公里。")]),
        ("全年修路46公里。", "", [("delete", "全年修路46公里。", "")]),
        (
            "Revenue grew 5% to $1,250 million.",
            "Revenue grew 8% to $1,250 million.",
            [("replace", "5%", "8%")],
        ),
    ],
)
def test_figures_and_names_are_shown_whole(old, new, expected):
    """What changed is shown in whole figures, names and words."""
    assert ops(old, new) == expected


def test_a_sentence_that_changed_places_has_moved():
    """A sentence found elsewhere is one edit, not a deletion and an insertion."""
    a, b, c = (
        "青溪大桥完成主体工程并通车。",
        "改造乡道46公里，惠及村屯18个。",
        "清理河道12公里，关停排污口9处。",
    )
    assert [e.op for e in diff_text(a + b + c, c + a + b)] == ["moved"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "青溪大桥通车。",
            "修路46公里，",
            "新增岗位500个；",
            "“一河两岸”",
            "《规划》",
            "5%",
            "。",
            "\n",
            "  ",
            "a.",
            "B ",
            "é",
        ]
    ),
    max_size=12,
).map("".join) | st.text(max_size=30)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_replay_gives_the_new_text(old, new):
    """Carried out on the old text, the edits give the new text exactly, and none overlaps another."""
    edits = diff_text(old, new)
    assert replay(old, edits) == new
    for side in ("old_at", "new_at"):
        spans = sorted((getattr(e, side).start, getattr(e, side).end) for e in edits)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for e in edits:
        assert old[e.old_at.slice] == e.old_text
        assert new[e.new_at.slice] == e.new_text


@settings(deadline=None)
@given(TEXTS)
def test_a_text_against_itself_shows_nothing(text):
    """There is no edit where nothing changed."""
    assert diff_text(text, text) == ()


def test_a_reworded_clause_is_shown_as_a_clause():
    """Where little is kept, one clause stands against the other, not a heap of single characters."""
    old = "在全区推行河长制度，落实巡河责任，水质明显好转。"
    new = "在全区推行林长制度，栽种苗木三百亩并验收成活，水质明显好转。"
    edits = diff_text(old, new)
    assert len(edits) <= 2
    assert edits[-1].new_at.end == new.index("，水质")


def test_a_long_stretch_without_a_stop_is_compared_in_pieces():
    """A text without punctuation is neither refused nor compared in quadratic memory."""
    old = "修路架桥" * 5000
    new = old[:9000] + "通水" + old[9000:]
    edits = diff_text(old, new)
    assert replay(old, edits) == new
    assert sum(len(e.new_text) for e in edits) < 3000


def blocks(old, edits):
    """Count edits, equal runs of two characters or fewer, and characters taken out."""
    spans = sorted((e.old_at.start, e.old_at.end) for e in edits)
    starts, ends = [0, *(b for _, b in spans)], [*(a for a, _ in spans), len(old)]
    short = sum(0 < a - b <= 2 for a, b in zip(ends, starts, strict=True))
    return len(edits), short, sum(len(e.old_text) for e in edits)


@pytest.mark.real
def test_two_state_council_reports_stay_readable(shared):
    """The whole texts of two years differ in fewer and larger blocks than a semantic clean-up leaves."""
    folder = shared / "reports" / "guowuyuan"
    old, new = ((folder / f"guowuyuan-{year}.txt").read_text(encoding="utf-8") for year in (2021, 2022))
    edits = diff_text(old, new)
    assert replay(old, edits) == new
    count, short, taken = blocks(old, edits)
    assert count <= 334
    assert short <= 26
    assert taken < 15_226


@pytest.mark.real
def test_two_annual_filings_are_mostly_kept(shared):
    """Most of an English filing is found again a year later, and the edits replay."""
    folder = shared / "reports" / "10-k"
    old, new = ((folder / f"disney-{year}.txt").read_text(encoding="utf-8") for year in (2016, 2017))
    edits = diff_text(old, new)
    assert replay(old, edits) == new
    moved = sum(len(e.old_text) for e in edits if e.op == "moved")
    assert len(old) - blocks(old, edits)[2] + moved > 0.6 * len(old)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("，", ",", "typography"),
        ("（１２ 件）", "(12件)", "typography"),
        ("“修桥”", "「修桥」", "typography"),
        ("三是", "一是", "numbering"),
        ("", "（二）", "numbering"),
        ("2.", "3.", "numbering"),
        ("(b)", "(c)", "numbering"),
        ("36场次", "41场次", "figure"),
        ("1,200", "980.5", "figure"),
        ("36场", "36家", "wording"),
        ("三年", "五年", "wording"),
        ("不", "", "wording"),
        ("2.5", "3.5", "figure"),
    ],
)
def test_an_edit_says_whether_it_touches_words_or_only_what_a_reader_skips(before, after, kind):
    """Marks of items and the width of signs are told apart from words; a figure from both."""
    assert edit_kind(before, after) == kind


def test_items_that_change_places_differ_in_their_numbers_alone():
    """Where items move, their marks are edits of numbering, and the figures stay edits of figures."""
    edits = diff_text("三是修桥，建成36座。", "一是修桥，建成41座。")
    assert [(e.old_text, e.new_text, e.kind) for e in edits] == [
        ("三是", "一是", "numbering"),
        ("36座", "41座", "figure"),
    ]
