"""The room `repair`: what it mends, what it must leave alone, and the laws it keeps."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages import load
from compare.records import SourceMap
from compare.repair import KINDS, RepairOptions, repair_text
from compare.repair.garbled import _damage, _traced
from compare.repair.pinyin import _bracketed


def letters(text):
    """Leave out spaces and characters without width."""
    return re.sub(r"[\s\u200b-\u200f\ufeff]", "", text)


def outside(raw, repaired):
    """Join the stretches of the source no repair touched."""
    at, pieces = 0, []
    for repair in sorted((r for r in repaired.repairs if r.resolved), key=lambda r: r.span):
        pieces.append(raw[at : max(at, repair.span.start)])
        at = max(at, repair.span.end)
    return "".join([*pieces, raw[at:]])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("區(qū)政府設(shè)立窗口", "区政府设立窗口"),
        ("公(gong)(gong)共文(wen)化中心", "公共文化中心"),
        ("長(zhǎng)江與(yǔ)太湖", "长江与太湖"),
        ("全面綠(lǜ)化山地", "全面绿化山地"),
        ("一\u200b个\ufeff村", "一个村"),
        ("\u3000\u3000一、总体情况", "  一、总体情况"),
        ("全\u00a0县", "全 县"),
        ("２０２３年，３５％", "2023年，35％"),
        ("全年公开政府信息共四十条.其中文件３５条", "全年公开政府信息共四十条。其中文件35条"),
        ("全年公开政府信息40条.内容有财政、文化等.", "全年公开政府信息40条。内容有财政、文化等。"),
        ("全年生产总值增长5%.工业（不含建筑业）.其次", "全年生产总值增长5%。工业（不含建筑业）。其次"),
        ("行政復議與全覆蓋,於臺上", "行政复议与全覆盖,于台上"),
    ],
)
def test_damage_is_undone(before, after):
    """Notes, invisible characters, odd spaces, wide digits and traditional characters are brought right."""
    assert repair_text(before).text == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "全年投入1.2亿元，增长5.3%（其中工业3.1%）。",
        "人工智能(AI)与数字经济(digital economy)",
        "平台(app)上线",
        "村民犇(bēn)牛一家",
        "商号“陳記”重新开张，县里的经济、农业、电话与铁路都有发展。",
        "覆盖城乡，乾隆年间所建，征收于民，著名的后里村",
        "这样行不行?!大家说了算。",
        "增长3.5%，一.总体情况，详见 www.example.cn.",
        "学习卡尔.马克思，全年庆祝三.八妇女节",
        "项目（一期）、(二期)完成；问：“好不好？”",
        "A plain English sentence (with brackets) and a naïve word.",
        "\n\n\r\n",
    ],
)
def test_healthy_text_stays_as_it_is(text):
    """What is no damage is not touched."""
    repaired = repair_text(text)
    assert repaired.text == text
    assert repaired.repairs == ()


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("invisible", "一\u200b村"),
        ("notes", "設(shè)"),
        ("spaces", "\u3000一"),
        ("widths", "２"),
        ("script", "設"),
    ],
)
def test_each_step_can_be_switched_off(step, text):
    """With its option off a step does nothing."""
    every = dict.fromkeys(RepairOptions.__dataclass_fields__, False)
    assert repair_text(text, options=RepairOptions(**every)).text == text
    assert repair_text(text, options=RepairOptions(**{**every, step: True})).text != text


DAMAGE = [
    "(qū)",
    "(gong)(gong)",
    "?yún)",
    "\ufffd(yún)",
    "?",
    "！",
    "區",
    "公",
    "入",
    "納",
    "欤",
    "^",
    "I",
    "覆",
]
DAMAGE += [
    "的",
    "管理",
    "。",
    "\n",
    "\u3000",
    "\u200b",
    "２",
    "薄靶戮蜆",
    "\ud800",
    "€",
    "\ue5e5",
    "abc",
    "(",
    ")",
]
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(DAMAGE), max_size=30).map("".join),
)


@given(ANY_TEXT)
def test_any_text_is_repaired_once_and_for_all(text):
    """No text raises, a second repair changes nothing, and every record keeps its place and a known kind."""
    first = repair_text(text)
    assert repair_text(first.text).text == first.text
    for repair in first.repairs:
        assert repair.why in KINDS
        assert 0 <= repair.certainty <= 1
        assert repair.span.end <= len(text)


@given(ANY_TEXT)
def test_looking_only_where_damage_leaves_a_trace_misses_none(text):
    """Lines without a trace, and places without a bracket, hold nothing that the patterns find."""
    words = load("zh").repair
    traced = [
        m.span() for line in _traced(text, 0, len(text)) for m in words.damage.regex.finditer(text, *line)
    ]
    assert traced == [m.span() for m in words.damage.regex.finditer(text)]
    assert {token.start for token in _damage(text, words)} <= {start for start, _ in traced}
    assert [m.span() for m in _bracketed(text, words)] == [m.span() for m in words.notes.regex.finditer(text)]


@given(ANY_TEXT)
def test_what_no_repair_touched_equals_the_source(text):
    """Every letter of the mended text outside repairs stands at its place in the source."""
    repaired = repair_text(text)
    touched = {i for r in repaired.repairs if r.resolved for i in range(r.span.start, r.span.end)}
    for i, letter in enumerate(repaired.text):
        place = repaired.places.span(i, i + 1)
        if not touched.intersection(range(place.start, place.end)):
            assert text[place.slice] == letter
    assert len(outside(text, repaired)) <= len(repaired.text)


def test_places_compose_with_an_earlier_map():
    """A text that was cut out of a larger source keeps pointing into that source."""
    raw = "---\n區(qū)長"
    places = SourceMap(5 + 1, len(raw), (0,), (4,), (len(raw),), (True,))
    repaired = repair_text(raw[4:], places)
    assert repaired.text == "区长"
    assert [raw[r.span.slice] for r in repaired.repairs] == ["區", "(qū)", "長"]


@pytest.mark.real
def test_the_first_report_is_mended_letter_by_letter(shared):
    """The mirror's copy of the first report becomes the clean text, and nothing stays doubtful."""
    raw = (shared / "reports/haizhu/haizhu-2023.txt").read_text(encoding="utf-8")
    clean = (shared / "gold/haizhu-2023/haizhu-2023.clean.txt").read_text(encoding="utf-8")
    repaired = repair_text(raw)
    assert repaired.text == clean.rstrip("\n")
    assert all(r.resolved for r in repaired.repairs)
    assert sum(r.why == "shift" for r in repaired.repairs) == 4


def test_records_tell_the_source_and_the_text():
    """What a record says stood there stands in the source at its span, and what it says stands now in the text."""
    raw = "納入?yún)^(qū)管理,\u3000設(shè)立公(gong)(gong)署；開辦農(nóng)民夜?！崩^續(xù)進(jìn)行。２日"
    repaired = repair_text(raw)
    assert "纳入区管理" in repaired.text
    assert {r.why for r in repaired.repairs} >= {"note", "shift", "script", "space", "width"}
    for repair in repaired.repairs:
        assert raw[repair.span.slice] == repair.before
        assert repair.after in repaired.text


@pytest.mark.real
def test_no_letter_of_a_clean_report_changes(shared):
    """In reports that were never garbled only spaces and zero-width characters are touched."""
    mirrored = {"haizhu", "openings"}  # some of these come from mirrors that garbled or transcribed them
    paths = [p for p in sorted((shared / "reports").rglob("*.txt")) if p.parent.name not in mirrored]
    assert len(paths) > 20
    for path in paths:
        encoding = "gb18030" if "gb18030" in path.parent.name else "utf-8"
        text = path.read_bytes().decode(encoding)
        repaired = repair_text(text)
        assert letters(repaired.text) == letters(text), path.name
        assert all(r.resolved for r in repaired.repairs), path.name
