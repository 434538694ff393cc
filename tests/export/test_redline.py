"""Redlines: struck out what went, underlined what came, both texts still in it."""

from hypothesis import given
from hypothesis import strategies as st

from compare.export.redline import Redline, Run, redline_runs, render_redlines
from compare.wording import diff_text

SENTENCES = st.lists(
    st.sampled_from(
        [
            "修建了三座桥。",
            "新增岗位50个。",
            "新增岗位500个。",
            "出台了条例。",
            "水质变好，",
            "绿地扩大。",
            "A.",
            "<b>",
        ]
    ),
    max_size=8,
).map("".join)


def spelled(runs, *left_out):
    return "".join(run.text for run in runs if run.op not in left_out)


@given(SENTENCES, SENTENCES)
def test_the_new_text_is_spelled_without_what_went(old, new):
    """Law: leave out the deleted and the moved-away runs, and the new text stands there."""
    assert spelled(redline_runs(old, diff_text(old, new)), "delete", "moved-away") == new


@given(SENTENCES, SENTENCES)
def test_the_old_text_is_spelled_without_what_came(old, new):
    """Law: leave out the inserted and the moved-here runs, and the old text stands there."""
    assert spelled(redline_runs(old, diff_text(old, new)), "insert", "moved-here") == old


def test_a_moved_sentence_is_marked_at_both_places():
    """What only changed its place is neither deleted nor inserted."""
    old = "修建了三座大桥和两条隧道。出台了养老服务的条例。城乡绿地面积继续扩大。"
    new = "城乡绿地面积继续扩大。修建了三座大桥和两条隧道。出台了养老服务的条例。"
    runs = redline_runs(old, diff_text(old, new))
    assert {run.op for run in runs} == {"keep", "moved-away", "moved-here"}


def test_text_from_a_report_is_never_markup():
    """Tags in a heading or a passage are shown, not obeyed."""
    html = render_redlines([Redline("<script>", (Run("insert", "<img onerror=x>"),))])
    assert "<script>" not in html
    assert "<img" not in html
