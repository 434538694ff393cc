"""Sections and passages find their partners: by role and subject, many to many, whatever the order."""

import csv
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align import align_passages, align_sections
from compare.align._echoes import find_echoes
from compare.align._matching import _records, match
from compare.align._pieces import Piece
from compare.align._scores import Evidence
from compare.intake import read
from compare.records import Passage, Report, Section, SourceMap, Span, UsageError
from compare.text import cosines


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
    new = report(("review", "去年工作", SCHOOL, PLAN.replace("20", "31")), ("plan", "今年安排", PLAN, FARM))
    pairs = found(align_passages(old, new))
    assert {(0, 1), (1, 0), (2, 2), (3, 3)} <= pairs.keys()
    assert pairs[2, 2] == "same"
    assert (2, 1) not in pairs


def test_what_changed_places_has_moved():
    """A passage that stands in another section word for word is moved, and nothing else is."""
    old = report(("review", "城乡建设", BRIDGE, WATER), ("review", "民生保障", SCHOOL, FARM))
    new = report(("review", "城乡建设", WATER), ("review", "民生保障", SCHOOL, FARM, BRIDGE))
    assert found(align_passages(old, new)) == {
        (1, 0): "same",
        (2, 1): "same",
        (3, 2): "same",
        (0, 3): "moved",
    }


def test_a_split_passage_has_a_row_for_each_part():
    """One old passage that became two is in two rows."""
    old = report(("plan", "今年安排", BRIDGE + WATER, SCHOOL, FARM))
    new = report(("plan", "今年安排", BRIDGE, WATER, SCHOOL, FARM))
    assert {(0, 0), (0, 1), (1, 2), (2, 3)} == set(found(align_passages(old, new)))


def test_what_has_no_partner_is_new_or_gone():
    """A subject that only one year knows is told so, with a confidence."""
    old, new = report(("plan", "今年安排", BRIDGE, SCHOOL)), report(("plan", "今年安排", SCHOOL, FARM))
    pairs = {p.relation: p for p in align_passages(old, new)}
    assert pairs["gone"].old == 0
    assert pairs["new"].new == 1
    assert pairs["gone"].similarity == 0
    assert pairs["gone"].confidence > 0.5


@pytest.mark.parametrize("empty", ["old", "new", "both"])
def test_an_empty_side_is_all_gone_or_all_new(empty):
    """Nothing is invented where one report holds no passage."""
    full, none = report(("plan", "今年安排", BRIDGE, SCHOOL)), report()
    old, new = {"old": (none, full), "new": (full, none), "both": (none, none)}[empty]
    assert {p.relation for p in align_passages(old, new)} == {"old": {"new"}, "new": {"gone"}, "both": set()}[
        empty
    ]


def test_an_item_is_about_what_its_paragraph_begins_with():
    """The items of one paragraph find the passage that names their common subject."""
    lead = "抓好桥隧工程。"
    items = ("一是盘活闲置厂房6处。", "二是组织夜间巡查40次。")
    text = "今年安排\n" + lead + "".join(items) + "\n" + SCHOOL + "\n"
    new = report(("plan", "今年安排", lead, *items, SCHOOL))
    spans = [Span(text.index(p), text.index(p) + len(p)) for p in (lead, *items, SCHOOL)]
    passages = tuple(replace(p, span=s, at=s) for p, s in zip(new.passages, spans, strict=True))
    joined = replace(new, text=text, raw=text, passages=passages)
    old = report(("plan", "今年安排", "抓好桥隧工程。完成隧道贯通，组织桥面检修。", SCHOOL, FARM, WATER))
    assert {(0, 1), (0, 2)} <= found(align_passages(old, joined)).keys()


@pytest.mark.parametrize(
    ("similarity", "shared", "score", "relations"),
    [
        (0.02, 0.02, 0.09, {"new", "gone"}),
        (0.05, 0.06, 0.09, {"same"}),
        (0.02, 0.09, 0.09, {"same"}),
        (0.02, 0.02, 0.3, {"same"}),
    ],
)
def test_what_shares_next_to_nothing_needs_its_surroundings(similarity, shared, score, relations):
    """Where neither texts nor heads share more than a trace, only strong surroundings make a pair."""
    pieces = [Piece(text, "", "plan", 0, 0) for text in (SCHOOL, WATER)]
    one = (np.array([[value]], dtype=np.float32) for value in (similarity, shared, score))
    evidence = Evidence(*one, np.array([[True]]))
    pairs = _records(
        pieces[:1],
        pieces[1:],
        first=[(0, 0)],
        second=[],
        moved=set(),
        evidence=evidence,
        score=evidence.score,
        echoes={},
    )
    assert {pair.relation for pair in pairs} == relations


def test_headings_pair_sections_whose_text_was_rewritten():
    """Two sections of one subject pair by their headings where their sentences share little."""
    old = report(("plan", "（一）发展乡村教育", SCHOOL), ("plan", "（二）治理河湖", WATER))
    new = report(
        ("plan", "（一）河湖治理", "清出滩地，移栽芦苇。"),
        ("plan", "（二）乡村教育发展", "增设班车，修缮操场。"),
    )
    pairs = found(align_sections(old, new))
    assert {(0, 1), (1, 0)} <= pairs.keys()


def test_a_caller_may_bring_a_similarity():
    """A model that knows two texts mean the same pairs them, however they are worded."""
    old = report(("plan", "甲", BRIDGE, SCHOOL, WATER))
    new = report(("plan", "乙", "A new school opens.", "The river is cleaned.", "The bridge is built."))
    meaning = [[0.3, 0.2, 0.9], [0.9, 0.3, 0.2], [0.2, 0.9, 0.3]]
    pairs = align_passages(old, new, similarity=lambda *_: meaning)
    assert set(found(pairs)) == {(0, 2), (1, 0), (2, 1)}
    assert {p.similarity for p in pairs} == {0.9}


def test_a_similarity_of_the_wrong_shape_is_refused():
    """A caller's similarity has to give one row an old text and one column a new one."""
    one = report(("review", "去年工作", BRIDGE, SCHOOL))
    with pytest.raises(UsageError, match="shape"):
        align_passages(one, one, similarity=lambda *_: [[0.5]])


@pytest.mark.parametrize("matrix", [[[0.5]], [[float("nan")] * 2] * 2, [[1.0, 0.0]]])
def test_a_similarity_must_be_a_full_matrix_of_numbers(matrix):
    """What is no matrix of finite numbers is refused with what was expected."""
    one = report(("review", "去年工作", BRIDGE, SCHOOL))
    with pytest.raises(UsageError, match="one row an old text and one column a new one"):
        align_passages(one, one, similarity=lambda *_: matrix)


PASSAGES = st.lists(
    st.sampled_from([BRIDGE, SCHOOL, WATER, FARM, PLAN, BRIDGE + WATER, "各位代表！"]), max_size=6
)
CHAPTERS = st.lists(
    st.tuples(
        st.sampled_from(["review", "plan", "other"]), st.sampled_from(["城乡建设", "民生保障"]), PASSAGES
    ).map(lambda chapter: (chapter[0], chapter[1], *chapter[2])),
    max_size=3,
)
REPORTS = CHAPTERS.map(lambda chapters: report(*chapters))


@settings(deadline=None, max_examples=60)
@given(REPORTS, REPORTS)
def test_everything_is_accounted_for_and_scores_keep_their_range(old, new):
    """Every passage of both reports is in a row, no pair is there twice, and scores lie from 0 to 1."""
    pairs = align_passages(old, new)
    assert {p.old for p in pairs} - {None} == set(range(len(old.passages)))
    assert {p.new for p in pairs} - {None} == set(range(len(new.passages)))
    assert len({(p.old, p.new) for p in pairs}) == len(pairs)
    assert all(0 <= p.similarity <= 1 and 0 <= p.confidence <= 1 for p in pairs)
    assert all(
        (p.relation == "gone") == (p.new is None) and (p.relation == "new") == (p.old is None) for p in pairs
    )


@settings(deadline=None, max_examples=60)
@given(REPORTS, REPORTS)
def test_swapping_the_years_swaps_new_and_gone(old, new):
    """What is new one way is gone the other way."""
    there, back = align_passages(old, new), align_passages(new, old)
    assert {p.old for p in there if p.relation == "gone"} == {p.new for p in back if p.relation == "new"}
    assert {p.new for p in there if p.relation == "new"} == {p.old for p in back if p.relation == "gone"}


@settings(deadline=None, max_examples=40)
@given(REPORTS)
def test_any_report_against_itself_shows_nothing(one):
    """Repeated passages find themselves, not one another."""
    assert all(p.relation == "same" and p.old == p.new for p in align_passages(one, one))


def covered(found_span, gold_row, side):
    """Say whether a passage shares at least half of the shorter span with a hand-made one."""
    if not gold_row[f"{side}_start"]:
        return False
    start, end = int(gold_row[f"{side}_start"]), int(gold_row[f"{side}_end"])
    shared = min(found_span.end, end) - max(found_span.start, start)
    return shared >= 0.5 * min(len(found_span), end - start)


@pytest.mark.real
def test_the_hand_made_pairs_of_two_years_are_found(shared):
    """Against the passages a person paired, precision and recall together reach what was asked."""
    folder = shared / "reports" / "guowuyuan"
    old, new = (read(folder / f"guowuyuan-{year}.txt") for year in (2021, 2022))
    with (shared / "gold" / "guowuyuan-2021-2022" / "passages.csv").open(
        encoding="utf-8-sig", newline=""
    ) as f:
        gold = [row for row in csv.DictReader(f) if row["relation"] in {"same", "partial"}]
    pairs = [p for p in align_passages(old, new) if p.old is not None and p.new is not None]
    hits = [
        {
            k
            for k, g in enumerate(gold)
            if covered(old.passages[p.old].span, g, "old") and covered(new.passages[p.new].span, g, "new")
        }
        for p in pairs
    ]
    sure = {k for k, g in enumerate(gold) if g["sure"] == "1"}
    precision = sum(map(bool, hits)) / len(pairs)
    recall = len(sure & set().union(*hits)) / len(sure)
    assert 2 * precision * recall / (precision + recall) >= 0.92


@pytest.mark.real
@pytest.mark.parametrize(("old", "new"), [("2013", "2014"), ("2014", "2015"), ("2016", "2017")])
def test_county_reports_keep_their_fixed_parts(shared, old, new):
    """Problems pair with problems and the targets with the targets, whatever the headings of the year."""
    before, after = (read(shared / "reports" / "hailar" / f"hailar-{year}.txt") for year in (old, new))
    pairs = [p for p in align_passages(before, after) if p.relation in {"same", "partial", "moved"}]
    targets = [p for p in pairs if "预期目标是" in before.passages[p.old].text[:20]]
    assert any("预期目标是" in after.passages[p.new].text[:20] for p in targets)
    problems = {p.role for p in pairs if before.passages[p.old].role == "problems"}
    assert problems == {"problems"}


def test_a_similarity_that_calls_everything_alike_still_tells_pairs_apart():
    """Embedding models give any two paragraphs 0.6 and more; what stands out above that counts."""
    old = report(("plan", "今年安排", BRIDGE, SCHOOL, WATER, FARM))
    new = report(("plan", "今年安排", SCHOOL, BRIDGE.replace("46", "31"), FARM, WATER))
    high = align_passages(old, new, similarity=lambda a, b: 0.6 + 0.4 * cosines(a, b))
    assert set(found(high)) == set(found(align_passages(old, new)))


ECHO = "新办水产加工企业15家，其中出口企业4家，带动渔民就业。"
PIECES = [
    Piece(BRIDGE + ECHO, "", "review", 0, 0),
    Piece(SCHOOL, "", "review", 0, 0),
    Piece(FARM, "", "plan", 0, 0),
]


@pytest.mark.parametrize(
    ("sentence", "role", "found"),
    [
        ("新办水产加工企业12家，其中出口企业3家，带动渔民就业。", "review", True),
        ("渔业方面，新办水产加工企业12家、带动渔民就业。", "review", True),
        ("新办水产加工企业12家，其中出口企业3家，带动渔民就业。", "plan", False),  # plans repeat set phrases
        ("新办企业12家。", "review", False),  # short enough to be a heading
        ("开通赴岛旅游航线两条，方便海岛居民出行。", "review", False),
        (f"{ECHO}{WATER}{ECHO}", "review", False),  # said twice: it stands for neither place
    ],
)
def test_a_sentence_that_goes_on_elsewhere_pairs_its_passages(sentence, role, found):
    """A paragraph dealt out to others is found by its sentence, though the texts as wholes are not alike."""
    new = [Piece(FARM, "", "review", 0, 0), Piece(WATER * 3 + sentence, "", role, 0, 0)]
    assert ((0, 1) in find_echoes(PIECES, new)) == found


def test_an_echo_is_a_pair_in_part():
    """Sections ask for no echoes; between passages one is a row of its own, however little the rest has in common."""
    old = [Piece(WATER * 9 + ECHO, "", "review", 0, 0), *PIECES[1:2]]
    new = [Piece(WATER * 9, "", "review", 0, 0), Piece(BRIDGE * 9 + ECHO, "", "review", 0, 0), *PIECES[1:2]]
    rows = [{(p.old, p.new, p.relation) for p in match(old, new, sentences=asked)} for asked in (False, True)]
    assert rows[1] - rows[0] <= {(0, 1, "partial")}
    assert (0, 1, "partial") in rows[1]
