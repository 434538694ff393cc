"""Edits read well, cut no figure and no name, and replay exactly."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.wording import diff_text, replay

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


@given(TEXTS)
def test_a_text_against_itself_shows_nothing(text):
    """There is no edit where nothing changed."""
    assert diff_text(text, text) == ()
