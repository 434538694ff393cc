"""Sections and passages find their partners: by role and subject, many to many, whatever the order."""

import pytest

from compare.align import align_passages, align_sections
from compare.records import Passage, Report, Section, SourceMap, Span, UsageError


def report(*chapters):
    """Build a report of chapters: (role, heading, passage, passage …)."""
    text, sections, passages = "", [], []
    for role, heading, *bodies in chapters:
        start = len(text)
        text += heading + "\n"
        for body in bodies:
            span = Span(len(text), len(text) + len(body))
            passages.append(Passage(body, role, len(sections), span, span))
            text += body + "\n"
        whole = Span(start, len(text))
        sections.append(Section("", heading, 1, role, whole, whole))
    places = SourceMap.identity(text)
    return Report("", "", None, None, "zh", "text", text, text, places, (), tuple(sections), tuple(passages))


BRIDGE = "加快道路桥梁建设。青溪大桥完成主体工程，改造乡道46公里，新增公交线路3条。"
SCHOOL = "办好人民满意的学校。新建小学2所，招录乡村教师85名，校车覆盖全部村屯。"
WATER = "加强河湖治理。清理河道12公里，关停排污口9处，水质优良比例达到91%。"
FARM = "稳定粮食生产。推广小麦良种3万亩，新修灌渠18公里，粮食产量持平。"
PLAN = "继续推进道路桥梁建设，青溪大桥年底通车，再改造乡道20公里。"


def found(pairs):
    return {(p.old, p.new): p.relation for p in pairs}


def test_a_report_against_itself_shows_nothing():
    """Every passage and section is the same as itself."""
    one = report(("review", "去年工作", BRIDGE, SCHOOL, WATER), ("plan", "今年安排", PLAN, BRIDGE))
    for pairs in (align_passages(one, one), align_sections(one, one)):
        assert {p.relation for p in pairs} == {"same"}
        assert all(p.old == p.new and p.similarity == p.confidence == 1 for p in pairs)


def test_role_goes_before_wording():
    """A result pairs with the result, even where the plan says it in nearer words."""
    old = report(("review", "去年工作", BRIDGE, SCHOOL), ("plan", "今年安排", PLAN, FARM))
    new = report(("review", "去年工作", SCHOOL, BRIDGE.replace("46", "31")), ("plan", "今年安排", PLAN, FARM))
    assert found(align_passages(old, new)) == {
        (0, 1): "same",
        (1, 0): "moved",
        (2, 2): "same",
        (3, 3): "same",
    } or found(align_passages(old, new)) == {(0, 1): "moved", (1, 0): "same", (2, 2): "same", (3, 3): "same"}


def test_a_similarity_of_the_wrong_shape_is_refused():
    """A caller's similarity has to give one row an old text and one column a new one."""
    one = report(("review", "去年工作", BRIDGE, SCHOOL))
    with pytest.raises(UsageError, match="shape"):
        align_passages(one, one, similarity=lambda *_: [[0.5]])
